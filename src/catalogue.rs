//! The release that is shown, ready to browse: rows, divisions and the index over them.
//!
//! For a view: [`Catalogue::find`] gives what [`Filters`] ask for, with the counts of every value; [`Catalogue::values`] the values of a
//! facet in the order in which they are shown. A value is known by its place among these.

mod facets;
mod found;
mod order;
mod row;
#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests;

use std::{
    iter, mem,
    sync::{Arc, OnceLock},
};

use register::SpaceId;
use release::{Directory, DivisionRecord, Divisions, Publisher, Root, Rows};
use search::{Column, Index, Query, Texts};

use crate::{
    i18n::{in_language, word_name, words},
    routes::{Facet, Filters, Lang, Sort},
};

pub(crate) use facets::{Value, division_name};
pub(crate) use found::{Found, PAGE};
pub(crate) use order::{greatest_first, ordered};
pub(crate) use row::Row;

/// How many ids are worked out without a pause.
const IDS_A_TURN: usize = 600;

/// A loaded release. Cloning it is cheap.
#[derive(Clone, Debug)]
pub struct Catalogue(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    root: Root,
    publisher: Option<Publisher>,
    rows: Rows,
    /// By code.
    divisions: Vec<(u32, DivisionRecord)>,
    /// The values of each facet.
    values: Vec<Vec<Value>>,
    index: Index,
    /// The texts that are searched, each once it is wanted: to make them all ready takes longest of all that a release needs.
    columns: [OnceLock<Column>; 6],
    /// The ids with their rows, ascending, once somebody asks for one: most of them have to be worked out.
    ids: OnceLock<Vec<u64>>,
    /// The places of the rows by their names in English, once somebody asks for them.
    english: OnceLock<Vec<u32>>,
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
        let rows = directory.open(&divisions)?;
        Some(Self::of(root, publisher, rows, divisions))
    }

    /// [`Self::new`] with the columns opened, which is the first half of its work.
    pub(crate) fn of(
        root: Root,
        publisher: Option<Publisher>,
        rows: Rows,
        divisions: Divisions,
    ) -> Self {
        let divisions: Vec<(u32, DivisionRecord)> = divisions
            .divisions
            .into_iter()
            .filter_map(|division| Some((division.code.parse().ok()?, division)))
            .collect();
        let (values, facets) = facets::facets(&rows, &divisions);
        let index = Index::new(rows.len(), facets);
        Self(Arc::new(Inner {
            root,
            publisher,
            rows,
            divisions,
            values,
            index,
            columns: Default::default(),
            ids: OnceLock::new(),
            english: OnceLock::new(),
        }))
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
        self.0.rows.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.rows.is_empty()
    }

    pub(crate) fn division(&self, code: u32) -> Option<&DivisionRecord> {
        division(&self.0.divisions, code)
    }

    /// The province-level divisions with their codes.
    pub(crate) fn provinces(&self) -> impl Iterator<Item = (u32, &DivisionRecord)> {
        self.0
            .divisions
            .iter()
            .filter(|(code, _)| code.is_multiple_of(10_000))
            .map(|(code, division)| (*code, division))
    }

    /// The values of a facet in the order in which they are shown: states and levels as they rank, divisions by their codes, words the
    /// most frequent first, bands from the lowest. Of cities only those that have a space.
    pub(crate) fn values(&self, facet: Facet) -> &[Value] {
        self.0.values.get(facet as usize).map_or(&[], Vec::as_slice)
    }

    /// The cities of a province that have a space, with their places among the values of [`Facet::City`].
    pub(crate) fn cities(&self, province: u32) -> impl Iterator<Item = (usize, &Value)> {
        self.values(Facet::City)
            .iter()
            .enumerate()
            .filter(move |(_, city)| city.province == province)
    }

    /// The place of a value among those of its facet; nothing if this release has no such value.
    pub(crate) fn value(&self, facet: Facet, key: &str) -> Option<usize> {
        self.values(facet).iter().position(|value| value.key == key)
    }

    /// The same filters without the values that this release does not have: what is not known in an address is ignored.
    pub(crate) fn known(&self, filters: &Filters) -> Filters {
        let known = |facet: Facet, key: &str| self.value(facet, key).is_some();
        filters.clone().retained(&known)
    }

    /// What a value is called; one that this release does not have as it would be, or by its key.
    pub(crate) fn value_name<'a>(&'a self, facet: Facet, key: &'a str, lang: Lang) -> &'a str {
        let value = self.value(facet, key);
        let value = value.and_then(|place| self.values(facet).get(place));
        let other = || word_name(facet, key, lang).unwrap_or(key);
        value.map_or_else(other, |value| value.name(lang))
    }

    /// What the filters ask for, in their order. The language matters to the order of names.
    pub(crate) fn find(&self, filters: &Filters, lang: Lang) -> Found {
        let query = Query {
            text: filters.q.clone(),
            chosen: self.chosen(filters),
        };
        let outcome = self.0.index.find(&query, self.columns());
        let english: &[u32] = if (filters.sort, lang) == (Sort::Name, Lang::En) {
            self.0.english.get_or_init(|| self.0.rows.english_order())
        } else {
            &[]
        };
        let rows = order::sorted(&self.0.rows, &outcome.hits, filters.sort, english);
        Found::new(self, rows, outcome)
    }

    /// What is found in one province.
    #[cfg_attr(
        target_arch = "wasm32",
        expect(dead_code, reason = "asked only for documents")
    )]
    pub(crate) fn in_province(&self, code: u32) -> Found {
        let filters = Filters::only(Facet::Province, &code.to_string());
        self.find(&filters, Lang::Zh)
    }

    /// The id under which a space stands today: itself, or that of the record that it became part of. Nothing if there is no such
    /// record.
    #[must_use]
    pub fn present(&self, id: &SpaceId) -> Option<SpaceId> {
        self.0.rows.id(self.place(id)?)
    }

    /// Ids that lead to another record.
    pub fn merged(&self) -> impl Iterator<Item = SpaceId> {
        self.0
            .rows
            .merged()
            .filter_map(|(id, _)| SpaceId::parse(id))
    }

    /// The row of a record, or of the one that it became part of.
    pub(crate) fn by_id(&self, id: &SpaceId) -> Option<Row<'_>> {
        self.row(u32::try_from(self.place(id)?).ok()?)
    }

    /// The texts that are searched, each made ready when it is come to.
    pub(crate) fn columns(&self) -> impl Iterator<Item = &Column> {
        let columns = self.0.columns.iter().enumerate();
        columns.map(|(place, column)| {
            column.get_or_init(|| searched(&self.0.rows, &self.0.divisions, place))
        })
    }

    /// Works out the ids, a part at each turn, so that the first question for one is answered at once.
    pub fn ids(&self) -> impl Iterator<Item = ()> {
        let (mut next, mut keys) = (0, Vec::with_capacity(self.len()));
        iter::from_fn(move || {
            let there = self.0.ids.get().is_some();
            let part = next..self.len().min(next + IDS_A_TURN);
            (!there).then(|| {
                next = part.end;
                keys.extend(order::ids(&self.0.rows, part));
                if next == self.len() {
                    let _ = self.0.ids.set(order::in_order(mem::take(&mut keys)));
                }
            })
        })
    }

    fn place(&self, id: &SpaceId) -> Option<usize> {
        let ids = self.0.ids.get_or_init(|| {
            let all = order::ids(&self.0.rows, 0..self.len());
            order::in_order(all.collect())
        });
        order::row_of(ids, id).or_else(|| {
            let mut merged = self.0.rows.merged();
            merged.find_map(|(old, row)| (old == id.as_str()).then_some(row))
        })
    }

    pub(crate) fn row(&self, row: u32) -> Option<Row<'_>> {
        Row::new(&self.0.rows, row as usize, &self.0.divisions)
    }
}

/// One of the texts of all rows that are searched, in the order of their weight: name, other names, operator, place.
fn searched(rows: &Rows, divisions: &[(u32, DivisionRecord)], place: usize) -> Column {
    let of_rows = |weight, text: fn(&Rows, usize) -> &str| {
        let mut texts = Texts::default();
        (0..rows.len()).for_each(|row| texts.push(text(rows, row)));
        Column::new(weight, texts)
    };
    match place {
        0 => of_rows(0, Rows::name),
        1 => of_rows(1, Rows::name_en),
        2 => of_rows(1, Rows::former),
        3 => {
            let mut texts = Texts::default();
            let (names, of) = rows.operators();
            for name in names {
                texts.push(name);
            }
            Column::shared(2, texts, of.to_vec())
        }
        4 => {
            let mut texts = Texts::default();
            let (codes, of) = rows.places();
            for code in codes {
                let mut names = String::new();
                for code in [code / 10_000 * 10_000, *code] {
                    if let Some(division) = division(divisions, code) {
                        for name in [&division.name, " ", &division.name_en, " "] {
                            names.push_str(name);
                        }
                    }
                }
                texts.push(&names);
            }
            Column::shared(3, texts, of.to_vec())
        }
        _ => of_rows(3, Rows::address),
    }
}

/// The division with this code. One that is not in its place is not found.
fn division(divisions: &[(u32, DivisionRecord)], code: u32) -> Option<&DivisionRecord> {
    let place = divisions
        .binary_search_by(|(other, _)| other.cmp(&code))
        .ok()?;
    divisions.get(place).map(|(_, division)| division)
}
