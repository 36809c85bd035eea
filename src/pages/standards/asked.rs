//! What a clause asks, in a line: wires and words, as they stand in tables and comparisons.

use rules::{Clause, Document};

use super::{view::View, wires::wires};
use crate::ui::{Element, el};

/// Wires and words. A clause whose text is not here says so.
pub(super) fn asked(view: &View<'_>, document: &Document, clause: &Clause) -> Element {
    let condition = clause.condition.as_ref();
    let words = condition.map(|condition| view.words(document.asked_in_short(condition)));
    let class = if words.is_some() {
        "wired"
    } else {
        "wired wired--unknown"
    };
    el("span").class(class).with(wires(condition)).with(
        el("span")
            .class("wired__words")
            .with(words.unwrap_or_else(|| view.w.compare.text_not_here.to_owned())),
    )
}
