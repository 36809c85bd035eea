//! The stable addresses below `api/v1/`, for re-users: each file names its release.

use std::collections::BTreeMap;

use crate::{
    Changes, Divisions, SpaceRecord, Spaces, Standing, Statistics, canonical, openapi, package,
    schemas, table,
};

/// What the stable addresses say of a release.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Publication<'a> {
    /// The release. Events of its records that name no release are its own.
    pub(crate) now: Standing<'a>,
    /// The release before it.
    pub(crate) previous: Option<Standing<'a>>,
    pub(crate) divisions: &'a Divisions,
    /// Whether everything in it is fictional.
    pub(crate) sample: bool,
    /// Who publishes it.
    pub(crate) publisher: Option<&'a str>,
    /// Under which licence: a short name such as `CC-BY-4.0`, an address, or words.
    pub(crate) licence: Option<&'a str>,
}

/// Why the stable addresses could not be made.
#[derive(Debug, thiserror::Error)]
pub(crate) enum StableError {
    /// A value could not be written as JSON.
    #[error("{0}")]
    Json(#[from] serde_json::Error),
    /// The table could not be written.
    #[error("{0}")]
    Table(#[from] csv::Error),
}

/// Every file at a stable address but `files.json` and the root, by address below `api/v1/`.
///
/// # Errors
/// If a value cannot be written.
pub(crate) fn files(about: &Publication<'_>) -> Result<BTreeMap<String, Vec<u8>>, StableError> {
    let Standing {
        release,
        as_of,
        records,
    } = about.now;
    let spaces = Spaces {
        release: release.to_owned(),
        as_of: as_of.to_owned(),
        sample: about.sample,
        spaces: records.values().map(SpaceRecord::summary).collect(),
    };
    let divisions = canonical::bytes(&Divisions {
        release: Some(release.to_owned()),
        ..about.divisions.clone()
    })?;
    let table = table::csv(about.now)?;
    let package = package::package(about, &table, &divisions);
    let changes = Changes::between(about.previous, about.now);
    let mut files: BTreeMap<String, Vec<u8>> = [
        ("spaces.json", canonical::bytes(&spaces)?),
        ("changes.json", canonical::bytes(&changes)?),
        (
            "statistics.json",
            canonical::bytes(&Statistics::of(about.now, about.sample))?,
        ),
        ("openapi.json", canonical::bytes(&openapi::openapi(about))?),
        ("datapackage.json", canonical::bytes(&package)?),
        ("divisions.json", divisions),
        ("spaces.csv", table),
    ]
    .map(|(path, bytes)| (path.to_owned(), bytes))
    .into();
    for (id, record) in records {
        let named = named(record, release, as_of);
        files.insert(format!("spaces/{id}.json"), canonical::bytes(&named)?);
    }
    files.extend(schemas());
    Ok(files)
}

/// A record as it stands alone: it names its release, and so does each of its events.
pub(crate) fn named(record: &SpaceRecord, release: &str, as_of: &str) -> SpaceRecord {
    let mut named = SpaceRecord {
        release: Some(release.to_owned()),
        as_of: Some(as_of.to_owned()),
        ..record.clone()
    };
    for event in &mut named.events {
        event.release.get_or_insert_with(|| release.to_owned());
    }
    named
}
