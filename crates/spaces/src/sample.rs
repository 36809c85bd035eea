//! The sample: a fictional roster in the shapes of real ones, the same for the same count and seed.
//!
//! Nothing in it can be taken for a real firm: operators carry 示例, credit codes the division 000000, telephone numbers
//! the exchange 5555, addresses 示例路.

pub(crate) mod command;
mod declared;
mod history;
mod names;
mod random;
mod sheet;
mod words;

use std::collections::BTreeMap;

use chrono::{Datelike, Days, NaiveDate};
use register::{Division, DivisionKind, divisions, provinces};

pub(crate) use declared::Declared;
pub(crate) use history::history;
use names::Names;
use random::Random;
pub(crate) use sheet::{csv, xlsx};

/// One space of the sample, field by field as the columns of the sheet.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct SampleRow {
    pub(crate) number: u32,
    pub(crate) province: &'static Division,
    pub(crate) city: &'static Division,
    pub(crate) name: String,
    pub(crate) name_en: Option<String>,
    pub(crate) operator: String,
    pub(crate) credit_code: String,
    pub(crate) kind: &'static str,
    pub(crate) level: &'static str,
    pub(crate) issuer: &'static str,
    pub(crate) state: &'static str,
    pub(crate) certified_on: Option<NaiveDate>,
    pub(crate) valid_until: Option<NaiveDate>,
    pub(crate) notice_from: Option<NaiveDate>,
    pub(crate) notice_until: Option<NaiveDate>,
    pub(crate) cancelled_on: Option<NaiveDate>,
    pub(crate) reason: Option<&'static str>,
    pub(crate) document: String,
    pub(crate) address: String,
    pub(crate) website: Option<String>,
    pub(crate) phone: Option<String>,
    /// Tenths of a m².
    pub(crate) total_area: u32,
    pub(crate) desks: u32,
    /// Yuan a month for a desk.
    pub(crate) rent: Option<u32>,
    pub(crate) checked_on: Option<NaiveDate>,
    pub(crate) declared: Option<Declared>,
}

/// So many rows; a longer roster of the same seed begins with the rows of a shorter one.
#[must_use]
pub(crate) fn rows(count: usize, seed: u64) -> Vec<SampleRow> {
    let mut random = Random::new(seed);
    let mut names = Names::default();
    let places = places();
    (1..)
        .take(count)
        .map(|number| row(number, seed, &places, &mut names, &mut random))
        .collect()
}

/// The date of the sample: nothing in it happens later, only a title may end later.
fn as_of() -> NaiveDate {
    date(2026, 9, 30)
}

fn row(
    number: u32,
    seed: u64,
    places: &[Place],
    names: &mut Names,
    random: &mut Random,
) -> SampleRow {
    let place = random.weighted(places, |place| place.weight);
    let city = random.weighted(&place.cities, |&(_, weight)| weight).0;
    let given = names.next(place.province, city, random);
    let &(level, issuer, _) = random.weighted(&LEVELS, |&(_, _, weight)| weight);
    let standing = standing(level, city, seed, random);
    let desks = 20 + 5 * random.below(60);
    let tenths = desks * (70 + random.below(120));
    let mut row = SampleRow {
        number,
        province: place.province,
        city,
        name: given.name,
        name_en: given.name_en,
        operator: given.operator,
        credit_code: given.credit_code,
        kind: if random.one_in(3) { "专业" } else { "综合" },
        level,
        issuer,
        state: standing.state,
        certified_on: standing.certified_on,
        valid_until: standing.valid_until,
        notice_from: standing.notice_from,
        notice_until: standing.notice_from.map(|from| from + Days::new(13)),
        cancelled_on: standing.cancelled_on,
        reason: standing.cancelled_on.map(|_| *random.pick(&REASONS)),
        document: standing.document,
        address: address(city, random),
        website: (!random.one_in(5)).then(|| format!("https://example.org/space/{number}")),
        phone: (!random.one_in(6))
            .then(|| format!("{}-5555{:04}", place.dialling, random.below(10_000))),
        total_area: if random.one_in(3) {
            tenths
        } else {
            tenths / 100 * 100
        },
        desks,
        rent: (!random.one_in(4)).then(|| 200 + 50 * random.below(49)),
        checked_on: standing
            .certified_on
            .filter(|_| !random.one_in(5))
            .map(|certified| {
                let checked = as_of() - Days::new(random.below(300).into());
                checked.max(certified)
            }),
        declared: None,
    };
    row.declared = Declared::draw(&row, seed);
    row
}

/// Level, who grants it in the sample, and its share in hundredths.
const LEVELS: [(&str, &str, u32); 3] = [
    ("国家级", "示例认定机构", 35),
    ("省级", "示例省级认定机构", 40),
    ("市级", "示例市级认定机构", 25),
];

/// State, its share in thousandths, and the last year in which such a title can have been granted.
const STATES: [(&str, u32, i32); 6] = [
    ("已认定", 880, 2026),
    ("复核中", 40, 2024),
    ("公示中", 15, 2026),
    ("已暂停", 5, 2024),
    ("已到期", 10, 2022),
    ("已取消", 50, 2024),
];

const REASONS: [&str; 5] = [
    "复核不合格",
    "已停止运营",
    "未按要求上报统计数据",
    "提供虚假材料",
    "主动申请退出",
];

/// Titles granted from 2016 on, most of them in the first years.
const YEARS: [(i32, u32); 11] = [
    (2016, 10),
    (2017, 16),
    (2018, 14),
    (2019, 12),
    (2020, 10),
    (2021, 9),
    (2022, 8),
    (2023, 7),
    (2024, 6),
    (2025, 5),
    (2026, 3),
];

/// How a title stands: its state and the dates that go with it.
struct Standing {
    state: &'static str,
    document: String,
    certified_on: Option<NaiveDate>,
    valid_until: Option<NaiveDate>,
    notice_from: Option<NaiveDate>,
    cancelled_on: Option<NaiveDate>,
}

fn standing(level: &str, city: &'static Division, seed: u64, random: &mut Random) -> Standing {
    let &(state, _, last_year) = random.weighted(&STATES, |&(_, weight, _)| weight);
    let in_notice = state == "公示中";
    let year = if in_notice {
        as_of().year()
    } else {
        random
            .weighted(
                &YEARS,
                |&(year, weight)| if year <= last_year { weight } else { 0 },
            )
            .0
    };
    let scope = match level {
        "国家级" => "",
        "省级" => city.province().name,
        _ => city.name,
    };
    let (granted, document) = batch(level, scope, year, seed);
    let limited = state == "已到期" || (state == "已认定" && year >= 2024 && random.one_in(3));
    let cancelled_on = (state == "已取消").then(|| {
        let days = u32::try_from((as_of() - granted).num_days()).unwrap_or_default();
        granted + Days::new((180 + random.below(days - 180)).into())
    });
    Standing {
        state,
        document,
        certified_on: (!in_notice).then_some(granted),
        valid_until: limited.then(|| date(year + 3, granted.month(), granted.day()) - Days::new(1)),
        notice_from: in_notice.then(|| date(2026, 9, 7) + Days::new(random.below(5).into())),
        cancelled_on,
    }
}

/// All titles of one level, place and year come from one document with one date.
fn batch(level: &str, scope: &str, year: i32, seed: u64) -> (NaiveDate, String) {
    let mut random = Random::of(seed, &format!("{level}{scope}{year}"));
    let granted = date(year, 1 + random.below(9), 1 + random.below(28));
    (
        granted,
        format!("示例〔{year}〕{}号", 1 + random.below(400)),
    )
}

fn address(city: &Division, random: &mut Random) -> String {
    let street = format!("{}示例路{}号", city.name, 1 + random.below(900));
    if random.one_in(2) {
        return street;
    }
    format!(
        "{street}{}号楼{}层",
        1 + random.below(12),
        1 + random.below(20)
    )
}

/// A province with its share of the sample, its capital's dialling code, and its cities with their shares.
struct Place {
    province: &'static Division,
    weight: u32,
    dialling: &'static str,
    cities: Vec<(&'static Division, u32)>,
}

fn places() -> Vec<Place> {
    let shares: BTreeMap<_, _> = words::PROVINCES
        .iter()
        .map(|&(letters, weight, dialling)| (letters, (weight, dialling)))
        .collect();
    provinces()
        .filter_map(|province| {
            let &(weight, dialling) = shares.get(province.letters())?;
            let cities = divisions()
                .iter()
                .filter(|city| city.province() == province)
                .filter_map(city_share)
                .collect();
            Some(Place {
                province,
                weight,
                dialling,
                cities,
            })
        })
        .collect()
}

/// Capitals (the first city of each province) and the other large cities have most of the spaces.
fn city_share(city: &'static Division) -> Option<(&'static Division, u32)> {
    match city.kind {
        _ if city.code.to_string().ends_with("0100") => Some((city, 12)),
        DivisionKind::City if words::LARGE_CITIES.contains(&city.short) => Some((city, 8)),
        DivisionKind::City => Some((city, 2)),
        DivisionKind::Prefecture => Some((city, 1)),
        _ => None,
    }
}

/// A day that is known to exist.
fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default()
}

#[cfg(test)]
mod tests;
