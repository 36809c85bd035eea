//! Rows of rosters to checked entries, with every problem of every row at once. This is the door at which raw becomes parsed.

mod claims;
mod contact;
mod district;
mod entry;
mod figures;
mod heading;
mod mended;
mod named;
mod near;
mod operator;
mod phone;
mod place;
mod position;
mod privacy;
mod private_number;
mod reader;
mod same;
mod structure;
mod surplus;
mod title;
mod total;
mod wanted;

use std::collections::BTreeSet;

use chrono::NaiveDate;
use roster::{Roster, Row};

use values::words;

use crate::{
    columns::Field,
    facts::Facts,
    problem::{Problem, Rule},
};

pub use entry::{Entry, LeftOut};
pub use mended::{Mended, MendedKind};
pub use structure::{ColumnRead, Structure};

pub(crate) use contact::{is_mail, is_phone, is_private, is_web_address};

use entry::Outcome;
use reader::Reader;

/// One list to check: what was read from its file, and the facts that come with it.
#[derive(Clone, Copy, Debug)]
pub struct List<'a> {
    /// The file's name, for reports.
    pub file: &'a str,
    /// Its rows.
    pub roster: &'a Roster<Field>,
    /// Its facts.
    pub facts: &'a Facts,
}

/// By what lists are checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Policy {
    /// Today: no list speaks of what has not happened yet.
    pub as_of: NaiveDate,
    /// What becomes of a cell that holds a citizen ID number or a personal mobile number.
    pub private_cells: PrivateCells,
}

impl Policy {
    /// The usual policy on a day: private cells are errors.
    #[must_use]
    pub fn on(as_of: NaiveDate) -> Self {
        Self {
            as_of,
            private_cells: PrivateCells::Stop,
        }
    }
}

/// What becomes of a cell that holds a citizen ID number or a personal mobile number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PrivateCells {
    /// It is an error, and its row is left out until it is mended.
    #[default]
    Stop,
    /// It is taken for empty, with a warning.
    Drop,
}

/// What checking found.
#[derive(Clone, Debug, Default)]
pub struct Checked {
    /// How each list was understood.
    pub lists: Vec<Structure>,
    /// The rows without an error, in the order of the lists.
    pub entries: Vec<Entry>,
    /// Every problem, in the order of the lists and their rows.
    pub problems: Vec<Problem>,
    /// Rows that name a space but have an error, in the order of the lists.
    pub left_out: Vec<LeftOut>,
    /// What was put right without asking, in the order of the lists and their rows.
    pub mended: Vec<Mended>,
}

/// Checks lists that are published together.
#[must_use]
pub fn check(lists: &[List<'_>], policy: &Policy) -> Checked {
    let mut checked = Checked::default();
    for list in lists.iter().enumerate() {
        let of_list = check_list(list, *policy);
        checked.lists.extend(of_list.lists);
        checked.entries.extend(of_list.entries);
        checked.problems.extend(of_list.problems);
        checked.left_out.extend(of_list.left_out);
        checked.mended.extend(of_list.mended);
    }
    checked
}

fn check_list((index, list): (usize, &List<'_>), policy: Policy) -> Checked {
    let mut checked = Checked {
        lists: vec![structure::read(list)],
        problems: structure::stops(list),
        ..Checked::default()
    };
    let stops = !checked.problems.is_empty();
    checked
        .problems
        .extend(structure::future(list, policy.as_of));
    checked.problems.extend(structure::warnings(list));
    if stops {
        return checked;
    }
    let mut section = None;
    for (row, second_lines) in records(&list.roster.rows) {
        let mut reader = Reader::new((index, list), row, second_lines, policy);
        if total::is_total(list, row) {
            no_record(&mut reader, NoRecord::Total);
        } else if let Some(text) = heading::of(list, row) {
            match heading::region(&text) {
                Some(region) => section = Some(region),
                None if heading::names_division(&text) => {
                    section = section.filter(|region| heading::is_within(&text, *region));
                    no_record(&mut reader, NoRecord::Heading);
                }
                None => no_record(&mut reader, NoRecord::Other),
            }
        } else {
            match entry::read(&mut reader, section) {
                Outcome::Sound(entry) => checked.entries.push(*entry),
                Outcome::LeftOut(left_out) => checked.left_out.push(left_out),
                Outcome::Nameless => {}
            }
        }
        checked.problems.append(&mut reader.problems);
        checked.mended.append(&mut reader.mended);
    }
    compare(list, &mut checked);
    checked.problems.sort_by_key(|problem| problem.row);
    checked
}

/// Compares the rows of a list with each other. The later of two that are the same space leaves the entries.
fn compare(list: &List<'_>, checked: &mut Checked) {
    let mut rows = named::all(&checked.entries, &checked.left_out);
    let same = same::find(list, &mut rows);
    let near = near::find(list, &rows);
    let twins: BTreeSet<Option<u32>> = same.iter().map(|problem| problem.row).collect();
    let leave = |entry: &mut Entry| twins.contains(&Some(entry.source.row));
    let leaving: Vec<Entry> = checked.entries.extract_if(.., leave).collect();
    checked
        .left_out
        .extend(leaving.into_iter().map(LeftOut::from));
    checked.left_out.sort_by_key(|left_out| left_out.row);
    checked.problems.extend(same);
    checked.problems.extend(near);
}

/// Each row with the rows below that continue it: a name is continued in the next row of a merged pair.
fn records(rows: &[Row<Field>]) -> impl Iterator<Item = (&Row<Field>, &[Row<Field>])> {
    rows.chunk_by(|_, next| next.continues.is_some())
        .filter_map(<[_]>::split_first)
}

/// What a row is that is no record.
#[derive(Clone, Copy)]
enum NoRecord {
    /// A row of totals.
    Total,
    /// A section row whose region is not understood.
    Heading,
    /// A note, or a record of which only one cell is filled.
    Other,
}

fn no_record(reader: &mut Reader<'_>, what: NoRecord) {
    let own = reader.row.cells().filter(|(_, cell)| !cell.carried);
    let texts: Vec<String> = own.map(|(_, cell)| mended::text(cell)).collect();
    let (message, fix) = match what {
        NoRecord::Total => (
            words!(
                "这一行是合计，不是记录，已略过",
                "This is a row of totals and no record; it was passed over"
            ),
            words!(
                "不用改；如果是记录，请写全名称和运营主体",
                "Leave it; if it is a record, fill in its name and operator"
            ),
        ),
        NoRecord::Heading => (
            words!(
                "这一行像是分段标题，但没读懂是哪个地区，已略过；下面的行不会沿用别处的省份",
                "This looks like a section heading that was not understood and was passed over; no other province is carried down below it"
            ),
            words!(
                "如果是分段标题，请只写地区的名称，例如“上海市”或“一、上海市（3家）”；如果是记录，请补齐名称等各栏",
                "If it is a heading, write the region alone, such as “上海市” or “一、上海市（3家）”; if it is a record, fill in its name and the other columns"
            ),
        ),
        NoRecord::Other => (
            words!(
                "这一行不是记录，已略过",
                "This row is no record and was passed over"
            ),
            words!(
                "如果是记录，请补齐名称等各栏",
                "If it is one, fill in its name and the other columns"
            ),
        ),
    };
    let value = Some(texts.join(" ")).filter(|text| privacy::found(text).is_none());
    reader.warn(None, Rule::NoRecord, value, message, fix);
}
