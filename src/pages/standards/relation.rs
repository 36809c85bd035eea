//! How two documents stand to each other on a subject: a mark and a word, told apart without colour.

use rules::Relation;

use crate::ui::{Element, el};

use super::view::View;

/// A triangle up asks more, one down less; two lines are the same; a plus is new, a minus gone; crossed lines differ; dashes are unknown.
fn path(relation: Relation) -> (&'static str, &'static str) {
    match relation {
        Relation::Stricter => ("M12 4l9 16H3z", ""),
        Relation::Looser => ("", "M12 19.5L4 5h16z"),
        Relation::Same => ("", "M4 8.5h16M4 15.5h16"),
        Relation::New => ("", "M12 4v16M4 12h16"),
        Relation::Gone => ("", "M4 12h16"),
        Relation::Other => ("", "M4 8.5h16M4 15.5h16M17 3L7 21"),
        Relation::Unknown => ("", "M3 12h4M10 12h4M17 12h4"),
    }
}

/// Mark and word.
pub(super) fn relation(view: &View<'_>, relation: Relation) -> Element {
    let (fill, stroke) = path(relation);
    let line = |class, path: &'static str| {
        (!path.is_empty()).then(|| el("path").class(class).attr("d", path))
    };
    let mark = el("svg")
        .class("mark")
        .attr("viewBox", "0 0 24 24")
        .attr("aria-hidden", "true")
        .with(line("mark__fill", fill))
        .with(line("mark__stroke", stroke));
    el("span")
        .class("relation")
        .attr("data-relation", relation.key())
        .with(mark)
        .with(
            el("span")
                .class("relation__word")
                .with((view.w.compare.relation)(relation)),
        )
}
