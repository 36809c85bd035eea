//! Cells in columns that have no header at all: a column that was not named, or a row that is longer than the others because its cells
//! have moved.

use roster::Row;

use values::words;

use crate::{
    check::{List, mended, privacy, reader, structure},
    columns::Field,
    problem::{Problem, Rule, Severity},
};

/// The most letters that are named.
const MOST: usize = 10;

/// One warning for columns; one for each row that is longer than the header, as long as most rows are not.
pub(super) fn find(list: &List<'_>) -> Vec<Problem> {
    let Some(edge) = list.roster.columns.last().map(|column| column.index) else {
        return Vec::new();
    };
    let records = || list.roster.rows.iter().filter(|row| row.section.is_none());
    let is_longer = |row: &&Row<Field>| bare(list, row).any(|index| index > edge);
    let longer: Vec<_> = records().filter(is_longer).collect();
    let have_moved = longer.len() * 2 <= records().count();
    let mut places: Vec<u32> = Vec::new();
    let mut first = None;
    for row in records() {
        for index in bare(list, row) {
            if have_moved && index > edge {
                continue;
            }
            first = first.or(Some(row.number));
            if let Err(at) = places.binary_search(&index) {
                places.insert(at, index);
            }
        }
    }
    let rows = longer.into_iter().filter(|_| have_moved);
    let of_columns = first.map(|first| columns(list, &places, first));
    of_columns
        .into_iter()
        .chain(rows.map(|row| moved(list, row, edge)))
        .collect()
}

/// The places of the row's cells that have no header.
fn bare(list: &List<'_>, row: &Row<Field>) -> impl Iterator<Item = u32> {
    // Only where a row is wider than the header is there anything to look for.
    row.cells()
        .filter(|(index, cell)| reader::at(list, *index).is_none() && !mended::says_nothing(cell))
        .map(|(index, _)| index)
}

fn columns(list: &List<'_>, places: &[u32], first: u32) -> Problem {
    let letters = letters(places);
    Problem {
        value: Some(letters.clone()),
        ..structure::warning(
            list,
            words!(
                "{letters} 栏有内容而没有表头（从第 {first} 行起），内容放在一边，不会发布",
                "Columns without a header hold something ({letters}, from row {first} on); it is kept aside and not published"
            ),
            words!(
                "如果要发布，请写上表头；不发布就不用改",
                "If it is to be published, write a header; otherwise leave it"
            ),
        )
    }
}

fn moved(list: &List<'_>, row: &Row<Field>, edge: u32) -> Problem {
    let places: Vec<u32> = bare(list, row).filter(|index| *index > edge).collect();
    let letters = letters(&places);
    let cells = row.cells().filter(|(index, _)| *index > edge);
    let texts: Vec<String> = cells.map(|(_, cell)| mended::text(cell)).collect();
    Problem {
        row: Some(row.number),
        severity: Severity::Warning,
        value: Some(texts.join(", ")).filter(|text| privacy::found(text).is_none()),
        ..reader::of_list(
            list,
            Rule::SurplusCells,
            words!(
                "这一行比表头长，{letters} 栏的内容没有表头，可能整行错了位；多出的内容放在一边，不会发布",
                "This row is longer than the header: {letters} holds something without a header, and the cells may have moved. What is over is kept aside and not published"
            ),
            words!(
                "请核对这一行的各栏是否错位（CSV 里带逗号的内容要加英文双引号）；没有错位就删去多出的内容，或写上表头",
                "See whether the cells of the row have moved (in CSV a text with a comma needs quotes around it); if not, delete what is over or write a header"
            ),
        )
    }
}

fn letters(places: &[u32]) -> String {
    let shown = places.iter().take(MOST).map(|at| privacy::letters(*at));
    let mut shown: Vec<String> = shown.collect();
    if places.len() > shown.len() {
        shown.push("…".to_owned());
    }
    shown.join(", ")
}
