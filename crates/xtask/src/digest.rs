//! Hashes: names by content, integrity attributes, and whether anything changed.

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use crate::error::Error;

/// The first 16 hexadecimal digits of the SHA-256, enough to name a file by its content.
pub(crate) fn short(bytes: &[u8]) -> String {
    Sha256::digest(bytes)
        .iter()
        .take(8)
        .fold(String::new(), |mut hex, byte| {
            let _ = write!(hex, "{byte:02x}");
            hex
        })
}

/// The value of an `integrity` attribute (W3C Subresource Integrity, 3.1): SHA-256 in base64. Nothing shrinks a hash,
/// and each page carries half a dozen of them: with SHA-384 it would weigh 0.1 kB more.
pub(crate) fn integrity(bytes: &[u8]) -> String {
    format!("sha256-{}", base64(&Sha256::digest(bytes)))
}

/// One hash over the names and contents of files and of all files below folders, in the order of their paths. Hidden files and
/// whatever is missing are left out.
///
/// # Errors
/// If a file cannot be read.
pub(crate) fn tree(root: &Path, names: &[&str]) -> Result<String, Error> {
    let mut all = Vec::new();
    for file in files(root, names)? {
        let bytes = fs::read(&file).map_err(|error| Error::file(&file, error))?;
        all.extend_from_slice(
            file.strip_prefix(root)
                .unwrap_or(&file)
                .to_string_lossy()
                .as_bytes(),
        );
        all.extend_from_slice(&(bytes.len() as u64).to_le_bytes());
        all.extend_from_slice(&Sha256::digest(&bytes));
    }
    Ok(short(&all))
}

/// Every file named, and every file below a folder named, sorted.
pub(crate) fn files(root: &Path, names: &[&str]) -> Result<Vec<PathBuf>, Error> {
    let mut waiting: Vec<PathBuf> = names
        .iter()
        .map(|name| root.join(name))
        .filter(|path| path.exists())
        .collect();
    let mut found = Vec::new();
    while let Some(path) = waiting.pop() {
        if !path.is_dir() {
            found.push(path);
            continue;
        }
        for entry in fs::read_dir(&path).map_err(|error| Error::file(&path, error))? {
            let entry = entry.map_err(|error| Error::file(&path, error))?;
            if !entry.file_name().as_encoded_bytes().starts_with(b".") {
                waiting.push(entry.path());
            }
        }
    }
    found.sort();
    Ok(found)
}

/// RFC 4648, section 4.
fn base64(bytes: &[u8]) -> String {
    const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for chunk in bytes.chunks(3) {
        let group = (0..3).fold(0, |sum, at| {
            sum << 8 | u32::from(chunk.get(at).copied().unwrap_or(0))
        });
        for at in 0..4 {
            let digit = (group >> (18 - 6 * at)) & 63;
            text.push(if at > chunk.len() {
                '='
            } else {
                char::from(ALPHABET[digit as usize])
            });
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64_agrees_with_the_test_vectors_of_rfc_4648() {
        let vectors = [
            ("", ""),
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foo", "Zm9v"),
            ("foob", "Zm9vYg=="),
            ("fooba", "Zm9vYmE="),
            ("foobar", "Zm9vYmFy"),
        ];
        for (plain, encoded) in vectors {
            assert_eq!(base64(plain.as_bytes()), encoded);
        }
    }

    #[test]
    fn a_name_and_an_integrity_follow_from_the_content() {
        assert_eq!(short(b"abc"), "ba7816bf8f01cfea");
        assert_eq!(
            integrity(b"alert('Hello, world.');"),
            "sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng="
        );
    }

    #[test]
    fn the_hash_of_a_tree_changes_with_names_and_contents_and_nothing_else() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path();
        fs::create_dir(root.join("src")).unwrap();
        fs::write(root.join("src/a"), "1").unwrap();
        let hash = || tree(root, &["src", "missing"]).unwrap();
        let first = hash();
        fs::write(root.join("src/.hidden"), "x").unwrap();
        fs::write(root.join("src/a"), "1").unwrap();
        assert_eq!(hash(), first);
        fs::write(root.join("src/a"), "2").unwrap();
        let second = hash();
        assert_ne!(second, first);
        fs::rename(root.join("src/a"), root.join("src/b")).unwrap();
        assert_ne!(hash(), second);
    }
}
