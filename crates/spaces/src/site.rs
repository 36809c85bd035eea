//! The site around a release: the app's own files, and one complete HTML page per address and language, written into the app's shell.

mod head;
mod sitemap;

use std::{
    collections::BTreeMap,
    fs, io,
    path::{Path, PathBuf},
    thread,
};

use certified_spaces::{Address, Catalogue, Lang, Matter, Page, PlainPage, every_address, render};
use release::{Edition, OpenData, Role};

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
        Ok(Self { shell, files })
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
            let early: Vec<_> = first.iter().cloned().chain(shard).collect();
            let matter = match &address.page {
                Page::Figures | Page::Data => Matter::OpenData(&open_data),
                _ => Matter::from(record),
            };
            let page = render(base, &catalogue, address, matter);
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
        let start = head.of_page(address, page);
        // An address at which nothing is written may be that of a record that the release has by now: there the app looks.
        let shell = if address.page.is_document() && address.page != Page::NotFound {
            plain(&self.shell)
        } else {
            let early = format!(" data-early=\"{}\"{PROGRAM}", early.join(" "));
            self.shell.replacen(PROGRAM, &early, 1)
        };
        filled(
            &if address.page == Page::Directory {
                without(&shell, &[DOOR])
            } else {
                without(&shell, &[DOOR, DIRECTORY])
            },
            head.base,
            page.lang,
            &start,
            &Head::data(page),
            &page.html,
        )
    }

    /// The address without a language: it chooses one, and without script offers both.
    fn front_door(&self, head: &Head<'_>) -> String {
        let [zh, en] = head.names.map(escape);
        let base = head.base;
        let body = format!(
            "<main class=\"page about\"><h1 class=\"page-name\">{zh}</h1><p class=\"lead\" lang=\"en\">{en}</p><p class=\"actions\"><a class=\"button\" href=\"{base}zh/\">中文</a><a class=\"button\" lang=\"en\" href=\"{base}en/\">English</a></p></main>"
        );
        let start = head.of_door(&format!("{zh} {en}"));
        filled(&plain(&self.shell), base, Lang::Zh, &start, "", &body)
    }
}

/// A shell with a page in it. What programs read comes last in the head: nobody waits for it to see the page. The body comes last of
/// all: nothing in it is taken for a marker.
fn filled(shell: &str, base: &str, lang: Lang, start: &str, data: &str, body: &str) -> String {
    shell
        .replace(BASE, base)
        .replacen(LANGUAGE, lang.tag(), 1)
        .replacen("</head>", &format!("{data}</head>"), 1)
        .replacen(HEAD, start, 1)
        .replacen(BODY, body, 1)
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

/// What of the shell belongs to some pages only, by what stands in its tags: the script that starts the app, and the scripts of the front
/// door and of the directory.
const PROGRAM: &str = " data-wasm=";
const DOOR: &str = "data-door";
/// The script that the directory runs before it is painted.
const DIRECTORY: &str = "data-directory";

/// Around what is said when the program has stopped.
const STOPPED: (&str, &str) = ("<!--stopped-->", "<!--/stopped-->");

/// The shell of pages under which no program runs.
fn plain(shell: &str) -> String {
    let shell = without(shell, &[PROGRAM, DIRECTORY]);
    let around =
        |(before, rest): (&str, &str)| Some(before.to_owned() + rest.split_once(STOPPED.1)?.1);
    shell
        .split_once(STOPPED.0)
        .and_then(around)
        .unwrap_or(shell)
}

/// The shell without the tags in which one of these stands.
fn without(shell: &str, marks: &[&str]) -> String {
    let mut kept = String::with_capacity(shell.len());
    let mut dropped = false;
    for piece in shell.split_inclusive('>') {
        let ends_script = piece.trim() == "</script>";
        dropped = marks.iter().any(|mark| piece.contains(mark)) || (dropped && ends_script);
        if !dropped {
            kept.push_str(piece);
        }
    }
    kept
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

    const SHELL: &str = "<html lang=\"__lang__\" data-base=\"/__base__/\"><head><!--head--><script type=\"module\" src=\"/__base__/app/boot.js\" data-js=\"a\" data-wasm=\"b\"></script><script src=\"/__base__/app/choose.js\" data-door></script><script src=\"/__base__/app/early.js\" data-directory></script></head><body><!--page--><!--stopped--><p id=\"stopped\"></p><!--/stopped--></body>";

    fn app() -> App {
        App {
            shell: SHELL.to_owned(),
            files: BTreeMap::new(),
        }
    }

    const NAMES: Head<'_> = Head {
        base: "/r/",
        here: "/r/",
        is_absolute: false,
        is_sample: true,
        names: ["众创空间名录", "Spaces & <Makers>"],
    };

    #[test]
    fn the_front_door_chooses_a_language_and_does_not_start_the_app() {
        let door = app().front_door(&NAMES);
        for part in [
            "src=\"/r/app/choose.js\"",
            "href=\"/r/en/\"",
            "Spaces &amp; &lt;Makers&gt;",
        ] {
            assert!(door.contains(part), "{part}: {door}");
        }
        assert!(!door.contains("boot.js"), "{door}");
    }

    #[test]
    fn a_document_starts_no_program_and_other_pages_start_the_app() {
        for (page, starts) in [
            (Page::Home, true),
            (Page::Directory, true),
            (Page::NotFound, true),
            (Page::About, false),
            (Page::Privacy, false),
        ] {
            let written = PlainPage {
                lang: Lang::En,
                title: "T".to_owned(),
                description: "D".to_owned(),
                canonical: None,
                data: Some("{}".to_owned()),
                html: "<p>B</p>".to_owned(),
            };
            let address = Address::of(Lang::En, page);
            let text = app().page(&NAMES, &address, &written, &["root.json".to_owned()]);
            assert_eq!(text.contains("boot.js"), starts, "{text}");
            assert_eq!(
                text.contains("early.js"),
                address.page == Page::Directory,
                "{text}"
            );
            assert_eq!(text.contains("data-early=\"root.json\""), starts, "{text}");
            assert_eq!(text.contains("id=\"stopped\""), starts, "{text}");
            assert!(
                !text.contains("choose.js") && text.contains("<p>B</p>"),
                "{text}"
            );
        }
    }
}
