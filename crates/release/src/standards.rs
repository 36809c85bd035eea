//! The standards on the wire: `standards.json` lists them, `standards/<id>.json` holds one whole, in the form in which it was authored,
//! with what it takes from others put in. The app reads the same as blobs.

use rules::{Document, DocumentState, Role, Standards, Text};
use serde::{Deserialize, Serialize};

/// `api/v1/standards.json`: every document on what a space has to be, and what to ask on a visit, which no authority issued (`visit`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct StandardList {
    /// The release.
    pub release: String,
    /// The day as of which the register stands.
    pub as_of: String,
    /// The documents, by date and then by id; those without a date last.
    pub standards: Vec<StandardSummary>,
}

/// A document in short.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct StandardSummary {
    /// Its id; the whole stands at `standards/<id>.json`.
    pub id: String,
    /// Its name.
    pub title: Text,
    /// What it is.
    pub role: Role,
    /// Whether it stands.
    pub state: DocumentState,
    /// Whether all that it asks is here.
    pub complete: bool,
    /// Its document number.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub number: Option<String>,
    /// Its date, as exact as it is known.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub issued: Option<String>,
    /// How many clauses are known.
    pub clauses: u32,
    /// Whether it scores.
    pub scores: bool,
}

/// `api/v1/standards/<id>.json`: a document. An unofficial summary: the original decides.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct StandardRecord {
    /// The release, at the stable address; absent in blobs.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub release: Option<String>,
    /// The day as of which the register stands, at the stable address.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub as_of: Option<String>,
    /// The document.
    #[serde(flatten)]
    pub document: Document,
}

impl StandardList {
    /// Of these standards.
    #[must_use]
    pub fn of(standards: &Standards, release: &str, as_of: &str) -> Self {
        Self {
            release: release.to_owned(),
            as_of: as_of.to_owned(),
            standards: standards
                .documents
                .iter()
                .map(StandardSummary::of)
                .collect(),
        }
    }
}

impl StandardSummary {
    fn of(document: &Document) -> Self {
        Self {
            id: document.id.clone(),
            title: document.title.clone(),
            role: document.role,
            state: document.state,
            complete: document.complete,
            number: document.number.clone(),
            issued: document.issued.map(|issued| issued.to_string()),
            clauses: u32::try_from(document.clauses.len()).unwrap_or(u32::MAX),
            scores: document.rubric.is_some(),
        }
    }
}

impl From<&Document> for StandardRecord {
    fn from(document: &Document) -> Self {
        Self {
            release: None,
            as_of: None,
            document: document.clone(),
        }
    }
}

impl StandardRecord {
    /// The same, as it stands at the stable address.
    #[must_use]
    pub fn named(self, release: &str, as_of: &str) -> Self {
        Self {
            release: Some(release.to_owned()),
            as_of: Some(as_of.to_owned()),
            ..self
        }
    }
}
