//! Whether a file of the API is the one way to write a value of its schema, and says what the release's records say.

use std::collections::BTreeMap;

use serde::{Serialize, de::DeserializeOwned};

use super::FindingKind;
use crate::{
    Directory, Divisions, Role, Root, Shard, SpaceRecord, Spaces, canonical, place, stable,
};

/// Parses the bytes, if they are those that writing the value gives. Then every required field is there with a value of its type, there
/// is none that the schema does not know, and nothing is hidden in spaces, in a repeated field or in the order.
pub(super) fn canonical<T: Serialize + DeserializeOwned>(bytes: &[u8]) -> Result<T, FindingKind> {
    let value: T = serde_json::from_slice(bytes).map_err(|_| FindingKind::Form)?;
    if canonical::bytes(&value).is_ok_and(|written| written == bytes) {
        Ok(value)
    } else {
        Err(FindingKind::Form)
    }
}

/// The records in a blob; none, if it holds something else.
pub(super) fn blob(role: Role, bytes: &[u8]) -> Result<Vec<SpaceRecord>, FindingKind> {
    match role {
        Role::Records => canonical::<Shard>(bytes).map(|shard| shard.records),
        Role::Directory => canonical::<Directory>(bytes).and_then(|directory| {
            if directory.is_sound() {
                Ok(Vec::new())
            } else {
                Err(FindingKind::Form)
            }
        }),
        Role::Divisions => canonical::<Divisions>(bytes).map(|_| Vec::new()),
        Role::Other => json(bytes).map(|()| Vec::new()),
    }
}

/// Looks at a file at a stable address, by its address below the site.
pub(super) fn stable(
    path: &str,
    bytes: &[u8],
    root: &Root,
    records: Option<&BTreeMap<String, SpaceRecord>>,
) -> Result<(), FindingKind> {
    let agrees = |agrees: bool| {
        if agrees {
            Ok(())
        } else {
            Err(FindingKind::Contradicts)
        }
    };
    let Some(path) = path.strip_prefix(place::API) else {
        return Ok(());
    };
    let id = path
        .strip_prefix("spaces/")
        .and_then(|name| name.strip_suffix(".json"));
    match (path, id) {
        ("spaces.json", _) => {
            let spaces: Spaces = canonical(bytes)?;
            agrees(
                (&spaces.release, &spaces.as_of, spaces.sample)
                    == (&root.release, &root.as_of, root.sample),
            )?;
            records.map_or(Ok(()), |records| agrees(spaces == stable::spaces(records, root)))
        }
        ("divisions.json", _) => {
            let divisions: Divisions = canonical(bytes)?;
            agrees(divisions.release.as_ref() == Some(&root.release))
        }
        (_, Some(id)) => {
            let record: SpaceRecord = canonical(bytes)?;
            records.map_or(Ok(()), |records| {
                let held = records.get(id).map(|held| stable::named(held, root));
                agrees(held == Some(record))
            })
        }
        _ if path.ends_with(".json") => json(bytes),
        _ => Ok(()),
    }
}

fn json(bytes: &[u8]) -> Result<(), FindingKind> {
    let read: Result<serde::de::IgnoredAny, _> = serde_json::from_slice(bytes);
    read.map(drop).map_err(|_| FindingKind::Form)
}
