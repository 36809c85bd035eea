//! The open data: what there is, where, how to verify it, and how to cite it. Sizes and examples are those of the release itself.

mod addresses;
mod cite;
mod looks;
mod piece;
mod take;
mod verify;

use release::OpenData;

use super::{Document, office};
use crate::{
    i18n::{DataPage, data_page, in_language, number},
    site::Site,
    ui::{Html, date, el},
};

use piece::{part, prose};

/// The page's pieces need these.
pub(super) struct About<'a> {
    pub(super) site: &'a Site,
    pub(super) words: &'static DataPage,
    pub(super) data: &'a OpenData,
}

impl About<'_> {
    /// A link to a file, by its address below `api/v1/`.
    pub(super) fn href(&self, path: &str) -> String {
        [&*self.site.base, "api/v1/", path].concat()
    }

    /// Where the site is served, with a slash at its end; nothing, where the settings do not say so.
    pub(super) fn served(&self) -> Option<&str> {
        let publisher = self.site.catalogue.publisher()?;
        publisher.base_url.as_deref()
    }
}

pub(crate) fn data(site: &Site, data: &OpenData) -> Document {
    let t = site.words();
    let words = data_page(t.lang);
    let about = About { site, words, data };
    let head = el("header")
        .class("data__head")
        .with(el("h1").class("page-name").with(words.head))
        .with(el("p").class("lead").with(words.lead))
        .with(facts(&about));
    let parts: Vec<Html> = vec![
        take::take(&about),
        addresses::addresses(&about),
        looks::looks(&about),
        verify::verify(&about),
        part("versions", words.versions, ()),
        part("changes", words.changes, ()),
        part("licence", words.licence_part, terms(&about)),
        cite::cite(&about),
    ];
    Document::new(
        words.head,
        words.describe,
        el("div").class("data").with(head).with(parts),
    )
}

/// What this release is.
fn facts(about: &About<'_>) -> Html {
    let t = about.site.words();
    let root = about.site.catalogue.root();
    let fact = |key: &'static str, value: Html| {
        el("div")
            .class("fact")
            .with(el("dt").class("fact__key").with(key))
            .with(el("dd").class("fact__value").with(value))
    };
    let publisher = about.site.catalogue.publisher();
    let terms = publisher.and_then(|publisher| publisher.licence.as_ref());
    let terms = terms.map_or(about.words.no_licence.into(), |terms| {
        let name = in_language(&terms.name, t.lang).to_owned();
        Html::from(terms.spdx.clone().unwrap_or(name))
    });
    el("dl")
        .class("fact-row")
        .with(fact(
            t.release,
            el("code").with(root.release.clone()).into(),
        ))
        .with(fact(t.as_of, date(&root.as_of, t.lang)))
        .with(fact(
            about.words.records,
            number(about.data.statistics.spaces).into(),
        ))
        .with(fact(about.words.licence, terms))
        .into()
}

/// Under which terms the data may be used, and whom to ask.
fn terms(about: &About<'_>) -> Html {
    let t = about.site.words();
    let publisher = about.site.catalogue.publisher();
    let stated = publisher.and_then(|publisher| publisher.licence.as_ref());
    let said: Html = match stated {
        Some(stated) => {
            let link = el("a")
                .href(stated.url.clone())
                .attr("rel", "license noopener external")
                .with(in_language(&stated.name, t.lang).to_owned());
            (prose(about.words.licence_is), el("p").with(link)).into()
        }
        None => prose(about.words.licence_none),
    };
    let ask = publisher.and_then(|publisher| {
        let contact = publisher.doubts.as_ref()?;
        let name = in_language(&publisher.name, t.lang).to_owned();
        Some((el("p").class("prose__name").with(name), office(t, contact)))
    });
    (said, ask.map(Html::from)).into()
}
