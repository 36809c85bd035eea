//! The roster's row, read back by the import.

use proptest::prelude::*;
use register::{Checked, Facts, Field, List, Policy, Problem, Severity, check, vocabulary};
use roster::Roster;
use rules::Answers;
use values::tidy;

use super::{FILING, answers, day, draft, standards};
use crate::pack::{ABOUT, FIGURES, Language, RosterRow, about_faults, roster_row};

const ABOUT_A_SPACE: &[(&str, &str)] = &[
    ("name", " 云汀众创空间 "),
    ("operator", "大连示例云汀有限公司"),
    ("credit_code", "910000001000000012"),
    ("province", "辽宁"),
    ("city", "大连"),
    ("address", "高新园区示例路1号"),
    ("phone", "+86 411 5555 0123"),
    ("rent_yuan_month", "1,200元"),
    ("level", "国家级"),
];

fn read(bytes: &[u8]) -> Roster<Field> {
    roster::read(bytes, &vocabulary(), &roster::Options::default()).unwrap()
}

/// What the import makes of a file.
fn imported(bytes: &[u8], today: &str) -> Checked {
    let facts = Facts::default();
    let roster = read(bytes);
    let list = List {
        file: "",
        roster: &roster,
        facts: &facts,
    };
    check(&[list], &Policy::on(day(today)))
}

fn filled(about: &[(&str, &str)]) -> RosterRow {
    let standards = standards();
    let filing = standards.document("filing-2017").unwrap();
    let answers = answers(&standards, filing, FILING);
    roster_row(&draft(about), &answers, day("2018-01-02")).unwrap()
}

#[test]
fn what_is_filled_in_and_answered_is_what_the_import_reads() {
    let row = filled(ABOUT_A_SPACE);
    for language in [Language::Zh, Language::En] {
        for bytes in [row.csv(language).into_bytes(), row.xlsx(language)] {
            let checked = imported(&bytes, "2018-01-02");
            let errors = checked
                .problems
                .iter()
                .filter(|problem| problem.severity == Severity::Error);
            assert_eq!(errors.count(), 0, "{:?}", checked.problems);
            let [entry] = checked.entries.as_slice() else {
                panic!("{checked:?}");
            };
            let operator = entry.operator.as_ref().unwrap();
            let code = operator.credit_code.as_ref().unwrap();
            assert_eq!(entry.name, "云汀众创空间");
            assert_eq!(operator.name, "大连示例云汀有限公司");
            assert_eq!(code.as_str(), "910000001000000012");
            assert_eq!(entry.place.province.name, "辽宁省");
            assert_eq!(entry.place.city.unwrap().name, "大连市");
            let claims = &entry.claims;
            assert_eq!(claims.phone.as_deref(), Some("+86 411 5555 0123"));
            assert_eq!(claims.total_area_m2.unwrap().to_string(), "666.7");
            assert_eq!(claims.public_area_m2.unwrap().to_string(), "100.025");
            assert_eq!(claims.rent_yuan_month.unwrap().to_string(), "1200");
            assert_eq!(claims.opened_on.unwrap().to_string(), "2016-08-01");
            assert_eq!(claims.mentors, Some(2));
            assert_eq!(claims.standard.as_deref(), Some("filing-2017"));
            assert_eq!(claims.figures_year, Some(2018));
            // Titles are the office's to write.
            assert!(entry.title.is_none());
        }
    }
}

#[test]
fn the_check_before_is_the_check_of_the_import() {
    let mut about = ABOUT_A_SPACE.to_vec();
    about.extend([
        ("credit_code", "910000001000000013"),
        ("city", "沈阳"),
        ("province", "吉林"),
        ("email", "云汀"),
    ]);
    let row = filled(&about);
    let told = |problems: &[Problem]| -> Vec<_> {
        let problem = |problem: &Problem| {
            let Problem {
                column,
                severity,
                rule,
                value,
                message,
                ..
            } = problem.clone();
            (column, severity, rule, value, message)
        };
        problems.iter().map(problem).collect()
    };
    let today = day("2018-01-02");
    let before = told(&row.problems(today));
    assert_eq!(before.len(), 3, "{before:?}");
    for bytes in [row.csv(Language::Zh).into_bytes(), row.xlsx(Language::Zh)] {
        assert_eq!(told(&imported(&bytes, "2018-01-02").problems), before);
    }
}

#[test]
fn each_fault_is_told_where_it_lies_and_what_is_missing_is_asked_for_once() {
    let none = Answers::default();
    let keys = |about: &[(&str, &str)]| -> Vec<_> {
        about_faults(&draft(about), &none, day("2018-01-02"))
            .into_iter()
            .filter(|fault| !fault.is_warning)
            .map(|fault| fault.key)
            .collect()
    };
    let required = [Some("name"), Some("operator"), Some("province")];
    assert_eq!(keys(&[]), required);
    assert_eq!(keys(&[("name", " \u{200B}"), ("operator", "\n")]), required);
    let three = [
        ("name", "云汀"),
        ("operator", "云汀公司"),
        ("province", "辽宁"),
    ];
    assert_eq!(keys(&three), []);
    for (key, value) in [
        ("credit_code", "910000001000000013"),
        ("city", "长春"),
        ("phone", "13800138000"),
        ("email", "云汀"),
        ("website", "javascript:alert(1)"),
        ("founded", "去年"),
        ("rent_yuan_month", "面议"),
        ("province", "某省"),
    ] {
        let mut about = three.to_vec();
        about.push((key, value));
        assert_eq!(keys(&about), [Some(key)], "{value}");
    }
    let missing = roster_row(&draft(&[("name", "云汀")]), &none, day("2018-01-02"));
    let missing: Vec<_> = missing.unwrap_err().iter().map(|fault| fault.key).collect();
    assert_eq!(missing, required[1..]);
}

#[test]
fn a_year_that_has_not_begun_is_not_stated() {
    let three = [
        ("name", "云汀"),
        ("operator", "云汀公司"),
        ("province", "辽宁"),
    ];
    for (today, stated) in [("2017-12-31", None), ("2018-01-01", Some(2018))] {
        let row = roster_row(&draft(&three), &Answers::default(), day(today)).unwrap();
        let checked = imported(row.csv(Language::Zh).as_bytes(), today);
        assert_eq!(checked.entries[0].claims.figures_year, stated, "{today}");
    }
}

#[test]
fn every_figure_that_a_roster_has_a_column_for_has_a_metric_of_its_name() {
    let standards = standards();
    for field in FIGURES {
        let named = standards
            .metrics
            .iter()
            .any(|metric| metric.name == field.key());
        assert!(named, "{}", field.key());
        assert!(!ABOUT.contains(field), "{}", field.key());
    }
}

proptest! {
    #[test]
    fn any_text_is_read_by_the_import_as_it_was_tidied(
        name in "(?s)[=+@'＝,;\"<&_\r\n\t\\-云]{0,4}(_x[0-9A-F]{4}_)?.{0,12}云",
        address in "(?s).{0,12}",
    ) {
        let about = [("name", &*name), ("operator", "云汀公司"), ("province", "辽宁省"), ("city", "大连市"), ("address", &*address)];
        let row = roster_row(&draft(&about), &Answers::default(), day("2018-01-02")).unwrap();
        // XML has no way to write these two.
        let in_xml = |text: &str| text.replace(['\u{FFFE}', '\u{FFFF}'], "");
        for (bytes, is_xml) in [(row.csv(Language::Zh).into_bytes(), false), (row.xlsx(Language::Zh), true)] {
            let roster = read(&bytes);
            prop_assert_eq!(roster.rows.len(), 1);
            for (field, text) in [(Field::Name, &name), (Field::Address, &address), (Field::Operator, &"云汀公司".to_owned())] {
                let read = roster.rows[0].cell(field).map(roster::Cell::text).unwrap_or_default();
                let tidied = tidy(text);
                prop_assert_eq!(read, if is_xml { in_xml(&tidied) } else { tidied });
            }
        }
    }
}
