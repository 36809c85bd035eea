//! A document as one side of a comparison: as it stands, or as it stood on a day on which its numbers changed.

use std::borrow::Cow;

use chrono::NaiveDate;
use rules::{Document, Standards};

use super::view::say;
use crate::{
    i18n::{spoken_date, standards::standards_words},
    routes::Lang,
};

/// One side.
pub(super) struct Side<'a> {
    /// As it stands in addresses: `filing-2017`, `filing-2017@2018-01-01`.
    pub(super) key: String,
    /// The document with the numbers of that day.
    pub(super) document: Cow<'a, Document>,
    edition: Option<NaiveDate>,
}

impl<'a> Side<'a> {
    /// The side at an address, if there is one.
    pub(super) fn find(standards: &'a Standards, key: &str) -> Option<Self> {
        let id = key.split('@').next()?;
        let document = standards.of_authority(id)?;
        of(document).find(|side| side.key == key)
    }

    /// What it is called in a column.
    pub(super) fn name(&self, lang: Lang) -> String {
        let short = say(&self.document.short, lang);
        match self.edition {
            None => short.to_owned(),
            Some(day) => {
                let day = spoken_date(&day.to_string(), lang);
                let edition = (standards_words(lang).compare.as_of_edition)(&day);
                match lang {
                    Lang::Zh => format!("{short}（{edition}）"),
                    Lang::En => format!("{short} ({edition})"),
                }
            }
        }
    }
}

/// Every side there is: each document that has clauses, then its editions.
pub(super) fn sides(standards: &Standards) -> Vec<Side<'_>> {
    standards.of_authorities().flat_map(of).collect()
}

fn of(document: &Document) -> impl Iterator<Item = Side<'_>> {
    let now = Side {
        key: document.id.clone(),
        document: Cow::Borrowed(document),
        edition: None,
    };
    let editions = document.editions().into_iter().map(|begins| {
        let day = begins.first_day();
        Side {
            key: format!("{}@{day}", document.id),
            document: Cow::Owned(document.on(day)),
            edition: Some(day),
        }
    });
    let has_clauses = !document.clauses.is_empty();
    std::iter::once(now)
        .chain(editions)
        .filter(move |_| has_clauses)
}
