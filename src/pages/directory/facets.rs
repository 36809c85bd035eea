//! The facets: within one any value will do, between them all must hold; each value with the number of spaces it would give.

use std::collections::BTreeSet;

use leptos::prelude::*;
use register::{Level, State};

use crate::{
    catalogue::{Found, division_name},
    i18n::{number, say},
    pages::state_label,
    routes::{Address, Filters},
    site::{Site, Turn},
    ui::{Html, el, live},
};

/// A change of one filter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Choice {
    State(State),
    Level(Level),
    Province(u32),
}

/// The facets. On a narrow page a button opens them.
pub(super) fn facets(site: &Site, filters: Memo<Filters>, found: Memo<Found>) -> Html {
    let t = site.words();
    let open = RwSignal::new(false);
    let chosen = move || {
        filters
            .with(|filters| filters.states.len() + filters.levels.len() + filters.provinces.len())
    };
    let states: Vec<Html> = State::ALL
        .into_iter()
        .map(|state| {
            let label = state_label(state, t.lang);
            option(site, filters, found, Choice::State(state), label)
        })
        .collect();
    let levels: Vec<Html> = Level::ALL
        .into_iter()
        .map(|level| {
            let label = say(level.name(), t.lang).into();
            option(site, filters, found, Choice::Level(level), label)
        })
        .collect();
    let provinces: Vec<Html> = site
        .catalogue
        .provinces()
        .map(|(code, division)| {
            let label = division_name(division, t.lang).to_owned().into();
            option(site, filters, found, Choice::Province(code), label)
        })
        .collect();
    let groups = [
        ("state", t.state, states),
        ("level", t.level, levels),
        ("province", t.province, provinces),
    ]
    .map(|(key, name, options)| {
        el("fieldset")
            .class("facet")
            .attr("data-facet", key)
            .with(el("legend").class("facet__name").with(name))
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

fn is_chosen(filters: &Filters, choice: Choice) -> bool {
    match choice {
        Choice::State(state) => filters.states.contains(&state),
        Choice::Level(level) => filters.levels.contains(&level),
        Choice::Province(code) => filters.provinces.contains(&code),
    }
}

pub(super) fn toggled(mut filters: Filters, choice: Choice) -> Filters {
    fn toggle<T: Ord>(values: &mut BTreeSet<T>, value: T) {
        if !values.remove(&value) {
            values.insert(value);
        }
    }
    match choice {
        Choice::State(state) => toggle(&mut filters.states, state),
        Choice::Level(level) => toggle(&mut filters.levels, level),
        Choice::Province(code) => toggle(&mut filters.provinces, code),
    }
    Filters { page: 0, ..filters }
}

/// A value of a facet. One with no result stays visible and cannot be chosen; one that is chosen can always be left.
fn option(
    site: &Site,
    filters: Memo<Filters>,
    found: Memo<Found>,
    choice: Choice,
    label: Html,
) -> Html {
    let chosen = Memo::new(move |_| filters.with(|filters| is_chosen(filters, choice)));
    let count = Memo::new(move |_| {
        found.with(|found| match choice {
            Choice::State(state) => found.states(state),
            Choice::Level(level) => found.levels(level),
            Choice::Province(code) => found.provinces(code),
        })
    });
    let site = site.clone();
    let key = match choice {
        Choice::State(state) => state.key().to_owned(),
        Choice::Level(level) => level.key().to_owned(),
        Choice::Province(code) => code.to_string(),
    };
    let tick = el("input")
        .class("option__box")
        .attr("type", "checkbox")
        .attr("value", key)
        .attr("checked", chosen.get_untracked())
        .held_live(move || chosen.get())
        .attr_live("disabled", move || count.get() == 0 && !chosen.get())
        .on("change", move |_| {
            let lang = site.address.with_untracked(|address| address.lang);
            let filters = toggled(filters.get_untracked(), choice);
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
