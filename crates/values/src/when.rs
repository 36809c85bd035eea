//! Dates as people write them in lists, and today in Beijing.

mod english;

use std::cmp::Ordering;
use std::fmt;

use chrono::{DateTime, Days, Months, NaiveDate};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use crate::text::half_width;

/// Spreadsheet day numbers that are read as dates: 1954-10-03 to 2119-01-11.
const SERIALS: std::ops::RangeInclusive<u64> = 20_000..=80_000;

/// A date as exact as it was written: a year alone stays a year. Ordered by the earliest day it can mean, then the less
/// exact first. Written and serialised as `2016`, `2016-05` or `2016-05-03`.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum When {
    /// Some day of this year.
    Year(i32),
    /// Some day of this month (1 to 12) of this year.
    Month(i32, u32),
    /// This day.
    Day(NaiveDate),
}

impl When {
    /// Reads a cell: `2017/9/15`, `2017-09-15`, `2017.9.15`, `2017年9月15日`, `20170915`, the same without the day or
    /// without month and day (`2017/9`, `2016年5月`, `2016年`, `2016`), and a spreadsheet's day number (`42993`).
    /// Also with an English month in full or short: `15 September 2017`, `Sep 15, 2017`, `sept 2017`.
    /// Full-width forms, white space and a time of day behind the date are no obstacle; Chinese numerals are not read.
    /// `None` for anything else, for years outside 1900 to 2100, and for days that do not exist.
    ///
    /// A whole number of five digits from 20000 to 80000 is a day number of the 1900 system. It cannot be mistaken: a
    /// year has four digits and a date written without separators eight.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text = half_width(text);
        let date = without_time(text.trim()).trim_end();
        if date.bytes().any(|b| b.is_ascii_alphabetic()) {
            return english::read(date);
        }
        let date: String = date.split_whitespace().collect();
        if date.bytes().all(|b| b.is_ascii_digit()) {
            from_digits(&date)
        } else {
            from_parts(&date)
        }
    }

    /// The earliest day it can mean.
    #[must_use]
    pub fn first_day(self) -> NaiveDate {
        match self {
            Self::Year(year) => day_or_limit(year, 1),
            Self::Month(year, month) => day_or_limit(year, month),
            Self::Day(day) => day,
        }
    }

    /// The latest day it can mean.
    #[must_use]
    pub fn last_day(self) -> NaiveDate {
        let months = match self {
            Self::Year(_) => Months::new(12),
            Self::Month(..) => Months::new(1),
            Self::Day(day) => return day,
        };
        let next = self.first_day().checked_add_months(months);
        next.and_then(|day| day.pred_opt())
            .unwrap_or(NaiveDate::MAX)
    }

    fn exactness(self) -> u8 {
        match self {
            Self::Year(_) => 0,
            Self::Month(..) => 1,
            Self::Day(_) => 2,
        }
    }
}

impl Ord for When {
    fn cmp(&self, other: &Self) -> Ordering {
        (self.first_day(), self.exactness()).cmp(&(other.first_day(), other.exactness()))
    }
}

impl PartialOrd for When {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for When {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Year(year) => write!(f, "{year:04}"),
            Self::Month(year, month) => write!(f, "{year:04}-{month:02}"),
            Self::Day(day) => write!(f, "{day}"),
        }
    }
}

impl Serialize for When {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for When {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text)
            .ok_or_else(|| de::Error::invalid_value(de::Unexpected::Str(&text), &"a date"))
    }
}

/// The day in Beijing (UTC+8, no summer time) at this moment, given in seconds since 1970-01-01T00:00:00Z.
#[must_use]
pub fn beijing_today(unix_seconds: i64) -> NaiveDate {
    DateTime::from_timestamp(unix_seconds.saturating_add(8 * 3600), 0)
        .map_or(NaiveDate::MAX, |moment| moment.date_naive())
}

/// Cuts a time of day off: what stands behind the last white space or `T`, if it is digits and colons.
fn without_time(text: &str) -> &str {
    match text.rsplit_once(|c: char| c == 'T' || c.is_whitespace()) {
        Some((date, time))
            if time.contains(':')
                && time.bytes().all(|b| matches!(b, b'0'..=b'9' | b':' | b'.')) =>
        {
            date
        }
        _ => text,
    }
}

fn from_digits(digits: &str) -> Option<When> {
    let number: u64 = digits.parse().ok()?;
    match digits.len() {
        4 => year(digits).map(When::Year),
        5 if SERIALS.contains(&number) => {
            // The 1900 system counts a 29 February 1900 that never was, so that its day 0 is 1899-12-30 for all later days.
            let day_zero = NaiveDate::from_ymd_opt(1899, 12, 30)?;
            day_zero.checked_add_days(Days::new(number)).map(When::Day)
        }
        8 => day(&digits[..4], &digits[4..6], &digits[6..]),
        _ => None,
    }
}

fn from_parts(date: &str) -> Option<When> {
    if let Some((y, rest)) = date.split_once('年') {
        return match rest.split_once('月') {
            None if rest.is_empty() => year(y).map(When::Year),
            None => None,
            Some((m, "")) => month(y, m),
            Some((m, d)) => day(y, m, d.strip_suffix(['日', '号']).unwrap_or(d)),
        };
    }
    let separator = date.chars().find(|c| matches!(c, '/' | '-' | '.'))?;
    match date.split(separator).collect::<Vec<_>>()[..] {
        [y, m] => month(y, m),
        [y, m, d] => day(y, m, d),
        _ => None,
    }
}

fn year(text: &str) -> Option<i32> {
    let number = number(text)?;
    (text.len() == 4 && (1900..=2100).contains(&number))
        .then_some(number)
        .and_then(|n| i32::try_from(n).ok())
}

fn month(y: &str, m: &str) -> Option<When> {
    let month = number(m).filter(|m| (1..=12).contains(m))?;
    Some(When::Month(year(y)?, month))
}

fn day(y: &str, m: &str, d: &str) -> Option<When> {
    NaiveDate::from_ymd_opt(year(y)?, number(m)?, number(d)?).map(When::Day)
}

/// One to four ASCII digits; `parse` alone would also take a sign.
fn number(text: &str) -> Option<u32> {
    let digits = (1..=4).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    digits.then(|| text.parse().ok()).flatten()
}

/// The first of a month; a month outside 1 to 12 or a year outside the calendar's range, which [`When::parse`] never
/// gives, is moved to the nearest that exists.
fn day_or_limit(year: i32, month: u32) -> NaiveDate {
    let limit = if year < 0 {
        NaiveDate::MIN
    } else {
        NaiveDate::MAX
    };
    NaiveDate::from_ymd_opt(year, month.clamp(1, 12), 1).unwrap_or(limit)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(text: &str) -> Option<String> {
        When::parse(text).map(|when| when.to_string())
    }

    #[test]
    fn one_day_is_read_in_every_writing() {
        let writings = "2017/9/15|2017-09-15|2017.9.15|2017年9月15日|20170915|42993|２０１７年９月１５日|２０１７／９／１５\
            | 2017 年 9 月 15 日 |2017-09-15 00:00:00|2017-09-15T08:30:00|2017/9/15 0:00|2017年9月15日 00:00\
            |2017年9月15|2017年9月15号|2017 - 9 - 15";
        for written in writings.split('|') {
            assert_eq!(read(written).as_deref(), Some("2017-09-15"), "{written}");
        }
    }

    #[test]
    fn a_date_stays_as_exact_as_it_was_written() {
        for (expected, writings) in [
            ("2016", "2016|2016年|２０１６ 年"),
            ("2016-05", "2016年5月|2016/5|2016-05|2016.05"),
            ("2016-02-29", "2016-02-29"),
            ("1954-10-03", "20000"),
            ("2119-01-11", "80000"),
        ] {
            for written in writings.split('|') {
                assert_eq!(read(written).as_deref(), Some(expected), "{written}");
            }
        }
    }

    #[test]
    fn what_is_no_date_is_not_read() {
        let writings = "| |二〇一七年|2017年九月|2017/13/1|2017/2/29|2017-0-1|20170931|1899|2101|19999|80001|201709\
            |17/9/15|2017/9-15|2017/9/15/1|2017年9|2017年15日|+2017/9/15|2017/+9/15|2017-09-15 午后|00:00:00\
            |2017//15|年|42993.5|-2017|15.9.2017";
        for written in writings.split('|') {
            assert_eq!(When::parse(written), None, "{written}");
        }
    }

    #[test]
    fn dates_are_ordered_by_the_earliest_day_they_can_mean() {
        let ordered = [
            "2015-12-31",
            "2016",
            "2016-01",
            "2016-01-01",
            "2016-01-02",
            "2016-02",
            "2017",
        ];
        let dates: Vec<_> = ordered
            .iter()
            .map(|text| When::parse(text).unwrap())
            .collect();
        assert!(dates.is_sorted_by(|a, b| a < b));
    }

    #[test]
    fn a_year_and_a_month_have_a_first_and_a_last_day() {
        for (written, first, last) in [
            ("2016", "2016-01-01", "2016-12-31"),
            ("2016-02", "2016-02-01", "2016-02-29"),
            ("2015-12", "2015-12-01", "2015-12-31"),
            ("2015-12-03", "2015-12-03", "2015-12-03"),
        ] {
            let when = When::parse(written).unwrap();
            assert_eq!(when.first_day().to_string(), first);
            assert_eq!(when.last_day().to_string(), last);
        }
    }

    #[test]
    fn dates_travel_as_text() {
        let when = When::Month(2016, 5);
        assert_eq!(serde_json::to_string(&when).unwrap(), r#""2016-05""#);
        assert_eq!(serde_json::from_str::<When>(r#""2016-05""#).unwrap(), when);
        assert!(serde_json::from_str::<When>(r#""May""#).is_err());
    }

    #[test]
    fn a_day_in_beijing_begins_at_sixteen_hours_universal_time() {
        assert_eq!(beijing_today(1_625_068_799).to_string(), "2021-06-30");
        assert_eq!(beijing_today(1_625_068_800).to_string(), "2021-07-01");
        assert_eq!(beijing_today(0).to_string(), "1970-01-01");
        assert_eq!(beijing_today(i64::MAX), NaiveDate::MAX);
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back(serial in SERIALS) {
            let when = When::parse(&serial.to_string()).unwrap();
            prop_assume!(when.first_day() <= NaiveDate::from_ymd_opt(2100, 12, 31).unwrap());
            prop_assert_eq!(When::parse(&when.to_string()), Some(when));
        }

        #[test]
        fn any_text_is_answered(text in "[0-9年月日/.T: １-]{0,12}|\\PC*") {
            if let Some(when) = When::parse(&text) {
                prop_assert!(when.first_day() <= when.last_day());
            }
        }
    }
}
