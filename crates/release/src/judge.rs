//! Declared figures against the rule that a record states: the register knows no rules, the rules know no register, here they meet.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use register::{Claims, Space, fold};
use rules::{Answers, Document, Evaluation, Standards, Value, Verdict};

use crate::{BothLanguages, Judged, Judging, on_the_wire, words_for};

/// What figures come to, as far as their list says by which rule and for which year they are to be read.
#[derive(Debug)]
pub enum Stated<'a> {
    /// The rule, the year, or both are not stated: nothing is judged.
    Nothing,
    /// A rule is stated and no standard answers to it, or none of which a clause is known: nothing is judged.
    Unknown,
    /// Both are stated.
    Judged {
        /// The year of the figures.
        year: i32,
        /// What they come to.
        evaluation: Evaluation<'a>,
    },
}

/// Judges figures as they were on the last day of their year, or on the day of the release if that is earlier. `counts` says of a claim
/// whether it belongs to the year that is stated.
pub fn judge<'a>(
    claims: &Claims,
    counts: impl Fn(&str) -> bool,
    standards: &'a Standards,
    as_of: NaiveDate,
) -> Stated<'a> {
    let Some(stated) = &claims.standard else {
        return Stated::Nothing;
    };
    let Some(document) = named(standards, stated) else {
        return Stated::Unknown;
    };
    let last_day = |year| NaiveDate::from_ymd_opt(year, 12, 31);
    let Some((year, last_day)) = claims
        .figures_year
        .and_then(|year| Some((year, last_day(year)?)))
    else {
        return Stated::Nothing;
    };
    Stated::Judged {
        year,
        evaluation: rules::evaluate(document, &answers(claims, counts), last_day.min(as_of)),
    }
}

/// Judges what a space declares. A record may hold figures of several lists: those of another list than the one that states the year are
/// of another year, or nobody knows of which. When it opened is no figure of a year.
#[must_use]
pub fn judge_space<'a>(space: &Space, standards: &'a Standards, as_of: NaiveDate) -> Stated<'a> {
    let of_year = space.stated_in.get("figures_year");
    let counts = |claim: &str| claim == "opened_on" || space.stated_in.get(claim) == of_year;
    judge(&space.claims, counts, standards, as_of)
}

/// The standard that a list means: by its id, else by its number or its name where only one has it. Brackets and spaces do not matter.
/// What is asked on a visit is none: nobody is judged by it.
fn named<'a>(standards: &'a Standards, stated: &str) -> Option<&'a Document> {
    let key =
        |text: &str| -> String { fold(text).chars().filter(|c| c.is_alphanumeric()).collect() };
    let stated_key = key(stated);
    let is_named = |document: &&Document| {
        let names = [
            &document.title.zh,
            &document.title.en,
            &document.short.zh,
            &document.short.en,
        ];
        document
            .number
            .iter()
            .chain(names)
            .any(|name| key(name) == stated_key)
    };
    let document = standards.of_authority(stated).or_else(|| {
        let mut found = standards.of_authorities().filter(is_named);
        found.next().filter(|_| found.next().is_none())
    });
    document.filter(|document| {
        document
            .clauses
            .iter()
            .any(|clause| clause.condition.is_some())
    })
}

/// The claims that are metrics.
fn answers(claims: &Claims, counts: impl Fn(&str) -> bool) -> Answers {
    let mut answers = Answers::default();
    let areas = [
        ("total_area_m2", claims.total_area_m2),
        ("desk_area_m2", claims.desk_area_m2),
        ("public_area_m2", claims.public_area_m2),
    ]
    .map(|(metric, area)| (metric, area.map(Value::from)));
    let numbers = [
        ("desks", claims.desks),
        ("resident_teams", claims.resident_teams),
        (
            "companies_registered_in_year",
            claims.companies_registered_in_year,
        ),
        (
            "residents_financed_in_year",
            claims.residents_financed_in_year,
        ),
        ("cases_in_year", claims.cases_in_year),
        ("full_time_staff", claims.full_time_staff),
        ("mentors", claims.mentors),
        ("events_in_year", claims.events_in_year),
    ]
    .map(|(metric, number)| (metric, number.map(Value::from)));
    let opened = [("opened_on", claims.opened_on.map(Value::from))];
    for (metric, value) in areas.into_iter().chain(numbers).chain(opened) {
        if let Some(value) = value.filter(|_| counts(metric)) {
            answers.state(metric, value);
        }
    }
    answers
}

/// The key of a clause in the directory's column.
fn key(standard: &str, clause: &str) -> String {
    [standard, "/", clause].concat()
}

/// What it is called to meet a clause of these documents: 4a of National 2017.
fn names(documents: &[&Document]) -> BTreeMap<String, BothLanguages> {
    let clauses = documents.iter().flat_map(|document| {
        document
            .clauses
            .iter()
            .map(move |clause| (document, &clause.id))
    });
    clauses
        .map(|(document, clause)| {
            let name = BothLanguages {
                zh: format!("{}第{clause}项", document.short.zh),
                en: format!("{clause} of {}", document.short.en),
            };
            (key(&document.id, clause), name)
        })
        .collect()
}

/// How many spaces meet a clause, of those that are judged by its standard.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meets {
    /// The standard, by its id.
    pub standard: String,
    /// The clause, by its id.
    pub clause: String,
    /// How many of them meet it.
    pub met: usize,
    /// How many do not.
    pub not_met: usize,
    /// How many are judged.
    pub judged: usize,
}

/// What all spaces of a register come to.
#[derive(Debug, Default)]
pub(crate) struct Judgements {
    of: BTreeMap<String, Judged>,
    /// The words in which they are shown.
    pub(crate) words: Judging,
    names: BTreeMap<String, BothLanguages>,
}

impl Judgements {
    pub(crate) fn of(spaces: &[Space], standards: Option<&Standards>, as_of: NaiveDate) -> Self {
        let Some(standards) = standards else {
            return Self::default();
        };
        let judged = |space: &Space| match judge_space(space, standards, as_of) {
            Stated::Judged { year, evaluation } => {
                Some((space.id.to_string(), on_the_wire(&evaluation, year)))
            }
            _ => None,
        };
        let of: BTreeMap<String, Judged> = spaces.iter().filter_map(judged).collect();
        let is_used =
            |document: &&Document| of.values().any(|judged| judged.standard == document.id);
        let used: Vec<&Document> = standards.documents.iter().filter(is_used).collect();
        Self {
            words: words_for(&used),
            names: names(&used),
            of,
        }
    }

    /// What a space comes to, if it is judged.
    pub(crate) fn get(&self, id: &str) -> Option<&Judged> {
        self.of.get(id)
    }

    /// What it is called that a space meets a clause: the key is that of the directory's column.
    pub(crate) fn name(&self, key: &str) -> BothLanguages {
        self.names.get(key).cloned().unwrap_or_default()
    }

    /// Every clause of the standards that are judged by, with how many spaces meet it.
    pub(crate) fn counts(&self) -> Vec<Meets> {
        let mut counts = Vec::new();
        for rule in &self.words.rules {
            let judged = || self.of.values().filter(|judged| judged.standard == rule.id);
            for clause in &rule.clauses {
                let come_to = |verdict: Verdict| {
                    let is_it =
                        |judged: &&Judged| judged.of_verdict(verdict).any(|id| id == clause.id);
                    judged().filter(is_it).count()
                };
                counts.push(Meets {
                    standard: rule.id.clone(),
                    clause: clause.id.clone(),
                    met: come_to(Verdict::Met),
                    not_met: come_to(Verdict::NotMet),
                    judged: judged().count(),
                });
            }
        }
        counts
    }
}

impl Judged {
    /// The clauses that come to this.
    fn of_verdict(&self, verdict: Verdict) -> impl Iterator<Item = &str> {
        let conditions = self.conditions.iter();
        conditions
            .filter(move |condition| condition.verdict == verdict.key())
            .filter_map(|condition| condition.id.as_deref())
    }

    /// The same, as the directory's column has them.
    pub(crate) fn meets(&self) -> Vec<String> {
        self.of_verdict(Verdict::Met)
            .map(|clause| key(&self.standard, clause))
            .collect()
    }
}

#[cfg(test)]
mod tests;
