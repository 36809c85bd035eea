//! What lists state of a space beside its titles, as pairs of key and value, each with the list that says so.

use release::{Claims, SpaceRecord};

use super::{
    contact::{mail_link, phone_link, web_link},
    former::{Origin, origin},
    sources::Sources,
    title::chinese,
};
use crate::{
    i18n::{Words, decimal, spoken_date},
    routes::Lang,
    site::Site,
    ui::{Element, Html, date, el},
};

/// A line of pairs: the key, the value if there is one, and the fields that it shows.
pub(super) type Line = (&'static str, Option<Html>, &'static [&'static str]);

/// What is stated, as pairs of key and value; what is not stated is left out.
pub(super) fn pairs(t: &'static Words, sources: &Sources<'_>, lines: Vec<Line>) -> Html {
    let mut pairs = el("dl").class("pairs");
    for (key, value, fields) in lines {
        let Some(value) = value else { continue };
        let value = (value, sources.of_fields(t, fields));
        pairs = pairs.with(pair(key, value.into()));
    }
    pairs.into()
}

/// A key with its value.
pub(super) fn pair(key: &'static str, value: Html) -> Element {
    let pair = (
        el("dt").class("pair__key").with(key),
        el("dd").class("pair__value").with(value),
    );
    el("div").class("pair").with(pair)
}

/// Where it is, in Chinese as the services in China read it: province, city, district, address.
pub(super) fn full_address(record: &SpaceRecord) -> String {
    let city = record
        .city
        .as_deref()
        .filter(|city| **city != record.province);
    let whole = whole_address(record.district.as_deref(), record.address.as_deref());
    let whole = whole.unwrap_or_default();
    let said = |part: &&str| !whole.starts_with(*part);
    let province = Some(&*record.province)
        .filter(said)
        .filter(|_| city.is_none_or(|city| !whole.starts_with(city)));
    [
        province.unwrap_or_default(),
        city.filter(said).unwrap_or_default(),
        &whole,
    ]
    .concat()
}

/// Place, services and figures.
pub(super) fn place_and_claims(site: &Site, record: &SpaceRecord, maps: Html) -> Html {
    let t = site.words();
    let Claims {
        kind,
        sectors,
        services,
        website,
        phone,
        email,
        hours,
        total_area_m2,
        desks,
        rent_yuan_month,
        founded,
        opened_on,
        ..
    } = &record.claims;
    let listed = |values: &[String]| (!values.is_empty()).then(|| chinese(&values.join("、")));
    // What is not stated has no list that states it.
    let or_not = |key, value: Option<Html>, fields| match value {
        None => (key, Some(t.not_stated.into()), &[] as &[&str]),
        value => (key, value, fields),
    };
    let (district, address) = (record.district.as_deref(), record.address.as_deref());
    let fields: &[&str] = match (district, address) {
        (Some(district), Some(address)) if !address.contains(district) => &["district", "address"],
        (Some(_), None) => &["district"],
        _ => &["address"],
    };
    let kind = kind.as_deref().map(|kind| match (t.kind_value)(kind) {
        Some(kind) => kind.into(),
        None => chinese(kind),
    });
    let lines = vec![
        (t.place, Some(place(site, record).into()), &["city"] as &[_]),
        or_not(
            t.address,
            whole_address(district, address).map(|whole| chinese(&whole)),
            fields,
        ),
        (t.space.open_in, Some(maps), &[]),
        (
            t.website,
            website.as_deref().and_then(web_link),
            &["website"],
        ),
        (t.phone, phone.as_deref().map(phone_link), &["phone"]),
        (t.email, email.as_deref().map(mail_link), &["email"]),
        (t.hours, hours.as_deref().map(chinese), &["hours"]),
        or_not(
            t.column_desks,
            desks.map(|desks| (t.desks)(desks).into()),
            &["desks"],
        ),
        or_not(
            t.total_area,
            total_area_m2
                .as_deref()
                .map(|area| (t.area_value)(&decimal(area)).into()),
            &["total_area_m2"],
        ),
        or_not(
            t.rent,
            rent_yuan_month
                .as_deref()
                .map(|rent| (t.rent_value)(&decimal(rent)).into()),
            &["rent_yuan_month"],
        ),
        (t.services, listed(services), &["services"]),
        (t.sectors, listed(sectors), &["sectors"]),
        (t.kind, kind, &["kind"]),
        (
            t.space.founded,
            founded.as_deref().map(|day| date(day, t.lang)),
            &["founded"],
        ),
        (
            t.opened,
            opened_on.as_deref().map(|day| date(day, t.lang)),
            &["opened_on"],
        ),
    ];
    pairs(t, &Sources::of(record), lines)
}

/// What it is called and who runs it, and what and who it was before.
pub(super) fn names_and_operators(t: &'static Words, record: &SpaceRecord) -> Html {
    let english = record
        .name_en
        .clone()
        .map(|name| el("span").lang("en").with(name).into());
    let mut former_names = Vec::new();
    for former in &record.former_names {
        let origin = origin(record, former).map(|origin| origin_words(t, origin));
        let until = former.until.as_deref();
        former_names.push(formerly(t, &former.name, None, until, origin));
    }
    let mut former_operators = Vec::new();
    for former in &record.former_operators {
        let (code, until) = (former.credit_code.as_deref(), former.until.as_deref());
        former_operators.push(formerly(t, &former.name, code, until, None));
    }
    let code = record.credit_code.clone().map(|code| {
        let note = el("span").class("pair__note").with(t.credit_code_note);
        (el("code").with(code), note).into()
    });
    let operator: Line = match &record.operator {
        Some(operator) => (t.operator, Some(chinese(operator)), &["operator"]),
        None => (t.operator, Some(t.not_stated.into()), &[]),
    };
    let lines = vec![
        (t.name, Some(chinese(&record.name)), &["name"] as &[_]),
        (t.name_en, english, &["name_en"]),
        (t.former_names_key, several(former_names), &[]),
        operator,
        (t.credit_code, code, &[]),
        (t.former_operators, several(former_operators), &[]),
    ];
    pairs(t, &Sources::of(record), lines)
}

/// A name that was, with the day of the list that first names another, and where it comes from if the history does not tell.
fn formerly(
    t: &'static Words,
    name: &str,
    code: Option<&str>,
    until: Option<&str>,
    origin: Option<Html>,
) -> Html {
    let code = code.map(|code| (" ", el("code").class("pair__code").with(code.to_owned())));
    let until = until.map(|day| {
        let until = (t.former_until)(&spoken_date(day, t.lang));
        el("span").class("pair__note").with(until)
    });
    el("li")
        .class("pair__item")
        .with((chinese(name), code, (until, origin)))
        .into()
}

fn origin_words(t: &'static Words, origin: Origin<'_>) -> Html {
    let words = match origin {
        Origin::Merged(id) => {
            let (before, after) = t.name_of_merged;
            (before, el("code").with(id.to_owned()), after).into()
        }
        Origin::Stated => Html::from(t.name_stated),
        Origin::Earlier => t.name_earlier.into(),
    };
    el("span").class("pair__note").with(words).into()
}

fn several(items: Vec<Html>) -> Option<Html> {
    (!items.is_empty()).then(|| el("ul").with(items).into())
}

fn whole_address(district: Option<&str>, address: Option<&str>) -> Option<String> {
    match (district, address) {
        (Some(district), Some(address)) if !address.contains(district) => {
            Some(district.to_owned() + address)
        }
        _ => address.or(district).map(str::to_owned),
    }
}

fn place(site: &Site, record: &SpaceRecord) -> String {
    let lang = site.words().lang;
    let named = |code: Option<&String>| {
        code.and_then(|code| code.parse().ok())
            .and_then(|code| site.catalogue.division(code))
            .map(|division| match lang {
                Lang::Zh => division.name.clone(),
                Lang::En => division.name_en.clone(),
            })
    };
    let province = named(Some(&record.province_code));
    let city = named(record.city_code.as_ref()).filter(|city| Some(city) != province.as_ref());
    match lang {
        Lang::Zh => [province, city].into_iter().flatten().collect::<String>(),
        Lang::En => [city, province]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(", "),
    }
}
