//! Telephone numbers of offices: fixed lines with their area code, 400 and 800 numbers, short service numbers, numbers of other
//! countries; with extensions, labels and several in a cell. Mobile numbers are the business of [`super::privacy`].

use values::half_width;

/// Why a cell is no telephone number that anybody can call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Fault {
    /// No number stands there.
    NoNumber,
    /// This part is no number.
    Part(String),
    /// This number is one once the 0 of its area code is put back, which a spreadsheet drops from numbers.
    NoZero(String),
    /// This number can only be called from the same city.
    NoAreaCode(String),
}

/// Looks through the numbers of a cell. `own_numbering`: the place has a numbering plan of its own (Hong Kong, Macao, Taiwan),
/// where a number has no area code, or a shorter one.
pub(super) fn check(text: &str, own_numbering: bool) -> Result<(), Fault> {
    let text = half_width(text);
    let mut seen = Seen {
        own_numbering,
        any: false,
        area_code: false,
    };
    let mut local = None;
    for part in parts(&text) {
        local = local.or(seen.part(&part)?);
    }
    match local {
        _ if !seen.any => Err(Fault::NoNumber),
        // The second of two numbers is in the city of the first.
        Some(number) if !seen.area_code => Err(Fault::NoAreaCode(number)),
        _ => Ok(()),
    }
}

/// Groups of digits that may be one number or several, with what may stand between the groups of one.
#[derive(Debug, Default)]
struct Part<'a> {
    /// Whether it begins with a plus sign, or with 00.
    is_international: bool,
    groups: Vec<&'a str>,
}

/// Takes a cell apart where anything stands that cannot be inside a number; what is said between numbers is passed over.
fn parts(text: &str) -> Vec<Part<'_>> {
    let mut parts: Vec<Part<'_>> = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find(|c: char| c.is_ascii_digit()) {
        let (gap, from) = rest.split_at(start);
        let end = from
            .find(|c: char| !c.is_ascii_digit())
            .unwrap_or(from.len());
        let (digits, after) = from.split_at(end);
        rest = after;
        match parts.last_mut() {
            Some(_) if is_extension(gap) && digits.len() <= 6 => {}
            Some(part) if is_inside(gap) => part.groups.push(digits),
            _ => parts.push(Part {
                is_international: gap.ends_with('+') || digits.starts_with("00"),
                groups: vec![digits],
            }),
        }
    }
    parts
}

fn is_extension(gap: &str) -> bool {
    let gap = gap.trim_matches(|c: char| c.is_whitespace() || "-().:".contains(c));
    ["转", "分机", "转分机", "#", "x", "ext"]
        .iter()
        .any(|word| gap.eq_ignore_ascii_case(word))
}

fn is_inside(gap: &str) -> bool {
    gap.chars()
        .all(|c| matches!(c, ' ' | '-' | '–' | '—' | '‐' | '―' | '(' | ')' | '.'))
}

/// What was seen in a cell so far.
struct Seen {
    own_numbering: bool,
    any: bool,
    area_code: bool,
}

impl Seen {
    /// Reads the numbers of a part: each time as many groups as make one. Gives the first without an area code.
    fn part(&mut self, part: &Part<'_>) -> Result<Option<String>, Fault> {
        let mut groups = part.groups.as_slice();
        let mut is_international = part.is_international;
        let mut local = None;
        while !groups.is_empty() {
            let longest = (1..=groups.len().min(6)).rev();
            let found = longest.into_iter().find_map(|count| {
                let (first, rest) = groups.split_at(count);
                let digits = first.concat();
                self.kind(&digits, is_international)
                    .map(|kind| (kind, digits, rest))
            });
            match (found, groups) {
                (Some((kind, digits, rest)), _) => {
                    self.any = true;
                    match kind {
                        Number::Complete => self.area_code = true,
                        Number::Local => local = local.or(Some(digits)),
                    }
                    groups = rest;
                }
                // Behind a number, a few digits are its extension or the other ending of its twin (55550123/24).
                (None, [few]) if self.any && few.len() <= 6 => groups = &[],
                (None, _) => {
                    let digits = groups.concat();
                    let with_zero = format!("0{digits}");
                    let lacks_zero = self.kind(&with_zero, false) == Some(Number::Complete);
                    return Err(if lacks_zero {
                        Fault::NoZero(with_zero)
                    } else {
                        Fault::Part(groups.join(" "))
                    });
                }
            }
            is_international = false;
        }
        Ok(local)
    }

    fn kind(&self, digits: &str, is_international: bool) -> Option<Number> {
        let national = digits.strip_prefix("00").unwrap_or(digits);
        if is_international {
            let abroad = (8..=15).contains(&national.len()) && !national.starts_with('0');
            return match national.strip_prefix("86") {
                Some(rest) if rest.starts_with('0') || is_service(rest) => kind_in_china(rest),
                Some(rest) => kind_in_china(&format!("0{rest}")),
                None => abroad.then_some(Number::Complete),
            };
        }
        if self.own_numbering && (7..=12).contains(&digits.len()) {
            return Some(Number::Complete);
        }
        let after_country = digits.strip_prefix("86");
        kind_in_china(digits)
            .or_else(|| kind_in_china(after_country.filter(|rest| rest.starts_with('0'))?))
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Number {
    Complete,
    Local,
}

/// 400 and 800 numbers have ten digits.
fn is_service(digits: &str) -> bool {
    digits.len() == 10 && (digits.starts_with("400") || digits.starts_with("800"))
}

/// Area codes are 010, 02x and 0xxx; a local number has 8 digits behind the short ones, else 7 or 8, and begins with 2 to 9.
/// Short numbers of services are 12xxx, 95… and 96….
fn kind_in_china(digits: &str) -> Option<Number> {
    let local = |number: &str| number.starts_with(|c: char| ('2'..='9').contains(&c));
    let short = digits.len() == 5 && digits.starts_with("12")
        || (5..=8).contains(&digits.len())
            && (digits.starts_with("95") || digits.starts_with("96"));
    if short || is_service(digits) {
        return Some(Number::Complete);
    }
    if let Some(area) = digits.strip_prefix('0') {
        let (code, lengths) = match area.as_bytes() {
            [b'1', b'0', ..] | [b'2', _, ..] => (2, 8..=8),
            [b'3'..=b'9', _, _, ..] => (3, 7..=8),
            _ => return None,
        };
        let number = area.get(code..)?;
        return (lengths.contains(&number.len()) && local(number)).then_some(Number::Complete);
    }
    ((7..=8).contains(&digits.len()) && local(digits)).then_some(Number::Local)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn numbers_that_anybody_can_call_are_read_however_they_are_written() {
        for text in [
            "0512-55550123",
            "051255550123",
            "0512 5555 0123",
            "（0512）55550123",
            "０５１２－５５５５０１２３",
            "0512—55550123",
            "010-55550123",
            "0471-5550123",
            "0512-55550123-8001",
            "0512-55550123转8001",
            "0512-55550123（分机 8001）",
            "0512-55550123 ext. 801",
            "0512-55550123、0512-55550124",
            "0512-55550123/55550124",
            "0512-55550123/24",
            "0512-55550123 0512-55550124",
            "0512-55550123；400-555-0123",
            "电话：0512-55550123（办公室）",
            "王主任 0512-55550123",
            "400-555-0123",
            "4005550123",
            "400-5550-123 转 1",
            "800-555-0123",
            "+86 512 5555 0123",
            "+86-0512-55550123",
            "0086-512-55550123",
            "86-0512-55550123",
            "+86 400 555 0123",
            "+852 2555 0123",
            "12345",
            "95555",
        ] {
            assert_eq!(check(text, false), Ok(()), "{text}");
        }
        for text in ["2555 0123", "02-2555-0123", "+852 25550123"] {
            assert_eq!(check(text, true), Ok(()), "{text}");
        }
    }

    #[test]
    fn what_nobody_can_call_is_said_to_be_so() {
        let part = |part: &str| Fault::Part(part.to_owned());
        for (text, fault) in [
            ("无", Fault::NoNumber),
            ("见网站", Fault::NoNumber),
            ("55550123", Fault::NoAreaCode("55550123".to_owned())),
            ("5555-0123", Fault::NoAreaCode("55550123".to_owned())),
            ("51255550123", Fault::NoZero("051255550123".to_owned())),
            ("512-55550123", Fault::NoZero("051255550123".to_owned())),
            ("0512-555501", part("0512 555501")),
            ("0512-15550123", part("0512 15550123")),
            ("010-5550123", part("010 5550123")),
            ("0512-55550123、0512-5", part("0512 5")),
            ("400-555-012", part("400 555 012")),
            ("1391234567", part("1391234567")),
            ("123", part("123")),
            ("0000-00000000", part("0000 00000000")),
        ] {
            assert_eq!(check(text, false), Err(fault), "{text}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_answered(text in any::<String>(), digits in "[-0-9 +()转x]{0,80}") {
            let _ = check(&text, false);
            let _ = check(&digits, true);
        }
    }
}
