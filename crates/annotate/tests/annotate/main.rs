//! Marked copies of whole lists, read back: values at their places, notes and colours on the right cells, the summary.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test whose set-up fails should stop there, in a helper as in the test itself"
)]

mod again;
mod book;
mod marks;
mod summary;
mod values;

use annotate::Language;
use chrono::NaiveDate;
use register::{Checked, Facts, Field, List, Policy, PrivateCells, Rule, vocabulary};
use roster::{Options, Roster};

/// A list with what checking found.
struct Listed {
    file: String,
    facts: Facts,
    roster: Roster<Field>,
    checked: Checked,
}

impl Listed {
    fn read(file: &str, bytes: &[u8], facts: &str) -> Self {
        let facts = Facts::read(facts).unwrap();
        let options = Options {
            sheet: facts.sheet.clone(),
            columns: facts.columns.clone(),
        };
        let mut listed = Self {
            file: file.to_owned(),
            roster: roster::read(bytes, &vocabulary(), &options).unwrap(),
            facts,
            checked: Checked::default(),
        };
        let policy = Policy {
            as_of: NaiveDate::from_ymd_opt(2021, 7, 1).unwrap(),
            private_cells: PrivateCells::Stop,
        };
        listed.checked = register::check(&[listed.list()], &policy);
        listed
    }

    /// With the problems of these rules only.
    fn only(mut self, rules: &[Rule]) -> Self {
        self.checked
            .problems
            .retain(|problem| rules.contains(&problem.rule));
        self
    }

    fn list(&self) -> List<'_> {
        List {
            file: &self.file,
            roster: &self.roster,
            facts: &self.facts,
        }
    }

    fn marked(&self, language: Language) -> Vec<u8> {
        annotate::marked(&[self.list()], &self.checked, language).unwrap()
    }
}

/// A list of the test rosters, with its facts file if it has one.
fn roster_of_the_tests(name: &str) -> Listed {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../spaces/tests/rosters");
    let path = std::path::Path::new(folder).join(name);
    let facts = std::fs::read_to_string(path.with_extension("toml")).unwrap_or_default();
    Listed::read(name, &std::fs::read(path).unwrap(), &facts)
}
