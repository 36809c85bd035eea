//! Checked entries to the spaces of a register.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use crate::{
    check::Entry,
    fold::fold,
    identity::SpaceId,
    space::{Event, EventKind, Space},
    state::State,
    title::Title,
    when::When,
};

/// The spaces that these entries name, in the order in which they are first named. Entries of several lists that are certainly one
/// space (same name and operator, in one province) become one, with the titles and events of each. The second list says for each entry which space it became.
#[must_use]
pub fn register(entries: Vec<Entry>, as_of: NaiveDate) -> (Vec<Space>, Vec<usize>) {
    let mut places = Vec::with_capacity(entries.len());
    let mut spaces: Vec<Space> = Vec::new();
    let mut known: BTreeMap<String, usize> = BTreeMap::new();
    let mut taken: BTreeSet<SpaceId> = BTreeSet::new();
    for entry in entries {
        let operator = entry
            .operator
            .as_ref()
            .map(|operator| operator.name.as_str());
        let province = entry.place.province.code;
        let key = format!(
            "{}|{}|{province}",
            fold(&entry.name),
            fold(operator.unwrap_or_default())
        );
        let place = *known.entry(key).or_insert(spaces.len());
        places.push(place);
        if let Some(space) = spaces.get_mut(place) {
            add(space, entry, as_of);
            continue;
        }
        let id = (0..u32::MAX)
            .map(|attempt| SpaceId::allot(&entry.name, operator, province, attempt))
            .find(|id| !taken.contains(id));
        let Some(id) = id else { continue };
        taken.insert(id.clone());
        spaces.push(first(id, entry, as_of));
    }
    (spaces, places)
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

fn first(id: SpaceId, entry: Entry, as_of: NaiveDate) -> Space {
    let events = events(&entry, as_of, true);
    Space {
        id,
        name: entry.name,
        name_en: entry.name_en,
        former_names: entry.former_names,
        operator: entry.operator,
        place: entry.place,
        claims: entry.claims,
        titles: entry.title.into_iter().collect(),
        events,
        source: entry.source,
    }
}

/// A later list of the same call says more of a space: its title joins the others, or the same title's later statement takes over.
fn add(space: &mut Space, entry: Entry, as_of: NaiveDate) {
    space.events.extend(events(&entry, as_of, false));
    space.events.sort_by_key(|event| event.date);
    if let Some(title) = entry.title {
        match space
            .titles
            .iter_mut()
            .find(|held| held.level == title.level && held.issuer == title.issuer)
        {
            Some(held) => restate(held, title),
            None => space.titles.push(title),
        }
    }
}

fn restate(held: &mut Title, stated: Title) {
    let from = held.from.or(stated.from);
    let notice = stated.notice.clone().or_else(|| held.notice.clone());
    *held = Title {
        from,
        notice,
        number: stated.number.clone().or_else(|| held.number.clone()),
        ..stated
    };
}

/// What a row tells of a space's history.
fn events(entry: &Entry, as_of: NaiveDate, first: bool) -> Vec<Event> {
    let date = entry.date.unwrap_or(When::Day(as_of));
    let event = |kind, date, title: Option<&Title>| Event {
        kind,
        date,
        document: title
            .map(|title| title.document.clone())
            .or_else(|| entry.source.document.clone()),
        reason: None,
        level: title.map(|title| title.level),
    };
    let mut events = Vec::new();
    if let Some(title) = &entry.title {
        if let Some(notice) = &title.notice {
            events.push(event(EventKind::InNotice, notice.from, Some(title)));
        }
        if let Some(from) = title.from {
            events.push(event(EventKind::TitleGranted, from, Some(title)));
        }
        if title.stated == State::Cancelled {
            let cancelled = title.cancelled.unwrap_or(date);
            events.push(Event {
                reason: title.reason.clone(),
                ..event(EventKind::Cancelled, cancelled, Some(title))
            });
        }
    }
    let earliest = events.iter().map(|event| event.date).min().unwrap_or(date);
    if first {
        events.insert(
            0,
            event(EventKind::Added, earliest.min(date), entry.title.as_ref()),
        );
    }
    events.sort_by_key(|event| event.date);
    events
}
