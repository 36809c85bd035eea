//! Figures against the rule that a list states: judged where it does, and told in the report.

use serde_json::Value;

use crate::{Folder, json, text};

const HEADER: &str =
    "省份,名称,运营主体,级别,认定机构,文号,状态,认定日期,总面积,工位数,导师数,适用标准,数据年度";
const CERTIFIED: &str = "国家级,示例认定机构,示例〔2018〕1号,已认定,2018-03-01";
const DAY: &str = "2021-07-01";

/// A list of spaces in Liaoning: name, then area, desks, mentors, rule and year.
fn list(rows: &[(&str, &str)]) -> String {
    let mut lines = vec![HEADER.to_owned()];
    for (name, figures) in rows {
        lines.push(format!(
            "辽宁省,{name},大连示例{name}有限公司,{CERTIFIED},{figures}"
        ));
    }
    lines.join("\n")
}

/// The warnings of a rule in the report of a list, by row.
fn warnings(folder: &Folder, command: &str, rule: &str) -> Vec<(u64, String)> {
    let ran = folder.run(command);
    assert_eq!(ran.status, Some(0), "{ran:?}");
    let report: Value = json(ran.out.as_bytes());
    let problems = report["problems"].as_array().unwrap().iter();
    problems
        .filter(|problem| problem["rule"] == rule)
        .map(|problem| {
            assert_eq!(problem["severity"], "warning");
            assert_eq!(problem["column"], "适用标准");
            (
                problem["row"].as_u64().unwrap(),
                text(&problem["message"]["en"]).to_owned(),
            )
        })
        .collect()
}

#[test]
fn figures_short_of_the_rule_and_rules_that_nobody_knows_are_warnings_at_their_rows() {
    let folder = Folder::with(&[(
        "list.csv",
        &list(&[
            ("云汀众创空间", "600,10,5,filing-2017,2020"),
            ("青禾创客", "400,29,2,国科火字〔2017〕120号,2020"),
            ("安居空间", "400,29,2,另一份文件,2020"),
            ("长桥工坊", "400,29,2,,2020"),
        ]),
    )]);
    for command in [
        format!("check list.csv --as-of {DAY} --format json"),
        format!("publish list.csv --out out --as-of {DAY} --format json"),
    ] {
        let short = warnings(&folder, &command, "figures-against-standard");
        let [(3, message)] = &short[..] else {
            panic!("{short:?}");
        };
        assert!(
            message.contains("4a, ") && message.contains("8b, "),
            "{message}"
        );
        let unknown = warnings(&folder, &command, "standard-unknown");
        assert_eq!(unknown.iter().map(|(row, _)| *row).collect::<Vec<_>>(), [4]);
    }
}

#[test]
fn a_record_is_judged_where_its_facts_file_states_rule_and_year_and_else_not() {
    let plain = "省份,名称,运营主体,工位数\n辽宁省,云汀众创空间,大连示例云汀有限公司,40\n";
    let folder = Folder::with(&[
        ("list.csv", plain),
        (
            "list.toml",
            "standard = \"filing-2017\"\nfigures_year = 2019\n",
        ),
        ("silent.csv", plain),
    ]);
    folder.publish_with_shipped_standards("list.csv", "out", DAY);
    let judged = &folder.space("out", "云汀众创空间")["judged"];
    assert_eq!(judged["standard"], "filing-2017");
    assert_eq!(judged["as_of"], "2019-12-31");
    // What is not stated is unknown, and never met.
    assert_eq!(judged["verdict"], "unknown");
    folder.publish_with_shipped_standards("silent.csv", "silent", DAY);
    assert!(folder.space("silent", "云汀众创空间")["judged"].is_null());
}
