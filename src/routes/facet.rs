//! What the directory can be narrowed by, and in which order it stands.

use register::{Level, State};
use release::{FIGURES, NOT_STATED};

use super::band::{PRICES, SIZES};

/// A facet of the directory.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Facet {
    /// The state of the whole, by [`State::key`].
    State,
    /// The levels of its titles, by [`Level::key`].
    Level,
    /// The province, by its code (GB/T 2260).
    Province,
    /// The city, by its code. A chosen city narrows its province; provinces chosen beside it stay whole.
    City,
    /// The kind, as stated, or `not_stated`.
    Kind,
    /// Sectors, as stated.
    Sector,
    /// Services, as stated.
    Services,
    /// The total area, in bands such as `500-1000` (m², the upper limit left out), `10000-` and `not_stated`.
    Size,
    /// The rent of a desk, in bands likewise (yuan a month).
    Price,
    /// The years since when its titles are or were held, or `not_stated`.
    Year,
    /// The reasons for which titles of it were cancelled, as stated, or `not_stated`.
    Reason,
    /// The figures that it declares, by the names of their claims.
    Declared,
    /// The clauses that are met by what it declares, as `<standard>/<clause>`.
    Meets,
}

impl Facet {
    /// Every facet, in the order in which they are shown.
    pub const ALL: [Self; 13] = [
        Self::State,
        Self::Level,
        Self::Province,
        Self::City,
        Self::Kind,
        Self::Sector,
        Self::Services,
        Self::Size,
        Self::Price,
        Self::Year,
        Self::Reason,
        Self::Declared,
        Self::Meets,
    ];

    /// Whether its values are offered beside the list. The others are what the figures lead to: they are seen, and left, where the choice
    /// is said.
    #[must_use]
    pub fn is_offered(self) -> bool {
        self < Self::Year
    }

    /// The key in addresses and files.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::State => "state",
            Self::Level => "level",
            Self::Province => "province",
            Self::City => "city",
            Self::Kind => "kind",
            Self::Sector => "sector",
            Self::Services => "services",
            Self::Size => "size",
            Self::Price => "price",
            Self::Year => "year",
            Self::Reason => "reason",
            Self::Declared => "declared",
            Self::Meets => "meets",
        }
    }

    /// The facet with this key.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|facet| facet.key() == key)
    }

    /// Whether its values are words of the lists, and so any text. Each stands in a parameter of its own then, since it may have commas.
    #[must_use]
    pub fn is_free(self) -> bool {
        matches!(
            self,
            Self::Kind | Self::Sector | Self::Services | Self::Reason
        )
    }

    /// Whether `key` has the form of one of its values. Whether a release has such a value is another question.
    #[must_use]
    pub fn accepts(self, key: &str) -> bool {
        match self {
            Self::State => State::from_key(key).is_some(),
            Self::Level => Level::from_key(key).is_some(),
            Self::Province => is_code(key) && key.ends_with("0000"),
            Self::City => is_code(key) && !key.ends_with("0000"),
            Self::Kind | Self::Sector | Self::Services | Self::Reason => !key.is_empty(),
            Self::Size => SIZES.iter().any(|band| band.key == key),
            Self::Price => PRICES.iter().any(|band| band.key == key),
            Self::Year => key == NOT_STATED || key.len() == 4 && is_digits(key),
            Self::Declared => FIGURES.contains(&key),
            Self::Meets => key
                .split_once('/')
                .is_some_and(|(standard, clause)| is_name(standard) && is_name(clause)),
        }
    }
}

fn is_code(key: &str) -> bool {
    key.len() == 6 && !key.starts_with('0') && is_digits(key)
}

fn is_name(key: &str) -> bool {
    let fits = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    !key.is_empty() && key.bytes().all(fits)
}

fn is_digits(key: &str) -> bool {
    key.bytes().all(|byte| byte.is_ascii_digit())
}

/// The order of the results.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// What fits the text best; without one by province, those that have ended last, then by name.
    #[default]
    Relevance,
    /// By name: pinyin in Chinese; in English the English name, and pinyin where there is none.
    Name,
    /// The latest certification first.
    Newest,
    /// Most desks first.
    Desks,
    /// The largest first.
    Area,
    /// The lowest rent first.
    Price,
}

impl Sort {
    /// Every order.
    pub const ALL: [Self; 6] = [
        Self::Relevance,
        Self::Name,
        Self::Newest,
        Self::Desks,
        Self::Area,
        Self::Price,
    ];

    /// The key in addresses.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Relevance => "relevance",
            Self::Name => "name",
            Self::Newest => "newest",
            Self::Desks => "desks",
            Self::Area => "area",
            Self::Price => "price",
        }
    }

    /// The order with this key.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|sort| sort.key() == key)
    }
}
