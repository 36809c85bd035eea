//! Looking a ZIP file over before it is unpacked: what it is, and that it does not unpack without end.

use std::io::{Cursor, Read};

use zip::ZipArchive;

use crate::MAX_CELLS;
use crate::error::{Found, Limit, RosterError};

/// Refuses what is no XLSX workbook or unpacks to more than `most` bytes.
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
    for index in 0..archive.len() {
        let entry = archive.by_index(index).map_err(damaged)?;
        let name = entry.name().map_err(damaged)?.to_ascii_lowercase();
        let shared_texts = name.ends_with("sharedstrings.xml");
        let mut entry = entry.take(left + 1);
        let size = if shared_texts {
            let mut part = Vec::new();
            let size = entry.read_to_end(&mut part).map_err(damaged)?;
            if declared_texts(&part) > MAX_CELLS {
                return Err(RosterError::TooLarge(Limit::Cells));
            }
            size as u64
        } else {
            std::io::copy(&mut entry, &mut std::io::sink()).map_err(damaged)?
        };
        left = left
            .checked_sub(size)
            .ok_or(RosterError::TooLarge(Limit::Unpacked))?;
    }
    Ok(())
}

/// What the ZIP file is, if not an XLSX workbook.
fn other_kind(archive: &ZipArchive<Cursor<&[u8]>>) -> Option<Found> {
    let has = |wanted: fn(&str) -> bool| archive.file_names().flatten().any(|name| wanted(&name));
    if has(|name| name == "xl/workbook.bin") {
        Some(Found::Xlsb)
    } else if has(|name| name == "[Content_Types].xml") && has(|name| name.starts_with("word/")) {
        Some(Found::Docx)
    } else if has(|name| name == "content.xml") {
        Some(Found::Ods)
    } else if has(|name| name == "_rels/.rels") {
        None
    } else {
        Some(Found::Zip)
    }
}

/// The greatest `uniqueCount` in the part; 0 if there is none.
fn declared_texts(part: &[u8]) -> usize {
    const ATTRIBUTE: &[u8] = b"uniqueCount";
    let mut greatest = 0;
    let mut rest = part;
    while let Some(at) = rest
        .windows(ATTRIBUTE.len())
        .position(|window| window == ATTRIBUTE)
    {
        rest = &rest[at + ATTRIBUTE.len()..];
        let digits = rest
            .iter()
            .skip_while(|byte| {
                byte.is_ascii_whitespace() || matches!(**byte, b'=' | b'"' | b'\'' | b'+')
            })
            .take_while(|byte| byte.is_ascii_digit());
        let count = digits.fold(0_usize, |count, digit| {
            count
                .saturating_mul(10)
                .saturating_add(usize::from(digit - b'0'))
        });
        greatest = greatest.max(count);
    }
    greatest
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
        let table: [(&[u8], usize); 4] = [
            (b"<sst count=\"9\" uniqueCount=\"7\">", 7),
            (b"<sst uniqueCount = '99999999999999999999999'>", usize::MAX),
            (b"<!-- uniqueCount=\"1\" --><sst uniqueCount=\"12\">", 12),
            (b"<sst>", 0),
        ];
        for (part, count) in table {
            assert_eq!(declared_texts(part), count);
        }
    }
}
