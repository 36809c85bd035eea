//! The record of a space on the wire: `spaces/<id>.json`, and shorter in `spaces.json`.

use chrono::NaiveDate;
use register::{Event, Position, Source, Space, Title};
use serde::{Deserialize, Serialize};

/// `api/v1/spaces/<id>.json`: everything that the register says of one space. Dates are ISO; a date of which only the year or the
/// month is known is `2016` or `2016-05`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct SpaceRecord {
    /// The release, at the stable address; absent in shards.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub release: Option<String>,
    /// The day as of which the states hold.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub as_of: Option<String>,
    /// The register's id of the space.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its name in English.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub name_en: Option<String>,
    /// Names it had before.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub former_names: Vec<FormerNameRecord>,
    /// Who runs it; absent where no list says so.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub operator: Option<String>,
    /// The operator's unified social credit code (GB 32100-2015).
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub credit_code: Option<String>,
    /// The province-level division, by name.
    pub province: String,
    /// The same, by code (GB/T 2260).
    pub province_code: String,
    /// The city, by name.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub city: Option<String>,
    /// The same, by code.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub city_code: Option<String>,
    /// The district, as the list has it.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub district: Option<String>,
    /// The address, as the list has it.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub address: Option<String>,
    /// The position.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub position: Option<PositionRecord>,
    /// The state of the whole: the best of its titles.
    pub state: String,
    /// Its titles.
    pub titles: Vec<TitleRecord>,
    /// Its history, oldest first.
    pub events: Vec<EventRecord>,
    /// What a list states beside the title.
    #[serde(default)]
    pub claims: Claims,
    /// Where the record comes from.
    pub source: SourceRecord,
}

/// A former name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct FormerNameRecord {
    /// The name.
    pub name: String,
    /// Until when.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub until: Option<String>,
}

/// A position.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct PositionRecord {
    /// Degrees east.
    pub longitude: f64,
    /// Degrees north.
    pub latitude: f64,
    /// The coordinate system, as stated.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub system: Option<String>,
}

/// A title.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct TitleRecord {
    /// `national`, `provincial` or `city`.
    pub level: String,
    /// Who grants it.
    pub issuer: String,
    /// The basis document.
    pub document: String,
    /// The certificate number, where one is stated.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub number: Option<String>,
    /// Since when.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub from: Option<String>,
    /// Its last day.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub until: Option<String>,
    /// First day of the public notice.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub notice_from: Option<String>,
    /// Last day of the public notice.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub notice_until: Option<String>,
    /// When it was cancelled.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub cancelled: Option<String>,
    /// Why it was cancelled or suspended.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub reason: Option<String>,
    /// Its state.
    pub state: String,
}

/// An event.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct EventRecord {
    /// What happened: `added`, `renamed`, `operator_changed`, `title_granted`, `in_notice`, `rechecked`, `cancelled`,
    /// `missing_from_list`, `returned`, `merged`, `corrected`.
    #[serde(rename = "type")]
    pub kind: String,
    /// When.
    pub date: String,
    /// The document that says so.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub document: Option<String>,
    /// Why.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub reason: Option<String>,
    /// The level of the title that it is about.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub title: Option<String>,
}

macro_rules! claims {
    ($($(#[$doc:meta])* $field:ident: $type:ty,)+) => {
        /// What a list states about a space beside its title. All of it is optional, none of it was measured by the register. Areas and
        /// money are decimals as text, exact.
        #[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
        pub struct Claims {
            $($(#[$doc])* #[serde(skip_serializing_if = "is_empty", default)] pub $field: $type,)+
        }
    };
}

claims! {
    /// 综合型 or 专业型, as stated.
    kind: Option<String>,
    /// Fields of business.
    sectors: Vec<String>,
    /// Services.
    services: Vec<String>,
    /// Website.
    website: Option<String>,
    /// Telephone of the office.
    phone: Option<String>,
    /// E-mail.
    email: Option<String>,
    /// Opening hours.
    hours: Option<String>,
    /// Total area in m².
    total_area_m2: Option<String>,
    /// Area of the desks in m².
    desk_area_m2: Option<String>,
    /// Public service area in m².
    public_area_m2: Option<String>,
    /// Desks.
    desks: Option<u32>,
    /// Rent of a desk, yuan a month.
    rent_yuan_month: Option<String>,
    /// When the operating body was founded.
    founded: Option<String>,
    /// When the space opened.
    opened_on: Option<String>,
    /// Resident teams and companies.
    resident_teams: Option<u32>,
    /// Residents that registered as companies in the year.
    companies_registered_in_year: Option<u32>,
    /// Residents financed in the year.
    residents_financed_in_year: Option<u32>,
    /// Typical cases in the year.
    cases_in_year: Option<u32>,
    /// Full-time staff.
    full_time_staff: Option<u32>,
    /// Mentors.
    mentors: Option<u32>,
    /// Events in the year.
    events_in_year: Option<u32>,
    /// When the claims were last checked.
    checked_on: Option<String>,
}

fn is_empty<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

/// Where a record comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct SourceRecord {
    /// The list: its title, else its file name.
    pub list: String,
    /// The document that published it.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub document: Option<String>,
    /// The row, as the sheet counts it.
    pub row: u32,
    /// The date of the list.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub dated: Option<String>,
}

/// `api/v1/spaces.json`: every space, shorter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Spaces {
    /// The release.
    pub release: String,
    /// The day as of which the states hold.
    pub as_of: String,
    /// Whether everything in it is fictional.
    pub sample: bool,
    /// The spaces, by id.
    pub spaces: Vec<SpaceSummary>,
}

/// A space, shorter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct SpaceSummary {
    /// The register's id of the space; its record is at `spaces/<id>.json`.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its name in English.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub name_en: Option<String>,
    /// Names it had before.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub former_names: Vec<FormerNameRecord>,
    /// Who runs it.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub operator: Option<String>,
    /// The province-level division.
    pub province: String,
    /// The city.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub city: Option<String>,
    /// The state of the whole.
    pub state: String,
    /// Its titles.
    pub titles: Vec<TitleRecord>,
    /// Its history, oldest first.
    pub events: Vec<EventRecord>,
}

/// A shard of records, private to the app: records by id.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Shard {
    /// The records.
    pub records: Vec<SpaceRecord>,
}

fn text(value: &impl ToString) -> String {
    value.to_string()
}

impl SpaceRecord {
    /// The record of a space on a day.
    #[must_use]
    pub fn of(space: &Space, as_of: NaiveDate) -> Self {
        let claims = &space.claims;
        let operator = space.operator.as_ref();
        Self {
            release: None,
            as_of: None,
            id: space.id.to_string(),
            name: space.name.clone(),
            name_en: space.name_en.clone(),
            former_names: space
                .former_names
                .iter()
                .map(|former| FormerNameRecord {
                    name: former.name.clone(),
                    until: former.until.as_ref().map(text),
                })
                .collect(),
            operator: operator.map(|operator| operator.name.clone()),
            credit_code: operator
                .and_then(|operator| operator.credit_code.as_ref())
                .map(|code| code.as_str().to_owned()),
            province: space.place.province.name.to_owned(),
            province_code: space.place.province.code.to_string(),
            city: space.place.city.map(|city| city.name.to_owned()),
            city_code: space.place.city.map(|city| city.code.to_string()),
            district: space.place.district.clone(),
            address: space.place.address.clone(),
            position: space.place.position.as_ref().map(PositionRecord::from),
            state: space.state(as_of).key().to_owned(),
            titles: space
                .titles
                .iter()
                .map(|title| TitleRecord::of(title, as_of))
                .collect(),
            events: space.events.iter().map(EventRecord::from).collect(),
            claims: Claims {
                kind: claims.kind.clone(),
                sectors: claims.sectors.clone(),
                services: claims.services.clone(),
                website: claims.website.clone(),
                phone: claims.phone.clone(),
                email: claims.email.clone(),
                hours: claims.hours.clone(),
                total_area_m2: claims.total_area_m2.as_ref().map(text),
                desk_area_m2: claims.desk_area_m2.as_ref().map(text),
                public_area_m2: claims.public_area_m2.as_ref().map(text),
                desks: claims.desks,
                rent_yuan_month: claims.rent_yuan_month.as_ref().map(text),
                founded: claims.founded.as_ref().map(text),
                opened_on: claims.opened.as_ref().map(text),
                resident_teams: claims.resident_teams,
                companies_registered_in_year: claims.companies_registered_in_year,
                residents_financed_in_year: claims.residents_financed_in_year,
                cases_in_year: claims.cases_in_year,
                full_time_staff: claims.full_time_staff,
                mentors: claims.mentors,
                events_in_year: claims.events_in_year,
                checked_on: claims.checked_on.as_ref().map(text),
            },
            source: SourceRecord::from(&space.source),
        }
    }

    /// The same, shorter.
    #[must_use]
    pub fn summary(&self) -> SpaceSummary {
        let record = self.clone();
        SpaceSummary {
            id: record.id,
            name: record.name,
            name_en: record.name_en,
            former_names: record.former_names,
            operator: record.operator,
            province: record.province,
            city: record.city,
            state: record.state,
            titles: record.titles,
            events: record.events,
        }
    }
}

impl TitleRecord {
    fn of(title: &Title, as_of: NaiveDate) -> Self {
        Self {
            level: title.level.key().to_owned(),
            issuer: title.issuer.clone(),
            document: title.document.clone(),
            number: title.number.clone(),
            from: title.from.as_ref().map(text),
            until: title.until.as_ref().map(text),
            notice_from: title.notice.as_ref().map(|notice| notice.from.to_string()),
            notice_until: title
                .notice
                .as_ref()
                .and_then(|notice| notice.until.as_ref())
                .map(text),
            cancelled: title.cancelled.as_ref().map(text),
            reason: title.reason.clone(),
            state: title.state(as_of).key().to_owned(),
        }
    }
}

impl From<&Event> for EventRecord {
    fn from(event: &Event) -> Self {
        Self {
            kind: event.kind.key().to_owned(),
            date: event.date.to_string(),
            document: event.document.clone(),
            reason: event.reason.clone(),
            title: event.level.map(|level| level.key().to_owned()),
        }
    }
}

impl From<&Position> for PositionRecord {
    fn from(position: &Position) -> Self {
        Self {
            longitude: position.longitude,
            latitude: position.latitude,
            system: position.system.clone(),
        }
    }
}

impl From<&Source> for SourceRecord {
    fn from(source: &Source) -> Self {
        Self {
            list: source.list.clone(),
            document: source.document.clone(),
            row: source.row,
            dated: source.dated.as_ref().map(text),
        }
    }
}

#[cfg(test)]
pub(crate) mod tests;
