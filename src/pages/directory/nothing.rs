//! Nothing found: why, as of when, and which condition to relax.

use leptos::prelude::*;

use crate::{
    catalogue::Found,
    i18n::{facet_name, spoken_date},
    routes::{Address, Filters},
    site::Site,
};

/// Nothing found says why, with the date of the data, and which filter to relax.
pub(super) fn nothing(site: &Site, filters: &Filters, found: &Found) -> impl IntoView + use<> {
    let t = site.words();
    let head = if filters.q.trim().is_empty() {
        t.nothing_head.to_owned()
    } else {
        (t.nothing_query)(filters.q.trim())
    };
    let without: Vec<_> = found
        .relax(filters)
        .into_iter()
        .map(|way| {
            let what = match way.facet {
                Some(facet) => facet_name(facet, t.lang).to_owned(),
                None => (t.nothing_query_name)(filters.q.trim()),
            };
            let total = way.total as usize;
            let href = site.href(&Address::directory(t.lang, way.filters));
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
