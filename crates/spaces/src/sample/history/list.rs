//! A list as a whole: its facts, its look and its rows.

use std::fmt::Write as _;

use chrono::{Datelike, NaiveDate};
use register::Division;

use super::{
    Row,
    column::Column,
    house::{Habit, House},
};

pub(super) struct List {
    /// What the file is called, behind the number of its step.
    pub(super) name: String,
    /// The row above the table.
    pub(super) title: String,
    pub(super) kind: Kind,
    /// Whose title it is about; nothing where the list says nothing of titles.
    pub(super) title_of: Option<Grantor>,
    pub(super) document: Option<String>,
    pub(super) dated: NaiveDate,
    pub(super) house: House,
    pub(super) rows: Vec<Row>,
}

/// What being on the list means.
#[derive(Clone, Copy)]
pub(super) enum Kind {
    Full,
    Additions,
    Recheck,
    Notice { from: NaiveDate, working_days: u32 },
    Cancellations,
}

/// Who grants a title.
#[derive(Clone, Copy)]
pub(super) enum Grantor {
    Nation,
    Province(&'static Division),
    City(&'static Division),
}

impl Grantor {
    /// The name of the body.
    pub(super) fn name(self) -> String {
        match self {
            Self::Nation => "示例认定机构".to_owned(),
            Self::Province(place) | Self::City(place) => format!("示例{}认定机构", place.short),
        }
    }

    fn level(self) -> &'static str {
        match self {
            Self::Nation => "national",
            Self::Province(_) => "provincial",
            Self::City(_) => "city",
        }
    }
}

impl List {
    /// The facts file that lies beside the list.
    pub(super) fn facts(&self) -> String {
        let mut facts = String::new();
        let mut fact = |key: &str, value: &str| {
            let _ = writeln!(facts, "{key} = \"{value}\"");
        };
        if let Some(grantor) = self.title_of {
            fact("list", self.kind.key());
            fact("level", grantor.level());
            fact("issuer", &grantor.name());
        }
        if let Some(document) = &self.document {
            fact("document", document);
        }
        fact("dated", &self.dated.to_string());
        match self.title_of {
            Some(Grantor::Province(province)) => fact("province", province.name),
            Some(Grantor::City(city)) => {
                fact("province", city.province().name);
                fact("city", city.name);
            }
            _ => {}
        }
        if let Kind::Notice { from, working_days } = self.kind {
            fact("notice_from", &from.to_string());
            let _ = writeln!(facts, "notice_working_days = {working_days}");
        }
        if self.house.figures {
            let _ = writeln!(facts, "figures_year = {}", self.dated.year() - 1);
            // Some bodies ask for their figures by the nation's rule, and say so.
            if self.house.tells(Column::Teams) || self.house.tells(Column::Staff) {
                let _ = writeln!(facts, "standard = \"filing-2017\"");
            }
        }
        if self.house.has(Habit::Headless) {
            let names: Vec<_> = self
                .house
                .columns
                .iter()
                .map(|(_, header)| format!("\"{header}\""))
                .collect();
            let _ = writeln!(facts, "columns = [{}]", names.join(", "));
        }
        facts
    }
}

impl Kind {
    fn key(self) -> &'static str {
        match self {
            Self::Full => "full",
            Self::Additions => "additions",
            Self::Recheck => "re-check",
            Self::Notice { .. } => "notice",
            Self::Cancellations => "cancellations",
        }
    }
}
