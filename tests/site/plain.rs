//! The same pages without a program.

use std::sync::Arc;

use e2e::{Browser, Phone, Published, Setting, roster};
use fantoccini::key::Key;
use xtask::server::Lie;

#[tokio::test(flavor = "multi_thread")]
async fn every_page_reads_without_script_and_a_space_is_reached_by_links_alone() {
    let site = Published::of(&roster("notice-layout.xlsx"), "2021-07-01").await;
    let browser = Browser::with(Setting {
        without_script: true,
        ..Setting::default()
    })
    .await;
    browser.size(Phone(360, 740)).await;
    browser.open(&site.page("")).await;
    browser.find("link", "中文").await.click().await.unwrap();
    browser.find("heading", "哪家众创空间").await;
    browser.find("link", "辽宁").await.click().await.unwrap();
    browser.find("heading", "辽宁的众创空间").await;
    browser
        .find("link", "启明汇智创业咖啡")
        .await
        .click()
        .await
        .unwrap();
    browser.find("heading", "启明汇智创业咖啡").await;
    let text = browser.text().await;
    for said in [
        "仅见于名单",
        "大连云杉科技有限公司",
        "辽宁省大连市",
        "2021年7月1日",
    ] {
        assert!(text.contains(said), "{said} in {text}");
    }
    browser.find("link", "English").await.click().await.unwrap();
    assert!(browser.text().await.contains("Listed only"));
    browser.fits_its_width().await;
    browser.open(&site.page("en/spaces/")).await;
    assert!(
        browser
            .text()
            .await
            .contains("browse all records by province")
    );
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_site_works_under_a_sub_path() {
    let site = Published::sample_with(20, "/register/", None).await;
    let browser = Browser::start().await;
    browser.open_app(&site.page("zh/")).await;
    browser.find("link", "名录").await.click().await.unwrap();
    browser.see("ol[data-total='20']").await;
    assert!(browser.address().await.ends_with("/register/zh/spaces/"));
    browser
        .script("document.querySelector('[data-id] a').click()")
        .await;
    browser.see("[data-state]").await;
    browser.client.refresh().await.unwrap();
    browser.see("html[data-app=running]").await;
    browser.see("[data-state]").await;
    browser.console_is_empty().await;
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_address_without_a_language_chooses_that_of_the_browser_and_remembers_a_choice() {
    let site = Published::sample(20).await;
    let browser = Browser::start().await;
    browser.open(&site.page("")).await;
    browser.find("heading", "Is this space").await;
    browser.see("html[data-app=running]").await;
    browser.find("link", "中文").await.click().await.unwrap();
    browser.find("heading", "哪家众创空间").await;
    browser.open(&site.page("")).await;
    browser.find("heading", "哪家众创空间").await;
    browser.close().await;
}

/// A site whose program comes so many milliseconds late, as on a slow phone.
pub(super) async fn slow(count: u32, milliseconds: u64) -> Published {
    let late =
        Arc::new(move |path: &str| path.contains(".wasm").then_some(Lie::Late(milliseconds)));
    Published::sample_with(count, "/", Some(late)).await
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_typed_and_ticked_before_the_app_is_up_is_carried_over() {
    let site = slow(400, 6000).await;
    let browser = Browser::start().await;
    browser.open(&site.page("zh/spaces/")).await;
    browser
        .find("checkbox", "国家级")
        .await
        .click()
        .await
        .unwrap();
    browser.tab_to_back("searchbox", "查找").await;
    browser.type_text("示例路1").await;
    browser.press(&[Key::Left]).await;
    assert_eq!(
        browser
            .script("return document.documentElement.dataset.app")
            .await,
        "starting"
    );
    browser.see("html[data-app=running]").await;
    browser.see("ol[data-query=示例路1]").await;
    let (role, _) = browser.focus().await;
    assert_eq!(role, "searchbox");
    assert_eq!(
        browser
            .script("return document.activeElement.selectionStart")
            .await,
        3
    );
    assert!(
        browser
            .find("checkbox", "国家级")
            .await
            .is_selected()
            .await
            .unwrap()
    );
    assert!(
        browser.address().await.contains("level=national"),
        "{}",
        browser.address().await
    );
    browser.console_is_empty().await;
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_search_sent_before_the_app_is_up_and_a_link_with_a_query_never_show_what_was_not_asked_for()
 {
    let site = slow(400, 6000).await;
    let browser = Browser::start().await;
    browser.open(&site.page("en/")).await;
    browser.tab_to("searchbox", "Find").await;
    browser.type_text("示例路1").await;
    browser.press(&[Key::Enter]).await;
    browser.find("status", "Searching").await;
    let shown = "return [...document.querySelectorAll('[data-id]')].filter((row) => row.checkVisibility({ visibilityProperty: true })).length";
    assert_eq!(browser.script(shown).await, 0);
    let list = browser.see("ol[data-query=示例路1]").await;
    assert_ne!(
        list.attr("data-total").await.unwrap().as_deref(),
        Some("400")
    );
    assert_ne!(browser.script(shown).await, 0);
    browser.console_is_empty().await;
    browser.close().await;
}
