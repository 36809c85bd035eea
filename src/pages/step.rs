//! One step of the history: what happened, what it changed from and to, who says so.

use leptos::prelude::*;
use register::{EventKind, State};
use release::{EventRecord, SpaceRecord};

use super::{
    former::{merged_name, mergers},
    missing::{Missing, missing_words},
    timeline::{Step, What},
};
use crate::{
    i18n::{Words, say},
    pages::{mark_of, state_class},
    ui::{Mark, iso_date, mark},
};

/// One step, with the class that draws the line below its mark.
pub(super) fn step_view(
    t: &'static Words,
    record: &SpaceRecord,
    step: &Step<'_>,
    class: &'static str,
) -> impl IntoView + use<> {
    let (key, what) = match &step.what {
        What::Event(kind) => (kind.key().to_owned(), (t.event)(*kind).to_owned()),
        What::Expired => (
            State::Expired.key().to_owned(),
            t.history_expired.to_owned(),
        ),
        What::Other(key) => (key.clone(), key.clone()),
    };
    let (state, sign) = match (&step.what, step.state()) {
        (What::Event(EventKind::MissingFromList), _) => ("state state--missing", Mark::Missing),
        (_, state) => {
            let state = state.unwrap_or(State::Listed);
            (state_class(state), mark_of(state))
        }
    };
    let level = step
        .level
        .map(|level| view! { <span class="step__level">{say(level.name(), t.lang)}</span> });
    let lines = step.event.map(|event| lines(t, record, &step.what, event));
    view! {
        <li class=class data-event=key>
            <p class="step__date">{iso_date(step.date)}</p>
            <span class=state>{mark(sign)}</span>
            <div class="step__text">
                <p class="step__what">{what}{" "}{level}</p>
                {lines}
            </div>
        </li>
    }
}

/// What an event says beside its name: the change, the reason, the document, and that a person decided it.
fn lines(t: &'static Words, record: &SpaceRecord, what: &What, event: &EventRecord) -> AnyView {
    let is_missing = *what == What::Event(EventKind::MissingFromList);
    let line = |text: AnyView| view! { <p class="step__line">{text}</p> };
    let chinese = |text: &String| {
        let text = text.clone();
        view! { <p class="step__line" lang="zh-CN">{text}</p> }
    };
    let missing = is_missing.then(|| {
        let list = Missing {
            date: event.date.clone(),
            document: event.document.clone(),
            since: None,
        };
        line(missing_words(t, &list))
    });
    let change = match what {
        What::Event(EventKind::Merged) => merged(t, record, event),
        What::Event(EventKind::Added) => added(t, record, event),
        _ => change(t, what, event),
    }
    .map(line);
    let reason = event.reason.as_ref().map(chinese);
    // A list that does not name it has been named already.
    let document = event.document.as_ref().filter(|_| !is_missing).map(chinese);
    let decided = event
        .decided
        .then(|| view! { <p class="step__line">{t.decided}</p> });
    view! { {missing}{change}{reason}{document}{decided} }.into_any()
}

/// Of two records that became one, the id of the one that went, and its name.
fn merged(t: &'static Words, record: &SpaceRecord, event: &EventRecord) -> Option<AnyView> {
    let (before, after) = t.merged;
    let gone = gone(t, record, event)?;
    Some(view! { {before}{gone}{after} }.into_any())
}

/// Each of the records that became one began of its own. Where the event names its record by the id, that is said; where several do not,
/// the records are named of which they may be.
fn added(t: &'static Words, record: &SpaceRecord, event: &EventRecord) -> Option<AnyView> {
    let other = |event: &EventRecord| {
        event
            .from
            .clone()
            .filter(|_| event.field.as_deref() == Some("id"))
    };
    let own = other(event);
    let untold = record
        .events
        .iter()
        .filter(|event| event.kind == EventKind::Added.key() && other(event).is_none());
    let before = match own {
        Some(_) => t.beginning_of_other,
        None if untold.count() > 1 => t.beginning_of_either,
        None => return None,
    };
    let records: Vec<_> = mergers(record)
        .filter(|merger| own.is_none() || merger.from == own)
        .filter_map(|merger| gone(t, record, merger))
        .enumerate()
        .map(|(place, gone)| view! { {(place > 0).then_some(t.list_separator)}{gone} })
        .collect();
    (!records.is_empty()).then(|| view! { {before}{records}{t.sentence_end} }.into_any())
}

/// The record that went in a merger.
fn gone(t: &'static Words, record: &SpaceRecord, merger: &EventRecord) -> Option<AnyView> {
    let id = merger.from.clone()?;
    let (open, close) = t.then_named;
    let name = merged_name(record, merger)
        .map(|name| view! { {open}<span lang="zh-CN">{name.to_owned()}</span>{close} });
    Some(view! { <code>{id}</code>{name} }.into_any())
}

/// What it changed, as it was and as it became.
fn change(t: &'static Words, what: &What, event: &EventRecord) -> Option<AnyView> {
    let (from, to) = (event.from.clone()?, event.to.clone()?);
    let field = event.field.as_deref().unwrap_or_default();
    // A renaming says by its name what it changes.
    let label = (*what == What::Event(EventKind::Corrected))
        .then(|| (t.field)(field).map_or_else(|| field.to_owned(), str::to_owned))
        .map(|label| format!("{label}{}", t.colon));
    let value = |text: String| match State::from_key(&text).filter(|_| field == "state") {
        Some(state) => say(state.name(), t.lang).into_any(),
        None => view! { <span lang="zh-CN">{text}</span> }.into_any(),
    };
    Some(view! { {label}{value(from)}{" → "}{value(to)} }.into_any())
}
