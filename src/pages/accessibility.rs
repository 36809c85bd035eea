//! How accessible the site is: what works, how that is tested, what is missing.

use super::{
    Document,
    document::{part, words, write_to},
};
use crate::{
    i18n::help::{DATED, help},
    site::Site,
    ui::{Element, date, el},
};

pub(crate) fn accessibility(site: &Site) -> Document {
    let t = site.words();
    let own = &help(t.lang).accessibility;
    let parts: Vec<Element> = own.parts.iter().map(words).collect();
    let mail = write_to(own.contact_to, site.catalogue.publisher())
        .map(|mail| (el("p").with(own.contact_how), mail));
    let contact = match mail {
        Some(mail) => part(own.contact, mail),
        None => part(own.contact, el("p").with(t.frame.contact_not_stated)),
    };
    let (before, after) = own.dated;
    let dated = el("p")
        .class("note")
        .with(before)
        .with(date(DATED, t.lang))
        .with(after);
    Document::of_words(&own.top, (parts, contact.with(dated)))
}
