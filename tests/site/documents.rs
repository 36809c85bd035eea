//! The frame of every page, and the pages under which no program runs.

use std::sync::Arc;

use e2e::{Browser, Phone, Published, Setting};
use fantoccini::key::Key;
use serde_json::json;
use xtask::server::Lie;

const DOCUMENTS: [&str; 7] = [
    "about",
    "accessibility",
    "privacy",
    "keyboard",
    "data",
    "figures",
    "spaces/in/440000",
];

/// Whether something is on the screen.
async fn shown(browser: &Browser, css: &str) -> bool {
    let script = format!("return document.querySelector({css:?}).checkVisibility()");
    browser.script(&script).await == json!(true)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_document_reads_without_a_program_and_is_the_same_page_in_the_other_language() {
    let site = Published::sample(400).await;
    let browser = Browser::start().await;
    for document in DOCUMENTS {
        browser.open(&site.page(&format!("zh/{document}/"))).await;
        let asked = "return performance.getEntriesByType('resource').map((entry) => entry.name).filter((name) => /wasm|boot|api/.test(name))";
        assert_eq!(browser.script(asked).await, json!([]), "{document}");
        assert_eq!(
            browser
                .script("return document.documentElement.dataset.app ?? null")
                .await,
            json!(null)
        );
        browser.find("link", "English").await.click().await.unwrap();
        browser.find("link", "中文").await;
        let address = browser.address().await;
        assert!(address.ends_with(&format!("/en/{document}/")), "{address}");
        for width in [360, 768, 1440] {
            browser.size(Phone(width, 900)).await;
            browser.fits_its_width().await;
        }
    }
    browser.console_is_empty().await;
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn on_a_phone_the_menu_opens_and_closes_by_keyboard_and_leads_on() {
    let site = Published::sample(20).await;
    let browser = Browser::start().await;
    browser.size(Phone(360, 740)).await;
    for (page, runs) in [("en/keyboard/", false), ("en/", true)] {
        if runs {
            browser.open_app(&site.page(page)).await;
        } else {
            browser.open(&site.page(page)).await;
        }
        assert!(!shown(&browser, "#menu").await, "{page}");
        browser
            .script("document.querySelector('#menu-toggle summary').focus()")
            .await;
        browser.press(&[Key::Enter]).await;
        assert!(shown(&browser, "#menu").await, "{page}");
        browser.tab_to("link", "Open data").await;
        browser.press(&[Key::Escape]).await;
        assert!(!shown(&browser, "#menu").await, "{page}");
        let (_, name) = browser.focus().await;
        assert_eq!(name, "Menu", "{page}: closing gives the focus back");
        browser.press(&[Key::Space]).await;
        browser.tab_to("link", "Directory").await;
        browser.press(&[Key::Enter]).await;
        browser.find("heading", "Directory").await;
        browser.see("html[data-app=running]").await;
        assert!(!shown(&browser, "#menu").await, "{page}");
    }
    browser.console_is_empty().await;
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn without_script_the_menu_opens_too() {
    let site = Published::sample(20).await;
    let browser = Browser::with(Setting {
        without_script: true,
        ..Setting::default()
    })
    .await;
    browser.size(Phone(360, 740)).await;
    browser.open(&site.page("zh/privacy/")).await;
    browser
        .see("#menu-toggle summary")
        .await
        .click()
        .await
        .unwrap();
    browser.find("link", "统计").await.click().await.unwrap();
    assert!(browser.address().await.ends_with("/zh/figures/"));
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn between_the_list_and_a_document_back_and_forward_work_as_everywhere() {
    let site = Published::sample(400).await;
    let browser = Browser::start().await;
    browser.open_app(&site.page("zh/spaces/?q=示例")).await;
    let list = browser.see("ol[data-query=示例]").await;
    let total = list.attr("data-total").await.unwrap();
    browser.find("link", "关于").await.click().await.unwrap();
    browser.find("heading", "关于本名录").await;
    browser.client.back().await.unwrap();
    let list = browser.see("ol[data-query=示例]").await;
    assert_eq!(list.attr("data-total").await.unwrap(), total);
    browser.client.forward().await.unwrap();
    browser.find("heading", "关于本名录").await;
    browser.find("link", "名录").await.click().await.unwrap();
    browser.see("html[data-app=running]").await;
    browser.see("ol[data-total='400']").await;
    browser.console_is_empty().await;
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_language_is_remembered_from_a_document_and_before_the_app_is_up() {
    let late = Arc::new(|path: &str| path.contains(".wasm").then_some(Lie::Late(2000)));
    let site = Published::sample_with(20, "/", Some(late)).await;
    for page in ["en/privacy/", "en/spaces/"] {
        let browser = Browser::start().await;
        browser.open(&site.page(page)).await;
        browser.find("link", "中文").await.click().await.unwrap();
        browser.find("link", "English").await;
        browser.open(&site.page("")).await;
        browser.find("heading", "哪家众创空间").await;
        assert!(browser.address().await.ends_with("/zh/"), "{page}");
        browser.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_search_field_is_one_chord_away_from_every_page() {
    let site = Published::sample(20).await;
    let browser = Browser::start().await;
    for page in ["en/", "en/spaces/", "en/keyboard/"] {
        browser.open(&site.page(page)).await;
        browser
            .script("document.dispatchEvent(new KeyboardEvent('keydown', { key: 'k', ctrlKey: true, bubbles: true }))")
            .await;
        browser.see("#q:focus").await;
        browser.see("html[data-app=running]").await;
        browser.see("#q:focus").await;
    }
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_browser_that_cannot_start_the_app_is_told_what_is_missing() {
    let gone = Arc::new(|path: &str| path.contains("/boot").then_some(Lie::Status(404)));
    let site = Published::sample_with(20, "/", Some(gone)).await;
    let browser = Browser::start().await;
    for (page, said) in [
        ("zh/", "查询要运行程序"),
        ("zh/spaces/", "程序没有启动"),
        ("en/", "Searching needs a program"),
        ("en/spaces/", "The program did not start"),
    ] {
        browser.open(&site.page(page)).await;
        browser.see("html[data-app=absent]").await;
        let text = browser.text().await;
        assert!(
            text.contains(said) && text.contains("109"),
            "{page}: {text}"
        );
    }
    browser.close_saying_only(&["404"]).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_first_tab_shows_a_way_past_the_head_and_nothing_takes_the_focus_before() {
    let site = Published::sample(20).await;
    let browser = Browser::start().await;
    for (page, runs, ways) in [
        ("en/about/", false, &["Skip to the content"][..]),
        ("en/", true, &["Skip to the content"]),
        (
            "en/spaces/?state=certified",
            true,
            &["Skip to the content", "Skip to the results"],
        ),
    ] {
        if runs {
            browser.open_app(&site.page(page)).await;
        } else {
            browser.open(&site.page(page)).await;
        }
        for way in ways {
            let focus = browser
                .script("return document.activeElement.tagName")
                .await;
            assert!(
                focus == "BODY" || *way != ways[0],
                "{page}: {focus} has the focus"
            );
            browser.tab_to("link", way).await;
            assert!(shown(&browser, ".skip:focus").await, "{page}: {way}");
        }
        browser.press(&[Key::Enter]).await;
        browser.see(":is(main, #summary):focus").await;
    }
    browser.close().await;
}
