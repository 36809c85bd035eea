//! What holds whatever the document and whatever the answers.
#![cfg(not(target_arch = "wasm32"))]

mod any;
mod gaps;
mod verdicts;
