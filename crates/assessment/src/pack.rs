//! What an operator takes away from an assessment: a plan with days, tables for a spreadsheet, reminders for a calendar, and the row
//! that the county office puts into its roster.
//!
//! All of it is text or bytes in the language asked for. The caller hands it to the person: nothing is written or sent here, and the
//! same answers give the same bytes.

mod conditions;
mod evidence;
mod plan;
mod reminders;
mod roster_row;
mod table;
#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests;
mod workbook;

pub use conditions::conditions_csv;
pub use evidence::{EvidenceList, Folder, Piece, evidence_csv, evidence_key, evidence_list};
pub use plan::{Plan, Step, StepKind, ToCollect, plan, plan_csv};
pub use reminders::reminders_ics;
pub use roster_row::{ABOUT, FIGURES, RosterRow, RowFault, about_faults, roster_row};

use rules::Text;
use values::{Phrase, Words};

/// What every result says of itself.
const NO_CERTIFICATION: Phrase = Phrase {
    zh: "这是自我评估，不是认定。",
    en: "A self-assessment, not a certification.",
};

/// The language in which something is taken away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    /// Chinese, Simplified.
    Zh,
    /// English.
    En,
}

impl Language {
    /// The one of two that is of this language.
    #[must_use]
    pub fn choose<T>(self, zh: T, en: T) -> T {
        match self {
            Self::Zh => zh,
            Self::En => en,
        }
    }

    /// Words in this language.
    #[must_use]
    pub fn of(self, words: &Words) -> &str {
        self.choose(&words.zh, &words.en)
    }

    /// A text of a standard in this language.
    #[must_use]
    pub fn text(self, text: &Text) -> &str {
        self.choose(&text.zh, &text.en)
    }

    fn phrase(self, phrase: Phrase) -> &'static str {
        self.choose(phrase.zh, phrase.en)
    }

    fn yes(self, yes: bool) -> &'static str {
        if yes {
            self.choose("是", "yes")
        } else {
            self.choose("否", "no")
        }
    }
}
