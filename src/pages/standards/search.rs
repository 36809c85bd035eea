//! What people ask, and everything in the standards that has a name: documents, clauses, words, questions of forms. One list, which the
//! program narrows while one types.

use leptos::prelude::{Get as _, RwSignal, Signal};
use rules::Text;

use super::{questions::answers, view::View};
use crate::{
    pages,
    routes::{Page, StandardsPage},
    ui::{Element, FieldWords, el, search_field},
};

/// An entry: where it leads, what it is called, what it says, what it belongs to, and under which other words it is found.
struct Entry<'a> {
    href: String,
    name: &'a str,
    text: &'a str,
    of: Option<&'a str>,
    also: String,
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
    let entries = [
        questions(view),
        documents(view),
        clauses(view),
        terms(view),
        asked_by_forms(view),
    ];
    let groups: Vec<(String, &'static str, Vec<Entry<'_>>)> = w
        .groups
        .into_iter()
        .zip(entries)
        .enumerate()
        .filter(|(_, (_, entries))| !entries.is_empty())
        .map(|(place, (head, entries))| (format!("group-{place}"), head, entries))
        .collect();
    let jumps = jumps(view, &groups);
    let lists: Vec<Element> = groups
        .into_iter()
        .map(|(id, head, entries)| {
            let rows: Vec<Element> = entries.iter().map(row).collect();
            el("section")
                .class("entries")
                .attr("data-group", "")
                .with(el("h2").class("section-head__title").id(id).with(head))
                .with(el("ul").class("entries__list").with(rows))
        })
        .collect();
    let body = el("article")
        .class("standard finder")
        .with(view.crumbs(&[], w.head))
        .with(el("h1").class("page-name").with(w.head))
        .with(field)
        .with(jumps)
        .with(found)
        .with(lists);
    pages::Document::new(w.head, w.description, body)
}

/// Links to the groups, with how much is in each. The program takes them away while the list is narrowed.
fn jumps(view: &View<'_>, groups: &[(String, &'static str, Vec<Entry<'_>>)]) -> Element {
    let links: Vec<Element> = groups
        .iter()
        .map(|(id, head, entries)| {
            let link = el("a").href(["#", id].concat()).with(*head);
            let count = el("span")
                .class("jumps__count")
                .with(entries.len().to_string());
            el("li").with((link, " ", count))
        })
        .collect();
    el("nav")
        .class("jumps")
        .id("jumps")
        .attr("aria-label", view.w.search.jumps)
        .with(el("ul").class("jumps__list").with(links))
}

fn row(entry: &Entry<'_>) -> Element {
    let link = el("a")
        .class("entry__name")
        .href(entry.href.clone())
        .with(entry.name.to_owned());
    let of = entry
        .of
        .map(|of| el("span").class("entry__of").with(of.to_owned()));
    // Other words are found too, and not shown.
    el("li")
        .class("entry")
        .attr("data-entry", entry.also.clone())
        .with(el("p").class("entry__head").with(link).with(" ").with(of))
        .with(el("p").class("entry__text").with(entry.text.to_owned()))
}

/// An entry that is found under its name in the other language too.
fn entry<'a>(
    view: &View<'a>,
    href: String,
    name: &'a Text,
    text: &'a Text,
    of: Option<&'a str>,
) -> Entry<'a> {
    Entry {
        href,
        name: super::say(name, view.lang),
        text: super::say(text, view.lang),
        of,
        also: super::say(name, view.lang.other()).to_owned(),
    }
}

/// What people ask.
fn questions<'a>(view: &View<'a>) -> Vec<Entry<'a>> {
    answers(view)
        .into_iter()
        .map(|own| Entry {
            href: own.href,
            name: own.question,
            text: own.answer,
            of: Some(own.place),
            also: own.also,
        })
        .collect()
}

fn documents<'a>(view: &View<'a>) -> Vec<Entry<'a>> {
    let documents = view.standards.of_authorities();
    documents
        .map(|document| {
            let (href, of) = (view.document(&document.id), document.number.as_deref());
            entry(view, href, &document.title, &document.summary, of)
        })
        .collect()
}

fn clauses<'a>(view: &View<'a>) -> Vec<Entry<'a>> {
    let mut entries = Vec::new();
    for document in view.standards.of_authorities() {
        let of = Some(super::say(&document.short, view.lang));
        entries.extend(document.clauses.iter().map(|clause| {
            let href = view.clause(&document.id, &clause.id);
            entry(view, href, &clause.title, &clause.text, of)
        }));
    }
    entries
}

fn terms<'a>(view: &View<'a>) -> Vec<Entry<'a>> {
    let page = view.site.link(Page::Standards(StandardsPage::Terms));
    let definitions = view.standards.definitions.iter();
    definitions
        .map(|definition| {
            let href = [&page, "#", &definition.id].concat();
            entry(view, href, &definition.term, &definition.text, None)
        })
        .collect()
}

/// The questions that forms ask, each leading to the first clause that asks it.
fn asked_by_forms<'a>(view: &View<'a>) -> Vec<Entry<'a>> {
    let mut entries: Vec<Entry<'a>> = Vec::new();
    let mut asked: Vec<&str> = Vec::new();
    for document in view.standards.of_authorities() {
        let of = Some(super::say(&document.short, view.lang));
        for clause in &document.clauses {
            for name in clause.asked() {
                let Some(metric) = document.metric(name).filter(|_| !asked.contains(&name)) else {
                    continue;
                };
                asked.push(name);
                let href = [&view.clause(&document.id, &clause.id), "#questions"].concat();
                entries.push(entry(view, href, &metric.question, &metric.label, of));
            }
        }
    }
    entries
}
