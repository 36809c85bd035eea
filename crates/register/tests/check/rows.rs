//! Rows that are no records: section rows and totals; and cells that only say that there is nothing in them.

use register::{Checked, Rule};

use crate::{checked, row, said};

/// Name and province of each entry.
fn entries(checked: &Checked) -> Vec<String> {
    let all = checked.entries.iter();
    all.map(|entry| format!("{} {}", entry.name, entry.place.province.short))
        .collect()
}

#[test]
fn a_section_row_with_a_number_says_where_the_rows_below_it_are() {
    for heading in [
        "一、上海市",
        "（一）上海市",
        "1.上海市",
        "1、上海市（3家）",
        "一、上海",
        "第一部分 上海市",
        "第一章　上海市",
        "（1）上海市",
    ] {
        let csv = format!(
            "序号,名称,运营主体\n北京市,,\n1,云汀,示例甲\n{heading},,\n2,青禾梦工场,示例乙\n"
        );
        let checked = checked(&csv, "");
        assert_eq!(
            entries(&checked),
            ["云汀 北京", "青禾梦工场 上海"],
            "{heading}"
        );
        assert!(said(&checked).is_empty(), "{heading}");
    }
    // The number in a cell of its own.
    let csv =
        "序号,名称,运营主体\n一,北京市,\n1,云汀,示例甲\n二、,上海市（1家）,\n2,青禾梦工场,示例乙\n";
    let checked = checked(csv, "");
    assert_eq!(entries(&checked), ["云汀 北京", "青禾梦工场 上海"]);
    assert!(said(&checked).is_empty());
}

#[test]
fn below_a_heading_that_is_not_understood_no_other_province_holds() {
    for heading in ["沪区（上海市）名单", "上海地区各家", "Part B of Shanghai"] {
        let csv = format!(
            "序号,名称,运营主体\n北京市,,\n1,云汀,示例甲\n{heading},,\n2,青禾梦工场,示例乙\n"
        );
        let checked = checked(&csv, "");
        assert_eq!(entries(&checked), ["云汀 北京"], "{heading}");
        let of = |rule: Rule| checked.problems.iter().find(|problem| problem.rule == rule);
        assert_eq!(
            of(Rule::ProvinceMissing).and_then(|problem| problem.row),
            Some(5)
        );
        let warning = of(Rule::NoRecord).unwrap();
        assert_eq!(
            (warning.row, warning.value.as_deref()),
            (Some(4), Some(heading))
        );
        assert!(
            warning.message.zh.contains("像是分段标题")
                && warning
                    .message
                    .en
                    .contains("section heading that was not understood")
        );
    }
    // What names no other place than that of its section ends nothing, nor does what names none.
    for note in ["上海市以下各家另行授牌", "以下各家另行授牌"] {
        let csv =
            format!("序号,名称,运营主体\n上海市,,\n1,云汀,示例甲\n{note},,\n2,青禾梦工场,示例乙\n");
        let checked = checked(&csv, "");
        assert_eq!(
            entries(&checked),
            ["云汀 上海", "青禾梦工场 上海"],
            "{note}"
        );
        assert_eq!(said(&checked), ["4 warning no-record -"], "{note}");
    }
}

#[test]
fn a_row_of_totals_is_passed_over_with_one_warning() {
    for total in [
        "合计,,,",
        "合计,,3家,",
        "合 计,,,3",
        ",,合计,3家",
        "上海市,,小计,",
        "总计,,3,",
        "共计3家,,,",
        ",,共计 3 家,",
        "小计,,,",
        "Total,,3,",
        ",,Total,",
    ] {
        let csv = format!(
            "序号,省份,名称,运营主体\n1,上海市,云汀,示例甲\n{total}\n2,上海市,青禾梦工场,示例乙\n"
        );
        let checked = checked(&csv, "");
        assert_eq!(
            entries(&checked),
            ["云汀 上海", "青禾梦工场 上海"],
            "{total}"
        );
        assert_eq!(said(&checked), ["3 warning no-record -"], "{total}");
        assert!(
            checked
                .problems
                .iter()
                .any(|problem| problem.message.zh.contains("合计"))
        );
    }
}

#[test]
fn a_space_whose_name_has_a_word_for_totals_in_it_is_a_space() {
    for name in [
        "合计众创空间",
        "总计创客",
        "Total Space",
        "小计·云汀",
        "共享空间",
    ] {
        let csv = format!("序号,省份,名称,运营主体\n1,上海市,{name},示例甲\n");
        assert_eq!(entries(&checked(&csv, "")), [format!("{name} 上海")]);
    }
    // Even the word alone, where somebody runs it.
    let csv = "序号,省份,名称,运营主体\n1,上海市,Total,示例甲\n";
    assert_eq!(entries(&checked(csv, "")), ["Total 上海"]);
}

#[test]
fn a_mark_for_nothing_is_an_empty_cell_in_every_column_and_is_counted() {
    for mark in [
        "无", "/", "-", "—", "——", "暂无", "无。", "N/A", "n/a", "null", "空",
    ] {
        for column in [
            "统一社会信用代码",
            "联系电话",
            "电子邮箱",
            "网址",
            "认定日期",
            "总面积",
            "工位数",
            "经度",
            "城市",
            "区县",
            "级别",
            "状态",
            "类型",
        ] {
            let (checked, said) = row(column, mark, "");
            assert_eq!(checked.entries.len(), 1, "{column} {mark}: {said:?}");
            assert!(
                said.iter().all(|said| said.contains("claim-missing")),
                "{column} {mark}: {said:?}"
            );
            let [mended] = checked.mended.as_slice() else {
                panic!("{column} {mark}: {:?}", checked.mended)
            };
            assert_eq!(
                (mended.kind.key(), mended.from.as_str(), mended.to.as_str()),
                ("nothing", mark, "")
            );
        }
        let csv = format!(
            "省份,名称,运营主体\n江苏省,云汀,{mark}\n江苏省,{mark},示例甲\n{mark},青禾,示例乙\n"
        );
        let expected = [
            "2 warning operator-missing 运营主体",
            "3 error name-missing 名称",
            "4 error province-missing 省份",
        ];
        assert_eq!(said(&checked(&csv, "")), expected, "{mark}");
    }
}
