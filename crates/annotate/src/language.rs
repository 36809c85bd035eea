use register::{Severity, Words};

/// The language of notes and summary. Values stay as they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    /// Chinese, Simplified.
    Zh,
    /// English.
    En,
}

impl Language {
    pub(crate) fn choose<T>(self, zh: T, en: T) -> T {
        match self {
            Self::Zh => zh,
            Self::En => en,
        }
    }

    pub(crate) fn of(self, words: &Words) -> &str {
        self.choose(&words.zh, &words.en)
    }

    pub(crate) fn severity(self, severity: Severity) -> &'static str {
        match severity {
            Severity::Error => self.choose("错误", "Error"),
            Severity::Warning => self.choose("警告", "Warning"),
        }
    }
}
