//! Puts a file in place whole or not at all.

use std::{fs, io, path::Path};

use crate::error::Error;

/// Writes the bytes beside `path` and renames them into place.
pub(crate) fn file(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".part");
    let part = path.with_file_name(name);
    let written = fs::write(&part, bytes).and_then(|()| fs::rename(&part, path));
    if let Err(cause) = written {
        // What was begun is of no use; that it could not be removed either says nothing new.
        let _ = fs::remove_file(&part);
        return Err(Error::Write {
            path: path.to_owned(),
            cause: io::Error::new(cause.kind(), cause),
        });
    }
    Ok(())
}
