//! What happens to the reader's data.

use super::{
    Document,
    document::{part, words, write_to},
};
use crate::{
    i18n::help::help,
    site::Site,
    ui::{Element, el},
};

pub(crate) fn privacy(site: &Site) -> Document {
    let t = site.words();
    let own = &help(t.lang).privacy;
    let mut parts: Vec<Element> = own.parts.iter().map(words).collect();
    let questions = write_to(own.questions, site.catalogue.publisher())
        .unwrap_or_else(|| el("p").with(t.frame.contact_not_stated));
    parts.push(part(own.questions_head, questions));
    Document::of_words(&own.top, parts)
}
