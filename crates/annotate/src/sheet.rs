//! One list as a sheet: every value at its place, marks on the cells that have problems.

use std::collections::{BTreeMap, BTreeSet};

use register::{Field, List, Severity};
use roster::{CalendarDate, Roster, Value};
use rust_xlsxwriter::{ColNum, ExcelDateTime, Format, IgnoreError, RowNum, Worksheet};

use crate::{
    error::AnnotateError,
    header,
    language::Language,
    marks::ListMarks,
    merges::At,
    names, note,
    style::{Kind, Styles},
};

/// The most cells of one sheet that get a note, errors first. Excel takes minutes over many more; the summary says so.
pub(crate) const MOST_NOTES: usize = 20_000;
/// The longest text that a cell holds, in UTF-16 units.
pub(crate) const LONGEST: usize = 32_767;
/// A header further down than this is not held in view: on a small screen nothing else would be.
const LOWEST_FROZEN: u32 = 12;
/// How many rows are looked at for the widths of the columns, and how narrow and wide these may be, in characters.
const LOOKED_AT: usize = 1_000;
const NARROWEST: usize = 6;
const WIDEST: usize = 42;

pub(crate) fn write(
    sheet: &mut Worksheet,
    list: &List<'_>,
    marks: &ListMarks<'_>,
    summary: &str,
    styles: &Styles,
    language: Language,
) -> Result<(), AnnotateError> {
    let roster = list.roster;
    for range in &marks.merges.ranges {
        let (top, left) = spot((range.first_row, range.first_column))?;
        let (bottom, right) = spot((range.last_row, range.last_column))?;
        let plain = styles.cell(Kind::Text, None);
        sheet.merge_range(top, left, bottom, right, "", plain)?;
    }
    // First the marked cells as if they were empty, then all that are not.
    for at in marks.cells.keys() {
        let (row, column) = spot(*at)?;
        sheet.write_blank(row, column, styles.cell(Kind::Text, marks.worst(*at)))?;
    }
    let mut cut = BTreeSet::new();
    let header: Vec<u32> = header::rows(roster).map(|row| row.number).collect();
    for row in roster.frame.iter().chain(&roster.rows) {
        let is_header = header.contains(&row.number);
        for (column, cell) in row.cells().filter(|(_, cell)| !cell.carried) {
            let at = (row.number, column);
            let kind = if is_header {
                Kind::Header
            } else {
                kind(&cell.value)
            };
            let format = styles.cell(kind, marks.worst(at));
            if !write_value(sheet, at, &cell.value, format)? {
                cut.insert(at);
            }
        }
    }
    write_notes(sheet, marks, &cut, summary, language)?;
    lay_out(sheet, roster)
}

/// Where a cell stands as the writer counts.
pub(crate) fn spot((row, column): At) -> Result<(RowNum, ColNum), AnnotateError> {
    let within = row.checked_sub(1).filter(|row| *row < 1_048_576);
    let narrow = ColNum::try_from(column)
        .ok()
        .filter(|column| *column < 16_384);
    within.zip(narrow).ok_or(AnnotateError::Beyond {
        row,
        column: column.saturating_add(1),
    })
}

fn kind(value: &Value) -> Kind {
    match value {
        Value::Text(text) if text.contains('\n') => Kind::Lines,
        Value::Text(_) => Kind::Text,
        Value::Number(_) | Value::Flag(_) => Kind::Number,
        Value::Date(_) => Kind::Date,
    }
}

/// Writes a value as what it is; a text is never a formula. Says whether it stands there whole.
fn write_value(
    sheet: &mut Worksheet,
    at: At,
    value: &Value,
    format: &Format,
) -> Result<bool, AnnotateError> {
    let (row, column) = spot(at)?;
    match value {
        Value::Text(text) => {
            let fitting = names::cut(text, LONGEST);
            sheet.write_string_with_format(row, column, fitting, format)?;
            return Ok(fitting.len() == text.len());
        }
        Value::Number(number) => sheet.write_number_with_format(row, column, *number, format)?,
        Value::Flag(flag) => sheet.write_boolean_with_format(row, column, *flag, format)?,
        Value::Date(date) => match excel(*date) {
            Some(date) => sheet.write_datetime_with_format(row, column, &date, format)?,
            None => sheet.write_string_with_format(row, column, date.to_string(), format)?,
        },
    };
    Ok(true)
}

/// The day as a date of Excel, which has none before 1900.
fn excel(date: CalendarDate) -> Option<ExcelDateTime> {
    let year = u16::try_from(date.year).ok().filter(|year| *year >= 1900)?;
    let (month, day) = (u8::try_from(date.month).ok()?, u8::try_from(date.day).ok()?);
    ExcelDateTime::from_ymd(year, month, day).ok()
}

fn write_notes(
    sheet: &mut Worksheet,
    marks: &ListMarks<'_>,
    cut: &BTreeSet<At>,
    summary: &str,
    language: Language,
) -> Result<(), AnnotateError> {
    let mut noted: Vec<(Option<Severity>, At)> = marks
        .cells
        .keys()
        .chain(cut.iter().filter(|at| !marks.cells.contains_key(at)))
        .map(|at| (marks.worst(*at), *at))
        .collect();
    noted.sort_by_key(|(worst, at)| (worst.is_none(), *worst, *at));
    for (_, at) in noted.into_iter().take(MOST_NOTES) {
        let problems = marks.cells.get(&at).map_or(&[][..], Vec::as_slice);
        let note = note::of(problems, at.0, cut.contains(&at), summary, language);
        let (row, column) = spot(at)?;
        sheet.insert_note(row, column, &note)?;
    }
    Ok(())
}

/// The header held in view, widths by content, and no complaints about codes that are text.
fn lay_out(sheet: &mut Worksheet, roster: &Roster<Field>) -> Result<(), AnnotateError> {
    let lowest = header::rows(roster).last().map(|row| row.number);
    if let Some(lowest) = lowest.filter(|row| *row <= LOWEST_FROZEN) {
        sheet.set_freeze_panes(lowest, 0)?;
    }
    let mut widths: BTreeMap<u32, usize> = BTreeMap::new();
    for row in header::rows(roster).chain(
        roster
            .rows
            .iter()
            .filter(|row| row.section.is_none())
            .take(LOOKED_AT),
    ) {
        for (column, cell) in row.cells() {
            let text = cell.text();
            let width = text.lines().map(note::width).max().unwrap_or_default();
            let widest = widths.entry(column).or_insert(NARROWEST);
            *widest = width.clamp(*widest, WIDEST);
        }
    }
    for (column, width) in widths {
        let (_, column) = spot((1, column))?;
        let width = u8::try_from(width + 2).unwrap_or(u8::MAX);
        sheet.set_column_width(column, f64::from(width))?;
    }
    sheet.ignore_error_range(0, 0, 1_048_575, 16_383, IgnoreError::NumberStoredAsText)?;
    Ok(())
}
