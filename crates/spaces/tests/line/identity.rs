//! Who is who, and what became of whom: ids, titles, events and states.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::{Folder, json as parse, text};

/// The id that each name gets.
fn ids(folder: &Folder, rosters: &str) -> BTreeMap<String, String> {
    let ran = folder.run(&format!("check {rosters} --as-of 2021-07-01 --format json"));
    let report = parse(ran.out.as_bytes());
    let rows = report["rows"].as_array().unwrap();
    rows.iter()
        .map(|row| {
            let whose = [&row["name"], &row["operator"], &row["city"]].map(Value::to_string);
            (whose.join(" "), text(&row["id"]).to_owned())
        })
        .collect()
}

/// Of each event: type, date, title.
fn events(space: &Value) -> Vec<[&str; 3]> {
    space["events"]
        .as_array()
        .unwrap()
        .iter()
        .map(|event| ["type", "date", "title"].map(|key| event[key].as_str().unwrap_or_default()))
        .collect()
}

#[test]
fn ids_do_not_depend_on_the_order_of_the_rows() {
    let places = ["辽宁省", "大连市", "北京市", "新疆生产建设兵团", "宁波"];
    let rows = (0..40).map(|n| format!("{},第{n}车间,示例{}有限公司", places[n % 5], n / 2));
    let list = ["地区,名称,运营主体".to_owned()]
        .into_iter()
        .chain(rows)
        .collect::<Vec<_>>()
        .join("\n");
    let folder = Folder::with(&[("list.csv", &list)]);
    let reversed = |text: &str| {
        let mut lines: Vec<_> = text.lines().collect();
        lines[1..].reverse();
        lines.join("\n")
    };
    std::fs::write(folder.path("reversed.csv"), reversed(&list)).unwrap();
    let forwards = ids(&folder, "list.csv");
    assert_eq!(forwards.len(), 40);
    assert_eq!(ids(&folder, "reversed.csv"), forwards);
    // Spaces of one name without an operator are told apart by their city, not by who comes first.
    let chain = "城市,名称,运营主体\n苏州市,云汀众创空间,\n无锡市,云汀众创空间,\n南京市,云汀众创空间,南京示例云汀有限公司\n";
    std::fs::write(folder.path("chain.csv"), chain).unwrap();
    std::fs::write(folder.path("niahc.csv"), reversed(chain)).unwrap();
    let chain = ids(&folder, "chain.csv");
    let different: std::collections::BTreeSet<_> = chain.values().collect();
    assert_eq!((chain.len(), different.len()), (3, 3), "{chain:?}");
    assert_eq!(ids(&folder, "niahc.csv"), chain);
}

const NATIONAL: &str = "level = \"national\"\nissuer = \"示例认定机构\"\ndocument = \"示例〔2018〕1号\"\ndated = \"2018-03-01\"\n";
const CITY: &str = "level = \"city\"\nissuer = \"示例市科技局\"\ndocument = \"示例市〔2016〕9号\"\ndated = \"2016-11-20\"\n";

#[test]
fn a_space_in_two_lists_of_one_call_is_one_space_with_both_titles() {
    let by_name = (
        "省份,名称,运营主体\n江苏省,云汀众创空间,苏州示例云汀有限公司\n",
        "城市,名称,运营主体,详细地址,工位数\n苏州市,云汀 众创空间,苏州示例云汀有限公司,示例路1号,80\n",
    );
    // The operator's name is written in two ways; its credit code is the same.
    let by_code = (
        "省份,名称,运营主体,统一社会信用代码\n江苏省,云汀众创空间,苏州示例云汀有限公司,91000000MA00000144\n",
        "城市,名称,运营主体,统一社会信用代码,详细地址,工位数\n苏州市,云汀众创空间,苏州市示例云汀公司,91000000MA00000144,示例路1号,80\n",
    );
    for (national, city) in [by_name, by_code] {
        let folder = Folder::with(&[
            ("national.csv", national),
            ("national.toml", NATIONAL),
            ("city.csv", city),
            ("city.toml", CITY),
        ]);
        folder.publish("national.csv city.csv", "out", "2021-07-01");
        let spaces = folder.api("out", "spaces.json");
        assert_eq!(spaces["spaces"].as_array().unwrap().len(), 1, "{spaces}");
        let space = folder.space("out", "云汀众创空间");
        assert_eq!(space["state"], "certified");
        let titles: Vec<_> = space["titles"]
            .as_array()
            .unwrap()
            .iter()
            .map(|title| ["level", "issuer", "document", "from"].map(|key| text(&title[key])))
            .collect();
        assert_eq!(
            titles,
            [
                ["city", "示例市科技局", "示例市〔2016〕9号", "2016-11-20"],
                ["national", "示例认定机构", "示例〔2018〕1号", "2018-03-01"],
            ]
        );
        // The lists are taken by their dates. Another spelling of the same name, or of the same body, is a correction and no change.
        assert_eq!(
            events(&space),
            [
                ["added", "2016-11-20", "city"],
                ["title_granted", "2016-11-20", "city"],
                ["corrected", "2018-03-01", ""],
                ["title_granted", "2018-03-01", "national"],
            ]
        );
        // What only the second list states is not lost.
        assert_eq!(
            (&space["city"], &space["address"]),
            (&json!("苏州市"), &json!("示例路1号"))
        );
        assert_eq!(space["claims"]["desks"], 80);
    }
}

#[test]
fn a_title_that_is_held_is_confirmed_by_a_later_full_list_and_never_granted_twice() {
    let list = "省份,名称,运营主体\n江苏省,云汀众创空间,苏州示例云汀有限公司\n";
    let later = NATIONAL
        .replace("2018-03-01", "2021-04-12")
        .replace("〔2018〕1号", "〔2021〕65号");
    let folder = Folder::with(&[
        ("2018.csv", list),
        ("2018.toml", NATIONAL),
        ("2021.csv", list),
        ("2021.toml", &later),
    ]);
    folder.publish("2018.csv 2021.csv", "out", "2021-07-01");
    let space = folder.space("out", "云汀众创空间");
    assert_eq!(
        events(&space),
        [
            ["added", "2018-03-01", "national"],
            ["title_granted", "2018-03-01", "national"],
            ["rechecked", "2021-04-12", "national"],
        ]
    );
    assert_eq!(space["titles"].as_array().unwrap().len(), 1);
    assert_eq!(space["titles"][0]["from"], "2018-03-01");
}

#[test]
fn a_cancelled_title_says_when_and_why() {
    let columns = "省份,名称,运营主体,级别,认定机构,文号,认定日期,状态,取消日期,原因\n江苏省,云汀众创空间,苏州示例云汀有限公司,国家级,示例认定机构,示例〔2018〕1号,2018-03-01,已取消,2021-04-12,已停止运营\n";
    let granted = "省份,名称,运营主体\n江苏省,云汀众创空间,苏州示例云汀有限公司\n";
    let cancelled =
        "省份,名称,运营主体,原因\n江苏省,云汀众创空间,苏州示例云汀有限公司,已停止运营\n";
    let facts =
        "list = \"cancellations\"\n".to_owned() + &NATIONAL.replace("2018-03-01", "2021-04-12");
    let folder = Folder::with(&[
        ("columns.csv", columns),
        ("granted.csv", granted),
        ("granted.toml", NATIONAL),
        ("cancelled.csv", cancelled),
        ("cancelled.toml", &facts),
    ]);
    for (rosters, out) in [("columns.csv", "a"), ("granted.csv cancelled.csv", "b")] {
        folder.publish(rosters, out, "2021-07-01");
        let space = folder.space(out, "云汀众创空间");
        assert_eq!(space["state"], "cancelled", "{rosters}");
        let last = space["events"].as_array().unwrap().last().unwrap();
        assert_eq!(
            ["type", "date", "reason", "title"].map(|key| text(&last[key])),
            ["cancelled", "2021-04-12", "已停止运营", "national"],
            "{rosters}"
        );
        let title = &space["titles"][0];
        assert_eq!(
            ["from", "cancelled", "reason"].map(|key| text(&title[key])),
            ["2018-03-01", "2021-04-12", "已停止运营"],
            "{rosters}"
        );
    }
}

#[test]
fn a_space_in_public_notice_shows_its_first_and_last_day_and_holds_nothing_yet() {
    let folder = Folder::with(&[
        (
            "notice.csv",
            "省份,名称,运营主体,公示结束\n江苏省,云汀众创空间,苏州示例云汀有限公司,2021-07-07\n",
        ),
        (
            "notice.toml",
            &format!(
                "list = \"notice\"\nnotice_from = \"2021-07-01\"\n{}",
                NATIONAL.replace("2018-03-01", "2021-07-01")
            ),
        ),
    ]);
    // The end of the notice alone grants nothing, and is no error.
    for (as_of, out) in [("2021-07-02", "during"), ("2021-08-02", "after")] {
        folder.publish("notice.csv", out, as_of);
        let space = folder.space(out, "云汀众创空间");
        assert_eq!(space["state"], "in_notice", "{as_of}");
        let title = &space["titles"][0];
        assert_eq!(
            (
                text(&title["notice_from"]),
                text(&title["notice_until"]),
                &title["from"]
            ),
            ("2021-07-01", "2021-07-07", &Value::Null),
            "{as_of}"
        );
        assert_eq!(events(&space)[1], ["in_notice", "2021-07-01", "national"]);
    }
}

#[test]
fn a_title_expires_on_the_day_after_its_last() {
    let folder = Folder::with(&[
        (
            "list.csv",
            "省份,名称,运营主体,有效期至\n山西省,云汀众创空间,太原示例云汀有限公司,2021-06-30\n",
        ),
        ("list.toml", NATIONAL),
    ]);
    for (as_of, state) in [("2021-06-30", "certified"), ("2021-07-01", "expired")] {
        folder.publish("list.csv", state, as_of);
        let space = folder.space(state, "云汀众创空间");
        assert_eq!(
            (&space["state"], &space["titles"][0]["until"]),
            (&json!(state), &json!("2021-06-30"))
        );
    }
}

#[test]
fn a_level_without_issuer_or_document_makes_a_space_listed_only_and_is_warned_of() {
    let row = "省份,名称,运营主体,级别,认定机构\n江苏省,云汀众创空间,苏州示例云汀有限公司,国家级,示例认定机构\n";
    let folder = Folder::with(&[("list.csv", row)]);
    let ran = folder.publishing("list.csv --out out --as-of 2021-07-01 --format json");
    assert_eq!(ran.status, Some(0), "{ran:?}");
    let report = parse(ran.out.as_bytes());
    let problems = report["problems"].as_array().unwrap();
    let problem = problems
        .iter()
        .find(|problem| problem["column"] == "级别")
        .unwrap();
    assert_eq!(
        ["severity", "rule", "column"].map(|key| text(&problem[key])),
        ["warning", "title-incomplete", "级别"]
    );
    let space = folder.space("out", "云汀众创空间");
    assert_eq!(
        (&space["state"], &space["titles"]),
        (&json!("listed"), &json!([]))
    );
    assert_eq!(events(&space), [["added", "2021-07-01", ""]]);
}
