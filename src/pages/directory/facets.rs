//! The facets: within one any value will do, between them all must hold; each value with the number of spaces it would give.

use leptos::prelude::*;
use register::State;

use crate::{
    catalogue::{Found, Value},
    i18n::{facet_name, number},
    pages::state_label,
    routes::{Address, Facet, Filters, Lang},
    site::{Site, Turn},
    ui::{Html, el, live},
};

/// The facets that are shown.
const SHOWN: [Facet; 3] = [Facet::State, Facet::Level, Facet::Province];

/// The facets. On a narrow page a button opens them.
pub(super) fn facets(site: &Site, filters: Memo<Filters>, found: Memo<Found>) -> Html {
    let t = site.words();
    let open = RwSignal::new(false);
    let chosen = move || filters.with(Filters::chosen_count);
    let groups = SHOWN.map(|facet| {
        let values = site.catalogue.values(facet).iter().enumerate();
        let options: Vec<Html> = values
            .map(|(place, value)| option(site, filters, found, (facet, place, value)))
            .collect();
        el("fieldset")
            .class("facet")
            .attr("data-facet", facet.key())
            .with(
                el("legend")
                    .class("facet__name")
                    .with(facet_name(facet, t.lang)),
            )
            .with(
                el("p")
                    .class("facet__any")
                    .attr("aria-hidden", "true")
                    .with(t.any_of),
            )
            .with(el("div").class("facet__options").with(options))
    });
    let toggle = el("button")
        .class("button facets__toggle")
        .attr("type", "button")
        .attr_live("aria-expanded", move || open.get().to_string())
        .attr("aria-controls", "facets")
        .on("click", move |_| open.update(|open| *open = !*open))
        .with(live(move || (t.filters_chosen)(chosen())));
    let class = move || {
        if open.get() {
            "facets__groups facets__groups--open"
        } else {
            "facets__groups"
        }
    };
    el("section")
        .class("facets")
        .attr("aria-label", t.filters)
        .with(toggle)
        .with(
            el("div")
                .attr_live("class", class)
                .id("facets")
                .with(groups),
        )
        .into()
}

fn label(facet: Facet, value: &Value, lang: Lang) -> Html {
    match State::from_key(&value.key).filter(|_| facet == Facet::State) {
        Some(state) => state_label(state, lang),
        None => value.name(lang).to_owned().into(),
    }
}

/// A value of a facet. One with no result stays visible and cannot be chosen; one that is chosen can always be left.
fn option(
    site: &Site,
    filters: Memo<Filters>,
    found: Memo<Found>,
    (facet, place, value): (Facet, usize, &Value),
) -> Html {
    let label = label(facet, value, site.words().lang);
    let key = value.key.clone();
    let chosen = {
        let key = key.clone();
        Memo::new(move |_| filters.with(|filters| filters.has(facet, &key)))
    };
    let count = Memo::new(move |_| found.with(|found| found.count(facet, place)));
    let site = site.clone();
    let tick = el("input")
        .class("option__box")
        .attr("type", "checkbox")
        .attr("value", key.clone())
        .attr("checked", chosen.get_untracked())
        .held_live(move || chosen.get())
        .attr_live("disabled", move || count.get() == 0 && !chosen.get())
        .on("change", move |_| {
            let lang = site.address.with_untracked(|address| address.lang);
            let filters = filters.with_untracked(|filters| filters.toggled(facet, &key));
            site.go(Address::directory(lang, filters), Turn::Push);
        });
    el("label")
        .class("option")
        .with(tick)
        .with(el("span").class("option__label").with(label))
        .with(
            el("span")
                .class("option__count")
                .with(live(move || number(count.get()))),
        )
        .into()
}
