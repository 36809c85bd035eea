//! The ministry's command line, `spaces`: building it and running it.

use std::path::{Path, PathBuf};

use crate::app::Profile;
use crate::child;
use crate::error::Error;
use crate::project::Project;
use crate::say;

/// The program `spaces`, built from this tree.
pub(crate) struct Spaces(PathBuf);

/// Builds `spaces`; cargo sees by itself whether anything changed.
///
/// # Errors
/// If it does not compile.
pub(crate) fn build(project: &Project, profile: Profile) -> Result<Spaces, Error> {
    let doing = say::doing(
        "Building the publisher, `spaces`",
        "two minutes from nothing, seconds if little changed",
    );
    let mut command = project.cargo();
    command.args([
        "build",
        "--package",
        "spaces",
        "--message-format",
        "json-render-diagnostics",
    ]);
    if profile == Profile::Release {
        command.arg("--release");
    }
    // Cargo says where the program is: a person's settings may put it anywhere.
    let mut program = None;
    let status = child::lines(&mut command, |line| {
        program = executable(line).or(program.take());
    })?;
    child::check(
        project,
        "building spaces",
        status,
        "Correct what the compiler names and run the same command again.",
    )?;
    doing.done();
    program.map(Spaces).ok_or_else(|| Error::Missing {
        what: "the program `spaces`".to_owned(),
        remedy: "crates/spaces should build one of this name.".to_owned(),
    })
}

/// The path of the program `spaces` in a message of cargo's.
fn executable(line: &str) -> Option<PathBuf> {
    let message: serde_json::Value = serde_json::from_str(line).ok()?;
    let program = PathBuf::from(message.get("executable")?.as_str()?);
    (program.file_stem()? == "spaces").then_some(program)
}

impl Spaces {
    /// Where the program is.
    pub(crate) fn program(&self) -> &Path {
        &self.0
    }

    /// Writes the lists of the fictional register of `count` spaces, and the order in which they are published, to the folder `out`.
    ///
    /// # Errors
    /// If the program fails.
    pub(crate) fn sample(&self, project: &Project, count: u32, out: &Path) -> Result<(), Error> {
        let mut command = project.command(&self.0);
        command
            .args(["sample", "--seed", "1", "--count", &count.to_string()])
            .arg("--history")
            .arg(out);
        child::run(project, "writing the sample", &mut command, "")
    }

    /// Writes one list of `count` fictional spaces, as the ending of `out` says.
    ///
    /// # Errors
    /// If the program fails.
    pub(crate) fn sample_list(
        &self,
        project: &Project,
        count: u32,
        out: &Path,
    ) -> Result<(), Error> {
        let mut command = project.command(&self.0);
        command
            .args(["sample", "--seed", "1", "--count", &count.to_string()])
            .arg("--out")
            .arg(out);
        child::run(project, "writing a list", &mut command, "")
    }

    /// Publishes rosters to the folder `out`, on top of the release that is there, if there is one; as data alone, or as a whole site.
    ///
    /// # Errors
    /// `Roster` if the data need a person, `Failed` if the program failed.
    pub(crate) fn publish(
        &self,
        project: &Project,
        step: &Step,
        out: &Path,
        site: Option<&Site<'_>>,
    ) -> Result<(), Error> {
        let mut command = project.command(&self.0);
        command.arg("publish").args(&step.rosters);
        command.arg("--out").arg(out).args(["--as-of", &step.as_of]);
        if let Some(decisions) = &step.decisions {
            command.arg("--decisions").arg(decisions);
        }
        if let Some(site) = site {
            command
                .arg("--app")
                .arg(site.app)
                .args(["--base", site.base]);
        }
        let mut kept = Vec::new();
        let status = child::lines(&mut command, |line| {
            if step.fictional {
                kept.push(line.to_owned());
            } else {
                say::result(line);
            }
        })?;
        if !status.success() {
            kept.iter().for_each(say::result);
        }
        if status.code() == Some(1) {
            return Err(Error::Roster);
        }
        child::check(project, "publishing", status, "")
    }
}

/// One publication: rosters that are taken together.
#[derive(Debug, PartialEq)]
pub(crate) struct Step {
    /// The rosters, by absolute paths.
    pub(crate) rosters: Vec<PathBuf>,
    /// The day the release is for.
    pub(crate) as_of: String,
    /// What was decided of rows that are uncertain.
    pub(crate) decisions: Option<PathBuf>,
    /// Nobody has to read what the report says of it, unless it fails: fictional lists are untidy on purpose.
    pub(crate) fictional: bool,
}

/// What stands around a release.
pub(crate) struct Site<'a> {
    /// The folder of the built app.
    pub(crate) app: &'a Path,
    /// The path of the site on its host, with a slash at both ends.
    pub(crate) base: &'a str,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_program_is_found_in_what_cargo_says() {
        let line = r#"{"reason":"compiler-artifact","target":{"name":"spaces"},"executable":"/elsewhere/release/spaces"}"#;
        assert_eq!(
            executable(line),
            Some(PathBuf::from("/elsewhere/release/spaces"))
        );
        for other in [
            r#"{"executable":null}"#,
            r#"{"reason":"build-finished","success":true}"#,
            "",
            r#"{"executable":"/x/other"}"#,
        ] {
            assert_eq!(executable(other), None);
        }
    }
}
