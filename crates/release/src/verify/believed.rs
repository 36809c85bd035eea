//! The root that a site should have, by what stands beside it: `files.json` and the manifest that it lists.

use std::path::Path;

use super::form::canonical;
use crate::{
    FORMAT, FileRef, Files, ListedFile, Manifest, Root,
    compress::{self, Effort},
    disk::Disk,
    place,
};

/// Nothing, if what stands there does not say it.
pub(super) fn root<D: Disk>(disk: &D, dir: &Path) -> Option<Root> {
    let read = |path: &str| disk.read(&dir.join(path)).ok();
    let list = read(place::FILES)?;
    let files: Files = canonical(&list).ok()?;
    let mut manifests = files
        .files
        .iter()
        .filter(|(address, _)| address.starts_with("manifests/"));
    let (address, listed) = manifests.next().filter(|_| manifests.next().is_none())?;
    let bytes = read(&place::unlisted(address)?)?;
    let manifest: Manifest = canonical(&bytes).ok()?;
    // The variants stand there as the list is compressed, or the root cannot have named them.
    let variants = compress::variants(place::FILES, &list, Effort::Middling).ok()?;
    let variant = |bytes: Option<&Vec<u8>>| bytes.map(|bytes| FileRef::of(bytes));
    Some(Root {
        format: FORMAT,
        release: listed.file.sha256.short().to_owned(),
        as_of: manifest.as_of,
        sample: manifest.sample,
        manifest: listed.file.clone(),
        files: ListedFile {
            file: FileRef::of(&list),
            br: variant(variants.as_ref().map(|variants| &variants.br)),
            gz: variant(variants.as_ref().map(|variants| &variants.gz)),
        },
    })
}
