//! Which space a row is: certainly, perhaps, or none that is known.

use std::collections::BTreeMap;

use values::{When, fold};

use crate::{
    check::Entry,
    division::DivisionCode,
    space::{Operator, Space},
};

/// What a row is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Match {
    Certain(usize),
    Decided(usize),
    New {
        decided: bool,
    },
    /// One of these, as far as no other row of the list is it more certainly: the operator is not stated.
    OneOf(Vec<usize>),
    Doubtful(Vec<usize>),
}

/// What is found under a row's own words.
pub(super) enum Found {
    None,
    One(usize),
    OneOf(Vec<usize>),
    Several(Vec<usize>),
}

/// Spaces by the names that they have and had, folded, in their province.
pub(super) struct Index(BTreeMap<(DivisionCode, String), Vec<usize>>);

/// How the operator in a row stands to a space.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Owner {
    /// It runs the space.
    Present,
    /// It ran the space until the day of the list, or longer.
    AtTheTime,
    /// The row or the register does not say.
    NotStated,
    Other,
}

impl Index {
    pub(super) fn of(spaces: &[Space]) -> Self {
        let mut index = Self(BTreeMap::new());
        for (place, space) in spaces.iter().enumerate() {
            index.add(place, space);
        }
        index
    }

    pub(super) fn add(&mut self, place: usize, space: &Space) {
        let former = space.former_names.iter().map(|former| &former.name);
        for name in std::iter::once(&space.name).chain(former) {
            let places = self
                .0
                .entry((space.place.province.code, fold(name)))
                .or_default();
            if !places.contains(&place) {
                places.push(place);
            }
        }
    }

    pub(super) fn remove(&mut self, place: usize) {
        for places in self.0.values_mut() {
            places.retain(|other| *other != place);
        }
    }

    pub(super) fn named<'a>(
        &self,
        spaces: &'a [Space],
        province: DivisionCode,
        name: &str,
    ) -> Vec<(usize, &'a Space)> {
        self.0
            .get(&(province, fold(name)))
            .into_iter()
            .flatten()
            .filter_map(|&place| Some((place, spaces.get(place)?)))
            .collect()
    }

    /// Certain are: the same name and operator, the same name and credit code, a stated former name. A list of the time before a
    /// change may use the name and the operator of its time.
    pub(super) fn certain(&self, spaces: &[Space], entry: &Entry) -> Found {
        let province = entry.place.province.code;
        let date = entry.source.as_of;
        let named = self.named(spaces, province, &entry.name);
        let mut same: Vec<usize> = Vec::new();
        for (place, space) in &named {
            let name = if fold(&space.name) == fold(&entry.name) {
                Owner::Present
            } else if had_name(space, &entry.name, date) {
                Owner::AtTheTime
            } else {
                continue;
            };
            match owner(entry, space) {
                Owner::Present if name == Owner::Present => {
                    same = vec![*place];
                    break;
                }
                Owner::Present | Owner::AtTheTime => same.push(*place),
                Owner::NotStated | Owner::Other => {}
            }
        }
        let by_name_alone = same.is_empty();
        if by_name_alone {
            same = unstated(&named, entry);
        }
        let before = self.under_a_former_name(spaces, entry, &same);
        match (same.as_slice(), before.as_slice()) {
            ([], []) => Found::None,
            (_, []) if by_name_alone => Found::OneOf(same),
            ([one], []) | ([], [one]) => Found::One(*one),
            _ => Found::Several(same.into_iter().chain(before).collect()),
        }
    }

    /// Spaces that have a name which the row states as a former one, as far as they are not among those found already.
    fn under_a_former_name(&self, spaces: &[Space], entry: &Entry, found: &[usize]) -> Vec<usize> {
        let known = |name: &str| {
            found
                .iter()
                .filter_map(|place| spaces.get(*place))
                .any(|space| {
                    space
                        .former_names
                        .iter()
                        .any(|former| fold(&former.name) == fold(name))
                })
        };
        let mut before: Vec<usize> = Vec::new();
        for former in entry
            .former_names
            .iter()
            .filter(|former| !known(&former.name))
        {
            let named: Vec<_> = self
                .named(spaces, entry.place.province.code, &former.name)
                .into_iter()
                .filter(|(place, space)| {
                    fold(&space.name) == fold(&former.name)
                        && !found.contains(place)
                        && same_city(entry, space)
                })
                .collect();
            let own: Vec<_> = named
                .iter()
                .filter(|(_, space)| owner(entry, space) != Owner::Other)
                .collect();
            if !own.is_empty() {
                before.extend(own.iter().map(|(place, _)| *place));
            } else if found.is_empty() {
                before.extend(named.iter().map(|(place, _)| *place));
            }
        }
        before
    }
}

/// Where the row or the register states no operator, a name that only one space of the city has is certain.
fn unstated(named: &[(usize, &Space)], entry: &Entry) -> Vec<usize> {
    let mut alike: Vec<_> = named
        .iter()
        .filter(|(_, space)| {
            fold(&space.name) == fold(&entry.name)
                && owner(entry, space) == Owner::NotStated
                && same_city(entry, space)
        })
        .collect();
    let city = entry.place.city.map(|city| city.code);
    let exact = |space: &Space| space.place.city.map(|city| city.code) == city;
    if alike.iter().any(|(_, space)| exact(space)) {
        alike.retain(|(_, space)| exact(space));
    }
    let nor_here = |space: &Space| entry.operator.is_none() && space.operator.is_none();
    if alike.iter().any(|(_, space)| nor_here(space)) {
        alike.retain(|(_, space)| nor_here(space));
    }
    alike.into_iter().map(|(place, _)| *place).collect()
}

/// A name that the space had on this day; a list that is older than the change still uses it.
fn had_name(space: &Space, name: &str, date: When) -> bool {
    let name = fold(name);
    space
        .former_names
        .iter()
        .any(|former| fold(&former.name) == name && former.until.is_some_and(|until| date < until))
}

fn owner(entry: &Entry, space: &Space) -> Owner {
    let (Some(stated), Some(present)) = (&entry.operator, &space.operator) else {
        return Owner::NotStated;
    };
    let date = entry.source.as_of;
    if same_operator(stated, present) {
        return Owner::Present;
    }
    let at_the_time = space.former_operators.iter().any(|former| {
        same_operator(stated, &former.operator) && former.until.is_some_and(|until| date < until)
    });
    if at_the_time {
        Owner::AtTheTime
    } else {
        Owner::Other
    }
}

/// One body: the same name, or the same credit code.
pub(super) fn same_operator(one: &Operator, other: &Operator) -> bool {
    let code = |operator: &Operator| {
        operator
            .credit_code
            .as_ref()
            .map(|code| code.as_str().to_owned())
    };
    fold(&one.name) == fold(&other.name) || (code(one).is_some() && code(one) == code(other))
}

/// The same city; the province, where one of the two does not state a city.
pub(super) fn same_city(entry: &Entry, space: &Space) -> bool {
    match (entry.place.city, space.place.city) {
        (Some(one), Some(other)) => one.code == other.code,
        _ => entry.place.province.code == space.place.province.code,
    }
}
