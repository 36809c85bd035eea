//! Where somebody is in a form. It stands in the fragment of the address, which no server ever sees, so Back, Forward and links work
//! without a request: `#/k3f9a2/q/4c`.

/// A place in a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// The first page: begin, go on, open.
    Start,
    /// The answers that a link carries, packed.
    Link(String),
    /// A step with a draft, by its id.
    At(String, Step),
}

/// A step with a draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// A question, by its id.
    Question(String, Then),
    /// A whole section, from 0.
    Section(usize),
    /// All answers.
    Check,
    /// What they come to.
    Result,
    /// What to collect.
    Evidence,
    /// What is taken away.
    Take,
    /// This draft beside another one, or under another standard, by id.
    Compare(Option<String>),
}

/// Where a question leads to when it is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Then {
    /// To the next one.
    Next,
    /// Back to all answers.
    Check,
    /// Back to the result.
    Result,
}

/// Before the answers that a link carries.
const LINK: &str = "#answers=";

impl Place {
    /// Reads a fragment, with its `#`. What is none leads to the first page.
    pub(super) fn read(fragment: &str) -> Self {
        if let Some(packed) = fragment.strip_prefix(LINK) {
            return Self::Link(packed.to_owned());
        }
        let parts: Vec<&str> = fragment
            .strip_prefix("#/")
            .unwrap_or_default()
            .split('/')
            .collect();
        let Some((draft, step)) = parts.split_first() else {
            return Self::Start;
        };
        let step = match step {
            ["q", id] => Step::Question((*id).to_owned(), Then::Next),
            ["q", id, "check"] => Step::Question((*id).to_owned(), Then::Check),
            ["q", id, "result"] => Step::Question((*id).to_owned(), Then::Result),
            ["s", number] => match number.parse::<usize>() {
                Ok(number) if number > 0 => Step::Section(number - 1),
                _ => return Self::Start,
            },
            ["check"] => Step::Check,
            ["result"] => Step::Result,
            ["evidence"] => Step::Evidence,
            ["take"] => Step::Take,
            ["compare"] => Step::Compare(None),
            ["compare", other] => Step::Compare(Some((*other).to_owned())),
            _ => return Self::Start,
        };
        Self::At((*draft).to_owned(), step)
    }

    /// As a fragment, with its `#`.
    pub(super) fn fragment(&self) -> String {
        let (draft, step) = match self {
            Self::Start => return "#/".to_owned(),
            Self::Link(packed) => return [LINK, packed].concat(),
            Self::At(draft, step) => (draft, step),
        };
        let step = match step {
            Step::Question(id, Then::Next) => ["q/", id].concat(),
            Step::Question(id, Then::Check) => ["q/", id, "/check"].concat(),
            Step::Question(id, Then::Result) => ["q/", id, "/result"].concat(),
            Step::Section(place) => ["s/", &(place + 1).to_string()].concat(),
            Step::Check => "check".to_owned(),
            Step::Result => "result".to_owned(),
            Step::Evidence => "evidence".to_owned(),
            Step::Take => "take".to_owned(),
            Step::Compare(None) => "compare".to_owned(),
            Step::Compare(Some(other)) => ["compare/", other].concat(),
        };
        ["#/", draft, "/", &step].concat()
    }
}
