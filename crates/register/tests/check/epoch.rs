//! Days that a workbook counts from 1904.

use chrono::NaiveDate;
use register::{Facts, List, Policy, When, check, vocabulary};
use roster::Options;

const LIST: &[u8] = include_bytes!("../../../roster/tests/roster/epoch-1904.xls");

#[test]
fn a_day_number_is_read_in_the_epoch_of_its_workbook_and_a_year_stays_a_year() {
    let roster = roster::read(LIST, &vocabulary(), &Options::default()).unwrap();
    let list = List {
        file: "list.xls",
        roster: &roster,
        facts: &Facts::default(),
    };
    let day = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
    let checked = check(&[list], &Policy::on(day(2021, 7, 1)));
    let dates: Vec<_> = checked
        .entries
        .iter()
        .map(|entry| (entry.certified_on, entry.claims.founded))
        .collect();
    let expected = (Some(When::Day(day(2017, 9, 15))), Some(When::Year(2016)));
    assert_eq!(dates, [expected; 2]);
}
