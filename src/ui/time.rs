//! Dates.

use super::html::{Html, el};
use crate::{i18n::spoken_date, routes::Lang};

/// A date as it is spoken, for sentences.
pub(crate) fn date(iso: &str, lang: Lang) -> Html {
    el("time")
        .attr("datetime", iso.to_owned())
        .with(spoken_date(iso, lang))
        .into()
}

/// A date as it stands in tables, which programs read as it is.
pub(crate) fn iso_date(iso: &str) -> Html {
    el("time").with(iso.to_owned()).into()
}
