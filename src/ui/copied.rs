//! A text to take along: a field that holds it, and a button that copies it.

use leptos::prelude::{Get, RwSignal};

use super::html::{Html, el, live};
use crate::{handout, i18n::Words};

/// The text in a field that can be read and selected, with a button, and a line that says how copying went.
pub(crate) fn copied(
    t: &'static Words,
    id: &'static str,
    label: &'static str,
    text: String,
) -> Html {
    let said = RwSignal::new(None);
    // A line of the field holds some forty characters on a phone.
    let rows: usize = text.split('\n').map(|line| 1 + line.len() / 60).sum();
    let field = el("textarea")
        .class("copied__text")
        .id(id)
        .attr("readonly", true)
        .attr("rows", rows.to_string())
        .attr("spellcheck", "false")
        .with(text);
    let button = el("button")
        .class("button button--small copied__button")
        .attr("type", "button")
        .attr("aria-describedby", id.to_owned() + "-label")
        .on("click", move |_| handout::copy(id, said))
        .with(t.space.copy);
    let words = live(move || {
        said.get().map(|done| {
            if done {
                t.space.copied
            } else {
                t.space.not_copied
            }
        })
    });
    let label = el("label")
        .class("copied__label")
        .id(id.to_owned() + "-label")
        .attr("for", id)
        .with(label);
    let said = el("span")
        .class("copied__said")
        .attr("role", "status")
        .with(words);
    el("div")
        .class("copied")
        .with((label, field, (button, said)))
        .into()
}
