//! When something between the register and the reader is broken, or lies.

use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};

use e2e::{Browser, Published};
use xtask::server::{Fault, Lie};

/// Lies about some files, from the moment it is switched on.
fn lying(on: &Arc<AtomicBool>, about: &'static str, lie: Lie) -> Fault {
    let on = on.clone();
    Arc::new(move |path| (on.load(Ordering::Relaxed) && path.contains(about)).then_some(lie))
}

#[tokio::test(flavor = "multi_thread")]
async fn a_plain_page_stays_when_the_register_cannot_be_had() {
    for (about, lie, said) in [
        ("root.json", Lie::Status(503), "status"),
        ("root.json", Lie::HtmlInstead, "page"),
        ("root.json", Lie::JsonInstead(r#"{"format":2}"#), "version"),
        ("root.json", Lie::Elsewhere, "no-answer"),
        ("/blobs/", Lie::Status(404), "status"),
        ("/manifests/", Lie::Truncate, "truncated"),
        ("/blobs/", Lie::Alter, "wrong-hash"),
    ] {
        let on = Arc::new(AtomicBool::new(true));
        let site = Published::sample_with(20, "/", Some(lying(&on, about, lie))).await;
        let browser = Browser::start().await;
        browser.open(&site.page("en/spaces/")).await;
        let notice = browser.see("[data-trouble]").await;
        assert_eq!(
            notice.attr("data-trouble").await.unwrap().as_deref(),
            Some(said)
        );
        assert_eq!(
            browser
                .script("return document.querySelectorAll('[data-id]').length")
                .await,
            20
        );
        assert!(
            browser
                .text()
                .await
                .contains("This page was written when the register was published")
        );
        browser
            .close_saying_only(&["Failed to load resource", "portal.invalid"])
            .await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_record_that_was_altered_is_loud_and_shows_no_state_and_retry_helps_once_it_is_mended() {
    let on = Arc::new(AtomicBool::new(false));
    let site = Published::sample_with(20, "/", Some(lying(&on, "/blobs/", Lie::Alter))).await;
    let browser = Browser::start().await;
    browser.open_app(&site.page("en/spaces/")).await;
    on.store(true, Ordering::Relaxed);
    browser
        .script("document.querySelector('[data-id] a').click()")
        .await;
    browser
        .find("alert", "What came is not what the register lists")
        .await;
    assert_eq!(
        browser
            .script("return document.querySelectorAll('[data-state]').length")
            .await,
        0
    );
    on.store(false, Ordering::Relaxed);
    browser
        .find("button", "Try again")
        .await
        .click()
        .await
        .unwrap();
    browser.see("[data-state]").await;
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_slow_or_failing_server_is_told_from_an_uncertified_space() {
    let on = Arc::new(AtomicBool::new(false));
    let site = Published::sample_with(20, "/", Some(lying(&on, "/blobs/", Lie::Status(500)))).await;
    let browser = Browser::start().await;
    browser.open_app(&site.page("zh/spaces/")).await;
    on.store(true, Ordering::Relaxed);
    browser
        .script("document.querySelector('[data-id] a').click()")
        .await;
    browser.find("alert", "这不表示它没有经过认定").await;
    on.store(false, Ordering::Relaxed);
    browser
        .find("button", "再试一次")
        .await
        .click()
        .await
        .unwrap();
    browser.see("[data-state]").await;
    browser.close_saying_only(&["500"]).await;

    let on = Arc::new(AtomicBool::new(false));
    let site = Published::sample_with(20, "/", Some(lying(&on, "/blobs/", Lie::Hang))).await;
    let browser = Browser::start().await;
    browser.open_app(&site.page("zh/spaces/")).await;
    on.store(true, Ordering::Relaxed);
    browser
        .script("document.querySelector('[data-id] a').click()")
        .await;
    browser.find("status", "正在取这家空间的记录").await;
    browser.close_saying_only(&["500"]).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_that_comes_soon_is_not_announced() {
    let late = Arc::new(AtomicBool::new(false));
    let site = Published::sample_with(20, "/", Some(lying(&late, "/blobs/", Lie::Late(150)))).await;
    let browser = Browser::start().await;
    browser.open_app(&site.page("zh/spaces/")).await;
    late.store(true, Ordering::Relaxed);
    browser
        .script("window.said = 0; new MutationObserver(() => { if (document.body.textContent.includes('正在取')) window.said += 1; }).observe(document.body, { subtree: true, childList: true, characterData: true }); document.querySelector('[data-id] a').click()")
        .await;
    browser.see("[data-state]").await;
    assert_eq!(browser.script("return window.said").await, 0);
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_release_under_an_open_tab_is_offered_and_what_was_open_goes_on() {
    let site = Published::sample_of_its_own(20).await;
    let browser = Browser::start().await;
    browser.open_app(&site.page("en/spaces/")).await;
    site.publish_again("2026-10-31");
    // What was open is of the earlier release, whose records are still there.
    browser
        .script("document.querySelector('[data-id] a').click()")
        .await;
    browser.see("[data-state]").await;
    // Back at the tab, an hour later.
    browser
        .script("const event = new Event('visibilitychange', { bubbles: true }); Object.defineProperty(event, 'timeStamp', { value: 3.6e6 }); document.dispatchEvent(event);")
        .await;
    browser.find("status", "as of 31 October 2026").await;
    browser
        .find("button", "Show it")
        .await
        .click()
        .await
        .unwrap();
    browser
        .see("html[data-app=running] .dateline time[datetime='2026-10-31']")
        .await;
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_network_the_list_goes_on_and_the_page_says_so() {
    let site = Published::sample(20).await;
    let browser = Browser::start().await;
    browser.open_app(&site.page("en/spaces/")).await;
    browser.offline(true).await;
    browser.find("status", "There is no network").await;
    browser
        .find("checkbox", "National")
        .await
        .click()
        .await
        .unwrap();
    browser.see("ol[data-total]").await;
    browser
        .script("document.querySelector('[data-id] a').click()")
        .await;
    browser.find("alert", "There is no network").await;
    // Once the network is back, what failed for want of it is asked for again.
    browser.offline(false).await;
    browser.see("[data-state]").await;
    browser
        .close_saying_only(&["ERR_INTERNET_DISCONNECTED"])
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_app_that_was_altered_does_not_run_and_the_page_stays() {
    let on = Arc::new(AtomicBool::new(true));
    let site = Published::sample_with(20, "/", Some(lying(&on, ".wasm", Lie::Alter))).await;
    let browser = Browser::start().await;
    browser.open(&site.page("en/spaces/")).await;
    browser.see("html[data-app=absent]").await;
    assert_eq!(
        browser
            .script("return document.querySelectorAll('[data-id]').length")
            .await,
        20
    );
    browser
        .close_saying_only(&["integrity", "SRI", "The app did not start"])
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_panic_leaves_the_page_readable_with_a_way_on() {
    let site = Published::sample(20).await;
    let browser = Browser::start().await;
    browser.open_app(&site.page("en/spaces/")).await;
    // A document in which nothing can be made any more: the app cannot draw and panics.
    browser
        .script("for (const make of ['createElement', 'createElementNS', 'createTextNode', 'createComment']) Document.prototype[make] = () => { throw new Error('broken'); };")
        .await;
    browser
        .script("document.querySelector('[data-id] a').click()")
        .await;
    browser.see("html[data-app=stopped]").await;
    assert!(
        browser
            .text()
            .await
            .contains("The program has stopped after a fault")
    );
    browser
        .find("link", "Open this page again")
        .await
        .click()
        .await
        .unwrap();
    browser.see("html[data-app=running]").await;
    browser
        .close_saying_only(&["panicked", "unreachable", "Uncaught Error: broken"])
        .await;
}
