//! The standards, explained: an overview, a page for each document and each clause, any two documents side by side, and the words they use.
//! All of it comes from `standards/`: a file more is some pages more.

mod asked;
mod cases;
mod choose;
mod circuit;
mod clause;
mod compare;
mod document;
mod elsewhere;
mod life;
mod marked;
mod numbering;
mod overview;
mod questions;
mod relation;
mod rubric;
mod search;
mod side;
mod table;
mod terms;
mod view;
mod wires;

use release::Meets;
use rules::Standards;

use super::{Document, not_found::not_found};
use crate::{
    i18n::standards::standards_words,
    routes::{Lang, StandardsPage},
    site::Site,
};

use side::{Side, sides};
use view::{View, say};

/// What these pages are made from.
#[derive(Clone, Copy, Debug)]
pub struct Explained<'a> {
    /// The standards.
    pub standards: &'a Standards,
    /// How many of the register's spaces meet which of their clauses.
    pub meets: &'a [Meets],
}

/// The page at an address below `standards/`.
pub(crate) fn standards(site: &Site, explained: Explained<'_>, page: &StandardsPage) -> Document {
    let authored = explained.standards;
    let view = View::new(site, explained);
    let found = match page {
        StandardsPage::Overview => Some(overview::overview(&view)),
        StandardsPage::Terms => Some(terms::terms(&view)),
        StandardsPage::Search => Some(search::search(&view)),
        StandardsPage::Choose => Some(choose::choose(&view)),
        StandardsPage::Document(id) => authored
            .of_authority(id)
            .map(|document| document::document(&view, document)),
        StandardsPage::Clause(id, clause) => authored.of_authority(id).and_then(|document| {
            let clause = document.clause(clause)?;
            Some(clause::clause(&view, document, clause))
        }),
        StandardsPage::Compare(first, second) => Side::find(authored, first)
            .zip(Side::find(authored, second))
            .filter(|_| first != second)
            .map(|(first, second)| compare::compare(&view, &first, &second)),
    };
    found.unwrap_or_else(|| not_found(site))
}

/// Every page about these standards. Without any document there is none. What is asked on a visit is a form, and explained nowhere.
pub(crate) fn standards_pages(authored: &Standards) -> Vec<StandardsPage> {
    if authored.of_authorities().next().is_none() {
        return Vec::new();
    }
    let mut pages = vec![
        StandardsPage::Overview,
        StandardsPage::Terms,
        StandardsPage::Search,
        StandardsPage::Choose,
    ];
    for document in authored.of_authorities() {
        pages.push(StandardsPage::Document(document.id.clone()));
        pages.extend(
            document
                .clauses
                .iter()
                .map(|clause| StandardsPage::Clause(document.id.clone(), clause.id.clone())),
        );
    }
    let sides: Vec<String> = sides(authored).into_iter().map(|side| side.key).collect();
    for first in &sides {
        let others = sides.iter().filter(|second| *second != first);
        pages.extend(others.map(|second| StandardsPage::Compare(first.clone(), second.clone())));
    }
    pages
}

/// The pages under which a page lies, the highest first, then itself; each with what it is called.
pub(crate) fn place_in_trail(
    authored: &Standards,
    page: &StandardsPage,
    lang: Lang,
) -> Vec<(String, StandardsPage)> {
    let w = standards_words(lang);
    let named = |id: &str| {
        let document = authored.of_authority(id);
        document.map(|document| {
            let name = say(&document.title, lang).to_owned();
            (name, StandardsPage::Document(id.to_owned()))
        })
    };
    let own = match page {
        StandardsPage::Overview => Vec::new(),
        StandardsPage::Terms => vec![(w.terms.head.to_owned(), page.clone())],
        StandardsPage::Search => vec![(w.search.head.to_owned(), page.clone())],
        StandardsPage::Choose => vec![(w.compare.head.to_owned(), page.clone())],
        StandardsPage::Document(id) => named(id).into_iter().collect(),
        StandardsPage::Clause(id, clause) => {
            let found = authored
                .of_authority(id)
                .and_then(|document| document.clause(clause))
                .map(|found| (say(&found.title, lang).to_owned(), page.clone()));
            named(id).into_iter().chain(found).collect()
        }
        StandardsPage::Compare(first, second) => {
            let name = |key| Side::find(authored, key).map(|side| side.name(lang));
            let own = name(first)
                .zip(name(second))
                .map(|(first, second)| ((w.compare.title)(&first, &second), page.clone()));
            let choose = (w.compare.head.to_owned(), StandardsPage::Choose);
            std::iter::once(choose).chain(own).collect()
        }
    };
    let top = (
        crate::i18n::words(lang).frame.standards.to_owned(),
        StandardsPage::Overview,
    );
    std::iter::once(top).chain(own).collect()
}

#[cfg(test)]
mod tests;
