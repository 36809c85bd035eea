//! SHA-256 digests, by which everything in a release is named and checked.

use std::fmt;

use json::{FromJson, Malformed, Reader};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

/// A SHA-256 digest as 64 lower-case hex digits (FIPS 180-4).
#[derive(
    Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, schemars::JsonSchema,
)]
#[serde(try_from = "String", into = "String")]
pub struct Digest(String);

impl Digest {
    /// The digest of these bytes.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        Self::from_hash(&Sha256::digest(bytes).into())
    }

    /// The digest that somebody else has worked out.
    #[must_use]
    pub fn from_hash(hash: &[u8; 32]) -> Self {
        let mut digits = String::with_capacity(64);
        for byte in hash {
            for half in [byte >> 4, byte & 15] {
                digits.extend(char::from_digit(u32::from(half), 16));
            }
        }
        Self(digits)
    }

    /// All 64 digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The first twelve digits: the id of the release whose manifest has this digest.
    #[must_use]
    pub fn short(&self) -> &str {
        self.0.get(..12).unwrap_or_default()
    }
}

impl Default for Digest {
    /// The digest of nothing: of an empty file.
    fn default() -> Self {
        Self::of(b"")
    }
}

impl FromJson for Digest {
    fn read(&mut self, from: &mut Reader<'_>) -> Result<(), Malformed> {
        let text = from.text()?.into_owned();
        *self = text.try_into().map_err(|_| Malformed)?;
        Ok(())
    }
}

impl TryFrom<String> for Digest {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        let hex = text.len() == 64
            && text
                .bytes()
                .all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
        if hex {
            Ok(Self(text))
        } else {
            Err("a digest is 64 lower-case hex digits")
        }
    }
}

impl From<Digest> for String {
    fn from(digest: Digest) -> Self {
        digest.0
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::Digest;

    #[test]
    fn a_digest_is_that_of_the_standard() {
        // FIPS 180-4, example "abc".
        let digest = Digest::of(b"abc");
        assert_eq!(
            digest.as_str(),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        );
        assert_eq!(digest.short(), "ba7816bf8f01");
    }

    #[test]
    fn what_is_no_digest_is_not_read_as_one() {
        for text in ["\"../../secret\"", "\"BA7816\"", "\"\""] {
            assert!(serde_json::from_str::<Digest>(text).is_err(), "{text}");
        }
    }
}
