//! A table of the settings file while it is read: what is read is taken out, so that what remains is unknown; faults are gathered.

use toml::{Table, Value};

use values::{Phrase, Words, tidy, toml_fault, words};

use crate::settings::{
    Settings,
    fault::{SettingsError, SettingsFault},
};

/// A table, with its path in the file.
pub(super) struct Section {
    path: String,
    table: Table,
    faults: Vec<SettingsFault>,
}

impl Section {
    /// The whole file.
    pub(super) fn of_file(text: &str) -> Result<Self, SettingsError> {
        let text = text.trim_start_matches('\u{feff}');
        match text.parse::<Table>() {
            Ok(table) => Ok(Self {
                path: String::new(),
                table,
                faults: Vec::new(),
            }),
            Err(cause) => Err(SettingsError {
                faults: vec![SettingsFault {
                    key: String::new(),
                    value: None,
                    words: toml_fault(
                        Phrase {
                            zh: "设置文件",
                            en: "The settings file",
                        },
                        text,
                        &cause,
                    ),
                }],
            }),
        }
    }

    /// The key with its path.
    pub(super) fn full(&self, key: &str) -> String {
        if self.path.is_empty() {
            key.to_owned()
        } else {
            format!("{}.{key}", self.path)
        }
    }

    /// A table in this one, if it is there. Its reading ends with [`Section::end_of`].
    pub(super) fn section(&mut self, key: &str) -> Option<Self> {
        match self.table.remove(key)? {
            Value::Table(table) => Some(Self {
                path: self.full(key),
                table,
                faults: Vec::new(),
            }),
            other => {
                self.fault(key, Some(shown(&other)), TABLE);
                None
            }
        }
    }

    /// Ends the reading of a table in this one: what remains in it is unknown.
    pub(super) fn end_of(&mut self, mut inner: Self, known: &[&str]) {
        inner.refuse_the_rest(known);
        self.faults.append(&mut inner.faults);
    }

    /// Ends the reading of the file.
    pub(super) fn finish(
        mut self,
        known: &[&str],
        settings: Option<Settings>,
    ) -> Result<Settings, SettingsError> {
        self.refuse_the_rest(known);
        match settings.filter(|_| self.faults.is_empty()) {
            Some(settings) => Ok(settings),
            None => Err(SettingsError {
                faults: self.faults,
            }),
        }
    }

    fn refuse_the_rest(&mut self, known: &[&str]) {
        for (key, _) in std::mem::take(&mut self.table) {
            let (full, zh, en) = (self.full(&key), known.join("、"), known.join(", "));
            self.push(
                &key,
                None,
                words!(
                    "设置文件中没有 {full} 这个键。可以写：{zh}",
                    "The settings have no key {full}. It may be: {en}"
                ),
            );
        }
    }

    /// A text, tidied; an empty one is a fault.
    pub(super) fn text(&mut self, key: &str, may: Phrase) -> Option<String> {
        self.read(key, may, |text| Some(text.to_owned()))
    }

    /// What `read` makes of a text; a fault if it makes nothing of it.
    pub(super) fn read<T>(
        &mut self,
        key: &str,
        may: Phrase,
        read: impl FnOnce(&str) -> Option<T>,
    ) -> Option<T> {
        let value = self.table.remove(key)?;
        let found = value
            .as_str()
            .map(tidy)
            .filter(|text| !text.is_empty())
            .and_then(|text| read(&text));
        if found.is_none() {
            self.fault(key, Some(shown(&value)), may);
        }
        found
    }

    /// A list of texts; empty if it is not there.
    pub(super) fn texts(&mut self, key: &str, may: Phrase) -> Vec<String> {
        match self.table.remove(key) {
            None => Vec::new(),
            Some(Value::Array(values)) => {
                let mut texts = Vec::new();
                for value in &values {
                    match value.as_str() {
                        Some(text) => texts.push(text.to_owned()),
                        None => self.fault(key, Some(shown(value)), may),
                    }
                }
                texts
            }
            Some(other) => {
                self.fault(key, Some(shown(&other)), may);
                Vec::new()
            }
        }
    }

    /// A text in both languages, `{ zh = "…", en = "…" }`; nothing if it is not there. One language alone is a fault.
    pub(super) fn both(&mut self, key: &str, may: Phrase) -> Option<Words> {
        let mut inner = self.section(key)?;
        let read = ["zh", "en"].map(|language| {
            if !inner.table.contains_key(language) {
                inner.missing(language, may);
            }
            inner.text(language, may)
        });
        self.end_of(inner, &["zh", "en"]);
        match read {
            [Some(zh), Some(en)] => Some(Words { zh, en }),
            _ => None,
        }
    }

    /// Takes a text out if it is `such`; whether it was.
    pub(super) fn take_if(&mut self, key: &str, such: impl FnOnce(&str) -> bool) -> bool {
        let taken = self
            .table
            .get(key)
            .and_then(Value::as_str)
            .is_some_and(such);
        if taken {
            self.table.remove(key);
        }
        taken
    }

    /// Whether a key is there and was not read yet.
    pub(super) fn has(&self, key: &str) -> bool {
        self.table.contains_key(key)
    }

    /// Whether something is wrong with a key or what stands in its table.
    pub(super) fn has_fault(&self, key: &str) -> bool {
        let full = self.full(key);
        self.faults.iter().any(|fault| {
            fault
                .key
                .strip_prefix(&full)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
        })
    }

    /// What stands there cannot be used.
    pub(super) fn fault(&mut self, key: &str, value: Option<String>, may: Phrase) {
        let full = self.full(key);
        let stands = value.as_deref().unwrap_or_default();
        let words = Words {
            zh: format!(
                "设置文件中 {full} = \"{stands}\" 无法使用。可以写：{}",
                may.zh
            ),
            en: format!(
                "In the settings, {full} = \"{stands}\" cannot be used. It may be: {}",
                may.en
            ),
        };
        self.push(key, value, words);
    }

    /// The key is not there and has to be.
    pub(super) fn missing(&mut self, key: &str, may: Phrase) {
        let full = self.full(key);
        let words = Words {
            zh: format!("设置文件中缺少 {full}。请写：{}", may.zh),
            en: format!("The settings lack {full}. Write: {}", may.en),
        };
        self.push(key, None, words);
    }

    /// A fault with words of its own.
    pub(super) fn push(&mut self, key: &str, value: Option<String>, words: Words) {
        self.faults.push(SettingsFault {
            key: self.full(key),
            value,
            words,
        });
    }
}

const TABLE: Phrase = Phrase {
    zh: "一个表，例如 { zh = \"…\", en = \"…\" }；各键见附带的样例 register.toml",
    en: "a table, such as { zh = \"…\", en = \"…\" }; the sample register.toml shows its keys",
};

/// A value as it is shown in a report.
fn shown(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Integer(number) => number.to_string(),
        Value::Float(number) => number.to_string(),
        Value::Boolean(flag) => flag.to_string(),
        Value::Datetime(date) => date.to_string(),
        Value::Array(_) => "[…]".to_owned(),
        Value::Table(_) => "{…}".to_owned(),
    }
}
