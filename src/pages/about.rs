//! About the register, and what the states mean.

use leptos::prelude::*;
use register::State;

use release::{ContactRecord, Publisher};

use super::{Document, contact::office, licence};
use crate::{
    i18n::{Words, in_language, say},
    pages::state_label,
    site::Site,
};

pub(crate) fn about(site: &Site) -> Document {
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
    let publisher = site
        .catalogue
        .publisher()
        .map(|publisher| who_publishes(t, publisher));
    let body = view! {
        <div class="about">
            <h1 class="page-name" tabindex="-1">{t.about_head}</h1>
            {publisher}
            {parts}
            <section class="prose">
                <h2 class="section-head__title">{t.about_states}</h2>
                <p class="note">{t.home_shapes}</p>
                <dl class="meanings">{states}</dl>
            </section>
        </div>
    };
    Document {
        title: t.about_head.to_owned(),
        description: t.describe_home.to_owned(),
        body: body.into_any(),
    }
}

/// Who publishes the register, how to reach them, and under which terms the data may be used.
fn who_publishes(t: &'static Words, publisher: &Publisher) -> AnyView {
    let name = in_language(&publisher.name, t.lang).to_owned();
    let contact = |head: &'static str, contact: Option<&ContactRecord>| {
        contact.map(|contact| view! { <div class="prose__contact"><p class="prose__key">{head}</p>{office(t, contact)}</div> })
    };
    let doubts = contact(t.about_doubts, publisher.doubts.as_ref());
    let objections = contact(t.about_objections, publisher.objections.as_ref());
    let licence = publisher.licence.as_ref().map(|terms| licence(t, terms));
    view! {
        <section class="prose">
            <h2 class="section-head__title">{t.about_publisher}</h2>
            <p class="prose__name">{name}</p>
            {doubts}{objections}{licence}
        </section>
    }
    .into_any()
}
