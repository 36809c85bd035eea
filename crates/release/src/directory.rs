//! The directory as columns: one list per field, rows in the order in which the directory shows them. Private to the app.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use register::{EventKind, Level, Space, Title, When};
use serde::{Deserialize, Serialize};

/// The columns. Row `n` of the directory is the `n`th of each; an empty text, or nothing, means that it is not stated.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Directory {
    /// Ids.
    pub id: Vec<String>,
    /// Names.
    pub name: Vec<String>,
    /// Names in English.
    pub name_en: Vec<String>,
    /// Former names, several divided by `、`.
    pub former: Vec<String>,
    /// Operators, as places in `operators`.
    pub operator: Vec<u32>,
    /// The operators' names; the first is the empty one.
    pub operators: Vec<String>,
    /// States of the whole, as places in [`register::State::ALL`].
    pub state: Vec<u8>,
    /// The date of the state.
    pub since: Vec<String>,
    /// Levels of the titles: bit `n` is [`Level::ALL`]`[n]`.
    pub levels: Vec<u8>,
    /// Province codes.
    pub province: Vec<u32>,
    /// City codes; 0 where none is known.
    pub city: Vec<u32>,
    /// Districts and addresses.
    pub address: Vec<String>,
    /// Since when the best title is held.
    pub from: Vec<String>,
    /// Desks.
    pub desks: Vec<Option<u32>>,
    /// Total area in m², as a decimal.
    pub area: Vec<String>,
    /// Rent of a desk in yuan a month, as a decimal.
    pub rent: Vec<String>,
    /// Ids of records that became part of another, with the id of that one.
    #[serde(default)]
    pub merged: BTreeMap<String, String>,
    /// Ids of spaces that a full list should name and does not, with the date of that list: of the best title, or of a space that is
    /// only listed.
    #[serde(default)]
    pub missing: BTreeMap<String, String>,
}

impl Directory {
    /// The columns of these spaces, in this order.
    #[must_use]
    pub fn of(spaces: &[&Space], as_of: NaiveDate) -> Self {
        let mut columns = Self {
            operators: vec![String::new()],
            ..Self::default()
        };
        let mut known = BTreeMap::from([(String::new(), 0)]);
        for space in spaces {
            let state = space.state(as_of);
            let best = space.best(as_of);
            let operator = space
                .operator
                .as_ref()
                .map(|operator| operator.name.clone())
                .unwrap_or_default();
            let operators = &mut columns.operators;
            let operator = *known.entry(operator).or_insert_with_key(|name| {
                operators.push(name.clone());
                u32::try_from(operators.len() - 1).unwrap_or_default()
            });
            columns.merged.extend(
                space
                    .former_ids
                    .iter()
                    .map(|old| (old.to_string(), space.id.to_string())),
            );
            columns.missing.extend(
                missing(space, best).map(|since| (space.id.to_string(), since.to_string())),
            );
            columns.id.push(space.id.to_string());
            columns.name.push(space.name.clone());
            columns
                .name_en
                .push(space.name_en.clone().unwrap_or_default());
            columns.former.push(
                space
                    .former_names
                    .iter()
                    .map(|former| former.name.as_str())
                    .collect::<Vec<_>>()
                    .join("、"),
            );
            columns.operator.push(operator);
            columns.state.push(state as u8);
            columns.since.push(
                best.and_then(|title| since(title, as_of))
                    .as_ref()
                    .map(When::to_string)
                    .unwrap_or_default(),
            );
            columns.levels.push(
                Level::ALL
                    .iter()
                    .filter(|level| space.titles.iter().any(|title| title.level == **level))
                    .fold(0, |bits, level| bits | 1 << *level as u8),
            );
            columns.province.push(space.place.province.code.number());
            columns
                .city
                .push(space.place.city.map_or(0, |city| city.code.number()));
            columns.address.push(address(space));
            columns.from.push(
                best.and_then(|title| title.from)
                    .as_ref()
                    .map(When::to_string)
                    .unwrap_or_default(),
            );
            columns.desks.push(space.claims.desks);
            columns.area.push(
                space
                    .claims
                    .total_area_m2
                    .map(|area| area.to_string())
                    .unwrap_or_default(),
            );
            columns.rent.push(
                space
                    .claims
                    .rent_yuan_month
                    .map(|rent| rent.to_string())
                    .unwrap_or_default(),
            );
        }
        columns
    }

    /// How many rows there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.id.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.id.is_empty()
    }

    /// Whether all columns have the same length and every operator exists: then rows can be read without a doubt.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        let rows = self.id.len();
        [
            self.name.len(),
            self.name_en.len(),
            self.former.len(),
            self.operator.len(),
            self.state.len(),
            self.since.len(),
            self.levels.len(),
            self.province.len(),
            self.city.len(),
            self.address.len(),
            self.from.len(),
            self.desks.len(),
            self.area.len(),
            self.rent.len(),
        ]
        .into_iter()
        .all(|length| length == rows)
            && self
                .operator
                .iter()
                .all(|place| (*place as usize) < self.operators.len())
            && self
                .state
                .iter()
                .all(|state| usize::from(*state) < register::State::ALL.len())
    }
}

/// The date that stands beside a state: when it began, or for a notice when it ends.
fn since(title: &Title, as_of: NaiveDate) -> Option<When> {
    use register::State::{
        Cancelled, Certified, Expired, InNotice, Listed, Suspended, UnderRecheck,
    };
    match title.state(as_of) {
        Cancelled => title.cancelled,
        Expired => title.until,
        InNotice => title.notice.as_ref().and_then(|notice| notice.until),
        Certified | UnderRecheck => title.from,
        Suspended | Listed => None,
    }
}

/// Since when a full list that should name the space does not.
fn missing(space: &Space, best: Option<&Title>) -> Option<When> {
    match best {
        Some(title) => title.missing_since,
        None => space
            .events
            .iter()
            .rfind(|event| {
                event.level.is_none()
                    && matches!(event.kind, EventKind::MissingFromList | EventKind::Returned)
            })
            .filter(|event| event.kind == EventKind::MissingFromList)
            .map(|event| event.date),
    }
}

/// District and address, the district only where the address does not begin with it.
fn address(space: &Space) -> String {
    let district = space.place.district.as_deref().unwrap_or_default();
    let address = space.place.address.as_deref().unwrap_or_default();
    if address.contains(district) {
        address.to_owned()
    } else {
        format!("{district}{address}")
    }
}

mod read;

#[cfg(test)]
mod tests {
    use register::{State, find_city};

    use super::*;
    use crate::record::tests::{day, space};

    #[test]
    fn every_column_has_a_place_for_every_space_and_an_operator_stands_once() {
        let spaces = ["云汀", "青禾", "长桥"].map(|name| space(name, Some("苏州示例云汀有限公司")));
        let alone = space("石榴记", None);
        let rows: Vec<_> = spaces.iter().chain([&alone]).collect();
        let directory = Directory::of(&rows, day());
        assert!(directory.is_sound());
        assert_eq!(directory.len(), 4);
        assert_eq!(directory.operators, ["", "苏州示例云汀有限公司"]);
        assert_eq!(directory.operator, [1, 1, 1, 0]);
        let shorter = Directory {
            rent: Vec::new(),
            ..directory.clone()
        };
        let unknown_operator = Directory {
            operator: vec![0, 1, 2, 0],
            ..directory
        };
        assert!(!shorter.is_sound() && !unknown_operator.is_sound());
    }

    #[test]
    fn a_row_shows_the_best_of_several_titles_with_its_date_and_the_levels_of_all() {
        let mut held = space("云汀", None);
        let mut cancelled = held.titles[0].clone();
        cancelled.level = Level::City;
        cancelled.stated = State::Cancelled;
        cancelled.cancelled = When::parse("2020-05-06");
        held.titles.insert(0, cancelled.clone());
        let mut ended = space("青禾", None);
        ended.titles = vec![cancelled];
        let mut listed = space("长桥", None);
        listed.titles.clear();
        let directory = Directory::of(&[&held, &ended, &listed], day());
        let states = [State::Certified, State::Cancelled, State::Listed];
        assert_eq!(directory.state, states.map(|state| state as u8));
        assert_eq!(directory.since, ["2018-03-01", "2020-05-06", ""]);
        assert_eq!(directory.levels, [0b101, 0b100, 0]);
    }

    #[test]
    fn a_record_that_went_and_a_list_that_does_not_name_a_space_are_told() {
        let mut held = space("云汀", None);
        held.former_ids = vec![register::SpaceId::parse("0000000z").unwrap()];
        held.titles[0].missing_since = When::parse("2021-04-12");
        let untroubled = space("青禾", None);
        let directory = Directory::of(&[&held, &untroubled], day());
        let (id, old) = (held.id.to_string(), "0000000z".to_owned());
        assert_eq!(directory.merged, [(old, id.clone())].into());
        assert_eq!(directory.missing, [(id, "2021-04-12".to_owned())].into());
    }

    #[test]
    fn a_district_is_put_before_an_address_that_does_not_name_it() {
        let mut space = space("云汀", None);
        space.place.city = find_city("苏州").first().copied();
        for (district, address, shown) in [
            (Some("姑苏区"), Some("示例路1号"), "姑苏区示例路1号"),
            (
                Some("姑苏区"),
                Some("苏州市姑苏区示例路1号"),
                "苏州市姑苏区示例路1号",
            ),
            (Some("姑苏区"), None, "姑苏区"),
            (None, Some("示例路1号"), "示例路1号"),
            (None, None, ""),
        ] {
            space.place.district = district.map(str::to_owned);
            space.place.address = address.map(str::to_owned);
            let directory = Directory::of(&[&space], day());
            assert_eq!(directory.address, [shown]);
            assert_eq!(directory.city, [320_500]);
        }
    }
}
