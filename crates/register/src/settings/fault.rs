//! What is wrong with a settings file.

use std::fmt;

use values::{Words, words};

/// One thing that is wrong with a settings file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SettingsFault {
    /// The key, with the keys of the tables it stands in: `contacts.doubts.mail`; empty where the file is no TOML.
    pub key: String,
    /// What stands there; nothing where the key is missing, or what stands there must not be repeated.
    pub value: Option<String>,
    /// What is wrong and what may stand there, in both languages.
    pub words: Words,
}

/// Why a settings file cannot be used: everything that is wrong with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SettingsError {
    /// What is wrong, in the order of the keys; at least one.
    pub faults: Vec<SettingsFault>,
}

impl SettingsError {
    /// All of it in both languages, a line for each fault.
    #[must_use]
    pub fn words(&self) -> Words {
        let lines = |text: fn(&SettingsFault) -> &str| {
            self.faults.iter().map(text).collect::<Vec<_>>().join("\n")
        };
        let (zh, en) = (
            lines(|fault| &fault.words.zh),
            lines(|fault| &fault.words.en),
        );
        words!("{zh}", "{en}")
    }
}

impl fmt::Display for SettingsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.words().en)
    }
}

impl std::error::Error for SettingsError {}
