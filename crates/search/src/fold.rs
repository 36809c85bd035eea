//! Folding one character to one character, so that a place in the folded text is the same place in the original.

/// Lower case and half width. Characters whose lower case is more than one character stay as they are.
pub(crate) fn fold_char(c: char) -> char {
    let half = match c {
        '\u{3000}' => ' ',
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        _ => c,
    };
    let mut lower = half.to_lowercase();
    match (lower.next(), lower.next()) {
        (Some(one), None) => one,
        _ => half,
    }
}

pub(crate) fn fold(text: &str) -> String {
    text.chars().map(fold_char).collect()
}

/// The terms of a query: folded, divided at white space.
pub(crate) fn terms(query: &str) -> Vec<String> {
    fold(query).split_whitespace().map(str::to_owned).collect()
}
