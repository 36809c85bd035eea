//! Small wires, 44 by 22 units: a parallel circuit where one of several is enough, a series where all are needed, a plain wire for one
//! condition. The words beside them say the same.

use rules::Condition;

use crate::ui::{Element, el};

const ANY: &str =
    "M0 11h7M7 4v14M7 4h5M7 18h5M12 1h20v6H12zM12 15h20v6H12zM32 4h5M32 18h5M37 4v14M37 11h7";
const SOME: &str = "M0 11h7M7 3v16M7 3h5M7 11h5M7 19h5M12 1h20v4H12zM12 9h20v4H12zM12 17h20v4H12zM32 3h5M32 11h5M32 19h5M37 3v16M37 11h7";
const ALL: &str = "M0 11h5M5 8h13v6H5zM18 11h8M26 8h13v6H26zM39 11h5";
const ONE: &str = "M0 11h13M13 8h18v6H13zM31 11h13";
/// What is only advised is passed by.
const ADVICE: &str = "M0 15h13M31 15h13M7 15V4h30v11";
const ADVICE_BOX: &str = "M13 12h18v6H13z";
/// A switch before a box.
const IF: &str = "M0 14h8M9 13l8-8M18 14h6M24 11h13v6H24zM37 14h7";
const UNKNOWN: &str = "M0 11h8M18 11h8M36 11h8";

/// The wires of a condition, or of one that is not here.
pub(super) fn wires(condition: Option<&Condition>) -> Element {
    let (solid, dashed) = match condition {
        None => (UNKNOWN, ""),
        Some(Condition::AnyOf(parts)) if parts.len() > 2 => (SOME, ""),
        Some(Condition::AnyOf(_)) => (ANY, ""),
        Some(Condition::AtLeastOf(_)) => (SOME, ""),
        Some(Condition::AllOf(_)) => (ALL, ""),
        Some(Condition::Advisory(_)) => (ADVICE, ADVICE_BOX),
        Some(Condition::OnlyIf(_)) => (IF, ""),
        Some(_) => (ONE, ""),
    };
    let line = |class, path: &'static str| {
        (!path.is_empty()).then(|| el("path").class(class).attr("d", path))
    };
    el("svg")
        .class("wires")
        .attr("viewBox", "0 0 44 22")
        .attr("aria-hidden", "true")
        .with(line("wires__line", solid))
        .with(line("wires__line wires__line--dashed", dashed))
}
