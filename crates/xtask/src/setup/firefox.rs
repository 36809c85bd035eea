//! Firefox and its driver: the main ways through the site are tested in it too.

use std::env;
use std::path::PathBuf;

use super::cargo_install::cargo_install;
use super::debian::{self, System};
use super::{find, numbers, on_path};
use crate::error::Error;
use crate::project::Project;

/// The driver that is compiled where none will do.
const DRIVER: &str = "0.37.1";

/// Debian's Firefox is the one with long support, under a name of its own.
const PACKAGES: &str = "firefox-esr fonts-noto-cjk";

/// A Firefox and its driver.
pub(crate) struct Firefox {
    /// The browser's program.
    pub(crate) firefox: PathBuf,
    /// The driver's program.
    pub(crate) driver: PathBuf,
}

/// The Firefox named by `FIREFOX`, else one on `PATH`, else Debian's, which is installed if this may be done; and a driver for it.
///
/// # Errors
/// If there is none and none can be installed; the message has what to do.
pub(crate) fn firefox(project: &Project) -> Result<Firefox, Error> {
    let system = System::here();
    let firefox = match present(system) {
        Some(found) => found,
        None => install(project, system)?,
    };
    let driver = match find(project, "geckodriver", |_, version| will_do(version)) {
        Some(found) => found,
        None => cargo_install(
            project,
            "geckodriver",
            DRIVER,
            "about 1 minute on two cores, once",
        )?
        .join("geckodriver"),
    };
    Ok(Firefox { firefox, driver })
}

fn present(system: System) -> Option<PathBuf> {
    let named = env::var_os("FIREFOX")
        .filter(|value| !value.is_empty())
        .map(PathBuf::from);
    // Ubuntu's program of this name starts a snap that the driver cannot use.
    let plain = || on_path("firefox").filter(|_| system != System::Ubuntu);
    named.or_else(|| on_path("firefox-esr")).or_else(plain)
}

fn install(project: &Project, system: System) -> Result<PathBuf, Error> {
    let remedy = match system {
        System::Debian => format!("As root, run: {}", debian::command_for(PACKAGES)),
        System::Ubuntu | System::Other => {
            "Install Firefox (not as a snap) and put it on PATH, or name its program: FIREFOX=… cargo xtask test".to_owned()
        }
    };
    if system == System::Debian {
        debian::install(
            project,
            PACKAGES,
            "Debian's Firefox for the tests",
            "about 80 MB, a minute, once",
            &remedy,
        )?;
    }
    present(system).ok_or(Error::Missing {
        what: "Firefox (for the tests)".to_owned(),
        remedy,
    })
}

fn will_do(version: &str) -> bool {
    matches!(numbers(version)[..], [0, minor, ..] if minor >= 36)
}

#[cfg(test)]
mod tests {
    use super::will_do;

    #[test]
    fn a_driver_that_is_older_than_what_was_tried_is_refused() {
        assert!(will_do(
            "geckodriver 0.37.1 (6d0e1f6 2025-01-01)\n\nThe source code"
        ));
        assert!(will_do("geckodriver 0.36.0"));
        assert!(!will_do("geckodriver 0.34.0"));
        assert!(!will_do(""));
    }
}
