//! The tools a build needs: found where they are, installed under `target/tools/` where they are not. One tool a file.

mod axe;
mod browser;
mod cargo_install;
mod debian;
mod firefox;
mod lighthouse;
mod nginx;
mod npm;
mod trunk;
mod wasm_bindgen;
mod wasm_opt;
mod wasm_target;

pub(crate) use axe::axe;
pub(crate) use browser::{Browser, browser};
pub(crate) use firefox::firefox;
pub(crate) use lighthouse::{Lighthouse, lighthouse};
pub(crate) use nginx::nginx;
pub(crate) use trunk::trunk;
pub(crate) use wasm_bindgen::wasm_bindgen;
pub(crate) use wasm_opt::wasm_opt;
pub(crate) use wasm_target::wasm_target;

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::child;
use crate::project::Project;

/// The first program of this name whose version will do: the project's own, then those on `PATH`, then those cargo has installed.
fn find(project: &Project, name: &str, will_do: impl Fn(&Path, &str) -> bool) -> Option<PathBuf> {
    let mut places = vec![project.tools("bin")];
    places.extend(env::split_paths(&env::var_os("PATH").unwrap_or_default()));
    places.extend(cargo_bin());
    places
        .into_iter()
        .map(|place| place.join(name))
        .filter(|program| program.is_file())
        .find(|program| {
            let version = child::answer(Command::new(program).arg("--version"));
            version.is_some_and(|version| will_do(program, &version))
        })
}

/// Whether a program of this name is on `PATH`, whatever its version.
fn on_path(name: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    env::split_paths(&path)
        .map(|place| place.join(name))
        .find(|program| program.is_file())
}

fn cargo_bin() -> Option<PathBuf> {
    let home = env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| Some(env::home_dir()?.join(".cargo")))?;
    Some(home.join("bin"))
}

/// The numbers of a version as programs print it: the first word that starts with a digit.
fn numbers(version: &str) -> Vec<u32> {
    let word = version
        .split_whitespace()
        .find(|word| word.starts_with(|first: char| first.is_ascii_digit()));
    word.unwrap_or_default()
        .split(['.', '-', '+'])
        .map_while(|number| number.parse().ok())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::numbers;

    #[test]
    fn versions_are_read_as_programs_print_them() {
        for (printed, expected) in [
            ("trunk 0.21.14", &[0, 21, 14][..]),
            ("wasm-bindgen 0.2.128", &[0, 2, 128]),
            ("wasm-opt version 132 (version_132)", &[132]),
            ("trunk 0.22.0-rc.1", &[0, 22, 0]),
            ("no number", &[]),
        ] {
            assert_eq!(numbers(printed), expected, "{printed}");
        }
    }
}
