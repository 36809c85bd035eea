use std::collections::BTreeMap;

use register::{
    CreditCode, EventKind, Level, Operator, Place, SpaceId, State, When, find_province,
};
use serde_json::json;

use super::*;

/// A space in Jiangsu with one national title, certified since 2018.
pub(crate) fn space(name: &str, operator: Option<&str>) -> Space {
    let province = find_province("江苏").unwrap();
    let from = When::parse("2018-03-01").unwrap();
    Space {
        id: SpaceId::allot(name, operator, province.code, 0),
        name: name.to_owned(),
        name_en: None,
        former_names: Vec::new(),
        former_ids: Vec::new(),
        former_operators: Vec::new(),
        operator: operator.map(|name| Operator {
            name: name.to_owned(),
            credit_code: CreditCode::parse("91000000MA00000144").ok(),
        }),
        place: Place {
            province,
            city: None,
            district: None,
            address: None,
            position: None,
        },
        claims: register::Claims::default(),
        titles: vec![Title {
            level: Level::National,
            issuer: "示例认定机构".to_owned(),
            document: "示例〔2018〕1号".to_owned(),
            number: None,
            from: Some(from),
            until: None,
            notice: None,
            cancelled: None,
            reason: None,
            missing_since: None,
            stated: State::Certified,
        }],
        events: vec![Event {
            kind: EventKind::TitleGranted,
            date: from,
            document: None,
            reason: None,
            level: Some(Level::National),
            change: None,
            decided: false,
            release: None,
        }],
        sources: vec![Source {
            list: "list.csv".to_owned(),
            document: None,
            row: 2,
            dated: None,
            as_of: When::Day(day()),
        }],
        stated_in: BTreeMap::new(),
    }
}

pub(crate) fn day() -> NaiveDate {
    When::parse("2021-07-01").unwrap().first_day()
}

#[test]
fn what_is_not_stated_is_not_written() {
    let record = SpaceRecord::of(&space("云汀众创空间", None), day());
    let written = serde_json::to_value(&record).unwrap();
    let keys: Vec<_> = written.as_object().unwrap().keys().collect();
    assert_eq!(
        keys,
        [
            "claims",
            "events",
            "id",
            "name",
            "province",
            "province_code",
            "source",
            "state",
            "titles"
        ]
    );
    assert_eq!(written["claims"], json!({}));
    assert_eq!(
        written["source"],
        json!({"list": "list.csv", "row": 2, "as_of": "2021-07-01"})
    );
    assert_eq!(
        serde_json::from_value::<SpaceRecord>(written).unwrap(),
        record
    );
}

#[test]
fn a_record_keeps_the_names_that_re_users_rely_on() {
    let record = SpaceRecord::of(&space("云汀众创空间", Some("苏州示例云汀有限公司")), day());
    let written = serde_json::to_value(record).unwrap();
    assert_eq!(
        written["titles"][0],
        json!({"level": "national", "issuer": "示例认定机构", "document": "示例〔2018〕1号", "from": "2018-03-01", "state": "certified"})
    );
    assert_eq!(
        written["events"][0],
        json!({"type": "title_granted", "date": "2018-03-01", "title": "national"})
    );
    assert_eq!(written["credit_code"], "91000000MA00000144");
}

#[test]
fn a_field_of_a_later_version_is_passed_over() {
    let record = SpaceRecord::of(&space("云汀众创空间", None), day());
    let mut written = serde_json::to_value(&record).unwrap();
    written["rating"] = json!(5);
    written["claims"]["parking"] = json!(true);
    assert_eq!(
        serde_json::from_value::<SpaceRecord>(written).unwrap(),
        record
    );
}
