//! Packages of npm, each of one version, under `target/tools/npm`. None of them is in what is published.

use std::fs;
use std::path::{Path, PathBuf};

use super::debian::{self, System};
use super::on_path;
use crate::child;
use crate::error::Error;
use crate::project::Project;
use crate::say;

/// The folder of a package of this very version: the one that is there, else a new one.
///
/// # Errors
/// If it is not there and cannot be had: no npm and no way to install one, or no registry.
pub(super) fn package(
    project: &Project,
    name: &str,
    version: &str,
    cost: &str,
) -> Result<PathBuf, Error> {
    let folder = project.tools("npm/node_modules").join(name);
    if version_in(&folder).as_deref() == Some(version) {
        return Ok(folder);
    }
    let npm = npm(project, &format!("{name} {version}"))?;
    let doing = say::doing(
        format!("Installing npm's {name} {version} into target/tools/npm"),
        cost,
    );
    let mut command = project.command(npm);
    command
        .args([
            "install",
            "--no-audit",
            "--no-fund",
            "--fetch-retries=1",
            "--prefix",
        ])
        .arg(project.tools("npm"))
        .arg(format!("{name}@{version}"));
    child::run(
        project,
        &format!("installing {name}"),
        &mut command,
        "It needs the npm registry once; see that this machine can reach it (or a mirror of it, set in npm's configuration) and run \
         the same command again.",
    )?;
    doing.done();
    Ok(folder)
}

/// npm on `PATH`, else Debian's, which is installed if this may be done.
fn npm(project: &Project, wanted: &str) -> Result<PathBuf, Error> {
    if let Some(found) = on_path("npm") {
        return Ok(found);
    }
    let remedy = match System::here() {
        System::Other => "Install Node.js with npm and run the same command again.".to_owned(),
        System::Debian | System::Ubuntu => {
            let remedy = format!("As root, run: {}", debian::command_for("npm"));
            debian::install(
                project,
                "npm",
                &format!("Debian's npm, for {wanted}"),
                "41 MB to fetch, 220 MB on the disk, a minute, once",
                &remedy,
            )?;
            remedy
        }
    };
    on_path("npm").ok_or(Error::Missing {
        what: format!("npm (for {wanted})"),
        remedy,
    })
}

fn version_in(folder: &Path) -> Option<String> {
    let about = fs::read(folder.join("package.json")).ok()?;
    let about: serde_json::Value = serde_json::from_slice(&about).ok()?;
    Some(about["version"].as_str()?.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_package_is_known_by_its_own_word_for_its_version() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(version_in(folder.path()), None);
        for (text, expected) in [
            (
                "{\"name\":\"axe-core\",\"version\":\"4.14.1\"}",
                Some("4.14.1"),
            ),
            ("{}", None),
            ("", None),
        ] {
            fs::write(folder.path().join("package.json"), text).unwrap();
            assert_eq!(version_in(folder.path()).as_deref(), expected, "{text}");
        }
    }
}
