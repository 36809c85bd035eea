//! What is put right without asking.

use register::Checked;

use crate::{checked, row, said};

/// What was put right: row, column, kind, what stood there and what was read.
fn mended(checked: &Checked) -> Vec<String> {
    let all = checked.mended.iter();
    all.map(|mended| {
        format!(
            "{} {} {} {:?} {:?}",
            mended.row,
            mended.column.as_deref().unwrap_or("-"),
            mended.kind.key(),
            mended.from,
            mended.to
        )
    })
    .collect()
}

#[test]
fn everything_that_is_put_right_is_noted_with_what_stood_there() {
    for (columns, cell, expected) in [
        (
            "详细地址",
            " 示例路1号\u{A0}",
            r#"outer-space "示例路1号 " "示例路1号""#,
        ),
        (
            "详细地址",
            "示例路\u{A0} 1号",
            r#"inner-space "示例路\u{a0} 1号" "示例路 1号""#,
        ),
        (
            "详细地址",
            "示例\u{200B}路",
            r#"invisible "示例\u{200b}路" "示例路""#,
        ),
        (
            "详细地址",
            "\"一层\n二层\"",
            r#"line-break "一层\n二层" "一层 二层""#,
        ),
        (
            "统一社会信用代码",
            "９１００００００ＭＡ０００００１４４",
            r#"full-width "９１００００００ＭＡ０００００１４４" "91000000MA00000144""#,
        ),
        (
            "统一社会信用代码",
            "91000000ma00000144",
            r#"letter-case "91000000ma00000144" "91000000MA00000144""#,
        ),
        ("总面积", "1.2万平米", r#"number-form "1.2万平米" "12000""#),
        ("工位数", "３０", r#"full-width "３０" "30""#),
        (
            "运营日期",
            "2017年9月",
            r#"date-form "2017年9月" "2017-09""#,
        ),
        ("运营日期", "42993", r#"date-form "42993" "2017-09-15""#),
        ("类型", "综合", r#"word "综合" "综合型""#),
        ("城市", "苏州", r#"region-name "苏州" "苏州市""#),
        (
            "电子邮箱",
            "hello＠example.org",
            r#"full-width "hello＠example.org" "hello@example.org""#,
        ),
    ] {
        let (checked, said) = row(columns, cell, "");
        assert!(said.is_empty(), "{cell}: {said:?}");
        assert_eq!(mended(&checked), [format!("2 {columns} {expected}")]);
    }
    for (columns, cell) in [
        ("总面积", "1200"),
        ("运营日期", "2017-09"),
        ("类型", "综合型"),
        ("总面积", "约1200"),
    ] {
        assert!(mended(&row(columns, cell, "").0).is_empty(), "{cell}");
    }
}

#[test]
fn regions_that_hold_for_rows_below_are_noted_in_each_of_them_and_completed_once() {
    let csv = "省份,名称,运营主体\n江苏,云汀,示例甲\n,青禾梦工场,示例乙\n";
    let expected = [
        r#"2 省份 region-name "江苏" "江苏省""#,
        r#"3 省份 region-carried "" "江苏""#,
    ];
    assert_eq!(mended(&checked(csv, "")), expected);
    let csv = "序号,名称,运营主体\n江苏省（2家）,,\n1,云汀,示例甲\n";
    let expected = [r#"3 - region-section "" "江苏省""#];
    assert_eq!(mended(&checked(csv, "")), expected);
}

#[test]
fn what_is_private_is_not_listed_either() {
    let (checked, said) = row("联系电话", "\"王\u{200B}先生\n13912345678\"", "");
    assert_eq!(said, ["error personal-mobile 联系电话"]);
    assert!(mended(&checked).is_empty(), "{:?}", mended(&checked));
    // A region that holds for rows below is private in each of them.
    let checked = crate::checked(
        "地区,名称,运营主体\n13912345678\u{A0}x,云汀,示例\n,青禾,示例\n",
        "",
    );
    assert_eq!(said_rules(&checked), ["personal-mobile", "personal-mobile"]);
    assert!(mended(&checked).is_empty());
}

fn said_rules(checked: &Checked) -> Vec<String> {
    let said = said(checked).into_iter();
    said.filter_map(|said| said.split(' ').nth(2).map(str::to_owned))
        .collect()
}
