//! Counting, record by record.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
};

use register::{EventKind, Level, State};

use super::{
    Declared, DivisionCount, FIGURES, Former, KindCount, LevelCount, ReasonCount, StateCount,
    Statistics, YearCount,
};
use crate::{Claims, SpaceRecord, TitleRecord};

/// Counts, while the records are gone through.
#[derive(Default)]
pub(super) struct Tally<'a> {
    spaces: u32,
    states: BTreeMap<&'a str, u32>,
    divisions: BTreeMap<&'a str, BTreeMap<String, u32>>,
    levels: BTreeMap<&'a str, (u32, BTreeMap<String, u32>)>,
    kinds: BTreeMap<Option<&'a str>, u32>,
    certified: BTreeMap<Option<i32>, YearCount>,
    cancelled: BTreeMap<Option<i32>, YearCount>,
    reasons: BTreeMap<Option<&'a str>, ReasonCount>,
    declared: BTreeMap<&'static str, Vec<i64>>,
    former: Former,
}

impl<'a> Tally<'a> {
    pub(super) fn take(&mut self, record: &'a SpaceRecord) {
        self.spaces += 1;
        *self.states.entry(&record.state).or_default() += 1;
        for code in std::iter::once(&record.province_code).chain(&record.city_code) {
            let states = self.divisions.entry(code).or_default();
            add(states, &record.state);
        }
        let whole = State::from_key(&record.state);
        let is_current = |title: &&TitleRecord| {
            let states = whole.zip(State::from_key(&title.state));
            states.is_some_and(|(whole, title)| whole.is_about(title))
        };
        let levels: BTreeSet<&str> = record
            .titles
            .iter()
            .filter(is_current)
            .map(|title| title.level.as_str())
            .collect();
        for level in levels {
            self.levels.entry(level).or_default().0 += 1;
        }
        for title in &record.titles {
            let (_, states) = self.levels.entry(&title.level).or_default();
            add(states, &title.state);
        }
        self.years(&record.titles);
        *self.kinds.entry(record.claims.kind.as_deref()).or_default() += 1;
        for (figure, value) in figures(&record.claims) {
            if let Some(value) = value {
                self.declared.entry(figure).or_default().push(value);
            }
        }
        let former = &mut self.former;
        former.renamed += u32::from(!record.former_names.is_empty());
        former.operator_changed += u32::from(!record.former_operators.is_empty());
        former.missing_from_list += u32::from(is_missing(record));
        former.merged += u32::try_from(record.former_ids.len()).unwrap_or(u32::MAX);
    }

    /// Titles by year and by reason. A space is counted once where several of its titles are of one year.
    fn years(&mut self, titles: &'a [TitleRecord]) {
        let (mut certified, mut cancelled, mut reasons) =
            (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
        for title in titles {
            // What is only in notice is not held yet.
            if title.state != State::InNotice.key() {
                let year = title.from.as_deref().and_then(year);
                let count = self.certified.entry(year).or_insert_with(|| empty(year));
                count.titles += 1;
                count.spaces += u32::from(certified.insert(year));
                add(&mut count.by_level, &title.level);
            }
            if title.state == State::Cancelled.key() {
                let year = title.cancelled.as_deref().and_then(year);
                let count = self.cancelled.entry(year).or_insert_with(|| empty(year));
                count.titles += 1;
                count.spaces += u32::from(cancelled.insert(year));
                add(&mut count.by_level, &title.level);
                let reason = title.reason.as_deref();
                let count = self.reasons.entry(reason).or_insert_with(|| ReasonCount {
                    reason: reason.map(str::to_owned),
                    spaces: 0,
                    titles: 0,
                });
                count.titles += 1;
                count.spaces += u32::from(reasons.insert(reason));
            }
        }
    }

    /// The figures, of no release yet.
    pub(super) fn figures(mut self) -> Statistics {
        let (by_province, by_city) = self.divisions();
        let by_state = State::ALL.map(|state| StateCount {
            state: state.key().to_owned(),
            spaces: self.states.get(state.key()).copied().unwrap_or_default(),
        });
        let by_level = Level::ALL.map(|level| {
            let (spaces, by_state) = self.levels.remove(level.key()).unwrap_or_default();
            LevelCount {
                level: level.key().to_owned(),
                spaces,
                titles: by_state.values().sum(),
                by_state,
            }
        });
        let declared = FIGURES.map(|figure| {
            let mut values = self.declared.remove(figure).unwrap_or_default();
            Declared {
                field: figure.to_owned(),
                stated: u32::try_from(values.len()).unwrap_or(u32::MAX),
                median: median(&mut values).map(written),
            }
        });
        Statistics {
            release: String::new(),
            as_of: String::new(),
            sample: false,
            spaces: self.spaces,
            by_state: by_state.into(),
            by_province,
            by_city,
            by_level: by_level.into(),
            by_kind: kinds(self.kinds),
            by_year_of_certification: years(self.certified),
            by_year_of_cancellation: years(self.cancelled),
            by_reason_of_cancellation: reasons(self.reasons),
            declared: declared.into(),
            former: self.former,
        }
    }

    /// Every province, and the cities in which there is a space.
    fn divisions(&self) -> (Vec<DivisionCount>, Vec<DivisionCount>) {
        let mut counts = (Vec::new(), Vec::new());
        for division in register::divisions() {
            let code = division.code.to_string();
            let by_state = self.divisions.get(code.as_str()).cloned();
            if !division.is_province() && by_state.is_none() {
                continue;
            }
            let by_state = by_state.unwrap_or_default();
            let count = DivisionCount {
                code,
                name: division.name.to_owned(),
                name_en: division.en.to_owned(),
                spaces: by_state.values().sum(),
                by_state,
            };
            if division.is_province() {
                counts.0.push(count);
            } else {
                counts.1.push(count);
            }
        }
        counts
    }
}

/// Whether a full list that should name a space, or a title of it, does not. Where no title is known the history says so.
fn is_missing(record: &SpaceRecord) -> bool {
    let (missing, returned) = (EventKind::MissingFromList.key(), EventKind::Returned.key());
    let listed = || {
        record
            .events
            .iter()
            .rfind(|event| event.title.is_none() && [missing, returned].contains(&&*event.kind))
            .is_some_and(|event| event.kind == missing)
    };
    if record.titles.is_empty() {
        listed()
    } else {
        record
            .titles
            .iter()
            .any(|title| title.missing_since.is_some())
    }
}

fn add(counts: &mut BTreeMap<String, u32>, key: &str) {
    if let Some(count) = counts.get_mut(key) {
        *count += 1;
    } else {
        counts.insert(key.to_owned(), 1);
    }
}

/// The most frequent first, of equal frequency by text; what is not stated last.
fn kinds(counts: BTreeMap<Option<&str>, u32>) -> Vec<KindCount> {
    let mut counts: Vec<_> = counts
        .into_iter()
        .map(|(kind, spaces)| KindCount {
            kind: kind.map(str::to_owned),
            spaces,
        })
        .collect();
    counts.sort_by_key(|count| (count.kind.is_none(), Reverse(count.spaces)));
    counts
}

/// In the same order.
fn reasons(counts: BTreeMap<Option<&str>, ReasonCount>) -> Vec<ReasonCount> {
    let mut counts: Vec<_> = counts.into_values().collect();
    counts.sort_by_key(|count| (count.reason.is_none(), Reverse(count.spaces)));
    counts
}

/// By year; what is not stated last.
fn years(counts: BTreeMap<Option<i32>, YearCount>) -> Vec<YearCount> {
    let mut counts: Vec<_> = counts.into_values().collect();
    counts.sort_by_key(|count| (count.year.is_none(), count.year));
    counts
}

fn empty(year: Option<i32>) -> YearCount {
    YearCount {
        year,
        spaces: 0,
        titles: 0,
        by_level: BTreeMap::new(),
    }
}

/// The year of a date as records have it.
fn year(date: &str) -> Option<i32> {
    date.get(..4)?.parse().ok()
}

/// A decimal as records have it.
fn ten_thousandths(text: &str) -> Option<i64> {
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    let part: i64 = format!("{part:0<4}").parse().ok()?;
    whole
        .parse::<i64>()
        .ok()?
        .checked_mul(10_000)?
        .checked_add(part)
}

fn median(values: &mut [i64]) -> Option<i64> {
    values.sort_unstable();
    let upper = *values.get(values.len() / 2)?;
    if values.len() % 2 == 1 {
        return Some(upper);
    }
    let lower = *values.get(values.len() / 2 - 1)?;
    // Both end in a nought, since no decimal has more than three places: the half of their distance is exact.
    Some(lower + (upper - lower) / 2)
}

fn written(value: i64) -> String {
    let (whole, part) = (value / 10_000, value % 10_000);
    if part == 0 {
        whole.to_string()
    } else {
        format!("{whole}.{}", format!("{part:04}").trim_end_matches('0'))
    }
}

/// The figures that are declared, in the order of [`FIGURES`], in ten-thousandths: decimals have up to three places, one more has room
/// for half of the last.
fn figures(claims: &Claims) -> impl Iterator<Item = (&'static str, Option<i64>)> {
    let decimal = |text: &Option<String>| text.as_deref().and_then(ten_thousandths);
    let whole = |number: Option<u32>| number.map(|number| i64::from(number) * 10_000);
    FIGURES.into_iter().zip([
        decimal(&claims.total_area_m2),
        decimal(&claims.desk_area_m2),
        decimal(&claims.public_area_m2),
        whole(claims.desks),
        decimal(&claims.rent_yuan_month),
        whole(claims.resident_teams),
        whole(claims.companies_registered_in_year),
        whole(claims.residents_financed_in_year),
        whole(claims.cases_in_year),
        whole(claims.full_time_staff),
        whole(claims.mentors),
        whole(claims.events_in_year),
    ])
}
