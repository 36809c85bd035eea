//! What reading a spreadsheet gives: rows and cells with their places.

use std::fmt;

/// The list that was read.
#[derive(Debug, Clone, PartialEq)]
pub struct Roster<F> {
    /// The name of the sheet that was read; none for a CSV file.
    pub sheet: Option<String>,
    /// The text of the first row above the header that is more than the number of an annex (`附件1：`).
    pub title: Option<String>,
    /// The number of the header row, as the sheet counts, and of the first if there are several; none when the columns were
    /// given.
    pub header_row: Option<u32>,
    /// The columns that have a header, left to right.
    pub columns: Vec<Column<F>>,
    /// The rows below the header with at least one cell, top to bottom. A header repeated further down is left out.
    pub rows: Vec<Row<F>>,
    /// What stands in the sheet and is none of these rows: the rows above the list, its header among them, and a header
    /// repeated further down. Their cells have no field and are never carried.
    pub frame: Vec<Row<F>>,
    /// The ranges of cells that the sheet shows as one, in the order of the file.
    pub merged: Vec<Merged>,
    /// Row (from 1) and column (from 0) of each text that had white space or zero-width characters at its ends, in order.
    pub trimmed: Vec<(u32, u32)>,
    /// Whether the workbook counts its days from 1 January 1904 and not from 1900, as Excel on old Macs did. A
    /// [`Value::Date`] is right in both; a number that is meant as a day is 1,462 less than it would be elsewhere.
    pub from_1904: bool,
    /// The names of the sheets that were not read, in the order of the workbook.
    pub passed_over: Vec<String>,
    /// Those of them that have a header of their own and rows below it, and were not left aside by name.
    pub other_lists: Vec<String>,
}

impl<F: Copy> Roster<F> {
    /// A list that a program makes and no file holds: a header, and below it the records, with a value or nothing for each column. It is
    /// what reading such a file gives, but that nothing is carried down and no row is a section.
    #[must_use]
    pub fn of_records(columns: Vec<(F, String)>, records: Vec<Vec<Option<Value>>>) -> Self {
        let headers = columns.iter().map(|(_, header)| header.clone());
        let header = headers.map(|header| (None, Some(Value::Text(header))));
        let rows = (2..).zip(records).map(|(number, record)| {
            let fields = columns.iter().map(|(field, _)| Some(*field));
            Row::of_cells(number, fields.zip(record))
        });
        let rows = rows.collect();
        Self {
            sheet: None,
            title: None,
            header_row: Some(1),
            rows,
            frame: vec![Row::of_cells(1, header)],
            merged: Vec::new(),
            trimmed: Vec::new(),
            from_1904: false,
            passed_over: Vec::new(),
            other_lists: Vec::new(),
            columns: (0..)
                .zip(columns)
                .map(|(index, (field, header))| Column {
                    index,
                    header,
                    field: Some(field),
                })
                .collect(),
        }
    }
}

impl<F> Row<F> {
    fn of_cells(number: u32, cells: impl Iterator<Item = (Option<F>, Option<Value>)>) -> Self {
        let placed = (0..).zip(cells).filter_map(|(column, (field, value))| {
            let cell = Cell {
                value: value?,
                carried: false,
            };
            Some(Placed {
                column,
                field,
                cell,
            })
        });
        Self {
            number,
            section: None,
            continues: None,
            cells: placed.collect(),
        }
    }
}

/// A range of cells that is shown as one. What the file says is not checked: ranges may overlap or cover a whole sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Merged {
    /// The number of the first row, as the sheet counts, from 1.
    pub first_row: u32,
    /// The place of the first column, from 0.
    pub first_column: u32,
    /// The number of the last row.
    pub last_row: u32,
    /// The place of the last column.
    pub last_column: u32,
}

/// A column that has a header.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column<F> {
    /// The place of the column, from 0 (column A).
    pub index: u32,
    /// The header as the sheet has it, without white space at its ends. Where it has several rows: the lowest, joined to the one above
    /// it (`工位数（个）`) if it is only a unit or a part.
    pub header: String,
    /// What the vocabulary says it means. Of two columns that say the same field only one has it.
    pub field: Option<F>,
}

/// A row with at least one cell of its own.
#[derive(Debug, Clone, PartialEq)]
pub struct Row<F> {
    /// The number of the row as the sheet counts, from 1. In a CSV file records are counted: a record with a line break
    /// inside quotes is one row, and a line with nothing on it is none.
    pub number: u32,
    /// The text of the row's only own cell, where the list's other rows have more: a section (`北京市（92所）`), a
    /// footer, or a record of which only one cell is filled. Which of them is the caller's to say.
    pub section: Option<String>,
    /// The number of the row above of which this row is the second line: it has one cell of its own, and everything else
    /// the row above fills is merged down into it. [`Row::section`] is then empty.
    pub continues: Option<u32>,
    pub(crate) cells: Vec<Placed<F>>,
}

/// A cell with its place in the row.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Placed<F> {
    pub(crate) column: u32,
    pub(crate) field: Option<F>,
    pub(crate) cell: Cell,
}

impl<F: Copy + Eq> Row<F> {
    /// The cell of a field; none if the row has none, not even a carried one.
    #[must_use]
    pub fn cell(&self, field: F) -> Option<&Cell> {
        self.cells
            .iter()
            .find(|placed| placed.field == Some(field))
            .map(|placed| &placed.cell)
    }

    /// Every cell with the index of its column, left to right, those without a header among them.
    pub fn cells(&self) -> impl Iterator<Item = (u32, &Cell)> {
        self.cells
            .iter()
            .map(|placed| (placed.column, &placed.cell))
    }
}

/// A cell with content. An empty cell is no cell.
#[derive(Debug, Clone, PartialEq)]
pub struct Cell {
    /// The content.
    pub value: Value,
    /// Whether the content stands in a row above and holds here too: a merged cell, or the first row of a block.
    pub carried: bool,
}

impl Cell {
    /// The content as a person would read it: whole numbers without `.0`, dates as `2017-09-15`, flags as the sheet shows
    /// them.
    #[must_use]
    pub fn text(&self) -> String {
        self.value.to_string()
    }
}

/// The content of a cell.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// Text, never blank, without white space and zero-width characters at its ends; a line break is `\n`. The error
    /// values of a sheet (`#N/A`) are text too.
    Text(String),
    /// A number that is not formatted as a date.
    Number(f64),
    /// A number formatted as a date; its time of day is dropped.
    Date(CalendarDate),
    /// TRUE or FALSE.
    Flag(bool),
}

impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(text) => f.write_str(text),
            // A negative zero would be shown as "-0".
            Self::Number(number) => write!(f, "{}", number + 0.0),
            Self::Date(date) => date.fmt(f),
            Self::Flag(true) => f.write_str("TRUE"),
            Self::Flag(false) => f.write_str("FALSE"),
        }
    }
}

/// A day of the Gregorian calendar that exists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct CalendarDate {
    /// The year.
    pub year: i32,
    /// The month, 1 to 12.
    pub month: u32,
    /// The day of the month, from 1.
    pub day: u32,
}

impl CalendarDate {
    /// The date, if there is such a day.
    pub(crate) fn new(year: i32, month: u32, day: u32) -> Option<Self> {
        let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        let days = match month {
            1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
            4 | 6 | 9 | 11 => 30,
            2 if leap => 29,
            2 => 28,
            _ => return None,
        };
        (1..=days)
            .contains(&day)
            .then_some(Self { year, month, day })
    }
}

impl fmt::Display for CalendarDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_shown_as_a_person_would_read_it() {
        let table = [
            (Value::Number(42_993.0), "42993"),
            (Value::Number(1843.9), "1843.9"),
            (Value::Number(-0.0), "0"),
            (Value::Number(9.2e17), "920000000000000000"),
            (Value::Flag(true), "TRUE"),
            (Value::Text("甲\n乙".to_owned()), "甲\n乙"),
            (
                Value::Date(CalendarDate {
                    year: 2017,
                    month: 9,
                    day: 5,
                }),
                "2017-09-05",
            ),
        ];
        for (value, shown) in table {
            let cell = Cell {
                value,
                carried: false,
            };
            assert_eq!(cell.text(), shown);
        }
    }

    #[test]
    fn a_list_that_a_program_makes_is_what_reading_its_file_gives() {
        let file = "名称,省份,地址\n云汀,辽宁省,\n青禾,北京市,二层\n";
        let words: &[(u8, &[&str])] = &[(1, &["名称"]), (2, &["省份"]), (3, &["地址"])];
        let vocabulary = crate::Vocabulary::new(words, &[2]);
        let read = crate::read(file.as_bytes(), &vocabulary, &crate::Options::default());
        let columns = words
            .iter()
            .map(|(field, words)| (*field, words[0].to_owned()));
        let text = |text: &str| Some(Value::Text(text.to_owned()));
        let records = vec![
            vec![text("云汀"), text("辽宁省"), None],
            vec![text("青禾"), text("北京市"), text("二层")],
        ];
        assert_eq!(
            read.unwrap(),
            Roster::of_records(columns.collect(), records)
        );
    }

    #[test]
    fn a_day_that_does_not_exist_is_no_date() {
        assert!(CalendarDate::new(2016, 2, 29).is_some());
        for (year, month, day) in [(1900, 2, 29), (2017, 13, 1), (2017, 4, 31), (2017, 1, 0)] {
            assert_eq!(CalendarDate::new(year, month, day), None);
        }
    }
}
