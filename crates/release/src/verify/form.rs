//! Whether a file of the API is the one way to write a value of its schema, and says what the release's records say.

use std::{collections::BTreeMap, sync::OnceLock};

use serde::{Serialize, de::DeserializeOwned};

use super::FindingKind;
use crate::{
    Changes, Directory, Divisions, Judging, Role, Root, Shard, SpaceRecord, Spaces, StandardList,
    StandardRecord, Standing, Statistics, canonical, place, stable, statistics::SHEETS, table,
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
        Role::Directory => {
            let directory: Directory = canonical(bytes)?;
            let sound = directory.is_sound();
            sound.then(Vec::new).ok_or(FindingKind::Form)
        }
        Role::Divisions => canonical::<Divisions>(bytes).map(|_| Vec::new()),
        Role::Standard => canonical::<StandardRecord>(bytes).map(|_| Vec::new()),
        Role::Judging => canonical::<Judging>(bytes).map(|_| Vec::new()),
        Role::Other => json(bytes).map(|()| Vec::new()),
    }
}

/// What the files at stable addresses have to agree with.
pub(super) struct Stable<'a> {
    pub(super) root: &'a Root,
    /// The records; nothing, if some of them cannot be read.
    pub(super) records: Option<&'a BTreeMap<String, SpaceRecord>>,
    /// The figures of the records, once something has to agree with them.
    pub(super) statistics: OnceLock<Statistics>,
}

impl Stable<'_> {
    /// Looks at a file at a stable address below the site.
    pub(super) fn look(&self, path: &str, bytes: &[u8]) -> Result<(), FindingKind> {
        let Some(path) = path.strip_prefix(place::API) else {
            return Ok(());
        };
        let id = path
            .strip_prefix("spaces/")
            .and_then(|name| name.strip_suffix(".json"));
        let (release, sample) = (&self.root.release, self.root.sample);
        let agrees = match (path, id) {
            ("spaces.json", _) => {
                canonical::<Spaces>(bytes)?;
                self.now().is_none_or(|now| {
                    stable::spaces(now, sample).is_ok_and(|spaces| spaces == bytes)
                })
            }
            ("spaces.csv", _) => self
                .now()
                .is_none_or(|now| table::spaces(now).is_ok_and(|table| table == bytes)),
            ("statistics.json", _) => {
                let statistics: Statistics = canonical(bytes)?;
                self.statistics().is_none_or(|held| *held == statistics)
            }
            ("changes.json", _) => {
                let changes: Changes = canonical(bytes)?;
                changes.release == *release
            }
            ("divisions.json", _) => {
                let divisions: Divisions = canonical(bytes)?;
                divisions.release.as_ref() == Some(release)
            }
            ("standards.json", _) => canonical::<StandardList>(bytes)?.release == *release,
            (_, Some(id)) => {
                let record: SpaceRecord = canonical(bytes)?;
                // The address of a record that became part of another one leads to that.
                let leads_here =
                    record.id == id || record.former_ids.iter().any(|former| former == id);
                leads_here
                    && self.now().is_none_or(|now| {
                        let held = now.records.get(&record.id);
                        held.map(|held| held.named(release, now.as_of)) == Some(record)
                    })
            }
            _ if path.starts_with("standards/") && path.rsplit('.').next() == Some("json") => {
                canonical::<StandardRecord>(bytes)?.release.as_ref() == Some(release)
            }
            _ if path.rsplit('.').next() == Some("json") => return json(bytes),
            _ => {
                let sheet = SHEETS.iter().find(|sheet| sheet.path() == path);
                sheet.zip(self.statistics()).is_none_or(|(sheet, held)| {
                    table::figure(sheet, held).is_ok_and(|table| table == bytes)
                })
            }
        };
        agrees.then_some(()).ok_or(FindingKind::Contradicts)
    }

    fn statistics(&self) -> Option<&Statistics> {
        let now = self.now()?;
        let counted = || Statistics::of(now, self.root.sample);
        Some(self.statistics.get_or_init(counted))
    }

    fn now(&self) -> Option<Standing<'_>> {
        self.records.map(|records| Standing {
            release: &self.root.release,
            as_of: &self.root.as_of,
            records,
        })
    }
}

fn json(bytes: &[u8]) -> Result<(), FindingKind> {
    let read: Result<serde::de::IgnoredAny, _> = serde_json::from_slice(bytes);
    read.map(drop).map_err(|_| FindingKind::Form)
}
