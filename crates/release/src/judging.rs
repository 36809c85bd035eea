//! The words in which judgements are shown: of every standard that a record is judged by, its clauses and what they are about. Private to
//! the app, which fetches it for a space that is judged.

mod words;

use json::object;
use serde::{Deserialize, Serialize};

use crate::BothLanguages;

pub use words::words_for;

/// The standards that records are judged by, in words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Judging {
    /// The standards.
    pub rules: Vec<JudgingRule>,
    /// What their conditions are about.
    pub metrics: Vec<JudgingMetric>,
}

/// A standard that records are judged by.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct JudgingRule {
    /// Its id.
    pub id: String,
    /// Its name.
    pub title: BothLanguages,
    /// Its document number, where it is known.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub number: Option<String>,
    /// Its clauses, in their order.
    pub clauses: Vec<JudgingClause>,
}

/// A clause.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct JudgingClause {
    /// Its number.
    pub id: String,
    /// What it is about, in a few words.
    pub title: BothLanguages,
}

/// Something that is judged.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct JudgingMetric {
    /// Its name, as records write it.
    pub name: String,
    /// What it is called.
    pub label: BothLanguages,
    /// What stands behind its numbers, with the space that the language puts there; empty where nothing does.
    pub unit: BothLanguages,
}

object!(Judging: rules, metrics);
object!(JudgingRule: id, title, clauses; number);
object!(JudgingClause: id, title);
object!(JudgingMetric: name, label, unit);
