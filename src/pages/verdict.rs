//! The verdict: what it is, whether it is held, what that means and what it does not; then the facts. Loudness follows risk.

use leptos::prelude::GetUntracked;
use register::{Level, State};
use release::{SpaceRecord, TitleRecord};

use super::{
    contact::office,
    missing::{Missing, missing_line},
    sources::Sources,
    title::{cancellation, chinese, notice, since, stated, suspension},
};
use crate::{
    age::age,
    i18n::{Words, say, spoken_date},
    pages::{mark_of, state_class},
    site::Site,
    ui::{Element, Html, date, el, mark},
};

/// The verdict in words: `Certified, national level`.
pub(crate) fn verdict_words(t: &Words, state: State, level: Option<Level>) -> String {
    (t.verdict)(state.name(), level.map(Level::name))
}

/// The state of the whole. A state that this program does not know is not guessed at: the space is shown as listed only.
pub(super) fn state_of(key: &str) -> State {
    State::from_key(key).unwrap_or(State::Listed)
}

pub(super) fn verdict(site: &Site, record: &SpaceRecord, as_of: &str) -> Html {
    let t = site.words();
    let state = state_of(&record.state);
    let title = record.best();
    let level = title.and_then(|title| Level::from_key(&title.level));
    let day = spoken_date(as_of, t.lang);
    let cancelled = title
        .and_then(|title| title.cancelled.as_deref())
        .filter(|_| state == State::Cancelled);
    let notice = title
        .and_then(|title| title.notice_until.as_deref())
        .filter(|_| state == State::InNotice)
        .map(|until| Notice::until(until, as_of, site.today.get_untracked()));
    // What has ended already needs no list that confirms it.
    let missing = Missing::of(record, title)
        .filter(|_| !matches!(state, State::Cancelled | State::Expired | State::InNotice));
    let holds = match cancelled {
        Some(cancelled) => (t.verdict_since)(&spoken_date(cancelled, t.lang)),
        None if state.holds() && missing.is_some() => (t.verdict_unconfirmed)(&day),
        None if state.holds() => (t.verdict_holds)(&day),
        None => (t.verdict_not)(&day),
    };
    let meaning = say(state.meaning(), t.lang).to_owned();
    let (holds, meaning) = match &notice {
        Some(notice) => {
            let over = (t.notice_over)(&spoken_date(notice.until, t.lang));
            (
                notice.words("verdict__holds", holds, over),
                notice.words("verdict__meaning", meaning, (t.notice_over_meaning)(&day)),
            )
        }
        None => (
            el("p").class("verdict__holds").with(holds),
            el("p").class("verdict__meaning").with(meaning),
        ),
    };
    // A list alone says nothing of holding a title, neither that it is held nor that it is not.
    let holds = (state != State::Listed).then_some(holds);
    let class = match state {
        State::Cancelled => "verdict verdict--alarm",
        state if state.holds() && missing.is_some() => "verdict verdict--unconfirmed",
        state if state.holds() => "verdict verdict--held",
        _ => "verdict",
    };
    let objections = (notice.filter(|notice| notice.turn != Turn::Past))
        .and_then(|notice| objections(site, &notice));
    let head = el("h2")
        .class("verdict__head")
        .id("verdict")
        .with(verdict_words(t, state, level));
    let words = el("div")
        .class("verdict__words")
        .with((head, holds, meaning));
    let sign = el("span")
        .class(state_class(state))
        .with(mark(mark_of(state)));
    el("section")
        .class(class)
        .attr("aria-labelledby", "verdict")
        .attr("data-state", state.key())
        .with(el("div").class("verdict__inner").with((sign, words)))
        .with(missing.map(|missing| missing_line(t, record, &missing)))
        .with(objections)
        .with(facts(t, record, title, state))
        .into()
}

/// A public notice, seen on the day of the data and on the reader's.
struct Notice<'a> {
    until: &'a str,
    turn: Turn,
}

/// Where a notice stands. Its end grants nothing and ends nothing: only a later list does.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Turn {
    /// It ran on the day of the data and, as far as anybody has told the day, runs.
    Runs,
    /// It ran on the day of the data and has ended since.
    Over,
    /// It had ended by the day of the data.
    Past,
}

impl<'a> Notice<'a> {
    fn until(until: &'a str, as_of: &str, today: Option<u32>) -> Self {
        let over = || age(until, today?).filter(|days| *days > 0);
        let turn = match over() {
            // Both are written as ISO has it.
            _ if until < as_of => Turn::Past,
            Some(_) => Turn::Over,
            None => Turn::Runs,
        };
        Self { until, turn }
    }

    /// Words that are others once it is over. The publisher, who has no clock, writes the first; so that nothing moves where the reader's
    /// day changes them, the room of those that are not shown is kept.
    fn words(&self, class: &'static str, running: String, over: String) -> Element {
        let (said, other) = match self.turn {
            Turn::Past => return el("p").class(class).with(over),
            Turn::Over => (over, running),
            Turn::Runs => (running, over),
        };
        el("p")
            .class([class, " verdict__turning"].concat())
            .attr("data-other", other)
            .with(el("span").with(said))
    }
}

/// Who takes objections, as long as the notice runs; and who knows what came of it where it has ended since.
fn objections(site: &Site, notice: &Notice<'_>) -> Option<Html> {
    let t = site.words();
    let contact = site.catalogue.publisher()?.objections.as_ref()?;
    let (running, over) = t.objections;
    let head = notice.words("objections__head", running.to_owned(), over.to_owned());
    let office = office(t, contact);
    Some(el("div").class("objections").with((head, office)).into())
}

/// Facts between hairlines: what a founder asks next.
fn facts(
    t: &'static Words,
    record: &SpaceRecord,
    title: Option<&TitleRecord>,
    state: State,
) -> Html {
    let facts = if let Some(title) = title {
        title_facts(t, record, title, state)
    } else {
        let source = &record.source;
        let dated = source.dated.as_deref();
        vec![
            (t.listed_in, Some(chinese(&source.list))),
            (t.listed_dated, dated.map(|day| date(day, t.lang))),
            (t.document, source.document.as_deref().map(chinese)),
        ]
    };
    let mut row = el("dl").class("fact-row");
    for (key, value) in facts {
        let value = value.unwrap_or_else(|| t.not_stated.into());
        let pair = (
            el("dt").class("fact__key").with(key),
            el("dd").class("fact__value").with(value),
        );
        row = row.with(el("div").class("fact").with(pair));
    }
    row.into()
}

/// The facts of the title that speaks for the whole; nothing for a value that no list states.
fn title_facts(
    t: &'static Words,
    record: &SpaceRecord,
    title: &TitleRecord,
    state: State,
) -> Vec<(&'static str, Option<Html>)> {
    let day = |iso: &str| date(iso, t.lang);
    let since = since(t, record, title, &day);
    let until = title.until.as_deref().map(day);
    let held = |since: Option<Html>, until: Option<Html>| {
        let end = |end: Option<Html>| end.unwrap_or_else(|| t.not_stated.into());
        Some((end(since), t.to, end(until)).into())
    };
    let reason = (t.reason, title.reason.as_deref().map(chinese));
    let issuer = Some(stated(t, record, title, &title.issuer));
    let document = (t.document, Some(stated(t, record, title, &title.document)));
    let ending = |document: Option<&str>| {
        let document = document?;
        let source = Sources::of(record).of_document(t, document);
        Some((chinese(document), source).into())
    };
    match state {
        State::Cancelled => vec![
            (t.issued_by, issuer),
            (t.held, held(since, title.cancelled.as_deref().map(day))),
            reason,
            document,
            (t.cancellation, ending(cancellation(record, title))),
        ],
        State::Expired => vec![
            (t.issued_by, issuer),
            (t.held, held(since, until)),
            (t.valid_until, title.until.as_deref().map(day)),
            document,
        ],
        State::InNotice => vec![
            (t.to_be_issued_by, issuer),
            (t.certified_since, Some(t.not_yet.into())),
            (t.notice_period, notice(t, title, &day)),
            document,
        ],
        State::Suspended => {
            let mut facts = vec![
                (t.issued_by, issuer),
                (t.certified_since, since),
                reason,
                (t.space.suspension, ending(suspension(record, title))),
                document,
            ];
            facts.extend(until.map(|until| (t.valid_until, Some(until))));
            facts
        }
        _ => vec![
            (t.issued_by, issuer),
            (t.certified_since, since),
            (t.valid_until, until),
            document,
        ],
    }
}
