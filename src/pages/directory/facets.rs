//! The facets: within one any value will do, between them all must hold; each value with the number of spaces it would give.

use std::collections::BTreeSet;

use leptos::prelude::*;
use register::{Level, State};

use crate::{
    catalogue::{Found, division_name},
    i18n::{number, say},
    pages::{mark_of, state_class},
    routes::{Address, Filters},
    site::{Site, Turn},
    ui::mark,
};

/// A change of one filter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Choice {
    State(State),
    Level(Level),
    Province(u32),
}

/// The facets. On a narrow page a button opens them.
pub(super) fn facets(
    site: &Site,
    filters: Memo<Filters>,
    found: Memo<Found>,
) -> impl IntoView + use<> {
    let t = site.words();
    let open = RwSignal::new(false);
    let chosen = move || {
        filters
            .with(|filters| filters.states.len() + filters.levels.len() + filters.provinces.len())
    };
    let states = State::ALL.into_iter().map(|state| {
        let label = view! { <span class=state_class(state)>{mark(mark_of(state))}<span class="state__word">{say(state.name(), t.lang)}</span></span> };
        option(site, filters, Choice::State(state), label.into_any(), Signal::derive(move || found.with(|found| found.states(state))))
    });
    let levels = Level::ALL.into_iter().map(|level| {
        option(
            site,
            filters,
            Choice::Level(level),
            say(level.name(), t.lang).into_any(),
            Signal::derive(move || found.with(|found| found.levels(level))),
        )
    });
    let provinces = site.catalogue.provinces().map(|(code, division)| {
        let name = division_name(division, t.lang).to_owned();
        option(
            site,
            filters,
            Choice::Province(code),
            name.into_any(),
            Signal::derive(move || found.with(|found| found.provinces(code))),
        )
    });
    let groups = [
        ("state", t.state, states.collect::<Vec<_>>()),
        ("level", t.level, levels.collect()),
        ("province", t.province, provinces.collect()),
    ];
    let groups: Vec<_> = groups
        .into_iter()
        .map(|(key, name, options)| {
            view! {
                <fieldset class="facet" data-facet=key>
                    <legend class="facet__name">{name}</legend>
                    <p class="facet__any" aria-hidden="true">{t.any_of}</p>
                    <div class="facet__options">{options}</div>
                </fieldset>
            }
        })
        .collect();
    view! {
        <section class="facets" aria-label=t.filters>
            <button class="button facets__toggle" type="button" aria-expanded=move || open.get().to_string() aria-controls="facets" on:click=move |_| open.update(|open| *open = !*open)>
                {move || (t.filters_chosen)(chosen())}
            </button>
            <div class="facets__groups" id="facets" class:facets__groups--open=open>{groups}</div>
        </section>
    }
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
    choice: Choice,
    label: AnyView,
    count: Signal<u32>,
) -> impl IntoView + use<> {
    let chosen = Memo::new(move |_| filters.with(|filters| is_chosen(filters, choice)));
    let site = site.clone();
    let toggle = move |_| {
        let lang = site.address.with_untracked(|address| address.lang);
        site.go(
            Address::directory(lang, toggled(filters.get_untracked(), choice)),
            Turn::Push,
        );
    };
    let key = match choice {
        Choice::State(state) => state.key().to_owned(),
        Choice::Level(level) => level.key().to_owned(),
        Choice::Province(code) => code.to_string(),
    };
    view! {
        <label class="option">
            <input
                class="option__box" type="checkbox" value=key
                checked=chosen.get_untracked() prop:checked=chosen
                disabled=move || count.get() == 0 && !chosen.get()
                on:change=toggle
            />
            <span class="option__label">{label}</span>
            <span class="option__count">{move || number(count.get())}</span>
        </label>
    }
}
