//! Calendars, read back by the rules of RFC 5545.

use proptest::prelude::*;
use rules::{Answers, Document, evaluate};

use super::{FILING, answers, day, draft, standards};
use crate::{
    Draft,
    pack::{Language, plan, reminders_ics},
};

/// The calendar's lines, unfolded. Each piece ends in CR LF and has at most 75 octets.
fn lines(calendar: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut pieces: Vec<&str> = calendar.split("\r\n").collect();
    assert_eq!(pieces.pop(), Some(""));
    for piece in pieces {
        assert!(piece.len() <= 75, "{piece}");
        assert!(!piece.contains(['\r', '\n']), "{piece:?}");
        match piece.strip_prefix(' ') {
            Some(more) => lines.last_mut().unwrap().push_str(more),
            None => lines.push(piece.to_owned()),
        }
    }
    lines
}

/// The values of a property, as texts.
fn texts(lines: &[String], property: &str) -> Vec<String> {
    let values = lines.iter().filter_map(|line| line.strip_prefix(property));
    let unescaped = |value: &str| {
        let mut text = String::new();
        let mut chars = value.chars();
        while let Some(c) = chars.next() {
            match c {
                '\\' => text.push(match chars.next() {
                    Some('n') => '\n',
                    Some(c @ ('\\' | ';' | ',')) => c,
                    other => panic!("{other:?} in {value}"),
                }),
                ';' | ',' => panic!("{value}"),
                c => text.push(c),
            }
        }
        text
    };
    values.map(unescaped).collect()
}

fn calendar(
    document: &Document,
    answers: &Answers,
    name: &str,
    made: &str,
    language: Language,
) -> Option<String> {
    let mut draft = draft(&[]);
    draft.set_name(name, 2);
    of_draft(document, answers, &draft, made, language)
}

fn of_draft(
    document: &Document,
    answers: &Answers,
    draft: &Draft,
    made: &str,
    language: Language,
) -> Option<String> {
    let as_of = day("2018-01-01");
    let evaluation = evaluate(document, answers, as_of);
    let plan = plan(&evaluation, answers, draft, day(made));
    reminders_ics(&plan, draft, document, as_of, day(made), language)
}

#[test]
fn the_deadline_and_the_day_that_a_condition_waits_for_are_events_announced_a_week_before() {
    let standards = standards();
    let filing = standards.document("filing-2017").unwrap();
    let answers = answers(&standards, filing, FILING);
    let calendar = calendar(
        filing,
        &answers,
        "一号楼; 二号楼, A",
        "2017-12-01",
        Language::Zh,
    );
    let lines = lines(&calendar.unwrap());
    let count = |line: &str| lines.iter().filter(|other| *other == line).count();
    assert_eq!(lines.first().unwrap(), "BEGIN:VCALENDAR");
    assert_eq!(lines.last().unwrap(), "END:VCALENDAR");
    for line in [
        "BEGIN:VEVENT",
        "END:VEVENT",
        "BEGIN:VALARM",
        "TRIGGER:-P7D",
        "END:VALARM",
        "DTSTAMP:20171201T000000Z",
    ] {
        assert_eq!(count(line), 2, "{line}");
    }
    for line in [
        "DTSTART;VALUE=DATE:20180101",
        "DTEND;VALUE=DATE:20180102",
        "DTSTART;VALUE=DATE:20180201",
        "DTEND;VALUE=DATE:20180202",
    ] {
        assert_eq!(count(line), 1, "{line}");
    }
    assert_eq!(
        texts(&lines, "SUMMARY:"),
        [
            "全国 2017：申报截止日（一号楼; 二号楼, A）",
            "全国 2017：“运营时间”从这一天起可以满足（一号楼; 二号楼, A）"
        ]
    );
    let descriptions = texts(&lines, "DESCRIPTION:");
    assert!(
        descriptions[0]
            .contains("3 运营时间：等到2018年2月1日\n8b 创业导师：再增加1名导师，达到3名导师\n")
    );
    assert!(descriptions[0].ends_with("这是自我评估，不是认定。"));
}

#[test]
fn days_that_have_come_are_left_out_and_without_a_day_there_is_no_calendar() {
    let standards = standards();
    let filing = standards.document("filing-2017").unwrap();
    let answers = answers(&standards, filing, FILING);
    for (made, events) in [
        ("2017-12-31", Some(2)),
        ("2018-01-01", Some(1)),
        ("2018-01-31", Some(1)),
        ("2018-02-01", None),
    ] {
        let calendar = calendar(filing, &answers, "", made, Language::En);
        let count = calendar.map(|calendar| calendar.matches("BEGIN:VEVENT").count());
        assert_eq!(count, events, "{made}");
    }
}

#[test]
fn an_event_keeps_its_id_until_its_standard_day_subject_or_draft_is_another() {
    let standards = standards();
    let filing = standards.document("filing-2017").unwrap();
    let answers = answers(&standards, filing, FILING);
    let ids = |name: &str, made: &str| {
        let calendar = calendar(filing, &answers, name, made, Language::Zh).unwrap();
        texts(&lines(&calendar), "UID:")
    };
    let first = ids("甲", "2017-12-01");
    assert_eq!(first, ids("甲", "2017-12-20"));
    let mut all = [first, ids("乙", "2017-12-01")].concat();
    all.sort();
    all.dedup();
    assert_eq!(all.len(), 4);
}

#[test]
fn a_draft_without_a_name_is_told_by_its_day_and_its_events_are_the_same_in_either_language() {
    let standards = standards();
    let filing = standards.document("filing-2017").unwrap();
    let answers = answers(&standards, filing, FILING);
    let mut draft = draft(&[]);
    draft.begun = Some(day("2017-11-30"));
    let [zh, en] = [Language::Zh, Language::En].map(|language| {
        lines(&of_draft(filing, &answers, &draft, "2017-12-01", language).unwrap())
    });
    assert_eq!(texts(&zh, "UID:"), texts(&en, "UID:"));
    assert!(texts(&zh, "SUMMARY:")[0].ends_with("（2017年11月30日的自评）"));
    assert!(texts(&en, "SUMMARY:")[0].ends_with(" (Assessment of 30 November 2017)"));
}

#[test]
fn any_name_comes_back_as_it_was_and_never_breaks_a_line() {
    let standards = standards();
    let filing = standards.document("filing-2017").unwrap();
    let none = Answers::default();
    let names = "(?s)[\\\\,;:\r\n\t n云🏠]{0,30}.{0,60}[云🏠a]{0,60}";
    proptest!(|(name in names)| {
        let calendar = calendar(filing, &none, &name, "2017-12-01", Language::En).unwrap();
        let lines = lines(&calendar);
        let events = lines.iter().filter(|line| *line == "BEGIN:VEVENT").count();
        prop_assert_eq!(events, 1);
        for line in &lines {
            let property = line.split([':', ';']).next().unwrap();
            let is_property = property.bytes().all(|byte| byte.is_ascii_uppercase());
            prop_assert!(is_property, "{}", line);
        }
        let name = name.trim().replace("\r\n", "\n").replace('\r', "\n");
        let kept = |c: &char| !c.is_control() || matches!(c, '\n' | '\t');
        let whose = match name.chars().filter(kept).collect::<String>() {
            _ if name.is_empty() => " (Unnamed assessment)".to_owned(),
            name => format!(" ({name})"),
        };
        let told = format!("National 2017: application deadline{whose}");
        prop_assert_eq!(&texts(&lines, "SUMMARY:")[0], &told);
    });
}
