//! The standards that come with the program.

use rules::{SHIPPED, Standards, authored};

fn standards() -> Standards {
    authored::read(SHIPPED).unwrap_or_else(|faults| panic!("{faults:#?}"))
}

#[test]
fn every_shipped_standard_is_without_a_fault() {
    assert!(standards().documents.len() >= 14);
}
