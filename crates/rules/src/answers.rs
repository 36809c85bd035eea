//! What somebody answered, by metric.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Serialize, Serializer};
use values::{Decimal, When};

/// A value of some kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// Yes or no.
    Yes(bool),
    /// A number, in the unit of its metric.
    Number(Decimal),
    /// A date, as exact as it is known.
    Day(When),
    /// Days, in any order.
    Days(Vec<When>),
    /// A text or a choice.
    Text(String),
}

impl Serialize for Value {
    /// As it stands in an answers file.
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Yes(yes) => yes.serialize(to),
            Self::Number(number) => number.serialize(to),
            Self::Day(day) => day.serialize(to),
            Self::Days(days) => days.serialize(to),
            Self::Text(text) => text.serialize(to),
        }
    }
}

/// An answer: a value, or why there is none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answer {
    /// The value, if one is stated.
    pub value: Option<Value>,
    /// A note of the person's.
    pub note: Option<String>,
    /// The person says that it is not known yet.
    pub unknown: bool,
    /// The person says that it does not apply.
    pub not_applicable: bool,
    /// The person wants to come back to it.
    pub revisit: bool,
}

/// Answers by the names of their metrics. What is absent is unknown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers(BTreeMap<String, Answer>);

impl Answers {
    /// The answer for this metric, if there is one.
    #[must_use]
    pub fn get(&self, metric: &str) -> Option<&Answer> {
        self.0.get(metric)
    }

    /// The value that is known of this metric.
    #[must_use]
    pub fn value(&self, metric: &str) -> Option<&Value> {
        self.get(metric)
            .filter(|answer| !answer.unknown && !answer.not_applicable)
            .and_then(|answer| answer.value.as_ref())
    }

    /// The number that is known of this metric.
    #[must_use]
    pub fn number(&self, metric: &str) -> Option<Decimal> {
        match self.value(metric) {
            Some(Value::Number(number)) => Some(*number),
            _ => None,
        }
    }

    /// Whether the person says that this metric does not apply.
    #[must_use]
    pub fn not_applicable(&self, metric: &str) -> bool {
        self.get(metric).is_some_and(|answer| answer.not_applicable)
    }

    /// Puts an answer in the place of whatever stood there.
    pub fn put(&mut self, metric: impl Into<String>, answer: Answer) {
        self.0.insert(metric.into(), answer);
    }

    /// States a value; notes of the person stay.
    pub fn state(&mut self, metric: impl Into<String>, value: Value) {
        let answer = self.0.entry(metric.into()).or_default();
        answer.value = Some(value);
        (answer.unknown, answer.not_applicable) = (false, false);
    }

    /// Every answer, by the names of their metrics.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Answer)> {
        self.0
            .iter()
            .map(|(metric, answer)| (metric.as_str(), answer))
    }
}

impl From<bool> for Value {
    fn from(yes: bool) -> Self {
        Self::Yes(yes)
    }
}

impl From<Decimal> for Value {
    fn from(number: Decimal) -> Self {
        Self::Number(number)
    }
}

impl From<u32> for Value {
    fn from(number: u32) -> Self {
        Self::Number(Decimal::whole(number))
    }
}

impl From<NaiveDate> for Value {
    fn from(day: NaiveDate) -> Self {
        Self::Day(When::Day(day))
    }
}

impl From<When> for Value {
    fn from(day: When) -> Self {
        Self::Day(day)
    }
}
