//! The masthead: whose register it is, where one can go, and the other language.

use leptos::prelude::*;

use crate::{
    i18n::Words,
    routes::{Page, StandardsPage},
    site::Site,
    ui::{Element, Html, el, seal},
};

/// On a narrow window the menu opens below. The toggle is an empty `<details>` before it, so that it opens without script; `page.js`
/// closes it again.
pub(super) fn masthead(site: &Site) -> Html {
    let t = site.words();
    let toggle = el("details").class("menu-toggle").id("menu-toggle").with(
        el("summary")
            .class("menu-toggle__button")
            .with(t.frame.menu),
    );
    let inner = el("div")
        .class("masthead__inner")
        .with(brand(site, t))
        .with(toggle)
        .with(menu(site, t))
        .with(language(site, t));
    el("header").class("masthead").with(inner).into()
}

fn brand(site: &Site, t: &Words) -> Element {
    let other = t.lang.other();
    let [name, other_name] = [t.lang, other].map(|lang| site.catalogue.site_name(lang).to_owned());
    let names = el("span")
        .class("brand__names")
        .with(el("span").class("brand__name").with(name))
        .with(
            el("span")
                .class("brand__other")
                .lang(other.tag())
                .with(other_name),
        );
    el("a")
        .class("brand")
        .href(site.link(Page::Home))
        .with(seal())
        .with(names)
}

fn menu(site: &Site, t: &Words) -> Element {
    let entries = [
        (Page::Directory, t.directory),
        (Page::Standards(StandardsPage::Overview), t.frame.standards),
        (Page::Assess(None), t.frame.assess),
        (Page::Figures, t.frame.figures),
        (Page::Data, t.frame.data),
        (Page::About, t.about),
    ];
    let links = entries.map(|(page, word)| {
        let (address, entry) = (site.address, page.clone());
        let here = move || address.with(|address| place_of(&entry, &address.page));
        el("a")
            .class("menu__link")
            .href(site.link(page))
            .attr_live("aria-current", here)
            .with(word)
    });
    el("nav")
        .class("menu")
        .id("menu")
        .attr("aria-label", t.main_menu)
        .with(links)
}

/// Whether an entry of the menu leads to the page that is shown, or to the one that it belongs to.
fn place_of(entry: &Page, shown: &Page) -> Option<&'static str> {
    let below = match entry {
        Page::Directory => matches!(shown, Page::Province { .. } | Page::Space(_)),
        Page::Standards(_) => matches!(shown, Page::Standards(_)),
        Page::Assess(_) => matches!(shown, Page::Assess(_)),
        _ => false,
    };
    if entry == shown {
        Some("page")
    } else {
        below.then_some("true")
    }
}

fn language(site: &Site, t: &Words) -> Element {
    let other = t.lang.other();
    let site = site.clone();
    let there = move || {
        site.address
            .with(|address| site.href(&address.in_other_language()))
    };
    el("a")
        .class("language")
        .attr_live("href", there)
        .lang(other.tag())
        .attr("hreflang", other.tag())
        .attr("data-language", other.key())
        .with(t.other_language)
}
