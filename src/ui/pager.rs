//! First, previous, next, last: links, so that they can be opened in a new tab.

use super::html::{Element, Html, el};

/// What a pager shows. A link that is not there leads nowhere and is not shown.
pub(crate) struct Pager {
    pub(crate) label: &'static str,
    pub(crate) range: String,
    pub(crate) links: Vec<(&'static str, Option<&'static str>, Option<String>)>,
}

/// The pager: where one is, and the ways from there. Each link is a word, its relation, and its address.
pub(crate) fn pager(pager: Pager) -> Element {
    let links = pager
        .links
        .into_iter()
        .filter_map(|(word, relation, href)| {
            let link = el("a").class("pager__link").attr("rel", relation);
            Some(link.href(href?).with(word).into())
        });
    el("nav")
        .class("pager")
        .attr("aria-label", pager.label)
        .with(el("p").class("pager__range").with(pager.range))
        .with(
            el("p")
                .class("pager__links")
                .with(Html::Several(links.collect())),
        )
}
