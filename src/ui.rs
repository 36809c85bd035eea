//! Pieces that know no domain, router or fetch: they get texts, links and handlers, and give markup.

mod code;
mod copied;
mod field;
mod html;
mod icon;
mod marked;
mod pager;
mod time;

pub(crate) use code::code;
pub(crate) use copied::copied;
pub(crate) use field::{FieldWords, search_field};
#[cfg(target_arch = "wasm32")]
pub(crate) use html::in_turns;
pub(crate) use html::{Element, Html, el, live};
pub(crate) use icon::{Mark, drawing, drawn, icon_cross, mark, seal};
pub(crate) use marked::marked;
pub(crate) use pager::{Pager, pager};
pub(crate) use time::{date, iso_date};
