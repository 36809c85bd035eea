//! Which parts of a text a query matched.

use std::ops::Range;

use crate::fold::{fold_char, terms};

/// The byte ranges of `text` that the terms of `query` match, in order and without overlap.
#[must_use]
pub fn marks(text: &str, query: &str) -> Vec<Range<usize>> {
    let places: Vec<(usize, char)> = text
        .char_indices()
        .map(|(at, c)| (at, fold_char(c)))
        .collect();
    let place_of = |index: usize| places.get(index).map_or(text.len(), |(at, _)| *at);
    let folded: Vec<char> = places.iter().map(|(_, c)| *c).collect();
    let mut matched = vec![false; folded.len()];
    for term in terms(query) {
        let term: Vec<char> = term.chars().collect();
        for (start, window) in folded.windows(term.len()).enumerate() {
            if window == term {
                matched[start..start + term.len()].fill(true);
            }
        }
    }
    let mut ranges: Vec<Range<usize>> = Vec::new();
    for (index, _) in matched.iter().enumerate().filter(|(_, matched)| **matched) {
        let (start, end) = (place_of(index), place_of(index + 1));
        match ranges.last_mut() {
            Some(last) if last.end == start => last.end = end,
            _ => ranges.push(start..end),
        }
    }
    ranges
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::marks;

    fn marked<'a>(text: &'a str, query: &str) -> Vec<&'a str> {
        marks(text, query)
            .into_iter()
            .map(|range| &text[range])
            .collect()
    }

    #[test]
    fn the_matched_part_is_found_in_the_original_spelling() {
        assert_eq!(marked("大连云杉科技有限公司", "大连"), ["大连"]);
        assert_eq!(marked("Ｈ＆Ｏ创客栈", "h&o"), ["Ｈ＆Ｏ"]);
        assert_eq!(marked("创客创客", "创客"), ["创客创客"]);
        assert_eq!(marked("启明工坊", "工坊 启"), ["启", "工坊"]);
        assert_eq!(marked("启明工坊", "  "), Vec::<&str>::new());
        assert_eq!(marked("Makers’ Café", "makers' cafe"), ["Makers’", "Café"]);
        assert_eq!(marked("Lüliang", "luliang"), ["Lüliang"]);
        assert_eq!(marked("启明工坊", "“启明工坊”。"), ["启明工坊"]);
    }

    proptest! {
        #[test]
        fn marks_never_cut_a_character_or_overlap(text in ".{0,40}", query in ".{0,6}") {
            let ranges = marks(&text, &query);
            prop_assert!(ranges.iter().all(|range| text.get(range.clone()).is_some()));
            prop_assert!(ranges.windows(2).all(|pair| pair[0].end < pair[1].start));
        }
    }
}
