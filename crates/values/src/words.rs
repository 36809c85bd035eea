//! Text in the product's two languages. Rules and problems own their words; nobody translates afterwards.

/// A text in both languages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    /// Chinese (zh-CN).
    pub zh: String,
    /// English.
    pub en: String,
}

impl Words {
    /// The text in Chinese and in English.
    pub fn new(zh: impl Into<String>, en: impl Into<String>) -> Self {
        Self {
            zh: zh.into(),
            en: en.into(),
        }
    }
}

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
#[macro_export]
macro_rules! words {
    ($zh:literal, $en:literal $(, $($arg:tt)*)?) => {
        $crate::Words { zh: format!($zh $(, $($arg)*)?), en: format!($en $(, $($arg)*)?) }
    };
}
