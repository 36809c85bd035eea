//! The same list is marked in the same way wherever that is done: this file is compiled natively and to WebAssembly, and the
//! workbook has to come to the same hash in both.
//!
//! Where a copy changes on purpose, or with the writer, both builds fail and print the new hash: put it into [`EXPECTED`].

#![expect(
    clippy::unwrap_used,
    reason = "a test whose set-up fails should stop there, in a helper as in the test itself"
)]

use annotate::{Language, marked};
use register::{Checked, Facts, List, Problem, Rule, Severity, Words, vocabulary};
use roster::Options;
use sha2::{Digest, Sha256};

/// The hash of both workbooks.
const EXPECTED: &str = "e5e3a566adbbf3170ef92b0e567820d93b6a7c4843054e6f6c2f3be00a5e52c8";

const LISTS: [(&str, &[u8]); 2] = [
    (
        "all-columns.xlsx",
        include_bytes!("../../../spaces/tests/rosters/all-columns.xlsx"),
    ),
    (
        "notice-layout.xlsx",
        include_bytes!("../../../spaces/tests/rosters/notice-layout.xlsx"),
    ),
];

#[cfg_attr(target_arch = "wasm32", wasm_bindgen_test::wasm_bindgen_test)]
#[cfg_attr(not(target_arch = "wasm32"), test)]
fn a_list_is_marked_in_the_same_bytes_natively_and_as_web_assembly() {
    let hash = hash();
    assert_eq!(
        hash, EXPECTED,
        "the copy is another than before. If that is meant, this is the new hash: {hash}"
    );
}

fn hash() -> String {
    let facts = Facts::default();
    let read = LISTS.map(|(file, bytes)| {
        let roster = roster::read(bytes, &vocabulary(), &Options::default()).unwrap();
        (file, roster)
    });
    let lists = read.each_ref().map(|(file, roster)| List {
        file,
        roster,
        facts: &facts,
    });
    // Made here, so that the hash does not change with the words of a rule.
    let problems = lists.iter().flat_map(|list| {
        list.roster.rows.iter().map(|row| Problem {
            file: list.file.to_owned(),
            sheet: list.roster.sheet.clone(),
            row: Some(row.number),
            column: list
                .roster
                .columns
                .get(1)
                .map(|column| column.header.clone()),
            severity: if row.number % 2 == 0 {
                Severity::Error
            } else {
                Severity::Warning
            },
            rule: Rule::NameMissing,
            value: row.section.clone(),
            message: Words::new("不对", "It is wrong"),
            fix: Words::new("请改正", "Put it right"),
        })
    });
    let checked = Checked {
        problems: problems.collect(),
        ..Checked::default()
    };
    assert!(checked.problems.len() > 100);
    let mut hash = Sha256::new();
    for language in [Language::Zh, Language::En] {
        hash.update(marked(&lists, &checked, language).unwrap());
    }
    let hash: Vec<_> = hash
        .finalize()
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    hash.concat()
}
