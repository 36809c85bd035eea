//! A box to tick, as wide as its row.

use leptos::prelude::*;

use crate::ui::{Element, Html, el};

/// A box under a label.
pub(crate) fn tick(
    id: String,
    label: impl Into<Html>,
    value: Signal<bool>,
    ticked: impl Fn(bool) + Send + 'static,
) -> Element {
    let input = el("input")
        .class("tick__box")
        .id(id.clone())
        .attr("type", "checkbox")
        .attr("checked", value.get_untracked())
        .held_live(move || value.get())
        .on("change", move |event| ticked(event_target_checked(&event)));
    el("label")
        .class("tick")
        .attr("for", id)
        .with((input, el("span").class("tick__label").with(label)))
}
