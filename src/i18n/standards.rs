//! Words of the pages on the standards. The app never says them. What the documents themselves say stands in `standards/`.

mod en;
pub(crate) mod questions;
mod zh;

use rules::{Certainty, Relation, Role, Verdict};

use crate::routes::Lang;

/// The words of these pages.
pub(crate) struct StandardsWords {
    // All pages
    pub(crate) unofficial: &'static str,
    pub(crate) source: &'static str,
    pub(crate) certainty: fn(Certainty) -> &'static str,
    pub(crate) terms_here: &'static str,
    pub(crate) terms_here_note: &'static str,
    pub(crate) all_terms: &'static str,
    pub(crate) or: &'static str,
    pub(crate) and: &'static str,
    /// Before the link to where the rest stands.
    pub(crate) in_full: &'static str,
    // Overview
    pub(crate) overview: Overview,
    // A document
    pub(crate) document: DocumentWords,
    // A clause
    pub(crate) clause: ClauseWords,
    // Comparison
    pub(crate) compare: CompareWords,
    // Terms
    pub(crate) terms: TermsWords,
    pub(crate) search: SearchWords,
}

/// The overview.
pub(crate) struct Overview {
    pub(crate) head: &'static str,
    pub(crate) lead: &'static str,
    pub(crate) description: &'static str,
    pub(crate) short: &'static str,
    pub(crate) short_what: &'static str,
    pub(crate) short_who: &'static str,
    pub(crate) short_who_text: &'static str,
    pub(crate) short_asks: &'static str,
    pub(crate) short_asks_lead: fn(usize) -> String,
    pub(crate) short_lost: &'static str,
    pub(crate) short_lost_text: &'static str,
    pub(crate) whom: &'static str,
    pub(crate) whom_people: &'static str,
    pub(crate) whom_services: &'static str,
    pub(crate) whom_note: &'static str,
    /// By their day, as it is spoken.
    pub(crate) figures: fn(&str) -> String,
    pub(crate) figures_lead: &'static str,
    pub(crate) figures_own: &'static str,
    pub(crate) documents: &'static str,
    pub(crate) documents_note: &'static str,
    /// What it means that of a document it is not known whether it stands.
    pub(crate) not_known: &'static str,
    /// That another one is in force, by its date, as it is spoken.
    pub(crate) newer: fn(&str) -> String,
    pub(crate) ask_issuer: &'static str,
    pub(crate) no_date: &'static str,
    pub(crate) supersedes: &'static str,
    pub(crate) superseded_by: &'static str,
    pub(crate) life: &'static str,
    pub(crate) life_lead: &'static str,
    pub(crate) life_drawing: &'static str,
    pub(crate) life_drawing_text: &'static str,
    /// The steps: name, and what happens.
    pub(crate) life_steps: [(&'static str, &'static str); 6],
    /// Beside the line: kept, then the two ways it is drawn.
    pub(crate) life_kept: &'static str,
    pub(crate) life_key: [&'static str; 2],
    pub(crate) life_notes: &'static [&'static str],
    pub(crate) questions: &'static str,
    pub(crate) on: &'static str,
    pub(crate) on_links: [&'static str; 3],
}

/// A document.
pub(crate) struct DocumentWords {
    pub(crate) role: fn(Role) -> &'static str,
    pub(crate) issuer: &'static str,
    pub(crate) number: &'static str,
    pub(crate) issued: &'static str,
    pub(crate) state_key: &'static str,
    pub(crate) applies_to: &'static str,
    pub(crate) place: &'static str,
    pub(crate) not_known: &'static str,
    pub(crate) extent: &'static str,
    pub(crate) complete: &'static str,
    pub(crate) incomplete: &'static str,
    pub(crate) about: &'static str,
    pub(crate) missing: &'static str,
    pub(crate) missing_lead: &'static str,
    pub(crate) families: &'static str,
    pub(crate) clauses: &'static str,
    pub(crate) clauses_count: fn(usize) -> String,
    /// In place of the count, where some numbers have parts: the last number, those that have parts, the parts of one of them, and how
    /// many clauses there are.
    pub(crate) clauses_numbered: fn(usize, &[&str], &[&str], usize) -> String,
    pub(crate) clauses_wires: &'static str,
    pub(crate) based_on: &'static str,
    pub(crate) rubric: &'static str,
    pub(crate) rubric_lead: fn(&str) -> String,
    pub(crate) rubric_pass: fn(&str) -> String,
    pub(crate) rubric_item: &'static str,
    pub(crate) rubric_points: &'static str,
    pub(crate) rubric_how: &'static str,
    pub(crate) rubric_entered: &'static str,
    pub(crate) rubric_bonus: fn(&str) -> String,
    pub(crate) rubric_gates: &'static str,
    pub(crate) compare_with: &'static str,
    pub(crate) assess: &'static str,
}

/// A clause.
pub(crate) struct ClauseWords {
    pub(crate) hard: &'static str,
    pub(crate) advisory: &'static str,
    pub(crate) unknown: &'static str,
    pub(crate) drawing: &'static str,
    /// So many ways, of which one is enough.
    pub(crate) any_start: fn(usize) -> String,
    pub(crate) all_start: fn(usize) -> String,
    pub(crate) some_start: fn(u32, usize) -> String,
    pub(crate) one_start: &'static str,
    pub(crate) advisory_start: &'static str,
    pub(crate) if_start: &'static str,
    pub(crate) enough: &'static str,
    pub(crate) needed: &'static str,
    pub(crate) counts_as_one: &'static str,
    pub(crate) if_so: &'static str,
    pub(crate) then: &'static str,
    pub(crate) otherwise: &'static str,
    pub(crate) not_asked: &'static str,
    pub(crate) passes_by: &'static str,
    pub(crate) goal: fn(&str) -> String,
    pub(crate) goal_advisory: fn(&str) -> String,
    pub(crate) may_not_apply: &'static str,
    pub(crate) not_here: &'static str,
    pub(crate) not_here_fill: &'static str,
    pub(crate) months_ends: [&'static str; 2],
    pub(crate) cases_note: &'static str,
    pub(crate) case: &'static str,
    pub(crate) result: &'static str,
    pub(crate) only: fn(&str) -> String,
    pub(crate) only_yes: fn(&str) -> String,
    pub(crate) all_met: fn(usize) -> String,
    pub(crate) all_short: fn(usize) -> String,
    pub(crate) all_yes: &'static str,
    pub(crate) all_no: &'static str,
    pub(crate) short_in: fn(&str) -> String,
    pub(crate) just: &'static str,
    pub(crate) short: &'static str,
    pub(crate) unstated: &'static str,
    pub(crate) just_so_many: fn(usize) -> String,
    pub(crate) not_the_case: &'static str,
    pub(crate) not_stated: &'static str,
    pub(crate) yes: &'static str,
    pub(crate) no: &'static str,
    pub(crate) verdict: fn(Verdict) -> &'static str,
    pub(crate) no_harm: &'static str,
    pub(crate) why: &'static str,
    pub(crate) count: &'static str,
    pub(crate) example: &'static str,
    pub(crate) evidence: &'static str,
    pub(crate) evidence_note: &'static str,
    pub(crate) remark: &'static str,
    pub(crate) elsewhere: &'static str,
    pub(crate) elsewhere_note: &'static str,
    pub(crate) elsewhere_document: &'static str,
    pub(crate) elsewhere_asks: &'static str,
    pub(crate) elsewhere_relation: &'static str,
    pub(crate) this_one: &'static str,
    pub(crate) compare_all: &'static str,
    pub(crate) questions: &'static str,
    pub(crate) questions_note: &'static str,
    pub(crate) meet: &'static str,
    pub(crate) meet_lead: fn(u32, u32) -> String,
    pub(crate) meet_list: fn(u32) -> String,
    pub(crate) meet_parts: [&'static str; 3],
    pub(crate) meet_as_of: &'static str,
    pub(crate) previous: &'static str,
    pub(crate) next: &'static str,
    pub(crate) neighbours: &'static str,
}

/// Comparison.
pub(crate) struct CompareWords {
    pub(crate) head: &'static str,
    pub(crate) lead: &'static str,
    pub(crate) first: &'static str,
    pub(crate) second: &'static str,
    pub(crate) chosen: &'static str,
    pub(crate) title: fn(&str, &str) -> String,
    pub(crate) result_lead: fn(&str, &str) -> String,
    pub(crate) swap: &'static str,
    pub(crate) tally: &'static str,
    pub(crate) compared: &'static str,
    pub(crate) not_compared: &'static str,
    pub(crate) relation: fn(Relation) -> &'static str,
    pub(crate) meaning: fn(Relation) -> &'static str,
    pub(crate) not_asked: &'static str,
    pub(crate) text_not_here: &'static str,
    pub(crate) nothing_known: &'static str,
    pub(crate) change: &'static str,
    pub(crate) as_of_edition: fn(&str) -> String,
    pub(crate) incomplete: fn(&str) -> String,
    pub(crate) key: &'static str,
}

/// The search.
pub(crate) struct SearchWords {
    pub(crate) head: &'static str,
    pub(crate) description: &'static str,
    pub(crate) label: &'static str,
    pub(crate) hint: &'static str,
    pub(crate) help: &'static str,
    /// With `{n}` where the number stands.
    pub(crate) some: &'static str,
    pub(crate) none: &'static str,
    /// What the links to the groups are called.
    pub(crate) jumps: &'static str,
    /// What people ask, documents, clauses, words, what forms ask.
    pub(crate) groups: [&'static str; 5],
}

/// The page of the terms.
pub(crate) struct TermsWords {
    pub(crate) head: &'static str,
    pub(crate) lead: &'static str,
    pub(crate) description: &'static str,
    pub(crate) own: &'static str,
    pub(crate) count: fn(usize) -> String,
}

/// The words in this language.
pub(crate) fn standards_words(lang: Lang) -> &'static StandardsWords {
    match lang {
        Lang::Zh => &zh::WORDS,
        Lang::En => &en::WORDS,
    }
}
