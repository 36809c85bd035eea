//! The identity of a space across releases.

use std::fmt;

use sha2::{Digest, Sha256};

use values::fold;

use crate::division::DivisionCode;

/// The register's own name for a space: short, stable, safe in an address. Eight characters of Crockford's base 32, taken from what
/// the row says when the space is first seen, so that publishing the same roster from nothing twice gives the same ids.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SpaceId(String);

const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
const LENGTH: usize = 8;

impl SpaceId {
    /// Allots the id of a space first seen under this name, operator and province. `attempt` is 0, and more only where an id is
    /// taken already by another space (40 bits, so hardly ever).
    #[must_use]
    pub fn allot(name: &str, operator: Option<&str>, province: DivisionCode, attempt: u32) -> Self {
        let mut hash = Sha256::new();
        // The unit separator cannot stand in folded text, so no two triples run together.
        hash.update(format!(
            "{}\u{1f}{}\u{1f}{province}\u{1f}{attempt}",
            fold(name),
            fold(operator.unwrap_or_default())
        ));
        let bits = hash
            .finalize()
            .iter()
            .take(5)
            .fold(0u64, |bits, byte| bits << 8 | u64::from(*byte));
        let id = (0..LENGTH)
            .rev()
            .filter_map(|place| ALPHABET.get((bits >> (5 * place) & 31) as usize))
            .map(|byte| char::from(*byte))
            .collect();
        Self(id)
    }

    /// The id that stands in `text`, if it has the form of one.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        (text.len() == LENGTH && text.bytes().all(|byte| ALPHABET.contains(&byte)))
            .then(|| Self(text.to_owned()))
    }

    /// Its forty bits as a number; ids have the order of their numbers.
    #[must_use]
    pub fn number(&self) -> u64 {
        let digit = |byte| ALPHABET.iter().position(|other| *other == byte);
        self.0
            .bytes()
            .fold(0, |bits, byte| bits << 5 | digit(byte).unwrap_or(0) as u64)
    }

    /// As it stands in addresses and files.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for SpaceId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::division::find_province;

    fn allot(name: &str, operator: &str) -> SpaceId {
        SpaceId::allot(name, Some(operator), find_province("辽宁").unwrap().code, 0)
    }

    #[test]
    fn an_id_depends_on_what_the_row_says_and_not_on_how_it_is_typed() {
        assert_eq!(
            allot("启明汇智创业咖啡", "大连云杉科技有限公司"),
            allot("启明汇智 创业咖啡", "大连云杉科技有限公司 ")
        );
        assert_ne!(
            allot("启明汇智创业咖啡", "大连云杉科技有限公司"),
            allot("启明汇智创业咖啡", "大连星桥科技有限公司")
        );
        assert_ne!(allot("甲乙", "丙"), allot("甲", "乙丙"));
    }

    #[test]
    fn an_id_is_one_number_and_keeps_its_order() {
        let number = |text: &str| SpaceId::parse(text).unwrap().number();
        assert_eq!(number("00000000"), 0);
        assert_eq!(number("0000001z"), 63);
        assert_eq!(number("zzzzzzzz"), (1 << 40) - 1);
        assert!(number("9zzzzzzz") < number("a0000000"));
    }

    #[test]
    fn an_id_is_read_back_and_nothing_else_is() {
        let id = allot("启明汇智创业咖啡", "大连云杉科技有限公司");
        assert_eq!(SpaceId::parse(id.as_str()), Some(id));
        for text in ["", "in", "../../etc", "ABCDEFGH", "0123456u", "012345678"] {
            assert_eq!(SpaceId::parse(text), None, "{text}");
        }
    }
}
