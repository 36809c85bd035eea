//! `spaces`, the ministry's command line: from a roster to a register that people can read.
//!
//! Exit status: 0 all well; 1 the data need a person; 2 anything else.

mod annotate;
mod assess;
mod check;
mod decide;
mod diff;
mod error;
mod hosts;
mod input;
mod judge;
mod publish;
mod put;
mod refusal;
mod report;
mod sample;
mod say;
mod site;
mod standards;
mod verify;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Checks rosters of certified co-working spaces (众创空间), publishes them as a register and a complete static site, tells two releases
/// apart, verifies a published site, and makes sample rosters.
#[derive(Parser)]
#[command(version, max_term_width = 100)]
struct Arguments {
    /// Language of reports: zh or en. By default that of the environment.
    #[arg(long, global = true, value_name = "LANG")]
    lang: Option<say::Language>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Report every problem of every row; write nothing but a marked copy, if one is asked for.
    Check(check::Arguments),
    /// Write one release, and with --app the complete site, from one or more rosters taken together.
    Publish(publish::Arguments),
    /// Report what one release says that another did not; write nothing.
    Diff(diff::Arguments),
    /// Check that a published site is whole, unaltered and true to its schemas.
    Verify(verify::Arguments),
    /// Look after the standards that spaces are judged by.
    Standards(standards::Arguments),
    /// Judge answers by a standard: verdict, conditions, score.
    Assess(assess::Arguments),
    /// Write a fictional roster, or the lists of several years: the same bytes every time for the same count and seed.
    Sample(sample::command::Arguments),
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let language = arguments
        .lang
        .unwrap_or_else(say::Language::of_the_environment);
    let done = match arguments.command {
        Command::Check(arguments) => check::run(&arguments, language),
        Command::Publish(arguments) => publish::run(&arguments, language),
        Command::Diff(arguments) => diff::run(&arguments, language),
        Command::Verify(arguments) => verify::run(&arguments, language),
        Command::Standards(arguments) => standards::run(&arguments, language),
        Command::Assess(arguments) => assess::run(&arguments, language),
        Command::Sample(arguments) => sample::command::run(&arguments, language),
    };
    match done {
        Ok(code) => code,
        Err(error) => {
            say::progress(&error.in_language(language));
            ExitCode::from(error.status())
        }
    }
}
