//! Text in the register's two languages. Rules and problems own their words; nobody translates afterwards.

pub use roster::Words;

/// Fixed text in both languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Phrase {
    /// Chinese (zh-CN).
    pub zh: &'static str,
    /// English.
    pub en: &'static str,
}

impl Phrase {
    /// Both texts as owned words.
    #[must_use]
    pub fn words(self) -> Words {
        Words {
            zh: self.zh.to_owned(),
            en: self.en.to_owned(),
        }
    }
}

/// Words for both languages, formatted: `words!("zh {x}", "en {x}")`.
macro_rules! words {
    ($zh:literal, $en:literal $(, $($arg:tt)*)?) => {
        $crate::words::Words { zh: format!($zh $(, $($arg)*)?), en: format!($en $(, $($arg)*)?) }
    };
}
pub(crate) use words;
