//! The rows of a list's header.

use register::Field;
use roster::{Roster, Row};

/// The rows of the header, top to bottom: from the one that the roster names to the last above the records. None where the
/// columns were named from outside.
pub(crate) fn rows(roster: &Roster<Field>) -> impl Iterator<Item = &Row<Field>> {
    let below = roster.rows.first().map_or(u32::MAX, |row| row.number);
    let first = roster.header_row.unwrap_or(below);
    let rows = roster.frame.iter();
    rows.filter(move |row| (first..below).contains(&row.number))
}

/// The row in which the header of a column stands: the lowest with a cell there.
pub(crate) fn row_of(roster: &Roster<Field>, column: u32) -> Option<u32> {
    let has_it = |row: &&Row<Field>| row.cells().any(|(at, _)| at == column);
    rows(roster).filter(has_it).last().map(|row| row.number)
}
