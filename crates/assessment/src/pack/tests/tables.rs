//! Tables, read back by the rules of RFC 4180.

use proptest::prelude::*;
use rules::{Report, evaluate};

use super::{FILING, answers, day, draft, stamped, standards};
use crate::pack::{
    Language, conditions_csv, evidence_csv, evidence_key, plan, plan_csv, table::Table,
};

/// The records of a table, with the apostrophes that keep a spreadsheet from running them.
fn records(csv: &str) -> Vec<Vec<String>> {
    let mut rest = csv.strip_prefix('\u{feff}').unwrap();
    let mut records = vec![Vec::new()];
    while !rest.is_empty() {
        let mut cell = String::new();
        if let Some(quoted) = rest.strip_prefix('"') {
            rest = quoted;
            loop {
                let (part, after) = rest.split_once('"').unwrap();
                cell.push_str(part);
                rest = after;
                match rest.strip_prefix('"') {
                    Some(after) => {
                        cell.push('"');
                        rest = after;
                    }
                    None => break,
                }
            }
        } else {
            let end = rest.find([',', '\r', '\n', '"']).unwrap();
            let (text, after) = rest.split_at(end);
            cell.push_str(text);
            rest = after;
        }
        records.last_mut().unwrap().push(cell);
        rest = if let Some(after) = rest.strip_prefix(',') {
            after
        } else {
            records.push(Vec::new());
            rest.strip_prefix("\r\n").unwrap()
        };
    }
    assert_eq!(records.pop(), Some(Vec::new()));
    records
}

fn written(rows: &[Vec<String>]) -> String {
    let mut table = Table::new(&["a", "b", "c"]);
    for row in rows {
        table.row(&row.iter().map(String::as_str).collect::<Vec<_>>());
    }
    table.into_text()
}

#[test]
fn a_cell_is_quoted_where_it_has_to_be_and_begins_like_no_formula() {
    for (text, cell) in [
        ("云汀", "云汀"),
        ("", ""),
        ("甲,乙", "\"甲,乙\""),
        ("甲，乙", "甲，乙"),
        ("\"云汀\"", "\"\"\"云汀\"\"\""),
        ("一层\n二层", "\"一层\n二层\""),
        ("=1+1", "'=1+1"),
        ("+86", "'+86"),
        ("-5", "'-5"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t=1"),
        ("\r=1", "\"'\r=1\""),
        ("＝1", "'＝1"),
        ("＋1", "'＋1"),
        ("－1", "'－1"),
        ("＠1", "'＠1"),
        ("'=1", "''=1"),
        ("=HYPERLINK(\"x\",1)", "\"'=HYPERLINK(\"\"x\"\",1)\""),
    ] {
        let mut table = Table::new(&["a", "b"]);
        table.row(&[text, "b"]);
        assert_eq!(table.into_text(), format!("\u{feff}a,b\r\n{cell},b\r\n"));
    }
}

proptest! {
    #[test]
    fn any_text_comes_back_as_it_was_and_never_breaks_a_row(
        rows in prop::collection::vec(prop::collection::vec("(?s)[=+@'＝,;\"\r\n\t\\-云]{0,4}.{0,6}", 3), 0..5)
    ) {
        let read = records(&written(&rows));
        prop_assert_eq!(read.len(), rows.len() + 1);
        for (read, row) in read.iter().skip(1).zip(&rows) {
            let plain: Vec<&str> = read.iter().map(|cell| cell.strip_prefix('\'').unwrap_or(cell)).collect();
            prop_assert_eq!(plain, row.iter().map(String::as_str).collect::<Vec<_>>());
            for cell in read {
                prop_assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']));
            }
        }
    }
}

#[test]
fn every_condition_has_a_line_with_its_verdict_and_why() {
    let standards = standards();
    let filing = standards.document("filing-2017").unwrap();
    let answers = answers(&standards, filing, FILING);
    let evaluation = evaluate(filing, &answers, day("2018-01-01"));
    let report = Report::of(&evaluation, &answers, Vec::new());
    for (language, of_mentors, of_share, of_body, last) in [
        (
            Language::Zh,
            [
                "8b",
                "创业导师",
                "不满足",
                "创业导师：2名导师，要求不少于3名导师",
                "否",
                "3",
                "",
            ],
            "公共服务面积：=含会议室",
            "是",
            "《国家众创空间备案暂行规定》，截至2018-01-01。这是自我评估，不是认定。",
        ),
        (
            Language::En,
            [
                "8b",
                "Mentors",
                "Not met",
                "Mentors: 2 mentors; at least 3 mentors asked",
                "no",
                "3",
                "",
            ],
            "Public service area: =含会议室",
            "yes",
            "Interim Rules for the National Filing of Co-working Spaces, as of 2018-01-01. A self-assessment, not a certification.",
        ),
    ] {
        let read = records(&conditions_csv(filing, &report, language));
        assert!(read.iter().all(|record| record.len() == 7));
        // A header, a line for each clause, and what the table is of.
        assert_eq!(read.len(), filing.clauses.len() + 2);
        let line = |number: &str| read.iter().find(|record| record[0] == number).unwrap();
        assert_eq!(line("8b"), &of_mentors);
        assert_eq!(line("4c")[6], of_share);
        assert_eq!(line("2b")[4], of_body);
        assert_eq!(read.last().unwrap()[1], last);
    }
}

#[test]
fn gates_and_items_of_a_score_have_their_lines_too() {
    let standards = standards();
    for document in &standards.documents {
        let none = rules::Answers::default();
        let evaluation = evaluate(document, &none, day("2021-07-01"));
        let report = Report::of(&evaluation, &none, Vec::new());
        let read = records(&conditions_csv(document, &report, Language::Zh));
        let scored = evaluation
            .score
            .as_ref()
            .map_or(0, |score| score.gates.len() + score.items.len());
        let lines = &read[1..read.len() - 1];
        assert_eq!(
            lines.len(),
            document.clauses.len() + scored,
            "{}",
            document.id
        );
        for line in lines {
            assert!(line[..3].iter().all(|cell| !cell.is_empty()), "{line:?}");
        }
    }
}

#[test]
fn the_plan_has_a_line_for_each_step_and_then_for_what_to_collect() {
    let standards = standards();
    let filing = standards.document("filing-2017").unwrap();
    let answers = answers(&standards, filing, FILING);
    let evaluation = evaluate(filing, &answers, day("2018-01-01"));
    let plan = plan(&evaluation, &answers, &draft(&[]), day("2017-12-01"));
    let read = records(&plan_csv(&plan, Language::Zh));
    assert!(read.iter().all(|record| record.len() == 6));
    assert_eq!(read.len(), 1 + plan.steps.len() + plan.collect.len());
    let wait = [
        "3",
        "运营时间",
        "等待",
        "等到2018年2月1日",
        "",
        "2018-02-01",
    ];
    assert_eq!(read[1], wait);
    let of_premises = read.iter().filter(|record| record[0] == "4a");
    let papers = "场地的产权证或租赁合同，写明面积和期限（涵盖全部场地）";
    let expected = ["4a", "场地或工位", "备材料", papers, "2018-01-01", ""];
    assert_eq!(of_premises.collect::<Vec<_>>()[0], &expected);
}

#[test]
fn every_piece_of_evidence_has_a_line_that_says_whether_it_is_at_hand() {
    let standards = standards();
    let filing = standards.document("filing-2017").unwrap();
    let mut draft = draft(&[]);
    let plan = &filing.clause("4a").unwrap().evidence[1];
    draft
        .evidence
        .insert(evidence_key("4a", plan), stamped(true));
    let read = records(&evidence_csv(filing, &draft, Language::Zh));
    assert!(read.iter().all(|record| record.len() == 5));
    let at_hand: Vec<_> = read.iter().filter(|record| record[4] == "是").collect();
    let expected = [
        "04a-场地或工位",
        "场地或工位",
        "平面图，标出工位区并注明工位数",
        "每层一张",
        "是",
    ];
    assert_eq!(at_hand, [&expected]);
    let all: usize = filing
        .clauses
        .iter()
        .map(|clause| clause.evidence.len())
        .sum();
    assert_eq!(read.len(), all + 1);
}
