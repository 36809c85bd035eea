//! The index over all rows, and what a query finds in it.

mod columns;
mod facet;
#[cfg(test)]
mod tests;

pub use columns::{Column, Texts};
pub use facet::Facet;

use crate::fold::terms;

/// All rows with the facets that they are counted by. The texts come with each query, so that they are made ready when they are wanted.
#[derive(Clone, Debug, Default)]
pub struct Index {
    rows: usize,
    facets: Vec<Facet>,
}

/// What is asked: a text, and for each facet the chosen values. Within a facet any value will do; between facets all must hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// The text as typed.
    pub text: String,
    /// The chosen values, facet by facet; none asks nothing. A value that the facet has not is borne by no row.
    pub chosen: Vec<Vec<u32>>,
}

/// A row that was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Hit {
    /// How well the text fits, 0 best; 0 without a text.
    pub rank: u32,
    /// The row.
    pub row: u32,
}

/// What was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    /// The rows, in their order.
    pub hits: Vec<Hit>,
    /// For each facet and value, how many rows the value would give, the facet's own choice left aside (disjunctive counts).
    pub counts: Vec<Vec<u32>>,
    /// For each facet, how many rows there would be if its choice were left out.
    pub without: Vec<u32>,
    /// How many rows there would be if the text were left out.
    pub without_text: u32,
}

impl Index {
    /// The index over these facets. A facet that is too short counts as without a value beyond its end.
    #[must_use]
    pub fn new(rows: usize, facets: Vec<Facet>) -> Self {
        Self { rows, facets }
    }

    /// The rows that the query asks for, the counts of every value, and what each part of the query costs. One walk over all rows. The
    /// text is looked for in these columns, which are asked for only where there is one; a column that is too short counts as empty
    /// beyond its end.
    #[must_use]
    pub fn find<'a>(&self, query: &Query, columns: impl Iterator<Item = &'a Column>) -> Outcome {
        let ranks = self.ranks(&terms(&query.text), columns);
        let allowed: Vec<Option<Vec<bool>>> = self
            .facets
            .iter()
            .enumerate()
            .map(|(place, facet)| facet.allowed(query.chosen.get(place).map_or(&[], Vec::as_slice)))
            .collect();
        // Rows of each class that nothing leaves out but perhaps the facet itself.
        let mut classes: Vec<Vec<u32>> = self.facets.iter().map(Facet::no_counts).collect();
        let mut without = vec![0; self.facets.len()];
        let mut outcome = Outcome::default();
        for row in 0..self.rows {
            let mut failed = None;
            let mut fails = 0;
            for (place, facet) in self.facets.iter().enumerate() {
                if !facet.holds(row, allowed.get(place).and_then(Option::as_ref)) {
                    failed = Some(place);
                    fails += 1;
                }
            }
            if fails == 0 {
                outcome.without_text += 1;
            }
            let Some(rank) = ranks.get(row).copied().filter(|rank| *rank < NOWHERE) else {
                continue;
            };
            let counted = match (fails, failed) {
                (0, _) => 0..self.facets.len(),
                (1, Some(place)) => place..place + 1,
                _ => continue,
            };
            for place in counted {
                let class = self.facets.get(place).map_or(0, |facet| facet.class(row));
                let count = classes
                    .get_mut(place)
                    .and_then(|counts| counts.get_mut(class));
                if let Some(count) = count {
                    *count += 1;
                }
            }
            match failed.and_then(|place| without.get_mut(place)) {
                Some(without) => *without += 1,
                None => outcome.hits.push(Hit {
                    rank,
                    row: number(row),
                }),
            }
        }
        for without in &mut without {
            *without += number(outcome.hits.len());
        }
        outcome.without = without;
        outcome.counts = self
            .facets
            .iter()
            .zip(&classes)
            .map(|(facet, counts)| facet.counts(counts))
            .collect();
        outcome
    }

    /// For each row the sum over the terms of where the term stands: by the weight of the column, and in that whole, at the start, or
    /// inside. [`NOWHERE`] if a term stands nowhere.
    fn ranks<'a>(&self, terms: &[String], columns: impl Iterator<Item = &'a Column>) -> Vec<u32> {
        let mut sums = vec![0_u32; self.rows];
        if terms.is_empty() {
            return sums;
        }
        let mut best = vec![vec![NOWHERE; self.rows]; terms.len()];
        for column in columns {
            for (term, best) in terms.iter().zip(&mut best) {
                column.rank(term, best);
            }
        }
        for (row, sum) in sums.iter_mut().enumerate() {
            let ranks = best.iter().filter_map(|best| best.get(row));
            *sum = ranks.fold(0, |sum, rank| sum.saturating_add(*rank));
        }
        sums
    }
}

/// The rank of a row in which a term stands nowhere: above every sum of ranks.
const NOWHERE: u32 = 1 << 30;

fn number(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}
