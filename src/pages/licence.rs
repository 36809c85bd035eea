//! The licence of the data.

use release::LicenceRecord;

use crate::{
    i18n::{Words, in_language},
    ui::{Element, el},
};

/// The licence by its name, linked to its text.
pub(crate) fn licence(t: &Words, licence: &LicenceRecord) -> Element {
    let link = el("a")
        .href(licence.url.clone())
        .attr("rel", "license noopener external")
        .with(in_language(&licence.name, t.lang).to_owned());
    el("p").with(t.licence).with(link)
}
