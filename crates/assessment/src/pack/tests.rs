//! What is taken away, read back by small readers of the formats.

mod plan;
mod reminders;
mod row;
mod tables;

use chrono::NaiveDate;
use rules::{Answers, AnswersFile, Document, SHIPPED, Standards, authored};

use crate::{Draft, Stamped};

fn standards() -> Standards {
    authored::read(SHIPPED).unwrap_or_else(|faults| panic!("{faults:#?}"))
}

/// Answers as a file would have them.
fn answers(standards: &Standards, document: &Document, json: &str) -> Answers {
    let text = format!(r#"{{"format": 1, "answers": {json}}}"#);
    let file = AnswersFile::read(text.as_bytes()).unwrap();
    let (answers, faults) = file.answers(document, &standards.metrics);
    assert_eq!(faults, [], "{json}");
    answers
}

/// One mentor short of three, nothing said of events, opened a month too late for the day, no statistics.
const FILING: &str = r#"{
    "clear_direction": true, "dedicated_operating_body": true, "independent_legal_person": false, "opened_on": "2016-08-01",
    "total_area_m2": "666.7", "desk_area_m2": 400, "public_area_m2": {"value": "100.025", "note": "=含会议室"}, "desks": 26,
    "public_facilities": true, "resident_teams": 22, "companies_registered_in_year": 4, "residents_financed_in_year": 5,
    "cases_in_year": 3, "full_time_staff": 3, "mentors": 2, "service_process": true, "statistics_reported": false
}"#;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn stamped<T>(value: T) -> Stamped<T> {
    Stamped { at: 1, value }
}

fn draft(about: &[(&str, &str)]) -> Draft {
    let about = about.iter();
    Draft {
        standard: "filing-2017".to_owned(),
        as_of: stamped("2018-01-01".to_owned()),
        about: about
            .map(|(key, value)| ((*key).to_owned(), stamped((*value).to_owned())))
            .collect(),
        ..Draft::default()
    }
}
