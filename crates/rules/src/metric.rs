//! What is asked for by name: a metric, its kind, its unit, and the question that a form asks for it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::Text;
use values::Decimal;

/// Something that a space, or a person who fills in a form, can state. All of them stand in `standards/metrics.toml`; a document may
/// bring its own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Metric {
    /// Its name, in `snake_case`, with its unit where it has one.
    pub name: String,
    /// What kind of value it is.
    pub kind: Kind,
    /// What it is called in a table.
    pub label: Text,
    /// The question that a form asks.
    pub question: Text,
    /// A line under the question.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hint: Option<Text>,
    /// Why it is asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub why: Option<Text>,
    /// How to count it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub count: Option<Text>,
    /// The word that counts it, where it is a number of things: 个, 家; "desks", "companies".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<Text>,
    /// The least that is believed without asking again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<f64>")]
    pub least: Option<Decimal>,
    /// The most that is believed without asking again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<f64>")]
    pub most: Option<Decimal>,
    /// The whole of which this is a part: it cannot be more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub part_of: Option<String>,
    /// How hard it is to change, where 1 is as hard as most: ways to pass are ordered by it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub effort: Option<u32>,
    /// The answers to choose from, where it is a choice.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub options: Vec<Choice>,
}

/// An answer to choose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// What stands in an answers file.
    pub value: String,
    /// What it is called.
    pub label: Text,
}

/// The kind of a value.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Yes or no.
    YesNo,
    /// A whole number of things.
    Count,
    /// An area in m².
    Area,
    /// Money in yuan.
    Money,
    /// Per cent.
    Percent,
    /// Whole months.
    Months,
    /// Points that a person gives by a form that says only how many there are at most.
    Points,
    /// A day.
    Date,
    /// A list of days.
    Dates,
    /// One of some answers.
    Choice,
    /// Text, which no condition judges.
    Text,
}

impl Kind {
    /// Whether it is a number that can be compared with a threshold.
    #[must_use]
    pub fn is_number(self) -> bool {
        matches!(
            self,
            Self::Count | Self::Area | Self::Money | Self::Percent | Self::Months | Self::Points
        )
    }

    /// Whether only whole numbers are values of it.
    #[must_use]
    pub fn is_whole(self) -> bool {
        matches!(self, Self::Count | Self::Months)
    }
}
