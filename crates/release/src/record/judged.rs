//! What declared figures come to under the rule that a record states. It is worked out anew for every release, and never read back.

use json::object;
use serde::{Deserialize, Serialize};

/// Declared figures held against the rule that the record states for them. They were declared, not measured by the register.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Judged {
    /// The standard, by its id: `standards/<id>.json`.
    pub standard: String,
    /// The year of the figures. Only figures of the list that states this year count; others are not stated for it.
    pub figures_year: i32,
    /// The day for which they are judged: the last of that year, or the day of the release if that is earlier.
    pub as_of: String,
    /// What the whole comes to. Where the standard is not complete it is never `met`.
    pub verdict: String,
    /// Whether all that the standard asks is known here.
    pub complete: bool,
    /// Its clauses, in their order.
    pub conditions: Vec<JudgedCondition>,
}

/// A clause, or a part of one: what was declared, what is asked, what follows.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct JudgedCondition {
    /// The clause, by its id; parts have none.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub id: Option<String>,
    /// What it comes to.
    pub verdict: String,
    /// `true` where it only should hold: it never fails the whole.
    #[serde(skip_serializing_if = "std::ops::Not::not", default)]
    pub advisory: bool,
    /// What kind of condition it is, by the word that standards use: `yes`, `at_least`, `at_most`, `share`, `months`, `within`, `per`; of
    /// parts `all_of`, `any_of`, `at_least_of`, `only_if`. Absent where what the clause asks is not known here.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub how: Option<String>,
    /// What is judged, by name; of a share the names of its parts joined by `+`, a stroke, and those of its whole.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub metric: Option<String>,
    /// What was declared: `yes`, `no`, a decimal, of a share its per cent, of a date the whole months until the day of judgement or, where
    /// it is not known to the day, the date itself. Absent where nothing was.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub given: Option<String>,
    /// What is asked, as a decimal in the same unit.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub asked: Option<String>,
    /// How many per cent of what is asked were declared, rounded down, at most 999.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub share: Option<u32>,
    /// Its parts.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub parts: Vec<JudgedCondition>,
}

object!(Judged: standard, figures_year, as_of, verdict, complete, conditions);
object!(JudgedCondition: verdict; id, advisory, how, metric, given, asked, share, parts);
