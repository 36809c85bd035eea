//! A title, as the verdict and the list of all titles say it. The list that gave a title states its issuer, its document and its first
//! day; what came later (its last day, a reason, its end) other lists may have said.

use register::{EventKind, State};
use release::{EventRecord, SpaceRecord, TitleRecord};

use super::sources::Sources;
use crate::{
    i18n::Words,
    ui::{Html, el},
};

/// Text of the list that gave the title, with the number of that list.
pub(super) fn stated(
    t: &'static Words,
    record: &SpaceRecord,
    title: &TitleRecord,
    text: &str,
) -> Html {
    (chinese(text), Sources::of(record).of_title(t, title)).into()
}

/// Its first day, written by `day`. Where it was granted on that day, the list that gave it said so.
pub(super) fn since(
    t: &'static Words,
    record: &SpaceRecord,
    title: &TitleRecord,
    day: &dyn Fn(&str) -> Html,
) -> Option<Html> {
    let from = title.from.as_deref()?;
    let granted = event(record, title, EventKind::TitleGranted, from);
    let source = granted.and_then(|_| Sources::of(record).of_title(t, title));
    Some((day(from), source).into())
}

/// From the first day of a notice to its last, each written by `day`.
pub(super) fn notice(
    t: &'static Words,
    title: &TitleRecord,
    day: &dyn Fn(&str) -> Html,
) -> Option<Html> {
    let from = title.notice_from.as_ref()?;
    let until = match &title.notice_until {
        Some(until) => day(until),
        None => t.no_end_stated.into(),
    };
    Some((day(from), t.to, until).into())
}

/// The document by which it was cancelled.
pub(super) fn cancellation<'a>(record: &'a SpaceRecord, title: &TitleRecord) -> Option<&'a str> {
    let day = title.cancelled.as_deref()?;
    event(record, title, EventKind::Cancelled, day)?
        .document
        .as_deref()
}

/// The document of the list that says that it is suspended.
pub(super) fn suspension<'a>(record: &'a SpaceRecord, title: &TitleRecord) -> Option<&'a str> {
    let suspends = |event: &&EventRecord| {
        event.kind == EventKind::Corrected.key()
            && event.title.as_ref() == Some(&title.level)
            && event.to.as_deref() == Some(State::Suspended.key())
    };
    record.events.iter().rfind(suspends)?.document.as_deref()
}

fn event<'a>(
    record: &'a SpaceRecord,
    title: &TitleRecord,
    kind: EventKind,
    date: &str,
) -> Option<&'a EventRecord> {
    record.events.iter().find(|event| {
        event.kind == kind.key() && event.title.as_ref() == Some(&title.level) && event.date == date
    })
}

/// Text that stays Chinese in either language.
pub(super) fn chinese(text: &str) -> Html {
    el("span").lang("zh-CN").with(text.to_owned()).into()
}
