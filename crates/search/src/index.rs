//! The index over all rows, and what a query finds in it.

use std::collections::{BTreeMap, BTreeSet};

use crate::fold::{fold, terms};

/// A text column: one text a row. The first column is the name; the others follow by weight.
pub type Text = Vec<String>;

/// A facet column: the values of each row.
pub type Facet = Vec<Vec<u32>>;

/// All rows, folded and ready.
#[derive(Clone, Debug, Default)]
pub struct Index {
    rows: usize,
    texts: Vec<Text>,
    facets: Vec<Facet>,
}

/// What is asked: a text, and for each facet the chosen values. Within a facet any value will do; between facets all must.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// The text as typed.
    pub text: String,
    /// The chosen values, facet by facet; an empty set asks nothing.
    pub chosen: Vec<BTreeSet<u32>>,
}

/// What was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    /// The rows, best first; equal ones in the order of the rows.
    pub rows: Vec<u32>,
    /// For each facet, how many rows each value would give, the facet's own choice left aside (disjunctive counts).
    pub counts: Vec<BTreeMap<u32, u32>>,
}

impl Index {
    /// The index over these columns. A column that is too short counts as empty beyond its end.
    #[must_use]
    pub fn new(rows: usize, texts: Vec<Text>, facets: Vec<Facet>) -> Self {
        let texts = texts
            .into_iter()
            .map(|column| column.iter().map(|text| fold(text)).collect())
            .collect();
        Self {
            rows,
            texts,
            facets,
        }
    }

    /// The rows that the query asks for, and the counts of every facet value.
    #[must_use]
    pub fn find(&self, query: &Query) -> Outcome {
        let terms = terms(&query.text);
        let mut found: Vec<(u32, u32)> = Vec::new();
        let mut counts = vec![BTreeMap::new(); self.facets.len()];
        for row in 0..self.rows {
            let Some(rank) = self.rank(row, &terms) else {
                continue;
            };
            let fails: Vec<usize> = (0..self.facets.len())
                .filter(|facet| !self.holds(row, *facet, query))
                .collect();
            for (facet, counts) in counts.iter_mut().enumerate() {
                // A row counts for a facet if no other facet leaves it out.
                if fails.iter().all(|failed| *failed == facet) {
                    for value in self.values(row, facet) {
                        *counts.entry(*value).or_insert(0) += 1;
                    }
                }
            }
            if fails.is_empty() {
                found.push((rank, u32::try_from(row).unwrap_or(u32::MAX)));
            }
        }
        found.sort_unstable();
        Outcome {
            rows: found.into_iter().map(|(_, row)| row).collect(),
            counts,
        }
    }

    fn values(&self, row: usize, facet: usize) -> &[u32] {
        self.facets
            .get(facet)
            .and_then(|column| column.get(row))
            .map_or(&[], Vec::as_slice)
    }

    fn holds(&self, row: usize, facet: usize, query: &Query) -> bool {
        let chosen = query.chosen.get(facet);
        chosen.is_none_or(|chosen| {
            chosen.is_empty()
                || self
                    .values(row, facet)
                    .iter()
                    .any(|value| chosen.contains(value))
        })
    }

    /// The sum of the ranks of the terms: in the name whole, at its start, inside it; then in each further column. Nothing if a term
    /// stands nowhere.
    fn rank(&self, row: usize, terms: &[String]) -> Option<u32> {
        let mut sum = 0;
        for term in terms {
            let column = self.texts.iter().position(|column| {
                column
                    .get(row)
                    .is_some_and(|text| text.contains(term.as_str()))
            })?;
            let within = self
                .texts
                .get(column)
                .and_then(|texts| texts.get(row))
                .map_or(2, |text| match text {
                    text if text == term => 0,
                    text if text.starts_with(term.as_str()) => 1,
                    _ => 2,
                });
            sum += u32::try_from(column).unwrap_or(u32::MAX / 8) * 3 + within;
        }
        Some(sum)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    fn index() -> Index {
        let texts = |texts: [&str; 4]| texts.map(str::to_owned).to_vec();
        Index::new(
            4,
            vec![
                texts(["云汀众创空间", "大连工坊", "Kite大连", "大连"]),
                texts(["大连云杉科技有限公司", "星桥科技", "星桥科技", "星桥科技"]),
            ],
            vec![
                vec![vec![0], vec![0], vec![1], vec![2]],
                vec![vec![7], vec![8], vec![7, 8], vec![]],
            ],
        )
    }

    fn rows(text: &str, chosen: &[&[u32]]) -> Vec<u32> {
        let chosen = chosen
            .iter()
            .map(|values| values.iter().copied().collect())
            .collect();
        index()
            .find(&Query {
                text: text.into(),
                chosen,
            })
            .rows
    }

    #[test]
    fn a_whole_name_comes_before_its_start_before_its_inside_before_the_operator() {
        assert_eq!(rows("大连", &[]), [3, 1, 2, 0]);
    }

    #[test]
    fn every_term_must_stand_somewhere_in_any_order() {
        assert_eq!(rows("星桥 大连", &[]), rows("大连 星桥", &[]));
        assert_eq!(rows("星桥 大连", &[]), [3, 1, 2]);
        assert_eq!(rows("星桥 云汀", &[]), Vec::<u32>::new());
        assert_eq!(rows("ＫＩＴＥ", &[]), [2]);
    }

    #[test]
    fn values_of_a_facet_are_ored_and_facets_are_anded() {
        assert_eq!(rows("", &[&[0, 1]]), [0, 1, 2]);
        assert_eq!(rows("", &[&[0, 1], &[8]]), [1, 2]);
        assert_eq!(rows("", &[&[2], &[8]]), Vec::<u32>::new());
    }

    #[test]
    fn counts_leave_the_facets_own_choice_aside() {
        let chosen = vec![BTreeSet::from([0]), BTreeSet::from([8])];
        let counts = index()
            .find(&Query {
                text: String::new(),
                chosen,
            })
            .counts;
        assert_eq!(counts[0], BTreeMap::from([(0, 1), (1, 1)]));
        assert_eq!(counts[1], BTreeMap::from([(7, 1), (8, 1)]));
    }
}
