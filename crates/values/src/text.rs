//! Text as it is kept, and text as it is compared.
//!
//! Lists carry full-width letters, no-break spaces, line breaks and invisible marks. [`tidy`] makes the text that stands
//! in the record, [`half_width`] the text that codes and numbers are read from, and [`fold`] a key under which two
//! writings of one name are equal.

/// What stands in the record: no white space or invisible marks at the ends, no invisible marks inside, and every run of
/// white space (a line break with the spaces around it, too) as one space. All else stays as written: inner spaces,
/// full-width brackets, capitals.
#[must_use]
pub fn tidy(text: &str) -> String {
    let visible: String = text.chars().filter(|&c| !is_invisible(c)).collect();
    visible.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Full-width forms as their ASCII twins (`Ａ` → `A`, `１` → `1`, `／` → `/`, the ideographic space → space).
#[must_use]
pub fn half_width(text: &str) -> String {
    text.chars().map(half_width_char).collect()
}

/// A key for comparing names: half-width, lower case, without white space, invisible marks and the punctuation that
/// people put or leave out. Not for showing.
#[must_use]
pub fn fold(text: &str) -> String {
    text.chars()
        .map(half_width_char)
        .filter(|&c| !c.is_whitespace() && !is_invisible(c) && !is_optional_mark(c))
        .flat_map(char::to_lowercase)
        .collect()
}

/// Whether one inserted, left-out or replaced character turns one text into the other. Equal texts are not one edit apart.
#[must_use]
pub fn one_edit_apart(a: &str, b: &str) -> bool {
    let mut a = a.chars();
    let mut b = b.chars();
    loop {
        let rest = (a.clone(), b.clone());
        match (a.next(), b.next()) {
            (Some(x), Some(y)) if x == y => {}
            (Some(_), Some(_)) => {
                let (whole_a, whole_b) = rest;
                return a.clone().eq(b.clone()) || a.eq(whole_b) || whole_a.eq(b);
            }
            (Some(_), None) => return a.next().is_none(),
            (None, Some(_)) => return b.next().is_none(),
            (None, None) => return false,
        }
    }
}

/// The block of full-width forms lies at a fixed distance from ASCII (Unicode, Halfwidth and Fullwidth Forms).
fn half_width_char(c: char) -> char {
    match c {
        '\u{3000}' => ' ',
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(c as u32 - 0xFEE0).unwrap_or(c),
        _ => c,
    }
}

/// Marks that take no room on paper: control characters that are no white space, soft hyphen, zero-width spaces and
/// joiners, marks of writing direction, byte order mark.
#[must_use]
pub fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{00AD}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}'
    ) || (c.is_control() && !c.is_whitespace())
}

/// Punctuation without which a name is still the same name. Full-width forms have become half-width before.
fn is_optional_mark(c: char) -> bool {
    matches!(
        c,
        '·' | '•'
            | '・'
            | '-'
            | '‐'
            | '–'
            | '—'
            | '_'
            | '('
            | ')'
            | '【'
            | '】'
            | '《'
            | '》'
            | '“'
            | '”'
            | '‘'
            | '’'
            | '"'
            | '\''
            | '.'
            | ','
            | '。'
            | '、'
            | '&'
            | '+'
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn tidy_text_has_single_spaces_and_no_invisible_marks() {
        for (written, kept) in [
            ("云汀众创空间\u{A0}\u{A0}", "云汀众创空间"),
            ("\u{FEFF}云汀\u{200B}众创", "云汀众创"),
            ("云汀 \r\n  众创", "云汀 众创"),
            ("Maker\u{3000}\tBay", "Maker Bay"),
            ("Ｈ＆Ｏ（总部）", "Ｈ＆Ｏ（总部）"),
            ("\u{0}云汀\u{8}", "云汀"),
            (" \u{200B} ", ""),
        ] {
            assert_eq!(tidy(written), kept, "{written:?}");
        }
    }

    #[test]
    fn full_width_forms_become_ascii() {
        assert_eq!(half_width("９１Ａ／（ｚ）　元"), "91A/(z) 元");
        assert_eq!(half_width("～！"), "~!");
    }

    #[test]
    fn writings_of_one_name_fold_to_one_key() {
        for (a, b) in [
            ("H&O创客栈", "ｈ＆ｏ 创客栈"),
            ("萌++创客空间", "萌创客空间"),
            ("创想元素--创客空间", "创想元素·创客空间"),
            ("云汀众创空间（总部）", "云汀众创空间(总部)"),
            ("“云汀”众创空间", "云汀众创空间"),
            ("Maker Bay", "MAKERBAY"),
        ] {
            assert_eq!(fold(a), fold(b), "{a} and {b}");
        }
        assert_ne!(fold("云汀众创空间"), fold("云庭众创空间"));
    }

    #[test]
    fn one_edit_is_one_insertion_omission_or_replacement() {
        for (a, b, expected) in [
            ("云汀众创", "云庭众创", true),
            ("云汀众创", "云汀众", true),
            ("云汀众创", "汀众创", true),
            ("云汀众创", "云汀的众创", true),
            ("云", "", true),
            ("云汀", "云汀", false),
            ("", "", false),
            ("云汀", "汀云", false),
            ("云汀众创", "云汀", false),
            ("abcd", "bcda", false),
        ] {
            assert_eq!(one_edit_apart(a, b), expected, "{a} and {b}");
            assert_eq!(one_edit_apart(b, a), expected, "{b} and {a}");
        }
    }

    /// The edit distance by its definition, to check the walk against.
    fn distance(a: &[char], b: &[char]) -> usize {
        match (a, b) {
            ([], rest) | (rest, []) => rest.len(),
            ([x, a @ ..], [y, b @ ..]) if x == y => distance(a, b),
            ([_, a2 @ ..], [_, b2 @ ..]) => {
                1 + distance(a2, b2).min(distance(a2, b)).min(distance(a, b2))
            }
        }
    }

    proptest! {
        #[test]
        fn one_edit_apart_is_an_edit_distance_of_one(a in "[ab云]{0,6}", b in "[ab云]{0,6}") {
            let chars = |s: &str| s.chars().collect::<Vec<_>>();
            prop_assert_eq!(one_edit_apart(&a, &b), distance(&chars(&a), &chars(&b)) == 1);
        }

        #[test]
        fn tidying_and_folding_twice_changes_nothing_more(text in any::<String>()) {
            prop_assert_eq!(tidy(&tidy(&text)), tidy(&text));
            prop_assert_eq!(half_width(&half_width(&text)), half_width(&text));
            prop_assert_eq!(fold(&fold(&text)), fold(&text));
            prop_assert_eq!(fold(&tidy(&text)), fold(&text));
        }
    }
}
