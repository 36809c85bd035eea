//! The choice of two documents: two lists of links. Without a script the first choice has to stand in an address, so each pair is one.

use rules::Relation;

use super::{
    relation::relation,
    side::{Side, sides},
    view::{View, margin, note},
};
use crate::{
    pages,
    routes::StandardsPage,
    ui::{Element, Html, el},
};

pub(super) fn choose(view: &View<'_>) -> pages::Document {
    let w = &view.w.compare;
    let all = sides(view.standards);
    // One list is open, so that it is seen what the others hold: that of a document of which all is here.
    let whole = all.iter().position(|side| side.document.complete);
    let opened = whole.unwrap_or_default();
    let rows: Vec<Element> = all
        .iter()
        .enumerate()
        .map(|(place, first)| {
            let links: Vec<Element> = all
                .iter()
                .filter(|second| second.key != first.key)
                .map(|second| el("li").with(pair(view, first, second)))
                .collect();
            let head = el("summary")
                .class("pair-of__first")
                .with(first.name(view.lang));
            let second = el("p").class("note").with(w.second).with(view.t.colon);
            el("details")
                .class("pair-of")
                .attr("name", "first")
                .attr("open", place == opened)
                .with(head)
                .with(second)
                .with(el("ul").class("choice").with(links))
        })
        .collect();
    let head = el("header")
        .class("part__head")
        .with(el("h1").class("page-name").with(w.head))
        .with(el("p").class("lead").with(w.lead));
    let list = el("div")
        .class("part__body standard__body")
        .with(
            el("p")
                .class("pair-of__head")
                .with(w.first)
                .with(view.t.colon),
        )
        .with(el("div").class("pairs-of").with(rows));
    let body = el("article")
        .class("standard compare")
        .with(view.crumbs(&[], w.head))
        .with(
            el("section")
                .class("part part--first")
                .with(head)
                .with(list)
                .with(margin(vec![key(view)])),
        );
    pages::Document::new(w.head, w.lead, body)
}

fn pair(view: &View<'_>, first: &Side<'_>, second: &Side<'_>) -> Element {
    let page = StandardsPage::Compare(first.key.clone(), second.key.clone());
    el("a")
        .class("choice__link")
        .href(view.link(page))
        .with(second.name(view.lang))
}

/// What the marks mean.
pub(super) fn key(view: &View<'_>) -> Html {
    let w = &view.w.compare;
    let rows: Vec<Element> = Relation::ALL
        .into_iter()
        .map(|own| {
            el("div")
                .class("relations__row")
                .with(el("dt").with(relation(view, own)))
                .with(el("dd").with((w.meaning)(own)))
        })
        .collect();
    note(w.key, el("dl").class("relations").with(rows))
}
