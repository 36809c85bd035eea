//! What a row states of a space, beside its titles: taken over where it is the latest word, with its source.

use std::collections::BTreeMap;

use values::fold;

use crate::{
    check::Entry,
    identity::SpaceId,
    ledger::{history::event, matching::same_operator, sources::Sources},
    space::{Change, Event, EventKind, FormerName, FormerOperator, Operator, Space},
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
        push(
            space,
            entry,
            kind,
            decided,
            change("name", &old, &entry.name),
        );
        if !same {
            space.former_names.retain(|former| {
                fold(&former.name) != fold(&old) && fold(&former.name) != fold(&entry.name)
            });
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
        remember_name(space, former);
    }
}

/// Keeps a former name that is not known yet.
pub(super) fn remember_name(space: &mut Space, former: FormerName) {
    let former_names = space.former_names.iter().map(|known| &known.name);
    let known = std::iter::once(&space.name)
        .chain(former_names)
        .any(|known| fold(known) == fold(&former.name));
    if !known {
        space.former_names.push(former);
    }
}

/// Keeps a former operator that is not known yet.
pub(super) fn remember_operator(space: &mut Space, former: FormerOperator) {
    let known = space
        .operator
        .iter()
        .chain(space.former_operators.iter().map(|known| &known.operator))
        .any(|known| same_operator(known, &former.operator));
    if !known {
        space.former_operators.push(former);
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
        let former = FormerOperator {
            operator: stated.clone(),
            until: sources.as_of("operator"),
        };
        remember_operator(space, former);
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
        push(
            space,
            entry,
            kind,
            decided,
            change("operator", &present.name, &stated.name),
        );
    }
    if let (true, Some(old), Some(new)) = (one_body, &present.credit_code, &credit_code)
        && old != new
    {
        let change = change("credit_code", old.as_str(), new.as_str());
        push(space, entry, EventKind::Corrected, decided, change);
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
            push(
                space,
                entry,
                EventKind::Corrected,
                false,
                change("city", old.name, new.name),
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
        push(
            space,
            entry,
            EventKind::Corrected,
            false,
            change(field, &old, new),
        );
    }
}

/// An event that says what a row changed.
fn push(space: &mut Space, entry: &Entry, kind: EventKind, decided: bool, change: Change) {
    space.events.push(Event {
        change: Some(change),
        decided,
        ..event(entry, kind, entry.source.as_of, None)
    });
}

fn change(field: &str, from: &str, to: &str) -> Change {
    Change {
        field: field.to_owned(),
        from: from.to_owned(),
        to: to.to_owned(),
    }
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
