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

    /// Writes the fictional roster of `count` spaces.
    ///
    /// # Errors
    /// If the program fails.
    pub(crate) fn sample(&self, project: &Project, count: u32, out: &Path) -> Result<(), Error> {
        let mut command = project.command(&self.0);
        command
            .args([
                "sample",
                "--seed",
                "1",
                "--count",
                &count.to_string(),
                "--out",
            ])
            .arg(out);
        child::run(project, "writing the sample", &mut command, "")
    }

    /// Publishes rosters as a whole site.
    ///
    /// # Errors
    /// `Roster` if the data need a person, `Failed` if the program failed.
    pub(crate) fn publish(
        &self,
        project: &Project,
        rosters: &[PathBuf],
        site: &Publication<'_>,
    ) -> Result<(), Error> {
        let mut command = project.command(&self.0);
        command.arg("publish").args(rosters);
        command
            .arg("--out")
            .arg(site.out)
            .arg("--app")
            .arg(site.app);
        command.args(["--as-of", site.as_of, "--base", site.base]);
        let status = child::lines(&mut command, |line| say::result(line))?;
        if status.code() == Some(1) {
            return Err(Error::Roster);
        }
        child::check(project, "publishing", status, "")
    }
}

/// Where and how a site is published.
pub(crate) struct Publication<'a> {
    /// The folder of the site.
    pub(crate) out: &'a Path,
    /// The folder of the built app.
    pub(crate) app: &'a Path,
    /// The day the release is for.
    pub(crate) as_of: &'a str,
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
