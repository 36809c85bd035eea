//! Years as columns. The table beside it says the same, so the drawing is for the eye only.

use super::rows::Row;
use crate::ui::{Html, el};

/// The height of the drawing in its own units: a hundredth of the greatest number each.
const FULL: u64 = 100;

/// A column for every year; what states none has no place in time and stands in the table alone.
pub(super) fn columns(rows: &[Row]) -> Html {
    let years: Vec<(&str, u32)> = rows
        .iter()
        .filter_map(|row| {
            let year = row.label.text()?;
            let is_year = year.parse::<i32>().is_ok();
            is_year.then_some((year, row.all.spaces))
        })
        .collect();
    let greatest = years.iter().map(|(_, spaces)| *spaces).max().unwrap_or(0);
    let columns: Vec<Html> = years
        .iter()
        .map(|(year, spaces)| {
            let height = u64::from(*spaces) * FULL / u64::from(greatest.max(1));
            // What is not zero is seen.
            let height = height.max(u64::from(*spaces > 0));
            let bar = el("svg")
                .class("columns__bar")
                .attr("viewBox", "0 0 10 100")
                .attr("preserveAspectRatio", "none")
                .with(
                    el("rect")
                        .class("bar__full")
                        .attr("x", "0")
                        .attr("width", "10")
                        .attr("y", (FULL - height).to_string())
                        .attr("height", height.to_string()),
                );
            let (century, rest) = year
                .split_at_checked(year.len().saturating_sub(2))
                .unwrap_or(("", year));
            let year = el("span")
                .class("columns__year")
                .with(
                    el("span")
                        .class("columns__century")
                        .with(century.to_owned()),
                )
                .with(rest.to_owned());
            el("div").with((bar, year)).into()
        })
        .collect();
    el("div")
        .class("columns")
        .attr("aria-hidden", "true")
        .with(columns)
        .into()
}
