//! A space as a schema.org `Place`.

use release::{PositionRecord, SpaceRecord};
use serde_json::{Value, json};

use super::{Linked, certification::certification, object};
use crate::{
    catalogue::division_name,
    pages::name_in,
    routes::{Address, Lang},
};

/// The space, known to programs in both languages by the address of its record.
pub(super) fn place(page: &Linked<'_>, record: &SpaceRecord) -> Value {
    let lang = page.lang();
    let english = record.name_en.as_deref().unwrap_or_default();
    let (name, _, other) = name_in(lang, &record.name, english);
    let former = record
        .former_names
        .iter()
        .map(|former| former.name.as_str());
    let other_names: Vec<&str> = other
        .map(|(name, _)| name)
        .into_iter()
        .chain(former)
        .collect();
    let titles: Vec<Value> = record
        .titles
        .iter()
        .filter_map(|title| certification(title, lang))
        .collect();
    let website = record
        .claims
        .website
        .as_deref()
        .filter(|url| url.starts_with("https://") || url.starts_with("http://"));
    object([
        ("@type", Some("Place".into())),
        (
            "@id",
            Some(page.at(&format!("api/v1/spaces/{}.json", record.id)).into()),
        ),
        ("identifier", Some(record.id.as_str().into())),
        ("name", Some(name.into())),
        (
            "alternateName",
            (!other_names.is_empty()).then(|| json!(other_names)),
        ),
        (
            "mainEntityOfPage",
            Some(page.at(&Address::path(page.address)).into()),
        ),
        ("address", Some(address(page, record))),
        ("geo", record.position.as_ref().and_then(geo)),
        ("telephone", record.claims.phone.as_deref().map(Value::from)),
        ("url", website.map(Value::from)),
        (
            "hasCertification",
            (!titles.is_empty()).then(|| titles.into()),
        ),
    ])
}

fn address(page: &Linked<'_>, record: &SpaceRecord) -> Value {
    let named = |code: Option<&String>, name: Option<&String>| {
        let division = code
            .and_then(|code| code.parse().ok())
            .and_then(|code| page.catalogue.division(code));
        match (page.lang(), division, name) {
            (Lang::En, Some(division), _) => Some(division_name(division, Lang::En).to_owned()),
            (_, _, name) => name.cloned(),
        }
    };
    // The list may have the district in the address or beside it.
    let street = match (&record.district, &record.address) {
        (Some(district), Some(address)) if !address.contains(district) => {
            Some(format!("{district}{address}"))
        }
        (district, address) => address.clone().or_else(|| district.clone()),
    };
    object([
        ("@type", Some("PostalAddress".into())),
        ("addressCountry", Some("CN".into())),
        (
            "addressRegion",
            named(Some(&record.province_code), Some(&record.province)).map(Value::from),
        ),
        (
            "addressLocality",
            named(record.city_code.as_ref(), record.city.as_ref()).map(Value::from),
        ),
        ("streetAddress", street.map(Value::from)),
    ])
}

/// schema.org means WGS-84. A position in another system, or in one that is not stated, would be some hundred metres off: none is given,
/// and none is converted.
fn geo(position: &PositionRecord) -> Option<Value> {
    let system = position.system.as_deref()?;
    let plain: String = system
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .map(|c| c.to_ascii_lowercase())
        .collect();
    (plain == "wgs84").then(|| {
        json!({
            "@type": "GeoCoordinates",
            "latitude": position.latitude,
            "longitude": position.longitude,
        })
    })
}
