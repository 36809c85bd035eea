//! What a release says of itself to re-users: its figures, and every address of its data with what stands there in this very release.

use register::Phrase;

use crate::{
    Edition, Manifest, Role, Statistics,
    openapi::{ADDRESSES, Address},
    place, schema, stable,
    statistics::SHEETS,
};

/// What re-users find in a release.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenData {
    /// The register in figures, as in `statistics.json`.
    pub statistics: Statistics,
    /// Every address of the API, as its description has them.
    pub offers: Vec<Offer>,
    /// The manifest, which names every blob by hash and length.
    pub manifest: Manifest,
}

/// An address of the API, or many of one form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// Below `api/v1/`, with its parameter in braces.
    pub path: &'static str,
    /// What stands there.
    pub what: Phrase,
    /// Its media type.
    pub media: &'static str,
    /// The names of the schemas of what may stand there.
    pub schemas: &'static [&'static str],
    /// How many files of this form there are in this release.
    pub count: usize,
    /// One that there is, below `api/v1/`; none, where there is no such file.
    pub example: Option<Example>,
}

/// A file of this release.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Example {
    /// Where it stands, below `api/v1/`.
    pub path: String,
    /// Its length in bytes, before compression. Nothing for the root and for the list of all files: they name the pages by their
    /// hashes, so a page cannot know them.
    pub length: Option<u64>,
    /// Its first lines, JSON indented for reading, of files that show best what the data are.
    pub beginning: Option<String>,
}

/// How many lines of an example are shown.
const LINES: usize = 24;

impl OpenData {
    /// What re-users find in this release.
    ///
    /// # Errors
    /// If a value cannot be written as JSON.
    pub fn of(edition: &Edition) -> Result<Self, serde_json::Error> {
        let offers = ADDRESSES
            .iter()
            .map(|address| offer(edition, address))
            .collect::<Result<_, _>>()?;
        Ok(Self {
            statistics: edition.statistics.clone(),
            offers,
            manifest: edition.manifest.clone(),
        })
    }
}

fn offer(edition: &Edition, address: &Address) -> Result<Offer, serde_json::Error> {
    let path = address.path.trim_start_matches('/');
    let (count, example) = match path {
        "root.json" | "files.json" => (1, Some(unwritten(path))),
        "manifests/{sha256}.json" => {
            let file = &edition.root.manifest;
            let path = place::manifest(&file.sha256);
            (1, Some(written(&path, file.length)))
        }
        "blobs/{sha256}.json" => {
            let blobs = &edition.manifest.blobs;
            let directory = blobs.iter().find(|blob| blob.role == Role::Directory);
            let example =
                directory.map(|blob| written(&place::blob(&blob.file.sha256), blob.file.length));
            (blobs.len(), example)
        }
        "spaces/{id}.json" => (addresses(edition), record(edition)?),
        "statistics/{figure}.csv" => {
            let example = table(edition, "statistics/by_level.csv");
            (SHEETS.len(), example)
        }
        "standards/{standard}.json" => standards(edition),
        "schemas/{name}.schema.json" => {
            let example = file(edition, "schemas/space.schema.json");
            (schema::NAMES.len(), example)
        }
        path => (1, file(edition, path)),
    };
    Ok(Offer {
        path,
        what: address.what,
        media: address.media,
        schemas: address.schemas,
        count,
        example,
    })
}

fn unwritten(path: &str) -> Example {
    Example {
        path: path.to_owned(),
        length: None,
        beginning: None,
    }
}

/// A file by its address below the site.
fn written(path: &str, length: u64) -> Example {
    Example {
        path: path.strip_prefix(place::API).unwrap_or(path).to_owned(),
        length: Some(length),
        beginning: None,
    }
}

fn bytes<'a>(edition: &'a Edition, path: &str) -> Option<&'a [u8]> {
    let bytes = edition.stable.get(&format!("{}{path}", place::API))?;
    Some(bytes)
}

fn file(edition: &Edition, path: &str) -> Option<Example> {
    let length = bytes(edition, path)?.len();
    Some(written(path, length as u64))
}

/// How many standards there are, and one that is a rule of numbers if there is one.
fn standards(edition: &Edition) -> (usize, Option<Example>) {
    let folder = format!("{}standards/", place::API);
    let paths = edition
        .stable
        .keys()
        .filter(|path| path.starts_with(&folder));
    let count = paths.clone().count();
    let largest = paths.max_by_key(|path| edition.stable.get(*path).map(Vec::len));
    let path = largest.and_then(|path| path.strip_prefix(place::API));
    (count, path.and_then(|path| file(edition, path)))
}

fn table(edition: &Edition, path: &str) -> Option<Example> {
    let text = std::str::from_utf8(bytes(edition, path)?).ok()?;
    Some(Example {
        beginning: Some(beginning(text.trim_start_matches('\u{feff}'))),
        ..file(edition, path)?
    })
}

/// How many addresses lead to a record: of one that became part of another too.
fn addresses(edition: &Edition) -> usize {
    let records = edition.records.values();
    records.map(|record| 1 + record.former_ids.len()).sum()
}

fn record(edition: &Edition) -> Result<Option<Example>, serde_json::Error> {
    let Some((id, record)) = edition.records.first_key_value() else {
        return Ok(None);
    };
    let (release, as_of) = (&edition.root.release, &edition.root.as_of);
    let length = stable::record(release, as_of, record)?.len();
    let text = serde_json::to_string_pretty(&record.named(release, as_of))?;
    Ok(Some(Example {
        beginning: Some(beginning(&text)),
        ..written(&format!("spaces/{id}.json"), length as u64)
    }))
}

/// The first lines, and a sign that there are more.
fn beginning(text: &str) -> String {
    let mut lines: Vec<&str> = text.lines().take(LINES + 1).collect();
    if let Some(last) = lines.get_mut(LINES) {
        *last = "…";
    }
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        About,
        record::tests::{day, space},
    };

    fn edition(names: &[&str]) -> Edition {
        let spaces = names.iter().map(|name| space(name, None)).collect();
        let standards = rules::authored::read(rules::SHIPPED).unwrap();
        let about = About {
            as_of: day(),
            sample: true,
            standards: Some(&standards),
            ..About::default()
        };
        Edition::of(spaces, &about).unwrap()
    }

    #[test]
    fn every_address_has_a_file_of_this_release_with_its_length() {
        let edition = edition(&["云汀", "青禾"]);
        let data = OpenData::of(&edition).unwrap();
        assert_eq!(data.offers.len(), ADDRESSES.len());
        for offer in &data.offers {
            let example = offer.example.as_ref().unwrap();
            let path = format!("{}{}", place::API, example.path);
            let held = edition
                .stable
                .get(&path)
                .or_else(|| Some(&edition.blobs.get(&path)?.1))
                .map(Vec::len);
            match offer.path {
                "root.json" | "files.json" => assert_eq!(example.length, None),
                "spaces/{id}.json" => {
                    let id = edition.records.keys().next().unwrap();
                    assert_eq!(example.path, format!("spaces/{id}.json"));
                    assert!(example.beginning.as_ref().unwrap().contains(id));
                }
                path => assert_eq!(
                    example.length,
                    Some(held.unwrap_or_default() as u64),
                    "{path}"
                ),
            }
        }
    }

    #[test]
    fn a_release_without_spaces_has_no_record_to_show() {
        let data = OpenData::of(&edition(&[])).unwrap();
        let records = data
            .offers
            .iter()
            .find(|offer| offer.path == "spaces/{id}.json")
            .unwrap();
        assert_eq!((records.count, &records.example), (0, &None));
    }
}
