//! Rows of which a person has to say which space they are: the decisions file, and the questions.

use std::{fmt::Write as _, fs, io, path::Path};

use register::{Candidate, Decisions, Likeness, List, Registered, Uncertain};
use serde::Serialize;

use crate::{error::Error, input, put, refusal::Refusal, say::Language};

/// The decisions in a file.
pub(crate) fn read(path: Option<&Path>) -> Result<Decisions, Error> {
    let Some(path) = path else {
        return Ok(Decisions::default());
    };
    let text = input::named_text(path)?;
    Decisions::read(&text).map_err(|cause| Error::Decisions {
        path: path.to_owned(),
        cause,
    })
}

/// Writes the rows to decide as a decisions file, ready to edit. One that a person may have edited already is not overwritten.
pub(crate) fn propose(path: &Path, registered: &Registered) -> Result<(), Error> {
    let text = Decisions::propose(&registered.uncertain);
    match fs::read(path) {
        Ok(present) if present == text.as_bytes() => Ok(()),
        Ok(_) => Err(Error::Refused(Refusal::Exists(path.to_owned()))),
        Err(cause) if cause.kind() == io::ErrorKind::NotFound => put::file(path, text.as_bytes()),
        Err(cause) => Err(Error::Read {
            path: path.to_owned(),
            cause,
        }),
    }
}

/// A question, for programs.
#[derive(Serialize)]
pub(crate) struct Question<'a> {
    file: &'a str,
    row: u32,
    name: &'a str,
    operator: Option<&'a str>,
    province: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    city: Option<&'a str>,
    candidates: Vec<Answer<'a>>,
}

#[derive(Serialize)]
struct Answer<'a> {
    id: &'a str,
    name: &'a str,
    operator: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    city: Option<&'a str>,
    likeness: &'static str,
}

/// The questions, for programs.
pub(crate) fn questions<'a>(
    registered: &'a Registered,
    lists: &'a [List<'a>],
) -> Vec<Question<'a>> {
    registered
        .uncertain
        .iter()
        .map(|row| Question {
            file: lists.get(row.list).map_or("", |list| list.file),
            row: row.row,
            name: &row.name,
            operator: row.operator.as_deref(),
            province: row.province,
            city: row.city,
            candidates: row
                .candidates
                .iter()
                .map(|candidate| Answer {
                    id: candidate.id.as_str(),
                    name: &candidate.name,
                    operator: candidate.operator.as_deref(),
                    city: candidate.city,
                    likeness: candidate.likeness.key(),
                })
                .collect(),
        })
        .collect()
}

/// The questions, for people.
pub(crate) fn text(registered: &Registered, lists: &[List<'_>], language: Language) -> String {
    let mut text = String::new();
    let count = registered.uncertain.len();
    let _ = match language {
        Language::Zh => writeln!(text, "待定 × {count}：名单本身看不出是不是名录里已有的空间"),
        Language::En => writeln!(
            text,
            "To decide × {count}: the lists alone do not say whether these are spaces that the register knows"
        ),
    };
    for row in &registered.uncertain {
        let file = lists.get(row.list).map_or("", |list| list.file);
        let shown = shown(row.operator.as_deref(), row.city, language);
        let _ = match language {
            Language::Zh => writeln!(text, "  {file} 第 {} 行“{}”{shown}", row.row, row.name),
            Language::En => writeln!(text, "  {file} row {} “{}”{shown}", row.row, row.name),
        };
        for candidate in &row.candidates {
            let _ = writeln!(text, "    {}", answer(candidate, row, language));
        }
    }
    text.push_str(match language {
        Language::Zh => {
            "  → 用 --propose 文件.toml 写出待定的行，在每行的 is = 后写上编号、几个编号（合并）或 \"new\"，再用 --decisions 文件.toml 发布"
        }
        Language::En => {
            "  → Write them out with --propose FILE.toml, put an id, several ids (they merge) or \"new\" behind each is =, and publish with --decisions FILE.toml"
        }
    });
    text
}

fn answer(candidate: &Candidate, row: &Uncertain, language: Language) -> String {
    let why = match (candidate.likeness, language) {
        (Likeness::Stated, Language::Zh) => "按这一行所写是它".to_owned(),
        (Likeness::Stated, Language::En) => "by the row’s own words it is this one".to_owned(),
        (Likeness::AnotherRow(other), Language::Zh) => format!("第 {other} 行已经是它"),
        (Likeness::AnotherRow(other), Language::En) => format!("row {other} is it already"),
        (Likeness::SameName, Language::Zh) => "同名，运营主体不同".to_owned(),
        (Likeness::SameName, Language::En) => "the same name, another operator".to_owned(),
        (Likeness::FormerName, Language::Zh) => format!("曾用名“{}”", row.name),
        (Likeness::FormerName, Language::En) => format!("“{}” was its name before", row.name),
        (Likeness::NearName, Language::Zh) => "名称几乎相同".to_owned(),
        (Likeness::NearName, Language::En) => "nearly the same name".to_owned(),
    };
    let shown = shown(candidate.operator.as_deref(), candidate.city, language);
    match language {
        Language::Zh => format!("可能是 {}“{}”{shown}：{why}", candidate.id, candidate.name),
        Language::En => format!("may be {} “{}”{shown}: {why}", candidate.id, candidate.name),
    }
}

fn shown(operator: Option<&str>, city: Option<&str>, language: Language) -> String {
    let parts: Vec<&str> = [operator, city].into_iter().flatten().collect();
    match (parts.join(" · "), language) {
        (parts, _) if parts.is_empty() => parts,
        (parts, Language::Zh) => format!("（{parts}）"),
        (parts, Language::En) => format!(" ({parts})"),
    }
}
