//! One step of the history: what happened, what it changed from and to, who says so.

use leptos::prelude::*;
use register::{EventKind, State};
use release::EventRecord;

use super::{
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
    let lines = step.event.map(|event| lines(t, &step.what, event));
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
fn lines(t: &'static Words, what: &What, event: &EventRecord) -> AnyView {
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
        };
        line(missing_words(t, &list))
    });
    let change = change(t, what, event).map(line);
    let reason = event.reason.as_ref().map(chinese);
    // A list that does not name it has been named already.
    let document = event.document.as_ref().filter(|_| !is_missing).map(chinese);
    let decided = event
        .decided
        .then(|| view! { <p class="step__line">{t.decided}</p> });
    view! { {missing}{change}{reason}{document}{decided} }.into_any()
}

/// What it changed, as it was and as it became; of two records that became one, the id of the one that went.
fn change(t: &'static Words, what: &What, event: &EventRecord) -> Option<AnyView> {
    let (from, to) = (event.from.clone()?, event.to.clone()?);
    if *what == What::Event(EventKind::Merged) {
        let (before, after) = t.merged;
        return Some(view! { {before}<code>{from}</code>{after} }.into_any());
    }
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
