//! From the wire back to the register: the records of the previous release are where the next one begins.

use register::{
    Change, CreditCode, Decimal, DivisionCode, Event, EventKind, FormerName, FormerOperator, Level,
    Notice, Operator, Place, Position, Source, Space, SpaceId, State, Title, When, by_code,
};

use crate::{Claims, EventRecord, SourceRecord, SpaceRecord, TitleRecord};

/// A record that says something the register does not know.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the record {id} cannot be read: {field} is {value:?}")]
pub struct RecordFault {
    /// The space.
    pub id: String,
    /// The field.
    pub field: &'static str,
    /// What stands there.
    pub value: String,
}

impl SpaceRecord {
    /// The space that this record describes. Events that name no release are those of `release`, the one that the record stands in.
    ///
    /// # Errors
    /// If a field says something that the register does not know, as one of a later version may.
    pub fn space(&self, release: &str) -> Result<Space, RecordFault> {
        let fault = |field, value: &str| RecordFault {
            id: self.id.clone(),
            field,
            value: value.to_owned(),
        };
        let read = Reader(self);
        let division = |field, code: &str| {
            DivisionCode::parse(code)
                .and_then(by_code)
                .ok_or_else(|| fault(field, code))
        };
        let operator = match &self.operator {
            None => None,
            Some(name) => Some(read.operator(name, self.credit_code.as_deref())?),
        };
        let mut sources = self
            .earlier_sources
            .iter()
            .map(|source| read.source(source))
            .collect::<Result<Vec<_>, _>>()?;
        sources.push(read.source(&self.source)?);
        Ok(Space {
            id: read.id(&self.id)?,
            name: self.name.clone(),
            name_en: self.name_en.clone(),
            former_names: self
                .former_names
                .iter()
                .map(|former| {
                    Ok(FormerName {
                        name: former.name.clone(),
                        until: read.date("former_names", former.until.as_deref())?,
                    })
                })
                .collect::<Result<_, _>>()?,
            former_ids: self
                .former_ids
                .iter()
                .map(|id| read.id(id))
                .collect::<Result<_, _>>()?,
            operator,
            former_operators: self
                .former_operators
                .iter()
                .map(|former| {
                    Ok(FormerOperator {
                        operator: read.operator(&former.name, former.credit_code.as_deref())?,
                        until: read.date("former_operators", former.until.as_deref())?,
                    })
                })
                .collect::<Result<_, _>>()?,
            place: Place {
                province: division("province_code", &self.province_code)?,
                city: self
                    .city_code
                    .as_deref()
                    .map(|code| division("city_code", code))
                    .transpose()?,
                district: self.district.clone(),
                address: self.address.clone(),
                position: self.position.as_ref().map(|position| Position {
                    longitude: position.longitude,
                    latitude: position.latitude,
                    system: position.system.clone(),
                }),
            },
            claims: read.claims(&self.claims)?,
            titles: self
                .titles
                .iter()
                .map(|title| read.title(title))
                .collect::<Result<_, _>>()?,
            events: self
                .events
                .iter()
                .map(|event| read.event(event, release))
                .collect::<Result<_, _>>()?,
            stated_in: self
                .stated_in
                .iter()
                .map(|(field, place)| {
                    usize::try_from(*place)
                        .ok()
                        .filter(|place| *place + 1 < sources.len())
                        .map(|place| (field.clone(), place))
                        .ok_or_else(|| fault("stated_in", &place.to_string()))
                })
                .collect::<Result<_, _>>()?,
            sources,
        })
    }
}

struct Reader<'a>(&'a SpaceRecord);

impl Reader<'_> {
    fn fault(&self, field: &'static str, value: &str) -> RecordFault {
        RecordFault {
            id: self.0.id.clone(),
            field,
            value: value.to_owned(),
        }
    }

    fn id(&self, text: &str) -> Result<SpaceId, RecordFault> {
        SpaceId::parse(text).ok_or_else(|| self.fault("id", text))
    }

    fn date(&self, field: &'static str, text: Option<&str>) -> Result<Option<When>, RecordFault> {
        text.map(|text| When::parse(text).ok_or_else(|| self.fault(field, text)))
            .transpose()
    }

    fn day(&self, field: &'static str, text: &str) -> Result<When, RecordFault> {
        When::parse(text).ok_or_else(|| self.fault(field, text))
    }

    fn decimal(
        &self,
        field: &'static str,
        text: Option<&str>,
    ) -> Result<Option<Decimal>, RecordFault> {
        text.map(|text| Decimal::read(text).ok_or_else(|| self.fault(field, text)))
            .transpose()
    }

    fn level(&self, text: &str) -> Result<Level, RecordFault> {
        Level::from_key(text).ok_or_else(|| self.fault("level", text))
    }

    fn operator(&self, name: &str, code: Option<&str>) -> Result<Operator, RecordFault> {
        Ok(Operator {
            name: name.to_owned(),
            credit_code: code
                .map(|code| CreditCode::parse(code).map_err(|_| self.fault("credit_code", code)))
                .transpose()?,
        })
    }

    fn source(&self, source: &SourceRecord) -> Result<Source, RecordFault> {
        Ok(Source {
            list: source.list.clone(),
            document: source.document.clone(),
            row: source.row,
            dated: self.date("source", source.dated.as_deref())?,
            as_of: self.day("source", &source.as_of)?,
        })
    }

    /// That a title has expired follows from its last day, and is stated only where no last day is known.
    fn title(&self, title: &TitleRecord) -> Result<Title, RecordFault> {
        let until = self.date("until", title.until.as_deref())?;
        let state =
            State::from_key(&title.state).ok_or_else(|| self.fault("state", &title.state))?;
        let notice_until = self.date("notice_until", title.notice_until.as_deref())?;
        Ok(Title {
            level: self.level(&title.level)?,
            issuer: title.issuer.clone(),
            document: title.document.clone(),
            number: title.number.clone(),
            from: self.date("from", title.from.as_deref())?,
            until,
            notice: self
                .date("notice_from", title.notice_from.as_deref())?
                .map(|from| Notice {
                    from,
                    until: notice_until,
                }),
            cancelled: self.date("cancelled", title.cancelled.as_deref())?,
            reason: title.reason.clone(),
            missing_since: self.date("missing_since", title.missing_since.as_deref())?,
            stated: match state {
                State::Expired if until.is_some() => State::Certified,
                state => state,
            },
        })
    }

    fn event(&self, event: &EventRecord, release: &str) -> Result<Event, RecordFault> {
        let change = match (&event.field, &event.from, &event.to) {
            (Some(field), Some(from), Some(to)) => Some(Change {
                field: field.clone(),
                from: from.clone(),
                to: to.clone(),
            }),
            _ => None,
        };
        Ok(Event {
            kind: EventKind::from_key(&event.kind)
                .ok_or_else(|| self.fault("type", &event.kind))?,
            date: self.day("date", &event.date)?,
            document: event.document.clone(),
            reason: event.reason.clone(),
            level: event
                .title
                .as_deref()
                .map(|level| self.level(level))
                .transpose()?,
            change,
            decided: event.decided,
            release: Some(event.release.clone().unwrap_or_else(|| release.to_owned())),
        })
    }

    fn claims(&self, claims: &Claims) -> Result<register::Claims, RecordFault> {
        Ok(register::Claims {
            kind: claims.kind.clone(),
            sectors: claims.sectors.clone(),
            services: claims.services.clone(),
            website: claims.website.clone(),
            phone: claims.phone.clone(),
            email: claims.email.clone(),
            hours: claims.hours.clone(),
            total_area_m2: self.decimal("total_area_m2", claims.total_area_m2.as_deref())?,
            desk_area_m2: self.decimal("desk_area_m2", claims.desk_area_m2.as_deref())?,
            public_area_m2: self.decimal("public_area_m2", claims.public_area_m2.as_deref())?,
            desks: claims.desks,
            rent_yuan_month: self.decimal("rent_yuan_month", claims.rent_yuan_month.as_deref())?,
            founded: self.date("founded", claims.founded.as_deref())?,
            opened_on: self.date("opened_on", claims.opened_on.as_deref())?,
            resident_teams: claims.resident_teams,
            companies_registered_in_year: claims.companies_registered_in_year,
            residents_financed_in_year: claims.residents_financed_in_year,
            cases_in_year: claims.cases_in_year,
            full_time_staff: claims.full_time_staff,
            mentors: claims.mentors,
            events_in_year: claims.events_in_year,
            standard: claims.standard.clone(),
            figures_year: claims.figures_year,
            checked_on: self.date("checked_on", claims.checked_on.as_deref())?,
        })
    }
}
