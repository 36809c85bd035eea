//! JSON Schemas of what re-users read, generated from the wire types, so that they cannot say anything else.

use schemars::{JsonSchema, generate::SchemaSettings};

use crate::{Divisions, Files, Manifest, Root, SpaceRecord, Spaces};

/// The schemas (JSON Schema 2020-12), by address below `api/v1/`.
#[must_use]
pub fn schemas() -> Vec<(String, Vec<u8>)> {
    [
        schema::<Root>("root"),
        schema::<Manifest>("manifest"),
        schema::<Files>("files"),
        schema::<Spaces>("spaces"),
        schema::<SpaceRecord>("space"),
        schema::<Divisions>("divisions"),
    ]
    .into()
}

fn schema<T: JsonSchema>(name: &str) -> (String, Vec<u8>) {
    let schema = SchemaSettings::draft2020_12()
        .into_generator()
        .into_root_schema_for::<T>();
    let mut bytes = serde_json::to_vec_pretty(&schema).unwrap_or_default();
    bytes.push(b'\n');
    (format!("schemas/{name}.schema.json"), bytes)
}

#[cfg(test)]
mod tests {
    use super::schemas;

    #[test]
    fn every_schema_is_of_the_draft_it_names_and_describes_its_fields() {
        for (path, bytes) in schemas() {
            let schema: serde_json::Value = serde_json::from_slice(&bytes).unwrap();
            assert_eq!(
                schema["$schema"], "https://json-schema.org/draft/2020-12/schema",
                "{path}"
            );
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
