//! CSV files: encodings, separators, line breaks.

use encoding_rs::GB18030;
use roster::RosterError;

use super::{Date, Name, Operator, Province, names, read, text};

const LIST: &str = "序号,省份,名称,运营主体\n1,北京,㐂云空间,甲公司\n2,,\"星桥\n空间\",乙公司\n";

#[test]
fn one_list_reads_the_same_in_every_encoding_and_with_every_separator() {
    let utf_16: Vec<u8> = format!("\u{FEFF}{LIST}")
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let (gb18030, ..) = GB18030.encode(LIST);
    let table = [
        LIST.as_bytes().to_vec(),
        format!("\u{FEFF}{LIST}").into_bytes(),
        utf_16,
        gb18030.into_owned(),
        LIST.replace(',', ";").into_bytes(),
        LIST.replace(',', "\t").into_bytes(),
        LIST.replace('\n', "\r\n").into_bytes(),
    ];
    for bytes in table {
        let roster = read(&bytes).unwrap();
        let expected = [(2, "㐂云空间".to_owned()), (3, "星桥\n空间".to_owned())];
        assert_eq!(names(&roster), expected);
        assert_eq!(text(&roster.rows[1], Province), "北京");
        assert!(roster.rows[1].cell(Province).unwrap().carried);
        assert!(!roster.rows[1].cell(Operator).unwrap().carried);
    }
}

#[test]
fn a_title_and_a_short_record_are_no_obstacle() {
    let roster = read("众创空间名单,,\n名称,运营主体,认定时间\n星桥,甲公司\n".as_bytes()).unwrap();
    assert_eq!(roster.title.as_deref(), Some("众创空间名单"));
    assert_eq!(roster.header_row, Some(2));
    assert_eq!(text(&roster.rows[0], Name), "星桥");
    assert!(roster.rows[0].cell(Date).is_none());
}

#[test]
fn a_character_that_is_wrong_stops_the_reading_with_its_line() {
    let mut bytes = GB18030
        .encode("名称,运营主体\n星桥,甲公司\n")
        .0
        .into_owned();
    bytes.extend(b"\xFF,x\n");
    let error = read(&bytes).unwrap_err();
    let encoding = "GB18030";
    assert_eq!(error, RosterError::Undecodable { encoding, line: 3 });
}

#[test]
fn a_file_with_nothing_in_it_is_empty() {
    for bytes in [&b""[..], b"\xEF\xBB\xBF", b"\r\n\r\n", b",,\n,,\n"] {
        assert_eq!(read(bytes), Err(RosterError::Empty));
    }
}
