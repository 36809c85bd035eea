//! Rows of rosters to checked entries, with every problem of every row at once. This is the door at which raw becomes parsed.

mod claims;
mod place;
mod privacy;
mod reader;
mod same;
mod title;

use chrono::NaiveDate;
use roster::{Roster, Row};

use crate::{
    columns::Field,
    credit_code::{CreditCode, CreditCodeFault},
    division::Division,
    facts::Facts,
    fold::tidy,
    problem::{Problem, Rule},
    space::{Claims, FormerName, Operator, Place, Source},
    title::Title,
    when::When,
    words::words,
};

use reader::Reader;

/// One list to check: what was read from its file, and the facts that come with it.
#[derive(Clone, Copy, Debug)]
pub struct List<'a> {
    /// The file's name, for reports.
    pub file: &'a str,
    /// Its rows.
    pub roster: &'a Roster<Field>,
    /// Its facts.
    pub facts: &'a Facts,
}

/// A row without an error.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Which of the lists it stands in, counted from 0.
    pub list: usize,
    /// The name.
    pub name: String,
    /// The name in English.
    pub name_en: Option<String>,
    /// Names it had before.
    pub former_names: Vec<FormerName>,
    /// The operator.
    pub operator: Option<Operator>,
    /// Where it is.
    pub place: Place,
    /// Everything else that the row states.
    pub claims: Claims,
    /// The title that the row gives, if level, issuer and document are known.
    pub title: Option<Title>,
    /// Since when the row says that a title is held, whether or not it makes a title.
    pub certified_on: Option<When>,
    /// Whether the row itself states the title's state, and not only the kind of its list.
    pub has_own_state: bool,
    /// The row's own date, else the list's.
    pub date: Option<When>,
    /// Where it stands.
    pub source: Source,
}

/// What checking found.
#[derive(Clone, Debug, Default)]
pub struct Checked {
    /// The rows without an error, in the order of the lists.
    pub entries: Vec<Entry>,
    /// Every problem, in the order of the lists and their rows.
    pub problems: Vec<Problem>,
    /// Rows that name a space but have an error.
    pub left_out: Vec<LeftOut>,
}

/// A row with an error. It names a space all the same, which is then not missing from its list.
#[derive(Clone, Debug)]
pub struct LeftOut {
    /// Which of the lists it stands in, counted from 0.
    pub list: usize,
    /// The row, as the sheet counts it.
    pub row: u32,
    /// The name.
    pub name: String,
    /// The province, where it can be read.
    pub province: Option<&'static Division>,
}

/// Whether a text holds what a public register must not carry: a citizen ID number or a personal mobile number.
pub(crate) fn is_private(text: &str) -> bool {
    privacy::found(text).is_some()
}

/// Checks lists that are published together, as of a day.
#[must_use]
pub fn check(lists: &[List<'_>], as_of: NaiveDate) -> Checked {
    let mut checked = Checked::default();
    for (index, list) in lists.iter().enumerate() {
        let structure = structure(list);
        let stops = !structure.is_empty();
        checked.problems.extend(structure);
        if stops {
            continue;
        }
        let mut section = None;
        for (row, second_lines) in records(&list.roster.rows) {
            let mut reader = Reader::new(list, row, second_lines, as_of);
            if let Some(text) = &row.section {
                if let Some(region) = place::section(text) {
                    section = Some(region);
                } else {
                    reader.warn(
                        None,
                        Rule::NoRecord,
                        Some(text.clone()).filter(|text| privacy::found(text).is_none()),
                        words!(
                            "这一行不是记录，已略过",
                            "This row is no record and was passed over"
                        ),
                        words!(
                            "如果是记录，请补齐名称等各栏",
                            "If it is one, fill in its name and the other columns"
                        ),
                    );
                }
                checked.problems.extend(reader.problems);
                continue;
            }
            let entry = entry(&mut reader, index, section);
            let sound = !reader.has_errors();
            if !sound && let Some(name) = reader.text(Field::Name) {
                checked.left_out.push(LeftOut {
                    list: index,
                    row: row.number,
                    name,
                    province: entry.as_ref().map(|entry| entry.place.province),
                });
            }
            checked.problems.extend(reader.problems);
            checked.entries.extend(entry.filter(|_| sound));
        }
    }
    same::find(lists, &mut checked);
    let order = |problem: &Problem| {
        let list = lists.iter().position(|list| list.file == problem.file);
        (list, problem.row)
    };
    checked.problems.sort_by_key(order);
    checked
}

/// Each row with the rows below that continue it: a name is continued in the next row of a merged pair.
fn records(rows: &[Row<Field>]) -> impl Iterator<Item = (&Row<Field>, &[Row<Field>])> {
    rows.chunk_by(|_, next| next.continues.is_some())
        .filter_map(<[_]>::split_first)
}

/// Structure first: without these columns no row can be read, and nothing is said of the rows.
fn structure(list: &List<'_>) -> Vec<Problem> {
    let has = |field| {
        list.roster
            .columns
            .iter()
            .any(|column| column.field == Some(field))
    };
    let mut problems = Vec::new();
    let mut miss = |rule, message, fix| problems.push(reader::of_list(list, rule, message, fix));
    if !has(Field::Name) {
        miss(
            Rule::NameColumn,
            words!("没有名称栏", "There is no column of names"),
            words!(
                "请加上“众创空间名称”或“name”栏",
                "Add a column headed “众创空间名称” or “name”"
            ),
        );
    }
    if !has(Field::Operator) && !list.facts.operator_not_stated {
        miss(
            Rule::OperatorColumn,
            words!("没有运营主体栏", "There is no column of operators"),
            words!(
                "请加上“运营主体名称”栏；名单确实没有运营主体时，在同名的 .toml 事实文件里写 operator = \"not stated\"",
                "Add a column headed “运营主体名称” or “operator”; if the list has none, write operator = \"not stated\" in a facts file (.toml) of the same name beside it"
            ),
        );
    }
    let sections = list
        .roster
        .rows
        .iter()
        .any(|row| row.section.as_deref().and_then(place::section).is_some());
    if ![Field::Region, Field::Province, Field::City]
        .into_iter()
        .any(has)
        && list.facts.province.is_none()
        && !sections
    {
        miss(
            Rule::ProvinceColumn,
            words!(
                "没有省份或地区栏",
                "There is no column of provinces or regions"
            ),
            words!(
                "请加上“省份”或“地区”栏，或在事实文件里写 province = \"广东省\"",
                "Add a column headed “省份” or “province”, or write province = \"广东省\" in the facts file"
            ),
        );
    }
    problems
}

fn entry(reader: &mut Reader<'_>, list: usize, section: Option<place::Stated>) -> Option<Entry> {
    privacy::check(reader);
    let name = name(reader);
    let former_names = reader
        .list_of(Field::FormerName)
        .into_iter()
        .map(|name| FormerName { name, until: None })
        .collect();
    let operator = operator(reader);
    let place = place::read(reader, section);
    let claims = claims::read(reader);
    let title::Stated {
        title,
        certified_on,
        has_own_state,
        date,
    } = title::read(reader);
    Some(Entry {
        list,
        name: name?,
        name_en: reader.text(Field::NameEn),
        former_names,
        operator,
        place: place?,
        claims,
        title,
        certified_on,
        has_own_state,
        date,
        source: source(reader.list, reader.row, reader.as_of),
    })
}

fn name(reader: &mut Reader<'_>) -> Option<String> {
    let name = reader.text(Field::Name);
    if name.is_none() {
        reader.error(
            Field::Name,
            Rule::NameMissing,
            None,
            words!("缺少名称", "The name is missing"),
            words!(
                "请填写众创空间的名称；空行可以删去",
                "Fill in the name of the space, or delete the row"
            ),
        );
    }
    name
}

fn operator(reader: &mut Reader<'_>) -> Option<Operator> {
    let credit_code = credit_code(reader);
    let name = reader.text(Field::Operator);
    if name.is_none() && reader.has_column(Field::Operator) {
        reader.warn(
            Some(Field::Operator),
            Rule::OperatorMissing,
            None,
            words!(
                "没有写运营主体，将显示为“未说明”",
                "No operator is stated; it is shown as “not stated”"
            ),
            words!(
                "请补上运营主体的名称",
                "Fill in the name of the operating body"
            ),
        );
    }
    Some(Operator {
        name: name?,
        credit_code,
    })
}

fn credit_code(reader: &mut Reader<'_>) -> Option<CreditCode> {
    let text = reader.text(Field::CreditCode)?;
    match CreditCode::parse(&text) {
        Ok(code) => Some(code),
        Err(fault) => {
            let message = match fault {
                CreditCodeFault::Length(length) => words!(
                    "统一社会信用代码应为 18 位，这里是 {length} 位",
                    "A unified social credit code has 18 characters; this one has {length}"
                ),
                CreditCodeFault::Character { char, position } => words!(
                    "第 {position} 位的“{char}”不能出现在统一社会信用代码中",
                    "“{char}” at position {position} cannot stand in a unified social credit code"
                ),
                CreditCodeFault::CheckCharacter { expected, found } => words!(
                    "校验位应为 {expected}，这里是 {found}，代码中有错",
                    "The check character should be {expected} and is {found}: the code has a typing error"
                ),
            };
            reader.error(
                Field::CreditCode,
                Rule::CreditCode,
                Some(text),
                message,
                words!(
                    "请对照营业执照改正（GB 32100-2015）；没有就留空",
                    "Correct it from the business licence (GB 32100-2015), or leave it empty"
                ),
            );
            None
        }
    }
}

fn source(list: &List<'_>, row: &Row<Field>, as_of: NaiveDate) -> Source {
    Source {
        list: list
            .roster
            .title
            .as_deref()
            // A title that names a person's number is not repeated on a public page.
            .filter(|title| privacy::found(title).is_none())
            .map_or_else(|| list.file.to_owned(), tidy),
        document: list.facts.document.clone(),
        row: row.number,
        dated: list.facts.dated,
        as_of: list.facts.dated.unwrap_or(When::Day(as_of)),
    }
}
