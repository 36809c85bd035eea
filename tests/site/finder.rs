//! Searching in the standards.

use e2e::{Browser, Phone, Published};
use fantoccini::key::Key;

const SHOWN: &str = "return [...document.querySelectorAll('[data-entry]:not([hidden]) .entry__name')].map((name) => name.textContent)";

async fn shown(browser: &Browser) -> Vec<String> {
    let names = browser.script(SHOWN).await;
    serde_json::from_value(names).unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn clauses_words_and_questions_are_found_while_one_types_in_either_language() {
    let site = Published::sample(20).await;
    let browser = Browser::start().await;
    browser.size(Phone(360, 740)).await;
    for (lang, typed, clause, term) in [
        ("zh", "工位", "场地或工位", "工位"),
        // The other language's word is found too.
        ("zh", "mentor", "创业导师", "创业导师"),
        ("en", "desk", "Premises or desks", "desk"),
        ("en", "导师", "Mentors", "mentor"),
    ] {
        browser
            .open(&site.page(&format!("{lang}/standards/search/")))
            .await;
        browser.see("html[data-app=running]").await;
        let all = shown(&browser).await.len();
        browser.script("document.getElementById('q').focus()").await;
        browser.type_text(typed).await;
        let found = shown(&browser).await;
        assert!(found.len() < all && !found.is_empty(), "{typed}: {found:?}");
        for wanted in [clause, term] {
            assert!(
                found.iter().any(|name| name == wanted),
                "{typed}: {found:?}"
            );
        }
        let said = browser
            .script("return document.getElementById('found').textContent")
            .await;
        assert!(
            said.as_str().unwrap().contains(&found.len().to_string()),
            "{said}"
        );
        let kept = browser.address().await;
        assert!(kept.contains("?q="), "{kept}");
        browser.fits_its_width().await;
        browser.press(&[Key::Enter]).await;
        browser.open(&kept).await;
        browser.see("html[data-app=running]").await;
        assert_eq!(shown(&browser).await, found);
    }
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_question_is_found_in_the_words_of_whoever_asks_it() {
    let site = Published::sample(20).await;
    let browser = Browser::start().await;
    browser.size(Phone(360, 740)).await;
    for (lang, typed, question) in [
        ("zh", "怎么取消资格", "资格为什么会被取消？怎样取消？"),
        ("en", "who certifies", "Who certifies co-working spaces?"),
    ] {
        browser
            .open(&site.page(&format!("{lang}/standards/search/")))
            .await;
        browser.see("html[data-app=running]").await;
        browser.script("document.getElementById('q').focus()").await;
        browser.type_text(typed).await;
        // The questions stand before everything else.
        assert_eq!(
            shown(&browser).await.first().map(String::as_str),
            Some(question)
        );
        browser.fits_its_width().await;
    }
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn links_lead_to_the_groups_until_something_is_typed() {
    let site = Published::sample(20).await;
    let browser = Browser::start().await;
    browser.open(&site.page("en/standards/search/")).await;
    browser.see("html[data-app=running]").await;
    let hidden = "return document.getElementById('jumps').hidden";
    assert_eq!(browser.script(hidden).await, false);
    browser.click("link", "Questions that forms ask").await;
    assert!(browser.address().await.ends_with("#group-4"));
    let head = "return document.getElementById('group-4').getBoundingClientRect().top";
    let top = browser.script(head).await.as_f64().unwrap();
    assert!((0.0..700.0).contains(&top), "{top}");
    browser.script("document.getElementById('q').focus()").await;
    browser.type_text("desk").await;
    assert_eq!(browser.script(hidden).await, true);
    browser.click("button", "Clear the search").await;
    assert_eq!(browser.script(hidden).await, false);
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_not_found_is_said_and_the_list_comes_back_when_the_field_is_cleared() {
    let site = Published::sample(20).await;
    let browser = Browser::start().await;
    browser.open(&site.page("en/standards/search/")).await;
    browser.see("html[data-app=running]").await;
    let all = shown(&browser).await;
    browser.script("document.getElementById('q').focus()").await;
    browser.type_text("zeppelin").await;
    assert_eq!(shown(&browser).await, Vec::<String>::new());
    let said = browser
        .script("return document.getElementById('found').textContent")
        .await;
    assert!(said.as_str().unwrap().contains("Nothing found"), "{said}");
    browser.click("button", "Clear the search").await;
    assert_eq!(shown(&browser).await.len(), all.len());
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn without_the_program_everything_stands_there_as_links() {
    let site = Published::sample(20).await;
    let page = std::fs::read_to_string(site.folder.join("en/standards/search/index.html")).unwrap();
    assert!(page.matches("data-entry=").count() > 150);
    assert!(page.contains("/en/standards/filing-2017/4a/"));
    assert!(page.contains("/en/standards/terms/#"));
}
