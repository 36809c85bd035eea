//! What is written is what the written schemas say.

use std::sync::LazyLock;

use jsonschema::Validator;
use serde_json::{Value, json};

use crate::{Folder, Published, ending, text};

/// A release after another one, in which every field of a record that a list can fill is filled somewhere.
fn release() -> &'static Published {
    static RELEASE: LazyLock<Published> = LazyLock::new(published);
    &RELEASE
}

fn published() -> Published {
    let folder = Folder::with(&[("plain.csv", crate::TWO), ("before.csv", crate::ONE)]);
    for (arguments, status) in [
        ("sample --count 60 --seed 8 --out list.csv", 0),
        ("publish before.csv --out out --as-of 2025-09-30", 0),
        ("publish list.csv plain.csv --out out --as-of 2026-09-30", 0),
    ] {
        let ran = folder.run(arguments);
        assert_eq!(ran.status, Some(status), "{ran:?}");
    }
    Published::read(&folder, "out")
}

fn validator(release: &Published, name: &str) -> Validator {
    let schema = release.api(&format!("schemas/{name}.schema.json"));
    jsonschema::draft202012::meta::validate(&schema).unwrap();
    jsonschema::validator_for(&schema).unwrap()
}

/// The JSON files below this folder of the API.
fn below<'a>(release: &'a Published, folder: &str) -> Vec<(&'a str, &'a [u8])> {
    let files = release.files().into_iter();
    files
        .filter(|(path, _)| path.starts_with(folder) && ending(path) == "json")
        .collect()
}

/// The first fault, for the message of a failed test.
fn fault(validator: &Validator, value: &Value) -> Option<String> {
    let fault = validator.iter_errors(value).next()?;
    Some(format!("{}: {fault}", fault.instance_path()))
}

#[test]
fn everything_that_is_written_is_valid_by_the_written_schema() {
    let release = release();
    let root = release.api("root.json");
    let manifest = format!("manifests/{}.json", text(&root["manifest"]["sha256"]));
    let mut files: Vec<(&str, String)> = [
        "root",
        "files",
        "spaces",
        "divisions",
        "statistics",
        "changes",
        "standards",
    ]
    .map(|name| (name, format!("{name}.json")))
    .into();
    files.push(("manifest", manifest.clone()));
    for blob in release.api(&manifest)["blobs"].as_array().unwrap() {
        let path = format!("blobs/{}.json", text(&blob["sha256"]));
        let name = ["directory", "divisions", "records", "standard", "judging"]
            .into_iter()
            .find(|name| blob["role"] == *name)
            .unwrap();
        files.push((name, path));
    }
    for (name, path) in files {
        let value = release.api(&path);
        assert_eq!(fault(&validator(release, name), &value), None, "{path}");
    }
    let standard = validator(release, "standard");
    for (path, bytes) in below(release, "standards/") {
        assert_eq!(fault(&standard, &crate::json(bytes)), None, "{path}");
    }
    let space = validator(release, "space");
    let mut count = 0;
    for (path, bytes) in below(release, "spaces/") {
        assert_eq!(fault(&space, &crate::json(bytes)), None, "{path}");
        count += 1;
    }
    assert_eq!(count, 62);
}

#[test]
fn a_record_with_a_wrong_type_or_without_what_is_required_is_not_valid() {
    let release = release();
    let space = validator(release, "space");
    let spaces = release.api("spaces.json");
    let titled = spaces["spaces"]
        .as_array()
        .unwrap()
        .iter()
        .find(|space| space["titles"][0].is_object())
        .unwrap();
    let record = release.api(&format!("spaces/{}.json", text(&titled["id"])));
    let table = [
        ("/name", json!(5)),
        ("/id", json!(null)),
        ("/titles", json!({})),
        ("/titles/0/level", json!(1)),
        ("/events/0/date", json!(2021)),
        ("/claims", json!([])),
        ("/source/row", json!("12")),
        ("/source/row", json!(-1)),
        ("/id", json!("0123")),
        ("/state", json!("certifed")),
        ("/events/0/type", json!("happened")),
        ("/events/0/date", json!("2021/7/1")),
        ("/titles/0/level", json!("county")),
    ];
    for (pointer, value) in table {
        let mut wrong = record.clone();
        *wrong.pointer_mut(pointer).unwrap() = value;
        assert!(!space.is_valid(&wrong), "{pointer}");
    }
    for required in ["id", "name", "province", "state", "titles", "events"] {
        let mut less = record.clone();
        less.as_object_mut().unwrap().remove(required);
        assert!(!space.is_valid(&less), "{required}");
    }
    // A field that a later version adds is no fault: readers pass over it.
    let mut more = record;
    more["rating"] = json!("new");
    assert!(space.is_valid(&more));
}
