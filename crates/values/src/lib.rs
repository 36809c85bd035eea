//! What a cell, a field or an answer can hold, in the forms people write it: exact decimals, dates as exact as they were stated, names.
//! And words in the product's two languages.
//!
//! Pure: what importer, rules and forms read is read here, so there is no second way of reading a number.

mod decimal;
mod spoken;
mod text;
mod toml_fault;
mod when;
mod words;

pub use decimal::Decimal;
pub use spoken::MONTHS;
pub use text::{fold, half_width, is_invisible, one_edit_apart, tidy};
pub use toml_fault::{TextPlace, toml_fault, toml_hint};
pub use when::{When, beijing_today};
pub use words::{Phrase, Words};
