//! The unified social credit code of an operator (GB 32100-2015).
//!
//! Eighteen characters: registering department, kind of organisation, six digits of the registering division
//! (GB/T 2260), nine of the organisation code, one check character. The letters I, O, S, V and Z are not used.

use std::fmt;

use values::half_width;

/// The characters by their value, 0 to 30 (GB 32100-2015, table 1).
const ALPHABET: &[u8; 31] = b"0123456789ABCDEFGHJKLMNPQRTUWXY";

/// A code whose form and check character are right. Whether such an organisation exists is not known from it.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct CreditCode(String);

impl CreditCode {
    /// Reads a code; white space at the ends, lower case and full-width forms are taken as meant.
    ///
    /// # Errors
    /// The first [`CreditCodeFault`] in the order length, characters, check character.
    pub fn parse(text: &str) -> Result<Self, CreditCodeFault> {
        let code = half_width(text).trim().to_ascii_uppercase();
        let length = code.chars().count();
        if length != 18 {
            return Err(CreditCodeFault::Length(length));
        }
        for (position, char) in (1..).zip(code.chars()) {
            let right = if (3..=8).contains(&position) {
                char.is_ascii_digit()
            } else {
                value(char).is_some()
            };
            if !right {
                return Err(CreditCodeFault::Character { char, position });
            }
        }
        let found = code.chars().last();
        match (check_character(&code[..17]), found) {
            (Some(expected), Some(found)) if expected != found => {
                Err(CreditCodeFault::CheckCharacter { expected, found })
            }
            _ => Ok(Self(code)),
        }
    }

    /// The eighteen characters.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The six digits of the division that registered the organisation (characters 3 to 8). Not where its spaces are.
    #[must_use]
    pub fn division(&self) -> &str {
        &self.0[2..8]
    }
}

impl fmt::Display for CreditCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Why a text is no credit code.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum CreditCodeFault {
    /// It has this many characters, not 18.
    #[error("a credit code has 18 characters, not {0}")]
    Length(usize),
    /// A character that cannot stand there: outside the alphabet, or no digit in characters 3 to 8.
    #[error("{char:?} cannot be character {position} of a credit code")]
    Character {
        /// The character, in upper case and half-width.
        char: char,
        /// Its place, counted from 1.
        position: usize,
    },
    /// The last character does not follow from the others: at least one of the eighteen is wrong.
    #[error("the check character is {found}, not {expected}")]
    CheckCharacter {
        /// What the first seventeen characters call for.
        expected: char,
        /// What stands there.
        found: char,
    },
}

/// The check character that the first seventeen characters call for (GB 32100-2015, appendix A: weights are the powers of
/// 3, modulo 31). `None` if there are not seventeen characters of the alphabet.
#[must_use]
pub fn check_character(first17: &str) -> Option<char> {
    let mut sum = 0;
    let mut weight = 1;
    let mut count = 0;
    for c in first17.chars() {
        sum = (sum + value(c)? * weight) % 31;
        weight = weight * 3 % 31;
        count += 1;
    }
    (count == 17).then(|| char::from(ALPHABET[(31 - sum) % 31]))
}

fn value(c: char) -> Option<usize> {
    ALPHABET.iter().position(|&b| char::from(b) == c)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn right_codes_are_read_however_they_are_typed() {
        for (written, code) in [
            ("915101079212318772", "915101079212318772"),
            ("9111010548406549TM", "9111010548406549TM"),
            ("\u{A0}9111010548406549tm ", "9111010548406549TM"),
            ("９１１１０１０５４８４０６５４９ＴＭ", "9111010548406549TM"),
        ] {
            assert_eq!(
                CreditCode::parse(written).unwrap().as_str(),
                code,
                "{written}"
            );
        }
    }

    #[test]
    fn each_fault_says_what_is_wrong() {
        for (written, fault) in [
            ("", CreditCodeFault::Length(0)),
            ("91510107921231877", CreditCodeFault::Length(17)),
            ("信用代码", CreditCodeFault::Length(4)),
            (
                "9111010548406549OM",
                CreditCodeFault::Character {
                    char: 'O',
                    position: 17,
                },
            ),
            (
                "91110A0548406549TM",
                CreditCodeFault::Character {
                    char: 'A',
                    position: 6,
                },
            ),
            (
                "9111010548406549T码",
                CreditCodeFault::Character {
                    char: '码',
                    position: 18,
                },
            ),
            (
                "915101079212318773",
                CreditCodeFault::CheckCharacter {
                    expected: '2',
                    found: '3',
                },
            ),
        ] {
            assert_eq!(CreditCode::parse(written), Err(fault), "{written}");
        }
    }

    #[test]
    fn the_registering_division_can_be_read() {
        assert_eq!(
            CreditCode::parse("915101079212318772").unwrap().division(),
            "510107"
        );
    }

    #[test]
    fn a_check_character_needs_seventeen_characters() {
        assert_eq!(check_character("91510107921231877"), Some('2'));
        assert_eq!(check_character("9151010792123187"), None);
        assert_eq!(check_character("9151010792123187O"), None);
    }

    fn code() -> impl Strategy<Value = String> {
        "[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{9}"
            .prop_map(|first| format!("{first}{}", check_character(&first).unwrap()))
    }

    proptest! {
        #[test]
        fn every_code_with_its_check_character_is_read(code in code()) {
            prop_assert!(CreditCode::parse(&code).is_ok());
        }

        #[test]
        fn one_wrong_character_is_always_found(code in code(), at in 0usize..18, wrong in "[0-9A-Z]") {
            prop_assume!(code[at..=at] != wrong);
            let mut changed = code.clone();
            changed.replace_range(at..=at, &wrong);
            prop_assert!(CreditCode::parse(&changed).is_err());
        }

        #[test]
        fn two_neighbours_in_the_wrong_order_are_always_found(code in code(), at in 0usize..17) {
            let mut changed: Vec<char> = code.chars().collect();
            changed.swap(at, at + 1);
            let changed: String = changed.into_iter().collect();
            prop_assume!(changed != code);
            prop_assert!(CreditCode::parse(&changed).is_err());
        }

        #[test]
        fn any_text_is_answered(text in any::<String>()) {
            let _ = CreditCode::parse(&text);
        }
    }
}
