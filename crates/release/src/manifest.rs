//! Root, manifest and the check that stands before every parse.

use json::{FromJson, Malformed, Parts, Reader, object};
use serde::{Deserialize, Serialize};

use crate::{FORMAT, Publisher, digest::Digest};

/// `api/v1/root.json`: the only file that changes in place for the app.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Root {
    /// Version of the format, 1.
    pub format: u32,
    /// The release: the first twelve hex digits of the manifest's hash.
    pub release: String,
    /// The day as of which the register stands (ISO, Beijing).
    pub as_of: String,
    /// Whether everything in it is fictional.
    pub sample: bool,
    /// `manifests/<sha256>.json`.
    pub manifest: FileRef,
    /// `files.json`.
    pub files: ListedFile,
}

/// A file by hash and length.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct FileRef {
    /// SHA-256 of its bytes.
    pub sha256: Digest,
    /// Its length in bytes.
    pub length: u64,
}

impl From<FileRef> for ListedFile {
    /// A file without variants.
    fn from(file: FileRef) -> Self {
        Self {
            file,
            br: None,
            gz: None,
        }
    }
}

impl FileRef {
    /// The reference to these bytes.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        Self {
            sha256: Digest::of(bytes),
            length: bytes.len() as u64,
        }
    }
}

/// A file and its compressed variants, which stand beside it and are named for it: `spaces.json`, `spaces.json.br`, `spaces.json.gz`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct ListedFile {
    /// The file itself.
    #[serde(flatten)]
    pub file: FileRef,
    /// Its brotli variant (RFC 7932), if it has one.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub br: Option<FileRef>,
    /// Its gzip variant (RFC 1952), if it has one.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub gz: Option<FileRef>,
}

/// `api/v1/manifests/<sha256>.json`: what the app reads.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Manifest {
    /// Version of the format, 1.
    pub format: u32,
    /// The day as of which the register stands.
    pub as_of: String,
    /// Whether everything in it is fictional.
    pub sample: bool,
    /// The hash of the previous release's manifest, if there was a release before this one. So every release vouches for all before
    /// it.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub previous: Option<Digest>,
    /// How many spaces there are.
    pub spaces: u32,
    /// Who publishes it, where the publisher has set it.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub publisher: Option<Publisher>,
    /// The blobs, each at `blobs/<sha256>.json`.
    pub blobs: Vec<BlobRef>,
}

/// What a blob is for.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// The directory's columns, private to the app.
    Directory,
    /// Administrative divisions.
    Divisions,
    /// A shard of records, ordered by id.
    Records,
    /// A standard.
    Standard,
    /// The words in which judgements are shown, private to the app.
    Judging,
    /// A role of a later version: readers pass over it.
    #[default]
    #[serde(other)]
    Other,
}

/// A blob of the release.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct BlobRef {
    /// What it is for.
    pub role: Role,
    /// Of a standard, its id.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub id: Option<String>,
    /// In a shard of records, the first id.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub first: Option<String>,
    /// In a shard of records, the last id.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub last: Option<String>,
    /// Hash and length.
    #[serde(flatten)]
    pub file: FileRef,
}

object!(Root: format, release, as_of, sample, manifest, files);
object!(FileRef: sha256, length);
object!(ListedFile: ; br, gz; in file: FileRef { sha256, length });
object!(Manifest: format, as_of, sample, spaces, blobs; previous, publisher);
object!(BlobRef: role; id, first, last; in file: FileRef { sha256, length });
object!(Files: release, files);

impl FromJson for Role {
    fn read(&mut self, from: &mut Reader<'_>) -> Result<(), Malformed> {
        *self = match &*from.text()? {
            "directory" => Self::Directory,
            "divisions" => Self::Divisions,
            "records" => Self::Records,
            "standard" => Self::Standard,
            "judging" => Self::Judging,
            _ => Self::Other,
        };
        Ok(())
    }
}

impl Manifest {
    /// The only blob of this role.
    #[must_use]
    pub fn blob(&self, role: Role) -> Option<&BlobRef> {
        self.blobs.iter().find(|blob| blob.role == role)
    }

    /// The shard in which the record with this id stands, if the release has it.
    #[must_use]
    pub fn shard(&self, id: &str) -> Option<&BlobRef> {
        self.blobs
            .iter()
            .filter(|blob| blob.role == Role::Records)
            .find(|blob| {
                blob.first.as_deref().is_some_and(|first| first <= id)
                    && blob.last.as_deref().is_some_and(|last| id <= last)
            })
    }
}

/// `api/v1/files.json`: every other file of the release, pages and the app's own files among them; not the root, which names this one.
/// What stays of earlier releases is named by their manifests.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Files {
    /// The release.
    pub release: String,
    /// The files, by their relative address from here (`spaces.json`, `../../zh/index.html`), in order.
    pub files: std::collections::BTreeMap<String, ListedFile>,
}

/// Why bytes of a release are not used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Fewer bytes than announced: the transfer broke off.
    Truncated,
    /// Other bytes than announced.
    WrongHash,
    /// A web page came instead of data: a captive portal, or a server that answers everything with a page.
    Page,
    /// Of a version that this program does not know.
    Version,
    /// The right bytes, but not of the form expected.
    Form,
}

impl From<Malformed> for Fault {
    fn from(_: Malformed) -> Self {
        Self::Form
    }
}

/// Checks the bytes against their reference, then parses them. Never the other way round.
///
/// # Errors
/// If the bytes are not those that the reference names, or not of the form expected.
pub fn read<T: FromJson + Default>(bytes: &[u8], file: &FileRef) -> Result<T, Fault> {
    check(bytes, file)?.read()
}

/// Bytes that are those which a reference names. Only such are parsed.
#[derive(Clone, Copy, Debug)]
pub struct Checked<'a>(&'a [u8]);

/// The first half of [`read`], [`Checked::read`] being the second, for whoever has something else to do in between.
///
/// # Errors
/// If the bytes are not those that the reference names.
pub fn check<'a>(bytes: &'a [u8], file: &FileRef) -> Result<Checked<'a>, Fault> {
    check_with(&Digest::of(bytes), bytes, file)
}

/// [`check`] with the digest of these bytes, for whoever has it from a quicker hand.
///
/// # Errors
/// If the bytes are not those that the reference names.
pub fn check_with<'a>(
    digest: &Digest,
    bytes: &'a [u8],
    file: &FileRef,
) -> Result<Checked<'a>, Fault> {
    if *digest != file.sha256 {
        return Err(match bytes {
            _ if is_page(bytes) => Fault::Page,
            _ if (bytes.len() as u64) < file.length => Fault::Truncated,
            _ => Fault::WrongHash,
        });
    }
    Ok(Checked(bytes))
}

impl<'a> Checked<'a> {
    /// The bytes, for a reader of another kind.
    #[must_use]
    pub fn bytes(self) -> &'a [u8] {
        self.0
    }

    /// What they say.
    ///
    /// # Errors
    /// If they are not of the form expected.
    pub fn read<T: FromJson + Default>(self) -> Result<T, Fault> {
        Ok(json::parse(self.0)?)
    }

    /// The same in parts, for what is long.
    ///
    /// # Errors
    /// If they are not UTF-8.
    pub fn parts(self) -> Result<Parts<'a>, Fault> {
        Ok(Parts::new(self.0)?)
    }
}

/// Reads the root, which nothing vouches for but its form and version.
///
/// # Errors
/// If it is a web page, of another version, or not of the form expected.
pub fn read_root(bytes: &[u8]) -> Result<Root, Fault> {
    #[derive(Default)]
    struct Version {
        format: u32,
    }
    object!(Version: format);
    if is_page(bytes) {
        return Err(Fault::Page);
    }
    if json::parse::<Version>(bytes)?.format != FORMAT {
        return Err(Fault::Version);
    }
    Ok(json::parse(bytes)?)
}

fn is_page(bytes: &[u8]) -> bool {
    bytes.trim_ascii_start().first() == Some(&b'<')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_parsed_before_its_bytes_are_checked() {
        let bytes = br#"{"release":"x","files":{}}"#;
        let file = FileRef::of(bytes);
        assert!(read::<Files>(bytes, &file).is_ok());
        assert_eq!(
            read::<Files>(&bytes[..9], &file).unwrap_err(),
            Fault::Truncated
        );
        assert_eq!(
            read::<Files>(br#"{"release":"y","files":{}}"#, &file).unwrap_err(),
            Fault::WrongHash
        );
        assert_eq!(
            read::<Files>(b"<!doctype html><title>Log in</title>", &file).unwrap_err(),
            Fault::Page
        );
        assert_eq!(read::<Root>(bytes, &file).unwrap_err(), Fault::Form);
    }

    #[test]
    fn a_root_of_another_version_is_told_from_a_broken_one() {
        assert_eq!(
            read_root(br#"{"format":2,"all":"new"}"#),
            Err(Fault::Version)
        );
        assert_eq!(read_root(br#"{"format":1}"#), Err(Fault::Form));
        assert_eq!(read_root(b" <html>"), Err(Fault::Page));
        assert_eq!(read_root(b""), Err(Fault::Form));
    }

    #[test]
    fn a_blob_of_a_role_to_come_is_passed_over() {
        let blob = format!(
            r#"{{"role":"standards","sha256":"{}","length":1,"new":true}}"#,
            Digest::of(b"")
        );
        assert_eq!(
            serde_json::from_str::<BlobRef>(&blob).unwrap().role,
            Role::Other
        );
    }
}
