//! What holds whatever the document and whatever the answers.
#![cfg(not(target_arch = "wasm32"))]

#[cfg(test)]
mod any;
#[cfg(test)]
mod gaps;
#[cfg(test)]
mod shipped;
#[cfg(test)]
mod verdicts;
