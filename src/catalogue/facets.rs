//! The values of the facets, and the facets of the index over them. Province and city are one facet there: a row in a city has both
//! values, and a chosen city takes the place of its province.

use register::{Level, State};
use release::{Amounts, DivisionRecord, Rows, Words};
use search::Facet as Counted;

use super::Catalogue;
use crate::{
    i18n::{band_name, word_name},
    routes::{Band, Facet, Filters, Lang, PRICES, SIZES},
};

/// A value of a facet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Value {
    /// Its key in addresses.
    pub(crate) key: String,
    /// Of a city the code of its province; else 0.
    pub(crate) province: u32,
    zh: String,
    /// Empty where there is no name in English.
    en: String,
}

impl Value {
    /// What it is called; in Chinese where it has no name in English.
    pub(crate) fn name(&self, lang: Lang) -> &str {
        if lang == Lang::Zh || self.en.is_empty() {
            &self.zh
        } else {
            &self.en
        }
    }

    /// Whether its name in a language is in that language, and not Chinese for want of another.
    pub(crate) fn is_named(&self, lang: Lang) -> bool {
        lang == Lang::Zh || !self.en.is_empty()
    }
}

/// The place of a facet in the index.
pub(super) fn counted(facet: Facet) -> usize {
    match facet {
        Facet::State | Facet::Level | Facet::Province => facet as usize,
        _ => facet as usize - 1,
    }
}

/// The values of every facet, and the facets of the index.
pub(super) fn facets(
    rows: &Rows,
    divisions: &[(u32, DivisionRecord)],
) -> (Vec<Vec<Value>>, Vec<Counted>) {
    let all = 0..rows.len();
    let number = |place: usize| u32::try_from(place).unwrap_or(u32::MAX);
    let value = |key: &str, zh: &str, en: &str| Value {
        key: key.to_owned(),
        province: 0,
        zh: zh.to_owned(),
        en: en.to_owned(),
    };
    let states = State::ALL.map(|state| value(state.key(), state.name().zh, state.name().en));
    let levels = Level::ALL.map(|level| value(level.key(), level.name().zh, level.name().en));
    let (provinces, cities, place) = places(rows, divisions);
    let bands = |bands: &[Band; 6], facet| {
        let name = |band: &Band, lang| band_name(facet, band, lang);
        let value = |band: &Band| value(band.key, &name(band, Lang::Zh), &name(band, Lang::En));
        bands.iter().map(value).collect::<Vec<_>>()
    };
    let words = |facet, words: &Words| -> Vec<Value> {
        let name = |word: &str, lang| word_name(facet, word, lang);
        let word = |word: &String| {
            let zh = name(word, Lang::Zh).unwrap_or(word);
            value(word, zh, name(word, Lang::En).unwrap_or_default())
        };
        words.words.iter().map(word).collect()
    };
    let of_words =
        |words: &Words| Counted::new(words.words.len(), words.of.clone(), words.sets.clone());
    let of_bands = |bands: &[Band; 6], amounts: &Amounts| {
        let band = |row| bands.iter().position(|band| band.has(amounts.whole(row)));
        let of = all.clone().map(|row| band(row).map_or(u32::MAX, number));
        Counted::single(bands.len(), of.collect())
    };
    let every_level =
        (0..8_u32).map(|bits| (0..3).filter(|level| bits >> level & 1 == 1).collect());
    let counted = vec![
        Counted::single(
            states.len(),
            all.clone().map(|row| rows.state(row) as u32).collect(),
        ),
        Counted::new(
            levels.len(),
            all.clone().map(|row| rows.levels(row).into()).collect(),
            every_level.collect(),
        ),
        place,
        of_words(rows.kind()),
        of_words(rows.sectors()),
        of_words(rows.services()),
        of_bands(&SIZES, rows.area()),
        of_bands(&PRICES, rows.rent()),
        of_words(rows.years()),
        of_words(rows.reasons()),
        of_words(rows.figures()),
        of_words(rows.meets()),
    ];
    let meets = rows.meets().words.iter().zip(rows.meets_names());
    let meets = meets.map(|(key, name)| value(key, &name.zh, &name.en));
    let values = vec![
        states.into(),
        levels.into(),
        provinces,
        cities,
        words(Facet::Kind, rows.kind()),
        words(Facet::Sector, rows.sectors()),
        words(Facet::Services, rows.services()),
        bands(&SIZES, Facet::Size),
        bands(&PRICES, Facet::Price),
        words(Facet::Year, rows.years()),
        words(Facet::Reason, rows.reasons()),
        words(Facet::Declared, rows.figures()),
        meets.collect(),
    ];
    (values, counted)
}

/// Every province, every city that has a space, and the facet of both: the values of the cities follow those of the provinces.
fn places(rows: &Rows, divisions: &[(u32, DivisionRecord)]) -> (Vec<Value>, Vec<Value>, Counted) {
    let (codes, of) = rows.places();
    let (mut provinces, mut cities) = (Vec::new(), Vec::new());
    for (code, division) in divisions {
        let province = code.is_multiple_of(10_000);
        let value = Value {
            key: division.code.clone(),
            province: if province { 0 } else { code / 10_000 * 10_000 },
            zh: division.short.clone(),
            en: division.name_en.clone(),
        };
        if province {
            provinces.push(value);
        } else if codes.contains(code) {
            cities.push(value);
        }
    }
    let place = |values: &[Value], code: u32| {
        let key = code.to_string();
        values.iter().position(|value| value.key == key)
    };
    let number = |place: usize| u32::try_from(place).unwrap_or(u32::MAX);
    let classes = codes.iter().map(|code| {
        let province = place(&provinces, code / 10_000 * 10_000);
        let city = place(&cities, *code).map(|place| place + provinces.len());
        [province, city].into_iter().flatten().map(number).collect()
    });
    let facet = Counted::new(
        provinces.len() + cities.len(),
        of.to_vec(),
        classes.collect(),
    );
    (provinces, cities, facet)
}

impl Catalogue {
    /// The chosen values for the index. A value that this release does not have is borne by no row.
    pub(super) fn chosen(&self, filters: &Filters) -> Vec<Vec<u32>> {
        let place = |facet: Facet, key: &str, before: usize| {
            let place = self.value(facet, key).map(|place| place + before);
            place.map_or(u32::MAX, |place| u32::try_from(place).unwrap_or(u32::MAX))
        };
        let provinces = self.values(Facet::Province).len();
        let mut chosen = Vec::new();
        for facet in Facet::ALL {
            let keys = filters.chosen(facet).iter();
            match facet {
                Facet::City => {
                    if let Some(places) = chosen.last_mut() {
                        Vec::extend(places, keys.map(|key| place(facet, key, provinces)));
                    }
                }
                Facet::Province => {
                    let cities = filters.chosen(Facet::City);
                    let whole = keys.filter(|province| {
                        cities.iter().all(|city| city.get(..2) != province.get(..2))
                    });
                    chosen.push(whole.map(|key| place(facet, key, 0)).collect());
                }
                _ => chosen.push(keys.map(|key| place(facet, key, 0)).collect::<Vec<u32>>()),
            }
        }
        chosen
    }
}

/// A division's name in a language.
pub(crate) fn division_name(division: &DivisionRecord, lang: Lang) -> &str {
    match lang {
        Lang::Zh => &division.short,
        Lang::En => &division.name_en,
    }
}
