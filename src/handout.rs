//! What leaves the page for the reader's hands: the clipboard and the printer. The only module that uses them.

use gloo::{events::EventListener, timers::callback::Timeout};
use leptos::prelude::{RwSignal, Set};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{
    JsFuture,
    js_sys::{Array, Uint8Array},
    spawn_local,
};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, HtmlDocument, HtmlTextAreaElement, Url};

/// Where the site is served, without a slash at its end.
pub(crate) fn origin() -> String {
    web_sys::window()
        .and_then(|window| window.location().origin().ok())
        .unwrap_or_default()
}

/// Copies the text of a field, and says whether that worked. Only a secure context has a clipboard; the older command also works without,
/// and in browsers inside other apps. It needs the text selected, which takes the focus: so it can be copied by hand, if all else fails.
pub(crate) fn copy(field: &str, said: RwSignal<Option<bool>>) {
    let Some(window) = web_sys::window() else {
        return;
    };
    let Some(document) = window.document() else {
        return;
    };
    let field = document
        .get_element_by_id(field)
        .and_then(|field| field.dyn_into::<HtmlTextAreaElement>().ok());
    let Some(field) = field else { return };
    let text = field.value();
    let by_command = move || {
        field.select();
        let document = document.dyn_ref::<HtmlDocument>();
        document.is_some_and(|document| document.exec_command("copy").unwrap_or(false))
    };
    if window.is_secure_context() {
        let written = window.navigator().clipboard().write_text(&text);
        spawn_local(async move {
            said.set(Some(JsFuture::from(written).await.is_ok() || by_command()));
        });
    } else {
        said.set(Some(by_command()));
    }
}

/// Hands a file over: the browser saves it under this name. It goes from memory to the reader's disk, and to nobody else.
pub(crate) fn save(name: &str, kind: &str, bytes: &[u8]) {
    let parts = Array::of1(&Uint8Array::from(bytes));
    let about = BlobPropertyBag::new();
    about.set_type(kind);
    let Ok(file) = Blob::new_with_u8_array_sequence_and_options(&parts, &about) else {
        return;
    };
    let document = web_sys::window().and_then(|window| window.document());
    let link = document.and_then(|document| document.create_element("a").ok());
    let link = link.and_then(|link| link.dyn_into::<HtmlAnchorElement>().ok());
    if let (Some(link), Ok(address)) = (link, Url::create_object_url_with_blob(&file)) {
        link.set_href(&address);
        link.set_download(name);
        link.click();
        // The browser has to have begun before the address goes.
        Timeout::new(60_000, move || drop(Url::revoke_object_url(&address))).forget();
    }
}

/// Opens the browser's print dialogue for the page as it stands.
pub(crate) fn print() {
    if let Some(window) = web_sys::window() {
        let _ = window.print();
    }
}

/// Opens the browser's print dialogue for the poster alone. Some browsers draw the sheet after the call is over, so the mark by which the
/// stylesheet knows stays until they say that they are done.
pub(crate) fn print_poster() {
    const MARK: &str = "data-paper";
    let Some(window) = web_sys::window() else {
        return;
    };
    let root = window
        .document()
        .and_then(|document| document.document_element());
    let Some(root) = root else { return };
    let _ = root.set_attribute(MARK, "poster");
    let done = move |_: &web_sys::Event| drop(root.remove_attribute(MARK));
    EventListener::once(&window, "afterprint", done).forget();
    let _ = window.print();
}
