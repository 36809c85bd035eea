//! How old the data are. Views have no clock: today is told from outside, and where nobody tells it nothing is said.

/// After so many days a release is old: the register is published every year, and a month is left for the work.
pub(crate) const OLD: u32 = 396;

/// The days since a date (`2026-09-30`) on a day counted from 1 January 1970; nothing for what is no whole date, or not yet.
pub(crate) fn age(iso: &str, today: u32) -> Option<u32> {
    let mut parts = iso.split('-').map(str::parse::<u32>);
    let (year, month, day) = (
        parts.next()?.ok()?,
        parts.next()?.ok()?,
        parts.next()?.ok()?,
    );
    today.checked_sub(day_number(year, month, day)?)
}

/// The number of a day, from 1 January 1970 as 0. Years are counted from March, so that the leap day is the last of its year.
fn day_number(year: u32, month: u32, day: u32) -> Option<u32> {
    let years = if month > 2 {
        year
    } else {
        year.checked_sub(1)?
    };
    let months = (month + 9) % 12;
    let days = 365 * years + years / 4 - years / 100 + years / 400 + (153 * months + 2) / 5 + day;
    // 1 January 1970, counted in the same way.
    days.checked_sub(719_469)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_counted_across_months_leap_years_and_centuries() {
        for (date, number) in [
            ("1970-01-01", 0),
            ("1970-02-28", 58),
            ("1970-03-01", 59),
            ("2000-02-29", 11_016),
            ("2024-02-29", 19_782),
            ("2024-03-01", 19_783),
            ("2026-11-24", 20_781),
        ] {
            assert_eq!(age(date, number), Some(0), "{date}");
            assert_eq!(age(date, number + 400), Some(400), "{date}");
        }
    }

    #[test]
    fn a_clock_before_the_date_or_a_date_that_is_none_says_nothing() {
        for (date, today) in [("2026-09-30", 20_000), ("2026-09", 30_000), ("", 30_000)] {
            assert_eq!(age(date, today), None, "{date}");
        }
    }
}
