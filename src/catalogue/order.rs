//! Orders. A row's key is one number with the row in its last bits: so every order is one sort of numbers, and equal rows stay as they
//! stand, by name.

use std::ops::Range;

use register::{SpaceId, State};
use release::Rows;
use search::Hit;

use crate::routes::Sort;

/// How many bits of a key the row has; what it is sorted by has the others.
const ROW: u32 = 24;

/// What is not stated comes behind all that is.
const LAST: u64 = (1 << (u64::BITS - ROW)) - 1;

/// The greatest amount that is told from greater ones: half a million million.
const MOST: u64 = LAST / 2;

/// The rows of the hits in this order. `english` has the place of each row by its name in English; where it is empty, names are in the
/// order of the rows.
pub(super) fn sorted(rows: &Rows, hits: &[Hit], sort: Sort, english: &[u32]) -> Vec<u32> {
    let most_first = |amount: Option<u64>| amount.map_or(LAST, |amount| MOST - amount.min(MOST));
    let by = |hit: &Hit| {
        let row = hit.row as usize;
        match sort {
            Sort::Relevance => {
                let ended = rows.state(row) >= State::Expired;
                let province = u64::from(rows.province(row) / 10_000);
                u64::from(hit.rank) << 8 | (province & 0x7f) << 1 | u64::from(ended)
            }
            Sort::Name => english.get(row).copied().map_or(0, u64::from),
            Sort::Newest => most_first(match rows.from_order(row) {
                0 => None,
                order => u64::try_from(order).ok(),
            }),
            Sort::Desks => most_first(rows.desks(row).map(u64::from)),
            Sort::Area => most_first(rows.area().exact(row)),
            Sort::Price => rows.rent().exact(row).map_or(LAST, |rent| rent.min(MOST)),
        }
    };
    let keys = hits.iter().map(|hit| key(by(hit), hit.row)).collect();
    in_order(keys).iter().map(|key| row(*key)).collect()
}

/// Things by a number below 2⁴⁰, equal ones as they stand.
pub(crate) fn ordered<T: Copy>(things: &[T], by: impl Fn(&T) -> u64) -> Vec<T> {
    let keys = (0..)
        .zip(things)
        .map(|(place, thing)| key(by(thing), place));
    let places = in_order(keys.collect()).into_iter();
    places
        .filter_map(|key| things.get(row(key) as usize).copied())
        .collect()
}

/// For [`ordered`]: the greatest number comes first.
pub(crate) fn greatest_first(number: u32) -> u64 {
    u64::from(u32::MAX - number)
}

/// The ids of these rows as keys.
pub(super) fn ids(rows: &Rows, of: Range<usize>) -> impl Iterator<Item = u64> {
    of.filter_map(|row| Some(key(rows.id(row)?.number(), u32::try_from(row).ok()?)))
}

/// The row with this id, of keys in their order.
pub(super) fn row_of(ids: &[u64], id: &SpaceId) -> Option<usize> {
    let first = key(id.number(), 0);
    let found = *ids.get(ids.partition_point(|key| *key < first))?;
    (found >> ROW == id.number()).then_some(row(found) as usize)
}

fn key(by: u64, row: u32) -> u64 {
    by << ROW | u64::from(row)
}

fn row(key: u64) -> u32 {
    u32::try_from(key & ((1 << ROW) - 1)).unwrap_or(u32::MAX)
}

/// Ascending.
pub(super) fn in_order(mut keys: Vec<u64>) -> Vec<u64> {
    keys.sort_unstable();
    keys
}
