//! The merged ranges that the copy restores: what is read from it afterwards is what was read before.

use std::collections::BTreeMap;

use register::Field;
use roster::{Merged, Roster};

/// The most merged cells that are restored in one sheet. A list has thousands; a file may say billions.
const MOST_CELLS: u64 = 1_000_000;

/// A cell: row from 1, column from 0.
pub(crate) type At = (u32, u32);

/// Ranges that do not overlap and reach no further than the list.
#[derive(Default)]
pub(crate) struct Merges {
    pub(crate) ranges: Vec<Merged>,
    /// Of each merged cell the one that is shown in its place.
    shown: BTreeMap<At, At>,
}

impl Merges {
    pub(crate) fn of(roster: &Roster<Field>) -> Self {
        let mut merges = Self::default();
        if roster.merged.is_empty() {
            return merges;
        }
        let (last_row, last_column) = last(roster);
        let mut cells = 0;
        for range in &roster.merged {
            if range.first_row > last_row || range.first_column > last_column {
                continue;
            }
            // Of a range that reaches beyond the list so much is kept that it stays one in its direction.
            let within =
                |first: u32, end: u32, last: u32| end.min(last.max(first.saturating_add(1)));
            let range = Merged {
                last_row: within(range.first_row, range.last_row, last_row),
                last_column: within(range.first_column, range.last_column, last_column),
                ..*range
            };
            let size = size(&range);
            if size > 1 && cells + size <= MOST_CELLS && merges.add(range) {
                cells += size;
            }
        }
        merges
    }

    /// The cell that is shown where this one is.
    pub(crate) fn shown(&self, at: At) -> At {
        self.shown.get(&at).copied().unwrap_or(at)
    }

    /// Takes a range, if none overlaps it.
    fn add(&mut self, range: Merged) -> bool {
        let first = (range.first_row, range.first_column);
        let cells = || {
            (range.first_row..=range.last_row).flat_map(move |row| {
                (range.first_column..=range.last_column).map(move |column| (row, column))
            })
        };
        let free = cells().all(|at| !self.shown.contains_key(&at));
        if free {
            self.shown.extend(cells().map(|at| (at, first)));
            self.ranges.push(range);
        }
        free
    }
}

/// The number of the last row and the place of the last column with content.
fn last(roster: &Roster<Field>) -> At {
    let rows = || roster.frame.iter().chain(&roster.rows);
    let row = rows().map(|row| row.number).max().unwrap_or_default();
    let columns = rows().filter_map(|row| row.cells().last().map(|(column, _)| column));
    (row, columns.max().unwrap_or_default())
}

fn size(range: &Merged) -> u64 {
    let length = |first: u32, last: u32| u64::from(last.saturating_sub(first)) + 1;
    length(range.first_row, range.last_row) * length(range.first_column, range.last_column)
}
