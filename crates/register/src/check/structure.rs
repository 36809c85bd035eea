//! How a list is laid out, before anything is said of its rows: what was understood, what was not, and what is missing.

use chrono::NaiveDate;
use roster::Row;

use values::{Words, fold, tidy, words};

use crate::{
    check::{List, heading, privacy, reader, surplus, wanted},
    columns::Field,
    facts::ListKind,
    problem::{Problem, Rule, Severity},
};

/// How a list was understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Structure {
    /// The list's file.
    pub file: String,
    /// The sheet that was read, in a workbook.
    pub sheet: Option<String>,
    /// The title above the header.
    pub title: Option<String>,
    /// The rows of the header, as the sheet counts; none where the columns were named from outside.
    pub header_rows: Vec<u32>,
    /// How many rows stand below the header.
    pub rows: usize,
    /// Its columns, left to right.
    pub columns: Vec<ColumnRead>,
    /// Usual columns that it does not have.
    pub missing: Vec<Field>,
    /// The sheets that were not read.
    pub passed_over: Vec<String>,
}

/// A column, and what it was understood as.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ColumnRead {
    /// Its letters in a spreadsheet.
    pub letters: String,
    /// Its header as the sheet has it, or its letters where the header itself holds personal data.
    pub header: String,
    /// What it was understood as; nothing where it was kept aside.
    pub field: Option<Field>,
}

/// The columns that a register can use most, and whose absence is worth a word.
const USUAL: &[Field] = &[
    Field::Name,
    Field::Operator,
    Field::CreditCode,
    Field::City,
    Field::District,
    Field::Address,
    Field::Phone,
    Field::Email,
    Field::Website,
    Field::Opened,
    Field::TotalArea,
    Field::Desks,
    Field::Rent,
];

/// Reads the layout of a list.
pub(super) fn read(list: &List<'_>) -> Structure {
    let roster = list.roster;
    let columns = roster.columns.iter().map(|column| ColumnRead {
        letters: privacy::letters(column.index),
        header: privacy::header(column),
        field: column.field,
    });
    let has = |field: &Field| has(list, *field);
    Structure {
        file: list.file.to_owned(),
        sheet: roster.sheet.clone(),
        title: title(list),
        header_rows: header_rows(list),
        rows: roster.rows.len(),
        columns: columns.collect(),
        missing: USUAL.iter().copied().filter(|field| !has(field)).collect(),
        passed_over: roster.passed_over.clone(),
    }
}

/// From the row that the header begins with to the last above the records.
fn header_rows(list: &List<'_>) -> Vec<u32> {
    let roster = list.roster;
    let below = roster.rows.first().map_or(u32::MAX, |row| row.number);
    let first = roster.header_row.unwrap_or(below);
    let rows = roster.frame.iter().map(|row| row.number);
    rows.filter(|row| (first..below).contains(row)).collect()
}

/// The title above the header. One that names a person's number is not repeated on a public page.
pub(super) fn title(list: &List<'_>) -> Option<String> {
    let title = list.roster.title.as_deref();
    title
        .filter(|title| privacy::found(title).is_none())
        .map(tidy)
}

/// A list that speaks of a day that has not come is not published before it. Its rows are read all the same.
pub(super) fn future(list: &List<'_>, as_of: NaiveDate) -> Option<Problem> {
    let dated = list.facts.dated.filter(|when| when.first_day() > as_of)?;
    Some(Problem {
        value: Some(dated.to_string()),
        ..reader::of_list(
            list,
            Rule::DateInFuture,
            words!(
                "名单的日期 {dated} 晚于今天（{as_of}）",
                "The list is dated {dated}, which is later than today ({as_of})"
            ),
            words!(
                "请核对事实文件里的 dated，或等到那一天再发布",
                "Check dated in the facts file, or publish the list when that day has come"
            ),
        )
    })
}

fn has(list: &List<'_>, field: Field) -> bool {
    reader::column(list, field).is_some()
}

/// The columns without which no row can be read; if one is missing, nothing is said of the rows.
pub(super) fn stops(list: &List<'_>) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut miss = |rule, message, fix| problems.push(reader::of_list(list, rule, message, fix));
    if !has(list, Field::Name) {
        miss(
            Rule::NameColumn,
            words!("没有名称栏", "There is no column of names"),
            words!(
                "请加上“众创空间名称”或“name”栏",
                "Add a column headed “众创空间名称” or “name”"
            ),
        );
    }
    if !has(list, Field::Operator) && !list.facts.operator_not_stated {
        miss(
            Rule::OperatorColumn,
            words!("没有运营主体栏", "There is no column of operators"),
            words!(
                "请加上“运营主体名称”栏；名单确实没有运营主体时，在同名的 .toml 事实文件里写 operator = \"not stated\"",
                "Add a column headed “运营主体名称” or “operator”; if the list has none, write operator = \"not stated\" in a facts file (.toml) of the same name beside it"
            ),
        );
    }
    let is_region = |row: &Row<Field>| {
        heading::of(list, row).is_some_and(|text| heading::region(&text).is_some())
    };
    let regions = [Field::Region, Field::Province, Field::City];
    if !regions.into_iter().any(|field| has(list, field))
        && list.facts.province.is_none()
        && !list.roster.rows.iter().any(is_region)
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

/// What does not stop the list, but is not silently dropped either.
pub(super) fn warnings(list: &List<'_>) -> Vec<Problem> {
    let mut problems: Vec<Problem> = list
        .roster
        .columns
        .iter()
        .filter(|column| column.field.is_none())
        .map(|column| unknown(list, &column.header, privacy::header(column)))
        .collect();
    problems.extend(surplus::find(list));
    problems.extend(list.roster.other_lists.iter().map(|sheet| Problem {
        value: Some(sheet.clone()),
        severity: Severity::Warning,
        ..reader::of_list(
            list,
            Rule::ListPassedOver,
            words!(
                "工作表“{sheet}”也有表头和记录，但没有读",
                "The sheet “{sheet}” has a header and rows too, and was not read"
            ),
            words!(
                "如果也要发布，请另存为一个文件，或在事实文件里写 sheet = \"{sheet}\"",
                "If it is to be published too, save it as a file of its own, or write sheet = \"{sheet}\" in the facts file"
            ),
        )
    }));
    // Nobody looks for a desk in a space whose title has ended.
    if list.facts.list != ListKind::Cancellations {
        problems.extend(wanted::in_list(list));
    }
    problems
}

fn unknown(list: &List<'_>, header: &str, shown: String) -> Problem {
    let twin = Field::ALL.iter().copied().find(|field| {
        let mut headers = field.headers().iter();
        has(list, *field) && headers.any(|word| fold(word) == fold(header))
    });
    let message = match twin.and_then(|field| reader::header(list, field)) {
        Some(other) => words!(
            "这一栏和“{other}”栏说的是同一项，只读了那一栏",
            "This column says the same as “{other}”; only that one was read"
        ),
        None => words!(
            "没读懂这一栏，内容放在一边，不会发布",
            "This column is not understood; it is kept aside and not published"
        ),
    };
    Problem {
        column: Some(shown),
        ..warning(
            list,
            message,
            words!(
                "如果要发布，请改用常见的表头；不发布就不用改",
                "If it is to be published, give it a usual header; otherwise leave it"
            ),
        )
    }
}

pub(super) fn warning(list: &List<'_>, message: Words, fix: Words) -> Problem {
    Problem {
        severity: Severity::Warning,
        ..reader::of_list(list, Rule::UnknownColumn, message, fix)
    }
}
