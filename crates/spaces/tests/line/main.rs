//! The whole line, through the program itself: rosters in, reports and releases out.

#![expect(
    clippy::unwrap_used,
    reason = "a test whose set-up fails should stop there, in a helper as in the test itself"
)]

mod api;
mod assess;
mod assessed_row;
mod broken_off;
mod diff;
mod exits;
mod explained;
mod history;
mod identity;
mod judged;
mod marked_copy;
mod pages;
mod release;
mod rosters;
mod sample;
mod schemas;
mod settings;
mod summary;
mod thirty_faults;
mod workbooks;
mod written_by_hand;

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use ::release::Digest;
use serde_json::Value;
use tempfile::TempDir;

/// Two sound rows.
const TWO: &str = "省份,名称,运营主体\n辽宁省,云汀众创空间,大连示例云汀有限公司\n北京市,青禾创客,北京示例青禾有限公司\n";
/// The first of them.
const ONE: &str = "省份,名称,运营主体\n辽宁省,云汀众创空间,大连示例云汀有限公司\n";

/// Two standards of one clause each: every kind of page and file on the standards, in little. A publication that is not about them takes
/// these, for the shipped ones take several times as long.
const SMALL_STANDARDS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/standards");

/// A folder in which the program runs. It is gone when the test ends.
struct Folder(TempDir);

/// What was published, kept in memory: the tests that only read it share it.
struct Published(BTreeMap<String, Vec<u8>>);

/// What a run of the program left behind.
#[derive(Debug)]
struct Ran {
    status: Option<i32>,
    /// The report.
    out: String,
    /// Progress and errors.
    err: String,
}

impl Folder {
    fn new() -> Self {
        Self(TempDir::new().unwrap())
    }

    /// A folder with these files.
    fn with(files: &[(&str, &str)]) -> Self {
        let folder = Self::new();
        for (name, text) in files {
            let path = folder.path(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        folder
    }

    fn path(&self, below: &str) -> PathBuf {
        self.0.path().join(below)
    }

    /// Runs `spaces` in this folder; the arguments stand in one text, divided by spaces.
    fn run(&self, arguments: &str) -> Ran {
        let output = Command::new(env!("CARGO_BIN_EXE_spaces"))
            .args(arguments.split_whitespace())
            .current_dir(self.0.path())
            .output()
            .unwrap();
        Ran {
            status: output.status.code(),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }

    /// Runs `spaces publish` in this folder, with the small standards.
    fn publishing(&self, arguments: &str) -> Ran {
        self.run(&format!(
            "publish {arguments} --standards {SMALL_STANDARDS}"
        ))
    }

    /// Publishes these rosters to `out` as of the day, with the small standards, which must go well.
    fn publish(&self, rosters: &str, out: &str, as_of: &str) {
        let ran = self.publishing(&format!("{rosters} --out {out} --as-of {as_of}"));
        assert_eq!(ran.status, Some(0), "{ran:?}");
    }

    /// The same with the standards that came with the program.
    fn publish_with_shipped_standards(&self, rosters: &str, out: &str, as_of: &str) {
        let ran = self.run(&format!("publish {rosters} --out {out} --as-of {as_of}"));
        assert_eq!(ran.status, Some(0), "{ran:?}");
    }

    /// A JSON file below `api/v1/` of the release in `out`.
    fn api(&self, out: &str, path: &str) -> Value {
        json(&fs::read(self.path(out).join("api/v1").join(path)).unwrap())
    }

    /// The space of this name in the release in `out`.
    fn space(&self, out: &str, name: &str) -> Value {
        let spaces = self.api(out, "spaces.json");
        let spaces = spaces["spaces"].as_array().unwrap();
        let space = spaces.iter().find(|space| space["name"] == name).unwrap();
        self.api(out, &format!("spaces/{}.json", text(&space["id"])))
    }

    /// Every file below `folder`, by its address.
    fn tree(&self, folder: &str) -> BTreeMap<String, Vec<u8>> {
        let top = self.path(folder);
        let mut files = BTreeMap::new();
        walk(&top, &top, &mut files);
        files
    }
}

impl Published {
    /// What stands below `out`.
    fn read(folder: &Folder, out: &str) -> Self {
        Self(folder.tree(out))
    }

    /// A JSON file below `api/v1/`.
    fn api(&self, path: &str) -> Value {
        json(&self.0[&format!("api/v1/{path}")])
    }

    /// The space of this name.
    fn space(&self, name: &str) -> Value {
        let spaces = self.api("spaces.json");
        let spaces = spaces["spaces"].as_array().unwrap();
        let space = spaces.iter().find(|space| space["name"] == name).unwrap();
        self.api(&format!("spaces/{}.json", text(&space["id"])))
    }

    /// Every file below `api/v1/`, by its path there.
    fn files(&self) -> BTreeMap<&str, &[u8]> {
        let files = self.0.iter();
        files
            .filter_map(|(path, bytes)| Some((path.strip_prefix("api/v1/")?, bytes.as_slice())))
            .collect()
    }
}

fn walk(top: &Path, folder: &Path, files: &mut BTreeMap<String, Vec<u8>>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            walk(top, &path, files);
        } else {
            let below = path.strip_prefix(top).unwrap().to_str().unwrap();
            files.insert(below.to_owned(), fs::read(&path).unwrap());
        }
    }
}

/// What stands behind the last point of a file's name.
fn ending(path: &str) -> &str {
    path.rsplit('.').next().unwrap_or_default()
}

fn json(bytes: &[u8]) -> Value {
    serde_json::from_slice(bytes).unwrap()
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap()
}

/// Asserts that these are the bytes that a release names by hash and length.
fn assert_named(bytes: &[u8], file: &Value, what: &str) {
    assert_eq!(
        (Some(Digest::of(bytes).as_str()), Some(bytes.len() as u64)),
        (file["sha256"].as_str(), file["length"].as_u64()),
        "{what}"
    );
}
