//! The forms that documents make: what they ask, with what help, and what of it is judged.

use std::collections::BTreeSet;

use rules::{Answers, Document, Kind, Metric, Value, Verdict, evaluate};

use crate::{faults::read_small, standards};

/// What a metric lacks of what somebody needs who is asked for it.
fn lacks(metric: &Metric) -> Vec<&'static str> {
    let values: BTreeSet<&str> = metric
        .options
        .iter()
        .map(|option| option.value.as_str())
        .collect();
    [
        (metric.hint.is_none(), "a hint"),
        (metric.why.is_none(), "why"),
        (
            metric.unit.is_none() && metric.kind == Kind::Count,
            "a word that counts it",
        ),
        (
            metric.most.is_none() && metric.kind.is_number(),
            "the most that is believed",
        ),
        (
            values.len() < 2 && metric.kind == Kind::Choice,
            "answers that differ",
        ),
        (
            values.len() < metric.options.len(),
            "a value of its own for each answer",
        ),
        (
            !metric.question.zh.ends_with('？') || !metric.question.en.ends_with('?'),
            "a question",
        ),
    ]
    .into_iter()
    .filter_map(|(lacks, what)| lacks.then_some(what))
    .collect()
}

#[test]
fn every_question_says_what_to_answer_and_why_it_is_asked() {
    let standards = standards();
    for document in &standards.documents {
        for name in document.asked() {
            let metric = document.metric(name).unwrap();
            assert_eq!(lacks(metric), [""; 0], "{} {name}", document.id);
        }
    }
    for metric in &standards.metrics {
        assert_eq!(lacks(metric), [""; 0], "{}", metric.name);
        let mut documents = standards.documents.iter();
        assert!(
            documents.any(|document| document.metric(&metric.name).is_some()),
            "{} is asked nowhere",
            metric.name
        );
    }
}

#[test]
fn what_a_clause_also_asks_is_carried_once_and_in_its_order() {
    for (condition, asked) in [
        (
            "also = ['mentors', 'desks', 'mentors']\ncondition = { all_of = [{ at_least = { metric = 'desks', value = 10 } }, { at_most = { metric = 'desks', value = 90 } }] }",
            &["desks", "mentors"][..],
        ),
        ("also = ['mentors', 'desks']", &["mentors", "desks"]),
        ("", &[]),
    ] {
        let standards = read_small(condition).unwrap();
        let document = standards.document("made-up").unwrap();
        assert_eq!(document.clauses[0].asked(), asked, "{condition}");
        assert_eq!(document.asked(), asked, "{condition}");
        let carried: Vec<&str> = document
            .metrics
            .iter()
            .map(|metric| metric.name.as_str())
            .collect();
        assert_eq!(carried, asked, "{condition}");
    }
}

#[test]
fn each_main_service_is_asked_with_which_how_often_and_what_proof() {
    let standards = standards();
    let document = standards.document("service-2017").unwrap();
    for family in ["training", "financing", "resources"] {
        let clause = document.clause(family).unwrap();
        let kinds: Vec<Kind> = clause
            .asked()
            .into_iter()
            .filter_map(|name| document.metric(name))
            .map(|metric| metric.kind)
            .collect();
        assert_eq!(
            kinds,
            [Kind::YesNo, Kind::Text, Kind::Count, Kind::Text],
            "{family}"
        );
    }
}

/// Answers to every question of a document; yes or no to those of yes or no.
fn all(document: &Document, yes: bool) -> Answers {
    let mut answers = Answers::default();
    for metric in &document.metrics {
        let value = match metric.kind {
            Kind::YesNo => yes.into(),
            Kind::Choice => Value::Text(metric.options[0].value.clone()),
            Kind::Text => Value::Text("示例".to_owned()),
            _ => 1.into(),
        };
        answers.state(&metric.name, value);
    }
    answers
}

#[test]
fn what_nothing_judges_changes_no_verdict() {
    let standards = standards();
    let document = standards.document("service-2017").unwrap();
    let whole = all(document, true);
    let mut judged = Answers::default();
    for (metric, answer) in whole.iter() {
        if document.metric(metric).unwrap().kind == Kind::YesNo {
            judged.put(metric, answer.clone());
        }
    }
    let as_of = "2026-01-01".parse().unwrap();
    assert_eq!(
        evaluate(document, &whole, as_of),
        evaluate(document, &judged, as_of)
    );
}

#[test]
fn a_list_for_a_visit_tells_each_answer_and_decides_nothing() {
    let standards = standards();
    let document = standards.document("visit").unwrap();
    assert!(document.is_for_visit() && document.complete && !document.decides());
    for (answers, expected) in [
        (all(document, true), Verdict::Met),
        (all(document, false), Verdict::NotMet),
        (Answers::default(), Verdict::Unknown),
    ] {
        let evaluation = evaluate(document, &answers, "2026-01-01".parse().unwrap());
        assert_eq!(evaluation.verdict, Verdict::Unknown);
        for judged in &evaluation.clauses {
            assert!(judged.is_advisory(), "{}", judged.clause.id);
            assert_eq!(judged.verdict, expected, "{}", judged.clause.id);
        }
    }
}

#[test]
fn each_question_of_a_visit_says_where_to_look_and_what_to_ask_next() {
    let standards = standards();
    let document = standards.document("visit").unwrap();
    assert_eq!(document.clauses.len(), 12);
    for clause in &document.clauses {
        let told = [&clause.why, &clause.count, &clause.remark];
        assert!(told.iter().all(|text| text.is_some()), "{}", clause.id);
        let next = clause.remark.as_ref().unwrap();
        assert!(
            next.zh.starts_with("接着问：") && next.en.starts_with("Ask next: "),
            "{}",
            clause.id
        );
    }
}

#[test]
fn a_list_for_a_visit_is_none_of_the_documents_of_authorities() {
    let standards = standards();
    assert!(standards.document("visit").is_some());
    assert!(standards.of_authority("visit").is_none());
    assert_eq!(
        standards.of_authorities().count() + 1,
        standards.documents.len()
    );
}

#[test]
fn a_document_decides_only_where_something_has_to_hold() {
    let standards = standards();
    for (id, decides) in [
        ("filing-2017", true),
        ("shanxi-2017", true),
        ("incubator-2018-professional", true),
        ("service-2017", false),
        ("municipal-rubric", false),
        ("cowork-2017", false),
        ("miit-2025", false),
    ] {
        let document = standards.document(id).unwrap();
        assert_eq!(document.decides(), decides, "{id}");
    }
    let gate = "[rubric]\npoints = 1\n[[rubric.item]]\nid = 'a'\ntitle = { zh = '工位', en = 'Desks' }\nmost = 1\nscale = { counts = [{ metric = 'desks', points = 1 }] }\n";
    for (more, decides) in [
        ("", false),
        (
            "[[rubric.gate]]\nid = 'g'\ntitle = { zh = '流程', en = 'Process' }\ncondition = { yes = 'service_process' }\n",
            true,
        ),
        (
            "[[rubric.gate]]\nid = 'g'\ntitle = { zh = '流程', en = 'Process' }\ncondition = { advisory = { yes = 'service_process' } }\n",
            false,
        ),
    ] {
        let standards = read_small(&[gate, more].concat()).unwrap();
        let document = standards.document("made-up").unwrap();
        assert_eq!(document.decides(), decides, "{more}");
    }
    let passed = gate.replace("points = 1\n[[", "points = 1\npass = 1\n[[");
    let standards = read_small(&passed).unwrap();
    assert!(standards.document("made-up").unwrap().decides());
}
