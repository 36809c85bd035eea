//! What a row says of titles, and the events that follow. A title that is held is confirmed and never granted twice; one that was
//! cancelled or has expired stays in the record beside the one that is granted anew.

use chrono::NaiveDate;

use values::When;

use crate::{
    check::Entry,
    facts::ListKind,
    space::{Change, Event, EventKind, Space},
    state::State,
    title::{Level, Title},
};

/// Takes over the title that a row gives.
pub(super) fn take(space: &mut Space, entry: &Entry, kind: ListKind, as_of: NaiveDate) {
    match &entry.title {
        None => {
            if kind != ListKind::Notice && kind != ListKind::Cancellations {
                returned(space, entry, None);
            }
        }
        Some(title) => match title.stated {
            State::InNotice => in_notice(space, entry, title),
            State::Cancelled => cancelled(space, entry, title),
            _ => held(space, entry, title, kind, as_of),
        },
    }
    space.events.sort_by_key(|event| event.date);
}

/// A space is added on the day of the first thing that is known of it.
pub(super) fn added(space: &mut Space, entry: &Entry, decided: bool) {
    let date = entry.date.unwrap_or(entry.source.as_of);
    let earliest = space
        .events
        .first()
        .map_or(date, |event| event.date.min(date));
    let level = entry.title.as_ref().map(|title| title.level);
    space.events.insert(
        0,
        Event {
            decided,
            ..event(entry, EventKind::Added, earliest, level)
        },
    );
}

/// An event that a row tells of. Its document is the list's; where that is not stated, none is named.
pub(super) fn event(entry: &Entry, kind: EventKind, date: When, level: Option<Level>) -> Event {
    Event {
        kind,
        date,
        document: entry.source.document.clone(),
        reason: None,
        level,
        change: None,
        decided: false,
        release: None,
    }
}

fn in_notice(space: &mut Space, entry: &Entry, title: &Title) {
    let date = title
        .notice
        .as_ref()
        .map_or(entry.source.as_of, |notice| notice.from);
    if told(space, EventKind::InNotice, title, date) {
        // The same notice again: at most it says now when it ends.
        let open =
            |known: &&mut Title| known.level == title.level && known.document == title.document;
        if let Some(known) = space.titles.iter_mut().rfind(open)
            && let (Some(notice), Some(stated)) = (&mut known.notice, &title.notice)
        {
            notice.until = notice.until.or(stated.until);
        }
        return;
    }
    push(space, entry, EventKind::InNotice, date, title);
    match current(space, title.level, date) {
        // A title that is held stays held while a new one is proposed.
        Some(held) if held.stated != State::InNotice => held.notice.clone_from(&title.notice),
        Some(proposed) => {
            *proposed = Title {
                number: title.number.clone().or_else(|| proposed.number.clone()),
                ..title.clone()
            };
        }
        None => space.titles.push(title.clone()),
    }
}

fn cancelled(space: &mut Space, entry: &Entry, title: &Title) {
    let date = title.cancelled.unwrap_or(entry.source.as_of);
    let known = space.events.iter().any(|event| {
        event.kind == EventKind::Cancelled
            && event.level == Some(title.level)
            && (event.date == date
                || (event.document.is_some() && event.document == entry.source.document))
    });
    if known {
        return;
    }
    let held = space
        .titles
        .iter_mut()
        .rev()
        .find(|held| held.level == title.level && held.stated != State::Cancelled);
    if let Some(held) = held {
        held.stated = State::Cancelled;
        held.cancelled = Some(date);
        held.reason.clone_from(&title.reason);
        held.missing_since = None;
        fill(held, entry, title);
    } else {
        if let Some(notice) = &title.notice {
            push(space, entry, EventKind::InNotice, notice.from, title);
        }
        if let Some(from) = title.from {
            push(space, entry, EventKind::TitleGranted, from, title);
        }
        space.titles.push(Title {
            cancelled: Some(date),
            ..title.clone()
        });
    }
    space.events.push(Event {
        reason: title.reason.clone(),
        ..event(entry, EventKind::Cancelled, date, Some(title.level))
    });
}

/// Certified, under re-check, suspended or expired: the title is or was held.
fn held(space: &mut Space, entry: &Entry, title: &Title, kind: ListKind, as_of: NaiveDate) {
    let date = entry.source.as_of;
    // A list that is published again says nothing new, and does not undo what came after it.
    let restated = space
        .titles
        .iter()
        .rposition(|held| held.level == title.level && held.document == title.document)
        .filter(|place| {
            space
                .titles
                .get(*place)
                .is_some_and(|held| held.stated != State::InNotice)
        });
    if let Some(place) = restated {
        restate(space, place, entry, title, as_of);
        return;
    }
    let grants = matches!(kind, ListKind::Full | ListKind::Additions);
    match current(space, title.level, date) {
        Some(proposed) if proposed.stated == State::InNotice => {
            // Only the list of those who hold the title, or are granted it, ends the notice.
            if grants {
                let from = title.from.or(Some(date));
                *proposed = Title {
                    from,
                    notice: title.notice.clone().or_else(|| proposed.notice.clone()),
                    number: title.number.clone().or_else(|| proposed.number.clone()),
                    ..title.clone()
                };
                push(
                    space,
                    entry,
                    EventKind::TitleGranted,
                    from.unwrap_or(date),
                    title,
                );
            }
        }
        Some(present) => {
            if present.from.is_some_and(|from| date < from) {
                return;
            }
            let was = present.state(as_of);
            present.stated = title.stated;
            fill(present, entry, title);
            if title.until.is_some() {
                present.until = title.until;
            }
            if title.stated != State::Certified && title.reason.is_some() {
                present.reason.clone_from(&title.reason);
            }
            let now = present.state(as_of);
            returned(space, entry, Some(title.level));
            if now == State::Certified {
                if !told(space, EventKind::Rechecked, title, date) {
                    push(space, entry, EventKind::Rechecked, date, title);
                }
            } else if now != was {
                other_state(space, entry, title, was, now);
            }
        }
        None => {
            if let Some(notice) = &title.notice {
                push(space, entry, EventKind::InNotice, notice.from, title);
            }
            // A list of those who are confirmed does not say since when they held the title; one of those who are still being checked
            // confirms nobody.
            if let Some(from) = title.from {
                push(space, entry, EventKind::TitleGranted, from, title);
            } else if kind == ListKind::Recheck && title.stated == State::Certified {
                push(space, entry, EventKind::Rechecked, date, title);
            } else if title.stated == State::Certified && !entry.has_own_state {
                push(space, entry, EventKind::TitleGranted, date, title);
            }
            space.titles.push(title.clone());
        }
    }
}

/// The same title by the same document: what was not stated is filled, and a state that the row states by a later day is taken over.
fn restate(space: &mut Space, place: usize, entry: &Entry, title: &Title, as_of: NaiveDate) {
    let date = entry.source.as_of;
    let latest = space.sources.last().map(|source| source.as_of);
    let Some(held) = space.titles.get_mut(place) else {
        return;
    };
    fill(held, entry, title);
    let earlier = held.stated;
    if !entry.has_own_state
        || earlier == title.stated
        || earlier == State::Cancelled
        || latest.is_some_and(|latest| date < latest)
    {
        if held.missing_since.is_some_and(|since| since < date) {
            returned(space, entry, Some(title.level));
        }
        return;
    }
    let was = held.state(as_of);
    held.stated = title.stated;
    held.reason.clone_from(&title.reason);
    if title.until.is_some() {
        held.until = title.until;
    }
    let now = held.state(as_of);
    returned(space, entry, Some(title.level));
    if now == State::Certified {
        push(space, entry, EventKind::Rechecked, date, title);
    } else if now != was {
        other_state(space, entry, title, was, now);
    }
}

/// A list says that a title is in another state than before, without confirming or cancelling it.
fn other_state(space: &mut Space, entry: &Entry, title: &Title, was: State, now: State) {
    space.events.push(Event {
        reason: title.reason.clone(),
        change: Some(Change {
            field: "state".to_owned(),
            from: was.key().to_owned(),
            to: now.key().to_owned(),
        }),
        ..event(
            entry,
            EventKind::Corrected,
            entry.source.as_of,
            Some(title.level),
        )
    });
}

/// The title of a level that is proposed or held on a day; cancelled and expired ones are over.
fn current(space: &mut Space, level: Level, date: When) -> Option<&mut Title> {
    let over = |title: &Title| {
        matches!(
            title.state(date.first_day()),
            State::Cancelled | State::Expired
        )
    };
    space
        .titles
        .iter_mut()
        .rev()
        .find(|title| title.level == level && !over(title))
}

/// What a later statement adds to a title. What is known stays: a title is held since the day it was granted, and a list that confirms
/// it says another only if its row does.
fn fill(held: &mut Title, entry: &Entry, stated: &Title) {
    held.from = held.from.or(entry.certified_on);
    held.until = held.until.or(stated.until);
    if held.number.is_none() {
        held.number.clone_from(&stated.number);
    }
    if held.notice.is_none() {
        held.notice.clone_from(&stated.notice);
    }
}

/// A space, or its title, that was missing is named again.
fn returned(space: &mut Space, entry: &Entry, level: Option<Level>) {
    let missing = space
        .events
        .iter()
        .filter(|event| event.level == level)
        .rfind(|event| matches!(event.kind, EventKind::MissingFromList | EventKind::Returned))
        .is_some_and(|event| {
            event.kind == EventKind::MissingFromList && event.date < entry.source.as_of
        });
    if !missing {
        return;
    }
    for title in &mut space.titles {
        if Some(title.level) == level {
            title.missing_since = None;
        }
    }
    let date = entry.source.as_of;
    space
        .events
        .push(event(entry, EventKind::Returned, date, level));
}

/// Whether the record tells this of the title already: a list that is published again adds nothing.
fn told(space: &Space, kind: EventKind, title: &Title, date: When) -> bool {
    space.events.iter().any(|event| {
        event.kind == kind
            && event.level == Some(title.level)
            && (event.document.as_deref() == Some(&title.document) || event.date == date)
    })
}

/// A title's basis document says that it is proposed, granted or confirmed.
fn push(space: &mut Space, entry: &Entry, kind: EventKind, date: When, title: &Title) {
    space.events.push(Event {
        document: Some(title.document.clone()),
        ..event(entry, kind, date, Some(title.level))
    });
}
