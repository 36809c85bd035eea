//! What a publication changes: how much of each, and by name whom a list no longer has and whose title is cancelled.

use std::{collections::BTreeMap, fmt::Write as _};

use register::{EventKind, Space};
use release::{ChangeKind, ChangeTotals, Changes, EventRecord};
use serde::Serialize;

use crate::{
    diff::{event_word, kind_words, level_word, province_word},
    say::Language,
};

/// So many names stand under each head; all of them in `changes.json`.
const NAMED: usize = 20;

/// For people.
pub(super) fn text(changes: &Changes, language: Language) -> String {
    let mut text = head(changes, language);
    if changes.spaces.is_empty() {
        text.push_str(match language {
            Language::Zh => "名单没有说出名录还不知道的事。",
            Language::En => "the lists say nothing that the register does not know.",
        });
        return text;
    }
    let counts: Vec<String> = counts(changes, language)
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .map(|(what, count)| match language {
            Language::Zh => format!("{what} {count} 家"),
            Language::En => format!("{what} {count}"),
        })
        .collect();
    text.push_str(&match language {
        Language::Zh => counts.join("，"),
        Language::En => counts.join(", "),
    });
    text.push_str(match language {
        Language::Zh => "。",
        Language::En => ".",
    });
    let mut roll = Roll::default();
    for space in &changes.spaces {
        let province = province_word(&space.province, language);
        let named = format!("{province}  {}", space.name);
        for event in &space.events {
            let (document, level) = (event.document.as_deref(), event.title.as_deref());
            match EventKind::from_key(&event.kind) {
                Some(EventKind::MissingFromList) => {
                    let list = list_name(document, &event.date, level, language);
                    roll.add(missing_head(&list, language), named.clone());
                }
                Some(EventKind::Cancelled) => {
                    let level = level.map(|level| level_word(level, language));
                    let parts = [level.as_deref(), Some(&event.date), event.reason.as_deref()];
                    let parts: Vec<&str> = parts.into_iter().flatten().collect();
                    let head = match language {
                        Language::Zh => "取消资格",
                        Language::En => "Cancelled",
                    };
                    roll.add(head.to_owned(), format!("{named}  {}", parts.join("  ")));
                }
                _ => {}
            }
        }
    }
    text.push_str(&roll.text(language));
    text
}

/// The spaces that the lists of this call should name and do not.
pub(super) fn missing(spaces: &[Space], language: Language) -> String {
    let mut roll = Roll::default();
    for space in spaces {
        for event in &space.events {
            if event.release.is_none() && event.kind == EventKind::MissingFromList {
                let list = list_name(
                    event.document.as_deref(),
                    &event.date.to_string(),
                    event.level.map(register::Level::key),
                    language,
                );
                let province = province_word(space.place.province.name, language);
                let named = format!("{province}  {}", space.name);
                roll.add(missing_head(&list, language), named);
            }
        }
    }
    roll.text(language)
}

/// The report for programs, with the sums of what changes.
pub(super) fn in_json(report: &str, changes: &Changes) -> Result<String, serde_json::Error> {
    #[derive(Serialize)]
    struct Sums<'a> {
        previous: Option<&'a str>,
        totals: &'a ChangeTotals,
    }
    let sums = serde_json::to_string(&Sums {
        previous: changes.previous.as_deref(),
        totals: &changes.totals,
    })?;
    // The report is one object; this is its last key.
    let open = report.trim_end().strip_suffix('}').unwrap_or(report);
    Ok(format!("{},\n  \"changes\": {sums}\n}}", open.trim_end()))
}

fn head(changes: &Changes, language: Language) -> String {
    let as_of = changes.previous_as_of.as_deref().unwrap_or_default();
    match (&changes.previous, language) {
        (None, Language::Zh) => "这是第一个版本：".to_owned(),
        (None, Language::En) => "This is the first release: ".to_owned(),
        (Some(old), Language::Zh) => format!("与上一版本 {old}（截至 {as_of}）相比："),
        (Some(old), Language::En) => {
            format!("Against the previous release {old} (as of {as_of}): ")
        }
    }
}

/// How many spaces each thing happened to. A space to which several things happened counts under each.
fn counts(changes: &Changes, language: Language) -> Vec<(String, usize)> {
    let with_event = |kind: EventKind| {
        let has = |event: &EventRecord| event.kind == kind.key();
        let spaces = changes.spaces.iter();
        spaces.filter(|space| space.events.iter().any(has)).count()
    };
    let of_kind = |kind: ChangeKind| {
        let spaces = changes.spaces.iter();
        spaces.filter(|space| space.changes.contains(&kind)).count()
    };
    let kind = |kind| (small(kind_words(kind, language)), of_kind(kind));
    let event = |kind: EventKind| {
        (
            event_word(kind.key(), language).to_owned(),
            with_event(kind),
        )
    };
    let edited = changes
        .spaces
        .iter()
        .filter(|space| !space.fields.is_empty());
    let edited_word = match language {
        Language::Zh => "其他内容有变",
        Language::En => "other fields changed",
    };
    // That a new space holds a title is why it is new.
    let granted = changes.spaces.iter().filter(|space| {
        let is_new = space.changes.contains(&ChangeKind::Added);
        let has = |event: &EventRecord| event.kind == EventKind::TitleGranted.key();
        !is_new && space.events.iter().any(has)
    });
    let granted_word = event_word(EventKind::TitleGranted.key(), language);
    vec![
        kind(ChangeKind::Added),
        (granted_word.to_owned(), granted.count()),
        event(EventKind::Rechecked),
        event(EventKind::Renamed),
        event(EventKind::OperatorChanged),
        event(EventKind::InNotice),
        event(EventKind::Returned),
        event(EventKind::Corrected),
        (edited_word.to_owned(), edited.count()),
        kind(ChangeKind::Merged),
        event(EventKind::Cancelled),
        event(EventKind::MissingFromList),
        kind(ChangeKind::Gone),
    ]
}

/// English words in the middle of a sentence.
fn small(words: &str) -> String {
    let mut chars = words.chars();
    let first = chars.next().map(|first| first.to_ascii_lowercase());
    first.into_iter().chain(chars).collect()
}

fn missing_head(list: &str, language: Language) -> String {
    match language {
        Language::Zh => format!("应列而未列：{list}"),
        Language::En => format!("Missing from a list that should name them: {list}"),
    }
}

/// A list by its document, else its day, and the level of the titles.
fn list_name(
    document: Option<&str>,
    date: &str,
    level: Option<&str>,
    language: Language,
) -> String {
    let list = document.unwrap_or(date);
    match (level.map(|level| level_word(level, language)), language) {
        (None, _) => list.to_owned(),
        (Some(level), Language::Zh) => format!("{list}（{level}）"),
        (Some(level), Language::En) => format!("{list} ({level})"),
    }
}

/// Names under heads.
#[derive(Default)]
struct Roll(BTreeMap<String, Vec<String>>);

impl Roll {
    fn add(&mut self, head: String, line: String) {
        self.0.entry(head).or_default().push(line);
    }

    fn text(&self, language: Language) -> String {
        let mut text = String::new();
        for (head, names) in &self.0 {
            let count = names.len();
            let _ = match language {
                Language::Zh => write!(text, "\n  {head}，{count} 家"),
                Language::En => write!(text, "\n  {head} × {count}"),
            };
            for name in names.iter().take(NAMED) {
                let _ = write!(text, "\n    {name}");
            }
            let more = count.saturating_sub(NAMED);
            if more > 0 {
                let _ = match language {
                    Language::Zh => {
                        write!(
                            text,
                            "\n    ……还有 {more} 家，见 changes.json 或 spaces diff"
                        )
                    }
                    Language::En => {
                        write!(
                            text,
                            "\n    … and {more} more; see changes.json or `spaces diff`"
                        )
                    }
                };
            }
        }
        text
    }
}
