//! Where things lie in the project.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::error::Error;

/// The project this task runner was compiled from.
pub(crate) struct Project {
    /// The folder of the top `Cargo.toml`.
    pub(crate) root: PathBuf,
}

impl Project {
    /// The project of this source tree, with its `target/` made (cargo makes none where `CARGO_TARGET_DIR` names another).
    ///
    /// # Errors
    /// If `target/` cannot be made.
    pub(crate) fn here() -> Result<Self, Error> {
        let own = Path::new(env!("CARGO_MANIFEST_DIR"));
        let project = Self {
            root: own.ancestors().nth(2).unwrap_or(own).to_owned(),
        };
        let target = project.root.join("target");
        fs::create_dir_all(&target).map_err(|error| Error::file(&target, error))?;
        Ok(project)
    }

    /// A path under the project's own `target/`. What cargo builds may lie elsewhere (`CARGO_TARGET_DIR`); what this runner makes lies here.
    pub(crate) fn target(&self, name: &str) -> PathBuf {
        self.root.join("target").join(name)
    }

    /// A path under `target/tools/`, where this runner installs.
    pub(crate) fn tools(&self, name: &str) -> PathBuf {
        self.target("tools").join(name)
    }

    /// A program to run from the top of the project.
    pub(crate) fn command(&self, program: impl Into<OsString>) -> Command {
        let mut command = Command::new(program.into());
        command.current_dir(&self.root);
        command
    }

    /// The cargo that runs this task runner.
    pub(crate) fn cargo(&self) -> Command {
        self.command(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
    }
}
