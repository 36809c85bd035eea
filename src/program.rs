//! What the programs of the site have in common: how they start, how they give way to the browser, and what they leave standing where
//! their data cannot be had.

use std::future::Future;

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, js_sys::Promise, spawn_local};
use web_sys::{Document, HtmlElement};

use crate::{i18n::notices, routes::Lang, trouble::Trouble};

/// Runs a program on the page, and tells the page if it stops.
pub(crate) fn start<F: Future<Output = ()> + 'static>(run: impl FnOnce(Document) -> F + 'static) {
    std::panic::set_hook(Box::new(|panic| {
        // The instance is dead after this: the page says so from outside it.
        leptos::logging::error!("{panic}");
        if let (Some(window), Ok(event)) = (web_sys::window(), web_sys::Event::new("app-stopped")) {
            let _ = window.dispatch_event(&event);
        }
    }));
    if let Some(document) = web_sys::window().and_then(|window| window.document()) {
        spawn_local(run(document));
    }
}

/// The path under which the site is served, with its slashes.
pub(crate) fn base(document: &Document) -> String {
    document
        .document_element()
        .and_then(|root| root.get_attribute("data-base"))
        .unwrap_or_else(|| "/".to_owned())
}

/// Lets the browser do what waits: a press of a key, a painting. Between two of these, a slow phone works a tenth of a second at most.
pub(crate) async fn pause() {
    let pause = Promise::new(&mut |done, _| {
        if let Some(window) = web_sys::window() {
            let _ = window.set_timeout_with_callback(&done);
        }
    });
    let _ = JsFuture::from(pause).await;
}

/// The plain page stays. It is complete; only what needs the program is missing, and a notice says why.
pub(crate) fn stay_plain(document: &Document, lang: Lang, trouble: Trouble, therefore: &str) {
    let t = notices(lang);
    settled(document, "absent");
    let (Ok(notice), Some(main)) = (
        document.create_element("p"),
        document.get_element_by_id("main"),
    ) else {
        return;
    };
    notice.set_class_name(if trouble == Trouble::WrongHash {
        "notice notice--alarm"
    } else {
        "notice"
    });
    let _ = notice.set_attribute("role", "status");
    let _ = notice.set_attribute("data-trouble", trouble.key());
    let words = [&(t.trouble)(trouble), t.gap, therefore, t.gap];
    notice.set_text_content(Some(&words.concat()));
    if let Ok(again) = document.create_element("a") {
        // An empty address is the page's own, with its query: a link of the browser's, since no program runs.
        let _ = again.set_attribute("href", "");
        again.set_text_content(Some(t.reload));
        let _ = notice.append_child(&again);
    }
    let _ = main.prepend_with_node_1(&notice);
}

/// What the page looks like does not depend on the app's coming any more.
pub(crate) fn settled(document: &Document, app: &str) {
    if let Some(root) = document.document_element() {
        let _ = root.set_attribute("data-app", app);
        let _ = root.remove_attribute("data-pending");
    }
}

/// Moves the focus to the element of this id, and what it heads into view.
pub(crate) fn focus(id: &str) {
    let document = web_sys::window().and_then(|window| window.document());
    let element = document.and_then(|document| document.get_element_by_id(id));
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

/// Has a title read out.
pub(crate) fn announce(document: &Document, title: &str) {
    if let Some(announcer) = document.get_element_by_id("announcer") {
        announcer.set_text_content(Some(title));
    }
}
