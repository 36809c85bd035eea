//! The directory: one box, three facets, pages of 50. Everything asked for lives in the address.

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
    ui::{FieldWords, Pager, pager, search_field},
};

pub(crate) fn directory(site: &Site) -> impl IntoView + use<> {
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
    let plain = site.link(Page::Home);
    view! {
        <div class="directory">
            <a class="skip" href="#summary">{t.skip_to_results}</a>
            <div class="directory__head">
                <h1 class="page-name" tabindex="-1">{t.directory}</h1>
                <p class="note">{t.directory_lead}</p>
            </div>
            <div class="directory__search">{field}</div>
            {facets(site, filters, found).into_any()}
            <div class="directory__list">
                <noscript><p class="notice notice--state">{t.needs_program}{" "}<a href=plain.clone()>{t.plain_lists}</a></p></noscript>
                <p class="notice notice--state absent">{t.program_absent}{" "}<a href=plain.clone()>{t.plain_lists}</a></p>
                <p class="pending" role="status">{t.pending}</p>
                {summary(site, filters, found).into_any()}
                {list(site, filters, found).into_any()}
            </div>
        </div>
    }
}

/// The rows of the page and the way to the others; or why there is none.
fn list(site: &Site, filters: Memo<Filters>, found: Memo<Found>) -> impl IntoView + use<> {
    let site = site.clone();
    move || {
        let filters = filters.get();
        found.with(|found| {
            if found.total() == 0 {
                nothing(&site, &filters, found).into_any()
            } else {
                rows(&site, &filters, found).into_any()
            }
        })
    }
}

fn rows(site: &Site, filters: &Filters, found: &Found) -> impl IntoView + use<> {
    let t = site.words();
    let (page, numbers) = found.page(filters.page);
    let rows: Vec<_> = numbers
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
    let range = (t.range)(first, first + numbers.len() - 1, found.total());
    view! {
        {result_heads(t)}
        <ol class="results" aria-label=t.results start=first.to_string() data-query=filters.q.clone() data-total=found.total().to_string()>{rows}</ol>
        {pager(Pager { label: t.pages, range, links })}
    }
}
