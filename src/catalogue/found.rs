//! What is found: the rows, page by page, and how many there are of each value.

use register::{Level, State};
use search::Outcome;

use super::{Catalogue, facets::counted};
use crate::routes::{Facet, Filters};

/// How many rows a page has.
pub(crate) const PAGE: usize = 50;

/// What the directory shows for some filters.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Found {
    rows: Vec<u32>,
    /// How many of the rows found hold their title.
    pub(crate) holding: usize,
    /// The codes of the provinces: in the counts of places, cities follow them.
    provinces: Vec<u32>,
    counts: Vec<Vec<u32>>,
    without: Vec<u32>,
    without_text: u32,
}

/// A way to find more.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Relaxed {
    /// The facet whose choice is left out (the province for the place as a whole, unless only cities are chosen); nothing for the text.
    pub(crate) facet: Option<Facet>,
    /// What is asked then.
    pub(crate) filters: Filters,
    /// How many spaces that finds; never none.
    pub(crate) total: u32,
}

impl Found {
    /// `rows` are those of the outcome, in their order.
    pub(super) fn new(catalogue: &Catalogue, rows: Vec<u32>, outcome: Outcome) -> Self {
        let holds = |row: &&u32| catalogue.0.rows.state(**row as usize).holds();
        Self {
            holding: rows.iter().filter(holds).count(),
            rows,
            provinces: catalogue.provinces().map(|(code, _)| code).collect(),
            counts: outcome.counts,
            without: outcome.without,
            without_text: outcome.without_text,
        }
    }

    /// How many are found.
    pub(crate) fn total(&self) -> usize {
        self.rows.len()
    }

    /// How many pages they fill; one, if nothing is found.
    pub(crate) fn pages(&self) -> usize {
        self.total().div_ceil(PAGE).max(1)
    }

    /// The rows of a page, from 0, with the page's number; a page beyond the last is the last.
    pub(crate) fn page(&self, page: u32) -> (usize, &[u32]) {
        let page = (page as usize).min(self.pages() - 1);
        (page, self.rows.chunks(PAGE).nth(page).unwrap_or_default())
    }

    /// How many spaces a value would give (its place is that among [`Catalogue::values`]): what is chosen in its own facet is left
    /// aside. Of provinces and cities the whole place is.
    pub(crate) fn count(&self, facet: Facet, place: usize) -> u32 {
        let place = match facet {
            Facet::City => place + self.provinces.len(),
            _ => place,
        };
        let counts = self.counts.get(counted(facet));
        counts
            .and_then(|counts| counts.get(place))
            .copied()
            .unwrap_or(0)
    }

    /// How many spaces a state would give.
    pub(crate) fn state(&self, state: State) -> u32 {
        self.count(Facet::State, state as usize)
    }

    /// How many spaces a level would give.
    pub(crate) fn level(&self, level: Level) -> u32 {
        self.count(Facet::Level, level as usize)
    }

    /// How many spaces the province with this code would give, whatever place is chosen.
    pub(crate) fn province(&self, code: u32) -> u32 {
        let place = self.provinces.iter().position(|other| *other == code);
        place.map_or(0, |place| self.count(Facet::Province, place))
    }

    /// For an empty result: what would be found if the text or the choice in one facet were left out. Nothing where that is all that is
    /// asked, since then everything would be found, which helps nobody.
    pub(crate) fn relax(&self, filters: &Filters) -> Vec<Relaxed> {
        let mut ways = Vec::new();
        if !filters.q.trim().is_empty() {
            ways.push((None, filters.without_text(), self.without_text));
        }
        for facet in Facet::ALL {
            let beside_province =
                facet == Facet::City && !filters.chosen(Facet::Province).is_empty();
            if !filters.chosen(facet).is_empty() && !beside_province {
                let total = self.without.get(counted(facet)).copied().unwrap_or(0);
                ways.push((Some(facet), filters.without(facet), total));
            }
        }
        if ways.len() < 2 {
            return Vec::new();
        }
        ways.into_iter()
            .filter(|(_, _, total)| *total > 0)
            .map(|(facet, filters, total)| Relaxed {
                facet,
                filters,
                total,
            })
            .collect()
    }
}
