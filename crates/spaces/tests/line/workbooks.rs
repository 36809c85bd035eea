//! What only a workbook can hold: several sheets, merged cells, numbers that are cells of their own.

use rust_xlsxwriter::{Format, Workbook};
use serde_json::Value;

use crate::{Folder, json, text};

fn checked(workbook: &mut Workbook) -> Value {
    let folder = Folder::new();
    workbook.save(folder.path("list.xlsx")).unwrap();
    let ran = folder.run("check list.xlsx --as-of 2021-07-01 --format json --list-mended");
    json(ran.out.as_bytes())
}

/// Row, column and rule of each problem but the hint at missing columns.
fn said(report: &Value) -> Vec<String> {
    let problems = report["problems"].as_array().unwrap().iter();
    problems
        .filter(|problem| problem["rule"] != "claim-columns")
        .map(|problem| {
            format!(
                "{} {} {}",
                problem["row"],
                problem["column"],
                text(&problem["rule"])
            )
        })
        .collect()
}

#[test]
fn what_goes_on_in_the_next_row_of_a_merged_pair_is_joined_and_seen_whole() {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    sheet
        .write_row(0, 0, ["省份", "名称", "运营主体", "联系电话"])
        .unwrap();
    for (top, name, phone) in [
        (1, ["云汀", "众创空间"], None),
        (3, ["青禾梦工场", ""], Some(["1391234", "5678"])),
    ] {
        let merged = |column| column != if phone.is_some() { 3 } else { 1 };
        let cells = [
            "江苏省",
            name[0],
            "示例公司",
            phone.map_or("0512-55550123", |[first, _]| first),
        ];
        for (column, cell) in (0..).zip(cells) {
            if merged(column) {
                sheet
                    .merge_range(top, column, top + 1, column, cell, &Format::new())
                    .unwrap();
            } else {
                sheet.write(top, column, cell).unwrap();
            }
        }
        let (column, rest) = phone.map_or((1, name[1]), |[_, rest]| (3, rest));
        sheet.write(top + 1, column, rest).unwrap();
    }
    let report = checked(&mut workbook);
    assert_eq!(said(&report), [r#"4 "联系电话" personal-mobile"#]);
    assert_eq!(report["rows"][0]["name"], "云汀众创空间");
    let mended = report["mended"]["list"].as_array().unwrap();
    let joined: Vec<_> = mended
        .iter()
        .filter(|cell| cell["kind"] == "second-line")
        .collect();
    assert_eq!(joined.len(), 1, "{joined:?}");
    assert_eq!(
        (joined[0]["row"].as_u64(), text(&joined[0]["to"])),
        (Some(2), "云汀众创空间")
    );
    assert!(!report.to_string().contains("1391234"));
}

#[test]
fn a_second_list_in_the_workbook_is_warned_of_and_a_sheet_of_notes_is_not() {
    let mut workbook = Workbook::new();
    for (name, rows) in [("2020", 1), ("2021", 2)] {
        let sheet = workbook.add_worksheet();
        sheet.set_name(name).unwrap();
        sheet.write_row(0, 0, ["省份", "名称", "运营主体"]).unwrap();
        for row in 1..=rows {
            sheet
                .write_row(
                    row,
                    0,
                    ["江苏省", &format!("云汀{row}{row}{row}"), "示例公司"],
                )
                .unwrap();
        }
    }
    let notes = workbook.add_worksheet();
    notes.set_name("填表说明").unwrap();
    notes
        .write_column(0, 0, ["名称", "请写全称", "每年三月前报送"])
        .unwrap();
    let report = checked(&mut workbook);
    assert_eq!(said(&report), ["null null list-passed-over"]);
    let list = &report["lists"][0];
    assert_eq!(
        (text(&list["sheet"]), &list["passed_over"]),
        ("2020", &serde_json::json!(["2021", "填表说明"]))
    );
}

#[test]
fn numbers_of_persons_are_found_in_cells_that_hold_them_as_numbers() {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    sheet
        .write_row(0, 0, ["省份", "名称", "运营主体", "联系电话", "工位数"])
        .unwrap();
    sheet
        .write_row(1, 0, ["江苏省", "云汀", "示例公司"])
        .unwrap();
    sheet.write(1, 3, 13_912_345_678.0).unwrap();
    sheet.write(1, 4, 110_105_194_912_310_000.0).unwrap();
    let report = checked(&mut workbook);
    assert_eq!(
        said(&report),
        [
            r#"2 "联系电话" personal-mobile"#,
            r#"2 "工位数" citizen-id"#
        ]
    );
    assert!(
        !report.to_string().contains("13912345678") && !report.to_string().contains("19491231")
    );
}

#[test]
fn a_credit_code_that_is_a_number_cell_has_lost_its_last_digits() {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    sheet
        .write_row(0, 0, ["省份", "名称", "运营主体", "统一社会信用代码"])
        .unwrap();
    sheet
        .write_row(1, 0, ["江苏省", "云汀", "示例公司"])
        .unwrap();
    sheet.write(1, 3, 915_101_079_212_318_772.0).unwrap();
    let report = checked(&mut workbook);
    assert_eq!(said(&report), [r#"2 "统一社会信用代码" credit-code"#]);
    let mut problems = report["problems"].as_array().unwrap().iter();
    let problem = problems.find(|problem| problem["rule"] == "credit-code");
    let problem = problem.unwrap();
    assert!(text(&problem["message"]["zh"]).contains("Excel"));
    assert!(text(&problem["fix"]["en"]).contains("as text"));
}

#[test]
fn the_rows_of_a_header_are_all_named() {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    sheet.write(0, 0, "示例名单").unwrap();
    for (column, header) in (0..).zip(["省份", "名称", "运营主体"]) {
        sheet
            .merge_range(2, column, 3, column, header, &Format::new())
            .unwrap();
    }
    sheet.write_row(2, 3, ["工位数", "面积"]).unwrap();
    sheet.write_row(3, 3, ["（个）", "总"]).unwrap();
    sheet
        .write_row(4, 0, ["江苏省", "云汀", "示例公司", "许多", "500"])
        .unwrap();
    let folder = Folder::new();
    workbook.save(folder.path("list.xlsx")).unwrap();
    for (language, header, column) in [
        ("zh", "表头在第 3、4 行", "工位数（个）"),
        ("en", "header in rows 3, 4", "面积（总）"),
    ] {
        let ran = folder.run(&format!(
            "check list.xlsx --as-of 2021-07-01 --lang {language}"
        ));
        assert!(
            ran.out.contains(header) && ran.out.contains(column),
            "{}",
            ran.out
        );
    }
}
