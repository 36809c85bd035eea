//! Putting a release in place. All of it is written beside the site first and synced; only then does anything of the old release
//! change, by renames alone, and the root last. So a publication that is killed, or for which there is no room, leaves what the old root
//! names as it was, and for want of room not even a stable address has changed.

use std::{
    borrow::Cow,
    collections::BTreeSet,
    io,
    path::{Path, PathBuf},
};

use crate::{
    FileRef, ListedFile, SpaceRecord,
    compress::{Effort, variants},
    disk::Disk,
    parallel,
    publish::{WriteError, at},
    stable,
};

/// Where files wait for their place, below the site.
pub(crate) const WAITING: &str = ".publishing.part";

/// A file of the release, by its address below the site.
#[derive(Clone, Debug)]
pub(crate) struct Item<'a> {
    pub(crate) path: Cow<'a, str>,
    pub(crate) content: Content<'a>,
    pub(crate) effort: Effort,
}

/// What a file holds.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Content<'a> {
    /// These bytes.
    Bytes(&'a [u8]),
    /// A record at its stable address. There are as many as there are spaces, so each is made only when it is written.
    Record {
        release: &'a str,
        as_of: &'a str,
        record: &'a SpaceRecord,
    },
}

impl<'a> Content<'a> {
    fn bytes(self) -> Result<Cow<'a, [u8]>, serde_json::Error> {
        match self {
            Self::Bytes(bytes) => Ok(Cow::Borrowed(bytes)),
            Self::Record {
                release,
                as_of,
                record,
            } => stable::record(release, as_of, record).map(Cow::Owned),
        }
    }
}

/// A step from the old site to the new one.
#[derive(Debug, PartialEq, Eq)]
enum Step {
    Remove(PathBuf),
    /// From where it waits to its place.
    Place(PathBuf, PathBuf),
}

/// A release on its way into a folder.
pub(crate) struct Putting<'a, D> {
    disk: &'a D,
    dir: &'a Path,
    threads: usize,
    folders: BTreeSet<PathBuf>,
    steps: Vec<Step>,
    waiting: usize,
}

impl<'a, D: Disk> Putting<'a, D> {
    /// Begins, and clears away what a publication that was killed had begun.
    ///
    /// # Errors
    /// If the disk does not do as it is told.
    pub(crate) fn begin(disk: &'a D, dir: &'a Path, threads: usize) -> Result<Self, WriteError> {
        clear(disk, dir)?;
        let waiting = dir.join(WAITING);
        disk.make_folder(&waiting).map_err(at(&waiting))?;
        Ok(Self {
            disk,
            dir,
            threads,
            folders: BTreeSet::new(),
            steps: Vec::new(),
            waiting: 0,
        })
    }

    /// Writes files and their variants to where they wait. What is in place already, byte for byte, is left alone.
    ///
    /// # Errors
    /// If the disk does not do as it is told.
    pub(crate) fn add(&mut self, items: &[Item<'_>]) -> Result<Vec<ListedFile>, WriteError> {
        for item in items {
            self.make_folders_of(&item.path)?;
        }
        let numbered = self.number(items);
        let added = parallel::map(&numbered, self.threads, |(number, item)| {
            self.wait(*number, item)
        })?;
        let (listed, steps): (Vec<_>, Vec<_>) = added.into_iter().unzip();
        self.steps.extend(steps.into_iter().flatten());
        Ok(listed)
    }

    /// The same for one file.
    ///
    /// # Errors
    /// If the disk does not do as it is told.
    pub(crate) fn add_one(&mut self, item: &Item<'_>) -> Result<ListedFile, WriteError> {
        self.make_folders_of(&item.path)?;
        let (listed, steps) = self.wait(self.waiting, item)?;
        self.waiting += 1;
        self.steps.extend(steps);
        Ok(listed)
    }

    /// Takes over files of earlier releases from another folder, each checked against its hash. What is in place already is left alone.
    ///
    /// # Errors
    /// If the disk does not do as it is told, or a file there is not what it is named for.
    pub(crate) fn carry(
        &mut self,
        from: &Path,
        files: &[(String, FileRef)],
    ) -> Result<(), WriteError> {
        for (path, _) in files {
            self.make_folders_of(path)?;
        }
        let numbered = self.number(files);
        let carried = parallel::map(&numbered, self.threads, |(number, (path, file))| {
            let holds = |bytes: &Vec<u8>| FileRef::of(bytes) == *file;
            if self
                .disk
                .read(&self.dir.join(path))
                .is_ok_and(|bytes| holds(&bytes))
            {
                return Ok(Vec::new());
            }
            let source = from.join(path);
            let bytes = self.disk.read(&source).map_err(at(&source))?;
            if !holds(&bytes) {
                return Err(WriteError::Altered(source));
            }
            let item = Item {
                path: path.into(),
                content: Content::Bytes(&bytes),
                effort: Effort::None,
            };
            self.wait(*number, &item).map(|(_, steps)| steps)
        })?;
        self.steps.extend(carried.into_iter().flatten());
        Ok(())
    }

    /// Puts everything in place in the order in which it was added, and the root, which is at `root`, after everything else is on the
    /// disk for good.
    ///
    /// # Errors
    /// If the disk does not do as it is told.
    pub(crate) fn place(mut self, root: &str, bytes: &[u8]) -> Result<(), WriteError> {
        let target = self.dir.join(root);
        let waiting = self.dir.join(WAITING).join("root");
        self.make_folders_of(root)?;
        self.disk.write(&waiting, bytes).map_err(at(&target))?;
        self.sync()?;
        for step in &self.steps {
            match step {
                Step::Remove(file) => remove(self.disk, file)?,
                Step::Place(from, to) => self.disk.rename(from, to).map_err(at(to))?,
            }
        }
        self.sync()?;
        self.disk.rename(&waiting, &target).map_err(at(&target))?;
        self.sync()
    }

    fn sync(&self) -> Result<(), WriteError> {
        self.disk.sync(self.dir).map_err(at(self.dir))
    }

    fn number<'i, T>(&mut self, items: &'i [T]) -> Vec<(usize, &'i T)> {
        let first = self.waiting;
        self.waiting += items.len();
        items
            .iter()
            .enumerate()
            .map(|(place, item)| (first + place, item))
            .collect()
    }

    fn make_folders_of(&mut self, path: &str) -> Result<(), WriteError> {
        let mut missing: Vec<&Path> = Path::new(path)
            .ancestors()
            .skip(1)
            .take_while(|folder| !folder.as_os_str().is_empty() && !self.folders.contains(*folder))
            .collect();
        missing.reverse();
        for folder in missing {
            let whole = self.dir.join(folder);
            self.disk.make_folder(&whole).map_err(at(&whole))?;
            self.folders.insert(folder.to_owned());
        }
        Ok(())
    }

    /// A variant stands only beside the very file that it was made from: where the file changes, the old variants go first, and the new
    /// ones come after it, so that wherever this is broken off no server hands out one text to some readers and another to others.
    fn wait(&self, number: usize, item: &Item<'_>) -> Result<(ListedFile, Vec<Step>), WriteError> {
        let bytes = item.content.bytes()?;
        let variants =
            variants(&item.path, &bytes, item.effort).map_err(at(&self.dir.join(&*item.path)))?;
        let (br, gz) = match &variants {
            Some(variants) => (Some(&variants.br), Some(&variants.gz)),
            None => (None, None),
        };
        let place = |ending: &str| self.dir.join(format!("{}{ending}", item.path));
        let there = |path: &Path| self.disk.read(path).ok();
        let mut steps = Vec::new();
        let mut wait = |ending: &str, bytes: &[u8]| {
            let waiting = self.dir.join(WAITING).join(format!("{number}{ending}"));
            let target = place(ending);
            self.disk.write(&waiting, bytes).map_err(at(&target))?;
            steps.push(Step::Place(waiting, target));
            Ok::<_, WriteError>(())
        };
        let target = place("");
        let changed = there(&target).is_none_or(|old| old != *bytes);
        if changed {
            wait("", &bytes)?;
        }
        let mut outdated = Vec::new();
        for (ending, wanted) in [(".br", br), (".gz", gz)] {
            let old = there(&place(ending));
            if old.is_some() && (changed || wanted.is_none()) {
                outdated.push(Step::Remove(place(ending)));
            }
            if let Some(bytes) = wanted
                && (changed || old.as_ref() != Some(bytes))
            {
                wait(ending, bytes)?;
            }
        }
        outdated.append(&mut steps);
        let listed = ListedFile {
            file: FileRef::of(&bytes),
            br: br.map(|bytes| FileRef::of(bytes)),
            gz: gz.map(|bytes| FileRef::of(bytes)),
        };
        Ok((listed, outdated))
    }
}

/// Removes the files that wait, and their folder.
///
/// # Errors
/// If the disk does not do as it is told.
pub(crate) fn clear<D: Disk>(disk: &D, dir: &Path) -> Result<(), WriteError> {
    let folder = dir.join(WAITING);
    let waiting = match disk.list(&folder) {
        Err(cause) if cause.kind() == io::ErrorKind::NotFound => return Ok(()),
        waiting => waiting.map_err(at(&folder))?,
    };
    for (file, _) in waiting {
        remove(disk, &file)?;
    }
    disk.remove_folder(&folder).map_err(at(&folder))
}

/// Removes a file; that it is not there is no error.
///
/// # Errors
/// If the disk does not do as it is told.
pub(crate) fn remove<D: Disk>(disk: &D, file: &Path) -> Result<(), WriteError> {
    match disk.remove(file) {
        Err(cause) if cause.kind() != io::ErrorKind::NotFound => Err(WriteError::Remove {
            path: file.to_owned(),
            cause,
        }),
        _ => Ok(()),
    }
}
