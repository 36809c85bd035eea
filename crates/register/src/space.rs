//! A space as the register holds it.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use values::{Decimal, When};

use crate::{
    credit_code::CreditCode,
    division::Division,
    identity::SpaceId,
    state::State,
    title::{Level, Title},
};

/// One space. It comes only out of checked rows, so every field of it is valid.
#[derive(Clone, Debug, PartialEq)]
pub struct Space {
    /// Its identity across releases.
    pub id: SpaceId,
    /// Its name, as the list has it.
    pub name: String,
    /// Its name in English, where a list states one.
    pub name_en: Option<String>,
    /// Names it had before.
    pub former_names: Vec<FormerName>,
    /// Ids of records that were found to be this space too. Their addresses lead here.
    pub former_ids: Vec<SpaceId>,
    /// Who runs it; nothing where the list does not say.
    pub operator: Option<Operator>,
    /// Who ran it before.
    pub former_operators: Vec<FormerOperator>,
    /// Where it is.
    pub place: Place,
    /// What a list states about it beside its title.
    pub claims: Claims,
    /// Its titles, in the order in which they were granted.
    pub titles: Vec<Title>,
    /// Its history, oldest first. Events are added, never changed.
    pub events: Vec<Event>,
    /// The lists that state what stands here, the one that speaks for the latest day last. There is at least one.
    pub sources: Vec<Source>,
    /// Which of the sources states a field (`name`, `operator`, `address`, … and the names of claims); the last one where it does not
    /// stand here.
    pub stated_in: BTreeMap<String, usize>,
}

impl Space {
    /// The state of the whole on `day`: the best of its titles, or *listed* where no title is known.
    #[must_use]
    pub fn state(&self, day: NaiveDate) -> State {
        self.titles
            .iter()
            .map(|title| title.state(day))
            .min()
            .unwrap_or(State::Listed)
    }

    /// The titles that the state of the whole on `day` is about: all that are held, or where none is, those in that state. So what is said
    /// of their levels is true of that state.
    pub fn current(&self, day: NaiveDate) -> impl Iterator<Item = &Title> {
        let whole = self.state(day);
        self.titles
            .iter()
            .filter(move |title| whole.is_about(title.state(day)))
    }

    /// The title that speaks for the whole on `day`: of those in the best state, the one of the highest level.
    #[must_use]
    pub fn best(&self, day: NaiveDate) -> Option<&Title> {
        self.titles
            .iter()
            .min_by_key(|title| (title.state(day), title.level))
    }
}

/// A name that a space had before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormerName {
    /// The name.
    pub name: String,
    /// Until when, if it is known.
    pub until: Option<When>,
}

/// An operator that a space had before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormerOperator {
    /// Who.
    pub operator: Operator,
    /// Until when, if it is known.
    pub until: Option<When>,
}

/// The body that runs a space (运营主体).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Operator {
    /// Its registered name.
    pub name: String,
    /// Its credit code. It names the operator, not the space: one operator may run several.
    pub credit_code: Option<CreditCode>,
}

/// Where a space is.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    /// The province-level division.
    pub province: &'static Division,
    /// The city, where the list states one that is known.
    pub city: Option<&'static Division>,
    /// The district as the list has it. Lists name former districts and development zones that no table of divisions has.
    pub district: Option<String>,
    /// The address as the list has it.
    pub address: Option<String>,
    /// Longitude and latitude.
    pub position: Option<Position>,
}

/// A position, in the coordinate system that the list states.
#[derive(Clone, Debug, PartialEq)]
pub struct Position {
    /// Degrees east.
    pub longitude: f64,
    /// Degrees north.
    pub latitude: f64,
    /// The coordinate system as stated (`WGS84`, `GCJ-02`, `BD-09`); nothing where the list does not say.
    pub system: Option<String>,
}

macro_rules! claims {
    ($($(#[$doc:meta])* $field:ident: $type:ty,)+) => {
        /// What a list states about a space beside its title: all of it optional, none of it measured by the register.
        #[derive(Clone, Debug, Default, PartialEq)]
        pub struct Claims {
            $($(#[$doc])* pub $field: $type,)+
        }

        impl Claims {
            /// The stable name of every claim, as it stands in files.
            pub const KEYS: &'static [&'static str] = &[$(stringify!($field),)+];

            /// The names of the claims that are stated.
            pub fn stated(&self) -> impl Iterator<Item = &'static str> {
                [$((stringify!($field), self.$field == <$type>::default()),)+]
                    .into_iter()
                    .filter_map(|(key, empty)| (!empty).then_some(key))
            }

            /// Takes over each claim that `other` states and `takes` accepts.
            pub(crate) fn take(&mut self, other: Self, mut takes: impl FnMut(&'static str) -> bool) {
                $(if other.$field != <$type>::default() && takes(stringify!($field)) {
                    self.$field = other.$field;
                })+
            }
        }
    };
}

claims! {
    /// 综合 or 专业, as stated.
    kind: Option<String>,
    /// Fields of business.
    sectors: Vec<String>,
    /// Services offered.
    services: Vec<String>,
    /// Website, `http` or `https` only.
    website: Option<String>,
    /// Telephone of the office; personal mobiles are kept out.
    phone: Option<String>,
    /// E-mail.
    email: Option<String>,
    /// Opening hours, as stated.
    hours: Option<String>,
    /// Total area in m².
    total_area_m2: Option<Decimal>,
    /// Area of the desks in m².
    desk_area_m2: Option<Decimal>,
    /// Public service area in m².
    public_area_m2: Option<Decimal>,
    /// Number of desks.
    desks: Option<u32>,
    /// Rent of a desk in yuan a month.
    rent_yuan_month: Option<Decimal>,
    /// When the operating body was founded.
    founded: Option<When>,
    /// When the space opened.
    opened_on: Option<When>,
    /// Resident teams and companies.
    resident_teams: Option<u32>,
    /// Residents that registered as new companies in the year.
    companies_registered_in_year: Option<u32>,
    /// Residents financed in the year.
    residents_financed_in_year: Option<u32>,
    /// Typical incubation cases in the year.
    cases_in_year: Option<u32>,
    /// Full-time staff.
    full_time_staff: Option<u32>,
    /// Mentors, full- and part-time.
    mentors: Option<u32>,
    /// Events in the year.
    events_in_year: Option<u32>,
    /// The standard under which the figures are declared, by its short name.
    standard: Option<String>,
    /// The year of the figures.
    figures_year: Option<i32>,
    /// When the claims were last checked against the operator.
    checked_on: Option<When>,
}

/// What happened to a space.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum EventKind {
    /// First named in a list.
    Added,
    /// The name changed.
    Renamed,
    /// The operator changed.
    OperatorChanged,
    /// The public notice began.
    InNotice,
    /// A title was granted.
    TitleGranted,
    /// A title was confirmed.
    Rechecked,
    /// A title was cancelled.
    Cancelled,
    /// Not named in a full list that should name it.
    MissingFromList,
    /// Named again after it was missing.
    Returned,
    /// Two records were found to be one space.
    Merged,
    /// The record was corrected.
    Corrected,
}

impl EventKind {
    /// Every kind of event.
    pub const ALL: [Self; 11] = [
        Self::Added,
        Self::Renamed,
        Self::OperatorChanged,
        Self::InNotice,
        Self::TitleGranted,
        Self::Rechecked,
        Self::Cancelled,
        Self::MissingFromList,
        Self::Returned,
        Self::Merged,
        Self::Corrected,
    ];

    /// The stable name used in files.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Renamed => "renamed",
            Self::OperatorChanged => "operator_changed",
            Self::InNotice => "in_notice",
            Self::TitleGranted => "title_granted",
            Self::Rechecked => "rechecked",
            Self::Cancelled => "cancelled",
            Self::MissingFromList => "missing_from_list",
            Self::Returned => "returned",
            Self::Merged => "merged",
            Self::Corrected => "corrected",
        }
    }

    /// The kind with this stable name.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.key() == key)
    }
}

/// Something that happened to a space, as a list tells it. Events are never changed once they are published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// What happened.
    pub kind: EventKind,
    /// When: the row's date, else the list's, else the day of publishing.
    pub date: When,
    /// The document that says so.
    pub document: Option<String>,
    /// Why, where the list says so.
    pub reason: Option<String>,
    /// Which title it is about.
    pub level: Option<Level>,
    /// What changed, where something did.
    pub change: Option<Change>,
    /// Whether a person decided it, because the lists alone leave it uncertain.
    pub decided: bool,
    /// The release that brought it; nothing for the release being made.
    pub release: Option<String>,
}

/// What an event changed, as it was and as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The stable name of the field, as in files.
    pub field: String,
    /// As it was. Of two records that became one, the id of the one that went.
    pub from: String,
    /// As it is.
    pub to: String,
}

/// A list, and the row in it, that says something of a space.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// The list's name: its title row, else its file name.
    pub list: String,
    /// The document that published the list.
    pub document: Option<String>,
    /// The row, as the sheet counts it.
    pub row: u32,
    /// The date of the list, if it is stated.
    pub dated: Option<When>,
    /// As of when it speaks: its date, else the day of the release that brought it.
    pub as_of: When,
}
