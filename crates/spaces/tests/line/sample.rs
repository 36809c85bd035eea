//! The sample's lists, published one after the other: a register that remembers.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
};

use serde_json::Value;

use crate::{Folder, json, text};

/// As few as show everything.
const COUNT: usize = 120;

/// One step of `steps.toml`.
struct Step {
    as_of: String,
    lists: Vec<String>,
    decisions: Option<String>,
}

/// What stands in `steps.toml`, read by its lines: the program's own, not a person's.
fn steps(folder: &Folder) -> Vec<Step> {
    let order = fs::read_to_string(folder.path("lists/steps.toml")).unwrap();
    let quoted = |line: &str| line.trim_matches([' ', '"', ',']).to_owned();
    order
        .split("[[step]]")
        .skip(1)
        .map(|step| {
            let value = |key: &str| step.lines().find_map(|line| line.strip_prefix(key));
            Step {
                as_of: quoted(value("as_of = ").unwrap()),
                lists: step
                    .lines()
                    .filter(|line| line.starts_with(' '))
                    .map(quoted)
                    .collect(),
                decisions: value("decisions = ").map(quoted),
            }
        })
        .collect()
}

fn publish(folder: &Folder, step: &Step) {
    let lists: Vec<_> = step
        .lists
        .iter()
        .map(|list| format!("lists/{list}"))
        .collect();
    let decisions = step
        .decisions
        .as_ref()
        .map_or(String::new(), |file| format!("--decisions lists/{file}"));
    folder.publish(
        &format!("{} {decisions}", lists.join(" ")),
        "out",
        &step.as_of,
    );
}

/// The whole records, by id.
fn records(folder: &Folder) -> BTreeMap<String, Value> {
    let spaces = folder.api("out", "spaces.json");
    let spaces = spaces["spaces"].as_array().unwrap();
    spaces
        .iter()
        .map(|space| {
            let id = text(&space["id"]).to_owned();
            let record = folder.api("out", &format!("spaces/{id}.json"));
            (id, record)
        })
        .collect()
}

/// The names in a list, as the checker reads them.
fn names(folder: &Folder, list: &str) -> BTreeSet<String> {
    let ran = folder.run(&format!(
        "check lists/{list} --as-of 2026-09-30 --format json"
    ));
    let report = json(ran.out.as_bytes());
    let rows = report["rows"].as_array().unwrap();
    rows.iter()
        .map(|row| text(&row["name"]).to_owned())
        .collect()
}

/// The records with an event of this type, with that event.
fn with<'a>(records: &'a BTreeMap<String, Value>, kind: &str) -> Vec<(&'a Value, &'a Value)> {
    let events = records.values().flat_map(|space| {
        let events = space["events"].as_array().unwrap().iter();
        events.map(move |event| (space, event))
    });
    events.filter(|(_, event)| event["type"] == kind).collect()
}

fn titles(space: &Value) -> &[Value] {
    space["titles"].as_array().unwrap()
}

#[test]
fn the_lists_of_nine_years_give_the_register_that_they_tell_of() {
    let folder = Folder::new();
    let ran = folder.run(&format!("sample --history lists --count {COUNT} --seed 1"));
    assert_eq!(ran.status, Some(0), "{ran:?}");
    let steps = steps(&folder);
    let mut now: BTreeMap<String, Value> = BTreeMap::new();
    for step in &steps {
        let before = now;
        publish(&folder, step);
        now = records(&folder);
        assert_nothing_is_lost(&before, &now, &step.as_of);
    }
    assert_eq!(now.len(), COUNT);
    assert_eq!(folder.api("out", "root.json")["sample"], true);
    assert_every_state_and_several_titles(&now);
    assert_cancelled_by_their_lists(&folder, &steps, &now);
    assert_changes(&folder, &steps, &now);
    assert_the_notice_is_running(&now);
}

fn assert_nothing_is_lost(
    before: &BTreeMap<String, Value>,
    now: &BTreeMap<String, Value>,
    as_of: &str,
) {
    // Whom a release has, the next one has too, under the same id, with all that happened; a merged record leads to the other.
    for (id, space) in before {
        let Some(kept) = now.get(id).or_else(|| {
            let former = |space: &&Value| {
                let ids = space["former_ids"].as_array();
                ids.is_some_and(|ids| ids.iter().any(|former| former == id.as_str()))
            };
            now.values().find(former)
        }) else {
            panic!("{as_of}, gone: {space}");
        };
        let events = kept["events"].as_array().unwrap();
        for event in space["events"].as_array().unwrap() {
            let same = |other: &&Value| {
                ["type", "date", "title"]
                    .iter()
                    .all(|key| other[key] == event[key])
            };
            assert!(events.iter().any(|other| same(&other)), "{as_of}: {event}");
        }
    }
}

fn assert_every_state_and_several_titles(now: &BTreeMap<String, Value>) {
    let mut states: BTreeMap<&str, usize> = BTreeMap::new();
    for space in now.values() {
        *states.entry(text(&space["state"])).or_default() += 1;
    }
    let seen: Vec<_> = states.keys().copied().collect();
    let all = [
        "cancelled",
        "certified",
        "expired",
        "in_notice",
        "listed",
        "suspended",
        "under_recheck",
    ];
    assert_eq!(seen, all, "{states:?}");
    assert!(states["certified"] * 10 > COUNT * 7, "{states:?}");
    let levels = |space: &Value| {
        let levels = titles(space).iter().map(|title| text(&title["level"]));
        levels.collect::<BTreeSet<_>>().len()
    };
    assert!(
        now.values().any(|space| levels(space) == 2)
            && now.values().any(|space| levels(space) == 3)
    );
}

fn assert_cancelled_by_their_lists(folder: &Folder, steps: &[Step], now: &BTreeMap<String, Value>) {
    // Cancelled is who stands in a list of cancellations, with its reason and its document.
    let cancelled: BTreeSet<String> = steps
        .iter()
        .flat_map(|step| &step.lists)
        .filter(|list| list.contains("-cancelled"))
        .flat_map(|list| names(folder, list))
        .collect();
    let events = with(now, "cancelled");
    assert_eq!(events.len(), cancelled.len());
    for (space, event) in events {
        assert!(cancelled.contains(text(&space["name"])), "{space}");
        assert!(
            !text(&event["reason"]).is_empty() && text(&event["document"]).starts_with("示例〔")
        );
    }
}

fn assert_changes(folder: &Folder, steps: &[Step], now: &BTreeMap<String, Value>) {
    for kind in [
        "renamed",
        "operator_changed",
        "missing_from_list",
        "returned",
        "corrected",
        "merged",
    ] {
        assert!(!with(now, kind).is_empty(), "{kind}");
    }
    for (space, event) in with(now, "renamed") {
        let former = &space["former_names"][0];
        assert_eq!(
            (&former["name"], &former["until"]),
            (&event["from"], &event["date"])
        );
        assert_eq!(space["name"], event["to"]);
    }
    for (space, event) in with(now, "operator_changed") {
        assert_eq!(
            (&space["operator"], &event["decided"]),
            (&event["to"], &Value::Bool(true))
        );
    }
    for (space, event) in with(now, "missing_from_list") {
        let again = with(now, "returned");
        let returned = again.iter().any(|(other, _)| other["id"] == space["id"]);
        let marked = titles(space)
            .iter()
            .any(|title| title["level"] == event["title"] && title.get("missing_since").is_some());
        assert!(returned != marked, "{space}");
    }
    let correction = steps
        .iter()
        .flat_map(|step| &step.lists)
        .find(|list| list.contains("corrected"));
    let corrected = names(folder, correction.unwrap());
    let addresses: BTreeSet<_> = with(now, "corrected")
        .into_iter()
        .filter(|(_, event)| event["field"] == "address")
        .map(|(space, _)| text(&space["name"]).to_owned())
        .collect();
    assert_eq!(addresses, corrected);
}

fn assert_the_notice_is_running(now: &BTreeMap<String, Value>) {
    // Seven working days from 24 September 2026: Mid-Autumn and National Day are off, Saturday 10 October is worked.
    let running = |space: &&Value| {
        titles(space).iter().any(|title| {
            title["state"] == "in_notice" && title["level"] == "national" && {
                assert_eq!(
                    (text(&title["notice_from"]), text(&title["notice_until"])),
                    ("2026-09-24", "2026-10-10")
                );
                true
            }
        })
    };
    assert!(now.values().filter(running).count() >= COUNT / 60);
}

#[test]
fn the_last_step_once_more_changes_nothing() {
    let folder = Folder::new();
    folder.run("sample --history lists --count 40");
    let steps = steps(&folder);
    for step in &steps {
        publish(&folder, step);
    }
    let before = folder.tree("out");
    publish(&folder, steps.last().unwrap());
    assert!(folder.tree("out") == before);
}

#[test]
fn a_folder_for_the_lists_or_a_file_for_one_roster_is_asked_for_and_not_both() {
    let folder = Folder::new();
    for arguments in [
        "sample",
        "sample --out a.csv --history lists",
        "sample --history lists --encoding gb18030",
    ] {
        let ran = folder.run(arguments);
        assert_eq!(ran.status, Some(2), "{arguments}: {ran:?}");
    }
    assert!(folder.tree("").is_empty());
}
