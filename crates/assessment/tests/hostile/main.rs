//! Drafts, files and links from anybody: whatever stands in them, nothing panics, and what is read is what was written.
//! `PROPTEST_CASES` says how often each test runs.
#![cfg(not(target_arch = "wasm32"))]

#[cfg(test)]
mod altered;
#[cfg(test)]
mod any;
#[cfg(test)]
mod drafts;
#[cfg(test)]
mod files;
#[cfg(test)]
mod joined;
#[cfg(test)]
mod links;
