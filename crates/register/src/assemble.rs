//! Checked entries to the spaces of a register.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use crate::{
    check::{Entry, keys},
    division::DivisionCode,
    identity::SpaceId,
    space::{Claims, Event, EventKind, Space},
    state::State,
    title::Title,
    when::When,
};

/// The spaces that these entries name, in the order in which they are first named. Entries of several lists that are certainly one
/// space (the same name with the same operator or credit code, in one province) become one, with the titles and events of each. The
/// second list says for each entry which space it became.
#[must_use]
pub fn register(entries: Vec<Entry>, as_of: NaiveDate) -> (Vec<Space>, Vec<usize>) {
    let mut places = Vec::with_capacity(entries.len());
    let mut spaces: Vec<Space> = Vec::new();
    let mut known: BTreeMap<(DivisionCode, String), usize> = BTreeMap::new();
    let mut taken: BTreeSet<SpaceId> = BTreeSet::new();
    for entry in entries {
        let province = entry.place.province.code;
        let keys: Vec<_> = keys(&entry)
            .into_iter()
            .map(|key| (province, key))
            .collect();
        let place = keys
            .iter()
            .find_map(|key| known.get(key).copied())
            .unwrap_or(spaces.len());
        known.extend(keys.into_iter().map(|key| (key, place)));
        places.push(place);
        if let Some(space) = spaces.get_mut(place) {
            add(space, entry, as_of);
            continue;
        }
        let Some(id) = allot(&entry, &taken) else {
            continue;
        };
        taken.insert(id.clone());
        spaces.push(first(id, entry, as_of));
    }
    (spaces, places)
}

/// An id that no other space has. Where no operator is stated, the city tells spaces of one name apart.
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

fn first(id: SpaceId, entry: Entry, as_of: NaiveDate) -> Space {
    let mut events = events(&entry, None, as_of);
    let date = entry.date.unwrap_or(When::Day(as_of));
    let earliest = events.first().map_or(date, |event| event.date.min(date));
    let title = entry.title.as_ref();
    events.insert(0, event(&entry, EventKind::Added, earliest, title));
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

/// A later list of the same call says more of a space: it fills what is not stated yet, and its title joins the others, or the same
/// title's later statement takes over.
fn add(space: &mut Space, entry: Entry, as_of: NaiveDate) {
    let held = entry.title.as_ref().and_then(|title| {
        let same = |held: &Title| held.level == title.level && held.issuer == title.issuer;
        space.titles.iter().position(same)
    });
    let events = events(
        &entry,
        held.and_then(|place| space.titles.get(place)),
        as_of,
    );
    let new = events
        .into_iter()
        .filter(|event| !space.events.contains(event))
        .collect::<Vec<_>>();
    space.events.extend(new);
    space.events.sort_by_key(|event| event.date);
    if let Some(title) = entry.title {
        match held.and_then(|place| space.titles.get_mut(place)) {
            Some(held) => restate(held, title),
            None => space.titles.push(title),
        }
    }
    fill(&mut space.name_en, entry.name_en);
    for former in entry.former_names {
        if !space.former_names.contains(&former) {
            space.former_names.push(former);
        }
    }
    match (&mut space.operator, entry.operator) {
        (Some(held), Some(stated)) => fill(&mut held.credit_code, stated.credit_code),
        (held, stated) => fill(held, stated),
    }
    fill(&mut space.place.city, entry.place.city);
    fill(&mut space.place.district, entry.place.district);
    fill(&mut space.place.address, entry.place.address);
    fill(&mut space.place.position, entry.place.position);
    fill_claims(&mut space.claims, entry.claims);
}

fn fill<T>(held: &mut Option<T>, stated: Option<T>) {
    if held.is_none() {
        *held = stated;
    }
}

fn fill_claims(held: &mut Claims, stated: Claims) {
    macro_rules! fill_all {
        ($($list:ident)+; $($field:ident)+) => {
            // Taken apart by name, so that a claim that is added cannot be forgotten here.
            let Claims { $($list,)+ $($field),+ } = stated;
            $(if held.$list.is_empty() { held.$list = $list; })+
            $(fill(&mut held.$field, $field);)+
        };
    }
    fill_all! {
        sectors services;
        kind website phone email hours total_area_m2 desk_area_m2 public_area_m2 desks rent_yuan_month founded opened resident_teams
        companies_registered_in_year residents_financed_in_year cases_in_year full_time_staff mentors events_in_year checked_on
    }
}

/// The later statement of a title: what is held already stays held since the day it was granted.
fn restate(held: &mut Title, stated: Title) {
    let granted_anew = held.stated == State::Cancelled && stated.stated != State::Cancelled;
    let from = held.from.filter(|_| !granted_anew).or(stated.from);
    let notice = stated.notice.clone().or_else(|| held.notice.clone());
    *held = Title {
        from,
        notice,
        number: stated.number.clone().or_else(|| held.number.clone()),
        ..stated
    };
}

/// What a row tells of a space's history, oldest first. `held` is the same title as earlier lists have it: a title that is held is
/// confirmed by another document, never granted twice.
fn events(entry: &Entry, held: Option<&Title>, as_of: NaiveDate) -> Vec<Event> {
    let Some(title) = &entry.title else {
        return Vec::new();
    };
    let mut events = Vec::new();
    if let Some(notice) = &title.notice {
        events.push(event(entry, EventKind::InNotice, notice.from, Some(title)));
    }
    match held.filter(|held| held.stated.holds()) {
        Some(held) if title.stated == State::Certified => {
            if held.document != title.document {
                let date = entry.source.dated.unwrap_or(When::Day(as_of));
                events.push(event(entry, EventKind::Rechecked, date, Some(title)));
            }
        }
        Some(_) => {}
        None => events.extend(
            title
                .from
                .map(|from| event(entry, EventKind::TitleGranted, from, Some(title))),
        ),
    }
    if title.stated == State::Cancelled {
        let date = title.cancelled.or(entry.date);
        let date = date.unwrap_or(When::Day(as_of));
        events.push(Event {
            reason: title.reason.clone(),
            ..event(entry, EventKind::Cancelled, date, Some(title))
        });
    }
    events.sort_by_key(|event| event.date);
    events
}

/// A title's basis document says that it is proposed, granted or confirmed. That a space is named, or its title cancelled, is said by
/// the list; where the list's document is not stated, none is named.
fn event(entry: &Entry, kind: EventKind, date: When, title: Option<&Title>) -> Event {
    let basis = title.map(|title| title.document.clone());
    Event {
        kind,
        date,
        document: match kind {
            EventKind::InNotice | EventKind::TitleGranted | EventKind::Rechecked => basis,
            _ => entry.source.document.clone(),
        },
        reason: None,
        level: title.map(|title| title.level),
    }
}
