//! What a way may say: no more and no less of a metric than is believed of it, and no part that is more than its whole.

use values::Decimal;

use super::{Change, Way, steps::Steps};
use crate::{Answers, Document, Value, judge::wide};

/// Whether everything that a way changes stays within what is believed of it without asking again.
pub(super) fn are_kept(way: &Way<'_>, document: &Document) -> bool {
    way.changes.iter().all(|change| {
        let (Some(to), Some(metric)) = (number(change), document.metric(change.metric)) else {
            return true;
        };
        metric.least.is_none_or(|least| to >= least) && metric.most.is_none_or(|most| to <= most)
    })
}

/// The parts that a way makes more than their wholes: each metric with that of its whole. What contradicts itself already, and is left as it
/// is, is not among them.
pub(super) fn outgrown<'a>(
    way: &Way<'a>,
    document: &'a Document,
    answers: &Answers,
) -> Vec<(&'a str, &'a str)> {
    let changed = |name: &str| {
        let mut changes = way.changes.iter();
        changes
            .find(|change| change.metric == name)
            .and_then(number)
    };
    let after = |name: &str| changed(name).or_else(|| answers.number(name));
    let mut outgrown = Vec::new();
    for metric in &document.metrics {
        let Some(whole) = &metric.part_of else {
            continue;
        };
        let is_changed = changed(&metric.name).is_some() || changed(whole).is_some();
        if is_changed && after(&metric.name) > after(whole) && after(whole).is_some() {
            outgrown.push((metric.name.as_str(), whole.as_str()));
        }
    }
    outgrown
}

fn number(change: &Change<'_>) -> Option<Decimal> {
    match change.to {
        Some(Value::Number(number)) => Some(number),
        _ => None,
    }
}

impl<'a> Steps<'a, '_> {
    /// The way by which a part is no more than its whole again: a part that was raised takes its whole along, and a whole that was lowered
    /// its part.
    pub(super) fn back_within(self, part: &'a str, whole: &'a str) -> Vec<Way<'a>> {
        let is_raised = self.changed.iter().any(|change| change.metric == part);
        let way = if is_raised {
            let part = self.answers.number(part);
            part.and_then(|part| self.at_least(whole, wide(part)))
        } else {
            let whole = self.answers.number(whole);
            whole.and_then(|whole| self.at_most(part, wide(whole)))
        };
        way.into_iter().collect()
    }

    /// A value of a metric, in thousandths, or the least that is believed of it, if that is more.
    pub(super) fn at_least_believed(self, metric: &str, thousandths: i128) -> i128 {
        let metric = self.document.metric(metric);
        let least = metric.and_then(|metric| metric.least);
        least.map_or(thousandths, |least| thousandths.max(wide(least)))
    }
}
