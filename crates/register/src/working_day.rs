//! Chinese working days: Monday to Friday, without the public holidays and with the weekend days worked in exchange.

use std::{collections::BTreeMap, iter::successors, ops::RangeInclusive, sync::LazyLock};

use chrono::{Datelike, NaiveDate, Weekday};

use values::{Words, words};

/// A count that needs a year whose holidays the data file does not have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the public holidays of {year} are not known, so its working days cannot be counted")]
pub struct HolidaysUnknown {
    /// The first such year that the count came to.
    pub year: i32,
}

impl HolidaysUnknown {
    /// What is missing, in both languages.
    #[must_use]
    pub fn words(self) -> Words {
        let Self { year } = self;
        words!(
            "没有 {year} 年的节假日安排，无法计算该年的工作日。",
            "The public holidays of {year} are not known, so its working days cannot be counted."
        )
    }
}

/// The last of so many working days, as the end of a public notice is counted: the first day counts if it is a working day,
/// else counting begins at the next one. No days at all end where they begin.
///
/// # Errors
/// If the count comes to a year whose holidays are not known. It gives up there, however large it is.
pub fn last_working_day(from: NaiveDate, days: u32) -> Result<NaiveDate, HolidaysUnknown> {
    let mut left = days;
    let mut last = from;
    for day in successors(Some(from), NaiveDate::succ_opt) {
        if left == 0 {
            break;
        }
        if is_working_day(day)? {
            left -= 1;
            last = day;
        }
    }
    Ok(last)
}

/// Whether people work on this day in China.
///
/// # Errors
/// If the holidays of its year are not known.
pub fn is_working_day(day: NaiveDate) -> Result<bool, HolidaysUnknown> {
    let year = day.year();
    if !holidays_known().contains(&year) {
        return Err(HolidaysUnknown { year });
    }
    let weekend = matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
    Ok(EXCEPTIONS.get(&day).copied().unwrap_or(!weekend))
}

/// The years whose holidays are known, without a gap. Of the last one the last days of December may still move with the next
/// year's notice.
#[must_use]
pub fn holidays_known() -> RangeInclusive<i32> {
    let year = |entry: Option<(&NaiveDate, _)>| entry.map(|(day, _)| day.year());
    let first = year(EXCEPTIONS.first_key_value()).unwrap_or(i32::MAX);
    first..=year(EXCEPTIONS.last_key_value()).unwrap_or(i32::MIN)
}

/// Whether a day that the file names is worked.
static EXCEPTIONS: LazyLock<BTreeMap<NaiveDate, bool>> = LazyLock::new(|| {
    rows()
        .filter_map(read_row)
        .flat_map(|(run, worked)| {
            let (first, last) = run.into_inner();
            first
                .iter_days()
                .take_while(move |day| *day <= last)
                .map(move |day| (day, worked))
        })
        .collect()
});

fn rows() -> impl Iterator<Item = &'static str> {
    include_str!("../data/holidays.csv")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .skip(1)
}

fn read_row(line: &str) -> Option<(RangeInclusive<NaiveDate>, bool)> {
    let mut fields = line.split(',');
    let (first, last) = (fields.next()?.parse().ok()?, fields.next()?.parse().ok()?);
    let worked = match fields.next()? {
        "work" => true,
        "off" => false,
        _ => return None,
    };
    Some((first..=last, worked))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn the_file_is_read_whole_and_names_no_day_twice() {
        let runs: Vec<_> = rows().map(|line| read_row(line).unwrap()).collect();
        let days: i64 = runs
            .iter()
            .map(|(run, _)| (*run.end() - *run.start()).num_days() + 1)
            .sum();
        assert!(runs.is_sorted_by(|(a, _), (b, _)| a.end() < b.start()));
        assert_eq!(EXCEPTIONS.len(), usize::try_from(days).unwrap());
    }

    #[test]
    fn the_known_years_have_no_gap() {
        let years: BTreeSet<_> = EXCEPTIONS.keys().map(Datelike::year).collect();
        assert_eq!(years, holidays_known().collect());
        assert_eq!(holidays_known(), 2004..=2026);
    }

    #[test]
    fn only_weekend_days_are_worked_in_exchange() {
        for (day, worked) in EXCEPTIONS.iter() {
            let weekend = matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
            assert!(!worked || weekend, "{day}");
        }
    }

    #[test]
    fn a_working_day_is_known_by_the_notices() {
        for (date, worked) in [
            ("2026-11-24", true),
            ("2026-11-22", false),
            ("2026-10-01", false),
            ("2026-10-10", true),
            ("2022-10-09", true),
            ("2020-01-31", false),
            ("2020-02-01", false),
            ("2020-02-03", true),
            ("2019-05-02", false),
            ("2019-05-05", true),
            ("2018-12-29", true),
            ("2018-12-31", false),
            ("2015-09-03", false),
            ("2015-09-06", true),
            ("2023-12-29", true),
            ("2024-01-01", false),
            ("2004-01-01", false),
        ] {
            assert_eq!(is_working_day(day(date)), Ok(worked), "{date}");
        }
    }

    #[test]
    fn the_end_of_a_notice_is_counted_in_working_days() {
        for (from, days, last) in [
            ("2022-09-28", 5, "2022-10-09"),
            ("2022-09-28", 1, "2022-09-28"),
            ("2022-10-01", 1, "2022-10-08"),
            ("2026-11-24", 5, "2026-11-30"),
            ("2025-12-31", 2, "2026-01-04"),
            ("2026-10-03", 0, "2026-10-03"),
        ] {
            assert_eq!(
                last_working_day(day(from), days),
                Ok(day(last)),
                "{days} from {from}"
            );
        }
    }

    #[test]
    fn a_count_that_needs_an_unknown_year_names_it() {
        for (from, days, year) in [
            ("2026-12-31", 2, 2027),
            ("2003-12-31", 1, 2003),
            ("2004-01-01", u32::MAX, 2027),
            ("9999-12-31", 5, 9999),
        ] {
            assert_eq!(
                last_working_day(day(from), days),
                Err(HolidaysUnknown { year })
            );
        }
        for extreme in [NaiveDate::MIN, NaiveDate::MAX] {
            assert!(last_working_day(extreme, u32::MAX).is_err());
            assert_eq!(last_working_day(extreme, 0), Ok(extreme));
        }
        let words = HolidaysUnknown { year: 2027 }.words();
        assert!(words.zh.contains("2027") && words.en.contains("2027"));
    }

    proptest! {
        #[test]
        fn as_many_working_days_lie_in_the_period_as_were_counted(offset in 0u64..8000, days in 1u32..300) {
            let from = day("2004-01-01") + chrono::Days::new(offset);
            if let Ok(last) = last_working_day(from, days) {
                prop_assert_eq!(is_working_day(last), Ok(true));
                let worked = from.iter_days().take_while(|d| *d <= last).filter(|d| is_working_day(*d) == Ok(true));
                prop_assert_eq!(worked.count(), days as usize);
            }
        }
    }
}
