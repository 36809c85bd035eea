//! Declared figures against the rule that a record states, as a reader meets them.

use e2e::{Browser, Phone, Published};
use serde_json::Value;

fn records(site: &Published) -> Vec<Value> {
    let folder = std::fs::read_dir(site.folder.join("api/v1/spaces")).unwrap();
    let paths = folder.map(|entry| entry.unwrap().path());
    let records = paths.filter(|path| path.extension().is_some_and(|ending| ending == "json"));
    records
        .map(|path| serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap())
        .collect()
}

fn verdict<'a>(record: &'a Value, clause: &str) -> Option<&'a Value> {
    let mut conditions = record["judged"]["conditions"].as_array()?.iter();
    Some(&conditions.find(|condition| condition["id"] == clause)?["verdict"])
}

#[tokio::test(flavor = "multi_thread")]
async fn a_space_that_states_its_rule_is_shown_condition_by_condition_with_the_program_and_without()
{
    let site = Published::sample(400).await;
    let records = records(&site);
    let judged = records
        .iter()
        .find(|record| verdict(record, "4a").is_some_and(|it| it == "met"));
    let id = judged.unwrap()["id"].as_str().unwrap();
    let browser = Browser::start().await;
    browser.size(Phone(360, 740)).await;
    for (lang, head, word) in [
        ("en", "Declared figures against the rule", "Met"),
        ("zh", "申报数据逐条对照", "满足"),
    ] {
        browser
            .open(&site.page(&format!("{lang}/spaces/{id}/")))
            .await;
        browser.see("html[data-app=running]").await;
        browser.find("heading", head).await;
        browser.fits_its_width().await;
        let said = browser
            .script("return document.querySelector('.condition a[href$=\"filing-2017/4a/\"]').closest('li').innerText")
            .await;
        assert!(said.as_str().unwrap().contains(word), "{said}");
        // Every tick of what is asked stands at the same place.
        let ticks = browser
            .script("return new Set([...document.querySelectorAll('.gauge__tick')].map((tick) => Math.round(tick.getBoundingClientRect().x))).size")
            .await;
        assert_eq!(ticks, 1);
    }
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_space_without_a_rule_is_not_judged_and_says_so() {
    let site = Published::sample(400).await;
    let records = records(&site);
    let silent = records
        .iter()
        .find(|record| record["judged"].is_null() && record["claims"]["desks"].is_u64());
    let id = silent.unwrap()["id"].as_str().unwrap();
    let browser = Browser::start().await;
    browser.open(&site.page(&format!("en/spaces/{id}/"))).await;
    browser.see("html[data-app=running]").await;
    let text = browser
        .script("return document.querySelector('main').innerText")
        .await;
    assert!(
        text.as_str().unwrap().contains("so nothing is judged"),
        "{text}"
    );
    assert_eq!(
        browser
            .script("return document.querySelectorAll('.condition').length")
            .await,
        0
    );
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_list_of_those_that_meet_a_clause_has_as_many_and_says_what_was_asked_for() {
    let site = Published::sample(400).await;
    let count = records(&site)
        .iter()
        .filter(|record| verdict(record, "5").is_some_and(|it| it == "met"))
        .count();
    assert!(count > 0);
    let browser = Browser::start().await;
    browser
        .open(&site.page("en/spaces/?meets=filing-2017%2F5"))
        .await;
    browser.see("html[data-app=running]").await;
    browser.see(&format!("ol[data-total='{count}']")).await;
    browser
        .find("link", "Remove “5 of National 2017”")
        .await
        .click()
        .await
        .unwrap();
    browser.see("ol[data-total='400']").await;
    browser.close().await;
}
