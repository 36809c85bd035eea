//! Nothing found: why, as of when, and which condition to relax.

use std::collections::BTreeSet;

use crate::{
    i18n::{Words, spoken_date},
    routes::{Address, Filters},
    site::Site,
    ui::{Html, el},
};

/// Nothing found says why, with the date of the data, and which filter to relax.
pub(super) fn nothing(site: &Site, filters: &Filters) -> Html {
    let t = site.words();
    let q = filters.q.trim();
    let head = if q.is_empty() {
        t.nothing_head.to_owned()
    } else {
        (t.nothing_query)(q)
    };
    let ways: Vec<Html> = relaxed(site, t, filters)
        .into_iter()
        .map(|(what, filters, total)| {
            let link = el("a")
                .class("relax__link")
                .href(site.href(&Address::directory(t.lang, filters)))
                .with((t.nothing_without)(&what));
            el("li")
                .class("relax__row")
                .with(link)
                .with(el("span").class("figure").with((t.total)(total)))
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

/// What would be found if one of the conditions were left out.
fn relaxed(site: &Site, t: &'static Words, filters: &Filters) -> Vec<(String, Filters, usize)> {
    let mut ways = Vec::new();
    if !filters.q.trim().is_empty() && !filters.is_empty() {
        ways.push((
            (t.nothing_query_name)(filters.q.trim()),
            Filters {
                q: String::new(),
                page: 0,
                ..filters.clone()
            },
        ));
    }
    if !filters.states.is_empty() {
        ways.push((
            t.state.to_owned(),
            Filters {
                states: BTreeSet::new(),
                page: 0,
                ..filters.clone()
            },
        ));
    }
    if !filters.levels.is_empty() {
        ways.push((
            t.level.to_owned(),
            Filters {
                levels: BTreeSet::new(),
                page: 0,
                ..filters.clone()
            },
        ));
    }
    if !filters.provinces.is_empty() {
        ways.push((
            t.province.to_owned(),
            Filters {
                provinces: BTreeSet::new(),
                page: 0,
                ..filters.clone()
            },
        ));
    }
    if ways.len() < 2 {
        // One condition alone: leaving it out gives everything, which helps nobody.
        return Vec::new();
    }
    ways.into_iter()
        .map(|(what, filters)| {
            let total = site.catalogue.find(&filters).total();
            (what, filters, total)
        })
        .filter(|(_, _, total)| *total > 0)
        .collect()
}
