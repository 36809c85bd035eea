//! A release in memory: records, directory and divisions as blobs named by their SHA-256, the manifest that names them, and the stable
//! addresses.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use register::Space;
use rules::Standards;
use serde::Serialize;

use crate::{
    BlobRef, Digest, Directory, Divisions, FORMAT, FileRef, Judging, Manifest, Meets, Publisher,
    Role, Root, SpaceRecord, StandardRecord, Standing, Statistics, WriteError, canonical,
    compress::Effort,
    judge::Judgements,
    load::Loaded,
    place,
    stable::{self, Contents},
};

/// About how large a shard of records is, in bytes: what a visitor fetches to read one space.
const SHARD: usize = 64 * 1024;

/// What a release says beside its spaces.
#[derive(Clone, Copy, Debug, Default)]
pub struct About<'a> {
    /// The day as of which it stands.
    pub as_of: NaiveDate,
    /// Whether everything in it is fictional.
    pub sample: bool,
    /// The release that it follows.
    pub previous: Option<&'a Loaded>,
    /// Who publishes it.
    pub publisher: Option<&'a Publisher>,
    /// The standards that are published with it.
    pub standards: Option<&'a Standards>,
}

/// One release in memory: the same bytes for the same register, every time.
#[derive(Debug)]
pub struct Edition {
    /// Its root. Its `files` name none yet: what there is beside the data is known when the release is written.
    pub root: Root,
    /// Who publishes it, where that is set.
    pub publisher: Option<Publisher>,
    /// Its directory.
    pub directory: Directory,
    /// Its records, by id.
    pub records: BTreeMap<String, SpaceRecord>,
    /// The table of divisions.
    pub divisions: Divisions,
    /// Its manifest.
    pub manifest: Manifest,
    /// Its figures.
    pub statistics: Statistics,
    /// The words of the standards that records are judged by.
    pub judging: Judging,
    /// How many spaces meet each clause of those.
    pub meets: Vec<Meets>,
    /// Blobs and manifest, by address below the site.
    pub(crate) blobs: BTreeMap<String, (Effort, Vec<u8>)>,
    /// What stands at stable addresses, by address below the site, but for the records, which are made when they are written.
    pub(crate) stable: BTreeMap<String, Vec<u8>>,
}

impl Edition {
    /// What stands at stable addresses, below the site, but for the records.
    pub fn addresses(&self) -> impl Iterator<Item = &str> {
        self.stable.keys().map(String::as_str)
    }

    /// How many spaces meet a clause, and how many are judged by its standard. Nothing where none is.
    #[must_use]
    pub fn meets(&self, standard: &str, clause: &str) -> Option<(usize, usize)> {
        let is_it = |meets: &&Meets| meets.standard == standard && meets.clause == clause;
        let meets = self.meets.iter().find(is_it)?;
        Some((meets.met, meets.judged))
    }

    /// The release of these spaces.
    ///
    /// # Errors
    /// If a value cannot be written.
    pub fn of(spaces: Vec<Space>, about: &About<'_>) -> Result<Self, WriteError> {
        let (as_of, sample) = (about.as_of, about.sample);
        let judgements = Judgements::of(&spaces, about.standards, as_of);
        let directory = Directory::of(&spaces, as_of, &judgements);
        let records: BTreeMap<String, SpaceRecord> = spaces
            .iter()
            .map(|space| {
                let mut record = SpaceRecord::of(space, as_of);
                record.judged = judgements.get(&record.id).cloned();
                (record.id.clone(), record)
            })
            .collect();
        // From here on a large register is held once, as records.
        drop(spaces);
        let divisions = Divisions::all();

        let mut blobs = Blobs::default();
        blobs.put(Role::Directory.into(), canonical::bytes(&directory)?);
        blobs.put(Role::Divisions.into(), canonical::bytes(&divisions)?);
        for shard in shards(&records)? {
            let id = |record: Option<&&SpaceRecord>| record.map(|record| record.id.clone());
            let shard_of = BlobRef {
                first: id(shard.records.first()),
                last: id(shard.records.last()),
                ..Role::Records.into()
            };
            blobs.put(shard_of, canonical::bytes(&shard)?);
        }
        let standards = about.standards.iter();
        for document in standards.flat_map(|standards| &standards.documents) {
            let standard = BlobRef {
                id: Some(document.id.clone()),
                ..Role::Standard.into()
            };
            blobs.put(standard, canonical::bytes(&StandardRecord::from(document))?);
        }
        if !judgements.words.rules.is_empty() {
            blobs.put(Role::Judging.into(), canonical::bytes(&judgements.words)?);
        }
        let Blobs {
            files: mut blobs,
            refs,
        } = blobs;
        let manifest = Manifest {
            format: FORMAT,
            as_of: as_of.to_string(),
            sample,
            previous: about
                .previous
                .map(|previous| previous.root.manifest.sha256.clone()),
            spaces: u32::try_from(records.len()).unwrap_or(u32::MAX),
            publisher: about.publisher.cloned(),
            blobs: refs,
        };
        let manifest_bytes = canonical::bytes(&manifest)?;
        let digest = Digest::of(&manifest_bytes);
        let release = digest.short().to_owned();
        let manifest_ref = FileRef::of(&manifest_bytes);
        blobs.insert(place::manifest(&digest), (Effort::Best, manifest_bytes));

        let now = Standing {
            release: &release,
            as_of: &manifest.as_of,
            records: &records,
        };
        let statistics = Statistics::of(now, sample);
        let contents = Contents {
            now,
            previous: about.previous.map(Loaded::standing),
            divisions: &divisions,
            sample,
            publisher: about.publisher,
            standards: about.standards,
        };
        let stable = stable::files(&contents, &statistics)?;
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
            publisher: about.publisher.cloned(),
            directory,
            records,
            divisions,
            manifest,
            statistics,
            meets: judgements.counts(),
            judging: judgements.words,
            blobs,
            stable: below(place::API, stable),
        })
    }
}

#[cfg(test)]
impl Edition {
    /// As it is read back once it is published.
    pub(crate) fn loaded(&self) -> Loaded {
        Loaded {
            root: self.root.clone(),
            manifest: self.manifest.clone(),
            records: self.records.clone(),
        }
    }
}

/// The same files, by their address below another folder.
fn below(folder: &str, files: BTreeMap<String, Vec<u8>>) -> BTreeMap<String, Vec<u8>> {
    files
        .into_iter()
        .map(|(path, bytes)| (format!("{folder}{path}"), bytes))
        .collect()
}

/// Blobs, and how the manifest names them.
#[derive(Default)]
struct Blobs {
    files: BTreeMap<String, (Effort, Vec<u8>)>,
    refs: Vec<BlobRef>,
}

impl Blobs {
    fn put(&mut self, mut blob: BlobRef, bytes: Vec<u8>) {
        blob.file = FileRef::of(&bytes);
        // The directory and the divisions are loaded by every visitor, one of the others by some.
        let effort = match blob.role {
            Role::Records => Effort::Middling,
            _ => Effort::Best,
        };
        let path = place::blob(&blob.file.sha256);
        self.files.insert(path, (effort, bytes));
        self.refs.push(blob);
    }
}

impl From<Role> for BlobRef {
    fn from(role: Role) -> Self {
        Self {
            role,
            ..Self::default()
        }
    }
}

/// A [`crate::Shard`] to be written.
#[derive(Debug, Default, Serialize)]
struct Shard<'a> {
    records: Vec<&'a SpaceRecord>,
}

fn shards(records: &BTreeMap<String, SpaceRecord>) -> Result<Vec<Shard<'_>>, serde_json::Error> {
    let mut shards: Vec<Shard<'_>> = Vec::new();
    let mut room = 0;
    for record in records.values() {
        let length = serde_json::to_vec(record)?.len();
        if let Some(shard) = shards.last_mut().filter(|_| length <= room) {
            shard.records.push(record);
            room -= length;
        } else {
            shards.push(Shard {
                records: vec![record],
            });
            room = SHARD.saturating_sub(length);
        }
    }
    Ok(shards)
}

#[cfg(test)]
mod tests;
