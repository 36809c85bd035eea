//! Texts in one buffer: a term is looked for in all of them at once.

use super::{NOWHERE, number};
use crate::fold::fold_char;

/// Behind each text. No term has one, so none is found across two texts.
const END: char = '\n';

/// Texts, folded, one behind the other.
#[derive(Clone, Debug, Default)]
pub struct Texts {
    folded: String,
    /// Where each text ends.
    ends: Vec<u32>,
}

impl Texts {
    /// Adds a text.
    pub fn push(&mut self, text: &str) {
        self.folded.extend(
            text.chars()
                .map(|c| if c == END { ' ' } else { fold_char(c) }),
        );
        self.ends.push(number(self.folded.len()));
        self.folded.push(END);
    }

    /// Calls `at` with every text that has the term, and how it has it: 0 whole, 1 at its start, 2 inside it. The same text may come
    /// again.
    fn find(&self, term: &str, at: &mut dyn FnMut(usize, u32)) {
        let mut text = 0;
        let mut start = 0;
        let end_of = |text: usize| self.ends.get(text).map_or(usize::MAX, |end| *end as usize);
        for (found, _) in self.folded.match_indices(term) {
            while end_of(text) < found {
                start = end_of(text) + END.len_utf8();
                text += 1;
            }
            let within = match (found == start, found + term.len() == end_of(text)) {
                (true, true) => 0,
                (true, false) => 1,
                _ => 2,
            };
            at(text, within);
        }
    }
}

/// A column of texts with its weight.
#[derive(Clone, Debug)]
pub struct Column {
    weight: u32,
    texts: Texts,
    /// The text of each row, where rows share texts.
    of: Option<Vec<u32>>,
}

impl Column {
    /// Row `n` has the `n`th text. A term in a column of less weight (0 first) ranks a row higher.
    #[must_use]
    pub fn new(weight: u32, texts: Texts) -> Self {
        Self {
            weight,
            texts,
            of: None,
        }
    }

    /// Row `n` has the text in place `of[n]`, so that a text that many rows have is looked at once.
    #[must_use]
    pub fn shared(weight: u32, texts: Texts, of: Vec<u32>) -> Self {
        Self {
            of: Some(of),
            ..Self::new(weight, texts)
        }
    }

    /// Lowers the best rank of each row that has the term to its rank in this column.
    pub(super) fn rank(&self, term: &str, best: &mut [u32]) {
        let first = self.weight * 3;
        let lower = |best: &mut [u32], row: usize, rank: u32| {
            if let Some(best) = best.get_mut(row) {
                *best = rank.min(*best);
            }
        };
        let Some(of) = &self.of else {
            self.texts
                .find(term, &mut |row, within| lower(best, row, first + within));
            return;
        };
        let mut ranks = vec![NOWHERE; self.texts.ends.len()];
        self.texts.find(term, &mut |text, within| {
            lower(&mut ranks, text, first + within);
        });
        for (row, text) in of.iter().enumerate() {
            if let Some(rank) = ranks.get(*text as usize) {
                lower(best, row, *rank);
            }
        }
    }
}
