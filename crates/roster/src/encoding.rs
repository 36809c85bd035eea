//! Bytes of a text file to text, strictly: a character that cannot be read is an error, never a replacement mark.

use encoding_rs::{DecoderResult, Encoding, GB18030, UTF_8, UTF_16BE, UTF_16LE};

use crate::error::{Found, RosterError};

/// So many characters beyond ASCII that are right in UTF-8 do not happen by chance in a GB18030 file: what goes wrong
/// after them is a broken UTF-8 file.
const SURELY_UTF_8: usize = 16;

/// The text of a file: UTF-8 or UTF-16 with or without a byte order mark, otherwise GB18030 (of which GBK and GB 2312 are
/// parts), as Chinese Excel and the Chinese editor of Windows save it.
///
/// # Errors
/// If a byte of it is no character, or it is no text.
pub fn decode(bytes: &[u8]) -> Result<String, RosterError> {
    let marked = Encoding::for_bom(bytes);
    let text = match marked {
        Some((encoding, mark)) => strictly(&bytes[mark..], encoding),
        None => match std::str::from_utf8(bytes) {
            _ if let Some(text) = unmarked_utf_16(bytes) => Ok(text),
            Ok(text) => Ok(text.to_owned()),
            Err(error) if is_broken_utf_8(&bytes[..error.valid_up_to()]) => strictly(bytes, UTF_8),
            Err(_) => strictly(bytes, GB18030),
        },
    };
    match text {
        Ok(text) if text.contains('\0') => Err(RosterError::NotATable(Found::Binary)),
        Err(_) if marked.is_none() && bytes.contains(&0) => {
            Err(RosterError::NotATable(Found::Binary))
        }
        text => text,
    }
}

/// UTF-16 without a byte order mark, known by a line's end: no character is U+0A00, which is what that is read as in the
/// other order.
fn unmarked_utf_16(bytes: &[u8]) -> Option<String> {
    let units = bytes.chunks_exact(2);
    let has = |end: [u8; 2]| units.clone().any(|unit| unit == end);
    let orders = [([b'\n', 0], UTF_16LE), ([0, b'\n'], UTF_16BE)];
    let (_, encoding) = orders.into_iter().find(|(end, _)| has(*end))?;
    strictly(bytes, encoding).ok()
}

fn is_broken_utf_8(right: &[u8]) -> bool {
    // Every character of UTF-8 beyond ASCII starts with a byte of 0xC0 or more.
    right.iter().filter(|byte| **byte >= 0xC0).count() >= SURELY_UTF_8
}

fn strictly(bytes: &[u8], encoding: &'static Encoding) -> Result<String, RosterError> {
    let mut decoder = encoding.new_decoder_without_bom_handling();
    let room = decoder.max_utf8_buffer_length_without_replacement(bytes.len());
    let mut text = String::with_capacity(room.unwrap_or_default());
    match decoder
        .decode_to_string_without_replacement(bytes, &mut text, true)
        .0
    {
        DecoderResult::InputEmpty => Ok(text),
        DecoderResult::Malformed(..) | DecoderResult::OutputFull => Err(RosterError::Undecodable {
            encoding: name(encoding),
            line: text.matches('\n').count() + 1,
        }),
    }
}

fn name(encoding: &'static Encoding) -> &'static str {
    if encoding == GB18030 {
        "GB18030"
    } else if encoding == UTF_16LE || encoding == UTF_16BE {
        "UTF-16"
    } else {
        "UTF-8"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_read_in_the_encoding_it_is_in() {
        let gb: &[u8] = b"\xC3\xFB\xB3\xC6,\x81\x39\xEF\x31";
        let little: &[u8] = b"\xFF\xFE\x0D\x54\xF0\x79";
        let big: &[u8] = b"\xFE\xFF\x54\x0D\x79\xF0";
        let table: [(&[u8], &str); 8] = [
            ("名称".as_bytes(), "名称"),
            ("\u{FEFF}名称".as_bytes(), "名称"),
            (gb, "名称,㐂"),
            (little, "名称"),
            (big, "名称"),
            (b"\x0D\x54\n\0\0\x4E", "名\n一"),
            (b"\x54\x0D\0\n\x4E\0", "名\n一"),
            (b"name", "name"),
        ];
        for (bytes, text) in table {
            assert_eq!(decode(bytes).as_deref(), Ok(text));
        }
    }

    #[test]
    fn what_cannot_be_read_is_an_error_with_its_line() {
        let mut utf_8 = "省份,名称\n北京市,星桥创客空间\n北京市,青禾"
            .as_bytes()
            .to_vec();
        utf_8.pop();
        let table: [(&[u8], &str, usize); 4] = [
            (&utf_8, "UTF-8", 3),
            (b"\xEF\xBB\xBFname\n\xC3\xFB", "UTF-8", 2),
            (b"\xC3\xFB\n\n\xFF\xFF", "GB18030", 3),
            (b"\xFF\xFE\x0D", "UTF-16", 1),
        ];
        for (bytes, encoding, line) in table {
            assert_eq!(
                decode(bytes),
                Err(RosterError::Undecodable { encoding, line })
            );
        }
    }

    #[test]
    fn zero_bytes_are_no_text() {
        for bytes in [&b"a\0b"[..], b"\0\xFF\xFF", b"\xFF\n\0"] {
            assert_eq!(decode(bytes), Err(RosterError::NotATable(Found::Binary)));
        }
    }
}
