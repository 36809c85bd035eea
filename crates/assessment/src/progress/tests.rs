use chrono::NaiveDate;
use rules::{Document, evaluate};

use super::*;
use crate::{Entry, matters};

fn document(id: &str) -> Document {
    let standards = rules::authored::read(rules::SHIPPED).unwrap();
    standards.document(id).unwrap().clone()
}

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 30).unwrap()
}

fn states(document: &Document, draft: &Draft) -> (Vec<(String, Progress)>, u32) {
    let (answers, _) = draft.answers(document, day());
    let form = Form::of(document);
    let matters = matters(&form, &evaluate(document, &answers, day()), &answers);
    let states = form
        .questions()
        .map(|question| {
            (
                question.id.to_owned(),
                progress(question, draft, &answers, &matters),
            )
        })
        .collect();
    (states, minutes_left(&form, &answers, &matters))
}

fn state(document: &Document, draft: &Draft, id: &str) -> Progress {
    let (states, _) = states(document, draft);
    states.into_iter().find(|(own, _)| own == id).unwrap().1
}

fn typed(text: &str) -> Entry {
    Entry {
        text: text.to_owned(),
        ..Entry::default()
    }
}

#[test]
fn a_question_is_open_done_put_off_or_folded() {
    let document = document("filing-2017");
    let mut draft = Draft::new("a", "filing-2017", "", 1);
    assert_eq!(state(&document, &draft, "8b"), Progress::Open);
    draft.enter("mentors", typed("5"), 2);
    assert_eq!(state(&document, &draft, "8b"), Progress::Done);
    let unknown = Entry {
        unknown: true,
        ..Entry::default()
    };
    draft.enter("mentors", unknown.clone(), 3);
    assert_eq!(
        state(&document, &draft, "8b"),
        Progress::Done,
        "that it is not known is an answer"
    );
    let later = Entry {
        revisit: true,
        ..unknown
    };
    draft.enter("mentors", later, 4);
    assert_eq!(state(&document, &draft, "8b"), Progress::Later);
    // Whoever has enough financed residents need not count new companies, and is done.
    draft.enter("residents_financed_in_year", typed("5"), 5);
    assert_eq!(state(&document, &draft, "6"), Progress::Done);
}

#[test]
fn the_time_that_is_left_falls_with_each_answer_to_nothing() {
    let document = document("filing-2017");
    let mut draft = Draft::new("a", "filing-2017", "", 1);
    let (_, mut before) = states(&document, &draft);
    assert!(before > 5 && before < 20, "{before} minutes");
    for metric in &document.metrics {
        let text = match metric.kind {
            rules::Kind::YesNo => "true",
            rules::Kind::Date => "2016-07-01",
            _ => "1",
        };
        draft.enter(&metric.name, typed(text), 2);
        let (_, now) = states(&document, &draft);
        assert!(now <= before);
        before = now;
    }
    assert_eq!(before, 0);
}

#[test]
fn what_is_only_asked_besides_holds_nobody_up() {
    let document = document("visit");
    let mut draft = Draft::new("a", "visit", "", 1);
    assert_eq!(state(&document, &draft, "training"), Progress::Open);
    draft.enter("training_was_given_lately", typed("true"), 2);
    assert_eq!(state(&document, &draft, "training"), Progress::Done);
}
