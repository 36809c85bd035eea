//! Nothing that was entered is lost, and nothing of it is sent.

use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex},
};

use e2e::{Browser, Published};
use serde_json::json;
use xtask::server::Lie;

use super::{
    ANSWERS, begin, draft, fill, fill_in, go_on, go_to, kept, left, open_at, open_form, step, told,
};

#[tokio::test(flavor = "multi_thread")]
async fn a_whole_assessment_makes_no_request() {
    let asked = Arc::new(Mutex::new(BTreeMap::<String, u32>::new()));
    let notes = asked.clone();
    let note = move |path: &str| -> Option<Lie> {
        *notes.lock().unwrap().entry(path.to_owned()).or_default() += 1;
        None
    };
    let site = Published::sample_with(20, "/", Some(Arc::new(note))).await;
    let browser = Browser::start().await;
    open_form(&browser, &site, "zh", "filing-2017").await;
    browser.see("html[data-standards=all]").await;
    let before = asked.lock().unwrap().clone();
    begin(&browser).await;
    fill_in(&browser, ANSWERS).await;
    for step in [
        "result",
        "evidence",
        "take",
        "compare",
        "compare/jiangsu-2019",
        "check",
    ] {
        go_to(&browser, step).await;
    }
    browser.see(".check__row").await;
    assert_eq!(*asked.lock().unwrap(), before, "no request was made");
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_keystroke_is_kept_and_found_again_after_the_browser_was_closed_half_way() {
    let site = Published::sample(20).await;
    let browser = Browser::start().await;
    open_form(&browser, &site, "zh", "filing-2017").await;
    begin(&browser).await;
    go_to(&browser, "q/5").await;
    browser
        .script("document.getElementById('field-resident_teams').focus()")
        .await;
    browser.type_text("17").await;
    assert_eq!(
        kept(&browser).await[0]["entries"]["resident_teams"]["value"]["text"],
        "17"
    );
    // As if the power had gone: no event tells the page.
    open_form(&browser, &site, "zh", "filing-2017").await;
    browser.see(".drafts__row").await;
    browser
        .script("document.querySelector('.drafts__name a').click()")
        .await;
    browser.see(".quest").await;
    go_to(&browser, "q/5").await;
    let value = browser
        .script("return document.getElementById('field-resident_teams').value")
        .await;
    assert_eq!(value, "17");
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_language_is_switched_in_the_middle_and_the_same_question_stands_there() {
    let site = Published::sample(20).await;
    let browser = Browser::start().await;
    open_form(&browser, &site, "zh", "filing-2017").await;
    begin(&browser).await;
    go_to(&browser, "q/5").await;
    fill(&browser, &[("resident_teams", "十七")]).await;
    let here = step(&browser).await;
    browser
        .script("document.querySelector('a[data-language]').click()")
        .await;
    browser.see("html[lang=en][data-app=running]").await;
    assert_eq!(step(&browser).await, here);
    let value = browser
        .script("return document.getElementById('field-resident_teams').value")
        .await;
    assert_eq!(value, "十七", "even what cannot be read is not lost");
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_storage_that_refuses_or_is_full_is_said_at_once_with_the_file_offered() {
    let site = Published::sample(20).await;
    let browser = Browser::start().await;
    for (refusal, words) in [
        (
            "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }",
            "room for this site is full",
        ),
        (
            "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } })",
            "does not let this site keep anything",
        ),
    ] {
        open_form(&browser, &site, "en", "filing-2017").await;
        browser.script(refusal).await;
        begin(&browser).await;
        browser.find("alert", words).await;
        go_to(&browser, "q/5").await;
        fill(&browser, &[("resident_teams", "17")]).await;
        let today = browser
            .script("return [...document.querySelectorAll('[data-kept=no] button')].length")
            .await;
        assert_eq!(today, 1);
        // All of the form still works, and the file has the answers.
        go_to(&browser, "check").await;
        let text = browser.text().await;
        assert!(text.contains("17 teams and companies"), "{text}");
    }
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn two_tabs_on_one_draft_agree() {
    let site = Published::sample(20).await;
    let browser = Browser::start().await;
    open_form(&browser, &site, "en", "filing-2017").await;
    begin(&browser).await;
    go_to(&browser, "q/5").await;
    let (first, address) = (
        browser.client.window().await.unwrap(),
        browser.address().await,
    );
    let second = browser.client.new_window(true).await.unwrap().handle;
    browser
        .client
        .switch_to_window(second.clone())
        .await
        .unwrap();
    open_at(&browser, &address).await;
    fill(&browser, &[("resident_teams", "23")]).await;
    browser.client.switch_to_window(first).await.unwrap();
    browser
        .find("status", "Another tab changed these answers")
        .await;
    let value = browser
        .script("return document.getElementById('field-resident_teams').value")
        .await;
    assert_eq!(value, "23");
    go_to(&browser, "q/8b").await;
    fill(&browser, &[("mentors", "5")]).await;
    browser.client.switch_to_window(second).await.unwrap();
    fill(&browser, &[("resident_teams", "24")]).await;
    let entries = kept(&browser).await[0]["entries"].clone();
    assert_eq!(entries["mentors"]["value"]["text"], "5");
    assert_eq!(entries["resident_teams"]["value"]["text"], "24");
    browser.client.close_window().await.unwrap();
    let rest = browser.client.windows().await.unwrap();
    browser
        .client
        .switch_to_window(rest[0].clone())
        .await
        .unwrap();
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_draft_that_cannot_be_read_is_put_aside_and_reported_and_others_open() {
    let site = Published::sample(20).await;
    let browser = Browser::start().await;
    open_form(&browser, &site, "en", "filing-2017").await;
    browser.script("localStorage['certified-spaces.draft.broken'] = '{\"draft\": 1, \"entr'; localStorage['certified-spaces.draft.later'] = '{\"draft\": 999}'").await;
    open_form(&browser, &site, "en", "filing-2017").await;
    let text = browser.text().await;
    assert!(
        text.matches("Some saved answers cannot be read").count() == 2,
        "{text}"
    );
    begin(&browser).await;
    let aside = "return Object.keys(localStorage).filter((key) => key.includes('.aside.')).sort()";
    assert_eq!(
        browser.script(aside).await,
        json!([
            "certified-spaces.aside.broken",
            "certified-spaces.aside.later"
        ])
    );
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_form_that_came_out_anew_under_a_draft_says_what_it_asks_besides_and_keeps_what_it_no_longer_asks()
 {
    let site = Published::sample(20).await;
    let browser = Browser::start().await;
    draft(&browser, &site, "en", "filing-2017", ANSWERS).await;
    // As an older form would have left it: it asked for something that is gone, and not for mentors.
    let older = "const key = Object.keys(localStorage).find((key) => key.includes('.draft.')); const draft = JSON.parse(localStorage[key]); draft.asked = draft.asked.filter((name) => name !== 'mentors').concat('parking_lots'); draft.entries.parking_lots = { ...draft.entries.mentors, value: { ...draft.entries.mentors.value, text: '4' } }; localStorage[key] = JSON.stringify(draft)";
    browser.script(older).await;
    let address = browser.address().await;
    browser.open(&site.page("en/about/")).await;
    open_at(&browser, &address).await;
    let text = browser.text().await;
    for part in ["one question more", "No longer asked", "parking_lots: 4"] {
        assert!(text.contains(part), "{part}: {text}");
    }
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_draft_is_named_copied_and_deleted_only_after_a_question() {
    let site = Published::sample(20).await;
    let browser = Browser::start().await;
    open_form(&browser, &site, "en", "filing-2017").await;
    begin(&browser).await;
    go_to(&browser, "check").await;
    browser.script("const field = document.getElementById('draft-name'); field.value = 'Autumn'; field.dispatchEvent(new Event('input', { bubbles: true }))").await;
    open_form(&browser, &site, "en", "filing-2017").await;
    assert!(told(&browser, ".drafts__name").await.contains("Autumn"));
    browser.click("button", "Make a copy").await;
    browser.find("link", "Autumn (copy)").await;
    assert_eq!(kept(&browser).await.len(), 2);
    browser.click("button", "Delete: Autumn (copy)").await;
    browser.click("button", "Keep it").await;
    assert_eq!(kept(&browser).await.len(), 2);
    browser.click("button", "Delete: Autumn (copy)").await;
    browser.click("button", "Delete it for good").await;
    assert_eq!(kept(&browser).await.len(), 1);
    // The page of all forms lists it too.
    open_at(&browser, &site.page("en/assess/")).await;
    browser.find("link", "Autumn").await;
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_draft_without_a_name_is_called_by_its_day_in_the_language_of_the_page() {
    let site = Published::sample(20).await;
    let browser = Browser::start().await;
    open_form(&browser, &site, "zh", "filing-2017").await;
    begin(&browser).await;
    let day = "const day = new Date(); return [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, '0')).join('-')";
    assert_eq!(
        kept(&browser).await[0]["begun"],
        browser.script(day).await,
        "the day where the reader is"
    );
    go_to(&browser, "check").await;
    let name = "return document.getElementById('draft-name').value";
    assert_eq!(browser.script(name).await, "");
    let read = told(&browser, "#draft-name-read").await;
    assert!(read.contains("日的自评"), "{read}");
    go_to(&browser, "result").await;
    let called = told(&browser, ".assessed__line b").await;
    assert!(called.ends_with("日的自评"), "{called}");
    browser
        .script("document.querySelector('a[data-language]').click()")
        .await;
    browser.see("html[lang=en][data-app=running]").await;
    let called = told(&browser, ".assessed__line b").await;
    assert!(called.starts_with("Assessment of "), "{called}");
    open_at(&browser, &site.page("en/assess/")).await;
    browser.find("link", &called).await;
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn back_leads_through_the_questions_and_loses_nothing() {
    let site = Published::sample(20).await;
    let browser = Browser::start().await;
    open_form(&browser, &site, "zh", "filing-2017").await;
    begin(&browser).await;
    let first = step(&browser).await;
    fill(&browser, ANSWERS).await;
    go_on(&browser).await;
    left(&browser, &first).await;
    browser.client.back().await.unwrap();
    for _ in 0..100 {
        if step(&browser).await == first {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
    let chosen = browser
        .script("return document.querySelector('.quest input:checked')?.value")
        .await;
    assert_eq!(chosen, "true");
    browser.close().await;
}
