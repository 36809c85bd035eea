//! What checking found, for people and for programs.

use std::{collections::BTreeMap, fmt::Write as _};

use register::{Checked, Problem, Rule, Severity, Space, Words};
use serde::Serialize;

use crate::{decide::Question, say::Language};

/// How a report is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Format {
    /// For people.
    #[default]
    Text,
    /// For programs.
    Json,
}

#[derive(Serialize)]
struct Report<'a> {
    good_rows: usize,
    rows: Vec<Read<'a>>,
    problems: Vec<ProblemReport<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    uncertain: Vec<Question<'a>>,
}

#[derive(Serialize)]
struct Read<'a> {
    row: u32,
    /// Nothing for a row of which a person has to say first which space it is.
    id: Option<&'a str>,
    name: &'a str,
    operator: Option<&'a str>,
    province: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    city: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    level: Option<&'a str>,
    state: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    certified_on: Option<String>,
}

#[derive(Serialize)]
struct ProblemReport<'a> {
    file: &'a str,
    sheet: Option<&'a str>,
    row: Option<u32>,
    column: Option<&'a str>,
    severity: &'static str,
    rule: &'static str,
    value: Option<&'a str>,
    message: Bilingual<'a>,
    fix: Bilingual<'a>,
}

#[derive(Serialize)]
struct Bilingual<'a> {
    zh: &'a str,
    en: &'a str,
}

impl<'a> From<&'a Words> for Bilingual<'a> {
    fn from(words: &'a Words) -> Self {
        Self {
            zh: &words.zh,
            en: &words.en,
        }
    }
}

/// The report as JSON. `spaces` gives each entry's id and state: entry `n` of `checked` is that of `spaces(n)`.
pub(crate) fn json<'a>(
    checked: &'a Checked,
    space_of: impl Fn(usize) -> Option<(&'a Space, &'static str)>,
    uncertain: Vec<Question<'a>>,
) -> Result<String, serde_json::Error> {
    let rows: Vec<Read<'_>> = checked
        .entries
        .iter()
        .enumerate()
        .map(|(place, entry)| {
            let known = space_of(place);
            Read {
                row: entry.source.row,
                id: known.map(|(space, _)| space.id.as_str()),
                name: &entry.name,
                operator: entry
                    .operator
                    .as_ref()
                    .map(|operator| operator.name.as_str()),
                province: entry.place.province.name,
                city: entry.place.city.map(|city| city.name),
                level: entry.title.as_ref().map(|title| title.level.key()),
                state: known.map(|(_, state)| state),
                certified_on: entry.certified_on.as_ref().map(ToString::to_string),
            }
        })
        .collect();
    let problems = checked
        .problems
        .iter()
        .map(|problem| ProblemReport {
            file: &problem.file,
            sheet: problem.sheet.as_deref(),
            row: problem.row,
            column: problem.column.as_deref(),
            severity: problem.severity.key(),
            rule: problem.rule.key(),
            value: problem.value.as_deref(),
            message: (&problem.message).into(),
            fix: (&problem.fix).into(),
        })
        .collect();
    serde_json::to_string_pretty(&Report {
        good_rows: checked.entries.len(),
        rows,
        problems,
        uncertain,
    })
}

/// The report for people: grouped by cause, errors first, with the rows behind each.
pub(crate) fn text(checked: &Checked, language: Language) -> String {
    let mut groups: BTreeMap<(Severity, Rule), Vec<&Problem>> = BTreeMap::new();
    for problem in &checked.problems {
        groups
            .entry((problem.severity, problem.rule))
            .or_default()
            .push(problem);
    }
    let mut text = String::new();
    for ((severity, rule), problems) in &groups {
        let word = match (severity, language) {
            (Severity::Error, Language::Zh) => "错误",
            (Severity::Error, Language::En) => "Error",
            (Severity::Warning, Language::Zh) => "警告",
            (Severity::Warning, Language::En) => "Warning",
        };
        let _ = writeln!(text, "{word} {} × {}", rule.key(), problems.len());
        for problem in problems {
            let _ = writeln!(
                text,
                "  {}  {}",
                place(problem, language),
                language.of(&problem.message)
            );
        }
        if let Some(first) = problems.first() {
            let _ = writeln!(text, "  → {}\n", language.of(&first.fix));
        }
    }
    let (good, errors, warnings) = (
        checked.entries.len(),
        count(checked, Severity::Error),
        count(checked, Severity::Warning),
    );
    let _ = match language {
        Language::Zh => write!(
            text,
            "{good} 行可以发布；错误 {errors} 处，警告 {warnings} 处。"
        ),
        Language::En => write!(
            text,
            "{good} rows can be published; errors: {errors}, warnings: {warnings}."
        ),
    };
    text
}

pub(crate) fn count(checked: &Checked, severity: Severity) -> usize {
    checked
        .problems
        .iter()
        .filter(|problem| problem.severity == severity)
        .count()
}

fn place(problem: &Problem, language: Language) -> String {
    let mut place = problem.file.clone();
    if let Some(sheet) = &problem.sheet {
        let _ = write!(place, " [{sheet}]");
    }
    if let Some(row) = problem.row {
        let _ = match language {
            Language::Zh => write!(place, " 第{row}行"),
            Language::En => write!(place, " row {row}"),
        };
    }
    if let Some(column) = &problem.column {
        let _ = write!(place, " {column}");
    }
    if let Some(value) = &problem.value {
        let _ = write!(place, " “{value}”");
    }
    place
}
