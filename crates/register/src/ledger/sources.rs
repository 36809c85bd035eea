//! Which list states what: every stated field of a space, and each of its titles, names its own source.

use std::collections::BTreeMap;

use values::When;

use crate::space::{Source, Space};

/// The sources of a space while a row is taken over: every stated field names its own.
pub(super) struct Sources {
    all: Vec<Source>,
    fields: BTreeMap<String, usize>,
    /// The source that is being taken over.
    new: usize,
}

impl Sources {
    pub(super) fn of(space: &Space, new: &Source) -> Self {
        let mut all = space.sources.clone();
        let last = all.len().saturating_sub(1);
        let fields = stated(space)
            .map(|key| {
                let source = space.stated_in.get(&key).copied().unwrap_or(last);
                (key, source)
            })
            .collect();
        let place = all.iter().position(|source| source == new);
        let new = place.unwrap_or_else(|| {
            all.push(new.clone());
            all.len() - 1
        });
        Self { all, fields, new }
    }

    /// Whether a field that the new source states is to be taken over; then the new source is its source.
    pub(super) fn takes(&mut self, key: &str, stated: bool) -> bool {
        let as_of = |place: usize| self.all.get(place).map(|source| source.as_of);
        let latest = self
            .fields
            .get(key)
            .is_none_or(|&present| as_of(self.new) >= as_of(present));
        let takes = stated && latest;
        if takes {
            self.fields.insert(key.to_owned(), self.new);
        }
        takes
    }

    /// Says that the new source states a field.
    pub(super) fn set(&mut self, key: String) {
        self.fields.insert(key, self.new);
    }

    /// The day for which the present source of a field speaks.
    pub(super) fn as_of(&self, key: &str) -> Option<When> {
        let place = self.fields.get(key)?;
        self.all.get(*place).map(|source| source.as_of)
    }

    /// Puts the sources back into the space: the latest last, without those that nothing refers to any more.
    pub(super) fn put(self, space: &mut Space) {
        let mut order: Vec<usize> = (0..self.all.len()).collect();
        let as_of: Vec<When> = self.all.iter().map(|source| source.as_of).collect();
        order.sort_by_key(|place| as_of.get(*place));
        let last = order.last().copied();
        order
            .retain(|place| Some(*place) == last || self.fields.values().any(|used| used == place));
        space.stated_in = self
            .fields
            .into_iter()
            .filter(|(_, used)| Some(*used) != last)
            .filter_map(|(key, used)| Some((key, order.iter().position(|place| *place == used)?)))
            .collect();
        space.sources = order
            .into_iter()
            .filter_map(|place| self.all.get(place).cloned())
            .collect();
    }
}

/// The name under which a title stands in [`Space::stated_in`], by its place among the titles.
pub(super) fn title_key(place: usize) -> String {
    format!("titles/{place}")
}

/// Says of each title that a row gave or granted that this source states it. `before` are the documents of the titles before the row.
pub(super) fn titles(space: &mut Space, source: &Source, before: &[String]) {
    let given: Vec<usize> = space
        .titles
        .iter()
        .enumerate()
        .filter(|(place, title)| before.get(*place) != Some(&title.document))
        .map(|(place, _)| place)
        .collect();
    if given.is_empty() {
        return;
    }
    let mut sources = Sources::of(space, source);
    for place in given {
        sources.set(title_key(place));
    }
    sources.put(space);
}

/// The names of the fields that a space states, its titles among them.
fn stated(space: &Space) -> impl Iterator<Item = String> {
    let place = &space.place;
    [
        ("name", true),
        ("name_en", space.name_en.is_some()),
        ("operator", space.operator.is_some()),
        ("city", place.city.is_some()),
        ("district", place.district.is_some()),
        ("address", place.address.is_some()),
        ("position", place.position.is_some()),
    ]
    .into_iter()
    .filter_map(|(key, stated)| stated.then_some(key))
    .chain(space.claims.stated())
    .map(str::to_owned)
    .chain((0..space.titles.len()).map(title_key))
}
