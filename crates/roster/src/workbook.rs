//! Workbooks: XLSX cell by cell, and the XLS of old.

use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{
    Data, DataRef, Dimensions, ExcelDateTime, Reader, SheetType, SheetVisible, Xls, XlsError, Xlsx,
    XlsxError,
};

use crate::error::RosterError;
use crate::roster::{CalendarDate, Value};
use crate::sheet::{self, Book, Gathering, Line, Merges, Sheet};

/// The last serial number of a day that a sheet can show, 9999-12-31.
const LAST_SERIAL: f64 = 2_958_465.0;

/// Reads an XLSX workbook. Cells are streamed: the range a sheet declares is not allocated, a five-kilobyte file may
/// declare 17 billion cells.
pub(crate) fn xlsx(bytes: &[u8], wanted: Option<&str>) -> Result<Book, RosterError> {
    guarded(|| {
        let mut workbook = Xlsx::new(Cursor::new(bytes)).map_err(of_xlsx)?;
        let sheets = workbook.sheets_metadata().to_vec();
        let from_1904 = workbook.has_1904_epoch();
        let mut gathering = Gathering::default();
        book(&sheets, from_1904, wanted, |name| {
            let merges = workbook.merge_cells_by_sheet_name(name).map_err(of_xlsx)?;
            let mut reader = workbook.worksheet_cells_reader(name).map_err(of_xlsx)?;
            while let Some(cell) = reader.next_cell().map_err(of_xlsx)? {
                let (row, column) = cell.get_position();
                let row = row.saturating_add(1);
                match cell.get_value() {
                    DataRef::SharedString(text) => gathering.push_text(row, column, text)?,
                    other => take(&mut gathering, row, column, other.clone().into())?,
                }
            }
            Ok((gathering.lines()?, of_dimensions(&merges)))
        })
    })
}

/// Reads an XLS workbook. Its rows and columns have 16-bit numbers, and the reader has it in memory by now.
pub(crate) fn xls(bytes: &[u8], wanted: Option<&str>) -> Result<Book, RosterError> {
    guarded(|| {
        let mut workbook = Xls::new(Cursor::new(bytes)).map_err(of_xls)?;
        let sheets = workbook.sheets_metadata().to_vec();
        let from_1904 = workbook.has_1904_epoch();
        let mut gathering = Gathering::default();
        book(&sheets, from_1904, wanted, |name| {
            let range = workbook.worksheet_range(name).map_err(of_xls)?;
            let (top, left) = range.start().unwrap_or_default();
            for (row, column, data) in range.used_cells() {
                let row = top.saturating_add(number(row)).saturating_add(1);
                let column = left.saturating_add(number(column));
                take(&mut gathering, row, column, data.clone())?;
            }
            let merges = workbook.merge_cells_by_sheet_name(name).map_err(of_xls)?;
            Ok((gathering.lines()?, of_dimensions(&merges)))
        })
    })
}

/// The reader is not written for hostile files: it subtracts, slices and reserves what they say, and panics. Such a file
/// is damaged as far as its owner can tell, so that is what is reported. (Where a panic cannot be caught, as in the
/// browser's build, it ends the worker that reads the file.)
fn guarded<T>(read: impl FnOnce() -> Result<T, RosterError>) -> Result<T, RosterError> {
    catch_unwind(AssertUnwindSafe(read)).unwrap_or_else(|_| {
        Err(RosterError::Damaged {
            detail: "its parts contradict each other".to_owned(),
        })
    })
}

/// Reads the wanted sheet, or all that are visible.
fn book(
    sheets: &[calamine::Sheet],
    from_1904: bool,
    wanted: Option<&str>,
    mut read: impl FnMut(&str) -> Result<(Vec<Line>, Merges), RosterError>,
) -> Result<Book, RosterError> {
    let mut book = Book {
        sheets: Vec::new(),
        from_1904,
        unread: Vec::new(),
    };
    for (place, sheet) in sheets.iter().enumerate() {
        let chosen = match wanted {
            Some(wanted) => sheet.name == wanted,
            None => sheet.visible == SheetVisible::Visible,
        };
        if chosen && sheet.typ == SheetType::WorkSheet {
            let (lines, merges) = read(&sheet.name)?;
            book.sheets.push(Sheet {
                name: Some(sheet.name.clone()),
                place,
                lines,
                merges,
            });
        } else {
            book.unread.push((place, sheet.name.clone()));
        }
    }
    match wanted {
        Some(wanted) if book.sheets.is_empty() => Err(RosterError::NoSuchSheet {
            wanted: wanted.to_owned(),
            sheets: book.unread.into_iter().map(|(_, name)| name).collect(),
        }),
        _ => Ok(book),
    }
}

fn of_dimensions(ranges: &[Dimensions]) -> Merges {
    let from_one = |(row, column): (u32, u32)| (row.saturating_add(1), column);
    Merges::new(
        ranges
            .iter()
            .map(|range| (from_one(range.start), from_one(range.end))),
    )
}

/// Takes a cell, unless it is empty or blank.
fn take(gathering: &mut Gathering, row: u32, column: u32, data: Data) -> Result<(), RosterError> {
    if let Data::String(text) = &data {
        return gathering.push_text(row, column, text);
    }
    match value(data) {
        Some(value) => gathering.push(row, column, value),
        None => Ok(()),
    }
}

/// The content of a cell; none if it is empty or blank.
fn value(data: Data) -> Option<Value> {
    match data {
        Data::Empty => None,
        Data::String(text) | Data::DurationIso(text) => sheet::text(&text),
        // A sheet's whole numbers are floating-point numbers too.
        #[expect(
            clippy::cast_precision_loss,
            reason = "beyond 2^53 a sheet has no exact numbers"
        )]
        Data::Int(number) => Some(Value::Number(number as f64)),
        Data::Float(number) => Some(Value::Number(number)),
        Data::Bool(flag) => Some(Value::Flag(flag)),
        Data::DateTime(moment) => Some(date(&moment)),
        Data::DateTimeIso(text) => iso_date(&text)
            .map(Value::Date)
            .or_else(|| sheet::text(&text)),
        Data::Error(error) => Some(Value::Text(error.to_string())),
    }
}

/// The day of a serial number; the number itself where it is a time, a duration or no day that exists (serial 60 of the
/// 1900 system is 29 February 1900).
fn date(moment: &ExcelDateTime) -> Value {
    let serial = moment.as_f64();
    let (year, month, day, ..) = moment.to_ymd_hms_milli();
    let a_day = moment.is_datetime() && (1.0..LAST_SERIAL + 1.0).contains(&serial);
    CalendarDate::new(i32::from(year), u32::from(month), u32::from(day))
        .filter(|_| a_day)
        .map_or(Value::Number(serial), Value::Date)
}

/// The day of an ISO 8601 date or moment.
fn iso_date(text: &str) -> Option<CalendarDate> {
    let mut parts = text.get(..10)?.split('-');
    let mut part = || parts.next()?.parse::<u32>().ok();
    let (year, month, day) = (part()?, part()?, part()?);
    CalendarDate::new(i32::try_from(year).ok()?, month, day)
}

fn number(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX)
}

fn of_xlsx(error: XlsxError) -> RosterError {
    match error {
        XlsxError::Password => RosterError::Encrypted,
        other => damaged(&other),
    }
}

fn of_xls(error: XlsError) -> RosterError {
    match error {
        XlsError::Password => RosterError::Encrypted,
        other => damaged(&other),
    }
}

fn damaged(error: &dyn std::error::Error) -> RosterError {
    RosterError::Damaged {
        detail: error.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use calamine::ExcelDateTimeType::{DateTime, TimeDelta};

    use super::*;

    #[test]
    fn a_serial_number_is_a_day_of_the_books_own_epoch() {
        let day = |year, month, day| Value::Date(CalendarDate { year, month, day });
        let table = [
            (
                ExcelDateTime::new(42_993.0, DateTime, false),
                day(2017, 9, 15),
            ),
            (
                ExcelDateTime::new(42_993.75, DateTime, false),
                day(2017, 9, 15),
            ),
            (
                ExcelDateTime::new(41_531.0, DateTime, true),
                day(2017, 9, 15),
            ),
            (ExcelDateTime::new(1.0, DateTime, false), day(1900, 1, 1)),
            (
                ExcelDateTime::new(60.0, DateTime, false),
                Value::Number(60.0),
            ),
            (
                ExcelDateTime::new(0.375, DateTime, false),
                Value::Number(0.375),
            ),
            (
                ExcelDateTime::new(-5.0, DateTime, false),
                Value::Number(-5.0),
            ),
            (
                ExcelDateTime::new(1e12, DateTime, false),
                Value::Number(1e12),
            ),
            (
                ExcelDateTime::new(42_993.0, TimeDelta, false),
                Value::Number(42_993.0),
            ),
        ];
        for (moment, read) in table {
            assert_eq!(date(&moment), read, "{moment:?}");
        }
    }

    #[test]
    fn an_iso_moment_is_its_day() {
        let day = CalendarDate {
            year: 2017,
            month: 9,
            day: 15,
        };
        assert_eq!(iso_date("2017-09-15T08:00:00Z"), Some(day));
        for text in ["2017", "2017-9-15", "2017-02-30", "二〇一七年九月"] {
            assert_eq!(iso_date(text), None, "{text}");
        }
    }
}
