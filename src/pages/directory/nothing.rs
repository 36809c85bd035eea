//! Nothing found: why, as of when, and which condition to relax.

use std::collections::BTreeSet;

use leptos::prelude::*;

use crate::{
    i18n::{Words, spoken_date},
    routes::{Address, Filters},
    site::Site,
};

/// Nothing found says why, with the date of the data, and which filter to relax.
pub(super) fn nothing(site: &Site, filters: &Filters) -> impl IntoView + use<> {
    let t = site.words();
    let head = if filters.q.trim().is_empty() {
        t.nothing_head.to_owned()
    } else {
        (t.nothing_query)(filters.q.trim())
    };
    let without: Vec<_> = relaxed(site, t, filters)
        .into_iter()
        .map(|(what, filters, total)| {
            let href = site.href(&Address::directory(t.lang, filters));
            view! { <li class="relax__row"><a class="relax__link" href=href>{(t.nothing_without)(&what)}</a><span class="figure">{(t.total)(total)}</span></li> }
        })
        .collect();
    let relax = (!without.is_empty())
        .then(|| view! { <p>{t.nothing_relax}</p><ul class="relax">{without}</ul> });
    let reasons = (!filters.q.trim().is_empty()).then(|| {
        let reasons: Vec<_> = t.nothing_reasons.iter().map(|reason| view! { <li>{*reason}</li> }).collect();
        let date = spoken_date(&site.catalogue.root().as_of, t.lang);
        view! { <p>{(t.nothing_date)(&date, site.catalogue.len())}</p><ul class="reasons">{reasons}</ul> }
    });
    view! {
        <div class="nothing" data-query=filters.q.clone() data-total="0">
            <h2 class="section-head__title">{head}</h2>
            {relax}{reasons}
        </div>
    }
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
