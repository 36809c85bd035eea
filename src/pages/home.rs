//! What this is, one question, one box; the day's figures are the legend of the marks.

use leptos::prelude::*;
use register::State;

use crate::{
    catalogue::division_name,
    i18n::number,
    pages::{figure, state_label},
    routes::{Address, Facet, Filters, Page},
    site::{Site, Turn},
    ui::{FieldWords, search_field},
};

pub(crate) fn home(site: &Site) -> impl IntoView + use<> {
    let t = site.words();
    let question: Vec<_> = t
        .home_question
        .iter()
        .enumerate()
        .map(|(place, phrase)| {
            let gap = (place > 0).then(|| view! { <wbr /> });
            let space = (place > 0 && t.lang == crate::routes::Lang::En).then_some(" ");
            view! { {space}{gap}{*phrase} }
        })
        .collect();
    let typed = RwSignal::new(String::new());
    let words = FieldWords {
        label: t.search_label,
        hint: t.search_hint,
        help: t.search_help,
        clear: t.search_clear,
        button: Some(t.search),
    };
    let action = site.link(Page::Directory);
    let send = {
        let site = site.clone();
        move || {
            let filters = Filters::default().with_text(typed.get_untracked().trim());
            site.go(Address::directory(t.lang, filters), Turn::Push);
        }
    };
    view! {
        <div class="home">
            <section class="home__question">
                <h1 class="question" tabindex="-1">{question}</h1>
                <p class="lead">{t.home_lead}</p>
                {search_field(words, action, typed.into(), move |text| typed.set(text), send)}
            </section>
            {today(site).into_any()}
            {places(site).into_any()}
        </div>
    }
}

/// The register's figures. Each leads to its list.
fn today(site: &Site) -> impl IntoView + use<> {
    let t = site.words();
    let found = site.catalogue.find(&Filters::default(), t.lang);
    let rows: Vec<_> = State::ALL
        .into_iter()
        .map(|state| {
            let count = found.state(state);
            let only = Filters::only(Facet::State, state.key());
            let href = site.href(&Address::directory(t.lang, only));
            let label = state_label(state, t.lang);
            let label = if count == 0 {
                label.into_any()
            } else {
                view! { <a class="ledger__link" href=href>{label}</a> }.into_any()
            };
            view! { <li class="ledger__row">{label}{figure(count)}</li> }
        })
        .collect();
    view! {
        <section class="home__today" aria-labelledby="today">
            <h2 class="ledger__head" id="today">{t.home_today}</h2>
            <ul class="ledger">{rows}</ul>
            <p class="ledger__sum"><span>{t.home_all}</span><span class="figure">{number(site.catalogue.len() as u64)}</span></p>
            <p class="note">{t.home_shapes}</p>
        </section>
    }
}

/// Every province-level division with its number of records, each with its list.
fn places(site: &Site) -> impl IntoView + use<> {
    let t = site.words();
    let found = site.catalogue.find(&Filters::default(), t.lang);
    let mut provinces: Vec<_> = site
        .catalogue
        .provinces()
        .enumerate()
        .map(|(place, (code, division))| (found.count(Facet::Province, place), code, division))
        .collect();
    provinces.sort_by_key(|(count, code, _)| (std::cmp::Reverse(*count), *code));
    let rows: Vec<_> = provinces
        .into_iter()
        .map(|(count, code, division)| {
            let name = division_name(division, t.lang).to_owned();
            let href = site.link(Page::Province { code, page: 1 });
            let name = if count == 0 {
                view! { <span class="places__none">{name}</span> }.into_any()
            } else {
                view! { <a class="places__link" href=href>{name}</a> }.into_any()
            };
            view! { <li class="places__row">{name}{figure(count)}</li> }
        })
        .collect();
    view! {
        <section class="home__places" aria-labelledby="places">
            <div class="section-head"><h2 class="section-head__title" id="places">{t.home_places}</h2><p class="note">{t.home_places_note}</p></div>
            <ul class="places">{rows}</ul>
        </section>
    }
}
