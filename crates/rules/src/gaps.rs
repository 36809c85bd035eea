//! What is missing: the smallest sets of changes that would pass, in units that people act on, and the first day on which they count.
//!
//! No way is promised that was not tried: what is proposed is applied to the answers and judged again, and what then fails is mended in
//! addition. Clauses share metrics (more area in all is less of a share for the public), so the sum of small mends is not yet one, and
//! what mends one clause must not cost another. Nor is a value proposed that nobody believes, or a part that is more than its whole.

mod bounds;
mod leaf;
mod merge;
mod search;
mod steps;
#[cfg(test)]
mod tests;

use chrono::NaiveDate;

use crate::{Answers, Document, Evaluation, Judged, Value, evaluate};
use search::{Asked, Goal};

/// How many ways are kept where combinations are made.
const KEPT: usize = 64;
/// How many ways the whole is answered with.
const SHOWN: usize = 5;

/// How a value is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Bound {
    /// The value or more; of days, so many or more.
    AtLeast,
    /// The value or less; of a date, this day or one before it.
    AtMost,
    /// This very value.
    Exactly,
}

/// An answer that would have to be another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change<'a> {
    /// The metric.
    pub metric: &'a str,
    /// What is known of it now, in its unit; nothing, where it is not stated or said not to apply.
    pub from: Option<Value>,
    /// What it has to be, in its unit. Nothing, where it has to be stated before anybody can say how much.
    pub to: Option<Value>,
    /// Whether that is a least, a most, or the very value.
    pub bound: Bound,
    /// How hard it is: a thousand for all of a number, or for a yes, times the metric's own effort. It has no unit; it orders.
    pub effort: u64,
}

/// A set of changes, and a day before which they do not count.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Way<'a> {
    /// The changes, each of another metric.
    pub changes: Vec<Change<'a>>,
    /// Not before this day: until then there is nothing to do but wait.
    pub on: Option<NaiveDate>,
    /// How hard it is: that of its changes, and 50 for each month of waiting that is begun.
    pub effort: u64,
}

/// The ways in which a clause would pass, the easiest first; none, where it passes, where it is an advisory, and where its text is not
/// here. A way whose changes all say how much makes the clause pass; the others ask for what has to be known first.
///
/// What passes now goes on passing: a way has what that takes besides. Only where there is no such way are there ways that cost
/// another clause; [`breaks`] says which.
///
/// `judged` has to come from the same document, answers and reference date.
#[must_use]
pub fn ways<'a>(
    judged: &Judged<'a>,
    document: &'a Document,
    answers: &Answers,
    as_of: NaiveDate,
) -> Vec<Way<'a>> {
    let asked = judged.clause.condition.as_ref();
    let Some(condition) = asked.filter(|_| !judged.verdict.passes()) else {
        return Vec::new();
    };
    let alone = || {
        let mut goal = Goal::new(document, answers, as_of);
        goal.ask(Asked::of(condition, judged.clause.may_not_apply.is_some()));
        goal
    };
    let mut goal = alone();
    for asked in all(document) {
        goal.hold(asked);
    }
    let (mut ways, mut untold) = goal.search();
    if ways.is_empty() {
        (ways, untold) = alone().search();
        // The shorter search may come by what the longer one was led away from.
        let costs_nothing = |way: &Way<'a>| goal.is_reached(way);
        if ways.iter().any(costs_nothing) {
            ways.retain(costs_nothing);
        }
    }
    ways.extend(untold);
    merge::smallest_of(ways, KEPT)
}

/// The smallest sets of changes with which every clause of which the text is here passes, and every gate; the easiest first, at most
/// five. A score that passes is not chased, and clauses without text are passed over: of a document that is complete and does not score,
/// the whole is then met.
///
/// Where there is no way before some value is stated, and only there, ways that ask for it are what is answered: those that ask for the
/// fewest such values. They may have to be followed by others.
///
/// `evaluation` has to come from the same answers.
#[must_use]
pub fn smallest<'a>(evaluation: &Evaluation<'a>, answers: &Answers) -> Vec<Way<'a>> {
    let mut goal = Goal::new(evaluation.document, answers, evaluation.as_of);
    for asked in all(evaluation.document) {
        goal.ask(asked);
    }
    let (mut ways, untold) = goal.search();
    if ways.is_empty() {
        let least = untold.iter().map(Way::untold).min();
        ways = untold;
        ways.retain(|way| Some(way.untold()) == least);
    }
    merge::smallest_of(ways, SHOWN)
}

/// The clauses and gates that pass now and would not any more, this way gone, by their ids. Advisories are not among them.
///
/// `evaluation` has to come from the same answers.
#[must_use]
pub fn breaks<'a>(way: &Way<'_>, evaluation: &Evaluation<'a>, answers: &Answers) -> Vec<&'a str> {
    let after = evaluate(
        evaluation.document,
        &way.apply(answers),
        way.day(evaluation.as_of),
    );
    let mut broken = Vec::new();
    for (before, after) in evaluation.clauses.iter().zip(&after.clauses) {
        if before.verdict.passes() && !after.verdict.passes() && !before.is_advisory() {
            broken.push(before.clause.id.as_str());
        }
    }
    let gates = |evaluation: &Evaluation<'a>| {
        let scores = evaluation.score.iter();
        let gates = scores.flat_map(|score| &score.gates);
        gates
            .map(|(gate, finding)| (gate.id.as_str(), finding.verdict.passes()))
            .collect::<Vec<_>>()
    };
    for ((id, passed), (_, passes)) in gates(evaluation).into_iter().zip(gates(&after)) {
        if passed && !passes {
            broken.push(id);
        }
    }
    broken
}

/// Everything that is asked: the clauses of which the text is here, and the gates.
fn all(document: &Document) -> impl Iterator<Item = Asked<'_>> {
    let clauses = document.clauses.iter().filter_map(|clause| {
        let condition = clause.condition.as_ref()?;
        Some(Asked::of(condition, clause.may_not_apply.is_some()))
    });
    let gates = document.rubric.iter().flat_map(|rubric| &rubric.gates);
    clauses.chain(gates.map(|gate| Asked::of(&gate.condition, false)))
}

impl Way<'_> {
    /// The answers with its changes made. What only has to be stated stays as it is.
    #[must_use]
    pub fn apply(&self, answers: &Answers) -> Answers {
        let mut answers = answers.clone();
        for change in &self.changes {
            if let Some(to) = &change.to {
                answers.state(change.metric, to.clone());
            }
        }
        answers
    }

    /// The day on which it counts: the reference date, or the later one for which it waits.
    #[must_use]
    pub fn day(&self, as_of: NaiveDate) -> NaiveDate {
        self.on.map_or(as_of, |on| on.max(as_of))
    }

    /// Whether each of its changes says how much.
    #[must_use]
    pub fn is_told(&self) -> bool {
        self.untold() == 0
    }

    /// How many values have to be stated before anybody can say how much.
    fn untold(&self) -> usize {
        let untold = self.changes.iter().filter(|change| change.to.is_none());
        untold.count()
    }
}
