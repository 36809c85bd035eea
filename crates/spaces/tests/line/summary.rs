//! What `publish` says of what a release changes, and by name whom a list lost.

use std::fmt::Write as _;

use crate::{Folder, TWO, json};

const HEADER: &str = "省份,名称,曾用名,运营主体,级别,认定机构,文号,认定日期,状态,取消日期,原因\n";

/// Certified spaces of Liaoning with these names.
fn rows(names: &[String]) -> String {
    let mut text = HEADER.to_owned();
    for name in names {
        let _ = writeln!(
            text,
            "辽宁省,{name},,大连示例{name}有限公司,国家级,示例认定机构,示例〔2018〕1号,2018-03-01,,,"
        );
    }
    text
}

fn names(count: usize) -> Vec<String> {
    let characters = ["云", "汀", "青", "禾", "长", "桥", "石", "榴", "小", "满"];
    (0..count)
        .map(|number| {
            let [tens, ones] = [number / 10, number % 10].map(|place| characters[place]);
            format!("{tens}{ones}众创空间")
        })
        .collect()
}

#[test]
fn a_publication_says_what_it_changes_and_names_who_is_missing_and_who_was_cancelled() {
    let all = names(12);
    let before = rows(&all);
    // The first is cancelled, the second has another name, the third is missing, one is new.
    let cancelled = "2018-03-01,已取消,2021-04-12,已停止运营";
    let after = rows(&all).replacen("2018-03-01,,,", cancelled, 1).replacen(
        &format!("{},,", all[1]),
        &format!("新名空间,{},", all[1]),
        1,
    );
    let mut after: Vec<&str> = after.lines().collect();
    after.remove(3);
    let new =
        "北京市,槐序空间,,北京示例槐序有限公司,国家级,示例认定机构,示例〔2021〕9号,2021-06-01,,,\n";
    let after = format!("{}\n{new}", after.join("\n"));
    for (language, parts) in [
        (
            "zh",
            [
                "与上一版本",
                "新列入 1 家",
                "更名 1 家",
                "取消资格 1 家",
                "未见于应列的名单 1 家",
                "取消资格，1 家\n    辽宁省  云云众创空间  国家级  2021-04-12  已停止运营",
                "应列而未列：2021-07-01（国家级），1 家\n    辽宁省  云青众创空间",
            ],
        ),
        (
            "en",
            [
                "Against the previous release",
                "added 1",
                "renamed 1",
                "title cancelled 1",
                "missing from a list 1",
                "Cancelled × 1\n    Liaoning  云云众创空间  National  2021-04-12  已停止运营",
                "should name them: 2021-07-01 (National) × 1\n    Liaoning  云青众创空间",
            ],
        ),
    ] {
        let folder = Folder::with(&[("before.csv", &before), ("after.csv", &after)]);
        folder.publish("before.csv", "out", "2019-07-01");
        let command = format!("after.csv --out out --as-of 2021-07-01 --lang {language}");
        let ran = folder.publishing(&command);
        assert_eq!(ran.status, Some(0), "{ran:?}");
        for part in parts {
            assert!(ran.out.contains(part), "{part}: {}", ran.out);
        }
        // The same again says nothing new, and says so.
        let again = folder.publishing(&command);
        assert_eq!(again.status, Some(0), "{again:?}");
        let nothing = match language {
            "zh" => "名单没有说出名录还不知道的事",
            _ => "the lists say nothing that the register does not know",
        };
        assert!(again.out.contains(nothing), "{}", again.out);
    }
}

#[test]
fn a_first_publication_says_that_it_is_the_first() {
    let folder = Folder::with(&[("two.csv", TWO)]);
    let ran = folder.publishing("two.csv --out out --as-of 2021-07-01 --lang zh");
    assert!(ran.out.contains("第一个版本：新列入 2 家。"), "{ran:?}");
}

#[test]
fn a_list_that_looks_cut_off_stops_and_names_up_to_twenty_of_those_it_lacks() {
    let all = names(40);
    let folder = Folder::with(&[("all.csv", &rows(&all)), ("cut.csv", &rows(&all[..10]))]);
    folder.publish("all.csv", "out", "2019-07-01");
    for (language, more) in [("zh", "还有 10 家"), ("en", "and 10 more")] {
        let ran = folder.publishing(&format!(
            "cut.csv --out out --as-of 2021-07-01 --lang {language}"
        ));
        assert_eq!(ran.status, Some(1), "{ran:?}");
        assert!(ran.err.contains(more), "{ran:?}");
        assert!(ran.err.contains(&all[10]), "{ran:?}");
        let named = all.iter().filter(|name| ran.err.contains(*name)).count();
        assert_eq!(named, 20, "{ran:?}");
    }
}

#[test]
fn the_report_for_programs_holds_the_sums() {
    let folder = Folder::with(&[("two.csv", TWO)]);
    let command = "two.csv --out out --as-of 2021-07-01 --format json";
    let report = json(folder.publishing(command).out.as_bytes());
    assert_eq!(report["good_rows"], 2);
    assert_eq!(report["changes"]["totals"]["by_change"]["added"], 2);
    let report = json(folder.publishing(command).out.as_bytes());
    assert_eq!(
        report["changes"]["totals"]["by_change"],
        serde_json::json!({})
    );
}

#[test]
fn how_many_rows_were_left_out_is_said_in_words_that_fit_the_number() {
    for (bad, zh, en) in [
        (1, "略过了 1 行", "1 row left out"),
        (2, "略过了 2 行", "2 rows left out"),
    ] {
        let list = format!("{TWO}{}", "北京市,,北京示例青禾有限公司\n".repeat(bad));
        let folder = Folder::with(&[("bad.csv", &list)]);
        for (language, part) in [("zh", zh), ("en", en)] {
            let ran = folder.publishing(&format!(
                "bad.csv --out {language} --as-of 2021-07-01 --skip-bad-rows --lang {language}"
            ));
            assert_eq!(ran.status, Some(0), "{ran:?}");
            assert!(ran.err.contains(part), "{ran:?}");
        }
    }
}

#[test]
fn a_title_that_is_granted_to_a_space_already_known_is_counted() {
    let listed = "省份,名称,运营主体\n辽宁省,云汀众创空间,大连示例云汀有限公司\n";
    let granted = "省份,名称,运营主体,级别,认定机构,文号,认定日期\n辽宁省,云汀众创空间,大连示例云汀有限公司,国家级,示例认定机构,示例〔2018〕1号,2021-03-01\n";
    let folder = Folder::with(&[("listed.csv", listed), ("granted.csv", granted)]);
    folder.publish("listed.csv", "out", "2019-07-01");
    let ran = folder.publishing("granted.csv --out out --as-of 2021-07-01 --lang zh");
    assert_eq!(ran.status, Some(0), "{ran:?}");
    assert!(ran.out.contains("相比：取得资格 1 家"), "{ran:?}");
}
