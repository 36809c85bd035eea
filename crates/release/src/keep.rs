//! What stays of earlier releases, and what goes. Manifests and records are never removed: proofs of a check point at them. Everything
//! else that an earlier manifest names stays for two more releases, for pages that are still open.

use std::{
    collections::{BTreeMap, BTreeSet},
    io,
    path::{Path, PathBuf},
};

use crate::{
    Digest, FileRef, Manifest, Role,
    disk::Disk,
    place::{self, plain},
    publish::{WriteError, at},
    put::remove,
    read,
};

/// Of so many releases everything stays, the latest one counted.
const RELEASES: usize = 3;

/// The folders of what is named by its hash.
const BY_HASH: [&str; 2] = ["api/v1/manifests", "api/v1/blobs"];

/// The releases before one, the latest first.
#[derive(Debug, Default)]
pub(crate) struct Earlier {
    manifests: Vec<(FileRef, Manifest)>,
    /// Where the chain breaks: a manifest that is not there, or not what it is named for.
    pub(crate) broken: Option<Digest>,
}

impl Earlier {
    /// Follows the chain of manifests in a folder, as far as it goes.
    pub(crate) fn follow<D: Disk>(disk: &D, dir: &Path, previous: Option<&Digest>) -> Self {
        let mut earlier = Self::default();
        let mut next = previous.cloned();
        while let Some(digest) = next.take() {
            let bytes = disk
                .read(&dir.join(place::manifest(&digest)))
                .unwrap_or_default();
            let file = FileRef {
                sha256: digest.clone(),
                length: bytes.len() as u64,
            };
            let Ok(manifest) = read::<Manifest>(&bytes, &file) else {
                earlier.broken = Some(digest);
                break;
            };
            next.clone_from(&manifest.previous);
            earlier.manifests.push((file, manifest));
        }
        earlier
    }

    /// What stays, by address below the site.
    pub(crate) fn kept(&self) -> BTreeMap<String, FileRef> {
        let manifests = self
            .manifests
            .iter()
            .map(|(file, _)| (place::manifest(&file.sha256), file.clone()));
        let recent = self.blobs(|age, _| age < RELEASES - 1);
        let records = self.blobs(|_, role| role == Role::Records);
        manifests.chain(recent).chain(records).collect()
    }

    /// The blobs of releases by their age, 0 for the latest of them, and the blob's role.
    fn blobs(
        &self,
        chosen: impl Fn(usize, Role) -> bool,
    ) -> impl Iterator<Item = (String, FileRef)> {
        self.manifests
            .iter()
            .enumerate()
            .flat_map(|(age, (_, manifest))| manifest.blobs.iter().map(move |blob| (age, blob)))
            .filter(move |(age, blob)| chosen(*age, blob.role))
            .map(|(_, blob)| (place::blob(&blob.file.sha256), blob.file.clone()))
    }

    /// Removes the blobs that are no longer kept, and the variants of those that the release itself does not name: what is fetched
    /// seldom needs none, and what nothing names cannot be checked.
    ///
    /// # Errors
    /// If a file cannot be removed.
    pub(crate) fn clean<D: Disk>(
        &self,
        disk: &D,
        dir: &Path,
        current: &BTreeSet<&str>,
    ) -> Result<(), WriteError> {
        let kept = self.kept();
        let outdated: BTreeSet<String> = self
            .blobs(|_, _| true)
            .map(|(path, _)| path)
            .filter(|path| !kept.contains_key(path))
            .collect();
        for folder in BY_HASH {
            let files = list(disk, &dir.join(folder))?;
            for (file, _) in files.into_iter().filter(|(_, is_folder)| !is_folder) {
                let name = file.file_name().unwrap_or_default().to_string_lossy();
                let path = format!("{folder}/{name}");
                let plain = plain(&path);
                let goes = plain != path || outdated.contains(&path);
                if goes && !current.contains(plain) {
                    remove(disk, &file)?;
                }
            }
        }
        Ok(())
    }
}

/// Removes every file below a folder that the release does not have, and the folders that are empty then; but not what is named by its
/// hash, which [`Earlier::clean`] looks after.
///
/// # Errors
/// If a file cannot be removed.
pub(crate) fn remove_others<D: Disk>(
    disk: &D,
    dir: &Path,
    folder: &str,
    current: &BTreeSet<&str>,
) -> Result<(), WriteError> {
    for (path, is_folder) in list(disk, &dir.join(folder))? {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let below = format!("{folder}/{name}");
        if BY_HASH.contains(&below.as_str()) {
            continue;
        }
        if is_folder {
            remove_others(disk, dir, &below, current)?;
            // Only an empty folder can be removed this way.
            let _ = disk.remove_folder(&path);
        } else if !current.contains(plain(&below)) {
            remove(disk, &path)?;
        }
    }
    Ok(())
}

/// Removes the parts of a sitemap that the release does not have. Whatever else stands at the top of a site may be its owner's.
///
/// # Errors
/// If a file cannot be removed.
pub(crate) fn remove_sitemaps<D: Disk>(
    disk: &D,
    dir: &Path,
    current: &BTreeSet<&str>,
) -> Result<(), WriteError> {
    for (path, is_folder) in list(disk, dir)? {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let file = plain(&name);
        let is_sitemap = file
            .strip_prefix("sitemap")
            .and_then(|rest| rest.strip_suffix(".xml"))
            .is_some_and(|number| number.chars().all(|c| c == '-' || c.is_ascii_digit()));
        if is_sitemap && !is_folder && !current.contains(file) {
            remove(disk, &path)?;
        }
    }
    Ok(())
}

/// What stands in a folder; nothing if there is none.
///
/// # Errors
/// If it cannot be read.
pub(crate) fn list<D: Disk>(disk: &D, folder: &Path) -> Result<Vec<(PathBuf, bool)>, WriteError> {
    match disk.list(folder) {
        Err(cause) if cause.kind() == io::ErrorKind::NotFound => Ok(Vec::new()),
        listed => listed.map_err(at(folder)),
    }
}
