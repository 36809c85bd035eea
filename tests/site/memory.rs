//! What the register remembers is seen: changes, who decided them, who is missing, and records that became one.

use e2e::{Browser, Phone, Published};
use fantoccini::key::Key;
use serde_json::Value;

/// The first space to which this happened.
fn with<'a>(spaces: &'a [Value], kind: &str) -> &'a Value {
    spaces
        .iter()
        .find(|space| event(space, kind).is_some())
        .unwrap()
}

fn event<'a>(space: &'a Value, kind: &str) -> Option<&'a Value> {
    let events = space["events"].as_array().unwrap();
    events.iter().rfind(|event| event["type"] == kind)
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_history_of_a_space_is_told_in_both_languages_with_what_changed_and_who_decided() {
    let site = Published::history(120).await;
    let spaces = site.spaces();
    let browser = Browser::start().await;
    browser.size(Phone(360, 740)).await;
    for lang in ["zh", "en"] {
        for kind in ["renamed", "operator_changed", "cancelled", "merged"] {
            let space = with(&spaces, kind);
            let page = format!("{lang}/spaces/{}/", text(&space["id"]));
            browser.open_app(&site.page(&page)).await;
            let shown = browser.text().await;
            let told = event(space, kind).unwrap();
            // What a merged record became is the record itself.
            let to = if kind == "merged" { "from" } else { "to" };
            for key in ["from", to, "reason", "document", "date"] {
                if let Some(value) = told[key].as_str() {
                    assert!(shown.contains(value), "{page}: {key} {value} in {shown}");
                }
            }
            if told["decided"] == true {
                let by_a_person = if lang == "zh" { "人工" } else { "person" };
                assert!(shown.contains(by_a_person), "{page}: {shown}");
            }
            browser.fits_its_width().await;
            browser.console_is_empty().await;
        }
    }
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_title_that_is_missing_from_a_full_list_says_so_and_is_not_called_cancelled() {
    let site = Published::history(120).await;
    let spaces = site.spaces();
    let missing = |space: &&Value| {
        let titles = space["titles"].as_array().unwrap();
        space["state"] == "certified"
            && titles
                .iter()
                .all(|title| title.get("missing_since").is_some())
    };
    let space = spaces.iter().find(missing).unwrap();
    let document = text(&event(space, "missing_from_list").unwrap()["document"]);
    let browser = Browser::start().await;
    for (lang, plainly) in [("zh", "不等于取消"), ("en", "no cancellation")] {
        let page = format!("{lang}/spaces/{}/", text(&space["id"]));
        browser.open_app(&site.page(&page)).await;
        browser.see("[data-state=certified]").await;
        let shown = browser.text().await;
        assert!(
            shown.contains(document) && shown.contains(plainly),
            "{shown}"
        );
    }
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_address_of_a_record_that_became_part_of_another_leads_there_and_language_is_switched_by_keyboard()
 {
    let site = Published::history(120).await;
    let spaces = site.spaces();
    let space = with(&spaces, "merged");
    let (former, name) = (text(&space["former_ids"][0]), text(&space["name"]));
    let browser = Browser::start().await;
    browser
        .open_app(&site.page(&format!("zh/spaces/{former}/")))
        .await;
    browser.find("heading", name).await;
    assert!(
        browser.text().await.contains(former),
        "the note names the old id"
    );
    browser.tab_to("link", "English").await;
    browser.press(&[Key::Enter]).await;
    browser.find("heading", "History").await;
    browser.find("heading", name).await;
    browser.console_is_empty().await;
    browser.close().await;
}
