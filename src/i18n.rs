//! Every word of the interface. A word that is missing in a language does not compile: each language is one value of [`Words`].

pub(crate) mod assess;
mod browse;
#[cfg(not(target_arch = "wasm32"))]
mod data_page;
#[cfg(not(target_arch = "wasm32"))]
mod described;
mod en;
mod facet;
mod figures;
#[cfg(not(target_arch = "wasm32"))]
mod figures_page;
mod frame;
#[cfg(not(target_arch = "wasm32"))]
pub(crate) mod help;
mod judged;
mod notices;
mod space;
#[cfg(not(target_arch = "wasm32"))]
pub(crate) mod standards;
mod standing;
mod zh;

use register::{EventKind, Phrase};
use release::BothLanguages;

use crate::routes::Lang;

#[cfg(not(target_arch = "wasm32"))]
pub(crate) use data_page::{DataPage, DataPart, data_page};
#[cfg(not(target_arch = "wasm32"))]
pub(crate) use described::described;
pub(crate) use facet::{band_name, facet_name, sort_name, word_name};
pub(crate) use figures::{decimal, number, spoken_date};
#[cfg(not(target_arch = "wasm32"))]
pub(crate) use figures_page::{FiguresPage, Part, figures_page};
pub(crate) use judged::JudgedWords;
pub(crate) use notices::notices;
pub(crate) use standing::ask_first;
#[cfg(not(target_arch = "wasm32"))]
pub(crate) use standing::standing;

/// The words of a language.
pub(crate) struct Words {
    pub(crate) lang: Lang,
    pub(crate) browse: &'static browse::Browse,
    pub(crate) frame: &'static frame::Frame,
    pub(crate) judged: &'static judged::JudgedWords,
    pub(crate) space: &'static space::SpaceWords,
    // Masthead, dateline, footer.
    pub(crate) site: &'static str,
    pub(crate) skip: &'static str,
    pub(crate) main_menu: &'static str,
    pub(crate) directory: &'static str,
    pub(crate) about: &'static str,
    pub(crate) other_language: &'static str,
    pub(crate) as_of: &'static str,
    pub(crate) dateline: &'static str,
    pub(crate) skip_to_results: &'static str,
    pub(crate) release: &'static str,
    pub(crate) sample: &'static str,
    pub(crate) footer: &'static str,
    pub(crate) footer_data: &'static str,
    pub(crate) footer_spaces_json: &'static str,
    pub(crate) published_by: &'static str,
    pub(crate) licence: &'static str,
    // Home.
    pub(crate) home_question: &'static [&'static str],
    pub(crate) home_today: &'static str,
    pub(crate) home_all: &'static str,
    pub(crate) home_shapes: &'static str,
    pub(crate) home_places: &'static str,
    pub(crate) home_places_note: &'static str,
    // Search.
    pub(crate) search: &'static str,
    pub(crate) search_label: &'static str,
    pub(crate) search_hint: &'static str,
    pub(crate) search_help: &'static str,
    pub(crate) search_clear: &'static str,
    // Directory.
    pub(crate) directory_lead: &'static str,
    pub(crate) filters: &'static str,
    pub(crate) filters_chosen: fn(usize) -> String,
    pub(crate) any_of: &'static str,
    pub(crate) state: &'static str,
    pub(crate) level: &'static str,
    pub(crate) province: &'static str,
    pub(crate) and: &'static str,
    pub(crate) or: &'static str,
    pub(crate) remove: fn(&str) -> String,
    pub(crate) clear_all: &'static str,
    pub(crate) total: fn(usize) -> String,
    pub(crate) holding: fn(usize) -> String,
    pub(crate) results: &'static str,
    pub(crate) pending: &'static str,
    pub(crate) column_state: &'static str,
    pub(crate) column_name: &'static str,
    pub(crate) column_level: &'static str,
    pub(crate) column_desks: &'static str,
    pub(crate) column_area: &'static str,
    pub(crate) column_rent: &'static str,
    pub(crate) column_from: &'static str,
    pub(crate) rent_spoken: fn(&str) -> String,
    pub(crate) desks: fn(u32) -> String,
    pub(crate) since: &'static str,
    /// Between the first day and the last.
    pub(crate) to: &'static str,
    pub(crate) until: &'static str,
    pub(crate) missing_short: &'static str,
    pub(crate) formerly: &'static str,
    pub(crate) not_stated: &'static str,
    pub(crate) operator_not_stated: &'static str,
    pub(crate) range: fn(usize, usize, usize) -> String,
    pub(crate) pages: &'static str,
    pub(crate) first_page: &'static str,
    pub(crate) previous_page: &'static str,
    pub(crate) next_page: &'static str,
    pub(crate) last_page: &'static str,
    pub(crate) plain_lists: &'static str,
    pub(crate) needs_program: &'static str,
    pub(crate) program_absent: &'static str,
    // Nothing found.
    pub(crate) nothing_query: fn(&str) -> String,
    pub(crate) nothing_date: fn(&str, usize) -> String,
    pub(crate) nothing_reasons: [&'static str; 3],
    pub(crate) nothing_relax: &'static str,
    pub(crate) nothing_without: fn(&str) -> String,
    pub(crate) nothing_query_name: fn(&str) -> String,
    // A space.
    pub(crate) operated_by: &'static str,
    pub(crate) former_names: &'static str,
    pub(crate) verdict: fn(Phrase, Option<Phrase>) -> String,
    pub(crate) verdict_holds: fn(&str) -> String,
    pub(crate) verdict_not: fn(&str) -> String,
    pub(crate) verdict_since: fn(&str) -> String,
    pub(crate) verdict_unconfirmed: fn(&str) -> String,
    pub(crate) missing_from: fn(&str) -> String,
    /// Behind [`Self::missing_from`], where earlier lists did not name it either.
    pub(crate) missing_since: fn(&str) -> String,
    pub(crate) missing_is_no_cancellation: &'static str,
    pub(crate) missing_ask: &'static str,
    /// While the notice runs, and once it has ended.
    pub(crate) objections: (&'static str, &'static str),
    pub(crate) notice_over: fn(&str) -> String,
    /// As of the day of the data.
    pub(crate) notice_over_meaning: fn(&str) -> String,
    pub(crate) to_be_issued_by: &'static str,
    pub(crate) not_yet: &'static str,
    pub(crate) held: &'static str,
    pub(crate) issued_by: &'static str,
    pub(crate) certified_since: &'static str,
    pub(crate) valid_until: &'static str,
    pub(crate) no_end_stated: &'static str,
    pub(crate) document: &'static str,
    pub(crate) number: &'static str,
    pub(crate) notice_period: &'static str,
    pub(crate) cancelled_on: &'static str,
    pub(crate) cancellation: &'static str,
    pub(crate) reason: &'static str,
    pub(crate) listed_in: &'static str,
    pub(crate) listed_dated: &'static str,
    pub(crate) who_says: &'static str,
    /// What stands before and behind the title of a list.
    pub(crate) source_list: (&'static str, &'static str),
    pub(crate) source_row: fn(u32) -> String,
    pub(crate) source_number: fn(usize) -> String,
    pub(crate) list_not_dated: &'static str,
    pub(crate) moved: fn(&str) -> String,
    pub(crate) moved_to: &'static str,
    pub(crate) titles: &'static str,
    pub(crate) titles_note: &'static str,
    pub(crate) facts: &'static str,
    pub(crate) facts_note: &'static str,
    pub(crate) checked_on: fn(&str) -> String,
    pub(crate) place: &'static str,
    pub(crate) address: &'static str,
    pub(crate) kind: &'static str,
    pub(crate) kind_value: fn(&str) -> Option<&'static str>,
    pub(crate) credit_code: &'static str,
    pub(crate) credit_code_note: &'static str,
    pub(crate) website: &'static str,
    pub(crate) phone: &'static str,
    pub(crate) email: &'static str,
    pub(crate) hours: &'static str,
    pub(crate) services: &'static str,
    pub(crate) sectors: &'static str,
    pub(crate) rent: &'static str,
    pub(crate) rent_value: fn(&str) -> String,
    pub(crate) total_area: &'static str,
    pub(crate) area_value: fn(&str) -> String,
    pub(crate) opened: &'static str,
    pub(crate) identity: &'static str,
    pub(crate) identity_note: &'static str,
    pub(crate) name: &'static str,
    pub(crate) name_en: &'static str,
    pub(crate) former_names_key: &'static str,
    pub(crate) operator: &'static str,
    pub(crate) former_operators: &'static str,
    pub(crate) former_until: fn(&str) -> String,
    /// What stands before and behind the id of the record whose name it was.
    pub(crate) name_of_merged: (&'static str, &'static str),
    pub(crate) name_stated: &'static str,
    pub(crate) name_earlier: &'static str,
    pub(crate) history: &'static str,
    pub(crate) history_today: &'static str,
    pub(crate) history_expired: &'static str,
    pub(crate) history_note: &'static str,
    pub(crate) history_lines: &'static str,
    pub(crate) suspended_since: &'static str,
    pub(crate) event: fn(EventKind) -> &'static str,
    /// What stands before and behind the id of the record that went.
    pub(crate) merged: (&'static str, &'static str),
    /// What stands before and behind the name that a record had, behind its id.
    pub(crate) then_named: (&'static str, &'static str),
    /// Before the id of the record that the earliest record is of.
    pub(crate) beginning_of_other: &'static str,
    /// Before the ids of the records that went, where the earliest record may be of this one too.
    pub(crate) beginning_of_either: &'static str,
    pub(crate) decided: &'static str,
    /// The name of a field that was corrected.
    pub(crate) field: fn(&str) -> Option<&'static str>,
    pub(crate) record_data: &'static str,
    pub(crate) list_separator: &'static str,
    pub(crate) brackets: (&'static str, &'static str),
    pub(crate) colon: &'static str,
    pub(crate) sentence_end: &'static str,
    /// Between two sentences, and before a date: in Chinese nothing.
    pub(crate) gap: &'static str,
    // Fetching.
    pub(crate) loading: &'static str,
    pub(crate) failed_head: &'static str,
    pub(crate) failed_not_uncertified: &'static str,
    pub(crate) retry: &'static str,
    pub(crate) tampered_head: &'static str,
    pub(crate) tampered: &'static str,
    pub(crate) offline: &'static str,
    pub(crate) new_release: fn(&str) -> String,
    pub(crate) show_new_release: &'static str,
    #[cfg_attr(
        not(target_arch = "wasm32"),
        expect(dead_code, reason = "said only in the browser")
    )]
    pub(crate) not_updated: &'static str,
    // Not in the register, not found.
    pub(crate) unknown_head: &'static str,
    pub(crate) unknown: &'static str,
    pub(crate) to_directory: &'static str,
    // About.
    pub(crate) about_doubts: &'static str,
    pub(crate) about_objections: &'static str,
}

/// The words of this language.
pub(crate) fn words(lang: Lang) -> &'static Words {
    match lang {
        Lang::Zh => &zh::WORDS,
        Lang::En => &en::WORDS,
    }
}

/// Fixed text of another room in this language.
pub(crate) fn say(phrase: Phrase, lang: Lang) -> &'static str {
    match lang {
        Lang::Zh => phrase.zh,
        Lang::En => phrase.en,
    }
}

/// The publisher's text in this language.
pub(crate) fn in_language(text: &BothLanguages, lang: Lang) -> &str {
    match lang {
        Lang::Zh => &text.zh,
        Lang::En => &text.en,
    }
}
