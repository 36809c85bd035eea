//! Where in a sheet the list stands: its title, its header, its first record; and which sheet it is.

use crate::Options;
use crate::error::RosterError;
use crate::header;
use crate::roster::Column;
use crate::sheet::{Line, Sheet};
use crate::vocabulary::{Named, Vocabulary};

/// How many filled rows are looked at to find the header.
const LOOKED_AT: usize = 20;

/// How a sheet is laid out.
#[derive(Debug)]
pub(crate) struct Layout<F> {
    pub(crate) title: Option<String>,
    pub(crate) header_row: Option<u32>,
    /// The lines of the header.
    pub(crate) header: Vec<Line>,
    pub(crate) columns: Vec<Column<F>>,
    /// The index of the first line that is a record.
    pub(crate) first: usize,
}

/// The sheet with the list, and its layout: the one whose header says the most, or the first with anything on it if the
/// columns are given.
pub(crate) fn choose<F: Copy + Eq + Ord>(
    sheets: &[Sheet],
    vocabulary: &Vocabulary<F>,
    options: &Options,
) -> Result<(usize, Layout<F>), RosterError> {
    let mut filled = sheets
        .iter()
        .enumerate()
        .filter(|(_, sheet)| !sheet.lines.is_empty());
    if let Some(names) = &options.columns {
        let (index, sheet) = filled.next().ok_or(RosterError::Empty)?;
        return Ok((index, given(sheet, names, vocabulary)));
    }
    let candidates: Vec<_> = filled
        .filter_map(|(index, sheet)| Some((index, sheet, best_row(sheet, vocabulary)?)))
        .collect();
    let headers = candidates.iter().filter(|(.., row)| row.is_header);
    if let Some((index, sheet, row)) = first_with_most(headers, |(.., row)| row.known) {
        return Ok((*index, below(sheet, row, vocabulary)));
    }
    let (_, sheet, row) = first_with_most(candidates.iter(), |(.., row)| (row.known, row.filled))
        .ok_or(RosterError::Empty)?;
    let line = &sheet.lines[row.index];
    Err(RosterError::NoHeader {
        sheet: sheet.name.clone(),
        row: line.number,
        seen: line
            .cells
            .iter()
            .map(|(_, value)| value.to_string())
            .collect(),
    })
}

/// Whether a sheet has a header and rows below it. One known word alone may stand over a sheet of notes.
pub(crate) fn is_list<F: Copy + Eq + Ord>(sheet: &Sheet, vocabulary: &Vocabulary<F>) -> bool {
    best_row(sheet, vocabulary)
        .is_some_and(|row| row.is_header && row.known > 1 && row.index + 1 < sheet.lines.len())
}

/// What speaks for a row being the header.
struct Candidate {
    index: usize,
    /// How many of its cells the vocabulary knows.
    known: usize,
    filled: usize,
    is_header: bool,
}

/// The row among the first that is the header or looks most like one.
fn best_row<F: Copy + Eq + Ord>(sheet: &Sheet, vocabulary: &Vocabulary<F>) -> Option<Candidate> {
    let lines = &sheet.lines[..sheet.lines.len().min(LOOKED_AT)];
    let widest = lines.iter().map(|line| line.cells.len()).max()?;
    // A word of the vocabulary may stand in a title or a record by chance, two hardly, if they are much of the row; four
    // never. One is enough only where there is one column.
    let fewest = widest.min(2);
    let rows = lines.iter().enumerate().map(|(index, line)| {
        let headers = vocabulary.headers(line);
        let known = headers
            .iter()
            .filter(|column| column.field.is_some())
            .count();
        Candidate {
            index,
            known,
            filled: line.cells.len(),
            is_header: known >= 4 || known >= fewest && known * 3 >= line.cells.len(),
        }
    });
    first_with_most(rows, |row| (row.is_header, row.known, row.filled))
}

/// The first of the items that have the most. (`max_by_key` gives the last.)
fn first_with_most<T, K: Ord>(items: impl Iterator<Item = T>, most: impl Fn(&T) -> K) -> Option<T> {
    items.reduce(|best, item| {
        if most(&item) > most(&best) {
            item
        } else {
            best
        }
    })
}

fn below<F: Copy + Eq + Ord>(
    sheet: &Sheet,
    header: &Candidate,
    vocabulary: &Vocabulary<F>,
) -> Layout<F> {
    let (first, last) = header::lines(sheet, header.index, vocabulary);
    let lines = &sheet.lines[first..=last];
    Layout {
        title: title(&sheet.lines[..first]),
        header_row: lines.first().map(|line| line.number),
        columns: header::columns(lines, vocabulary),
        header: lines.to_vec(),
        first: last + 1,
    }
}

/// The layout of a sheet without a header: rows with a single cell before the first with more are titles.
fn given<F: Copy + Eq + Ord>(
    sheet: &Sheet,
    names: &[String],
    vocabulary: &Vocabulary<F>,
) -> Layout<F> {
    let first = if names.len() > 1 {
        sheet.lines.iter().position(|line| line.cells.len() > 1)
    } else {
        None
    }
    .unwrap_or_default();
    Layout {
        title: title(&sheet.lines[..first]),
        header_row: None,
        header: Vec::new(),
        columns: vocabulary.columns(
            (0..)
                .zip(names)
                .map(|(index, name)| Named::plainly(index, name.clone())),
        ),
        first,
    }
}

/// The text of the first row that says more than which annex this is.
fn title(above: &[Line]) -> Option<String> {
    let texts = above.iter().filter_map(|line| line.cells.first());
    texts
        .map(|(_, value)| value.to_string())
        .find(|text| !is_annex_number(text))
}

/// `附件`, `附件1：`, `附件 二`.
fn is_annex_number(text: &str) -> bool {
    text.strip_prefix("附件").is_some_and(|number| {
        number
            .chars()
            .all(|c| !c.is_alphabetic() || "一二三四五六七八九十".contains(c))
    })
}
