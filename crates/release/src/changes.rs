//! `api/v1/changes.json`: what a release says that the one before it did not, record by record.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{EventRecord, SpaceRecord};

mod compare;

use compare::{fields, new_events};

/// One release against an earlier one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Changes {
    /// The release.
    pub release: String,
    /// The day as of which it stands.
    pub as_of: String,
    /// The release that it is compared with; absent for the first, in which everything is added.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub previous: Option<String>,
    /// The day as of which that one stands.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub previous_as_of: Option<String>,
    /// How many there are of each.
    pub totals: ChangeTotals,
    /// The spaces to which something happened, by province, then name, then id.
    pub spaces: Vec<SpaceChange>,
}

/// How many there are of each kind of change.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct ChangeTotals {
    /// Spaces in this release.
    pub spaces: u32,
    /// Spaces in the one before it.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub previous_spaces: Option<u32>,
    /// Spaces by what happened to them. One to which several things happened counts under each.
    pub by_change: BTreeMap<ChangeKind, u32>,
    /// Events of this release by their type.
    pub by_event: BTreeMap<String, u32>,
}

/// What happened to a space between two releases.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, schemars::JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum ChangeKind {
    /// It was not in the earlier release.
    Added,
    /// A title of it was cancelled.
    Cancelled,
    /// A full list that should name it does not. Missing is not cancelled.
    MissingFromList,
    /// It is named again after it was missing.
    Returned,
    /// It was found to be another space of the register; its record is now part of that one.
    Merged,
    /// Its record is in the earlier release and in no record of this one.
    Gone,
    /// A title was granted or put in notice, its name or operator changed, or a field of its record differs.
    Changed,
    /// A title was confirmed.
    Rechecked,
}

impl ChangeKind {
    /// Every kind.
    pub const ALL: [Self; 8] = [
        Self::Added,
        Self::Cancelled,
        Self::MissingFromList,
        Self::Returned,
        Self::Merged,
        Self::Gone,
        Self::Changed,
        Self::Rechecked,
    ];

    /// The kind of change that an event of this type makes.
    #[must_use]
    pub fn of_event(kind: &str) -> Self {
        match kind {
            "added" => Self::Added,
            "cancelled" => Self::Cancelled,
            "missing_from_list" => Self::MissingFromList,
            "returned" => Self::Returned,
            "rechecked" => Self::Rechecked,
            _ => Self::Changed,
        }
    }
}

/// A space to which something happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct SpaceChange {
    /// The register's id of the space.
    pub id: String,
    /// Its name in this release; of one that is no longer there, its last.
    pub name: String,
    /// The province-level division.
    pub province: String,
    /// What happened.
    pub changes: Vec<ChangeKind>,
    /// Its state in this release; absent for a record that is no longer there.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub state: Option<String>,
    /// Its state in the earlier release; absent for a new one.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub previous_state: Option<String>,
    /// Of a record that became part of another, the id of that one.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub merged_into: Option<String>,
    /// The events of which the earlier release does not tell, oldest first. One that names no release is of this one.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub events: Vec<EventRecord>,
    /// Fields that differ and of which no event tells.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub fields: Vec<FieldChange>,
}

/// A field that differs between two releases. Several values of one field are divided by `、`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct FieldChange {
    /// The field, by its name in the record, in its claims, or in its title.
    pub field: String,
    /// The level of the title, where it is a field of a title.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub title: Option<String>,
    /// As it was; absent where nothing was stated.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub from: Option<String>,
    /// As it is; absent where nothing is stated any more.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub to: Option<String>,
}

/// The records of a release, with its id and its day.
#[derive(Clone, Copy, Debug)]
pub struct Standing<'a> {
    /// The release.
    pub release: &'a str,
    /// The day as of which it stands.
    pub as_of: &'a str,
    /// Its records, by id.
    pub records: &'a BTreeMap<String, SpaceRecord>,
}

impl Changes {
    /// What `now` says that `previous` did not. Events are compared by what they say: which release brought them does not matter, so
    /// any two releases of one register can be compared, not only neighbours.
    #[must_use]
    pub fn between(previous: Option<Standing<'_>>, now: Standing<'_>) -> Self {
        let none = BTreeMap::new();
        let old = previous.map_or(&none, |previous| previous.records);
        let merged: BTreeMap<&str, &str> = now
            .records
            .values()
            .flat_map(|record| {
                let id = record.id.as_str();
                record
                    .former_ids
                    .iter()
                    .map(move |former| (former.as_str(), id))
            })
            .collect();
        let went = old
            .values()
            .filter(|record| !now.records.contains_key(&record.id))
            .map(|record| {
                let into = merged.get(record.id.as_str()).copied();
                (record, SpaceChange::went(record, into))
            });
        let mut changed: Vec<(&SpaceRecord, SpaceChange)> = now
            .records
            .values()
            .filter_map(|record| Some((record, SpaceChange::of(record, old)?)))
            .chain(went)
            .collect();
        changed.sort_by(|(a, _), (b, _)| {
            (&a.province_code, &a.name, &a.id).cmp(&(&b.province_code, &b.name, &b.id))
        });
        let spaces: Vec<SpaceChange> = changed.into_iter().map(|(_, change)| change).collect();
        Self {
            release: now.release.to_owned(),
            as_of: now.as_of.to_owned(),
            previous: previous.map(|previous| previous.release.to_owned()),
            previous_as_of: previous.map(|previous| previous.as_of.to_owned()),
            totals: ChangeTotals {
                spaces: count(now.records.len()),
                previous_spaces: previous.map(|previous| count(previous.records.len())),
                ..ChangeTotals::of(&spaces)
            },
            spaces,
        }
    }
}

impl ChangeTotals {
    fn of(spaces: &[SpaceChange]) -> Self {
        let mut totals = Self::default();
        for space in spaces {
            for kind in &space.changes {
                *totals.by_change.entry(*kind).or_default() += 1;
            }
            for event in &space.events {
                *totals.by_event.entry(event.kind.clone()).or_default() += 1;
            }
        }
        totals
    }
}

impl SpaceChange {
    /// What happened to a space that is in the register now, if anything did.
    fn of(new: &SpaceRecord, records: &BTreeMap<String, SpaceRecord>) -> Option<Self> {
        let old = records.get(&new.id);
        let events = new_events(new, records);
        let fields = old.map_or_else(Vec::new, |old| fields(old, new, &events));
        let mut changes: Vec<ChangeKind> = events
            .iter()
            .map(|event| ChangeKind::of_event(&event.kind))
            // To be new is to have been added, whatever else its list says of it.
            .filter(|kind| {
                old.is_some() || !matches!(kind, ChangeKind::Changed | ChangeKind::Rechecked)
            })
            .chain((!fields.is_empty()).then_some(ChangeKind::Changed))
            .chain(old.is_none().then_some(ChangeKind::Added))
            .collect();
        changes.sort_unstable();
        changes.dedup();
        (!changes.is_empty()).then(|| Self {
            id: new.id.clone(),
            name: new.name.clone(),
            province: new.province.clone(),
            changes,
            state: Some(new.state.clone()),
            previous_state: old.map(|old| old.state.clone()),
            merged_into: None,
            events,
            fields,
        })
    }

    /// A record that is there no longer.
    fn went(old: &SpaceRecord, into: Option<&str>) -> Self {
        Self {
            id: old.id.clone(),
            name: old.name.clone(),
            province: old.province.clone(),
            changes: vec![into.map_or(ChangeKind::Gone, |_| ChangeKind::Merged)],
            state: None,
            previous_state: Some(old.state.clone()),
            merged_into: into.map(str::to_owned),
            events: Vec::new(),
            fields: Vec::new(),
        }
    }
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests;
