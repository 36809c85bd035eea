//! The history, newest first. The line below a mark is the time before it: thick while a title was held, dotted while not, thin where
//! no list says.

use register::{EventKind, Level, State};
use release::{EventRecord, SpaceRecord};

use super::{
    missing::Missing,
    step::{step_line, step_view},
};
use crate::{
    i18n::Words,
    pages::{
        mark_of, state_class,
        verdict::{state_of, verdict_words},
    },
    ui::{Html, el, iso_date, mark},
};

/// One step of the history: an event of the record, or the end of a title's time, which no list states and which follows from its
/// last day.
pub(super) struct Step<'a> {
    pub(super) what: What,
    pub(super) date: &'a str,
    pub(super) level: Option<Level>,
    pub(super) event: Option<&'a EventRecord>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum What {
    Event(EventKind),
    Expired,
    /// An event of a kind that this program does not know yet.
    Other(String),
}

impl Step<'_> {
    /// The state in which it leaves a title, if it changes it. A title that is missing from a list stays as it was.
    pub(super) fn state(&self) -> Option<State> {
        match self.what {
            What::Event(EventKind::TitleGranted | EventKind::Rechecked) => Some(State::Certified),
            What::Event(EventKind::InNotice) => Some(State::InNotice),
            What::Event(EventKind::Cancelled) => Some(State::Cancelled),
            What::Event(EventKind::Corrected) => {
                let event = self.event?;
                let state = event.to.as_deref().and_then(State::from_key);
                state.filter(|_| event.field.as_deref() == Some("state"))
            }
            What::Expired => Some(State::Expired),
            What::Event(_) | What::Other(_) => None,
        }
    }
}

/// The steps of a record, oldest first: its events in their order, and where a title's last day has passed, that day among them.
fn steps(record: &SpaceRecord) -> Vec<Step<'_>> {
    let mut steps: Vec<Step<'_>> = record
        .events
        .iter()
        .map(|event| Step {
            what: EventKind::from_key(&event.kind)
                .map_or_else(|| What::Other(event.kind.clone()), What::Event),
            date: &event.date,
            level: event.title.as_deref().and_then(Level::from_key),
            event: Some(event),
        })
        .collect();
    for title in &record.titles {
        let (State::Expired, Some(until)) = (state_of(&title.state), title.until.as_deref()) else {
            continue;
        };
        let after = steps.iter().take_while(|step| step.date <= until).count();
        steps.insert(
            after,
            Step {
                what: What::Expired,
                date: until,
                level: Level::from_key(&title.level),
                event: None,
            },
        );
    }
    steps
}

/// Whether any title was held after each of these steps; nothing as long as no step says anything of a title.
fn held_after(steps: &[Step<'_>]) -> Vec<Option<bool>> {
    let mut held = Vec::new();
    let mut told = false;
    let after = |step: &Step<'_>| {
        let state = step.state();
        told |= state.is_some();
        match state {
            Some(state) if state.holds() => {
                held.push(step.level);
            }
            // A title that is held stays held while a new one is proposed.
            None | Some(State::InNotice) => {}
            Some(_) => {
                held.retain(|level| *level != step.level);
            }
        }
        told.then_some(!held.is_empty())
    };
    steps.iter().map(after).collect()
}

pub(super) fn timeline(t: &'static Words, record: &SpaceRecord, as_of: &str) -> Html {
    let now = state_of(&record.state);
    let steps = steps(record);
    let held = held_after(&steps);
    let title = record.best();
    let level = title.and_then(|title| Level::from_key(&title.level));
    let unconfirmed = Missing::of(record, title)
        .filter(|_| now.holds())
        .map(|missing| step_line((t.missing_short, " ", iso_date(&missing.date))));
    // A list alone says neither that a title was held nor that it was not, and it may not say since when a title is suspended.
    let last = held.last().copied();
    let since_then = last
        .flatten()
        .filter(|held| *held == now.holds() && now != State::Listed);
    let class = last.map_or("step step--first", |_| line(since_then));
    let suspended =
        (now == State::Suspended && since_then.is_none()).then(|| step_line(t.suspended_since));
    let date = (el("span").with(t.history_today), " ", iso_date(as_of));
    let what = el("p")
        .class("step__what")
        .with(verdict_words(t, now, level));
    let today = el("li")
        .class(class)
        .with(el("p").class("step__date").with(date))
        .with(el("span").class(state_class(now)).with(mark(mark_of(now))))
        .with(
            el("div")
                .class("step__text")
                .with((what, unconfirmed, suspended)),
        );
    let mut timeline = el("ol").with(today);
    for (place, step) in steps.iter().enumerate().rev() {
        let earlier = place.checked_sub(1);
        let same_day = earlier
            .and_then(|earlier| steps.get(earlier))
            .is_some_and(|earlier| earlier.date == step.date);
        let class = match earlier.and_then(|earlier| held.get(earlier)) {
            None => "step step--first",
            Some(_) if same_day => "step",
            Some(held) => line(*held),
        };
        timeline = timeline.with(step_view(t, record, step, class));
    }
    timeline.into()
}

/// The line below a mark: whether a title was held in the time before it, if that is said. Two steps of one day have no time between
/// them.
fn line(held: Option<bool>) -> &'static str {
    match held {
        Some(true) => "step step--held",
        Some(false) => "step step--not-held",
        None => "step step--unstated",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(json: &str) -> SpaceRecord {
        let whole = format!(
            r#"{{"id":"0000000a","name":"云汀","province":"江苏省","province_code":"320000","state":"cancelled","source":{{"list":"名单","row":4,"as_of":"2020"}},{json}}}"#
        );
        serde_json::from_str(&whole).unwrap()
    }

    fn held(events: &[&str]) -> Vec<Option<bool>> {
        held_after(&steps(&record(&format!(
            r#""titles":[],"events":[{}]"#,
            events.join(",")
        ))))
    }

    #[test]
    fn a_title_is_held_from_its_grant_to_its_cancellation() {
        let events = [
            ("added", ""),
            ("in_notice", "national"),
            ("title_granted", "national"),
            ("title_granted", "city"),
            ("in_notice", "city"),
            ("cancelled", "national"),
            ("cancelled", "city"),
        ]
        .map(|(kind, title)| format!(r#"{{"type":"{kind}","date":"2020","title":"{title}"}}"#));
        assert_eq!(
            held(&events.each_ref().map(String::as_str)),
            [None]
                .into_iter()
                .chain([false, true, true, true, true, false].map(Some))
                .collect::<Vec<_>>()
        );
    }

    #[test]
    fn a_title_that_is_missing_or_named_again_stays_held_and_one_that_is_suspended_does_not() {
        assert_eq!(
            held(&[
                r#"{"type":"title_granted","date":"2018","title":"national"}"#,
                r#"{"type":"missing_from_list","date":"2019","title":"national"}"#,
                r#"{"type":"returned","date":"2020","title":"national"}"#,
                r#"{"type":"corrected","date":"2020","field":"address","from":"a","to":"certified"}"#,
                r#"{"type":"corrected","date":"2021","title":"national","field":"state","from":"certified","to":"suspended"}"#,
                r#"{"type":"corrected","date":"2022","title":"national","field":"state","from":"suspended","to":"under_recheck"}"#,
            ]),
            [true, true, true, true, false, true].map(Some)
        );
    }

    #[test]
    fn a_title_that_expired_was_held_until_its_last_day() {
        let record = record(
            r#""titles":[{"level":"national","issuer":"甲","document":"乙","until":"2020-02-03","state":"expired"}],
               "events":[{"type":"title_granted","date":"2017-02-04","title":"national"},{"type":"renamed","date":"2019"},{"type":"to_come","date":"2021"}]"#,
        );
        let steps = steps(&record);
        let what: Vec<_> = steps.iter().map(|step| step.what.clone()).collect();
        let known = [EventKind::TitleGranted, EventKind::Renamed].map(What::Event);
        assert_eq!(what[..2], known);
        assert_eq!(what[2..], [What::Expired, What::Other("to_come".into())]);
        assert_eq!(held_after(&steps), [true, true, false, false].map(Some));
    }

    #[test]
    fn events_keep_the_order_of_the_record() {
        let record = record(
            r#""titles":[],"events":[{"type":"added","date":"2020-05"},{"type":"renamed","date":"2020-05-01"},{"type":"merged","date":"2020-05"}]"#,
        );
        let dates: Vec<_> = steps(&record).iter().map(|step| step.date).collect();
        assert_eq!(dates, ["2020-05", "2020-05-01", "2020-05"]);
    }
}
