//! Sheets, headers, dates and shared texts of workbooks made here.

use roster::{Merged, Options, RosterError, Value};
use rust_xlsxwriter::{Format, FormatAlign, Workbook};

use super::{Date, Desks, Name, Operator, Province, names, read, text, vocabulary};

/// A workbook of one sheet.
fn sheet(rows: &[&[&str]]) -> Vec<u8> {
    workbook(&[("名单", rows)])
}

fn workbook(sheets: &[(&str, &[&[&str]])]) -> Vec<u8> {
    let mut book = Workbook::new();
    for (name, rows) in sheets {
        let sheet = book.add_worksheet().set_name(*name).unwrap();
        for (row, texts) in (0..).zip(*rows) {
            for (column, text) in (0..).zip(*texts) {
                sheet.write(row, column, *text).unwrap();
            }
        }
    }
    book.save_to_buffer().unwrap()
}

#[test]
fn the_header_is_found_below_titles_and_notes() {
    let roster = read(&sheet(&[
        &["附件2："],
        &["2017年度众创空间名单"],
        &["填报单位：", "示例市"],
        &[],
        &["1. 序号", "2. 众创空间名称", "3. 运营单位", "备注"],
        &["1", "星桥", "甲公司", "无"],
    ]))
    .unwrap();
    assert_eq!(roster.title.as_deref(), Some("2017年度众创空间名单"));
    assert_eq!(roster.header_row, Some(5));
    assert_eq!(names(&roster), [(6, "星桥".to_owned())]);
    let unknown: Vec<_> = roster
        .columns
        .iter()
        .filter(|column| column.field.is_none())
        .collect();
    assert_eq!(
        (unknown.len(), unknown[0].index, unknown[0].header.as_str()),
        (1, 3, "备注")
    );
    assert_eq!(roster.rows[0].cells().count(), 4);
}

#[test]
fn what_stands_above_the_list_and_what_is_merged_is_kept() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let plain = Format::new();
    sheet.merge_range(0, 0, 0, 2, "名单", &plain).unwrap();
    sheet.write_row(2, 0, ["省份", "名称", "工位数"]).unwrap();
    sheet.merge_range(3, 0, 4, 0, "四川", &plain).unwrap();
    sheet.write_row(3, 1, ["星桥", "12"]).unwrap();
    sheet.write_row(4, 1, ["青禾", "30"]).unwrap();
    let roster = read(&book.save_to_buffer().unwrap()).unwrap();
    let above: Vec<_> = roster
        .frame
        .iter()
        .map(|row| (row.number, row.cells().count()))
        .collect();
    assert_eq!(above, [(1, 1), (3, 3)]);
    let range = |first_row, last_row, last_column| Merged {
        first_row,
        first_column: 0,
        last_row,
        last_column,
    };
    assert_eq!(roster.merged, [range(1, 1, 2), range(4, 5, 0)]);
}

#[test]
fn a_header_of_two_rows_is_one_header() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let centred = Format::new().set_align(FormatAlign::Center);
    sheet
        .merge_range(0, 0, 0, 4, "众创空间名单", &centred)
        .unwrap();
    for (column, header) in [(0, "序号"), (1, "名称"), (2, "运营主体")] {
        sheet
            .merge_range(1, column, 2, column, header, &centred)
            .unwrap();
    }
    sheet.merge_range(1, 3, 1, 4, "概况", &centred).unwrap();
    sheet.write_row(2, 3, ["工位数", "认定日期"]).unwrap();
    sheet
        .write_row(3, 0, ["1", "星桥", "甲公司", "90", "2017"])
        .unwrap();
    let roster = read(&book.save_to_buffer().unwrap()).unwrap();
    assert_eq!(roster.title.as_deref(), Some("众创空间名单"));
    assert_eq!((roster.header_row, roster.rows.len()), (Some(2), 1));
    let row = &roster.rows[0];
    let texts = [Name, Operator, Desks, Date].map(|field| text(row, field));
    assert_eq!(
        (row.number, texts),
        (4, ["星桥", "甲公司", "90", "2017"].map(str::to_owned))
    );
}

#[test]
fn a_second_header_in_the_other_language_is_no_record() {
    let list =
        "No,Name,Operator\n序号,名称,运营主体\n1,星桥,甲公司\n序号,名称,运营主体\n2,青禾,乙公司\n";
    let roster = read(list.as_bytes()).unwrap();
    assert_eq!(roster.header_row, Some(1));
    let expected = [(3, "星桥".to_owned()), (5, "青禾".to_owned())];
    assert_eq!(names(&roster), expected);
}

#[test]
fn a_record_is_never_taken_for_a_header() {
    let error = read(&sheet(&[
        &["名单"],
        &["1", "星桥", "甲公司"],
        &["2", "青禾", "乙公司"],
    ]))
    .unwrap_err();
    let seen = ["1", "星桥", "甲公司"].map(str::to_owned).to_vec();
    let sheet = Some("名单".to_owned());
    assert_eq!(
        error,
        RosterError::NoHeader {
            sheet,
            row: 2,
            seen
        }
    );
}

#[test]
fn a_list_of_one_column_is_a_list() {
    let roster = read(&sheet(&[&["名称"], &["星桥"], &["青禾"]])).unwrap();
    assert_eq!(names(&roster).len(), 2);
    assert!(roster.rows.iter().all(|row| row.section.is_none()));
}

#[test]
fn blank_rows_are_skipped_and_rows_keep_their_numbers() {
    let roster = read(&sheet(&[
        &["名称", "运营主体"],
        &[],
        &["星桥\u{A0}", "甲公司"],
        &["\u{A0}", "\u{200B}"],
        &["青禾", "乙公司"],
    ]))
    .unwrap();
    assert_eq!(
        names(&roster),
        [(3, "星桥".to_owned()), (5, "青禾".to_owned())]
    );
}

#[test]
fn the_sheet_whose_header_says_the_most_is_read_unless_one_is_named() {
    let bytes = workbook(&[
        ("说明", &[&["填表说明"]]),
        ("汇总", &[&["省份", "工位数"], &["北京", "90"]]),
        (
            "名单",
            &[&["省份", "名称", "运营主体"], &["北京", "星桥", "甲公司"]],
        ),
    ]);
    let roster = read(&bytes).unwrap();
    assert_eq!(roster.sheet.as_deref(), Some("名单"));
    assert_eq!(roster.passed_over, ["说明", "汇总"]);
    let named = |name: &str| {
        let options = Options {
            sheet: Some(name.to_owned()),
            ..Options::default()
        };
        roster::read(&bytes, &vocabulary(), &options)
    };
    let summary = named("汇总").unwrap();
    assert_eq!(text(&summary.rows[0], Desks), "90");
    assert_eq!(summary.passed_over, ["说明", "名单"]);
    assert!(
        matches!(named("附表"), Err(RosterError::NoSuchSheet { sheets, .. }) if sheets.len() == 3)
    );
}

#[test]
fn a_hidden_sheet_is_read_only_when_named() {
    let mut book = Workbook::new();
    for (name, space) in [("旧", "旧空间"), ("新", "新空间")] {
        let sheet = book.add_worksheet().set_name(name).unwrap();
        sheet.set_hidden(name == "旧");
        sheet.set_active(name == "新");
        sheet.write_row(0, 0, ["名称", "运营主体"]).unwrap();
        sheet.write_row(1, 0, [space, "甲公司"]).unwrap();
    }
    let bytes = book.save_to_buffer().unwrap();
    assert_eq!(text(&read(&bytes).unwrap().rows[0], Name), "新空间");
    let options = Options {
        sheet: Some("旧".to_owned()),
        ..Options::default()
    };
    let roster = roster::read(&bytes, &vocabulary(), &options).unwrap();
    assert_eq!(text(&roster.rows[0], Name), "旧空间");
}

#[test]
fn cells_keep_their_kinds() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let day = Format::new().set_num_format("yyyy年m月d日");
    let bold = Format::new().set_bold();
    let plain = Format::new();
    sheet
        .write_row(0, 0, ["名称", "认定日期", "工位数", "运营主体"])
        .unwrap();
    let parts = [(&bold, "星桥"), (&plain, "创客空间")];
    sheet.write_rich_string(1, 0, &parts).unwrap();
    sheet.write_with_format(1, 1, 42_993, &day).unwrap();
    sheet.write(1, 2, 120).unwrap();
    sheet.write(1, 3, true).unwrap();
    let roster = read(&book.save_to_buffer().unwrap()).unwrap();
    let row = &roster.rows[0];
    assert_eq!(text(row, Name), "星桥创客空间");
    assert_eq!(text(row, Date), "2017-09-15");
    assert_eq!(row.cell(Desks).unwrap().value, Value::Number(120.0));
    assert_eq!(row.cell(Operator).unwrap().value, Value::Flag(true));
}

#[test]
fn a_type_merged_over_many_rows_joins_no_records() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let centred = Format::new().set_align(FormatAlign::Center);
    sheet
        .write_row(0, 0, ["地区", "名称", "运营主体", "类型"])
        .unwrap();
    sheet.merge_range(1, 0, 3, 0, "宁夏", &centred).unwrap();
    sheet.merge_range(1, 3, 3, 3, "综合型", &centred).unwrap();
    sheet.write_row(1, 1, ["星桥", "甲公司"]).unwrap();
    sheet.write(2, 1, "青禾").unwrap();
    sheet.write_row(3, 1, ["乐山", "丙公司"]).unwrap();
    let roster = read(&book.save_to_buffer().unwrap()).unwrap();
    assert!(roster.rows.iter().all(|row| row.continues.is_none()));
    assert!(roster.rows.iter().all(|row| text(row, Province) == "宁夏"));
    assert_eq!(roster.rows[1].cells().count(), 2);
}

#[test]
fn given_columns_leave_leading_titles_out() {
    let bytes = sheet(&[
        &["深圳市名单"],
        &["（2016年）"],
        &["1", "星桥"],
        &["2", "青禾"],
    ]);
    let options = Options {
        columns: Some(["序号", "名称"].map(str::to_owned).to_vec()),
        ..Options::default()
    };
    let roster = roster::read(&bytes, &vocabulary(), &options).unwrap();
    assert_eq!(roster.title.as_deref(), Some("深圳市名单"));
    assert_eq!(
        names(&roster),
        [(3, "星桥".to_owned()), (4, "青禾".to_owned())]
    );
}
