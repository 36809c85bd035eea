//! Reports go to standard output, progress and errors to standard error.

use std::{
    fmt::Display,
    io::{self, Write as _},
    time::{SystemTime, UNIX_EPOCH},
};

use chrono::NaiveDate;
use register::{Words, beijing_today};

/// The language of reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Language {
    /// Chinese.
    Zh,
    /// English.
    En,
}

impl Language {
    /// The language that the environment names (POSIX: `LC_ALL`, `LC_MESSAGES`, `LANG`, the first that is set).
    pub(crate) fn of_the_environment() -> Self {
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"]
            .into_iter()
            .find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()));
        match locale {
            Some(locale) if locale.starts_with("zh") => Self::Zh,
            _ => Self::En,
        }
    }

    pub(crate) fn of(self, words: &Words) -> &str {
        match self {
            Self::Zh => &words.zh,
            Self::En => &words.en,
        }
    }
}

/// A number of things in English: `1 row`, `2 rows`.
pub(crate) fn english<N: Copy + Display + From<u8> + PartialEq>(count: N, one: &str) -> String {
    if count == N::from(1) {
        format!("{count} {one}")
    } else {
        format!("{count} {one}s")
    }
}

impl From<Language> for annotate::Language {
    fn from(language: Language) -> Self {
        match language {
            Language::Zh => Self::Zh,
            Language::En => Self::En,
        }
    }
}

/// A report. A reader that stops listening, such as `head`, is no fault.
///
/// # Errors
/// If it cannot be written.
pub(crate) fn report(text: &str) -> io::Result<()> {
    match writeln!(io::stdout(), "{text}") {
        Err(cause) if cause.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        written => written,
    }
}

/// Progress, or an error.
pub(crate) fn progress(text: &str) {
    // Nobody is left to be told that this cannot be written.
    let _ = writeln!(io::stderr(), "{text}");
}

/// Today in Beijing.
pub(crate) fn today() -> NaiveDate {
    let seconds = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .map_or(0, |since| since.as_secs());
    beijing_today(i64::try_from(seconds).unwrap_or(i64::MAX))
}
