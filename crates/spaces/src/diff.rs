//! `spaces diff`: what one release says that another did not.

use std::{fmt::Write as _, path::PathBuf, process::ExitCode};

use register::{EventKind, Level, State};
use release::{ChangeKind, Changes, EventRecord, FieldChange, SpaceChange};

use crate::{
    error::Error,
    report::Format,
    say::{self, Language, english},
};

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// The folder of the earlier release.
    #[arg(value_name = "OLD")]
    old: PathBuf,
    /// The folder of the later one.
    #[arg(value_name = "NEW")]
    new: PathBuf,
    /// How the report is written. As JSON it has the form of api/v1/changes.json.
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

pub(crate) fn run(arguments: &Arguments, language: Language) -> Result<ExitCode, Error> {
    let old = release::load(&arguments.old).map_err(Error::Load)?;
    let new = release::load(&arguments.new).map_err(Error::Load)?;
    let changes = Changes::between(Some(old.standing()), new.standing());
    let report = match arguments.format {
        Format::Text => text(&changes, language),
        Format::Json => serde_json::to_string_pretty(&changes)?,
    };
    say::report(&report).map_err(Error::Report)?;
    Ok(ExitCode::SUCCESS)
}

/// The report for people: the spaces by what happened to them, then the sums.
fn text(changes: &Changes, language: Language) -> String {
    let totals = &changes.totals;
    let (new, as_of) = (&changes.release, &changes.as_of);
    let old = changes.previous.as_deref().unwrap_or_default();
    let old_as_of = changes.previous_as_of.as_deref().unwrap_or_default();
    let (before, after) = (totals.previous_spaces.unwrap_or_default(), totals.spaces);
    let mut text = match language {
        Language::Zh => {
            format!("{old}（{old_as_of}，{before} 家）→ {new}（{as_of}，{after} 家）\n")
        }
        Language::En => {
            let (before, after) = (english(before, "space"), english(after, "space"));
            format!("{old} ({old_as_of}, {before}) → {new} ({as_of}, {after})\n")
        }
    };
    for kind in ChangeKind::ALL {
        let Some(count) = totals.by_change.get(&kind) else {
            continue;
        };
        let _ = writeln!(text, "\n{} × {count}", kind_words(kind, language));
        for space in &changes.spaces {
            if space.changes.contains(&kind) {
                text.push_str(&space_lines(space, kind, language));
            }
        }
    }
    if changes.spaces.is_empty() {
        text.push_str(match language {
            Language::Zh => "\n两个版本没有差别。",
            Language::En => "\nThe two releases say the same.",
        });
    }
    text.trim_end().to_owned()
}

/// A space, and under it what makes it stand among those of this kind. Of a new space that is all that is known.
fn space_lines(space: &SpaceChange, kind: ChangeKind, language: Language) -> String {
    let province = province_word(&space.province, language);
    let (name, id) = (&space.name, &space.id);
    let mut lines = format!("  {province}  {name}  {id}");
    match (&space.previous_state, &space.state) {
        (Some(old), Some(new)) if old != new => {
            let (old, new) = (state_word(old, language), state_word(new, language));
            let _ = write!(lines, "  {old} → {new}");
        }
        (None, Some(state)) => {
            let _ = write!(lines, "  {}", state_word(state, language));
        }
        _ => {}
    }
    if let Some(into) = &space.merged_into {
        let _ = write!(lines, "  → {into}");
    }
    lines.push('\n');
    for event in &space.events {
        let here = kind == ChangeKind::Added || ChangeKind::of_event(&event.kind) == kind;
        if here && event.kind != EventKind::Added.key() {
            let _ = writeln!(lines, "    {}", event_line(event, language));
        }
    }
    if kind == ChangeKind::Changed {
        for change in &space.fields {
            let _ = writeln!(lines, "    {}", field_line(change, language));
        }
    }
    lines
}

fn event_line(event: &EventRecord, language: Language) -> String {
    let mut line = format!("{}  {}", event.date, event_word(&event.kind, language));
    if let Some(level) = &event.title {
        let _ = write!(line, "  {}", level_word(level, language));
    }
    if let Some(document) = &event.document {
        let _ = write!(line, "  {document}");
    }
    if let (Some(from), Some(to)) = (&event.from, &event.to) {
        let _ = write!(line, "  {from} → {to}");
    }
    if let Some(reason) = &event.reason {
        let _ = match language {
            Language::Zh => write!(line, "（{reason}）"),
            Language::En => write!(line, " ({reason})"),
        };
    }
    line
}

fn field_line(change: &FieldChange, language: Language) -> String {
    let none = match language {
        Language::Zh => "未注明",
        Language::En => "not stated",
    };
    let field = match language {
        Language::Zh => release::column_title(&change.field).unwrap_or(&change.field),
        Language::En => &change.field,
    };
    let level = change
        .title
        .as_ref()
        .map(|level| format!("{} ", level_word(level, language)))
        .unwrap_or_default();
    let value = |value: &Option<String>| match (value, &*change.field) {
        (Some(state), "state") => state_word(state, language),
        (Some(value), "province") => province_word(value, language).to_owned(),
        (Some(value), _) => value.clone(),
        (None, _) => none.to_owned(),
    };
    let (from, to) = (value(&change.from), value(&change.to));
    match language {
        Language::Zh => format!("{level}{field}：{from} → {to}"),
        Language::En => format!("{level}{field}: {from} → {to}"),
    }
}

/// A province, by its name in the records.
pub(crate) fn province_word(name: &str, language: Language) -> &str {
    match language {
        Language::Zh => name,
        Language::En => register::find_province(name).map_or(name, |province| province.en),
    }
}

fn state_word(key: &str, language: Language) -> String {
    State::from_key(key).map_or_else(
        || key.to_owned(),
        |state| language.of(&state.name().words()).to_owned(),
    )
}

/// A level, by its stable name.
pub(crate) fn level_word(key: &str, language: Language) -> String {
    Level::from_key(key).map_or_else(
        || key.to_owned(),
        |level| language.of(&level.name().words()).to_owned(),
    )
}

/// A kind of change.
pub(crate) fn kind_words(kind: ChangeKind, language: Language) -> &'static str {
    let (zh, en) = match kind {
        ChangeKind::Added => ("新列入", "Added"),
        ChangeKind::Cancelled => ("资格取消", "Cancelled"),
        ChangeKind::MissingFromList => (
            "未见于应列的名单",
            "Missing from a list that should name it",
        ),
        ChangeKind::Returned => ("重新列入", "Listed again"),
        ChangeKind::Merged => ("并入其他记录", "Merged into another record"),
        ChangeKind::Gone => ("不再收录", "Gone"),
        ChangeKind::Changed => ("有变更", "Changed"),
        ChangeKind::Rechecked => ("复核后保留", "Kept after re-check"),
    };
    match language {
        Language::Zh => zh,
        Language::En => en,
    }
}

/// An event, by its stable name.
pub(crate) fn event_word(key: &str, language: Language) -> &str {
    let (zh, en) = match EventKind::from_key(key) {
        None => return key,
        Some(EventKind::Added) => ("最早记录", "earliest record"),
        Some(EventKind::Renamed) => ("更名", "renamed"),
        Some(EventKind::OperatorChanged) => ("变更运营主体", "operator changed"),
        Some(EventKind::InNotice) => ("开始公示", "public notice began"),
        Some(EventKind::TitleGranted) => ("取得资格", "title granted"),
        Some(EventKind::Rechecked) => ("复核后保留", "kept after re-check"),
        Some(EventKind::Cancelled) => ("取消资格", "title cancelled"),
        Some(EventKind::MissingFromList) => ("未见于应列的名单", "missing from a list"),
        Some(EventKind::Returned) => ("重新列入", "listed again"),
        Some(EventKind::Merged) => ("合并", "merged"),
        Some(EventKind::Corrected) => ("更正", "corrected"),
    };
    match language {
        Language::Zh => zh,
        Language::En => en,
    }
}
