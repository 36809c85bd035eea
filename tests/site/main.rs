//! What people do on the site, in a real browser.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod accessible;
mod aria;
mod assess;
mod budget;
mod documents;
mod faults;
mod fetched;
mod figures;
mod finder;
mod finding;
mod firefox;
mod hosting;
mod judged;
mod memory;
mod narrowing;
mod plain;
mod space;
mod standards;
mod steady;
mod strict;
