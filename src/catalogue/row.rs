//! One row of the directory.

use register::{Level, SpaceId, State};
use release::{DivisionRecord, Rows};

/// One row of the directory. An empty text means that it is not stated.
#[derive(Clone, Debug)]
pub(crate) struct Row<'a> {
    pub(crate) id: SpaceId,
    pub(crate) name: &'a str,
    pub(crate) name_en: &'a str,
    pub(crate) former: &'a str,
    pub(crate) operator: &'a str,
    pub(crate) state: State,
    /// Where no title is held: since when, or of a notice until when.
    pub(crate) since: &'a str,
    levels: u8,
    pub(crate) province: Option<&'a DivisionRecord>,
    pub(crate) city: Option<&'a DivisionRecord>,
    pub(crate) address: &'a str,
    pub(crate) from: &'a str,
    pub(crate) desks: Option<u32>,
    pub(crate) area: String,
    pub(crate) rent: String,
    /// The date of a full list that should name it and does not.
    pub(crate) missing: Option<&'a str>,
}

impl<'a> Row<'a> {
    pub(super) fn new(
        rows: &'a Rows,
        row: usize,
        divisions: &'a [(u32, DivisionRecord)],
    ) -> Option<Self> {
        Some(Self {
            id: rows.id(row)?,
            name: rows.name(row),
            name_en: rows.name_en(row),
            former: rows.former(row),
            operator: rows.operator(row),
            state: rows.state(row),
            since: rows.since(row),
            levels: rows.levels(row),
            province: super::division(divisions, rows.province(row)),
            city: super::division(divisions, rows.city(row)),
            address: rows.address(row),
            from: rows.from(row),
            desks: rows.desks(row),
            area: rows.area().text(row),
            rent: rows.rent().text(row),
            missing: Some(rows.missing(row)).filter(|day| !day.is_empty()),
        })
    }

    pub(crate) fn levels(&self) -> impl Iterator<Item = Level> + use<> {
        let bits = self.levels;
        Level::ALL
            .into_iter()
            .filter(move |level| bits >> *level as u8 & 1 == 1)
    }
}
