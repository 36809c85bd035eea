//! The site around a release: the app's own files, and one complete HTML page per address and language, written into the app's shell.

mod head;
mod shell;
mod sitemap;

use std::{
    collections::BTreeMap,
    fs, io,
    path::{Path, PathBuf},
    thread,
};

use certified_spaces::{
    Address, Catalogue, Explained, Lang, Matter, Page, every_address, render, render_not_found,
};
use release::{BlobRef, Edition, OpenData, Role};
use rules::Standards;

use crate::{error::Error, hosts, refusal::Refusal};

use head::Head;
use shell::Shell;

/// The built app: a shell and the files that it names, in `app/` of the folder that was built.
pub(crate) struct App {
    shell: Shell,
    files: BTreeMap<String, Vec<u8>>,
}

/// A base begins and ends with a slash and needs no encoding.
pub(crate) fn check_base(base: &str) -> Result<(), Error> {
    let sound = base.starts_with('/')
        && base.ends_with('/')
        && !base.contains("//")
        && !base.split('/').any(|part| part == "." || part == "..")
        && base
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || "/-_.~".contains(c));
    if sound {
        Ok(())
    } else {
        Err(Error::Refused(Refusal::Base(base.to_owned())))
    }
}

impl App {
    /// Reads the app's own files from a built site or app; nothing else in there is taken.
    pub(crate) fn open(dist: &Path) -> Result<Self, Error> {
        let folder = dist.join("app");
        let shell = match fs::read_to_string(folder.join("shell.html")) {
            Ok(text) => Shell::of(text),
            Err(cause) if cause.kind() == io::ErrorKind::NotFound => None,
            Err(cause) => {
                return Err(Error::Read {
                    path: folder.join("shell.html"),
                    cause,
                });
            }
        };
        let shell = shell.ok_or_else(|| Error::Refused(Refusal::NoApp(dist.to_owned())))?;
        let unreadable = |path: &Path| {
            let path: PathBuf = path.to_owned();
            move |cause| Error::Read {
                path: path.clone(),
                cause,
            }
        };
        let mut files = BTreeMap::new();
        for entry in fs::read_dir(&folder).map_err(unreadable(&folder))? {
            let path = entry.map_err(unreadable(&folder))?.path();
            let name = path
                .file_name()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned();
            // Variants are made anew, and what a publication that was killed had begun is nobody's.
            let derived = path
                .extension()
                .is_some_and(|ending| ["br", "gz", "part"].iter().any(|known| ending == *known));
            if path.is_file() && !derived {
                files.insert(
                    format!("app/{name}"),
                    fs::read(&path).map_err(unreadable(&path))?,
                );
            }
        }
        Ok(Self { shell, files })
    }

    /// Every file of the site beside its API, by address below the site's folder.
    pub(crate) fn pages(
        self,
        edition: &Edition,
        standards: &Standards,
        base: &str,
    ) -> Result<BTreeMap<String, Vec<u8>>, Error> {
        let catalogue = Catalogue::new(
            edition.root.clone(),
            edition.publisher.clone(),
            edition.directory.clone(),
            edition.divisions.clone(),
        );
        let catalogue = catalogue.ok_or_else(|| {
            Error::Json(serde::ser::Error::custom(
                "the directory's columns contradict each other",
            ))
        })?;
        let addresses = every_address(&catalogue, standards);
        let head = Head::of(base, &catalogue);
        let first = first_files(edition);
        let judging = edition.manifest.blob(Role::Judging);
        let judging = judging.map(|blob| format!("blobs/{}.json", blob.file.sha256));
        let open_data = OpenData::of(edition).map_err(Error::Json)?;
        let write = |address: &Address| -> (String, Vec<u8>) {
            let record = match &address.page {
                Page::Space(id) => catalogue
                    .present(id)
                    .and_then(|id| edition.records.get(id.as_str()).cloned()),
                _ => None,
            };
            let shard = record
                .as_ref()
                .and_then(|record| edition.manifest.shard(&record.id));
            let shard = shard.map(|shard| format!("blobs/{}.json", shard.file.sha256));
            let judged = record.as_ref().filter(|record| record.judged.is_some());
            let judging = judged.and(judging.as_ref());
            let early: Vec<String> = match &address.page {
                // What is searched in the standards stands in the page, and so does the list of forms.
                Page::Standards(_) | Page::Assess(None) => Vec::new(),
                Page::Assess(Some(id)) => form_files(edition, id),
                _ => {
                    let early = first.iter().cloned().chain(shard);
                    early.chain(judging.cloned()).collect()
                }
            };
            let matter = match &address.page {
                Page::Figures | Page::Data => Matter::OpenData(&open_data),
                Page::Standards(_) | Page::Assess(_) => Matter::Standards(Explained {
                    standards,
                    meets: &edition.meets,
                }),
                _ => match record {
                    Some(record) if record.judged.is_some() => {
                        Matter::Judged(Box::new(record), &edition.judging)
                    }
                    record => Matter::from(record),
                },
            };
            let page = render(base, &catalogue, address, matter);
            (
                format!("{}index.html", address.path()),
                self.shell.page(&head, address, &page, &early).into_bytes(),
            )
        };
        let mut pages = BTreeMap::new();
        let share = addresses
            .len()
            .div_ceil(thread::available_parallelism().map_or(1, usize::from))
            .max(1);
        thread::scope(|scope| {
            let parts: Vec<_> = addresses
                .chunks(share)
                .map(|part| scope.spawn(|| part.iter().map(&write).collect::<Vec<_>>()))
                .collect();
            for part in parts {
                match part.join() {
                    Ok(part) => pages.extend(part),
                    Err(panic) => std::panic::resume_unwind(panic),
                }
            }
        });
        for (page, copy) in hosts::COPIES {
            if let Some(page) = pages.get(page).cloned() {
                pages.insert(copy.to_owned(), page);
            }
        }
        // Where a host knows only this one, it is for readers of either language.
        let nowhere = Address::of(Lang::Zh, Page::NotFound);
        let in_both = render_not_found(base, &catalogue);
        let in_both = self.shell.page(&head, &nowhere, &in_both, &first);
        pages.insert(hosts::NOT_FOUND.to_owned(), in_both.into_bytes());
        let door = self.shell.front_door(&head);
        pages.insert("index.html".to_owned(), door.into_bytes());
        pages.extend(sitemap::files(&head, &catalogue, &addresses, edition));
        pages.extend(self.files);
        let all: Vec<&str> = pages
            .keys()
            .map(String::as_str)
            .chain(edition.addresses())
            .collect();
        let for_hosts = hosts::files(base, all);
        pages.extend(for_hosts);
        Ok(pages)
    }
}

/// The files that the app needs on every page, by address below the API: `boot.js` asks for them all at once, and need not follow root,
/// manifest and directory one after the other.
fn first_files(edition: &Edition) -> Vec<String> {
    let blobs = [Role::Divisions, Role::Directory]
        .into_iter()
        .filter_map(|role| edition.manifest.blob(role))
        .map(|blob| format!("blobs/{}.json", blob.file.sha256));
    let manifest = format!("manifests/{}.json", edition.root.manifest.sha256);
    ["root.json".to_owned(), manifest]
        .into_iter()
        .chain(blobs)
        .collect()
}

/// The same for a form: its standard.
fn form_files(edition: &Edition, standard: &str) -> Vec<String> {
    let mut blobs = edition.manifest.blobs.iter();
    let is_it =
        |blob: &&BlobRef| blob.role == Role::Standard && blob.id.as_deref() == Some(standard);
    let standard = blobs
        .find(is_it)
        .map(|blob| format!("blobs/{}.json", blob.file.sha256));
    let manifest = format!("manifests/{}.json", edition.root.manifest.sha256);
    ["root.json".to_owned(), manifest]
        .into_iter()
        .chain(standard)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_base_that_would_break_an_address_is_refused() {
        for base in ["/", "/register/", "/a/b-c.d/"] {
            assert!(check_base(base).is_ok(), "{base}");
        }
        for base in [
            "",
            "register/",
            "/register",
            "//evil.example/",
            "/a b/",
            "/../",
            "/\"><script>/",
        ] {
            assert!(check_base(base).is_err(), "{base}");
        }
    }
}
