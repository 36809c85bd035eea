//! A question on a page of its own, or all of a section at once; what is wrong, in one box over them; and the way on.

mod index;
mod said;

use std::sync::Arc;

use assessment::{Form, Origin, Progress, Question};
use leptos::prelude::*;

use super::{
    asked::asked,
    sitting::Sitting,
    step::{Step, Then},
    view::{nowhere, saved},
};
use crate::{
    forms::{Problem, SUMMARY, summary},
    program,
    ui::{Element, Html, el, live},
};

use index::{states, top};
pub(super) use said::Said;

/// A question on its own page.
pub(super) fn one(sitting: &Sitting, id: &str, then: Then) -> Html {
    let w = sitting.w.ask;
    let document = sitting.document.clone();
    let form = Form::of(&document);
    let Some(question) = form.question(id) else {
        return nowhere(sitting, w.no_such_question);
    };
    let place = form
        .questions()
        .position(|other| other.id == id)
        .unwrap_or_default();
    let all = form.questions().count();
    let before = form.questions().take(place).last();
    let back = match then {
        Then::Check => sitting.href(Step::Check),
        Then::Result => sitting.href(Step::Result),
        Then::Next => before.map_or_else(
            || "#/".to_owned(),
            |before| sitting.href(Step::Question(before.id.to_owned(), Then::Next)),
        ),
    };
    let onward = {
        let (sitting, id) = (sitting.clone(), id.to_owned());
        move || sitting.go(after(&sitting, &id, then))
    };
    let said = Said::new();
    let body = answering(
        "asking",
        std::slice::from_ref(question),
        sitting,
        said,
        onward,
    )
    .with(asked(sitting, question, true, said))
    .with(actions(sitting, then));
    (
        top(
            sitting,
            back,
            (w.place)(place + 1, all),
            Some(id.to_owned()),
        ),
        problems(sitting, std::slice::from_ref(question), said),
        body,
    )
        .into()
}

/// All questions of a section.
pub(super) fn section(sitting: &Sitting, number: usize) -> Html {
    let w = sitting.w.ask;
    let document = sitting.document.clone();
    let form = Form::of(&document);
    let Some(section) = form.sections.get(number) else {
        return nowhere(sitting, w.no_such_question);
    };
    let last = form.sections.len();
    let back = match number.checked_sub(1) {
        Some(before) => sitting.href(Step::Section(before)),
        None => "#/".to_owned(),
    };
    let onward = {
        let sitting = sitting.clone();
        move || {
            let next = number + 1;
            sitting.go(if next < last {
                Step::Section(next)
            } else {
                Step::Check
            });
        }
    };
    let said = Said::new();
    let name = section_name(sitting, &form, number);
    let head = el("h1")
        .class("page-name")
        .attr("tabindex", "-1")
        .with(name);
    let questions: Vec<Element> = section
        .questions
        .iter()
        .map(|question| asked(sitting, question, false, said))
        .collect();
    let class = "asking asking--several";
    let body = answering(class, &section.questions, sitting, said, onward)
        .with((head, questions))
        .with(actions(sitting, Then::Next));
    let place = [&(w.part)(number + 1), " / ", &last.to_string()].concat();
    (
        top(sitting, back, place, None),
        problems(sitting, &section.questions, said),
        body,
    )
        .into()
}

/// What a section is called.
pub(super) fn section_name(sitting: &Sitting, form: &Form<'_>, number: usize) -> String {
    let w = sitting.w.ask;
    let section = form.sections.get(number);
    match section.and_then(|section| section.title) {
        Some(title) => sitting.say(title).to_owned(),
        None if form.sections.len() == 1 => sitting.w.questions.to_owned(),
        None => {
            let mut questions = section.into_iter().flat_map(|section| &section.questions);
            let is_scored = questions.all(|question| !matches!(question.origin, Origin::Clause(_)));
            if is_scored {
                w.scored.to_owned()
            } else {
                (w.part)(number + 1)
            }
        }
    }
}

/// The box over the questions, once somebody has tried to go on: what is wrong with their fields, each in the words that stand there.
fn problems(sitting: &Sitting, questions: &[Question<'_>], said: Said) -> Html {
    let names = names(questions);
    let sitting = sitting.clone();
    live(move || {
        if !said.tried.get() {
            return Html::from(());
        }
        let outcome = sitting.outcome.get();
        let found: Vec<(Problem, bool)> = names
            .iter()
            .filter(|name| said.may_be_said(name))
            .filter_map(|name| {
                let fault = outcome.fault(name)?;
                let words = sitting.words(fault.message.clone());
                let field = field_id(name);
                Some((Problem { field, words }, fault.is_doubt))
            })
            .collect();
        if found.is_empty() {
            return ().into();
        }
        let is_doubt = found.iter().all(|(_, is_doubt)| *is_doubt);
        let w = sitting.w.ask;
        let head = if is_doubt {
            w.doubts.to_owned()
        } else {
            (w.problems)(found.len())
        };
        let problems = found.into_iter().map(|(problem, _)| problem).collect();
        summary(head, problems, is_doubt).into()
    })
}

fn names(questions: &[Question<'_>]) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for field in questions.iter().flat_map(|question| &question.fields) {
        if !names.contains(&field.name) {
            names.push(field.name.clone());
        }
    }
    names
}

/// The id of a metric's field in the page.
pub(super) fn field_id(metric: &str) -> String {
    ["field-", metric].concat()
}

/// A form, so that Enter in a field goes on; it is never sent anywhere. On, if nothing is wrong; else the summary takes the focus. Doubts
/// are said once and are no wall.
fn answering(
    class: &'static str,
    questions: &[Question<'_>],
    sitting: &Sitting,
    said: Said,
    onward: impl Fn() + Send + 'static,
) -> Element {
    let names = names(questions);
    let outcome = sitting.outcome;
    let next = move || {
        said.left.set(names.clone());
        let outcome: Arc<_> = outcome.get_untracked();
        let mut faults = names
            .iter()
            .filter_map(|name| outcome.fault(name))
            .peekable();
        let is_clean = faults.peek().is_none();
        let only_doubts = faults.all(|fault| fault.is_doubt);
        if is_clean || (only_doubts && said.doubted.get_untracked()) {
            onward();
        } else {
            said.tried.set(true);
            said.doubted.set(only_doubts);
            request_animation_frame(|| program::focus(SUMMARY));
        }
    };
    el("form")
        .class(class)
        .attr("novalidate", true)
        .on("mousedown", move |_| said.press())
        .on("submit", move |event| {
            event.prevent_default();
            next();
        })
}

/// The buttons under the questions.
fn actions(sitting: &Sitting, then: Then) -> Html {
    let w = sitting.w.ask;
    let words = match then {
        Then::Next => w.next,
        Then::Check => w.back_to_check,
        Then::Result => w.back_to_result,
    };
    let button = el("button")
        .class("button button--main")
        .attr("type", "submit")
        .with(words);
    let result = el("a")
        .class("button")
        .href(sitting.href(Step::Result))
        .with(w.result_so_far);
    (
        el("div")
            .class("actions asking__actions")
            .with((button, result)),
        saved(sitting),
    )
        .into()
}

/// What comes after a question: the next one that can still change something, or all answers.
fn after(sitting: &Sitting, id: &str, then: Then) -> Step {
    match then {
        Then::Check => return Step::Check,
        Then::Result => return Step::Result,
        Then::Next => {}
    }
    let outcome = sitting.outcome.get_untracked();
    let document = sitting.document.clone();
    let form = Form::of(&document);
    let states = sitting
        .draft
        .with_untracked(|draft| states(&form, draft, &outcome));
    let mut following = states
        .into_iter()
        .skip_while(|(other, _)| other != id)
        .skip(1);
    let next = following.find(|(_, state)| *state != Progress::Folded);
    next.map_or(Step::Check, |(id, _)| Step::Question(id, Then::Next))
}
