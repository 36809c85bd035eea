use std::collections::BTreeMap;

use register::{Decimal, Level, Position, Space, State, When, find_city};

use super::*;
use crate::record::tests::{day, space};

/// The table of these spaces: its header and its rows, as a reader of CSV takes them.
fn read(spaces: &[Space]) -> (Vec<u8>, Vec<BTreeMap<String, String>>) {
    let records: BTreeMap<_, _> = spaces
        .iter()
        .map(|space| (space.id.to_string(), SpaceRecord::of(space, day())))
        .collect();
    let bytes = super::spaces(Standing {
        release: "0123456789ab",
        as_of: "2021-07-01",
        records: &records,
    })
    .unwrap();
    let text = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap();
    let mut reader = csv::Reader::from_reader(text);
    let header = reader.headers().unwrap().clone();
    let rows = reader
        .records()
        .map(|row| {
            let row = row.unwrap();
            header
                .iter()
                .map(str::to_owned)
                .zip(row.iter().map(str::to_owned))
                .collect()
        })
        .collect();
    (bytes, rows)
}

#[test]
fn a_space_is_a_row_and_what_is_not_stated_is_empty() {
    let mut full = space("云汀", Some("苏州示例云汀有限公司"));
    full.place.city = find_city("苏州").first().copied();
    full.place.position = Some(Position {
        longitude: 120.62,
        latitude: 31.3,
        system: Some("GCJ-02".to_owned()),
    });
    full.claims.desks = Some(40);
    full.claims.total_area_m2 = Decimal::read("666.7");
    full.claims.services = vec!["投融资".to_owned(), "导师".to_owned()];
    let mut lost = full.titles[0].clone();
    lost.level = Level::City;
    lost.stated = State::Cancelled;
    lost.cancelled = When::parse("2020-05");
    full.titles.insert(0, lost);
    let (bytes, rows) = read(&[full]);
    let text = std::str::from_utf8(&bytes).unwrap();
    assert_eq!(text.matches('\n').count(), 2);
    assert_eq!(text.matches("\r\n").count(), 2);
    for (column, value) in [
        ("name", "云汀"),
        ("name_en", ""),
        ("city", "苏州市"),
        ("city_code", "320500"),
        ("longitude", "120.62"),
        ("coordinate_system", "GCJ-02"),
        ("state", "certified"),
        ("level", "national"),
        ("from", "2018-03-01"),
        ("cancelled", ""),
        ("title_count", "2"),
        (
            "titles",
            "city cancelled 示例〔2018〕1号、national certified 示例〔2018〕1号",
        ),
        ("services", "投融资、导师"),
        ("desks", "40"),
        ("mentors", ""),
        ("total_area_m2", "666.7"),
        ("source_row", "2"),
        ("release", "0123456789ab"),
        ("as_of", "2021-07-01"),
    ] {
        assert_eq!(rows[0][column], value, "{column}");
    }
}

#[test]
fn no_cell_begins_like_a_formula_and_one_apostrophe_less_is_the_very_text() {
    for name in [
        "=HYPERLINK(\"http://example.com\")",
        "+1",
        "-创想元素",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "＝1",
        "＋1",
        "－1",
        "＠1",
        "'=1",
        "''",
        "萌++创客空间",
        "创想,\"元素\"\n空间",
        "云汀",
    ] {
        let mut space = space("云汀", Some(name));
        space.claims.services = vec![name.to_owned(), "导师".to_owned()];
        space.name = name.to_owned();
        let (_, rows) = read(&[space]);
        let cell = &rows[0]["name"];
        let undone = cell.strip_prefix('\'').unwrap_or(cell);
        assert_eq!(undone, name);
        assert_eq!(&rows[0]["operator"], cell);
        for value in rows[0].values() {
            assert!(
                !value.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']),
                "{value:?}"
            );
        }
    }
}

#[test]
fn every_claim_has_its_column_and_no_column_stands_twice() {
    let names: Vec<_> = COLUMNS.iter().map(|column| column.name).collect();
    let unique: std::collections::BTreeSet<_> = names.iter().collect();
    assert_eq!(unique.len(), names.len());
    for claim in register::Claims::KEYS {
        assert!(names.contains(claim), "{claim}");
    }
}
