//! A draft: everything that a person has typed into one form, as it was typed, each with the moment of its last change. Two copies of a
//! draft, in two tabs, are joined entry by entry: the later change of each counts, whatever the order in which they meet.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rules::{Answers, Document};
use serde::{Deserialize, Serialize};

use crate::Fault;

/// The version of the form in which drafts are kept.
pub const FORMAT: u32 = 1;

/// A value with the moment of its last change, in milliseconds since 1970-01-01T00:00:00Z.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Stamped<T> {
    /// The moment of its last change.
    pub at: u64,
    /// What it was changed to.
    pub value: T,
}

/// What a person entered for one metric.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(default)]
pub struct Entry {
    /// What was typed, as it was typed; of a choice or of yes and no the value of an answers file (`true`, `false`).
    pub text: String,
    /// The person says that it is not known yet.
    pub unknown: bool,
    /// The person says that it does not apply.
    pub not_applicable: bool,
    /// The person wants to come back to it.
    pub revisit: bool,
    /// The text that the person confirmed although it is not plausible.
    pub confirmed: Option<String>,
    /// A note of the person's.
    pub note: String,
    /// The parts of a sum that the calculator beside the field adds up.
    pub sum: Vec<Summand>,
}

/// A part of a sum: an area by its room, residents by their month.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(default)]
pub struct Summand {
    /// What it is.
    pub label: String,
    /// How much, as it was typed.
    pub text: String,
}

/// A draft.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// Its id on the device: up to 32 characters, lower-case letters and digits.
    pub id: String,
    /// The standard that it answers, by id.
    pub standard: String,
    /// What the person calls it.
    pub name: Stamped<String>,
    /// The reference date, as it was typed.
    pub as_of: Stamped<String>,
    /// What was entered, by metric. What the form no longer asks stays.
    pub entries: BTreeMap<String, Stamped<Entry>>,
    /// The evidence that is at hand, by clause and text: `4a/房屋租赁合同`.
    pub evidence: BTreeMap<String, Stamped<bool>>,
    /// What the roster row of the operator's pack needs beside the answers, by the key of its column.
    pub about: BTreeMap<String, Stamped<String>>,
    /// The metrics that the form asked for when the draft was last changed. What is asked and not in it is new.
    pub asked: Vec<String>,
}
