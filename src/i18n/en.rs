//! English.

use register::EventKind;

use super::{Words, browse, frame, judged, number, space};
use crate::routes::Lang;

pub(super) const WORDS: Words = Words {
    lang: Lang::En,
    browse: &browse::EN,
    frame: &frame::EN,
    judged: &judged::EN,
    space: &space::EN,
    site: "Certified Spaces",
    skip: "Skip to the content",
    main_menu: "Main",
    directory: "Directory",
    about: "About",
    other_language: "中文",
    as_of: "Data as of",
    dateline: "Date of the data",
    skip_to_results: "Skip to the results",
    release: "Release",
    sample: "Sample register: all organisations and figures are fictional",
    footer: "The register is drawn from published lists. Each record names its list and document, so that you can check the original.",
    footer_data: "Data",
    footer_spaces_json: "All spaces (JSON)",
    published_by: "Published by ",
    licence: "Licence of the data: ",
    home_question: &["Is this space", "certified,", "and is it still?"],
    home_today: "The register at a glance",
    home_all: "All records",
    home_shapes: "A square mark: the title was held on the date of the data. A round one: it was not, or not yet. Lines alone: listed only.",
    home_places: "By place",
    home_places_note: "All records of each place, cancelled and expired ones included",
    search: "Search",
    search_label: "Find a space",
    search_hint: "Name, operator or place",
    search_help: "In Chinese, or in English as the list has it; separate words with a space",
    search_clear: "Clear the search",
    directory_lead: "Every space with its operator, level, date and state.",
    filters: "Filters",
    filters_chosen: |chosen| {
        if chosen == 0 {
            "Filters".to_owned()
        } else {
            format!("Filters: {chosen}")
        }
    },
    any_of: "any of",
    state: "State",
    level: "Level",
    province: "Place",
    and: "and",
    or: "or",
    remove: |what| format!("Remove “{what}”"),
    clear_all: "Clear all",
    total: |total| {
        if total == 1 {
            "1 space".to_owned()
        } else {
            format!("{} spaces", number(total as u64))
        }
    },
    holding: |holding| format!("{} held the title on the data date", number(holding as u64)),
    results: "Results",
    pending: "Searching…",
    column_state: "State",
    column_name: "Name, operator, address",
    column_level: "Level",
    column_desks: "Desks",
    column_area: "Area m²",
    column_rent: "Rent per desk",
    column_from: "Certified",
    rent_spoken: |yuan| format!("¥{yuan} per desk monthly"),
    desks: |desks| {
        if desks == 1 {
            "1 desk".to_owned()
        } else {
            format!("{} desks", number(desks))
        }
    },
    since: "since",
    to: " – ",
    until: "notice to",
    missing_short: "not in the list of",
    formerly: "formerly",
    not_stated: "not stated",
    operator_not_stated: "Operator not stated",
    range: |from, to, total| format!("{from}–{to} of {}", number(total as u64)),
    pages: "Pages of the list",
    first_page: "First",
    previous_page: "Previous",
    next_page: "Next",
    last_page: "Last",
    plain_lists: "browse all records by province",
    needs_program: "Search and filters need a browser with JavaScript and WebAssembly; those of a link, if it had any, were not applied. You can ",
    program_absent: "The program did not start: the browser may be too old (it takes Chrome or Edge 109, Firefox 115, Safari 16.4, or newer), or a file could not be fetched. Search and filters, those in a link too, were not applied. You can ",
    nothing_query: |q| {
        if q.contains(char::is_whitespace) {
            format!("No record has all the words of “{q}”")
        } else {
            format!("No record has “{q}” in its name, operator or place")
        }
    },
    nothing_date: |date, all| {
        format!(
            "As of {date} it is not among the {} records of this register. There are three likely reasons:",
            number(all as u64)
        )
    },
    nothing_reasons: [
        "The name is spelt differently: try one or two words of it.",
        "It was certified recently and is not in this release yet.",
        "It may never have held a title.",
    ],
    nothing_relax: "Relax any one of these and there are results:",
    nothing_without: |what| format!("Without {what}"),
    nothing_query_name: |q| format!("the search “{q}”"),
    operated_by: "Operated by ",
    former_names: "Formerly ",
    verdict: |state, level| match level {
        Some(level) => format!("{}, {} level", state.en, level.en.to_ascii_lowercase()),
        None => state.en.to_owned(),
    },
    verdict_holds: |date| format!("Holds the title on {date}, the date of these data."),
    verdict_not: |date| format!("Does not hold a title on {date}, the date of these data."),
    verdict_since: |date| format!("Since {date} it is no longer a certified space."),
    verdict_unconfirmed: |date| {
        format!(
            "Still held on {date}, the date of these data, but the latest full list does not confirm it."
        )
    },
    missing_from: |date| format!("The full list of {date} does not name it"),
    missing_since: |date| format!(" It has been missing since that of {date}."),
    missing_is_no_cancellation: " That alone is no cancellation.",
    missing_ask: " Ask the issuer before you pay or sign.",
    objections: (
        "Anybody may object while the notice runs:",
        "The time for objections is over. Ask here what came of it:",
    ),
    notice_over: |date| format!("The notice ended on {date}."),
    notice_over_meaning: |date| {
        format!(
            "The data of {date} do not say what came of it. The space holds the title only once the issuer has announced it and a later list names it."
        )
    },
    to_be_issued_by: "To be issued by",
    not_yet: "not yet",
    held: "Held",
    issued_by: "Issued by",
    certified_since: "Certified since",
    valid_until: "Valid until",
    no_end_stated: "not stated",
    document: "Basis document",
    number: "Number",
    notice_period: "Public notice",
    cancelled_on: "Cancelled on",
    cancellation: "Cancellation document",
    reason: "Reason",
    listed_in: "Listed in",
    listed_dated: "List dated",
    who_says: "Who says so",
    source_list: ("", ""),
    // A word joiner: behind a Chinese character a line may break before the comma.
    source_row: |row| format!("\u{2060}, row\u{a0}{row}"),
    source_number: |number| format!("Source {number}"),
    list_not_dated: "List not dated; taken up on",
    moved: |id| {
        format!(
            "You opened the address of record {id}. It was found to be this same space and became part of this record."
        )
    },
    moved_to: "The address of this page:",
    titles: "All titles",
    titles_note: "A space may hold titles of several levels at once, each with its issuer, document and dates.",
    facts: "Place and services",
    facts_note: "Declared by the operator; the register has not measured it.",
    checked_on: |date| format!("Checked on {date}, says the list"),
    place: "Place",
    address: "Address",
    kind: "Kind",
    kind_value: |kind| match kind {
        "综合型" => Some("Comprehensive"),
        "专业型" => Some("Professional"),
        _ => None,
    },
    credit_code: "Credit code",
    credit_code_note: "The code is the operator’s; one operator may run several spaces.",
    website: "Website",
    phone: "Telephone",
    email: "E-mail",
    hours: "Hours",
    services: "Services",
    sectors: "Sectors",
    rent: "Rent per desk, monthly",
    rent_value: |yuan| format!("¥{yuan}"),
    total_area: "Total area",
    area_value: |area| format!("{area} m²"),
    opened: "Opened",
    identity: "Names and operators",
    identity_note: "Former names and operators are kept, so that old contracts and brochures can be checked against them.",
    name: "Name",
    name_en: "English name",
    former_names_key: "Former names",
    operator: "Operator",
    former_operators: "Former operators",
    former_until: |date| format!("until the list of {date}"),
    name_of_merged: (
        "The name of record ",
        " before it became part of this record.",
    ),
    name_stated: "A list gives it as a former name, without saying until when.",
    name_earlier: "An earlier list names it so.",
    history: "History",
    history_today: "As of",
    history_expired: "Last day of the title",
    history_note: "Entries are added, never changed. A cancelled space stays findable.",
    history_lines: "Thick line: the title was held. Dotted: it was not. Thin: the lists do not say.",
    suspended_since: "Since when it is suspended is not stated.",
    event: |kind| match kind {
        EventKind::Added => "Earliest record",
        EventKind::Renamed => "Renamed",
        EventKind::OperatorChanged => "Operator changed",
        EventKind::InNotice => "Public notice began",
        EventKind::TitleGranted => "Title granted",
        EventKind::Rechecked => "Kept after re-check",
        EventKind::Cancelled => "Title cancelled",
        EventKind::MissingFromList => "Not named in the full list",
        EventKind::Returned => "Listed again",
        EventKind::Merged => "Merged with another record",
        EventKind::Corrected => "Record corrected",
    },
    merged: (
        "Record ",
        " was found to be this same space and became part of this record; its old address leads here.",
    ),
    then_named: (" (then named ", ")"),
    beginning_of_other: "Of a record that became part of this one: ",
    beginning_of_either: "Of this record, or of one that became part of it: ",
    decided: "Decided by a person: the lists alone left it uncertain.",
    field: |field| match field {
        "name" => Some("Name"),
        "operator" => Some("Operator"),
        "credit_code" => Some("Credit code"),
        "city" => Some("City"),
        "district" => Some("District"),
        "address" => Some("Address"),
        "state" => Some("State"),
        _ => None,
    },
    record_data: "This record as data (JSON)",
    list_separator: ", ",
    gap: " ",
    brackets: (" (", ")"),
    colon: ": ",
    sentence_end: ".",
    loading: "Fetching the record of this space…",
    failed_head: "The record of this space could not be fetched",
    failed_not_uncertified: "This does not mean that it is not certified.",
    retry: "Try again",
    tampered_head: "What came is not what the register lists",
    tampered: "So as not to mislead you, this page shows no state drawn from these data. Do not pay or sign on the strength of it.",
    offline: "There is no network. You see what was fetched before.",
    new_release: |day| format!("A newer release of the register is out, as of {day}."),
    show_new_release: "Show it",
    not_updated: "The program could not fetch the register. This page was written when the register was published; search and filters, those in a link too, were not applied.",
    unknown_head: "This record is not in the register",
    unknown: "No record of this release has this address. Check the link, or look for the space by its name.",
    to_directory: "Look in the directory",
    about_doubts: "Doubts about a record",
    about_objections: "Objections to a notice",
};
