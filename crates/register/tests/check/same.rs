//! Rows that are one space, and rows that nearly are.

use crate::{checked, said};

const ANCHOR: &str = "91000000MA00000144";

/// Checks a list of two rows: province, name, operator, credit code.
fn two(first: &str, second: &str) -> (usize, Vec<String>) {
    let csv = format!("省份,名称,运营主体,统一社会信用代码\n{first}\n{second}\n");
    let checked = checked(&csv, "");
    (checked.entries.len(), said(&checked))
}

#[test]
fn of_two_rows_that_are_the_same_space_the_later_one_is_the_error() {
    let by_code = "3 error same-space 统一社会信用代码";
    let by_name = "3 error same-space 名称";
    let table = [
        // By credit code, however the operator is written; shown at the code.
        (
            format!("江苏,云汀,示例云汀有限公司,{ANCHOR}"),
            format!("江苏,云汀,示例云汀公司,{ANCHOR}"),
            by_code,
        ),
        (
            format!("江苏,云汀,示例云汀公司,{ANCHOR}"),
            format!("江苏,云 汀,示例云汀公司,{ANCHOR}"),
            by_code,
        ),
        // By name and operator; the row without a code is shown at its name.
        (
            format!("江苏,云汀,示例云汀公司,{ANCHOR}"),
            "江苏,云汀,示例云汀公司,".to_owned(),
            by_name,
        ),
        (
            "江苏,Ｈ＆Ｏ（总部）,示例,".to_owned(),
            "江苏,h&o(总部),示例,".to_owned(),
            by_name,
        ),
    ];
    for (first, second, expected) in table {
        assert_eq!(
            two(&first, &second),
            (1, vec![expected.to_owned()]),
            "{first} and {second}"
        );
    }
}

#[test]
fn one_operator_may_run_several_spaces() {
    let (entries, said) = two(
        &format!("江苏,云汀众创空间,示例云汀公司,{ANCHOR}"),
        &format!("江苏,青禾梦工场,示例云汀公司,{ANCHOR}"),
    );
    assert_eq!((entries, said), (2, Vec::new()));
}

#[test]
fn nearly_the_same_name_is_a_warning_at_the_later_row() {
    let near = ["3 warning near-name 名称"];
    let table: [(&str, &str, &[&str]); 6] = [
        // Equal once folded, anywhere.
        (
            "江苏,云汀众创空间,示例甲,",
            "四川,云汀·众创空间,示例乙,",
            &near,
        ),
        // One edit apart, in the same province only.
        (
            "江苏,云汀众创空间,示例甲,",
            "江苏,云庭众创空间,示例乙,",
            &near,
        ),
        (
            "江苏,云汀众创空间,示例甲,",
            "江苏,云汀的众创空间,示例乙,",
            &near,
        ),
        (
            "江苏,云汀众创空间,示例甲,",
            "江苏,云众创空间,示例乙,",
            &near,
        ),
        (
            "江苏,云汀众创空间,示例甲,",
            "四川,云庭众创空间,示例乙,",
            &[],
        ),
        (
            "江苏,云汀众创空间,示例甲,",
            "江苏,云庭的众创空间,示例乙,",
            &[],
        ),
    ];
    for (first, second, expected) in table {
        let (entries, said) = two(first, second);
        assert_eq!(entries, 2, "{second}");
        assert_eq!(said, expected, "{second}");
    }
}

#[test]
fn without_an_operator_the_same_name_is_the_same_space_in_one_city_only() {
    let csv = "城市,名称\n苏州市,云汀\n无锡市,云汀\n苏州市,云汀\n";
    let checked = checked(csv, "operator = \"not stated\"");
    assert_eq!(checked.entries.len(), 2);
    assert_eq!(
        said(&checked),
        ["3 warning near-name 名称", "4 error same-space 名称"]
    );
}

#[test]
fn the_same_space_twice_is_said_whatever_else_is_wrong_with_either_row() {
    let sound = format!("江苏省,云汀,示例云汀公司,{ANCHOR},30");
    let spoilt = format!("江苏省,云汀,示例云汀公司,{ANCHOR},许多");
    let same = "3 error same-space 统一社会信用代码";
    for (first, second, expected, entries) in [
        (
            &sound,
            &spoilt,
            vec!["3 error number-unread 工位数", same],
            1,
        ),
        (
            &spoilt,
            &sound,
            vec!["2 error number-unread 工位数", same],
            0,
        ),
        (
            &spoilt,
            &spoilt,
            vec![
                "2 error number-unread 工位数",
                "3 error number-unread 工位数",
                same,
            ],
            0,
        ),
    ] {
        let csv = format!("省份,名称,运营主体,统一社会信用代码,工位数\n{first}\n{second}\n");
        let checked = checked(&csv, "");
        assert_eq!(said(&checked), expected, "{csv}");
        assert_eq!(checked.entries.len(), entries, "{csv}");
        let rows: Vec<u32> = checked.left_out.iter().map(|row| row.row).collect();
        assert!(rows.is_sorted_by(|one, next| one < next) && rows.len() + entries == 2);
    }
    // Nearly the same name, too.
    let csv =
        "省份,名称,运营主体,工位数\n江苏,云汀众创空间,示例甲,许多\n江苏,云庭众创空间,示例乙,30\n";
    let expected = ["2 error number-unread 工位数", "3 warning near-name 名称"];
    assert_eq!(said(&checked(csv, "")), expected);
    // Without a province and without an operator nothing is certain.
    let csv = "省份,名称,运营主体\n火星,云汀,\n金星,云汀,\n";
    assert!(
        !said(&checked(csv, ""))
            .iter()
            .any(|said| said.contains("same-space"))
    );
}
