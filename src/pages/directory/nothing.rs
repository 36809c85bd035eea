//! Nothing found: why, as of when, and which condition to relax.

use crate::{
    catalogue::Found,
    i18n::{facet_name, spoken_date},
    routes::{Address, Filters},
    site::Site,
    ui::{Html, el},
};

/// Nothing found says why, with the date of the data, and which filter to relax.
pub(super) fn nothing(site: &Site, filters: &Filters, found: &Found) -> Html {
    let t = site.words();
    let q = filters.q.trim();
    let head = if q.is_empty() {
        t.nothing_head.to_owned()
    } else {
        (t.nothing_query)(q)
    };
    let ways: Vec<Html> = found
        .relax(filters)
        .into_iter()
        .map(|way| {
            let what = way.facet.map_or_else(
                || (t.nothing_query_name)(q),
                |facet| facet_name(facet, t.lang).to_owned(),
            );
            let link = el("a")
                .class("relax__link")
                .href(site.href(&Address::directory(t.lang, way.filters)))
                .with((t.nothing_without)(&what));
            el("li")
                .class("relax__row")
                .with(link)
                .with(
                    el("span")
                        .class("figure")
                        .with((t.total)(way.total as usize)),
                )
                .into()
        })
        .collect();
    let relax = (!ways.is_empty()).then(|| {
        (
            el("p").with(t.nothing_relax),
            el("ul").class("relax").with(ways),
        )
    });
    let reasons = (!q.is_empty()).then(|| {
        let date = spoken_date(&site.catalogue.root().as_of, t.lang);
        (
            el("p").with((t.nothing_date)(&date, site.catalogue.len())),
            el("ul")
                .class("reasons")
                .with(t.nothing_reasons.map(|reason| el("li").with(reason))),
        )
    });
    el("div")
        .class("nothing")
        .attr("data-query", filters.q.clone())
        .attr("data-total", "0")
        .with(el("h2").class("section-head__title").with(head))
        .with(relax)
        .with(reasons)
        .into()
}
