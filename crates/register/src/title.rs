//! Titles: what a space may call itself, by whose word, since when.

use chrono::NaiveDate;

use values::{Phrase, When};

use crate::state::State;

/// The level at which a title is granted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// Filed nationally (国家备案).
    National,
    /// Granted by a province.
    Provincial,
    /// Granted by a city.
    City,
}

impl Level {
    /// Every level, highest first.
    pub const ALL: [Self; 3] = [Self::National, Self::Provincial, Self::City];

    /// The stable name used in files and addresses.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::National => "national",
            Self::Provincial => "provincial",
            Self::City => "city",
        }
    }

    /// The level with this stable name.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|level| level.key() == key)
    }

    /// The word for the level.
    #[must_use]
    pub fn name(self) -> Phrase {
        match self {
            Self::National => Phrase {
                zh: "国家级",
                en: "National",
            },
            Self::Provincial => Phrase {
                zh: "省级",
                en: "Provincial",
            },
            Self::City => Phrase {
                zh: "市级",
                en: "City",
            },
        }
    }

    /// What a cell or a facts file says: the stable name, or the words that lists use.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        match text.trim().to_lowercase().as_str() {
            "national" | "国家级" | "国家" | "国家备案" | "national level" => {
                Some(Self::National)
            }
            "provincial" | "province" | "省级" | "自治区级" | "直辖市级" | "provincial level" => {
                Some(Self::Provincial)
            }
            "city" | "municipal" | "市级" | "地市级" | "city level" => Some(Self::City),
            _ => None,
        }
    }
}

/// A public notice (公示) before a title is granted. The period's end alone grants nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// Its first day, which counts.
    pub from: When,
    /// Its last day, if it is stated.
    pub until: Option<When>,
}

/// A title that a space holds, held, or is to be granted. It exists only with level, issuer and document; without them a space is
/// only *listed*.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Title {
    /// At which level.
    pub level: Level,
    /// Who grants it.
    pub issuer: String,
    /// The basis document, by its number.
    pub document: String,
    /// The certificate number. No document seen requires one, so it is optional everywhere.
    pub number: Option<String>,
    /// Since when it is held.
    pub from: Option<When>,
    /// Its last day, if it has one.
    pub until: Option<When>,
    /// The public notice before it.
    pub notice: Option<Notice>,
    /// When it was cancelled.
    pub cancelled: Option<When>,
    /// Why it was cancelled or suspended.
    pub reason: Option<String>,
    /// Since when it is missing from a full list that should name it. Missing is not cancelled: the title stands until a list says
    /// otherwise.
    pub missing_since: Option<When>,
    /// What the lists state. Expiry is not stated: it follows from a date, see [`Title::state`].
    pub stated: State,
}

impl Title {
    /// The title's state on `day`: what is stated, unless its last day has passed.
    #[must_use]
    pub fn state(&self, day: NaiveDate) -> State {
        let over = self.until.is_some_and(|until| until.last_day() < day);
        match self.stated {
            State::Certified | State::UnderRecheck | State::Suspended if over => State::Expired,
            stated => stated,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn title(stated: State, until: &str) -> Title {
        Title {
            level: Level::National,
            issuer: "示例认定机构".into(),
            document: "示例〔2018〕1号".into(),
            number: None,
            from: None,
            until: When::parse(until),
            notice: None,
            cancelled: None,
            reason: None,
            missing_since: None,
            stated,
        }
    }

    #[test]
    fn a_title_expires_on_the_day_after_its_last() {
        let day = |text: &str| When::parse(text).unwrap().first_day();
        let held = title(State::Certified, "2021-06-30");
        assert_eq!(held.state(day("2021-06-30")), State::Certified);
        assert_eq!(held.state(day("2021-07-01")), State::Expired);
        assert_eq!(
            title(State::Certified, "2021").state(day("2021-12-31")),
            State::Certified
        );
    }

    #[test]
    fn a_cancelled_title_stays_cancelled_after_its_last_day() {
        let cancelled = title(State::Cancelled, "2020-01-01");
        assert_eq!(
            cancelled.state(When::parse("2021-01-01").unwrap().first_day()),
            State::Cancelled
        );
    }

    #[test]
    fn levels_are_read_in_the_words_that_lists_use() {
        for (text, level) in [
            ("国家级", Level::National),
            (" 省级 ", Level::Provincial),
            ("City", Level::City),
        ] {
            assert_eq!(Level::read(text), Some(level), "{text}");
        }
        assert_eq!(Level::read("特级"), None);
    }
}
