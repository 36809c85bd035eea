//! JSON Schemas of every JSON file of the data, generated from the wire types, so that they cannot say anything else.

use register::{EventKind, Level, State};
use schemars::{JsonSchema, generate::SchemaSettings};
use serde_json::{Value, json};

use crate::{
    Changes, Directory, Divisions, Files, Judging, Manifest, Root, Shard, SpaceRecord, Spaces,
    StandardList, StandardRecord, Statistics,
};

/// The name of every schema.
pub(crate) const NAMES: [&str; 13] = [
    "root",
    "manifest",
    "files",
    "spaces",
    "space",
    "divisions",
    "statistics",
    "changes",
    "standards",
    "standard",
    "directory",
    "records",
    "judging",
];

/// An id of a space: Crockford's base 32.
pub(crate) const ID: &str = "^[0-9a-hjkmnp-tv-z]{8}$";
/// An id of a standard.
pub(crate) const STANDARD: &str = "^[0-9a-z-]{1,60}$";
/// A SHA-256 in hexadecimal digits.
pub(crate) const SHA256: &str = "^[0-9a-f]{64}$";
const RELEASE: &str = "^[0-9a-f]{12}$";
/// A date as far as it is known.
const WHEN: &str = "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$";

/// The schemas (JSON Schema 2020-12), by address below `api/v1/`.
#[must_use]
pub fn schemas() -> Vec<(String, Vec<u8>)> {
    NAMES
        .into_iter()
        .zip([
            schema::<Root>,
            schema::<Manifest>,
            schema::<Files>,
            schema::<Spaces>,
            schema::<SpaceRecord>,
            schema::<Divisions>,
            schema::<Statistics>,
            schema::<Changes>,
            schema::<StandardList>,
            schema::<StandardRecord>,
            schema::<Directory>,
            schema::<Shard>,
            schema::<Judging>,
        ])
        .map(|(name, schema)| {
            let file = format!("{name}.schema.json");
            let mut schema = schema();
            schema["$id"] = file.as_str().into();
            let mut bytes = serde_json::to_vec_pretty(&schema).unwrap_or_default();
            bytes.push(b'\n');
            (format!("schemas/{file}"), bytes)
        })
        .collect()
}

fn schema<T: JsonSchema>() -> Value {
    let mut schema = SchemaSettings::draft2020_12()
        .into_generator()
        .into_root_schema_for::<T>()
        .to_value();
    let name = schema["title"].as_str().unwrap_or_default().to_owned();
    sharpen(&name, &mut schema);
    if let Some(Value::Object(definitions)) = schema.get_mut("$defs") {
        for (name, definition) in definitions {
            sharpen(name, definition);
        }
    }
    schema
}

/// Says of texts what the types of the wire do not: their form, or the words that they may be.
fn sharpen(name: &str, schema: &mut Value) {
    let Some(Value::Object(fields)) = schema.get_mut("properties") else {
        return;
    };
    for (field, schema) in fields {
        let Some(sharper) = form(name, field) else {
            continue;
        };
        // A field that may be absent is generated as "text or null"; null is never written.
        let is_text = schema["type"] == "string" || schema["type"] == json!(["string", "null"]);
        if let (Value::Object(schema), Value::Object(sharper), true) = (schema, sharper, is_text) {
            schema.insert("type".to_owned(), "string".into());
            schema.remove("default");
            schema.extend(sharper);
        }
    }
}

/// The form of a field of text, where it has one.
fn form(definition: &str, field: &str) -> Option<Value> {
    let pattern = |pattern: &str| Some(json!({"pattern": pattern}));
    let words = |words: &[&str]| Some(json!({"enum": words}));
    match (definition, field) {
        ("SpaceRecord" | "SpaceSummary" | "SpaceChange", "id")
        | ("SpaceChange", "merged_into")
        | ("BlobRef", "first" | "last") => pattern(ID),
        ("StandardSummary" | "StandardRecord" | "BlobRef" | "JudgingRule", "id")
        | ("Judged", "standard") => pattern(STANDARD),
        ("Judged" | "JudgedCondition", "verdict") => {
            words(&["met", "not_met", "unknown", "not_applicable"])
        }
        (_, "sha256") => pattern(SHA256),
        (_, "release") | ("Changes", "previous") => pattern(RELEASE),
        (
            "TitleRecord",
            "from" | "until" | "notice_from" | "notice_until" | "cancelled" | "missing_since",
        )
        | ("EventRecord", "date")
        | ("FormerNameRecord" | "FormerOperatorRecord", "until")
        | ("SourceRecord", "dated" | "as_of")
        | ("Claims", "founded" | "opened_on" | "checked_on") => pattern(WHEN),
        (_, "as_of" | "previous_as_of") => Some(json!({"format": "date"})),
        ("Claims", "total_area_m2" | "desk_area_m2" | "public_area_m2" | "rent_yuan_month")
        | ("Declared", "median") => pattern(r"^[0-9]+(\.[0-9]{1,4})?$"),
        (_, "province_code" | "city_code") | ("DivisionRecord" | "DivisionCount", "code") => {
            pattern("^[0-9]{6}$")
        }
        (_, "state" | "previous_state") => words(&State::ALL.map(State::key)),
        (_, "level") | ("EventRecord" | "FieldChange", "title") => {
            words(&Level::ALL.map(Level::key))
        }
        ("EventRecord", "type") => words(&EventKind::ALL.map(EventKind::key)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{NAMES, schemas};

    #[test]
    fn every_schema_is_of_the_draft_it_names_and_describes_its_fields() {
        let schemas = schemas();
        assert_eq!(schemas.len(), NAMES.len());
        for (path, bytes) in schemas {
            let schema: serde_json::Value = serde_json::from_slice(&bytes).unwrap();
            assert_eq!(
                schema["$schema"], "https://json-schema.org/draft/2020-12/schema",
                "{path}"
            );
            assert_eq!(path, format!("schemas/{}", schema["$id"].as_str().unwrap()));
            let fields = schema["properties"].as_object().unwrap();
            assert!(
                fields
                    .values()
                    .all(|field| field["description"].is_string()),
                "{path}: {fields:?}"
            );
        }
    }
}
