//! Answers in the part of an address behind `#`, which a browser sends to nobody: `a1.` and then the answers file without white space,
//! compressed (zlib, RFC 1950), as base64url without padding (RFC 4648, 5). The sum that zlib adds is there so that a link which was cut
//! or altered on its way is refused, and does not become somebody's other answers.

mod base64;

use miniz_oxide::{
    deflate::compress_to_vec_zlib,
    inflate::{TINFLStatus, decompress_to_vec_zlib_with_limit},
};
use values::{Words, words};

/// What stands before the answers: the version of the form of links.
const PREFIX: &str = "a1.";

/// The most characters of a link. Mail and chat programs cut longer ones.
pub const LONGEST_LINK: usize = 8_000;

/// The most bytes of an answers file in a link. The best that can be compressed into 8,000 characters is thirty times as much.
const LARGEST: usize = 200_000;

/// The best compression, however long it takes: the file is small.
const BEST: u8 = 9;

/// Why there is no link, or why a link gives no answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkFault {
    /// It would be, or is, longer than a link may be.
    TooLong,
    /// A newer version made it.
    Newer,
    /// It is no link of any version, or not whole.
    Broken,
    /// More is in it than any form has answers.
    TooLarge,
}

impl LinkFault {
    /// What is wrong, and what to do.
    #[must_use]
    pub fn words(self) -> Words {
        match self {
            Self::TooLong => words!(
                "回答放不进链接（最多{LONGEST_LINK}个字符）。请缩短备注，或改用文件",
                "The answers do not go into a link (at most {LONGEST_LINK} characters). Shorten the notes, or use a file"
            ),
            Self::Newer => words!(
                "这个链接由较新的版本生成，这里还读不了。请刷新页面后再试，或请对方改发文件",
                "A newer version of this page made this link, and this one cannot read it yet. Reload the page and try again, or ask for a file"
            ),
            Self::Broken => words!(
                "链接不完整，或在发送途中被改动。请重新复制整个链接，或请对方改发文件",
                "The link is not whole, or was altered on its way. Copy all of it again, or ask for a file"
            ),
            Self::TooLarge => words!(
                "链接里的内容过大，没有打开。请对方改发文件",
                "There is too much in the link; it was not opened. Ask for a file"
            ),
        }
    }
}

/// The answers file as what stands behind `#`.
///
/// # Errors
/// [`LinkFault::TooLong`], if it does not go into [`LONGEST_LINK`] characters.
pub fn to_link(file: &str) -> Result<String, LinkFault> {
    let file = without_space(file);
    if file.len() > LARGEST {
        return Err(LinkFault::TooLong);
    }
    let mut link = PREFIX.to_owned();
    base64::write(&compress_to_vec_zlib(file.as_bytes(), BEST), &mut link);
    if link.len() > LONGEST_LINK {
        return Err(LinkFault::TooLong);
    }
    Ok(link)
}

/// The answers file from what stands behind `#`. White space around it is no obstacle. What comes is not yet known to be an answers file.
///
/// # Errors
/// If it is no link, or not whole, or made by a newer version, or if more is in it than any form has answers.
pub fn from_link(text: &str) -> Result<Vec<u8>, LinkFault> {
    let text = text.trim();
    if text.len() > LONGEST_LINK {
        return Err(LinkFault::TooLong);
    }
    let Some(text) = text.strip_prefix(PREFIX) else {
        return Err(if is_of_another_version(text) {
            LinkFault::Newer
        } else {
            LinkFault::Broken
        });
    };
    let compressed = base64::read(text).ok_or(LinkFault::Broken)?;
    decompress_to_vec_zlib_with_limit(&compressed, LARGEST).map_err(|fault| match fault.status {
        TINFLStatus::HasMoreOutput => LinkFault::TooLarge,
        _ => LinkFault::Broken,
    })
}

/// `a`, a number, a full stop.
fn is_of_another_version(text: &str) -> bool {
    let version = text.strip_prefix('a').and_then(|text| text.split_once('.'));
    version.is_some_and(|(version, _)| {
        version.starts_with(|c: char| matches!(c, '1'..='9'))
            && version.parse::<u32>().is_ok_and(|version| version > 1)
    })
}

/// JSON without the white space between its parts. Its numbers stay as they are written, digit by digit.
fn without_space(json: &str) -> String {
    let (mut in_text, mut escaped) = (false, false);
    json.chars()
        .filter(|&c| {
            if in_text {
                in_text = escaped || c != '"';
                escaped = !escaped && c == '\\';
                return true;
            }
            in_text = c == '"';
            !matches!(c, ' ' | '\t' | '\n' | '\r')
        })
        .collect()
}

#[cfg(test)]
mod tests;
