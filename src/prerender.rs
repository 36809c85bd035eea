//! The same views as complete HTML pages, for the publisher. No server, no executor: a string each.

mod linked;

use std::sync::Arc;

use leptos::prelude::*;
use register::SpaceId;
use release::{Judging, OpenData, SpaceRecord};
use rules::Standards;

use crate::{
    app::{app, framed},
    catalogue::{Catalogue, division_name},
    i18n::{described, words},
    pages::{
        Explained, document, forms, name_in, not_found_in_both, standards_pages, title, titled,
        verdict_words,
    },
    routes::{Address, Lang, Page as SitePage},
    site::{RecordState, Site},
};

use linked::Linked;

/// What is written into the shell for one address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// For `<html lang>`.
    pub lang: Lang,
    /// Plain text: to be escaped where it is written.
    pub title: String,
    /// Plain text.
    pub description: String,
    /// The address that this page is another address of: that of the record which the one asked for became part of.
    pub canonical: Option<Address>,
    /// JSON-LD: the text of a data block, to be written as it is.
    pub data: Option<String>,
    /// Everything inside `#app`.
    pub html: String,
}

/// Every address that is written as a page: each page in each language, but not each choice of filters. The address of a record that
/// became part of another shows that one.
#[must_use]
pub fn every_address(catalogue: &Catalogue, standards: &Standards) -> Vec<Address> {
    let mut pages = vec![
        SitePage::Home,
        SitePage::Directory,
        SitePage::Figures,
        SitePage::Data,
        SitePage::About,
        SitePage::Accessibility,
        SitePage::Privacy,
        SitePage::Keyboard,
        SitePage::NotFound,
    ];
    pages.extend(
        standards_pages(standards)
            .into_iter()
            .map(SitePage::Standards),
    );
    let forms: Vec<Option<String>> = forms(standards).map(|id| Some(id.to_owned())).collect();
    if !forms.is_empty() {
        let all = std::iter::once(None).chain(forms);
        pages.extend(all.map(SitePage::Assess));
    }
    for (code, _) in catalogue.provinces() {
        let last = u32::try_from(catalogue.in_province(code).pages()).unwrap_or(1);
        pages.extend((1..=last).map(|page| SitePage::Province { code, page }));
    }
    let rows = u32::try_from(catalogue.len()).unwrap_or(u32::MAX);
    pages.extend(
        (0..rows)
            .filter_map(|row| Some(catalogue.row(row)?.id))
            .map(SitePage::Space),
    );
    pages.extend(catalogue.merged().map(SitePage::Space));
    pages
        .iter()
        .flat_map(|page| Lang::ALL.map(|lang| Address::of(lang, page.clone())))
        .collect()
}

/// What a page shows that is not in the directory.
#[derive(Debug)]
pub enum Matter<'a> {
    /// Nothing.
    None,
    /// The record of a space, on its page: the one that stands today.
    Record(Box<SpaceRecord>),
    /// The same, and the words in which its figures are judged.
    Judged(Box<SpaceRecord>, &'a Judging),
    /// What re-users find in the release, on the pages that are about the data. Without it they have nothing to show.
    OpenData(&'a OpenData),
    /// The standards, on the pages that are about them. Without them there is none to show.
    Standards(Explained<'a>),
}

impl From<Option<SpaceRecord>> for Matter<'_> {
    fn from(record: Option<SpaceRecord>) -> Self {
        record.map_or(Self::None, |record| Self::Record(Box::new(record)))
    }
}

/// Renders one address.
#[must_use]
pub fn render<'a>(
    base: &str,
    catalogue: &Catalogue,
    address: &Address,
    matter: impl Into<Matter<'a>>,
) -> Page {
    let (mut record, mut judging, mut open_data, mut explained) = (None, None, None, None);
    match matter.into() {
        Matter::None => {}
        Matter::Record(own) => record = Some(*own),
        Matter::Judged(own, words) => {
            record = Some(*own);
            judging = Some(words);
        }
        Matter::OpenData(own) => open_data = Some(own),
        Matter::Standards(own) => explained = Some(own),
    }
    let judging = Arc::new(judging.cloned().unwrap_or_default());
    let owner = Owner::new_root(None);
    let page = owner.with(|| {
        let site = Site::new(base, catalogue.clone(), address.clone());
        let record = record.map(Arc::new);
        if let Some((id, record)) = record
            .as_ref()
            .and_then(|record| Some((SpaceId::parse(&record.id)?, record.clone())))
        {
            site.records.update(|records| {
                records.put(id, RecordState::Ready(record, judging));
            });
        }
        let canonical = match &address.page {
            SitePage::Space(id) => catalogue
                .present(id)
                .filter(|present| present != id)
                .map(|present| Address::of(address.lang, SitePage::Space(present))),
            _ => None,
        };
        let (title, description, html) =
            if let Some(document) = document(&site, address, open_data, explained) {
                let title = titled(&document.title, &site, address.lang);
                let html = framed(&site, document.body).to_text();
                (title, document.description, html)
            } else {
                let (title, description) = (title(&site, address), description(&site, address));
                (title, description, app(site).to_text())
            };
        let data = Linked {
            base,
            catalogue,
            address: canonical.as_ref().unwrap_or(address),
            title: &title,
            description: &description,
            record: record.as_deref(),
            standards: explained.map(|explained| explained.standards),
        }
        .text();
        Page {
            lang: address.lang,
            title,
            description,
            canonical,
            data,
            html,
        }
    });
    owner.unset_with_forced_cleanup();
    page
}

/// The page for what is not there, in both languages, for hosts that know but one such page.
#[must_use]
pub fn render_not_found(base: &str, catalogue: &Catalogue) -> Page {
    let owner = Owner::new_root(None);
    let page = owner.with(|| {
        let sites = Lang::ALL.map(|lang| {
            let address = Address::of(lang, SitePage::NotFound);
            Site::new(base, catalogue.clone(), address)
        });
        let [zh, en] = &sites;
        let document = not_found_in_both([zh, en]);
        Page {
            lang: Lang::Zh,
            title: titled(&document.title, zh, Lang::Zh),
            description: document.description,
            canonical: None,
            data: None,
            html: framed(zh, document.body).to_text(),
        }
    });
    owner.unset_with_forced_cleanup();
    page
}

/// What a page says of itself in search engines and previews.
fn description(site: &Site, address: &Address) -> String {
    let t = words(address.lang);
    let words = described(address.lang);
    match &address.page {
        SitePage::Directory => (words.directory)(site.catalogue.len()),
        SitePage::Space(id) => site.catalogue.by_id(id).map_or_else(String::new, |row| {
            let place = [row.province, row.city]
                .into_iter()
                .flatten()
                .map(|division| division_name(division, address.lang))
                .collect::<Vec<_>>();
            let separator = if t.lang == Lang::Zh { "" } else { ", " };
            let verdict = verdict_words(t, row.state, row.levels().next());
            (words.space)(
                name_in(address.lang, row.name, row.name_en).0,
                &verdict,
                &place.join(separator),
            )
        }),
        _ => words.home.to_owned(),
    }
}

#[cfg(test)]
mod tests;
