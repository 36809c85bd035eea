//! Personal data that a public register must not carry: citizen ID numbers (GB 11643) and personal mobile numbers.

use roster::Row;

use crate::{
    check::reader::Reader,
    columns::Field,
    credit_code::CreditCode,
    fold::half_width,
    problem::{Problem, Rule, Severity},
    words::words,
};

/// Looks through every cell of the row, unknown columns too. Code columns are not looked through for mobile numbers, and what is a
/// sound credit code is no ID number.
pub(super) fn check(reader: &mut Reader<'_>) {
    let columns = &reader.list.roster.columns;
    let mut private = Vec::new();
    let rows = std::iter::once(reader.row).chain(reader.second_lines);
    for (index, cell) in rows.flat_map(Row::cells) {
        let Some(column) = columns.iter().find(|column| column.index == index) else {
            continue;
        };
        let text = cell.text();
        let rule = match column.field {
            Some(Field::CreditCode) if CreditCode::parse(&text).is_ok() => None,
            Some(Field::CreditCode | Field::CertificateNumber | Field::Number) => {
                found(&text).filter(|rule| *rule == Rule::CitizenId)
            }
            _ => found(&text),
        };
        private.extend(rule.map(|rule| (column.header.clone(), rule)));
    }
    for (column, rule) in private {
        reader.private.push(column.clone());
        let (message, fix) = match rule {
            Rule::CitizenId => (
                words!(
                    "公开栏目里有公民身份号码",
                    "A public column holds a citizen ID number"
                ),
                words!(
                    "请删去身份号码（GB 11643），名录从不需要它",
                    "Delete the ID number (GB 11643); the register never needs it"
                ),
            ),
            _ => (
                words!(
                    "公开栏目里有个人手机号码",
                    "A public column holds a personal mobile number"
                ),
                words!(
                    "请换成单位的固定电话，或留空",
                    "Use the office’s fixed line, or leave it empty"
                ),
            ),
        };
        let (file, sheet) = (
            reader.list.file.to_owned(),
            reader.list.roster.sheet.clone(),
        );
        // The value itself is not repeated in the report: a report is passed on.
        reader.problems.push(Problem {
            file,
            sheet,
            row: Some(reader.row.number),
            column: Some(column),
            severity: Severity::Error,
            rule,
            value: None,
            message,
            fix,
        });
    }
}

/// Which rule a text breaks, if it holds personal data.
pub(super) fn found(text: &str) -> Option<Rule> {
    let text = half_width(text);
    if runs(&text).any(is_citizen_id) {
        Some(Rule::CitizenId)
    } else {
        runs(&text).any(is_mobile).then_some(Rule::PersonalMobile)
    }
}

/// Runs of digits and X that stand alone.
fn runs(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|run| !run.is_empty())
}

fn is_mobile(run: &str) -> bool {
    run.len() == 11
        && run.bytes().all(|byte| byte.is_ascii_digit())
        && run.starts_with('1')
        && matches!(run.as_bytes().get(1), Some(b'3'..=b'9'))
}

/// GB 11643: 17 digits with a date of birth in the middle, and a check character by ISO 7064 mod 11-2.
fn is_citizen_id(run: &str) -> bool {
    let bytes = run.as_bytes();
    let Some((last, digits)) = bytes.split_last() else {
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
    let number =
        |range: std::ops::Range<usize>| run.get(range).and_then(|part| part.parse::<u32>().ok());
    let born = number(6..10).is_some_and(|year| (1900..2100).contains(&year))
        && number(10..12).is_some_and(|month| (1..=12).contains(&month))
        && number(12..14).is_some_and(|day| (1..=31).contains(&day));
    born && last.to_ascii_uppercase() == expected
}

#[cfg(test)]
mod tests {
    use super::{is_citizen_id, is_mobile, runs};

    #[test]
    fn a_citizen_id_is_known_by_its_check_character_and_date() {
        // The example number of GB 11643.
        assert!(is_citizen_id("11010519491231002X"));
        assert!(is_citizen_id("11010519491231002x"));
        assert!(!is_citizen_id("110105194912310021"));
        assert!(!is_citizen_id("915101079212318772"));
    }

    #[test]
    fn a_mobile_number_is_eleven_digits_standing_alone() {
        let any = |text: &str| runs(text).any(is_mobile);
        assert!(any("王先生 13912345678"));
        assert!(any("电话：13912345678、0512-55550123"));
        assert!(!any("0512-55550123"));
        assert!(!any("139123456789"));
        assert!(!any("91320505139123456"));
    }
}
