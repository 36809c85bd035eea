//! Lists that others made, against what others say must come out of them.

use std::{collections::BTreeSet, fs, path::Path};

use serde_json::Value;

use crate::{Folder, Ran, json};

const ROSTERS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/rosters");

/// A folder with every roster in it; `facts` says whether with the facts files.
fn folder(facts: bool) -> Folder {
    let folder = Folder::new();
    for entry in fs::read_dir(ROSTERS).unwrap() {
        let path = entry.unwrap().path();
        if facts || path.extension().is_none_or(|ending| ending != "toml") {
            fs::copy(
                &path,
                folder.path(path.file_name().unwrap().to_str().unwrap()),
            )
            .unwrap();
        }
    }
    folder
}

fn check(folder: &Folder, roster: &str) -> Ran {
    folder.run(&format!("check {roster} --as-of 2021-07-01 --format json"))
}

/// Everything in which the report differs from what is expected.
fn differences(report: &Value, expected: &Value) -> Vec<String> {
    let mut differences = Vec::new();
    if report["good_rows"] != expected["good_rows"] {
        differences.push(format!("good_rows: {}", report["good_rows"]));
    }
    let rows = report["rows"].as_array().unwrap();
    for (place, expected) in list(expected, "rows").iter().enumerate() {
        let row = match expected.get("row") {
            Some(number) => rows.iter().find(|row| row["row"] == *number),
            None => rows.get(place),
        };
        let agrees = |row: &Value| {
            let mut fields = expected.as_object().unwrap().iter();
            fields.all(|(field, value)| row[field] == *value)
        };
        if !row.is_some_and(agrees) {
            differences.push(format!("{expected} and not {row:?}"));
        }
    }
    let place = |problem: &Value| (problem["row"].as_u64(), problem["column"].to_string());
    let problems = report["problems"].as_array().unwrap();
    let mut errors = BTreeSet::new();
    for expected in list(expected, "problems") {
        let mut here = problems
            .iter()
            .filter(|problem| place(problem) == place(expected));
        let severity = &expected["severity"];
        let as_expected = if severity == "ok" {
            here.next().is_none()
        } else {
            errors.insert(place(expected));
            here.any(|problem| problem["severity"] == *severity)
        };
        if !as_expected {
            differences.push(format!("not as expected: {expected}"));
        }
    }
    differences.extend(
        problems
            .iter()
            .filter(|problem| problem["severity"] == "error" && !errors.contains(&place(problem)))
            .map(|problem| format!("not expected: {problem}")),
    );
    differences
}

fn list<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    value[key].as_array().map_or(&[], Vec::as_slice)
}

#[test]
fn every_list_that_others_made_is_read_as_they_say() {
    let folder = folder(true);
    let mut checked = 0;
    for entry in fs::read_dir(ROSTERS).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap();
        let Some(stem) = name.strip_suffix(".expected.json") else {
            continue;
        };
        let roster = ["xlsx", "csv"]
            .map(|ending| format!("{stem}.{ending}"))
            .into_iter()
            .find(|roster| Path::new(ROSTERS).join(roster).exists())
            .unwrap();
        let expected = json(&fs::read(&path).unwrap());
        let ran = check(&folder, &roster);
        assert_eq!(
            differences(&json(ran.out.as_bytes()), &expected),
            [""; 0],
            "{roster}"
        );
        let errors = list(&expected, "problems")
            .iter()
            .any(|problem| problem["severity"] == "error");
        assert_eq!(ran.status, Some(i32::from(errors)), "{roster}");
        checked += 1;
    }
    assert_eq!(checked, 7);
}

#[test]
fn every_problem_says_in_both_languages_what_is_wrong_and_how_to_put_it_right() {
    let report = json(check(&folder(true), "all-columns.xlsx").out.as_bytes());
    for problem in report["problems"].as_array().unwrap() {
        for part in ["message", "fix"] {
            let (zh, en) = (&problem[part]["zh"], &problem[part]["en"]);
            assert!(
                zh.as_str().is_some_and(|zh| !zh.is_ascii())
                    && en.as_str().is_some_and(|en| !en.is_empty())
                    && zh != en,
                "{problem}"
            );
        }
    }
}

#[test]
fn a_list_without_a_header_stops_and_no_record_is_taken_for_one() {
    let folder = folder(false);
    for (language, part) in [("zh", "加一行表头"), ("en", "header row")] {
        let ran = folder.run(&format!(
            "check no-header.xlsx --as-of 2021-07-01 --lang {language}"
        ));
        assert_eq!((ran.status, ran.out.as_str()), (Some(2), ""), "{ran:?}");
        assert!(
            ["no-header.xlsx", part, "columns"]
                .iter()
                .all(|part| ran.err.contains(part)),
            "{ran:?}"
        );
    }
    let named = folder.run(
        "check no-header.xlsx --as-of 2021-07-01 --format json --columns 序号,名称,运营主体名称,年度",
    );
    // Without a facts file nothing says which province these rows are of.
    assert_eq!(named.status, Some(1), "{named:?}");
    assert_eq!(
        json(named.out.as_bytes())["problems"][0]["rule"],
        "province-column"
    );
}
