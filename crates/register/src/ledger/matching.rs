//! Which space a row is: certainly, perhaps, or none that is known.

use std::collections::BTreeMap;

use crate::{
    check::Entry,
    division::DivisionCode,
    fold::{fold, one_edit_apart},
    identity::SpaceId,
    ledger::Ledger,
    space::{Operator, Space},
    when::When,
};

/// A row of which a person has to say which space it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Uncertain {
    /// The entry, by its place among the checked ones.
    pub entry: usize,
    /// Which of the lists it stands in, counted from 0.
    pub list: usize,
    /// The row, as the sheet counts it.
    pub row: u32,
    /// The name in the row.
    pub name: String,
    /// The operator in the row.
    pub operator: Option<String>,
    /// The province of the row, by name.
    pub province: &'static str,
    /// The city of the row, by name.
    pub city: Option<&'static str>,
    /// What it may be, the likeliest first.
    pub candidates: Vec<Candidate>,
}

/// A space that a row may be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// Its id.
    pub id: SpaceId,
    /// Its present name.
    pub name: String,
    /// Its present operator.
    pub operator: Option<String>,
    /// Its city, by name.
    pub city: Option<&'static str>,
    /// Why it may be the one.
    pub likeness: Likeness,
}

/// Why a row may be a space that is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Likeness {
    /// By the row's own words it is, but another space is too.
    Stated,
    /// Another row of the same list is that space already.
    AnotherRow(u32),
    /// The same name in the same city, under another operator.
    SameName,
    /// A name that it had before.
    FormerName,
    /// Nearly the same name in the same city.
    NearName,
}

impl Likeness {
    /// The stable name used in reports.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Stated => "stated",
            Self::AnotherRow(_) => "another_row",
            Self::SameName => "same_name",
            Self::FormerName => "former_name",
            Self::NearName => "near_name",
        }
    }
}

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

    fn named<'a>(
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
fn same_city(entry: &Entry, space: &Space) -> bool {
    match (entry.place.city, space.place.city) {
        (Some(one), Some(other)) => one.code == other.code,
        _ => entry.place.province.code == space.place.province.code,
    }
}

impl Ledger<'_> {
    /// Turns rows that look like a space that no other row of their list names into questions.
    pub(super) fn doubt_the_alike(
        &mut self,
        found: &mut [(usize, Option<Match>)],
        entries: &[Entry],
        claimed: &BTreeMap<usize, usize>,
    ) {
        let asks = |matched: &Option<Match>| {
            matches!(
                matched,
                Some(Match::New { decided: false } | Match::Doubtful(_))
            )
        };
        if self.spaces.is_empty() || !found.iter().any(|(_, matched)| asks(matched)) {
            return;
        }
        let near = NearIndex::of(&self.spaces, |place| {
            !claimed.contains_key(&place) && self.merged.get(place) == Some(&false)
        });
        for (row, matched) in found {
            let Some(entry) = entries.get(*row).filter(|_| asks(matched)) else {
                continue;
            };
            let mut candidates: BTreeMap<usize, Likeness> = BTreeMap::new();
            if let Some(Match::Doubtful(spaces)) = matched {
                candidates.extend(spaces.iter().map(|place| (*place, Likeness::Stated)));
            } else {
                let named = self
                    .index
                    .named(&self.spaces, entry.place.province.code, &entry.name);
                for (place, space) in named {
                    if claimed.contains_key(&place) || !same_city(entry, space) {
                        continue;
                    }
                    let likeness = if fold(&space.name) == fold(&entry.name) {
                        Likeness::SameName
                    } else {
                        Likeness::FormerName
                    };
                    candidates.insert(place, likeness);
                }
                for place in near.like(&self.spaces, entry) {
                    candidates.entry(place).or_insert(Likeness::NearName);
                }
            }
            if !candidates.is_empty() {
                let doubt = self.doubt(*row, entry, candidates);
                self.uncertain.push(doubt);
                *matched = None;
            }
        }
    }

    /// Two rows of one list that both are one space.
    pub(super) fn doubt_twice(&mut self, row: usize, entry: &Entry, space: usize, other: u32) {
        let candidates = BTreeMap::from([(space, Likeness::AnotherRow(other))]);
        let doubt = self.doubt(row, entry, candidates);
        self.uncertain.push(doubt);
    }

    /// A question. What the row may be is not missing from its list.
    fn doubt(
        &mut self,
        row: usize,
        entry: &Entry,
        candidates: BTreeMap<usize, Likeness>,
    ) -> Uncertain {
        for place in candidates.keys() {
            self.name(*place);
        }
        let mut candidates: Vec<Candidate> = candidates
            .into_iter()
            .filter_map(|(place, likeness)| {
                let space = self.spaces.get(place)?;
                Some(Candidate {
                    id: space.id.clone(),
                    name: space.name.clone(),
                    operator: space
                        .operator
                        .as_ref()
                        .map(|operator| operator.name.clone()),
                    city: space.place.city.map(|city| city.name),
                    likeness,
                })
            })
            .collect();
        candidates.sort_by(|one, other| (one.likeness, &one.id).cmp(&(other.likeness, &other.id)));
        Uncertain {
            entry: row,
            list: entry.list,
            row: entry.source.row,
            name: entry.name.clone(),
            operator: entry
                .operator
                .as_ref()
                .map(|operator| operator.name.clone()),
            province: entry.place.province.name,
            city: entry.place.city.map(|city| city.name),
            candidates,
        }
    }
}

/// Names that are one edit apart meet where one character of each is left out, so that no name is compared with all others. Only hashes
/// are kept: a meeting by chance is told apart when the names are compared.
struct NearIndex(Vec<(u64, usize)>);

impl NearIndex {
    fn of(spaces: &[Space], wanted: impl Fn(usize) -> bool) -> Self {
        let mut index: Vec<(u64, usize)> = spaces
            .iter()
            .enumerate()
            .filter(|(place, _)| wanted(*place))
            .flat_map(|(place, space)| {
                variants(space.place.province.code, &fold(&space.name))
                    .map(move |hash| (hash, place))
                    .collect::<Vec<_>>()
            })
            .collect();
        index.sort_unstable();
        Self(index)
    }

    fn like(&self, spaces: &[Space], entry: &Entry) -> Vec<usize> {
        let name = fold(&entry.name);
        let mut like: Vec<usize> = variants(entry.place.province.code, &name)
            .flat_map(|hash| {
                let from = self.0.partition_point(|(other, _)| *other < hash);
                self.0
                    .get(from..)
                    .unwrap_or_default()
                    .iter()
                    .take_while(move |(other, _)| *other == hash)
                    .map(|(_, place)| *place)
            })
            .collect();
        like.sort_unstable();
        like.dedup();
        like.retain(|place| {
            spaces.get(*place).is_some_and(|space| {
                same_city(entry, space) && one_edit_apart(&fold(&space.name), &name)
            })
        });
        like
    }
}

/// Hashes (FNV-1a) of a name and of what is left of it without one character, in its province.
fn variants(province: DivisionCode, name: &str) -> impl Iterator<Item = u64> {
    let hash = move |parts: [&str; 2]| {
        let seed = 0xcbf2_9ce4_8422_2325 ^ u64::from(province.number());
        parts
            .iter()
            .flat_map(|part| part.bytes())
            .fold(seed, |hash, byte| {
                (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
            })
    };
    std::iter::once(hash([name, ""])).chain(name.char_indices().map(move |(at, c)| {
        let (before, after) = name.split_at(at);
        hash([before, after.get(c.len_utf8()..).unwrap_or_default()])
    }))
}
