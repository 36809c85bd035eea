//! How many there are, and what was asked for, as a sentence of chips.

use leptos::prelude::*;

use super::facets::{Choice, toggled};
use crate::{
    catalogue::{Found, division_name},
    i18n::say,
    routes::{Address, Filters},
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
    let groups = [
        (
            t.state,
            filters
                .states
                .iter()
                .map(|state| (say(state.name(), t.lang).to_owned(), Choice::State(*state)))
                .collect::<Vec<_>>(),
        ),
        (
            t.level,
            filters
                .levels
                .iter()
                .map(|level| (say(level.name(), t.lang).to_owned(), Choice::Level(*level)))
                .collect(),
        ),
        (
            t.province,
            filters
                .provinces
                .iter()
                .map(|code| (province_name(site, *code), Choice::Province(*code)))
                .collect(),
        ),
    ];
    let boxes: Vec<_> = groups
        .into_iter()
        .filter(|(_, values)| !values.is_empty())
        .collect();
    if boxes.is_empty() {
        return None;
    }
    let mut sentence = el("div").class("chips");
    for (place, (name, values)) in boxes.into_iter().enumerate() {
        let and = (place > 0).then(|| el("span").class("chips__and").with(t.and));
        let chip = el("span")
            .class("chip")
            .with(el("span").class("chip__facet").with(name))
            .with(chip_values(site, filters, values));
        sentence = sentence.with(and).with(chip);
    }
    let clear = Filters {
        q: filters.q.clone(),
        ..Filters::default()
    };
    let clear = el("a")
        .class("chips__clear")
        .href(site.href(&Address::directory(t.lang, clear)))
        .with(t.clear_all);
    Some(sentence.with(clear).into())
}

fn chip_values(site: &Site, filters: &Filters, values: Vec<(String, Choice)>) -> Vec<Html> {
    let t = site.words();
    values
        .into_iter()
        .enumerate()
        .map(|(place, (name, choice))| {
            let or = (place > 0).then(|| el("span").class("chip__or").with(t.or));
            let remove = el("a")
                .class("chip__remove")
                .href(site.href(&Address::directory(
                    t.lang,
                    toggled(filters.clone(), choice),
                )))
                .attr("aria-label", (t.remove)(&name))
                .with(icon_cross());
            (or, el("span").class("chip__value").with(name), remove).into()
        })
        .collect()
}

fn province_name(site: &Site, code: u32) -> String {
    let lang = site.words().lang;
    site.catalogue.division(code).map_or_else(
        || code.to_string(),
        |division| division_name(division, lang).to_owned(),
    )
}
