//! Text with the parts that a query matched.

use std::ops::Range;

use leptos::prelude::*;

/// `text` with `ranges` (byte ranges, in order) marked.
pub(crate) fn marked(text: &str, ranges: &[Range<usize>]) -> impl IntoView + use<> {
    let mut parts: Vec<AnyView> = Vec::new();
    let mut at = 0;
    for range in ranges {
        let (Some(before), Some(inside)) = (text.get(at..range.start), text.get(range.clone()))
        else {
            continue;
        };
        if !before.is_empty() {
            parts.push(before.to_owned().into_any());
        }
        parts.push(view! { <mark>{inside.to_owned()}</mark> }.into_any());
        at = range.end;
    }
    if let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        parts.push(rest.to_owned().into_any());
    }
    parts
}
