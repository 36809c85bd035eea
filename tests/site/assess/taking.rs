//! What a person takes away: files, a link, the report, the papers of an application; and comparing.

use std::fs;

use e2e::{Browser, Engine, Phone, Published, Setting, spaces};
use fantoccini::key::Key;

use super::{ANSWERS, begin, draft, fill, go_to, kept, open_at, open_form, told};

/// The day in China, as files are named by.
async fn file(browser: &Browser, what: &str, ending: &str) -> String {
    let today = browser
        .script("return new Date(Date.now() + 8 * 3600e3).toISOString().slice(0, 10)")
        .await;
    format!("filing-2017-{what}-{}.{ending}", today.as_str().unwrap())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_exported_file_is_judged_by_the_command_line_to_the_same_report_byte_for_byte() {
    let site = Published::sample(20).await;
    let browser = Browser::start().await;
    // Also where a part is more than its whole.
    draft(&browser, &site, "en", "filing-2017", ANSWERS).await;
    browser.see("html[data-standards=all]").await;
    go_to(&browser, "q/4c").await;
    fill(&browser, &[("desk_area_m2", "900")]).await;
    go_to(&browser, "take").await;
    browser.click("button", "Save the answers file").await;
    browser.click("button", "Report data (JSON)").await;
    let answers = browser
        .saved(&file(&browser, "answers", "json").await)
        .await;
    let report = browser.saved(&file(&browser, "report", "json").await).await;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("answers.json");
    fs::write(&path, &answers).unwrap();
    let done = spaces(&[
        "assess",
        "--standard",
        "filing-2017",
        "--answers",
        &path.to_string_lossy(),
        "--format",
        "json",
    ]);
    assert_eq!(String::from_utf8(done.stdout).unwrap(), report);
    assert!(report.contains("\"problems\": [\n"), "{report}");
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_is_opened_again_and_one_that_cannot_be_read_says_why() {
    let site = Published::sample(20).await;
    let browser = Browser::start().await;
    open_form(&browser, &site, "en", "filing-2017").await;
    let give = |text: &str| {
        format!(
            "const data = new DataTransfer(); data.items.add(new File([{}], 'answers.json')); const field = document.getElementById('open-file'); field.files = data.files; field.dispatchEvent(new Event('change', {{ bubbles: true }}))",
            serde_json::to_string(text).unwrap()
        )
    };
    for (text, said) in [
        (
            "{\"answers\": {\"desks\": 30,}}",
            "This is not JSON near line 1",
        ),
        ("{\"format\": 7, \"answers\": {}}", "of another version"),
        (
            "{\"standard\": \"huzhou\", \"answers\": {}}",
            "This file answers huzhou",
        ),
        ("[]", "There are no answers in the file"),
    ] {
        browser.script(&give(text)).await;
        browser.find("alert", said).await;
    }
    assert!(kept(&browser).await.is_empty());
    browser.script(&give("{\"answers\": {\"desks\": 30, \"opened_on\": \"2016-07-01\", \"mentors\": {\"unknown\": true, \"note\": \"asked\"}}}")).await;
    browser.see(".check__row").await;
    let text = browser.text().await;
    for part in ["30 desks", "1 July 2016", "Not known yet", "asked"] {
        assert!(text.contains(part), "{part}: {text}");
    }
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_button_that_opens_a_file_is_one_of_ours_and_is_reached_by_keyboard() {
    let site = Published::sample(20).await;
    let browser = Browser::start().await;
    open_form(&browser, &site, "en", "filing-2017").await;
    let button = "const button = document.querySelector('.file-button'); return [button.textContent, button.getBoundingClientRect().height >= 44, button.contains(document.activeElement) ? getComputedStyle(button).outlineStyle : 'none']";
    assert_eq!(
        browser.script(button).await,
        serde_json::json!(["Open an answers file", true, "none"])
    );
    // From the button before it.
    browser
        .script("document.querySelector('.assess__begin .button--main').focus()")
        .await;
    browser.press(&[Key::Tab]).await;
    let focused = browser.script("return document.activeElement.id").await;
    assert_eq!(focused, "open-file");
    assert_eq!(
        browser.script(button).await,
        serde_json::json!(["Open an answers file", true, "solid"])
    );
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_carries_the_answers_in_its_fragment_and_opens_as_a_draft_of_its_own() {
    let site = Published::sample(20).await;
    let browser = Browser::start().await;
    draft(&browser, &site, "en", "filing-2017", ANSWERS).await;
    go_to(&browser, "take").await;
    let link = browser
        .script("return document.getElementById('answers-link').value")
        .await;
    let link = link.as_str().unwrap().to_owned();
    let (page, fragment) = link.split_once('#').unwrap();
    assert_eq!(page, site.page("en/assess/filing-2017/"));
    assert!(
        fragment.starts_with("answers=a1.") && link.len() < 2000,
        "{link}"
    );
    browser.close().await;

    let other = Browser::start().await;
    open_at(&other, &link).await;
    assert!(
        kept(&other).await.is_empty(),
        "nothing is kept before the person says so"
    );
    other.click("button", "Open as new answers").await;
    other.see(".check__row").await;
    assert!(other.text().await.contains("200.5 m²"));
    assert_eq!(kept(&other).await.len(), 1);
    // One that was damaged on the way.
    other.open(&site.page("en/about/")).await;
    open_at(&other, &link[..link.len() - 9]).await;
    other.see(".field__fault").await;
    other.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn evidence_is_ticked_off_kept_and_taken_away_by_folder() {
    let site = Published::sample(20).await;
    let browser = Browser::start().await;
    draft(&browser, &site, "en", "filing-2017", ANSWERS).await;
    go_to(&browser, "evidence").await;
    let count = told(&browser, ".assess__size").await;
    assert!(count.starts_with("0 of "), "{count}");
    browser
        .script("document.querySelector('.folder .tick__box').click()")
        .await;
    assert!(told(&browser, ".assess__size").await.starts_with("1 of "));
    browser.click("button", "Evidence list (CSV)").await;
    let csv = browser
        .saved(&file(&browser, "evidence", "csv").await)
        .await;
    assert!(
        csv.starts_with('\u{feff}') && csv.contains("\r\n") && csv.contains(",yes"),
        "{csv}"
    );
    go_to(&browser, "result").await;
    assert!(told(&browser, ".ways-on").await.contains("1 of "));
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_operators_pack_has_a_plan_reminders_and_a_row_that_the_import_takes() {
    let site = Published::sample(20).await;
    let browser = Browser::start().await;
    draft(&browser, &site, "zh", "filing-2017", ANSWERS).await;
    let set = |id: &str, text: &str| {
        format!(
            "{{ const field = document.getElementById('{id}'); field.value = '{text}'; field.dispatchEvent(new Event('input', {{ bubbles: true }})); field.dispatchEvent(new Event('change', {{ bubbles: true }})); }}"
        )
    };
    browser.script(&set("as-of", "2099-03-31")).await;
    go_to(&browser, "take").await;
    let plan = told(&browser, ".plan").await;
    assert!(plan.contains("入驻"), "{plan}");
    browser.click("button", "日历提醒").await;
    let calendar = browser
        .saved(&file(&browser, "reminders", "ics").await)
        .await;
    assert!(
        calendar.starts_with("BEGIN:VCALENDAR\r\n") && calendar.contains("20990331"),
        "{calendar}"
    );
    // What the import would say, before it says it.
    browser.script(&set("about-credit_code", "123")).await;
    assert!(told(&browser, ".take__state").await.contains("还不能生成"));
    browser
        .script(
            &[
                set("about-credit_code", ""),
                set("about-name", "云汀众创空间"),
                set("about-operator", "示例云汀孵化器有限公司"),
                set("about-province", "浙江省"),
                set("about-city", "杭州市"),
            ]
            .concat(),
        )
        .await;
    browser.click("button", "名单行（CSV）").await;
    let row = browser.saved(&file(&browser, "row", "csv").await).await;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("row.csv");
    fs::write(&path, &row).unwrap();
    let done = spaces(&["check", &path.to_string_lossy()]);
    assert!(
        done.status.success(),
        "{}",
        String::from_utf8_lossy(&done.stdout)
    );
    browser.click("button", "名单行（Excel）").await;
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_run_is_compared_with_an_earlier_one_and_with_another_document() {
    let site = Published::sample(20).await;
    let browser = Browser::start().await;
    draft(&browser, &site, "en", "filing-2017", ANSWERS).await;
    browser.see("html[data-standards=all]").await;
    go_to(&browser, "compare").await;
    assert!(browser.text().await.contains("There is no other run"));
    browser.script("[...document.querySelectorAll('.compare__list a')].find((link) => link.hash.endsWith('shenzhen-2020')).click()").await;
    browser.see(".versus").await;
    let text = told(&browser, ".versus").await;
    for part in ["not seen here", "Cannot be told yet", "Met"] {
        assert!(text.contains(part), "{part}: {text}");
    }
    open_form(&browser, &site, "en", "filing-2017").await;
    browser.click("button", "Make a copy").await;
    browser
        .script("document.querySelector('.drafts__name a').click()")
        .await;
    browser.see("#assessment h1").await;
    go_to(&browser, "q/5").await;
    fill(&browser, &[("resident_teams", "25")]).await;
    go_to(&browser, "compare").await;
    browser
        .script("document.querySelector('.compare__list a').click()")
        .await;
    browser.see(".versus").await;
    assert!(told(&browser, ".versus").await.contains("better"));
    // On a phone each row is a block, and nothing lies beside the page.
    browser.size(Phone(360, 740)).await;
    browser.fits_its_width().await;
    let stacked = "const cells = [...document.querySelectorAll('.versus tr:last-child td')]; return cells.length === 2 && cells.every((cell) => cell.dataset.head && cell.getBoundingClientRect().right <= innerWidth) && cells[0].getBoundingClientRect().bottom <= cells[1].getBoundingClientRect().top";
    assert_eq!(browser.script(stacked).await, true);
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_report_is_printed_without_what_paper_has_no_use_for() {
    let site = Published::sample(20).await;
    let browser = Browser::start().await;
    draft(&browser, &site, "zh", "filing-2017", ANSWERS).await;
    go_to(&browser, "result").await;
    let sheets = browser.sheets().await;
    assert!((1..=5).contains(&sheets), "{sheets} sheets");
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn firefox_fills_in_keeps_judges_and_saves() {
    let site = Published::sample(20).await;
    let browser = Browser::with(Setting {
        engine: Engine::Firefox,
        ..Setting::default()
    })
    .await;
    open_form(&browser, &site, "en", "filing-2017").await;
    begin(&browser).await;
    super::fill_in(&browser, ANSWERS).await;
    go_to(&browser, "result").await;
    assert!(
        told(&browser, "#assessment h1")
            .await
            .contains("3 conditions are missing")
    );
    go_to(&browser, "take").await;
    browser.click("button", "Save the answers file").await;
    let answers = browser
        .saved(&file(&browser, "answers", "json").await)
        .await;
    assert!(answers.contains("\"desks\": 32"), "{answers}");
    browser.close().await;
}
