//! Running other programs: their words are passed on, their failures become errors that say what to do.

use std::io::{self, BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Command, ExitStatus, Stdio};

use crate::error::Error;
use crate::project::Project;

/// Runs a program to its end. Its progress shows on standard error; standard output is kept for results.
///
/// # Errors
/// `Failed` with the remedy if it reports failure, `NoSpace` if the disk is full by then, `NotStarted` if it is not there.
pub(crate) fn run(
    project: &Project,
    step: &str,
    command: &mut Command,
    remedy: &str,
) -> Result<(), Error> {
    let status = lines(command, |line| eprintln!("{line}"))?;
    check(project, step, status, remedy)
}

/// Turns an exit status other than 0 into an error that says what to do.
pub(crate) fn check(
    project: &Project,
    step: &str,
    status: ExitStatus,
    remedy: &str,
) -> Result<(), Error> {
    if status.success() {
        return Ok(());
    }
    room_left(&project.target(""))?;
    Err(Error::Failed {
        step: step.to_owned(),
        status,
        remedy: remedy.to_owned(),
    })
}

/// Runs a program and hands over every line of its standard output as it comes; standard error is passed on.
pub(crate) fn lines(
    command: &mut Command,
    mut each: impl FnMut(&str),
) -> Result<ExitStatus, Error> {
    let program = command.get_program().to_string_lossy().into_owned();
    let failed = |source| Error::NotStarted {
        program: program.clone(),
        source,
    };
    let mut child = command.stdout(Stdio::piped()).spawn().map_err(failed)?;
    if let Some(output) = child.stdout.take() {
        for line in BufReader::new(output).split(b'\n').map_while(Result::ok) {
            each(String::from_utf8_lossy(&line).trim_end_matches('\r'));
        }
    }
    child.wait().map_err(failed)
}

/// The standard output of a program that only answers a question, or nothing if it is not there or fails.
pub(crate) fn answer(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).output().ok()?;
    output
        .status
        .success()
        .then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// Compilers report a full disk only in words, so it is found out by writing.
fn room_left(folder: &Path) -> Result<(), Error> {
    let probe = folder.join("room-left");
    let written = std::fs::create_dir_all(folder)
        .and_then(|()| std::fs::File::create(&probe))
        .and_then(|mut file| file.write_all(&vec![0; 64 << 20]));
    let _ = std::fs::remove_file(&probe);
    match written {
        Err(error)
            if matches!(
                error.kind(),
                io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded
            ) =>
        {
            Err(Error::NoSpace(folder.to_owned()))
        }
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failing_program_is_an_error_with_its_remedy() {
        let project = Project::here().unwrap();
        let error = run(
            &project,
            "the step",
            Command::new("sh").args(["-c", "exit 3"]),
            "Do this.",
        )
        .unwrap_err();
        assert!(matches!(error, Error::Failed { .. }));
        assert!(
            error
                .to_string()
                .starts_with("the step failed (exit status: 3)"),
            "{error}"
        );
        assert!(error.to_string().ends_with("Do this."));
    }

    #[test]
    fn a_missing_program_is_named() {
        let error = lines(&mut Command::new("no-such-program-here"), |_| ()).unwrap_err();
        assert!(
            error
                .to_string()
                .starts_with("no-such-program-here could not be started"),
            "{error}"
        );
    }

    #[test]
    fn lines_come_one_by_one() {
        let mut seen = Vec::new();
        lines(Command::new("printf").arg("a\nb\r\nc"), |line| {
            seen.push(line.to_owned());
        })
        .unwrap();
        assert_eq!(seen, ["a", "b", "c"]);
    }
}
