//! A table on paper: XLSX, or CSV in UTF-8 or GB18030. The same table gives the same bytes.

use std::borrow::Cow;

use chrono::NaiveDate;
use rust_xlsxwriter::{DocProperties, Format, FormatAlign, Workbook, XlsxError};

use crate::sample::sheet::{excel, line};

/// The file that a list is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Paper {
    Xlsx,
    Csv,
    Gb18030,
}

#[derive(Clone)]
pub(super) enum Cell {
    Empty,
    Text(String),
    Number(f64),
    Date(NaiveDate),
}

impl Cell {
    /// Text; nothing where there is none.
    pub(super) fn text(text: impl Into<String>) -> Self {
        let text = text.into();
        if text.is_empty() {
            Self::Empty
        } else {
            Self::Text(text)
        }
    }

    pub(super) fn whole(number: u32) -> Self {
        Self::Number(number.into())
    }
}

/// Lines of cells, and which of them are one. Rows and columns are counted from 0.
#[derive(Default)]
pub(super) struct Table {
    pub(super) lines: Vec<Vec<Cell>>,
    pub(super) merged: Vec<Merged>,
}

/// A range of cells that is shown as its first.
#[derive(Clone, Copy)]
pub(super) struct Merged {
    pub(super) rows: (u32, u32),
    pub(super) columns: (u16, u16),
}

impl Table {
    /// The next line's number.
    pub(super) fn next_line(&self) -> u32 {
        u32::try_from(self.lines.len()).unwrap_or(u32::MAX)
    }

    /// The bytes of the file.
    ///
    /// # Errors
    /// What the writer of workbooks refuses.
    pub(super) fn print(&self, paper: Paper, dated: NaiveDate) -> Result<Vec<u8>, XlsxError> {
        match paper {
            Paper::Xlsx => self.xlsx(dated),
            Paper::Csv => Ok(format!("\u{FEFF}{}", self.csv()).into_bytes()),
            Paper::Gb18030 => Ok(encoding_rs::GB18030.encode(&self.csv()).0.into_owned()),
        }
    }

    fn xlsx(&self, dated: NaiveDate) -> Result<Vec<u8>, XlsxError> {
        let mut workbook = Workbook::new();
        // A workbook says when it was made; now would make every file another.
        workbook.set_properties(&DocProperties::new().set_creation_datetime(&excel(dated)?));
        let day = Format::new().set_num_format("yyyy-mm-dd");
        let middle = Format::new()
            .set_align(FormatAlign::VerticalCenter)
            .set_text_wrap();
        let sheet = workbook.add_worksheet();
        for (column, width) in (0..).zip(self.widths()) {
            sheet.set_column_width(column, width)?;
        }
        for range in &self.merged {
            let ((first, last), (left, right)) = (range.rows, range.columns);
            sheet.merge_range(first, left, last, right, "", &middle)?;
        }
        for (row, cells) in (0..).zip(&self.lines) {
            for (column, cell) in (0..).zip(cells) {
                match cell {
                    Cell::Empty => continue,
                    Cell::Text(text) => sheet.write_string(row, column, text)?,
                    Cell::Number(number) => sheet.write_number(row, column, *number)?,
                    Cell::Date(date) => {
                        sheet.write_datetime_with_format(row, column, &excel(*date)?, &day)?
                    }
                };
            }
        }
        workbook.save_to_buffer()
    }

    /// Wide enough for what stands in each column, within reason. A character is as wide as two digits; titles are wider than a column.
    fn widths(&self) -> Vec<f64> {
        let mut widths: Vec<u16> = Vec::new();
        for cells in self.lines.iter().filter(|cells| cells.len() > 1) {
            widths.resize(widths.len().max(cells.len()), 6);
            for (widest, cell) in widths.iter_mut().zip(cells) {
                let characters = cell.written().chars().count();
                let width = u16::try_from(2 * characters + 2).unwrap_or(u16::MAX);
                *widest = width.clamp(*widest, 44);
            }
        }
        widths.into_iter().map(f64::from).collect()
    }

    /// Merged cells are empty below and beside their first, as spreadsheets save them.
    fn csv(&self) -> String {
        let width = self.lines.iter().map(Vec::len).max().unwrap_or_default();
        let mut text = String::new();
        for cells in &self.lines {
            let missing = width - cells.len();
            let written = cells.iter().map(Cell::written);
            line(
                &mut text,
                written.chain(std::iter::repeat_n("".into(), missing)),
            );
        }
        text
    }
}

impl Cell {
    fn written(&self) -> Cow<'_, str> {
        match self {
            Self::Empty => "".into(),
            Self::Text(text) => text.into(),
            Self::Number(number) => number.to_string().into(),
            Self::Date(date) => date.to_string().into(),
        }
    }
}

impl Paper {
    /// What stands behind the last point of the file's name.
    pub(super) fn ending(self) -> &'static str {
        match self {
            Self::Xlsx => "xlsx",
            Self::Csv | Self::Gb18030 => "csv",
        }
    }
}
