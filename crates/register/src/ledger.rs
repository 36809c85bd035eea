//! The ledger: what lists say, joined with what the register knows already. A space keeps its identity and its history; what a list
//! does not settle is asked, and nothing that was published is overwritten.

mod decisions;
mod history;
mod matching;
mod merge;
mod missing;
mod near;
mod record;
mod sources;
mod uncertain;

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use values::When;

use crate::{
    check::{Checked, Entry, List},
    facts::ListKind,
    identity::SpaceId,
    space::Space,
};

pub use decisions::{Decisions, DecisionsError, Verdict};
pub use missing::Shrink;
pub use uncertain::{Candidate, Likeness, Uncertain};

use matching::{Found, Index, Match};

/// What becomes of lists that are published together.
#[derive(Clone, Debug, Default)]
pub struct Registered {
    /// The spaces: those of the previous release in its order, then the new ones as they are first named. One that was merged into
    /// another is gone.
    pub spaces: Vec<Space>,
    /// Which space each entry became; nothing for an uncertain one.
    pub places: Vec<Option<usize>>,
    /// Entries of which a person has to say which space they are. As long as there are any, nothing is to be published.
    pub uncertain: Vec<Uncertain>,
    /// Decisions that no row asked for, by their place in the file. They are probably misspelt.
    pub unused: Vec<usize>,
    /// Ids that are decided on and that no space of the row's province has.
    pub unknown: Vec<SpaceId>,
    /// How much of what was held is missing from full lists.
    pub shrink: Shrink,
}

/// Joins checked lists with the spaces of the previous release (none, if this is the first). The lists are taken by their dates, whatever
/// their order.
#[must_use]
pub fn register(
    previous: Vec<Space>,
    lists: &[List<'_>],
    checked: &Checked,
    decisions: &Decisions,
    as_of: NaiveDate,
) -> Registered {
    let known = previous.len();
    let mut ledger = Ledger {
        index: Index::of(&previous),
        taken: previous
            .iter()
            .flat_map(|space| std::iter::once(&space.id).chain(&space.former_ids))
            .cloned()
            .collect(),
        merged: vec![false; previous.len()],
        named: vec![false; previous.len()],
        spaces: previous,
        places: vec![None; checked.entries.len()],
        uncertain: Vec::new(),
        used: BTreeSet::new(),
        unknown: Vec::new(),
        decisions,
        as_of,
    };
    let mut by_list: Vec<Vec<usize>> = vec![Vec::new(); lists.len()];
    for (place, entry) in checked.entries.iter().enumerate() {
        if let Some(rows) = by_list.get_mut(entry.list) {
            rows.push(place);
        }
    }
    for list in order(lists, as_of) {
        let (Some(rows), Some(facts)) = (by_list.get(list), lists.get(list)) else {
            continue;
        };
        ledger.take(rows, &checked.entries, facts.facts.list);
    }
    let shrink = missing::mark(&mut ledger, lists, checked, known);
    ledger.finish(shrink)
}

/// The lists by date; of one day, the notice before the grant and the grant before the cancellation, then as they were given.
fn order(lists: &[List<'_>], as_of: NaiveDate) -> Vec<usize> {
    let mut order: Vec<usize> = (0..lists.len()).collect();
    order.sort_by_key(|&place| {
        lists.get(place).map(|list| {
            let date = list.facts.dated.unwrap_or(When::Day(as_of));
            let rank = match list.facts.list {
                ListKind::Notice => 0,
                ListKind::Full => 1,
                ListKind::Additions => 2,
                ListKind::Recheck => 3,
                ListKind::Cancellations => 4,
            };
            (date, rank, list.file)
        })
    });
    order
}

struct Ledger<'a> {
    spaces: Vec<Space>,
    /// Spaces that became part of another. They keep their place until the end, so that places stay true.
    merged: Vec<bool>,
    /// Spaces that any list of this call names.
    named: Vec<bool>,
    index: Index,
    taken: BTreeSet<SpaceId>,
    places: Vec<Option<usize>>,
    uncertain: Vec<Uncertain>,
    used: BTreeSet<usize>,
    unknown: Vec<SpaceId>,
    decisions: &'a Decisions,
    as_of: NaiveDate,
}

impl Ledger<'_> {
    /// Takes one list: first every row finds its space, then each says what it has to say. So a row is never held to be like a space
    /// that another row of the same list names.
    fn take(&mut self, rows: &[usize], entries: &[Entry], kind: ListKind) {
        let mut claimed: BTreeMap<usize, usize> = BTreeMap::new();
        let mut found: Vec<(usize, Option<Match>)> = Vec::with_capacity(rows.len());
        for &row in rows {
            let Some(entry) = entries.get(row) else {
                continue;
            };
            let mut matched = Some(self.settle(entry));
            if let Some(Match::Certain(space) | Match::Decided(space)) = matched {
                match claimed.get(&space).and_then(|other| entries.get(*other)) {
                    Some(other) => {
                        self.doubt_twice(row, entry, space, other.source.row);
                        matched = None;
                    }
                    None => {
                        claimed.insert(space, row);
                    }
                }
            }
            found.push((row, matched));
        }
        // What a row says less plainly goes by what the other rows leave.
        for (row, matched) in &mut found {
            let (Some(Match::OneOf(spaces) | Match::Doubtful(spaces)), alone) =
                (&*matched, matches!(matched, Some(Match::OneOf(_))))
            else {
                continue;
            };
            let left: Vec<usize> = spaces
                .iter()
                .copied()
                .filter(|space| !claimed.contains_key(space))
                .collect();
            match left.as_slice() {
                [one] => {
                    claimed.insert(*one, *row);
                    *matched = Some(Match::Certain(*one));
                }
                [] if alone => *matched = Some(Match::New { decided: false }),
                [] => {}
                _ => *matched = Some(Match::Doubtful(left)),
            }
        }
        self.doubt_the_alike(&mut found, entries, &claimed);
        for (row, matched) in found {
            let (Some(matched), Some(entry)) = (matched, entries.get(row)) else {
                continue;
            };
            let place = match matched {
                Match::Certain(space) => self.add(space, entry, kind, false),
                Match::Decided(space) => self.add(space, entry, kind, true),
                Match::New { decided } => self.first(entry, kind, decided),
                Match::OneOf(_) | Match::Doubtful(_) => None,
            };
            if let Some(slot) = self.places.get_mut(row) {
                *slot = place;
            }
        }
    }

    /// Which space a row certainly is, or was decided to be. A decision that merges does so here.
    fn settle(&mut self, entry: &Entry) -> Match {
        let certain = self.index.certain(&self.spaces, entry);
        if let Some((place, verdict)) = self.decisions.of(entry) {
            self.used.insert(place);
            match verdict {
                // A list that is published again finds the space that was new the first time.
                Verdict::New if matches!(certain, Found::One(_) | Found::OneOf(_)) => {}
                Verdict::New => return Match::New { decided: true },
                Verdict::Is(ids) => {
                    if let Some(kept) = self.unite_all(&ids, entry) {
                        return Match::Decided(kept);
                    }
                }
            }
        }
        match certain {
            Found::One(space) => Match::Certain(space),
            Found::None => Match::New { decided: false },
            Found::OneOf(spaces) => Match::OneOf(spaces),
            Found::Several(spaces) => Match::Doubtful(spaces),
        }
    }

    /// The space with the first of these ids, joined with those that have the others. None, if there is not a space for each in the
    /// province of the row: an id of another province is a slip of the pen.
    fn unite_all(&mut self, ids: &[SpaceId], entry: &Entry) -> Option<usize> {
        let mut spaces = Vec::new();
        for id in ids {
            let here = |place: &usize| {
                let space = self.spaces.get(*place);
                space.is_some_and(|space| space.place.province == entry.place.province)
            };
            match self.place_of(id).filter(here) {
                Some(place) => spaces.push(place),
                None => self.unknown.push(id.clone()),
            }
        }
        let (&kept, others) = spaces.split_first().filter(|_| spaces.len() == ids.len())?;
        for &other in others {
            self.unite(kept, other, entry);
        }
        Some(kept)
    }

    fn place_of(&self, id: &SpaceId) -> Option<usize> {
        self.spaces
            .iter()
            .zip(&self.merged)
            .position(|(space, merged)| {
                !merged && (space.id == *id || space.former_ids.contains(id))
            })
    }

    fn add(&mut self, place: usize, entry: &Entry, kind: ListKind, decided: bool) -> Option<usize> {
        let space = self.spaces.get_mut(place)?;
        record::take(space, entry, decided);
        let before = merge::documents(space);
        history::take(space, entry, kind, self.as_of);
        sources::titles(space, &entry.source, &before);
        self.index.add(place, space);
        self.name(place);
        Some(place)
    }

    fn first(&mut self, entry: &Entry, kind: ListKind, decided: bool) -> Option<usize> {
        let id = allot(entry, &self.taken)?;
        self.taken.insert(id.clone());
        let mut space = record::first(id, entry);
        history::take(&mut space, entry, kind, self.as_of);
        history::added(&mut space, entry, decided);
        let place = self.spaces.len();
        self.index.add(place, &space);
        self.spaces.push(space);
        self.merged.push(false);
        self.named.push(true);
        Some(place)
    }

    fn name(&mut self, place: usize) {
        if let Some(named) = self.named.get_mut(place) {
            *named = true;
        }
    }

    fn unite(&mut self, kept: usize, other: usize, entry: &Entry) {
        let Some(gone) = self.spaces.get(other).cloned() else {
            return;
        };
        if kept == other {
            return;
        }
        if let Some(space) = self.spaces.get_mut(kept) {
            merge::unite(space, gone, entry);
            self.index.add(kept, space);
        }
        self.index.remove(other);
        if let Some(merged) = self.merged.get_mut(other) {
            *merged = true;
        }
    }

    fn finish(self, shrink: Shrink) -> Registered {
        let mut now = Vec::with_capacity(self.spaces.len());
        let mut spaces = Vec::with_capacity(self.spaces.len());
        for (space, merged) in self.spaces.into_iter().zip(&self.merged) {
            now.push((!merged).then_some(spaces.len()));
            if !merged {
                spaces.push(space);
            }
        }
        let places = self
            .places
            .into_iter()
            .map(|place| now.get(place?).copied().flatten())
            .collect();
        Registered {
            spaces,
            places,
            uncertain: self.uncertain,
            unknown: self.unknown,
            unused: self.decisions.unused(&self.used),
            shrink,
        }
    }
}

/// An id that no other space has or had. Where no operator is stated, the city tells spaces of one name apart.
fn allot(entry: &Entry, taken: &BTreeSet<SpaceId>) -> Option<SpaceId> {
    let operator = entry
        .operator
        .as_ref()
        .map(|operator| operator.name.as_str());
    let owner = operator.or(entry.place.city.map(|city| city.name));
    (0..u32::MAX)
        .map(|attempt| SpaceId::allot(&entry.name, owner, entry.place.province.code, attempt))
        .find(|id| !taken.contains(id))
}

/// Whether everything in the register is fictional: every operator carries 示例 and every credit code the division 000000, which no
/// real one does. A fictional register is marked so on every page.
#[must_use]
pub fn is_sample(spaces: &[Space]) -> bool {
    let fictional = |space: &Space| {
        space.operator.as_ref().is_some_and(|operator| {
            operator.name.contains("示例")
                && operator
                    .credit_code
                    .as_ref()
                    .is_none_or(|code| code.division() == "000000")
        })
    };
    !spaces.is_empty() && spaces.iter().all(fictional)
}

#[cfg(test)]
mod tests;
