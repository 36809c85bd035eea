//! Everything that is wrong, in one box over the form. It takes the focus, and each line leads to its field.

use crate::ui::{Element, el};

/// A line of the summary.
pub(crate) struct Problem {
    /// The id of the field.
    pub(crate) field: String,
    /// What is wrong, in the same words as at the field.
    pub(crate) words: String,
}

/// The id of the summary, to which the focus goes.
pub(crate) const SUMMARY: &str = "problems";

/// A summary under this head.
pub(crate) fn summary(head: String, problems: Vec<Problem>, is_doubt: bool) -> Element {
    let lines: Vec<Element> = problems
        .into_iter()
        .map(|problem| {
            let field = problem.field.clone();
            let link = el("a")
                .href(["#", &problem.field].concat())
                .on("click", move |event| {
                    // The address tells the step of the form, so a jump within the page is made here.
                    event.prevent_default();
                    crate::program::focus(&field);
                })
                .with(problem.words);
            el("li").with(link)
        })
        .collect();
    el("div")
        .class(if is_doubt {
            "problems problems--doubts"
        } else {
            "problems"
        })
        .id(SUMMARY)
        .attr("role", "alert")
        .attr("tabindex", "-1")
        .attr("aria-labelledby", "problems-head")
        .with(
            el("h2")
                .class("problems__head")
                .id("problems-head")
                .with(head),
        )
        .with(el("ul").class("problems__list").with(lines))
}
