//! Calendar months.

use chrono::{Days, NaiveDate};

/// The day so many calendar months before; where it does not exist, the last day of that month.
pub(crate) fn months_before(day: NaiveDate, months: u32) -> Option<NaiveDate> {
    day.checked_sub_months(chrono::Months::new(months))
}

/// The first day on which so many months have passed since this one.
pub(crate) fn first_day_after(since: NaiveDate, months: u32) -> Option<NaiveDate> {
    let mut day = since.checked_add_months(chrono::Months::new(months))?;
    // The last days of a month lie no more than three days apart from those of another.
    while months_before(day, months)? < since {
        day = day.checked_add_days(Days::new(1))?;
    }
    Some(day)
}

/// How many whole months have passed since this day.
#[must_use]
pub fn months_since(since: NaiveDate, day: NaiveDate) -> u32 {
    use chrono::Datelike as _;
    let count = |date: NaiveDate| i64::from(date.year()) * 12 + i64::from(date.month0());
    let mut months = u32::try_from(count(day) - count(since)).unwrap_or(0);
    while months > 0 && months_before(day, months).is_none_or(|earliest| earliest < since) {
        months -= 1;
    }
    months
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn months_count_by_calendar_and_a_day_that_does_not_exist_is_the_last_of_its_month() {
        for (of, months, before) in [
            ("2018-01-01", 18, "2016-07-01"),
            ("2018-08-31", 18, "2017-02-28"),
            ("2017-08-31", 18, "2016-02-29"),
            ("2018-03-30", 1, "2018-02-28"),
        ] {
            assert_eq!(months_before(day(of), months), Some(day(before)), "{of}");
        }
    }

    #[test]
    fn the_first_day_on_which_months_have_passed_is_the_first_that_counts() {
        for (since, months, first) in [
            ("2016-07-01", 18, "2018-01-01"),
            ("2016-08-31", 18, "2018-03-01"),
            ("2016-02-29", 12, "2017-03-01"),
            ("2016-08-28", 18, "2018-02-28"),
        ] {
            let (since, first) = (day(since), day(first));
            assert_eq!(first_day_after(since, months), Some(first), "{since}");
            assert_eq!(months_since(since, first), months, "{since}");
            assert_eq!(
                months_since(since, first.pred_opt().unwrap()),
                months - 1,
                "{since}"
            );
        }
    }
}
