//! Questions that people ask: a list with the answers on the overview, and entries of the search.

use super::view::View;
use crate::{
    i18n::standards::questions::{QUESTIONS, Told},
    routes::{Page, StandardsPage},
    ui::{Element, Html, el},
};

/// Words that make a question of others: whoever types a whole question of their own finds what it is about all the same.
const ASKING: &str = "who what why how when where which is are was were be do does did can could a an the it its my our we i you to of in for get";

/// A question, answered.
pub(super) struct Asked<'a> {
    pub(super) question: &'static str,
    pub(super) answer: &'a str,
    /// Where it is told in full.
    pub(super) href: String,
    /// What that place is called.
    pub(super) place: &'a str,
    /// Other words under which it is found, those of the other language among them.
    pub(super) also: String,
}

/// The questions whose answers lead somewhere: to a document that is not published none does.
pub(super) fn answers<'a>(view: &View<'a>) -> Vec<Asked<'a>> {
    QUESTIONS
        .iter()
        .filter_map(|question| {
            let (href, place) = place(view, question.told)?;
            let own = question.in_language(view.lang);
            let other = question.in_language(view.lang.other());
            let answer = match (own.answer, question.told) {
                (Some(answer), _) => answer,
                (None, Told::Term(id)) => super::say(&view.definition(id)?.text, view.lang),
                (None, _) => return None,
            };
            Some(Asked {
                question: own.question,
                answer,
                href,
                place,
                also: [own.also, other.question, other.also, ASKING].join(" "),
            })
        })
        .collect()
}

/// The link to a place, and what it is called; nothing, where it is not published.
fn place<'a>(view: &View<'a>, told: Told) -> Option<(String, &'a str)> {
    let overview = |part: &str| view.link(StandardsPage::Overview) + part;
    Some(match told {
        Told::Short => (overview("#short"), view.w.overview.short),
        Told::Life => (overview("#life"), view.w.overview.life),
        Told::Clause(id, clause) => {
            let found = view.standards.of_authority(id)?.clause(clause)?;
            (view.clause(id, clause), super::say(&found.title, view.lang))
        }
        Told::Document(id) => {
            let found = view.standards.of_authority(id)?;
            (view.document(id), super::say(&found.title, view.lang))
        }
        Told::Term(id) => {
            let terms = view.link(StandardsPage::Terms);
            let id = &view.definition(id)?.id;
            ([&terms, "#", id].concat(), view.w.terms.head)
        }
        Told::Compare => (view.link(StandardsPage::Choose), view.w.compare.head),
        Told::Directory => (view.site.link(Page::Directory), view.t.directory),
        Told::About => (view.site.link(Page::About), view.t.frame.about),
    })
}

/// Question by question, with the answers.
pub(super) fn questions(view: &View<'_>) -> Element {
    let rows: Vec<Element> = answers(view)
        .into_iter()
        .map(|own| {
            let link = el("a").href(own.href).with(own.place.to_owned());
            let told: Html = (view.w.in_full, view.t.colon, link).into();
            el("div")
                .class("brief__row")
                .with(el("dt").class("brief__key").with(own.question))
                .with(
                    el("dd")
                        .class("brief__text")
                        .with(el("p").with(view.marked_words(own.answer)))
                        .with(el("p").class("note").with(told)),
                )
        })
        .collect();
    view.part(
        "questions",
        view.w.overview.questions,
        el("dl").class("brief").with(rows),
        vec![el("p").with(view.w.unofficial).into()],
    )
}
