//! The lists that others made, against what is expected of them.

use roster::{Options, Value};
use serde_json::Value as Json;

use super::{City, Date, Field, Name, Operator, Province, names, read, text, vocabulary};

type Roster = roster::Roster<Field>;

macro_rules! list {
    ($name:literal) => {
        include_bytes!(concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/../spaces/tests/rosters/",
            $name
        ))
    };
}

/// The expected rows are found by their number, or in order where none is given.
fn agrees(roster: &Roster, expected: &[u8]) {
    let expected: Json = serde_json::from_slice(expected).unwrap();
    let mut records = roster.rows.iter().filter(|row| row.section.is_none());
    for row in expected["rows"].as_array().unwrap() {
        let record = match row["row"].as_u64() {
            Some(number) => roster
                .rows
                .iter()
                .find(|record| u64::from(record.number) == number),
            None => records.next(),
        };
        let record = record.unwrap_or_else(|| panic!("no record for {row}"));
        assert_eq!(
            text(record, Name).replace('\n', " "),
            row["name"].as_str().unwrap()
        );
        assert_eq!(text(record, Operator), row["operator"].as_str().unwrap());
    }
}

#[test]
fn text_lists_in_every_encoding_agree_with_what_is_expected() {
    let lists: [(&[u8], &[u8]); 3] = [
        (list!("utf8-bom.csv"), list!("utf8-bom.expected.json")),
        (
            list!("excel-gb18030.csv"),
            list!("excel-gb18030.expected.json"),
        ),
        (
            list!("english-headers.csv"),
            list!("english-headers.expected.json"),
        ),
    ];
    for (bytes, expected) in lists {
        let roster = read(bytes).unwrap();
        assert_eq!(roster.header_row, Some(1));
        assert_eq!(roster.sheet, None);
        assert!(roster.columns.iter().all(|column| column.field.is_some()));
        agrees(&roster, expected);
    }
}

#[test]
fn regions_merged_over_many_rows_hold_for_each_of_them() {
    let roster = read(list!("notice-layout.xlsx")).unwrap();
    assert_eq!(
        roster.title.as_deref(),
        Some("2021年度国家备案众创空间名单（示例）")
    );
    assert_eq!(roster.header_row, Some(3));
    assert_eq!(roster.rows.len(), 117);
    assert!(roster.rows.iter().all(|row| row.cell(Province).is_some()));
    assert_eq!(text(&roster.rows[0], Province), "天津");
    assert_eq!(text(&roster.rows[8], Province), "天津");
    assert!(!roster.rows[0].cell(Province).unwrap().carried);
    assert!(roster.rows[8].cell(Province).unwrap().carried);
    agrees(&roster, list!("notice-layout.expected.json"));
}

#[test]
fn sections_are_told_from_records() {
    let roster = read(list!("section-rows.xlsx")).unwrap();
    assert_eq!(roster.title.as_deref(), Some("众创空间名单\n（示例）"));
    let sections: Vec<_> = roster
        .rows
        .iter()
        .filter_map(|row| Some((row.number, row.section.as_deref()?)))
        .collect();
    assert_eq!(sections.len(), 6);
    assert_eq!(sections[0], (4, "陕西省（4家）"));
    let records = roster.rows.iter().filter(|row| row.section.is_none());
    assert!(
        records
            .clone()
            .all(|row| row.cell(City).is_some_and(|city| !city.carried))
    );
    assert_eq!(records.count(), 25);
    agrees(&roster, list!("section-rows.expected.json"));
}

#[test]
fn a_list_without_a_header_is_read_by_the_columns_given_and_refused_without() {
    let bytes = list!("no-header.xlsx");
    let error = read(bytes).unwrap_err();
    assert!(error.message().zh.contains("飞马产业园"), "{error:?}");
    let options = Options {
        columns: Some(
            ["序号", "名称", "运营主体名称", "年度"]
                .map(str::to_owned)
                .to_vec(),
        ),
        ..Options::default()
    };
    let roster = roster::read(bytes, &vocabulary(), &options).unwrap();
    assert_eq!(roster.header_row, None);
    assert_eq!(roster.columns[1].header, "名称");
    assert_eq!(roster.rows.len(), 26);
    let second_lines: Vec<_> = roster
        .rows
        .iter()
        .filter_map(|row| Some((row.number, row.continues?, row.section.is_none())))
        .collect();
    assert_eq!(second_lines, [(7, 6, true), (20, 19, true)]);
    let joined = format!("{}{}", names(&roster)[5].1, names(&roster)[6].1);
    assert_eq!(joined, "铁皮屋产业园");
}

#[test]
fn a_list_of_all_columns_is_read_and_its_notes_are_passed_over() {
    let roster = read(list!("all-columns.xlsx")).unwrap();
    assert_eq!(roster.sheet.as_deref(), Some("众创空间"));
    assert_eq!(roster.passed_over, ["填表说明"]);
    assert_eq!((roster.header_row, roster.columns.len()), (Some(2), 46));
    assert_eq!(roster.rows.first().map(|row| row.number), Some(3));
    assert_eq!(roster.rows.last().map(|row| row.number), Some(42));
    let dated = roster.rows.iter().filter_map(|row| row.cell(Date));
    assert!(
        dated
            .into_iter()
            .any(|cell| matches!(cell.value, Value::Date(_)))
    );
}

#[test]
fn an_old_workbook_of_the_epoch_of_1904_gives_its_own_dates() {
    let roster = read(include_bytes!("epoch-1904.xls")).unwrap();
    let dates = [0, 1].map(|row| text(&roster.rows[row], Date));
    assert_eq!(dates, ["2017-09-15", "41531"]);
    assert!(roster.from_1904);
}

#[test]
fn an_old_workbook_is_read_like_a_new_one() {
    let roster = read(include_bytes!("legacy.xls")).unwrap();
    assert_eq!(roster.sheet.as_deref(), Some("名单"));
    assert_eq!(roster.passed_over, ["填表说明"]);
    assert_eq!(
        roster.title.as_deref(),
        Some("2017年度备案众创空间名单（示例）")
    );
    let rows: Vec<_> = roster
        .rows
        .iter()
        .map(|row| {
            (
                row.number,
                text(row, Province),
                text(row, Name),
                text(row, Date),
            )
        })
        .collect();
    let row = |number, name: &str, date: &str| {
        (
            number,
            "内蒙古".to_owned(),
            name.to_owned(),
            date.to_owned(),
        )
    };
    assert_eq!(
        rows,
        [
            row(3, "青禾创客空间", "2017-09-15"),
            row(4, "㐂云众创空间", "2017-09-16")
        ]
    );
}
