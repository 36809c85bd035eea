//! A browser and its driver, for the tests.

use std::env;
use std::path::PathBuf;

use super::debian::{self, System};
use super::on_path;
use crate::error::Error;
use crate::project::Project;

/// A Chromium and the ChromeDriver of the same version.
pub(crate) struct Browser {
    /// The browser's program.
    pub(crate) chrome: PathBuf,
    /// The driver's program.
    pub(crate) driver: PathBuf,
}

const PACKAGES: &str = "chromium chromium-driver fonts-noto-cjk";

/// The browser named by `CHROME` and `CHROMEDRIVER`, else Chromium on `PATH`, else Debian's, which is installed if this may be done.
///
/// # Errors
/// If there is none and none can be installed; the message has the command to run.
pub(crate) fn browser(project: &Project) -> Result<Browser, Error> {
    let system = System::here();
    if let Some(found) = present(system) {
        return Ok(found);
    }
    let remedy = match system {
        System::Debian => format!("As root, run: {}", debian::command_for(PACKAGES)),
        System::Ubuntu => {
            "Ubuntu's chromium package is a stub for a snap that the tests cannot drive. Install Chrome and a ChromeDriver of the \
             same version, and name both programs: CHROME=… CHROMEDRIVER=… cargo xtask test"
                .to_owned()
        }
        System::Other => {
            "Install Chromium or Chrome and a ChromeDriver of the same version, put both on PATH as chromium and chromedriver, or \
             name them: CHROME=… CHROMEDRIVER=… cargo xtask test"
                .to_owned()
        }
    };
    if system == System::Debian {
        debian::install(
            project,
            PACKAGES,
            "Debian's Chromium for the tests",
            "about 150 MB, a minute or two, once",
            &remedy,
        )?;
    }
    present(system).ok_or(Error::Missing {
        what: "a browser with its driver (for the tests)".to_owned(),
        remedy,
    })
}

fn present(system: System) -> Option<Browser> {
    let named = |variable| {
        env::var_os(variable)
            .filter(|value| !value.is_empty())
            .map(PathBuf::from)
    };
    // Ubuntu's program of this name only says that a snap is to be installed.
    let chromium = if system == System::Ubuntu {
        None
    } else {
        on_path("chromium")
    };
    Some(Browser {
        chrome: named("CHROME").or(chromium)?,
        driver: named("CHROMEDRIVER").or_else(|| on_path("chromedriver"))?,
    })
}
