//! `spaces diff`: what one release says that another did not, and `changes.json`, which says the same of neighbours.

use std::fs;

use serde_json::Value;

use crate::{Folder, json, text};

const BEFORE: &str = "省份,名称,运营主体,级别,认定机构,文号,认定日期,工位数\n\
    辽宁省,云汀众创空间,大连示例云汀有限公司,国家级,示例认定机构,示例〔2018〕1号,2018-03-01,30\n\
    北京市,青禾创客,北京示例青禾有限公司,国家级,示例认定机构,示例〔2018〕1号,2018-03-01,\n\
    北京市,长桥空间,北京示例长桥有限公司,国家级,示例认定机构,示例〔2018〕1号,2018-03-01,\n";
const AFTER: &str = "省份,名称,曾用名,运营主体,级别,认定机构,文号,认定日期,工位数,状态,取消日期,原因\n\
    辽宁省,云汀众创空间,,大连示例云汀有限公司,国家级,示例认定机构,示例〔2018〕1号,2018-03-01,60,,,\n\
    北京市,石榴记,青禾创客,北京示例青禾有限公司,国家级,示例认定机构,示例〔2018〕1号,2018-03-01,,已取消,2021-04-12,已停止运营\n\
    北京市,槐序空间,,北京示例槐序有限公司,国家级,示例认定机构,示例〔2021〕9号,2021-06-01,,,,\n";

/// Two releases of one register, in `old` and `new`.
fn two_releases() -> Folder {
    let folder = Folder::with(&[("before.csv", BEFORE), ("after.csv", AFTER)]);
    folder.publish("before.csv", "old", "2019-07-01");
    folder.publish(
        "after.csv --previous old --allow-shrink",
        "new",
        "2021-07-01",
    );
    folder
}

fn named<'a>(changes: &'a Value, name: &str) -> &'a Value {
    let spaces = changes["spaces"].as_array().unwrap();
    spaces.iter().find(|space| space["name"] == name).unwrap()
}

#[test]
fn the_changes_of_a_release_name_every_space_and_what_happened_to_it() {
    let folder = two_releases();
    let changes = folder.api("new", "changes.json");
    assert_eq!(
        changes["previous"],
        folder.api("old", "root.json")["release"]
    );
    assert_eq!(changes["previous_as_of"], "2019-07-01");
    for (name, what) in [
        ("云汀众创空间", &["changed"][..]),
        ("石榴记", &["cancelled", "changed"]),
        ("长桥空间", &["missing_from_list"]),
        ("槐序空间", &["added"]),
    ] {
        assert_eq!(
            named(&changes, name)["changes"],
            serde_json::json!(what),
            "{name}"
        );
    }
    let fields = &named(&changes, "云汀众创空间")["fields"];
    assert_eq!(
        *fields,
        serde_json::json!([{"field": "desks", "from": "30", "to": "60"}])
    );
    let renamed = &named(&changes, "石榴记")["events"];
    let renamed = renamed.as_array().unwrap();
    let event = renamed
        .iter()
        .find(|event| event["type"] == "renamed")
        .unwrap();
    assert_eq!(
        (&event["from"], &event["to"]),
        (&"青禾创客".into(), &"石榴记".into())
    );
    assert_eq!(
        changes["totals"]["by_change"],
        serde_json::json!({"added": 1, "cancelled": 1, "changed": 2, "missing_from_list": 1})
    );
}

#[test]
fn two_folders_are_compared_as_a_release_is_with_the_one_before_it() {
    let folder = two_releases();
    let ran = folder.run("diff old new --format json");
    assert_eq!(ran.status, Some(0), "{ran:?}");
    assert_eq!(json(ran.out.as_bytes()), folder.api("new", "changes.json"));
}

#[test]
fn people_read_the_differences_in_either_language() {
    let folder = two_releases();
    for (language, parts) in [
        (
            "zh",
            [
                "新列入 × 1",
                "资格取消 × 1",
                "（已停止运营）",
                "青禾创客 → 石榴记",
                "工位数：30 → 60",
                "  北京市  槐序空间",
                "未见于应列的名单 × 1",
            ],
        ),
        (
            "en",
            [
                "Added × 1",
                "Cancelled × 1",
                "(已停止运营)",
                "青禾创客 → 石榴记",
                "desks: 30 → 60",
                "  Beijing  槐序空间",
                "Missing from a list that should name it × 1",
            ],
        ),
    ] {
        let ran = folder.run(&format!("diff old new --lang {language}"));
        assert_eq!(ran.status, Some(0), "{ran:?}");
        for part in parts {
            assert!(ran.out.contains(part), "{part}: {}", ran.out);
        }
    }
    for (language, none) in [("zh", "没有差别"), ("en", "say the same")] {
        let ran = folder.run(&format!("diff new new --lang {language}"));
        assert_eq!(ran.status, Some(0), "{ran:?}");
        assert!(ran.out.contains(none), "{}", ran.out);
    }
}

#[test]
fn what_is_no_release_or_a_damaged_one_is_not_compared() {
    let folder = two_releases();
    fs::create_dir(folder.path("empty")).unwrap();
    for arguments in ["diff old empty", "diff nowhere new"] {
        let ran = folder.run(arguments);
        assert_eq!((ran.status, ran.out.as_str()), (Some(2), ""), "{ran:?}");
    }
    let root = folder.api("old", "root.json");
    let manifest = format!("manifests/{}.json", text(&root["manifest"]["sha256"]));
    fs::write(folder.path("old/api/v1").join(manifest), "{}").unwrap();
    assert_eq!(folder.run("diff old new").status, Some(2));
}
