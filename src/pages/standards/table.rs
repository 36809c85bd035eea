//! Tables that become lists on a narrow page. Their roles are stated, for a table laid out in another way is none to assistive
//! technology.

use crate::ui::{Element, Html, el};

/// A table of heads and rows.
pub(super) fn table(
    class: &'static str,
    heads: Element,
    rows: Vec<Element>,
    caption: Option<Element>,
) -> Element {
    let group = |tag| el(tag).attr("role", "rowgroup");
    el("table")
        .class(class)
        .attr("role", "table")
        .with(caption)
        .with(group("thead").with(heads))
        .with(group("tbody").with(rows))
}

pub(super) fn row() -> Element {
    el("tr").attr("role", "row")
}

pub(super) fn cell() -> Element {
    el("td").attr("role", "cell")
}

/// The head of a column.
pub(super) fn head(words: impl Into<Html>) -> Element {
    el("th")
        .attr("scope", "col")
        .attr("role", "columnheader")
        .with(words)
}

/// The head of a row.
pub(super) fn row_head(words: impl Into<Html>) -> Element {
    el("th")
        .attr("scope", "row")
        .attr("role", "rowheader")
        .with(words)
}
