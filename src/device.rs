//! What is kept on the device. The only module that stores. Storage may be refused; nothing depends on it.

use gloo::storage::{LocalStorage, Storage};

use crate::routes::Lang;

const LANGUAGE: &str = "certified-spaces.language";

/// Remembers the language that a person chose. The address without a language (`choose.js`) reads it as plain text.
pub(crate) fn remember_language(lang: Lang) {
    // Refused storage costs a person one click the next time, and nothing else.
    let _ = LocalStorage::raw().set_item(LANGUAGE, lang.key());
}
