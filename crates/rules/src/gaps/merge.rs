//! Ways put together, at once or one after the other, and those left out that contain another.

use std::cmp::Ordering;

use chrono::NaiveDate;

use super::{Bound, Change, KEPT, Way};
use crate::{
    Document, Value,
    calendar::{months_before, months_since},
    judge::wide,
};

/// The easiest ways, those left out that contain another.
pub(super) fn smallest_of(mut ways: Vec<Way<'_>>, most: usize) -> Vec<Way<'_>> {
    sort(&mut ways);
    let mut kept: Vec<Way<'_>> = Vec::new();
    for way in ways {
        if kept.iter().any(|other| contains(&way, other)) {
            continue;
        }
        // Stating is as hard whatever the number, so that the smaller of two may stand second.
        kept.retain(|other| !contains(other, &way));
        kept.push(way);
    }
    kept.truncate(most);
    kept
}

/// The easiest, without those that are there twice; cheaper than [`smallest_of`], where much more follows.
pub(super) fn easiest(ways: &mut Vec<Way<'_>>, most: usize) {
    sort(ways);
    ways.dedup();
    ways.truncate(most);
}

fn sort(ways: &mut [Way<'_>]) {
    ways.sort_by(|one, other| {
        (one.effort, one.changes.len(), one.on).cmp(&(other.effort, other.changes.len(), other.on))
    });
}

/// Each way of the ones with each of the others: both have to be gone.
pub(super) fn both<'a>(ones: &[Way<'a>], others: &[Way<'a>], since: NaiveDate) -> Vec<Way<'a>> {
    let mut ways = Vec::new();
    for one in ones {
        for other in others {
            ways.extend(at_once(one, other, since));
        }
    }
    easiest(&mut ways, KEPT);
    ways
}

/// One of each: all of them have to be gone. Where there is no way for one of them, those for the others may make one; but then nothing
/// is asked for that nobody can say how much of.
pub(super) fn one_of_each<'a>(each: &[Vec<Way<'a>>], since: NaiveDate) -> Vec<Way<'a>> {
    let mut ways = vec![Way::default()];
    for some in each {
        if !some.is_empty() {
            ways = both(&ways, some, since);
        }
    }
    if each.iter().any(Vec::is_empty) {
        ways.retain(Way::is_told);
    }
    ways.retain(|way| !way.changes.is_empty() || way.on.is_some());
    ways
}

/// A way of both, unless they want different things of the same metric.
fn at_once<'a>(one: &Way<'a>, other: &Way<'a>, since: NaiveDate) -> Option<Way<'a>> {
    let mut way = one.clone();
    for change in &other.changes {
        let same = way
            .changes
            .iter_mut()
            .find(|present| present.metric == change.metric);
        match same {
            Some(present) => {
                if takes_the_second(present, change)? {
                    *present = change.clone();
                }
            }
            None => way.changes.push(change.clone()),
        }
    }
    way.on = one.on.max(other.on);
    weigh(&mut way, since);
    Some(way)
}

/// Whether the second of two changes of a metric is the one that is enough for both; nothing, if neither is.
fn takes_the_second(one: &Change<'_>, other: &Change<'_>) -> Option<bool> {
    let (Some(first), Some(second)) = (&one.to, &other.to) else {
        return Some(one.to.is_none());
    };
    let order = compare(second, first)?;
    match (one.bound, other.bound) {
        (Bound::AtLeast, Bound::AtLeast) => Some(order == Ordering::Greater),
        (Bound::AtMost, Bound::AtMost) => Some(order == Ordering::Less),
        (Bound::Exactly, Bound::Exactly) => (order == Ordering::Equal).then_some(false),
        (Bound::AtLeast | Bound::Exactly, Bound::AtMost) | (Bound::Exactly, Bound::AtLeast)
            if reaches(order, other.bound) =>
        {
            Some(false)
        }
        (Bound::AtMost, Bound::AtLeast | Bound::Exactly) | (Bound::AtLeast, Bound::Exactly)
            if reaches(order.reverse(), one.bound) =>
        {
            Some(true)
        }
        _ => None,
    }
}

/// Whether a value is within a bound, given how the bound's own value compares with it.
fn reaches(bound_to_value: Ordering, bound: Bound) -> bool {
    match bound {
        Bound::AtLeast => bound_to_value != Ordering::Greater,
        Bound::AtMost => bound_to_value != Ordering::Less,
        Bound::Exactly => bound_to_value == Ordering::Equal,
    }
}

/// Values of the same kind in their order; days by how many they are.
fn compare(one: &Value, other: &Value) -> Option<Ordering> {
    match (one, other) {
        (Value::Number(one), Value::Number(other)) => Some(one.cmp(other)),
        (Value::Day(one), Value::Day(other)) => Some(one.cmp(other)),
        (Value::Days(one), Value::Days(other)) => Some(one.len().cmp(&other.len())),
        _ => (one == other).then_some(Ordering::Equal),
    }
}

/// A way and then another, which was looked for after the first was gone.
pub(super) fn then<'a>(
    way: &Way<'a>,
    step: &Way<'a>,
    document: &Document,
    since: NaiveDate,
) -> Way<'a> {
    let mut whole = way.clone();
    for change in &step.changes {
        let same = whole
            .changes
            .iter_mut()
            .find(|present| present.metric == change.metric);
        match same {
            Some(present) => {
                present.to.clone_from(&change.to);
                present.bound = change.bound;
                present.effort = effort(
                    document,
                    change.metric,
                    present.from.as_ref(),
                    change.to.as_ref(),
                );
            }
            None => whole.changes.push(change.clone()),
        }
    }
    // What comes back to where it was is no change.
    whole
        .changes
        .retain(|change| change.to.is_none() || change.from != change.to);
    whole.on = way.on.max(step.on);
    weigh(&mut whole, since);
    whole
}

/// Whether a way does all that another does.
pub(super) fn contains(way: &Way<'_>, other: &Way<'_>) -> bool {
    way.on >= other.on
        && other.changes.iter().all(|wanted| {
            way.changes.iter().any(|change| {
                change.metric == wanted.metric
                    && match (&change.to, &wanted.to) {
                        // Of ways that ask for what has to be known first, the one that asks for less of it.
                        (None, to) => to.is_none() || !other.is_told(),
                        (Some(to), Some(least)) => {
                            (change.bound == wanted.bound || change.bound == Bound::Exactly)
                                && compare(least, to)
                                    .is_some_and(|order| reaches(order, wanted.bound))
                        }
                        _ => false,
                    }
            })
        })
}

/// Sums up how hard a way is.
pub(super) fn weigh(way: &mut Way<'_>, since: NaiveDate) {
    let changes = way
        .changes
        .iter()
        .fold(0_u64, |sum, change| sum.saturating_add(change.effort));
    let waiting = way
        .on
        .map_or(0, |on| 50 * u64::from(months_begun(since, on)));
    way.effort = changes.saturating_add(waiting);
}

fn months_begun(since: NaiveDate, on: NaiveDate) -> u32 {
    let whole = months_since(since, on);
    let is_more = months_before(on, whole).is_some_and(|rest| rest > since);
    whole + u32::from(is_more)
}

/// How hard a change is.
pub(super) fn effort(
    document: &Document,
    metric: &str,
    from: Option<&Value>,
    to: Option<&Value>,
) -> u64 {
    let own = document
        .metric(metric)
        .and_then(|metric| metric.effort)
        .unwrap_or(1)
        .max(1);
    u64::from(own).saturating_mul(size(from, to))
}

/// How much of what is to be is not there yet, in thousandths; of what is to be less, how much has to go.
fn size(from: Option<&Value>, to: Option<&Value>) -> u64 {
    let count = |days: &[_]| i128::try_from(days.len()).unwrap_or(i128::MAX / 1000);
    let (from, to) = match (from, to) {
        (Some(Value::Number(from)), Some(Value::Number(to))) => (wide(*from), wide(*to)),
        (_, Some(Value::Number(to))) => (0, wide(*to)),
        (Some(Value::Days(from)), Some(Value::Days(to))) => (count(from), count(to)),
        (_, Some(Value::Days(to))) => (0, count(to)),
        _ => return 1000,
    };
    let more = (to - from).abs() * 1000 / to.max(from).max(1);
    u64::try_from(more).unwrap_or(u64::MAX).max(1)
}
