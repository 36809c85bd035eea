//! A folder of files in memory.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use crate::error::Error;

/// Every file below a folder, by its path there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Tree(pub(crate) BTreeMap<PathBuf, Vec<u8>>);

impl Tree {
    /// Reads a folder.
    ///
    /// # Errors
    /// If a file in it cannot be read.
    pub(crate) fn read(folder: &Path) -> Result<Self, Error> {
        let mut tree = Self::default();
        tree.add(folder, folder)?;
        Ok(tree)
    }

    fn add(&mut self, top: &Path, folder: &Path) -> Result<(), Error> {
        let failed = |error| Error::file(folder, error);
        for entry in fs::read_dir(folder).map_err(failed)? {
            let path = entry.map_err(failed)?.path();
            if path.is_dir() {
                self.add(top, &path)?;
            } else {
                let bytes = fs::read(&path).map_err(|error| Error::file(&path, error))?;
                let below = path.strip_prefix(top).unwrap_or(&path);
                self.0.insert(below.to_owned(), bytes);
            }
        }
        Ok(())
    }

    /// Makes a folder hold these files and no others.
    ///
    /// # Errors
    /// If a file cannot be written.
    pub(crate) fn write(&self, folder: &Path) -> Result<(), Error> {
        if folder.exists() {
            fs::remove_dir_all(folder).map_err(|error| Error::file(folder, error))?;
        }
        for (path, bytes) in &self.0 {
            let path = folder.join(path);
            let parent = path.parent().unwrap_or(folder);
            fs::create_dir_all(parent)
                .and_then(|()| fs::write(&path, bytes))
                .map_err(|error| Error::file(&path, error))?;
        }
        Ok(())
    }

    /// The first of the wanted files that is not in `other` as it is here.
    pub(crate) fn missing_in(&self, other: &Self, wanted: impl Fn(&Path) -> bool) -> Option<&Path> {
        let differs = |(path, bytes): &(&PathBuf, &Vec<u8>)| other.0.get(*path) != Some(*bytes);
        let mut wanted = self.0.iter().filter(|(path, _)| wanted(path));
        wanted.find(differs).map(|(path, _)| path.as_path())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_made_as_it_was() {
        let folder = tempfile::tempdir().unwrap();
        let tree = Tree(
            [("a", "1"), ("b/c", "2")]
                .map(|(path, text)| (PathBuf::from(path), text.as_bytes().to_vec()))
                .into(),
        );
        fs::write(folder.path().join("left over"), "").unwrap();
        tree.write(folder.path()).unwrap();
        let mut read = Tree::read(folder.path()).unwrap();
        assert_eq!(read, tree);
        read.0.insert(PathBuf::from("b/c"), b"3".to_vec());
        assert_eq!(tree.missing_in(&read, |_| true), Some(Path::new("b/c")));
        assert_eq!(tree.missing_in(&read, |path| path == "a"), None);
    }
}
