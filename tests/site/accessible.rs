//! No page breaks a rule of accessibility that a program can check, whatever a person or the network asks of it.

mod ease;
mod matrix;

pub(crate) use ease::{LOST, SMALL, TOLD};

/// Whether nothing is left out that is the same elsewhere: `E2E_MATRIX=whole` says so (`cargo xtask soak`).
fn whole() -> bool {
    std::env::var("E2E_MATRIX").is_ok_and(|which| which == "whole")
}
