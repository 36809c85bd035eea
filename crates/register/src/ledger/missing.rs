//! Who is missing from a full list. A space that is missing is kept and marked, never dropped.

use std::collections::BTreeSet;

use values::{When, fold};

use crate::{
    check::{Checked, List},
    facts::ListKind,
    ledger::{Ledger, order},
    space::{Event, EventKind, Space},
    state::State,
    title::{Level, Title},
};

/// How much of what the previous release holds is missing from the full lists of this one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Shrink {
    /// Titles (and spaces that are only listed) that the lists should name.
    pub expected: usize,
    /// Those of them that the lists do not name.
    pub missing: usize,
}

impl Shrink {
    /// Whether more than a tenth is missing: then the list is more likely cut off than the register shrunk.
    #[must_use]
    pub fn is_sudden(self) -> bool {
        self.missing.saturating_mul(10) > self.expected
    }
}

/// What a full list speaks for.
struct Scope<'a> {
    list: &'a List<'a>,
    date: When,
    /// The levels of the titles in it; none for spaces that are only listed.
    levels: BTreeSet<Option<Level>>,
}

/// Marks what full lists do not name though they should. `known` spaces were in the previous release.
pub(super) fn mark(
    ledger: &mut Ledger<'_>,
    lists: &[List<'_>],
    checked: &Checked,
    known: usize,
) -> Shrink {
    // A row with an error names its space all the same.
    let left_out: BTreeSet<String> = checked.left_out.iter().map(|row| fold(&row.name)).collect();
    let mut shrink = Shrink::default();
    for place in order(lists, ledger.as_of) {
        let Some(list) = lists
            .get(place)
            .filter(|list| list.facts.list == ListKind::Full)
        else {
            continue;
        };
        let scope = Scope {
            list,
            date: list.facts.dated.unwrap_or(When::Day(ledger.as_of)),
            levels: checked
                .entries
                .iter()
                .filter(|entry| entry.list == place)
                .map(|entry| entry.title.as_ref().map(|title| title.level))
                .collect(),
        };
        for (place, space) in ledger.spaces.iter_mut().enumerate() {
            let flag = |flags: &[bool]| flags.get(place).copied().unwrap_or_default();
            if flag(&ledger.merged) || !scope.covers(space) {
                continue;
            }
            let named = flag(&ledger.named)
                || std::iter::once(&space.name)
                    .chain(space.former_names.iter().map(|former| &former.name))
                    .any(|name| left_out.contains(&fold(name)));
            let expected = scope.expected(space);
            if place < known {
                shrink.expected += expected.len();
                shrink.missing += if named { 0 } else { expected.len() };
            }
            if !named {
                for level in expected {
                    miss(space, &scope, level);
                }
            }
        }
    }
    shrink
}

impl Scope<'_> {
    fn covers(&self, space: &Space) -> bool {
        let facts = self.list.facts;
        facts
            .province
            .is_none_or(|province| province.code == space.place.province.code)
            && facts.city.is_none_or(|city| Some(city) == space.place.city)
    }

    /// What the list should name of a space: the titles of its levels that were held on its day.
    fn expected(&self, space: &Space) -> Vec<Option<Level>> {
        let known_by_then = space
            .events
            .first()
            .is_some_and(|event| event.date <= self.date);
        if !known_by_then {
            return Vec::new();
        }
        if space.titles.is_empty() {
            return self.levels.get(&None).copied().into_iter().collect();
        }
        let held = |title: &&Title| {
            matches!(
                title.state(self.date.first_day()),
                State::Certified | State::UnderRecheck | State::Suspended
            ) && title.from.is_none_or(|from| from <= self.date)
        };
        space
            .titles
            .iter()
            .filter(held)
            .map(|title| Some(title.level))
            .filter(|level| self.levels.contains(level))
            .collect()
    }
}

fn miss(space: &mut Space, scope: &Scope<'_>, level: Option<Level>) {
    let document = scope.list.facts.document.clone();
    let told = space.events.iter().any(|event| {
        event.kind == EventKind::MissingFromList
            && event.level == level
            && ((document.is_some() && event.document == document) || event.date == scope.date)
    });
    // A list that is published again, after the space was named once more, says nothing new.
    if told {
        return;
    }
    for title in &mut space.titles {
        if Some(title.level) == level && title.stated != State::Cancelled {
            title.missing_since.get_or_insert(scope.date);
        }
    }
    space.events.push(Event {
        kind: EventKind::MissingFromList,
        date: scope.date,
        document,
        reason: None,
        level,
        change: None,
        decided: false,
        release: None,
    });
    space.events.sort_by_key(|event| event.date);
}
