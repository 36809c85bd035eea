//! The site around a release: the app's own files, and one complete HTML page per address and language, written into the app's shell.

mod head;
mod plain;
mod sitemap;

use std::{
    collections::BTreeMap,
    fmt::Write as _,
    fs, io,
    path::{Path, PathBuf},
    thread,
};

use certified_spaces::{Address, Catalogue, Lang, Page, PlainPage, every_address, render};
use release::{Edition, Role};

use crate::{error::Error, hosts, refusal::Refusal};

use head::Head;

/// The markers in the shell. The base stands for the path under which the site is served.
const BASE: &str = "/__base__/";
const LANGUAGE: &str = "__lang__";
const HEAD: &str = "<!--head-->";
const BODY: &str = "<!--page-->";

/// The built app: a shell and the files that it names, in `app/` of the folder that was built.
pub(crate) struct App {
    shell: String,
    /// The same for pages under which no program runs.
    plain: String,
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
            Ok(shell)
                if [BASE, LANGUAGE, HEAD, BODY]
                    .iter()
                    .all(|marker| shell.contains(marker)) =>
            {
                shell
            }
            Ok(_) => return Err(Error::Refused(Refusal::NoApp(dist.to_owned()))),
            Err(cause) if cause.kind() == io::ErrorKind::NotFound => {
                return Err(Error::Refused(Refusal::NoApp(dist.to_owned())));
            }
            Err(cause) => {
                return Err(Error::Read {
                    path: folder.join("shell.html"),
                    cause,
                });
            }
        };
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
        let plain = plain::plain(&shell);
        Ok(Self {
            shell,
            plain,
            files,
        })
    }

    /// Every file of the site beside its API, by address below the site's folder.
    pub(crate) fn pages(
        self,
        edition: &Edition,
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
        let addresses = every_address(&catalogue);
        let head = Head::of(base, &catalogue);
        let first = first_files(edition);
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
            let early: Vec<_> = first.iter().cloned().chain(shard).collect();
            let page = render(base, &catalogue, address, record);
            (
                format!("{}index.html", address.path()),
                self.page(&head, address, &page, &early).into_bytes(),
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
        let door = self.front_door(&head);
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

    /// `early` are the files of the API that the app will ask for first.
    fn page(
        &self,
        head: &Head<'_>,
        address: &Address,
        page: &PlainPage,
        early: &[String],
    ) -> String {
        let base = head.base;
        let mut start = head.of_page(address, page);
        let (shell, early) = if address.page.is_document() {
            (&self.plain, &[][..])
        } else {
            (&self.shell, early)
        };
        for file in early {
            let _ = write!(
                start,
                "\n<link rel=\"preload\" as=\"fetch\" crossorigin href=\"{base}api/v1/{file}\" data-early>"
            );
        }
        // What programs read comes last in the head: nobody waits for it to see the page.
        let end = Head::data(page) + "</head>";
        // The body last: nothing in it is taken for a marker.
        shell
            .replace(BASE, base)
            .replacen(LANGUAGE, page.lang.tag(), 1)
            .replacen("</head>", &end, 1)
            .replacen(HEAD, &start, 1)
            .replacen(BODY, &page.html, 1)
    }

    /// The address without a language: it chooses one, and without script offers both.
    fn front_door(&self, head: &Head<'_>) -> String {
        let base = head.base;
        let [zh, en] = head.names.map(escape);
        let head = format!(
            "{}\n<script type=\"module\" src=\"{base}app/choose.js\"></script>",
            head.of_door(&format!("{zh} {en}"))
        );
        let body = format!(
            "<main class=\"page about\"><h1 class=\"page-name\">{zh}</h1><p class=\"lead\" lang=\"en\">{en}</p><p class=\"actions\"><a class=\"button\" href=\"{base}zh/\">中文</a><a class=\"button\" lang=\"en\" href=\"{base}en/\">English</a></p></main>"
        );
        self.plain
            .replace(BASE, base)
            .replacen(LANGUAGE, Lang::Zh.tag(), 1)
            .replacen(HEAD, &head, 1)
            .replacen(BODY, &body, 1)
    }
}

/// The files that the app needs on every page, by address below the API: a browser asks for them as soon as it has read the head of
/// a page, and need not follow root, manifest and directory one after the other.
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

/// Text for an element or a quoted attribute (HTML, "escaping a string").
fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_cannot_end_its_element() {
        assert_eq!(
            escape("</title><script>\"&"),
            "&lt;/title&gt;&lt;script&gt;&quot;&amp;"
        );
    }

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

    #[test]
    fn the_front_door_does_not_start_the_app() {
        let shell = "<html lang=\"__lang__\" data-base=\"/__base__/\"><!--head--><script type=\"module\" src=\"/__base__/app/boot.js\" data-js=\"a\" data-wasm=\"b\"></script><!--page-->";
        let app = App {
            shell: shell.to_owned(),
            plain: plain::plain(shell),
            files: BTreeMap::new(),
        };
        let head = Head {
            base: "/r/",
            here: "/r/",
            is_absolute: false,
            is_sample: true,
            names: ["众创空间名录", "Spaces & <Makers>"],
        };
        let door = app.front_door(&head);
        assert!(
            !door.contains("boot.js")
                && door.contains("src=\"/r/app/choose.js\"")
                && door.contains("href=\"/r/en/\"")
                && door.contains("Spaces &amp; &lt;Makers&gt;"),
            "{door}"
        );
    }
}
