//! What else may be answered than a value: not known yet, not applicable, later; and a note.

use assessment::{Origin, Question};
use leptos::prelude::*;

use crate::{
    assess::sitting::Sitting,
    forms::{Field, field, tick},
    ui::{Element, el, live},
};

/// What else may be answered: not known yet, not applicable with a note, later. It stands for all fields of the question that are empty.
pub(super) fn also(sitting: &Sitting, question: &Question<'_>) -> Element {
    let w = sitting.w.ask;
    let names: Vec<String> = question
        .fields
        .iter()
        .map(|field| field.name.clone())
        .collect();
    let is = |told: fn(&assessment::Entry) -> bool| {
        let (sitting, names) = (sitting.clone(), names.clone());
        Signal::derive(move || names.iter().any(|name| told(&sitting.entry(name))))
    };
    // Of several fields those that are empty are meant; where none is, all of them. What was typed stays, and does not count.
    let set = |change: fn(&mut assessment::Entry, bool)| {
        let (sitting, names) = (sitting.clone(), names.clone());
        move |ticked: bool| {
            let is_empty = |name: &String| sitting.entry(name).text.trim().is_empty();
            let some = names.iter().any(is_empty);
            for name in names
                .iter()
                .filter(|name| !ticked || !some || is_empty(name))
            {
                sitting.enter(name, |entry| change(entry, ticked));
            }
        }
    };
    let id = |what: &str| [what, "-", question.id].concat();
    let may_not_apply = match question.origin {
        Origin::Clause(clause) => clause.may_not_apply.is_some(),
        _ => false,
    };
    let not_applicable = is(|entry| entry.not_applicable);
    let provided = live(move || {
        (not_applicable.get() && !may_not_apply)
            .then(|| el("p").class("field__hint").with(w.not_provided))
    });
    let unknown = tick(
        id("unknown"),
        w.unknown,
        is(|entry| entry.unknown),
        set(|entry, ticked| {
            entry.unknown = ticked;
            entry.not_applicable &= !ticked;
        }),
    );
    let apart = tick(
        id("apart"),
        w.not_applicable,
        not_applicable,
        set(|entry, ticked| {
            entry.not_applicable = ticked;
            entry.unknown &= !ticked;
        }),
    );
    let later = tick(
        id("later"),
        w.later,
        is(|entry| entry.revisit),
        set(|entry, ticked| entry.revisit = ticked),
    );
    el("div")
        .class("also")
        .with((unknown, apart, provided))
        .with((later, note(sitting, question, not_applicable)))
}

/// A note, kept with the first field of the question. Where something is said not to apply, it stands open.
fn note(
    sitting: &Sitting,
    question: &Question<'_>,
    not_applicable: Signal<bool>,
) -> Option<Element> {
    let w = sitting.w.ask;
    let name = question.fields.first()?.name.clone();
    let value = {
        let (sitting, name) = (sitting.clone(), name.clone());
        Signal::derive(move || sitting.entry(&name).note)
    };
    let has_note = value.with_untracked(|note| !note.is_empty());
    let noted = sitting.clone();
    let input = field(
        Field {
            id: ["note-", question.id].concat(),
            label: w.note.into(),
            heads_page: false,
            hint: Some(w.note_hint.to_owned()),
            unit: None,
            keyboard: "text",
            several_lines: true,
            value,
            fault: Signal::stored(None),
            read: Signal::stored(None),
        },
        move |note| noted.enter(&name, |entry| entry.note = note),
        || {},
    );
    let summary = el("summary").class("also__toggle").with(w.add_note);
    Some(
        el("details")
            .class("also__note")
            .attr_live("open", move || has_note || not_applicable.get())
            .with((summary, input)),
    )
}
