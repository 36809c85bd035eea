//! Self-assessment without a screen: the form that a standard makes, what a person types and what it is read as, drafts that are never
//! lost, what follows from the answers, and what a person takes away.
//!
//! Pure: no browser, no files, no clock (moments and days are arguments), no fetch. The app shows it; nothing here is sent anywhere.

mod check;
mod draft;
mod file;
mod form;
mod link;
mod matters;
pub mod pack;
mod progress;
mod typed;

pub use check::{Fault, check};
pub use draft::{Draft, DraftFault, Entry, Flaw, LONGEST, MOST, Stamped, Summand};
pub use file::{from_file, standard_of, to_file};
pub use form::{Form, Origin, Question, Section};
pub use link::{LONGEST_LINK, LinkFault, from_link, to_link};
pub use matters::{Matter, Missing, matters, missing};
pub use progress::{Progress, progress};
pub use typed::{echo, read};
