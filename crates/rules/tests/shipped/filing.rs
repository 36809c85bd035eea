//! The national filing rule of 2017: cases written from its ten conditions.

use rules::{Answers, Report, Verdict, evaluate};

use crate::{answers, standards, verdict};

/// What just meets every condition on 1 January 2018.
const JUST: &str = r#"{
    "clear_direction": true, "dedicated_operating_body": true, "independent_legal_person": false, "opened_on": "2016-07-01",
    "total_area_m2": "500", "desk_area_m2": "300", "public_area_m2": "75", "desks": 0, "public_facilities": true,
    "resident_teams": 20, "companies_registered_in_year": 10, "residents_financed_in_year": 0, "cases_in_year": 3,
    "full_time_staff": 3, "mentors": 3, "service_process": true, "events_in_year": 10, "statistics_reported": true
}"#;

/// The whole, and the clause that is looked at, if the answers are those but for one.
fn but(metric: &str, value: &str, clause: &str) -> (Verdict, Verdict) {
    let standards = standards();
    let document = standards.document("filing-2017").unwrap();
    let mut all: Answers = answers(&standards, "filing-2017", JUST);
    if value == "null" {
        all.put(metric, rules::Answer::default());
    } else {
        let changed = answers(
            &standards,
            "filing-2017",
            &format!(r#"{{"{metric}": {value}}}"#),
        );
        all.put(metric, changed.get(metric).unwrap().clone());
    }
    let evaluation = evaluate(document, &all, "2018-01-01".parse().unwrap());
    (evaluation.verdict, verdict(&evaluation, clause))
}

#[test]
fn what_just_meets_every_condition_is_met_without_the_advisory() {
    assert_eq!(but("mentors", "3", "2b"), (Verdict::Met, Verdict::NotMet));
}

#[test]
fn each_threshold_holds_at_its_number_and_not_below_it() {
    for (metric, value, clause, expected) in [
        ("clear_direction", "false", "1", Verdict::NotMet),
        ("dedicated_operating_body", "false", "2", Verdict::NotMet),
        ("opened_on", r#""2016-07-02""#, "3", Verdict::NotMet),
        ("opened_on", r#""2016-06-30""#, "3", Verdict::Met),
        ("opened_on", r#""2016-07""#, "3", Verdict::Unknown),
        ("opened_on", r#""2016""#, "3", Verdict::Unknown),
        ("opened_on", r#""2015""#, "3", Verdict::Met),
        ("total_area_m2", r#""499.999""#, "4a", Verdict::NotMet),
        ("desks", "29", "4a", Verdict::Met),
        ("public_facilities", "false", "4b", Verdict::NotMet),
        ("public_area_m2", r#""74.999""#, "4c", Verdict::NotMet),
        ("resident_teams", "19", "5", Verdict::NotMet),
        ("companies_registered_in_year", "9", "6", Verdict::NotMet),
        ("cases_in_year", "2", "7", Verdict::NotMet),
        ("full_time_staff", "2", "8a", Verdict::NotMet),
        ("mentors", "2", "8b", Verdict::NotMet),
        ("service_process", "false", "8c", Verdict::NotMet),
        ("events_in_year", "9", "9", Verdict::NotMet),
        ("statistics_reported", "false", "10", Verdict::NotMet),
    ] {
        let (whole, clause_verdict) = but(metric, value, clause);
        assert_eq!(clause_verdict, expected, "{metric} {value}");
        assert_eq!(whole, expected, "{metric} {value}");
    }
}

#[test]
fn desks_or_area_and_companies_or_financing_are_each_enough_alone() {
    let standards = standards();
    let document = standards.document("filing-2017").unwrap();
    for (json, clause, expected) in [
        (
            r#"{"total_area_m2": "499.9", "desks": 30}"#,
            "4a",
            Verdict::Met,
        ),
        (r#"{"total_area_m2": 500, "desks": 0}"#, "4a", Verdict::Met),
        (
            r#"{"total_area_m2": 480, "desks": 28}"#,
            "4a",
            Verdict::NotMet,
        ),
        (r#"{"desks": 30}"#, "4a", Verdict::Met),
        (r#"{"desks": 29}"#, "4a", Verdict::Unknown),
        (
            r#"{"companies_registered_in_year": 0, "residents_financed_in_year": 5}"#,
            "6",
            Verdict::Met,
        ),
        (
            r#"{"companies_registered_in_year": 10, "residents_financed_in_year": 0}"#,
            "6",
            Verdict::Met,
        ),
        (
            r#"{"companies_registered_in_year": 9, "residents_financed_in_year": 4}"#,
            "6",
            Verdict::NotMet,
        ),
        (
            r#"{"residents_financed_in_year": 4}"#,
            "6",
            Verdict::Unknown,
        ),
    ] {
        let answers = answers(&standards, "filing-2017", json);
        let evaluation = evaluate(document, &answers, "2018-01-01".parse().unwrap());
        assert_eq!(verdict(&evaluation, clause), expected, "{json}");
    }
}

#[test]
fn three_quarters_of_an_uneven_area_are_taken_exactly() {
    let standards = standards();
    let document = standards.document("filing-2017").unwrap();
    for (desk, public, total, expected) in [
        ("400", "100.025", "666.7", Verdict::Met),
        ("400", "100.024", "666.7", Verdict::NotMet),
        ("0.3", "0.45", "1", Verdict::Met),
        ("0", "0", "666.7", Verdict::NotMet),
    ] {
        let json = format!(
            r#"{{"desk_area_m2": "{desk}", "public_area_m2": "{public}", "total_area_m2": "{total}"}}"#
        );
        let answers = answers(&standards, "filing-2017", &json);
        let evaluation = evaluate(document, &answers, "2018-01-01".parse().unwrap());
        assert_eq!(verdict(&evaluation, "4c"), expected, "{json}");
    }
}

#[test]
fn a_share_above_the_whole_is_an_error_of_input_and_its_condition_unknown() {
    let standards = standards();
    let document = standards.document("filing-2017").unwrap();
    let json = r#"{"desk_area_m2": 400, "public_area_m2": 200, "total_area_m2": 500}"#;
    let answers = answers(&standards, "filing-2017", json);
    let evaluation = evaluate(document, &answers, "2018-01-01".parse().unwrap());
    assert_eq!(verdict(&evaluation, "4c"), Verdict::Unknown);
    assert_eq!(verdict(&evaluation, "4a"), Verdict::Met);
    let report = Report::of(&evaluation, &answers, Vec::new());
    assert_eq!(report.problems.len(), 1);
    assert_eq!(report.problems[0].severity, "error");
}

#[test]
fn a_missing_answer_meets_nothing_and_fails_nothing() {
    let standards = standards();
    let document = standards.document("filing-2017").unwrap();
    let evaluation = evaluate(document, &Answers::default(), "2018-01-01".parse().unwrap());
    assert_eq!(evaluation.verdict, Verdict::Unknown);
    for judged in &evaluation.clauses {
        assert_eq!(judged.verdict, Verdict::Unknown, "{}", judged.clause.id);
    }
    for metric in ["mentors", "opened_on", "statistics_reported"] {
        assert_eq!(but(metric, "null", "1").0, Verdict::Unknown, "{metric}");
    }
}

#[test]
fn no_clause_of_the_filing_rule_provides_for_not_applicable() {
    let (whole, clause) = but(
        "events_in_year",
        r#"{"not_applicable": true, "note": "新开"}"#,
        "9",
    );
    assert_eq!((whole, clause), (Verdict::Unknown, Verdict::Unknown));
}
