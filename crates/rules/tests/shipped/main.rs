//! The standards that come with the program, and cases written from the documents.

#![expect(
    clippy::unwrap_used,
    reason = "a test whose set-up fails should stop there, in a helper as in the test itself"
)]

mod faults;
mod filing;
mod forms;
mod schemas;

use rules::{Answers, Evaluation, SHIPPED, Standards, Verdict, authored, evaluate};

fn standards() -> Standards {
    authored::read(SHIPPED).unwrap_or_else(|faults| panic!("{faults:#?}"))
}

/// Answers as a file would have them.
fn answers(standards: &Standards, id: &str, json: &str) -> Answers {
    let text = format!(r#"{{"format": 1, "answers": {json}}}"#);
    let file = rules::AnswersFile::read(text.as_bytes()).unwrap();
    let (answers, faults) = file.answers(standards.document(id).unwrap(), &standards.metrics);
    assert_eq!(faults, [], "{json}");
    answers
}

fn verdict(evaluation: &Evaluation<'_>, clause: &str) -> Verdict {
    let judged = evaluation
        .clauses
        .iter()
        .find(|judged| judged.clause.id == clause);
    judged.unwrap().verdict
}

#[test]
fn every_shipped_standard_is_without_a_fault() {
    let standards = standards();
    for id in [
        "guide-2015",
        "service-2017",
        "cowork-2017",
        "filing-2017",
        "incubator-2018",
        "incubator-2018-professional",
        "evaluation-2019",
        "miit-2025",
        "jiangsu-2019",
        "shenzhen-2020",
        "fuzhou-2022",
        "shanxi-2017",
        "huzhou",
        "municipal-rubric",
        "visit",
    ] {
        assert!(standards.document(id).is_some(), "{id}");
    }
}

#[test]
fn what_is_not_known_whole_is_never_met() {
    let standards = standards();
    for document in &standards.documents {
        assert_eq!(
            document.complete,
            document.id == "filing-2017" || document.is_for_visit(),
            "{}",
            document.id
        );
        let mut best = Answers::default();
        for metric in &document.metrics {
            let value = match metric.kind {
                rules::Kind::YesNo => true.into(),
                rules::Kind::Date => "2000-01-01".parse::<chrono::NaiveDate>().unwrap().into(),
                rules::Kind::Percent => 100.into(),
                _ => 1_000_000.into(),
            };
            best.state(&metric.name, value);
        }
        let evaluation = evaluate(document, &best, "2026-01-01".parse().unwrap());
        if !document.complete || !document.decides() {
            assert_ne!(evaluation.verdict, Verdict::Met, "{}", document.id);
        }
    }
}

#[test]
fn the_professional_incubator_is_the_comprehensive_one_but_for_what_it_says_itself() {
    let standards = standards();
    let (whole, kind) = (
        standards.document("incubator-2018").unwrap(),
        standards.document("incubator-2018-professional").unwrap(),
    );
    for clause in &whole.clauses {
        assert!(kind.clause(&clause.id).is_some(), "{}", clause.id);
    }
    assert!(kind.clauses.len() > whole.clauses.len());
    assert_eq!(kind.number, whole.number);
}

#[test]
fn half_a_patent_or_three_tenths_of_property_is_enough_of_an_incubator() {
    let standards = standards();
    let document = standards.document("incubator-2018").unwrap();
    let clause = document
        .clauses
        .iter()
        .find(|clause| clause.subject.as_deref() == Some("ip"))
        .unwrap();
    for (patents, property, expected) in [
        (25, 0, Verdict::Met),
        (24, 15, Verdict::Met),
        (24, 14, Verdict::NotMet),
    ] {
        let metrics = clause.condition.as_ref().unwrap().metrics();
        let mut answers = Answers::default();
        answers.state("incubatees", 50.into());
        let own: Vec<&&str> = metrics
            .iter()
            .filter(|metric| **metric != "incubatees")
            .collect();
        answers.state(*own[0], patents.into());
        answers.state(*own[1], property.into());
        let evaluation = evaluate(document, &answers, "2019-06-01".parse().unwrap());
        assert_eq!(
            verdict(&evaluation, &clause.id),
            expected,
            "{patents} {property}"
        );
    }
}

#[test]
fn a_rubric_has_its_floor_its_slope_and_its_cap() {
    let standards = standards();
    let document = standards.document("municipal-rubric").unwrap();
    let rubric = document.rubric.as_ref().unwrap();
    let points = |metric: &str, value: &str| {
        let mut answers = Answers::default();
        answers.state(metric, values::Decimal::read(value).unwrap().into());
        let evaluation = evaluate(document, &answers, "2020-01-01".parse().unwrap());
        let score = evaluation.score.unwrap();
        let item = score
            .items
            .iter()
            .find(|scored| scored.item.scale.metrics().contains(&metric))
            .unwrap();
        item.least.to_string()
    };
    assert_eq!(rubric.points.to_string(), "100");
    for (metric, value, expected) in [
        ("desks", "49", "0"),
        ("desks", "50", "5"),
        ("desks", "57", "5.7"),
        ("desks", "100", "10"),
        ("desks", "5000", "10"),
        ("desk_occupancy_percent", "59.9", "0"),
        ("desk_occupancy_percent", "60", "6"),
        ("desk_occupancy_percent", "75.5", "7.5"),
        ("desk_occupancy_percent", "100", "10"),
    ] {
        assert_eq!(points(metric, value), expected, "{metric} {value}");
    }
}

#[test]
fn an_id_that_is_the_address_of_another_page_is_refused_at_its_place() {
    for id in ["compare", "terms", "search"] {
        let name = format!("{id}.toml");
        let (_, rest) = rules::SHIPPED
            .iter()
            .find(|file| file.name == "cowork-2017.toml")
            .and_then(|file| file.text.split_once("id = \"cowork-2017\""))
            .unwrap_or_else(|| panic!("the id of a shipped file"));
        let text = format!("id = \"{id}\"{rest}");
        let file = authored::File {
            name: &name,
            text: &text,
        };
        let faults = authored::read(&[file]).err().unwrap_or_default();
        let told: Vec<_> = faults
            .iter()
            .map(|fault| (fault.line, fault.rule.key(), fault.value.as_deref()))
            .collect();
        assert_eq!(told, [(1, "id", Some(id))]);
    }
}
