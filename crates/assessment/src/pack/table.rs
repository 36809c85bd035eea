//! Tables for Excel (RFC 4180): UTF-8 with a byte order mark, since Excel takes a file without it for the system's encoding, and every
//! line ends in CR LF.

use std::borrow::Cow;

/// A table that is written row by row.
pub(super) struct Table {
    text: String,
}

impl Table {
    /// A table with this header.
    pub(super) fn new(header: &[&str]) -> Self {
        let mut table = Self {
            text: String::from('\u{feff}'),
        };
        table.row(header);
        table
    }

    /// Writes a row. It has as many cells as the header.
    pub(super) fn row(&mut self, cells: &[&str]) {
        for (place, cell) in cells.iter().enumerate() {
            if place > 0 {
                self.text.push(',');
            }
            self.cell(cell);
        }
        self.text.push_str("\r\n");
    }

    pub(super) fn into_text(self) -> String {
        self.text
    }

    fn cell(&mut self, text: &str) {
        let text = inert(text);
        if text.contains([',', '"', '\r', '\n']) {
            self.text.push('"');
            self.text.push_str(&text.replace('"', "\"\""));
            self.text.push('"');
        } else {
            self.text.push_str(&text);
        }
    }
}

/// Text that no spreadsheet takes for a formula: an apostrophe stands before what begins like one, and before what begins with an
/// apostrophe, so that one apostrophe less is always the very text. The published tables do the same.
fn inert(text: &str) -> Cow<'_, str> {
    let starts = [
        '=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠', '\'',
    ];
    if text.starts_with(starts) {
        Cow::Owned(["'", text].concat())
    } else {
        Cow::Borrowed(text)
    }
}
