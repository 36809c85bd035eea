//! The history, newest first. The line below a mark is the time before it: solid while the title was held, dotted while not.

use leptos::prelude::*;
use register::{EventKind, Level, State};
use release::{EventRecord, SpaceRecord};

use crate::{
    i18n::{Words, say},
    pages::{
        mark_of, state_class,
        verdict::{best, state_of, verdict_words},
    },
    ui::{iso_date, mark},
};

/// The state that an event leaves a title in, if it changes it.
fn state_after(kind: EventKind) -> Option<State> {
    match kind {
        EventKind::TitleGranted | EventKind::Rechecked => Some(State::Certified),
        EventKind::InNotice => Some(State::InNotice),
        EventKind::Cancelled => Some(State::Cancelled),
        _ => None,
    }
}

/// Whether any title was held after each of these events.
fn held_after(events: &[EventRecord]) -> Vec<bool> {
    let mut held = std::collections::BTreeSet::new();
    events
        .iter()
        .map(|event| {
            match EventKind::from_key(&event.kind) {
                Some(EventKind::TitleGranted | EventKind::Rechecked) => {
                    held.insert(event.title.clone());
                }
                Some(EventKind::Cancelled) => {
                    held.remove(&event.title);
                }
                _ => {}
            }
            !held.is_empty()
        })
        .collect()
}

pub(super) fn timeline(
    t: &'static Words,
    record: &SpaceRecord,
    as_of: &str,
) -> impl IntoView + use<> {
    let now = state_of(&record.state);
    let held = held_after(&record.events);
    let level = best(record).and_then(|title| Level::from_key(&title.level));
    let line_now = if now == State::Listed {
        "step"
    } else {
        step_class(held.last().copied().unwrap_or(false) && now.holds())
    };
    let today = view! {
        <li class=line_now>
            <p class="step__date"><span>{t.history_today}</span>{" "}{iso_date(as_of)}</p>
            <span class=state_class(now)>{mark(mark_of(now))}</span>
            <div class="step__text"><p class="step__what">{verdict_words(t, now, level)}</p></div>
        </li>
    };
    let before = |place: usize| {
        place
            .checked_sub(1)
            .and_then(|earlier| held.get(earlier))
            .copied()
    };
    let steps: Vec<_> = record
        .events
        .iter()
        .enumerate()
        .rev()
        .map(|(place, event)| step(t, event, before(place)))
        .collect();
    view! { <ol class="timeline">{today}{steps}</ol> }
}

/// Whether a title was held: a list alone says neither.
fn step_class(held: bool) -> &'static str {
    if held {
        "step step--held"
    } else {
        "step step--not-held"
    }
}

/// One event. `held` says whether a title was held before it; nothing for the first.
fn step(t: &'static Words, event: &EventRecord, held: Option<bool>) -> impl IntoView + use<> {
    let kind = EventKind::from_key(&event.kind);
    let state = kind.and_then(state_after).unwrap_or(State::Listed);
    let what = kind.map_or_else(|| event.kind.clone(), |kind| (t.event)(kind).to_owned());
    let level = event
        .title
        .as_deref()
        .and_then(Level::from_key)
        .map(|level| view! { <span class="step__level">{say(level.name(), t.lang)}</span> });
    let reason = event
        .reason
        .clone()
        .map(|reason| view! { <p class="step__line" lang="zh-CN">{reason}</p> });
    let document = event
        .document
        .clone()
        .map(|document| view! { <p class="step__line" lang="zh-CN">{document}</p> });
    let class = held.map_or("step step--first", step_class);
    view! {
        <li class=class data-event=event.kind.clone()>
            <p class="step__date">{iso_date(&event.date)}</p>
            <span class=state_class(state)>{mark(mark_of(state))}</span>
            <div class="step__text">
                <p class="step__what">{what}{" "}{level}</p>
                {reason}{document}
            </div>
        </li>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn event(kind: &str, title: &str) -> EventRecord {
        EventRecord {
            kind: kind.into(),
            date: "2020".into(),
            document: None,
            reason: None,
            title: Some(title.into()),
        }
    }

    #[test]
    fn a_title_is_held_from_its_grant_to_its_cancellation() {
        let events = [
            event("added", "national"),
            event("in_notice", "national"),
            event("title_granted", "national"),
            event("title_granted", "city"),
            event("cancelled", "national"),
            event("cancelled", "city"),
        ];
        assert_eq!(held_after(&events), [false, false, true, true, true, false]);
    }
}
