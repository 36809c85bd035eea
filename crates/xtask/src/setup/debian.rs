//! Debian's packages: what the distribution has is taken from there, where that may be done.

use std::fs;
use std::path::Path;

use crate::child;
use crate::error::Error;
use crate::project::Project;
use crate::say;

/// The distribution, as far as it changes how a program is had.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum System {
    Debian,
    Ubuntu,
    Other,
}

impl System {
    /// That of this machine.
    pub(super) fn here() -> Self {
        of(&fs::read_to_string("/etc/os-release").unwrap_or_default())
    }
}

/// What a person would type to have these packages.
pub(super) fn command_for(packages: &str) -> String {
    format!("apt-get update && apt-get install -y --no-install-recommends {packages}")
}

/// Installs packages, separated by spaces, if this process may: as root, or by a sudo that asks for no password. Where it may not,
/// nothing happens.
///
/// # Errors
/// If the package manager fails.
pub(super) fn install(
    project: &Project,
    packages: &str,
    what: &str,
    cost: &str,
    remedy: &str,
) -> Result<(), Error> {
    let Some(become_root) = way_to_root(project) else {
        return Ok(());
    };
    let doing = say::doing(format!("Installing {what}"), cost);
    for arguments in [
        "update",
        &format!("install -y --no-install-recommends {packages}"),
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
        child::run(
            project,
            &format!("installing {what}"),
            &mut command,
            &remedy,
        )?;
    }
    doing.done();
    Ok(())
}

/// Unpacks a package into a folder of the project's own. Unlike an installation this starts no service and changes nothing on the
/// machine, and it needs no root, unless the lists of packages were never fetched.
///
/// # Errors
/// If the package cannot be had or unpacked.
pub(super) fn unpack(
    project: &Project,
    package: &str,
    folder: &Path,
    what: &str,
    cost: &str,
    remedy: &str,
) -> Result<(), Error> {
    let doing = say::doing(format!("Unpacking {what} into target/tools"), cost);
    let _ = fs::remove_dir_all(folder);
    fs::create_dir_all(folder).map_err(|error| Error::file(folder, error))?;
    let download = || {
        let mut command = project.command("apt-get");
        command
            .args(["download", "--quiet", package])
            .current_dir(folder);
        command
    };
    let task = format!("unpacking {what}");
    let remedy = format!("It needs Debian's package mirror once. {remedy}");
    if child::answer(&mut download()).is_none() {
        if let Some(become_root) = way_to_root(project) {
            let words: Vec<&str> = become_root
                .iter()
                .copied()
                .chain(["apt-get", "update"])
                .collect();
            if let [program, rest @ ..] = &words[..] {
                child::run(project, &task, project.command(program).args(rest), &remedy)?;
            }
        }
        child::run(project, &task, &mut download(), &remedy)?;
    }
    let mut command = project.command("sh");
    command
        .args(["-c", "dpkg-deb --extract ./*.deb ."])
        .current_dir(folder);
    child::run(project, &task, &mut command, &remedy)?;
    doing.done();
    Ok(())
}

/// What to put before a command so that root runs it: nothing as root, sudo where it asks for no password.
fn way_to_root(project: &Project) -> Option<&'static [&'static str]> {
    if !Path::new("/usr/bin/apt-get").exists() {
        return None;
    }
    if child::answer(project.command("id").arg("-u")).as_deref() == Some("0") {
        return Some(&[]);
    }
    let sudo: Option<&'static [&'static str]> = Some(&["sudo", "-n"]);
    child::answer(project.command("sudo").args(["-n", "true"])).and(sudo)
}

fn of(os_release: &str) -> System {
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
            assert_eq!(of(text), expected, "{text}");
        }
    }
}
