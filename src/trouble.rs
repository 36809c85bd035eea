//! What can go wrong between the register and the reader.

/// Why data could not be had, as far as a reader is concerned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// The browser is offline.
    Offline,
    /// The server did not answer.
    NoAnswer,
    /// The server answered with this status.
    Status(u16),
    /// The transfer broke off.
    Truncated,
    /// The bytes are not those that the release names.
    WrongHash,
    /// A web page came instead of data.
    Page,
    /// The data are of a version that this program does not know.
    Version,
    /// The data are not of the form expected.
    Form,
}

impl Trouble {
    /// Its name in the page, for programs.
    pub(crate) fn key(self) -> &'static str {
        match self {
            Self::Offline => "offline",
            Self::NoAnswer => "no-answer",
            Self::Status(_) => "status",
            Self::Truncated => "truncated",
            Self::WrongHash => "wrong-hash",
            Self::Page => "page",
            Self::Version => "version",
            Self::Form => "form",
        }
    }
}

impl From<release::Fault> for Trouble {
    fn from(fault: release::Fault) -> Self {
        match fault {
            release::Fault::Truncated => Self::Truncated,
            release::Fault::WrongHash => Self::WrongHash,
            release::Fault::Page => Self::Page,
            release::Fault::Version => Self::Version,
            release::Fault::Form => Self::Form,
        }
    }
}
