//! Problems of a roster, as values: each says where, what, and how to fix it, in both languages.

use crate::words::Words;

/// How much a problem weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The row cannot be published as it is.
    Error,
    /// The row can be published; a person should look at it.
    Warning,
}

impl Severity {
    /// The stable name used in reports.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }
}

macro_rules! rules {
    ($($(#[$doc:meta])* $rule:ident = $key:literal,)+) => {
        /// The rule that a value breaks.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Rule { $($(#[$doc])* $rule,)+ }
        impl Rule {
            /// Every rule.
            pub const ALL: &'static [Self] = &[$(Self::$rule,)+];
            /// The stable short name used in reports.
            #[must_use]
            pub fn key(self) -> &'static str {
                match self { $(Self::$rule => $key,)+ }
            }
        }
    };
}

rules! {
    /// A list needs a column that names the spaces.
    NameColumn = "name-column",
    /// A list needs an operator column, or has to say that it has none.
    OperatorColumn = "operator-column",
    /// A list needs a province, from a column or its facts file.
    ProvinceColumn = "province-column",
    /// A column that is not understood.
    UnknownColumn = "unknown-column",
    /// A row that is no record: a note or a heading.
    NoRecord = "no-record",
    /// A row needs a name.
    NameMissing = "name-missing",
    /// No operator is stated.
    OperatorMissing = "operator-missing",
    /// A row needs a province.
    ProvinceMissing = "province-missing",
    /// Not a province-level division (GB/T 2260).
    ProvinceUnknown = "province-unknown",
    /// The city lies in another province (GB/T 2260).
    CityElsewhere = "city-elsewhere",
    /// Not a city of the table of divisions.
    CityUnknown = "city-unknown",
    /// Not a unified social credit code (GB 32100-2015).
    CreditCode = "credit-code",
    /// Not a known level.
    LevelUnknown = "level-unknown",
    /// Not a known state.
    StateUnknown = "state-unknown",
    /// A level without issuer or document makes no title.
    TitleIncomplete = "title-incomplete",
    /// The row's dates contradict its state.
    StateAgainstDates = "state-against-dates",
    /// Cancelled, but when and why is not said.
    CancelledWhenWhy = "cancelled-when-why",
    /// Not a date.
    DateUnread = "date-unread",
    /// A date after today.
    DateInFuture = "date-in-future",
    /// Two dates in the wrong order.
    DateOrder = "date-order",
    /// Not a number.
    NumberUnread = "number-unread",
    /// Parts are larger than the whole.
    AreaSum = "area-sum",
    /// Longitude and latitude are swapped.
    CoordinatesSwapped = "coordinates-swapped",
    /// Not a position in China.
    CoordinatesBounds = "coordinates-bounds",
    /// Not a web address.
    WebAddress = "web-address",
    /// Not an e-mail address.
    MailAddress = "mail-address",
    /// A personal mobile number in a public column.
    PersonalMobile = "personal-mobile",
    /// A citizen ID number (GB 11643) in a public column.
    CitizenId = "citizen-id",
    /// The same space twice.
    SameSpace = "same-space",
    /// Nearly the name of another row.
    NearName = "near-name",
    /// The days of the notice are not counted without a stated last day.
    NoticeEnd = "notice-end",
}

/// One problem of one list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The list's file.
    pub file: String,
    /// The sheet, in a workbook.
    pub sheet: Option<String>,
    /// The row, as the sheet counts it; nothing where the problem is the whole list's.
    pub row: Option<u32>,
    /// The column, by its header as the sheet has it.
    pub column: Option<String>,
    /// How much it weighs.
    pub severity: Severity,
    /// The rule.
    pub rule: Rule,
    /// The value that breaks it.
    pub value: Option<String>,
    /// What is wrong.
    pub message: Words,
    /// How to put it right.
    pub fix: Words,
}

#[cfg(test)]
mod tests {
    use super::Rule;

    #[test]
    fn every_rule_has_a_short_name_of_its_own() {
        let mut keys: Vec<_> = Rule::ALL.iter().map(|rule| rule.key()).collect();
        assert!(
            keys.iter()
                .all(|key| key.bytes().all(|b| b.is_ascii_lowercase() || b == b'-'))
        );
        keys.sort_unstable();
        keys.dedup();
        assert_eq!(keys.len(), Rule::ALL.len());
    }
}
