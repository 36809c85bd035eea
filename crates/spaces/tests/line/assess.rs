//! `spaces standards check` and `spaces assess`.

use serde_json::Value;

use crate::Folder;

/// Answers to the filing rule: two mentors short of three, and nothing said of events and statistics.
const ANSWERS: &str = r#"{"format": 1, "standard": "filing-2017", "as_of": "2018-01-01", "answers": {
    "clear_direction": true, "dedicated_operating_body": true, "opened_on": "2016-07-01", "total_area_m2": "666.7",
    "desk_area_m2": 400, "public_area_m2": {"value": "100.025", "note": "含会议室"}, "desks": 26, "public_facilities": true,
    "resident_teams": 22, "companies_registered_in_year": 4, "residents_financed_in_year": 5, "cases_in_year": 3,
    "full_time_staff": 3, "mentors": 2, "service_process": true, "events_in_year": {"unknown": true}
}}"#;

const MADE_UP: &str = r#"id = "made-up"
title = { zh = "示例办法", en = "Sample rule" }
short = { zh = "示例", en = "Sample" }
role = "rule"
state = "in_force"
complete = true
applies_to = { zh = "示例空间", en = "Sample spaces" }
summary = { zh = "只用于测试。", en = "For tests only." }
[[source]]
text = { zh = "虚构", en = "Made up" }
certainty = "one_copy"
[[clause]]
id = "1"
title = { zh = "烤箱", en = "Ovens" }
text = { zh = "烤箱不少于2台。", en = "There are at least 2 ovens." }
condition = { at_least = { metric = "ovens", value = 2 } }
[[metric]]
name = "ovens"
kind = "count"
label = { zh = "烤箱", en = "Ovens" }
question = { zh = "有多少台烤箱？", en = "How many ovens are there?" }
"#;

fn assessed(folder: &Folder, arguments: &str, status: i32) -> Value {
    let ran = folder.run(&format!("assess {arguments} --format json"));
    assert_eq!(ran.status, Some(status), "{ran:?}");
    serde_json::from_str(&ran.out).unwrap()
}

#[test]
fn an_assessment_says_verdict_conditions_with_reasons_and_what_is_missing() {
    let folder = Folder::with(&[("answers.json", ANSWERS)]);
    let report = assessed(&folder, "--standard filing-2017 --answers answers.json", 0);
    assert_eq!(report["standard"], "filing-2017");
    assert_eq!(report["as_of"], "2018-01-01");
    assert_eq!(report["verdict"], "not_met");
    assert_eq!(report["complete"], true);
    let conditions = report["conditions"].as_array().unwrap();
    assert_eq!(conditions.len(), 15);
    let condition = |id: &str| {
        conditions
            .iter()
            .find(|condition| condition["id"] == id)
            .unwrap()
    };
    assert_eq!(condition("filing-2017/3")["verdict"], "met");
    assert_eq!(condition("filing-2017/4a")["verdict"], "met");
    assert_eq!(condition("filing-2017/4c")["verdict"], "met");
    assert_eq!(condition("filing-2017/4c")["notes"][0]["note"], "含会议室");
    assert_eq!(condition("filing-2017/2b")["advisory"], true);
    assert_eq!(condition("filing-2017/8b")["verdict"], "not_met");
    for language in ["zh", "en"] {
        let reason = condition("filing-2017/8b")["reason"][language]
            .as_str()
            .unwrap();
        assert!(reason.contains('2') && reason.contains('3'), "{reason}");
    }
    let unjudged: Vec<&str> = report["not_judged"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(Value::as_str)
        .collect();
    assert_eq!(
        unjudged,
        ["filing-2017/2b", "filing-2017/9", "filing-2017/10"]
    );
    let gaps: Vec<&str> = report["gaps"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|gap| gap["condition"].as_str())
        .collect();
    assert_eq!(gaps, ["filing-2017/8b", "filing-2017/9", "filing-2017/10"]);
    assert_eq!(report["gaps"][0]["ways"][0]["changes"][0]["to"], 3);
    let changes = report["smallest"][0]["changes"].as_array().unwrap();
    let metrics: Vec<&str> = changes
        .iter()
        .filter_map(|change| change["metric"].as_str())
        .collect();
    assert_eq!(metrics.len(), 3, "{metrics:?}");
}

#[test]
fn the_day_of_the_command_line_beats_that_of_the_file() {
    let folder = Folder::with(&[("answers.json", ANSWERS)]);
    let report = assessed(
        &folder,
        "--standard filing-2017 --answers answers.json --as-of 2017-12-31",
        0,
    );
    assert_eq!(report["as_of"], "2017-12-31");
    assert_eq!(report["conditions"][3]["verdict"], "not_met");
    assert_eq!(report["gaps"][0]["ways"][0]["on"], "2018-01-01");
}

#[test]
fn a_rule_of_which_parts_are_missing_never_says_met() {
    let folder = Folder::with(&[(
        "answers.json",
        r#"{"answers": {"opened_on": "2015-01-01", "total_area_m2": 3000, "own_seed_fund": true}}"#,
    )]);
    let report = assessed(
        &folder,
        "--standard jiangsu-2019 --answers answers.json --as-of 2020-01-01",
        0,
    );
    assert_eq!(report["verdict"], "unknown");
    assert_eq!(report["complete"], false);
    assert_eq!(report["known_met"], true);
}

#[test]
fn what_was_asked_on_a_visit_is_told_question_by_question_and_without_a_verdict() {
    let answers = r#"{"answers": {"desks_are_in_use": true, "desks_seen_in_use": "most", "price_is_written": {"value": false, "note": "下周给"}, "promises_not_written": "会议室"}}"#;
    let folder = Folder::with(&[("answers.json", answers)]);
    let report = assessed(&folder, "--standard visit --answers answers.json", 0);
    assert_eq!(report["verdict"], "unknown");
    assert_eq!(report["problems"].as_array().unwrap().len(), 0);
    let conditions = report["conditions"].as_array().unwrap();
    let verdict = |id: &str| {
        let mut conditions = conditions.iter();
        conditions.find(|condition| condition["id"] == id).unwrap()["verdict"].clone()
    };
    assert_eq!(verdict("visit/desks"), "met");
    assert_eq!(verdict("visit/price"), "not_met");
    assert_eq!(verdict("visit/promises"), "unknown");
    for (language, told) in [
        ("zh", "不作结论"),
        ("en", "Nothing here has to hold, so there is no verdict."),
    ] {
        let ran = folder.run(&format!(
            "--lang {language} assess --standard visit --answers answers.json"
        ));
        assert_eq!(ran.status, Some(0), "{ran:?}");
        assert!(ran.out.contains(told), "{ran:?}");
    }
}

#[test]
fn what_is_asked_on_a_visit_is_published_and_is_told_from_the_standards_by_its_role() {
    let folder = Folder::with(&[("list.csv", crate::ONE)]);
    let ran = folder.run("publish list.csv --out out --as-of 2026-09-30");
    assert_eq!(ran.status, Some(0), "{ran:?}");
    let list = folder.api("out", "standards.json");
    let mut listed = list["standards"].as_array().unwrap().iter();
    let visit = listed.find(|standard| standard["id"] == "visit").unwrap();
    assert_eq!(visit["role"], "visit");
    let whole = folder.api("out", "standards/visit.json");
    assert_eq!(whole["role"], "visit");
    assert_eq!(whole["clause"][0]["also"][0], "operator_named");
    let mut metrics = whole["metric"].as_array().unwrap().iter();
    assert!(metrics.any(|metric| metric["name"] == "operator_named"));
}

#[test]
fn input_that_contradicts_itself_is_an_error_and_what_is_no_answers_file_is_refused() {
    let folder = Folder::with(&[
        (
            "more.json",
            r#"{"answers": {"desk_area_m2": 400, "public_area_m2": 200, "total_area_m2": 500}}"#,
        ),
        (
            "typed.json",
            r#"{"answers": {"desks": "thirty", "mentors": -1, "opened_on": 20180101, "clear_direction": "yes"}}"#,
        ),
        ("broken.json", "{\"answers\": {\n  \"desks\": 30,\n}}"),
        ("later.json", r#"{"format": 2, "answers": {}}"#),
        ("none.json", r#"{"desks": 30}"#),
    ]);
    let report = assessed(&folder, "--standard filing-2017 --answers more.json", 1);
    assert_eq!(report["conditions"][6]["verdict"], "unknown");
    assert_eq!(report["problems"][0]["severity"], "error");
    let report = assessed(&folder, "--standard filing-2017 --answers typed.json", 1);
    assert_eq!(report["problems"].as_array().unwrap().len(), 4);
    for (file, zh, en) in [
        ("broken.json", "第 3 行", "line 3"),
        ("later.json", "版本", "version"),
        ("none.json", "answers", "no answers"),
        ("gone.json", "gone.json", "gone.json"),
    ] {
        for (language, told) in [("zh", zh), ("en", en)] {
            let ran = folder.run(&format!(
                "--lang {language} assess --standard filing-2017 --answers {file}"
            ));
            assert_eq!(ran.status, Some(2), "{ran:?}");
            assert!(ran.err.contains(told), "{ran:?}");
        }
    }
    let ran = folder.run("--lang en assess --standard filing-2016 --answers more.json");
    assert_eq!(ran.status, Some(2));
    assert!(ran.err.contains("filing-2017"), "{ran:?}");
}

#[test]
fn a_made_up_standard_is_checked_assessed_and_published_with_no_code() {
    let folder = Folder::with(&[
        ("rules/made-up.toml", MADE_UP),
        ("answers.json", r#"{"answers": {"ovens": 3}}"#),
        ("list.csv", crate::ONE),
    ]);
    let ran = folder.run("--lang en standards check rules");
    assert_eq!(ran.status, Some(0), "{ran:?}");
    let report = assessed(
        &folder,
        "--standard made-up --answers answers.json --standards rules",
        0,
    );
    assert_eq!(report["verdict"], "met");
    let ran = folder.run("publish list.csv --out out --as-of 2026-09-30 --standards rules");
    assert_eq!(ran.status, Some(0), "{ran:?}");
    assert_eq!(
        folder.api("out", "standards/made-up.json")["clause"][0]["title"]["en"],
        "Ovens"
    );
    assert_eq!(
        folder.api("out", "standards.json")["standards"][0]["id"],
        "made-up"
    );
    let ran = folder.run("verify out");
    assert_eq!(ran.status, Some(0), "{ran:?}");
}

#[test]
fn a_fault_of_a_standard_is_told_with_file_line_and_remedy() {
    let folder = Folder::with(&[(
        "rules/made-up.toml",
        &MADE_UP.replace("value = 2", "value = 2.5"),
    )]);
    let ran = folder.run("--lang en standards check rules");
    assert_eq!(ran.status, Some(1), "{ran:?}");
    assert!(ran.out.contains("made-up.toml:16:"), "{ran:?}");
    let ran = folder.run("standards check rules --format json");
    let report: Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(report["faults"][0]["rule"], "unit");
    assert_eq!(report["faults"][0]["line"], 16);
    let ran =
        folder.run("--lang zh assess --standard made-up --answers none.json --standards rules");
    assert_eq!(ran.status, Some(1), "{ran:?}");
    assert!(ran.err.contains("made-up.toml:16:"), "{ran:?}");
}

#[test]
fn the_standards_that_came_with_the_program_are_without_a_fault() {
    let folder = Folder::new();
    assert_eq!(folder.run("standards check").status, Some(0));
}
