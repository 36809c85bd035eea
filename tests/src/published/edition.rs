//! What is published for tests: each edition once, however many tests read it.

use std::{
    collections::BTreeMap,
    fs,
    os::unix::process::CommandExt as _,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::{Arc, Mutex, OnceLock},
};

use super::{named_path, spaces};

/// The register that an edition tells of.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Register {
    /// These rosters, as of a day.
    Rosters(Vec<PathBuf>, String),
    /// A fictional register of so many spaces.
    Sample(u32),
    /// The lists of a fictional register's years, one step after the other.
    History(u32),
}

/// A register as it is published under a base. Two that are equal are the same folder.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Edition {
    pub(super) register: Register,
    pub(super) base: String,
}

/// Where an edition is.
#[derive(Clone, Debug)]
pub(super) struct Folders {
    /// What the site is served from. Tests read it side by side, so none may change it.
    pub(super) site: PathBuf,
    /// What was made to be published.
    lists: PathBuf,
}

impl Folders {
    /// The roster of a fictional register.
    pub(super) fn sample(&self) -> PathBuf {
        self.lists.join("sample.xlsx")
    }
}

/// The editions of this process. Who comes while one is being published waits for it.
static EDITIONS: Mutex<BTreeMap<Edition, Arc<OnceLock<Folders>>>> = Mutex::new(BTreeMap::new());

impl Edition {
    /// The folders of this edition, which is published if no test has asked for it before.
    pub(super) fn folders(self) -> Folders {
        let edition = {
            let mut editions = EDITIONS.lock().expect("nothing fails here");
            editions.entry(self.clone()).or_default().clone()
        };
        let publish = || {
            let folder = tempfile::tempdir_in(room()).expect("a folder").keep();
            let folders = Folders {
                site: folder.join("site"),
                lists: folder.join("lists"),
            };
            fs::create_dir_all(&folders.lists).expect("a folder for the lists");
            self.publish(&folders);
            folders
        };
        edition.get_or_init(publish).clone()
    }

    fn publish(&self, to: &Folders) {
        match &self.register {
            Register::Rosters(rosters, as_of) => publish(rosters, &to.site, as_of, &self.base),
            Register::Sample(count) => {
                let (count, file) = (count.to_string(), to.sample());
                let out = file.to_string_lossy();
                run(&["sample", "--count", &count, "--seed", "7", "--out", &out]);
                publish(&[file], &to.site, "2026-09-30", &self.base);
            }
            Register::History(count) => history(*count, to, &self.base),
        }
    }
}

/// The folder of this process, in which its editions are. Nothing in a static is dropped, so a shell beside it, which outlives it however
/// it ends, removes the folder once the end of their pipe is closed.
fn room() -> &'static Path {
    static ROOM: OnceLock<(PathBuf, Child)> = OnceLock::new();
    let (folder, _) = ROOM.get_or_init(|| {
        let folder = tempfile::Builder::new()
            .prefix("published-for-tests-")
            .tempdir()
            .expect("a folder for what is published")
            .keep();
        let remover = Command::new("sh")
            .args(["-c", "read -r end; rm -rf -- \"$0\""])
            .arg(&folder)
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            // What interrupts the tests does not interrupt it.
            .process_group(0)
            .spawn()
            .expect("a shell");
        (folder, remover)
    });
    folder
}

fn run(arguments: &[&str]) {
    let done = spaces(arguments);
    assert!(
        done.status.success(),
        "{arguments:?}: {}{}",
        String::from_utf8_lossy(&done.stdout),
        String::from_utf8_lossy(&done.stderr)
    );
}

/// Publishes rosters with the app.
pub(super) fn publish(rosters: &[PathBuf], out: &Path, as_of: &str, base: &str) {
    let rosters = rosters.iter().map(|roster| roster.to_string_lossy());
    let rosters: Vec<_> = rosters.collect();
    let (out, app) = (out.to_string_lossy(), named_path("E2E_APP"));
    let app = app.to_string_lossy();
    let mut arguments = vec!["publish"];
    arguments.extend(rosters.iter().map(AsRef::as_ref));
    arguments.extend([
        "--out", &out, "--as-of", as_of, "--app", &app, "--base", base,
    ]);
    run(&arguments);
}

/// Publishes one step after the other into the same folder, the last with the app.
fn history(count: u32, to: &Folders, base: &str) {
    let (count, lists) = (count.to_string(), to.lists.to_string_lossy());
    run(&["sample", "--history", &lists, "--count", &count]);
    let steps = fs::read_to_string(to.lists.join("steps.toml")).expect("steps");
    let steps: toml::Table = steps.parse().expect("TOML");
    let steps = steps["step"].as_array().expect("steps");
    for (number, step) in steps.iter().enumerate() {
        let named = |key: &str| step.get(key).and_then(toml::Value::as_str);
        let file = |name: &str| to.lists.join(name).to_string_lossy().into_owned();
        let rosters = step["lists"].as_array().expect("lists").iter();
        let mut arguments = vec!["publish".to_owned()];
        arguments.extend(rosters.filter_map(toml::Value::as_str).map(file));
        arguments.push(format!("--out={}", to.site.display()));
        arguments.push(format!("--as-of={}", named("as_of").expect("a day")));
        arguments.push(format!("--base={base}"));
        arguments.extend(named("decisions").map(|name| format!("--decisions={}", file(name))));
        if number + 1 == steps.len() {
            arguments.push(format!("--app={}", named_path("E2E_APP").display()));
        }
        let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
        run(&arguments);
    }
}
