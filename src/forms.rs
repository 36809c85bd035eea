//! Pieces of forms: they know no standard, no draft and no storage; they get texts, signals and handlers.

mod choice;
mod field;
mod summary;
mod tick;

pub(crate) use choice::{Choice, choice};
pub(crate) use field::{Field, field};
pub(crate) use summary::{Problem, SUMMARY, summary};
pub(crate) use tick::tick;

use leptos::prelude::*;

use crate::ui::{Element, Html, drawn, el, live};

/// A line under the label. Under the heading of a page it keeps its distance.
fn hint(id: &str, words: String, heads_page: bool) -> Element {
    let class = if heads_page {
        "field__hint field__hint--headed"
    } else {
        "field__hint"
    };
    el("p").class(class).id([id, "-hint"].concat()).with(words)
}

/// What is wrong with a field, in the words of the summary, with a cross before it; nothing, while nothing is said.
fn fault(id: String, said: Signal<Option<String>>) -> Html {
    live(move || {
        let id = id.clone();
        said.get().map(|words| {
            el("p")
                .class("field__fault")
                .id(id)
                .with((drawn("M6 6l12 12M18 6L6 18"), words))
        })
    })
}

/// The ids that describe a field: its hint, what is wrong with it, what it was read as.
fn described_by(id: &str, has_hint: bool) -> String {
    let hint = if has_hint {
        [id, "-hint "].concat()
    } else {
        String::new()
    };
    [&hint, id, "-fault ", id, "-read"].concat()
}
