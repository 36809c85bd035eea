//! The tables: `api/v1/spaces.csv`, every space as one row, `divisions.csv`, and the figures, for people who open them in Excel and for
//! programs that read CSV (RFC 4180).
//!
//! UTF-8 with a byte order mark, since Excel takes the file for the system's encoding without it, and lines end in CR LF. Excel runs
//! text that begins like a formula, so an apostrophe stands before such text, and before text that begins with an apostrophe: to read
//! the very text, take one apostrophe away where a cell of text begins with one. Several values in one cell are divided by `、`.

use std::borrow::Cow;

use crate::{
    Divisions, SpaceRecord, Standing, Statistics, TitleRecord,
    statistics::{Head, Sheet},
};

mod columns;

pub(crate) use columns::COLUMNS;

/// A column: its name, what stands in it, and how it is read from a record.
pub(crate) struct Column {
    pub(crate) name: &'static str,
    /// The name for people, in Chinese.
    pub(crate) title: &'static str,
    pub(crate) description: &'static str,
    pub(crate) kind: Kind,
    value: Value,
}

type Value = for<'a> fn(&Row<'a>) -> Cow<'a, str>;

/// What stands in a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Text as a list has it, made safe for Excel.
    Text,
    /// The register's id of a space.
    Id,
    /// Six digits (GB/T 2260).
    DivisionCode,
    /// A name that is never empty; text as a list has it.
    Name,
    /// A date as far as it is known: `2016`, `2016-05` or `2016-05-03`.
    When,
    /// A day.
    Day,
    /// A whole number from 0.
    Whole,
    /// A year.
    Year,
    /// A decimal from 0.
    Decimal,
    /// Degrees from -180 to 180.
    Degrees,
    /// One of [`register::State`].
    State,
    /// One of [`register::Level`].
    Level,
}

/// What a row is made from.
struct Row<'a> {
    record: &'a SpaceRecord,
    /// The title that gives the space its state.
    best: Option<&'a TitleRecord>,
    release: &'a str,
    as_of: &'a str,
}

/// What people call a field of a record, in Chinese, as the table's description has it.
#[must_use]
pub fn column_title(field: &str) -> Option<&'static str> {
    COLUMNS
        .iter()
        .find(|column| column.name == field)
        .map(|column| column.title)
}

/// `spaces.csv`: the spaces of a release.
///
/// # Errors
/// If memory runs out.
pub(crate) fn spaces(now: Standing<'_>) -> Result<Vec<u8>, csv::Error> {
    let header = COLUMNS.iter().map(|column| column.name);
    write(header, now.records.values(), |record| {
        let row = Row {
            record,
            best: record.best(),
            release: now.release,
            as_of: now.as_of,
        };
        COLUMNS
            .iter()
            .map(move |column| cell(column.kind, (column.value)(&row)))
    })
}

/// `divisions.csv`: the administrative divisions.
///
/// # Errors
/// If memory runs out.
pub(crate) fn divisions(table: &Divisions) -> Result<Vec<u8>, csv::Error> {
    write(DIVISION_COLUMNS, &table.divisions, |division| {
        [
            &division.code,
            &division.name,
            &division.short,
            &division.name_en,
        ]
        .map(|text| Cow::Borrowed(text.as_str()))
    })
}

/// A figure: `statistics/<figure>.csv`.
///
/// # Errors
/// If memory runs out.
pub(crate) fn figure(sheet: &Sheet, figures: &Statistics) -> Result<Vec<u8>, csv::Error> {
    let heads = sheet.heads();
    let names = heads.iter().map(|(name, ..): &Head| *name);
    write(names, sheet.rows(figures), |row| {
        let kinds = heads.iter().map(|(.., kind)| *kind);
        kinds
            .zip(row)
            .map(|(kind, value)| cell(kind, Cow::Owned(value)))
    })
}

/// The columns of `divisions.csv`.
pub(crate) const DIVISION_COLUMNS: [&str; 4] = ["code", "name", "short", "name_en"];

fn write<'a, T, R: IntoIterator<Item = Cow<'a, str>>>(
    header: impl IntoIterator<Item = &'static str>,
    rows: impl IntoIterator<Item = T>,
    cells: impl Fn(T) -> R,
) -> Result<Vec<u8>, csv::Error> {
    let mut bytes = "\u{feff}".as_bytes().to_vec();
    let mut writer = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .from_writer(&mut bytes);
    writer.write_record(header)?;
    for row in rows {
        for cell in cells(row) {
            writer.write_field(cell.as_bytes())?;
        }
        writer.write_record(None::<&[u8]>)?;
    }
    writer.flush()?;
    drop(writer);
    Ok(bytes)
}

/// A cell of this kind.
fn cell(kind: Kind, value: Cow<'_, str>) -> Cow<'_, str> {
    match kind {
        Kind::Text | Kind::Name => inert(value),
        _ => value,
    }
}

/// Text that no spreadsheet takes for a formula.
fn inert(text: Cow<'_, str>) -> Cow<'_, str> {
    let starts = [
        '=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠', '\'',
    ];
    if text.starts_with(starts) {
        Cow::Owned(format!("'{text}"))
    } else {
        text
    }
}

#[cfg(test)]
mod tests;
