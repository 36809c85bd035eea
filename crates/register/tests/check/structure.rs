//! How a list is understood, before anything is said of its rows.

use register::{Facts, Field, List, Policy, Rule, check, vocabulary};
use roster::Options;

use crate::{checked, day, said};

#[test]
fn a_list_says_which_columns_were_understood_as_what_and_which_are_missing() {
    let csv = "示例名单\n省份,众创空间名称,运营单位,联系人,Tel\n江苏省,云汀,示例,某甲,\n";
    let checked = checked(csv, "");
    let [list] = checked.lists.as_slice() else {
        panic!("{:?}", checked.lists)
    };
    assert_eq!(
        (
            list.file.as_str(),
            list.sheet.as_deref(),
            list.title.as_deref()
        ),
        ("list.csv", None, Some("示例名单"))
    );
    assert_eq!((list.header_rows.as_slice(), list.rows), (&[2][..], 1));
    let columns: Vec<_> = list
        .columns
        .iter()
        .map(|column| {
            (
                column.letters.as_str(),
                column.header.as_str(),
                column.field,
            )
        })
        .collect();
    let expected = [
        ("A", "省份", Some(Field::Province)),
        ("B", "众创空间名称", Some(Field::Name)),
        ("C", "运营单位", Some(Field::Operator)),
        ("D", "联系人", None),
        ("E", "Tel", None),
    ];
    assert_eq!(columns, expected);
    assert!(list.missing.contains(&Field::Phone) && !list.missing.contains(&Field::Name));
}

#[test]
fn what_is_kept_aside_is_never_silently_dropped() {
    for (header, more, expected) in [
        ("联系人", "某甲", "0 warning unknown-column 联系人"),
        // A second column of the same meaning.
        ("空间名称", "云汀", "0 warning unknown-column 空间名称"),
        // No header at all.
        ("", "某甲", "0 warning unknown-column -"),
        // A header that holds what must not be repeated is shown by its letter.
        ("填报人13912345678", "某甲", "0 warning unknown-column D"),
    ] {
        let csv = format!("省份,名称,运营主体,{header}\n江苏省,云汀,示例,{more}\n");
        assert_eq!(said(&checked(&csv, "")), [expected], "{header}");
    }
    let csv = "省份,名称,运营主体,空间名称\n江苏省,云汀,示例,云汀\n";
    let message = &checked(csv, "").problems[0].message;
    assert!(message.zh.contains("“名称”") && message.en.contains("“名称”"));
    let csv = "省份,名称,运营主体\n江苏省,云汀,示例,,某甲,某乙\n";
    assert_eq!(checked(csv, "").problems[0].value.as_deref(), Some("E, F"));
}

#[test]
fn columns_that_founders_look_for_are_missed_once_and_empty_cells_in_each_row() {
    let of = |csv: &str, facts: &str| -> Vec<(Option<u32>, Rule, String)> {
        let problems = checked(csv, facts).problems;
        let all = problems.into_iter();
        all.map(|problem| (problem.row, problem.rule, problem.message.en))
            .collect()
    };
    let none = "省份,名称,运营主体\n江苏省,云汀,示例甲\n江苏省,青禾梦工场,示例乙\n";
    let [(None, Rule::ClaimColumns, message)] = &of(none, "")[..] else {
        panic!("{:?}", of(none, ""))
    };
    assert!(
        ["telephone", "address", "area", "desks", "rent"]
            .iter()
            .all(|word| message.contains(word))
    );
    // Nobody looks for a desk where the title has ended.
    let facts = "list = \"cancellations\"\ndated = \"2021-01-01\"";
    assert!(of(none, facts).is_empty());
    let all = "省份,名称,运营主体,网址,详细地址,总面积,工位数,月租金\n\
        江苏省,云汀,示例甲,https://example.org,示例路1号,500,30,800\n\
        江苏省,青禾梦工场,示例乙,,示例路2号,500,30,\n";
    let rows: Vec<_> = of(all, "")
        .into_iter()
        .map(|(row, _, message)| (row, message))
        .collect();
    let expected = [
        (
            Some(3),
            "Not stated: a telephone number, e-mail or web address".to_owned(),
        ),
        (Some(3), "Not stated: the rent of a desk".to_owned()),
    ];
    assert_eq!(rows, expected);
}

#[test]
fn problems_of_two_lists_of_one_name_stay_with_their_list() {
    let read =
        |csv: &str| roster::read(csv.as_bytes(), &vocabulary(), &Options::default()).unwrap();
    let rosters = [
        read("省份,名称,运营主体\n江苏省,,示例\n江苏省,云汀,示例\n"),
        read("省份,名称,运营主体\n江苏省,云汀,示例\n火星,青禾,示例\n"),
    ];
    let facts = Facts::default();
    let lists = rosters.each_ref().map(|roster| List {
        file: "list.csv",
        roster,
        facts: &facts,
    });
    let checked = check(&lists, &Policy::on(day()));
    let expected = ["2 error name-missing 名称", "3 error province-unknown 省份"];
    assert_eq!(said(&checked), expected);
    let left_out: Vec<_> = checked
        .left_out
        .iter()
        .map(|row| (row.list, row.row))
        .collect();
    assert_eq!(left_out, [(1, 3)]);
}

#[test]
fn a_list_that_is_dated_after_today_is_an_error_as_a_whole() {
    let csv = "省份,名称,运营主体\n江苏省,云汀,示例\n";
    for (facts, is_future) in [
        ("dated = \"2021-07-02\"", true),
        ("dated = \"2021-08\"", true),
        ("dated = \"2022\"", true),
        ("dated = \"2021-07-01\"", false),
        ("dated = \"2021-07\"", false),
        ("dated = \"2021\"", false),
        // A notice may be announced before it begins.
        (
            "list = \"notice\"\ndated = \"2021-07-01\"\nnotice_from = \"2021-07-05\"",
            false,
        ),
    ] {
        let checked = checked(csv, facts);
        let expected: &[&str] = if is_future {
            &["0 error date-in-future -"]
        } else {
            &[]
        };
        assert_eq!(said(&checked), expected, "{facts}");
        assert!(
            checked.problems.iter().all(|problem| problem.row.is_none()),
            "{facts}"
        );
    }
}

#[test]
fn a_row_that_is_longer_than_the_header_is_warned_of_where_it_stands() {
    let csv = "省份,名称,运营主体,详细地址\n江苏省,云汀,示例甲,示例路1号\n江苏省,青禾梦工场,示例乙,示例路2号,3楼\n江苏省,星桥空间,示例丙,示例路3号,无\n\
        江苏省,铁皮屋,示例丁,示例路4号,联系人13912345678,\n江苏省,产业园,示例戊,示例路5号\n";
    let checked = checked(csv, "");
    let expected = ["3 warning surplus-cells -", "5 warning surplus-cells -"];
    assert_eq!(said(&checked), expected);
    let values: Vec<_> = checked
        .problems
        .iter()
        .filter(|problem| problem.rule == Rule::SurplusCells)
        .map(|problem| problem.value.as_deref())
        .collect();
    assert_eq!(values, [Some("3楼"), None]);
    assert_eq!(checked.entries.len(), 5);
}

#[test]
fn a_header_of_two_rows_is_named_by_both_and_both_are_said_to_be_the_header() {
    let csv = "示例名单\n填报单位：示例\n省份,名称,运营主体,工位数,面积,备注\n,,,（个）,（㎡）,\n江苏省,云汀,示例,三十,约500,\n";
    let checked = checked(csv, "");
    let [list] = checked.lists.as_slice() else {
        panic!("{:?}", checked.lists)
    };
    assert_eq!((list.header_rows.as_slice(), list.rows), (&[3, 4][..], 1));
    let headers: Vec<_> = list
        .columns
        .iter()
        .map(|column| column.header.as_str())
        .collect();
    let expected = [
        "省份",
        "名称",
        "运营主体",
        "工位数（个）",
        "面积（㎡）",
        "备注",
    ];
    assert_eq!(headers, expected);
    assert!(said(&checked).contains(&"5 error number-unread 工位数（个）".to_owned()));
}
