//! Rows into columns.

use std::collections::BTreeMap;

use register::{SpaceId, State, by_code};

use super::{
    Amounts, Directory, head,
    words::{by_frequency, places_in, words},
};
use crate::Divisions;

/// A character: its sound in pinyin without tone, its tone, and itself.
pub type Sound = (String, u8, char);

/// A row of the directory, as it goes into the columns. An empty text, 0 or nothing means that it is not stated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its id.
    pub id: SpaceId,
    /// Its name.
    pub name: String,
    /// How it sounds; the order of names is that of their sounds, and of their characters where nothing is known of these.
    pub letters: Vec<Sound>,
    /// Its name in English.
    pub name_en: String,
    /// Former names, several divided by `、`.
    pub former: String,
    /// Its operator.
    pub operator: String,
    /// The state of the whole.
    pub state: State,
    /// Levels of the titles that the state is about: bit `n` is [`register::Level::ALL`]`[n]`.
    pub levels: u8,
    /// The code of its city, or of its province.
    pub place: u32,
    /// District and address.
    pub address: String,
    /// Since when the best title is held.
    pub from: String,
    /// Where no title is held: the date of the state, or of a notice its end.
    pub since: String,
    /// The date of a full list that should name it and does not.
    pub missing: String,
    /// Desks.
    pub desks: Option<u32>,
    /// Total area in m², a decimal with at most three digits behind the point.
    pub area: String,
    /// Rent of a desk in yuan a month, likewise.
    pub rent: String,
    /// Its kind, or that none is stated.
    pub kind: Vec<String>,
    /// Sectors.
    pub sectors: Vec<String>,
    /// Services.
    pub services: Vec<String>,
    /// The years since when its titles are or were held.
    pub years: Vec<String>,
    /// The reasons for which titles of it were cancelled.
    pub reasons: Vec<String>,
    /// The figures that it declares.
    pub figures: Vec<String>,
    /// The clauses that are met by what it declares, as `<standard>/<clause>`.
    pub meets: Vec<String>,
    /// Ids of records that became part of it.
    pub merged: Vec<SpaceId>,
}

impl Entry {
    /// A row of which only this is known.
    #[must_use]
    pub fn new(id: SpaceId, name: &str, state: State, place: u32) -> Self {
        Self {
            id,
            name: name.to_owned(),
            letters: Vec::new(),
            name_en: String::new(),
            former: String::new(),
            operator: String::new(),
            state,
            levels: 0,
            place,
            address: String::new(),
            from: String::new(),
            since: String::new(),
            missing: String::new(),
            desks: None,
            area: String::new(),
            rent: String::new(),
            kind: Vec::new(),
            sectors: Vec::new(),
            services: Vec::new(),
            years: Vec::new(),
            reasons: Vec::new(),
            figures: Vec::new(),
            meets: Vec::new(),
            merged: Vec::new(),
        }
    }
}

impl Directory {
    /// The columns of these rows, in the order of their names. Heads are those of the register's divisions.
    #[must_use]
    pub fn pack(mut entries: Vec<Entry>) -> Self {
        entries.sort_by(|a, b| key(a).cmp(&key(b)));
        let divisions = Divisions::all();
        let column = |value: fn(&Entry) -> &String| entries.iter().map(value).cloned().collect();
        let days = days(&entries);
        let day = |value: fn(&Entry) -> &String| {
            let place = |entry| days.binary_search(value(entry)).map_or(0, number);
            entries.iter().map(place).collect::<Vec<_>>()
        };
        let from = day(|entry| &entry.from);
        let places = by_frequency(entries.iter().map(|entry| entry.place));
        let place_of = places_in(&places);
        let heads: BTreeMap<u32, head::Heads> = places
            .iter()
            .map(|place| (*place, head::heads(&divisions, *place)))
            .collect();
        let packed = |text: &str, place: u32| {
            heads
                .get(&place)
                .map_or_else(String::new, |heads| head::pack(text, heads))
        };
        let (operator, operators) = operators(&entries, &packed);
        let mut merged: Vec<(String, u32)> = entries
            .iter()
            .zip(0..)
            .flat_map(|(entry, row)| entry.merged.iter().map(move |id| (id.to_string(), row)))
            .collect();
        merged.sort();
        let (merged, merged_into) = merged.into_iter().unzip();
        Self {
            id: entries.iter().map(stated_id).collect(),
            shared: shared(&entries),
            name: rests(&entries),
            name_en: column(|entry| &entry.name_en),
            english: english(&entries),
            former: column(|entry| &entry.former),
            operator,
            operators,
            state: entries.iter().map(|entry| entry.state as u8).collect(),
            levels: entries.iter().map(|entry| entry.levels).collect(),
            place: entries
                .iter()
                .filter_map(|entry| place_of.get(&entry.place).copied())
                .collect(),
            address: entries
                .iter()
                .map(|entry| packed(&entry.address, entry.place))
                .collect(),
            years: words(&entries, |entry| &entry.years).without_years_of(&days, &from),
            from,
            since: day(|entry| &entry.since),
            missing: day(|entry| &entry.missing),
            desks: entries.iter().map(|entry| entry.desks).collect(),
            area: Amounts::pack(entries.iter().map(|entry| entry.area.as_str())),
            rent: Amounts::pack(entries.iter().map(|entry| entry.rent.as_str())),
            kind: words(&entries, |entry| &entry.kind),
            sectors: words(&entries, |entry| &entry.sectors),
            services: words(&entries, |entry| &entry.services),
            reasons: words(&entries, |entry| &entry.reasons),
            figures: words(&entries, |entry| &entry.figures),
            meets: words(&entries, |entry| &entry.meets),
            meets_names: Vec::new(),
            merged,
            merged_into,
            days,
            places,
        }
    }
}

/// Names that sound the same are ordered by their characters.
fn key(entry: &Entry) -> (&[Sound], &str, &SpaceId) {
    (&entry.letters, &entry.name, &entry.id)
}

/// The id, where it is not the one that anybody can work out again.
fn stated_id(entry: &Entry) -> String {
    let operator = (!entry.operator.is_empty()).then_some(entry.operator.as_str());
    let province = register::DivisionCode::parse(&entry.place.to_string())
        .and_then(by_code)
        .map(|place| place.code.province());
    let allotted = province.map(|code| SpaceId::allot(&entry.name, operator, code, 0));
    if allotted.as_ref() == Some(&entry.id) {
        String::new()
    } else {
        entry.id.to_string()
    }
}

/// How many characters each name shares with the one before it.
fn shared(entries: &[Entry]) -> Vec<u32> {
    let names = || entries.iter().map(|entry| entry.name.as_str());
    let count = |(before, name): (&str, &str)| {
        let same = before.chars().zip(name.chars()).take_while(|(a, b)| a == b);
        number(same.count())
    };
    std::iter::once("")
        .chain(names())
        .zip(names())
        .map(count)
        .collect()
}

fn rests(entries: &[Entry]) -> Vec<String> {
    let names = entries.iter().map(|entry| entry.name.chars());
    names
        .zip(shared(entries))
        .map(|(name, shared)| name.skip(shared as usize).collect())
        .collect()
}

/// The shifts of [`Directory::english`].
fn english(entries: &[Entry]) -> Vec<i32> {
    let key = |row: &usize| {
        entries.get(*row).map(|entry| {
            let name = if entry.name_en.is_empty() {
                entry
                    .letters
                    .iter()
                    .map(|(sound, ..)| sound.as_str())
                    .collect()
            } else {
                entry.name_en.to_lowercase()
            };
            let letters: String = name.chars().filter(|c| c.is_alphanumeric()).collect();
            (letters, *row)
        })
    };
    let mut order: Vec<usize> = (0..entries.len()).collect();
    order.sort_by_cached_key(key);
    let mut shifts: Vec<(usize, i32)> = order
        .into_iter()
        .enumerate()
        .filter(|(_, row)| {
            entries
                .get(*row)
                .is_some_and(|entry| !entry.name_en.is_empty())
        })
        .map(|(place, row)| {
            let signed = |number: usize| i32::try_from(number).unwrap_or(i32::MAX);
            (row, signed(place) - signed(row))
        })
        .collect();
    shifts.sort_unstable();
    shifts.into_iter().map(|(_, shift)| shift).collect()
}

/// Every date, oldest first, behind the empty one. A year stands before its months and these before their days.
fn days(entries: &[Entry]) -> Vec<String> {
    let mut days: Vec<String> = entries
        .iter()
        .flat_map(|entry| [&entry.from, &entry.since, &entry.missing])
        .cloned()
        .chain([String::new()])
        .collect();
    days.sort_unstable();
    days.dedup();
    days
}

fn operators(entries: &[Entry], packed: &dyn Fn(&str, u32) -> String) -> (Vec<u32>, Vec<String>) {
    let mut known = BTreeMap::new();
    let mut names = Vec::new();
    let places = entries.iter().map(|entry| {
        let operator = entry.operator.as_str();
        if operator.is_empty() {
            return 1;
        }
        if let Some(place) = known.get(operator) {
            return *place;
        }
        known.insert(operator, number(names.len()) + 2);
        names.push(packed(operator, entry.place));
        0
    });
    (places.collect(), names)
}

fn number(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}
