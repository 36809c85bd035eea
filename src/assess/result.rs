//! What the answers come to: the answer first, then what is not answered, what to do, what it would be if, and every condition.

use std::sync::Arc;

use assessment::{Form, missing};
use leptos::prelude::*;
use rules::{Document, Report, Verdict, evaluate};

use super::{
    points::points,
    sitting::{Outcome, Sitting},
    step::{Step, Then},
    view::honest,
    visit::visit,
    ways::ways,
    what_if::what_if,
};
use crate::{
    handout,
    i18n::spoken_date,
    pages::conditions::Drawing,
    routes::standard_path,
    ui::{Element, Html, el, live},
};

/// How many missing answers are listed before the rest is only counted.
const LISTED: usize = 8;

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
    let side = el("div")
        .class("assessed__side")
        .with(what_if(sitting, outcome));
    let after = el("div")
        .class("assessed__after")
        .with((ways_on(sitting), basis(sitting)));
    let main = el("div")
        .class("assessed__main")
        .with(not_answered(sitting, outcome))
        .with(ways(sitting, outcome));
    let rows = el("div")
        .class("assessed__rows")
        .with((points(sitting, outcome), table(sitting, outcome)));
    let body = el("div")
        .class("assessed")
        .with((main, side, (rows, after)));
    (head(sitting, outcome), body).into()
}

/// The answer, and what it rests on.
fn head(sitting: &Sitting, outcome: &Outcome) -> Element {
    let w = sitting.w.result;
    let report = &outcome.report;
    let day = spoken_date(&outcome.as_of.to_string(), sitting.lang);
    let is_certain = report.verdict != Verdict::Unknown.key() && !report.not_judged.is_empty();
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
        .with(el("p").class("assessed__line").with((
            el("b").with(sitting.draft.with(|draft| draft.name.value.clone())),
            sitting.w.ask.comma,
            (w.judged_on)(&day),
        )))
        .with(line(is_certain, w.certain.to_owned()))
        .with(line(!report.complete, w.incomplete.to_owned()))
        .with(line(errors > 0, (w.faulty)(errors)))
}

/// The answer in a sentence or two.
pub(super) fn headline(sitting: &Sitting, outcome: &Outcome) -> String {
    let (w, gap) = (sitting.w.result, sitting.w.ask.gap);
    let report = &outcome.report;
    let counted = Counted::of(report);
    if let Some(score) = &report.score {
        let [least, most, of] =
            [score.least, score.most, score.of].map(|points| points.to_string());
        let said = (w.score)(&least, &most, &of);
        return if counted.not_met > 0 {
            [&said, gap, &(w.lacking)(counted.not_met)].concat()
        } else {
            said
        };
    }
    if !sitting.document.decides() {
        return (w.outline)(counted.given, counted.advisory);
    }
    if report.verdict == Verdict::Met.key() {
        return (w.all_met)(counted.hard);
    }
    if counted.not_met > 0 {
        let said = (w.lacking)(counted.not_met);
        return match earliest(outcome) {
            Some(day) => [&said, gap, &(w.earliest)(&spoken_date(&day, sitting.lang))].concat(),
            None => said,
        };
    }
    if report.known_met {
        return w.known_met.to_owned();
    }
    (w.open)(counted.open)
}

/// Conditions by what they come to; those whose text is not here are not among the open ones.
struct Counted {
    hard: usize,
    not_met: usize,
    open: usize,
    advisory: usize,
    given: usize,
}

impl Counted {
    fn of(report: &Report) -> Self {
        let gates = report.score.iter().flat_map(|score| &score.gates);
        let all: Vec<_> = report.conditions.iter().chain(gates).collect();
        let hard = |verdict: Option<Verdict>| {
            let is_it = |own: &str| verdict.is_none_or(|verdict| verdict.key() == own);
            all.iter()
                .filter(|condition| !condition.advisory && is_it(condition.verdict))
                .count()
        };
        let advisory = || all.iter().filter(|condition| condition.advisory);
        Self {
            hard: hard(None),
            not_met: hard(Some(Verdict::NotMet)),
            open: hard(Some(Verdict::Unknown)),
            advisory: advisory().count(),
            given: advisory()
                .filter(|condition| condition.verdict == Verdict::Met.key())
                .count(),
        }
    }
}

/// The first day on which all of it could hold, where that takes waiting.
fn earliest(outcome: &Outcome) -> Option<String> {
    let ways = outcome.report.smallest.iter();
    let told = ways.filter(|way| way.changes.iter().all(|change| change.to.is_some()));
    let days: Option<Vec<&String>> = told.map(|way| way.on.as_ref()).collect();
    days?.into_iter().min().cloned()
}

/// What is not answered and could change something, what decides most first.
fn not_answered(sitting: &Sitting, outcome: &Outcome) -> Option<Element> {
    let w = sitting.w.result;
    let document: &Document = &sitting.document;
    let form = Form::of(document);
    let evaluation = evaluate(document, &outcome.answers, outcome.as_of);
    let all = missing(&form, &evaluation, &outcome.answers);
    let rows: Vec<Element> = all
        .iter()
        .take(LISTED)
        .filter_map(|missing| {
            let metric = document.metric(&missing.metric)?;
            let mut decides = Vec::new();
            if !missing.alone.is_empty() {
                decides.push((w.decides)(missing.alone.len()));
            }
            if !missing.together.is_empty() {
                decides.push((w.decides_with_others)(missing.together.len()));
            }
            if missing.points > values::Decimal::default() {
                decides.push((w.gives_points)(&missing.points.to_string()));
            }
            let label = sitting.say(&metric.label).to_owned();
            let answer = el("a")
                .href(sitting.href(Step::Question(missing.question.clone(), Then::Result)))
                .attr(
                    "aria-label",
                    [w.answer_now, sitting.w.ask.colon, &label].concat(),
                )
                .with(w.answer_now);
            let why = el("span")
                .class("unanswered__why")
                .with(decides.join(sitting.w.ask.comma));
            Some(
                el("li")
                    .class("unanswered__row")
                    .with((el("b").with(label), why, answer)),
            )
        })
        .collect();
    let rest = all.len().saturating_sub(LISTED);
    let rest = (rest > 0).then(|| {
        let link = el("a")
            .href(sitting.href(Step::Check))
            .with((w.more_missing)(rest));
        el("p").with(link)
    });
    (!rows.is_empty()).then(|| {
        el("section")
            .class("unanswered")
            .with(el("h2").class("section-head__title").with(w.missing))
            .with(el("p").class("note").with(w.missing_lead))
            .with((
                el("ol")
                    .class("unanswered__list")
                    .attr("role", "list")
                    .with(rows),
                rest,
            ))
    })
}

/// Every condition: what was answered, what is asked, what follows.
fn table(sitting: &Sitting, outcome: &Outcome) -> Option<Element> {
    if outcome.judged.conditions.is_empty() {
        return None;
    }
    let rule = sitting.judging.rules.first()?;
    let drawing = Drawing {
        base: &sitting.base,
        lang: sitting.lang,
        w: sitting.w.judged,
        value: sitting.w.result.your_answer,
        judging: &sitting.judging,
        rule,
    };
    Some(
        el("section")
            .class("assessed__table")
            .id("conditions")
            .with(
                el("h2")
                    .class("section-head__title")
                    .with(sitting.w.result.one_by_one),
            )
            .with(drawing.table(&outcome.judged)),
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
