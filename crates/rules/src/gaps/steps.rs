//! What would mend a condition that does not hold, all else being as it is. What is proposed here is not yet tried.

use chrono::NaiveDate;

use super::{
    Bound, Change, KEPT, Way,
    merge::{both, easiest, effort, one_of_each, weigh},
};
use crate::{Answers, Condition, Document, Finding, Kind, Value, Verdict};

/// What is proposed by: the answers as they are by now, and where they started.
#[derive(Clone, Copy, Debug)]
pub(super) struct Steps<'a, 's> {
    pub(super) document: &'a Document,
    pub(super) answers: &'s Answers,
    pub(super) as_of: NaiveDate,
    /// The reference date, since which there may have been waiting.
    pub(super) since: NaiveDate,
    /// The changes that are made already.
    pub(super) changed: &'s [Change<'a>],
}

impl<'a> Steps<'a, '_> {
    /// The ways for this finding, the easiest first.
    pub(super) fn of(self, finding: &Finding<'a>) -> Vec<Way<'a>> {
        if finding.verdict.passes() || finding.condition.is_advisory() {
            return Vec::new();
        }
        let mut ways = match finding.condition {
            Condition::AllOf(_) => self.all_of(&finding.parts),
            Condition::AnyOf(_) => self.some_of(1, &finding.parts),
            Condition::AtLeastOf(some) => self.some_of(some.n, &finding.parts),
            Condition::OnlyIf(_) => self.only_if(&finding.parts),
            _ => self.leaf(finding),
        };
        easiest(&mut ways, KEPT);
        ways
    }

    fn all_of(self, parts: &[Finding<'a>]) -> Vec<Way<'a>> {
        let failing = parts
            .iter()
            .filter(|part| !part.verdict.passes() && !part.condition.is_advisory());
        let each: Vec<_> = failing.map(|part| self.of(part)).collect();
        one_of_each(&each, self.since)
    }

    /// Ways for as many of the parts as are still needed.
    fn some_of(self, n: u32, parts: &[Finding<'a>]) -> Vec<Way<'a>> {
        let met = parts
            .iter()
            .filter(|part| part.verdict == Verdict::Met && !part.condition.is_advisory());
        let needed = usize::try_from(n)
            .unwrap_or(usize::MAX)
            .saturating_sub(met.count());
        if needed > parts.len() {
            return Vec::new();
        }
        // By how many parts they mend: none yet, one, two.
        let mut by_count: Vec<Vec<Way<'a>>> = vec![vec![Way::default()]];
        for part in parts {
            let ways = self.of(part);
            if ways.is_empty() {
                continue;
            }
            let mut more: Vec<Vec<Way<'a>>> = vec![Vec::new()];
            more.extend(
                by_count
                    .iter()
                    .map(|before| both(before, &ways, self.since)),
            );
            more.truncate(needed + 1);
            for (count, ways) in more.into_iter().enumerate() {
                match by_count.get_mut(count) {
                    Some(present) => {
                        present.extend(ways);
                        easiest(present, KEPT);
                    }
                    None => by_count.push(ways),
                }
            }
        }
        let mut ways = by_count.into_iter().nth(needed).unwrap_or_default();
        ways.retain(|way| !way.changes.is_empty() || way.on.is_some());
        ways
    }

    fn only_if(self, parts: &[Finding<'a>]) -> Vec<Way<'a>> {
        let (Some(when), Some(then)) = (parts.first(), parts.last()) else {
            return Vec::new();
        };
        if when.verdict == Verdict::Met {
            return self.of(then);
        }
        let mut ways = Vec::new();
        if let Condition::Yes(metric) = when.condition {
            ways.push(self.way(metric, Some(Value::Yes(false)), Bound::Exactly));
        }
        let asked = self.of(when);
        if then.verdict.passes() {
            ways.extend(asked);
        } else {
            ways.extend(both(&asked, &self.of(then), self.since));
        }
        ways
    }

    /// A way of one change.
    pub(super) fn way(self, metric: &'a str, to: Option<Value>, bound: Bound) -> Way<'a> {
        self.way_of(vec![self.change(metric, to, bound)])
    }

    /// What has to be stated before anybody can say how much.
    pub(super) fn untold(self, metrics: &[&'a str]) -> Way<'a> {
        let changes = metrics
            .iter()
            .map(|metric| self.change(metric, None, Bound::Exactly))
            .collect();
        self.way_of(changes)
    }

    /// A way of waiting.
    pub(super) fn wait(self, on: NaiveDate) -> Way<'a> {
        let mut way = Way {
            on: Some(on),
            ..Way::default()
        };
        weigh(&mut way, self.since);
        way
    }

    fn way_of(self, changes: Vec<Change<'a>>) -> Way<'a> {
        let mut way = Way {
            changes,
            ..Way::default()
        };
        weigh(&mut way, self.since);
        way
    }

    fn change(self, metric: &'a str, to: Option<Value>, bound: Bound) -> Change<'a> {
        let from = self.answers.value(metric).cloned();
        Change {
            metric,
            effort: effort(self.document, metric, from.as_ref(), to.as_ref()),
            from,
            to,
            bound,
        }
    }

    /// Whether only whole numbers are values of this metric.
    pub(super) fn is_whole(self, metric: &str) -> bool {
        self.document
            .metric(metric)
            .is_some_and(|metric| Kind::is_whole(metric.kind))
    }
}
