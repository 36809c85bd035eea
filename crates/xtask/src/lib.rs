//! The task runner of Certified Spaces: `cargo xtask serve | test | build | bench | soak`.
//!
//! It sets up what a machine lacks, builds the app, publishes the fictional sample (or a person's own rosters) and serves or tests
//! the result. What it installs lies under `target/tools/` of the project, never over a person's own tools.
//! A library, so that the browser tests can serve a site with [`server`].

pub mod server;

mod app;
mod bench;
mod build;
mod child;
mod digest;
mod error;
mod project;
mod say;
mod serve;
mod setup;
mod site;
mod soak;
mod spaces;
mod test;
mod today;
mod watch;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::error::Error;
use crate::project::Project;

#[derive(Parser)]
#[command(
    name = "cargo xtask",
    about = "Set up, serve, test, build and measure Certified Spaces"
)]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Build the site with the sample, or with your own rosters, and serve it on this machine
    Serve {
        /// Your own roster instead of the sample; several are taken together
        #[arg(long, value_name = "FILE", num_args = 1..)]
        roster: Vec<PathBuf>,
        /// The port to serve on; without it 8080, or the next one that is free
        #[arg(long, value_name = "N")]
        port: Option<u16>,
        /// Build and publish again whenever a source file changes
        #[arg(long)]
        watch: bool,
    },
    /// Run every check: format, lints, native tests, tests in WebAssembly, tests of the built site in a browser
    Test {
        /// Run this step alone
        #[arg(long, value_name = "STEP")]
        only: Option<test::Step>,
    },
    /// Build the app and publish the sample to dist/
    Build {
        /// The path the site will have on its host
        #[arg(long, value_name = "/path/", default_value = "/", value_parser = site::parse_base)]
        base: String,
    },
    /// Measure time and peak memory of checking and publishing 10,000 and 100,000 rows, and the site as a phone loads it
    Bench,
    /// Run what takes long: random input by the hundred thousand, publications broken off at every call to the system (needs strace),
    /// and every page in every condition before the rules of accessibility
    Soak {
        /// How often each test with random input runs
        #[arg(long, value_name = "N", default_value_t = 100_000)]
        cases: u32,
        /// Run this part alone
        #[arg(long, value_name = "PART")]
        only: Option<soak::Part>,
    },
}

/// Runs the task named on the command line.
///
/// Exit status: 0 all well; 1 a test failed, or a roster needs a person; 2 anything else, with what to do on standard error.
#[must_use]
pub fn main() -> ExitCode {
    match run(Arguments::parse().task) {
        Ok(code) => code,
        Err(error) => {
            say::failure(&error);
            ExitCode::from(error.exit_status())
        }
    }
}

fn run(task: Task) -> Result<ExitCode, Error> {
    let project = Project::here()?;
    match task {
        Task::Serve {
            roster,
            port,
            watch,
        } => serve::run(&project, &roster, port, watch),
        Task::Test { only } => Ok(test::run(&project, only)),
        Task::Build { base } => build::run(&project, &base),
        Task::Bench => bench::run(&project),
        Task::Soak { cases, only } => soak::run(&project, cases, only),
    }
}
