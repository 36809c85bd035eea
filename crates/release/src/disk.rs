//! The disk that a release is written to. Everything goes through [`Disk`], so that tests can write to one that dies, or is full, at
//! any operation.

#[cfg(any(test, not(target_os = "linux")))]
mod each;
#[cfg(target_os = "linux")]
mod whole;

use std::{
    fs, io,
    path::{Path, PathBuf},
};

#[cfg(not(target_os = "linux"))]
use each::Unsynced;
#[cfg(target_os = "linux")]
use whole::Unsynced;

/// What writing asks of a disk. A parent folder must exist.
pub(crate) trait Disk: Sync {
    /// The whole file.
    fn read(&self, file: &Path) -> io::Result<Vec<u8>>;

    /// What stands in a folder, by name, and whether it is a folder too; in order.
    fn list(&self, folder: &Path) -> io::Result<Vec<(PathBuf, bool)>>;

    /// Makes a folder. That it is there already is no error.
    fn make_folder(&self, folder: &Path) -> io::Result<()>;

    /// Writes a file that is not there yet.
    fn write(&self, file: &Path, bytes: &[u8]) -> io::Result<()>;

    /// Gives a file another name; if a file has that name, it is replaced, at once and whole.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;

    /// Removes a file.
    fn remove(&self, file: &Path) -> io::Result<()>;

    /// Removes an empty folder.
    fn remove_folder(&self, folder: &Path) -> io::Result<()>;

    /// Returns when everything that was done so far below this folder would outlive a loss of power. Before that, anything may be lost
    /// of it, and in any order.
    fn sync(&self, below: &Path) -> io::Result<()>;
}

/// The disk of this machine.
#[derive(Debug, Default)]
pub(crate) struct LocalDisk {
    unsynced: Unsynced,
}

impl LocalDisk {
    fn noting(&self, path: &Path) {
        self.unsynced.note(path);
        if let Some(folder) = path.parent() {
            self.unsynced.note(folder);
        }
    }
}

impl Disk for LocalDisk {
    fn read(&self, file: &Path) -> io::Result<Vec<u8>> {
        fs::read(file)
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<(PathBuf, bool)>> {
        // A link is what it is and not what it leads to: nothing behind it is ours.
        let mut entries: Vec<_> = fs::read_dir(folder)?
            .map(|entry| entry.and_then(|entry| Ok((entry.path(), entry.file_type()?.is_dir()))))
            .collect::<io::Result<_>>()?;
        entries.sort();
        Ok(entries)
    }

    fn make_folder(&self, folder: &Path) -> io::Result<()> {
        match fs::create_dir(folder) {
            Err(_) if folder.is_dir() => Ok(()),
            made => {
                self.noting(folder);
                made
            }
        }
    }

    fn write(&self, file: &Path, bytes: &[u8]) -> io::Result<()> {
        self.noting(file);
        fs::write(file, bytes)
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.noting(from);
        self.noting(to);
        fs::rename(from, to)
    }

    fn remove(&self, file: &Path) -> io::Result<()> {
        self.noting(file);
        fs::remove_file(file)
    }

    fn remove_folder(&self, folder: &Path) -> io::Result<()> {
        self.noting(folder);
        fs::remove_dir(folder)
    }

    fn sync(&self, below: &Path) -> io::Result<()> {
        self.unsynced.sync(below)
    }
}

#[cfg(test)]
pub(crate) mod memory;
