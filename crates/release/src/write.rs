//! Writing a release: blobs named by their hash, then the manifest, then the stable addresses, and the root last. Killed at any
//! point, the old release stands, because nothing that its root names is changed before the new root is in place.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs::{self, File},
    io::{self, Write as _},
    path::{Path, PathBuf},
    thread,
};

use chrono::NaiveDate;
use register::{Space, State};

use crate::compress::{is_page, variants, worth_compressing};
use crate::{
    BlobRef, Digest, Directory, Divisions, FORMAT, FileRef, Files, Manifest, Role, Root, Shard,
    SpaceRecord, canonical, stable,
};

/// About how large a shard of records is, in bytes: what a visitor fetches to read one space.
const SHARD: usize = 64 * 1024;

/// Why a release could not be written.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// A file could not be written.
    #[error("{}: {cause}", .path.display())]
    File {
        /// Which.
        path: PathBuf,
        /// Why.
        cause: io::Error,
    },
    /// Another publication is writing to the same folder.
    #[error("{}: another publication is writing here", .0.display())]
    Busy(PathBuf),
    /// A value could not be written as JSON.
    #[error("{0}")]
    Json(#[from] serde_json::Error),
}

/// One release in memory: the same bytes for the same register, every time.
#[derive(Debug)]
pub struct Edition {
    /// Its root.
    pub root: Root,
    /// Its directory.
    pub directory: Directory,
    /// Its records, by id.
    pub records: BTreeMap<String, SpaceRecord>,
    /// The table of divisions.
    pub divisions: Divisions,
    blobs: BTreeMap<String, Vec<u8>>,
    stable: BTreeMap<String, Vec<u8>>,
    root_bytes: Vec<u8>,
}

/// What was written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// Files, compressed variants not counted.
    pub files: usize,
    /// Their bytes, uncompressed.
    pub bytes: usize,
}

impl Edition {
    /// The release of these spaces on a day.
    ///
    /// # Errors
    /// If a value cannot be written as JSON.
    pub fn of(spaces: &[Space], as_of: NaiveDate, sample: bool) -> Result<Self, WriteError> {
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
            blobs.insert(format!("blobs/{}.json", file.sha256), bytes);
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
            spaces: u32::try_from(spaces.len()).unwrap_or(u32::MAX),
            blobs: refs,
        };
        let manifest_bytes = canonical::bytes(&manifest)?;
        let digest = Digest::of(&manifest_bytes);
        let release = digest.short().to_owned();
        let manifest_ref = FileRef::of(&manifest_bytes);
        blobs.insert(format!("manifests/{digest}.json"), manifest_bytes);

        let stable = stable::files(&records, &divisions, &release, as_of, sample)?;
        let files = Files {
            release: release.clone(),
            files: blobs
                .iter()
                .chain(&stable)
                .map(|(path, bytes)| (path.clone(), FileRef::of(bytes)))
                .collect(),
        };
        let files_bytes = canonical::bytes(&files)?;
        let root = Root {
            format: FORMAT,
            release,
            as_of: as_of.to_string(),
            sample,
            manifest: manifest_ref,
            files: FileRef::of(&files_bytes),
        };
        let root_bytes = canonical::bytes(&root)?;
        let stable = stable
            .into_iter()
            .chain([("files.json".to_owned(), files_bytes)])
            .collect();
        Ok(Self {
            root,
            directory,
            records,
            divisions,
            blobs,
            stable,
            root_bytes,
        })
    }

    /// Writes the release to `dir`, with the pages of the site (by address below `dir`) between blobs and root. Pages and records that
    /// the release no longer has are removed after the root is in place; blobs and manifests stay.
    ///
    /// # Errors
    /// If a file cannot be written, or another publication is writing there.
    pub fn write(
        &self,
        dir: &Path,
        pages: &BTreeMap<String, Vec<u8>>,
    ) -> Result<Written, WriteError> {
        let lock = lock(dir)?;
        let (blobs, pages, stable) = (
            below("api/v1/", &self.blobs),
            below("", pages),
            below("api/v1/", &self.stable),
        );
        for part in [&blobs, &pages, &stable] {
            put_all(dir, part)?;
        }
        let root = dir.join("api/v1/root.json");
        put(&root, &self.root_bytes)?;
        let kept: BTreeSet<&str> = blobs
            .iter()
            .chain(&pages)
            .chain(&stable)
            .map(|(path, _)| path.as_str())
            .collect();
        for folder in ["zh", "en", "api/v1/spaces"] {
            remove_others(dir, &dir.join(folder), &kept)?;
        }
        drop(lock);
        let all = || blobs.iter().chain(&pages).chain(&stable);
        Ok(Written {
            files: all().count() + 1,
            bytes: all().map(|(_, bytes)| bytes.len()).sum::<usize>() + self.root_bytes.len(),
        })
    }
}

fn below<'a>(folder: &str, files: &'a BTreeMap<String, Vec<u8>>) -> Vec<(String, &'a [u8])> {
    files
        .iter()
        .map(|(path, bytes)| (format!("{folder}{path}"), bytes.as_slice()))
        .collect()
}

fn shards(records: &BTreeMap<String, SpaceRecord>) -> Result<Vec<Shard>, WriteError> {
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

fn lock(dir: &Path) -> Result<File, WriteError> {
    fs::create_dir_all(dir).map_err(at(dir))?;
    let path = dir.join(".publishing");
    let file = File::create(&path).map_err(at(&path))?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(fs::TryLockError::WouldBlock) => Err(WriteError::Busy(dir.to_owned())),
        Err(fs::TryLockError::Error(cause)) => Err(at(&path)(cause)),
    }
}

/// Writes files and their compressed variants on two threads. A file that already has these bytes and its variants is left alone.
fn put_all(dir: &Path, files: &[(String, &[u8])]) -> Result<(), WriteError> {
    let half = files.len().div_ceil(2).max(1);
    thread::scope(|scope| {
        let parts: Vec<_> = files
            .chunks(half)
            .map(|part| {
                scope.spawn(move || {
                    part.iter()
                        .try_for_each(|(path, bytes)| put_with_variants(dir, path, bytes))
                })
            })
            .collect();
        parts.into_iter().try_for_each(|part| {
            part.join()
                .unwrap_or_else(|_| Err(at(dir)(io::Error::other("a writer stopped"))))
        })
    })
}

/// A variant stands only beside the very file that it was made from: the old ones go before the file changes, and the new ones come
/// after it, so that wherever this is broken off no server hands out one text to some readers and another to others.
fn put_with_variants(dir: &Path, path: &str, bytes: &[u8]) -> Result<(), WriteError> {
    let target = dir.join(path);
    let [br, gz] = ["br", "gz"].map(|ending| dir.join(format!("{path}.{ending}")));
    let varied = worth_compressing(path, bytes);
    let unchanged = fs::read(&target).is_ok_and(|old| old == bytes);
    if unchanged && br.exists() == varied && gz.exists() == varied {
        return Ok(());
    }
    for variant in [&br, &gz] {
        match fs::remove_file(variant) {
            Err(cause) if cause.kind() != io::ErrorKind::NotFound => {
                return Err(at(variant)(cause));
            }
            _ => {}
        }
    }
    put(&target, bytes)?;
    if varied {
        let every_visitor_loads_it = !is_page(path) && !path.contains("/spaces/");
        let (br_bytes, gz_bytes) = variants(bytes, every_visitor_loads_it).map_err(at(&target))?;
        put(&br, &br_bytes)?;
        put(&gz, &gz_bytes)?;
    }
    Ok(())
}

/// Puts a file in place whole or not at all: temporary file, fsync, rename.
fn put(target: &Path, bytes: &[u8]) -> Result<(), WriteError> {
    if let Some(folder) = target.parent() {
        fs::create_dir_all(folder).map_err(at(folder))?;
    }
    swap_in(target, bytes).map_err(at(target))
}

/// Writes `bytes` beside `target`, syncs them when the file is one that a root names, and renames them into place.
///
/// # Errors
/// If the file cannot be written; then `target` is as it was.
fn swap_in(target: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut name = target.file_name().unwrap_or_default().to_owned();
    name.push(".part");
    let part = target.with_file_name(name);
    let written = File::create(&part).and_then(|mut file| {
        file.write_all(bytes)?;
        // Pages are many and can be made again; what the root vouches for must be on the disk before it.
        if target.extension().is_some_and(|ending| ending == "json") {
            file.sync_all()
        } else {
            Ok(())
        }
    });
    let placed = written.and_then(|()| fs::rename(&part, target));
    if placed.is_err() {
        // What was begun is of no use; that it could not be removed either says nothing new.
        let _ = fs::remove_file(&part);
    }
    placed
}

fn remove_others(dir: &Path, folder: &Path, kept: &BTreeSet<&str>) -> Result<(), WriteError> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(cause) if cause.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(cause) => return Err(at(folder)(cause)),
    };
    for entry in entries {
        let path = entry.map_err(at(folder))?.path();
        if path.is_dir() {
            remove_others(dir, &path, kept)?;
            // Only an empty folder can be removed this way.
            let _ = fs::remove_dir(&path);
            continue;
        }
        let below = path
            .strip_prefix(dir)
            .unwrap_or(&path)
            .to_string_lossy()
            .replace('\\', "/");
        let plain = below
            .strip_suffix(".br")
            .or_else(|| below.strip_suffix(".gz"))
            .unwrap_or(&below);
        if !kept.contains(plain) {
            fs::remove_file(&path).map_err(at(&path))?;
        }
    }
    Ok(())
}

fn at(path: &Path) -> impl Fn(io::Error) -> WriteError {
    let path = path.to_owned();
    move |cause| WriteError::File {
        path: path.clone(),
        cause,
    }
}

#[cfg(test)]
mod tests;
