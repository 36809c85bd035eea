//! What the answers come to: the answer and a tally first, then what is not answered, what to do, every condition, points, and what it
//! would be if.

mod headline;
mod unanswered;

use std::sync::Arc;

use leptos::prelude::*;
use rules::{Report, Verdict};

use super::{
    points::points,
    sitting::{Outcome, Sitting},
    step::Step,
    view::honest,
    visit::visit,
    ways::ways,
    what_if::what_if,
};
use crate::{
    handout,
    pages::conditions::Drawing,
    routes::standard_path,
    ui::{Element, Html, el, live},
};
use headline::headline;
use unanswered::not_answered;

pub(super) fn result(sitting: &Sitting) -> Html {
    let told = sitting.clone();
    live(move || {
        let outcome = told.outcome.get();
        untrack(|| {
            if told.document.is_for_visit() {
                visit(&told, &outcome)
            } else {
                whole(&told, &outcome)
            }
        })
    })
}

fn whole(sitting: &Sitting, outcome: &Arc<Outcome>) -> Html {
    let main = el("div")
        .class("assessed__main")
        .with(not_answered(sitting, outcome))
        .with(ways(sitting, outcome));
    let rows = el("div")
        .class("assessed__rows")
        .with((table(sitting, outcome), points(sitting, outcome)));
    let side = el("div")
        .class("assessed__side")
        .with(what_if(sitting, outcome));
    let after = el("div")
        .class("assessed__after")
        .with((ways_on(sitting), basis(sitting)));
    // Where there is room, what if stands beside what is missing; else it comes after all that is to be read.
    let body = el("div")
        .class("assessed")
        .with((main, rows, (side, after)));
    (head(sitting, outcome), body).into()
}

/// The answer, and what it rests on.
fn head(sitting: &Sitting, outcome: &Outcome) -> Element {
    let w = sitting.w.result;
    let report = &outcome.report;
    let day = sitting.spoken(outcome.as_of);
    let is_certain = report.verdict != Verdict::Unknown.key() && more_could_be_missing(report);
    let deadline = sitting.draft.with(|draft| draft.day(sitting.today)).err();
    let errors = outcome
        .faults
        .iter()
        .filter(|fault| !fault.is_doubt)
        .count();
    let line =
        |shown: bool, words: String| shown.then(|| el("p").class("assessed__line").with(words));
    el("header")
        .class("assess__head")
        .with(honest(sitting))
        .with(
            el("h1")
                .class("assessed__head")
                .attr("tabindex", "-1")
                .attr("data-verdict", report.verdict)
                .with(headline(sitting, outcome)),
        )
        .with(tally(sitting, outcome))
        .with(
            el("p").class("assessed__line").with((
                sitting.say(&sitting.document.title).to_owned(),
                sitting
                    .document
                    .number
                    .clone()
                    .map(|number| el("span").lang("zh-CN").with([" ", &number].concat())),
            )),
        )
        .with(el("p").class("assessed__line").with((
            el("b").with(sitting.draft.with(|draft| sitting.called(draft))),
            sitting.w.ask.comma,
            (w.judged_on)(&day),
        )))
        .with(line(is_certain, w.certain.to_owned()))
        .with(line(!report.complete, w.incomplete.to_owned()))
        .with(line(errors > 0, (w.faulty)(errors)))
        .with(deadline.map(|fault| {
            let mend = el("a")
                .href(sitting.href(Step::Check))
                .with(sitting.words(fault));
            el("p").class("assessed__line").with((
                sitting.w.drafts.as_of,
                sitting.w.ask.colon,
                mend,
            ))
        }))
}

/// Whether what is not answered could still be a condition that is not met. What is only advised never is.
fn more_could_be_missing(report: &Report) -> bool {
    let is_open = |verdict: &str| verdict == Verdict::Unknown.key();
    let mut conditions = report.conditions.iter();
    conditions.any(|condition| is_open(condition.verdict) && !condition.advisory)
        || (report.score.is_some() && !report.not_judged.is_empty())
}

/// What the conditions are drawn with; nothing, where there are none.
fn drawing<'a>(sitting: &'a Sitting, outcome: &Outcome) -> Option<Drawing<'a>> {
    let rule = sitting.judging.rules.first()?;
    (!outcome.judged.conditions.is_empty()).then_some(Drawing {
        base: &sitting.base,
        lang: sitting.lang,
        w: sitting.w.judged,
        value: sitting.w.result.your_answer,
        judging: &sitting.judging,
        rule,
    })
}

/// How many conditions are met, how many not, and so on, of how many. Of what decides nothing the answer says it.
fn tally(sitting: &Sitting, outcome: &Outcome) -> Option<Element> {
    let drawing = drawing(sitting, outcome).filter(|_| sitting.document.decides())?;
    let all = outcome.judged.conditions.len();
    let all = el("span")
        .class("tally__all")
        .with((sitting.w.result.in_all)(all));
    Some(drawing.tally(&outcome.judged).with(all))
}

/// Every condition: what was answered, what is asked, what follows.
fn table(sitting: &Sitting, outcome: &Outcome) -> Option<Element> {
    let drawing = drawing(sitting, outcome)?;
    Some(
        el("section")
            .class("assessed__table")
            .id("conditions")
            .with(
                el("h2")
                    .class("section-head__title")
                    .with(sitting.w.result.one_by_one),
            )
            .with(drawing.rows(&outcome.judged)),
    )
}

/// Where to go from here.
fn ways_on(sitting: &Sitting) -> Element {
    let w = sitting.w.result;
    let document = sitting.document.clone();
    let list = sitting
        .draft
        .with(|draft| assessment::pack::evidence_list(&document, draft));
    let (have, all) = (list.at_hand(), list.in_all());
    let link =
        |step: Step, words: String| el("li").with(el("a").href(sitting.href(step)).with(words));
    let print = el("button")
        .class("link-button")
        .attr("type", "button")
        .on("click", |_| handout::print())
        .with(w.print);
    el("nav")
        .class("ways-on")
        .attr("aria-label", w.ways_on)
        .with(
            el("ul")
                .attr("role", "list")
                .with(link(Step::Check, w.answers.to_owned()))
                .with((all > 0).then(|| link(Step::Evidence, (w.evidence_at_hand)(have, all))))
                .with(el("li").with(print))
                .with(link(Step::Take, w.export.to_owned()))
                .with(link(Step::Compare(None), w.compare.to_owned())),
        )
}

/// By what it was judged.
fn basis(sitting: &Sitting) -> Element {
    let w = sitting.w.result;
    let document = &sitting.document;
    let path = standard_path(sitting.lang, &document.id, None);
    let title = sitting.say(&document.title).to_owned();
    let link = el("a").href([&*sitting.base, &path].concat()).with(title);
    let number = document
        .number
        .clone()
        .map(|number| el("p").lang("zh-CN").with(number));
    el("div")
        .class("basis")
        .with(el("h2").class("help__head").with(w.basis))
        .with(el("p").with(link))
        .with(number)
        .with(el("p").with(w.unofficial))
}
