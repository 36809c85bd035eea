//! A browser and its driver, for the tests.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use super::on_path;
use crate::child;
use crate::error::Error;
use crate::project::Project;
use crate::say;

/// A Chromium and the ChromeDriver of the same version.
pub(crate) struct Browser {
    /// The browser's program.
    pub(crate) chrome: PathBuf,
    /// The driver's program.
    pub(crate) driver: PathBuf,
}

/// The distribution, as far as it changes how a browser is had.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum System {
    Debian,
    Ubuntu,
    Other,
}

const PACKAGES: &str = "chromium chromium-driver fonts-noto-cjk";

/// The browser named by `CHROME` and `CHROMEDRIVER`, else Chromium on `PATH`, else Debian's, which is installed if this may be done.
///
/// # Errors
/// If there is none and none can be installed; the message has the command to run.
pub(crate) fn browser(project: &Project) -> Result<Browser, Error> {
    let system = system(&fs::read_to_string("/etc/os-release").unwrap_or_default());
    if let Some(found) = present(system) {
        return Ok(found);
    }
    let remedy = match system {
        System::Debian => format!("As root, run: apt-get update && apt-get install -y --no-install-recommends {PACKAGES}"),
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
    if let (System::Debian, Some(become_root)) = (system, way_to_root(project)) {
        install(project, become_root, &remedy)?;
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

fn install(project: &Project, become_root: &[&str], remedy: &str) -> Result<(), Error> {
    let doing = say::doing(
        "Installing Debian's Chromium for the tests",
        "about 150 MB, a minute or two, once",
    );
    for arguments in [
        "update",
        &format!("install -y --no-install-recommends {PACKAGES}"),
    ] {
        let words: Vec<&str> = become_root
            .iter()
            .copied()
            .chain(["apt-get"])
            .chain(arguments.split(' '))
            .collect();
        let [program, rest @ ..] = &words[..] else {
            continue;
        };
        let mut command = project.command(program);
        command.args(rest).env("DEBIAN_FRONTEND", "noninteractive");
        let remedy = format!("It needs Debian's package mirror once. {remedy}");
        child::run(project, "installing Chromium", &mut command, &remedy)?;
    }
    doing.done();
    Ok(())
}

/// What to put before a command so that root runs it: nothing as root, sudo where it asks for no password.
fn way_to_root(project: &Project) -> Option<&'static [&'static str]> {
    if child::answer(project.command("id").arg("-u")).as_deref() == Some("0") {
        return Some(&[]);
    }
    let sudo: Option<&'static [&'static str]> = Some(&["sudo", "-n"]);
    child::answer(project.command("sudo").args(["-n", "true"]))
        .and(sudo)
        .filter(|_| Path::new("/usr/bin/apt-get").exists())
}

fn system(os_release: &str) -> System {
    let value = |key: &str| {
        let line = os_release
            .lines()
            .find_map(|line| line.strip_prefix(key)?.strip_prefix('='));
        line.unwrap_or_default().trim_matches('"')
    };
    match value("ID") {
        "ubuntu" => System::Ubuntu,
        "debian" => System::Debian,
        _ if value("ID_LIKE").split(' ').any(|like| like == "ubuntu") => System::Ubuntu,
        _ if value("ID_LIKE").split(' ').any(|like| like == "debian") => System::Debian,
        _ => System::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_distribution_is_known_by_its_os_release() {
        for (text, expected) in [
            ("ID=debian\nVERSION_ID=\"12\"", System::Debian),
            ("NAME=Ubuntu\nID=ubuntu\nID_LIKE=debian", System::Ubuntu),
            ("ID=linuxmint\nID_LIKE=\"ubuntu debian\"", System::Ubuntu),
            ("ID=kali\nID_LIKE=debian", System::Debian),
            ("ID=fedora", System::Other),
            ("", System::Other),
        ] {
            assert_eq!(system(text), expected, "{text}");
        }
    }
}
