//! One question: what asks it, its fields, what else may be answered, what it comes to so far, and how to count.

mod also;
mod field;
mod help;

use assessment::{Origin, Question};
use leptos::prelude::*;

use super::{
    question::Said,
    sitting::{Sitting, place_of},
};
use crate::ui::{Element, Html, el, live};

use also::also;
use field::foldable;
use help::help;

/// A question. Where it has the page to itself, its name is the page's heading.
pub(super) fn asked(
    sitting: &Sitting,
    question: &Question<'_>,
    alone: bool,
    said: Said,
) -> Element {
    let w = sitting.w.ask;
    let document = &sitting.document;
    let single = question.fields.len() == 1;
    let is_numbered = question
        .id
        .starts_with(|letter: char| letter.is_ascii_digit());
    let number = if is_numbered {
        (w.condition)(sitting.say(&document.short), question.id)
    } else {
        sitting.say(&document.short).to_owned()
    };
    let kicker = el("p").class("asking__kicker").with(number);
    let title = sitting.say(question.origin.title()).to_owned();
    let head: Html = match (alone, single) {
        (true, true) => ().into(),
        (true, false) => el("h1")
            .class("asking__name")
            .attr("tabindex", "-1")
            .with(title)
            .into(),
        (false, _) => el("h2").class("asking__head").with(title).into(),
    };
    let text = question.origin.text().map(|text| {
        el("p")
            .class("asking__text")
            .with(sitting.say(text).to_owned())
    });
    let fields: Vec<Html> = question
        .fields
        .iter()
        .map(|metric| foldable(sitting, question, metric, alone && single, said))
        .collect();
    el("section")
        .class("quest")
        .id(["question-", question.id].concat())
        .with((kicker, head, text))
        .with(el("div").class("quest__fields").with(fields))
        .with(also(sitting, question))
        .with(stands(sitting, question))
        .with(help(sitting, question))
}

/// What the question comes to so far.
fn stands(sitting: &Sitting, question: &Question<'_>) -> Html {
    let (sitting, id, origin_is_item) = (
        sitting.clone(),
        question.id.to_owned(),
        matches!(question.origin, Origin::Item(_)),
    );
    live(move || {
        let w = sitting.w.ask;
        let outcome = sitting.outcome.get();
        let (class, words) = if origin_is_item {
            let score = outcome.report.score.as_ref()?;
            let item = score.items.iter().find(|item| item.id == id)?;
            let [least, most, of] =
                [item.least, item.most, item.of].map(|points| points.to_string());
            ("unknown", (w.points_so_far)(&least, &most, &of))
        } else {
            let verdict = outcome.verdict(&id)?;
            let word = w
                .verdicts
                .get(place_of(verdict))
                .copied()
                .unwrap_or_default();
            (verdict, word.to_owned())
        };
        let line = (
            el("span")
                .class("stands__head")
                .with((w.this_condition, w.colon)),
            el("b").with(words),
        );
        Some(
            el("p")
                .class(["stands stands--", class].concat())
                .with(line),
        )
    })
}
