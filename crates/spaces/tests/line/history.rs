//! Five lists of one register, published one after the other: names, counts, states, events and the last day of a notice.

use std::{collections::BTreeMap, fs, path::Path};

use serde_json::Value;

use crate::{Folder, json, text};

fn rosters() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/history")
}

/// Publishes a step on the one before; where rows are uncertain, each is decided to be the one space that it may be.
fn publish(
    folder: &Folder,
    lists: &[String],
    previous: Option<&str>,
    out: &str,
    as_of: &str,
) -> usize {
    let rosters: Vec<String> = lists
        .iter()
        .map(|list| rosters().join(format!("{list}.xlsx")).display().to_string())
        .collect();
    let previous = previous.map_or(String::new(), |previous| format!("--previous {previous}"));
    let command = format!(
        "{} --out {out} {previous} --as-of {as_of}",
        rosters.join(" ")
    );
    let ran = folder.publishing(&format!("{command} --propose {out}.toml"));
    if ran.status == Some(0) {
        return 0;
    }
    assert_eq!(ran.status, Some(1), "{ran:?}");
    let proposed = fs::read_to_string(folder.path(&format!("{out}.toml"))).unwrap();
    let mut candidate = None;
    let mut decided = 0;
    let lines: Vec<String> = proposed
        .lines()
        .map(|line| {
            if let Some((id, _)) = line
                .strip_prefix("# ")
                .and_then(|line| line.split_once(" = "))
            {
                candidate = Some(id.to_owned());
            }
            if line == "is = \"\"" {
                decided += 1;
                format!("is = \"{}\"", candidate.take().unwrap())
            } else {
                line.to_owned()
            }
        })
        .collect();
    fs::write(folder.path(&format!("{out}.toml")), lines.join("\n")).unwrap();
    let ran = folder.publishing(&format!("{command} --decisions {out}.toml"));
    assert_eq!(ran.status, Some(0), "{ran:?}");
    decided
}

fn spaces(folder: &Folder, out: &str) -> BTreeMap<String, Value> {
    let spaces = folder.api(out, "spaces.json");
    let spaces = spaces["spaces"].as_array().unwrap();
    spaces
        .iter()
        .map(|space| (text(&space["name"]).to_owned(), space.clone()))
        .collect()
}

fn happened<'a>(space: &'a Value, kind: &str) -> Vec<&'a Value> {
    let events = space["events"].as_array().unwrap();
    events
        .iter()
        .filter(|event| event["type"] == kind)
        .collect()
}

#[test]
fn five_lists_of_five_years_give_the_histories_that_they_should() {
    let expected = json(&fs::read(rosters().join("expected.json")).unwrap());
    let folder = Folder::new();
    let mut previous: Option<String> = None;
    let mut decided = 0;
    for (number, step) in expected["after"].as_array().unwrap().iter().enumerate() {
        let lists: Vec<String> = step["lists"]
            .as_array()
            .unwrap()
            .iter()
            .map(|list| text(list).to_owned())
            .collect();
        let out = format!("r{number}");
        decided += publish(
            &folder,
            &lists,
            previous.as_deref(),
            &out,
            text(&step["as_of"]),
        );
        let now = spaces(&folder, &out);
        assert_eq!(
            now.len() as u64,
            step["spaces"].as_u64().unwrap(),
            "{lists:?}"
        );
        let count =
            |what: &dyn Fn(&Value) -> bool| now.values().filter(|space| what(space)).count() as u64;
        let stated = |key: &str| step.get(key).and_then(Value::as_u64);
        if let Some(cancelled) = stated("cancelled") {
            assert_eq!(count(&|space| space["state"] == "cancelled"), cancelled);
        }
        if let Some(missing) = stated("missing_from_list") {
            assert_eq!(
                count(&|space| !happened(space, "missing_from_list").is_empty()),
                missing
            );
        }
        if let Some(in_notice) = stated("in_notice") {
            assert_eq!(count(&|space| space["state"] == "in_notice"), in_notice);
        }
        // Whom a release has, the next one has too, under the same id.
        if let Some(previous) = &previous {
            let ids: Vec<String> = now
                .values()
                .map(|space| text(&space["id"]).to_owned())
                .collect();
            for (name, space) in spaces(&folder, previous) {
                assert!(ids.iter().any(|id| *id == space["id"]), "{name} is gone");
            }
        }
        previous = Some(out);
    }
    let last = spaces(&folder, &previous.unwrap());
    assert_eq!(
        decided,
        expected["operator_changed"].as_array().unwrap().len()
    );
    assert_histories(&expected, &last);
    // Each event names the release that brought it.
    let releases: Vec<Value> = (0..4)
        .map(|number| folder.api(&format!("r{number}"), "root.json")["release"].clone())
        .collect();
    let renamed = &last[text(&expected["renamed"][0]["to"])];
    assert_eq!(happened(renamed, "renamed")[0]["release"], releases[2]);
    let granted = &happened(renamed, "title_granted")[0]["release"];
    assert!(releases[..2].contains(granted), "{granted}");
}

/// What became of each space that the expectations name.
fn assert_histories(expected: &Value, last: &BTreeMap<String, Value>) {
    let all = |key: &str| expected[key].as_array().unwrap().clone();
    for rename in all("renamed") {
        let space = &last[text(&rename["to"])];
        assert_eq!(space["former_names"][0]["name"], rename["from"]);
        assert_eq!(space["former_names"][0]["until"], "2021-04-12");
        assert_eq!(happened(space, "renamed").len(), 1);
    }
    for change in all("operator_changed") {
        let space = &last[text(&change["name"])];
        assert_eq!(space["operator"], change["to"]);
        let event = happened(space, "operator_changed")[0];
        assert_eq!(
            (&event["from"], &event["to"], &event["decided"]),
            (&change["from"], &change["to"], &Value::Bool(true))
        );
    }
    for cancelled in all("cancelled") {
        let space = &last[text(&cancelled["name"])];
        assert_eq!(
            (text(&space["state"]), &space["titles"][0]["reason"]),
            ("cancelled", &cancelled["reason"])
        );
        let event = happened(space, "cancelled")[0];
        assert_eq!(
            (
                text(&event["date"]),
                text(&event["document"]),
                &event["reason"]
            ),
            ("2021-04-12", "示例〔2021〕65号", &cancelled["reason"])
        );
        assert_eq!(
            space["titles"][0]["document"],
            if happened(space, "title_granted")[0]["date"] == "2018-03-01" {
                "示例〔2018〕1号"
            } else {
                "示例〔2019〕7号"
            }
        );
    }
    for missing in all("missing") {
        let space = &last[text(&missing)];
        assert_eq!(
            (
                text(&space["state"]),
                text(&space["titles"][0]["missing_since"])
            ),
            ("certified", "2021-04-12")
        );
    }
    let until = &expected["after"][3]["notice_last_day"];
    for notice in all("notice") {
        let title = &last[text(&notice)]["titles"][0];
        assert_eq!(
            (
                text(&title["notice_from"]),
                &title["notice_until"],
                text(&title["state"])
            ),
            ("2022-09-28", until, "in_notice")
        );
    }
}

#[test]
fn a_release_published_once_more_onto_itself_is_the_same_to_the_byte() {
    let folder = Folder::new();
    let list = |name: &str| vec![name.to_owned()];
    publish(&folder, &list("1-filing"), None, "out", "2018-03-01");
    publish(&folder, &list("2-additions"), None, "out", "2019-05-06");
    let before = folder.tree("out");
    publish(&folder, &list("2-additions"), None, "out", "2019-05-06");
    assert!(folder.tree("out") == before);
    // The same from a folder of its own, in another time zone and locale, is made the same way.
    publish(&folder, &list("1-filing"), None, "one", "2018-03-01");
    publish(
        &folder,
        &list("2-additions"),
        Some("one"),
        "two",
        "2019-05-06",
    );
    assert_eq!(
        folder.api("two", "root.json"),
        folder.api("out", "root.json")
    );
}

#[test]
fn a_register_does_not_go_back_in_time() {
    let folder = Folder::new();
    let list = |name: &str| vec![name.to_owned()];
    publish(&folder, &list("2-additions"), None, "out", "2019-05-06");
    let before = folder.tree("out");
    let roster = rosters().join("1-filing.xlsx");
    let ran = folder.publishing(&format!(
        "{} --out out --as-of 2018-03-01 --lang en",
        roster.display()
    ));
    assert_eq!(ran.status, Some(2), "{ran:?}");
    assert!(
        ran.err.contains("2019-05-06") && ran.err.contains("--previous"),
        "{ran:?}"
    );
    assert!(folder.tree("out") == before);
}

#[test]
fn uncertain_rows_stop_and_what_somebody_wrote_into_a_decisions_file_is_not_overwritten() {
    let folder = Folder::new();
    publish(&folder, &["1-filing".to_owned()], None, "one", "2018-03-01");
    let kept = rosters().join("3-kept.xlsx");
    let command = format!(
        "{} --out two --previous one --as-of 2021-04-12 --allow-shrink --lang en",
        kept.display()
    );
    let ran = folder.publishing(&format!("{command} --propose d.toml --format json"));
    assert_eq!(ran.status, Some(1), "{ran:?}");
    let questions = json(ran.out.as_bytes())["uncertain"].clone();
    let first = &questions[0];
    assert_eq!(
        (
            text(&first["name"]),
            text(&first["candidates"][0]["likeness"])
        ),
        ("雁栖梦工场", "same_name")
    );
    assert!(!folder.path("two").exists());
    let ran = folder.publishing(&command.replace("--lang en", "--lang zh"));
    for part in [" 行“雁栖梦工场”（", "第 "] {
        assert!(ran.out.contains(part), "{part}: {ran:?}");
    }
    let proposed = fs::read_to_string(folder.path("d.toml")).unwrap();
    let ran = folder.publishing(&format!("{command} --propose d.toml"));
    assert_eq!(ran.status, Some(1), "the same questions again: {ran:?}");
    let edited = proposed.replacen("is = \"\"", "is = \"new\"", 1);
    fs::write(folder.path("d.toml"), &edited).unwrap();
    let ran = folder.publishing(&format!("{command} --propose d.toml"));
    assert_eq!(ran.status, Some(2), "{ran:?}");
    assert_eq!(fs::read_to_string(folder.path("d.toml")).unwrap(), edited);
    let ran = folder.publishing(&format!("{command} --decisions d.toml"));
    assert_eq!(ran.status, Some(1), "not all is decided: {ran:?}");
    assert!(ran.err.contains("not decided"), "{ran:?}");
    let malformed = edited.replace("is = \"\"", "is = new");
    fs::write(folder.path("d.toml"), malformed).unwrap();
    let ran = folder.publishing(&format!("{command} --decisions d.toml"));
    assert_eq!(ran.status, Some(2), "no TOML: {ran:?}");
}
