use std::collections::{BTreeMap, BTreeSet};

use register::{CreditCode, find_city, find_province, fold, one_edit_apart};

use super::{SampleRow, as_of, csv, rows, words::TRADITIONAL, xlsx};

/// As many as there were when the service specification was released (15 September 2017).
fn register() -> Vec<SampleRow> {
    rows(4_298, 1)
}

fn share(rows: &[SampleRow], is: impl Fn(&SampleRow) -> bool) -> f64 {
    let hits = u32::try_from(rows.iter().filter(|row| is(row)).count()).unwrap();
    f64::from(hits) / f64::from(u32::try_from(rows.len()).unwrap())
}

#[test]
fn one_seed_gives_the_same_bytes_and_another_seed_others() {
    let (a, b, c) = (rows(200, 5), rows(200, 5), rows(200, 6));
    assert_eq!(xlsx(&a).unwrap(), xlsx(&b).unwrap());
    assert_ne!(xlsx(&a).unwrap(), xlsx(&c).unwrap());
    for gb18030 in [false, true] {
        assert_eq!(csv(&a, gb18030), csv(&b, gb18030));
        assert_ne!(csv(&a, gb18030), csv(&c, gb18030));
    }
}

#[test]
fn the_count_is_kept_and_a_longer_roster_begins_with_the_shorter_one() {
    for count in [0, 1, 37] {
        assert_eq!(rows(count, 2).len(), count);
    }
    assert_eq!(rows(10, 2), rows(30, 2)[..10]);
}

#[test]
fn no_operator_can_be_taken_for_a_real_one() {
    let mut codes = BTreeMap::new();
    let mut spaces = BTreeMap::new();
    for row in register() {
        assert!(
            row.operator.contains("示例")
                && row.issuer.contains("示例")
                && row.document.starts_with("示例〔")
        );
        assert!(row.address.contains("示例路"));
        assert!(row.phone.is_none_or(|phone| phone.contains("-5555")));
        assert!(row.name_en.is_none_or(|name| name.ends_with("(Sample)")));
        assert_eq!(
            CreditCode::parse(&row.credit_code).unwrap().division(),
            "000000"
        );
        let operator = codes.entry(row.credit_code).or_insert(row.operator.clone());
        assert_eq!(*operator, row.operator, "a code belongs to one operator");
        *spaces.entry(row.operator).or_insert(0) += 1;
    }
    assert_eq!(codes.len(), spaces.len(), "an operator has one code");
    assert_eq!(spaces.values().max(), Some(&3));
}

#[test]
fn no_two_names_are_equal_and_none_are_nearly_equal_in_a_province() {
    let mut names: BTreeMap<_, Vec<String>> = BTreeMap::new();
    let mut all = BTreeSet::new();
    for row in register() {
        let name = fold(&row.name);
        assert!(all.insert(name.clone()), "{name}");
        let neighbours = names.entry(row.province.code).or_default();
        for other in neighbours.iter() {
            assert!(!one_edit_apart(other, &name), "{other} and {name}");
        }
        neighbours.push(name);
    }
}

#[test]
fn names_are_as_untidy_as_in_real_lists() {
    let rows = register();
    for (shape, low, high, share) in [
        (
            "neither 众创 nor 创客",
            0.45,
            0.58,
            share(&rows, |row| {
                !row.name.contains("众创") && !row.name.contains("创客")
            }),
        ),
        (
            "brackets",
            0.12,
            0.17,
            share(&rows, |row| row.name.contains(['(', '（'])),
        ),
        (
            "Latin letters",
            0.09,
            0.13,
            share(&rows, |row| {
                row.name.contains(|c: char| c.is_ascii_alphabetic())
            }),
        ),
        (
            "the operator's name",
            0.03,
            0.05,
            share(&rows, |row| row.name == row.operator),
        ),
        (
            "a Traditional character",
            0.002,
            0.02,
            share(&rows, |row| {
                TRADITIONAL.iter().any(|pair| row.name.contains(pair.1))
            }),
        ),
        (
            "very long",
            0.015,
            0.035,
            share(&rows, |row| row.name.chars().count() > 32),
        ),
        (
            "English",
            0.55,
            0.65,
            share(&rows, |row| row.name_en.is_some()),
        ),
        (
            "an institution",
            0.08,
            0.16,
            share(&rows, |row| row.credit_code.starts_with("12")),
        ),
    ] {
        assert!((low..high).contains(&share), "{shape}: {share}");
    }
}

#[test]
fn every_row_lies_in_a_city_of_its_province_and_large_provinces_have_more() {
    let rows = register();
    let mut counts = BTreeMap::new();
    for row in &rows {
        assert_eq!(find_province(row.province.name), Some(row.province));
        assert_eq!(find_city(row.city.name), [row.city]);
        assert_eq!(row.city.province(), row.province);
        *counts.entry(row.province.letters()).or_insert(0) += 1;
    }
    assert_eq!(counts.len(), 31);
    assert!(counts["GD"] > 400 && counts["XZ"] < 40);
}

#[test]
fn dates_agree_with_the_state() {
    let rows = register();
    for (state, low, high) in [
        ("已认定", 0.86, 0.90),
        ("复核中", 0.03, 0.05),
        ("公示中", 0.01, 0.02),
        ("已暂停", 0.002, 0.009),
        ("已到期", 0.005, 0.015),
        ("已取消", 0.04, 0.06),
    ] {
        assert!(
            (low..high).contains(&share(&rows, |row| row.state == state)),
            "{state}"
        );
    }
    for row in &rows {
        let in_notice = row.state == "公示中";
        assert_eq!(row.certified_on.is_none(), in_notice);
        assert_eq!(row.notice_from.is_some(), in_notice);
        assert_eq!(row.notice_until.is_some(), in_notice);
        let cancelled = row.state == "已取消";
        assert_eq!(row.cancelled_on.is_some(), cancelled);
        assert_eq!(row.reason.is_some(), cancelled);
        assert_eq!(
            row.valid_until.is_some_and(|until| until < as_of()),
            row.state == "已到期",
            "{row:?}"
        );
        for date in [
            row.certified_on,
            row.notice_from,
            row.notice_until,
            row.cancelled_on,
            row.checked_on,
        ]
        .into_iter()
        .flatten()
        {
            assert!(date <= as_of(), "{row:?}");
        }
        assert!(row.cancelled_on.is_none() || row.cancelled_on > row.certified_on);
    }
}

#[test]
fn a_csv_file_has_a_title_a_header_and_one_record_for_each_space() {
    let rows = rows(50, 3);
    let utf8 = String::from_utf8(csv(&rows, false)).unwrap();
    let bytes = csv(&rows, true);
    let (gb18030, _, faults) = encoding_rs::GB18030.decode(&bytes);
    assert!(!faults);
    assert_eq!(utf8.strip_prefix('\u{FEFF}'), Some(&*gb18030));
    let lines: Vec<_> = gb18030.split_terminator("\r\n").collect();
    assert_eq!(lines.len(), 2 + 50);
    assert!(lines[0].starts_with("众创空间示例名单（机构与数据均为虚构）"));
    assert!(lines[1].starts_with(
        "序号,省份,城市,众创空间名称,英文名称,运营单位,统一社会信用代码,类型,级别,认定机构,状态"
    ));
    assert!(lines.iter().all(|line| line.matches(',').count() == 36));
}
