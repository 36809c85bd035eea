//! The directory as columns: one list per field, packed so that few bytes travel. Private to the app.

mod amounts;
#[cfg(not(target_arch = "wasm32"))]
mod entry;
mod head;
#[cfg(not(target_arch = "wasm32"))]
mod letters;
mod pack;
mod read;
mod rows;
mod sound;
#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests;
mod words;
mod years;

use serde::{Deserialize, Serialize};

use crate::BothLanguages;

pub use pack::{Entry, Sound};
pub use rows::Rows;

/// Among the words of a column: that it is not stated.
pub const NOT_STATED: &str = "not_stated";

/// The columns. Row `n` of the directory is the `n`th of each; an empty text, or nothing, means that it is not stated.
///
/// Rows stand in the order of their names (by pinyin), so that a name shares its beginning with the one before it and the order need not
/// be told. [`Directory::open`] unpacks them. Only what the list shows, searches, filters and sorts by stands here; credit codes and
/// document numbers, once they are searched, belong into columns of their own that are fetched when somebody looks for one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Directory {
    /// Ids; empty where it is the one that [`register::SpaceId::allot`] gives at the first attempt for name, operator and province.
    pub id: Vec<String>,
    /// How many characters a name shares with the one before it.
    pub shared: Vec<u32>,
    /// The rest of each name.
    pub name: Vec<String>,
    /// Names in English.
    pub name_en: Vec<String>,
    /// Of each row that has a name in English: how much further back it stands in the order of English names, in which a row without
    /// one stands by its pinyin.
    pub english: Vec<i32>,
    /// Former names, several divided by `、`.
    pub former: Vec<String>,
    /// Operators: 0 the next of `operators`, 1 none, `n` the one in place `n - 2`.
    pub operator: Vec<u32>,
    /// The operators' names, in the order in which rows first name them, each with its head (see [`Directory::address`]) seen from there.
    pub operators: Vec<String>,
    /// States of the whole, as places in [`register::State::ALL`].
    pub state: Vec<u8>,
    /// Levels of the titles that the state is about: bit `n` is [`register::Level::ALL`]`[n]`.
    pub levels: Vec<u8>,
    /// Where it is, as places in `places`.
    pub place: Vec<u32>,
    /// Codes of cities, and of provinces for the rows of which no city is known.
    pub places: Vec<u32>,
    /// Districts and addresses. A digit stands before each that says which name of the row's place it begins with, in place of the name:
    /// 0 none, 1 the city's, 2 the province's and the city's, 3 the city's short one, 4 the province's short one, 5 the province's.
    pub address: Vec<String>,
    /// Every date, oldest first; the first is the empty one.
    pub days: Vec<String>,
    /// Since when the best title is held, as places in `days`.
    pub from: Vec<u32>,
    /// Where no title is held: the date of the state, or of a notice its end. As places in `days`.
    pub since: Vec<u32>,
    /// The dates of full lists that should name a space and do not: of the best title, or of a space that is only listed. As places in
    /// `days`.
    pub missing: Vec<u32>,
    /// Desks.
    pub desks: Vec<Option<u32>>,
    /// Total areas in m².
    pub area: Amounts,
    /// Rents of a desk in yuan a month.
    pub rent: Amounts,
    /// Kinds; [`NOT_STATED`] where none is.
    pub kind: Words,
    /// Sectors.
    pub sectors: Words,
    /// Services.
    pub services: Words,
    /// The years since when titles are or were held, [`NOT_STATED`] among them; of titles in notice none. The first set stands for the
    /// one year of `from`.
    pub years: Words,
    /// The reasons for which titles were cancelled, [`NOT_STATED`] among them.
    pub reasons: Words,
    /// The figures that are declared, by the names in [`crate::FIGURES`].
    pub figures: Words,
    /// The clauses that are met by what is declared, as `<standard>/<clause>`, where a rule and a year are stated.
    pub meets: Words,
    /// What each of these is called.
    pub meets_names: Vec<BothLanguages>,
    /// Ids of records that became part of another, ascending.
    pub merged: Vec<String>,
    /// The rows of those others.
    pub merged_into: Vec<u32>,
}

/// Decimals, as whole numbers of their last digit.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Amounts {
    /// How many digits stand behind the point, at most 3.
    pub digits: u8,
    /// The amounts: with 2 digits, `12345` is 123.45.
    pub of: Vec<Option<u64>>,
}

/// Words of which a row may have several.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Words {
    /// The words, the most frequent first, and [`NOT_STATED`] last.
    pub words: Vec<String>,
    /// The sets that occur, as places in `words`.
    pub sets: Vec<Vec<u32>>,
    /// The set of each row.
    pub of: Vec<u32>,
}

impl Directory {
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
}
