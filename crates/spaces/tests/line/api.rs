//! What re-users find at the stable addresses: the description, the tables and their package, the figures.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
    process::Command,
    sync::LazyLock,
};

use jsonschema::Validator;
use release::Digest;
use serde_json::{Value, json};

use crate::{Folder, Published, text};

/// A release with one that it follows.
fn release() -> &'static Published {
    static RELEASE: LazyLock<Published> = LazyLock::new(|| Published::read(&folder(), "out"));
    &RELEASE
}

/// The folder in whose `out` it stands.
fn folder() -> Folder {
    let folder = Folder::new();
    for arguments in [
        "sample --count 40 --seed 5 --out first.csv",
        "sample --count 60 --seed 5 --out second.csv",
        "publish first.csv --out out --as-of 2026-09-30",
        "publish second.csv --out out --as-of 2026-10-01 --allow-shrink",
    ] {
        let ran = folder.run(arguments);
        assert_eq!(ran.status, Some(0), "{ran:?}");
    }
    folder
}

fn objects(value: &Value) -> impl Iterator<Item = (&String, &Value)> {
    value.as_object().unwrap().iter()
}

fn list(value: &Value) -> &[Value] {
    value.as_array().unwrap()
}

/// Every `$ref` below a value.
fn references(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(fields) => {
            for (name, value) in fields {
                match value {
                    Value::String(target) if name == "$ref" => {
                        found.insert(target.clone());
                    }
                    _ => references(value, found),
                }
            }
        }
        Value::Array(values) => values.iter().for_each(|value| references(value, found)),
        _ => {}
    }
}

#[test]
fn every_address_of_the_description_exists_and_every_file_has_an_address_there() {
    let release = release();
    let api = release.api("openapi.json");
    assert_eq!(api["openapi"], "3.1.0");
    let files: BTreeSet<String> = release
        .files()
        .into_keys()
        .filter(|path| !["br", "gz"].contains(&crate::ending(path)))
        .map(str::to_owned)
        .collect();
    let mut described = BTreeSet::new();
    for (path, operations) in objects(&api["paths"]) {
        let path = path.strip_prefix('/').unwrap();
        let (before, after) = path.split_once('{').map_or((path, ""), |(before, rest)| {
            (before, rest.split_once('}').unwrap().1)
        });
        let found: Vec<_> = files
            .iter()
            .filter(|file| {
                if after.is_empty() {
                    *file == before
                } else {
                    file.starts_with(before) && file.ends_with(after)
                }
            })
            .cloned()
            .collect();
        assert!(!found.is_empty(), "{path}");
        described.extend(found);
        let parameters = operations["get"]
            .get("parameters")
            .map_or(0, |all| list(all).len());
        assert_eq!(parameters, path.matches('{').count(), "{path}");
    }
    assert_eq!(described, files);
}

#[test]
fn every_reference_of_the_description_resolves_and_its_examples_are_true_to_form() {
    let release = release();
    let api = release.api("openapi.json");
    let mut targets = BTreeSet::new();
    references(&api, &mut targets);
    for target in &targets {
        match target.strip_prefix('#') {
            Some(pointer) => assert!(api.pointer(pointer).is_some(), "{target}"),
            None => assert!(release.api(target)["$schema"].is_string(), "{target}"),
        }
    }
    let mut examples = 0;
    for (path, operations) in objects(&api["paths"]) {
        let content = &operations["get"]["responses"]["200"]["content"]["application/json"];
        let Some(example) = content.get("example") else {
            continue;
        };
        let schema = release.api(text(&content["schema"]["$ref"]));
        let fault = jsonschema::validator_for(&schema)
            .unwrap()
            .iter_errors(example)
            .next()
            .map(|fault| format!("{}: {fault}", fault.instance_path()));
        assert_eq!(fault, None, "{path}");
        examples += 1;
    }
    assert_eq!(examples, 8);
    for (name, parameter) in objects(&api["components"]["parameters"]) {
        let validator = jsonschema::validator_for(&parameter["schema"]).unwrap();
        assert!(validator.is_valid(&parameter["example"]), "{name}");
    }
}

/// The rows of a table, by column.
fn table(bytes: &[u8]) -> (Vec<String>, Vec<BTreeMap<String, String>>) {
    let text = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap();
    let mut reader = csv::Reader::from_reader(text);
    let header: Vec<String> = reader
        .headers()
        .unwrap()
        .iter()
        .map(str::to_owned)
        .collect();
    let rows = reader
        .records()
        .map(|row| {
            let row = row.unwrap();
            header
                .iter()
                .cloned()
                .zip(row.iter().map(str::to_owned))
                .collect()
        })
        .collect();
    (header, rows)
}

fn matches(validator: &Validator, kind: &str, cell: &str) -> bool {
    let number = || cell.parse::<f64>().ok().map(Value::from);
    let value = match kind {
        "integer" | "year" => cell.parse::<u64>().ok().map(Value::from),
        "number" => number(),
        "string" => Some(cell.into()),
        "date" => (cell.len() == 10).then(|| cell.into()),
        _ => None,
    };
    value.is_some_and(|value| validator.is_valid(&value))
}

#[test]
fn the_package_describes_its_tables_column_by_column_and_byte_by_byte() {
    let release = release();
    let package = release.api("datapackage.json");
    let profile = |name: &str| json!(format!("https://datapackage.org/profiles/2.0/{name}.json"));
    assert_eq!(package["$schema"], profile("datapackage"));
    let files = release.files();
    let mut keys: BTreeMap<(&str, &str), BTreeSet<String>> = BTreeMap::new();
    let mut foreign = Vec::new();
    for resource in list(&package["resources"]) {
        let name = text(&resource["name"]);
        assert_eq!(
            (
                &resource["$schema"],
                &resource["type"],
                &resource["schema"]["$schema"]
            ),
            (
                &profile("dataresource"),
                &json!("table"),
                &profile("tableschema")
            ),
            "{name}"
        );
        let bytes = files[text(&resource["path"])];
        assert_eq!(resource["bytes"], bytes.len(), "{name}");
        assert_eq!(
            resource["hash"],
            format!("sha256:{}", Digest::of(bytes).as_str()),
            "{name}"
        );
        let (header, rows) = table(bytes);
        let fields = list(&resource["schema"]["fields"]);
        let names: Vec<&str> = fields.iter().map(|field| text(&field["name"])).collect();
        assert_eq!(header, names);
        assert!(!rows.is_empty());
        for field in fields {
            let column = text(&field["name"]);
            let constraints = field
                .get("constraints")
                .cloned()
                .unwrap_or_else(|| json!({}));
            // The words of these constraints are those of JSON Schema.
            let mut schema = constraints.clone();
            schema.as_object_mut().unwrap().remove("required");
            let validator = jsonschema::validator_for(&schema).unwrap();
            let cells: Vec<&String> = rows.iter().map(|row| &row[column]).collect();
            let stated = || cells.iter().filter(|cell| !cell.is_empty());
            for cell in stated() {
                assert!(
                    matches(&validator, text(&field["type"]), cell),
                    "{column}: {cell}"
                );
            }
            if constraints["required"] == true {
                assert_eq!(stated().count(), rows.len(), "{column}");
            }
            let different: BTreeSet<String> = stated().map(|cell| (*cell).clone()).collect();
            if constraints["unique"] == true {
                assert_eq!(different.len(), rows.len(), "{column}");
            }
            keys.insert((name, column), different);
        }
        foreign.extend(
            resource["schema"]
                .get("foreignKeys")
                .into_iter()
                .flat_map(list)
                .map(|key| (name, key)),
        );
    }
    // Those of the spaces, and of the figures by province and by city.
    assert_eq!(foreign.len(), 4);
    for (resource, key) in foreign {
        let field = text(&key["fields"][0]);
        let reference = &key["reference"];
        let target = (text(&reference["resource"]), text(&reference["fields"][0]));
        assert!(
            keys[&(resource, field)].is_subset(&keys[&target]),
            "{field}"
        );
    }
    assert_eq!(keys[&("spaces", "id")].len(), 60);
}

/// How the reference implementation is started here, if it is there.
fn frictionless() -> Option<(&'static str, &'static [&'static str])> {
    [
        ("frictionless", &[][..]),
        ("python3", &["-m", "frictionless"]),
    ]
    .into_iter()
    .find(|(program, arguments)| {
        Command::new(program)
            .args(*arguments)
            .arg("--version")
            .output()
            .is_ok_and(|ran| ran.status.success())
    })
}

#[test]
fn the_reference_implementation_accepts_the_package_where_it_is_installed() {
    let Some((program, arguments)) = frictionless() else {
        // The test above has checked the package by our own means.
        eprintln!("skipped: there is no program `frictionless` and no Python module of this name");
        return;
    };
    let folder = folder();
    let ran = Command::new(program)
        .args(arguments)
        .args(["validate", "datapackage.json"])
        .current_dir(folder.path("out/api/v1"))
        .output()
        .unwrap();
    assert!(
        ran.status.success(),
        "{}",
        String::from_utf8_lossy(&ran.stdout)
    );
}

#[test]
fn the_publisher_and_the_licence_stand_in_the_description_and_in_the_package() {
    let settings = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/register.toml");
    let folder = Folder::with(&[("two.csv", crate::TWO)]);
    folder.publish(
        &format!("two.csv --settings {}", settings.display()),
        "out",
        "2026-09-30",
    );
    let set = folder.api("out", "root.json");
    let manifest = format!("manifests/{}.json", text(&set["manifest"]["sha256"]));
    let publisher = &folder.api("out", &manifest)["publisher"];
    let (api, package) = (
        folder.api("out", "openapi.json"),
        folder.api("out", "datapackage.json"),
    );
    assert_eq!(api["info"]["x-publisher"], publisher["name"]);
    assert_eq!(api["info"]["license"]["url"], publisher["licence"]["url"]);
    assert_eq!(package["licenses"][0]["path"], publisher["licence"]["url"]);
    assert_eq!(package["homepage"], publisher["base_url"]);
    let title = text(&package["contributors"][0]["title"]);
    assert!(title.contains(text(&publisher["name"]["zh"])), "{title}");
    // Where nothing is set, nothing is granted.
    folder.publish("two.csv", "plain", "2026-09-30");
    assert!(
        folder.api("plain", "openapi.json")["info"]
            .get("license")
            .is_none()
    );
    assert!(
        folder
            .api("plain", "datapackage.json")
            .get("licenses")
            .is_none()
    );
}

#[test]
fn the_figures_are_those_of_the_spaces() {
    let release = release();
    let (figures, spaces) = (release.api("statistics.json"), release.api("spaces.json"));
    let spaces = list(&spaces["spaces"]);
    assert_eq!(figures["spaces"], spaces.len());
    let sum = |counts: &Value| -> u64 {
        list(counts)
            .iter()
            .map(|count| count["spaces"].as_u64().unwrap())
            .sum()
    };
    for by in ["by_state", "by_province", "by_kind"] {
        assert_eq!(sum(&figures[by]), spaces.len() as u64, "{by}");
    }
    for count in list(&figures["by_province"]) {
        let there = spaces
            .iter()
            .filter(|space| space["province"] == count["name"]);
        assert_eq!(count["spaces"], there.count(), "{count}");
    }
    for count in list(&figures["by_level"]) {
        let titles = spaces
            .iter()
            .flat_map(|space| list(&space["titles"]))
            .filter(|title| title["level"] == count["level"]);
        assert_eq!(count["titles"], titles.count(), "{count}");
    }
    let cancelled = spaces
        .iter()
        .flat_map(|space| list(&space["titles"]))
        .filter(|title| title["state"] == "cancelled")
        .count() as u64;
    for by in ["by_reason_of_cancellation", "by_year_of_cancellation"] {
        let titles: u64 = list(&figures[by])
            .iter()
            .map(|count| count["titles"].as_u64().unwrap())
            .sum();
        assert_eq!(titles, cancelled, "{by}");
    }
}
