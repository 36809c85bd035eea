//! The story in a minute: what a space is, who certifies it, what the national filing asks, and why a title is lost.

use rules::{Clause, Document};

use crate::{
    pages::standards::{
        asked::asked,
        numbering::{Numbered, by_number},
        view::View,
    },
    ui::{Element, Html, el},
};

/// A space, as the glossary explains it.
const SPACE: &str = "co-working-space";

/// What is not among the standards that are published is left out.
pub(super) fn short(view: &View<'_>, filing: Option<&Document>) -> Element {
    let w = &view.w.overview;
    let what = view.definition(SPACE).map(|definition| {
        let text = el("p").with(view.marked(&definition.text));
        row(w.short_what, text)
    });
    let who = el("p").with(view.marked_words(w.short_who_text));
    let who = row(w.short_who, who);
    let asks = filing.map(|document| row(w.short_asks, conditions(view, document)));
    let life = el("a").href("#life").with(w.life);
    let lost = (
        el("p").with(view.marked_words(w.short_lost_text)),
        in_full(view, life),
    );
    let rows = el("dl")
        .class("brief")
        .with((what, who))
        .with((asks, row(w.short_lost, lost)));
    view.part(
        "short",
        w.short,
        rows,
        vec![el("p").with(view.w.unofficial).into()],
    )
}

fn row(key: &'static str, says: impl Into<Html>) -> Element {
    el("div")
        .class("brief__row")
        .with(el("dt").class("brief__key").with(key))
        .with(el("dd").class("brief__text").with(says))
}

/// Where the rest stands.
fn in_full(view: &View<'_>, link: Element) -> Element {
    el("p")
        .class("note")
        .with((view.w.in_full, view.t.colon, link))
}

/// The conditions by their numbers, each in a line that leads to its clause.
fn conditions(view: &View<'_>, document: &Document) -> Html {
    let numbers = by_number(&document.clauses);
    let lead = el("p").with((view.w.overview.short_asks_lead)(numbers.len()));
    let rows: Vec<Element> = numbers
        .iter()
        .map(|own| condition(view, document, own))
        .collect();
    let list = el("ol").class("numbered").attr("role", "list").with(rows);
    let link = view.titled(document);
    (lead, list, in_full(view, link)).into()
}

fn condition(view: &View<'_>, document: &Document, own: &Numbered<'_>) -> Element {
    let part = |clause: &Clause| {
        let link = el("a")
            .class("numbered__link")
            .href(view.clause(&document.id, &clause.id))
            .with(view.say(&clause.title).to_owned());
        el("div")
            .class("numbered__part")
            .with(el("p").class("numbered__name").with(link))
            .with(asked(view, document, clause))
    };
    let parts: Vec<Element> = own.clauses.iter().map(|clause| part(clause)).collect();
    el("li")
        .class("numbered__row")
        .with(
            el("span")
                .class("numbered__number")
                .with(own.number.to_owned()),
        )
        .with(el("div").class("numbered__parts").with(parts))
}
