//! What lists state of a space beside its titles, as pairs of key and value, each with the list that says so.

use leptos::prelude::*;
use release::{Claims, SpaceRecord};

use super::{
    contact::{mail_link, phone_link, web_link},
    former::{Origin, origin},
    sources::Sources,
};
use crate::{
    i18n::{Words, decimal, spoken_date},
    routes::Lang,
    site::Site,
    ui::date,
};

/// A line of pairs: the key, the value if there is one, and the fields that it shows.
pub(super) type Line = (&'static str, Option<AnyView>, &'static [&'static str]);

/// What is stated, as pairs of key and value; what is not stated is left out.
pub(super) fn pairs(
    t: &'static Words,
    sources: &Sources<'_>,
    lines: impl IntoIterator<Item = Line>,
) -> AnyView {
    let rows: Vec<_> = lines
        .into_iter()
        .filter_map(|(key, value, fields)| {
            let value = value?;
            let source = sources.of_fields(t, fields);
            Some(view! { <div class="pair"><dt class="pair__key">{key}</dt><dd class="pair__value">{value}{source}</dd></div> })
        })
        .collect();
    view! { <dl class="pairs">{rows}</dl> }.into_any()
}

fn chinese(text: String) -> AnyView {
    view! { <span lang="zh-CN">{text}</span> }.into_any()
}

/// Place, services and figures.
pub(super) fn place_and_claims(site: &Site, record: &SpaceRecord) -> AnyView {
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
        opened_on,
        ..
    } = record.claims.clone();
    let listed = |values: Vec<String>| (!values.is_empty()).then(|| chinese(values.join("、")));
    // What is not stated has no list that states it.
    let or_not = |key, value: Option<AnyView>, fields| match value {
        None => (key, Some(t.not_stated.into_any()), &[] as &[&str]),
        value => (key, value, fields),
    };
    let address: &[&str] = match (&record.district, &record.address) {
        (Some(district), Some(address)) if !address.contains(district) => &["district", "address"],
        (Some(_), None) => &["district"],
        _ => &["address"],
    };
    let whole = [record.district.clone(), record.address.clone()]
        .into_iter()
        .flatten()
        .reduce(join_address);
    let kind =
        kind.map(|kind| (t.kind_value)(&kind).map_or_else(|| chinese(kind), IntoAny::into_any));
    let lines = [
        (
            t.place,
            Some(place(site, record).into_any()),
            &["city"] as &[_],
        ),
        or_not(t.address, whole.map(chinese), address),
        (
            t.website,
            website.as_deref().and_then(web_link),
            &["website"],
        ),
        (t.phone, phone.as_deref().map(phone_link), &["phone"]),
        (t.email, email.as_deref().map(mail_link), &["email"]),
        (t.hours, hours.map(chinese), &["hours"]),
        or_not(
            t.column_desks,
            desks.map(|desks| (t.desks)(desks).into_any()),
            &["desks"],
        ),
        or_not(
            t.total_area,
            total_area_m2.map(|area| (t.area_value)(&decimal(&area)).into_any()),
            &["total_area_m2"],
        ),
        or_not(
            t.rent,
            rent_yuan_month.map(|rent| (t.rent_value)(&decimal(&rent)).into_any()),
            &["rent_yuan_month"],
        ),
        (t.services, listed(services), &["services"]),
        (t.sectors, listed(sectors), &["sectors"]),
        (t.kind, kind, &["kind"]),
        (
            t.opened,
            opened_on.map(|day| date(&day, t.lang).into_any()),
            &["opened_on"],
        ),
    ];
    pairs(t, &Sources::of(record), lines)
}

/// What it is called and who runs it, and what and who it was before.
pub(super) fn names_and_operators(t: &'static Words, record: &SpaceRecord) -> AnyView {
    let english = record
        .name_en
        .clone()
        .map(|name| view! { <span lang="en">{name}</span> }.into_any());
    let former_names = record
        .former_names
        .iter()
        .map(|former| {
            let origin = origin(record, former).map(|origin| origin_words(t, origin));
            formerly(t, &former.name, None, former.until.as_deref(), origin)
        })
        .collect();
    let former_operators = record
        .former_operators
        .iter()
        .map(|former| {
            formerly(
                t,
                &former.name,
                former.credit_code.as_deref(),
                former.until.as_deref(),
                None,
            )
        })
        .collect();
    let code = record.credit_code.clone().map(|code| {
        view! { <code>{code}</code><span class="pair__note">{t.credit_code_note}</span> }.into_any()
    });
    let operator: (Option<AnyView>, &[&str]) = match &record.operator {
        Some(operator) => (Some(chinese(operator.clone())), &["operator"]),
        None => (Some(t.not_stated.into_any()), &[]),
    };
    let lines = [
        (
            t.name,
            Some(chinese(record.name.clone())),
            &["name"] as &[_],
        ),
        (t.name_en, english, &["name_en"]),
        (t.former_names_key, several(former_names), &[]),
        (t.operator, operator.0, operator.1),
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
    origin: Option<AnyView>,
) -> AnyView {
    let until = until
        .map(|day| view! { <span class="pair__note">{(t.former_until)(&spoken_date(day, t.lang))}</span> });
    let code = code.map(|code| view! { {" "}<code class="pair__code">{code.to_owned()}</code> });
    view! { <li class="pair__item"><span lang="zh-CN">{name.to_owned()}</span>{code}{until}{origin}</li> }
        .into_any()
}

fn origin_words(t: &'static Words, origin: Origin<'_>) -> AnyView {
    let words = match origin {
        Origin::Merged(id) => {
            let (before, after) = t.name_of_merged;
            view! { {before}<code>{id.to_owned()}</code>{after} }.into_any()
        }
        Origin::Stated => t.name_stated.into_any(),
        Origin::Earlier => t.name_earlier.into_any(),
    };
    view! { <span class="pair__note">{words}</span> }.into_any()
}

fn several(items: Vec<AnyView>) -> Option<AnyView> {
    (!items.is_empty()).then(|| view! { <ul>{items}</ul> }.into_any())
}

fn join_address(district: String, address: String) -> String {
    if address.contains(&district) {
        address
    } else {
        district + &address
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
