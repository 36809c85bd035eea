use rules::{SHIPPED, authored};

use super::*;
use crate::record::tests::{day, space};

fn standards() -> Standards {
    authored::read(SHIPPED).unwrap()
}
