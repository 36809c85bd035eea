//! All answers on one page, each with a way to change it that comes back here; the draft's name and its reference date.

use assessment::{Form, Matter, Question, echo, read};
use leptos::prelude::*;
use rules::Metric;

use super::{
    question::section_name,
    sitting::Sitting,
    step::{Step, Then},
    view::{honest, saved},
};
use crate::{
    forms::{Field, field},
    program,
    ui::{Element, Html, el, live},
};

/// The id of the field for the reference date.
const AS_OF: &str = "as-of";

pub(super) fn check(sitting: &Sitting) -> Html {
    let w = sitting.w.ask;
    let head = el("header")
        .class("assess__head")
        .with(honest(sitting))
        .with(
            el("h1")
                .class("page-name")
                .attr("tabindex", "-1")
                .with(w.check),
        )
        .with(el("p").class("lead").with(w.check_lead))
        .with(newly_asked(sitting));
    let shown = sitting.clone();
    let sections = live(move || {
        let document = shown.document.clone();
        let form = Form::of(&document);
        // The answers, read when something changes; the rest of the page stays.
        shown.draft.track();
        let parts: Vec<Element> = (0..form.sections.len())
            .map(|number| part(&shown, &form, number))
            .collect();
        (parts, no_longer_asked(&shown, &form))
    });
    let deadline = sitting.clone();
    let onward = el("a")
        .class("button button--main")
        .href(sitting.href(Step::Result))
        .on("click", move |event| {
            // The fault stands at the field; a deadline that is not read would silently be today.
            let day = deadline
                .draft
                .with_untracked(|draft| draft.day(deadline.today));
            if day.is_err() {
                event.prevent_default();
                program::focus(AS_OF);
            }
        })
        .with(w.to_result);
    (
        head,
        (about(sitting), sections),
        (el("p").class("actions").with(onward), saved(sitting)),
    )
        .into()
}

/// What the form asks now and did not ask when the draft was last kept.
fn newly_asked(sitting: &Sitting) -> Option<Element> {
    let document = sitting.document.clone();
    let form = Form::of(&document);
    let new = sitting
        .draft
        .with_untracked(|draft| draft.newly_asked(&form).len());
    (new > 0).then(|| {
        el("p")
            .class("notice")
            .with((sitting.w.drafts.newly_asked)(new))
    })
}

/// The name of the draft and its reference date.
pub(super) fn about(sitting: &Sitting) -> Element {
    let w = sitting.w.drafts;
    let draft = sitting.draft;
    let (named, unnamed) = (sitting.clone(), sitting.clone());
    let name = field(
        Field {
            id: "draft-name".to_owned(),
            label: w.rename.into(),
            heads_page: false,
            hint: Some(w.renamed_as.to_owned()),
            unit: None,
            keyboard: "text",
            several_lines: false,
            value: Signal::derive(move || draft.with(|draft| draft.name.value.clone())),
            fault: Signal::stored(None),
            read: Signal::derive(move || {
                draft.with(|draft| {
                    let called = unnamed.called(draft);
                    let is_blank = draft.name.value.trim().is_empty();
                    is_blank.then(|| (unnamed.w.drafts.unnamed)(&called))
                })
            }),
        },
        move |name| named.change(|draft, now| draft.set_name(&name, now)),
        || {},
    );
    let left = RwSignal::new(true);
    let (dated, told, faulty) = (sitting.clone(), sitting.clone(), sitting.clone());
    let day = field(
        Field {
            id: AS_OF.to_owned(),
            label: w.as_of.into(),
            heads_page: false,
            hint: Some(w.as_of_hint.to_owned()),
            unit: None,
            keyboard: "text",
            several_lines: false,
            value: Signal::derive(move || draft.with(|draft| draft.as_of.value.clone())),
            fault: Signal::derive(move || {
                let fault = faulty.draft.with(|draft| draft.day(faulty.today)).err();
                fault
                    .filter(|_| left.get())
                    .map(|fault| faulty.words(fault))
            }),
            read: Signal::derive(move || {
                let day = told.draft.with(|draft| draft.day(told.today)).ok()?;
                let day = told.spoken(day);
                Some([told.w.ask.understood, told.w.ask.colon, &day].concat())
            }),
        },
        move |day| {
            left.set(false);
            dated.change(|draft, now| draft.set_as_of(&day, now));
        },
        move || left.set(true),
    );
    el("div").class("check__about").with((name, day))
}

fn part(sitting: &Sitting, form: &Form<'_>, number: usize) -> Element {
    let questions = form
        .sections
        .get(number)
        .map_or(&[][..], |section| &section.questions);
    let rows: Vec<Element> = questions
        .iter()
        .map(|question| row(sitting, question))
        .collect();
    let id = ["part-", &number.to_string()].concat();
    el("section")
        .class("check__part")
        .attr("aria-labelledby", id.clone())
        .with(
            el("h2")
                .class("section-head__title")
                .id(id)
                .with(section_name(sitting, form, number)),
        )
        .with(el("dl").class("check__rows").with(rows))
}

fn row(sitting: &Sitting, question: &Question<'_>) -> Element {
    let w = sitting.w.ask;
    let title = sitting.say(question.origin.title());
    let outcome = sitting.outcome.get();
    let told: Vec<Element> = question
        .fields
        .iter()
        .map(|field| {
            let key = (question.id.to_owned(), field.name.clone());
            let matter = outcome.matters.get(&key).copied().unwrap_or(Matter::Open);
            let label =
                (question.fields.len() > 1).then(|| [sitting.say(&field.label), w.colon].concat());
            let (class, answer) = answer(sitting, field, matter);
            el("p")
                .class(["check__answer check__answer--", class].concat())
                .with((label, answer))
        })
        .collect();
    let note = question
        .fields
        .iter()
        .map(|field| sitting.entry(&field.name).note)
        .find(|note| !note.trim().is_empty());
    let note = note.map(|note| el("p").class("check__note").with((w.noted, w.colon, note)));
    let later = question
        .fields
        .iter()
        .any(|field| sitting.entry(&field.name).revisit);
    let later = later.then(|| el("p").class("check__later").with(w.marked_later));
    let faults: Vec<Element> = question
        .fields
        .iter()
        .filter_map(|field| outcome.fault(&field.name))
        .map(|fault| {
            el("p")
                .class("field__fault")
                .with(sitting.words(fault.message.clone()))
        })
        .collect();
    let change = el("a")
        .href(sitting.href(Step::Question(question.id.to_owned(), Then::Check)))
        .attr("aria-label", (w.change_what)(title))
        .with(w.change);
    el("div")
        .class("check__row")
        .with(el("dt").class("check__what").with(title.to_owned()))
        .with(
            el("dd")
                .class("check__told")
                .with((told, faults, (later, note))),
        )
        .with(el("dd").class("check__change").with(change))
}

/// An answer in words, and the class that says what kind it is.
pub(super) fn answer(sitting: &Sitting, metric: &Metric, matter: Matter) -> (&'static str, String) {
    let w = sitting.w.ask;
    let entry = sitting.entry(&metric.name);
    match read(metric, &entry.text, sitting.today) {
        _ if entry.unknown => ("absent", w.not_known.to_owned()),
        _ if entry.not_applicable => ("absent", w.does_not_apply.to_owned()),
        Ok(Some(value)) => ("told", sitting.words(echo(metric, &value))),
        Err(_) => ("faulty", (w.unreadable)(&entry.text)),
        Ok(None) if matter != Matter::Open => ("absent", w.not_needed.to_owned()),
        Ok(None) => ("absent", w.not_answered.to_owned()),
    }
}

/// What was entered once and is not asked any more.
fn no_longer_asked(sitting: &Sitting, form: &Form<'_>) -> Option<Element> {
    let w = sitting.w.ask;
    let rows: Vec<Element> = sitting.draft.with_untracked(|draft| {
        let gone = draft.no_longer_asked(form).into_iter();
        gone.filter_map(|name| {
            let text = draft.entry(&name)?.text.clone();
            Some(el("li").with([&name, w.colon, &text].concat()))
        })
        .collect()
    });
    (!rows.is_empty()).then(|| {
        el("section")
            .class("check__part")
            .with(
                el("h2")
                    .class("section-head__title")
                    .with(w.no_longer_asked),
            )
            .with(el("p").class("note").with(w.no_longer_asked_lead))
            .with(el("ul").with(rows))
    })
}
