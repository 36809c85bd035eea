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
    if bytes.starts_with(b"%PDF") {
        return Err(RosterError::NotATable(Found::Pdf));
    }
    if bytes.starts_with(b"{\\rtf") {
        return Err(RosterError::NotATable(Found::Rtf));
    }
    markup(bytes).map_or(Ok(Format::Text), |found| Err(RosterError::NotATable(found)))
}

/// A page or an XML file, which other systems export under the name of a spreadsheet.
fn markup(bytes: &[u8]) -> Option<Found> {
    let bytes = bytes
        .strip_prefix(b"\xEF\xBB\xBF")
        .unwrap_or(bytes)
        .trim_ascii_start();
    if !bytes.starts_with(b"<") {
        return None;
    }
    let head = bytes[..bytes.len().min(4096)].to_ascii_lowercase();
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
        let table: [(&[u8], Found); 5] = [
            (b"%PDF-1.7", Found::Pdf),
            (b"{\\rtf1\\ansi", Found::Rtf),
            (b"\xEF\xBB\xBF\r\n<HTML><body><table>", Found::Html),
            (b"<table border=1><tr><td>", Found::Html),
            (b"<?xml version=\"1.0\"?><Workbook>", Found::Xml),
        ];
        for (bytes, found) in table {
            assert_eq!(detect(bytes), Err(RosterError::NotATable(found)));
        }
        assert_eq!(detect(b""), Err(RosterError::Empty));
        assert_eq!(detect(b"<3,name\n"), Ok(Format::Text));
    }
}
