//! The stable addresses below `api/v1/`, for re-users: each file names its release.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::{Divisions, SpaceRecord, Spaces, canonical, schemas};

/// Every file at a stable address but `files.json` and the root, by address below `api/v1/`.
///
/// # Errors
/// If a value cannot be written as JSON.
pub(crate) fn files(
    records: &BTreeMap<String, SpaceRecord>,
    divisions: &Divisions,
    release: &str,
    as_of: NaiveDate,
    sample: bool,
) -> Result<BTreeMap<String, Vec<u8>>, serde_json::Error> {
    let spaces = spaces(records, release, as_of, sample);
    let named = Divisions {
        release: Some(release.to_owned()),
        ..divisions.clone()
    };
    let mut files = BTreeMap::from([
        ("spaces.json".to_owned(), canonical::bytes(&spaces)?),
        ("divisions.json".to_owned(), canonical::bytes(&named)?),
    ]);
    for (id, record) in records {
        let bytes = canonical::bytes(&record.named(release, as_of))?;
        // The address of a record that became part of this one leads here.
        for former in &record.former_ids {
            files.insert(format!("spaces/{former}.json"), bytes.clone());
        }
        files.insert(format!("spaces/{id}.json"), bytes);
    }
    files.extend(schemas());
    Ok(files)
}

/// Every space, shorter.
pub(crate) fn spaces(
    records: &BTreeMap<String, SpaceRecord>,
    release: &str,
    as_of: NaiveDate,
    sample: bool,
) -> Spaces {
    Spaces {
        release: release.to_owned(),
        as_of: as_of.to_string(),
        sample,
        spaces: records
            .values()
            .map(|record| record.named(release, as_of).summary())
            .collect(),
    }
}
