//! Rows that name a space, with an error or without: what they are compared by.

use crate::{
    check::{Entry, LeftOut},
    division::Division,
    space::Operator,
};

/// A row that names a space.
#[derive(Clone, Copy)]
pub(super) struct Named<'a> {
    /// The row, as the sheet counts it.
    pub(super) row: u32,
    pub(super) name: &'a str,
    pub(super) operator: Option<&'a Operator>,
    pub(super) province: Option<&'static Division>,
    pub(super) city: Option<&'static Division>,
}

/// The rows of one list that name a space, in its order. What else is wrong with a row does not matter here: once it is mended, it
/// would be the same space all the same.
pub(super) fn all<'a>(entries: &'a [Entry], left_out: &'a [LeftOut]) -> Vec<Named<'a>> {
    let sound = entries.iter().map(|entry| Named {
        row: entry.source.row,
        name: &entry.name,
        operator: entry.operator.as_ref(),
        province: Some(entry.place.province),
        city: entry.place.city,
    });
    let others = left_out.iter().map(|row| Named {
        row: row.row,
        name: &row.name,
        operator: row.operator.as_ref(),
        province: row.province,
        city: row.city,
    });
    let mut all: Vec<Named<'_>> = sound.chain(others).collect();
    all.sort_by_key(|named| named.row);
    all
}
