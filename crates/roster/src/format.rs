//! Telling what a file is from its first bytes, not from its name.

use crate::MAX_UNPACKED_BYTES;
use crate::archive;
use crate::compound;
use crate::error::{Found, RosterError};

/// The formats that are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Format {
    Xlsx,
    Xls,
    Text,
}

/// What the bytes are; a workbook has been looked over by then, so that it can be unpacked.
pub(crate) fn detect(bytes: &[u8]) -> Result<Format, RosterError> {
    if bytes.is_empty() {
        return Err(RosterError::Empty);
    }
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return archive::look_over(bytes, MAX_UNPACKED_BYTES).map(|()| Format::Xlsx);
    }
    if bytes.starts_with(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") {
        return compound::look_over(bytes).map(|()| Format::Xls);
    }
    let known = OTHERS.iter().find(|(start, _)| bytes.starts_with(start));
    match known.map(|(_, found)| *found).or_else(|| markup(bytes)) {
        Some(found) => Err(RosterError::NotATable(found)),
        None => Ok(Format::Text),
    }
}

/// How files of other kinds start that come under the name of a list.
const OTHERS: [(&[u8], Found); 13] = [
    (b"%PDF", Found::Pdf),
    (b"{\\rtf", Found::Rtf),
    // A web page in one file, as Excel and browsers save it.
    (b"MIME-Version:", Found::Html),
    (b"From: <Saved by", Found::Html),
    // A workbook of Excel 4 or 5 without the container of later ones ([MS-XLS], section 2.4.21).
    (b"\x09\x08\x08\0", Found::Compound),
    (b"\x09\x04\x06\0", Found::Compound),
    (b"Rar!\x1A\x07", Found::Archive),
    (b"7z\xBC\xAF\x27\x1C", Found::Archive),
    (b"\x1F\x8B\x08", Found::Archive),
    (b"\x89PNG\r\n\x1A\n", Found::Picture),
    (b"\xFF\xD8\xFF", Found::Picture),
    (b"II*\0", Found::Picture),
    (b"MM\0*", Found::Picture),
];

/// A page or an XML file, which other systems export under the name of a spreadsheet.
fn markup(bytes: &[u8]) -> Option<Found> {
    // Office writes a long list of styles before a table. In UTF-16 every other byte is zero.
    let head: Vec<u8> = bytes[..bytes.len().min(1 << 16)]
        .iter()
        .filter(|byte| **byte != 0)
        .map(u8::to_ascii_lowercase)
        .collect();
    let marks: [&[u8]; 3] = [b"\xEF\xBB\xBF", b"\xFF\xFE", b"\xFE\xFF"];
    let text = marks.iter().find_map(|mark| head.strip_prefix(*mark));
    let head = text.unwrap_or(&head).trim_ascii_start();
    if !head.starts_with(b"<") {
        return None;
    }
    let has = |tag: &[u8]| head.windows(tag.len()).any(|window| window == tag);
    if has(b"<html") || has(b"<table") || has(b"<!doctype html") {
        Some(Found::Html)
    } else if head.starts_with(b"<?xml") {
        Some(Found::Xml)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_spreadsheet_is_named() {
        let table: [(&[u8], Found); 11] = [
            (b"%PDF-1.7", Found::Pdf),
            (b"{\\rtf1\\ansi", Found::Rtf),
            (b"\xEF\xBB\xBF\r\n<HTML><body><table>", Found::Html),
            (b"<table border=1><tr><td>", Found::Html),
            (b"<?xml version=\"1.0\"?><Workbook>", Found::Xml),
            (b"\xFF\xFE<\0t\0a\0b\0l\0e\0>\0", Found::Html),
            (b"\x09\x08\x08\0\0\x05\x05\0", Found::Compound),
            (b"MIME-Version: 1.0\nX-Document-Type: Workbook", Found::Html),
            (b"Rar!\x1A\x07\x01\0", Found::Archive),
            (b"\xFF\xD8\xFF\xE0\0\x10JFIF", Found::Picture),
            (b"\x89PNG\r\n\x1A\n\0", Found::Picture),
        ];
        for (bytes, found) in table {
            assert_eq!(detect(bytes), Err(RosterError::NotATable(found)));
        }
        assert_eq!(detect(b""), Err(RosterError::Empty));
        assert_eq!(detect(b"<3,name\n"), Ok(Format::Text));
    }
}
