//! Plans, and what is to be collected.

use rules::{Text, evaluate};

use super::{FILING, answers, day, draft, stamped, standards};
use crate::pack::{Language, StepKind, evidence_key, evidence_list, plan};

#[test]
fn the_easiest_step_stands_first_and_a_wait_has_its_own_day() {
    let standards = standards();
    let filing = standards.document("filing-2017").unwrap();
    let answers = answers(&standards, filing, FILING);
    let evaluation = evaluate(filing, &answers, day("2018-01-01"));
    let plan = plan(&evaluation, &answers, &draft(&[]), day("2017-12-01"));
    let steps: Vec<_> = plan
        .steps
        .iter()
        .map(|step| (step.question, step.kind, step.what.zh.as_str()))
        .collect();
    assert_eq!(
        steps,
        [
            ("3", StepKind::Wait, "等到2018年2月1日"),
            (
                "8b",
                StepKind::Change,
                "创业导师：再增加1名导师，达到3名导师"
            ),
            (
                "9",
                StepKind::State,
                "先说明现在的情况，要求是：当年创业活动：不少于10场活动"
            ),
            ("10", StepKind::Change, "按要求报送统计数据：要做到“是”"),
        ]
    );
    assert!(plan.steps.is_sorted_by_key(|step| step.effort));
    for step in &plan.steps {
        let days = match step.kind {
            StepKind::Wait => (None, Some(day("2018-02-01"))),
            _ => (Some(day("2018-01-01")), None),
        };
        assert_eq!((step.due, step.holds_from), days, "{}", step.question);
    }
}

#[test]
fn a_reference_date_that_has_come_is_no_deadline() {
    let standards = standards();
    let filing = standards.document("filing-2017").unwrap();
    let answers = answers(&standards, filing, FILING);
    let evaluation = evaluate(filing, &answers, day("2018-01-01"));
    for (today, due) in [
        ("2017-12-31", Some(day("2018-01-01"))),
        ("2018-01-01", None),
        ("2018-01-02", None),
    ] {
        let plan = plan(&evaluation, &answers, &draft(&[]), day(today));
        let mentors = plan.steps.iter().find(|step| step.question == "8b");
        assert_eq!(mentors.unwrap().due, due, "{today}");
    }
}

#[test]
fn what_a_document_does_not_say_here_is_looked_up_last_and_an_advisory_is_no_step() {
    let standards = standards();
    let mut looked_up = 0;
    for document in &standards.documents {
        let none = rules::Answers::default();
        let evaluation = evaluate(document, &none, day("2018-01-01"));
        let plan = plan(&evaluation, &none, &draft(&[]), day("2017-12-01"));
        let kinds: Vec<_> = plan.steps.iter().map(|step| step.kind).collect();
        assert!(
            kinds.is_sorted_by_key(|kind| *kind == StepKind::Look),
            "{}",
            document.id
        );
        looked_up += kinds.iter().filter(|kind| **kind == StepKind::Look).count();
        let open = evaluation
            .clauses
            .iter()
            .filter(|judged| !judged.is_advisory() && !judged.verdict.passes())
            .count();
        let gates = evaluation
            .score
            .as_ref()
            .map_or(0, |score| score.gates.len());
        assert_eq!(plan.steps.len(), open + gates, "{}", document.id);
        assert_eq!(plan.collect, [], "{}", document.id);
    }
    assert!(looked_up > 0);
}

#[test]
fn evidence_is_collected_for_what_passes_until_it_is_at_hand() {
    let standards = standards();
    let filing = standards.document("filing-2017").unwrap();
    let answers = answers(&standards, filing, FILING);
    let evaluation = evaluate(filing, &answers, day("2018-01-01"));
    let mut draft = draft(&[]);
    let to_collect = |draft: &crate::Draft| {
        let plan = plan(&evaluation, &answers, draft, day("2017-12-01"));
        let of = |question: &str| {
            plan.collect
                .iter()
                .filter(|piece| piece.question == question)
                .count()
        };
        (of("4a"), of("8b"))
    };
    assert_eq!(to_collect(&draft), (3, 0));

    let clause = filing.clause("4a").unwrap();
    let key = evidence_key("4a", &clause.evidence[1]);
    assert_eq!(key, "4a/平面图，标出工位区并注明工位数");
    draft.evidence.insert(key, stamped(true));
    let taken_back = evidence_key("4a", &clause.evidence[2]);
    draft.evidence.insert(taken_back, stamped(false));
    assert_eq!(to_collect(&draft), (2, 0));

    let list = evidence_list(filing, &draft);
    let all: usize = filing
        .clauses
        .iter()
        .map(|clause| clause.evidence.len())
        .sum();
    assert_eq!((list.at_hand(), list.in_all()), (1, all));
    let folder = list.folders.iter().find(|folder| folder.question == "4a");
    let folder = folder.unwrap();
    assert_eq!((folder.at_hand(), folder.pieces.len()), (1, 3));
}

#[test]
fn a_folder_stands_in_the_order_of_the_numbers_and_every_system_takes_its_name() {
    let long = "材料".repeat(60);
    for (question, title, name) in [
        ("4a", "场地或工位", "04a-场地或工位"),
        ("10", "统计报送", "10-统计报送"),
        ("mentors", "导师", "mentors-导师"),
        ("5", "收入/支出：“一年”?", "05-收入-支出：“一年”-"),
        ("6", "a<b>c:d\"e\\f|g*h\n", "06-a-b-c-d-e-f-g-h-"),
        ("7", "Fund, etc. . ", "07-Fund, etc"),
        ("8", &long, &format!("08-{}", &long[..117])),
    ] {
        let text = Text {
            zh: title.to_owned(),
            en: title.to_owned(),
        };
        let folder = crate::pack::Folder {
            question,
            title: &text,
            pieces: Vec::new(),
        };
        assert_eq!(folder.name(Language::Zh), name);
    }
    let standards = standards();
    for document in &standards.documents {
        let list = evidence_list(document, &draft(&[]));
        for language in [Language::Zh, Language::En] {
            let folders = list.folders.iter();
            let mut names: Vec<String> = folders.map(|folder| folder.name(language)).collect();
            names.sort();
            names.dedup();
            assert_eq!(names.len(), list.folders.len(), "{}", document.id);
        }
    }
}

#[test]
fn no_two_pieces_of_evidence_share_a_key() {
    let standards = standards();
    for document in &standards.documents {
        let list = evidence_list(document, &draft(&[]));
        let pieces = list.folders.iter().flat_map(|folder| &folder.pieces);
        let mut keys: Vec<_> = pieces.map(|piece| &piece.key).collect();
        keys.sort();
        keys.dedup();
        assert_eq!(keys.len(), list.in_all(), "{}", document.id);
    }
}
