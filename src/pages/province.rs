//! The plain list of a province: every record, page by page. It needs no program.

use super::{
    Document,
    not_found::not_found,
    result::{result, result_heads},
};
use crate::{
    catalogue::{PAGE, division_name},
    i18n::{described, help::help},
    routes::{Address, Facet, Filters, Page},
    site::Site,
    ui::{Html, Pager, el, pager},
};

pub(crate) fn province(site: &Site, code: u32, page: u32) -> Document {
    let t = site.words();
    let own = &help(t.lang).plain_list;
    let found = site.catalogue.in_province(code);
    let pages = u32::try_from(found.pages()).unwrap_or(1);
    let Some(division) = site
        .catalogue
        .division(code)
        .filter(|_| code.is_multiple_of(10_000) && page <= pages)
    else {
        return not_found(site);
    };
    let head = (described(t.lang).in_province)(division_name(division, t.lang));
    let (at, numbers) = found.page(page - 1);
    let rows: Vec<Html> = numbers
        .iter()
        .filter_map(|row| site.catalogue.row(*row))
        .map(|row| result(site, &row, ""))
        .collect();
    let filtered = site.href(&Address::directory(
        t.lang,
        Filters::only(Facet::Province, &code.to_string()),
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
    let list: Html = if total == 0 {
        el("p").class("lead").with(own.empty).into()
    } else {
        let range = (t.range)(first, first + numbers.len() - 1, total);
        let label = t.pages;
        let results = el("ol")
            .class("results")
            .attr("aria-label", t.results)
            .attr("start", first.to_string());
        (
            result_heads(t),
            results.with(rows),
            pager(Pager {
                label,
                range,
                links,
            }),
        )
            .into()
    };
    let part = |class, words| el("span").class(class).with(words);
    let crumb = el("a").href(site.link(Page::Directory)).with(t.directory);
    let counts = el("p")
        .class("summary__count")
        .with(part("summary__total", (t.total)(total)))
        .with(part("summary__holding", (t.holding)(found.holding)));
    let filter = el("a").href(filtered).with(own.filter_these);
    let body = el("div")
        .class("plain-list")
        .with(
            el("nav")
                .class("crumbs")
                .attr("aria-label", t.frame.crumbs)
                .with(crumb),
        )
        .with(el("h1").class("page-name").with(head.clone()))
        .with(counts)
        .with(el("p").with(filter))
        .with(list);
    let title = if page > 1 {
        format!("{head}{}{}", t.list_separator, (own.page)(page))
    } else {
        head.clone()
    };
    let description = format!("{title}{}{}", t.colon, (described(t.lang).directory)(total));
    Document::new(&title, &description, body)
}
