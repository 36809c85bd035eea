//! The stable addresses below `api/v1/`, for re-users: each file names its release.

use std::collections::BTreeMap;

use serde::{Serialize, Serializer};

use crate::{
    Changes, Divisions, Publisher, Standing, Statistics, WriteError, canonical, openapi, package,
    schemas, table,
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
}

/// Every file at a stable address but `files.json` and the root, by address below `api/v1/`.
///
/// # Errors
/// If a value cannot be written.
pub(crate) fn files(about: &Contents<'_>) -> Result<BTreeMap<String, Vec<u8>>, WriteError> {
    let Standing {
        release,
        as_of,
        records,
    } = about.now;
    let mut files = BTreeMap::new();
    for (id, record) in records {
        let bytes = canonical::bytes(&record.named(release, as_of))?;
        // The address of a record that became part of this one leads here.
        for former in &record.former_ids {
            files.insert(format!("spaces/{former}.json"), bytes.clone());
        }
        files.insert(format!("spaces/{id}.json"), bytes);
    }
    let divisions = Divisions {
        release: Some(release.to_owned()),
        ..about.divisions.clone()
    };
    let spaces_table = table::spaces(about.now)?;
    let divisions_table = table::divisions(about.divisions)?;
    let package = package::package(about, &spaces_table, &divisions_table);
    let statistics = Statistics::of(about.now, about.sample);
    let mut changes = Changes::between(about.previous, about.now);
    let changes_bytes = canonical::bytes(&changes)?;
    // One is enough for an example, and there may be as many as there are spaces.
    changes.spaces.truncate(1);
    changes.spaces.shrink_to_fit();
    let openapi = openapi::openapi(about, &changes, &statistics);
    let whole = [
        ("spaces.json", spaces(about.now, about.sample)?),
        ("changes.json", changes_bytes),
        ("statistics.json", canonical::bytes(&statistics)?),
        ("openapi.json", canonical::bytes(&openapi)?),
        ("datapackage.json", canonical::bytes(&package)?),
        ("divisions.json", canonical::bytes(&divisions)?),
        ("divisions.csv", divisions_table),
        ("spaces.csv", spaces_table),
    ];
    files.extend(whole.map(|(path, bytes)| (path.to_owned(), bytes)));
    files.extend(schemas());
    Ok(files)
}

/// `spaces.json`: every space, shorter.
///
/// # Errors
/// If a value cannot be written as JSON.
pub(crate) fn spaces(now: Standing<'_>, sample: bool) -> Result<Vec<u8>, serde_json::Error> {
    canonical::bytes(&Stream {
        release: now.release,
        as_of: now.as_of,
        sample,
        spaces: now,
    })
}

/// [`crate::Spaces`], written one space at a time: all of them at once would take as much memory again as the records.
#[derive(Serialize)]
struct Stream<'a> {
    release: &'a str,
    as_of: &'a str,
    sample: bool,
    #[serde(serialize_with = "summaries")]
    spaces: Standing<'a>,
}

fn summaries<S: Serializer>(now: &Standing<'_>, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(
        now.records
            .values()
            .map(|record| record.named(now.release, now.as_of).summary()),
    )
}
