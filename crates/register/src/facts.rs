//! Facts about a whole list. A published list mostly has no level, issuer, document or date column: the document itself says what
//! being on the list means. These facts come with the list's file; a column overrules them.

use serde::Deserialize;

use values::{Phrase, When, Words, toml_fault, words};

use crate::{
    division::{Division, Region, find_city, find_region},
    title::Level,
};

/// What being on a list means.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ListKind {
    /// Everybody who holds the title.
    #[default]
    Full,
    /// Who is granted the title now.
    Additions,
    /// Whose title is confirmed.
    Recheck,
    /// Who is in public notice.
    Notice,
    /// Whose title is cancelled.
    Cancellations,
}

/// The facts, as they were read from a facts file. All of them are optional.
#[derive(Clone, Debug, Default)]
pub struct Facts {
    /// The kind of list.
    pub list: ListKind,
    /// The level of the title.
    pub level: Option<Level>,
    /// Who grants it.
    pub issuer: Option<String>,
    /// The document that published the list.
    pub document: Option<String>,
    /// The date of the list.
    pub dated: Option<When>,
    /// The standard under which the declared figures are to be read.
    pub standard: Option<String>,
    /// The year of the declared figures.
    pub figures_year: Option<i32>,
    /// When the claims were last checked.
    pub checked_on: Option<When>,
    /// The province of every row.
    pub province: Option<&'static Division>,
    /// The city of every row.
    pub city: Option<&'static Division>,
    /// The list says that it states no operators.
    pub operator_not_stated: bool,
    /// The first day of the public notice.
    pub notice_from: Option<When>,
    /// Its length in Chinese working days; the first day counts.
    pub notice_working_days: Option<u32>,
    /// The columns of a sheet without a header, left to right.
    pub columns: Option<Vec<String>>,
    /// The sheet to read.
    pub sheet: Option<String>,
}

/// Why a facts file cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", .words.en)]
pub struct FactsError {
    /// What is wrong and how to fix it, in both languages.
    pub words: Words,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Raw {
    list: Option<String>,
    level: Option<String>,
    issuer: Option<String>,
    document: Option<String>,
    dated: Option<String>,
    standard: Option<String>,
    figures_year: Option<i32>,
    checked_on: Option<String>,
    province: Option<String>,
    city: Option<String>,
    operator: Option<String>,
    notice_from: Option<String>,
    notice_working_days: Option<u32>,
    columns: Option<Vec<String>>,
    sheet: Option<String>,
}

impl Facts {
    /// Reads a facts file (TOML).
    ///
    /// # Errors
    /// If it is not TOML, has an unknown key, or a value that means nothing; the error says which, and what may stand there.
    pub fn read(text: &str) -> Result<Self, FactsError> {
        let raw: Raw = toml::from_str(text).map_err(|cause| FactsError {
            words: toml_fault(
                Phrase {
                    zh: "事实文件",
                    en: "The facts file",
                },
                text,
                &cause,
            ),
        })?;
        let (province, city) = place(raw.province.as_deref(), raw.city.as_deref())?;
        Ok(Self {
            list: raw.list.as_deref().map_or(Ok(ListKind::default()), kind)?,
            level: raw
                .level
                .as_deref()
                .map(|text| {
                    Level::read(text)
                        .ok_or_else(|| unknown("level", text, "national, provincial, city"))
                })
                .transpose()?,
            issuer: raw.issuer,
            document: raw.document,
            dated: date("dated", raw.dated.as_deref())?,
            standard: raw.standard,
            figures_year: raw.figures_year,
            checked_on: date("checked_on", raw.checked_on.as_deref())?,
            province,
            city,
            operator_not_stated: match raw.operator.as_deref() {
                None => false,
                Some("not stated") => true,
                Some(other) => return Err(unknown("operator", other, "not stated")),
            },
            notice_from: date("notice_from", raw.notice_from.as_deref())?,
            notice_working_days: raw.notice_working_days,
            columns: raw.columns,
            sheet: raw.sheet,
        })
    }
}

type Places = (Option<&'static Division>, Option<&'static Division>);

fn place(province: Option<&str>, city: Option<&str>) -> Result<Places, FactsError> {
    let stated = province
        .map(|text| {
            find_region(text).ok_or_else(|| unknown("province", text, "广东省, 大连市, Guangdong"))
        })
        .transpose()?;
    let (province, planned_city) = match stated {
        None => (None, None),
        Some(Region::Province(province)) => (Some(province), None),
        Some(Region::City { province, city }) => (Some(province), Some(city)),
    };
    let Some(text) = city else {
        return Ok((province, planned_city));
    };
    let found: Vec<_> = find_city(text)
        .into_iter()
        .filter(|city| province.is_none_or(|p| city.province() == p))
        .collect();
    match found.as_slice() {
        [city] => Ok((Some(city.province()), Some(city))),
        _ => Err(unknown("city", text, "深圳市")),
    }
}

fn kind(text: &str) -> Result<ListKind, FactsError> {
    Ok(match text {
        "full" => ListKind::Full,
        "additions" => ListKind::Additions,
        "re-check" => ListKind::Recheck,
        "notice" => ListKind::Notice,
        "cancellations" => ListKind::Cancellations,
        _ => {
            return Err(unknown(
                "list",
                text,
                "full, additions, re-check, notice, cancellations",
            ));
        }
    })
}

fn date(key: &str, text: Option<&str>) -> Result<Option<When>, FactsError> {
    text.map(|text| When::parse(text).ok_or_else(|| unknown(key, text, "2021-07-01")))
        .transpose()
}

fn unknown(key: &str, value: &str, may: &str) -> FactsError {
    FactsError {
        words: words!(
            "事实文件中 {key} = \"{value}\" 无法理解。可以写：{may}",
            "In the facts file, {key} = \"{value}\" is not understood. It may be: {may}"
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_facts_of_a_list_are_read() {
        let facts = Facts::read("columns = [\"序号\", \"名称\"]\nprovince = \"广东省\"\ncity = \"深圳市\"\nlevel = \"national\"\ndated = \"2018\"").unwrap();
        assert_eq!(facts.city.unwrap().short, "深圳");
        assert_eq!(facts.level, Some(Level::National));
        assert_eq!(facts.dated.unwrap().to_string(), "2018");
        assert_eq!(facts.list, ListKind::Full);
    }

    #[test]
    fn a_fact_that_means_nothing_is_named_with_what_may_stand_there() {
        for (text, part) in [
            ("list = \"all\"", "cancellations"),
            ("level = \"特级\"", "provincial"),
            ("city = \"成都市\"\nprovince = \"湖北省\"", "深圳市"),
            ("sheets = \"a\"", "sheets"),
            ("operator = \"none\"", "not stated"),
        ] {
            let error = Facts::read(text).unwrap_err();
            assert!(
                error.words.en.contains(part) && error.words.zh.contains(part),
                "{text}: {error}"
            );
        }
    }
}
