//! nginx, under which the published site is tested with the configuration published with it.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::debian::{self, System};
use super::on_path;
use crate::child;
use crate::error::Error;
use crate::project::Project;

/// The nginx named by `NGINX`, else one that is installed, else Debian's, unpacked under `target/tools/`: an installation would start it
/// as a service of the machine.
///
/// # Errors
/// If there is none and none can be had; the message has what to do.
pub(crate) fn nginx(project: &Project) -> Result<PathBuf, Error> {
    let folder = project.tools("nginx");
    let unpacked = folder.join("usr/sbin/nginx");
    let named = env::var_os("NGINX").filter(|value| !value.is_empty());
    // Debian keeps it where only root's PATH looks.
    let installed = || on_path("nginx").or_else(|| Some(PathBuf::from("/usr/sbin/nginx")));
    let found = named
        .map(PathBuf::from)
        .or_else(|| installed().filter(|program| works(program)))
        .or_else(|| Some(unpacked.clone()).filter(|program| works(program)));
    if let Some(found) = found {
        return Ok(found);
    }
    let remedy = "Install nginx 1.22 or later (on Debian the package nginx-light), or name its program: NGINX=… cargo xtask test";
    if System::here() != System::Other {
        debian::unpack(
            project,
            "nginx",
            &folder,
            "Debian's nginx for the tests",
            "half a megabyte, a few seconds, once",
            remedy,
        )?;
    }
    works(&unpacked)
        .then_some(unpacked)
        .ok_or_else(|| Error::Missing {
            what: "nginx (for the tests of hosting)".to_owned(),
            remedy: remedy.to_owned(),
        })
}

fn works(program: &Path) -> bool {
    // It prints its version to standard error.
    program.is_file() && child::answer(Command::new(program).arg("-v")).is_some()
}
