//! What the self-assessment keeps on the device: drafts, those that could not be read, and how a person likes to fill in forms. The only
//! module that stores; what it stores never leaves the device.

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Storage, StorageEvent};

const DRAFT: &str = "certified-spaces.draft.";
/// Texts that were to be drafts and could not be read. They stay until a person deletes them.
const ASIDE: &str = "certified-spaces.aside.";
const BY_SECTION: &str = "certified-spaces.by-section";

/// Why something was not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Refusal {
    /// The browser does not let the site keep anything.
    Refused,
    /// The room that it gives the site is full.
    Full,
}

fn storage() -> Result<Storage, Refusal> {
    // A browser that forbids storage throws where it is only asked for.
    let storage = web_sys::window().and_then(|window| window.local_storage().ok().flatten());
    storage.ok_or(Refusal::Refused)
}

fn put(key: &str, text: &str) -> Result<(), Refusal> {
    storage()?.set_item(key, text).map_err(|_| Refusal::Full)
}

fn texts(beginning: &str) -> Vec<(String, String)> {
    let Ok(storage) = storage() else {
        return Vec::new();
    };
    let key = |place| storage.key(place).ok().flatten();
    let mut found: Vec<(String, String)> = (0..storage.length().unwrap_or_default())
        .filter_map(key)
        .filter_map(|key| {
            let id = key.strip_prefix(beginning)?.to_owned();
            let text = storage.get_item(&key).ok().flatten()?;
            Some((id, text))
        })
        .collect();
    // A browser lists what it keeps in no order.
    found.sort();
    found
}

/// Every draft that is kept, as text, with its id.
pub(crate) fn drafts() -> Vec<(String, String)> {
    texts(DRAFT)
}

/// A draft as it is kept now.
pub(crate) fn draft(id: &str) -> Option<String> {
    let key = [DRAFT, id].concat();
    storage().ok()?.get_item(&key).ok().flatten()
}

/// Keeps a draft in the place of what was kept of it.
pub(crate) fn keep(id: &str, text: &str) -> Result<(), Refusal> {
    put(&[DRAFT, id].concat(), text)
}

/// Forgets a draft.
pub(crate) fn forget(id: &str) {
    if let Ok(storage) = storage() {
        let _ = storage.remove_item(&[DRAFT, id].concat());
    }
}

/// Puts a text that cannot be read aside, so that nothing writes over it. Where there is no room for it, it stays where it is.
pub(crate) fn put_aside(id: &str, text: &str) {
    if put(&[ASIDE, id].concat(), text).is_ok() {
        forget(id);
    }
}

/// The texts that were put aside.
pub(crate) fn aside() -> Vec<(String, String)> {
    texts(ASIDE)
}

/// Forgets a text that was put aside.
pub(crate) fn forget_aside(id: &str) {
    if let Ok(storage) = storage() {
        let _ = storage.remove_item(&[ASIDE, id].concat());
    }
}

/// Whether the person fills in a whole section at once.
pub(crate) fn by_section() -> bool {
    let kept = storage()
        .ok()
        .and_then(|storage| storage.get_item(BY_SECTION).ok().flatten());
    kept.is_some()
}

/// Keeps whether the person fills in a whole section at once. That it could not be kept costs a click the next time.
pub(crate) fn set_by_section(by_section: bool) {
    if by_section {
        let _ = put(BY_SECTION, "yes");
    } else if let Ok(storage) = storage() {
        let _ = storage.remove_item(BY_SECTION);
    }
}

/// Tells of every change of a draft in another tab: its id, and its text, or nothing where it was deleted.
pub(crate) fn watch(changed: impl Fn(&str, Option<String>) + 'static) {
    let Some(window) = web_sys::window() else {
        return;
    };
    EventListener::new(&window, "storage", move |event| {
        let Some(event) = event.dyn_ref::<StorageEvent>() else {
            return;
        };
        match event.key() {
            Some(key) => {
                if let Some(id) = key.strip_prefix(DRAFT) {
                    changed(id, event.new_value());
                }
            }
            // Everything was cleared at once.
            None => changed("", None),
        }
    })
    .forget();
}
