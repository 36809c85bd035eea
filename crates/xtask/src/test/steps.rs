//! What each step of the tests runs.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use super::Step;
use super::tally::Tally;
use crate::app::{self, Profile};
use crate::error::Error;
use crate::project::Project;
use crate::setup::{self, Browser};
use crate::{child, say, spaces};

/// What Chromium needs to run without a display, as root, and without talking to anyone.
const CHROMIUM: [&str; 10] = [
    "headless",
    "no-sandbox",
    "disable-gpu",
    "disable-dev-shm-usage",
    "disable-quic",
    "no-first-run",
    "disable-background-networking",
    "disable-component-update",
    "disable-sync",
    "mute-audio",
];

const WASM: [&str; 2] = ["--target", "wasm32-unknown-unknown"];

/// The rooms that also run in the browser.
const RULES: [&str; 8] = [
    "--package",
    "roster",
    "--package",
    "register",
    "--package",
    "annotate",
    "--package",
    "rules",
];

/// Their tests that run there too. The others need what only a native program has: files, or random input.
const RULES_IN_WASM: [&str; 2] = ["--test", "everywhere"];

/// Runs a step to its end.
///
/// # Errors
/// If it cannot be run at all: a tool is missing, or what it tests does not build.
pub(super) fn run(project: &Project, step: Step) -> Result<Tally, Error> {
    match step {
        Step::Format => check(
            "Checking the format",
            project.cargo().args(["fmt", "--all", "--check"]),
        ),
        Step::Lint => lint(project),
        Step::Native => native(project),
        Step::Wasm => wasm(project),
        Step::E2e => end_to_end(project),
    }
}

fn lint(project: &Project) -> Result<Tally, Error> {
    setup::wasm_target(project)?;
    let clippy = |scope: &[&[&str]]| {
        let mut command = project.cargo();
        command
            .arg("clippy")
            .args(scope.concat())
            .args(["--locked", "--", "-D", "warnings"]);
        command
    };
    let mut tally = check(
        "Linting everything natively",
        &mut clippy(&[&["--workspace", "--all-targets"]]),
    )?;
    tally += check(
        "Linting the app as WebAssembly",
        &mut clippy(&[
            &["--package", "certified-spaces", "--all-targets"],
            &WASM[..],
        ]),
    )?;
    tally += check(
        "Linting the rules as WebAssembly",
        &mut clippy(&[&RULES, &["--lib"], &RULES_IN_WASM, &WASM]),
    )?;
    Ok(tally)
}

fn native(project: &Project) -> Result<Tally, Error> {
    let mut command = project.cargo();
    command.args([
        "test",
        "--workspace",
        "--exclude",
        "e2e",
        "--locked",
        "--no-fail-fast",
    ]);
    count("Native tests", &mut command)
}

fn wasm(project: &Project) -> Result<Tally, Error> {
    let test = |scope: &[&[&str]]| {
        let mut command = in_browser(project)?;
        command.arg("test").args(scope.concat());
        command.args(["--locked", "--no-fail-fast"]).args(WASM);
        Ok::<_, Error>(command)
    };
    let mut tally = count(
        "The app's tests, as WebAssembly in a browser",
        &mut test(&[&["--package", "certified-spaces", "--lib"]])?,
    )?;
    tally += count(
        "The rules' tests, as WebAssembly in a browser",
        &mut test(&[&RULES, &RULES_IN_WASM])?,
    )?;
    Ok(tally)
}

/// Cargo, told how to run WebAssembly: in a browser, since a machine without Node has to do.
///
/// # Errors
/// If a tool that this needs cannot be set up.
pub(crate) fn in_browser(project: &Project) -> Result<Command, Error> {
    setup::wasm_target(project)?;
    let runner = setup::wasm_bindgen(project)?.join("wasm-bindgen-test-runner");
    let browser = setup::browser(project)?;
    let capabilities = capabilities(project, &browser)?;
    let mut command = project.cargo();
    command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", runner);
    command.env("CHROMEDRIVER", &browser.driver);
    command.env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", capabilities);
    // The runner's own 20 seconds are short for a machine that is busy.
    command
        .env("WASM_BINDGEN_USE_BROWSER", "1")
        .env("WASM_BINDGEN_TEST_TIMEOUT", "300");
    Ok(command)
}

/// The built site in Chromium, the main ways through it in Firefox too. What cannot be set up for accessibility fails; a machine on
/// which Firefox cannot be installed does without.
fn end_to_end(project: &Project) -> Result<Tally, Error> {
    let mut command = site_tests(project)?;
    let what = match setup::firefox(project) {
        Ok(firefox) => {
            command.env("FIREFOX", firefox.firefox);
            command.env("GECKODRIVER", firefox.driver);
            "The built site in Chromium and Firefox"
        }
        Err(error) => {
            say::note(format!("SKIPPED: the tests in Firefox. {error}"));
            command.args(["--skip", "firefox::"]);
            "The built site in Chromium"
        }
    };
    count(what, &mut command)
}

/// The tests of the built site, told where everything is that they need, with their own arguments to follow.
///
/// # Errors
/// If there is no Chromium, or the app or `spaces` does not build.
pub(crate) fn site_tests(project: &Project) -> Result<Command, Error> {
    let browser = setup::browser(project)?;
    let (axe, nginx) = (setup::axe(project), setup::nginx(project));
    let app = app::build(project, Profile::Release)?;
    let spaces = spaces::build(project, Profile::Release)?;
    let mut command = project.cargo();
    command.args(["test", "--package", "e2e", "--locked", "--no-fail-fast"]);
    command.args(["--", "--test-threads=2"]);
    command
        .env("E2E_APP", &app.folder)
        .env("E2E_SPACES", spaces.program());
    command
        .env("CHROME", &browser.chrome)
        .env("CHROMEDRIVER", &browser.driver);
    match axe {
        Ok(file) => {
            command.env("E2E_AXE", file);
        }
        // The tests of accessibility fail without it, each with a word about it; the others are worth running.
        Err(error) => say::failure(&error),
    }
    match nginx {
        Ok(program) => {
            command.env("E2E_NGINX", program);
        }
        // The tests of hosting fail without it, each with a word about it.
        Err(error) => say::failure(&error),
    }
    Ok(command)
}

/// Runs a check that passes or fails as a whole.
fn check(what: &str, command: &mut Command) -> Result<Tally, Error> {
    let doing = say::doing(what, "");
    let status = child::lines(command, |line| say::result(line))?;
    doing.done();
    Ok(if status.success() {
        Tally::PASSED
    } else {
        failed(what)
    })
}

/// Runs tests and adds up the results they report. A failure that no result accounts for (it did not compile, the browser died) counts as one.
pub(crate) fn count(what: &str, command: &mut Command) -> Result<Tally, Error> {
    let doing = say::doing(what, "");
    let mut tally = Tally::default();
    let status = child::lines(command, |line| {
        say::result(line);
        if let Some(result) = Tally::of_line(line) {
            tally += result;
        }
    })?;
    doing.done();
    if !status.success() && tally.failed == 0 {
        tally += failed(what);
    }
    Ok(tally)
}

fn failed(what: &str) -> Tally {
    say::failure(&format!("{what}: failed"));
    Tally::FAILED
}

/// Writes the settings wasm-bindgen's runner starts the browser with.
fn capabilities(project: &Project, browser: &Browser) -> Result<PathBuf, Error> {
    let options =
        serde_json::json!({ "goog:chromeOptions": { "binary": browser.chrome, "args": CHROMIUM } });
    let file = project.target("webdriver.json");
    fs::write(&file, options.to_string()).map_err(|error| Error::file(&file, error))?;
    Ok(file)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shell(script: &str) -> Tally {
        count("a step", Command::new("sh").args(["-c", script])).unwrap()
    }

    #[test]
    fn results_of_several_programs_are_added() {
        let two = "echo 'test result: ok. 3 passed; 0 failed; 0 ignored'; echo other; echo 'test result: FAILED. 1 passed; 2 failed; 0 ignored'; exit 101";
        assert_eq!(
            shell(two),
            Tally {
                passed: 4,
                failed: 2
            }
        );
    }

    #[test]
    fn a_failure_without_a_result_counts_as_one() {
        assert_eq!(shell("exit 101"), Tally::FAILED);
        assert_eq!(
            shell("echo 'test result: ok. 3 passed; 0 failed; 0 ignored'; exit 1"),
            Tally {
                passed: 3,
                failed: 1
            }
        );
    }

    #[test]
    fn a_check_is_one_test() {
        assert_eq!(
            check("a step", &mut Command::new("true")).unwrap(),
            Tally::PASSED
        );
        assert_eq!(
            check("a step", &mut Command::new("false")).unwrap(),
            Tally::FAILED
        );
    }
}
