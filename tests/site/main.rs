//! What people do on the site, in a real browser.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod faults;
mod finding;
mod memory;
mod narrowing;
mod plain;
mod strict;
