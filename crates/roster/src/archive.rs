//! Looking a ZIP file over before it is unpacked: what it is, and that it does not unpack without end.

use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use crate::error::{Found, Limit, RosterError};
use crate::{MAX_CELLS, MAX_ROWS};

/// The most XML elements in one workbook: three for each cell, as one with its own text has, and one for each row. The
/// reader remembers every element that is open, so elements in elements without end would take room without end.
const MAX_ELEMENTS: usize = 3 * MAX_CELLS + MAX_ROWS;
/// The most elements in the part with the formats of cells, which the reader keeps all. Excel has 65,490 formats.
const MAX_STYLE_ELEMENTS: usize = 1_000_000;
/// The longest text without an element, in bytes. A cell of Excel holds 32,767 characters.
const MAX_RUN: u64 = 1024 * 1024;

/// Refuses what is no XLSX workbook, unpacks to more than `most` bytes, or has elements without end.
///
/// The sizes a file declares come first, since they cost nothing; then every entry is unpacked and thrown away, since they
/// may lie. The table of shared texts also declares how many there are, and the reader reserves room for that many unseen.
pub(crate) fn look_over(bytes: &[u8], most: u64) -> Result<(), RosterError> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    if let Some(found) = other_kind(&archive) {
        return Err(RosterError::NotATable(found));
    }
    let declared = archive.decompressed_size();
    if declared.is_some_and(|size| size > u128::from(most)) {
        return Err(RosterError::TooLarge(Limit::Unpacked));
    }
    let mut left = most;
    let mut elements = 0;
    for index in 0..archive.len() {
        let entry = archive.by_index(index).map_err(|error| match error {
            ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => RosterError::Encrypted,
            other => damaged(other),
        })?;
        let name = entry.name().map_err(damaged)?.to_ascii_lowercase();
        let is_xml = name.rsplit('.').next() == Some("xml");
        let shared_texts = name.ends_with("sharedstrings.xml");
        let part = survey(entry.take(left + 1), shared_texts).map_err(damaged)?;
        left = left
            .checked_sub(part.size)
            .ok_or(RosterError::TooLarge(Limit::Unpacked))?;
        elements += part.elements;
        if elements > MAX_ELEMENTS || part.declared_texts > MAX_CELLS {
            return Err(RosterError::TooLarge(Limit::Cells));
        }
        if name.ends_with("styles.xml") && part.elements > MAX_STYLE_ELEMENTS {
            return Err(damaged("too many formats"));
        }
        if is_xml && part.longest_run > MAX_RUN {
            return Err(RosterError::TooLarge(Limit::Text));
        }
    }
    Ok(())
}

/// What the ZIP file is, if not an XLSX workbook.
fn other_kind(archive: &ZipArchive<Cursor<&[u8]>>) -> Option<Found> {
    let has = |wanted: fn(&str) -> bool| archive.file_names().flatten().any(|name| wanted(&name));
    if has(|name| name == "xl/workbook.bin") {
        Some(Found::Xlsb)
    } else if has(|name| name.starts_with("word/")) {
        Some(Found::Docx)
    } else if has(|name| name.starts_with("ppt/")) {
        Some(Found::Slides)
    } else if has(|name| name == "content.xml") {
        Some(Found::Ods)
    } else if has(|name| name.starts_with("Index/") || name == "Index.zip") {
        Some(Found::Numbers)
    } else if has(|name| name == "_rels/.rels") {
        None
    } else {
        Some(Found::Archive)
    }
}

/// What is met in one part of the workbook.
#[derive(Debug, Default, PartialEq)]
struct Survey {
    /// In bytes, unpacked.
    size: u64,
    /// Start tags, and whatever looks like one.
    elements: usize,
    /// The most bytes without the start of a tag.
    longest_run: u64,
    /// The greatest `uniqueCount` that the table of shared texts declares; 0 if there is none.
    declared_texts: usize,
}

/// Reads a part to its end and keeps nothing of it.
fn survey(mut part: impl Read, shared_texts: bool) -> std::io::Result<Survey> {
    let mut survey = Survey::default();
    let mut declared = DeclaredTexts::default();
    let mut chunk = vec![0; 1 << 16];
    let (mut last, mut run) = (b' ', 0);
    loop {
        let length = part.read(&mut chunk)?;
        let read = &chunk[..length];
        if read.is_empty() {
            break;
        }
        survey.size += length as u64;
        for byte in read {
            run += 1;
            survey.elements += usize::from(last == b'<' && *byte != b'/');
            if *byte == b'<' {
                survey.longest_run = survey.longest_run.max(run);
                run = 0;
            }
            last = *byte;
        }
        survey.longest_run = survey.longest_run.max(run);
        if shared_texts {
            declared.take(read);
        }
    }
    survey.declared_texts = declared.greatest();
    Ok(survey)
}

/// Finds the attribute `uniqueCount` in bytes that come piece by piece.
#[derive(Default)]
struct DeclaredTexts {
    /// How much of the attribute's name the last bytes say.
    matched: usize,
    /// The digits after it so far.
    count: Option<usize>,
    greatest: usize,
}

impl DeclaredTexts {
    const NAME: &[u8] = b"uniqueCount";

    fn take(&mut self, bytes: &[u8]) {
        for byte in bytes {
            if self.matched < Self::NAME.len() {
                // White space stands before an attribute, so its name never starts inside a part of itself.
                self.matched = if *byte == Self::NAME[self.matched] {
                    self.matched + 1
                } else {
                    usize::from(*byte == Self::NAME[0])
                };
                continue;
            }
            match (byte, self.count) {
                (b'0'..=b'9', count) => {
                    let digit = usize::from(byte - b'0');
                    let tens = count.unwrap_or_default().saturating_mul(10);
                    self.count = Some(tens.saturating_add(digit));
                }
                (b'=' | b'"' | b'\'' | b'+', None) => {}
                (byte, None) if byte.is_ascii_whitespace() => {}
                _ => {
                    self.greatest = self.greatest();
                    (self.matched, self.count) = (0, None);
                }
            }
        }
    }

    fn greatest(&self) -> usize {
        self.greatest.max(self.count.unwrap_or_default())
    }
}

fn damaged(error: impl std::fmt::Display) -> RosterError {
    RosterError::Damaged {
        detail: error.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use zip::ZipWriter;
    use zip::write::SimpleFileOptions;

    use super::*;

    #[test]
    fn an_archive_that_unpacks_to_too_much_is_refused_whatever_it_declares() {
        let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
        archive
            .start_file("_rels/.rels", SimpleFileOptions::default())
            .unwrap();
        archive.write_all(&[0; 4096]).unwrap();
        let mut bytes = archive.finish().unwrap().into_inner();
        assert_eq!(look_over(&bytes, 4096), Ok(()));
        let too_large = Err(RosterError::TooLarge(Limit::Unpacked));
        assert_eq!(look_over(&bytes, 4095), too_large);

        // The directory declares the size at offset 24 of an entry (APPNOTE.TXT, section 4.3.12).
        let mut directory = bytes.windows(4);
        let at = directory
            .rposition(|window| window == b"PK\x01\x02")
            .unwrap()
            + 24;
        bytes[at..at + 4].copy_from_slice(&1_u32.to_le_bytes());
        let error = look_over(&bytes, 4095);
        assert!(matches!(
            error,
            Err(RosterError::TooLarge(Limit::Unpacked) | RosterError::Damaged { .. })
        ));
    }

    #[test]
    fn the_declared_number_of_texts_is_read_in_any_spelling() {
        let table: [(&str, usize); 6] = [
            ("<sst count=\"9\" uniqueCount=\"7\">", 7),
            ("<sst uniqueCount = '99999999999999999999999'>", usize::MAX),
            ("<!-- uniqueCount=\"1\" --><sst uniqueCount=\"12\">", 12),
            ("<sst uniqueCount=\"12\"><!-- uniqueCount=\"1\" -->", 12),
            ("<sst unique uniqueCount=\"+5", 5),
            ("<sst>", 0),
        ];
        for (part, count) in table {
            assert_eq!(survey(part.as_bytes(), true).unwrap().declared_texts, count);
            let mut pieces = DeclaredTexts::default();
            part.bytes().for_each(|byte| pieces.take(&[byte]));
            assert_eq!(pieces.greatest(), count, "{part}");
        }
    }

    #[test]
    fn elements_are_counted_across_pieces() {
        let part = "<a><b/></a>".repeat(20_000);
        let survey = survey(part.as_bytes(), true).unwrap();
        assert_eq!((survey.size, survey.elements), (220_000, 40_000));
    }

    #[test]
    fn a_run_is_measured_across_pieces() {
        let part = format!("<t>{}</t>", "长".repeat(100_000));
        assert_eq!(survey(part.as_bytes(), true).unwrap().longest_run, 300_003);
    }
}
