//! The record of a space on the wire: `spaces/<id>.json`, and shorter in `spaces.json`.

use chrono::NaiveDate;
use register::{Event, FormerOperator, Level, Position, Source, Space, Title};
use serde::{Deserialize, Serialize};

use json::object;

/// `api/v1/spaces/<id>.json`: everything that the register says of one space. Dates are ISO; a date of which only the year or the
/// month is known is `2016` or `2016-05`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, schemars::JsonSchema)]
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
    /// Ids of records that were found to be this space too; their addresses lead here.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub former_ids: Vec<String>,
    /// Who runs it; absent where no list says so.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub operator: Option<String>,
    /// The operator's unified social credit code (GB 32100-2015).
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub credit_code: Option<String>,
    /// Who ran it before.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub former_operators: Vec<FormerOperatorRecord>,
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
    /// What the declared figures come to, where the record states the rule and the year that they are to be read by; else nothing is judged.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub judged: Option<Judged>,
    /// The latest list that says something of it, and the source of every field for which `stated_in` names no other.
    pub source: SourceRecord,
    /// Earlier lists that state some of the fields.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub earlier_sources: Vec<SourceRecord>,
    /// Fields that an earlier list states, by name, with its place in `earlier_sources`, counted from 0.
    #[serde(skip_serializing_if = "StatedIn::is_empty", default)]
    #[schemars(with = "std::collections::BTreeMap<String, u32>")]
    pub stated_in: StatedIn,
}

/// A former name.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct FormerNameRecord {
    /// The name.
    pub name: String,
    /// Until when.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub until: Option<String>,
}

/// A former operator.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct FormerOperatorRecord {
    /// Its name.
    pub name: String,
    /// Its unified social credit code.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub credit_code: Option<String>,
    /// Until when.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub until: Option<String>,
}

/// A position.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, schemars::JsonSchema)]
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
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
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
    /// Since when it is missing from a full list that should name it. Missing is not cancelled.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub missing_since: Option<String>,
    /// Its state.
    pub state: String,
}

/// An event.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
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
    /// The field that it changed.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub field: Option<String>,
    /// The field as it was; where two records became one, the id of the one that went.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub from: Option<String>,
    /// The field as it became.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub to: Option<String>,
    /// `true` where a person decided it, because the lists alone left it uncertain.
    #[serde(skip_serializing_if = "std::ops::Not::not", default)]
    pub decided: bool,
    /// The release that brought it. In the files that the app reads it is absent for the release itself.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub release: Option<String>,
}

macro_rules! claims {
    ($($(#[$doc:meta])* $field:ident: $type:ty,)+) => {
        /// What a list states about a space beside its title. All of it is optional, none of it was measured by the register. Areas and
        /// money are decimals as text, exact.
        #[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
        pub struct Claims {
            $($(#[$doc])* #[serde(skip_serializing_if = "is_empty", default)] pub $field: $type,)+
        }

        object!(Claims: ; $($field),+);
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
    /// The standard under which the figures are declared.
    standard: Option<String>,
    /// The year of the figures.
    figures_year: Option<i32>,
    /// When the claims were last checked.
    checked_on: Option<String>,
}

fn is_empty<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

/// A list that says something of a space, and the row in it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct SourceRecord {
    /// The list: its title, else its file name.
    pub list: String,
    /// The document that published it.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub document: Option<String>,
    /// The row, as the sheet counts it.
    pub row: u32,
    /// The date of the list, where it is stated.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub dated: Option<String>,
    /// As of when it speaks: its date, else the day of the release that brought it.
    pub as_of: String,
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
    /// Ids of records that were found to be this space too.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub former_ids: Vec<String>,
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
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Shard {
    /// The records.
    pub records: Vec<SpaceRecord>,
}

object!(SpaceRecord: id, name, province, province_code, state, titles, events, source;
    release, as_of, name_en, former_names, former_ids, operator, credit_code, former_operators, city, city_code, district, address,
    position, claims, judged, earlier_sources, stated_in);
object!(FormerNameRecord: name; until);
object!(FormerOperatorRecord: name; credit_code, until);
object!(PositionRecord: longitude, latitude; system);
object!(TitleRecord: level, issuer, document, state;
    number, from, until, notice_from, notice_until, cancelled, reason, missing_since);
object!(EventRecord: kind as "type", date; document, reason, title, field, from, to, decided, release);
object!(SourceRecord: list, row, as_of; document, dated);
object!(Shard: records);

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
            former_ids: space.former_ids.iter().map(text).collect(),
            former_operators: space
                .former_operators
                .iter()
                .map(FormerOperatorRecord::from)
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
                opened_on: claims.opened_on.as_ref().map(text),
                resident_teams: claims.resident_teams,
                companies_registered_in_year: claims.companies_registered_in_year,
                residents_financed_in_year: claims.residents_financed_in_year,
                cases_in_year: claims.cases_in_year,
                full_time_staff: claims.full_time_staff,
                mentors: claims.mentors,
                events_in_year: claims.events_in_year,
                standard: claims.standard.clone(),
                figures_year: claims.figures_year,
                checked_on: claims.checked_on.as_ref().map(text),
            },
            judged: None,
            source: space
                .sources
                .last()
                .map(SourceRecord::from)
                .unwrap_or_default(),
            earlier_sources: space
                .sources
                .split_last()
                .map(|(_, earlier)| earlier.iter().map(SourceRecord::from).collect())
                .unwrap_or_default(),
            stated_in: space
                .stated_in
                .iter()
                .filter_map(|(field, place)| Some((field.clone(), u32::try_from(*place).ok()?)))
                .collect(),
        }
    }

    /// The title that speaks for the whole: of those in the state of the whole, the one of the highest level.
    #[must_use]
    pub fn best(&self) -> Option<&TitleRecord> {
        self.titles
            .iter()
            .filter(|title| title.state == self.state)
            .min_by_key(|title| {
                Level::from_key(&title.level).map_or(usize::MAX, |level| level as usize)
            })
    }

    /// The same at a stable address, where it names its release.
    #[must_use]
    pub fn named(&self, release: &str, as_of: &str) -> Self {
        let mut named = Self {
            release: Some(release.to_owned()),
            as_of: Some(as_of.to_owned()),
            ..self.clone()
        };
        for event in &mut named.events {
            event.release.get_or_insert_with(|| release.to_owned());
        }
        named
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
            former_ids: record.former_ids,
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
            missing_since: title.missing_since.as_ref().map(text),
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
            field: event.change.as_ref().map(|change| change.field.clone()),
            from: event.change.as_ref().map(|change| change.from.clone()),
            to: event.change.as_ref().map(|change| change.to.clone()),
            decided: event.decided,
            release: event.release.clone(),
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
            as_of: source.as_of.to_string(),
        }
    }
}

impl From<&FormerOperator> for FormerOperatorRecord {
    fn from(former: &FormerOperator) -> Self {
        let operator = &former.operator;
        Self {
            name: operator.name.clone(),
            credit_code: operator
                .credit_code
                .as_ref()
                .map(|code| code.as_str().to_owned()),
            until: former.until.as_ref().map(text),
        }
    }
}

mod back;
mod judged;
mod stated_in;
#[cfg(test)]
pub(crate) mod tests;

pub use back::RecordFault;
pub use judged::{Judged, JudgedCondition};
pub use stated_in::StatedIn;
