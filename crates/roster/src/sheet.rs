//! A sheet as it stands: filled cells in their rows, and what is merged. Between the formats and the layout.

use std::collections::{BTreeMap, BTreeSet};

use crate::error::{Limit, RosterError};
use crate::roster::{Merged, Value};
use crate::{MAX_CELLS, MAX_ROWS, MAX_TEXT_BYTES};

/// A file's sheets.
pub(crate) struct Book {
    pub(crate) sheets: Vec<Sheet>,
    /// Whether its days are counted from 1904.
    pub(crate) from_1904: bool,
    /// Place and name of each sheet that was not looked into.
    pub(crate) unread: Vec<(usize, String)>,
}

/// A sheet with its filled rows, top to bottom.
pub(crate) struct Sheet {
    /// None for a CSV file.
    pub(crate) name: Option<String>,
    /// The sheet's place in the workbook, from 0.
    pub(crate) place: usize,
    pub(crate) lines: Vec<Line>,
    pub(crate) merges: Merges,
}

/// A row with at least one filled cell.
#[derive(Debug, Clone)]
pub(crate) struct Line {
    /// From 1, as the sheet counts.
    pub(crate) number: u32,
    /// The filled cells with their column from 0, left to right.
    pub(crate) cells: Vec<(u32, Value)>,
    /// The columns of texts that had white space or zero-width characters at their ends.
    pub(crate) trimmed: Vec<u32>,
}

impl Line {
    pub(crate) fn cell(&self, column: u32) -> Option<&Value> {
        let at = self.cells.binary_search_by_key(&column, |cell| cell.0);
        at.ok().map(|at| &self.cells[at].1)
    }
}

/// The filled cells of one file as they are met, with the counts that stop a file without end: a small one may say one
/// long text in each of its cells.
#[derive(Default)]
pub(crate) struct Gathering {
    seen: usize,
    text_bytes: u64,
    cells: Vec<(u32, u32, Value)>,
    trimmed: BTreeSet<(u32, u32)>,
}

impl Gathering {
    /// Takes a cell: row from 1, column from 0.
    pub(crate) fn push(&mut self, row: u32, column: u32, value: Value) -> Result<(), RosterError> {
        self.seen += 1;
        if self.seen > MAX_CELLS {
            return Err(RosterError::TooLarge(Limit::Cells));
        }
        if let Value::Text(text) = &value {
            self.text_bytes += text.len() as u64;
        }
        if self.text_bytes > MAX_TEXT_BYTES {
            return Err(RosterError::TooLarge(Limit::Text));
        }
        self.cells.push((row, column, value));
        Ok(())
    }

    /// Takes a text as it stands in the file, if it is not blank.
    pub(crate) fn push_text(
        &mut self,
        row: u32,
        column: u32,
        raw: &str,
    ) -> Result<(), RosterError> {
        let Some(value) = text(raw) else {
            return Ok(());
        };
        if raw.starts_with(is_edge) || raw.ends_with(is_edge) {
            self.trimmed.insert((row, column));
        }
        self.push(row, column, value)
    }

    /// The rows of the cells taken since the last call.
    pub(crate) fn lines(&mut self) -> Result<Vec<Line>, RosterError> {
        let mut cells = std::mem::take(&mut self.cells);
        let trimmed = std::mem::take(&mut self.trimmed);
        // A well-made sheet is in order already, and of a cell that is stated twice the first stands.
        cells.sort_by_key(|&(row, column, _)| (row, column));
        cells.dedup_by_key(|&mut (row, column, _)| (row, column));
        let mut lines: Vec<Line> = Vec::new();
        for (row, column, value) in cells {
            if let Some(line) = lines.last_mut().filter(|line| line.number == row) {
                line.cells.push((column, value));
                continue;
            }
            if lines.len() == MAX_ROWS {
                return Err(RosterError::TooLarge(Limit::Rows));
            }
            lines.push(Line {
                number: row,
                cells: vec![(column, value)],
                trimmed: trimmed
                    .range((row, 0)..=(row, u32::MAX))
                    .map(|(_, column)| *column)
                    .collect(),
            });
        }
        Ok(lines)
    }
}

/// The merged ranges of a sheet. A range is asked for, never walked: a file may merge a whole sheet.
#[derive(Default)]
pub(crate) struct Merges {
    /// By leftmost column: first and last row of each range of more than one row, by first row.
    down: BTreeMap<u32, Vec<(u32, u32)>>,
    /// First row and leftmost column of each range of more than one column.
    across: BTreeSet<(u32, u32)>,
    /// All of them, as the file has them.
    ranges: Vec<Merged>,
}

impl Merges {
    /// Takes ranges as (first, last) pairs of (row from 1, column from 0).
    pub(crate) fn new(ranges: impl Iterator<Item = ((u32, u32), (u32, u32))>) -> Self {
        let mut merges = Self::default();
        for ((top, left), (bottom, right)) in ranges {
            if bottom > top {
                merges.down.entry(left).or_default().push((top, bottom));
            }
            if right > left {
                merges.across.insert((top, left));
            }
            merges.ranges.push(Merged {
                first_row: top,
                first_column: left,
                last_row: bottom,
                last_column: right,
            });
        }
        for ranges in merges.down.values_mut() {
            ranges.sort_unstable();
        }
        merges
    }

    /// First and last row of the range of more than one row that starts in this column and reaches over this row.
    pub(crate) fn down(&self, column: u32, row: u32) -> Option<(u32, u32)> {
        let ranges = self.down.get(&column)?;
        let above = ranges.partition_point(|range| range.0 <= row);
        let range = *ranges.get(above.checked_sub(1)?)?;
        (range.1 >= row).then_some(range)
    }

    /// Whether the cell is merged with cells to its right.
    pub(crate) fn across(&self, row: u32, column: u32) -> bool {
        self.across.contains(&(row, column))
    }

    pub(crate) fn into_ranges(self) -> Vec<Merged> {
        self.ranges
    }
}

/// A text without line endings of other systems, and without white space and zero-width characters at its ends; none if
/// nothing is left.
pub(crate) fn text(raw: &str) -> Option<Value> {
    let trimmed = raw.trim_matches(is_edge);
    if trimmed.is_empty() {
        return None;
    }
    Some(Value::Text(if trimmed.contains('\r') {
        trimmed.replace("\r\n", "\n").replace('\r', "\n")
    } else {
        trimmed.to_owned()
    }))
}

/// What is no part of a text where it begins or ends.
fn is_edge(c: char) -> bool {
    c.is_whitespace() || is_zero_width(c)
}

/// Characters that take no room and come along when text is copied from pages and documents.
pub(crate) fn is_zero_width(c: char) -> bool {
    matches!(c, '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_break_and_zero_width_characters_at_the_ends_are_dropped() {
        let table = [
            ("\u{A0}星桥 空间\u{200B}\u{3000}", Some("星桥 空间")),
            ("一层\r\n二层\r三层", Some("一层\n二层\n三层")),
            ("\u{FEFF} \u{A0}\t", None),
            ("", None),
        ];
        for (raw, kept) in table {
            assert_eq!(text(raw), kept.map(|kept| Value::Text(kept.to_owned())));
        }
    }

    #[test]
    fn a_range_is_found_by_any_of_its_rows() {
        let merges = Merges::new([((4, 1), (12, 1)), ((13, 1), (13, 3))].into_iter());
        assert_eq!(merges.down(1, 4), Some((4, 12)));
        assert_eq!(merges.down(1, 12), Some((4, 12)));
        assert_eq!(merges.down(1, 13), None);
        assert_eq!(merges.down(2, 5), None);
        assert!(merges.across(13, 1));
        assert!(!merges.across(4, 1));
    }

    #[test]
    fn cells_out_of_order_come_out_in_rows() {
        let mut gathering = Gathering::default();
        for (row, column) in [(7, 2), (3, 1), (7, 0), (3, 1)] {
            let value = Value::Number(f64::from(row + column));
            gathering.push(row, column, value).unwrap();
        }
        let lines = gathering.lines().unwrap();
        let places: Vec<_> = lines
            .iter()
            .map(|line| (line.number, line.cells.len()))
            .collect();
        assert_eq!(places, [(3, 1), (7, 2)]);
    }
}
