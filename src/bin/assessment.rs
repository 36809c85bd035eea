//! The self-assessment's entry in the browser.

#[cfg(target_arch = "wasm32")]
use certified_spaces::assess::start;

/// Natively there is nothing to start: `cargo xtask serve` builds the program and serves it.
#[cfg(not(target_arch = "wasm32"))]
fn start() {}

fn main() {
    start();
}
