//! First, previous, next, last: links, so that they can be opened in a new tab.

use leptos::prelude::*;

/// What a pager shows. A link that is not there leads nowhere and is not shown.
pub(crate) struct Pager {
    pub(crate) label: &'static str,
    pub(crate) range: String,
    pub(crate) links: Vec<(&'static str, Option<&'static str>, Option<String>)>,
}

/// The pager: where one is, and the ways from there. Each link is a word, its relation, and its address.
pub(crate) fn pager(pager: Pager) -> impl IntoView {
    let links: Vec<_> = pager
        .links
        .into_iter()
        .filter_map(|(word, relation, href)| {
            href.map(|href| view! { <a class="pager__link" rel=relation href=href>{word}</a> })
        })
        .collect();
    view! {
        <nav class="pager" aria-label=pager.label>
            <p class="pager__range">{pager.range}</p>
            <p class="pager__links">{links}</p>
        </nav>
    }
}
