//! `cargo xtask soak`: what takes long. Random and hostile input by the hundred thousand, and publications that are killed, or refused
//! room, at every call to the system that changes a file; and every page in every condition before the rules of accessibility.

mod breaking;
mod tree;

use std::process::{Command, ExitCode};

use clap::ValueEnum;

use crate::app::Profile;
use crate::error::Error;
use crate::project::Project;
use crate::test::{Tally, count, site_tests};
use crate::{child, say, spaces};

/// The crates with random input.
const RANDOM: [&str; 6] = [
    "roster",
    "register",
    "annotate",
    "search",
    "release",
    "assessment",
];

/// A part of it.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Part {
    /// The tests with random input
    Random,
    /// Publications that are broken off
    Breaking,
    /// Accessibility: every page × language × colours × width × state
    Accessible,
}

/// Runs all of it, or the part named; the last line is `N passed, N failed`. `cases` is how often each test with random input runs.
///
/// # Errors
/// If something does not build.
pub(crate) fn run(project: &Project, cases: u32, only: Option<Part>) -> Result<ExitCode, Error> {
    let wanted = |part| only.is_none_or(|only| only == part);
    let mut sum = Tally::default();
    if wanted(Part::Random) {
        let what = format!("{cases} cases of random input for each test that has any");
        sum += count(&what, &mut random(project, cases))?;
    }
    if wanted(Part::Breaking) {
        sum += broken_off(project)?;
    }
    if wanted(Part::Accessible) {
        let mut every = site_tests(project)?;
        every.args(["accessible::"]).env("E2E_MATRIX", "whole");
        sum += count(
            "Every page in every condition, about half an hour",
            &mut every,
        )?;
    }
    say::result(sum);
    Ok(if sum.failed == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

fn broken_off(project: &Project) -> Result<Tally, Error> {
    if child::answer(project.command("strace").arg("--version")).is_none() {
        say::note(
            "SKIPPED: publications that are killed and refused room. That needs strace, which is not installed (Debian: apt-get install strace).",
        );
        return Ok(Tally::default());
    }
    let spaces = spaces::build(project, Profile::Release)?;
    breaking::run(project, &spaces)
}

/// Fast code that still finds an overflow: a release build keeps silent about it.
fn random(project: &Project, cases: u32) -> Command {
    let mut command = project.cargo();
    for setting in [
        "inherits='release'",
        "overflow-checks=true",
        "debug-assertions=true",
    ] {
        command.args(["--config", &format!("profile.soak.{setting}")]);
    }
    command.args(["test", "--profile", "soak", "--locked", "--no-fail-fast"]);
    command.args(RANDOM.iter().flat_map(|name| ["--package", name]));
    command.env("PROPTEST_CASES", cases.to_string());
    command
}
