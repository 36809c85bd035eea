//! A disk in memory that dies, or is full, at any operation, and that forgets at a loss of power what was not synced.

use std::{
    collections::{BTreeMap, BTreeSet},
    io,
    path::{Path, PathBuf},
    sync::Mutex,
};

use super::Disk;

/// How an operation goes wrong, and every one after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stop {
    /// The program is killed: of a write half is done, and nothing happens any more.
    Killed,
    /// There is no room: nothing can be written, but removed.
    Full,
}

#[derive(Clone, Debug, Default, PartialEq)]
struct Tree {
    folders: BTreeSet<PathBuf>,
    files: BTreeMap<PathBuf, Vec<u8>>,
}

#[derive(Clone, Debug)]
enum Change {
    MakeFolder(PathBuf),
    Write(PathBuf, Vec<u8>),
    Rename(PathBuf, PathBuf),
    Remove(PathBuf),
    RemoveFolder(PathBuf),
}

#[derive(Clone, Debug, Default)]
struct State {
    now: Tree,
    /// What outlives a loss of power for certain.
    safe: Tree,
    /// What was done since, of which anything may be lost.
    unsynced: Vec<Change>,
    operations: usize,
    stop: Option<(usize, Stop)>,
}

#[derive(Debug, Default)]
pub(crate) struct Memory(Mutex<State>);

impl Clone for Memory {
    fn clone(&self) -> Self {
        Self(Mutex::new(self.0.lock().unwrap().clone()))
    }
}

impl Memory {
    /// The same disk, which stops at an operation, counted from now and from 0.
    pub(crate) fn stopping(&self, operation: usize, stop: Stop) -> Self {
        let disk = self.working();
        disk.0.lock().unwrap().stop = Some((operation, stop));
        disk
    }

    /// The same disk, which works again.
    pub(crate) fn working(&self) -> Self {
        let disk = self.clone();
        let mut state = disk.0.lock().unwrap();
        (state.stop, state.operations) = (None, 0);
        drop(state);
        disk
    }

    /// The disk after the power was lost: of what was not synced each step may have been lost, or a file's content.
    pub(crate) fn power_cut(&self, seed: u64) -> Self {
        let state = self.0.lock().unwrap();
        let mut tree = state.safe.clone();
        let mut random = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
        for change in &state.unsynced {
            // xorshift64
            random ^= random << 13;
            random ^= random >> 7;
            random ^= random << 17;
            match (change, (random >> 32) % 4) {
                (_, 0) => {}
                (Change::Write(file, bytes), 1) => {
                    let half = bytes[..bytes.len() / 2].to_vec();
                    tree.apply(&Change::Write(file.clone(), half));
                }
                (change, _) => tree.apply(change),
            }
            // What is in no folder is lost.
            let Tree { folders, files } = &mut tree;
            files.retain(|file, _| file.parent().is_some_and(|folder| folders.contains(folder)));
        }
        Self(Mutex::new(State {
            safe: tree.clone(),
            now: tree,
            ..State::default()
        }))
    }

    /// Every file.
    pub(crate) fn files(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        self.0.lock().unwrap().now.files.clone()
    }

    /// How many operations there were.
    pub(crate) fn operations(&self) -> usize {
        self.0.lock().unwrap().operations
    }

    /// Puts a file there, with its folders, as others than a publisher do.
    pub(crate) fn put(&self, file: &str, bytes: &[u8]) {
        let mut state = self.0.lock().unwrap();
        let folders = Path::new(file).ancestors().skip(1).map(Path::to_owned);
        state.now.folders.extend(folders);
        state.now.files.insert(file.into(), bytes.to_vec());
        state.safe = state.now.clone();
    }

    /// Takes a file away, as others than a publisher do.
    pub(crate) fn lose(&self, file: &str) {
        let mut state = self.0.lock().unwrap();
        state.now.files.remove(Path::new(file));
        state.safe = state.now.clone();
    }

    fn read_state<R>(&self, look: impl FnOnce(&Tree) -> io::Result<R>) -> io::Result<R> {
        let state = self.0.lock().unwrap();
        match state.stop {
            Some((at, Stop::Killed)) if state.operations > at => Err(dead()),
            _ => look(&state.now),
        }
    }

    fn change(
        &self,
        change: Change,
        allowed: impl FnOnce(&Tree) -> io::Result<()>,
    ) -> io::Result<()> {
        let mut state = self.0.lock().unwrap();
        let operation = state.operations;
        state.operations += 1;
        let takes_room = !matches!(change, Change::Remove(_) | Change::RemoveFolder(_));
        match (state.stop, &change) {
            (Some((at, Stop::Killed)), Change::Write(file, bytes)) if operation == at => {
                let half = bytes[..bytes.len() / 2].to_vec();
                state.now.apply(&Change::Write(file.clone(), half));
                return Err(dead());
            }
            (Some((at, Stop::Killed)), _) if operation >= at => return Err(dead()),
            (Some((at, Stop::Full)), _) if operation >= at && takes_room => {
                return Err(io::ErrorKind::StorageFull.into());
            }
            _ => {}
        }
        allowed(&state.now)?;
        state.now.apply(&change);
        state.unsynced.push(change);
        Ok(())
    }
}

impl Tree {
    fn apply(&mut self, change: &Change) {
        match change.clone() {
            Change::MakeFolder(folder) => {
                self.folders.insert(folder);
            }
            Change::Write(file, bytes) => {
                self.files.insert(file, bytes);
            }
            // Where the name is kept and the content was lost, there is an empty file.
            Change::Rename(from, to) => {
                let bytes = self.files.remove(&from).unwrap_or_default();
                self.files.insert(to, bytes);
            }
            Change::Remove(file) => {
                self.files.remove(&file);
            }
            Change::RemoveFolder(folder) => {
                if self.children(&folder).is_empty() {
                    self.folders.remove(&folder);
                }
            }
        }
    }

    fn children(&self, folder: &Path) -> Vec<(PathBuf, bool)> {
        let inside = |path: &&PathBuf| path.parent() == Some(folder);
        let folders = self
            .folders
            .iter()
            .filter(inside)
            .map(|path| (path.clone(), true));
        let files = self
            .files
            .keys()
            .filter(inside)
            .map(|path| (path.clone(), false));
        let mut all: Vec<_> = folders.chain(files).collect();
        all.sort();
        all
    }

    fn has_folder_of(&self, path: &Path) -> io::Result<()> {
        let folder = path.parent().unwrap_or(Path::new(""));
        if self.folders.contains(folder) || folder == Path::new("") {
            Ok(())
        } else {
            Err(gone())
        }
    }

    fn has_file(&self, file: &Path) -> io::Result<()> {
        if self.files.contains_key(file) {
            Ok(())
        } else {
            Err(gone())
        }
    }
}

fn dead() -> io::Error {
    io::Error::other("killed")
}

fn gone() -> io::Error {
    io::ErrorKind::NotFound.into()
}

impl Disk for Memory {
    fn read(&self, file: &Path) -> io::Result<Vec<u8>> {
        self.read_state(|tree| tree.files.get(file).cloned().ok_or_else(gone))
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<(PathBuf, bool)>> {
        self.read_state(|tree| {
            if tree.folders.contains(folder) {
                Ok(tree.children(folder))
            } else {
                Err(gone())
            }
        })
    }

    fn make_folder(&self, folder: &Path) -> io::Result<()> {
        self.change(Change::MakeFolder(folder.to_owned()), |tree| {
            tree.has_folder_of(folder)
        })
    }

    fn write(&self, file: &Path, bytes: &[u8]) -> io::Result<()> {
        self.change(Change::Write(file.to_owned(), bytes.to_vec()), |tree| {
            tree.has_folder_of(file)
        })
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.change(Change::Rename(from.to_owned(), to.to_owned()), |tree| {
            tree.has_file(from).and_then(|()| tree.has_folder_of(to))
        })
    }

    fn remove(&self, file: &Path) -> io::Result<()> {
        self.change(Change::Remove(file.to_owned()), |tree| tree.has_file(file))
    }

    fn remove_folder(&self, folder: &Path) -> io::Result<()> {
        self.change(Change::RemoveFolder(folder.to_owned()), |tree| {
            if tree.children(folder).is_empty() {
                Ok(())
            } else {
                Err(io::ErrorKind::DirectoryNotEmpty.into())
            }
        })
    }

    fn sync(&self, _below: &Path) -> io::Result<()> {
        let mut state = self.0.lock().unwrap();
        let operation = state.operations;
        state.operations += 1;
        match state.stop {
            Some((at, Stop::Killed)) if operation >= at => return Err(dead()),
            Some((at, Stop::Full)) if operation == at => {
                return Err(io::ErrorKind::StorageFull.into());
            }
            _ => {}
        }
        state.safe = state.now.clone();
        state.unsynced.clear();
        Ok(())
    }
}
