//! What checking found, for people and for programs.

mod json;
mod text;

use register::{Checked, MendedKind, Severity};

pub(crate) use json::json;
pub(crate) use text::text;

/// How a report is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Format {
    /// For people.
    #[default]
    Text,
    /// For programs.
    Json,
}

/// A text for programs, in both languages.
#[derive(serde::Serialize)]
pub(crate) struct Bilingual {
    zh: String,
    en: String,
}

impl From<register::Words> for Bilingual {
    fn from(words: register::Words) -> Self {
        Self {
            zh: words.zh,
            en: words.en,
        }
    }
}

/// How many problems of this weight there are.
pub(crate) fn count(checked: &Checked, severity: Severity) -> usize {
    checked
        .problems
        .iter()
        .filter(|problem| problem.severity == severity)
        .count()
}

/// How often each kind of thing was put right without asking; those that never were are left out.
fn mended_counts(checked: &Checked) -> impl Iterator<Item = (MendedKind, usize)> {
    MendedKind::ALL.iter().filter_map(|kind| {
        let of_kind = checked.mended.iter().filter(|mended| mended.kind == *kind);
        Some((*kind, of_kind.count())).filter(|(_, count)| *count > 0)
    })
}
