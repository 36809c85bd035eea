//! `api/v1/divisions.json`: the administrative divisions that the register uses.

use register::{Division, divisions};
use serde::{Deserialize, Serialize};

use json::object;

/// The table of divisions (GB/T 2260): provinces and cities.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Divisions {
    /// The release, at the stable address; absent in the blob.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub release: Option<String>,
    /// The divisions, by code.
    pub divisions: Vec<DivisionRecord>,
}

/// A division.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct DivisionRecord {
    /// Its six-digit code (GB/T 2260).
    pub code: String,
    /// Its full name.
    pub name: String,
    /// Its short name.
    pub short: String,
    /// Its name in English.
    pub name_en: String,
}

object!(Divisions: divisions; release);
object!(DivisionRecord: code, name, short, name_en);

impl Divisions {
    /// The whole table.
    #[must_use]
    pub fn all() -> Self {
        Self {
            release: None,
            divisions: divisions().iter().map(DivisionRecord::from).collect(),
        }
    }
}

impl From<&Division> for DivisionRecord {
    fn from(division: &Division) -> Self {
        Self {
            code: division.code.to_string(),
            name: division.name.to_owned(),
            short: division.short.to_owned(),
            name_en: division.en.to_owned(),
        }
    }
}
