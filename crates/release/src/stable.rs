//! The stable addresses below `api/v1/`, for re-users: each file names its release.

use std::collections::BTreeMap;

use rules::Standards;
use serde::{Serialize, Serializer};

use crate::{
    Changes, Divisions, Publisher, SpaceRecord, StandardList, StandardRecord, Standing, Statistics,
    WriteError, canonical, openapi,
    package::{Tables, package},
    schemas,
    statistics::SHEETS,
    table,
};

/// What the stable addresses say of a release.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Contents<'a> {
    /// The release. Events of its records that name no release are its own.
    pub(crate) now: Standing<'a>,
    /// The release before it.
    pub(crate) previous: Option<Standing<'a>>,
    pub(crate) divisions: &'a Divisions,
    /// Whether everything in it is fictional.
    pub(crate) sample: bool,
    /// Who publishes it.
    pub(crate) publisher: Option<&'a Publisher>,
    pub(crate) standards: Option<&'a Standards>,
}

/// Every file at a stable address but the records, `files.json` and the root, by address below `api/v1/`. These are the figures.
///
/// # Errors
/// If a value cannot be written.
pub(crate) fn files(
    about: &Contents<'_>,
    statistics: &Statistics,
) -> Result<BTreeMap<String, Vec<u8>>, WriteError> {
    let divisions = Divisions {
        release: Some(about.now.release.to_owned()),
        ..about.divisions.clone()
    };
    let spaces_table = table::spaces(about.now)?;
    let divisions_table = table::divisions(about.divisions)?;
    let mut figures = Vec::new();
    for sheet in &SHEETS {
        figures.push((sheet, table::figure(sheet, statistics)?));
    }
    let package = package(
        about,
        &Tables {
            spaces: &spaces_table,
            divisions: &divisions_table,
            figures: &figures,
        },
    );
    let mut changes = Changes::between(about.previous, about.now);
    let changes_bytes = canonical::bytes(&changes)?;
    // One is enough for an example, and there may be as many as there are spaces.
    changes.spaces.truncate(1);
    changes.spaces.shrink_to_fit();
    let openapi = openapi::openapi(about, &changes, statistics);
    let whole = [
        ("spaces.json", spaces(about.now, about.sample)?),
        ("changes.json", changes_bytes),
        ("statistics.json", canonical::bytes(statistics)?),
        ("openapi.json", canonical::bytes(&openapi)?),
        ("datapackage.json", canonical::bytes(&package)?),
        ("divisions.json", canonical::bytes(&divisions)?),
        ("divisions.csv", divisions_table),
        ("spaces.csv", spaces_table),
    ];
    let whole = whole.map(|(path, bytes)| (path.to_owned(), bytes));
    let figures = figures
        .into_iter()
        .map(|(sheet, bytes)| (sheet.path(), bytes));
    let standards = standards(about)?;
    Ok(whole
        .into_iter()
        .chain(figures)
        .chain(standards)
        .chain(schemas())
        .collect())
}

/// `standards.json`, and each standard.
fn standards(about: &Contents<'_>) -> Result<Vec<(String, Vec<u8>)>, serde_json::Error> {
    let (release, as_of) = (about.now.release, about.now.as_of);
    let none = Standards::default();
    let standards = about.standards.unwrap_or(&none);
    let list = StandardList::of(standards, release, as_of);
    let mut files = vec![("standards.json".to_owned(), canonical::bytes(&list)?)];
    for document in &standards.documents {
        let record = StandardRecord::from(document).named(release, as_of);
        let path = format!("standards/{}.json", document.id);
        files.push((path, canonical::bytes(&record)?));
    }
    Ok(files)
}

/// The bytes of `spaces.json`: those of a [`crate::Spaces`], of which a large register has too many to hold them all at once.
///
/// # Errors
/// If a value cannot be written as JSON.
pub(crate) fn spaces(now: Standing<'_>, sample: bool) -> Result<Vec<u8>, serde_json::Error> {
    #[derive(Serialize)]
    struct List<'a> {
        release: &'a str,
        as_of: &'a str,
        sample: bool,
        spaces: Summaries<'a>,
    }
    struct Summaries<'a>(Standing<'a>);
    impl Serialize for Summaries<'_> {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            let records = self.0.records.values();
            serializer.collect_seq(
                records.map(|record| record.named(self.0.release, self.0.as_of).summary()),
            )
        }
    }
    canonical::bytes(&List {
        release: now.release,
        as_of: now.as_of,
        sample,
        spaces: Summaries(now),
    })
}

/// The bytes of `spaces/<id>.json`.
///
/// # Errors
/// If a value cannot be written as JSON.
pub(crate) fn record(
    release: &str,
    as_of: &str,
    record: &SpaceRecord,
) -> Result<Vec<u8>, serde_json::Error> {
    canonical::bytes(&record.named(release, as_of))
}
