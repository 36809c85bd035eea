//! Publications that are broken off from outside, at one call to the system after the other.
//!
//! A register is published over an older one again and again. Each time strace kills the program as it enters the next call of a kind,
//! or has that call fail for want of room. After that the release that the root names must stand whole, and the same publication, run
//! again, must leave what it leaves undisturbed. One core, so that the calls come in the same order each time. strace counts the calls of
//! each thread for itself, so the n-th call is that of the first thread that gets so far.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, Stdio};

use super::tree::Tree;
use crate::error::Error;
use crate::project::Project;
use crate::spaces::Spaces;
use crate::test::Tally;
use crate::{child, say};

const OLD: (u32, &str) = (12, "2026-09-30");
const NEW: (u32, &str) = (16, "2026-10-01");
const ROOT: &str = "api/v1/root.json";

/// The calls that change something, as strace names them. A question mark: not every system has it.
const CHANGES: [&str; 6] = [
    "write",
    "?fsync,?fdatasync,?syncfs",
    "?rename,?renameat,?renameat2",
    "?unlink,?unlinkat,?rmdir",
    "?mkdir,?mkdirat",
    "openat",
];

/// Those of them that fail on a full disk, and may do so without the program being unable to start at all.
const NEED_ROOM: [&str; 4] = [
    "write",
    "?fsync,?fdatasync,?syncfs",
    "?rename,?renameat,?renameat2",
    "?mkdir,?mkdirat",
];

/// What happens to a call.
#[derive(Clone, Copy)]
enum Fault {
    Killed,
    NoRoom,
}

/// Breaks the publication of the data off at every such call, and that of the whole site if the app has been built.
///
/// # Errors
/// If the undisturbed publication fails, or a folder cannot be read or written.
pub(super) fn run(project: &Project, spaces: &Spaces) -> Result<Tally, Error> {
    let mut tally = Tally::default();
    let app = project.target("app");
    let apps = [
        None,
        Some(app).filter(|app| app.join("app/shell.html").is_file()),
    ];
    for (index, app) in apps.into_iter().enumerate() {
        let what = match (&app, index) {
            (None, 0) => "Breaking publications of the data off",
            (None, _) => {
                say::note(
                    "SKIPPED: the same with pages. `cargo xtask build` has not made the app yet.",
                );
                continue;
            }
            (Some(_), _) => "Breaking publications of the whole site off",
        };
        let doing = say::doing(what, "minutes");
        let trial = Trial::prepare(project, spaces, app)?;
        for (fault, calls) in [
            (Fault::Killed, &CHANGES[..]),
            (Fault::NoRoom, &NEED_ROOM[..]),
        ] {
            for call in calls {
                tally += trial.every(fault, call)?;
            }
        }
        doing.done();
    }
    Ok(tally)
}

/// One publication that can be tried again and again.
struct Trial<'a> {
    project: &'a Project,
    spaces: &'a Spaces,
    app: Option<PathBuf>,
    folder: PathBuf,
    old: Tree,
    new: Tree,
    /// The new register published over itself, as it is where the root was in place before the end.
    twice: Tree,
}

impl<'a> Trial<'a> {
    fn prepare(
        project: &'a Project,
        spaces: &'a Spaces,
        app: Option<PathBuf>,
    ) -> Result<Self, Error> {
        let folder = project.target("soak");
        // What an earlier run left goes.
        Tree::default().write(&folder)?;
        fs::create_dir_all(&folder).map_err(|error| Error::file(&folder, error))?;
        let mut trial = Self {
            project,
            spaces,
            app,
            folder,
            old: Tree::default(),
            new: Tree::default(),
            twice: Tree::default(),
        };
        for (count, _) in [OLD, NEW] {
            spaces.sample_list(project, count, &trial.list(count))?;
        }
        trial.old = trial.undisturbed(OLD)?;
        trial.new = trial.undisturbed(NEW)?;
        trial.twice = trial.undisturbed(NEW)?;
        Ok(trial)
    }

    fn out(&self) -> PathBuf {
        self.folder.join("out")
    }

    fn list(&self, count: u32) -> PathBuf {
        self.folder.join(format!("{count}.xlsx"))
    }

    /// Publishes into the folder as it is, and reads what is there then.
    fn undisturbed(&self, which: (u32, &str)) -> Result<Tree, Error> {
        let mut command = self.project.command(self.spaces.program());
        self.arguments(&mut command, which);
        let output = command.output().map_err(|source| Error::NotStarted {
            program: "spaces".to_owned(),
            source,
        })?;
        if !output.status.success() {
            say::note(String::from_utf8_lossy(&output.stderr));
        }
        child::check(self.project, "publishing undisturbed", output.status, "")?;
        Tree::read(&self.out())
    }

    fn arguments(&self, command: &mut Command, (count, day): (u32, &str)) {
        command.arg("publish").arg(self.list(count));
        command.arg("--out").arg(self.out()).args(["--as-of", day]);
        if let Some(app) = &self.app {
            command.arg("--app").arg(app);
        }
    }

    /// Lets the first call of a kind go wrong, then the second, and so on until the publication has no more of them. It counts as one
    /// test for each.
    fn every(&self, fault: Fault, call: &str) -> Result<Tally, Error> {
        let mut tally = Tally::default();
        for number in 1.. {
            self.old.write(&self.out())?;
            let (status, happened) = self.disturbed(fault, call, number)?;
            if !happened {
                break;
            }
            match self.fault_found(fault, status)? {
                None => tally += Tally::PASSED,
                Some(found) => {
                    let what = match fault {
                        Fault::Killed => "killed",
                        Fault::NoRoom => "refused room",
                    };
                    say::failure(&format!("{what} at {call} number {number}: {found}"));
                    tally += Tally::FAILED;
                }
            }
        }
        let what = match fault {
            Fault::Killed => "killed at each",
            Fault::NoRoom => "no room at each",
        };
        say::note(format!("{what} {}: {tally}", call.replace('?', "")));
        Ok(tally)
    }

    /// Publishes over the old register with something going wrong; whether it came to that.
    fn disturbed(
        &self,
        fault: Fault,
        call: &str,
        number: u32,
    ) -> Result<(ExitStatus, bool), Error> {
        let log = self.folder.join("strace.log");
        let injected = match fault {
            Fault::Killed => "signal=SIGKILL",
            Fault::NoRoom => "error=ENOSPC",
        };
        let mut command = self.project.command("taskset");
        command
            .args(["--cpu-list", "0", "strace", "-f", "-qq", "-o"])
            .arg(&log);
        command.args(["-e", &format!("trace={call}")]);
        command.args(["-e", &format!("inject={call}:{injected}:when={number}")]);
        command.arg(self.spaces.program());
        self.arguments(&mut command, NEW);
        command
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        let status = command.status().map_err(|source| Error::NotStarted {
            program: "taskset and strace".to_owned(),
            source,
        })?;
        let happened = match fault {
            // strace ends as the program did, by the signal.
            Fault::Killed => status.code().is_none(),
            Fault::NoRoom => fs::read_to_string(&log)
                .map_err(|error| Error::file(&log, error))?
                .contains("(INJECTED)"),
        };
        Ok((status, happened))
    }

    /// What is wrong after a broken-off publication, if anything is.
    fn fault_found(&self, fault: Fault, status: ExitStatus) -> Result<Option<String>, Error> {
        let found = Tree::read(&self.out())?;
        if let Some(fault) = self.falls(&found) {
            return Ok(Some(fault));
        }
        // Not even its report could be written, or only that.
        if matches!(fault, Fault::NoRoom) && !matches!(status.code(), Some(0 | 2)) {
            return Ok(Some(format!(
                "it ended with {status} and not with status 2"
            )));
        }
        if status.success() && found != self.new {
            return Ok(Some("it said that all is well and it is not".to_owned()));
        }
        let again = self.undisturbed(NEW)?;
        let expected = if root_of(&found) == root_of(&self.new) {
            &self.twice
        } else {
            &self.new
        };
        let differs = expected.missing_in(&again, |_| true);
        let differs = differs.or_else(|| again.missing_in(expected, |_| true));
        Ok(differs.map(|path| format!("run again, {} is not as it should be", path.display())))
    }

    /// Whether what the root names does not stand: under the old root every blob and manifest that the old register had, under the new
    /// root all that the new one has.
    fn falls(&self, found: &Tree) -> Option<String> {
        let missing = if root_of(found) == root_of(&self.old) {
            self.old.missing_in(found, is_named_by_the_root)
        } else if root_of(found) == root_of(&self.new) {
            self.new.missing_in(found, |_| true)
        } else {
            Some(Path::new(ROOT))
        };
        missing.map(|path| format!("{} does not stand", path.display()))
    }
}

fn root_of(tree: &Tree) -> Option<&Vec<u8>> {
    tree.0.get(Path::new(ROOT))
}

fn is_named_by_the_root(path: &Path) -> bool {
    ["api/v1/blobs", "api/v1/manifests"]
        .iter()
        .any(|folder| path.starts_with(folder))
}
