//! Levels, states, dates and their order.

use register::{Level, State};

use crate::row;

const TITLE: &str =
    "level = \"national\"\nissuer = \"示例认定机构\"\ndocument = \"示例〔2018〕1号\"\n";

#[test]
fn dates_follow_each_other_and_none_but_an_end_lies_in_the_future() {
    let columns = "公示开始,公示结束,认定日期,有效期至,取消日期";
    let table: [(&str, &[&str]); 12] = [
        ("2018-01-02,2018-01-09,2018-02-01,2024-02-01,", &[]),
        // Known by their year only, dates may be of one year.
        ("2018,2018,2018,2018,", &[]),
        ("2018-03-01,,2018,,", &[]),
        (",,2018-02-01,2018-02-01,", &[]),
        ("2018-01-09,2018-01-02,,,", &["error date-order 公示结束"]),
        (",2018-03-01,2018-02-01,,", &["error date-order 认定日期"]),
        (",,2018-02-01,2017,", &["error date-order 有效期至"]),
        (",,2018-02-01,,2017-12-31", &["error date-order 取消日期"]),
        (",,2021-07-02,,", &["error date-in-future 认定日期"]),
        (",,,,2022", &["error date-in-future 取消日期"]),
        // Today is not in the future, and neither is a month that has begun.
        (",,2021-07-01,,2021-07", &[]),
        (",,二〇一八年,,", &["error date-unread 认定日期"]),
    ];
    for (cells, expected) in table {
        assert_eq!(row(columns, cells, TITLE).1, expected, "{cells}");
    }
}

#[test]
fn a_cancelled_title_needs_its_date_and_its_reason() {
    let table: [(&str, &[&str]); 6] = [
        ("已取消,2021-04-12,已停止运营", &[]),
        ("已取消,2021-04-12,", &["error cancelled-when-why 状态"]),
        ("撤销,,已停止运营", &["error cancelled-when-why 状态"]),
        ("cancelled,,", &["error cancelled-when-why 状态"]),
        // A date that is wrong has its own error; that it is missing is not said as well.
        (
            "已取消,2022-04-12,已停止运营",
            &["error date-in-future 取消日期"],
        ),
        ("有效,,", &[]),
    ];
    for (cells, expected) in table {
        assert_eq!(
            row("状态,取消日期,原因", cells, TITLE).1,
            expected,
            "{cells}"
        );
    }
    // A list of cancellations gives the date itself.
    let facts = format!("{TITLE}list = \"cancellations\"\ndated = \"2021-04-12\"");
    let (checked, said) = row("状态,原因", "已取消,已停止运营", &facts);
    assert!(said.is_empty(), "{said:?}");
    let title = checked.entries[0].title.as_ref().unwrap();
    assert_eq!(title.cancelled.unwrap().to_string(), "2021-04-12");
}

#[test]
fn levels_and_states_are_read_in_the_words_of_lists_and_others_are_errors() {
    let table: [(&str, Option<(Level, State)>); 6] = [
        ("国家级,已备案", Some((Level::National, State::Certified))),
        (
            "省级,复核中",
            Some((Level::Provincial, State::UnderRecheck)),
        ),
        ("city,Suspended", Some((Level::City, State::Suspended))),
        ("市级,公示中", Some((Level::City, State::InNotice))),
        ("特级,已备案", None),
        ("国家级,良好", None),
    ];
    for (cells, expected) in table {
        let (checked, said) = row("级别,状态", cells, TITLE);
        let read = checked.entries.first().and_then(|entry| {
            let title = entry.title.as_ref()?;
            Some((title.level, title.stated))
        });
        assert_eq!(read, expected, "{cells}");
        assert_eq!(said.is_empty(), expected.is_some(), "{cells}: {said:?}");
    }
}

#[test]
fn a_column_overrules_a_fact_and_an_incomplete_title_is_none() {
    let (checked, _) = row("级别,认定机构", "省级,示例省科技厅", TITLE);
    let title = checked.entries[0].title.as_ref().unwrap();
    assert_eq!(
        (title.level, title.issuer.as_str(), title.document.as_str()),
        (Level::Provincial, "示例省科技厅", "示例〔2018〕1号")
    );
    for (facts, warned) in [
        ("", false),
        ("issuer = \"示例认定机构\"", false),
        ("level = \"city\"", true),
        ("level = \"city\"\nissuer = \"示例认定机构\"", true),
        ("level = \"city\"\ndocument = \"示例〔2018〕1号\"", true),
    ] {
        let (checked, said) = row("认定日期", "2018-02-01", facts);
        let entry = &checked.entries[0];
        assert!(entry.title.is_none(), "{facts}");
        assert_eq!(entry.certified_on.unwrap().to_string(), "2018-02-01");
        let expected = ["warning title-incomplete -"];
        assert_eq!(said, &expected[..usize::from(warned)], "{facts}");
    }
}

#[test]
fn a_notice_past_its_end_is_no_error_and_grants_nothing() {
    let facts = format!("{TITLE}list = \"notice\"\nnotice_from = \"2019-03-04\"");
    let (checked, said) = row("公示结束", "2019-03-08", &facts);
    assert!(said.is_empty(), "{said:?}");
    let title = checked.entries[0].title.as_ref().unwrap();
    let notice = title.notice.as_ref().unwrap();
    assert_eq!((title.stated, title.from), (State::InNotice, None));
    assert_eq!(notice.from.to_string(), "2019-03-04");
    assert_eq!(notice.until.unwrap().to_string(), "2019-03-08");
}
