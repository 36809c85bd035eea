//! Reads the cells of one row and collects its problems.

use chrono::NaiveDate;
use roster::{Column, Row, Value};

use values::{Decimal, When, Words, half_width, tidy, words};

use crate::{
    check::{
        List, Policy, PrivateCells, figures,
        mended::{self, Mended, MendedKind},
        privacy,
    },
    columns::Field,
    problem::{Problem, Rule, Severity},
};

pub(super) struct Reader<'a> {
    /// Which of the lists, counted from 0.
    pub(super) index: usize,
    pub(super) list: &'a List<'a>,
    pub(super) row: &'a Row<Field>,
    /// The rows below that continue it.
    pub(super) second_lines: &'a [Row<Field>],
    pub(super) as_of: NaiveDate,
    pub(super) private_cells: PrivateCells,
    /// The places of the columns that hold personal data, whose values no problem repeats.
    pub(super) private: Vec<u32>,
    pub(super) problems: Vec<Problem>,
    pub(super) mended: Vec<Mended>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(
        (index, list): (usize, &'a List<'a>),
        row: &'a Row<Field>,
        second_lines: &'a [Row<Field>],
        policy: Policy,
    ) -> Self {
        Self {
            index,
            list,
            row,
            second_lines,
            as_of: policy.as_of,
            private_cells: policy.private_cells,
            private: Vec::new(),
            problems: Vec::new(),
            mended: Vec::new(),
        }
    }

    pub(super) fn has_column(&self, field: Field) -> bool {
        column(self.list, field).is_some()
    }

    pub(super) fn has_errors(&self) -> bool {
        self.problems
            .iter()
            .any(|problem| problem.severity == Severity::Error)
    }

    /// Whether the field's cell holds personal data.
    pub(super) fn is_private(&self, field: Field) -> bool {
        !self.private.is_empty()
            && column(self.list, field).is_some_and(|column| self.private.contains(&column.index))
    }

    /// The cell's text, tidied; nothing if it is empty, only says so, or is left out for what is private in it. What continues in a second line is
    /// joined without a space.
    pub(super) fn text(&self, field: Field) -> Option<String> {
        if self.private_cells == PrivateCells::Drop && self.is_private(field) {
            return None;
        }
        let mut text = self.row.cell(field).map_or_else(String::new, mended::text);
        for row in self.second_lines {
            if let Some(cell) = row.cell(field).filter(|cell| !cell.carried) {
                text.push_str(&mended::text(cell));
            }
        }
        Some(text).filter(|text| !text.is_empty() && !mended::is_nothing(text))
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
        let (read, is_date) = match self.row.cell(field).map(|cell| &cell.value) {
            Some(Value::Date(date)) => (
                NaiveDate::from_ymd_opt(date.year, date.month, date.day).map(When::Day),
                true,
            ),
            // A year stays a year; a day's number counts from another day.
            Some(Value::Number(number))
                if self.list.roster.from_1904 && (10_000.0..80_000.0).contains(number) =>
            {
                (When::parse(&(number + 1462.0).to_string()), false)
            }
            _ => (When::parse(&text), false),
        };
        match read {
            None => self.error(
                field,
                Rule::DateUnread,
                Some(text),
                words!("不是能读懂的日期", "This is not a date that can be read"),
                words!(
                    "请写成 2017-09-15、2017年9月15日或 2017 这样的形式",
                    "Write it as 2017-09-15, 2017年9月15日 or 2017"
                ),
            ),
            Some(when) if !is_date => {
                let to = when.to_string();
                let kind = mended::width_or(MendedKind::DateForm, &text, &to);
                self.mend(Some(field), kind, text, to);
            }
            Some(_) => {}
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

    /// A number within the bounds of its field. Another one, or what is none, is an error.
    pub(super) fn decimal(&mut self, field: Field) -> Option<Decimal> {
        let text = self.text(field)?;
        let Some(read) = Decimal::read(&text) else {
            figures::unread(self, field, text);
            return None;
        };
        if !figures::in_bounds(self, field, &text, read) {
            return None;
        }
        let to = read.to_string();
        let kind = mended::width_or(MendedKind::NumberForm, &text, &to);
        self.mend(Some(field), kind, text, to);
        Some(read)
    }

    /// A whole number within the bounds of its field.
    pub(super) fn count(&mut self, field: Field) -> Option<u32> {
        let read = self.decimal(field)?;
        let whole = read.as_whole();
        if whole.is_none() {
            self.error(
                field,
                Rule::NumberUnread,
                Some(read.to_string()),
                words!("这里要写整数", "This has to be a whole number"),
                words!(
                    "请写整数；不知道就留空",
                    "Write a whole number, or leave it empty"
                ),
            );
        }
        whole
    }

    /// Degrees of longitude or latitude.
    pub(super) fn degrees(&mut self, field: Field) -> Option<f64> {
        let text = self.text(field)?;
        let half = half_width(&text);
        let digits = half.trim_end_matches('°');
        let read = digits
            .parse()
            .ok()
            .filter(|degrees: &f64| degrees.is_finite());
        if read.is_none() {
            figures::unread(self, field, text);
        } else if digits != text {
            let kind = mended::width_or(MendedKind::NumberForm, &text, digits);
            let to = digits.to_owned();
            self.mend(Some(field), kind, text, to);
        }
        read
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
        let private = field.is_some_and(|field| self.is_private(field));
        if private && self.private_cells == PrivateCells::Stop {
            // What the cell holds has to go; what else is wrong with it is no matter.
            return;
        }
        self.problems.push(Problem {
            row: Some(self.row.number),
            column: field.and_then(|field| header(self.list, field)),
            severity,
            // A mobile number in a code column is no error of its own, and is not repeated all the same.
            value: value.filter(|value| privacy::found(value).is_none()),
            ..of_list(self.list, rule, message, fix)
        });
    }

    /// Notes what was put right without asking; nothing where nothing changed, or where the cell holds personal data.
    pub(super) fn mend(
        &mut self,
        field: Option<Field>,
        kind: MendedKind,
        from: String,
        to: String,
    ) {
        if from == to || field.is_some_and(|field| self.is_private(field)) {
            return;
        }
        self.mended.push(Mended {
            list: self.index,
            row: self.row.number,
            column: field.and_then(|field| header(self.list, field)),
            kind,
            from,
            to,
        });
    }
}

/// The column of a field.
pub(super) fn column<'a>(list: &List<'a>, field: Field) -> Option<&'a Column<Field>> {
    let mut columns = list.roster.columns.iter();
    columns.find(|column| column.field == Some(field))
}

/// The column at a place, counted from 0.
pub(super) fn at<'a>(list: &List<'a>, index: u32) -> Option<&'a Column<Field>> {
    let columns = &list.roster.columns;
    let at = columns.binary_search_by_key(&index, |column| column.index);
    at.ok().and_then(|at| columns.get(at))
}

/// The header of a field, as the sheet has it.
pub(super) fn header(list: &List<'_>, field: Field) -> Option<String> {
    column(list, field).map(privacy::header)
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
