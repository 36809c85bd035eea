//! Two documents side by side: what the second asks more, less or otherwise than the first.
//!
//! One condition is stricter than another if whatever meets it meets the other too, and not the other way round. So *both* is stricter
//! than *either*, five mentors than three, and *area or desks* is neither stricter nor looser than a smaller area alone. Where the text
//! is not here, nothing is concluded.

use std::borrow::Cow;

use values::Decimal;

use crate::{Clause, Condition, Document, Threshold};

/// How what a document asks stands to what another asks about the same subject.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Relation {
    /// It asks more.
    Stricter,
    /// It asks less.
    Looser,
    /// It asks the same.
    Same,
    /// It asks for this, and the other does not.
    New,
    /// It does not ask for this, and the other does.
    Gone,
    /// It asks in another way: neither more nor less.
    Other,
    /// One of the two texts is not here.
    Unknown,
}

impl Relation {
    /// Every relation.
    pub const ALL: [Self; 7] = [
        Self::Stricter,
        Self::Looser,
        Self::Same,
        Self::New,
        Self::Gone,
        Self::Other,
        Self::Unknown,
    ];

    /// The stable name.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Stricter => "stricter",
            Self::Looser => "looser",
            Self::Same => "same",
            Self::New => "new",
            Self::Gone => "gone",
            Self::Other => "other",
            Self::Unknown => "unknown",
        }
    }

    /// The same, seen from the other document.
    #[must_use]
    pub fn reversed(self) -> Self {
        match self {
            Self::Stricter => Self::Looser,
            Self::Looser => Self::Stricter,
            Self::New => Self::Gone,
            Self::Gone => Self::New,
            same => same,
        }
    }
}

/// A subject, and the clauses of two documents that are about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compared<'a> {
    /// The subject.
    pub subject: Cow<'a, str>,
    /// The clause of the first document.
    pub first: Option<&'a Clause>,
    /// The clause of the second.
    pub second: Option<&'a Clause>,
    /// How the second stands to the first.
    pub relation: Relation,
}

/// Compares what the second document asks with what the first asks, in the order of the first; what only the second asks comes last.
/// Where a threshold changed in time, the last value counts; [`Document::on`] gives a document as it stood on a day.
#[must_use]
pub fn compare<'a>(first: &'a Document, second: &'a Document) -> Vec<Compared<'a>> {
    let mut left: Vec<&Clause> = second.clauses.iter().collect();
    let mut compared: Vec<Compared<'a>> = first
        .clauses
        .iter()
        .map(|clause| {
            let subject = clause.about();
            let place = left.iter().position(|other| other.about() == subject);
            let other = place.map(|place| left.remove(place));
            Compared {
                relation: relation((first, Some(clause)), (second, other)),
                first: Some(clause),
                second: other,
                subject,
            }
        })
        .collect();
    compared.extend(left.into_iter().map(|clause| Compared {
        relation: relation((first, None), (second, Some(clause))),
        first: None,
        second: Some(clause),
        subject: clause.about(),
    }));
    compared
}

/// How a clause of the second document stands to one of the first about the same subject. That a document does not ask for something is
/// known only where all of it is here.
#[must_use]
pub fn relation(
    (first, one): (&Document, Option<&Clause>),
    (second, other): (&Document, Option<&Clause>),
) -> Relation {
    match (one, other) {
        (Some(one), Some(other)) => between(one, other),
        (None, Some(other)) if first.complete && other.condition.is_some() => Relation::New,
        (Some(one), None) if second.complete && one.condition.is_some() => Relation::Gone,
        _ => Relation::Unknown,
    }
}

fn between(one: &Clause, other: &Clause) -> Relation {
    let (Some(first), Some(second)) = (&one.condition, &other.condition) else {
        return Relation::Unknown;
    };
    if !(has_values(first) && has_values(second)) {
        return Relation::Unknown;
    }
    // Where a clause itself may not apply, it asks for less.
    let (first_may, second_may) = (one.may_not_apply.is_some(), other.may_not_apply.is_some());
    let (first, second, both_advise) = match (first, second) {
        (Condition::Advisory(first), Condition::Advisory(second)) => (&**first, &**second, true),
        (first, second) => (first, second, false),
    };
    let hard = |condition: &Condition| both_advise || !condition.is_advisory();
    // What is only advised is met by everybody.
    let more = !hard(first) || (hard(second) && implies(second, first));
    let less = !hard(second) || (hard(first) && implies(first, second));
    match (
        more && (first_may || !second_may),
        less && (second_may || !first_may),
    ) {
        (true, true) => Relation::Same,
        (true, false) => Relation::Stricter,
        (false, true) => Relation::Looser,
        (false, false) => Relation::Other,
    }
}

/// Whether every threshold has a value.
fn has_values(condition: &Condition) -> bool {
    condition
        .threshold()
        .is_none_or(|threshold| latest(threshold).is_some())
        && condition.parts().into_iter().all(has_values)
}

fn latest(threshold: &Threshold) -> Option<Decimal> {
    threshold.values().last()
}

/// Whether whatever meets the first condition meets the second too. It never says so of what does not; where it cannot tell, it says no.
fn implies(one: &Condition, other: &Condition) -> bool {
    if let (Condition::OnlyIf(one), Condition::OnlyIf(other)) = (one, other) {
        return one.when == other.when && implies(&one.then, &other.then);
    }
    if let Condition::OnlyIf(other) = other {
        return implies(one, &other.then);
    }
    let (Some((n, ones)), Some((m, others))) = (some_of(one), some_of(other)) else {
        return leaf_implies(one, other);
    };
    // All of the second follow from the first, or the second follows from each of the first.
    let is_leaf = |parts: &[&Condition], whole: &Condition| parts == [whole];
    if m == others.len() && !is_leaf(&others, other) && others.iter().all(|part| implies(one, part))
    {
        return true;
    }
    if n == 1 && !is_leaf(&ones, one) && ones.iter().all(|part| implies(part, other)) {
        return true;
    }
    if is_leaf(&ones, one) && is_leaf(&others, other) {
        return leaf_implies(one, other);
    }
    // Of so many that hold, those without a partner in the second may be some; the rest carry theirs.
    let mut free = others;
    let mut paired = 0;
    for part in &ones {
        if let Some(place) = free.iter().position(|partner| implies(part, partner)) {
            free.remove(place);
            paired += 1;
        }
    }
    n.saturating_sub(ones.len() - paired) >= m
}

/// A condition as so many of some; a single one is one of one. Advice among them asks for nothing.
fn some_of(condition: &Condition) -> Option<(usize, Vec<&Condition>)> {
    let asked = |parts: &'_ [Condition]| parts.iter().filter(|part| !part.is_advisory()).count();
    let hard = |parts| -> Vec<&Condition> {
        let parts: &[Condition] = parts;
        parts.iter().filter(|part| !part.is_advisory()).collect()
    };
    match condition {
        Condition::AllOf(parts) => Some((asked(parts), hard(parts))),
        Condition::AnyOf(parts) => Some((1, hard(parts))),
        Condition::AtLeastOf(some) => Some((
            usize::try_from(some.n).unwrap_or(usize::MAX),
            hard(&some.conditions),
        )),
        Condition::OnlyIf(_) | Condition::Advisory(_) => None,
        leaf => Some((1, vec![leaf])),
    }
}

fn leaf_implies(one: &Condition, other: &Condition) -> bool {
    let values = || {
        Some((
            one.threshold().and_then(latest)?,
            other.threshold().and_then(latest)?,
        ))
    };
    let at_least = || values().is_some_and(|(one, other)| one >= other);
    match (one, other) {
        (Condition::Yes(one), Condition::Yes(other)) => one == other,
        (Condition::AtLeast(a), Condition::AtLeast(b)) => a.metric == b.metric && at_least(),
        (Condition::AtMost(a), Condition::AtMost(b)) => {
            a.metric == b.metric && values().is_some_and(|(one, other)| one <= other)
        }
        (Condition::Share(a), Condition::Share(b)) => {
            a.part == b.part && a.whole == b.whole && at_least()
        }
        (Condition::Months(a), Condition::Months(b)) => a.since == b.since && at_least(),
        // More days in a shorter time.
        (Condition::Within(a), Condition::Within(b)) => {
            a.dates == b.dates && a.months <= b.months && at_least()
        }
        (Condition::Per(a), Condition::Per(b)) => {
            let more = |(one, other): (Decimal, Decimal)| {
                let product =
                    |value: Decimal, each: u32| i128::from(value.thousandths()) * i128::from(each);
                product(one, b.each) >= product(other, a.each)
            };
            a.metric == b.metric && a.of == b.of && values().is_some_and(more)
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests;
