//! The release that is shown, ready to browse: columns, divisions and the index over them.

mod found;

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use register::{Level, SpaceId, State};
use release::{Directory, DivisionRecord, Divisions, Publisher, Root};
use search::{Index, Query};

use crate::{
    i18n::{in_language, words},
    routes::{Filters, Lang},
};

pub(crate) use found::{Found, PAGE};

/// A loaded release. Cloning it is cheap.
#[derive(Clone, Debug)]
pub struct Catalogue(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    root: Root,
    publisher: Option<Publisher>,
    directory: Directory,
    divisions: BTreeMap<u32, DivisionRecord>,
    places: BTreeMap<String, usize>,
    index: Index,
}

/// One row of the directory.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Row<'a> {
    pub(crate) id: &'a str,
    pub(crate) name: &'a str,
    pub(crate) name_en: &'a str,
    pub(crate) former: &'a str,
    pub(crate) operator: &'a str,
    pub(crate) state: State,
    pub(crate) since: &'a str,
    pub(crate) levels: u8,
    pub(crate) province: Option<&'a DivisionRecord>,
    pub(crate) city: Option<&'a DivisionRecord>,
    pub(crate) address: &'a str,
    pub(crate) from: &'a str,
    pub(crate) desks: Option<u32>,
    pub(crate) area: &'a str,
    pub(crate) rent: &'a str,
    /// The date of a full list that should name it and does not.
    pub(crate) missing: Option<&'a str>,
}

impl Row<'_> {
    pub(crate) fn levels(&self) -> impl Iterator<Item = Level> + use<> {
        let bits = self.levels;
        Level::ALL
            .into_iter()
            .filter(move |level| bits >> *level as u8 & 1 == 1)
    }
}

impl Catalogue {
    /// Makes a release ready to browse; nothing if its columns contradict each other.
    #[must_use]
    pub fn new(
        root: Root,
        publisher: Option<Publisher>,
        directory: Directory,
        divisions: Divisions,
    ) -> Option<Self> {
        if !directory.is_sound() {
            return None;
        }
        let divisions: BTreeMap<u32, DivisionRecord> = divisions
            .divisions
            .into_iter()
            .filter_map(|division| Some((division.code.parse().ok()?, division)))
            .collect();
        let index = index(&directory, &divisions);
        let places = directory
            .id
            .iter()
            .enumerate()
            .map(|(place, id)| (id.clone(), place))
            .collect();
        Some(Self(Arc::new(Inner {
            root,
            publisher,
            directory,
            divisions,
            places,
            index,
        })))
    }

    /// The root of the release.
    #[must_use]
    pub fn root(&self) -> &Root {
        &self.0.root
    }

    /// Who publishes it, where that is set.
    #[must_use]
    pub fn publisher(&self) -> Option<&Publisher> {
        self.0.publisher.as_ref()
    }

    /// What the site is called in a language.
    #[must_use]
    pub fn site_name(&self, lang: Lang) -> &str {
        self.publisher()
            .and_then(|publisher| publisher.site.as_ref())
            .map_or(words(lang).site, |site| in_language(site, lang))
    }

    /// How many spaces there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.directory.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.directory.is_empty()
    }

    pub(crate) fn division(&self, code: u32) -> Option<&DivisionRecord> {
        self.0.divisions.get(&code)
    }

    /// The province-level divisions with their codes.
    pub(crate) fn provinces(&self) -> impl Iterator<Item = (u32, &DivisionRecord)> {
        self.0
            .divisions
            .iter()
            .filter(|(code, _)| *code % 10_000 == 0)
            .map(|(code, division)| (*code, division))
    }

    pub(crate) fn find(&self, filters: &Filters) -> Found {
        let query = Query {
            text: filters.q.clone(),
            chosen: vec![
                filters.states.iter().map(|state| *state as u32).collect(),
                filters.levels.iter().map(|level| *level as u32).collect(),
                filters.provinces.clone(),
            ],
        };
        let outcome = self.0.index.find(&query);
        let holding = outcome
            .rows
            .iter()
            .filter_map(|row| self.row(*row))
            .filter(|row| row.state.holds())
            .count();
        Found::new(outcome, holding)
    }

    /// What is found in one province.
    #[cfg_attr(
        target_arch = "wasm32",
        expect(dead_code, reason = "asked only for documents")
    )]
    pub(crate) fn in_province(&self, code: u32) -> Found {
        self.find(&Filters {
            provinces: BTreeSet::from([code]),
            ..Filters::default()
        })
    }

    /// The id under which a space stands today: itself, or that of the record that it became part of. Nothing if there is no such
    /// record.
    #[must_use]
    pub fn present(&self, id: &SpaceId) -> Option<SpaceId> {
        SpaceId::parse(self.by_id(id)?.id)
    }

    /// Ids that lead to another record.
    pub fn merged(&self) -> impl Iterator<Item = SpaceId> {
        self.0
            .directory
            .merged
            .keys()
            .filter_map(|id| SpaceId::parse(id))
            .filter(|id| self.by_id(id).is_some())
    }

    /// The row of a record, or of the one that it became part of.
    pub(crate) fn by_id(&self, id: &SpaceId) -> Option<Row<'_>> {
        let places = &self.0.places;
        let place = places.get(id.as_str()).or_else(|| {
            let present = self.0.directory.merged.get(id.as_str())?;
            places.get(present)
        })?;
        self.row(u32::try_from(*place).ok()?)
    }

    pub(crate) fn row(&self, row: u32) -> Option<Row<'_>> {
        let at = row as usize;
        let columns = &self.0.directory;
        Some(Row {
            id: columns.id.get(at)?,
            name: columns.name.get(at)?,
            name_en: columns.name_en.get(at)?,
            former: columns.former.get(at)?,
            operator: columns.operators.get(*columns.operator.get(at)? as usize)?,
            state: *State::ALL.get(usize::from(*columns.state.get(at)?))?,
            since: columns.since.get(at)?,
            levels: *columns.levels.get(at)?,
            province: self.division(*columns.province.get(at)?),
            city: self.division(*columns.city.get(at)?),
            address: columns.address.get(at)?,
            from: columns.from.get(at)?,
            desks: *columns.desks.get(at)?,
            area: columns.area.get(at)?,
            rent: columns.rent.get(at)?,
            missing: columns.missing.get(columns.id.get(at)?).map(String::as_str),
        })
    }
}

/// The texts are searched in the order of their weight: name, other names, operator, place.
fn index(directory: &Directory, divisions: &BTreeMap<u32, DivisionRecord>) -> Index {
    let rows = directory.len();
    let column = |text: &dyn Fn(usize) -> String| (0..rows).map(text).collect::<Vec<_>>();
    let at = |column: &[String], row: usize| column.get(row).cloned().unwrap_or_default();
    let named = |code: Option<&u32>| {
        let division = code.and_then(|code| divisions.get(code));
        division
            .map(|division| format!("{} {}", division.name, division.name_en))
            .unwrap_or_default()
    };
    let texts = vec![
        column(&|row| at(&directory.name, row)),
        column(&|row| {
            format!(
                "{} {}",
                at(&directory.name_en, row),
                at(&directory.former, row)
            )
        }),
        column(&|row| {
            directory
                .operator
                .get(row)
                .and_then(|place| directory.operators.get(*place as usize))
                .cloned()
                .unwrap_or_default()
        }),
        column(&|row| {
            format!(
                "{} {} {}",
                named(directory.province.get(row)),
                named(directory.city.get(row)),
                at(&directory.address, row)
            )
        }),
    ];
    let states = directory
        .state
        .iter()
        .map(|state| vec![u32::from(*state)])
        .collect();
    let levels = directory
        .levels
        .iter()
        .map(|bits| {
            Level::ALL
                .into_iter()
                .map(|level| level as u32)
                .filter(|level| bits >> level & 1 == 1)
                .collect()
        })
        .collect();
    let provinces = directory.province.iter().map(|code| vec![*code]).collect();
    Index::new(rows, texts, vec![states, levels, provinces])
}

/// A division's name in a language.
pub(crate) fn division_name(division: &DivisionRecord, lang: Lang) -> &str {
    match lang {
        Lang::Zh => &division.short,
        Lang::En => &division.name_en,
    }
}
