//! Bytes of a spreadsheet to rows with places.
//!
//! [`read`] takes the bytes of an XLSX, XLS or CSV file and the words its headers may say, and gives back the rows of the
//! one sheet that is a list, each with its number as the sheet counts, and each cell with its column. What a row means is
//! the caller's business: nothing here knows what a space is.
//!
//! There are no files, no clock and no network, so the same code runs on the command line and in the browser. Input is
//! taken to be hostile: what a file declares (ranges, counts, sizes) is never allocated before it is checked.

mod archive;
mod carry;
mod compound;
mod container;
mod delimited;
mod encoding;
mod error;
mod format;
mod header;
mod layout;
mod records;
mod roster;
mod shared_texts;
mod sheet;
mod vocabulary;
mod workbook;

pub use encoding::decode;
pub use error::{Found, Limit, RosterError};
pub use roster::{CalendarDate, Cell, Column, Merged, Roster, Row, Value};
pub use vocabulary::Vocabulary;

use std::fmt::Debug;

use format::Format;
use sheet::Book;

/// The most cells with content that are read from one file.
pub const MAX_CELLS: usize = 4_000_000;
/// The most rows with content that are read from one sheet.
pub const MAX_ROWS: usize = 200_000;
/// The most columns of a row: as many as a sheet of Excel has.
pub const MAX_COLUMNS: usize = 16_384;
/// The most bytes a workbook may unpack to.
pub const MAX_UNPACKED_BYTES: u64 = 256 * 1024 * 1024;
/// The most bytes of text that the cells of one file may have together.
pub const MAX_TEXT_BYTES: u64 = 128 * 1024 * 1024;

/// What the caller knows about the file that the file does not say.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Options {
    /// Read the sheet of this name, even if it is hidden. A CSV file has no sheets, so there it changes nothing.
    pub sheet: Option<String>,
    /// The names of the columns from column A on, for a sheet without a header row. All rows are then records, except
    /// rows with a single cell before the first row with more.
    pub columns: Option<Vec<String>>,
}

/// Reads the list in a spreadsheet.
///
/// The format is told by the content, not by a name. Of several sheets, the visible one whose header says the most fields
/// of the vocabulary is read (the first of them, if several do); the names of the others are in [`Roster::passed_over`].
///
/// # Errors
/// A [`RosterError`] when the file is no table, cannot be read whole, is over a limit, or has no header row that the
/// vocabulary knows. Every error says how to go on.
pub fn read<F: Copy + Eq + Ord + Debug>(
    bytes: &[u8],
    vocabulary: &Vocabulary<F>,
    options: &Options,
) -> Result<Roster<F>, RosterError> {
    let wanted = options.sheet.as_deref();
    let book = match format::detect(bytes)? {
        Format::Xlsx => workbook::xlsx(bytes, wanted)?,
        Format::Xls => workbook::xls(bytes, wanted)?,
        Format::Text => Book {
            sheets: vec![delimited::read(bytes)?],
            from_1904: false,
            unread: Vec::new(),
        },
    };
    let from_1904 = book.from_1904;
    let (index, layout) = layout::choose(&book.sheets, vocabulary, options)?;
    let mut sheets = book.sheets;
    let sheet = sheets.remove(index);
    let other_lists = sheets
        .iter()
        .filter(|other| layout::is_list(other, vocabulary))
        .filter_map(|other| other.name.clone())
        .collect();
    let mut passed_over: Vec<(usize, String)> = sheets
        .into_iter()
        .filter_map(|other| other.name.map(|name| (other.place, name)))
        .chain(book.unread)
        .collect();
    passed_over.sort();
    let trimmed = sheet.lines.iter().flat_map(|line| {
        let columns = line.trimmed.iter();
        columns.map(|column| (line.number, *column))
    });
    let trimmed = trimmed.collect();
    let records = records::read(sheet.lines, &sheet.merges, &layout, vocabulary.region());
    Ok(Roster {
        sheet: sheet.name,
        title: layout.title,
        header_row: layout.header_row,
        rows: records.rows,
        frame: records.frame,
        merged: sheet.merges.into_ranges(),
        columns: layout.columns,
        from_1904,
        passed_over: passed_over.into_iter().map(|(_, name)| name).collect(),
        other_lists,
        trimmed,
    })
}
