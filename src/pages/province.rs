//! The plain list of a province: every record, page by page. It needs no program.

use leptos::prelude::*;

use crate::{
    catalogue::{PAGE, division_name},
    pages::{
        Document,
        not_found::not_found,
        result::{result, result_heads},
    },
    routes::{Address, Filters, Page},
    site::Site,
    ui::{Pager, pager},
};

pub(crate) fn province(site: &Site, code: u32, page: u32) -> Document {
    let t = site.words();
    let found = site.catalogue.in_province(code);
    let pages = u32::try_from(found.pages()).unwrap_or(1);
    let Some(division) = site
        .catalogue
        .division(code)
        .filter(|_| code.is_multiple_of(10_000) && page <= pages)
    else {
        return not_found(site);
    };
    let name = division_name(division, t.lang).to_owned();
    let (at, numbers) = found.page(page - 1);
    let rows: Vec<_> = numbers
        .iter()
        .filter_map(|row| site.catalogue.row(*row))
        .map(|row| result(site, &row, ""))
        .collect();
    let filtered = site.href(&Address::directory(
        t.lang,
        Filters {
            provinces: [code].into(),
            ..Filters::default()
        },
    ));
    let to = |page: u32| Some(site.link(Page::Province { code, page }));
    let links = vec![
        (t.first_page, None, to(1).filter(|_| page > 2)),
        (
            t.previous_page,
            Some("prev"),
            to(page.saturating_sub(1).max(1)).filter(|_| page > 1),
        ),
        (
            t.next_page,
            Some("next"),
            to(page + 1).filter(|_| page < pages),
        ),
        (t.last_page, None, to(pages).filter(|_| page + 1 < pages)),
    ];
    let total = found.total();
    let first = at * PAGE + 1;
    let list = if total == 0 {
        view! { <p class="lead">{t.province_empty}</p> }.into_any()
    } else {
        let range = (t.range)(first, first + numbers.len() - 1, total);
        view! {
            {result_heads(t)}
            <ol class="results" aria-label=t.results start=first.to_string()>{rows}</ol>
            {pager(Pager { label: t.pages, range, links })}
        }
        .into_any()
    };
    let head = (t.in_province)(&name);
    let body = view! {
        <div class="plain-list">
            <nav class="crumbs"><a href=site.link(Page::Directory)>{t.directory}</a></nav>
            <h1 class="page-name" tabindex="-1">{head.clone()}</h1>
            <p class="summary__count"><span class="summary__total">{(t.total)(total)}</span><span class="summary__holding">{(t.holding)(found.holding)}</span></p>
            <p><a href=filtered>{t.filter_these}</a></p>
            {list}
        </div>
    };
    let title = if page > 1 {
        format!("{head} {page}")
    } else {
        head.clone()
    };
    Document {
        title,
        description: format!("{head}{}{}", t.colon, (t.describe_directory)(total)),
        body: body.into_any(),
    }
}
