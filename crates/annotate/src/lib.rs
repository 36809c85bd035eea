//! Rosters written back as one workbook, with a note and a colour on every cell that has a problem.
//!
//! [`marked`] takes the lists as they were read and what checking found, and gives the bytes of an XLSX file:
//! a summary, then each list with its values at their places. The copy can be mended and checked again as it is: marks
//! take no column of their own, and the summary is no list.
//!
//! There are no files, no clock and no network, and the same input gives the same bytes on the command line and in the
//! browser.

mod error;
mod header;
mod language;
mod marks;
mod merges;
mod names;
mod note;
mod page;
mod sheet;
mod style;
mod summary;

pub use error::AnnotateError;
pub use language::Language;

use register::{Checked, List};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook};

use style::Styles;

/// The lists as one XLSX workbook, marked with what checking found: first a summary, then a sheet for each list.
///
/// Errors stand on red with a thick frame, warnings on amber with a dashed one, each with a note that says in the language
/// chosen what is wrong and how to put it right. A problem of a whole row marks the row's first cell, one of a whole list the
/// header's. Where cells are merged, the one that is shown carries the marks of all. Values are kept, formats are not. Lists
/// are told apart as problems name them, by file and sheet.
///
/// # Errors
/// If a cell stands where an XLSX sheet has none (beyond row 1,048,576 or column XFD), or the workbook cannot be written.
pub fn marked(
    lists: &[List<'_>],
    checked: &Checked,
    language: Language,
) -> Result<Vec<u8>, AnnotateError> {
    let names = names::of(lists, language);
    let marks = marks::place(lists, &checked.problems);
    let styles = Styles::new();
    let mut workbook = Workbook::new();
    // A workbook says when it was made; today would make every copy another.
    let made = ExcelDateTime::from_ymd(2000, 1, 1)?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&made));
    let summary = workbook.add_worksheet().set_name(&names.summary)?;
    summary::write(summary, lists, checked, &marks, &names, &styles, language)?;
    for ((list, marks), name) in lists.iter().zip(&marks.lists).zip(&names.lists) {
        let copy = workbook.add_worksheet().set_name(name)?;
        sheet::write(copy, list, marks, &names.summary, &styles, language)?;
    }
    Ok(workbook.save_to_buffer()?)
}
