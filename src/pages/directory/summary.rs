//! How many there are, and what was asked for, as a sentence of chips.

use leptos::prelude::*;

use crate::{
    catalogue::Found,
    i18n::facet_name,
    routes::{Address, Facet, Filters},
    site::Site,
    ui::{Html, el, icon_cross, live},
};

/// How many there are, and what was asked for, as a sentence of chips.
pub(super) fn summary(site: &Site, filters: Memo<Filters>, found: Memo<Found>) -> Html {
    let t = site.words();
    let count = |class: &'static str, words: Html| el("span").class(class).with(words);
    let head = el("p")
        .class("summary__count")
        .id("summary")
        .attr("role", "status")
        .attr("tabindex", "-1")
        .with(count(
            "summary__total",
            live(move || (t.total)(found.with(Found::total))),
        ))
        .with(count(
            "summary__holding",
            live(move || (t.holding)(found.with(|found| found.holding))),
        ));
    let site = site.clone();
    el("div")
        .class("summary")
        .with(head)
        .with(live(move || filters.with(|filters| chips(&site, filters))))
        .into()
}

fn chips(site: &Site, filters: &Filters) -> Option<Html> {
    let t = site.words();
    let boxes: Vec<Facet> = Facet::ALL
        .into_iter()
        .filter(|facet| !filters.chosen(*facet).is_empty())
        .collect();
    if boxes.is_empty() {
        return None;
    }
    let mut sentence = el("div").class("chips");
    for (place, facet) in boxes.into_iter().enumerate() {
        let and = (place > 0).then(|| el("span").class("chips__and").with(t.and));
        let chip = el("span")
            .class("chip")
            .with(
                el("span")
                    .class("chip__facet")
                    .with(facet_name(facet, t.lang)),
            )
            .with(chip_values(site, filters, facet));
        sentence = sentence.with(and).with(chip);
    }
    let clear = Filters::default()
        .with_text(&filters.q)
        .sorted(filters.sort);
    let clear = el("a")
        .class("chips__clear")
        .href(site.href(&Address::directory(t.lang, clear)))
        .with(t.clear_all);
    Some(sentence.with(clear).into())
}

fn chip_values(site: &Site, filters: &Filters, facet: Facet) -> Vec<Html> {
    let t = site.words();
    let keys = filters.chosen(facet).iter().enumerate();
    keys.map(|(place, key)| {
        let or = (place > 0).then(|| el("span").class("chip__or").with(t.or));
        let name = site.catalogue.value_name(facet, key, t.lang).to_owned();
        let rest = Address::directory(t.lang, filters.toggled(facet, key));
        let remove = el("a")
            .class("chip__remove")
            .href(site.href(&rest))
            .attr("aria-label", (t.remove)(&name))
            .with(icon_cross());
        (or, el("span").class("chip__value").with(name), remove).into()
    })
    .collect()
}
