//! Building again whenever a source file changes.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::thread;
use std::time::{Duration, SystemTime};

use crate::app::SOURCES;
use crate::digest;
use crate::error::Error;
use crate::project::Project;
use crate::say;

/// When each source file was last written.
pub(crate) type State = BTreeMap<PathBuf, Option<SystemTime>>;

/// The source files as they are now. A file that vanishes meanwhile is simply not among them.
pub(crate) fn state(project: &Project) -> State {
    let files = digest::files(&project.root, &SOURCES).unwrap_or_default();
    let written = |path: &PathBuf| fs::metadata(path).and_then(|about| about.modified()).ok();
    files
        .into_iter()
        .map(|path| (written(&path), path))
        .map(|(time, path)| (path, time))
        .collect()
}

/// Looks twice a second and builds when something changed since `seen`. What fails is said, and the last good site stays.
pub(crate) fn forever(
    project: &Project,
    mut seen: State,
    build: impl Fn() -> Result<(), Error>,
) -> ! {
    say::note("Watching the sources. Reload the page in the browser after a build.");
    loop {
        let now = state(project);
        if now != seen {
            seen = now;
            match build() {
                Ok(()) => say::note("The new site is there: reload the page."),
                Err(error) => say::failure(&error),
            }
        }
        thread::sleep(Duration::from_millis(500));
    }
}
