//! Dates with an English month: 1 July 2016, July 1, 2016, Jul 2016. A month that is named leaves no doubt which of the numbers is the
//! year and which the day, in whatever order they stand. A year of two digits would be a guess.

use chrono::NaiveDate;

use super::{When, number, year};
use crate::MONTHS;

/// The fewest letters by which a month is known: Jun and Jul.
const SHORTEST: usize = 3;

/// A piece of such a date.
#[derive(Clone, Copy)]
enum Piece<'a> {
    Month(u32),
    Number(&'a str),
}

/// Reads a date that has letters in it, in half-width characters and without white space at its ends.
pub(super) fn read(text: &str) -> Option<When> {
    use Piece::{Month, Number};

    match pieces(text)?[..] {
        [Month(month), Number(y)] | [Number(y), Month(month)] => Some(When::Month(year(y)?, month)),
        [Month(month), Number(d), Number(y)] | [Number(y), Number(d), Month(month)] => {
            day(y, month, d)
        }
        [Number(one), Month(month), Number(other)] => {
            day(other, month, one).or_else(|| day(one, month, other))
        }
        _ => None,
    }
}

fn day(y: &str, month: u32, d: &str) -> Option<When> {
    NaiveDate::from_ymd_opt(year(y)?, month, number(d)?).map(When::Day)
}

/// The text as numbers and months, with white space, commas, points, strokes or nothing between them. Nothing, if there is anything else.
fn pieces(text: &str) -> Option<Vec<Piece<'_>>> {
    let (mut pieces, mut rest) = (Vec::new(), text);
    loop {
        let (digits, after) = cut(rest, |c| c.is_ascii_digit());
        let (letters, after) = cut(after, |c| c.is_ascii_alphabetic());
        if !digits.is_empty() {
            pieces.push(Piece::Number(digits));
        }
        let is_ordinal = !digits.is_empty() && matches!(letters, "st" | "nd" | "rd" | "th");
        if !letters.is_empty() && !is_ordinal {
            pieces.push(Piece::Month(month(letters)?));
        }
        if digits.is_empty() && letters.is_empty() {
            return None;
        }
        if after.is_empty() {
            return Some(pieces);
        }
        let is_between = |c: char| c.is_whitespace() || matches!(c, ',' | '.' | '-' | '/');
        rest = cut(after, is_between).1;
    }
}

/// What stands at the beginning as long as it is of a kind, and the rest.
fn cut(text: &str, is_it: impl Fn(char) -> bool) -> (&str, &str) {
    let end = text.find(|c| !is_it(c)).unwrap_or(text.len());
    text.split_at(end)
}

/// The month of which this is the name or its beginning, in small letters or capitals: July, jul, Sept.
fn month(letters: &str) -> Option<u32> {
    let is_its_beginning = |name: &&str| {
        let beginning = name.get(..letters.len());
        beginning.is_some_and(|beginning| beginning.eq_ignore_ascii_case(letters))
    };
    let place = MONTHS.iter().position(is_its_beginning)?;
    let number = u32::try_from(place + 1).ok()?;
    (letters.len() >= SHORTEST).then_some(number)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(text: &str) -> Option<String> {
        When::parse(text).map(|when| when.to_string())
    }

    #[test]
    fn a_month_is_read_by_its_name_wherever_it_stands() {
        for (expected, writings) in [
            (
                "2016-07-01",
                "1 July 2016|July 1, 2016|July 1 2016|1 Jul 2016|Jul 1, 2016|1 july 2016|JULY 1, 2016|1-Jul-2016|01/JUL/2016|1.Jul.2016\
                 |1st July 2016|July 1st, 2016|2016 July 1|2016-Jul-01|2016, 1 July|1July2016|１ Ｊｕｌｙ ２０１６|July\u{3000}1，2016\
                 | 1  July  2016 |1 Jul. 2016|1 July 2016 08:30|1 JULY 2016 0:00",
            ),
            (
                "2025-03",
                "March 2025|Mar 2025|march 2025|MAR 2025|Mar. 2025|March, 2025|Mar-2025|2025 March|2025-Mar|March2025",
            ),
            ("2016-09-30", "30 Sept 2016|Sept. 30, 2016|Sep 30, 2016"),
            ("2016-02-29", "29 February 2016|Feb 29 2016"),
            ("2025-05", "May 2025|may 2025"),
            ("2021-10-02", "2nd Oct 2021|OCT 2 2021 10:00:00"),
        ] {
            for written in writings.split('|') {
                assert_eq!(read(written).as_deref(), Some(expected), "{written}");
            }
        }
    }

    #[test]
    fn what_names_no_day_or_month_of_a_year_is_not_read() {
        let writings = "July|July 1|1 July|July 16|1 Jul 16|16 Jul|31 September 2016|29 Feb 2015|0 July 2016\
            |32 July 2016|Ju 2016|Julyy 2016|Juli 2016|Mai 2016|July August 2016|July 2016 2017|1 2 July 2016 3|July 1899|July 2101\
            |-1 July 2016|July 2016-|July 2016.|since July 2016|July 1-5, 2016|1/7 July 2016|July, 1 + 2016|1 of July 2016\
            |2016-07-01T08:30:00Z|2016x07|st July 2016|Q3 2016|七月 July 2016|July 20160";
        for written in writings.split('|') {
            assert_eq!(When::parse(written), None, "{written}");
        }
    }

    proptest! {
        #[test]
        fn every_date_is_read_back_as_it_is_said(year in 1900_i32..=2100, place in 0_u32..366, exactness in 0_u8..3) {
            let day = NaiveDate::from_yo_opt(year, place.max(1)).unwrap();
            let when = match exactness {
                0 => When::Year(year),
                1 => When::Month(year, place % 12 + 1),
                _ => When::Day(day),
            };
            let said = when.spoken();
            for text in [&said.en, &said.zh, &said.en.to_ascii_lowercase(), &said.en.to_ascii_uppercase()] {
                prop_assert_eq!(When::parse(text), Some(when), "{}", text);
            }
        }

        #[test]
        fn any_text_of_months_and_numbers_is_answered(text in "(jan|MAY|Sept|July|1|29|2016|st|[ ,./-]){0,8}") {
            if let Some(when) = When::parse(&text) {
                prop_assert_eq!(When::parse(&when.spoken().en), Some(when));
            }
        }
    }
}
