//! Spaces into rows.

use chrono::{Datelike, NaiveDate};
use register::{EventKind, Level, Space, State, Title, When};

use super::{Directory, Entry, NOT_STATED, letters::letters};
use crate::{FIGURES, Judged, judge::Judgements};

impl Directory {
    /// The columns of these spaces, whatever their order.
    pub(crate) fn of<'a>(
        spaces: impl IntoIterator<Item = &'a Space>,
        as_of: NaiveDate,
        judgements: &Judgements,
    ) -> Self {
        let entry = |space: &Space| {
            let judged = judgements.get(space.id.as_str());
            Entry {
                meets: judged.map(Judged::meets).unwrap_or_default(),
                ..entry(space, as_of)
            }
        };
        let directory = Self::pack(spaces.into_iter().map(entry).collect());
        let names = directory.meets.words.iter().map(|key| judgements.name(key));
        Self {
            meets_names: names.collect(),
            ..directory
        }
    }
}

fn entry(space: &Space, as_of: NaiveDate) -> Entry {
    let best = space.best(as_of);
    let place = space.place.city.unwrap_or(space.place.province);
    let former: Vec<_> = space
        .former_names
        .iter()
        .map(|former| former.name.as_str())
        .collect();
    let operator = space.operator.as_ref();
    let claims = &space.claims;
    Entry {
        letters: letters(&space.name),
        name_en: space.name_en.clone().unwrap_or_default(),
        former: former.join("、"),
        operator: operator.map_or_else(String::new, |operator| operator.name.clone()),
        levels: Level::ALL
            .iter()
            .filter(|level| space.current(as_of).any(|title| title.level == **level))
            .fold(0, |bits, level| bits | 1 << *level as u8),
        address: address(space),
        from: stated(best.and_then(|title| title.from)),
        since: stated(best.and_then(|title| since(title, as_of))),
        missing: stated(missing(space, best)),
        desks: claims.desks,
        area: stated(claims.total_area_m2),
        rent: stated(claims.rent_yuan_month),
        kind: vec![or_not_stated(claims.kind.clone())],
        sectors: claims.sectors.clone(),
        services: claims.services.clone(),
        years: years(space, as_of),
        reasons: reasons(space, as_of),
        figures: claims
            .stated()
            .filter(|claim| FIGURES.contains(claim))
            .map(str::to_owned)
            .collect(),
        merged: space.former_ids.clone(),
        ..Entry::new(
            space.id.clone(),
            &space.name,
            space.state(as_of),
            place.code.number(),
        )
    }
}

fn stated(value: Option<impl ToString>) -> String {
    value.map_or_else(String::new, |value| value.to_string())
}

fn or_not_stated(word: Option<String>) -> String {
    word.unwrap_or_else(|| NOT_STATED.to_owned())
}

/// Since which years its titles are or were held; one that is only in notice is not held yet. [`crate::Statistics`] counts the same.
fn years(space: &Space, as_of: NaiveDate) -> Vec<String> {
    let year = |when: When| when.first_day().year().to_string();
    let titles = space.titles.iter();
    titles
        .filter(|title| title.state(as_of) != State::InNotice)
        .map(|title| or_not_stated(title.from.map(year)))
        .collect()
}

/// For which reasons titles were cancelled, as [`crate::Statistics`] counts them.
fn reasons(space: &Space, as_of: NaiveDate) -> Vec<String> {
    let titles = space.titles.iter();
    titles
        .filter(|title| title.state(as_of) == State::Cancelled)
        .map(|title| or_not_stated(title.reason.clone()))
        .collect()
}

/// The date that stands beside a state that is none of holding: when it began, or for a notice when it ends.
fn since(title: &Title, as_of: NaiveDate) -> Option<When> {
    match title.state(as_of) {
        State::Cancelled => title.cancelled,
        State::Expired => title.until,
        State::InNotice => title.notice.as_ref().and_then(|notice| notice.until),
        State::Certified | State::UnderRecheck | State::Suspended | State::Listed => None,
    }
}

/// Since when a full list that should name the space does not.
fn missing(space: &Space, best: Option<&Title>) -> Option<When> {
    match best {
        Some(title) => title.missing_since,
        None => space
            .events
            .iter()
            .rfind(|event| {
                event.level.is_none()
                    && matches!(event.kind, EventKind::MissingFromList | EventKind::Returned)
            })
            .filter(|event| event.kind == EventKind::MissingFromList)
            .map(|event| event.date),
    }
}

/// District and address, the district only where the address does not begin with it.
fn address(space: &Space) -> String {
    let district = space.place.district.as_deref().unwrap_or_default();
    let address = space.place.address.as_deref().unwrap_or_default();
    if address.contains(district) {
        address.to_owned()
    } else {
        format!("{district}{address}")
    }
}
