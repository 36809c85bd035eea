//! Files that are broken, lie, or are something else. None may panic, and none may take memory for what it declares.

use std::io::{Cursor, Write};

use roster::{Found, Limit, RosterError};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::{Field, Name, names, read, text};

const LEGACY: &[u8] = include_bytes!("legacy.xls");
const RELATIONSHIPS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// A ZIP archive of these parts.
fn archive(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        // Packing takes most of the time where nothing is optimised, and what is met is the same.
        let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
        archive.start_file(*name, stored).unwrap();
        archive.write_all(content).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

/// A workbook whose only sheet has this XML, and with these further parts.
fn workbook(properties: &str, sheet: &str, further: &[(&str, &[u8])]) -> Vec<u8> {
    let relationship = |kind: &str, target: &str| {
        format!(
            "<Relationships><Relationship Id=\"a\" Type=\"{RELATIONSHIPS}/{kind}\" Target=\"{target}\"/></Relationships>"
        )
    };
    let book = format!(
        "<workbook xmlns:r=\"{RELATIONSHIPS}\"><workbookPr{properties}/><sheets><sheet name=\"名单\" sheetId=\"1\" r:id=\"a\"/></sheets></workbook>"
    );
    let package = relationship("officeDocument", "xl/workbook.xml");
    let sheets = relationship("worksheet", "worksheets/sheet1.xml");
    let mut parts: Vec<(&str, &[u8])> = vec![
        ("_rels/.rels", package.as_bytes()),
        ("xl/workbook.xml", book.as_bytes()),
        ("xl/_rels/workbook.xml.rels", sheets.as_bytes()),
        ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
    ];
    parts.extend(further);
    archive(&parts)
}

/// A sheet that declares a range and has these rows, each a list of cells as (reference, text).
fn sheet(range: &str, rows: &[&[(&str, &str)]], after: &str) -> String {
    let cell = |(place, text): &(&str, &str)| {
        format!("<c r=\"{place}\" t=\"inlineStr\"><is><t>{text}</t></is></c>")
    };
    let row = |cells: &&[(&str, &str)]| {
        format!("<row>{}</row>", cells.iter().map(cell).collect::<String>())
    };
    let rows: String = rows.iter().map(row).collect();
    format!(
        "<worksheet><dimension ref=\"{range}\"/><sheetData>{rows}</sheetData>{after}</worksheet>"
    )
}

fn small_list() -> Vec<u8> {
    let header = [("A1", "名称"), ("B1", "运营主体")];
    let record = [("A2", "星桥"), ("B2", "甲公司")];
    workbook("", &sheet("A1:B2", &[&header, &record], ""), &[])
}

fn too_large(limit: Limit) -> Result<roster::Roster<Field>, RosterError> {
    Err(RosterError::TooLarge(limit))
}

#[test]
fn a_declared_range_of_17_billion_cells_takes_no_room() {
    let header = [("A1", "名称"), ("B1", "运营主体")];
    let record = [("A2", "星桥"), ("B2", "甲公司")];
    let far = [("XFD1048576", "远")];
    let merged = "<mergeCells><mergeCell ref=\"A3:XFD1048576\"/></mergeCells>";
    let xml = sheet("A1:XFD1048576", &[&header, &record, &far], merged);
    let roster = read(&workbook("", &xml, &[])).unwrap();
    assert_eq!(names(&roster)[0], (2, "星桥".to_owned()));
    assert_eq!(roster.rows[1].number, 1_048_576);
}

#[test]
fn the_epoch_of_1904_is_honoured() {
    let xml = "<worksheet><sheetData>\
        <row r=\"1\"><c t=\"inlineStr\"><is><t>名称</t></is></c><c t=\"inlineStr\"><is><t>认定日期</t></is></c></row>\
        <row r=\"2\"><c t=\"inlineStr\"><is><t>星桥</t></is></c><c s=\"1\"><v>41531</v></c></row>\
        </sheetData></worksheet>";
    let styles =
        b"<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>";
    let bytes = workbook(" date1904=\"1\"", xml, &[("xl/styles.xml", styles)]);
    assert_eq!(
        text(&read(&bytes).unwrap().rows[0], Field::Date),
        "2017-09-15"
    );
}

#[test]
fn a_declared_number_of_shared_texts_is_not_believed() {
    let texts = b"<sst uniqueCount=\"99999999999999\"><si><t>x</t></si></sst>";
    let bytes = workbook(
        "",
        &sheet("A1", &[], ""),
        &[("xl/SharedStrings.xml", texts)],
    );
    assert_eq!(read(&bytes), too_large(Limit::Cells));
}

#[test]
fn one_long_text_in_many_cells_is_refused() {
    let texts = format!("<sst><si><t>{}</t></si></sst>", "长".repeat(1024 * 1024));
    let cell = "<c t=\"s\"><v>0</v></c>";
    let xml = format!(
        "<worksheet><sheetData><row>{}</row></sheetData></worksheet>",
        cell.repeat(200)
    );
    let bytes = workbook("", &xml, &[("xl/sharedStrings.xml", texts.as_bytes())]);
    assert_eq!(read(&bytes), too_large(Limit::Text));
}

#[test]
fn a_workbook_cut_off_anywhere_is_damaged() {
    let whole = small_list();
    assert_eq!(text(&read(&whole).unwrap().rows[0], Name), "星桥");
    for length in 4..whole.len() {
        let error = read(&whole[..length]).unwrap_err();
        assert!(
            matches!(error, RosterError::Damaged { .. }),
            "{length}: {error:?}"
        );
    }
}

#[test]
fn a_sheet_that_contradicts_itself_is_damaged_not_a_panic() {
    for range in ["B2:A1", "ZZZZZZZZZZZZ99999999999999:A1", "", "甲1"] {
        let xml = sheet(range, &[&[("A1", "名称"), ("B1", "运营主体")]], "");
        match read(&workbook("", &xml, &[])) {
            Ok(roster) => assert_eq!(roster.header_row, Some(1)),
            Err(error) => assert!(matches!(error, RosterError::Damaged { .. }), "{error:?}"),
        }
    }
}

/// The old workbook under another name of its stream, as other files of the old Office have it.
fn renamed_stream(name: &str) -> Vec<u8> {
    let utf_16 =
        |text: &str| -> Vec<u8> { text.encode_utf16().flat_map(u16::to_le_bytes).collect() };
    let mut bytes = LEGACY.to_vec();
    let old = utf_16("Workbook");
    let at = bytes
        .windows(old.len())
        .rposition(|window| window == old)
        .unwrap();
    let new = utf_16(name);
    bytes[at..at + new.len()].copy_from_slice(&new);
    // The length counts the zero at the end (MS-CFB, section 2.6.1).
    bytes[at + 64] = u8::try_from(new.len() + 2).unwrap();
    bytes
}

#[test]
fn what_a_password_protects_says_so() {
    let mut packed = ZipWriter::new(Cursor::new(Vec::new()));
    packed
        .start_file("_rels/.rels", SimpleFileOptions::default())
        .unwrap();
    let mut packed = packed.finish().unwrap().into_inner();
    // Bit 0 of the flags: encrypted (APPNOTE.TXT, section 4.4.4). They stand at 6 in the file's header, at 8 in the directory's.
    packed[6] |= 1;
    let directory = packed
        .windows(4)
        .rposition(|window| window == b"PK\x01\x02")
        .unwrap();
    packed[directory + 8] |= 1;
    // The code page becomes the record that says how the rest is encrypted (MS-XLS, section 2.4.117).
    let mut old = LEGACY.to_vec();
    let code_page = old
        .windows(4)
        .position(|window| window == [0x42, 0, 2, 0])
        .unwrap();
    old[code_page] = 0x2F;
    for bytes in [packed, old, renamed_stream("EncryptedPackage")] {
        let error = read(&bytes).unwrap_err();
        assert_eq!(error, RosterError::Encrypted);
        assert!(error.remedy().zh.contains("取消密码保护"));
    }
}

#[test]
fn elements_without_end_are_refused_before_they_are_read() {
    let deep = "<a>".repeat(100_000);
    let sheet = format!("<worksheet><sheetData>{deep}</sheetData></worksheet>");
    let error = read(&workbook("", &sheet, &[])).unwrap_err();
    assert!(
        matches!(error, RosterError::Damaged { .. } | RosterError::Empty),
        "{error:?}"
    );
    let endless = format!("<worksheet><sheetData>{}", "<a>".repeat(12_300_000));
    assert_eq!(read(&workbook("", &endless, &[])), too_large(Limit::Cells));
}

#[test]
fn formats_without_end_are_refused() {
    let styles = format!("<styleSheet><cellXfs>{}", "<xf/>".repeat(1_000_001));
    let error = read(&workbook(
        "",
        &sheet("A1", &[], ""),
        &[("xl/styles.xml", styles.as_bytes())],
    ));
    assert!(
        matches!(error, Err(RosterError::Damaged { .. })),
        "{error:?}"
    );
}

#[test]
fn an_archive_within_a_workbook_is_not_unpacked() {
    let inner = archive(&[("x", &vec![0; 1 << 20])]);
    let list = sheet(
        "A1",
        &[
            &[("A1", "名称"), ("B1", "运营主体")],
            &[("A2", "星桥"), ("B2", "甲公司")],
        ],
        "",
    );
    let roster = read(&workbook("", &list, &[("xl/embeddings/x.zip", &inner)])).unwrap();
    assert_eq!(names(&roster), [(2, "星桥".to_owned())]);
    let many: Vec<_> = (0..100).map(|number| format!("{number}.zip")).collect();
    let many: Vec<(&str, &[u8])> = many
        .iter()
        .map(|name| (name.as_str(), &inner[..]))
        .collect();
    assert_eq!(
        read(&archive(&many)),
        Err(RosterError::NotATable(Found::Archive))
    );
}

#[test]
fn other_files_are_named_for_what_they_are() {
    let word = archive(&[("[Content_Types].xml", b""), ("word/document.xml", b"")]);
    let table: [(&[u8], Found); 10] = [
        (
            b"<html><head></head><body><table><tr><td>1</td></tr></table></body></html>",
            Found::Html,
        ),
        (&word, Found::Docx),
        (
            &archive(&[("mimetype", b""), ("content.xml", b"")]),
            Found::Ods,
        ),
        (
            &archive(&[("_rels/.rels", b""), ("xl/workbook.bin", b"")]),
            Found::Xlsb,
        ),
        (&archive(&[("list.csv", b"")]), Found::Archive),
        (
            &archive(&[("Index/Document.iwa", b""), ("Data/x.jpg", b"")]),
            Found::Numbers,
        ),
        (
            &archive(&[("_rels/.rels", b""), ("ppt/presentation.xml", b"")]),
            Found::Slides,
        ),
        (&renamed_stream("WordDocument"), Found::Doc),
        (&renamed_stream("PowerPoint"), Found::Compound),
        (b"\x7FELF\0\0\0", Found::Binary),
    ];
    for (bytes, found) in table {
        let error = read(bytes).unwrap_err();
        assert_eq!(error, RosterError::NotATable(found));
        assert!(!error.message().zh.is_empty() && !error.remedy().en.is_empty());
    }
}
