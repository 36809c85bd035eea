//! Exit statuses: 0 all well, 1 the data need a person, 2 anything else; and what is said then.

use crate::{Folder, ONE, TWO, json};

/// The second row has no name.
const BAD: &str =
    "省份,名称,运营主体\n辽宁省,云汀众创空间,大连示例云汀有限公司\n北京市,,北京示例青禾有限公司\n";

#[test]
fn the_exit_status_says_whether_the_data_need_a_person() {
    let table = [
        ("check good.csv", 0),
        ("check good.csv --format json", 0),
        ("check bad.csv", 1),
        ("check good.csv bad.csv --format json", 1),
        ("check no-operator.csv", 1),
        ("check not-stated.csv", 0),
        ("publish good.csv --out out --as-of 2021-07-01", 0),
        ("publish bad.csv --out other --as-of 2021-07-01", 1),
        (
            "publish no-operator.csv --out other --as-of 2021-07-01 --skip-bad-rows",
            1,
        ),
        ("check good.csv --as-of yesterday", 2),
        ("publish good.csv --out other", 2),
        ("check", 2),
        ("rename", 2),
    ];
    let no_operator = "省份,名称\n辽宁省,云汀众创空间\n";
    let folder = Folder::with(&[
        ("good.csv", TWO),
        ("bad.csv", BAD),
        ("no-operator.csv", no_operator),
        ("not-stated.csv", no_operator),
        ("not-stated.toml", "operator = \"not stated\""),
    ]);
    for (arguments, status) in table {
        let ran = folder.run(arguments);
        assert_eq!(ran.status, Some(status), "{arguments}: {ran:?}");
    }
    assert!(folder.path("out/api/v1/root.json").exists());
    assert!(!folder.path("other").exists());
}

#[test]
fn rows_with_errors_stop_a_publication_unless_they_are_left_out() {
    let folder = Folder::with(&[("bad.csv", BAD)]);
    for (language, part) in [("zh", "没有发布"), ("en", "Nothing was published")] {
        let stopped = folder.publishing(&format!(
            "bad.csv --out out --as-of 2021-07-01 --lang {language}"
        ));
        assert_eq!(stopped.status, Some(1));
        assert!(
            stopped.err.contains(part) && stopped.err.contains("--skip-bad-rows"),
            "{stopped:?}"
        );
    }
    assert!(!folder.path("out").exists());
    let published = folder.publishing("bad.csv --out out --as-of 2021-07-01 --skip-bad-rows");
    assert_eq!(published.status, Some(0), "{published:?}");
    assert!(published.out.contains("name-missing"), "{published:?}");
    let spaces = folder.api("out", "spaces.json");
    assert_eq!(spaces["spaces"].as_array().unwrap().len(), 1);
    assert_eq!(spaces["spaces"][0]["name"], "云汀众创空间");
}

#[test]
fn what_stops_a_command_is_said_in_the_readers_language_with_what_to_do_and_nothing_is_written() {
    let folder = Folder::with(&[
        ("good.csv", TWO),
        ("key.csv", ONE),
        ("key.toml", "lists = \"full\""),
        ("level.csv", ONE),
        ("level.toml", "level = \"特级\""),
        (
            "page.xls",
            "<!doctype html><html><title>名单</title></html>",
        ),
        ("list.doc", "{\\rtf1\\ansi list}"),
        ("empty.csv", ""),
        ("a-file", ""),
    ]);
    let table = [
        ("missing.csv", "", "请核对路径", "Check its path"),
        ("key.csv", "", "lists", "lists"),
        ("level.csv", "", "national", "national"),
        ("list.doc", "", ".xlsx", ".xlsx"),
        ("page.xls", "", ".xlsx", ".xlsx"),
        ("empty.csv", "", "空", "empty"),
        ("good.csv", "--base register", "/register/", "/register/"),
        (
            "good.csv",
            "--base //example.org/",
            "/register/",
            "/register/",
        ),
        (
            "good.csv",
            "--app missing",
            "cargo xtask build",
            "cargo xtask build",
        ),
        (
            "good.csv",
            "--app .",
            "cargo xtask build",
            "cargo xtask build",
        ),
    ];
    for (roster, more, zh, en) in table {
        for (language, part) in [("zh", zh), ("en", en)] {
            let ran = folder.publishing(&format!(
                "{roster} {more} --out out --as-of 2021-07-01 --lang {language}"
            ));
            assert_eq!((ran.status, ran.out.as_str()), (Some(2), ""), "{ran:?}");
            assert!(ran.err.contains(part), "{roster} {more}: {ran:?}");
            // An English sentence has no Chinese punctuation, and a Chinese one has.
            assert_eq!(
                ran.err.contains(['。', '：']),
                language == "zh",
                "{roster} {more}: {ran:?}"
            );
            assert!(!folder.path("out").exists(), "{roster} {more}");
        }
    }
    let ran = folder.publishing("good.csv --out a-file --as-of 2021-07-01 --lang en");
    assert_eq!(ran.status, Some(2), "{ran:?}");
    assert!(ran.err.contains("a-file: cannot be written"), "{ran:?}");
}

#[test]
fn a_report_for_people_comes_in_both_languages_and_names_the_place() {
    let folder = Folder::with(&[("bad.csv", BAD)]);
    for (language, parts) in [
        ("zh", ["bad.csv 名称：第 3 行", "缺少名称", "1 行可以发布"]),
        (
            "en",
            [
                "bad.csv 名称: row 3",
                "The name is missing",
                "1 row can be published",
            ],
        ),
    ] {
        let ran = folder.run(&format!("check bad.csv --lang {language}"));
        for part in parts {
            assert!(ran.out.contains(part), "{part}: {ran:?}");
        }
    }
}

#[test]
fn checking_writes_nothing() {
    let folder = Folder::with(&[("good.csv", TWO), ("bad.csv", BAD)]);
    let before = folder.tree("");
    for roster in ["good.csv", "bad.csv"] {
        let report = folder.run(&format!("check {roster} --format json"));
        assert!(json(report.out.as_bytes())["good_rows"].is_u64());
    }
    assert_eq!(folder.tree(""), before);
}

#[test]
fn the_help_names_every_command_and_samples_are_reported_in_the_readers_language() {
    let folder = Folder::new();
    let help = folder.run("--help").out;
    let summary = help.split("Usage").next().unwrap_or_default();
    let summary = summary.split_whitespace().collect::<Vec<_>>().join(" ");
    for word in [
        "Checks",
        "publishes",
        "tells two releases apart",
        "verifies",
        "sample",
    ] {
        assert!(summary.contains(word), "{word}: {summary}");
    }
    for (language, rows, lists) in [("zh", "1 行", "份名单"), ("en", "1 row,", "lists in")] {
        let ran = folder.run(&format!("sample --count 1 --out one.csv --lang {language}"));
        assert!(ran.err.contains(rows), "{ran:?}");
        let ran = folder.run(&format!(
            "sample --count 40 --history {language} --lang {language}"
        ));
        assert!(ran.err.contains(lists), "{ran:?}");
    }
}
