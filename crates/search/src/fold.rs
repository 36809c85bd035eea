//! Folding one character to one character, so that a place in the folded text is the same place in the original.

/// Lower case and half width. Characters whose lower case is more than one character stay as they are.
pub(crate) fn fold_char(c: char) -> char {
    // Most of a register: Chinese characters have no case, width or accent.
    if ('\u{3400}'..='\u{9fff}').contains(&c) {
        return c;
    }
    let half = match c {
        '\u{3000}' => ' ',
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        _ => c,
    };
    let mut lower = half.to_lowercase();
    let lower = match (lower.next(), lower.next()) {
        (Some(one), None) => one,
        _ => half,
    };
    plain(lower)
}

/// A text as it is compared: in lower case, half width, and without accents.
#[must_use]
pub fn fold(text: &str) -> String {
    text.chars().map(fold_char).collect()
}

/// A Latin letter without the accents that names in pinyin and loan words carry, and one form of the apostrophe.
fn plain(c: char) -> char {
    match c {
        'à' | 'á' | 'â' | 'ä' | 'ā' | 'ǎ' => 'a',
        'è' | 'é' | 'ê' | 'ë' | 'ē' | 'ě' => 'e',
        'ì' | 'í' | 'î' | 'ï' | 'ī' | 'ǐ' => 'i',
        'ò' | 'ó' | 'ô' | 'ö' | 'ō' | 'ǒ' => 'o',
        'ù' | 'ú' | 'û' | 'ü' | 'ū' | 'ǔ' | 'ǖ' | 'ǘ' | 'ǚ' | 'ǜ' => 'u',
        'ç' => 'c',
        'ñ' => 'n',
        '’' | '‘' | 'ʼ' => '\'',
        _ => c,
    }
}

/// The terms of a query: folded, divided at white space and at the quotes and stops that come along when a name is pasted.
pub(crate) fn terms(query: &str) -> Vec<String> {
    fold(query)
        .split(|c: char| c.is_whitespace() || "“”\"「」『』《》。，、；,;!?".contains(c))
        .filter(|term| !term.is_empty())
        .map(str::to_owned)
        .collect()
}
