//! Writing a release to a folder: blobs and manifest, pages, stable addresses, the list of all of them, and the root last. What the
//! release no longer has goes after that.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs::{self, File},
    io, iter,
    path::{Path, PathBuf},
};

use crate::{
    Edition, Files, Root, canonical,
    compress::Effort,
    disk::{Disk, LocalDisk},
    keep::{Earlier, remove_others, remove_sitemaps},
    parallel, place,
    put::{Content, Item, Putting, clear},
    read_root,
};

/// Why a release could not be written.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// A file could not be written. The release that stood there stands.
    #[error("{}: {cause}", .path.display())]
    File {
        /// Which.
        path: PathBuf,
        /// Why.
        cause: io::Error,
    },
    /// What is no longer needed could not be removed.
    #[error("{}: {cause}", .path.display())]
    Remove {
        /// Which.
        path: PathBuf,
        /// Why.
        cause: io::Error,
    },
    /// A file of an earlier release, which is to be taken over, is missing or not what it is named for.
    #[error("{}: missing or altered", .0.display())]
    Altered(PathBuf),
    /// Another publication is writing to the same folder.
    #[error("{}: another publication is writing here", .0.display())]
    Busy(PathBuf),
    /// While this release was made, another one was published to the same folder, which this one does not follow.
    #[error("{}: another release was published here", .0.display())]
    Overtaken(PathBuf),
    /// A value could not be written as JSON.
    #[error("{0}")]
    Json(#[from] serde_json::Error),
    /// A table could not be written.
    #[error("{0}")]
    Table(#[from] csv::Error),
}

/// What was written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// Files, compressed variants not counted.
    pub files: usize,
    /// Their bytes, uncompressed.
    pub bytes: u64,
}

impl Edition {
    /// Writes the release to `dir`, with the pages of the site (by address below `dir`). If `previous` is another folder, what stays of
    /// the releases there is taken over from it.
    ///
    /// # Errors
    /// If a file cannot be written or removed, a file to be taken over is not what it is named for, or another publication is writing
    /// there.
    pub fn write(
        &self,
        dir: &Path,
        pages: &BTreeMap<String, Vec<u8>>,
        previous: Option<&Path>,
    ) -> Result<Written, WriteError> {
        let lock = lock(dir)?;
        let same = |other: &Path| fs::canonicalize(other).ok() == fs::canonicalize(dir).ok();
        let from = previous.filter(|other| !same(other));
        let publication = Publication {
            disk: &LocalDisk::default(),
            threads: parallel::processors(),
            dir,
            from,
        };
        let written = publication.write(self, pages);
        drop(lock);
        written
    }

    /// Every file but the list of files and the root, in the order in which they are put in place.
    fn items<'a>(&'a self, pages: &'a BTreeMap<String, Vec<u8>>) -> Vec<Item<'a>> {
        let item = |path: &'a str, bytes: &'a [u8], effort| Item {
            path: path.into(),
            content: Content::Bytes(bytes),
            effort,
        };
        let blobs = self.blobs.iter();
        let blobs = blobs.map(|(path, (effort, bytes))| item(path, bytes, *effort));
        let pages = pages.iter().map(|(path, bytes)| {
            // The app's files, and the few pages that are no space's and no plain list's: those lie deeper.
            let is_page = path.rsplit('/').next() == Some("index.html");
            let many_load_it =
                path.starts_with("app/") || (is_page && path.matches('/').count() < 3);
            let effort = if many_load_it {
                Effort::Best
            } else {
                Effort::Middling
            };
            item(path, bytes, effort)
        });
        let stable = self.stable.iter();
        let stable = stable.map(|(path, bytes)| item(path, bytes, Effort::Middling));
        // The address of a record that became part of another one leads to that.
        let addresses = self.records.iter().flat_map(|(id, record)| {
            let ids = iter::once(id).chain(&record.former_ids);
            ids.map(move |id| (id, record))
        });
        let records = addresses.map(|(id, record)| Item {
            path: format!("{}spaces/{id}.json", place::API).into(),
            content: Content::Record {
                release: &self.root.release,
                as_of: &self.root.as_of,
                record,
            },
            effort: Effort::Middling,
        });
        blobs.chain(pages).chain(records).chain(stable).collect()
    }
}

/// Where a release is written to, and how.
pub(crate) struct Publication<'a, D> {
    pub(crate) disk: &'a D,
    pub(crate) threads: usize,
    pub(crate) dir: &'a Path,
    /// The folder of the previous release, if that is another.
    pub(crate) from: Option<&'a Path>,
}

impl<D: Disk> Publication<'_, D> {
    pub(crate) fn write(
        &self,
        edition: &Edition,
        pages: &BTreeMap<String, Vec<u8>>,
    ) -> Result<Written, WriteError> {
        if self.is_overtaken(edition) {
            return Err(WriteError::Overtaken(self.dir.to_owned()));
        }
        let earlier = Earlier::follow(
            self.disk,
            self.from.unwrap_or(self.dir),
            edition.manifest.previous.as_ref(),
        );
        let items = edition.items(pages);
        let mut current: BTreeSet<&str> = items.iter().map(|item| &*item.path).collect();
        let bytes = self
            .put(edition, &items, &current, &earlier)
            .inspect_err(|_| {
                // What was begun is of no use; that it could not be removed either says nothing new.
                let _ = clear(self.disk, self.dir);
            })?;
        current.extend([place::FILES, place::ROOT]);
        for folder in ["zh", "en", "api/v1"] {
            remove_others(self.disk, self.dir, folder, &current)?;
        }
        remove_sitemaps(self.disk, self.dir, &current)?;
        earlier.clean(self.disk, self.dir, &current)?;
        clear(self.disk, self.dir)?;
        self.disk.sync(self.dir).map_err(at(self.dir))?;
        Ok(Written {
            files: current.len(),
            bytes,
        })
    }

    /// Whether the folder holds a release that this one would follow if it knew of it. A root that cannot be read is replaced.
    fn is_overtaken(&self, edition: &Edition) -> bool {
        let there = self.disk.read(&self.dir.join(place::ROOT));
        let there = there.ok().and_then(|bytes| read_root(&bytes).ok());
        let follows = |there: Root| {
            let there = there.manifest.sha256;
            there == edition.root.manifest.sha256 || Some(there) == edition.manifest.previous
        };
        self.from.is_none() && !there.is_none_or(follows)
    }

    fn put(
        &self,
        edition: &Edition,
        items: &[Item<'_>],
        current: &BTreeSet<&str>,
        earlier: &Earlier,
    ) -> Result<u64, WriteError> {
        let mut putting = Putting::begin(self.disk, self.dir, self.threads)?;
        if let Some(from) = self.from {
            if let Some(digest) = &earlier.broken {
                return Err(WriteError::Altered(from.join(place::manifest(digest))));
            }
            let kept = earlier.kept().into_iter();
            let kept: Vec<_> = kept
                .filter(|(path, _)| !current.contains(path.as_str()))
                .collect();
            putting.carry(from, &kept)?;
        }
        let listed = putting.add(items)?;
        let bytes = listed.iter().map(|listed| listed.file.length).sum();
        let addresses = items.iter().map(|item| place::listed(&item.path));
        let files = canonical::bytes(&Files {
            release: edition.root.release.clone(),
            files: addresses.zip(listed).collect(),
        })?;
        let files = putting.add_one(&Item {
            path: place::FILES.into(),
            content: Content::Bytes(&files),
            effort: Effort::Middling,
        })?;
        let root = canonical::bytes(&Root {
            files,
            ..edition.root.clone()
        })?;
        putting.place(place::ROOT, &root)?;
        Ok(bytes)
    }
}

/// Keeps other publishers out for as long as it is held; a publisher that dies lets go of it.
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

/// Puts a file's name to what went wrong.
pub(crate) fn at(path: &Path) -> impl Fn(io::Error) -> WriteError {
    let path = path.to_owned();
    move |cause| WriteError::File {
        path: path.clone(),
        cause,
    }
}

#[cfg(test)]
mod tests;
