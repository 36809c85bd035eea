//! The licence of the data.

use leptos::prelude::*;
use release::LicenceRecord;

use crate::i18n::{Words, in_language};

/// The licence by its name, linked to its text.
pub(crate) fn licence(t: &'static Words, licence: &LicenceRecord) -> AnyView {
    let name = in_language(&licence.name, t.lang).to_owned();
    view! { <p>{t.licence}<a href=licence.url.clone() rel="license noopener external">{name}</a></p> }
        .into_any()
}
