//! The words that the standards use, each with an anchor.

use super::view::{View, margin};
use crate::{
    pages,
    ui::{Element, el},
};

pub(super) fn terms(view: &View<'_>) -> pages::Document {
    let w = &view.w.terms;
    let definitions = &view.standards.definitions;
    let rows: Vec<Element> = definitions
        .iter()
        .map(|definition| {
            let other = view.lang.other();
            let word = el("dt")
                .class("meaning__word")
                .with(el("span").with(view.say(&definition.term).to_owned()))
                .with(" ")
                .with(
                    el("span")
                        .class("meaning__other")
                        .lang(other.tag())
                        .with(super::say(&definition.term, other).to_owned()),
                );
            let source = definition.source.as_ref().map(|source| {
                el("p")
                    .class("note")
                    .with(view.w.source)
                    .with(view.t.colon)
                    .with(view.say(source).to_owned())
            });
            el("div")
                .class("meaning")
                .id(definition.id.clone())
                .with(word)
                .with(
                    el("dd")
                        .class("meaning__text")
                        .with(el("p").with(view.say(&definition.text).to_owned()))
                        .with(source),
                )
        })
        .collect();
    let head = el("header")
        .class("part__head")
        .with(el("h1").class("page-name").with(w.head))
        .with(el("p").class("lead").with(w.lead));
    let count = el("p")
        .with((w.count)(definitions.len()))
        .with(view.t.gap)
        .with(w.own);
    let body = el("article")
        .class("standard terms")
        .with(view.crumbs(&[], w.head))
        .with(
            el("section")
                .class("part part--first")
                .with(head)
                .with(
                    el("div")
                        .class("part__body")
                        .with(el("dl").class("meanings-list").with(rows)),
                )
                .with(margin(vec![count.into()])),
        );
    pages::Document::new(w.head, w.description, body)
}
