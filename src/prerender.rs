//! The same views as complete HTML pages, for the publisher. No server, no executor: a string each.

use std::sync::Arc;

use leptos::prelude::*;
use register::SpaceId;
use release::SpaceRecord;

use crate::{
    app::app,
    catalogue::Catalogue,
    pages::{description, title},
    routes::{Address, Lang, Page as SitePage},
    site::{RecordState, Site},
};

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
    /// Everything inside `#app`.
    pub html: String,
}

/// Every address that is written as a page: each page in each language, but not each choice of filters. The address of a record that
/// became part of another shows that one.
#[must_use]
pub fn every_address(catalogue: &Catalogue) -> Vec<Address> {
    let mut pages = vec![
        SitePage::Home,
        SitePage::Directory,
        SitePage::About,
        SitePage::NotFound,
    ];
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

/// Renders one address. `record` is that of the space, on a space's page: of the record that stands today.
#[must_use]
pub fn render(
    base: &str,
    catalogue: &Catalogue,
    address: &Address,
    record: Option<SpaceRecord>,
) -> Page {
    let owner = Owner::new_root(None);
    let page = owner.with(|| {
        let site = Site::new(base, catalogue.clone(), address.clone());
        if let Some((id, record)) =
            record.and_then(|record| Some((SpaceId::parse(&record.id)?, record)))
        {
            site.records.update(|records| {
                records.insert(id, RecordState::Ready(Arc::new(record)));
            });
        }
        let canonical = match &address.page {
            SitePage::Space(id) => catalogue
                .present(id)
                .filter(|present| present != id)
                .map(|present| Address::of(address.lang, SitePage::Space(present))),
            _ => None,
        };
        let (title, description) = (title(&site, address), description(&site, address));
        Page {
            lang: address.lang,
            title,
            description,
            canonical,
            html: app(site).to_html(),
        }
    });
    owner.unset_with_forced_cleanup();
    page
}

#[cfg(test)]
mod tests;
