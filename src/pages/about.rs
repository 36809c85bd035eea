//! About the register, and what the states mean.

use register::State;
use release::{ContactRecord, Publisher};

use super::{
    Document,
    contact::office,
    document::{part, words, write_to},
    licence, state_label,
};
use crate::{
    i18n::{Words, help::help, in_language, say},
    site::Site,
    ui::{Element, Html, el},
};

pub(crate) fn about(site: &Site) -> Document {
    let t = site.words();
    let own = &help(t.lang).about;
    let publisher = site.catalogue.publisher();
    let who = match publisher {
        Some(publisher) => who_publishes(t, publisher),
        None => el("p").with(own.publisher_not_stated).into(),
    };
    let rest: Vec<Element> = own.rest.iter().map(words).collect();
    let before = (
        words(&own.what),
        part(own.publisher, who),
        words(&own.reading),
    );
    let errors = words(&own.errors).with(write_to(own.errors_to, publisher));
    let after = (
        part(own.states, states(t)),
        rest,
        (errors, words(&own.browsers)),
    );
    Document::of_words(&own.top, (before, after))
}

fn states(t: &Words) -> Element {
    let states: Vec<Html> = State::ALL
        .into_iter()
        .map(|state| {
            let label = el("dt").class("meanings__state");
            let meaning = el("dd").class("meanings__text");
            (
                label.with(state_label(state, t.lang)),
                meaning.with(say(state.meaning(), t.lang)),
            )
                .into()
        })
        .collect();
    el("dl").class("meanings").with(states)
}

/// Who publishes the register, how to reach them, and under which terms the data may be used.
fn who_publishes(t: &'static Words, publisher: &Publisher) -> Html {
    let contact = |head: &'static str, contact: Option<&ContactRecord>| {
        contact.map(|contact| {
            el("div")
                .with(el("p").class("prose__key").with(head))
                .with(office(t, contact))
        })
    };
    let name = in_language(&publisher.name, t.lang).to_owned();
    (
        el("p").class("prose__name").with(name),
        [
            contact(t.about_doubts, publisher.doubts.as_ref()),
            contact(t.about_objections, publisher.objections.as_ref()),
        ],
        publisher.licence.as_ref().map(|terms| licence(t, terms)),
    )
        .into()
}
