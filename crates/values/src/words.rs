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

/// The rules of a check, each with the short name that reports use and the cause in a few words in both languages:
///
/// ```
/// values::rules! {
///     /// What a list has to keep to.
///     pub enum Rule {
///         /// A row needs a name.
///         NameMissing = "name-missing": "缺少名称" / "The name is missing",
///     }
/// }
/// assert_eq!(Rule::NameMissing.key(), "name-missing");
/// ```
#[macro_export]
macro_rules! rules {
    (
        $(#[$about:meta])* $open:vis enum $Rules:ident {
            $($(#[$doc:meta])* $rule:ident = $key:literal: $zh:literal / $en:literal,)+
        }
    ) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        $open enum $Rules { $($(#[$doc])* $rule,)+ }

        impl $Rules {
            /// Every rule.
            pub const ALL: &'static [Self] = &[$(Self::$rule,)+];

            /// The stable short name used in reports.
            #[must_use]
            pub fn key(self) -> &'static str {
                match self { $(Self::$rule => $key,)+ }
            }

            /// The cause in a few words, under which a report gathers what it found.
            #[must_use]
            pub fn title(self) -> $crate::Phrase {
                match self { $(Self::$rule => $crate::Phrase { zh: $zh, en: $en },)+ }
            }
        }
    };
}
