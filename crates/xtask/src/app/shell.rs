//! The shell: the page Trunk wrote, with every file named by its content and guarded by its hash.

use std::collections::BTreeMap;

use super::tag::{Piece, Tag, pieces};

/// Stands for the base path of the site; the publisher puts the real one in its place.
const BASE: &str = "/__base__/";

/// A file the shell may refer to.
pub(super) struct Asset {
    /// The name it is served under, below `app/`.
    pub(super) name: String,
    /// The value for `integrity`.
    pub(super) integrity: String,
}

/// The attributes of stylesheets that only some pages load: documents, which are written by the publisher only, and the forms of the
/// self-assessment. The publisher keeps them there and drops them elsewhere.
const KINDS: [&str; 2] = ["data-document", "data-assessment"];

/// What becomes of the stylesheets of a page: one for every page, and one more for each kind.
pub(super) type Sheets<T> = [T; 3];

/// The place of a stylesheet among the sheets.
fn place(tag: &Tag<'_>) -> usize {
    KINDS
        .iter()
        .position(|kind| tag.has(kind))
        .map_or(0, |place| place + 1)
}

/// The stylesheets of a page, in their order: the names of `<link rel="stylesheet" href="/__base__/NAME">`.
pub(super) fn stylesheets(page: &str) -> Result<Sheets<Vec<String>>, String> {
    let mut sheets = Sheets::<Vec<String>>::default();
    for piece in pieces(page)? {
        let Piece::Start(tag, _) = piece else {
            continue;
        };
        if !is_stylesheet(&tag) {
            continue;
        }
        let name = tag.get("href").and_then(referred);
        let name =
            name.ok_or_else(|| format!("has a stylesheet that does not begin with {BASE}"))?;
        // Trunk leaves folders out: of two stylesheets of one name the later would take the place of the other.
        if sheets.iter().flatten().any(|other| other == name) {
            return Err(format!("names two stylesheets {name}; rename one of them"));
        }
        if let Some(names) = sheets.get_mut(place(&tag)) {
            names.push(name.to_owned());
        }
    }
    Ok(sheets)
}

/// Writes the shell: references changed to the assets' names, `integrity` beside them, one stylesheet of a kind in place of all.
/// Everything that refers to no asset stays as it is, to the byte; so do the markers where the publisher writes.
///
/// # Errors
/// A sentence that names the reference for which there is no asset.
pub(super) fn shell(
    page: &str,
    assets: &BTreeMap<String, Asset>,
    sheets: &Sheets<Asset>,
) -> Result<String, String> {
    let mut shell = String::with_capacity(page.len());
    let mut written = Vec::new();
    let mut dropped = false;
    for piece in pieces(page)? {
        match piece {
            Piece::Start(mut tag, _) if is_stylesheet(&tag) => {
                let Some(sheet) = sheets.get(place(&tag)) else {
                    continue;
                };
                if written.contains(&&sheet.name) {
                    dropped = true;
                    continue;
                }
                written.push(&sheet.name);
                tag.set("href", address(sheet));
                tag.set("integrity", sheet.integrity.clone());
                shell.push_str(&tag.to_string());
            }
            // The line break after a stylesheet that is no longer there.
            Piece::Other(text) if dropped && text.trim().is_empty() => {}
            Piece::Start(tag, written) => match rewrite(tag, assets)? {
                Some(tag) => shell.push_str(&tag.to_string()),
                None => shell.push_str(written),
            },
            Piece::Other(text) if text.contains(BASE) => {
                return Err(format!("refers to a file outside a tag: {}", text.trim()));
            }
            Piece::Other(text) => shell.push_str(text),
        }
        dropped = false;
    }
    Ok(shell)
}

/// The tag with its references changed, or nothing where it has none.
fn rewrite<'a>(
    mut tag: Tag<'a>,
    assets: &BTreeMap<String, Asset>,
) -> Result<Option<Tag<'a>>, String> {
    let references: Vec<(&str, String)> = tag
        .values()
        .filter_map(|(attribute, value)| match (attribute, referred(value)) {
            // Trunk puts the base before its own references, but not before those in a pattern of ours.
            ("data-js" | "data-wasm", name) => Some((attribute, name.unwrap_or(value).to_owned())),
            (_, Some(name)) if !name.is_empty() => Some((attribute, name.to_owned())),
            _ => None,
        })
        .collect();
    for (attribute, name) in &references {
        let asset = assets
            .get(name)
            .ok_or_else(|| format!("refers to {name} in {attribute}, which was not built"))?;
        tag.set(attribute, address(asset));
        match (tag.name, *attribute) {
            (_, "data-js") => tag.set("data-js-integrity", asset.integrity.clone()),
            (_, "data-wasm") => tag.set("data-wasm-integrity", asset.integrity.clone()),
            ("script", "src") => tag.set("integrity", asset.integrity.clone()),
            // Trunk writes it on icons too, where it means nothing.
            ("link", "href") => tag.remove("integrity"),
            _ => {}
        }
    }
    Ok((!references.is_empty()).then_some(tag))
}

fn is_stylesheet(tag: &Tag<'_>) -> bool {
    tag.name == "link" && tag.get("rel") == Some("stylesheet")
}

fn referred(value: &str) -> Option<&str> {
    value.strip_prefix(BASE)
}

fn address(asset: &Asset) -> String {
    format!("{BASE}app/{}", asset.name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asset(name: &str) -> Asset {
        Asset {
            name: name.to_owned(),
            integrity: format!("sha256-{}", name.len()),
        }
    }

    fn assets() -> BTreeMap<String, Asset> {
        [
            ("boot.js", "boot-1.js"),
            ("a.js", "a-2.js"),
            ("a_bg.wasm", "a-3.wasm"),
            ("favicon.svg", "favicon.svg"),
        ]
        .map(|(name, hashed)| (name.to_owned(), asset(hashed)))
        .into()
    }

    fn sheets() -> Sheets<Asset> {
        ["style-4.css", "document-5.css", "assessment-6.css"].map(asset)
    }

    fn check(page: &str, expected: &str) {
        assert_eq!(shell(page, &assets(), &sheets()).as_deref(), Ok(expected));
    }

    #[test]
    fn references_get_the_names_and_hashes_of_what_they_refer_to() {
        check(
            r#"<script type="module" src="/__base__/boot.js" data-js="a.js" data-wasm="a_bg.wasm"></script>"#,
            r#"<script type="module" src="/__base__/app/boot-1.js" data-js="/__base__/app/a-2.js" data-wasm="/__base__/app/a-3.wasm" integrity="sha256-9" data-js-integrity="sha256-6" data-wasm-integrity="sha256-8"></script>"#,
        );
        check(
            r#"<link rel="icon" href="/__base__/favicon.svg" integrity="sha256-old"/>"#,
            r#"<link rel="icon" href="/__base__/app/favicon.svg">"#,
        );
    }

    #[test]
    fn one_stylesheet_of_a_kind_takes_the_place_of_all() {
        let page = concat!(
            "<link rel=\"stylesheet\" href=\"/__base__/tokens.css\" integrity=\"x\"/>\n",
            "<link rel=\"stylesheet\" href=\"/__base__/base.css\"/>\n",
            "<link rel=\"stylesheet\" href=\"/__base__/prose.css\" data-document/>\n",
            "<link rel=\"stylesheet\" href=\"/__base__/data.css\" data-document/>"
        );
        check(
            page,
            concat!(
                "<link rel=\"stylesheet\" href=\"/__base__/app/style-4.css\" integrity=\"sha256-11\">\n",
                "<link rel=\"stylesheet\" href=\"/__base__/app/document-5.css\" data-document integrity=\"sha256-14\">\n"
            ),
        );
        let names = stylesheets(page).unwrap();
        assert_eq!(names[0], ["tokens.css", "base.css"]);
        assert_eq!(names[1], ["prose.css", "data.css"]);
        assert!(names[2].is_empty());
        assert!(stylesheets("<link rel=\"stylesheet\" href=\"other.css\">").is_err());
        let twice = page.replace("prose.css", "base.css");
        assert!(stylesheets(&twice).is_err_and(|fault| fault.contains("base.css")));
    }

    #[test]
    fn everything_else_stays_to_the_byte() {
        let page = "<!doctype html>\n<html lang='__lang__' data-base=\"/__base__/\"><head><!--head--><meta charset=utf-8/></head><!--page--></html>\n";
        check(page, page);
    }

    #[test]
    fn a_reference_without_a_file_is_a_fault() {
        for page in [
            "<script src=\"/__base__/gone.js\"></script>",
            "<i data-wasm=\"gone.wasm\">",
            "<p>/__base__/boot.js",
        ] {
            assert!(shell(page, &assets(), &sheets()).is_err(), "{page}");
        }
    }
}
