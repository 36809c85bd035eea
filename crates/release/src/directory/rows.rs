//! Columns into rows.

use register::{DivisionCode, SpaceId, State};

use super::{Amounts, Directory, Words, head};
use crate::{BothLanguages, Divisions};

/// The directory, unpacked. Rows are counted from 0, in the order of their names (by pinyin). Of a row that there is not, nothing is
/// stated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rows {
    columns: Directory,
    names: Vec<String>,
    /// The operators; the first is the empty one.
    operators: Vec<String>,
    operator: Vec<u32>,
    addresses: Vec<String>,
}

impl Directory {
    /// Unpacks the columns; nothing if they contradict each other. The divisions are those of the same release.
    #[must_use]
    pub fn open(mut self, divisions: &Divisions) -> Option<Rows> {
        if !self.is_sound() {
            return None;
        }
        let heads: Vec<head::Heads> = self
            .places
            .iter()
            .map(|code| head::heads(divisions, *code))
            .collect();
        let whole = |packed: &str, row: usize| {
            let place = *self.place.get(row)?;
            head::unpack(packed, heads.get(place as usize)?)
        };
        let mut operators = vec![String::new()];
        let mut operator = Vec::with_capacity(self.len());
        for (row, place) in self.operator.iter().enumerate() {
            operator.push(match place {
                0 => {
                    let packed = self.operators.get(operators.len() - 1)?;
                    operators.push(whole(packed, row)?);
                    number(operators.len() - 1)
                }
                known => known - 1,
            });
        }
        let addresses = self
            .address
            .iter()
            .enumerate()
            .map(|(row, packed)| whole(packed, row))
            .collect::<Option<Vec<_>>>()?;
        let mut names: Vec<String> = Vec::with_capacity(self.len());
        for (shared, rest) in self.shared.iter().zip(&self.name) {
            let before = names.last().map_or("", String::as_str);
            let end = before
                .char_indices()
                .nth(*shared as usize)
                .map_or(before.len(), |(at, _)| at);
            let name = before.get(..end).unwrap_or_default().to_owned() + rest;
            names.push(name);
        }
        self.years.with_years_of(&self.days, &self.from);
        (self.address, self.operator, self.operators) = Default::default();
        (self.shared, self.name) = Default::default();
        Some(Rows {
            columns: self,
            names,
            operators,
            operator,
            addresses,
        })
    }
}

impl Rows {
    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.names.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.names.is_empty()
    }

    /// The id of a row. Where it is not stated it is worked out, which takes a hash; nothing if there is no such row.
    #[must_use]
    pub fn id(&self, row: usize) -> Option<SpaceId> {
        let stated = self.columns.id.get(row)?;
        if !stated.is_empty() {
            return SpaceId::parse(stated);
        }
        let operator = Some(self.operator(row)).filter(|name| !name.is_empty());
        let province = DivisionCode::parse(&self.province(row).to_string())?;
        Some(SpaceId::allot(self.name(row), operator, province, 0))
    }

    /// Its name.
    #[must_use]
    pub fn name(&self, row: usize) -> &str {
        text(&self.names, row)
    }

    /// Its name in English.
    #[must_use]
    pub fn name_en(&self, row: usize) -> &str {
        text(&self.columns.name_en, row)
    }

    /// Its former names, several divided by `、`.
    #[must_use]
    pub fn former(&self, row: usize) -> &str {
        text(&self.columns.former, row)
    }

    /// Its operator.
    #[must_use]
    pub fn operator(&self, row: usize) -> &str {
        text(&self.operators, place(&self.operator, row))
    }

    /// The operators, the empty one first, and of each row the place of its operator among them.
    #[must_use]
    pub fn operators(&self) -> (&[String], &[u32]) {
        (&self.operators, &self.operator)
    }

    /// The state of the whole.
    #[must_use]
    pub fn state(&self, row: usize) -> State {
        let state = self.columns.state.get(row).copied().map(usize::from);
        let known = state.and_then(|state| State::ALL.get(state));
        known.copied().unwrap_or(State::Listed)
    }

    /// The levels of the titles that its state is about: bit `n` is [`register::Level::ALL`]`[n]`.
    #[must_use]
    pub fn levels(&self, row: usize) -> u8 {
        self.columns.levels.get(row).copied().unwrap_or(0)
    }

    /// The code of its province; 0 if there is no such row.
    #[must_use]
    pub fn province(&self, row: usize) -> u32 {
        self.place(row) / 10_000 * 10_000
    }

    /// The code of its city; 0 where none is known.
    #[must_use]
    pub fn city(&self, row: usize) -> u32 {
        let code = self.place(row);
        if code.is_multiple_of(10_000) { 0 } else { code }
    }

    fn place(&self, row: usize) -> u32 {
        let (codes, of) = self.places();
        codes.get(place(of, row)).copied().unwrap_or(0)
    }

    /// The codes of cities, and of provinces for rows of which no city is known; and of each row the place of its code among them.
    #[must_use]
    pub fn places(&self) -> (&[u32], &[u32]) {
        (&self.columns.places, &self.columns.place)
    }

    /// District and address.
    #[must_use]
    pub fn address(&self, row: usize) -> &str {
        text(&self.addresses, row)
    }

    /// Since when the best title is held.
    #[must_use]
    pub fn from(&self, row: usize) -> &str {
        text(&self.columns.days, self.from_order(row))
    }

    /// A number that is the greater the later that is; 0 where it is not stated.
    #[must_use]
    pub fn from_order(&self, row: usize) -> usize {
        self.columns
            .from
            .get(row)
            .map_or(0, |place| *place as usize)
    }

    /// Where no title is held: the date of the state, or of a notice its end.
    #[must_use]
    pub fn since(&self, row: usize) -> &str {
        text(&self.columns.days, place(&self.columns.since, row))
    }

    /// The date of a full list that should name it and does not.
    #[must_use]
    pub fn missing(&self, row: usize) -> &str {
        text(&self.columns.days, place(&self.columns.missing, row))
    }

    /// Desks.
    #[must_use]
    pub fn desks(&self, row: usize) -> Option<u32> {
        self.columns.desks.get(row).copied().flatten()
    }

    /// Total areas in m².
    #[must_use]
    pub fn area(&self) -> &Amounts {
        &self.columns.area
    }

    /// Rents of a desk in yuan a month.
    #[must_use]
    pub fn rent(&self) -> &Amounts {
        &self.columns.rent
    }

    /// Kinds, as stated, or that none is.
    #[must_use]
    pub fn kind(&self) -> &Words {
        &self.columns.kind
    }

    /// Sectors.
    #[must_use]
    pub fn sectors(&self) -> &Words {
        &self.columns.sectors
    }

    /// Services.
    #[must_use]
    pub fn services(&self) -> &Words {
        &self.columns.services
    }

    /// The years since when its titles are or were held.
    #[must_use]
    pub fn years(&self) -> &Words {
        &self.columns.years
    }

    /// The reasons for which titles of it were cancelled.
    #[must_use]
    pub fn reasons(&self) -> &Words {
        &self.columns.reasons
    }

    /// The figures that it declares.
    #[must_use]
    pub fn figures(&self) -> &Words {
        &self.columns.figures
    }

    /// The clauses that are met by what it declares.
    #[must_use]
    pub fn meets(&self) -> &Words {
        &self.columns.meets
    }

    /// What each of these is called.
    #[must_use]
    pub fn meets_names(&self) -> &[BothLanguages] {
        &self.columns.meets_names
    }

    /// Ids of records that became part of another, ascending, each with the row of that one.
    pub fn merged(&self) -> impl Iterator<Item = (&str, usize)> {
        let rows = self.columns.merged_into.iter();
        self.columns
            .merged
            .iter()
            .zip(rows)
            .map(|(id, row)| (id.as_str(), *row as usize))
    }

    /// Of each row its place when all are ordered by their names in English, those without one by their pinyin.
    #[must_use]
    pub fn english_order(&self) -> Vec<u32> {
        let mut order = vec![u32::MAX; self.len()];
        let mut taken = vec![false; self.len()];
        let mut shifts = self.columns.english.iter();
        for (row, name) in self.columns.name_en.iter().enumerate() {
            if !name.is_empty() {
                let shift = shifts.next().copied().unwrap_or(0);
                let place = row.saturating_add_signed(shift as isize);
                if let (Some(order), Some(taken)) = (order.get_mut(row), taken.get_mut(place)) {
                    *order = number(place);
                    *taken = true;
                }
            }
        }
        // The others take what is free, in the order in which they stand.
        let mut free = (0..).zip(taken).filter(|(_, taken)| !taken);
        for order in &mut order {
            if *order == u32::MAX
                && let Some((place, _)) = free.next()
            {
                *order = place;
            }
        }
        order
    }
}

fn text(texts: &[String], place: usize) -> &str {
    texts.get(place).map_or("", String::as_str)
}

/// The place that a column names for a row.
fn place(column: &[u32], row: usize) -> usize {
    column.get(row).map_or(usize::MAX, |place| *place as usize)
}

fn number(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}
