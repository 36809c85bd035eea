//! Rows through [`register::check`]: small lists, and what is said of their rows.

#![expect(
    clippy::unwrap_used,
    reason = "a test whose set-up fails should stop there, in a helper as in the test itself"
)]

mod claims;
mod epoch;
mod hostile;
mod mended;
mod place;
mod privacy;
mod rows;
mod same;
mod structure;
mod title;

use chrono::NaiveDate;
use register::{Checked, Facts, List, Policy, PrivateCells, Rule, check, vocabulary};
use roster::Options;

/// Checks a list, as CSV, with the text of its facts file, as of 1 July 2021.
fn checked(csv: &str, facts: &str) -> Checked {
    let facts = Facts::read(facts).unwrap();
    checked_by(csv, &facts, Policy::on(day()))
}

/// Checks a list without facts.
fn checked_with(csv: &str, private_cells: PrivateCells) -> Checked {
    let policy = Policy {
        as_of: day(),
        private_cells,
    };
    checked_by(csv, &Facts::default(), policy)
}

fn checked_by(csv: &str, facts: &Facts, policy: Policy) -> Checked {
    let roster = roster::read(csv.as_bytes(), &vocabulary(), &Options::default()).unwrap();
    let list = List {
        file: "list.csv",
        roster: &roster,
        facts,
    };
    check(&[list], &policy)
}

/// 1 July 2021, today in these tests.
fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2021, 7, 1).unwrap()
}

/// What is said of a list: row, severity, rule and column of each problem. That these small lists lack columns that founders look for
/// is left out.
fn said(checked: &Checked) -> Vec<String> {
    checked
        .problems
        .iter()
        .filter(|problem| problem.rule != Rule::ClaimColumns)
        .map(|problem| {
            format!(
                "{} {} {} {}",
                problem.row.unwrap_or_default(),
                problem.severity.key(),
                problem.rule.key(),
                problem.column.as_deref().unwrap_or("-"),
            )
        })
        .collect()
}

/// Checks one sound row with these further columns. What is said of it is `severity rule column`.
fn row(columns: &str, cells: &str, facts: &str) -> (Checked, Vec<String>) {
    let csv =
        format!("省份,名称,运营主体,{columns}\n江苏省,云汀众创空间,苏州示例云汀有限公司,{cells}\n");
    let checked = checked(&csv, facts);
    let said = said(&checked);
    let said = said
        .iter()
        .map(|said| said.trim_start_matches("2 ").to_owned())
        .collect();
    (checked, said)
}
