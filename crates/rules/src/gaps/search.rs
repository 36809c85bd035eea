//! From proposals to ways that are tried.

use chrono::NaiveDate;

use super::{
    KEPT, Way,
    bounds::{are_kept, outgrown},
    merge::{contains, easiest, one_of_each, smallest_of, then, weigh},
    steps::Steps,
};
use crate::{Answers, Condition, Document, Finding, judge::Bench};

/// How often what still fails is mended in addition.
const ROUNDS: usize = 4;
/// How many ways are followed in each round after the first.
const FOLLOWED: usize = 24;

/// A condition that has to pass.
#[derive(Debug)]
pub(super) struct Asked<'a> {
    condition: &'a Condition,
    /// Whether an answer of *not applicable* passes here.
    may_not_apply: bool,
    /// What it asks for: nothing else can change what it comes to.
    metrics: Vec<&'a str>,
    /// Whether it passes as things are.
    passes: bool,
}

impl<'a> Asked<'a> {
    pub(super) fn of(condition: &'a Condition, may_not_apply: bool) -> Self {
        Self {
            condition,
            may_not_apply,
            metrics: condition.metrics(),
            passes: false,
        }
    }

    /// Whether a way can change what it comes to.
    fn is_touched(&self, way: &Way<'_>) -> bool {
        let mut changed = way.changes.iter();
        way.on.is_some() || changed.any(|change| self.metrics.contains(&change.metric))
    }
}

/// What has to pass, and from where.
#[derive(Debug)]
pub(super) struct Goal<'a, 's> {
    document: &'a Document,
    answers: &'s Answers,
    as_of: NaiveDate,
    asked: Vec<Asked<'a>>,
}

impl<'a, 's> Goal<'a, 's> {
    pub(super) fn new(document: &'a Document, answers: &'s Answers, as_of: NaiveDate) -> Self {
        Self {
            document,
            answers,
            as_of,
            asked: Vec::new(),
        }
    }

    /// Asks for one more; an advisory asks for nothing.
    pub(super) fn ask(&mut self, mut asked: Asked<'a>) {
        if !asked.condition.is_advisory() {
            asked.passes = self.judge(&asked, &Way::default()).verdict.passes();
            self.asked.push(asked);
        }
    }

    /// Asks that one more goes on passing, if it does pass.
    pub(super) fn hold(&mut self, asked: Asked<'a>) {
        let before = self.asked.len();
        self.ask(asked);
        if self.asked.last().is_some_and(|asked| !asked.passes) {
            self.asked.truncate(before);
        }
    }

    /// The ways that pass, and beside them those that ask for what has to be known first. Where as many as are kept are easier
    /// than all that is left to try, nothing more is tried.
    pub(super) fn search(&self) -> (Vec<Way<'a>>, Vec<Way<'a>>) {
        let (mut found, mut untold) = (Vec::new(), Vec::new());
        let mut open = vec![Way::default()];
        for round in 0..=ROUNDS {
            let mut next = Vec::new();
            for way in &open {
                let failing = self.failing(way);
                let outgrown = self.outgrown(way);
                if failing.is_empty() && outgrown.is_empty() {
                    found.push(self.without_what_is_idle(way));
                } else if round < ROUNDS {
                    self.follow(way, &failing, &outgrown, &mut next, &mut untold);
                }
            }
            next.retain(|way| are_kept(way, self.document));
            untold.retain(|way| are_kept(way, self.document) && self.outgrown(way).is_empty());
            found.retain(|way: &Way<'_>| !way.changes.is_empty() || way.on.is_some());
            found = smallest_of(found, KEPT);
            next.retain(|way| !found.iter().any(|other| contains(way, other)));
            easiest(&mut next, if round == 0 { KEPT } else { FOLLOWED });
            untold = smallest_of(untold, KEPT);
            let last = found.get(KEPT - 1);
            let is_enough = last.is_some_and(|last| {
                next.first()
                    .is_none_or(|way: &Way<'_>| way.effort >= last.effort)
            });
            open = next;
            if open.is_empty() || is_enough {
                break;
            }
        }
        (found, untold)
    }

    /// One step further on a way, in every direction that mends something.
    fn follow(
        &self,
        way: &Way<'a>,
        failing: &[Finding<'a>],
        outgrown: &[(&'a str, &'a str)],
        next: &mut Vec<Way<'a>>,
        untold: &mut Vec<Way<'a>>,
    ) {
        let answers = way.apply(self.answers);
        let steps = Steps {
            document: self.document,
            answers: &answers,
            as_of: way.day(self.as_of),
            since: self.as_of,
            changed: &way.changes,
        };
        let mut each: Vec<_> = failing.iter().map(|finding| steps.of(finding)).collect();
        for (part, whole) in outgrown {
            each.push(steps.back_within(part, whole));
        }
        let mut waits: Vec<NaiveDate> = Vec::new();
        for step in one_of_each(&each, self.as_of) {
            if let Some(on) = step.on
                && way.changes.is_empty()
                && way.on.is_none()
                && !waits.contains(&on)
            {
                // Other days and thresholds count by then, so that what else is needed is looked for again from there.
                waits.push(on);
                next.push(steps.wait(on));
            }
            let step = then(way, &step, self.document, self.as_of);
            if step.is_told() {
                next.push(step);
                continue;
            }
            // With what it does say, more may turn out to be known: a number that another one is measured by.
            let mut told = step.clone();
            told.changes.retain(|change| change.to.is_some());
            weigh(&mut told, self.as_of);
            if told != *way {
                next.push(told);
            }
            untold.push(step);
        }
    }

    /// Whether everything passes, this way gone.
    pub(super) fn is_reached(&self, way: &Way<'a>) -> bool {
        self.failing(way).is_empty()
    }

    /// What does not pass yet, this way gone.
    fn failing(&self, way: &Way<'a>) -> Vec<Finding<'a>> {
        let mut failing = Vec::new();
        for asked in &self.asked {
            if asked.passes && !asked.is_touched(way) {
                continue;
            }
            let finding = self.judge(asked, way);
            if !finding.verdict.passes() {
                failing.push(finding);
            }
        }
        failing
    }

    /// The parts that this way makes more than their wholes.
    fn outgrown(&self, way: &Way<'a>) -> Vec<(&'a str, &'a str)> {
        outgrown(way, self.document, self.answers)
    }

    fn judge(&self, asked: &Asked<'a>, way: &Way<'a>) -> Finding<'a> {
        let bench = Bench {
            answers: self.answers,
            changed: &way.changes,
            as_of: way.day(self.as_of),
            may_not_apply: asked.may_not_apply,
        };
        bench.judge(asked.condition)
    }

    /// The way without those of its changes that turned out not to be needed beside the others.
    fn without_what_is_idle(&self, way: &Way<'a>) -> Way<'a> {
        let mut least = way.clone();
        // What is needed only beside another may go once the other is gone: from the start again.
        while self.drop_one(&mut least) {}
        weigh(&mut least, self.as_of);
        least
    }

    /// Takes out one change without which everything passes all the same, if there is one.
    fn drop_one(&self, way: &mut Way<'a>) -> bool {
        for index in (0..way.changes.len()).rev() {
            let change = way.changes.remove(index);
            let mut asked = self.asked.iter();
            let idle = asked.all(|asked| {
                !asked.metrics.contains(&change.metric) || self.judge(asked, way).verdict.passes()
            });
            if idle && self.outgrown(way).is_empty() {
                return true;
            }
            way.changes.insert(index, change);
        }
        let Some(on) = way.on.take() else {
            return false;
        };
        let mut asked = self.asked.iter();
        if asked.all(|asked| self.judge(asked, way).verdict.passes()) {
            return true;
        }
        way.on = Some(on);
        false
    }
}
