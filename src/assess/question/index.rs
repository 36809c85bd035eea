//! The line over a question: the way back, how far somebody has come; and all questions, each with its state.

use assessment::{Draft, Form, Progress, minutes_left, progress};
use leptos::prelude::*;

use super::section_name;
use crate::{
    assess::{
        sitting::{Outcome, Sitting},
        step::{Step, Then},
        view::honest,
    },
    i18n::assess::AskWords,
    ui::{Element, Html, el, live},
};

/// The line over a question: the way back, where this is, how much is left; and all questions, to be opened.
pub(super) fn top(sitting: &Sitting, back: String, place: String, here: Option<String>) -> Html {
    let w = sitting.w.ask;
    let back = el("a").class("asking__back").href(back).with(w.back);
    let told = sitting.clone();
    let left = live(move || {
        let outcome = told.outcome.get();
        let document = told.document.clone();
        let form = Form::of(&document);
        let states = told.draft.with(|draft| states(&form, draft, &outcome));
        let later = states
            .iter()
            .filter(|(_, state)| *state == Progress::Later)
            .count();
        let minutes = minutes_left(&form, &outcome.answers, &outcome.matters);
        let w = told.w.ask;
        let later = (later > 0).then(|| [w.comma, &(w.later_count)(later)].concat());
        let minutes = (minutes > 0).then(|| [w.comma, &(w.minutes)(minutes)].concat());
        (later, minutes)
    });
    let line = el("p").class("asking__place").with((place, left));
    el("div")
        .class("asking__top")
        .with(honest(sitting))
        .with(el("div").class("asking__bar").with((back, line)))
        .with(all_questions(sitting, here))
        .into()
}

pub(super) fn states(form: &Form<'_>, draft: &Draft, outcome: &Outcome) -> Vec<(String, Progress)> {
    form.questions()
        .map(|question| {
            let state = progress(question, draft, &outcome.answers, &outcome.matters);
            (question.id.to_owned(), state)
        })
        .collect()
}

/// A cell for each question, and behind them the list of all, by section, each with how far it is.
fn all_questions(sitting: &Sitting, here: Option<String>) -> Html {
    let w = sitting.w.ask;
    let (cells, listed) = (sitting.clone(), sitting.clone());
    let own = here.clone();
    let cells = live(move || {
        let outcome = cells.outcome.get();
        let document = cells.document.clone();
        let form = Form::of(&document);
        let states = cells.draft.with(|draft| states(&form, draft, &outcome));
        let row: Vec<Element> = states
            .into_iter()
            .map(|(id, state)| {
                let here = own.as_ref() == Some(&id);
                el("span").class(
                    [
                        "cell cell--",
                        key(state),
                        if here { " cell--here" } else { "" },
                    ]
                    .concat(),
                )
            })
            .collect();
        row
    });
    let list = live(move || {
        let outcome = listed.outcome.get();
        let document = listed.document.clone();
        let form = Form::of(&document);
        let states = listed.draft.with(|draft| states(&form, draft, &outcome));
        let w = listed.w.ask;
        let mut parts = Vec::new();
        for (number, section) in form.sections.iter().enumerate() {
            let rows: Vec<Element> = section
                .questions
                .iter()
                .map(|question| {
                    let state = states.iter().find(|(id, _)| id == question.id);
                    let state = state.map_or(Progress::Open, |(_, state)| *state);
                    let is_here = here.as_deref() == Some(question.id);
                    let link = el("a")
                        .href(listed.href(Step::Question(question.id.to_owned(), Then::Next)))
                        .attr("aria-current", is_here.then_some("step"))
                        .with(listed.say(question.origin.title()).to_owned());
                    let state = el("span").class("index__state").with(word(w, state));
                    el("li")
                        .class(["index__row index__row--", key_of(&states, question.id)].concat())
                        .with((link, " ", state))
                })
                .collect();
            let name = section_name(&listed, &form, number);
            let whole = el("a")
                .href(listed.href(Step::Section(number)))
                .with(listed.w.drafts.by_section);
            parts.push(
                el("section")
                    .class("index__part")
                    .with(el("h2").class("index__head").with((name, " ", whole)))
                    .with(
                        el("ol")
                            .class("index__list")
                            .attr("role", "list")
                            .with(rows),
                    ),
            );
        }
        parts
    });
    let summary = el("summary").class("index__toggle").with((
        el("span")
            .class("cells")
            .attr("aria-hidden", "true")
            .with(cells),
        w.all_questions,
    ));
    el("details")
        .class("index")
        .id("index")
        .with((summary, el("div").class("index__parts").with(list)))
        .into()
}

fn key_of(states: &[(String, Progress)], id: &str) -> &'static str {
    let state = states.iter().find(|(other, _)| other == id);
    key(state.map_or(Progress::Open, |(_, state)| *state))
}

fn key(state: Progress) -> &'static str {
    match state {
        Progress::Open => "open",
        Progress::Done => "done",
        Progress::Later => "later",
        Progress::Folded => "folded",
    }
}

fn word(w: &AskWords, state: Progress) -> &'static str {
    let [open, done, later, folded, _] = w.states;
    match state {
        Progress::Open => open,
        Progress::Done => done,
        Progress::Later => later,
        Progress::Folded => folded,
    }
}
