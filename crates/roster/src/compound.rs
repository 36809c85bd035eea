//! Looking an XLS file over before it is read: what kind of file the old container of Office holds, and that its sheets
//! are no larger than an XLS sheet can be. The reader takes room for the ranges they say, unseen.
//!
//! The records are described in [MS-XLS].

use crate::container::{Container, u16_at, u32_at};
use crate::error::{Found, Limit, RosterError};
use crate::shared_texts;
use crate::{MAX_CELLS, MAX_TEXT_BYTES};

/// The cells of the largest sheet that the format has, 65,536 rows of 256 columns.
const SHEET_CELLS: u64 = 65_536 * 256;
/// The most records in all sheets together, each counted as often as a sheet has it: one for every cell and one more.
const MAX_RECORDS: usize = 2 * MAX_CELLS;
/// The most records that continue one record. A table of 32 MB of texts has 4,000; the reader's time grows with the square.
const MAX_CONTINUED: usize = 16_384;

/// The names of the records that matter here (MS-XLS, section 2.3.2).
mod record {
    pub(super) const FORMULA: u16 = 0x0006;
    pub(super) const EOF: u16 = 0x000A;
    pub(super) const CONTINUE: u16 = 0x003C;
    pub(super) const BOUND_SHEET: u16 = 0x0085;
    pub(super) const MUL_RK: u16 = 0x00BD;
    pub(super) const R_STRING: u16 = 0x00D6;
    pub(super) const SST: u16 = 0x00FC;
    pub(super) const LABEL_SST: u16 = 0x00FD;
    pub(super) const DIMENSIONS: u16 = 0x0200;
    pub(super) const NUMBER: u16 = 0x0203;
    pub(super) const LABEL: u16 = 0x0204;
    pub(super) const BOOL_ERR: u16 = 0x0205;
    pub(super) const RK: u16 = 0x027E;
    pub(super) const BOF: u16 = 0x0809;
}

/// Refuses what is no XLS workbook, or one whose sheets say they are larger than they can be.
pub(crate) fn look_over(bytes: &[u8]) -> Result<(), RosterError> {
    let container = Container::open(bytes).ok_or_else(damaged)?;
    if container.entry("EncryptedPackage").is_some() {
        return Err(RosterError::Encrypted);
    }
    if container.entry("WordDocument").is_some() {
        return Err(RosterError::NotATable(Found::Doc));
    }
    let workbook = container
        .entry("Workbook")
        .or_else(|| container.entry("Book"));
    let entry = workbook.ok_or(RosterError::NotATable(Found::Compound))?;
    let stream = container.stream(entry).ok_or_else(damaged)?;
    let mut sheets = Vec::new();
    let mut texts = Vec::new();
    let mut globals = records(&stream)
        .take_while(|(kind, _)| *kind != record::EOF)
        .peekable();
    while let Some((kind, data)) = globals.next() {
        if kind == record::BOUND_SHEET {
            let start =
                u32_at(data, 0).and_then(|start| stream.get(usize::try_from(start).ok()?..));
            sheets.push(start.ok_or_else(damaged)?);
        }
        let mut parts = vec![data];
        while let Some((_, more)) = globals.next_if(|(kind, _)| *kind == record::CONTINUE) {
            parts.push(more);
        }
        if parts.len() > MAX_CONTINUED {
            return Err(damaged());
        }
        if kind == record::SST {
            texts = shared_texts::lengths(&parts).ok_or_else(damaged)?;
        }
    }
    let mut sum = Sum::default();
    sheets
        .into_iter()
        .try_for_each(|sheet| sum.take(sheet, &texts))
}

/// What all sheets come to. The reader reads each one, the same one as often as it is named.
#[derive(Debug, Default, PartialEq)]
struct Sum {
    /// Cells of the rectangles around the sheets' cells.
    cells: u64,
    records: usize,
    /// Bytes of the shared texts, once for every cell.
    text: u64,
}

impl Sum {
    fn take(&mut self, sheet: &[u8], texts: &[u16]) -> Result<(), RosterError> {
        let mut depth = 0_u32;
        let mut cells = Rectangle::default();
        for (kind, data) in records(sheet) {
            self.records += 1;
            match kind {
                record::BOF => depth += 1,
                record::EOF if depth <= 1 => break,
                record::EOF => depth -= 1,
                // Charts in a sheet have records of their own.
                _ if depth > 1 => {}
                record::DIMENSIONS
                    if declared_cells(data).is_none_or(|cells| cells > SHEET_CELLS) =>
                {
                    return Err(damaged());
                }
                record::FORMULA
                | record::R_STRING
                | record::LABEL_SST
                | record::NUMBER
                | record::LABEL
                | record::BOOL_ERR
                | record::RK => cells.take(u16_at(data, 0), u16_at(data, 2)),
                record::MUL_RK => {
                    cells.take(u16_at(data, 0), u16_at(data, 2));
                    cells.take(u16_at(data, 0), u16_at(data, data.len().saturating_sub(2)));
                }
                _ => {}
            }
            if kind == record::LABEL_SST {
                let number = u32_at(data, 6).and_then(|number| usize::try_from(number).ok());
                let length = number.and_then(|number| texts.get(number));
                // A character takes three bytes at most.
                self.text += length.map_or(0, |length| 3 * u64::from(*length));
            }
            if self.records > MAX_RECORDS {
                return Err(RosterError::TooLarge(Limit::Cells));
            }
            if self.text > 3 * MAX_TEXT_BYTES {
                return Err(RosterError::TooLarge(Limit::Text));
            }
        }
        self.cells += cells.size();
        if self.cells > MAX_CELLS as u64 {
            return Err(RosterError::TooLarge(Limit::Range));
        }
        Ok(())
    }
}

/// The cells that a sheet says it has (MS-XLS, section 2.4.90; the shorter form is of older versions); none if its end
/// comes before its start.
fn declared_cells(data: &[u8]) -> Option<u64> {
    let (rows, columns) = if data.len() < 14 {
        let at = |at| u16_at(data, at).map(u32::from);
        ((at(0)?, at(2)?), (at(4)?, at(6)?))
    } else {
        let at = |at| u16_at(data, at).map(u32::from);
        ((u32_at(data, 0)?, u32_at(data, 4)?), (at(8)?, at(10)?))
    };
    if rows.1 == 0 || columns.1 == 0 {
        return Some(0);
    }
    // The reader takes a first column that cannot be for the first of all.
    let first = if columns.0 > 255 || columns.0 > columns.1 {
        0
    } else {
        columns.0
    };
    let rows = rows.1.checked_sub(rows.0)?;
    Some(u64::from(rows) * u64::from(columns.1 - first))
}

/// The rectangle around the cells taken, as first and last row and first and last column.
#[derive(Default)]
struct Rectangle(Option<[u16; 4]>);

impl Rectangle {
    fn take(&mut self, row: Option<u16>, column: Option<u16>) {
        if let (Some(row), Some(column)) = (row, column) {
            let [top, bottom, left, right] = self.0.unwrap_or([row, row, column, column]);
            self.0 = Some([
                top.min(row),
                bottom.max(row),
                left.min(column),
                right.max(column),
            ]);
        }
    }

    fn size(&self) -> u64 {
        self.0.map_or(0, |[top, bottom, left, right]| {
            (u64::from(bottom - top) + 1) * (u64::from(right - left) + 1)
        })
    }
}

/// The records of a stream: kind, length, data.
fn records(stream: &[u8]) -> impl Iterator<Item = (u16, &[u8])> {
    let mut rest = stream;
    std::iter::from_fn(move || {
        let kind = u16_at(rest, 0)?;
        let end = usize::from(u16_at(rest, 2)?) + 4;
        let data = rest.get(4..end)?;
        rest = &rest[end..];
        Some((kind, data))
    })
}

fn damaged() -> RosterError {
    RosterError::Damaged {
        detail: "its parts contradict each other".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WORKBOOK: &[u8] = include_bytes!("../tests/roster/legacy.xls");

    /// The workbook with other data in the last record that starts so.
    fn changed(start: &[u8], at: usize, data: &[u8]) -> Vec<u8> {
        let mut bytes = WORKBOOK.to_vec();
        let found = bytes
            .windows(start.len())
            .rposition(|window| window == start)
            .unwrap();
        bytes[found + 4 + at..][..data.len()].copy_from_slice(data);
        bytes
    }

    #[test]
    fn a_sheet_that_says_it_is_larger_than_it_can_be_is_damaged() {
        assert_eq!(look_over(WORKBOOK), Ok(()));
        let dimensions = [0x00, 0x02, 0x0E, 0x00];
        let last_row = changed(&dimensions, 4, &u32::MAX.to_le_bytes());
        assert_eq!(look_over(&last_row), Err(damaged()));
        let first_row = changed(&dimensions, 0, &u32::MAX.to_le_bytes());
        assert_eq!(look_over(&first_row), Err(damaged()));
    }

    #[test]
    fn cells_that_span_more_than_a_sheet_are_refused() {
        let number = |row: u8, column: u8| [0x03, 0x02, 4, 0, row, 0, 0, column];
        let sheet = [number(0, 0), number(9, 1)].concat();
        let mut sum = Sum::default();
        assert_eq!(sum.take(&sheet, &[]), Ok(()));
        assert_eq!((sum.cells, sum.records), (10 * 257, 2));
        let label = [0xFD, 0x00, 0x0A, 0x00];
        assert_eq!(
            look_over(&changed(&label, 0, &[0xFF; 4])),
            Err(RosterError::TooLarge(Limit::Range))
        );
    }

    #[test]
    fn one_long_text_in_many_cells_is_refused() {
        let cell = [0xFD, 0x00, 10, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
        let cells = |count| cell.repeat(count);
        let mut sum = Sum::default();
        assert_eq!(sum.take(&cells(2048), &[u16::MAX]), Ok(()));
        let error = sum.take(&cells(1), &[u16::MAX]);
        assert_eq!(error, Err(RosterError::TooLarge(Limit::Text)));
    }

    #[test]
    fn a_sheet_that_is_named_without_end_is_refused() {
        let sheet = [1, 0, 0, 0].repeat(MAX_RECORDS / 2);
        let mut sum = Sum::default();
        assert_eq!(sum.take(&sheet, &[]), Ok(()));
        assert_eq!(sum.take(&sheet, &[]), Ok(()));
        let error = sum.take(&sheet, &[]);
        assert_eq!(error, Err(RosterError::TooLarge(Limit::Cells)));
    }
}
