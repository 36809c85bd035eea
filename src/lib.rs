//! Certified Spaces: what people see.
//!
//! One set of views, two outputs: in the browser they are the app (WebAssembly), natively the publisher writes them as one complete
//! HTML page per address and language. Views are pure in (address, register): no clock, no browser and no fetch in them; those
//! live in the browser-only modules `boot`, `data` and `navigation`.

mod age;
mod app;
#[cfg(target_arch = "wasm32")]
pub mod assess;
#[cfg(all(test, target_arch = "wasm32"))]
mod browser_tests;
mod catalogue;
#[cfg(target_arch = "wasm32")]
mod finder;
mod i18n;
mod pages;
mod routes;
mod site;
#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod style_tests;
#[cfg(target_arch = "wasm32")]
mod takeover;
mod trouble;
mod ui;

#[cfg(target_arch = "wasm32")]
pub mod boot;
#[cfg(target_arch = "wasm32")]
mod data;
#[cfg(target_arch = "wasm32")]
mod device;
#[cfg(target_arch = "wasm32")]
mod forms;
#[cfg(target_arch = "wasm32")]
mod handout;
#[cfg(not(target_arch = "wasm32"))]
#[path = "handout/paper.rs"]
mod handout;
#[cfg(target_arch = "wasm32")]
mod navigation;
#[cfg(not(target_arch = "wasm32"))]
mod prerender;
#[cfg(target_arch = "wasm32")]
mod program;

pub use catalogue::Catalogue;
#[cfg(not(target_arch = "wasm32"))]
pub use pages::Explained;
#[cfg(not(target_arch = "wasm32"))]
pub use prerender::{Matter, Page as PlainPage, every_address, render, render_not_found};
pub use routes::{Address, Facet, Filters, Lang, Page, Program, Sort, StandardsPage};
pub use site::{RecordState, Site};
pub use trouble::Trouble;
