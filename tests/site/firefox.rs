//! The main ways through the site in Firefox, whose policy, layout and focus differ from Chromium's. Each session ends with a look at
//! its requests, its console and what broke the policy.

use e2e::{Browser, Engine, Published, Setting};
use fantoccini::key::Key;

async fn firefox(without_script: bool) -> Browser {
    Browser::with(Setting {
        engine: Engine::Firefox,
        without_script,
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn from_home_a_search_leads_to_a_space_and_back_again_by_keyboard_alone() {
    let site = Published::small().await;
    let browser = firefox(false).await;
    browser.open_app(&site.page("zh/")).await;
    browser.tab_to("searchbox", "查找").await;
    browser.type_text("大连").await;
    browser.press(&[Key::Enter]).await;
    let list = browser.see("ol[data-query=大连]").await;
    assert_eq!(list.attr("data-total").await.unwrap().as_deref(), Some("1"));
    browser.tab_to("link", "灯塔创客空间").await;
    browser.press(&[Key::Enter]).await;
    browser.see("[data-state=certified]").await;
    browser.see("h1:focus").await;
    browser.client.back().await.unwrap();
    let list = browser.see("ol[data-query=大连]").await;
    assert_eq!(list.attr("data-total").await.unwrap().as_deref(), Some("1"));
    // The focus comes back before the next painting, which this need not have waited for.
    browser.see("[data-id] a:focus").await;
    assert_eq!(
        browser.focus().await,
        ("link".to_owned(), "灯塔创客空间".to_owned())
    );
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_facet_narrows_the_list_and_the_other_language_keeps_it() {
    let site = Published::small().await;
    let browser = firefox(false).await;
    browser.open_app(&site.page("en/spaces/")).await;
    browser
        .find("checkbox", "Cancelled")
        .await
        .click()
        .await
        .unwrap();
    browser.see("ol[data-total='1']").await;
    browser.find("link", "中文").await.click().await.unwrap();
    browser.find("heading", "名录").await;
    browser.see("ol[data-total='1']").await;
    assert!(
        browser
            .address()
            .await
            .ends_with("/zh/spaces/?state=cancelled")
    );
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn without_script_a_space_is_reached_by_links_alone() {
    let site = Published::small().await;
    let browser = firefox(true).await;
    browser.open(&site.page("zh/")).await;
    browser.find("link", "辽宁").await.click().await.unwrap();
    browser.find("heading", "辽宁的众创空间").await;
    browser
        .find("link", "灯塔创客空间")
        .await
        .click()
        .await
        .unwrap();
    browser.see("[data-state=certified]").await;
    browser.find("heading", "灯塔创客空间").await;
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_kind_of_page_is_silent_and_fits_its_window() {
    let site = Published::history(120).await;
    let browser = firefox(false).await;
    for place in e2e::places(&site) {
        browser
            .open_running(&site.page(&place.in_language("zh")))
            .await;
        browser.fits_its_width().await;
    }
    browser.close().await;
}
