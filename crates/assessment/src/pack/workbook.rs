//! A workbook with one sheet, a header and one row (ECMA-376, in a ZIP archive without compression).
//!
//! It is written here, and not with the package that writes marked copies, because that one is larger than the whole app in the
//! browser: it knows charts, pictures and formulas, and this is six short parts.

use super::roster_row::Cell;

/// The longest text that a cell holds, in UTF-16 units.
const LONGEST: usize = 32_767;
/// The styles of [`STYLES`]: a text that stays one when a person types over it, and a header.
const TEXT: &str = "1";
const HEADER: &str = "2";

const CONTENT_TYPES: &str = concat!(
    r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#,
    r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">"#,
    r#"<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>"#,
    r#"<Default Extension="xml" ContentType="application/xml"/>"#,
    r#"<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>"#,
    r#"<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>"#,
    r#"<Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>"#,
    "</Types>"
);
const PACKAGE: &str = concat!(
    r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#,
    r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"#,
    r#"<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/>"#,
    "</Relationships>"
);
const PARTS: &str = concat!(
    r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#,
    r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"#,
    r#"<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/>"#,
    r#"<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>"#,
    "</Relationships>"
);
const STYLES: &str = concat!(
    r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#,
    r#"<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">"#,
    r#"<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>"#,
    r#"<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>"#,
    r#"<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"#,
    r#"<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>"#,
    r#"<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>"#,
    r#"<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>"#,
    r#"<xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/></cellXfs>"#,
    r#"<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>"#,
    "</styleSheet>"
);

/// The bytes of a workbook with a sheet of this name: the header, and one row below it.
pub(super) fn of(sheet: &str, header: &[&str], cells: &[&Cell]) -> Vec<u8> {
    archive(&[
        ("[Content_Types].xml", CONTENT_TYPES),
        ("_rels/.rels", PACKAGE),
        ("xl/workbook.xml", &book(sheet)),
        ("xl/_rels/workbook.xml.rels", PARTS),
        ("xl/styles.xml", STYLES),
        ("xl/worksheets/sheet1.xml", &rows(header, cells)),
    ])
}

fn book(sheet: &str) -> String {
    [
        r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#,
        r#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" "#,
        r#"xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name=""#,
        sheet,
        r#"" sheetId="1" r:id="rId1"/></sheets></workbook>"#,
    ]
    .concat()
}

fn rows(header: &[&str], cells: &[&Cell]) -> String {
    let mut sheet = String::from(concat!(
        r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#,
        r#"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">"#,
        r#"<cols><col min="1" max="64" width="18" customWidth="1"/></cols><sheetData><row r="1">"#
    ));
    for (column, text) in header.iter().enumerate() {
        write_text(&mut sheet, column, "1", HEADER, text);
    }
    sheet.push_str(r#"</row><row r="2">"#);
    for (column, cell) in cells.iter().enumerate() {
        match cell {
            Cell::Text(text) => write_text(&mut sheet, column, "2", TEXT, text),
            Cell::Number(number) => {
                let (column, number) = (letters(column), number.to_string());
                sheet.extend([r#"<c r=""#, &column, r#"2"><v>"#, &number, "</v></c>"]);
            }
        }
    }
    sheet.push_str("</row></sheetData>");
    // A code of digits is text on purpose.
    sheet.push_str(r#"<ignoredErrors><ignoredError sqref="A1:BL2" numberStoredAsText="1"/></ignoredErrors></worksheet>"#);
    sheet
}

fn write_text(sheet: &mut String, column: usize, row: &str, style: &str, text: &str) {
    let parts = [
        r#"<c r=""#,
        &letters(column),
        row,
        r#"" s=""#,
        style,
        r#"" t="inlineStr"><is><t xml:space="preserve">"#,
        &escaped(text),
        "</t></is></c>",
    ];
    sheet.extend(parts);
}

/// A column's letters, of which there are at most two here.
fn letters(column: usize) -> String {
    let letter =
        |place: usize| u8::try_from(place % 26).map_or('A', |place| char::from(b'A' + place));
    let mut letters = String::new();
    if column >= 26 {
        letters.push(letter(column / 26 - 1));
    }
    letters.push(letter(column));
    letters
}

/// A text as content of an element, as much of it as a cell holds. What XML has no character for is left out.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    let mut units = 0;
    for (at, c) in text.char_indices() {
        units += c.len_utf16();
        if units > LONGEST {
            break;
        }
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            // Excel reads `_x0041_` as the letter A; a stroke that begins such a code is written as one.
            '_' if begins_code(&text.as_bytes()[at..]) => escaped.push_str("_x005F_"),
            '\u{FFFE}' | '\u{FFFF}' => {}
            c if c.is_control() => {}
            c => escaped.push(c),
        }
    }
    escaped
}

fn begins_code(text: &[u8]) -> bool {
    let code = text
        .strip_prefix(b"_x")
        .and_then(|rest| rest.split_at_checked(4));
    code.is_some_and(|(digits, rest)| {
        digits.iter().all(u8::is_ascii_hexdigit) && rest.starts_with(b"_")
    })
}

/// A ZIP archive of these files, stored as they are, without a time of its own.
fn archive(files: &[(&str, &str)]) -> Vec<u8> {
    let (mut bytes, mut directory) = (Vec::new(), Vec::new());
    for (name, text) in files {
        let offset = bytes.len();
        let entry = entry(name, text);
        bytes.extend(*b"PK\x03\x04");
        bytes.extend(&entry);
        bytes.extend(name.bytes());
        bytes.extend(text.bytes());
        directory.extend(*b"PK\x01\x02\x14\x00");
        directory.extend(&entry);
        // Comment, disk, and attributes: none.
        directory.extend([0; 10]);
        directory.extend(long(offset));
        directory.extend(name.bytes());
    }
    let count = short(files.len());
    let (size, offset) = (long(directory.len()), long(bytes.len()));
    bytes.extend(directory);
    bytes.extend(*b"PK\x05\x06\x00\x00\x00\x00");
    bytes.extend(count.into_iter().chain(count));
    bytes.extend(size.into_iter().chain(offset).chain([0; 2]));
    bytes
}

/// What stands of a file both before it and in the directory: version 2.0, no flags, stored, 1 January 1980, the check sum, the size
/// twice, the length of its name, nothing more.
fn entry(name: &str, text: &str) -> Vec<u8> {
    let mut entry = vec![20, 0, 0, 0, 0, 0, 0, 0, 0x21, 0];
    entry.extend(check_sum(text.as_bytes()).to_le_bytes());
    entry.extend(long(text.len()).into_iter().chain(long(text.len())));
    entry.extend(short(name.len()).into_iter().chain([0; 2]));
    entry
}

/// CRC-32, bit by bit: there are a few kilobytes.
fn check_sum(bytes: &[u8]) -> u32 {
    let mut sum = u32::MAX;
    for byte in bytes {
        sum ^= u32::from(*byte);
        for _ in 0..8 {
            sum = (sum >> 1) ^ (0xedb8_8320 & (sum & 1).wrapping_neg());
        }
    }
    !sum
}

fn short(number: usize) -> [u8; 2] {
    u16::try_from(number).unwrap_or(u16::MAX).to_le_bytes()
}

fn long(number: usize) -> [u8; 4] {
    u32::try_from(number).unwrap_or(u32::MAX).to_le_bytes()
}
