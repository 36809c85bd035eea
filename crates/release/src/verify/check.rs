//! Looking at a site file by file, from a root that is believed.

use std::{
    collections::{BTreeMap, BTreeSet},
    io,
    path::Path,
    sync::OnceLock,
};

use serde::{Serialize, de::DeserializeOwned};

use super::{Finding, FindingKind, Verified, form};
use crate::{
    BlobRef, FileRef, Files, ListedFile, Manifest, Root, SpaceRecord, disk::Disk, keep::Earlier,
    parallel, place, put,
};

/// The checking of a site.
pub(super) struct Check<'a, D> {
    disk: &'a D,
    dir: &'a Path,
    /// Every file that some release names, by address below the site.
    known: BTreeMap<String, FileRef>,
    pub(super) verified: Verified,
}

impl<'a, D: Disk> Check<'a, D> {
    pub(super) fn of(disk: &'a D, dir: &'a Path) -> Self {
        Self {
            disk,
            dir,
            known: BTreeMap::new(),
            verified: Verified {
                // The root.
                files: 1,
                ..Verified::default()
            },
        }
    }

    fn warn(&mut self, file: &str, kind: FindingKind) {
        let file = file.to_owned();
        self.verified.warnings.push(Finding { file, kind });
    }

    pub(super) fn fault(&mut self, file: &str, kind: FindingKind) {
        let file = file.to_owned();
        self.verified.faults.push(Finding { file, kind });
    }

    /// The file, if it is what its reference says.
    fn read(&self, path: &str, file: &FileRef) -> Result<Vec<u8>, FindingKind> {
        let bytes = self
            .disk
            .read(&self.dir.join(path))
            .map_err(|cause| match cause.kind() {
                io::ErrorKind::NotFound => FindingKind::Missing,
                _ => FindingKind::Unreadable(cause.kind(), cause.to_string()),
            })?;
        let found = FileRef::of(&bytes);
        if found == *file {
            Ok(bytes)
        } else if found.sha256 == file.sha256 {
            Err(FindingKind::Contradicts)
        } else if found.length < file.length {
            Err(FindingKind::Truncated)
        } else {
            Err(FindingKind::Altered)
        }
    }

    /// Looks at many files. Each is checked against its reference, and then by `look`.
    fn all<R: Send>(
        &mut self,
        files: Vec<(String, FileRef)>,
        look: impl Fn(&str, &[u8]) -> Result<R, FindingKind> + Sync,
    ) -> Vec<R> {
        let looked = parallel::map(&files, parallel::processors(), |(path, file)| {
            let looked = self.read(path, file).and_then(|bytes| look(path, &bytes));
            Ok::<_, std::convert::Infallible>(looked)
        });
        let Ok(looked) = looked;
        let mut results = Vec::new();
        for ((path, file), looked) in files.into_iter().zip(looked) {
            match looked {
                Ok(result) => results.push(result),
                Err(kind) => self.fault(&path, kind),
            }
            self.known.insert(path, file);
        }
        results
    }

    /// A file that is one value.
    fn one<T: Serialize + DeserializeOwned + Send>(
        &mut self,
        path: &str,
        file: &FileRef,
    ) -> Option<T> {
        self.verified.files += 1;
        let file = (path.to_owned(), file.clone());
        self.all(vec![file], |_, bytes| form::canonical(bytes))
            .pop()
    }

    pub(super) fn release(&mut self, root: &Root) {
        let path = place::manifest(&root.manifest.sha256);
        let manifest: Option<Manifest> = self.one(&path, &root.manifest);
        let records = manifest
            .as_ref()
            .and_then(|manifest| self.blobs(&path, manifest));
        let files: Option<Files> = self.one(place::FILES, &root.files.file);
        let mut named = variants(place::FILES, &root.files);
        if let Some(files) = &files {
            named.extend(self.listed(root, files, records.as_ref()));
        }
        let variants = named.iter().filter(|(path, _)| place::plain(path) != path);
        let variants = variants.count();
        self.verified.variants += variants;
        self.verified.files += named.len() - variants;
        let stable = form::Stable {
            root,
            records: records.as_ref(),
            statistics: OnceLock::new(),
        };
        self.all(named, |path, bytes| stable.look(path, bytes));
        if let Some(manifest) = manifest {
            let agrees = (&manifest.as_of, manifest.sample) == (&root.as_of, root.sample)
                && root.release == root.manifest.sha256.short();
            if !agrees {
                self.fault(place::ROOT, FindingKind::Contradicts);
            }
            self.verified.spaces = Some(manifest.spaces);
            self.earlier(&manifest);
        }
        if self.disk.list(&self.dir.join(put::WAITING)).is_ok() {
            // What it has put in place already belongs to the release that was to come.
            self.warn(put::WAITING, FindingKind::BrokenOff);
        } else if files.is_some() {
            for folder in ["api", "app", "en", "zh"] {
                self.strays(folder);
            }
        }
    }

    /// The records of the release, if all its blobs are as they should be.
    fn blobs(&mut self, path: &str, manifest: &Manifest) -> Option<BTreeMap<String, SpaceRecord>> {
        let blobs: BTreeMap<String, &BlobRef> = manifest
            .blobs
            .iter()
            .map(|blob| (place::blob(&blob.file.sha256), blob))
            .collect();
        let files: Vec<_> = blobs
            .iter()
            .map(|(path, blob)| (path.clone(), blob.file.clone()))
            .collect();
        self.verified.files += files.len();
        let read = self.all(files, |path, bytes| {
            let blob = blobs.get(path).ok_or(FindingKind::Missing)?;
            let records = form::blob(blob.role, bytes)?;
            let ends =
                [records.first(), records.last()].map(|record| record.map(|record| &record.id));
            if ends == [blob.first.as_ref(), blob.last.as_ref()] {
                Ok(records)
            } else {
                Err(FindingKind::Contradicts)
            }
        });
        if read.len() < blobs.len() {
            return None;
        }
        let records: BTreeMap<String, SpaceRecord> = read
            .into_iter()
            .flatten()
            .map(|record| (record.id.clone(), record))
            .collect();
        if u32::try_from(records.len()) != Ok(manifest.spaces) {
            self.fault(path, FindingKind::Contradicts);
        }
        Some(records)
    }

    /// What `files.json` lists and was not looked at yet.
    fn listed(
        &mut self,
        root: &Root,
        files: &Files,
        records: Option<&BTreeMap<String, SpaceRecord>>,
    ) -> Vec<(String, FileRef)> {
        let mut named = Vec::new();
        let mut listed = BTreeSet::new();
        let mut agrees = files.release == root.release;
        for (address, file) in &files.files {
            let Some(path) = place::unlisted(address) else {
                self.fault(place::FILES, FindingKind::Address);
                continue;
            };
            named.extend(variants(&path, file));
            match self.known.get(&path) {
                Some(known) => agrees &= *known == file.file,
                None => named.push((path.clone(), file.file.clone())),
            }
            listed.insert(path);
        }
        let by_hash = self.known.keys().filter(|path| *path != place::FILES);
        agrees &= by_hash.into_iter().all(|path| listed.contains(path));
        let ids = records
            .into_iter()
            .flatten()
            .flat_map(|(id, record)| std::iter::once(id).chain(&record.former_ids));
        agrees &= ids
            .map(|id| format!("{}spaces/{id}.json", place::API))
            .chain(["spaces", "divisions"].map(|name| format!("{}{name}.json", place::API)))
            .all(|path| listed.contains(&path));
        if !agrees {
            self.fault(place::FILES, FindingKind::Contradicts);
        }
        named
    }

    /// What stays of earlier releases.
    fn earlier(&mut self, manifest: &Manifest) {
        let earlier = Earlier::follow(self.disk, self.dir, manifest.previous.as_ref());
        if let Some(digest) = &earlier.broken {
            let path = place::manifest(digest);
            let kind = match self.disk.read(&self.dir.join(&path)) {
                Err(cause) if cause.kind() == io::ErrorKind::NotFound => FindingKind::Missing,
                Err(cause) => FindingKind::Unreadable(cause.kind(), cause.to_string()),
                Ok(_) => FindingKind::Altered,
            };
            self.known.insert(path.clone(), FileRef::of(b""));
            self.fault(&path, kind);
        }
        let mut kept = earlier.kept();
        kept.retain(|path, _| !self.known.contains_key(path));
        self.verified.earlier = kept.len();
        self.all(kept.into_iter().collect(), |_, _| Ok(()));
    }

    fn strays(&mut self, folder: &str) {
        for (path, is_folder) in self.disk.list(&self.dir.join(folder)).unwrap_or_default() {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            let path = format!("{folder}/{name}");
            if is_folder {
                self.strays(&path);
            } else if path != place::ROOT && !self.known.contains_key(&path) {
                self.warn(&path, FindingKind::Stray);
            }
        }
    }
}

/// The variants of a file, by address below the site.
fn variants(path: &str, file: &ListedFile) -> Vec<(String, FileRef)> {
    [("br", &file.br), ("gz", &file.gz)]
        .into_iter()
        .filter_map(|(ending, variant)| Some((format!("{path}.{ending}"), variant.clone()?)))
        .collect()
}
