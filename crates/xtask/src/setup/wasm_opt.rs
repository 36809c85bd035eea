//! wasm-opt, which makes the app's WebAssembly smaller. The build works without it.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::{find, npm, numbers};
use crate::child;
use crate::project::Project;
use crate::say;

/// The release of the npm package `binaryen` that is installed.
const VERSION: &str = "132";

/// The oldest release taken: Debian 12 carries 108, which does not know what today's compiler puts out.
const OLDEST: u32 = 116;

/// A wasm-opt that will do, or none where the machine has no npm and none can be installed.
pub(crate) fn wasm_opt(project: &Project) -> Option<PathBuf> {
    let installed = project.tools("npm/node_modules/.bin/wasm-opt");
    if let Some(found) =
        find(project, "wasm-opt", |_, version| will_do(version)).or_else(|| works(&installed))
    {
        return Some(found);
    }
    if let Err(error) = npm::package(project, "binaryen", VERSION, "a few seconds, once") {
        say::note(format!(
            "{error} The app is built without wasm-opt and its WebAssembly is larger; all else is the same."
        ));
    }
    works(&installed)
}

fn works(program: &Path) -> Option<PathBuf> {
    let version = child::answer(Command::new(program).arg("--version"))?;
    will_do(&version).then(|| program.to_owned())
}

fn will_do(version: &str) -> bool {
    numbers(version)
        .first()
        .is_some_and(|&major| major >= OLDEST)
}

#[cfg(test)]
mod tests {
    use super::will_do;

    #[test]
    fn a_wasm_opt_that_is_too_old_is_refused() {
        assert!(will_do("wasm-opt version 132 (version_132)"));
        assert!(!will_do("wasm-opt version 108"));
        assert!(!will_do(""));
    }
}
