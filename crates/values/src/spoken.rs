//! Dates as they are said: 2016年7月1日, 1 July 2016.

use chrono::Datelike as _;

use crate::{When, Words};

/// The names of the months in English.
pub const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

impl When {
    /// As it is said, as far as it is known: a month alone stays a month (2016年7月, July 2016), a year a year (2016年, 2016).
    #[must_use]
    pub fn spoken(self) -> Words {
        let first = self.first_day();
        let (year, month) = (first.year(), first.month());
        let name = MONTHS.get(first.month0() as usize).unwrap_or(&"");
        match self {
            Self::Year(_) => Words::new(format!("{year}年"), year.to_string()),
            Self::Month(..) => Words::new(format!("{year}年{month}月"), format!("{name} {year}")),
            Self::Day(date) => {
                let day = date.day();
                Words::new(
                    format!("{year}年{month}月{day}日"),
                    format!("{day} {name} {year}"),
                )
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_said_as_far_as_they_are_known() {
        for (written, zh, en) in [
            ("2026-09-30", "2026年9月30日", "30 September 2026"),
            ("2016-07-01", "2016年7月1日", "1 July 2016"),
            ("2016-01", "2016年1月", "January 2016"),
            ("2016-12", "2016年12月", "December 2016"),
            ("2016", "2016年", "2016"),
        ] {
            let when = When::parse(written).unwrap();
            assert_eq!(when.spoken(), Words::new(zh, en), "{written}");
        }
    }
}
