use chrono::NaiveDate;
use rules::{Answer, Answers, Document, Value, evaluate};

use super::*;

fn document(id: &str) -> Document {
    let standards = rules::authored::read(rules::SHIPPED).unwrap();
    standards.document(id).unwrap().clone()
}

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 30).unwrap()
}

fn told(document: &Document, stated: &[(&str, Value)], asked: &[(&str, &str)]) -> Vec<Matter> {
    let mut answers = Answers::default();
    for (metric, value) in stated {
        answers.state(*metric, value.clone());
    }
    let evaluation = evaluate(document, &answers, day());
    let found = matters(&Form::of(document), &evaluation, &answers);
    let one =
        |(question, metric): &(&str, &str)| found[&((*question).to_owned(), (*metric).to_owned())];
    asked.iter().map(one).collect()
}

#[test]
fn the_other_limb_of_an_or_is_settled_once_one_holds_and_open_where_it_is_needed_elsewhere() {
    let document = document("filing-2017");
    let asked = [
        ("4a", "desks"),
        ("4a", "total_area_m2"),
        ("4c", "total_area_m2"),
    ];
    let open = Matter::Open;
    assert_eq!(told(&document, &[], &asked), [open, open, open]);
    let enough = [("desks", Value::from(30_u32))];
    assert_eq!(
        told(&document, &enough, &asked),
        [open, Matter::Settled, open]
    );
    let short = [("desks", Value::from(29_u32))];
    assert_eq!(told(&document, &short, &asked), [open, open, open]);
}

#[test]
fn what_is_asked_only_where_something_holds_waits_for_that_and_goes_where_it_does_not() {
    let document = document("fuzhou-2022");
    let form = Form::of(&document);
    let mut questions = form.questions();
    let lease = questions.find(|question| {
        question
            .fields
            .iter()
            .any(|field| field.name == "lease_months")
    });
    let asked = [(lease.unwrap().id, "lease_months")];
    let rented = |yes: bool| [("premises_rented", Value::from(yes))];
    assert_eq!(told(&document, &[], &asked), [Matter::Waits]);
    assert_eq!(told(&document, &rented(true), &asked), [Matter::Open]);
    assert_eq!(told(&document, &rented(false), &asked), [Matter::Settled]);
}

#[test]
fn what_is_answered_is_never_folded_away() {
    let document = document("filing-2017");
    let both = [
        ("desks", Value::from(30_u32)),
        ("total_area_m2", Value::from(9_u32)),
    ];
    let asked = [("4a", "desks"), ("4a", "total_area_m2")];
    assert_eq!(told(&document, &both, &asked), [Matter::Open, Matter::Open]);
}

#[test]
fn what_decides_most_conditions_is_asked_for_first() {
    let document = document("filing-2017");
    let mut answers = Answers::default();
    answers.state("desk_area_m2", Value::from(480_u32));
    answers.state("public_area_m2", Value::from(180_u32));
    // Said to be not known yet: it is missing all the same.
    let unknown = Answer {
        unknown: true,
        ..Answer::default()
    };
    answers.put("mentors", unknown);
    let evaluation = evaluate(&document, &answers, day());
    let missing = missing(&Form::of(&document), &evaluation, &answers);
    // It is one limb of 4a, and 4c waits for nothing else.
    assert_eq!(missing[0].metric, "total_area_m2");
    assert_eq!(
        (&*missing[0].alone, &*missing[0].together),
        (&["4c".to_owned()][..], &["4a".to_owned()][..])
    );
    assert!(missing.iter().any(|missing| missing.metric == "mentors"));
    let advisory = missing
        .iter()
        .find(|missing| missing.metric == "independent_legal_person");
    assert!(
        advisory.is_some_and(|advisory| advisory.alone.is_empty()),
        "an advisory decides nothing"
    );
}

#[test]
fn a_month_where_the_day_decides_has_still_to_be_answered() {
    let document = document("filing-2017");
    let opened = |when: &str| {
        let mut answers = Answers::default();
        answers.state("opened_on", Value::Day(When::parse(when).unwrap()));
        let evaluation = evaluate(&document, &answers, day());
        let missing = missing(&Form::of(&document), &evaluation, &answers);
        let found = missing.iter().find(|missing| missing.metric == "opened_on");
        found.map(|missing| (missing.is_vague, missing.alone.clone()))
    };
    // Eighteen months before 30 November 2026 are 30 May 2025.
    assert_eq!(opened("2025-05"), Some((true, vec!["3".to_owned()])));
    for certain in ["2025-05-30", "2025-04", "2025-06", "2024"] {
        assert_eq!(opened(certain), None, "{certain}");
    }
}

#[test]
fn of_a_rubric_what_gives_most_points_is_asked_for_first() {
    let document = document("huzhou");
    let answers = Answers::default();
    let evaluation = evaluate(&document, &answers, day());
    let missing = missing(&Form::of(&document), &evaluation, &answers);
    assert_eq!(missing[0].metric, "points_financed");
    assert_eq!(missing[0].points.to_string(), "20");
}
