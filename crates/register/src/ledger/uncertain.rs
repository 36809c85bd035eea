//! Rows of which a person has to say which space they are.

use std::collections::BTreeMap;

use values::fold;

use crate::{
    check::Entry,
    identity::SpaceId,
    ledger::{
        Ledger,
        matching::{Match, same_city},
        near::NearIndex,
    },
};

/// A row of which a person has to say which space it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Uncertain {
    /// The entry, by its place among the checked ones.
    pub entry: usize,
    /// Which of the lists it stands in, counted from 0.
    pub list: usize,
    /// The row, as the sheet counts it.
    pub row: u32,
    /// The name in the row.
    pub name: String,
    /// The operator in the row.
    pub operator: Option<String>,
    /// The province of the row, by name.
    pub province: &'static str,
    /// The city of the row, by name.
    pub city: Option<&'static str>,
    /// What it may be, the likeliest first.
    pub candidates: Vec<Candidate>,
}

/// A space that a row may be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// Its id.
    pub id: SpaceId,
    /// Its present name.
    pub name: String,
    /// Its present operator.
    pub operator: Option<String>,
    /// Its city, by name.
    pub city: Option<&'static str>,
    /// Why it may be the one.
    pub likeness: Likeness,
}

/// Why a row may be a space that is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Likeness {
    /// By the row's own words it is, but another space is too.
    Stated,
    /// Another row of the same list is that space already.
    AnotherRow(u32),
    /// The same name in the same city, under another operator.
    SameName,
    /// A name that it had before.
    FormerName,
    /// Nearly the same name in the same city.
    NearName,
}

impl Likeness {
    /// The stable name used in reports.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Stated => "stated",
            Self::AnotherRow(_) => "another_row",
            Self::SameName => "same_name",
            Self::FormerName => "former_name",
            Self::NearName => "near_name",
        }
    }
}

impl Ledger<'_> {
    /// Turns rows that look like a space that no other row of their list names into questions.
    pub(super) fn doubt_the_alike(
        &mut self,
        found: &mut [(usize, Option<Match>)],
        entries: &[Entry],
        claimed: &BTreeMap<usize, usize>,
    ) {
        let asks = |matched: &Option<Match>| {
            matches!(
                matched,
                Some(Match::New { decided: false } | Match::Doubtful(_))
            )
        };
        if self.spaces.is_empty() || !found.iter().any(|(_, matched)| asks(matched)) {
            return;
        }
        let near = NearIndex::of(&self.spaces, |place| {
            !claimed.contains_key(&place) && self.merged.get(place) == Some(&false)
        });
        for (row, matched) in found {
            let Some(entry) = entries.get(*row).filter(|_| asks(matched)) else {
                continue;
            };
            let mut candidates: BTreeMap<usize, Likeness> = BTreeMap::new();
            if let Some(Match::Doubtful(spaces)) = matched {
                candidates.extend(spaces.iter().map(|place| (*place, Likeness::Stated)));
            } else {
                let named = self
                    .index
                    .named(&self.spaces, entry.place.province.code, &entry.name);
                for (place, space) in named {
                    if claimed.contains_key(&place) || !same_city(entry, space) {
                        continue;
                    }
                    let likeness = if fold(&space.name) == fold(&entry.name) {
                        Likeness::SameName
                    } else {
                        Likeness::FormerName
                    };
                    candidates.insert(place, likeness);
                }
                for place in near.like(&self.spaces, entry) {
                    candidates.entry(place).or_insert(Likeness::NearName);
                }
            }
            if !candidates.is_empty() {
                let doubt = self.doubt(*row, entry, candidates);
                self.uncertain.push(doubt);
                *matched = None;
            }
        }
    }

    /// Two rows of one list that both are one space.
    pub(super) fn doubt_twice(&mut self, row: usize, entry: &Entry, space: usize, other: u32) {
        let candidates = BTreeMap::from([(space, Likeness::AnotherRow(other))]);
        let doubt = self.doubt(row, entry, candidates);
        self.uncertain.push(doubt);
    }

    /// A question. What the row may be is not missing from its list.
    fn doubt(
        &mut self,
        row: usize,
        entry: &Entry,
        candidates: BTreeMap<usize, Likeness>,
    ) -> Uncertain {
        for place in candidates.keys() {
            self.name(*place);
        }
        let mut candidates: Vec<Candidate> = candidates
            .into_iter()
            .filter_map(|(place, likeness)| {
                let space = self.spaces.get(place)?;
                Some(Candidate {
                    id: space.id.clone(),
                    name: space.name.clone(),
                    operator: space
                        .operator
                        .as_ref()
                        .map(|operator| operator.name.clone()),
                    city: space.place.city.map(|city| city.name),
                    likeness,
                })
            })
            .collect();
        candidates.sort_by(|one, other| (one.likeness, &one.id).cmp(&(other.likeness, &other.id)));
        Uncertain {
            entry: row,
            list: entry.list,
            row: entry.source.row,
            name: entry.name.clone(),
            operator: entry
                .operator
                .as_ref()
                .map(|operator| operator.name.clone()),
            province: entry.place.province.name,
            city: entry.place.city.map(|city| city.name),
            candidates,
        }
    }
}
