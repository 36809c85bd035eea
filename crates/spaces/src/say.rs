//! Reports go to standard output, progress and errors to standard error.

use register::Words;

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

/// A report.
#[expect(clippy::print_stdout, reason = "the one place that writes reports")]
pub(crate) fn report(text: &str) {
    println!("{text}");
}

/// Progress, or an error.
pub(crate) fn progress(text: &str) {
    eprintln!("{text}");
}
