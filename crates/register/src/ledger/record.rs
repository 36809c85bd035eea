//! What a row states of a space, beside its titles: taken over where it is the latest word, with its source.

use std::collections::BTreeMap;

use crate::{
    check::Entry,
    fold::fold,
    identity::SpaceId,
    ledger::{history::event, matching::same_operator},
    space::{Change, Event, EventKind, FormerName, FormerOperator, Operator, Source, Space},
    when::When,
};

/// A space as its first row has it, without titles and events yet.
pub(super) fn first(id: SpaceId, entry: &Entry) -> Space {
    Space {
        id,
        name: entry.name.clone(),
        name_en: entry.name_en.clone(),
        former_names: entry.former_names.clone(),
        former_ids: Vec::new(),
        operator: entry.operator.clone(),
        former_operators: Vec::new(),
        place: entry.place.clone(),
        claims: entry.claims.clone(),
        titles: Vec::new(),
        events: Vec::new(),
        sources: vec![entry.source.clone()],
        stated_in: BTreeMap::new(),
    }
}

/// Takes over what another row states. A field changes only if the list speaks for the same day as its present source or a later one;
/// what it was before stays in the history.
pub(super) fn take(space: &mut Space, entry: &Entry, decided: bool) {
    let mut sources = Sources::of(space, &entry.source);
    names(space, entry, decided, &mut sources);
    operator(space, entry, decided, &mut sources);
    place(space, entry, &mut sources);
    if sources.takes("name_en", entry.name_en.is_some()) {
        space.name_en.clone_from(&entry.name_en);
    }
    space
        .claims
        .take(entry.claims.clone(), |key| sources.takes(key, true));
    sources.put(space);
}

fn names(space: &mut Space, entry: &Entry, decided: bool, sources: &mut Sources) {
    let latest = sources.takes("name", true);
    let same = fold(&space.name) == fold(&entry.name);
    if latest && space.name != entry.name {
        let kind = if same {
            EventKind::Corrected
        } else {
            EventKind::Renamed
        };
        let old = std::mem::replace(&mut space.name, entry.name.clone());
        if !same {
            // The name in English was that of the old name.
            space.name_en = None;
        }
        changed(space, entry, kind, "name", &old, decided);
        if !same {
            space
                .former_names
                .retain(|former| fold(&former.name) != fold(&old) && former.name != entry.name);
            space.former_names.push(FormerName {
                name: old,
                until: Some(entry.source.as_of),
            });
        }
    }
    // An older list has the name of its time, which was over when the present one was stated.
    let older = (!latest && !same).then(|| FormerName {
        name: entry.name.clone(),
        until: sources.as_of("name"),
    });
    for former in entry.former_names.iter().cloned().chain(older) {
        let known = fold(&space.name) == fold(&former.name)
            || space
                .former_names
                .iter()
                .any(|known| fold(&known.name) == fold(&former.name));
        if !known {
            space.former_names.push(former);
        }
    }
}

fn operator(space: &mut Space, entry: &Entry, decided: bool, sources: &mut Sources) {
    let Some(stated) = &entry.operator else {
        return;
    };
    let latest = sources.takes("operator", true);
    let Some(present) = space.operator.clone() else {
        space.operator = Some(stated.clone());
        return;
    };
    if !latest {
        let known = std::iter::once(&present)
            .chain(space.former_operators.iter().map(|former| &former.operator))
            .any(|known| same_operator(known, stated));
        if !known {
            space.former_operators.push(FormerOperator {
                operator: stated.clone(),
                until: sources.as_of("operator"),
            });
        }
        return;
    }
    let one_body = same_operator(&present, stated);
    let credit_code = stated
        .credit_code
        .clone()
        .or_else(|| present.credit_code.clone().filter(|_| one_body));
    if present.name != stated.name {
        let kind = if one_body {
            EventKind::Corrected
        } else {
            EventKind::OperatorChanged
        };
        changed_to(
            space,
            entry,
            kind,
            "operator",
            &present.name,
            &stated.name,
            decided,
        );
    }
    if let (true, Some(old), Some(new)) = (one_body, &present.credit_code, &credit_code)
        && old != new
    {
        let kind = EventKind::Corrected;
        changed_to(
            space,
            entry,
            kind,
            "credit_code",
            old.as_str(),
            new.as_str(),
            decided,
        );
    }
    if !one_body {
        space.former_operators.push(FormerOperator {
            operator: present,
            until: Some(entry.source.as_of),
        });
    }
    space.operator = Some(Operator {
        name: stated.name.clone(),
        credit_code,
    });
}

fn place(space: &mut Space, entry: &Entry, sources: &mut Sources) {
    let stated = &entry.place;
    if sources.takes("city", stated.city.is_some()) {
        let (old, new) = (space.place.city, stated.city);
        space.place.city = new;
        if let (Some(old), Some(new)) = (old, new)
            && old != new
        {
            changed_to(
                space,
                entry,
                EventKind::Corrected,
                "city",
                old.name,
                new.name,
                false,
            );
        }
    }
    if sources.takes("district", stated.district.is_some()) {
        let old = std::mem::replace(&mut space.place.district, stated.district.clone());
        corrected(space, entry, "district", old, stated.district.as_deref());
    }
    if sources.takes("address", stated.address.is_some()) {
        let old = std::mem::replace(&mut space.place.address, stated.address.clone());
        corrected(space, entry, "address", old, stated.address.as_deref());
    }
    if sources.takes("position", stated.position.is_some()) {
        space.place.position.clone_from(&stated.position);
    }
}

fn corrected(
    space: &mut Space,
    entry: &Entry,
    field: &str,
    old: Option<String>,
    new: Option<&str>,
) {
    if let (Some(old), Some(new)) = (old, new)
        && fold(&old) != fold(new)
    {
        changed_to(space, entry, EventKind::Corrected, field, &old, new, false);
    }
}

fn changed(
    space: &mut Space,
    entry: &Entry,
    kind: EventKind,
    field: &str,
    old: &str,
    decided: bool,
) {
    changed_to(space, entry, kind, field, old, &entry.name, decided);
}

fn changed_to(
    space: &mut Space,
    entry: &Entry,
    kind: EventKind,
    field: &str,
    old: &str,
    new: &str,
    decided: bool,
) {
    space.events.push(Event {
        change: Some(Change {
            field: field.to_owned(),
            from: old.to_owned(),
            to: new.to_owned(),
        }),
        decided,
        ..event(entry, kind, entry.source.as_of, None)
    });
}

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
    fn as_of(&self, key: &str) -> Option<When> {
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

/// Fills what the record that stays does not state with what the record that goes does.
pub(super) fn unite(space: &mut Space, gone: &Space) {
    let last = gone.sources.len().saturating_sub(1);
    for (place, source) in gone.sources.iter().enumerate() {
        let mut sources = Sources::of(space, source);
        let from_here = |key: &str| gone.stated_in.get(key).copied().unwrap_or(last) == place;
        let mut fills = |key: &'static str, open: bool| {
            let fills = open && from_here(key);
            if fills {
                sources.set(key.to_owned());
            }
            fills
        };
        if fills("name_en", space.name_en.is_none() && gone.name_en.is_some()) {
            space.name_en.clone_from(&gone.name_en);
        }
        let (held, other) = (&mut space.place, &gone.place);
        if fills("city", held.city.is_none() && other.city.is_some()) {
            held.city = other.city;
        }
        if fills(
            "district",
            held.district.is_none() && other.district.is_some(),
        ) {
            held.district.clone_from(&other.district);
        }
        if fills("address", held.address.is_none() && other.address.is_some()) {
            held.address.clone_from(&other.address);
        }
        if fills(
            "position",
            held.position.is_none() && other.position.is_some(),
        ) {
            held.position.clone_from(&other.position);
        }
        let stated: Vec<&str> = space.claims.stated().collect();
        space.claims.take(gone.claims.clone(), |key| {
            fills(key, !stated.contains(&key))
        });
        sources.put(space);
    }
}
