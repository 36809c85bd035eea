//! About the register, and what the states mean.

use leptos::prelude::*;
use register::State;

use crate::{i18n::say, pages::state_label, site::Site};

pub(crate) fn about(site: &Site) -> impl IntoView + use<> {
    let t = site.words();
    let parts: Vec<_> = t
        .about_parts
        .iter()
        .map(|(head, paragraphs)| {
            let paragraphs: Vec<_> = paragraphs.iter().map(|paragraph| view! { <p>{*paragraph}</p> }).collect();
            view! { <section class="prose"><h2 class="section-head__title">{*head}</h2>{paragraphs}</section> }
        })
        .collect();
    let states: Vec<_> = State::ALL
        .into_iter()
        .map(|state| view! { <dt class="meanings__state">{state_label(state, t.lang)}</dt><dd class="meanings__text">{say(state.meaning(), t.lang)}</dd> })
        .collect();
    view! {
        <div class="about">
            <h1 class="page-name" tabindex="-1">{t.about_head}</h1>
            {parts}
            <section class="prose">
                <h2 class="section-head__title">{t.about_states}</h2>
                <p class="note">{t.home_shapes}</p>
                <dl class="meanings">{states}</dl>
            </section>
        </div>
    }
}
