//! The history, newest first. The line below a mark is the time before it: solid while the title was held, dotted while not.

use std::collections::BTreeSet;

use leptos::prelude::*;
use register::{EventKind, Level, State};
use release::SpaceRecord;

use crate::{
    i18n::{Words, say},
    pages::{
        mark_of, state_class,
        verdict::{best, state_of, verdict_words},
    },
    ui::{iso_date, mark},
};

/// One step of the history: an event of the record, or the end of a title's time, which no list states and which follows from its
/// last day.
struct Step {
    what: What,
    date: String,
    level: Option<Level>,
    reason: Option<String>,
    document: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum What {
    Event(EventKind),
    Expired,
    /// An event of a kind that this program does not know yet.
    Other(String),
}

impl What {
    /// The state in which it leaves a title, if it changes it.
    fn state(&self) -> Option<State> {
        match self {
            Self::Event(EventKind::TitleGranted | EventKind::Rechecked) => Some(State::Certified),
            Self::Event(EventKind::InNotice) => Some(State::InNotice),
            Self::Event(EventKind::Cancelled) => Some(State::Cancelled),
            Self::Expired => Some(State::Expired),
            Self::Event(_) | Self::Other(_) => None,
        }
    }
}

/// The steps of a record, oldest first.
fn steps(record: &SpaceRecord) -> Vec<Step> {
    let events = record.events.iter().map(|event| Step {
        what: EventKind::from_key(&event.kind)
            .map_or_else(|| What::Other(event.kind.clone()), What::Event),
        date: event.date.clone(),
        level: event.title.as_deref().and_then(Level::from_key),
        reason: event.reason.clone(),
        document: event.document.clone(),
    });
    let ends = record
        .titles
        .iter()
        .filter(|title| state_of(&title.state) == State::Expired);
    let ends = ends.filter_map(|title| {
        Some(Step {
            what: What::Expired,
            date: title.until.clone()?,
            level: Level::from_key(&title.level),
            reason: None,
            document: None,
        })
    });
    let mut steps: Vec<Step> = events.chain(ends).collect();
    steps.sort_by(|one, other| one.date.cmp(&other.date));
    steps
}

/// Whether any title was held after each of these steps.
fn held_after(steps: &[Step]) -> Vec<bool> {
    let mut held = BTreeSet::new();
    let after = |step: &Step| {
        match step.what.state() {
            Some(State::Certified) => {
                held.insert(step.level);
            }
            Some(State::Cancelled | State::Expired) => {
                held.remove(&step.level);
            }
            _ => {}
        }
        !held.is_empty()
    };
    steps.iter().map(after).collect()
}

pub(super) fn timeline(
    t: &'static Words,
    record: &SpaceRecord,
    as_of: &str,
) -> impl IntoView + use<> {
    let now = state_of(&record.state);
    let steps = steps(record);
    let held = held_after(&steps);
    let level = best(record).and_then(|title| Level::from_key(&title.level));
    // A list alone says neither that a title was held nor that it was not; nor is it known since when a title is suspended.
    let agree = held.last() == Some(&now.holds()) && now != State::Listed;
    let since_then = if agree { line(now.holds()) } else { "step" };
    let today = view! {
        <li class=since_then>
            <p class="step__date"><span>{t.history_today}</span>{" "}{iso_date(as_of)}</p>
            <span class=state_class(now)>{mark(mark_of(now))}</span>
            <div class="step__text"><p class="step__what">{verdict_words(t, now, level)}</p></div>
        </li>
    };
    let views: Vec<_> = steps
        .iter()
        .enumerate()
        .rev()
        .map(|(place, step)| {
            let earlier = place.checked_sub(1);
            let same_day = earlier
                .and_then(|earlier| steps.get(earlier))
                .is_some_and(|earlier| earlier.date == step.date);
            let class = match earlier.and_then(|earlier| held.get(earlier)) {
                None => "step step--first",
                Some(_) if same_day => "step",
                Some(held) => line(*held),
            };
            step_view(t, step, class)
        })
        .collect();
    view! { <ol class="timeline">{today}{views}</ol> }
}

/// The line below a mark: whether a title was held in the time before it. Two steps of one day have no time between them.
fn line(held: bool) -> &'static str {
    if held {
        "step step--held"
    } else {
        "step step--not-held"
    }
}

/// One step, with the class that draws the line below its mark.
fn step_view(t: &'static Words, step: &Step, class: &'static str) -> impl IntoView + use<> {
    let state = step.what.state().unwrap_or(State::Listed);
    let (key, what) = match &step.what {
        What::Event(kind) => (kind.key().to_owned(), (t.event)(*kind).to_owned()),
        What::Expired => (
            State::Expired.key().to_owned(),
            t.history_expired.to_owned(),
        ),
        What::Other(key) => (key.clone(), key.clone()),
    };
    let level = step
        .level
        .map(|level| view! { <span class="step__level">{say(level.name(), t.lang)}</span> });
    let line_of = |text: &Option<String>| {
        text.clone()
            .map(|text| view! { <p class="step__line" lang="zh-CN">{text}</p> })
    };
    let (reason, document) = (line_of(&step.reason), line_of(&step.document));
    view! {
        <li class=class data-event=key>
            <p class="step__date">{iso_date(&step.date)}</p>
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

    fn record(json: &str) -> SpaceRecord {
        let whole = format!(
            r#"{{"id":"0000000a","name":"云汀","province":"江苏省","province_code":"320000","state":"cancelled","source":{{"list":"名单","row":4}},{json}}}"#
        );
        serde_json::from_str(&whole).unwrap()
    }

    #[test]
    fn a_title_is_held_from_its_grant_to_its_cancellation() {
        let events = [
            ("added", ""),
            ("in_notice", "national"),
            ("title_granted", "national"),
            ("title_granted", "city"),
            ("cancelled", "national"),
            ("cancelled", "city"),
        ]
        .map(|(kind, title)| format!(r#"{{"type":"{kind}","date":"2020","title":"{title}"}}"#))
        .join(",");
        let steps = steps(&record(&format!(r#""titles":[],"events":[{events}]"#)));
        assert_eq!(held_after(&steps), [false, false, true, true, true, false]);
    }

    #[test]
    fn a_title_that_expired_was_held_until_its_last_day() {
        let steps = steps(&record(
            r#""titles":[{"level":"national","issuer":"甲","document":"乙","until":"2020-02-03","state":"expired"}],
               "events":[{"type":"title_granted","date":"2017-02-04","title":"national"},{"type":"renamed","date":"2019"},{"type":"to_come","date":"2021"}]"#,
        ));
        let what: Vec<_> = steps.iter().map(|step| step.what.clone()).collect();
        let known = [EventKind::TitleGranted, EventKind::Renamed].map(What::Event);
        assert_eq!(what[..2], known);
        assert_eq!(what[2..], [What::Expired, What::Other("to_come".into())]);
        assert_eq!(held_after(&steps), [true, true, false, false]);
    }
}
