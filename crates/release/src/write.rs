//! A release in memory: records, directory and divisions as blobs named by their SHA-256, the manifest that names them, and the stable
//! addresses.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use register::{Space, State};

use crate::{
    BlobRef, Digest, Directory, Divisions, FORMAT, FileRef, Manifest, Role, Root, Shard,
    SpaceRecord, canonical, compress::Effort, place, stable,
};

/// About how large a shard of records is, in bytes: what a visitor fetches to read one space.
const SHARD: usize = 64 * 1024;

/// One release in memory: the same bytes for the same register, every time.
#[derive(Debug)]
pub struct Edition {
    /// Its root. Its `files` name none yet: what there is beside the data is known when the release is written.
    pub root: Root,
    /// Its directory.
    pub directory: Directory,
    /// Its records, by id.
    pub records: BTreeMap<String, SpaceRecord>,
    /// The table of divisions.
    pub divisions: Divisions,
    /// Its manifest.
    pub manifest: Manifest,
    /// Blobs and manifest, by address below the site.
    pub(crate) blobs: BTreeMap<String, (Effort, Vec<u8>)>,
    /// What stands at stable addresses, by address below the site.
    pub(crate) stable: BTreeMap<String, Vec<u8>>,
}

impl Edition {
    /// The release of these spaces on a day, after the release whose manifest has the hash `previous`.
    ///
    /// # Errors
    /// If a value cannot be written as JSON.
    pub fn of(
        spaces: &[Space],
        as_of: NaiveDate,
        sample: bool,
        previous: Option<Digest>,
    ) -> Result<Self, serde_json::Error> {
        let mut shown: Vec<&Space> = spaces.iter().collect();
        shown.sort_by_cached_key(|space| {
            (
                space.place.province.code,
                space.state(as_of) >= State::Expired,
                space.name.clone(),
                space.id.clone(),
            )
        });
        let directory = Directory::of(&shown, as_of);
        let records: BTreeMap<String, SpaceRecord> = spaces
            .iter()
            .map(|space| (space.id.to_string(), SpaceRecord::of(space, as_of)))
            .collect();
        let divisions = Divisions::all();

        let mut blobs = BTreeMap::new();
        let mut refs = Vec::new();
        let mut blob = |role, first, last, bytes: Vec<u8>| {
            let file = FileRef::of(&bytes);
            // The directory and the divisions are loaded by every visitor, one of the shards by some.
            let effort = match role {
                Role::Records => Effort::Middling,
                _ => Effort::Best,
            };
            blobs.insert(place::blob(&file.sha256), (effort, bytes));
            refs.push(BlobRef {
                role,
                first,
                last,
                file,
            });
        };
        blob(Role::Directory, None, None, canonical::bytes(&directory)?);
        blob(Role::Divisions, None, None, canonical::bytes(&divisions)?);
        for shard in shards(&records)? {
            let (first, last) = (shard.records.first(), shard.records.last());
            let id = |record: Option<&SpaceRecord>| record.map(|record| record.id.clone());
            blob(
                Role::Records,
                id(first),
                id(last),
                canonical::bytes(&shard)?,
            );
        }
        let manifest = Manifest {
            format: FORMAT,
            as_of: as_of.to_string(),
            sample,
            previous,
            spaces: u32::try_from(spaces.len()).unwrap_or(u32::MAX),
            blobs: refs,
        };
        let manifest_bytes = canonical::bytes(&manifest)?;
        let digest = Digest::of(&manifest_bytes);
        let release = digest.short().to_owned();
        let manifest_ref = FileRef::of(&manifest_bytes);
        blobs.insert(place::manifest(&digest), (Effort::Best, manifest_bytes));

        let stable = stable::files(&records, &divisions, &release, as_of, sample)?;
        let root = Root {
            format: FORMAT,
            release,
            as_of: as_of.to_string(),
            sample,
            manifest: manifest_ref,
            files: FileRef::of(b"").into(),
        };
        Ok(Self {
            root,
            directory,
            records,
            divisions,
            manifest,
            blobs,
            stable: below(place::API, stable),
        })
    }
}

/// The same files, by their address below another folder.
fn below(folder: &str, files: BTreeMap<String, Vec<u8>>) -> BTreeMap<String, Vec<u8>> {
    files
        .into_iter()
        .map(|(path, bytes)| (format!("{folder}{path}"), bytes))
        .collect()
}

fn shards(records: &BTreeMap<String, SpaceRecord>) -> Result<Vec<Shard>, serde_json::Error> {
    let mut shards: Vec<Shard> = Vec::new();
    let mut room = 0;
    for record in records.values() {
        let length = serde_json::to_vec(record)?.len();
        if let Some(shard) = shards.last_mut().filter(|_| length <= room) {
            shard.records.push(record.clone());
            room -= length;
        } else {
            shards.push(Shard {
                records: vec![record.clone()],
            });
            room = SHARD.saturating_sub(length);
        }
    }
    Ok(shards)
}

#[cfg(test)]
mod tests;
