//! Finds the numbers of persons in any text: citizen ID numbers (GB 11643) and mobile numbers.

use chrono::NaiveDate;

use values::{half_width, is_invisible};

/// Whose number it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    CitizenId,
    Mobile,
}

/// The number of a person that stands in the text: a citizen ID number by its check character, also in groups; a mobile number as
/// eleven digits that stand alone, or in one of the groupings in which mobile numbers are written, with or without +86.
pub(super) fn find(text: &str) -> Option<Kind> {
    // Nearly every text ends here.
    if !has_eleven_digits(text) {
        return None;
    }
    let text = visible(text);
    let runs = runs(&text);
    let any = |is: fn(&[Run<'_>]) -> bool| (0..runs.len()).any(|at| is(&runs[at..]));
    if any(begins_with_citizen_id) {
        Some(Kind::CitizenId)
    } else if any(begins_with_mobile) || any_grouped_mobile(&runs) {
        Some(Kind::Mobile)
    } else {
        None
    }
}

/// Whether a mobile number stands in the text with the 0 before it that is dialled from a fixed line. No area code begins with 01
/// but Beijing's 010.
pub(super) fn after_zero(text: &str) -> bool {
    has_eleven_digits(text)
        && runs(&visible(text))
            .iter()
            .any(|run| run.text.strip_prefix('0').is_some_and(is_mobile))
}

/// Whether a number is a citizen ID number that a spreadsheet took for one. It keeps 15 digits of it and no check character, which
/// still says where and when a person was born.
pub(super) fn is_rounded_citizen_id(number: f64) -> bool {
    // The codes of the provinces run from 11 to 82 (GB/T 2260).
    let digits = format!("{number}");
    (1.1e17..8.3e17).contains(&number) && digits.get(6..14).is_some_and(is_date)
}

fn has_eleven_digits(text: &str) -> bool {
    let is_digit = |c: &char| c.is_ascii_digit() || ('０'..='９').contains(c);
    text.chars().filter(is_digit).take(11).count() == 11
}

/// As it would be seen once published.
fn visible(text: &str) -> String {
    let mut text = half_width(text);
    text.retain(|c| !is_invisible(c));
    text
}

/// Letters and digits that stand together, and what stands before them.
#[derive(Clone, Copy)]
struct Run<'a> {
    text: &'a str,
    gap: &'a str,
}

fn runs(text: &str) -> Vec<Run<'_>> {
    let mut runs = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find(|c: char| c.is_ascii_alphanumeric()) {
        let (gap, from) = rest.split_at(start);
        let end = from
            .find(|c: char| !c.is_ascii_alphanumeric())
            .unwrap_or(from.len());
        let (text, after) = from.split_at(end);
        runs.push(Run { text, gap });
        rest = after;
    }
    runs
}

/// 18 characters at once, or grouped as 6 8 4 or 6 4 4 4.
fn begins_with_citizen_id(runs: &[Run<'_>]) -> bool {
    let grouped = |lengths: &[usize]| {
        runs.len() >= lengths.len()
            && runs
                .iter()
                .zip(lengths)
                .all(|(run, length)| run.text.len() == *length)
            && is_citizen_id(
                &runs
                    .iter()
                    .take(lengths.len())
                    .map(|run| run.text)
                    .collect::<String>(),
            )
    };
    grouped(&[18]) || grouped(&[6, 8, 4]) || grouped(&[6, 4, 4, 4])
}

fn begins_with_mobile(runs: &[Run<'_>]) -> bool {
    runs.first()
        .is_some_and(|run| is_mobile(without_country(run)))
}

/// Without the code of the country, where it is written so that it can be nothing else.
fn without_country<'a>(run: &Run<'a>) -> &'a str {
    let after_plus = run
        .text
        .strip_prefix("86")
        .filter(|_| run.gap.ends_with('+'));
    after_plus
        .or_else(|| run.text.strip_prefix("0086"))
        .unwrap_or(run.text)
}

/// The groupings of a mobile number: 139 1234 5678, 139-12345678, 1391234-5678. What continues before or behind it with the same
/// dash is an order number; digits that make a date are none of a telephone.
fn any_grouped_mobile(runs: &[Run<'_>]) -> bool {
    [&[3, 4, 4][..], &[3, 8], &[7, 4]]
        .iter()
        .any(|lengths| (0..runs.len()).any(|at| grouped_mobile(runs, at, lengths)))
}

fn grouped_mobile(runs: &[Run<'_>], at: usize, lengths: &[usize]) -> bool {
    let Some(([first, others @ ..], rest)) = runs
        .get(at..)
        .and_then(|runs| runs.split_at_checked(lengths.len()))
    else {
        return false;
    };
    let mut groups = vec![without_country(first)];
    groups.extend(others.iter().map(|run| run.text));
    if !groups
        .iter()
        .map(|group| group.len())
        .eq(lengths.iter().copied())
    {
        return false;
    }
    let number = groups.concat();
    if !is_mobile(&number) || number.get(3..).is_some_and(is_date) {
        return false;
    }
    let Some(joint) = others.first().and_then(|run| joint(run.gap)) else {
        return false;
    };
    let goes_on = |run: &Run<'_>| joint == Joint::Dash && self::joint(run.gap) == Some(joint);
    let follows_country = at
        .checked_sub(1)
        .and_then(|before| runs.get(before))
        .is_none_or(|before| matches!(before.text, "86" | "086" | "0086"));
    others.iter().all(|run| self::joint(run.gap) == Some(joint))
        && (follows_country || !goes_on(first))
        && !rest.first().is_some_and(goes_on)
}

/// What joins the groups of one number.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Joint {
    Space,
    Dash,
}

fn joint(gap: &str) -> Option<Joint> {
    match gap.trim() {
        "" => Some(Joint::Space),
        "-" | "–" | "—" | "‐" | "." | "·" => Some(Joint::Dash),
        _ => None,
    }
}

fn is_mobile(digits: &str) -> bool {
    digits.len() == 11
        && digits.bytes().all(|byte| byte.is_ascii_digit())
        && matches!(digits.as_bytes(), [b'1', b'3'..=b'9', ..])
}

/// Eight digits that are a day of this or the last century.
fn is_date(digits: &str) -> bool {
    let part = |range: std::ops::Range<usize>| digits.get(range)?.parse::<u32>().ok();
    let day = || {
        let year = part(0..4).filter(|year| (1900..2100).contains(year))?;
        NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, part(4..6)?, part(6..8)?)
    };
    digits.len() == 8 && day().is_some()
}

/// GB 11643: 17 digits with a date of birth in the middle, and a check character by ISO 7064 mod 11-2.
fn is_citizen_id(run: &str) -> bool {
    let Some((last, digits)) = run.as_bytes().split_last() else {
        return false;
    };
    if digits.len() != 17 || !digits.iter().all(u8::is_ascii_digit) {
        return false;
    }
    let sum = digits
        .iter()
        .fold(0u32, |sum, digit| (sum + u32::from(digit - b'0')) * 2 % 11);
    let expected = match (12 - sum) % 11 {
        10 => b'X',
        digit => b'0' + u8::try_from(digit).unwrap_or_default(),
    };
    run.get(6..14).is_some_and(is_date) && last.to_ascii_uppercase() == expected
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_citizen_id_is_known_by_its_check_character_and_date() {
        // The example number of GB 11643.
        for text in [
            "11010519491231002X",
            "11010519491231002x",
            "身份证１１０１０５１９４９１２３１００２Ｘ（本人）",
            "110105 19491231 002X",
            "110105-1949-1231-002X",
            "1101051949\u{200B}1231002X",
        ] {
            assert_eq!(find(text), Some(Kind::CitizenId), "{text}");
        }
        for text in [
            "110105194912310021",
            "915101079212318772",
            "A11010519491231002X",
            "11010519491331002X",
        ] {
            assert_eq!(find(text), None, "{text}");
        }
    }

    #[test]
    fn a_citizen_id_that_a_spreadsheet_rounded_is_still_known() {
        assert!(is_rounded_citizen_id(110_105_194_912_310_020.0));
        assert!(is_rounded_citizen_id(110_105_194_912_310_000.0));
        for number in [
            915_101_079_212_318_772.0,
            110_105_194_913_310_000.0,
            13_912_345_678.0,
            f64::NAN,
        ] {
            assert!(!is_rounded_citizen_id(number), "{number}");
        }
    }

    #[test]
    fn a_mobile_number_is_eleven_digits_standing_alone_or_in_its_usual_groups() {
        for text in [
            "13912345678",
            "王先生 13912345678",
            "电话：13912345678、0512-55550123",
            "0512-55550123 13912345678",
            "１３９１２３４５６７８",
            "+8613912345678",
            "+86 13912345678",
            "86-13912345678",
            "008613912345678",
            "139-1234-5678",
            "139 1234 5678",
            "139 12345678",
            "1391234 5678",
            "139.1234.5678",
            "+86-139-1234-5678",
            "+86139-1234-5678",
            "86 139 1234 5678",
            "139-1234-5678 0512-55550123",
            "手机139-1234-5678（王）",
            "13912345678@example.org",
        ] {
            assert_eq!(find(text), Some(Kind::Mobile), "{text}");
        }
    }

    #[test]
    fn landlines_order_numbers_and_dates_are_no_mobile_numbers() {
        for text in [
            "0512-55550123",
            "010-5555-0123",
            "0512-5555-0123-8001",
            "400-555-0123",
            "+86 512 5555 0123",
            "+852 1391 2345 678",
            "139123456789",
            "8613912345678",
            "91320505139123456",
            "A13912345678",
            "2017-139-1234-5678",
            "139-1234-5678-001",
            "150-20170915",
            "150 2017 0915",
            "2017-09-15 08:30:00",
            "20170915138",
            "139 1234 567",
            "1391 2345 678",
            "3.1391234567890",
        ] {
            assert_eq!(find(text), None, "{text}");
        }
        assert!(after_zero("013912345678"));
        assert!(!after_zero("010-55550123"));
    }

    proptest! {
        #[test]
        fn any_text_is_answered_and_a_lone_mobile_number_always_found(
            text in any::<String>(), digits in "[-0-9 +]{0,60}", number in "1[3-9][0-9]{9}", word in "[一-龥，。：（ ]{0,9}"
        ) {
            let _ = (find(&text), find(&digits), after_zero(&digits));
            prop_assert_eq!(find(&format!("{word}{number}{word}")), Some(Kind::Mobile));
        }
    }
}
