//! A full list that should name a space, or its title, and does not. That ends nothing, and it is not as good as a confirmation.

use register::EventKind;
use release::{SpaceRecord, TitleRecord};

use super::{sources::Sources, title::chinese};
use crate::{
    i18n::{Words, spoken_date},
    ui::{Html, Mark, el, mark},
};

/// The latest list that does not name it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Missing {
    /// Its date.
    pub(super) date: String,
    /// Its document, where that is known.
    pub(super) document: Option<String>,
    /// The date of the first list that did not name it, if that was an earlier one.
    pub(super) since: Option<String>,
}

impl Missing {
    /// Whether a title is missing; without one, whether a space that is only listed is.
    pub(super) fn of(record: &SpaceRecord, title: Option<&TitleRecord>) -> Option<Self> {
        let level = title.map(|title| title.level.as_str());
        let mut lists = Vec::new();
        for event in record
            .events
            .iter()
            .filter(|event| event.title.as_deref() == level)
        {
            match EventKind::from_key(&event.kind) {
                Some(EventKind::MissingFromList) => lists.push(event),
                Some(EventKind::Returned) => lists.clear(),
                _ => {}
            }
        }
        let first = match title {
            Some(title) => title.missing_since.as_ref()?,
            None => &lists.first()?.date,
        };
        let last = lists.last().filter(|list| list.date >= *first);
        let date = last.map_or(first, |list| &list.date);
        Some(Self {
            date: date.clone(),
            document: last.and_then(|list| list.document.clone()),
            since: (first != date).then(|| first.clone()),
        })
    }
}

/// In which list it is missing (by the number of that list, where one is given), since when, and that this alone is no cancellation.
pub(super) fn missing_words(t: &'static Words, missing: &Missing, number: Option<Html>) -> Html {
    let (open, close) = t.brackets;
    let document = missing.document.as_deref();
    let since = missing.since.as_deref();
    [
        (t.missing_from)(&spoken_date(&missing.date, t.lang)).into(),
        document
            .map(|document| (open, (chinese(document), number), close))
            .into(),
        t.sentence_end.into(),
        since
            .map(|since| (t.missing_since)(&spoken_date(since, t.lang)))
            .into(),
        Html::from(t.missing_is_no_cancellation),
    ]
    .into()
}

/// The same with its mark and what to do, as a line that is not overlooked.
pub(super) fn missing_line(t: &'static Words, record: &SpaceRecord, missing: &Missing) -> Html {
    let document = missing.document.as_deref();
    let number = document.and_then(|document| Sources::of(record).of_document(t, document));
    let sign = el("span")
        .class("state state--missing")
        .with(mark(Mark::Missing));
    let words = el("span")
        .class("missing__words")
        .with(missing_words(t, missing, number))
        .with(t.missing_ask);
    el("p")
        .class("missing")
        .attr("data-missing", missing.date.clone())
        .with(sign)
        .with(words)
        .into()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(titles: &str, events: &str) -> SpaceRecord {
        serde_json::from_str(&format!(
            r#"{{"id":"0000000a","name":"云汀","province":"江苏省","province_code":"320000","state":"certified",
               "source":{{"list":"名单","row":4,"as_of":"2021"}},"titles":[{titles}],"events":[{events}]}}"#
        ))
        .unwrap()
    }

    #[test]
    fn a_title_that_is_missing_more_than_once_names_the_latest_list_and_the_first() {
        let record = record(
            r#"{"level":"national","issuer":"甲","document":"乙","state":"certified","missing_since":"2021-04-12"},
               {"level":"city","issuer":"甲","document":"丙","state":"certified"},
               {"level":"provincial","issuer":"甲","document":"己","state":"certified","missing_since":"2022"}"#,
            r#"{"type":"missing_from_list","date":"2021-04-12","title":"city","document":"别的"},
               {"type":"missing_from_list","date":"2021-04-12","title":"national","document":"丁"},
               {"type":"missing_from_list","date":"2019","title":"provincial","document":"庚"},
               {"type":"returned","date":"2020","title":"provincial"},
               {"type":"missing_from_list","date":"2022","title":"provincial"},
               {"type":"missing_from_list","date":"2022-04-12","title":"national","document":"戊"}"#,
        );
        let missing = |place: usize| Missing::of(&record, record.titles.get(place));
        assert_eq!(
            missing(0),
            Some(Missing {
                date: "2022-04-12".into(),
                document: Some("戊".into()),
                since: Some("2021-04-12".into())
            })
        );
        assert_eq!(missing(1), None);
        assert_eq!(
            missing(2),
            Some(Missing {
                date: "2022".into(),
                document: None,
                since: None
            })
        );
    }

    #[test]
    fn a_space_that_is_only_listed_is_missing_until_it_returns() {
        let missing = r#"{"type":"missing_from_list","date":"2021"}"#;
        let returned = r#"{"type":"returned","date":"2022"}"#;
        assert!(Missing::of(&record("", missing), None).is_some());
        assert_eq!(
            Missing::of(&record("", &format!("{missing},{returned}")), None),
            None
        );
        assert_eq!(Missing::of(&record("", ""), None), None);
    }
}
