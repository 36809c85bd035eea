//! Verifying a published site: whole, unaltered and true to its schemas. What the root names is checked by hash and length, variants
//! included; what stays of earlier releases is checked against the chain of their manifests; and the files at stable addresses must say
//! what the records say.

mod believed;
mod check;
mod finding;
mod form;

use std::{io, path::Path};

pub use finding::{Finding, FindingKind};

use crate::{
    Fault, LoadError, Root, canonical,
    disk::{Disk, LocalDisk},
    place, read_root,
};

use check::Check;

/// What verifying found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Verified {
    /// The root, if it can be read.
    pub root: Option<Root>,
    /// How many spaces there are; nothing, if the manifest cannot be read.
    pub spaces: Option<u32>,
    /// Files of the release that were looked at, compressed variants not counted.
    pub files: usize,
    /// Their compressed variants.
    pub variants: usize,
    /// Files of earlier releases that were looked at.
    pub earlier: usize,
    /// What is wrong, by file.
    pub faults: Vec<Finding>,
    /// What a person should know of, by file.
    pub warnings: Vec<Finding>,
}

/// Verifies the site in `dir`, the folder in which `api/` stands.
///
/// # Errors
/// If there is no release, its root cannot be read, or a later program published it.
pub fn verify(dir: &Path) -> Result<Verified, LoadError> {
    verify_on(&LocalDisk::default(), dir)
}

pub(crate) fn verify_on<D: Disk>(disk: &D, dir: &Path) -> Result<Verified, LoadError> {
    let path = dir.join(place::ROOT);
    let bytes = match disk.read(&path) {
        Err(cause) if cause.kind() == io::ErrorKind::NotFound => {
            return Err(LoadError::NoRelease(dir.to_owned()));
        }
        Err(cause) => return Err(LoadError::File { path, cause }),
        Ok(bytes) => bytes,
    };
    let mut verified = match read_root(&bytes) {
        Err(fault @ Fault::Version) => return Err(LoadError::Fault { path, fault }),
        Err(_) => {
            let mut check = Check::of(disk, dir);
            check.fault(place::ROOT, FindingKind::Altered);
            check.verified
        }
        Ok(root) => {
            let mut check = Check::of(disk, dir);
            if form::canonical::<Root>(&bytes).is_err() {
                check.fault(place::ROOT, FindingKind::Form);
            }
            check.release(&root);
            check.verified.root = Some(root);
            check.verified
        }
    };
    if !verified.faults.is_empty()
        && let Some(without) = without_root(disk, dir, &bytes)
    {
        verified = without;
    }
    verified.faults.sort();
    verified.faults.dedup();
    verified.warnings.sort();
    Ok(verified)
}

/// What the site is if its root is not believed: nothing, unless all of it agrees with the root that it should have and that root is
/// another one.
fn without_root<D: Disk>(disk: &D, dir: &Path, found: &[u8]) -> Option<Verified> {
    let root = believed::root(disk, dir)?;
    if canonical::bytes(&root).ok()? == found {
        return None;
    }
    let mut check = Check::of(disk, dir);
    check.release(&root);
    if !check.verified.faults.is_empty() {
        return None;
    }
    check.verified.root = Some(root);
    check.fault(place::ROOT, FindingKind::RootDisagrees);
    Some(check.verified)
}

#[cfg(test)]
mod tests;
