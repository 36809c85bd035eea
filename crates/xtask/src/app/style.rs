//! Stylesheets without what only their authors read. Nothing is reordered: comments go, runs of white space become one space, or none
//! beside braces and semicolons, and custom properties have short names, which is 0.4 kB of what each visitor loads. Texts in quotes
//! stay as they are.

use std::{cmp::Reverse, collections::BTreeMap};

/// Stylesheets of one page with short names for the custom properties: the same in all, the shortest for the most frequent. A custom
/// property is what begins with `--` at the beginning of a word, wherever that is; no text in quotes may have one.
pub(super) fn with_short_names<const N: usize>(sheets: &[String; N]) -> [String; N] {
    let mut counts = BTreeMap::new();
    for piece in sheets.iter().flat_map(|sheet| words(sheet)) {
        if piece.starts_with("--") {
            *counts.entry(piece.to_owned()).or_insert(0) += 1;
        }
    }
    let mut names: Vec<(String, u32)> = counts.into_iter().collect();
    names.sort_by_key(|(_, count)| Reverse(*count));
    let short: BTreeMap<&str, String> = (names.iter().enumerate())
        .map(|(place, (name, _))| (name.as_str(), format!("--{}", letters(place))))
        .collect();
    sheets.each_ref().map(|sheet| {
        words(sheet)
            .map(|piece| short.get(piece).map_or(piece, String::as_str))
            .collect()
    })
}

/// The words of a stylesheet and what stands between them.
fn words(sheet: &str) -> impl Iterator<Item = &str> {
    let is_word = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
    sheet
        .as_bytes()
        .chunk_by(move |one, next| is_word(*one) == is_word(*next))
        .map(|piece| str::from_utf8(piece).unwrap_or_default())
}

/// a, b, …, z, aa, ab, …
fn letters(place: usize) -> String {
    let last = char::from(b"abcdefghijklmnopqrstuvwxyz"[place % 26]);
    match place / 26 {
        0 => last.to_string(),
        before => letters(before - 1) + &last.to_string(),
    }
}

/// The same stylesheet in fewer bytes. To be given one without an unclosed comment or text, as Trunk takes it.
pub(super) fn without_space(style: &str) -> String {
    let mut short = String::with_capacity(style.len());
    let mut rest = style;
    while let Some(first) = rest.chars().next() {
        let length = match first {
            '/' if rest.starts_with("/*") => rest.find("*/").map_or(rest.len(), |end| end + 2),
            '"' | '\'' => {
                let end = closing(rest, first);
                short.push_str(&rest[..end]);
                end
            }
            // The last declaration of a block needs no end, one in the middle does.
            '{' | '}' | ';' => {
                while short.ends_with([' ', ';']) {
                    short.pop();
                }
                short.push(first);
                1
            }
            _ if first.is_whitespace() => {
                space(&mut short);
                first.len_utf8()
            }
            _ => {
                short.push(first);
                first.len_utf8()
            }
        };
        rest = &rest[length..];
    }
    short.truncate(short.trim_end().len());
    short
}

/// One space, where there is none yet and one may matter.
fn space(short: &mut String) {
    if !short.is_empty() && !short.ends_with([' ', '{', '}', ';']) {
        short.push(' ');
    }
}

/// Where a text in quotes ends.
fn closing(text: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, c) in text.char_indices().skip(1) {
        if c == quote && !escaped {
            return at + c.len_utf8();
        }
        escaped = c == '\\' && !escaped;
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::{with_short_names, without_space};

    #[test]
    fn a_custom_property_has_the_same_short_name_in_all_sheets() {
        assert_eq!(
            with_short_names(&[
                ".a--b{--tone: x;top: var(--tone,var(--edge));}".to_owned(),
                ".c{left: calc(-1 * var(--edge));color: var(--tone)}".to_owned(),
            ]),
            [
                ".a--b{--a: x;top: var(--a,var(--b));}",
                ".c{left: calc(-1 * var(--b));color: var(--a)}",
            ]
        );
    }

    #[test]
    fn no_two_custom_properties_have_one_name() {
        let properties: Vec<String> = (0..800).map(|at| format!("--p{at}: {at}")).collect();
        let [short] = with_short_names(&[properties.join(";")]);
        let mut names: Vec<&str> = short
            .split(';')
            .filter_map(|text| text.split(':').next())
            .collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), properties.len());
    }

    #[test]
    fn only_what_means_nothing_goes() {
        for (style, expected) in [
            ("a {\n  color: red;\n}\n", "a{color: red}"),
            (
                "/* said */ @layer base, ui;\n.a  > .b :is(p, q) { margin: calc(1px + 2px); ; top: 0 }",
                "@layer base, ui;.a > .b :is(p, q){margin: calc(1px + 2px);top: 0}",
            ),
            (
                ".a::before { content: \"a  /* b */ \\\" ; }\"; }",
                ".a::before{content: \"a  /* b */ \\\" ; }\"}",
            ),
            (".a/**/.b /**/ .c{}", ".a.b .c{}"),
            ("", ""),
        ] {
            assert_eq!(without_space(style), expected, "{style}");
        }
    }
}
