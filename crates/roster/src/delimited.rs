//! CSV and its kin: text with separators, read record by record.

use csv::{ReaderBuilder, StringRecord};

use crate::MAX_COLUMNS;
use crate::encoding;
use crate::error::{Limit, RosterError};
use crate::sheet::{Gathering, Merges, Sheet};

const SEPARATORS: [u8; 3] = [b',', b';', b'\t'];
/// How many records are looked at to tell the separator.
const LOOKED_AT: usize = 50;

/// Reads a text file as one sheet. Records are counted, from 1; a line with nothing on it is none. All cells are text.
pub(crate) fn read(bytes: &[u8]) -> Result<Sheet, RosterError> {
    let text = encoding::decode(bytes)?;
    let (separator, survey) = separator(&text);
    if let Some(row) = survey.open_at {
        return Err(RosterError::UnclosedQuote { row });
    }
    if survey.most >= MAX_COLUMNS {
        return Err(RosterError::TooLarge(Limit::Columns));
    }
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator)
        .from_reader(text.as_bytes());
    let mut gathering = Gathering::default();
    let mut record = StringRecord::new();
    let mut row = 0;
    while reader
        .read_record(&mut record)
        .map_err(|error| damaged(&error))?
    {
        row += 1;
        for (column, field) in (0..).zip(&record) {
            gathering.push_text(row, column, plain(field))?;
        }
    }
    Ok(Sheet {
        name: None,
        place: 0,
        lines: gathering.lines()?,
        merges: Merges::default(),
    })
}

/// A text without the apostrophe that keeps a spreadsheet from running it as a formula: the published tables, and what an operator hands
/// over, have one before such a text. A workbook needs none, since its texts are told from its formulas.
fn plain(field: &str) -> &str {
    let starts = [
        '=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠', '\'',
    ];
    let text = field.strip_prefix('\'');
    text.filter(|text| text.starts_with(starts))
        .unwrap_or(field)
}

/// What a separator makes of the text.
#[derive(Debug, Default)]
struct Survey {
    /// Separators outside quotes, per record, of the first records.
    counts: Vec<usize>,
    /// The most separators of any record.
    most: usize,
    /// The record in which a quote opens that nothing closes.
    open_at: Option<u32>,
}

impl Survey {
    /// How many records have the number of separators that most records have, and that number.
    fn agreement(&self) -> (usize, usize) {
        let with = |count| self.counts.iter().filter(|other| **other == count).count();
        let seen = self.counts.iter().copied().filter(|count| *count > 0);
        seen.map(|count| (with(count), count))
            .max()
            .unwrap_or_default()
    }
}

/// The separator on which most of the first records agree; the comma if none is better.
fn separator(text: &str) -> (u8, Survey) {
    let surveys = SEPARATORS.map(|separator| (separator, survey(text, separator)));
    let [comma, others @ ..] = surveys;
    others.into_iter().fold(comma, |best, other| {
        if other.1.agreement() > best.1.agreement() {
            other
        } else {
            best
        }
    })
}

/// Goes through the text by the rules of RFC 4180, section 2: a quote at the start of a field opens it, a doubled one inside
/// stands for itself.
fn survey(text: &str, separator: u8) -> Survey {
    let mut survey = Survey::default();
    let (mut quoted, mut closed, mut field_start, mut blank) = (false, false, true, true);
    let (mut row, mut count) = (1, 0);
    for byte in text.bytes() {
        if quoted {
            (quoted, closed) = (byte != b'"', byte == b'"');
            continue;
        }
        match byte {
            b'"' if field_start || closed => (quoted, blank) = (true, false),
            b'\n' | b'\r' => {
                if !blank {
                    if survey.counts.len() < LOOKED_AT {
                        survey.counts.push(count);
                    }
                    row += 1;
                }
                (count, blank) = (0, true);
            }
            _ => {
                count += usize::from(byte == separator);
                survey.most = survey.most.max(count);
                blank = false;
            }
        }
        field_start = matches!(byte, b'\n' | b'\r') || byte == separator;
        closed = false;
    }
    if !blank && survey.counts.len() < LOOKED_AT {
        survey.counts.push(count);
    }
    survey.open_at = quoted.then_some(row);
    survey
}

fn damaged(error: &csv::Error) -> RosterError {
    RosterError::Damaged {
        detail: error.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_separator_is_the_one_the_records_agree_on() {
        let table = [
            ("序号,名称\n1,星桥;青禾\n2,甲;乙\n", b','),
            ("no;name;area\n1;A, B;1,5\n2;C;2,5\n", b';'),
            ("名单\n序号\t名称\n1\t甲,乙,丙\n", b'\t'),
            ("a;\"x;y\nz\";c\n1;2;3\n", b';'),
            ("名称\n星桥\n", b','),
            ("", b','),
        ];
        for (text, expected) in table {
            assert_eq!(separator(text).0, expected, "{text:?}");
        }
    }

    #[test]
    fn a_quote_that_nothing_closes_is_an_error_with_its_row() {
        let table = [
            ("名称,地址\n\n甲,\"一层\n乙,二层\n", Some(2)),
            ("名称,地址\n甲,\"一层\"\"\n", Some(2)),
            ("名称,地址\n甲,\"一\"\"层\"\n", None),
            ("名称,地址\n甲,5\" 屏\n", None),
        ];
        for (text, row) in table {
            assert_eq!(survey(text, b',').open_at, row, "{text:?}");
            let error = row.map(|row| RosterError::UnclosedQuote { row });
            assert_eq!(read(text.as_bytes()).err(), error);
        }
    }

    #[test]
    fn a_row_without_end_is_refused() {
        let row = |columns| format!("名称\n{}", ",".repeat(columns - 1));
        assert!(read(row(MAX_COLUMNS).as_bytes()).is_ok());
        let error = read(row(MAX_COLUMNS + 1).as_bytes()).err();
        assert_eq!(error, Some(RosterError::TooLarge(Limit::Columns)));
    }

    #[test]
    fn the_apostrophe_before_what_looks_like_a_formula_is_no_part_of_the_text() {
        let table = [
            ("'@星桥", "@星桥"),
            ("'+86 512 5555 0123", "+86 512 5555 0123"),
            ("'＝1", "＝1"),
            ("''90后创客", "'90后创客"),
            ("'90后创客", "'90后创客"),
            ("@星桥", "@星桥"),
            ("'", "'"),
        ];
        for (field, text) in table {
            assert_eq!(plain(field), text);
        }
    }

    #[test]
    fn records_are_counted_not_lines() {
        let sheet =
            read("名称,地址\r\n\r\n甲,\"一层\r\n二层\"\r\n,,\r\n乙,三层".as_bytes()).unwrap();
        let rows: Vec<_> = sheet
            .lines
            .iter()
            .map(|line| (line.number, line.cells[1].1.to_string()))
            .collect();
        let expected = [(1, "地址"), (2, "一层\n二层"), (4, "三层")];
        assert_eq!(rows, expected.map(|(row, text)| (row, text.to_owned())));
    }
}
