//! Decisions that a person made on uncertain rows, as a file.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write as _,
};

use serde::Deserialize;

use values::{Phrase, Words, fold, toml_fault, words};

use crate::{
    check::Entry,
    division::{DivisionCode, find_province},
    identity::SpaceId,
    ledger::{Likeness, Uncertain},
};

/// What was decided of a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It is a space that the register does not know yet.
    New,
    /// It is this space. Several are one space: the first keeps its id.
    Is(Vec<SpaceId>),
}

/// Decisions by row: name, operator and province, compared as names are.
#[derive(Clone, Debug, Default)]
pub struct Decisions {
    rows: BTreeMap<(DivisionCode, String, String), (usize, Verdict)>,
    names: Vec<String>,
}

/// Why a decisions file cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", .words.en)]
pub struct DecisionsError {
    /// What is wrong and how to fix it, in both languages.
    pub words: Words,
    /// The names of the rows that are not decided yet. If there are any, the file is otherwise sound, and a person has to go on with it.
    pub undecided: Vec<String>,
}

impl DecisionsError {
    fn undecided(names: Vec<String>) -> Self {
        let quoted: Vec<String> = names.iter().map(|name| format!("“{name}”")).collect();
        let (count, zh, en) = (names.len(), quoted.join("、"), quoted.join(", "));
        let rows = if count == 1 { "row is" } else { "rows are" };
        Self {
            words: words!(
                "决定文件中有 {count} 行还没有决定：{zh}。请在 is = 后写上编号、编号的列表或 \"new\"",
                "In the decisions file {count} {rows} not decided: {en}. Behind is = write an id, a list of ids, or \"new\""
            ),
            undecided: names,
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Raw {
    #[serde(default)]
    row: Vec<RawRow>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawRow {
    name: String,
    #[serde(default)]
    operator: String,
    province: String,
    is: Option<RawVerdict>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum RawVerdict {
    One(String),
    Several(Vec<String>),
}

impl Decisions {
    /// Reads a decisions file (TOML): `[[row]]` with `name`, `operator`, `province` and `is`, which is an id, a list of ids, or `"new"`.
    ///
    /// # Errors
    /// If it is not such a file, or a row of it is not decided or decided twice; the error names the row.
    pub fn read(text: &str) -> Result<Self, DecisionsError> {
        let raw: Raw = toml::from_str(text).map_err(|cause| DecisionsError {
            words: toml_fault(
                Phrase {
                    zh: "决定文件",
                    en: "The decisions file",
                },
                text,
                &cause,
            ),
            undecided: Vec::new(),
        })?;
        let mut decisions = Self::default();
        let mut undecided = Vec::new();
        for row in raw.row {
            let name = &row.name;
            let province = find_province(&row.province).ok_or_else(|| DecisionsError {
                words: words!(
                    "决定文件中“{name}”的省份“{}”不是省级行政区。请写名单里的省份，例如“辽宁省”",
                    "In the decisions file the province “{}” of “{name}” is none. Write it as the list does, such as “辽宁省”",
                    row.province
                ),
                undecided: Vec::new(),
            })?;
            let Some(verdict) = verdict(name, row.is)? else {
                undecided.push(row.name);
                continue;
            };
            let key = (province.code, fold(name), fold(&row.operator));
            if decisions
                .rows
                .insert(key, (decisions.names.len(), verdict))
                .is_some()
            {
                return Err(DecisionsError {
                    words: words!(
                        "决定文件对“{name}”决定了两次，请只留一条",
                        "The decisions file decides on “{name}” twice; keep one"
                    ),
                    undecided: Vec::new(),
                });
            }
            decisions.names.push(row.name);
        }
        if undecided.is_empty() {
            Ok(decisions)
        } else {
            Err(DecisionsError::undecided(undecided))
        }
    }

    /// The name in a decision, by its place in the file.
    #[must_use]
    pub fn name(&self, place: usize) -> Option<&str> {
        self.names.get(place).map(String::as_str)
    }

    pub(super) fn of(&self, entry: &Entry) -> Option<(usize, Verdict)> {
        if self.rows.is_empty() {
            return None;
        }
        let operator = entry
            .operator
            .as_ref()
            .map(|operator| fold(&operator.name))
            .unwrap_or_default();
        self.rows
            .get(&(entry.place.province.code, fold(&entry.name), operator))
            .cloned()
    }

    pub(super) fn unused(&self, used: &BTreeSet<usize>) -> Vec<usize> {
        (0..self.names.len())
            .filter(|place| !used.contains(place))
            .collect()
    }

    /// A decisions file for these rows, ready to edit: the candidates stand above each row, and `is` is left open.
    #[must_use]
    pub fn propose(uncertain: &[Uncertain]) -> String {
        let mut text = "# 待定的行：名单本身看不出是不是名录里已有的空间。请在 is = 后写上一个编号、几个编号（合并为一家）或 \"new\"（新的一家）。\n\
             # Rows to decide: the lists alone do not say whether they are spaces that the register knows. Behind is = write one id,\n\
             # a list of ids (they become one space), or \"new\".\n"
            .to_owned();
        for row in uncertain {
            let _ = write!(text, "\n[[row]]\nname = {}\n", quoted(&row.name));
            if let Some(operator) = &row.operator {
                let _ = writeln!(text, "operator = {}", quoted(operator));
            }
            let _ = writeln!(text, "province = {}", quoted(row.province));
            for candidate in &row.candidates {
                let why = match candidate.likeness {
                    Likeness::Stated => "按名单所写是它 / by the row’s own words".to_owned(),
                    Likeness::AnotherRow(other) => {
                        format!("第 {other} 行已经是它 / row {other} is it already")
                    }
                    Likeness::SameName => {
                        "同名，运营主体不同 / same name, other operator".to_owned()
                    }
                    Likeness::FormerName => "曾用此名 / had this name before".to_owned(),
                    Likeness::NearName => "名称几乎相同 / nearly the same name".to_owned(),
                };
                let parts = [
                    Some(candidate.name.as_str()),
                    candidate.operator.as_deref(),
                    candidate.city,
                ];
                let shown: Vec<String> = parts.into_iter().flatten().map(on_one_line).collect();
                let _ = writeln!(text, "# {} = {} ({why})", candidate.id, shown.join(" · "));
            }
            text.push_str("is = \"\"\n");
        }
        text
    }
}

/// What is decided; nothing where that is left open.
fn verdict(name: &str, raw: Option<RawVerdict>) -> Result<Option<Verdict>, DecisionsError> {
    let ids = match raw {
        Some(RawVerdict::One(text)) if text == "new" => return Ok(Some(Verdict::New)),
        Some(RawVerdict::One(text)) if !text.trim().is_empty() => vec![text],
        Some(RawVerdict::Several(ids)) if !ids.is_empty() => ids,
        _ => return Ok(None),
    };
    let read = |text: String| {
        SpaceId::parse(text.trim()).ok_or_else(|| DecisionsError {
            words: words!(
                "决定文件中“{name}”的编号“{text}”不是名录的编号（八位小写字母和数字）",
                "In the decisions file “{text}”, decided for “{name}”, is no id of the register (eight small letters and digits)"
            ),
            undecided: Vec::new(),
        })
    };
    let ids = ids.into_iter().map(read).collect::<Result<_, _>>()?;
    Ok(Some(Verdict::Is(ids)))
}

/// A basic string of TOML (1.0, "String").
fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for c in text.chars() {
        match c {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            c if c.is_control() => {
                let _ = write!(quoted, "\\u{:04X}", u32::from(c));
            }
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}

/// A comment ends with its line.
fn on_one_line(text: &str) -> String {
    text.chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect()
}
