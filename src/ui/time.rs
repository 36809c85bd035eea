//! Dates.

use leptos::prelude::*;

use crate::{i18n::spoken_date, routes::Lang};

/// A date as it is spoken, for sentences.
pub(crate) fn date(iso: &str, lang: Lang) -> impl IntoView + use<> {
    let spoken = spoken_date(iso, lang);
    view! { <time datetime=iso.to_owned()>{spoken}</time> }
}

/// A date as it stands in tables.
pub(crate) fn iso_date(iso: &str) -> impl IntoView + use<> {
    let iso = iso.to_owned();
    view! { <time datetime=iso.clone()>{iso.clone()}</time> }
}
