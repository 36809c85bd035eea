//! What every page on the standards is made with: the site, the standards, the words, and the terms marked so far.

use std::cell::RefCell;

use release::Meets;
use rules::{Definition, Document, Standards, Text};

use super::{Explained, marked::Marker};
use crate::{
    i18n::{
        Words,
        standards::{StandardsWords, standards_words},
    },
    routes::{Lang, Page, StandardsPage},
    site::Site,
    ui::{Element, Html, el},
};

/// A page that is being written.
pub(super) struct View<'a> {
    pub(super) site: &'a Site,
    pub(super) standards: &'a Standards,
    /// How many of the register's spaces meet which clause.
    meets: &'a [Meets],
    /// The words of the interface.
    pub(super) t: &'static Words,
    /// The words of these pages.
    pub(super) w: &'static StandardsWords,
    pub(super) lang: Lang,
    marker: RefCell<Marker<'a>>,
}

/// A text of the standards in this language.
pub(super) fn say(text: &Text, lang: Lang) -> &str {
    match lang {
        Lang::Zh => &text.zh,
        Lang::En => &text.en,
    }
}

/// Notes beside a part; none, where there is nothing to note.
pub(super) fn margin(notes: Vec<Html>) -> Option<Element> {
    (!notes.is_empty()).then(|| el("aside").class("margin standard__margin").with(notes))
}

/// A note in the margin: what it is about, and what it says.
pub(super) fn note(head: &str, says: impl Into<Html>) -> Html {
    el("div")
        .class("standard__note")
        .with(el("p").class("margin__head").with(head.to_owned()))
        .with(says)
        .into()
}

impl<'a> View<'a> {
    pub(super) fn new(site: &'a Site, explained: Explained<'a>) -> Self {
        let Explained { standards, meets } = explained;
        let t = site.words();
        Self {
            site,
            standards,
            meets,
            t,
            w: standards_words(t.lang),
            lang: t.lang,
            marker: RefCell::new(Marker::new(&standards.definitions, t.lang)),
        }
    }

    /// How many spaces meet a clause; nothing, where none is judged by it.
    pub(super) fn meets(&self, standard: &str, clause: &str) -> Option<&'a Meets> {
        let is_it = |meets: &&Meets| meets.standard == standard && meets.clause == clause;
        self.meets.iter().find(is_it)
    }

    /// A text of the standards.
    pub(super) fn say<'t>(&self, text: &'t Text) -> &'t str {
        say(text, self.lang)
    }

    /// Words in both languages.
    pub(super) fn words(&self, words: values::Words) -> String {
        match self.lang {
            Lang::Zh => words.zh,
            Lang::En => words.en,
        }
    }

    /// A text with its terms marked: each where it first stands in this part of the page.
    pub(super) fn marked(&self, text: &Text) -> Html {
        self.marker.borrow_mut().mark(self.say(text))
    }

    /// Words of the interface with the terms in them marked.
    pub(super) fn marked_words(&self, words: &str) -> Html {
        self.marker.borrow_mut().mark(words)
    }

    /// What the glossary says of a term, by its id.
    pub(super) fn definition(&self, id: &str) -> Option<&'a Definition> {
        let mut definitions = self.standards.definitions.iter();
        definitions.find(|definition| definition.id == id)
    }

    /// What ends one part of the page: from here on terms are marked anew.
    pub(super) fn next_part(&self) {
        self.marker.borrow_mut().next_part();
    }

    /// The link to a page.
    pub(super) fn link(&self, page: StandardsPage) -> String {
        self.site.link(Page::Standards(page))
    }

    /// The link to a document.
    pub(super) fn document(&self, id: &str) -> String {
        self.link(StandardsPage::Document(id.to_owned()))
    }

    /// A document by its title, which leads to it.
    pub(super) fn titled(&self, document: &Document) -> Element {
        el("a")
            .href(self.document(&document.id))
            .with(self.say(&document.title).to_owned())
    }

    /// The link to a clause.
    pub(super) fn clause(&self, document: &str, clause: &str) -> String {
        self.link(StandardsPage::Clause(
            document.to_owned(),
            clause.to_owned(),
        ))
    }

    /// The way to this page: the pages above it, and what it is itself called in a few words.
    pub(super) fn crumbs(&self, above: &[(String, String)], own: &str) -> Element {
        let top = (
            self.t.frame.standards.to_owned(),
            self.link(StandardsPage::Overview),
        );
        let mut crumbs = el("nav")
            .class("crumbs")
            .attr("aria-label", self.t.frame.crumbs);
        for (name, href) in std::iter::once(&top).chain(above) {
            crumbs = crumbs
                .with(el("a").href(href.clone()).with(name.clone()))
                .with(
                    el("span")
                        .class("crumbs__gap")
                        .attr("aria-hidden", "true")
                        .with(" / "),
                );
        }
        crumbs.with(el("span").attr("aria-current", "page").with(own.to_owned()))
    }

    /// A part of a page: its head, its body, and what stands in the margin beside it. Its terms are marked anew in the next part.
    pub(super) fn part(
        &self,
        id: &'static str,
        head: &str,
        body: impl Into<Html>,
        notes: Vec<Html>,
    ) -> Element {
        self.next_part();
        let head_id = ["head-", id].concat();
        let head = el("h2")
            .class("section-head__title")
            .id(head_id.clone())
            .with(head.to_owned());
        el("section")
            .class("part")
            .id(id)
            .attr("aria-labelledby", head_id)
            .with(el("div").class("part__head").with(head))
            .with(el("div").class("part__body standard__body").with(body))
            .with(margin(notes))
    }

    /// The terms that were marked on this page, with what they mean: where a tap leads, and what paper shows.
    pub(super) fn terms(&self) -> Option<Element> {
        let used = self.marker.borrow().used();
        if used.is_empty() {
            return None;
        }
        let rows: Vec<Element> = used
            .into_iter()
            .map(|definition| {
                el("div")
                    .class("meaning")
                    .id(["term-", &definition.id].concat())
                    .with(
                        el("dt").class("meaning__word").with(
                            el("a")
                                .href(self.link(StandardsPage::Terms) + "#" + &definition.id)
                                .with(self.say(&definition.term).to_owned()),
                        ),
                    )
                    .with(
                        el("dd")
                            .class("meaning__text")
                            .id(["meaning-", &definition.id].concat())
                            .with(self.say(&definition.text).to_owned()),
                    )
            })
            .collect();
        let all = el("p").with(
            el("a")
                .href(self.link(StandardsPage::Terms))
                .with(self.w.all_terms),
        );
        Some(self.part(
            "terms",
            self.w.terms_here,
            el("dl").class("meanings-list").with(rows),
            vec![note(
                self.w.all_terms,
                (el("p").with(self.w.terms_here_note), all),
            )],
        ))
    }
}
