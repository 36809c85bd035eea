//! What a draft states: its answers, its reference date, and how it stands to the form of today.

use chrono::NaiveDate;
use rules::{Answer, Answers, Document, Metric};
use values::{When, Words, words};

use super::{Draft, Entry};
use crate::{Fault, Form};

impl Draft {
    /// The answers to this document, and a fault for each entry that cannot be read, in the order of the form. Such an entry has no value;
    /// its note and what else was said of it stay. What was typed before the person said that it is not known, or does not apply, is no
    /// fault: it does not count.
    #[must_use]
    pub fn answers(&self, document: &Document, today: NaiveDate) -> (Answers, Vec<Fault>) {
        let (mut answers, mut faults) = (Answers::default(), Vec::new());
        for metric in &document.metrics {
            let Some(entry) = self.entry(&metric.name) else {
                continue;
            };
            let mut answer = Answer {
                value: None,
                note: (!entry.note.trim().is_empty()).then(|| entry.note.clone()),
                unknown: entry.unknown,
                not_applicable: entry.not_applicable,
                revisit: entry.revisit,
            };
            match crate::read(metric, &entry.text, today) {
                Ok(value) => answer.value = value,
                Err(_) if entry.unknown || entry.not_applicable => {}
                Err(message) => faults.push(Fault {
                    metric: metric.name.clone(),
                    is_doubt: false,
                    message,
                }),
            }
            if answer != Answer::default() {
                answers.put(&metric.name, answer);
            }
        }
        (answers, faults)
    }

    /// The reference date: the day that was typed, today where nothing was.
    ///
    /// # Errors
    /// What is wrong with it, if it is no day: months are counted back from it, so a month alone is not enough.
    pub fn day(&self, today: NaiveDate) -> Result<NaiveDate, Words> {
        let typed = self.as_of.value.trim();
        if typed.is_empty() {
            return Ok(today);
        }
        match When::parse(typed) {
            Some(When::Day(day)) => Ok(day),
            Some(_) => Err(words!(
                "请写到日，例如2018年1月1日；留空就按今天计算",
                "Name the day too, as in 1 January 2018; left empty it is today"
            )),
            None => Err(words!(
                "这不是日期。请写成2018年1月1日；留空就按今天计算",
                "This is not a date. Write it as 1 January 2018; left empty it is today"
            )),
        }
    }

    /// What the form asks now and did not ask when the draft was last changed.
    #[must_use]
    pub fn newly_asked<'a>(&self, form: &Form<'a>) -> Vec<&'a Metric> {
        let mut asked = form.asked();
        asked.retain(|metric| !self.asked.is_empty() && !self.asked.contains(&metric.name));
        asked
    }

    /// The metrics for which something is entered and the form no longer asks. It stays in the draft.
    #[must_use]
    pub fn no_longer_asked(&self, form: &Form<'_>) -> Vec<String> {
        let asked = form.asked();
        let gone = self.entries.iter().filter(|(name, entry)| {
            entry.value != Entry::default() && !asked.iter().any(|metric| metric.name == **name)
        });
        gone.map(|(name, _)| name.clone()).collect()
    }
}

#[cfg(test)]
mod tests {
    use rules::{SHIPPED, Standards, Value, authored};

    use super::*;

    fn standards() -> Standards {
        authored::read(SHIPPED).unwrap()
    }

    fn today() -> NaiveDate {
        "2018-01-01".parse().unwrap()
    }

    fn draft(entries: &[(&str, Entry)]) -> Draft {
        let mut draft = Draft::new("a1", "filing-2017", "", 1);
        for (metric, entry) in entries {
            draft.enter(metric, entry.clone(), 2);
        }
        draft
    }

    fn text(text: &str) -> Entry {
        Entry {
            text: text.to_owned(),
            ..Entry::default()
        }
    }

    #[test]
    fn what_was_typed_is_read_and_what_cannot_be_read_is_told_in_the_order_of_the_form() {
        let standards = standards();
        let document = standards.document("filing-2017").unwrap();
        let noted = Entry {
            note: "等房东确认".to_owned(),
            revisit: true,
            ..text("不少")
        };
        let draft = draft(&[
            ("mentors", text("三位")),
            ("desks", text("３０")),
            ("total_area_m2", noted),
            ("events_in_year", text("")),
            ("nowhere_asked", text("???")),
        ]);
        let (answers, faults) = draft.answers(document, today());
        assert_eq!(answers.value("desks"), Some(&Value::from(30)));
        let area = answers.get("total_area_m2").unwrap();
        assert_eq!((&area.value, area.revisit), (&None, true));
        assert_eq!(area.note.as_deref(), Some("等房东确认"));
        assert_eq!(answers.iter().count(), 2);
        let wrong: Vec<_> = faults.iter().map(|fault| fault.metric.as_str()).collect();
        assert_eq!(wrong, ["total_area_m2", "mentors"]);
        assert!(faults.iter().all(|fault| !fault.is_doubt));
    }

    #[test]
    fn what_was_typed_before_it_was_said_not_to_be_known_is_no_fault() {
        let standards = standards();
        let document = standards.document("filing-2017").unwrap();
        let unknown = Entry {
            unknown: true,
            ..text("不少")
        };
        let not_applicable = Entry {
            not_applicable: true,
            ..text("若干")
        };
        let draft = draft(&[("total_area_m2", unknown), ("desks", not_applicable)]);
        let (answers, faults) = draft.answers(document, today());
        assert_eq!(faults, []);
        let area = answers.get("total_area_m2").unwrap();
        assert_eq!((area.unknown, &area.value), (true, &None));
        assert!(answers.not_applicable("desks"));
        assert_eq!(answers.value("desks"), None);
    }

    #[test]
    fn the_reference_date_is_a_day_and_today_where_nothing_was_typed() {
        let mut draft = draft(&[]);
        for (typed, day) in [
            ("", Some("2018-01-01")),
            (" \u{3000}", Some("2018-01-01")),
            ("2017年9月15日", Some("2017-09-15")),
            ("２０１７／９／１５", Some("2017-09-15")),
            ("15 September 2017", Some("2017-09-15")),
            ("Sep 15, 2017", Some("2017-09-15")),
            ("September 2017", None),
            ("2017-09", None),
            ("2017", None),
            ("2017-02-30", None),
            ("明天", None),
        ] {
            draft.set_as_of(typed, 2);
            let read = draft.day(today()).ok().map(|day| day.to_string());
            assert_eq!(read.as_deref(), day, "{typed}");
        }
    }

    #[test]
    fn a_form_that_changed_tells_what_it_asks_anew_and_what_no_longer() {
        let standards = standards();
        let form = |id: &str| Form::of(standards.document(id).unwrap());
        let (national, jiangsu) = (form("filing-2017"), form("incubator-2018"));
        let mut draft = draft(&[("desks", text("30")), ("mentors", text("3"))]);
        draft.enter("mentors", Entry::default(), 3);
        assert_eq!(draft.newly_asked(&national), Vec::<&Metric>::new());
        draft.set_asked(&national);
        assert_eq!(draft.newly_asked(&national), Vec::<&Metric>::new());
        assert!(draft.asked.contains(&"desks".to_owned()));
        draft.asked.retain(|name| name != "desks");
        let new: Vec<_> = draft.newly_asked(&national);
        assert_eq!(new.len(), 1);
        assert_eq!(new[0].name, "desks");
        assert_eq!(draft.no_longer_asked(&national), Vec::<String>::new());
        assert_eq!(draft.no_longer_asked(&jiangsu), ["desks"]);
    }
}
