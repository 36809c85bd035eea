//! How many there are, and what was asked for, as a sentence of chips.

use leptos::prelude::*;

use super::facets::{Choice, toggled};
use crate::{
    catalogue::{Found, division_name},
    i18n::say,
    routes::{Address, Filters},
    site::Site,
    ui::icon_cross,
};

/// How many there are, and what was asked for, as a sentence of chips.
pub(super) fn summary(
    site: &Site,
    filters: Memo<Filters>,
    found: Memo<Found>,
) -> impl IntoView + use<> {
    let t = site.words();
    let chips = {
        let site = site.clone();
        move || filters.with(|filters| chips(&site, filters))
    };
    view! {
        <div class="summary">
            <p class="summary__count" id="summary" role="status" tabindex="-1">
                <span class="summary__total">{move || (t.total)(found.with(Found::total))}</span>
                <span class="summary__holding">{move || (t.holding)(found.with(|found| found.holding))}</span>
            </p>
            {chips}
        </div>
    }
}

fn chips(site: &Site, filters: &Filters) -> Option<impl IntoView + use<>> {
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
    (!boxes.is_empty()).then(|| {
        let chips: Vec<_> = boxes
            .into_iter()
            .enumerate()
            .map(|(place, (name, values))| {
                let and = (place > 0).then(|| view! { <span class="chips__and">{t.and}</span> });
                view! { {and}<span class="chip"><span class="chip__facet">{name}</span>{chip_values(site, filters, values)}</span> }
            })
            .collect();
        let clear = site.href(&Address::directory(t.lang, Filters { q: filters.q.clone(), ..Filters::default() }));
        view! { <div class="chips">{chips}<a class="chips__clear" href=clear>{t.clear_all}</a></div> }
    })
}

fn chip_values(site: &Site, filters: &Filters, values: Vec<(String, Choice)>) -> Vec<AnyView> {
    let t = site.words();
    values
        .into_iter()
        .enumerate()
        .map(|(place, (name, choice))| {
            let or = (place > 0).then(|| view! { <span class="chip__or">{t.or}</span> });
            let href = site.href(&Address::directory(t.lang, toggled(filters.clone(), choice)));
            let remove = (t.remove)(&name);
            view! { {or}<span class="chip__value">{name}</span><a class="chip__remove" href=href aria-label=remove>{icon_cross()}</a> }.into_any()
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
