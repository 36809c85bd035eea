//! The addresses of the standards.

/// A page about the standards.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StandardsPage {
    /// Whom spaces serve, which documents there are, how a title is won and lost.
    Overview,
    /// A document, by its id.
    Document(String),
    /// A clause: the ids of its document and of itself.
    Clause(String, String),
    /// The words that the standards use.
    Terms,
    /// Everything that has a name, to be searched.
    Search,
    /// The choice of two documents.
    Choose,
    /// Two documents side by side: their ids; behind an `@` the day of an edition may stand.
    Compare(String, String),
}

/// Whether a document could be called so: lower-case letters, digits and hyphens.
pub(super) fn is_name(text: &str) -> bool {
    let is_allowed = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    !text.is_empty() && text.chars().all(is_allowed)
}

impl StandardsPage {
    /// Reads what stands below `standards/`. No document is called as one of the other pages is (the rules refuse such an id).
    pub(super) fn read(parts: &[&str]) -> Option<Self> {
        Some(match parts {
            [] => Self::Overview,
            ["terms"] => Self::Terms,
            ["search"] => Self::Search,
            ["compare"] => Self::Choose,
            ["compare", first, second] => Self::Compare((*first).to_owned(), (*second).to_owned()),
            ["terms" | "compare" | "search", ..] => return None,
            [document] => Self::Document((*document).to_owned()),
            [document, clause] => Self::Clause((*document).to_owned(), (*clause).to_owned()),
            _ => return None,
        })
    }

    /// The path below `standards/`.
    pub(super) fn path(&self) -> String {
        match self {
            Self::Overview => String::new(),
            Self::Terms => "terms/".to_owned(),
            Self::Search => "search/".to_owned(),
            Self::Choose => "compare/".to_owned(),
            Self::Document(id) => [id, "/"].concat(),
            Self::Clause(id, clause) => [id, "/", clause, "/"].concat(),
            Self::Compare(first, second) => ["compare/", first, "/", second, "/"].concat(),
        }
    }
}
