//! One step of the history: what happened, what it changed from and to, who says so.

use register::{EventKind, State};
use release::{EventRecord, SpaceRecord};

use super::{
    former::{merged_name, mergers},
    missing::{Missing, missing_words},
    timeline::{Step, What},
    title::chinese,
};
use crate::{
    i18n::{Words, say},
    pages::{mark_of, state_class},
    ui::{Element, Html, Mark, el, iso_date, mark},
};

/// One step, with the class that draws the line below its mark.
pub(super) fn step_view(
    t: &'static Words,
    record: &SpaceRecord,
    step: &Step<'_>,
    class: &'static str,
) -> Html {
    let (key, what): (_, Html) = match &step.what {
        // Nothing was wrong in the record: its state is another one now.
        What::Event(kind @ EventKind::Corrected) if step.state().is_some() => {
            (kind.key().to_owned(), t.space.state_changed.into())
        }
        What::Event(kind) => (kind.key().to_owned(), (t.event)(*kind).into()),
        What::Expired => (State::Expired.key().to_owned(), t.history_expired.into()),
        What::Other(key) => (key.clone(), key.clone().into()),
    };
    let (state, sign) = match (&step.what, step.state()) {
        (What::Event(EventKind::MissingFromList), _) => ("state state--missing", Mark::Missing),
        (_, state) => {
            let state = state.unwrap_or(State::Listed);
            (state_class(state), mark_of(state))
        }
    };
    let level = step.level.map(|level| {
        el("span")
            .class("step__level")
            .with(say(level.name(), t.lang))
    });
    let what = el("p").class("step__what").with((what, " ", level));
    let lines = step.event.map(|event| lines(t, record, &step.what, event));
    el("li")
        .class(class)
        .attr("data-event", key)
        .with(el("p").class("step__date").with(iso_date(step.date)))
        .with(el("span").class(state).with(mark(sign)))
        .with(el("div").class("step__text").with(what).with(lines))
        .into()
}

/// A line below the name of a step.
pub(super) fn step_line(text: impl Into<Html>) -> Element {
    el("p").class("step__line").with(text)
}

/// What an event says beside its name: the change, the reason, the document, and that a person decided it.
fn lines(t: &'static Words, record: &SpaceRecord, what: &What, event: &EventRecord) -> Html {
    let is_missing = *what == What::Event(EventKind::MissingFromList);
    let missing = is_missing.then(|| {
        let list = Missing {
            date: event.date.clone(),
            document: event.document.clone(),
            since: None,
        };
        missing_words(t, &list, None)
    });
    let change = match what {
        What::Event(EventKind::Merged) => merged(t, record, event),
        What::Event(EventKind::Added) => added(t, record, event),
        _ => change(t, what, event),
    };
    let reason = event.reason.as_deref().map(chinese);
    // A list that does not name it has been named already.
    let document = event.document.as_deref().filter(|_| !is_missing);
    let decided = event.decided.then(|| t.decided.into());
    [missing, change, reason, document.map(chinese), decided]
        .map(|line| line.map(step_line))
        .into()
}

/// Of two records that became one, the id of the one that went, and its name.
fn merged(t: &'static Words, record: &SpaceRecord, event: &EventRecord) -> Option<Html> {
    let (before, after) = t.merged;
    Some((before, gone(t, record, event)?, after).into())
}

/// Each of the records that became one began of its own. Where the event names its record by the id, that is said; where several do not,
/// the records are named of which they may be.
fn added(t: &'static Words, record: &SpaceRecord, event: &EventRecord) -> Option<Html> {
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
    let mut records: Vec<Html> = Vec::new();
    for merger in mergers(record).filter(|merger| own.is_none() || merger.from == own) {
        if let Some(gone) = gone(t, record, merger) {
            let separator = (!records.is_empty()).then_some(t.list_separator);
            records.push((separator, gone).into());
        }
    }
    (!records.is_empty()).then(|| (before, records, t.sentence_end).into())
}

/// The record that went in a merger.
fn gone(t: &'static Words, record: &SpaceRecord, merger: &EventRecord) -> Option<Html> {
    let id = el("code").with(merger.from.clone()?);
    let (open, close) = t.then_named;
    let name = merged_name(record, merger).map(|name| (open, chinese(name), close));
    Some((id, name).into())
}

/// What it changed, as it was and as it became.
fn change(t: &'static Words, what: &What, event: &EventRecord) -> Option<Html> {
    let (from, to) = (event.from.as_deref()?, event.to.as_deref()?);
    let field = event.field.as_deref().unwrap_or_default();
    // A renaming says by its name what it changes.
    let label = (*what == What::Event(EventKind::Corrected)).then(|| {
        let label = (t.field)(field).map_or_else(|| field.to_owned(), str::to_owned);
        label + t.colon
    });
    let value = |text: &str| match State::from_key(text).filter(|_| field == "state") {
        Some(state) => say(state.name(), t.lang).into(),
        None => chinese(text),
    };
    Some((label, value(from), (" → ", value(to))).into())
}
