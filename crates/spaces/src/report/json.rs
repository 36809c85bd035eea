//! What checking found, for programs.

use std::collections::BTreeMap;

use register::{Checked, ColumnRead, Field, Mended, Space, Structure, Words};
use serde::Serialize;

use crate::decide::Question;

#[derive(Serialize)]
struct Report<'a> {
    good_rows: usize,
    lists: Vec<List<'a>>,
    rows: Vec<Read<'a>>,
    problems: Vec<ProblemReport<'a>>,
    mended: MendedReport<'a>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    uncertain: Vec<Question<'a>>,
}

/// How a list was understood.
#[derive(Serialize)]
struct List<'a> {
    file: &'a str,
    sheet: Option<&'a str>,
    title: Option<&'a str>,
    header_rows: &'a [u32],
    rows: usize,
    columns: Vec<Column<'a>>,
    missing: Vec<&'static str>,
    passed_over: &'a [String],
}

#[derive(Serialize)]
struct Column<'a> {
    letters: &'a str,
    header: &'a str,
    field: Option<&'static str>,
}

/// What was put right without asking: always counted, listed on request.
#[derive(Serialize)]
struct MendedReport<'a> {
    counts: BTreeMap<&'static str, usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    list: Option<Vec<MendedCell<'a>>>,
}

#[derive(Serialize)]
struct MendedCell<'a> {
    file: &'a str,
    sheet: Option<&'a str>,
    row: u32,
    column: Option<&'a str>,
    kind: &'static str,
    from: &'a str,
    to: &'a str,
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
    list_mended: bool,
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
        lists: checked.lists.iter().map(List::from).collect(),
        rows,
        problems,
        mended: MendedReport {
            counts: super::mended_counts(checked)
                .map(|(kind, count)| (kind.key(), count))
                .collect(),
            list: list_mended.then(|| mended(checked)),
        },
        uncertain,
    })
}

impl<'a> From<&'a Structure> for List<'a> {
    fn from(list: &'a Structure) -> Self {
        let column = |column: &'a ColumnRead| Column {
            letters: &column.letters,
            header: &column.header,
            field: column.field.map(Field::key),
        };
        Self {
            file: &list.file,
            sheet: list.sheet.as_deref(),
            title: list.title.as_deref(),
            header_rows: &list.header_rows,
            rows: list.rows,
            columns: list.columns.iter().map(column).collect(),
            missing: list.missing.iter().map(|field| field.key()).collect(),
            passed_over: &list.passed_over,
        }
    }
}

fn mended<'a>(checked: &'a Checked) -> Vec<MendedCell<'a>> {
    let cell = |mended: &'a Mended| {
        let Mended {
            list,
            row,
            column,
            kind,
            from,
            to,
        } = mended;
        let list = checked.lists.get(*list)?;
        Some(MendedCell {
            file: &list.file,
            sheet: list.sheet.as_deref(),
            row: *row,
            column: column.as_deref(),
            kind: kind.key(),
            from,
            to,
        })
    };
    checked.mended.iter().filter_map(cell).collect()
}
