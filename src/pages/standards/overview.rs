//! The story in two minutes: it in short, whom spaces serve, how a title is won and lost, in which documents it all stands, what was counted
//! once, and what people ask.

mod documents;
mod figures;
mod short;

use rules::Document;

use super::{
    document::family_list,
    life::life,
    questions::questions,
    view::{View, note},
};
use crate::{
    pages,
    routes::StandardsPage,
    ui::{Element, Html, el},
};

use documents::documents;
use figures::figures;
use short::short;

/// The document that says whom spaces serve, and in whose notes the figures of its day stand.
const SERVICES: &str = "service-2017";
/// The document that sets the numbers.
const FILING: &str = "filing-2017";
/// Whom spaces serve, as the glossary explains them.
const PEOPLE: [&str; 3] = ["startup-team", "startup-company", "maker"];

pub(super) fn overview(view: &View<'_>) -> pages::Document {
    let w = &view.w.overview;
    let services = view.standards.document(SERVICES);
    let filing = view.standards.document(FILING);
    let head = el("header")
        .class("standard__top")
        .with(el("h1").class("page-name").with(w.head))
        .with(el("p").class("lead").with(w.lead));
    let body = el("article")
        .class("standard overview")
        .with(head)
        .with(short(view, filing))
        .with(services.map(|document| whom(view, document)))
        .with(life(view))
        .with(documents(view))
        .with(services.and_then(|document| figures(view, document)))
        .with(questions(view))
        .with(read_on(view, filing))
        .with(view.terms());
    pages::Document::new(w.head, w.description, body)
}

/// Where something comes from: the document, and that this is a summary.
fn from(view: &View<'_>, words: &'static str, document: &Document) -> Html {
    let link = view.titled(document);
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
    let people: Vec<Element> = PEOPLE
        .into_iter()
        .filter_map(|id| view.definition(id))
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

fn read_on(view: &View<'_>, filing: Option<&Document>) -> Element {
    let w = &view.w.overview;
    let [conditions, compare, terms] = w.on_links;
    let filing = filing.map(|document| (StandardsPage::Document(document.id.clone()), conditions));
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
