//! Pages under which no program runs: the publisher writes them, and the browser loads them as they are.

use release::{OpenData, Publisher};

use super::{
    about::about,
    accessibility::accessibility,
    assess::assess,
    contact::mail_link,
    data::data,
    figures::figures,
    keyboard::keyboard,
    not_found::not_found,
    privacy::privacy,
    province::province,
    standards::{Explained, standards},
};
use crate::{
    i18n::help::{Part, Top},
    routes::{Address, Page},
    site::Site,
    ui::{Element, Html, el},
};

/// A page that is written by the publisher only.
pub(crate) struct Document {
    /// What it is called, without the site's name.
    pub(crate) title: String,
    /// What it says of itself in search engines and previews.
    pub(crate) description: String,
    /// What stands in its frame.
    pub(crate) body: Html,
}

impl Document {
    pub(crate) fn new(title: &str, description: &str, body: impl Into<Html>) -> Self {
        Self {
            title: title.to_owned(),
            description: description.to_owned(),
            body: body.into(),
        }
    }

    /// A page of words: its head, its lead, its parts.
    pub(super) fn of_words(top: &'static Top, parts: impl Into<Html>) -> Self {
        let body = el("div")
            .class("about")
            .with(el("h1").class("page-name").with(top.head))
            .with(el("p").class("lead").with(top.lead))
            .with(parts);
        Self::new(top.head, top.description, body)
    }
}

/// The document at an address, if there stands one. Those that are about the data need them.
pub(crate) fn document(
    site: &Site,
    address: &Address,
    open_data: Option<&OpenData>,
    explained: Option<Explained<'_>>,
) -> Option<Document> {
    let document = match &address.page {
        Page::Home | Page::Directory | Page::Space(_) => return None,
        Page::Province { code, page } => province(site, *code, *page),
        Page::Standards(page) => standards(site, explained?, page),
        Page::Assess(id) => assess(site, explained?, id.as_deref()),
        Page::Figures => figures(site, &open_data?.statistics),
        Page::Data => data(site, open_data?),
        Page::About => about(site),
        Page::Accessibility => accessibility(site),
        Page::Privacy => privacy(site),
        Page::Keyboard => keyboard(site),
        Page::NotFound => not_found(site),
    };
    Some(document)
}

/// A part of a page of words, with its head beside it.
pub(super) fn part(head: &'static str, content: impl Into<Html>) -> Element {
    el("section")
        .class("prose")
        .with(el("h2").class("section-head__title").with(head))
        .with(content)
}

/// The same, of words alone.
pub(super) fn words(words: &'static Part) -> Element {
    let paragraphs: Vec<Element> = (words.paragraphs.iter().copied())
        .map(|paragraph| el("p").with(paragraph))
        .collect();
    let points: Vec<Element> = (words.points.iter().copied())
        .map(|point| el("li").with(point))
        .collect();
    let list = (!points.is_empty()).then(|| el("ul").class("prose__points").with(points));
    part(words.head, (paragraphs, list))
}

/// A sentence that ends with the address that takes doubts, if the publisher has one.
pub(super) fn write_to(before: &'static str, publisher: Option<&Publisher>) -> Option<Element> {
    let mail = &publisher?.doubts.as_ref()?.mail;
    Some(el("p").with(before).with(mail_link(mail)))
}
