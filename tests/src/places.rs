//! The kinds of pages that a published site has. They are found in what was published, so a new page is among them by itself.

use std::{collections::BTreeSet, fs, path::Path};

use serde_json::Value;

use crate::Published;

/// A kind of page, with the address of one of them.
#[derive(Clone, Debug)]
pub struct Place {
    /// What it is, for messages.
    pub name: String,
    /// The path below the language, with the query if there is one.
    pub path: String,
    /// The id, if it is the page of a space.
    pub space: Option<String>,
}

impl Place {
    fn new(name: impl Into<String>, path: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            path: path.into(),
            space: None,
        }
    }

    /// The path below the site's base.
    #[must_use]
    pub fn in_language(&self, lang: &str) -> String {
        format!("{lang}/{}", self.path)
    }
}

/// One place of each kind: every page that there is once, a province, a space in every state, and what is asked for and not there.
#[must_use]
pub fn places(site: &Published) -> Vec<Place> {
    let mut places = Vec::new();
    let mut kinds = BTreeSet::new();
    let folder = site.folder.join("zh");
    for path in pages_below(&folder, "") {
        // Pages of the same kind stand beside each other, in a folder of their own. Of spaces more is known.
        let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
        let kind = match parts[..] {
            ["spaces", _] => continue,
            ["spaces", "in", ..] => "a province".to_owned(),
            ["standards", "compare", _, _] => "a comparison".to_owned(),
            // Clauses differ by how their conditions are wired, and documents by what is known of them: one of each is enough.
            ["standards", "filing-2017", "4a"] => "a clause of which one part is enough".to_owned(),
            ["standards", "fuzhou-2022", "4a"] => {
                "a clause of which both parts are needed".to_owned()
            }
            ["standards", "service-2017", "scope"] => "a clause that is advice".to_owned(),
            ["standards", "municipal-rubric"] => "a document that scores".to_owned(),
            ["standards", "compare" | "terms"] => parts.join("/"),
            ["standards", _] => "a document".to_owned(),
            ["standards", _, _] => "a clause".to_owned(),
            [] => "home".to_owned(),
            [own] => own.to_owned(),
            [.., _] => format!("in {}", parts[..parts.len() - 1].join("/")),
        };
        if kinds.insert(kind.clone()) {
            places.push(Place::new(kind, path));
        }
    }
    places.push(Place::new(
        "nothing found",
        "spaces/?q=%E6%B2%A1%E6%9C%89%E8%BF%99%E5%AE%B6",
    ));
    places.push(Place::new(
        "filtered",
        "spaces/?state=certified,cancelled&level=national",
    ));
    places.push(Place::new("a record that is not there", "spaces/00000000/"));
    let mut states = BTreeSet::new();
    for space in site.spaces() {
        let text = |key: &str| space[key].as_str().unwrap_or_default().to_owned();
        let (id, state) = (text("id"), text("state"));
        if states.insert(state.clone()) {
            places.push(Place {
                space: Some(id.clone()),
                ..Place::new(format!("a space that is {state}"), format!("spaces/{id}/"))
            });
        }
    }
    places.extend(former(site));
    places
}

/// The page of a record that became part of another one.
fn former(site: &Published) -> Option<Place> {
    let spaces = site.spaces();
    let mut ids = spaces
        .iter()
        .filter_map(|space: &Value| space["former_ids"][0].as_str());
    let id = ids.next()?;
    Some(Place::new(
        "a record that became part of another",
        format!("spaces/{id}/"),
    ))
}

/// The paths of all pages, those of a folder before those within it, in the order of their names.
fn pages_below(folder: &Path, path: &str) -> Vec<String> {
    let mut pages = Vec::new();
    if folder.join("index.html").is_file() {
        pages.push(path.to_owned());
    }
    let mut names: Vec<String> = fs::read_dir(folder)
        .expect("a folder of the site")
        .filter_map(Result::ok)
        .filter(|entry| entry.path().is_dir())
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    for name in names {
        pages.extend(pages_below(&folder.join(&name), &format!("{path}{name}/")));
    }
    pages
}
