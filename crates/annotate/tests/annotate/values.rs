//! The list itself: every value at its place and of its kind.

use annotate::{AnnotateError, Language};
use calamine::Data;
use register::{Checked, Rule};
use roster::Value;
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};

use crate::{Listed, book::Book, roster_of_the_tests};

#[test]
fn values_stay_at_their_places_and_what_they_are() {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet().set_name("名录").unwrap();
    sheet
        .merge_range(0, 0, 0, 5, "二〇二〇年名单", &Format::new())
        .unwrap();
    sheet
        .write_row(
            2,
            0,
            ["序号", "名称", "运营主体", "省份", "认定日期", "总面积"],
        )
        .unwrap();
    sheet
        .write_row(3, 0, ["007", "=1+1", "甲公司", "广东省"])
        .unwrap();
    let day = Format::new().set_num_format("yyyy/m/d");
    let date = ExcelDateTime::from_ymd(2017, 9, 15).unwrap();
    sheet.write_with_format(3, 4, &date, &day).unwrap();
    sheet.write(3, 5, 1843.9).unwrap();
    sheet.write(4, 0, "注：截至年底").unwrap();
    sheet.write(4, 7, true).unwrap();
    let listed = Listed::read("a.xlsx", &workbook.save_to_buffer().unwrap(), "");
    let book = Book::new(listed.marked(Language::Zh));
    assert_eq!(book.sheets(), ["检查结果", "名录"]);
    let text = |text: &str| Data::String(text.to_owned());
    let table = [
        (1, 0, text("二〇二〇年名单")),
        (2, 0, Data::Empty),
        (3, 1, text("名称")),
        (4, 0, text("007")),
        (4, 1, text("=1+1")),
        (4, 5, Data::Float(1843.9)),
        (5, 0, text("注：截至年底")),
        (5, 7, Data::Bool(true)),
    ];
    for (row, column, value) in table {
        assert_eq!(
            book.value(1, row, column),
            value,
            "row {row}, column {column}"
        );
    }
    let Data::DateTime(moment) = book.value(1, 4, 4) else {
        panic!("a date is a date");
    };
    assert_eq!(moment.to_ymd_hms_milli(), (2017, 9, 15, 0, 0, 0, 0));
    let sheet = book.part("xl/worksheets/sheet2.xml").unwrap();
    assert!(
        !sheet.contains("<f>"),
        "a text that starts with = is no formula"
    );
    assert!(sheet.contains("<mergeCell ref=\"A1:F1\"/>"));
    assert!(sheet.contains("ySplit=\"3\""), "the header stays in view");
}

#[test]
fn a_header_of_two_rows_stays_in_view_whole_and_a_column_is_marked_where_its_header_stands() {
    let csv = "序号,名称,运营主体,省份,面积,,其他\n,,,,总面积,工位面积,备忘\n1,星桥空间,甲公司,广东省,1000,500,无\n";
    let listed = Listed::read("a.csv", csv.as_bytes(), "").only(&[Rule::UnknownColumn]);
    assert_eq!(listed.roster.rows[0].number, 3);
    let book = Book::new(listed.marked(Language::Zh));
    let sheet = book.part("xl/worksheets/sheet2.xml").unwrap();
    assert!(sheet.contains("ySplit=\"2\""));
    assert_eq!(book.notes(1).len(), 1);
    assert!(!book.note(1, "G2").is_empty(), "{:?}", book.notes(1));
}

#[test]
fn a_carried_region_is_not_written_into_the_rows_below() {
    let listed = roster_of_the_tests("notice-layout.xlsx");
    let carried = listed.roster.rows.iter().find_map(|row| {
        let (column, _) = row.cells().find(|(_, cell)| cell.carried)?;
        Some((row.number, column))
    });
    let (row, column) = carried.unwrap();
    let book = Book::new(listed.marked(Language::Zh));
    assert_eq!(book.value(1, row, column), Data::Empty);
}

#[test]
fn a_text_file_becomes_a_sheet_named_after_it_whose_rows_are_its_records() {
    let listed = roster_of_the_tests("excel-gb18030.csv");
    let book = Book::new(listed.marked(Language::Zh));
    assert_eq!(book.sheets()[1], "excel-gb18030");
    let rows = listed.roster.frame.iter().chain(&listed.roster.rows);
    for row in rows {
        for (column, cell) in row.cells().filter(|(_, cell)| !cell.carried) {
            assert_eq!(book.value(1, row.number, column), Data::String(cell.text()));
        }
    }
}

#[test]
fn lists_of_one_name_get_sheets_of_their_own() {
    let csv = "名称,运营主体,省份\n星桥空间,甲公司,广东省\n";
    let lists =
        ["检查结果.csv", "a/b.csv", "A_B.csv"].map(|file| Listed::read(file, csv.as_bytes(), ""));
    let views = lists.each_ref().map(Listed::list);
    let book = Book::new(annotate::marked(&views, &Checked::default(), Language::Zh).unwrap());
    assert_eq!(
        book.sheets(),
        ["检查结果 (2)", "检查结果", "a_b", "A_B (2)"]
    );
    assert_eq!(book.rows(3)[1][0], "星桥空间");
}

#[test]
fn a_text_longer_than_a_cell_holds_is_cut_and_its_note_says_so() {
    let long = "长".repeat(40_000);
    let csv = format!("名称,运营主体,省份,备注\n星桥空间,甲公司,广东省,{long}\n");
    let book = Book::new(Listed::read("a.csv", csv.as_bytes(), "").marked(Language::En));
    assert_eq!(book.value(1, 2, 3).to_string().chars().count(), 32_767);
    assert!(book.note(1, "D2").contains("the original has all of it"));
}

#[test]
fn what_a_sheet_cannot_hold_is_refused_in_words() {
    let csv = "名称,运营主体,省份\n星桥空间,甲公司,广东省\n";
    let mut listed = Listed::read("a.csv", csv.as_bytes(), "");
    listed.roster.rows[0].number = 1_048_577;
    let error = annotate::marked(&[listed.list()], &Checked::default(), Language::Zh).unwrap_err();
    assert!(
        matches!(
            error,
            AnnotateError::Beyond {
                row: 1_048_577,
                column: 1
            }
        ),
        "{error}"
    );
    assert!(error.words().zh.contains("第 1048577 行第 1 列"));
    assert!(error.words().en.contains("Row 1048577, column 1 "));
}

#[test]
fn merged_ranges_that_overlap_or_cover_a_whole_sheet_do_no_harm() {
    let mut listed = Listed::read(
        "a.csv",
        "名称,运营主体,省份\n星桥空间,甲公司,广东省\n青禾空间,乙公司,广东省\n".as_bytes(),
        "",
    );
    let range = |first_row, last_row, first_column, last_column| roster::Merged {
        first_row,
        first_column,
        last_row,
        last_column,
    };
    listed.roster.merged = vec![
        range(2, 3, 2, 2),
        range(1, 1_048_576, 0, 16_383),
        range(3, 2, 0, 0),
        range(7, 9, 0, 5),
        range(3, 3, 0, u32::MAX),
    ];
    let book = Book::new(listed.marked(Language::Zh));
    let sheet = book.part("xl/worksheets/sheet2.xml").unwrap();
    assert!(sheet.contains("<mergeCells count=\"1\"><mergeCell ref=\"C2:C3\"/>"));
    assert!(
        matches!(listed.roster.rows[1].cells().next(), Some((0, cell)) if cell.value == Value::Text("青禾空间".to_owned()))
    );
    assert_eq!(book.rows(1)[2][0], "青禾空间");
}

#[test]
fn the_same_list_gives_the_same_bytes() {
    let listed = roster_of_the_tests("all-columns.xlsx");
    assert_eq!(listed.marked(Language::Zh), listed.marked(Language::Zh));
}
