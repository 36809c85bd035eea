use rules::{SHIPPED, Standards, authored};
use values::When;

use super::*;

fn standards() -> Standards {
    authored::read(SHIPPED).unwrap()
}

fn day() -> NaiveDate {
    "2018-01-01".parse().unwrap()
}

fn number(text: &str) -> Value {
    Value::Number(Decimal::read(text).unwrap())
}

fn answers() -> Answers {
    let mut answers = Answers::default();
    answers.state("total_area_m2", number("666.7"));
    answers.state("desks", Value::from(30));
    answers.state("clear_direction", Value::Yes(true));
    answers.state("opened_on", Value::Day(When::Month(2016, 7)));
    let not_known = Answer {
        note: Some("问\n财务".to_owned()),
        unknown: true,
        ..Answer::default()
    };
    answers.put("mentors", not_known);
    let later = Answer {
        value: Some(Value::from(3)),
        revisit: true,
        ..Answer::default()
    };
    answers.put("full_time_staff", later);
    answers
}

const FILE: &str = r#"{
  "format": 1,
  "standard": "filing-2017",
  "as_of": "2018-01-01",
  "answers": {
    "clear_direction": true,
    "desks": 30,
    "full_time_staff": {
      "revisit": true,
      "value": 3
    },
    "mentors": {
      "note": "问\n财务",
      "unknown": true
    },
    "opened_on": "2016-07",
    "total_area_m2": 666.7
  }
}
"#;

#[test]
fn answers_are_written_sorted_and_short_where_there_is_only_a_value() {
    let standards = standards();
    let document = standards.document("filing-2017").unwrap();
    assert_eq!(to_file(document, &answers(), day()), FILE);
    let nothing = to_file(document, &Answers::default(), day());
    assert!(nothing.ends_with("\"answers\": {}\n}\n"), "{nothing}");
}

#[test]
fn a_file_is_read_into_a_draft_that_gives_the_same_file() {
    let standards = standards();
    let document = standards.document("filing-2017").unwrap();
    let read = from_file(
        FILE.as_bytes(),
        document,
        &standards.metrics,
        "a1",
        "带回",
        9,
    );
    let (draft, faults) = read.unwrap();
    assert_eq!(faults, []);
    assert_eq!(
        (draft.standard.as_str(), draft.changed()),
        ("filing-2017", 9)
    );
    assert_eq!(
        draft.newly_asked(&Form::of(document)),
        Vec::<&Metric>::new()
    );
    let today = "2026-11-30".parse().unwrap();
    assert_eq!(draft.day(today), Ok(day()));
    let (again, faults) = draft.answers(document, today);
    assert_eq!(faults, []);
    assert_eq!(to_file(document, &again, day()), FILE);
}

#[test]
fn numbers_of_every_size_are_read_back_as_they_were() {
    let standards = standards();
    let document = standards.document("filing-2017").unwrap();
    for text in ["0", "0.001", "4294967296", "999999999999.999"] {
        let mut stated = Answers::default();
        stated.state("total_area_m2", number(text));
        let file = to_file(document, &stated, day());
        let file = AnswersFile::read(file.as_bytes()).unwrap();
        assert_eq!(file.answers(document, &[]), (stated, Vec::new()), "{text}");
    }
}

#[test]
fn what_another_document_asks_is_kept_and_what_nobody_asks_is_told() {
    let standards = standards();
    let document = standards.document("incubator-2018").unwrap();
    assert!(document.metric("desks").is_none());
    let file = br#"{"answers": {"desks": 30, "nowhere_asked": 1, "total_area_m2": "much"}}"#;
    let (draft, faults) = from_file(file, document, &standards.metrics, "a1", "", 9).unwrap();
    assert_eq!(draft.entry("desks").unwrap().text, "30");
    assert_eq!(draft.entries.len(), 1);
    let told: Vec<_> = faults
        .iter()
        .filter_map(|fault| fault.metric.as_deref())
        .collect();
    assert_eq!(told, ["nowhere_asked", "total_area_m2"]);
    assert_eq!(draft.as_of.value, "");
}

#[test]
fn an_answer_longer_than_a_field_takes_is_told_and_not_cut() {
    let standards = standards();
    let document = standards.document("filing-2017").unwrap();
    let file = |count| {
        format!(
            r#"{{"answers": {{"desks": {{"value": 1, "note": "{}"}}}}}}"#,
            "创".repeat(count)
        )
    };
    let read = |count| from_file(file(count).as_bytes(), document, &[], "a1", "", 9).unwrap();
    let (draft, faults) = read(LONGEST);
    assert_eq!((draft.entries.len(), faults.len()), (1, 0));
    let (draft, faults) = read(LONGEST + 1);
    assert_eq!((draft.entries.len(), faults.len()), (0, 1));
    assert_eq!(faults[0].metric.as_deref(), Some("desks"));
}

#[test]
fn a_file_tells_its_standard_and_one_of_another_version_is_refused() {
    assert_eq!(
        standard_of(FILE.as_bytes()),
        Ok(Some("filing-2017".to_owned()))
    );
    assert_eq!(standard_of(br#"{"answers": {}}"#), Ok(None));
    for other in ["0", "2", "\"1\""] {
        let file = FILE.replacen("\"format\": 1", &format!("\"format\": {other}"), 1);
        let fault = standard_of(file.as_bytes()).unwrap_err();
        assert!(fault.message.en.contains("another version"), "{fault:?}");
    }
    assert!(
        standard_of(b"desks;30")
            .unwrap_err()
            .message
            .en
            .contains("not JSON")
    );
}
