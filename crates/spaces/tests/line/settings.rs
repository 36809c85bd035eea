//! The publisher's settings, and what stands in several folders under one name.

use serde_json::Value;

use crate::{Folder, ONE, json, text};

const SETTINGS: &str = r#"base_url = "https://register.example.org/r/"
[publisher]
zh = "示例省科学技术厅"
en = "Example Department of Science and Technology"
[contacts.objections]
mail = "objections@example.org"
[licence]
spdx = "CC-BY-4.0"
[defaults]
level = "provincial"
issuer = "示例省科学技术厅"
"#;

#[test]
fn the_settings_say_who_publishes_and_fill_what_a_list_leaves_open() {
    let facts = "document = \"示例〔2018〕1号\"\ndated = \"2018-03-01\"\n";
    let folder = Folder::with(&[
        ("one.csv", ONE),
        ("one.toml", facts),
        ("register.toml", SETTINGS),
    ]);
    let command = "one.csv --out out --as-of 2021-07-01 --settings register.toml --lang en";
    let ran = folder.publishing(&format!("{command} --base /r/"));
    assert_eq!(ran.status, Some(0), "{ran:?}");
    assert!(!ran.err.contains("another path"), "{ran:?}");
    let title = &folder.space("out", "云汀众创空间")["titles"][0];
    assert_eq!(
        ["level", "issuer"].map(|key| text(&title[key])),
        ["provincial", "示例省科学技术厅"]
    );
    let root = folder.api("out", "root.json");
    let manifest = format!("manifests/{}.json", text(&root["manifest"]["sha256"]));
    let publisher = &folder.api("out", &manifest)["publisher"];
    assert_eq!(publisher["name"]["zh"], "示例省科学技术厅");
    assert_eq!(publisher["objections"]["mail"], "objections@example.org");
    // Another base than the one that the settings name is said, and published: it may be meant.
    let ran = folder.publishing(command);
    assert_eq!(ran.status, Some(0), "{ran:?}");
    assert!(ran.err.contains("another path than --base /"), "{ran:?}");
}

#[test]
fn settings_that_cannot_be_used_stop_and_say_all_that_is_wrong() {
    let wrong = SETTINGS
        .replace("objections@example.org", "objections")
        .replace("provincial", "特级");
    let folder = Folder::with(&[("one.csv", ONE), ("register.toml", &wrong)]);
    let ran = folder
        .publishing("one.csv --out out --as-of 2021-07-01 --settings register.toml --lang en");
    assert_eq!(ran.status, Some(2), "{ran:?}");
    for part in ["register.toml", "contacts.objections", "特级", "national"] {
        assert!(ran.err.contains(part), "{part}: {ran:?}");
    }
    assert!(!folder.path("out").exists());
}

#[test]
fn files_of_one_name_in_two_folders_are_told_apart() {
    let folder = Folder::new();
    for year in ["2017", "2018"] {
        std::fs::create_dir(folder.path(year)).unwrap();
        std::fs::write(
            folder.path(&format!("{year}/list.csv")),
            "省份,名称,运营主体\n北京市,,甲\n",
        )
        .unwrap();
    }
    let ran = folder.run("check 2017/list.csv 2018/list.csv --as-of 2021-07-01 --format json");
    let report = json(ran.out.as_bytes());
    let errors: Vec<&str> = report["problems"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|problem| problem["rule"] == "name-missing")
        .filter_map(|problem: &Value| problem["file"].as_str())
        .collect();
    assert_eq!(errors, ["2017/list.csv", "2018/list.csv"]);
}
