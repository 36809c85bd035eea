//! The row that the county office puts into its roster, in the headers that the import knows. The import's own check runs on it before
//! it is handed over.

use chrono::{Datelike as _, NaiveDate};
use register::{Facts, Field, List, Policy, Problem, Severity, check};
use roster::{Roster, Value as CellValue};
use rules::{Answers, Value};
use values::{Decimal, When, Words, tidy};

use super::{Language, table::Table, workbook};
use crate::Draft;

/// What the person states beside the answers, by the column's key in [`Draft::about`]. Titles, states and dates of certification are
/// the office's to write.
pub const ABOUT: &[Field] = &[
    Field::Name,
    Field::NameEn,
    Field::FormerName,
    Field::Operator,
    Field::CreditCode,
    Field::Kind,
    Field::Province,
    Field::City,
    Field::District,
    Field::Address,
    Field::Sectors,
    Field::Services,
    Field::Website,
    Field::Phone,
    Field::Email,
    Field::Rent,
    Field::Hours,
    Field::Founded,
];

/// What is taken from the answers: each of these columns has the key of its metric.
pub const FIGURES: &[Field] = &[
    Field::TotalArea,
    Field::DeskArea,
    Field::PublicArea,
    Field::Desks,
    Field::Opened,
    Field::ResidentTeams,
    Field::CompaniesRegistered,
    Field::ResidentsFinanced,
    Field::Cases,
    Field::Staff,
    Field::Mentors,
    Field::Events,
];

/// What no row is handed over without, and how it is asked for.
const REQUIRED: &[(Field, &str, &str)] = &[
    (
        Field::Name,
        "请填写众创空间的名称",
        "Fill in the name of the space",
    ),
    (
        Field::Operator,
        "请填写运营主体的名称",
        "Fill in the name of the operating body",
    ),
    (
        Field::Province,
        "请填写所在的省、自治区或直辖市",
        "Fill in the province-level division",
    ),
];

/// A row of a roster, with its header.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RosterRow {
    cells: Vec<(Field, Cell)>,
}

/// What a cell of the row holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Cell {
    /// Text: codes, dates and telephone numbers too, which a spreadsheet would otherwise round or rewrite.
    Text(String),
    /// A number, in the unit of its column.
    Number(Decimal),
}

/// Something that keeps the row from being taken as it is, or that a person should look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowFault {
    /// The key of the column where it lies, a key of [`Draft::about`] or a metric; nothing where it is the whole row's.
    pub key: Option<&'static str>,
    /// Whether the row is taken all the same.
    pub is_warning: bool,
    /// What is wrong.
    pub message: Words,
    /// How to put it right, where that is more to say.
    pub fix: Option<Words>,
}

/// The row of a draft. The year of its figures is that of the reference date; a year that has not begun cannot be stated, so it is then
/// left out. `today` decides.
///
/// # Errors
/// What has to be filled in first: name, operator, province.
pub fn roster_row(
    draft: &Draft,
    answers: &Answers,
    today: NaiveDate,
) -> Result<RosterRow, Vec<RowFault>> {
    let row = RosterRow::of(draft, answers, today);
    let missing = row.missing();
    if missing.is_empty() {
        Ok(row)
    } else {
        Err(missing)
    }
}

/// Everything that is wrong with the row of a draft, or worth a look: what is not filled in yet, and what the import's own check finds
/// in the rest, in its own words. Where none of it is more than a warning, the import takes the row.
#[must_use]
pub fn about_faults(draft: &Draft, answers: &Answers, today: NaiveDate) -> Vec<RowFault> {
    let row = RosterRow::of(draft, answers, today);
    let mut faults = row.missing();
    for problem in row.problems(today) {
        let key = problem.column.as_deref().and_then(key_of);
        // That it is missing has been said.
        if key.is_none() || !faults.iter().any(|fault| fault.key == key) {
            faults.push(RowFault {
                key,
                is_warning: problem.severity == Severity::Warning,
                message: problem.message,
                fix: Some(problem.fix),
            });
        }
    }
    faults
}

impl RosterRow {
    fn of(draft: &Draft, answers: &Answers, today: NaiveDate) -> Self {
        let mut cells = Vec::new();
        // In the order in which rosters mostly have them.
        for field in Field::ALL.iter().copied() {
            let cell = if ABOUT.contains(&field) {
                about(draft, field)
            } else if FIGURES.contains(&field) {
                figure(answers, field)
            } else {
                match field {
                    Field::Standard => text(&draft.standard),
                    Field::FiguresYear => figures_year(draft, today),
                    _ => None,
                }
            };
            cells.extend(cell.map(|cell| (field, cell)));
        }
        Self { cells }
    }

    /// The row as a CSV file that Excel opens as it is: UTF-8 with a byte order mark.
    #[must_use]
    pub fn csv(&self, language: Language) -> String {
        let header: Vec<&str> = self.header(language).collect();
        let texts: Vec<String> = self.cells.iter().map(|(_, cell)| cell.text()).collect();
        let mut table = Table::new(&header);
        table.row(&texts.iter().map(String::as_str).collect::<Vec<_>>());
        table.into_text()
    }

    /// The row as an XLSX workbook, in which a code keeps all its digits.
    #[must_use]
    pub fn xlsx(&self, language: Language) -> Vec<u8> {
        let header: Vec<&str> = self.header(language).collect();
        let cells: Vec<&Cell> = self.cells.iter().map(|(_, cell)| cell).collect();
        workbook::of(language.choose("名单", "Roster"), &header, &cells)
    }

    /// What the import's check says of the row: every problem, in its own words, under the Chinese headers. `today` is the day of the
    /// check.
    #[must_use]
    pub fn problems(&self, today: NaiveDate) -> Vec<Problem> {
        let required = REQUIRED.iter().map(|(field, ..)| *field);
        let unstated = required.filter(|field| self.cell(*field).is_none());
        let mut columns: Vec<(Field, String)> = Vec::new();
        let mut record = Vec::new();
        for (field, cell) in &self.cells {
            columns.push((*field, field.name().zh.to_owned()));
            record.push(Some(match cell {
                Cell::Text(text) => CellValue::Text(text.clone()),
                // The number next to it is written with the same digits.
                Cell::Number(number) => {
                    CellValue::Number(number.to_string().parse().unwrap_or_default())
                }
            }));
        }
        for field in unstated {
            columns.push((field, field.name().zh.to_owned()));
            record.push(None);
        }
        let list = List {
            file: "",
            roster: &Roster::of_records(columns, vec![record]),
            facts: &Facts::default(),
        };
        check(&[list], &Policy::on(today)).problems
    }

    fn header(&self, language: Language) -> impl Iterator<Item = &'static str> {
        self.cells
            .iter()
            .map(move |(field, _)| language.phrase(field.name()))
    }

    fn cell(&self, field: Field) -> Option<&Cell> {
        let mut cells = self.cells.iter();
        cells.find(|(of, _)| *of == field).map(|(_, cell)| cell)
    }

    fn missing(&self) -> Vec<RowFault> {
        let missing = REQUIRED
            .iter()
            .filter(|(field, ..)| self.cell(*field).is_none());
        let fault = |(field, zh, en): &(Field, &str, &str)| RowFault {
            key: Some(field.key()),
            is_warning: false,
            message: Words::new(*zh, *en),
            fix: None,
        };
        missing.map(fault).collect()
    }
}

impl Cell {
    fn text(&self) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Number(number) => number.to_string(),
        }
    }
}

fn about(draft: &Draft, field: Field) -> Option<Cell> {
    let typed = draft.about.get(field.key())?;
    match (field, Decimal::read(&typed.value)) {
        (Field::Rent, Some(number)) => Some(Cell::Number(number)),
        _ => text(&typed.value),
    }
}

fn figure(answers: &Answers, field: Field) -> Option<Cell> {
    match answers.value(field.key())? {
        Value::Number(number) => Some(Cell::Number(*number)),
        Value::Day(day) => Some(Cell::Text(day.to_string())),
        _ => None,
    }
}

fn figures_year(draft: &Draft, today: NaiveDate) -> Option<Cell> {
    let year = When::parse(&draft.as_of.value)?.first_day().year();
    let year = u32::try_from(year).ok().filter(|_| year <= today.year())?;
    Some(Cell::Number(Decimal::whole(year)))
}

/// The text as the record would have it; nothing where nothing is left.
fn text(typed: &str) -> Option<Cell> {
    let text = tidy(typed);
    (!text.is_empty()).then_some(Cell::Text(text))
}

fn key_of(header: &str) -> Option<&'static str> {
    let mut fields = Field::ALL.iter();
    let field = fields.find(|field| field.name().zh == header)?;
    Some(field.key())
}
