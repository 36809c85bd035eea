//! Which cell carries the mark of which problem.

use std::collections::BTreeMap;

use register::{Field, List, Problem, Severity};
use roster::{Roster, Row};
use rust_xlsxwriter::{ColNum, utility};

use crate::{
    header,
    merges::{At, Merges},
};

/// All marks of a workbook.
pub(crate) struct Marks<'a> {
    /// In the order of the lists.
    pub(crate) lists: Vec<ListMarks<'a>>,
    /// Of each problem, in their order, its list and the cell that carries its mark; none if it is of no list given.
    pub(crate) places: Vec<Option<(usize, At)>>,
}

/// The marks of one list.
pub(crate) struct ListMarks<'a> {
    pub(crate) merges: Merges,
    /// The marked cells with their problems, errors first.
    pub(crate) cells: BTreeMap<At, Vec<&'a Problem>>,
}

impl ListMarks<'_> {
    /// The weight of the worst problem of a cell.
    pub(crate) fn worst(&self, at: At) -> Option<Severity> {
        self.cells.get(&at)?.first().map(|problem| problem.severity)
    }
}

/// Finds the cell of each problem.
pub(crate) fn place<'a>(lists: &[List<'_>], problems: &'a [Problem]) -> Marks<'a> {
    let mut marks = Marks {
        lists: lists
            .iter()
            .map(|list| ListMarks {
                merges: Merges::of(list.roster),
                cells: BTreeMap::new(),
            })
            .collect(),
        places: Vec::with_capacity(problems.len()),
    };
    for problem in problems {
        let index = lists
            .iter()
            .position(|list| list.file == problem.file && list.roster.sheet == problem.sheet);
        let place = index.map(|index| {
            let marks = &mut marks.lists[index];
            let at = marks.merges.shown(cell(lists[index].roster, problem));
            marks.cells.entry(at).or_default().push(problem);
            (index, at)
        });
        marks.places.push(place);
    }
    for list in &mut marks.lists {
        for problems in list.cells.values_mut() {
            problems.sort_by_key(|problem| problem.severity);
        }
    }
    marks
}

/// The problem's own cell; the first of its row where it names no column, of the header where it names no row, of all
/// where there is no header.
fn cell(roster: &Roster<Field>, problem: &Problem) -> At {
    let column = problem
        .column
        .as_deref()
        .and_then(|header| column(roster, header));
    let of_column = || column.and_then(|column| header::row_of(roster, column));
    let first = || roster.frame.first().or(roster.rows.first());
    let row = problem
        .row
        .or_else(of_column)
        .or(roster.header_row)
        .or_else(|| first().map(|row| row.number));
    let row = row.unwrap_or(1);
    let column = column.or_else(|| first_column(find(roster, row)?));
    (row, column.unwrap_or_default())
}

/// The column that a problem names, by its header or, where that holds personal data, by its letters. Of several with one
/// header it is the one that is understood.
fn column(roster: &Roster<Field>, name: &str) -> Option<u32> {
    let columns = roster.columns.iter();
    let by_header = columns
        .filter(|column| column.header == name)
        .reduce(|first, other| {
            if first.field.is_none() && other.field.is_some() {
                other
            } else {
                first
            }
        });
    let by_letters = || {
        let letters = |index| {
            ColNum::try_from(index)
                .ok()
                .map(utility::column_number_to_name)
        };
        let mut columns = roster.columns.iter();
        columns.find(|column| letters(column.index).as_deref() == Some(name))
    };
    by_header.or_else(by_letters).map(|column| column.index)
}

fn first_column(row: &Row<Field>) -> Option<u32> {
    row.cells()
        .find(|(_, cell)| !cell.carried)
        .map(|(column, _)| column)
}

fn find(roster: &Roster<Field>, number: u32) -> Option<&Row<Field>> {
    [&roster.rows, &roster.frame].into_iter().find_map(|rows| {
        let at = rows.binary_search_by_key(&number, |row| row.number);
        at.ok().map(|at| &rows[at])
    })
}
