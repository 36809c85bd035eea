//! The directory: one box, facets, pages of 50. Everything asked for lives in the address.

mod facets;
mod nothing;
mod summary;

use leptos::prelude::*;

use self::{facets::facets, nothing::nothing, summary::summary};
use crate::{
    catalogue::{Found, PAGE},
    pages::result::{result, result_heads},
    routes::{Address, Filters, Page},
    site::{Site, Turn},
    ui::{FieldWords, Html, Pager, el, live, pager, search_field},
};

pub(crate) fn directory(site: &Site) -> Html {
    let t = site.words();
    let filters = {
        let address = site.address;
        Memo::new(move |_| address.with(|address| address.filters.clone()))
    };
    let found = {
        let catalogue = site.catalogue.clone();
        // The page is no part of what is found.
        let asked = Memo::new(move |_| filters.with(|filters| filters.on_page(0)));
        Memo::new(move |_| asked.with(|asked| catalogue.find(asked, t.lang)))
    };
    let typed = {
        let site = site.clone();
        move |text: String| {
            let filters = filters.with_untracked(|filters| filters.with_text(&text));
            site.go(Address::directory(t.lang, filters), Turn::Replace);
        }
    };
    let words = FieldWords {
        label: t.search_label,
        hint: t.search_hint,
        help: t.search_help,
        clear: t.search_clear,
        button: None,
    };
    let value = Signal::derive(move || filters.with(|filters| filters.q.clone()));
    let field = search_field(words, site.link(Page::Directory), value, typed, || {});
    let plain = |tag: &'static str, class: &'static str, words: &'static str| {
        let link = el("a").href(site.link(Page::Home)).with(t.plain_lists);
        el(tag).class(class).with((words, " ", link))
    };
    let head = el("div")
        .class("directory__head")
        .with(
            el("h1")
                .class("page-name")
                .attr("tabindex", "-1")
                .with(t.directory),
        )
        .with(el("p").class("note").with(t.directory_lead));
    let list = el("div")
        .class("directory__list")
        .with(el("noscript").with(plain("p", "notice notice--state", t.needs_program)))
        .with(plain("p", "notice notice--state absent", t.program_absent))
        .with(
            el("p")
                .class("pending")
                .attr("role", "status")
                .with(t.pending),
        )
        .with(summary(site, filters, found))
        .with(list(site, filters, found));
    el("div")
        .class("directory")
        .with(
            el("a")
                .class("skip")
                .href("#summary")
                .with(t.skip_to_results),
        )
        .with(head)
        .with(el("div").class("directory__search").with(field))
        .with(facets(site, filters, found))
        .with(list)
        .into()
}

/// The rows of the page and the way to the others; or why there is none.
fn list(site: &Site, filters: Memo<Filters>, found: Memo<Found>) -> Html {
    let site = site.clone();
    live(move || {
        let filters = filters.get();
        found.with(|found| {
            if found.total() == 0 {
                nothing(&site, &filters, found)
            } else {
                rows(&site, &filters, found)
            }
        })
    })
}

fn rows(site: &Site, filters: &Filters, found: &Found) -> Html {
    let t = site.words();
    let (page, numbers) = found.page(filters.page);
    let rows: Vec<Html> = numbers
        .iter()
        .filter_map(|row| site.catalogue.row(*row))
        .map(|row| result(site, &row, &filters.q))
        .collect();
    let first = page * PAGE + 1;
    let last = found.pages() - 1;
    let to = |page: usize| {
        let page = u32::try_from(page).unwrap_or(0);
        Some(site.href(&Address::directory(t.lang, filters.on_page(page))))
    };
    let links = vec![
        (t.first_page, None, to(0).filter(|_| page > 1)),
        (
            t.previous_page,
            Some("prev"),
            to(page.saturating_sub(1)).filter(|_| page > 0),
        ),
        (
            t.next_page,
            Some("next"),
            to(page + 1).filter(|_| page < last),
        ),
        (t.last_page, None, to(last).filter(|_| page + 1 < last)),
    ];
    let results = el("ol")
        .class("results")
        .attr("aria-label", t.results)
        .attr("start", first.to_string())
        .attr("data-query", filters.q.clone())
        .attr("data-total", found.total().to_string())
        .with(rows);
    let pager = pager(Pager {
        label: t.pages,
        range: (t.range)(first, first + numbers.len() - 1, found.total()),
        links,
    });
    (result_heads(t), results, pager).into()
}
