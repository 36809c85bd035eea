//! A record against its earlier self: the events that are new, and the fields that differ without one.

use std::collections::BTreeMap;

use super::FieldChange;
use crate::{Claims, EventRecord, PositionRecord, SpaceRecord, TitleRecord};

/// The events of a record that neither its earlier self nor a record that became part of it tells of.
pub(super) fn new_events(
    new: &SpaceRecord,
    records: &BTreeMap<String, SpaceRecord>,
) -> Vec<EventRecord> {
    let mut told: Vec<&EventRecord> = std::iter::once(&new.id)
        .chain(&new.former_ids)
        .filter_map(|id| records.get(id))
        .flat_map(|record| &record.events)
        .collect();
    new.events
        .iter()
        .filter(|event| {
            let place = told.iter().position(|known| says_the_same(known, event));
            place.map(|place| told.swap_remove(place)).is_none()
        })
        .cloned()
        .collect()
}

/// Whether two events say the same, whichever release brought them.
fn says_the_same(one: &EventRecord, other: &EventRecord) -> bool {
    let said = |event| {
        let EventRecord {
            kind,
            date,
            document,
            reason,
            title,
            field,
            from,
            to,
            decided,
            release: _,
        }: &EventRecord = event;
        (
            (kind, date, document, reason, title),
            (field, from, to, *decided),
        )
    };
    said(one) == said(other)
}

/// The fields that differ and that none of these events explains.
pub(super) fn fields(
    old: &SpaceRecord,
    new: &SpaceRecord,
    events: &[EventRecord],
) -> Vec<FieldChange> {
    let told = |field: &str| {
        events
            .iter()
            .any(|event| event.field.as_deref() == Some(field))
    };
    let mut fields = Fields::default();
    for (field, from, to) in [
        ("name", Some(&old.name), Some(&new.name)),
        ("name_en", old.name_en.as_ref(), new.name_en.as_ref()),
        ("operator", old.operator.as_ref(), new.operator.as_ref()),
        (
            "credit_code",
            old.credit_code.as_ref(),
            new.credit_code.as_ref(),
        ),
        ("province", Some(&old.province), Some(&new.province)),
        ("city", old.city.as_ref(), new.city.as_ref()),
        ("district", old.district.as_ref(), new.district.as_ref()),
        ("address", old.address.as_ref(), new.address.as_ref()),
    ] {
        if !(told(field) || field == "credit_code" && told("operator")) {
            fields.compare(field, None, from.cloned(), to.cloned());
        }
    }
    let position = |record: &SpaceRecord| record.position.as_ref().map(written_position);
    fields.compare("position", None, position(old), position(new));
    if old.claims != new.claims {
        let (from, to) = (stated(&old.claims), stated(&new.claims));
        for field in register::Claims::KEYS {
            let (from, to) = (from.get(*field).cloned(), to.get(*field).cloned());
            fields.compare(field, None, from, to);
        }
    }
    if old.titles != new.titles {
        titles(old, new, events, &mut fields);
    }
    fields.0
}

/// Titles are never taken out of a record: the first of a level in one release is the first of that level in the next. A merge may bring
/// titles of the other record; those are told by the events that came with them.
fn titles(old: &SpaceRecord, new: &SpaceRecord, events: &[EventRecord], fields: &mut Fields) {
    let told = |level: &str, kinds: &[&str]| {
        events.iter().any(|event| {
            event.title.as_deref() == Some(level) && kinds.contains(&event.kind.as_str())
        })
    };
    for level in register::Level::ALL.map(register::Level::key) {
        if told(level, &["title_granted", "in_notice", "cancelled"]) {
            continue;
        }
        let of_level = |record| titles_of(record, level);
        for (from, to) in of_level(old).zip(of_level(new)) {
            let values = |title: &TitleRecord| {
                [
                    ("issuer", Some(title.issuer.clone())),
                    ("document", Some(title.document.clone())),
                    ("number", title.number.clone()),
                    ("from", title.from.clone()),
                    ("until", title.until.clone()),
                    ("notice_from", title.notice_from.clone()),
                    ("notice_until", title.notice_until.clone()),
                    ("reason", title.reason.clone()),
                    ("state", Some(title.state.clone())),
                ]
            };
            for ((field, from), (_, to)) in values(from).into_iter().zip(values(to)) {
                if field != "state" || !told(level, &["rechecked", "corrected"]) {
                    fields.compare(field, Some(level), from, to);
                }
            }
        }
    }
}

fn titles_of<'a>(record: &'a SpaceRecord, level: &str) -> impl Iterator<Item = &'a TitleRecord> {
    record
        .titles
        .iter()
        .filter(move |title| title.level == level)
}

#[derive(Default)]
struct Fields(Vec<FieldChange>);

impl Fields {
    fn compare(
        &mut self,
        field: &str,
        title: Option<&str>,
        from: Option<String>,
        to: Option<String>,
    ) {
        if from != to {
            self.0.push(FieldChange {
                field: field.to_owned(),
                title: title.map(str::to_owned),
                from,
                to,
            });
        }
    }
}

fn written_position(position: &PositionRecord) -> String {
    let system = position.system.as_deref().unwrap_or_default();
    format!("{},{} {system}", position.longitude, position.latitude)
        .trim_end()
        .to_owned()
}

/// The claims that are stated, by name, each as text.
fn stated(claims: &Claims) -> BTreeMap<String, String> {
    let Ok(serde_json::Value::Object(claims)) = serde_json::to_value(claims) else {
        return BTreeMap::new();
    };
    claims
        .into_iter()
        .map(|(field, value)| (field, written(value)))
        .collect()
}

fn written(value: serde_json::Value) -> String {
    match value {
        serde_json::Value::String(text) => text,
        serde_json::Value::Array(values) => values
            .into_iter()
            .map(written)
            .collect::<Vec<_>>()
            .join("、"),
        other => other.to_string(),
    }
}
