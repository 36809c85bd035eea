//! base64url without padding (RFC 4648, 5): three bytes are four letters that no address and no chat program changes.

const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// Writes the bytes behind what stands there.
pub(super) fn write(bytes: &[u8], to: &mut String) {
    for three in bytes.chunks(3) {
        let byte = |at: usize| u32::from(three.get(at).copied().unwrap_or(0));
        let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        for place in 0..=three.len() {
            let letter = bits >> (18 - 6 * place) & 63;
            to.push(char::from(LETTERS[letter as usize]));
        }
    }
}

/// Reads what was written so, and nothing else: no padding, no other letters, no bits left over that are not zero.
pub(super) fn read(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3 + 2);
    for four in text.as_bytes().chunks(4) {
        let mut bits = 0;
        for letter in four {
            bits = bits << 6 | value(*letter)?;
        }
        bits <<= 6 * (4 - four.len());
        let [_, first, second, third] = bits.to_be_bytes();
        let (whole, rest): (&[u8], &[u8]) = match four.len() {
            4 => (&[first, second, third], &[]),
            3 => (&[first, second], &[third]),
            2 => (&[first], &[second, third]),
            _ => return None,
        };
        if rest.iter().any(|byte| *byte != 0) {
            return None;
        }
        bytes.extend_from_slice(whole);
    }
    Some(bytes)
}

fn value(letter: u8) -> Option<u32> {
    let (from, first) = match letter {
        b'A'..=b'Z' => (b'A', 0),
        b'a'..=b'z' => (b'a', 26),
        b'0'..=b'9' => (b'0', 52),
        b'-' => (b'-', 62),
        b'_' => (b'_', 63),
        _ => return None,
    };
    Some(first + u32::from(letter - from))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(bytes: &[u8]) -> String {
        let mut text = String::new();
        write(bytes, &mut text);
        text
    }

    #[test]
    fn the_examples_of_the_standard_are_written_and_read() {
        // RFC 4648, 10, without the padding; the last has both letters that differ in base64url.
        for (bytes, text) in [
            (&b""[..], ""),
            (b"f", "Zg"),
            (b"fo", "Zm8"),
            (b"foo", "Zm9v"),
            (b"foob", "Zm9vYg"),
            (b"fooba", "Zm9vYmE"),
            (b"foobar", "Zm9vYmFy"),
            (b"\xFB\xFF\xFE", "-__-"),
        ] {
            assert_eq!(written(bytes), text);
            assert_eq!(read(text).as_deref(), Some(bytes));
        }
    }

    #[test]
    fn every_byte_at_every_place_is_read_back() {
        for byte in 0..=u8::MAX {
            for bytes in [&[byte][..], &[7, byte], &[7, 7, byte], &[byte; 4]] {
                assert_eq!(read(&written(bytes)).as_deref(), Some(bytes));
            }
        }
    }

    #[test]
    fn what_was_never_written_is_not_read() {
        for text in [
            "Z", "Zm9vY", "Zg==", "Zm9v\n", "Zm+v", "Zm/v", "Zh", "Zm9", "Zm 8", "Zm创",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
