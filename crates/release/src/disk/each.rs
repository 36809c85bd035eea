//! Where no call syncs a file system: every file and folder that was touched is synced for itself, many at a time, since a file system
//! puts what is asked of it together into few writes.

use std::{
    collections::BTreeSet,
    fs::File,
    io,
    path::{Path, PathBuf},
    sync::{Mutex, PoisonError},
};

use crate::parallel;

/// Far more than there are processors: these threads wait.
const THREADS: usize = 16;

/// What was touched since the last sync.
#[derive(Debug, Default)]
pub(super) struct Unsynced(Mutex<BTreeSet<PathBuf>>);

impl Unsynced {
    pub(super) fn note(&self, path: &Path) {
        let mut noted = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if !noted.contains(path) {
            noted.insert(path.to_owned());
        }
    }

    /// Syncs what was noted; all of it lies below the folder.
    pub(super) fn sync(&self, _below: &Path) -> io::Result<()> {
        let mut noted = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let paths: Vec<PathBuf> = std::mem::take(&mut *noted).into_iter().collect();
        drop(noted);
        parallel::map(&paths, THREADS, |path| sync(path)).map(drop)
    }
}

fn sync(path: &Path) -> io::Result<()> {
    if path.is_dir() {
        // Some systems open no folder; they keep names without being asked.
        return File::open(path).map_or(Ok(()), |folder| folder.sync_all());
    }
    match File::options().write(true).open(path) {
        Ok(file) => file.sync_all(),
        // Renamed or removed since it was noted.
        Err(cause) if cause.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(cause) => Err(cause),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_noted_is_synced_once_and_what_is_gone_is_passed_over() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a.json");
        std::fs::write(&file, "text").unwrap();
        let unsynced = Unsynced::default();
        for path in [
            &file,
            folder.path(),
            &folder.path().join("gone.json"),
            &file,
        ] {
            unsynced.note(path);
        }
        unsynced.sync(folder.path()).unwrap();
        assert!(unsynced.0.lock().unwrap().is_empty());
    }
}
