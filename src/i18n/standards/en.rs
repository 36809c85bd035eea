//! In English.

use rules::{Certainty, Relation, Role, Verdict};

use super::{
    ClauseWords, CompareWords, DocumentWords, Overview, SearchWords, StandardsWords, TermsWords,
};

pub(super) const WORDS: StandardsWords = StandardsWords {
    unofficial: "An unofficial summary; the original decides.",
    source: "Source",
    certainty: |certainty| match certainty {
        Certainty::OneCopy => "Seen in at least one public copy, or in the press of the day",
        Certainty::CopiesAgree => "Two or more independent public copies agree",
        Certainty::NotSeen => "The text was not seen",
    },
    terms_here: "Words on this page",
    terms_here_note: "Words with a dotted line are explained where they first stand: point at one, move the focus to it, or tap it.",
    all_terms: "All words",
    or: "or",
    and: "and",
    in_full: "In full",
    overview: Overview {
        head: "The standards for co-working spaces",
        lead: "What makes a co-working space a certified one? In two minutes: whom it serves, what is asked of it, and how a title is won and lost.",
        description: "The standards for co-working spaces in China, explained: whom they serve, what they ask, where places differ, how a title is won and lost. An unofficial summary with document numbers.",
        short: "In short",
        short_what: "What a co-working space is",
        short_who: "Who certifies",
        short_who_text: "The national filing is with the Torch Center: in 2017 part of the Ministry of Science and Technology, today of the Ministry of Industry and Information Technology. Provinces and cities give titles of their own, by documents of their own.",
        short_asks: "What the national filing asks",
        short_asks_lead: |count| {
            format!(
                "{count} conditions. All of them have to hold; what is only advised fails nobody."
            )
        },
        short_lost: "Why a title is lost",
        short_lost_text: "From time to time a re-check keeps the title or cancels it, with a reason. A title with a last day ends on it. Whoever reports false data loses the chance to be filed that year and may not apply for two years.",
        whom: "Whom spaces serve, and with what",
        whom_people: "Whom they serve",
        whom_services: "Main services",
        whom_note: "Whom spaces serve and the main services are from",
        figures: |day| format!("The figures of {day}"),
        figures_lead: "Given on the day on which the service specification was released. They are history and no figures of this register; where one of its own is the same, that is chance.",
        figures_own: "The register’s own stand under ",
        documents: "The documents",
        documents_note: "Newest first. Those that describe services and those that set numbers are different documents. Where only parts were seen, the page says what is missing.",
        not_known: "Nobody here has seen that it was repealed or replaced, nor that it is still in force. It may well stand.",
        newer: |issued| format!("A newer regime is in force since {issued}: "),
        ask_issuer: "Before you rely on a document, ask the office that issued it.",
        no_date: "Date not known",
        supersedes: "Takes the place of: ",
        superseded_by: "Its place was taken by: ",
        life: "The life of a title",
        life_lead: "The national filing, as an example. A square means that the title is held on that day; a circle, that it is not, or not yet.",
        life_drawing: "How a title goes from recommendation to cancellation",
        life_drawing_text: "A line with six steps from top to bottom. It is dotted during recommendation and public notice, when no title is held; solid from the filing on, through yearly statistics and re-checks, each of which leads back to the statistics if the title is kept; and dotted again after a cancellation. The list beside it says the same.",
        life_steps: [
            (
                "Recommended",
                "The province puts the space forward. It holds no title yet.",
            ),
            (
                "Public notice",
                "Name, operator, address and founding date are shown for at least 5 working days, and anyone can object. The end of the notice is not yet the filing.",
            ),
            (
                "Filed: the title is held",
                "From this day on. Tax relief starts in the month that follows: filed in March, relief from April (财税〔2018〕120号).",
            ),
            (
                "Statistics every year",
                "True and complete. Whoever reports false data loses the chance to be filed that year and may not apply for two years. A new name or operator is applied for.",
            ),
            (
                "Re-check",
                "From time to time: kept, or cancelled. In 2021, 2,251 spaces kept the title and 135 lost it (国科火字〔2021〕65号).",
            ),
            (
                "Cancelled",
                "With a reason. Tax relief ends in the month that follows: cancelled in March, it ends in April. Whether April itself still counts is not known here; ask the tax office. The space can still be found in the register.",
            ),
        ],
        life_kept: "kept",
        life_key: ["Title held", "No title"],
        life_notes: &[
            "One space may hold national, provincial and city titles at once, each with its own basis, dates and end.",
            "The dates are worth money, so history is never overwritten.",
        ],
        questions: "Questions people ask",
        on: "Read on",
        on_links: [
            "The conditions of the national filing",
            "Compare any two documents",
            "Glossary",
        ],
    },
    document: DocumentWords {
        role: |role| match role {
            Role::Guide => "Guide",
            Role::Specification => "Service specification",
            Role::Rule => "Rule for a title",
            Role::Rubric => "Scoring form",
            Role::Visit => "Questions for a visit",
        },
        issuer: "Issuer",
        number: "Number",
        issued: "Date",
        state_key: "State",
        applies_to: "Applies to",
        place: "Place",
        not_known: "Not known",
        extent: "How much is here",
        complete: "All that it asks",
        incomplete: "Only parts of it",
        about: "What it is",
        missing: "What is not here",
        missing_lead: "The text of the following was not seen. It is left out, and nothing is concluded from it:",
        families: "Families of services",
        clauses: "Clause by clause",
        clauses_count: |count| format!("{count} in all."),
        clauses_numbered: |last, with_parts, parts, count| {
            format!(
                "The conditions are numbered 1 to {last}. Some of them have parts ({}), such as {}, so there are {count} things to check.",
                with_parts.join(", "),
                parts.join(", ")
            )
        },
        clauses_wires: "The wires at the left: two ways side by side mean “or”, boxes on one line mean “and”.",
        based_on: "Where nothing else is said it is as in",
        rubric: "How it scores",
        rubric_lead: |points| format!("The items give at most {points} points together."),
        rubric_pass: |pass| format!("{pass} points pass."),
        rubric_item: "Item",
        rubric_points: "At most",
        rubric_how: "How points are counted",
        rubric_entered: "The form says only how many there are at most; whoever scores enters the points.",
        rubric_bonus: |most| format!("Bonus, at most {most} points together"),
        rubric_gates: "Whatever the score, this has to hold:",
        compare_with: "Compare it with",
        assess: "Assess yourself by it",
    },
    clause: ClauseWords {
        hard: "Has to hold",
        advisory: "Advice: never fails the whole",
        unknown: "What it says is not here",
        drawing: "How the condition is wired",
        any_start: |count| match count {
            2 => "Two ways: take either".to_owned(),
            count => format!("{count} ways: take any one"),
        },
        all_start: |count| match count {
            2 => "Both are needed".to_owned(),
            count => format!("All {count} are needed"),
        },
        some_start: |n, of| format!("{n} of {of} are needed"),
        one_start: "One thing counts",
        advisory_start: "Advice",
        if_start: "It depends",
        enough: "Enough alone",
        needed: "Needed",
        counts_as_one: "Counts as one",
        if_so: "If",
        then: "then",
        otherwise: "Otherwise",
        not_asked: "nothing is asked here",
        passes_by: "Without it one passes too",
        goal: |clause| format!("{clause} is met"),
        goal_advisory: |clause| format!("{clause} stops nobody"),
        may_not_apply: "The rule itself provides for “not applicable”: ",
        not_here: "The text of this clause was not seen; so there is no drawing, and nothing is concluded.",
        not_here_fill: "Whoever has the text can add it to the file of the standard.",
        months_ends: ["Opened", "Deadline"],
        cases_note: "The numbers are made up; the results come from the same program that judges.",
        case: "Case",
        result: "Result",
        only: |name| format!("{name} alone"),
        only_yes: |name| format!("{name} alone"),
        all_met: |count| match count {
            2 => "Both".to_owned(),
            _ => "All of them".to_owned(),
        },
        all_short: |count| match count {
            2 => "Both a little short".to_owned(),
            _ => "All a little short".to_owned(),
        },
        all_yes: "Yes to all",
        all_no: "No to all",
        short_in: |name| format!("Too little: {name}"),
        just: "Just enough",
        short: "A little short",
        unstated: "Not stated",
        just_so_many: |count| format!("{count} of them hold"),
        not_the_case: "It is not so",
        not_stated: "not stated",
        yes: "yes",
        no: "no",
        verdict: |verdict| match verdict {
            Verdict::Met => "Met",
            Verdict::NotMet => "Not met",
            Verdict::Unknown => "Cannot be judged",
            Verdict::NotApplicable => "Not applicable",
        },
        no_harm: "Not met; the whole does not fail",
        why: "Why it is asked",
        count: "How to count",
        example: "Example",
        evidence: "What to keep",
        evidence_note: "A list to prepare by, not a list to hand in.",
        remark: "Take care",
        elsewhere: "What other documents say",
        elsewhere_note: "The same matter in each document. What was not seen is “not here”, and nothing is concluded.",
        elsewhere_document: "Document",
        elsewhere_asks: "Asks",
        elsewhere_relation: "Beside this one",
        this_one: "This clause",
        compare_all: "Clause by clause",
        questions: "What a self-assessment asks",
        questions_note: "The questions that belong to this clause:",
        meet: "How many in the register meet it",
        meet_lead: |met, of| {
            format!(
                "Of the {of} spaces whose figures state this rule and their year, {met} meet it."
            )
        },
        meet_list: |met| format!("Show the {met} that meet it"),
        meet_parts: ["Met", "Not met", "Not stated"],
        meet_as_of: "By the figures that spaces declare themselves, as of",
        previous: "Previous clause",
        next: "Next clause",
        neighbours: "Previous and next clause",
    },
    compare: CompareWords {
        head: "Compare two documents",
        lead: "Choose two documents and see them clause by clause: what is stricter, looser, new or gone. The one chosen first is the baseline.",
        first: "The baseline",
        second: "Compare with it",
        chosen: "chosen",
        title: |first, second| format!("{first} → {second}"),
        result_lead: |first, second| {
            format!("“{first}” is the baseline: where is “{second}” stricter, looser or the same?")
        },
        swap: "Swap the two",
        tally: "In all",
        compared: "Clause by clause",
        not_compared: "Not seen, and so not compared",
        relation: |relation| match relation {
            Relation::Stricter => "Stricter",
            Relation::Looser => "Looser",
            Relation::Same => "Same",
            Relation::New => "New",
            Relation::Gone => "Gone",
            Relation::Other => "Different",
            Relation::Unknown => "Cannot be compared",
        },
        meaning: |relation| match relation {
            Relation::Stricter => {
                "Whoever meets it meets the baseline too, but not the other way round."
            }
            Relation::Looser => {
                "Whoever meets the baseline meets it too, but not the other way round."
            }
            Relation::Same => "Whoever meets one meets both.",
            Relation::New => "The baseline does not ask for this.",
            Relation::Gone => "Only the baseline asks for this.",
            Relation::Other => {
                "Wired in another way, or about something else: neither is stricter."
            }
            Relation::Unknown => "At least one text was not seen, and nothing is concluded.",
        },
        not_asked: "Not asked",
        text_not_here: "Not here",
        nothing_known: "Not seen",
        change: "Choose other documents",
        as_of_edition: |date| format!("the rule of {date}"),
        incomplete: |name| {
            format!(
                "Only parts of “{name}” are here. A clause that was not seen may be there all the same, so it cannot be compared."
            )
        },
        key: "What the marks mean",
    },
    search: SearchWords {
        head: "Search the standards",
        description: "Find a document, a clause, a word or a question in the standards for co-working spaces in China.",
        label: "Search documents, clauses, words and questions",
        hint: "who certifies, desks, 75%",
        help: "In English or Chinese. Every word you type has to be there.",
        some: "{n} found",
        none: "Nothing found. Try fewer or other words; the standards may use another one.",
        jumps: "Groups of entries",
        groups: [
            "Questions people ask",
            "Documents",
            "Clauses",
            "Words",
            "Questions that forms ask",
        ],
    },
    terms: TermsWords {
        head: "Glossary",
        lead: "Words that one meets in the standards, in plain language.",
        description: "Words of the standards for co-working spaces in China: public notice, filing, re-check, residence agreement and more, in plain language, with sources.",
        own: "Unofficial explanations.",
        count: |count| format!("{count} words."),
    },
};
