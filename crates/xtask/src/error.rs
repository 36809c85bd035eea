//! What can go wrong in a task, each with what to do about it.

use std::io;
use std::path::{Path, PathBuf};
use std::process::ExitStatus;

/// Why a task could not be done. Every message says what to do.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Error {
    /// A program that has to be there is not.
    #[error("{what} is missing. {remedy}")]
    Missing { what: String, remedy: String },
    /// A program could not be started at all.
    #[error("{program} could not be started: {source}. Check that it is installed and may be run.")]
    NotStarted { program: String, source: io::Error },
    /// A program ran and reported failure; its own words stand above.
    #[error("{step} failed ({status}); its own messages stand above. {remedy}")]
    Failed {
        step: String,
        status: ExitStatus,
        remedy: String,
    },
    /// The disk is full.
    #[error("no space is left for {}. The whole build needs about 6 GB; free some and run the same command again.", .0.display())]
    NoSpace(PathBuf),
    /// A file or folder could not be read or written.
    #[error("{}: {source}", path.display())]
    File { path: PathBuf, source: io::Error },
    /// A file of the project does not say what it should.
    #[error("{}: {fault}", path.display())]
    Content { path: PathBuf, fault: String },
    /// The port asked for is in use.
    #[error(
        "port {0} is in use by another program. Name another with --port, or leave --port out and a free one is taken."
    )]
    PortTaken(u16),
    /// The port asked for could not be opened for another reason.
    #[error(
        "port {port} cannot be opened: {source}. Ports below 1024 usually need root; try --port 8080."
    )]
    Port { port: u16, source: io::Error },
    /// The publisher stopped because the data need a person.
    #[error(
        "the roster was not published: its report stands above. Correct the rows it names (or see `spaces publish --help`), then run the same command again."
    )]
    Roster,
    /// The web server stopped.
    #[error("the web server stopped: {0}")]
    Server(io::Error),
}

impl Error {
    /// 1 where the data need a person, else 2, as the publisher's own command line has it.
    pub(crate) fn exit_status(&self) -> u8 {
        match self {
            Self::Roster => 1,
            _ => 2,
        }
    }

    /// An input or output error at a path; a full disk is told apart.
    pub(crate) fn file(path: &Path, source: io::Error) -> Self {
        match source.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => {
                Self::NoSpace(path.to_owned())
            }
            _ => Self::File {
                path: path.to_owned(),
                source,
            },
        }
    }

    /// A file of the project that does not say what it should.
    pub(crate) fn content(path: &Path, fault: impl Into<String>) -> Self {
        Self::Content {
            path: path.to_owned(),
            fault: fault.into(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_disk_is_told_apart_from_other_faults_of_files() {
        let full = Error::file(Path::new("target/app"), io::ErrorKind::StorageFull.into());
        assert!(matches!(full, Error::NoSpace(_)));
        assert!(full.to_string().contains("free some"));
        let refused = Error::file(
            Path::new("target/app"),
            io::ErrorKind::PermissionDenied.into(),
        );
        assert!(matches!(refused, Error::File { .. }));
    }

    #[test]
    fn only_a_roster_that_needs_a_person_exits_with_1() {
        assert_eq!(Error::Roster.exit_status(), 1);
        assert_eq!(Error::PortTaken(80).exit_status(), 2);
    }
}
