//! `spaces check --annotate`: the marked copy, and what it must not do.

use std::fs;

use serde_json::Value;

use crate::{Folder, TWO, json};

const FAULTY: &str = "名单,,,\n省份,名称,运营主体,统一社会信用代码\n辽宁省,云汀众创空间,大连示例云汀有限公司,91210200MA0000000X\n北京市,,北京示例青禾有限公司,\n";

#[test]
fn the_copy_is_written_and_report_and_exit_status_stay_as_they_are() {
    let folder = Folder::with(&[("good.csv", TWO), ("faulty.csv", FAULTY)]);
    for (rosters, status) in [
        ("good.csv", 0),
        ("faulty.csv", 1),
        ("good.csv faulty.csv", 1),
    ] {
        let check = format!("check {rosters} --as-of 2021-07-01");
        let without = folder.run(&check);
        let with = folder.run(&format!("{check} --annotate copy.xlsx"));
        assert_eq!(with.status, Some(status), "{with:?}");
        assert_eq!(with.out, without.out);
        assert!(folder.path("copy.xlsx").exists());
        fs::remove_file(folder.path("copy.xlsx")).unwrap();
    }
}

#[test]
fn checking_the_copy_finds_the_same_rows_and_problems_and_the_same_marks_twice() {
    let folder = Folder::with(&[("faulty.csv", FAULTY)]);
    let check = |roster: &str, copy: &str| {
        let ran = folder.run(&format!(
            "check {roster} --as-of 2021-07-01 --format json --annotate {copy}"
        ));
        let mut report = json(ran.out.as_bytes());
        // The copy is another file with one more sheet, and a text file has no sheets.
        for part in ["problems", "lists"] {
            for item in report[part].as_array_mut().unwrap() {
                for place in ["file", "sheet", "passed_over"] {
                    item[place] = Value::Null;
                }
            }
        }
        report
    };
    let report = check("faulty.csv", "faulty.xlsx");
    assert!(report["problems"].as_array().unwrap().len() >= 2);
    assert_eq!(check("faulty.xlsx", "again.xlsx"), report);
    check("faulty.csv", "once-more.xlsx");
    let bytes = |name| fs::read(folder.path(name)).unwrap();
    assert_eq!(bytes("faulty.xlsx"), bytes("once-more.xlsx"));
}

#[test]
fn a_copy_that_cannot_be_is_refused_in_words_and_nothing_is_lost() {
    let folder = Folder::with(&[("faulty.csv", FAULTY)]);
    folder.run("check faulty.csv --annotate list.xlsx");
    fs::create_dir(folder.path("folder.xlsx")).unwrap();
    let before = fs::read(folder.path("list.xlsx")).unwrap();
    let table = [
        ("list.xlsx", "不能覆盖", "not written over"),
        ("./list.xlsx", "不能覆盖", "not written over"),
        ("copy.csv", ".xlsx 结尾", "end in .xlsx"),
        ("copy", ".xlsx 结尾", "end in .xlsx"),
        ("nowhere/copy.xlsx", "写不了", "cannot be written"),
        ("folder.xlsx", "写不了", "cannot be written"),
    ];
    for (out, zh, en) in table {
        for (language, words) in [("zh", zh), ("en", en)] {
            let ran = folder.run(&format!(
                "check list.xlsx --annotate {out} --lang {language}"
            ));
            assert_eq!(ran.status, Some(2), "{out}: {ran:?}");
            assert!(ran.err.contains(words) && ran.err.contains(out), "{ran:?}");
        }
    }
    assert_eq!(fs::read(folder.path("list.xlsx")).unwrap(), before);
    let names = fs::read_dir(folder.path(".")).unwrap();
    let mut names: Vec<_> = names.map(|entry| entry.unwrap().file_name()).collect();
    names.sort();
    assert_eq!(names, ["faulty.csv", "folder.xlsx", "list.xlsx"]);
}
