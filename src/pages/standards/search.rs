//! Everything in the standards that has a name: documents, clauses, words, questions. One list, which the program narrows while one types.

use leptos::prelude::{Get as _, RwSignal, Signal};
use rules::Text;

use super::view::View;
use crate::{
    pages,
    routes::{Page, StandardsPage},
    ui::{Element, FieldWords, el, search_field},
};

/// An entry: where it leads, what it is called, what it says, and what it belongs to.
struct Entry<'a> {
    href: String,
    name: &'a Text,
    text: &'a Text,
    of: Option<&'a str>,
}

pub(super) fn search(view: &View<'_>) -> pages::Document {
    let w = &view.w.search;
    let words = FieldWords {
        label: w.label,
        hint: w.hint,
        help: w.help,
        clear: view.t.search_clear,
        button: None,
    };
    let empty = RwSignal::new(String::new());
    let here = view.site.link(Page::Standards(StandardsPage::Search));
    let field = search_field(
        words,
        here,
        Signal::derive(move || empty.get()),
        |_| {},
        || {},
    );
    let found = el("p")
        .class("note")
        .id("found")
        .attr("role", "status")
        .attr("data-some", w.some)
        .attr("data-none", w.none);
    let groups = [
        (w.groups[0], documents(view)),
        (w.groups[1], clauses(view)),
        (w.groups[2], terms(view)),
        (w.groups[3], questions(view)),
    ];
    let lists: Vec<Element> = groups
        .into_iter()
        .map(|(head, entries)| {
            let rows: Vec<Element> = entries.iter().map(|entry| row(view, entry)).collect();
            el("section")
                .class("entries")
                .attr("data-group", "")
                .with(el("h2").class("section-head__title").with(head))
                .with(el("ul").class("entries__list").with(rows))
        })
        .collect();
    let body = el("article")
        .class("standard finder")
        .with(view.crumbs(&[], w.head))
        .with(el("h1").class("page-name").with(w.head))
        .with(field)
        .with(found)
        .with(lists);
    pages::Document::new(w.head, w.description, body)
}

fn row(view: &View<'_>, entry: &Entry<'_>) -> Element {
    let link = el("a")
        .class("entry__name")
        .href(entry.href.clone())
        .with(view.say(entry.name).to_owned());
    let of = entry
        .of
        .map(|of| el("span").class("entry__of").with(of.to_owned()));
    // The other language's name is found too, and not shown.
    el("li")
        .class("entry")
        .attr(
            "data-entry",
            super::say(entry.name, view.lang.other()).to_owned(),
        )
        .with(el("p").class("entry__head").with(link).with(" ").with(of))
        .with(
            el("p")
                .class("entry__text")
                .with(view.say(entry.text).to_owned()),
        )
}

fn documents<'a>(view: &View<'a>) -> Vec<Entry<'a>> {
    let documents = view.standards.of_authorities();
    documents
        .map(|document| Entry {
            href: view.document(&document.id),
            name: &document.title,
            text: &document.summary,
            of: document.number.as_deref(),
        })
        .collect()
}

fn clauses<'a>(view: &View<'a>) -> Vec<Entry<'a>> {
    let mut entries = Vec::new();
    for document in view.standards.of_authorities() {
        entries.extend(document.clauses.iter().map(|clause| Entry {
            href: view.clause(&document.id, &clause.id),
            name: &clause.title,
            text: &clause.text,
            of: Some(super::say(&document.short, view.lang)),
        }));
    }
    entries
}

fn terms<'a>(view: &View<'a>) -> Vec<Entry<'a>> {
    let page = view.site.link(Page::Standards(StandardsPage::Terms));
    let definitions = view.standards.definitions.iter();
    definitions
        .map(|definition| Entry {
            href: [&page, "#", &definition.id].concat(),
            name: &definition.term,
            text: &definition.text,
            of: None,
        })
        .collect()
}

/// The questions that forms ask, each leading to the first clause that asks it.
fn questions<'a>(view: &View<'a>) -> Vec<Entry<'a>> {
    let mut entries: Vec<Entry<'a>> = Vec::new();
    let mut asked: Vec<&str> = Vec::new();
    for document in view.standards.of_authorities() {
        for clause in &document.clauses {
            for name in clause.asked() {
                let Some(metric) = document.metric(name).filter(|_| !asked.contains(&name)) else {
                    continue;
                };
                asked.push(name);
                entries.push(Entry {
                    href: [&view.clause(&document.id, &clause.id), "#questions"].concat(),
                    name: &metric.question,
                    text: &metric.label,
                    of: Some(super::say(&document.short, view.lang)),
                });
            }
        }
    }
    entries
}
