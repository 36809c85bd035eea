//! Text with the parts that a query matched.

use std::ops::Range;

use super::html::{Html, el};

/// `text` with `ranges` (byte ranges, in order) marked.
pub(crate) fn marked(text: &str, ranges: &[Range<usize>]) -> Html {
    let mut parts = Vec::new();
    let mut at = 0;
    for range in ranges {
        let (Some(before), Some(inside)) = (text.get(at..range.start), text.get(range.clone()))
        else {
            continue;
        };
        parts.push(Html::from(before.to_owned()));
        parts.push(el("mark").with(inside.to_owned()).into());
        at = range.end;
    }
    parts.extend(text.get(at..).map(|rest| rest.to_owned().into()));
    parts.into()
}
