//! Reads the cells of one row and collects its problems.

use chrono::NaiveDate;
use roster::{Row, Value};

use crate::{
    check::List,
    columns::Field,
    decimal::Decimal,
    fold::{half_width, tidy},
    problem::{Problem, Rule, Severity},
    when::When,
    words::{Words, words},
};

pub(super) struct Reader<'a> {
    pub(super) list: &'a List<'a>,
    pub(super) row: &'a Row<Field>,
    /// The rows below that continue it.
    pub(super) second_lines: &'a [Row<Field>],
    pub(super) as_of: NaiveDate,
    /// The headers of the columns that hold personal data, whose values no problem repeats.
    pub(super) private: Vec<String>,
    pub(super) problems: Vec<Problem>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(
        list: &'a List<'a>,
        row: &'a Row<Field>,
        second_lines: &'a [Row<Field>],
        as_of: NaiveDate,
    ) -> Self {
        Self {
            list,
            row,
            second_lines,
            as_of,
            private: Vec::new(),
            problems: Vec::new(),
        }
    }

    pub(super) fn has_column(&self, field: Field) -> bool {
        self.list
            .roster
            .columns
            .iter()
            .any(|column| column.field == Some(field))
    }

    pub(super) fn has_errors(&self) -> bool {
        self.problems
            .iter()
            .any(|problem| problem.severity == Severity::Error)
    }

    /// The cell's text, tidied; nothing if it is empty. What continues in a second line is joined without a space.
    pub(super) fn text(&self, field: Field) -> Option<String> {
        let second_lines = self.second_lines.iter().filter_map(|row| row.cell(field));
        let text: String = self
            .row
            .cell(field)
            .into_iter()
            .chain(second_lines.filter(|cell| !cell.carried))
            .map(|cell| tidy(&cell.text()))
            .collect();
        Some(text).filter(|text| !text.is_empty())
    }

    /// A cell that lists several things.
    pub(super) fn list_of(&self, field: Field) -> Vec<String> {
        let text = self.text(field).unwrap_or_default();
        text.split(['、', '；', ';', '，', ',', '|'])
            .map(tidy)
            .filter(|part| !part.is_empty())
            .collect()
    }

    /// A date. An unread one is an error.
    pub(super) fn date(&mut self, field: Field) -> Option<When> {
        let text = self.text(field)?;
        let read = match self.row.cell(field).map(|cell| &cell.value) {
            Some(Value::Date(date)) => {
                NaiveDate::from_ymd_opt(date.year, date.month, date.day).map(When::Day)
            }
            _ => When::parse(&text),
        };
        if read.is_none() {
            self.error(
                field,
                Rule::DateUnread,
                Some(text),
                words!("不是能读懂的日期", "This is not a date that can be read"),
                words!(
                    "请写成 2017-09-15、2017年9月15日或 2017 这样的形式",
                    "Write it as 2017-09-15, 2017年9月15日 or 2017"
                ),
            );
        }
        read
    }

    /// A date that cannot be later than today.
    pub(super) fn past_date(&mut self, field: Field) -> Option<When> {
        let date = self.date(field)?;
        if date.first_day() > self.as_of {
            let today = self.as_of;
            self.error(
                field,
                Rule::DateInFuture,
                Some(date.to_string()),
                words!(
                    "日期晚于今天（{today}）",
                    "The date is later than today ({today})"
                ),
                words!(
                    "请核对年份；以后的日期请等到那一天再写",
                    "Check the year; write a later date when that day has come"
                ),
            );
            return None;
        }
        Some(date)
    }

    /// A number. An unread one is an error.
    pub(super) fn decimal(&mut self, field: Field) -> Option<Decimal> {
        let text = self.text(field)?;
        let read = Decimal::read(&text);
        if read.is_none() {
            self.unread_number(field, text);
        }
        read
    }

    /// A whole number.
    pub(super) fn count(&mut self, field: Field) -> Option<u32> {
        let text = self.text(field)?;
        let read = Decimal::read(&text).and_then(Decimal::as_whole);
        if read.is_none() {
            self.unread_number(field, text);
        }
        read
    }

    /// Degrees of longitude or latitude.
    pub(super) fn degrees(&mut self, field: Field) -> Option<f64> {
        let text = self.text(field)?;
        let read = half_width(&text)
            .trim_end_matches('°')
            .parse()
            .ok()
            .filter(|degrees: &f64| degrees.is_finite());
        if read.is_none() {
            self.unread_number(field, text);
        }
        read
    }

    fn unread_number(&mut self, field: Field, text: String) {
        self.error(
            field,
            Rule::NumberUnread,
            Some(text),
            words!("不是能读懂的数字", "This is not a number that can be read"),
            words!(
                "请只写一个数字，单位可以写在后面；不知道就留空",
                "Write one number, with its unit behind it if you like, or leave it empty"
            ),
        );
    }

    pub(super) fn error(
        &mut self,
        field: Field,
        rule: Rule,
        value: Option<String>,
        message: Words,
        fix: Words,
    ) {
        self.add(Severity::Error, Some(field), rule, value, message, fix);
    }

    pub(super) fn warn(
        &mut self,
        field: Option<Field>,
        rule: Rule,
        value: Option<String>,
        message: Words,
        fix: Words,
    ) {
        self.add(Severity::Warning, field, rule, value, message, fix);
    }

    fn add(
        &mut self,
        severity: Severity,
        field: Option<Field>,
        rule: Rule,
        value: Option<String>,
        message: Words,
        fix: Words,
    ) {
        let column = field.and_then(|field| header(self.list, field));
        let private = column
            .as_ref()
            .is_some_and(|column| self.private.contains(column));
        self.problems.push(Problem {
            row: Some(self.row.number),
            column,
            severity,
            value: value.filter(|_| !private),
            ..of_list(self.list, rule, message, fix)
        });
    }
}

/// The header of a field, as the sheet has it.
pub(super) fn header(list: &List<'_>, field: Field) -> Option<String> {
    list.roster
        .columns
        .iter()
        .find(|column| column.field == Some(field))
        .map(|column| column.header.clone())
}

/// A problem of the whole list.
pub(super) fn of_list(list: &List<'_>, rule: Rule, message: Words, fix: Words) -> Problem {
    Problem {
        file: list.file.to_owned(),
        sheet: list.roster.sheet.clone(),
        row: None,
        column: None,
        severity: Severity::Error,
        rule,
        value: None,
        message,
        fix,
    }
}
