//! How points are given: steps with a floor, slopes with a cap, weighted counts, a bonus with its own cap, and hard gates beside them.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use values::Decimal;

use crate::{Condition, Text, Threshold};

/// A way of scoring. A score never stands alone: the gates are judged beside it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Rubric {
    /// The most that the items give together, without the bonus.
    #[schemars(with = "f64")]
    pub points: Decimal,
    /// The score that passes, where the document says one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pass: Option<Threshold>,
    /// What gives points.
    #[serde(rename = "item", default)]
    pub items: Vec<Item>,
    /// What gives points beyond that.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bonus: Option<Bonus>,
    /// What has to hold whatever the score.
    #[serde(rename = "gate", default, skip_serializing_if = "Vec::is_empty")]
    pub gates: Vec<Gate>,
}

/// Something that has to hold whatever the score.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Gate {
    /// A short name, unlike any other of the document.
    pub id: String,
    /// What has to hold, in a sentence.
    pub title: Text,
    /// The same as a condition.
    pub condition: Condition,
}

/// Points beyond the items, with a cap of their own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Bonus {
    /// The most that it gives.
    #[schemars(with = "f64")]
    pub most: Decimal,
    /// What gives points.
    #[serde(rename = "item")]
    pub items: Vec<Item>,
}

/// Something that gives points.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Item {
    /// A short name, unlike any other of the document.
    pub id: String,
    /// What it is called.
    pub title: Text,
    /// How points are counted, in a sentence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<Text>,
    /// The most that it gives.
    #[schemars(with = "f64")]
    pub most: Decimal,
    /// How many it gives.
    pub scale: Scale,
    /// What to show.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<crate::Evidence>,
}

/// How many points something gives. Never more than the item's most.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Scale {
    /// Nothing below a floor; there so many points, and more for each full step above it.
    Slope(Slope),
    /// The points of the highest step that is reached.
    Steps(Steps),
    /// So many points for each, by kind.
    Counts(Vec<Counted>),
    /// As many as the person enters, where the document does not say how many a number earns: a metric of the kind `points`.
    Entered(String),
}

/// Nothing below a floor; there so many points, and more for each full step above it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Slope {
    /// The metric.
    pub metric: String,
    /// The floor, in its unit.
    #[schemars(with = "f64")]
    pub from: Decimal,
    /// The points at the floor.
    #[schemars(with = "f64")]
    pub points: Decimal,
    /// The length of a step, in the metric's unit. Only full steps count.
    #[schemars(with = "f64")]
    pub each: Decimal,
    /// What a step adds.
    #[schemars(with = "f64")]
    pub adds: Decimal,
}

/// The points of the highest step that is reached.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Steps {
    /// The metric.
    pub metric: String,
    /// The steps, from the lowest to the highest.
    pub at: Vec<Step>,
}

/// A step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// From this value on, in the metric's unit,
    #[schemars(with = "f64")]
    pub from: Decimal,
    /// so many points.
    #[schemars(with = "f64")]
    pub points: Decimal,
}

/// Points for each of a kind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Counted {
    /// The metric that counts this kind.
    pub metric: String,
    /// Points for each.
    #[schemars(with = "f64")]
    pub points: Decimal,
}

impl Scale {
    /// The metrics it counts.
    #[must_use]
    pub fn metrics(&self) -> Vec<&str> {
        match self {
            Self::Slope(slope) => vec![&slope.metric],
            Self::Steps(steps) => vec![&steps.metric],
            Self::Counts(counts) => counts
                .iter()
                .map(|counted| counted.metric.as_str())
                .collect(),
            Self::Entered(metric) => vec![metric],
        }
    }
}

impl Rubric {
    /// Every item, those of the bonus last.
    pub fn all_items(&self) -> impl Iterator<Item = &Item> {
        self.items
            .iter()
            .chain(self.bonus.iter().flat_map(|bonus| &bonus.items))
    }
}
