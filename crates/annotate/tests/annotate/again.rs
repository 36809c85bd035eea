//! The marked copy is a list again: what is read from it is what was read before.

use annotate::Language;
use proptest::prelude::*;
use register::{Field, vocabulary};
use roster::{Options, Roster, Row};

use crate::{Listed, roster_of_the_tests};

fn read_again(listed: &Listed, sheet: Option<&str>) -> Roster<Field> {
    let options = Options {
        sheet: sheet.map(str::to_owned),
        columns: listed.facts.columns.clone(),
    };
    roster::read(&listed.marked(Language::Zh), &vocabulary(), &options).unwrap()
}

fn assert_same(again: &Roster<Field>, before: &Roster<Field>) {
    assert_eq!(again.title, before.title);
    assert_eq!(again.header_row, before.header_row);
    assert_eq!(again.columns, before.columns);
    assert_eq!(told(&again.rows), told(&before.rows));
    assert_eq!(told(&again.frame), told(&before.frame));
}

/// All that a row says. That white space at the ends of a cell was dropped is said once: the copy has none.
fn told(rows: &[Row<Field>]) -> Vec<String> {
    let told = rows.iter().map(|row| {
        let cells = row
            .cells()
            .map(|(column, cell)| (column, &cell.value, cell.carried));
        let cells: Vec<_> = cells.collect();
        format!(
            "{} {:?} {:?} {cells:?}",
            row.number, row.section, row.continues
        )
    });
    told.collect()
}

const ROSTERS: [&str; 7] = [
    "all-columns.xlsx",
    "english-headers.csv",
    "excel-gb18030.csv",
    "no-header.xlsx",
    "notice-layout.xlsx",
    "section-rows.xlsx",
    "utf8-bom.csv",
];

#[test]
fn every_roster_of_the_tests_is_read_from_its_copy_as_it_was() {
    for name in ROSTERS {
        let listed = roster_of_the_tests(name);
        let stem = name.rsplit_once('.').unwrap().0;
        let sheet = listed.roster.sheet.as_deref().unwrap_or(stem);
        assert_same(&read_again(&listed, Some(sheet)), &listed.roster);
    }
}

#[test]
fn with_a_header_the_list_is_found_behind_the_summary_without_being_named() {
    for name in ROSTERS
        .into_iter()
        .filter(|name| !name.starts_with("no-header"))
    {
        let listed = roster_of_the_tests(name);
        let again = read_again(&listed, None);
        assert_eq!(again.passed_over, ["检查结果"], "{name}");
        assert!(again.other_lists.is_empty(), "the summary is no list");
        assert_same(&again, &listed.roster);
    }
}

/// Texts as people and machines write them, some of which a spreadsheet program would take for something else.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        "[ -~]{0,12}",
        "[\u{4E00}-\u{4E20}0-9A-Z=+@&<>\"' \n-]{0,12}",
        Just("名称".to_owned()),
        Just("_x0041_".to_owned()),
        Just("=HYPERLINK(\"http://a\")".to_owned()),
        Just("0012".to_owned()),
        Just("1E5".to_owned()),
        "\\PC{0,8}",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn any_text_list_is_read_from_its_copy_as_it_was(
        cells in prop::collection::vec(prop::collection::vec(text(), 0..6), 0..12)
    ) {
        let mut csv = "名称,运营主体,省份,备注\n".to_owned();
        for row in &cells {
            let fields: Vec<String> = row.iter().map(|cell| format!("\"{}\"", cell.replace('"', "\"\""))).collect();
            csv.push_str(&fields.join(","));
            csv.push('\n');
        }
        let listed = Listed::read("list.csv", csv.as_bytes(), "");
        assert_same(&read_again(&listed, Some("list")), &listed.roster);
    }
}
