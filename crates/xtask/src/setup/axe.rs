//! axe-core, which knows the rules of accessibility that a program can check.

use std::path::PathBuf;

use super::npm;
use crate::error::Error;
use crate::project::Project;

const VERSION: &str = "4.14.1";

/// The file that is run in a page.
///
/// # Errors
/// If it is not there and cannot be installed; the message has the command to run.
pub(crate) fn axe(project: &Project) -> Result<PathBuf, Error> {
    let folder = npm::package(project, "axe-core", VERSION, "a few seconds, once")?;
    Ok(folder.join("axe.min.js"))
}
