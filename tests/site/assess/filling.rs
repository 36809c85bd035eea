//! Filling in a form.

use e2e::{Browser, Phone, Published};
use fantoccini::key::Key;

use super::{
    ANSWERS, answer_by_keys, begin, draft, fill, go_on, go_to, left, open_form, step, told,
};

#[tokio::test(flavor = "multi_thread")]
async fn a_stranger_fills_in_the_national_form_by_keyboard_alone_in_both_languages() {
    let site = Published::sample(20).await;
    for (lang, size, start, end) in [
        ("en", Phone(1280, 900), "Begin", "3 conditions are missing."),
        ("zh", Phone(360, 740), "开始填写", "还差3项。"),
    ] {
        let browser = Browser::start().await;
        browser.size(size).await;
        open_form(&browser, &site, lang, "filing-2017").await;
        browser.tab_to("button", start).await;
        browser.press(&[Key::Enter]).await;
        browser.see(".quest").await;
        for _ in 0..40 {
            let before = step(&browser).await;
            if before.ends_with("/check") {
                break;
            }
            browser.fits_its_width().await;
            answer_by_keys(&browser, ANSWERS).await;
            left(&browser, &before).await;
            // Each step begins at its heading.
            let (role, _) = browser.focus().await;
            assert_eq!(role, "heading", "after {before}");
        }
        browser.fits_its_width().await;
        let (role, name) = if lang == "en" {
            ("link", "See the result")
        } else {
            ("link", "看结果")
        };
        browser.tab_to(role, name).await;
        browser.press(&[Key::Enter]).await;
        browser.see(".assessed").await;
        let head = told(&browser, "#assessment h1").await;
        assert!(head.contains(end), "{head}");
        browser.fits_its_width().await;
        browser.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_wrong_is_said_on_leaving_a_field_and_on_going_on_never_while_typing() {
    let site = Published::sample(20).await;
    let browser = Browser::start().await;
    open_form(&browser, &site, "en", "filing-2017").await;
    begin(&browser).await;
    go_to(&browser, "q/4c").await;
    browser
        .script("document.getElementById('field-public_area_m2').focus()")
        .await;
    browser.type_text("abt 180").await;
    let faults = "return document.querySelectorAll('.quest .field__fault').length";
    assert_eq!(
        browser.script(faults).await,
        0,
        "nothing is said while somebody types"
    );
    browser.press(&[Key::Tab]).await;
    assert_eq!(browser.script(faults).await, 1);
    fill(
        &browser,
        &[("total_area_m2", "860"), ("desk_area_m2", "910")],
    )
    .await;
    let here = step(&browser).await;
    go_on(&browser).await;
    browser.find("alert", "There are 2 problems").await;
    assert_eq!(step(&browser).await, here);
    let (_, name) = browser.focus().await;
    assert!(
        name.contains("There are 2 problems"),
        "the summary has the focus, not {name}"
    );
    // Each line stands in the same words at its field, and leads there.
    let same = "return [...document.querySelectorAll('.problems__list a')].every((link) => document.querySelector(link.getAttribute('href')).closest('.field').querySelector('.field__fault').textContent === link.textContent)";
    assert_eq!(browser.script(same).await, true);
    browser.press(&[Key::Tab, Key::Enter]).await;
    let focused = browser.script("return document.activeElement.id").await;
    assert!(focused.as_str().unwrap().starts_with("field-"), "{focused}");
    fill(
        &browser,
        &[("public_area_m2", "180"), ("desk_area_m2", "480")],
    )
    .await;
    go_on(&browser).await;
    left(&browser, &here).await;
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_hardly_believable_is_asked_again_and_is_no_wall() {
    let site = Published::sample(20).await;
    let browser = Browser::start().await;
    open_form(&browser, &site, "zh", "filing-2017").await;
    begin(&browser).await;
    go_to(&browser, "q/9").await;
    fill(&browser, &[("events_in_year", "1.2万")]).await;
    let here = step(&browser).await;
    go_on(&browser).await;
    browser.see(".problems--doubts").await;
    assert_eq!(step(&browser).await, here);
    go_on(&browser).await;
    left(&browser, &here).await;
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_number_is_taken_as_people_write_it_and_echoed_as_understood() {
    let site = Published::sample(20).await;
    let browser = Browser::start().await;
    open_form(&browser, &site, "en", "filing-2017").await;
    begin(&browser).await;
    go_to(&browser, "q/4a").await;
    for (typed, read) in [
        ("１，２００", "1,200 m²"),
        ("0.1万平方米", "1,000 m²"),
        ("1.5亩", "1,000 m²"),
        ("666.7 m2", "666.7 m²"),
    ] {
        fill(&browser, &[("total_area_m2", typed)]).await;
        let echo = told(&browser, "#field-total_area_m2-read").await;
        assert!(echo.contains(read), "{typed}: {echo}");
    }
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_date_is_taken_with_its_month_named_as_people_write_it_in_english() {
    let site = Published::sample(20).await;
    let browser = Browser::start().await;
    open_form(&browser, &site, "en", "filing-2017").await;
    begin(&browser).await;
    go_to(&browser, "q/3").await;
    for (typed, read) in [
        ("July 1, 2016", "1 July 2016"),
        ("1 jul 2016", "1 July 2016"),
        ("March 2025", "March 2025"),
        ("mar 2025", "March 2025"),
    ] {
        fill(&browser, &[("opened_on", typed)]).await;
        let echo = told(&browser, "#field-opened_on-read").await;
        assert!(echo.ends_with(read), "{typed}: {echo}");
    }
    // The deadline too.
    go_to(&browser, "check").await;
    browser.script("const field = document.getElementById('as-of'); field.value = '15 March 2027'; field.dispatchEvent(new Event('input', { bubbles: true }))").await;
    let echo = told(&browser, "#as-of-read").await;
    assert!(echo.ends_with("15 March 2027"), "{echo}");
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_question_that_can_no_longer_matter_folds_away_and_comes_back() {
    let site = Published::sample(20).await;
    let browser = Browser::start().await;
    open_form(&browser, &site, "en", "filing-2017").await;
    begin(&browser).await;
    go_to(&browser, "q/4a").await;
    fill(&browser, &[("desks", "32")]).await;
    go_to(&browser, "q/4b").await;
    go_to(&browser, "q/4a").await;
    let text = told(&browser, ".folded").await;
    assert!(text.contains("No need to answer this here"), "{text}");
    browser.click("button", "Answer it anyway").await;
    browser.see("#field-total_area_m2").await;
    fill(&browser, &[("desks", "12")]).await;
    go_to(&browser, "q/4b").await;
    go_to(&browser, "q/4a").await;
    browser.see("#field-total_area_m2").await;
    // What is rented is asked first, then for how long.
    open_form(&browser, &site, "en", "fuzhou-2022").await;
    begin(&browser).await;
    let lease = "return [...document.querySelectorAll('.index__row a')].find((link) => link.closest('li').textContent.toLowerCase().includes('lease'))?.getAttribute('href')";
    let lease = browser.script(lease).await;
    browser.script(&format!("location.hash = {lease}")).await;
    browser.see(".folded").await;
    fill(&browser, &[("premises_rented", "true")]).await;
    browser.see("#field-lease_months").await;
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_question_is_answered_with_not_known_not_applicable_or_later_and_a_note() {
    let site = Published::sample(20).await;
    let browser = Browser::start().await;
    open_form(&browser, &site, "en", "filing-2017").await;
    begin(&browser).await;
    go_to(&browser, "q/8b").await;
    browser.click("checkbox", "I don’t know yet").await;
    browser.click("checkbox", "Come back to this later").await;
    go_to(&browser, "q/7").await;
    browser
        .click("checkbox", "Doesn’t apply to us, and why")
        .await;
    let said = told(&browser, ".also").await;
    assert!(
        said.contains("The rule does not provide for that here"),
        "{said}"
    );
    browser.script("document.querySelector('.also__note').open = true; document.getElementById('note-7').focus()").await;
    browser.type_text("Opened last month").await;
    go_to(&browser, "check").await;
    let text = browser.text().await;
    for part in [
        "Not known yet",
        "To come back to",
        "Does not apply",
        "Note: Opened last month",
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
    let kept = super::kept(&browser).await;
    assert_eq!(
        kept[0]["entries"]["mentors"]["value"]["unknown"], true,
        "{kept:?}"
    );
    // Said of what is answered already, it counts, and what was typed stays.
    go_to(&browser, "q/9").await;
    fill(&browser, &[("events_in_year", "14")]).await;
    browser
        .click("checkbox", "Doesn’t apply to us, and why")
        .await;
    browser.find("textbox", "Note").await;
    let stands = told(&browser, ".stands").await;
    assert!(stands.contains("Cannot be told yet"), "{stands}");
    let typed = "return document.getElementById('field-events_in_year').value";
    assert_eq!(browser.script(typed).await, "14");
    // Typing takes *not known* back.
    go_to(&browser, "q/8b").await;
    fill(&browser, &[("mentors", "5")]).await;
    let ticked = "return document.getElementById('unknown-8b').checked";
    assert_eq!(browser.script(ticked).await, false);
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_calculator_adds_rooms_up_and_puts_the_sum_into_the_field() {
    let site = Published::sample(20).await;
    let browser = Browser::start().await;
    open_form(&browser, &site, "en", "filing-2017").await;
    begin(&browser).await;
    go_to(&browser, "q/4c").await;
    browser
        .script("document.getElementById('sum-public_area_m2').open = true")
        .await;
    let line = |place: usize, part: &str, text: &str| {
        format!(
            "{{ const field = document.getElementById('sum-public_area_m2-{part}-{place}'); field.value = '{text}'; field.dispatchEvent(new Event('input', {{ bubbles: true }})); }}"
        )
    };
    let add = "document.querySelector('#sum-public_area_m2 .link-button').click()";
    browser.script(add).await;
    browser.see("#sum-public_area_m2-much-0").await;
    browser.script(add).await;
    browser.see("#sum-public_area_m2-much-1").await;
    browser
        .script(
            &[
                line(0, "what", "Hall"),
                line(0, "much", "120.5"),
                line(1, "much", "８0㎡"),
            ]
            .concat(),
        )
        .await;
    browser.click("button", "Use this sum").await;
    let value = browser
        .script("return document.getElementById('field-public_area_m2').value")
        .await;
    assert_eq!(value, "200.5");
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_whole_section_is_filled_in_at_once_where_somebody_likes_that_and_it_is_remembered() {
    let site = Published::sample(20).await;
    let browser = Browser::start().await;
    open_form(&browser, &site, "en", "filing-2017").await;
    browser.click("radio", "A whole section at once").await;
    begin(&browser).await;
    assert!(step(&browser).await.ends_with("/s/1"));
    let several = "return document.querySelectorAll('.quest').length";
    assert!(browser.script(several).await.as_u64().unwrap() > 1);
    open_form(&browser, &site, "zh", "shenzhen-2020").await;
    begin(&browser).await;
    assert!(
        step(&browser).await.ends_with("/s/1"),
        "{}",
        step(&browser).await
    );
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn answers_are_checked_on_one_page_and_a_change_comes_back_there() {
    let site = Published::sample(20).await;
    let browser = Browser::start().await;
    draft(&browser, &site, "en", "filing-2017", ANSWERS).await;
    let text = browser.text().await;
    for part in ["860 m²", "15 January 2026", "14 events"] {
        assert!(text.contains(part), "{part}: {text}");
    }
    browser.click("link", "Change: Premises or desks").await;
    let here = step(&browser).await;
    assert!(here.ends_with("/check") && here.contains("/q/"), "{here}");
    go_on(&browser).await;
    left(&browser, &here).await;
    assert!(step(&browser).await.ends_with("/check"));
    browser.client.back().await.unwrap();
    browser.see(".quest").await;
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_form_is_made_from_its_standard_and_each_can_be_begun() {
    let site = Published::sample(20).await;
    let browser = Browser::start().await;
    super::open_at(&browser, &site.page("zh/assess/")).await;
    let forms =
        "return [...document.querySelectorAll('a[data-form]')].map((link) => link.dataset.form)";
    let forms: Vec<String> = serde_json::from_value(browser.script(forms).await).unwrap();
    for wanted in [
        "filing-2017",
        "jiangsu-2019",
        "shenzhen-2020",
        "fuzhou-2022",
        "shanxi-2017",
        "incubator-2018",
        "incubator-2018-professional",
        "huzhou",
        "municipal-rubric",
        "service-2017",
        "visit",
    ] {
        assert!(
            forms.iter().any(|form| form == wanted),
            "{wanted}: {forms:?}"
        );
    }
    for form in forms {
        open_form(&browser, &site, "zh", &form).await;
        begin(&browser).await;
        browser.fits_its_width().await;
    }
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn without_the_program_the_questions_can_be_read_and_printed() {
    let site = Published::sample(20).await;
    let page =
        std::fs::read_to_string(site.folder.join("zh/assess/filing-2017/index.html")).unwrap();
    for part in [
        "有多少个创业工位",
        "这是自我评估，不是认定",
        "needs-program",
        "paper__room",
    ] {
        assert!(page.contains(part), "{part}");
    }
}
