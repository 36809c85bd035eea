//! The clauses of a document by section, each with its wires.

use rules::{Clause, Document};

use crate::{
    pages::standards::{view::View, wires::wires},
    ui::{Element, Html, el},
};

/// Nothing, where the document has none.
pub(super) fn clauses(view: &View<'_>, document: &Document) -> Option<Element> {
    if document.clauses.is_empty() {
        return None;
    }
    let w = &view.w.document;
    let list = |clauses: Vec<&Clause>| {
        let rows: Vec<Element> = clauses
            .into_iter()
            .map(|clause| row(view, document, clause))
            .collect();
        el("ul").class("clauses").with(rows)
    };
    let in_section = |id: Option<&str>| -> Vec<&Clause> {
        let clauses = document.clauses.iter();
        clauses
            .filter(|clause| clause.section.as_deref() == id)
            .collect()
    };
    let sections: Vec<Html> = document
        .sections
        .iter()
        .map(|section| (section, in_section(Some(&section.id))))
        .filter(|(_, clauses)| !clauses.is_empty())
        .map(|(section, clauses)| {
            let head = el("h3")
                .class("clauses__head")
                .with(view.say(&section.title).to_owned());
            (head, list(clauses)).into()
        })
        .collect();
    let rest = in_section(None);
    let rest = (!rest.is_empty()).then(|| list(rest));
    let lead = el("p")
        .class("note")
        .with((w.clauses_lead)(document.clauses.len()));
    Some(view.part("clauses", w.clauses, (lead, sections, rest), Vec::new()))
}

fn row(view: &View<'_>, document: &Document, clause: &Clause) -> Element {
    let name = el("a")
        .class("clauses__link")
        .href(view.clause(&document.id, &clause.id))
        .with(view.say(&clause.title).to_owned());
    let class = if clause.condition.is_some() {
        "clauses__row"
    } else {
        "clauses__row clauses__row--unknown"
    };
    el("li")
        .class(class)
        .with(wires(clause.condition.as_ref()))
        .with(el("span").class("clauses__id").with(clause.id.clone()))
        .with(
            el("div")
                .class("clauses__words")
                .with(el("p").class("clauses__name").with(name))
                .with(
                    el("p")
                        .class("clauses__text")
                        .with(view.say(&clause.text).to_owned()),
                ),
        )
}
