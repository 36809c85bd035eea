//! Linux: the file system is asked to put everything on the disk at once. For 100,000 small files that takes a second, and a sync of
//! every one of them many times as long.

use std::{fs::File, io, path::Path};

/// Nothing has to be noted.
#[derive(Debug, Default)]
pub(super) struct Unsynced;

impl Unsynced {
    #[expect(clippy::unused_self, reason = "other systems keep a list")]
    pub(super) fn note(&self, _path: &Path) {}

    /// syncfs(2). Since Linux 5.8 it reports what could not be written.
    #[expect(clippy::unused_self, reason = "other systems keep a list")]
    pub(super) fn sync(&self, below: &Path) -> io::Result<()> {
        Ok(rustix::fs::syncfs(File::open(below)?)?)
    }
}
