//! Districts and counties: what the county level of the table of divisions says of a district as a list has it.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::LazyLock,
};

use values::fold;

use crate::division::{Division, DivisionCode, Kind, by_code, divisions};

/// What is to be said of a district under its province and city.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DistrictFinding {
    /// It lies there: written in full or in short, with or without province and city before it, and whatever stands after it
    /// (海淀区中关村).
    Known,
    /// There was such a division, until the year of the decision; lists of that time are right.
    Former {
        /// What it belongs to now; several, if it was divided among them, with 、 between.
        now: &'static str,
        /// The year of the decision.
        since: i32,
    },
    /// One of this name lies there, but is of another kind; mostly it was raised since (双流县 to 双流区).
    OtherKind {
        /// Its full name.
        now: &'static str,
    },
    /// Divisions of this name lie in other cities only, namely these (a county directly under its province for itself).
    Elsewhere(Vec<&'static Division>),
    /// A development zone (高新区, 经开区, 自贸区): no table of divisions has them.
    Zone,
    /// Nothing known has this name.
    Unknown,
    /// The table cannot tell: the city has no districts (东莞, 仙桃), the province is not divided in it (台湾), or the name is not
    /// in Chinese.
    Unjudged,
}

/// What is to be said of a district (区县) that a list places in this province and, if it states one, this city.
#[must_use]
pub fn find_district(
    text: &str,
    province: &'static Division,
    city: Option<&'static Division>,
) -> DistrictFinding {
    let text = fold(text);
    let here = |code: DivisionCode| match city {
        Some(city) => code == city.code,
        None => code.province() == province.code,
    };
    let readings = without_places(&text, |place| {
        place.code == province.code || here(place.code)
    });

    let there = || {
        COUNTIES
            .range(province.code..)
            .take_while(|(code, _)| code.province() == province.code)
            .filter(|(code, _)| here(**code))
            .flat_map(|(_, names)| names)
    };
    let named = |name: &Name| readings.iter().any(|reading| name.begins(reading));
    if there().any(named) {
        return DistrictFinding::Known;
    }
    let undivided = there().next().is_none() || city.is_some_and(|city| city.kind == Kind::County);
    if undivided || !text.chars().any(is_chinese) {
        return DistrictFinding::Unjudged;
    }
    // 开封市 is the city, not the former 开封县 by its short name; but 铜仁市 was a division of the county level, too.
    let only_places = readings.contains(&"");
    let was = |name: &Name| named(name) && (!only_places || name.full == text);
    if let Some(former) = FORMER
        .iter()
        .find(|former| here(former.city) && was(&former.name))
    {
        let Former { now, since, .. } = *former;
        return DistrictFinding::Former { now, since };
    }
    if only_places {
        return DistrictFinding::Unknown;
    }
    let same_but_kind: Vec<_> = there()
        .filter(|name| {
            readings
                .iter()
                .any(|reading| without_kind(reading) == Some(name.short))
        })
        .collect();
    if let [name] = same_but_kind[..] {
        return DistrictFinding::OtherKind { now: &name.full };
    }
    let elsewhere: BTreeSet<_> = without_places(&text, |_| true)
        .into_iter()
        .filter_map(|reading| BY_NAME.get(reading))
        .flatten()
        .filter(|code| !here(**code))
        .collect();
    if !elsewhere.is_empty() {
        return DistrictFinding::Elsewhere(
            elsewhere
                .into_iter()
                .filter_map(|code| by_code(*code))
                .collect(),
        );
    }
    if ZONES.split(' ').any(|zone| text.contains(zone)) {
        return DistrictFinding::Zone;
    }
    DistrictFinding::Unknown
}

/// The text as it is, and what remains of it where it begins with places of this choice: with a province, a city, or both.
fn without_places(text: &str, choice: impl Fn(&Division) -> bool) -> Vec<&str> {
    let mut readings = vec![text];
    for _ in ["province", "city"] {
        for reading in readings.clone() {
            let shorter = divisions()
                .iter()
                .filter(|place| choice(place))
                .flat_map(|place| [place.name, place.short])
                .filter_map(|name| reading.strip_prefix(name));
            readings.extend(shorter);
        }
        readings.sort_unstable();
        readings.dedup();
    }
    readings
}

/// What the names of development zones have in them.
const ZONES: &str = "高新 经开 开发区 自贸 自由贸易 保税 综保 新区 园区 工业园 产业园 科技园 软件园 创业园 度假区 示范区 试验区 实验区 \
    合作区 管理区 加工区 功能区 集聚区 先行区 先导区 新城 科学城 科技城 生态城 大学城 港区 空港 临港 经济区 景区 名胜区";

/// The name of a division of the county level, and how people write it.
struct Name {
    /// 融水苗族自治县.
    full: String,
    /// 融水; a name of two characters (忠县) has no shorter one.
    short: &'static str,
    /// 融水县.
    everyday: String,
}

impl Name {
    /// Reads a name as the table has it, a `+` after the short name where more than one character follows.
    fn read(written: &'static str) -> Self {
        let full = written.replace('+', "");
        let short = match written.split_once('+') {
            Some((short, _)) => short,
            None => without_kind(written).unwrap_or(written),
        };
        let everyday = short.chars().chain(full.chars().last()).collect();
        Self {
            full,
            short,
            everyday,
        }
    }

    /// Whether a text is this name, or begins with it where its end is certain.
    fn begins(&self, text: &str) -> bool {
        text == self.short || text.starts_with(&self.full) || text.starts_with(&self.everyday)
    }
}

/// A name without its kind, if two characters or more remain.
fn without_kind(name: &str) -> Option<&str> {
    name.strip_suffix(['区', '县', '市', '旗'])
        .filter(|short| short.chars().count() >= 2)
}

fn is_chinese(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9FFF}' | '\u{20000}'..='\u{3FFFF}')
}

struct Former {
    city: DivisionCode,
    name: Name,
    now: &'static str,
    since: i32,
}

/// The names by the city, or by the county itself where it stands directly under its province.
static COUNTIES: LazyLock<BTreeMap<DivisionCode, Vec<Name>>> = LazyLock::new(|| {
    rows(include_str!("../data/counties.csv"))
        .filter_map(|line| {
            let (city, names) = line.split_once(',')?;
            let names = names.split(' ').map(Name::read).collect();
            Some((DivisionCode::parse(city)?, names))
        })
        .collect()
});

static FORMER: LazyLock<Vec<Former>> = LazyLock::new(|| {
    rows(include_str!("../data/former-districts.csv"))
        .filter_map(|line| {
            let mut fields = line.split(',');
            Some(Former {
                city: DivisionCode::parse(fields.next()?)?,
                name: Name::read(fields.next()?),
                now: fields.next()?,
                since: fields.next()?.parse().ok()?,
            })
        })
        .collect()
});

/// The cities that have a division of a name, by every way to write it.
static BY_NAME: LazyLock<BTreeMap<&'static str, Vec<DivisionCode>>> = LazyLock::new(|| {
    let mut cities: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for (city, name) in COUNTIES
        .iter()
        .flat_map(|(city, names)| names.iter().map(move |name| (city, name)))
    {
        for written in [name.full.as_str(), name.short, name.everyday.as_str()] {
            cities.entry(written).or_default().push(*city);
        }
    }
    cities
});

/// The lines of a table without its comments and its header.
fn rows(table: &'static str) -> impl Iterator<Item = &'static str> {
    table.lines().filter(|line| !line.starts_with('#')).skip(1)
}

#[cfg(test)]
mod tests;
