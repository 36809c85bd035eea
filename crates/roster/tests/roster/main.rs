//! Whole files through [`roster::read`]: lists that others made, layouts, text files, and files meant to do harm.

#![expect(
    clippy::unwrap_used,
    reason = "a test whose set-up fails should stop there, in a helper as in the test itself"
)]

mod hostile;
mod layouts;
mod lists;
mod random;
mod text_files;

use roster::{Options, Roster, RosterError, Row, Vocabulary};

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Field {
    Number,
    Province,
    City,
    Name,
    Operator,
    Code,
    Date,
    Desks,
}
use Field::{City, Code, Date, Desks, Name, Number, Operator, Province};

fn vocabulary() -> Vocabulary<Field> {
    Vocabulary::new(
        &[
            (Number, &["序号", "no"]),
            (Province, &["省份", "地区", "province"]),
            (City, &["城市", "所在地", "city"]),
            (Name, &["名称", "众创空间名称", "name"]),
            (
                Operator,
                &["运营主体名称", "运营主体", "运营单位", "operator"],
            ),
            (Code, &["统一社会信用代码", "credit_code"]),
            (Date, &["备案日期", "认定时间", "认定日期", "certified_on"]),
            (Desks, &["工位数", "desks"]),
        ],
        &[Province, City],
    )
}

fn read(bytes: &[u8]) -> Result<Roster<Field>, RosterError> {
    roster::read(bytes, &vocabulary(), &Options::default())
}

fn text(row: &Row<Field>, field: Field) -> String {
    row.cell(field).map(roster::Cell::text).unwrap_or_default()
}

/// Number and name of each row.
fn names(roster: &Roster<Field>) -> Vec<(u32, String)> {
    roster
        .rows
        .iter()
        .map(|row| (row.number, text(row, Name)))
        .collect()
}
