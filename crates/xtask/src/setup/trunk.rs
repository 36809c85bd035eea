//! Trunk, which builds the app's shell.

use std::path::PathBuf;

use super::cargo_install::cargo_install;
use super::{find, numbers};
use crate::error::Error;
use crate::project::Project;

/// What is installed where no Trunk will do. 0.22 needs a newer Rust than the project's.
const VERSION: &str = "0.21.14";

/// A Trunk 0.21.x, from .14 on.
///
/// # Errors
/// If there is none and none can be compiled.
pub(crate) fn trunk(project: &Project) -> Result<PathBuf, Error> {
    if let Some(found) = find(project, "trunk", |_, version| will_do(version)) {
        return Ok(found);
    }
    Ok(cargo_install(
        project,
        "trunk",
        VERSION,
        "about 3 minutes on two cores, once",
    )?
    .join("trunk"))
}

fn will_do(version: &str) -> bool {
    matches!(numbers(version)[..], [0, 21, patch] if patch >= 14)
}

#[cfg(test)]
mod tests {
    use super::will_do;

    #[test]
    fn only_the_line_that_was_tried_will_do() {
        for (version, expected) in [
            ("trunk 0.21.14", true),
            ("trunk 0.21.15", true),
            ("trunk 0.21.13", false),
            ("trunk 0.22.1", false),
            ("", false),
        ] {
            assert_eq!(will_do(version), expected, "{version}");
        }
    }
}
