//! No page breaks a rule of accessibility that a program can check, whatever a person or the network asks of it.

mod ease;
mod matrix;

pub(crate) use ease::{LOST, SMALL, TOLD};
