//! What a clause asks, as a small typed tree.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::Threshold;

/// A condition. In a file it is a table with the one key that says which: `{ yes = "service_process" }`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Condition {
    /// All of them hold.
    AllOf(Vec<Self>),
    /// One of them holds; that is enough.
    AnyOf(Vec<Self>),
    /// So many of them hold.
    AtLeastOf(AtLeastOf),
    /// It should hold; it never fails the whole.
    Advisory(Box<Self>),
    /// A question answered with yes.
    Yes(String),
    /// A number is at least so much, in the unit of its metric.
    AtLeast(Number),
    /// A number is at most so much, in the unit of its metric.
    AtMost(Number),
    /// The sum of some numbers is at least so many per cent of the sum of others.
    Share(Share),
    /// So many calendar months lie between a date and the reference date.
    Months(Months),
    /// Of the days of a list, at least so many lie in the months before the reference date.
    Within(Within),
    /// For every so many of one thing there is at least so much of another.
    Per(Per),
    /// It is asked only where something else holds; elsewhere it is not applicable, and passes.
    OnlyIf(OnlyIf),
}

/// So many of several conditions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AtLeastOf {
    /// How many have to hold.
    pub n: u32,
    /// The conditions.
    pub conditions: Vec<Condition>,
}

/// A number and its threshold.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Number {
    /// The metric.
    pub metric: String,
    /// What is asked, in the metric's unit.
    pub value: Threshold,
}

/// A ratio of sums.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Share {
    /// The metrics whose sum is the part.
    pub part: Vec<String>,
    /// The metrics whose sum is the whole.
    pub whole: Vec<String>,
    /// What is asked, in per cent.
    pub at_least: Threshold,
}

/// Calendar months since a date. Where the day does not exist, the last day of that month stands: 31 August minus 18 months is the last
/// day of February.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Months {
    /// The metric that is a date.
    pub since: String,
    /// What is asked, in months.
    pub at_least: Threshold,
}

/// A count within a period that ends with the reference date.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Within {
    /// The metric that is a list of days.
    pub dates: String,
    /// The length of the period, in calendar months.
    pub months: u32,
    /// What is asked: so many days.
    pub at_least: Threshold,
}

/// A proportion: `metric` is at least `at_least` for every `each` of `of`. It is taken exactly: 25 residents and one mentor for every
/// ten ask for 2.5 mentors, which is three.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Per {
    /// The metric of which there has to be enough.
    pub metric: String,
    /// The metric that it is measured by.
    pub of: String,
    /// For every so many of it, in its unit.
    pub each: u32,
    /// What is asked for each of them.
    pub at_least: Threshold,
}

/// A condition that is asked only where another holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OnlyIf {
    /// Where this holds,
    pub when: Box<Condition>,
    /// this is asked.
    pub then: Box<Condition>,
}

impl Condition {
    /// The conditions it is made of, from first to last.
    #[must_use]
    pub fn parts(&self) -> Vec<&Self> {
        match self {
            Self::AllOf(parts) | Self::AnyOf(parts) => parts.iter().collect(),
            Self::AtLeastOf(some) => some.conditions.iter().collect(),
            Self::Advisory(inner) => vec![inner],
            Self::OnlyIf(only) => vec![&only.when, &only.then],
            _ => Vec::new(),
        }
    }

    /// The metrics it asks for itself, its parts aside.
    #[must_use]
    pub fn own_metrics(&self) -> Vec<&str> {
        match self {
            Self::Yes(metric) => vec![metric],
            Self::AtLeast(number) | Self::AtMost(number) => vec![&number.metric],
            Self::Share(share) => share
                .part
                .iter()
                .chain(&share.whole)
                .map(String::as_str)
                .collect(),
            Self::Months(months) => vec![&months.since],
            Self::Within(within) => vec![&within.dates],
            Self::Per(per) => vec![&per.metric, &per.of],
            _ => Vec::new(),
        }
    }

    /// Every metric it asks for, in the order in which it asks; one that is asked for twice stands there twice.
    #[must_use]
    pub fn metrics(&self) -> Vec<&str> {
        let mut metrics = self.own_metrics();
        for part in self.parts() {
            metrics.extend(part.metrics());
        }
        metrics
    }

    /// The threshold it asks for itself, its parts aside.
    #[must_use]
    pub fn threshold(&self) -> Option<&Threshold> {
        match self {
            Self::AtLeast(number) | Self::AtMost(number) => Some(&number.value),
            Self::Share(share) => Some(&share.at_least),
            Self::Months(months) => Some(&months.at_least),
            Self::Within(within) => Some(&within.at_least),
            Self::Per(per) => Some(&per.at_least),
            _ => None,
        }
    }

    /// Whether the whole of it only should hold: an advisory, one that is asked only where something else holds, or nothing but such.
    #[must_use]
    pub fn is_advisory(&self) -> bool {
        let only = |parts: &[Self]| !parts.is_empty() && parts.iter().all(Self::is_advisory);
        match self {
            Self::Advisory(_) => true,
            Self::OnlyIf(only_if) => only_if.then.is_advisory(),
            Self::AllOf(parts) | Self::AnyOf(parts) => only(parts),
            Self::AtLeastOf(some) => only(&some.conditions),
            _ => false,
        }
    }
}
