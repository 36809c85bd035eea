//! `api/v1/statistics.json`: the register in figures. It counts what the records say and nothing else.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::Standing;

#[cfg(not(target_arch = "wasm32"))]
mod sheet;
mod tally;

#[cfg(not(target_arch = "wasm32"))]
pub(crate) use sheet::{Head, SHEETS, Sheet};
use tally::Tally;

/// The claims that are figures.
pub const FIGURES: [&str; 12] = [
    "total_area_m2",
    "desk_area_m2",
    "public_area_m2",
    "desks",
    "rent_yuan_month",
    "resident_teams",
    "companies_registered_in_year",
    "residents_financed_in_year",
    "cases_in_year",
    "full_time_staff",
    "mentors",
    "events_in_year",
];

/// The register in figures.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Statistics {
    /// The release.
    pub release: String,
    /// The day as of which the states hold.
    pub as_of: String,
    /// Whether everything in it is fictional.
    pub sample: bool,
    /// Spaces, whatever their state.
    pub spaces: u32,
    /// Spaces by the state of the whole, every state.
    pub by_state: Vec<StateCount>,
    /// Spaces by province-level division, every one, by code.
    pub by_province: Vec<DivisionCount>,
    /// Spaces by city, those that have any, by code. A space whose list states no city is in none.
    pub by_city: Vec<DivisionCount>,
    /// Titles by level, every level, highest first.
    pub by_level: Vec<LevelCount>,
    /// Spaces by their kind (综合, 专业) as stated, the most frequent first.
    pub by_kind: Vec<KindCount>,
    /// Titles that are or were held, by the year since when, earliest first.
    pub by_year_of_certification: Vec<YearCount>,
    /// Cancelled titles by the year of the cancellation, earliest first.
    pub by_year_of_cancellation: Vec<YearCount>,
    /// Cancelled titles by the reason as stated, the most frequent first.
    pub by_reason_of_cancellation: Vec<ReasonCount>,
    /// What operators declare, figure by figure: how many spaces state it, and what stands in the middle.
    pub declared: Vec<Declared>,
    /// What the register remembers.
    pub former: Former,
}

/// Spaces in a state.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct StateCount {
    /// The state.
    pub state: String,
    /// How many spaces.
    pub spaces: u32,
}

/// Spaces in a division.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct DivisionCount {
    /// Its code (GB/T 2260).
    pub code: String,
    /// Its name.
    pub name: String,
    /// Its name in English.
    pub name_en: String,
    /// How many spaces.
    pub spaces: u32,
    /// The same by the state of the whole, those states that occur.
    pub by_state: BTreeMap<String, u32>,
}

/// Titles at a level.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct LevelCount {
    /// The level.
    pub level: String,
    /// How many spaces have a title at this level among those that their state is about: the titles that they hold, or where they hold
    /// none, those in the state of the space.
    pub spaces: u32,
    /// How many titles. A space may have had one, lost it, and been granted it anew.
    pub titles: u32,
    /// The titles by their state, those states that occur.
    pub by_state: BTreeMap<String, u32>,
}

/// Spaces of a kind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct KindCount {
    /// The kind; absent for the spaces of which it is not stated.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub kind: Option<String>,
    /// How many spaces.
    pub spaces: u32,
}

/// Titles of a year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct YearCount {
    /// The year; absent for the titles of which it is not stated.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub year: Option<i32>,
    /// How many spaces have or had such a title. One that was granted titles in several years is in each of them.
    pub spaces: u32,
    /// How many titles.
    pub titles: u32,
    /// The titles by level, those that occur.
    pub by_level: BTreeMap<String, u32>,
}

/// Titles that were cancelled for a reason.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct ReasonCount {
    /// The reason; absent for the titles of which it is not stated.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub reason: Option<String>,
    /// How many spaces had such a title.
    pub spaces: u32,
    /// How many titles.
    pub titles: u32,
}

/// A declared figure over all spaces that state it. None of it was measured by the register.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Declared {
    /// The figure, by the name of its claim.
    pub field: String,
    /// How many spaces state it.
    pub stated: u32,
    /// The median, an exact decimal as text: of an even number of values the mean of the two in the middle. Absent where none is stated.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub median: Option<String>,
}

/// What the register remembers of its spaces.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Former {
    /// Spaces that had another name.
    pub renamed: u32,
    /// Spaces that had another operator.
    pub operator_changed: u32,
    /// Spaces that a full list should name, and does not.
    pub missing_from_list: u32,
    /// Records that were found to be another space and became part of it.
    pub merged: u32,
}

impl Statistics {
    /// The figures of a release.
    #[must_use]
    pub fn of(now: Standing<'_>, sample: bool) -> Self {
        let mut tally = Tally::default();
        for record in now.records.values() {
            tally.take(record);
        }
        Self {
            release: now.release.to_owned(),
            as_of: now.as_of.to_owned(),
            sample,
            ..tally.figures()
        }
    }
}

#[cfg(test)]
mod tests;
