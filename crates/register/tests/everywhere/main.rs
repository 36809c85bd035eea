//! The same rows give the same result wherever the rules run: this file is compiled natively and to WebAssembly, and what comes out
//! of roster, check and register has to come to the same hash in both.
//!
//! Where a rule or its words change on purpose, both builds fail and print the new hash: put it into [`EXPECTED`].

#![expect(
    clippy::unwrap_used,
    reason = "a test whose set-up fails should stop there, in a helper as in the test itself"
)]

mod list;

use std::fmt::Debug;

use chrono::NaiveDate;
use register::{Decisions, Facts, List, Policy, PrivateCells, check, register, vocabulary};
use roster::Options;
use sha2::{Digest, Sha256};

/// The hash of everything that comes out.
const EXPECTED: &str = "3dffa14158b68e4899d658e75e2a5d9322c82c45090d4f48f43b2d0e32a6ab5b";

const ALL_COLUMNS: &[u8] = include_bytes!("../../../spaces/tests/rosters/all-columns.xlsx");
const NOTICE: &[u8] = include_bytes!("../../../spaces/tests/rosters/notice-layout.xlsx");

#[cfg_attr(target_arch = "wasm32", wasm_bindgen_test::wasm_bindgen_test)]
#[cfg_attr(not(target_arch = "wasm32"), test)]
fn ten_thousand_rows_give_the_same_result_natively_and_as_web_assembly() {
    let files: [(&str, &[u8], &str); 3] = [
        ("untidy.csv", &list::gb18030(10_000), ""),
        ("all-columns.xlsx", ALL_COLUMNS, ""),
        (
            "notice-layout.xlsx",
            NOTICE,
            "list = \"notice\"\nlevel = \"national\"\nissuer = \"示例\"\ndocument = \"示例〔2021〕1号\"\ndated = \"2021-06-25\"\nnotice_from = \"2021-06-28\"\nnotice_working_days = 5",
        ),
    ];
    let (hash, counts) = outcome(&files);
    let [problems, entries, spaces] = counts;
    assert!(
        problems > 5_000 && entries > 4_000 && spaces > 4_000,
        "{counts:?}"
    );
    assert_eq!(
        hash, EXPECTED,
        "the rules give another result than before. If that is meant, this is the new hash: {hash}"
    );
}

/// One hash over everything that comes of the files, with the numbers of problems, entries and spaces.
fn outcome(files: &[(&str, &[u8], &str)]) -> (String, [usize; 3]) {
    let read: Vec<_> = files
        .iter()
        .map(|(file, bytes, facts)| {
            let facts = Facts::read(facts).unwrap();
            let roster = roster::read(bytes, &vocabulary(), &Options::default()).unwrap();
            (*file, roster, facts)
        })
        .collect();
    let lists: Vec<_> = read
        .iter()
        .map(|(file, roster, facts)| List {
            file,
            roster,
            facts,
        })
        .collect();
    let day = NaiveDate::from_ymd_opt(2021, 7, 1).unwrap();
    let policy = Policy {
        as_of: day,
        private_cells: PrivateCells::Stop,
    };
    let checked = check(&lists, &policy);
    let mut hash = Sha256::new();
    add(&mut hash, &checked.lists);
    add(&mut hash, &checked.problems);
    add(&mut hash, &checked.mended);
    add(&mut hash, &checked.left_out);
    add(&mut hash, &checked.entries);
    let (problems, entries) = (checked.problems.len(), checked.entries.len());
    let registered = register(Vec::new(), &lists, &checked, &Decisions::default(), day);
    add(&mut hash, &registered.spaces);
    add(&mut hash, &registered.places);
    add(&mut hash, &registered.uncertain);
    let spaces = registered.spaces;
    let hash: Vec<_> = hash
        .finalize()
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    (hash.concat(), [problems, entries, spaces.len()])
}

/// Everything of a value is in its debug form, words and all.
fn add<T: Debug>(hash: &mut Sha256, values: &[T]) {
    for value in values {
        hash.update(format!("{value:?}\n"));
    }
}
