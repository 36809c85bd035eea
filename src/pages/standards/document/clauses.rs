//! The clauses of a document by section, each with its wires.

use rules::{Clause, Document};

use crate::{
    pages::standards::{
        numbering::{Numbered, with_parts},
        view::View,
        wires::wires,
    },
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
    let lead = el("p").class("note").with((
        how_many(view, &document.clauses),
        view.t.gap,
        w.clauses_wires,
    ));
    Some(view.part("clauses", w.clauses, (lead, sections, rest), Vec::new()))
}

/// How many there are, and why there are more of them than numbers.
fn how_many(view: &View<'_>, clauses: &[Clause]) -> String {
    let w = &view.w.document;
    let Some(numbers) = with_parts(clauses) else {
        return (w.clauses_count)(clauses.len());
    };
    let parted: Vec<&Numbered<'_>> = numbers.iter().filter(|own| own.clauses.len() > 1).collect();
    let all: Vec<&str> = parted.iter().map(|own| own.number).collect();
    let most = parted.iter().max_by_key(|own| own.clauses.len());
    let example: Vec<&str> = most
        .iter()
        .flat_map(|own| own.clauses.iter().map(|clause| clause.id.as_str()))
        .collect();
    (w.clauses_numbered)(numbers.len(), &all, &example, clauses.len())
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
