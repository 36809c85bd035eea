//! The verdict: what it is, whether it is held, what that means and what it does not; then the facts. Loudness follows risk.

use leptos::prelude::*;
use register::{Level, State};
use release::{SpaceRecord, TitleRecord};

use super::{
    contact::office,
    missing::{Missing, missing_line},
    title::{cancellation, chinese, notice, since, stated},
};
use crate::{
    i18n::{Words, say, spoken_date},
    pages::{mark_of, state_class},
    site::Site,
    ui::{date, mark},
};

/// The verdict in words: `Certified, national level`.
pub(crate) fn verdict_words(t: &Words, state: State, level: Option<Level>) -> String {
    (t.verdict)(state.name(), level.map(Level::name))
}

/// The state of the whole. A state that this program does not know is not guessed at: the space is shown as listed only.
pub(super) fn state_of(key: &str) -> State {
    State::from_key(key).unwrap_or(State::Listed)
}

pub(super) fn verdict(site: &Site, record: &SpaceRecord, as_of: &str) -> impl IntoView + use<> {
    let t = site.words();
    let state = state_of(&record.state);
    let title = record.best();
    let level = title.and_then(|title| Level::from_key(&title.level));
    let day = spoken_date(as_of, t.lang);
    let cancelled = title
        .and_then(|title| title.cancelled.as_deref())
        .filter(|_| state == State::Cancelled);
    // The end of a notice grants nothing and ends nothing: only a later list does (`until` < `as_of`, both ISO).
    let notice_over = title
        .and_then(|title| title.notice_until.as_deref())
        .filter(|until| state == State::InNotice && *until < as_of);
    // What has ended already needs no list that confirms it.
    let missing = Missing::of(record, title)
        .filter(|_| !matches!(state, State::Cancelled | State::Expired | State::InNotice));
    let holds = match (cancelled, notice_over) {
        (Some(cancelled), _) => (t.verdict_since)(&spoken_date(cancelled, t.lang)),
        (None, Some(until)) => (t.notice_over)(&spoken_date(until, t.lang)),
        (None, None) if state.holds() && missing.is_some() => (t.verdict_unconfirmed)(&day),
        (None, None) if state.holds() => (t.verdict_holds)(&day),
        (None, None) => (t.verdict_not)(&day),
    };
    let meaning = match notice_over {
        Some(_) => t.notice_over_meaning,
        None => say(state.meaning(), t.lang),
    };
    // A list alone says nothing of holding a title, neither that it is held nor that it is not.
    let holds = (state != State::Listed).then(|| view! { <p class="verdict__holds">{holds}</p> });
    let class = match state {
        State::Cancelled => "verdict verdict--alarm",
        state if state.holds() && missing.is_some() => "verdict verdict--unconfirmed",
        state if state.holds() => "verdict verdict--held",
        _ => "verdict",
    };
    let missing = missing.map(|missing| missing_line(t, &missing));
    let objections = (state == State::InNotice && notice_over.is_none())
        .then(|| objections(site))
        .flatten();
    view! {
        <section class=class aria-labelledby="verdict" data-state=state.key()>
            <div class="verdict__inner">
                <span class=state_class(state)>{mark(mark_of(state))}</span>
                <div class="verdict__words">
                    <h2 class="verdict__head" id="verdict">{verdict_words(t, state, level)}</h2>
                    {holds}
                    <p class="verdict__meaning">{meaning}</p>
                </div>
            </div>
            {missing}
            {objections}
            {facts(t, record, title, state)}
        </section>
    }
}

/// Who takes objections, as long as the notice runs.
fn objections(site: &Site) -> Option<AnyView> {
    let t = site.words();
    let contact = site.catalogue.publisher()?.objections.as_ref()?;
    Some(
        view! { <div class="objections"><p class="objections__head">{t.objections}</p>{office(t, contact)}</div> }
            .into_any(),
    )
}

/// Facts between hairlines: what a founder asks next.
fn facts(
    t: &'static Words,
    record: &SpaceRecord,
    title: Option<&TitleRecord>,
    state: State,
) -> impl IntoView + use<> {
    let facts = match title {
        Some(title) => title_facts(t, record, title, state),
        None => vec![
            (t.listed_in, Some(chinese(&record.source.list))),
            (
                t.listed_dated,
                record
                    .source
                    .dated
                    .as_deref()
                    .map(|day| date(day, t.lang).into_any()),
            ),
            (t.document, record.source.document.as_deref().map(chinese)),
        ],
    };
    let facts: Vec<_> = facts
        .into_iter()
        .map(|(key, value)| {
            let value = value.unwrap_or_else(|| t.not_stated.into_any());
            view! { <div class="fact"><dt class="fact__key">{key}</dt><dd class="fact__value">{value}</dd></div> }
        })
        .collect();
    view! { <dl class="fact-row">{facts}</dl> }
}

/// The facts of the title that speaks for the whole; nothing for a value that no list states.
fn title_facts(
    t: &'static Words,
    record: &SpaceRecord,
    title: &TitleRecord,
    state: State,
) -> Vec<(&'static str, Option<AnyView>)> {
    let day = |iso: &str| date(iso, t.lang).into_any();
    let since = since(t, record, title, day);
    let until = title.until.as_deref().map(day);
    let held = |since: Option<AnyView>, until: Option<AnyView>| {
        let end = |end: Option<AnyView>| end.unwrap_or_else(|| t.not_stated.into_any());
        Some(view! { {end(since)}" – "{end(until)} }.into_any())
    };
    let reason = (t.reason, title.reason.as_deref().map(chinese));
    let issuer = Some(stated(t, record, title, &title.issuer));
    let document = (t.document, Some(stated(t, record, title, &title.document)));
    match state {
        State::Cancelled => vec![
            (t.issued_by, issuer),
            (t.held, held(since, title.cancelled.as_deref().map(day))),
            reason,
            document,
            (t.cancellation, cancellation(record, title).map(chinese)),
        ],
        State::Expired => vec![
            (t.issued_by, issuer),
            (t.held, held(since, until)),
            (t.valid_until, title.until.as_deref().map(day)),
            document,
        ],
        State::InNotice => vec![
            (t.to_be_issued_by, issuer),
            (t.certified_since, Some(t.not_yet.into_any())),
            (t.notice_period, notice(t, title)),
            document,
        ],
        State::Suspended => vec![
            (t.issued_by, issuer),
            (t.certified_since, since),
            reason,
            (t.valid_until, until),
            document,
        ],
        _ => vec![
            (t.issued_by, issuer),
            (t.certified_since, since),
            (t.valid_until, until),
            document,
        ],
    }
}
