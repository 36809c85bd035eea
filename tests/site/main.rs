//! What people do on the site, in a real browser.

mod faults;
mod finding;
mod plain;
mod strict;
