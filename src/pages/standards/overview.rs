//! The story in two minutes: whom spaces serve, what is asked of them, in which documents, and how a title is won and lost.

use rules::{Definition, Document};

use super::{
    document::{after, family_list, state},
    life::life,
    view::{View, note},
};
use crate::{
    pages,
    routes::StandardsPage,
    ui::{Element, Html, date, el},
};

/// The document that says whom spaces serve, and in whose notes the figures of its day stand.
const SERVICES: &str = "service-2017";
/// The document that sets the numbers.
const FILING: &str = "filing-2017";
/// Whom spaces serve, as the glossary explains them.
const PEOPLE: [&str; 3] = ["startup-team", "startup-company", "maker"];

pub(super) fn overview(view: &View<'_>) -> pages::Document {
    let w = &view.w.overview;
    let services = view.standards.document(SERVICES);
    let head = el("header")
        .class("standard__top")
        .with(el("h1").class("page-name").with(w.head))
        .with(el("p").class("lead").with(w.lead));
    let body = el("article")
        .class("standard overview")
        .with(head)
        .with(services.map(|document| whom(view, document)))
        .with(services.and_then(|document| figures(view, document)))
        .with(life(view))
        .with(documents(view))
        .with(read_on(view))
        .with(view.terms());
    pages::Document::new(w.head, w.description, body)
}

/// Where something comes from: the document, and that this is a summary.
fn from(view: &View<'_>, words: &'static str, document: &Document) -> Html {
    let link = el("a")
        .href(view.document(&document.id))
        .with(view.say(&document.title).to_owned());
    note(
        view.w.source,
        (
            el("p")
                .with(words)
                .with(view.t.gap)
                .with(link)
                .with(view.t.sentence_end),
            el("p").with(view.w.unofficial),
        ),
    )
}

fn whom(view: &View<'_>, document: &Document) -> Element {
    let w = &view.w.overview;
    let find = |id: &str| -> Option<&Definition> {
        view.standards
            .definitions
            .iter()
            .find(|definition| definition.id == id)
    };
    let people: Vec<Element> = PEOPLE
        .into_iter()
        .filter_map(find)
        .map(|definition| {
            el("div")
                .class("family")
                .with(
                    el("dt")
                        .class("family__name")
                        .with(capital(view.say(&definition.term))),
                )
                .with(
                    el("dd")
                        .class("family__text")
                        .with(view.say(&definition.text).to_owned()),
                )
        })
        .collect();
    let people: Html = if people.is_empty() {
        el("p").with(view.marked(&document.applies_to)).into()
    } else {
        el("dl").class("families").with(people).into()
    };
    let head = |word: &'static str| el("h3").class("clauses__head").with(word);
    let body = vec![
        head(w.whom_people).into(),
        people,
        head(w.whom_services).into(),
        family_list(view, document).into(),
    ];
    view.part(
        "whom",
        w.whom,
        body,
        vec![from(view, w.whom_note, document)],
    )
}

/// A word as it begins a line.
fn capital(word: &str) -> String {
    let mut letters = word.chars();
    let first = letters.next().map(|letter| letter.to_ascii_uppercase());
    first.into_iter().chain(letters).collect()
}

/// The figures of the day, as the notes of the document have them.
fn figures(view: &View<'_>, document: &Document) -> Option<Element> {
    let w = &view.w.overview;
    let lines: Vec<Element> = document
        .notes
        .iter()
        .filter(|note| note.zh.chars().filter(char::is_ascii_digit).count() > 3)
        .map(|note| {
            el("li")
                .class("day-figures__line")
                .with(with_figures(view.say(note)))
        })
        .collect();
    let day = document.issued.map(|day| {
        el("p")
            .class("margin__head")
            .with(date(&day.to_string(), view.lang))
    });
    let seen = document
        .sources
        .first()
        .map(|source| el("p").with(view.say(&source.text).to_owned()));
    let link = el("p").with(
        el("a")
            .href(view.document(&document.id))
            .with(view.say(&document.title).to_owned()),
    );
    let notes = vec![(day, seen, link).into()];
    (!lines.is_empty()).then(|| {
        view.part(
            "figures",
            w.figures,
            el("ul").class("day-figures").with(lines),
            notes,
        )
    })
}

/// A sentence with its numbers set larger, each with the character that counts it.
fn with_figures(text: &str) -> Html {
    let is_number = |c: char| c.is_ascii_digit() || matches!(c, ',' | '.');
    let mut pieces: Vec<Html> = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find(|c: char| c.is_ascii_digit()) {
        let (before, from) = rest.split_at(start);
        let length = from.find(|c| !is_number(c)).unwrap_or(from.len());
        let (figure, after) = from.split_at(length);
        let trimmed = figure.trim_end_matches([',', '.']);
        let scale: String = after
            .chars()
            .take_while(|c| matches!(c, '万' | '亿'))
            .collect();
        pieces.push(before.to_owned().into());
        // A year is no figure.
        if trimmed.len() == 4 && trimmed.starts_with("20") {
            pieces.push(trimmed.to_owned().into());
            rest = rest.get(start + trimmed.len()..).unwrap_or_default();
            continue;
        }
        let whole = if trimmed == figure {
            [trimmed, &scale].concat()
        } else {
            trimmed.to_owned()
        };
        rest = rest.get(start + whole.len()..).unwrap_or_default();
        pieces.push(el("strong").class("day-figures__number").with(whole).into());
    }
    pieces.push(rest.to_owned().into());
    Html::Several(pieces)
}

/// The documents, newest first; those without a date last.
fn documents(view: &View<'_>) -> Element {
    let w = &view.w.overview;
    let (dated, undated): (Vec<&Document>, Vec<&Document>) = view
        .standards
        .of_authorities()
        .partition(|document| document.issued.is_some());
    let rows: Vec<Element> =
        dated
            .into_iter()
            .rev()
            .chain(undated)
            .map(|document| {
                let when: Html = match document.issued {
                    Some(day) => date(&day.to_string(), view.lang),
                    None => w.no_date.into(),
                };
                let line = |words: &'static str, others: Vec<&Document>| -> Vec<Element> {
                    others
                        .into_iter()
                        .map(|other| {
                            el("p").class("chronicle__line").with(words).with(
                                el("a")
                                    .href(view.document(&other.id))
                                    .with(view.say(&other.title).to_owned()),
                            )
                        })
                        .collect()
                };
                let before = document
                    .supersedes
                    .iter()
                    .filter_map(|id| view.standards.of_authority(id))
                    .collect();
                el("li")
                    .class("chronicle__item")
                    .with(el("p").class("chronicle__date").with(when))
                    .with(
                        el("div")
                            .class("chronicle__what")
                            .with(
                                el("p").class("chronicle__name").with(
                                    el("a")
                                        .href(view.document(&document.id))
                                        .with(view.say(&document.title).to_owned()),
                                ),
                            )
                            .with(
                                el("p")
                                    .class("chronicle__line")
                                    .with(state(view, document))
                                    .with(el("span").with((view.w.document.role)(document.role)))
                                    .with(document.number.as_ref().map(|number| {
                                        el("span").lang("zh-CN").with(number.clone())
                                    })),
                            )
                            .with(
                                el("p")
                                    .class("chronicle__text")
                                    .with(view.marked(&document.summary)),
                            )
                            .with(line(w.supersedes, before))
                            .with(line(w.superseded_by, after(view, document))),
                    )
            })
            .collect();
    view.part(
        "documents",
        w.documents,
        el("ol").class("chronicle").with(rows),
        vec![
            el("p").with(w.documents_note).into(),
            el("p").with(view.w.unofficial).into(),
        ],
    )
}

fn read_on(view: &View<'_>) -> Element {
    let w = &view.w.overview;
    let [conditions, compare, terms] = w.on_links;
    let filing = view
        .standards
        .document(FILING)
        .map(|document| (StandardsPage::Document(document.id.clone()), conditions));
    let links: Vec<Element> = filing
        .into_iter()
        .chain([
            (StandardsPage::Choose, compare),
            (StandardsPage::Terms, terms),
            (StandardsPage::Search, view.w.search.head),
        ])
        .map(|(page, word)| {
            el("li").with(
                el("a")
                    .class("choice__link")
                    .href(view.link(page))
                    .with(word),
            )
        })
        .collect();
    view.part("on", w.on, el("ul").class("choice").with(links), Vec::new())
}
