//! `cargo xtask test`: every check there is, each to its end, and one sum.

mod steps;
mod tally;

use std::process::ExitCode;

use clap::ValueEnum;

use crate::project::Project;
use crate::say;
pub(crate) use steps::{count, in_browser, site_tests};
pub(crate) use tally::Tally;

/// A part of the tests.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Step {
    /// The format of the sources
    Format,
    /// Clippy, natively and for WebAssembly
    Lint,
    /// Tests that need no browser
    Native,
    /// The app's own tests, as WebAssembly in a browser
    Wasm,
    /// The built site in a browser
    E2e,
}

const ALL: [Step; 5] = [
    Step::Format,
    Step::Lint,
    Step::Native,
    Step::Wasm,
    Step::E2e,
];

/// Runs all steps, or the one named, and goes on where one fails. The last line of standard output is `N passed, N failed`: all
/// tests, and the checks that are not tests as one each. A step that could not be run counts as one that failed.
pub(crate) fn run(project: &Project, only: Option<Step>) -> ExitCode {
    let mut sum = Tally::default();
    for step in ALL
        .into_iter()
        .filter(|step| only.is_none_or(|only| only == *step))
    {
        match steps::run(project, step) {
            Ok(tally) => sum += tally,
            Err(error) => {
                say::failure(&error);
                sum += Tally::FAILED;
            }
        }
    }
    say::result(sum);
    if sum.failed == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}
