//! Which questions can still change something. A condition that is decided stays so whatever else is answered (Kleene's logic), so what
//! it did not need is not asked for; and of what is missing, some answers decide more than others.

use std::collections::BTreeMap;

use rules::{Answers, Condition, Evaluation, Finding, Value, Verdict};
use values::{Decimal, When};

use crate::{Form, Origin, Question};

/// Whether an answer can change what its question comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Matter {
    /// It is answered, or can change it.
    Open,
    /// It is not answered, and what the question comes to is certain without it.
    Settled,
    /// It is not answered, and is asked for only where something holds that is not answered either.
    Waits,
}

/// What each field of each question matters, by question and metric.
pub type Matters = BTreeMap<(String, String), Matter>;

/// An answer that is missing, and what depends on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Missing {
    /// The metric.
    pub metric: String,
    /// The first question that asks for it.
    pub question: String,
    /// The questions that it can decide alone.
    pub alone: Vec<String>,
    /// The questions that it can decide together with others that are missing.
    pub together: Vec<String>,
    /// The points that it can give or cost.
    pub points: Decimal,
    /// Whether it is stated and not exact enough to judge by: a month where the day decides.
    pub is_vague: bool,
}

/// What every field of a form matters.
#[must_use]
pub fn matters(form: &Form<'_>, evaluation: &Evaluation<'_>, answers: &Answers) -> Matters {
    let mut matters = Matters::new();
    for question in form.questions() {
        let open = open_in(question, evaluation);
        for field in &question.fields {
            let is_missing = answers.value(&field.name).is_none();
            let matter = match open.get(&*field.name) {
                Some(matter) if is_missing => *matter,
                None if is_missing && is_judged(question, &field.name) => Matter::Settled,
                _ => Matter::Open,
            };
            matters.insert((question.id.to_owned(), field.name.clone()), matter);
        }
    }
    matters
}

/// What is missing and could change something, by how much it could: first what decides most conditions, then what gives most points.
#[must_use]
pub fn missing(form: &Form<'_>, evaluation: &Evaluation<'_>, answers: &Answers) -> Vec<Missing> {
    let mut missing: Vec<Missing> = form
        .asked()
        .into_iter()
        .filter(|metric| is_missing(answers, &metric.name))
        .map(|metric| Missing {
            metric: metric.name.clone(),
            question: String::new(),
            alone: Vec::new(),
            together: Vec::new(),
            points: Decimal::default(),
            is_vague: answers.value(&metric.name).is_some(),
        })
        .collect();
    for question in form.questions() {
        let open = open_in(question, evaluation);
        let points = points_open(question, evaluation);
        // A share needs three numbers: those that are stated decide nothing more.
        let count = open
            .iter()
            .filter(|(name, matter)| **matter == Matter::Open && is_missing(answers, name))
            .count();
        for missing in &mut missing {
            if open.get(&*missing.metric) != Some(&Matter::Open) {
                continue;
            }
            if missing.question.is_empty() {
                question.id.clone_into(&mut missing.question);
            }
            match points {
                Some(points) => {
                    missing.points = missing.points.checked_add(points).unwrap_or(missing.points);
                }
                None if is_advisory(question) => {}
                None if count == 1 => missing.alone.push(question.id.to_owned()),
                None => missing.together.push(question.id.to_owned()),
            }
        }
    }
    missing.retain(|missing| !missing.question.is_empty());
    missing.sort_by_key(|missing| {
        let decides = missing.alone.len() * 2 + missing.together.len();
        std::cmp::Reverse((decides, missing.points))
    });
    missing
}

/// Whether an answer has still to be given, or given more exactly: a day of which only the month or the year is stated is needed where the
/// condition is undecided with it.
fn is_missing(answers: &Answers, metric: &str) -> bool {
    match answers.value(metric) {
        None => true,
        Some(Value::Day(when)) => !matches!(when, When::Day(_)),
        Some(_) => false,
    }
}

/// Whether a condition or the rubric reads this metric in this question: what is only asked besides always stays.
pub(crate) fn is_judged(question: &Question<'_>, metric: &str) -> bool {
    match question.origin {
        Origin::Clause(clause) => clause
            .condition
            .iter()
            .flat_map(Condition::metrics)
            .any(|own| own == metric),
        Origin::Gate(_) | Origin::Item(_) => true,
    }
}

fn is_advisory(question: &Question<'_>) -> bool {
    match question.origin {
        Origin::Clause(clause) => clause.condition.as_ref().is_none_or(Condition::is_advisory),
        Origin::Gate(gate) => gate.condition.is_advisory(),
        Origin::Item(_) => false,
    }
}

/// The metrics that can change what a question comes to.
fn open_in<'a>(question: &Question<'a>, evaluation: &Evaluation<'a>) -> BTreeMap<&'a str, Matter> {
    let mut open = BTreeMap::new();
    match question.origin {
        Origin::Clause(clause) => {
            let judged = evaluation
                .clauses
                .iter()
                .find(|judged| judged.clause.id == clause.id);
            if let Some(finding) = judged.and_then(|judged| judged.finding.as_ref()) {
                collect(finding, Matter::Open, &mut open);
            }
        }
        Origin::Gate(gate) => {
            let mut gates = evaluation.score.iter().flat_map(|score| &score.gates);
            if let Some((_, finding)) = gates.find(|(other, _)| other.id == gate.id) {
                collect(finding, Matter::Open, &mut open);
            }
        }
        Origin::Item(item) => {
            if points_open(question, evaluation).is_some_and(|points| points > Decimal::default()) {
                open.extend(
                    item.scale
                        .metrics()
                        .into_iter()
                        .map(|name| (name, Matter::Open)),
                );
            }
        }
    }
    open
}

/// The points of an item that are not certain; nothing, where the question is no item.
fn points_open(question: &Question<'_>, evaluation: &Evaluation<'_>) -> Option<Decimal> {
    let Origin::Item(item) = question.origin else {
        return None;
    };
    let mut items = evaluation.score.iter().flat_map(|score| &score.items);
    let scored = items.find(|scored| scored.item.id == item.id)?;
    Decimal::of_thousandths(scored.most.thousandths() - scored.least.thousandths())
}

/// Walks what is undecided. What is decided needs nothing more.
fn collect<'a>(finding: &Finding<'a>, matter: Matter, open: &mut BTreeMap<&'a str, Matter>) {
    if finding.verdict != Verdict::Unknown {
        return;
    }
    if finding.parts.is_empty() {
        for metric in finding.condition.own_metrics() {
            let found = open.entry(metric).or_insert(matter);
            *found = (*found).min(matter);
        }
        return;
    }
    let mut parts = finding.parts.iter();
    if let (Condition::OnlyIf(_), Some(when), Some(then)) =
        (finding.condition, parts.next(), parts.next())
    {
        let waits = if when.verdict == Verdict::Unknown {
            Matter::Waits
        } else {
            matter
        };
        collect(when, matter, open);
        collect(then, waits, open);
        return;
    }
    for part in &finding.parts {
        collect(part, matter, open);
    }
}

#[cfg(test)]
mod tests;
