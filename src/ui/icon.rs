//! Marks and drawn signs on a 24-unit grid, in the current colour. A square mark says that a title is held today, a round one that it
//! is not, or not yet; a list alone has no enclosure.

use super::html::{Element, el};

/// A mark for a state, or for a list that is silent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mark {
    Certified,
    UnderRecheck,
    Suspended,
    InNotice,
    Listed,
    Expired,
    Cancelled,
    /// No state: a list that should name it does not.
    Missing,
}

/// The paths of a mark: filled parts, then stroked parts, then parts cut in the ground colour.
fn paths(mark: Mark) -> (&'static str, &'static str, &'static str) {
    match mark {
        Mark::Certified => (
            "M3 2h18a1 1 0 0 1 1 1v18a1 1 0 0 1-1 1H3a1 1 0 0 1-1-1V3a1 1 0 0 1 1-1z",
            "",
            "M6.5 12.5l3.8 3.8 7.4-8.4",
        ),
        Mark::UnderRecheck => ("M3.5 20.5v-17h17z", "M3.5 3.5h17v17h-17z", ""),
        Mark::InNotice => (
            "M12 9.2a2.8 2.8 0 1 1 0 5.6 2.8 2.8 0 0 1 0-5.6z",
            "M12 3a9 9 0 0 1 4.2 1.05M19.1 6.5a9 9 0 0 1 1.7 3.6M20.9 13.6a9 9 0 0 1-1.8 3.9M16.4 19.85a9 9 0 0 1-4.1 1.15M8.4 20.25a9 9 0 0 1-3.3-2.5M3.3 14.2a9 9 0 0 1 0-4.2M5 6.4a9 9 0 0 1 3.2-2.55",
            "",
        ),
        Mark::Suspended => (
            "",
            "M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18zM9.4 8v8M14.6 8v8",
            "",
        ),
        Mark::Expired => (
            "",
            "M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18zM12 7v5.2l3.4 2.4",
            "",
        ),
        Mark::Cancelled => (
            "M12 2a10 10 0 1 1 0 20 10 10 0 0 1 0-20z",
            "",
            "M8 8l8 8M16 8l-8 8",
        ),
        Mark::Listed => ("", "M3 4h18M3 20h18M7 9h10M7 12h10M7 15h6", ""),
        Mark::Missing => (
            "",
            "M3 4h18M3 20h18M7 8h10M6.5 12h2M11 12h2M15.5 12h2M7 16h10",
            "",
        ),
    }
}

/// A mark at the size that its class gives. The word beside it says the same, so it is hidden from screen readers.
pub(crate) fn mark(mark: Mark) -> Element {
    let (fill, stroke, cut) = paths(mark);
    sign("mark", "0 0 24 24")
        .with(path("mark__fill", fill))
        .with(path("mark__stroke", stroke))
        .with(path("mark__cut", cut))
}

/// A drawing that says nothing to screen readers.
fn sign(class: &'static str, grid: &'static str) -> Element {
    el("svg")
        .class(class)
        .attr("viewBox", grid)
        .attr("aria-hidden", "true")
}

/// A path, where there is one.
fn path(class: &'static str, path: &'static str) -> Option<Element> {
    (!path.is_empty()).then(|| el("path").class(class).attr("d", path))
}

/// A larger drawing of thin lines, 140 by 52 units, for what a page is about.
pub(crate) fn drawing(drawing: &'static str) -> Element {
    sign("drawing", "0 0 140 52").with(path("drawing__line", drawing))
}

/// A sign of thin lines.
pub(crate) fn drawn(drawing: &'static str) -> Element {
    sign("icon", "0 0 24 24").with(path("mark__stroke", drawing))
}

/// A magnifying glass.
pub(crate) fn icon_glass() -> Element {
    drawn("M10 3.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zM15 15l6 6")
}

/// A cross: remove, clear.
pub(crate) fn icon_cross() -> Element {
    drawn("M6 6l12 12M18 6L6 18")
}

/// The brand's seal: 众 cut out of a square, the same square as that of the marks.
pub(crate) fn seal() -> Element {
    const GROUND: &str = "M2 0h28a2 2 0 0 1 2 2v28a2 2 0 0 1-2 2H2a2 2 0 0 1-2-2V2a2 2 0 0 1 2-2z";
    const CUT: &str = "M16 4.5C15.6 8.5 13.5 11.5 9.5 13.5M16 7.5C17.3 10.3 19.3 12.3 22.5 13.5M10.3 15.5C10.3 20.2 8.8 24 5.5 27M10.3 19.5C11.2 22.2 12.7 24.2 15 26M21.7 15.5C21.7 20.2 20.2 24 17 27M21.7 19.5C22.6 22.2 24.2 24.8 26.7 27";
    sign("seal", "0 0 32 32")
        .with(path("seal__ground", GROUND))
        .with(path("seal__cut", CUT))
}
