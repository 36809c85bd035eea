//! The standards that the program brings along.

use crate::authored::File;

/// Every authored file of `standards/`, by name.
pub const SHIPPED: &[File<'_>] = include!(concat!(env!("OUT_DIR"), "/standards.rs"));
