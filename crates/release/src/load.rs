//! Reading a release back from the folder it was written to: root → manifest → shards, each checked before it is parsed.

use std::{
    collections::BTreeMap,
    fs, io,
    path::{Path, PathBuf},
};

use register::Words;

use crate::{
    BlobRef, Fault, FileRef, FromJson, Manifest, Role, Root, Shard, SpaceRecord, Standing,
    parallel, read, read_root, unreadable,
};

/// A release in memory, as it was published.
#[derive(Clone, Debug, PartialEq)]
pub struct Loaded {
    /// Its root. [`Root::manifest`] holds the hash that a release after it names as its previous one.
    pub root: Root,
    /// Its manifest.
    pub manifest: Manifest,
    /// Its records, by id, as the shards have them: without release and day.
    pub records: BTreeMap<String, SpaceRecord>,
}

impl Loaded {
    /// Its records with its id and its day, to compare another release with.
    #[must_use]
    pub fn standing(&self) -> Standing<'_> {
        Standing {
            release: &self.root.release,
            as_of: &self.root.as_of,
            records: &self.records,
        }
    }
}

/// Why a release could not be read.
#[derive(Debug, thiserror::Error)]
pub enum LoadError {
    /// The folder holds no release.
    #[error("{}: no release", .0.display())]
    NoRelease(PathBuf),
    /// A file could not be read.
    #[error("{}: {cause}", .path.display())]
    File {
        /// Which.
        path: PathBuf,
        /// Why.
        cause: io::Error,
    },
    /// A file is not what the release says it is.
    #[error("{}: {fault:?}", .path.display())]
    Fault {
        /// Which.
        path: PathBuf,
        /// What is wrong with it.
        fault: Fault,
    },
}

impl LoadError {
    /// What is wrong and how to put it right.
    #[must_use]
    pub fn words(&self) -> Words {
        let (zh, en) = match self {
            Self::NoRelease(dir) => {
                let dir = dir.display();
                (
                    format!(
                        "{dir}：这里没有发布过名录（没有 api/v1/root.json）。请指定发布时 --out 所写的文件夹。"
                    ),
                    format!(
                        "{dir}: no register was published here (there is no api/v1/root.json). Name the folder that --out named when it was published."
                    ),
                )
            }
            Self::File { path, cause } => {
                let path = path.display();
                let (why, advice) = unreadable(cause.kind(), &cause.to_string());
                (
                    format!(
                        "{path}：读不了这个文件：{}。{}文件若已丢失，请从备份恢复。",
                        why.zh, advice.zh
                    ),
                    format!(
                        "{path}: this file cannot be read: {}. {} If it is lost, restore it from a backup.",
                        why.en, advice.en
                    ),
                )
            }
            Self::Fault {
                path,
                fault: Fault::Version,
            } => {
                let path = path.display();
                (
                    format!("{path}：这个版本由更新的程序发布。请改用新的程序。"),
                    format!("{path}: this release was published by a later program. Use that one."),
                )
            }
            Self::Fault { path, .. } => {
                let path = path.display();
                (
                    format!(
                        "{path}：这个文件不是发布时的样子。请从备份恢复；spaces verify 会列出全部受损的文件。"
                    ),
                    format!(
                        "{path}: this file is not as it was published. Restore it from a backup; `spaces verify` lists every damaged file."
                    ),
                )
            }
        };
        Words { zh, en }
    }
}

/// The release in `dir`, the folder in which `api/` stands. Its own data are checked, every one; pages, stable addresses and earlier
/// releases are not looked at.
///
/// # Errors
/// If there is none, or if a file of it is missing, altered or of a later version.
pub fn load(dir: &Path) -> Result<Loaded, LoadError> {
    let api = dir.join("api/v1");
    let path = api.join("root.json");
    let bytes = match fs::read(&path) {
        Err(cause) if cause.kind() == io::ErrorKind::NotFound => {
            return Err(LoadError::NoRelease(dir.to_owned()));
        }
        read => read.map_err(|cause| LoadError::File {
            path: path.clone(),
            cause,
        })?,
    };
    let root = read_root(&bytes).map_err(|fault| LoadError::Fault {
        path: path.clone(),
        fault,
    })?;
    let manifest: Manifest = checked(&api, "manifests", &root.manifest)?;
    let agrees = (&manifest.as_of, manifest.sample) == (&root.as_of, root.sample)
        && root.release == root.manifest.sha256.short();
    if !agrees {
        return Err(LoadError::Fault {
            path,
            fault: Fault::Form,
        });
    }
    let records = records(&api, &manifest)?;
    Ok(Loaded {
        root,
        manifest,
        records,
    })
}

/// The release that a loaded one follows, from the same folder, where its manifest and its records stay. None, if it is the first.
/// Which other files it had is not known any more.
///
/// # Errors
/// If a file of it is missing or altered.
pub fn load_previous(dir: &Path, loaded: &Loaded) -> Result<Option<Loaded>, LoadError> {
    let Some(sha256) = loaded.manifest.previous.clone() else {
        return Ok(None);
    };
    let api = dir.join("api/v1");
    let named = FileRef { sha256, length: 0 };
    let manifest: Manifest = checked(&api, "manifests", &named)?;
    let records = records(&api, &manifest)?;
    Ok(Some(Loaded {
        root: Root {
            format: manifest.format,
            release: named.sha256.short().to_owned(),
            as_of: manifest.as_of.clone(),
            sample: manifest.sample,
            manifest: named,
            files: FileRef::of(b"").into(),
        },
        manifest,
        records,
    }))
}

fn records(api: &Path, manifest: &Manifest) -> Result<BTreeMap<String, SpaceRecord>, LoadError> {
    let shards: Vec<&BlobRef> = manifest
        .blobs
        .iter()
        .filter(|blob| blob.role == Role::Records)
        .collect();
    let read = parallel::map(&shards, parallel::processors(), |blob| {
        checked::<Shard>(api, "blobs", &blob.file)
    })?;
    Ok(read
        .into_iter()
        .flat_map(|shard| shard.records)
        .map(|record| (record.id.clone(), record))
        .collect())
}

/// A file that is named by its hash.
fn checked<T: FromJson + Default>(
    api: &Path,
    folder: &str,
    file: &FileRef,
) -> Result<T, LoadError> {
    let path = api.join(format!("{folder}/{}.json", file.sha256));
    let bytes = match fs::read(&path) {
        Ok(bytes) => bytes,
        Err(cause) => return Err(LoadError::File { path, cause }),
    };
    read(&bytes, file).map_err(|fault| LoadError::Fault { path, fault })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        About, Edition,
        record::tests::{day, space},
    };

    fn about<'a>() -> About<'a> {
        About {
            as_of: day(),
            sample: true,
            ..About::default()
        }
    }

    fn published(names: &[&str]) -> (tempfile::TempDir, Edition) {
        let folder = tempfile::tempdir().unwrap();
        let spaces: Vec<_> = names.iter().map(|name| space(name, None)).collect();
        let edition = Edition::of(spaces, &about()).unwrap();
        edition
            .write(folder.path(), &BTreeMap::new(), None)
            .unwrap();
        (folder, edition)
    }

    #[test]
    fn what_was_published_is_read_back() {
        let (folder, edition) = published(&["云汀", "青禾", "长桥"]);
        let loaded = load(folder.path()).unwrap();
        assert_eq!(loaded.manifest, edition.manifest);
        assert_eq!(loaded.records, edition.records);
        assert_eq!(loaded.manifest.spaces, 3);
    }

    #[test]
    fn a_folder_without_a_release_is_told_from_one_that_is_damaged() {
        let empty = tempfile::tempdir().unwrap();
        assert!(matches!(
            load(empty.path()),
            Err(LoadError::NoRelease(path)) if path == empty.path()
        ));
        let (folder, edition) = published(&["云汀"]);
        let manifest = format!("manifests/{}.json", edition.root.manifest.sha256);
        for (path, fault) in [("root.json", Fault::Form), (&manifest, Fault::Truncated)] {
            let path = folder.path().join("api/v1").join(path);
            let bytes = fs::read(&path).unwrap();
            fs::write(&path, &bytes[..bytes.len() / 2]).unwrap();
            match load(folder.path()) {
                Err(LoadError::Fault {
                    path: named,
                    fault: found,
                }) => assert_eq!((named, found), (path.clone(), fault)),
                other => panic!("{other:?}"),
            }
            fs::remove_file(&path).unwrap();
            assert!(load(folder.path()).is_err());
            fs::write(&path, &bytes).unwrap();
        }
        assert!(load(folder.path()).is_ok());
    }

    #[test]
    fn a_root_that_contradicts_its_manifest_is_no_release() {
        let (folder, edition) = published(&["云汀"]);
        let path = folder.path().join("api/v1/root.json");
        let other_day = Root {
            as_of: "2021-07-02".to_owned(),
            ..edition.root
        };
        fs::write(&path, serde_json::to_vec(&other_day).unwrap()).unwrap();
        assert!(matches!(
            load(folder.path()),
            Err(LoadError::Fault {
                fault: Fault::Form,
                ..
            })
        ));
    }
}
