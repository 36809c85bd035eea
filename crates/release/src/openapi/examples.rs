//! Examples of what is at the addresses, cut short: taken from the release itself, so that they are true to form.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::{Value, json};

use crate::{Changes, Divisions, FORMAT, SpaceRecord, Spaces, Statistics, stable::Contents};

/// Stands where a hash stands: the SHA-256 of nothing at all. The root cannot be its own example, since it names this description.
pub(super) const HASH: &str = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

/// Examples by address.
pub(super) struct Examples {
    pub(super) by_path: BTreeMap<&'static str, Value>,
    /// The id of a space.
    pub(super) id: Option<String>,
    /// The id of a standard.
    pub(super) standard: Option<String>,
}

impl Examples {
    /// Of these changes and figures, as they are to be shown.
    pub(super) fn of(about: &Contents<'_>, changes: &Changes, statistics: &Statistics) -> Self {
        let (release, as_of, sample) = (about.now.release, about.now.as_of, about.sample);
        let file = |length: u32| json!({"sha256": HASH, "length": length});
        let space = about.now.records.values().next();
        let space = space.map(|record| record.named(release, as_of));
        let spaces = Spaces {
            release: release.to_owned(),
            as_of: as_of.to_owned(),
            sample,
            spaces: space.iter().map(SpaceRecord::summary).collect(),
        };
        let divisions = Divisions {
            release: Some(release.to_owned()),
            divisions: about.divisions.divisions.iter().take(2).cloned().collect(),
        };
        let mut by_path = BTreeMap::from([
            (
                "/root.json",
                json!({
                    "format": FORMAT, "release": release, "as_of": as_of, "sample": sample,
                    "manifest": file(12_345), "files": file(67_890),
                }),
            ),
            (
                "/manifests/{sha256}.json",
                json!({
                    "format": FORMAT, "as_of": as_of, "sample": sample, "spaces": about.now.records.len(),
                    "blobs": [{"role": "directory", "sha256": HASH, "length": 123_456}],
                }),
            ),
            (
                "/files.json",
                json!({"release": release, "files": {"spaces.json": file(123_456)}}),
            ),
            ("/spaces.json", value(&spaces)),
            ("/divisions.json", value(&divisions)),
            ("/statistics.json", value(statistics)),
            ("/changes.json", value(changes)),
        ]);
        by_path.extend(
            space
                .iter()
                .map(|space| ("/spaces/{id}.json", value(space))),
        );
        Self {
            by_path,
            id: space.map(|space| space.id),
            standard: about
                .standards
                .and_then(|standards| standards.documents.first())
                .map(|document| document.id.clone()),
        }
    }
}

fn value(value: &impl Serialize) -> Value {
    serde_json::to_value(value).unwrap_or_default()
}
