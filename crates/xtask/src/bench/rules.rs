//! What a judgement costs, natively and as WebAssembly in the browser: `crates/rules/benches/cost.rs`.

use crate::{child, error::Error, project::Project, say, test::in_browser};

const BENCH: [&str; 6] = ["bench", "--package", "rules", "--bench", "cost", "--locked"];

/// Runs it in both and passes on the times that it prints.
pub(super) fn run(project: &Project) -> Result<(), Error> {
    let doing = say::doing("Measuring the rules", "two minutes from nothing");
    let mut told = Vec::new();
    let status = child::lines(project.cargo().args(BENCH), |line| {
        if line.contains(" µs") {
            told.push(format!("natively, {line}"));
        }
    })?;
    child::check(project, "measuring the rules", status, "Run it again.")?;
    let mut browser = in_browser(project)?;
    let browser = browser
        .args(BENCH)
        .args(["--target", "wasm32-unknown-unknown"]);
    let status = child::lines(browser, |line| {
        if line.contains("time:") {
            told.push(format!("in the browser, {}", line.trim()));
        }
    })?;
    child::check(
        project,
        "measuring the rules in the browser",
        status,
        "Run it again.",
    )?;
    doing.done();
    told.into_iter().for_each(say::result);
    Ok(())
}
