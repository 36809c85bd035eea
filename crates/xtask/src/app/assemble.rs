//! From what Trunk wrote to what is published: each file under a name that changes with its content.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use super::shell::{Asset, Sheets, shell, stylesheets};
use super::style::{with_short_names, without_space};
use crate::digest;
use crate::error::Error;

/// The programs, by their names in `index.html`: the app, and that of the self-assessment.
pub(super) const PROGRAMS: [&str; 2] = ["certified-spaces", "assessment"];

/// The names of a program's files as Trunk writes them: the script that wasm-bindgen writes, and the WebAssembly beside it.
pub(super) fn program(name: &str) -> [String; 2] {
    [format!("{name}.js"), format!("{name}_bg.wasm")]
}

/// Writes the app's files and its shell into a folder, which is emptied first.
///
/// Scripts and WebAssembly that the shell names are named by their content, the stylesheets of each kind become one; every other file (icons, and scripts that only the publisher's pages name) keeps its name. The shell is written last.
///
/// # Errors
/// If a file cannot be read or written, or the page refers to one that is not there.
pub(super) fn assemble(from: &Path, to: &Path) -> Result<(), Error> {
    let index = from.join("index.html");
    let page =
        String::from_utf8(read(&index)?).map_err(|_| Error::content(&index, "is not UTF-8"))?;
    let fault = |fault| Error::content(&index, fault);
    if to.exists() {
        fs::remove_dir_all(to).map_err(|error| Error::file(to, error))?;
    }
    fs::create_dir_all(to).map_err(|error| Error::file(to, error))?;

    let joined = |names: Vec<String>| -> Result<String, Error> {
        names.iter().map(|name| style(&from.join(name))).collect()
    };
    let names = stylesheets(&page).map_err(fault)?;
    let [every_page, documents, assessment] = names;
    let styles = [joined(every_page)?, joined(documents)?, joined(assessment)?];
    let styles = with_short_names(&styles);
    let mut sheets = ["style", "document", "assessment"].into_iter();
    let sheets: Sheets<Asset> = styles.each_ref().map(|style| {
        let name = sheets.next().unwrap_or_default();
        asset(name, "css", style.as_bytes())
    });
    for (sheet, style) in sheets.iter().zip(&styles) {
        write(&to.join(&sheet.name), style.as_bytes())?;
    }

    let mut assets = BTreeMap::new();
    for path in files(from)? {
        let name = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        let mut bytes = read(&path)?;
        let is_written = PROGRAMS
            .map(program)
            .iter()
            .flatten()
            .any(|own| *own == name);
        if path.extension().is_some_and(|ending| ending == "js") && !is_written {
            bytes = without_remarks(&bytes);
        }
        let asset = match name.rsplit_once('.') {
            _ if name == "index.html" => continue,
            Some((_, "css")) => continue,
            Some((_, "wasm")) => asset(name.trim_end_matches("_bg.wasm"), "wasm", &bytes),
            Some((stem, "js"))
                if page.contains(&format!("\"{name}\""))
                    || page.contains(&format!("/{name}\"")) =>
            {
                asset(stem, "js", &bytes)
            }
            _ => Asset {
                name: name.clone(),
                integrity: digest::integrity(&bytes),
            },
        };
        write(&to.join(&asset.name), &bytes)?;
        assets.insert(name, asset);
    }
    let shell = shell(&page, &assets, &sheets).map_err(fault)?;
    write(&to.join("shell.html"), shell.as_bytes())
}

/// A script of ours without what only its authors read: lines that are remarks, and what lines are indented by. No text of ours goes on
/// in another line.
fn without_remarks(script: &[u8]) -> Vec<u8> {
    let lines = script.split(|byte| *byte == b'\n').map(<[u8]>::trim_ascii);
    let kept = lines.filter(|line| !line.is_empty() && !line.starts_with(b"//"));
    kept.flat_map(|line| [line, b"\n"].concat()).collect()
}

/// A stylesheet, ending with a line break. What it fetched by a relative address would not be found from its new place.
fn style(path: &Path) -> Result<String, Error> {
    let text = String::from_utf8(read(path)?).map_err(|_| Error::content(path, "is not UTF-8"))?;
    for reference in text.split("url(").skip(1) {
        let reference = reference.trim_start_matches(['"', '\'', ' ']);
        if !reference.starts_with("data:") && !reference.starts_with('#') {
            return Err(Error::content(
                path,
                "fetches a file with url(…); only data: and #… are carried over",
            ));
        }
    }
    if text.contains("@import") {
        return Err(Error::content(
            path,
            "has an @import; name the stylesheet in index.html instead",
        ));
    }
    Ok(without_space(&text) + "\n")
}

fn asset(stem: &str, extension: &str, bytes: &[u8]) -> Asset {
    Asset {
        name: format!("{stem}-{}.{extension}", digest::short(bytes)),
        integrity: digest::integrity(bytes),
    }
}

/// The files Trunk wrote, sorted. It writes no folders, unless a package brings a script of its own along (`snippets/`), which no
/// integrity of ours would cover.
fn files(folder: &Path) -> Result<Vec<PathBuf>, Error> {
    let entries = fs::read_dir(folder).map_err(|error| Error::file(folder, error))?;
    let mut files = Vec::new();
    for entry in entries {
        let path = entry.map_err(|error| Error::file(folder, error))?.path();
        if path.is_dir() {
            return Err(Error::content(
                &path,
                "is a folder; the app's files are to lie flat, and no package may bring scripts",
            ));
        }
        files.push(path);
    }
    files.sort();
    Ok(files)
}

fn read(path: &Path) -> Result<Vec<u8>, Error> {
    fs::read(path).map_err(|error| Error::file(path, error))
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    fs::write(path, bytes).map_err(|error| Error::file(path, error))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = concat!(
        "<html data-base=\"/__base__/\"><!--head-->",
        "<link rel=\"icon\" href=\"/__base__/favicon.svg\"/>",
        "<link rel=\"stylesheet\" href=\"/__base__/b.css\"/><link rel=\"stylesheet\" href=\"/__base__/a.css\"/>",
        "<link rel=\"stylesheet\" href=\"/__base__/c.css\" data-document/>",
        "<link rel=\"stylesheet\" href=\"/__base__/d.css\" data-assessment/>",
        "<script src=\"/__base__/boot.js\" data-js=\"certified-spaces.js\" data-wasm=\"certified-spaces_bg.wasm\"></script>",
        "<!--page-->"
    );

    fn built() -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        for (name, text) in [
            ("index.html", PAGE),
            ("a.css", "a{}\n\n"),
            ("b.css", "b{}"),
            ("c.css", "c{}"),
            ("d.css", "d{}"),
            ("boot.js", "boot"),
            ("choose.js", "choose"),
            ("favicon.svg", "<svg/>"),
            ("certified-spaces.js", "js"),
            ("certified-spaces_bg.wasm", "wasm"),
        ] {
            fs::write(folder.path().join(name), text).unwrap();
        }
        folder
    }

    fn names(folder: &Path) -> Vec<String> {
        files(folder)
            .unwrap()
            .iter()
            .map(|path| path.file_name().unwrap().to_string_lossy().into_owned())
            .collect()
    }

    #[test]
    fn files_are_named_by_content_and_old_ones_are_gone() {
        let (from, to) = (built(), tempfile::tempdir().unwrap());
        let to = to.path().join("app");
        fs::create_dir(&to).unwrap();
        fs::write(to.join("old-0000000000000000.js"), "").unwrap();
        assemble(from.path(), &to).unwrap();
        let expected: Vec<String> = [
            ("boot-", "boot\n", ".js"),
            ("certified-spaces-", "js", ".js"),
            ("certified-spaces-", "wasm", ".wasm"),
        ]
        .map(|(stem, text, end)| format!("{stem}{}{end}", digest::short(text.as_bytes())))
        .into_iter()
        .chain([
            "choose.js".into(),
            "favicon.svg".into(),
            "shell.html".into(),
        ])
        .chain([
            format!("style-{}.css", digest::short(b"b{}\na{}\n")),
            format!("document-{}.css", digest::short(b"c{}\n")),
            format!("assessment-{}.css", digest::short(b"d{}\n")),
        ])
        .collect();
        let (mut expected, found) = (expected, names(&to));
        expected.sort();
        assert_eq!(found, expected);
        let shell = fs::read_to_string(to.join("shell.html")).unwrap();
        assert!(
            shell.contains("<!--head-->")
                && shell.contains("<!--page-->")
                && shell.contains("data-base=\"/__base__/\"")
        );
        for name in found.iter().filter(|name| name.contains('-')) {
            assert!(
                shell.contains(&format!("\"/__base__/app/{name}\"")),
                "{name} is named in {shell}"
            );
        }
    }

    #[test]
    fn what_would_not_be_found_or_guarded_is_refused() {
        let check = |name: &str, text: &str, fault: &str| {
            let (from, to) = (built(), tempfile::tempdir().unwrap());
            fs::write(from.path().join(name), text).unwrap();
            let error = assemble(from.path(), to.path()).unwrap_err().to_string();
            assert!(error.contains(fault), "{error}");
        };
        check("a.css", "a{background:url(x.png)}", "url(…)");
        check("a.css", "@import 'x.css';", "@import");
        check(
            "index.html",
            "<script src=\"/__base__/gone.js\"></script>",
            "gone.js",
        );
        let (from, to) = (built(), tempfile::tempdir().unwrap());
        fs::create_dir(from.path().join("snippets")).unwrap();
        assert!(assemble(from.path(), to.path()).is_err());
    }

    #[test]
    fn remarks_are_for_authors() {
        let script = "// Said.\nif (a) {\n  // Why.\n  b(\"// text\"); // aside\n\n}\n";
        assert_eq!(
            without_remarks(script.as_bytes()),
            b"if (a) {\nb(\"// text\"); // aside\n}\n"
        );
    }
}
