//! What it would come to with other figures: beside the result, without touching what is saved.

use std::collections::BTreeMap;

use leptos::prelude::*;
use rules::{Answers, ChangeReport, Document, GapReport, Kind, Value, Verdict, evaluate};
use values::Decimal;

use super::sitting::{Outcome, Sitting};
use crate::{
    forms::tick,
    ui::{Element, Html, el, live},
};

/// How many figures may be tried: those that something is missing of come first.
const TRIED: usize = 6;

/// Something to try.
#[derive(Clone)]
struct Lever {
    metric: String,
    label: String,
    kind: Kind,
    now: Option<Value>,
    asked: Option<Decimal>,
}

pub(super) fn what_if(sitting: &Sitting, outcome: &Outcome) -> Option<Element> {
    let w = sitting.w.result;
    let levers = levers(sitting, outcome);
    if levers.is_empty() {
        return None;
    }
    let tried = RwSignal::new(BTreeMap::<String, Value>::new());
    let (document, answers, as_of) = (
        sitting.document.clone(),
        outcome.answers.clone(),
        outcome.as_of,
    );
    let lacking = move |answers: &Answers| lacking(&document, answers, as_of);
    let before = lacking(&outcome.answers);
    let then = Memo::new(move |_| {
        let mut answers = answers.clone();
        tried.with(|tried| {
            for (metric, value) in tried {
                answers.state(metric.as_str(), value.clone());
            }
        });
        lacking(&answers)
    });
    let rows: Vec<Html> = levers
        .into_iter()
        .map(|lever| row(sitting, lever, tried))
        .collect();
    let comma = sitting.w.ask.comma;
    let told = move |(lacks, open): (usize, usize)| match (lacks, open) {
        (0, 0) => w.nothing_lacks.to_owned(),
        (0, open) => (w.open_yet)(open),
        (lacks, 0) => (w.lacks)(lacks),
        (lacks, open) => [&(w.lacks)(lacks), comma, &(w.open_yet)(open)].concat(),
    };
    let change = el("div")
        .class("what-if__change")
        .with(el("p").with((
            el("span").class("road__head").with(w.before),
            el("b").with(told(before)),
        )))
        .with(el("p").attr("role", "status").with((
            el("span").class("road__head").with(w.then),
            el("b").with(live(move || told(then.get()))),
        )));
    let reset = el("button")
        .class("link-button")
        .attr("type", "button")
        .on("click", move |_| tried.set(BTreeMap::new()))
        .with(w.reset);
    Some(
        el("section")
            .class("what-if")
            .attr("aria-labelledby", "what-if-head")
            .with(
                el("h2")
                    .class("section-head__title")
                    .id("what-if-head")
                    .with(w.what_if),
            )
            .with(el("p").class("note").with(w.what_if_lead))
            .with((rows, change, reset)),
    )
}

/// How many conditions and gates do not hold, and how many are not known.
fn lacking(document: &Document, answers: &Answers, as_of: chrono::NaiveDate) -> (usize, usize) {
    let evaluation = evaluate(document, answers, as_of);
    let clauses = evaluation
        .clauses
        .iter()
        .filter(|judged| !judged.is_advisory() && judged.finding.is_some());
    let gates = evaluation.score.iter().flat_map(|score| &score.gates);
    let verdicts: Vec<Verdict> = clauses
        .map(|judged| judged.verdict)
        .chain(gates.map(|(_, finding)| finding.verdict))
        .collect();
    let count = |wanted| {
        verdicts
            .iter()
            .filter(|verdict| **verdict == wanted)
            .count()
    };
    (count(Verdict::NotMet), count(Verdict::Unknown))
}

/// What is worth trying: what something is missing of, then the other figures of the conditions.
fn levers(sitting: &Sitting, outcome: &Outcome) -> Vec<Lever> {
    let gaps = &outcome.report.gaps;
    let changes = || {
        gaps.iter()
            .flat_map(|gap| own_changes(&sitting.document, gap))
    };
    let mut names: Vec<&str> = Vec::new();
    let conditions = sitting
        .document
        .clauses
        .iter()
        .filter_map(|clause| clause.condition.as_ref());
    let all = changes()
        .map(|change| change.metric.as_str())
        .chain(conditions.flat_map(rules::Condition::metrics));
    for name in all {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    let lever = |name: &str| {
        let metric = sitting.document.metric(name)?;
        if !(metric.kind.is_number() || metric.kind == Kind::YesNo) {
            return None;
        }
        let now = outcome.answers.value(name).cloned();
        let is_lacking = changes().any(|change| change.metric == name);
        if !is_lacking && (now.is_none() || metric.kind == Kind::YesNo) {
            return None;
        }
        let asked = changes()
            .find(|change| change.metric == name)
            .and_then(|change| number_of(change.to.as_ref()));
        Some(Lever {
            metric: name.to_owned(),
            label: sitting.say(&metric.label).to_owned(),
            kind: metric.kind,
            now,
            asked,
        })
    };
    names.into_iter().filter_map(lever).take(TRIED).collect()
}

/// What a condition itself asks to change. What its ways change besides keeps other conditions met, and is asked only beside them.
fn own_changes<'r>(document: &Document, gap: &'r GapReport) -> Vec<&'r ChangeReport> {
    let number = gap.condition.rsplit('/').next().unwrap_or_default();
    let clause = document.clause(number);
    let condition = clause.and_then(|clause| clause.condition.as_ref());
    let own = condition.map_or_else(Vec::new, rules::Condition::metrics);
    let changes = gap.ways.iter().flat_map(|way| &way.changes);
    changes
        .filter(|change| own.contains(&change.metric.as_str()))
        .collect()
}

/// A value, as a number.
fn number_of(value: Option<&Value>) -> Option<Decimal> {
    match value {
        Some(Value::Number(number)) => Some(*number),
        _ => None,
    }
}

fn row(sitting: &Sitting, lever: Lever, tried: RwSignal<BTreeMap<String, Value>>) -> Html {
    let Lever {
        metric,
        label,
        kind,
        now,
        asked,
    } = lever;
    let id = ["if-", &metric].concat();
    let current = {
        let (metric, now) = (metric.clone(), now.clone());
        Signal::derive(move || {
            tried.with(|tried| tried.get(&metric).cloned().or_else(|| now.clone()))
        })
    };
    if kind == Kind::YesNo {
        let held = Signal::derive(move || current.get() == Some(Value::Yes(true)));
        return tick(id, label, held, move |yes| {
            tried.update(|tried| drop(tried.insert(metric.clone(), Value::Yes(yes))));
        })
        .into();
    }
    let w = sitting.w.result;
    let whole = |number: Decimal| number.thousandths() / 1000;
    let own = number_of(now.as_ref()).map_or(0, whole);
    let wanted = asked.map_or(0, whole);
    let most = (own.max(wanted) * 2).max(10);
    let number = Signal::derive(move || number_of(current.get().as_ref()).map_or(0, whole));
    let words = {
        let (sitting, metric) = (sitting.clone(), metric.clone());
        Signal::derive(move || {
            let metric = sitting.document.metric(&metric);
            let value = Decimal::of_thousandths(number.get() * 1000).unwrap_or_default();
            metric.map_or_else(String::new, |metric| {
                sitting.words(assessment::echo(metric, &Value::Number(value)))
            })
        })
    };
    let slider = el("input")
        .class("what-if__slider")
        .id(id.clone())
        .attr("type", "range")
        .attr("min", "0")
        .attr("max", most.to_string())
        .attr("step", "1")
        .attr("value", own.to_string())
        .attr_live("aria-valuetext", move || words.get())
        .held_live(move || number.get().to_string())
        .on("input", move |event| {
            let value = event_target_value(&event)
                .parse::<i64>()
                .unwrap_or_default();
            if let Some(value) = Decimal::of_thousandths(value.saturating_mul(1000)) {
                tried.update(|tried| drop(tried.insert(metric.clone(), Value::Number(value))));
            }
        });
    let mark = |class: &'static str, at: i64| {
        let at = format!("{}%", at * 100 / most.max(1));
        el("line")
            .class(class)
            .attr("x1", at.clone())
            .attr("x2", at)
            .attr("y1", "0")
            .attr("y2", "8")
    };
    let ticks = el("svg")
        .class("what-if__ticks")
        .attr("aria-hidden", "true")
        .with(mark("what-if__now", own))
        .with(asked.map(|_| mark("what-if__asked", wanted)));
    let now_words = now
        .is_some()
        .then(|| el("span").with([w.before, " ", &own.to_string()].concat()));
    let asked_words = asked.map(|_| el("span").with([w.asked, " ", &wanted.to_string()].concat()));
    el("div")
        .class("what-if__row")
        .with(
            el("label").attr("for", id).with((
                label,
                el("b")
                    .class("what-if__value")
                    .with(live(move || words.get())),
            )),
        )
        .with((slider, ticks))
        .with(
            el("p")
                .class("what-if__marks")
                .with((now_words, " ", asked_words)),
        )
        .into()
}
