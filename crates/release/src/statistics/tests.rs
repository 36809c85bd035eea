use register::{Decimal, EventKind, FormerName, Level, Space, State, When, find_city};
use serde_json::json;

use super::*;
use crate::{
    SpaceRecord,
    record::tests::{day, space},
};

fn statistics(spaces: &[Space]) -> Statistics {
    let records: BTreeMap<_, _> = spaces
        .iter()
        .map(|space| (space.id.to_string(), SpaceRecord::of(space, day())))
        .collect();
    Statistics::of(
        Standing {
            release: "0123456789ab",
            as_of: "2021-07-01",
            records: &records,
        },
        true,
    )
}

/// Two spaces with a title, one that lost it, one that is only listed.
fn four() -> [Space; 4] {
    let mut certified = space("云汀", None);
    certified.place.city = find_city("苏州").first().copied();
    certified.claims.kind = Some("专业".to_owned());
    let mut second = certified.titles[0].clone();
    second.level = Level::City;
    second.from = When::parse("2019");
    certified.titles.push(second);
    let mut missing = space("青禾", None);
    missing.titles[0].missing_since = When::parse("2021");
    missing.former_names = vec![FormerName {
        name: "青禾创客".to_owned(),
        until: None,
    }];
    let mut cancelled = space("长桥", None);
    cancelled.titles[0].stated = State::Cancelled;
    cancelled.titles[0].cancelled = When::parse("2021-03");
    cancelled.titles[0].reason = Some("运营主体注销".to_owned());
    let mut listed = space("石榴记", None);
    listed.titles.clear();
    listed.events[0].kind = EventKind::Added;
    [certified, missing, cancelled, listed]
}

#[test]
fn what_the_records_say_is_counted() {
    let figures = serde_json::to_value(statistics(&four())).unwrap();
    assert_eq!(figures["spaces"], 4);
    assert_eq!(
        figures["by_state"],
        json!([
            {"state": "certified", "spaces": 2}, {"state": "under_recheck", "spaces": 0}, {"state": "suspended", "spaces": 0},
            {"state": "in_notice", "spaces": 0}, {"state": "listed", "spaces": 1}, {"state": "expired", "spaces": 0},
            {"state": "cancelled", "spaces": 1},
        ])
    );
    assert_eq!(
        figures["by_level"],
        json!([
            {"level": "national", "spaces": 3, "titles": 3, "by_state": {"certified": 2, "cancelled": 1}},
            {"level": "provincial", "spaces": 0, "titles": 0, "by_state": {}},
            {"level": "city", "spaces": 1, "titles": 1, "by_state": {"certified": 1}},
        ])
    );
    assert_eq!(
        figures["by_kind"],
        json!([{"kind": "专业", "spaces": 1}, {"spaces": 3}])
    );
    assert_eq!(
        figures["by_year_of_certification"],
        json!([
            {"year": 2018, "spaces": 3, "titles": 3, "by_level": {"national": 3}},
            {"year": 2019, "spaces": 1, "titles": 1, "by_level": {"city": 1}},
        ])
    );
    assert_eq!(
        figures["by_year_of_cancellation"],
        json!([{"year": 2021, "spaces": 1, "titles": 1, "by_level": {"national": 1}}])
    );
    assert_eq!(
        figures["by_reason_of_cancellation"],
        json!([{"reason": "运营主体注销", "spaces": 1, "titles": 1}])
    );
    assert_eq!(
        figures["former"],
        json!({"renamed": 1, "operator_changed": 0, "missing_from_list": 1, "merged": 0})
    );
}

#[test]
fn every_province_stands_there_and_the_cities_that_have_a_space() {
    let figures = statistics(&four());
    assert_eq!(figures.by_province.len(), 34);
    let jiangsu: Vec<_> = figures
        .by_province
        .iter()
        .filter(|province| province.spaces > 0)
        .map(|province| (&*province.code, province.spaces, province.by_state.len()))
        .collect();
    assert_eq!(jiangsu, [("320000", 4, 3)]);
    let cities: Vec<_> = figures.by_city.iter().map(|city| &*city.name).collect();
    assert_eq!(cities, ["苏州市"]);
}

#[test]
fn a_median_is_exact() {
    for (areas, median) in [
        (&[][..], None),
        (&["666.7"], Some("666.7")),
        (&["500", "0.001", "120.5"], Some("120.5")),
        (&["1", "2"], Some("1.5")),
        (&["0.001", "0.002"], Some("0.0015")),
        (
            &["999999999999.999", "999999999999.998"],
            Some("999999999999.9985"),
        ),
    ] {
        let spaces: Vec<_> = areas
            .iter()
            .enumerate()
            .map(|(place, area)| {
                let mut space = space(&format!("云汀{place}"), None);
                space.claims.total_area_m2 = Decimal::read(area);
                space
            })
            .collect();
        let figures = statistics(&spaces);
        let declared = &figures.declared[0];
        assert_eq!(
            (
                &*declared.field,
                declared.stated as usize,
                declared.median.as_deref()
            ),
            ("total_area_m2", areas.len(), median)
        );
    }
}

#[test]
fn an_empty_register_has_figures_too() {
    let figures = statistics(&[]);
    assert_eq!((figures.spaces, figures.by_province.len()), (0, 34));
    assert!(
        figures
            .declared
            .iter()
            .all(|figure| figure.stated == 0 && figure.median.is_none())
    );
}

#[test]
fn a_space_is_counted_once_in_a_year_and_for_a_reason_whatever_its_titles() {
    let mut twice = space("云汀", None);
    let title = &mut twice.titles[0];
    title.stated = State::Cancelled;
    title.cancelled = When::parse("2021-03");
    title.reason = Some("运营主体注销".to_owned());
    let mut second = title.clone();
    second.level = Level::City;
    twice.titles.push(second);
    let figures = statistics(&[twice]);
    let certified = &figures.by_year_of_certification[0];
    let cancelled = &figures.by_year_of_cancellation[0];
    let reason = &figures.by_reason_of_cancellation[0];
    assert_eq!((certified.spaces, certified.titles), (1, 2));
    assert_eq!((cancelled.spaces, cancelled.titles), (1, 2));
    assert_eq!((reason.spaces, reason.titles), (1, 2));
}

#[test]
fn every_table_says_what_the_field_of_its_name_says() {
    let figures = statistics(&four());
    let json = serde_json::to_value(&figures).unwrap();
    for sheet in &SHEETS {
        let heads = sheet.heads();
        let rows = sheet.rows(&figures);
        let counts = json[sheet.name].as_array().unwrap();
        assert!(
            !rows.is_empty() && rows.len() == counts.len(),
            "{}",
            sheet.name
        );
        for (row, count) in rows.iter().zip(counts) {
            assert_eq!(row.len(), heads.len(), "{}", sheet.name);
            for ((name, ..), cell) in heads.iter().zip(row) {
                let held = [
                    &count[name],
                    &count["by_state"][name],
                    &count["by_level"][name],
                    &json[name],
                ];
                let held = held.into_iter().find(|value| !value.is_null());
                let (text, nought) = (
                    held.map(|value| {
                        value
                            .as_str()
                            .map_or_else(|| value.to_string(), str::to_owned)
                    }),
                    cell.is_empty() || cell == "0",
                );
                assert!(
                    text.as_ref() == Some(cell) || held.is_none() && nought,
                    "{}: {name}: {cell}",
                    sheet.name
                );
            }
        }
    }
}

#[test]
fn a_reason_that_looks_like_a_formula_is_none_in_the_table() {
    let mut spaces = four();
    spaces[2].titles[0].reason = Some("=HYPERLINK(\"x\")".to_owned());
    let sheet = SHEETS
        .iter()
        .find(|sheet| sheet.name == "by_reason_of_cancellation")
        .unwrap();
    let bytes = crate::table::figure(sheet, &statistics(&spaces)).unwrap();
    let text = String::from_utf8(bytes).unwrap();
    assert!(
        text.starts_with("\u{feff}reason,spaces,titles,release,as_of\r\n\"'=HYPERLINK("),
        "{text}"
    );
}
