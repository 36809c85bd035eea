//! The facets: within one any value will do, between them all must hold; each value with the number of spaces it would give.

use leptos::prelude::*;
use register::State;

use crate::{
    catalogue::Found,
    i18n::{facet_name, number, say},
    pages::{mark_of, state_class},
    routes::{Address, Facet, Filters, Lang},
    site::{Site, Turn},
    ui::mark,
};

/// The facets that are shown.
const SHOWN: [Facet; 3] = [Facet::State, Facet::Level, Facet::Province];

/// The facets. On a narrow page a button opens them.
pub(super) fn facets(
    site: &Site,
    filters: Memo<Filters>,
    found: Memo<Found>,
) -> impl IntoView + use<> {
    let t = site.words();
    let open = RwSignal::new(false);
    let chosen = move || filters.with(Filters::chosen_count);
    let groups: Vec<_> = SHOWN
        .into_iter()
        .map(|facet| {
            let values = site.catalogue.values(facet).iter().enumerate();
            let options: Vec<_> = values
                .map(|(place, value)| {
                    let label = label(facet, &value.key, value.name(t.lang), t.lang);
                    let count =
                        Signal::derive(move || found.with(|found| found.count(facet, place)));
                    option(site, filters, (facet, value.key.clone()), label, count)
                })
                .collect();
            view! {
                <fieldset class="facet" data-facet=facet.key()>
                    <legend class="facet__name">{facet_name(facet, t.lang)}</legend>
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

fn label(facet: Facet, key: &str, name: &str, lang: Lang) -> AnyView {
    match State::from_key(key).filter(|_| facet == Facet::State) {
        Some(state) => view! { <span class=state_class(state)>{mark(mark_of(state))}<span class="state__word">{say(state.name(), lang)}</span></span> }.into_any(),
        None => name.to_owned().into_any(),
    }
}

/// A value of a facet. One with no result stays visible and cannot be chosen; one that is chosen can always be left.
fn option(
    site: &Site,
    filters: Memo<Filters>,
    (facet, key): (Facet, String),
    label: AnyView,
    count: Signal<u32>,
) -> impl IntoView + use<> {
    let chosen = {
        let key = key.clone();
        Memo::new(move |_| filters.with(|filters| filters.has(facet, &key)))
    };
    let site = site.clone();
    let toggle = {
        let key = key.clone();
        move |_| {
            let lang = site.address.with_untracked(|address| address.lang);
            let filters = filters.with_untracked(|filters| filters.toggled(facet, &key));
            site.go(Address::directory(lang, filters), Turn::Push);
        }
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
