//! Personal data that a public register must not carry: citizen ID numbers (GB 11643) and personal mobile numbers.

use std::borrow::Cow;

use roster::{Cell, Column, Row, Value};

use values::{Words, words};

use crate::{
    check::{
        PrivateCells, mended,
        private_number::{self, Kind, is_rounded_citizen_id},
        reader::{self, Reader},
    },
    columns::Field,
    credit_code::CreditCode,
    problem::{Problem, Rule, Severity},
};

/// Looks through every cell of the row, also in columns that are not understood or have no header. Code columns are not looked through for mobile numbers, and what is a
/// sound credit code is no ID number.
pub(super) fn check(reader: &mut Reader<'_>) {
    let list = reader.list;
    for (index, cell) in reader.row.cells() {
        let field = reader::at(list, index).and_then(|column| column.field);
        let text = whole(reader, index, field, cell);
        let rounded = matches!(cell.value, Value::Number(number) if is_rounded_citizen_id(number));
        let rule = in_column(field, &text).or(rounded.then_some(Rule::CitizenId));
        if let Some(rule) = rule {
            report(reader, index, rule);
        }
    }
    for second in reader.second_lines {
        for (index, cell) in second.cells().filter(|(_, cell)| !cell.carried) {
            let field = reader::at(list, index).and_then(|column| column.field);
            let found = in_column(field, &cell_text(cell));
            if let Some(rule) = found.filter(|_| !reader.private.contains(&index)) {
                report(reader, index, rule);
            }
        }
    }
}

/// The cell's text with what continues it below: a number may be cut in two there.
fn whole<'a>(reader: &Reader<'_>, at: u32, field: Option<Field>, cell: &'a Cell) -> Cow<'a, str> {
    let goes_on = |row: &Row<Field>| {
        let mut cells = row.cells();
        cells.any(|(index, cell)| index == at && !cell.carried)
    };
    match field {
        Some(field) if reader.second_lines.iter().any(goes_on) => {
            Cow::Owned(reader.text(field).unwrap_or_default())
        }
        _ => cell_text(cell),
    }
}

fn cell_text(cell: &Cell) -> Cow<'_, str> {
    match &cell.value {
        Value::Text(text) => Cow::Borrowed(text),
        // Neither number can be shorter; most cells with numbers end here.
        Value::Number(number) if *number < 1e10 => Cow::Borrowed(""),
        Value::Date(_) | Value::Flag(_) => Cow::Borrowed(""),
        Value::Number(_) => Cow::Owned(mended::text(cell)),
    }
}

fn in_column(field: Option<Field>, text: &str) -> Option<Rule> {
    match field {
        Some(Field::CreditCode | Field::CertificateNumber | Field::Number) => {
            found(text).filter(|rule| *rule == Rule::CitizenId && CreditCode::parse(text).is_err())
        }
        // Only here does a 0 before a mobile number tell that it is one.
        Some(Field::Phone) => {
            found(text).or_else(|| private_number::after_zero(text).then_some(Rule::PersonalMobile))
        }
        _ => found(text),
    }
}

/// Which rule a text breaks, if it holds personal data.
pub(super) fn found(text: &str) -> Option<Rule> {
    private_number::find(text).map(|kind| match kind {
        Kind::CitizenId => Rule::CitizenId,
        Kind::Mobile => Rule::PersonalMobile,
    })
}

/// A column's header, or its letter where the header itself holds personal data.
pub(super) fn header(column: &Column<Field>) -> String {
    if found(&column.header).is_none() {
        column.header.clone()
    } else {
        letters(column.index)
    }
}

/// A column's letters, as a spreadsheet has them: A to Z, AA, AB…
pub(super) fn letters(index: u32) -> String {
    let mut letters = Vec::new();
    let mut rest = u64::from(index) + 1;
    while rest > 0 {
        rest -= 1;
        letters.push(char::from(
            b'A' + u8::try_from(rest % 26).unwrap_or_default(),
        ));
        rest /= 26;
    }
    letters.into_iter().rev().collect()
}

/// The value itself is not repeated in the report: a report is passed on.
fn report(reader: &mut Reader<'_>, index: u32, rule: Rule) {
    reader.private.push(index);
    let column = reader::at(reader.list, index);
    let public = column.is_some_and(|column| column.field.is_some());
    let dropped = reader.private_cells == PrivateCells::Drop;
    let (message, fix) = said(rule, dropped, public);
    reader.problems.push(Problem {
        row: Some(reader.row.number),
        column: Some(column.map_or_else(|| letters(index), header)),
        severity: if dropped {
            Severity::Warning
        } else {
            Severity::Error
        },
        ..reader::of_list(reader.list, rule, message, fix)
    });
}

/// What is said of a personal number, and how it is mended. A column that is not understood is not published, but the file is passed
/// on.
fn said(rule: Rule, dropped: bool, public: bool) -> (Words, Words) {
    let (zh, en) = match rule {
        Rule::CitizenId => ("公民身份号码", "a citizen ID number"),
        _ => ("个人手机号码", "a personal mobile number"),
    };
    let message = match (public, dropped) {
        (true, false) => words!("公开栏目里有{zh}", "A public column holds {en}"),
        (true, true) => words!(
            "公开栏目里有{zh}，这一格已略去",
            "A public column holds {en}; the cell was left out"
        ),
        (false, false) => words!(
            "这一栏不是公开栏目，内容放在一边，不会发布，但里面有{zh}；名录不能收下，文件也可能转给别人",
            "This is not a public column; it is kept aside and not published, but it holds {en}, which a register must not receive; the file may be passed on"
        ),
        (false, true) => words!(
            "这一栏不是公开栏目，内容放在一边，不会发布；里面有{zh}，这一格已略去",
            "This is not a public column; it is kept aside and not published. It holds {en}; the cell was left out"
        ),
    };
    let fix = match (rule, public) {
        (_, false) => words!(
            "请从文件里删去这个号码，或删去整栏",
            "Delete the number from the file, or the whole column"
        ),
        (Rule::CitizenId, true) => words!(
            "请删去身份号码（GB 11643），名录从不需要它",
            "Delete the ID number (GB 11643); the register never needs it"
        ),
        (_, true) => words!(
            "请换成单位的固定电话，或留空",
            "Use the office’s fixed line, or leave it empty"
        ),
    };
    (message, fix)
}

#[cfg(test)]
mod tests {
    use super::letters;

    #[test]
    fn columns_have_the_letters_of_a_spreadsheet() {
        for (index, expected) in [
            (0, "A"),
            (25, "Z"),
            (26, "AA"),
            (701, "ZZ"),
            (16_383, "XFD"),
        ] {
            assert_eq!(letters(index), expected);
        }
        assert_eq!(letters(u32::MAX), "MWLQKWV");
    }
}
