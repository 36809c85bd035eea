//! The built site in a real browser: a site that is published for the test, a server that can lie, and a browser that is driven by
//! what a person would see and press. `cargo xtask test` names the app, the publisher and the browser in the environment.

#![expect(
    clippy::expect_used,
    clippy::missing_panics_doc,
    reason = "a harness for tests fails a test by panicking"
)]

mod axe;
mod browser;
mod command;
mod pairwise;
mod places;
mod published;
mod tree;

pub use browser::{Browser, Colours, Engine, Phone, Setting};
pub use pairwise::{every, pairs};
pub use places::{Place, places};
pub use published::{Published, get, roster, spaces};
