//! Personal data: found wherever they stand, and never repeated.

use register::{PrivateCells, Rule};

use crate::{checked, checked_with, row, said};

/// Nobody's: the telephone number counts up, the ID number is the example of GB 11643.
const MOBILE: &str = "13912345678";
const CITIZEN: &str = "11010519491231002X";

#[test]
fn personal_data_are_errors_wherever_they_stand() {
    let table = [
        ("联系电话", MOBILE, "error personal-mobile 联系电话"),
        (
            "联系电话",
            "王先生１３９１２３４５６７８",
            "error personal-mobile 联系电话",
        ),
        (
            "详细地址",
            "示例路1号 11010519491231002x",
            "error citizen-id 详细地址",
        ),
        // Columns that nobody knows are looked through as well.
        ("备注", MOBILE, "error personal-mobile 备注"),
        ("备案编号", CITIZEN, "error citizen-id 备案编号"),
        (
            "联系电话",
            "+86 139-1234-5678",
            "error personal-mobile 联系电话",
        ),
        ("联系电话", "013912345678", "error personal-mobile 联系电话"),
    ];
    for (columns, cells, expected) in table {
        let (checked, said) = row(columns, cells, "");
        let said: Vec<_> = said
            .iter()
            .filter(|said| !said.contains("unknown-column"))
            .collect();
        assert_eq!(said, [expected], "{cells}");
        assert!(checked.entries.is_empty(), "{cells}");
    }
}

#[test]
fn what_only_looks_like_a_mobile_number_is_none() {
    for (columns, cells) in [
        ("联系电话", "0512-55550123"),
        ("联系电话", "400-555-5678"),
        ("备案编号", MOBILE),
        ("统一社会信用代码", "91000000MA00000144"),
        ("详细地址", "示例路139123456789号"),
    ] {
        let said = row(columns, cells, "").1;
        assert!(said.is_empty(), "{cells}: {said:?}");
    }
}

#[test]
fn a_report_never_repeats_what_must_not_be_public() {
    let lists = [
        // Other rules complain of the same cells; they do not repeat them either.
        format!("省份,名称,运营主体,网址\n江苏,云汀,示例,{MOBILE}\n"),
        format!("省份,名称,运营主体,电子邮箱\n江苏,云汀,示例,王 {MOBILE}\n"),
        format!("省份,名称,运营主体,统一社会信用代码\n江苏,云汀,示例,{CITIZEN}\n"),
        format!("省份,名称,运营主体,认定日期\n江苏,云汀,示例,{MOBILE}\n"),
        format!("省份,名称,运营主体,工位数\n江苏,云汀,示例,{CITIZEN}\n"),
        format!("省份,城市,名称,运营主体\n{MOBILE},,云汀,示例\n"),
        format!("序号,省份,名称,运营主体\n1,江苏,云汀,示例\n联系人 {MOBILE},,,\n"),
        format!("填报人 {MOBILE}\n省份,名称,运营主体\n江苏,云汀,示例\n"),
    ];
    for list in lists {
        let checked = checked(&list, "");
        let all = format!("{:?} {:?}", checked.problems, checked.entries);
        assert!(
            !all.contains(MOBILE) && !all.contains(CITIZEN),
            "{list}: {:?}",
            said(&checked)
        );
    }
}

#[test]
fn a_footer_with_a_telephone_number_is_passed_over_and_not_repeated() {
    let csv = format!("序号,省份,名称,运营主体\n1,江苏,云汀,示例\n联系人 {MOBILE},,,\n");
    let checked = checked(&csv, "");
    assert_eq!(checked.entries.len(), 1);
    assert_eq!(said(&checked), ["3 warning no-record -"]);
    assert_eq!(checked.problems[0].value, None);
}

#[test]
fn a_private_cell_is_left_out_on_request_and_the_rest_of_its_row_stands() {
    let csv = format!(
        "省份,名称,运营主体,联系电话,详细地址\n江苏,云汀,示例甲,{MOBILE},示例路1号\n江苏,{MOBILE},示例乙,0512-55550123,示例路2号\n"
    );
    let checked = checked_with(&csv, PrivateCells::Drop);
    let expected = [
        "2 warning personal-mobile 联系电话",
        "3 warning personal-mobile 名称",
        // What is required is missing without its cell.
        "3 error name-missing 名称",
    ];
    assert_eq!(said(&checked), expected);
    let [entry] = checked.entries.as_slice() else {
        panic!("{:?}", checked.entries)
    };
    assert_eq!(entry.claims.phone, None);
    assert_eq!(entry.place.address.as_deref(), Some("示例路1号"));
    assert!(checked.left_out.is_empty());
    let mut problems = checked.problems.iter();
    let message = problems
        .find(|problem| problem.rule == Rule::PersonalMobile)
        .map(|problem| &problem.message);
    assert!(message.is_some_and(|message| message.zh.contains("已略去") && message.en.contains("left out")));
}

#[test]
fn a_row_whose_name_is_private_is_left_out_without_its_name() {
    for (cells, left_out) in [
        (format!("江苏,云汀,示例,{MOBILE}"), 1),
        (format!("江苏,云汀 {MOBILE},示例,"), 0),
        ("江苏,云汀 +86 139-1234-5678,示例,".to_owned(), 0),
    ] {
        let checked = checked(&format!("省份,名称,运营主体,联系电话\n{cells}\n"), "");
        assert_eq!(checked.left_out.len(), left_out, "{cells}");
    }
}

#[test]
fn a_number_in_a_column_that_is_not_published_has_to_go_from_the_file() {
    for (column, number, drop) in [
        ("备注", MOBILE, PrivateCells::Stop),
        ("备注", CITIZEN, PrivateCells::Stop),
        ("备注", MOBILE, PrivateCells::Drop),
    ] {
        let csv = format!("省份,名称,运营主体,{column}\n江苏,云汀,示例,{number}\n");
        let checked = checked_with(&csv, drop);
        let private = checked
            .problems
            .iter()
            .find(|problem| problem.row == Some(2));
        let (message, fix) = private
            .map(|problem| (&problem.message, &problem.fix))
            .unwrap();
        assert!(
            message.zh.contains("不是公开栏目") && message.en.contains("not a public column"),
            "{message:?}"
        );
        assert!(
            fix.zh.contains("从文件里删去") && fix.en.contains("from the file"),
            "{fix:?}"
        );
        assert!(!fix.zh.contains("固定电话"));
        assert_eq!(
            checked.entries.len(),
            usize::from(drop == PrivateCells::Drop)
        );
    }
}
