//! What is found: the rows, page by page, and how many there are of each value.

use register::{Level, State};
use search::Outcome;

/// How many rows a page has.
pub(crate) const PAGE: usize = 50;

/// The places of the facets in the index.
const STATE: usize = 0;
const LEVEL: usize = 1;
const PROVINCE: usize = 2;

/// What the directory shows for some filters.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Found {
    outcome: Outcome,
    /// How many of the rows found hold their title.
    pub(crate) holding: usize,
}

impl Found {
    pub(super) fn new(outcome: Outcome, holding: usize) -> Self {
        Self { outcome, holding }
    }

    pub(crate) fn total(&self) -> usize {
        self.outcome.rows.len()
    }

    pub(crate) fn pages(&self) -> usize {
        self.total().div_ceil(PAGE).max(1)
    }

    /// The rows of a page, from 0; a page beyond the last is the last.
    pub(crate) fn page(&self, page: u32) -> (usize, &[u32]) {
        let page = (page as usize).min(self.pages() - 1);
        (
            page,
            self.outcome.rows.chunks(PAGE).nth(page).unwrap_or_default(),
        )
    }

    pub(crate) fn states(&self, state: State) -> u32 {
        self.count(STATE, state as u32)
    }

    pub(crate) fn levels(&self, level: Level) -> u32 {
        self.count(LEVEL, level as u32)
    }

    pub(crate) fn provinces(&self, code: u32) -> u32 {
        self.count(PROVINCE, code)
    }

    fn count(&self, facet: usize, value: u32) -> u32 {
        self.outcome
            .counts
            .get(facet)
            .and_then(|counts| counts.get(&value))
            .copied()
            .unwrap_or(0)
    }
}
