//! What is wrong with an authored file, where, and how to put it right.

use toml::de::{DeValue, Error};
use values::{TextPlace, Words, rules, toml_hint, words};

use super::{
    File,
    place::{Path, Source},
};

/// A fault of an authored file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The file, by name.
    pub file: String,
    /// The line, counted from 1.
    pub line: usize,
    /// The column, counted from 1 in characters.
    pub column: usize,
    /// What it is a fault against.
    pub rule: Rule,
    /// What stands there.
    pub value: Option<String>,
    /// What is wrong.
    pub message: Words,
    /// How to put it right.
    pub fix: Words,
}

rules! {
    /// What an authored file has to keep to.
    pub enum Rule {
        /// It is not TOML, or not of the form expected.
        Form = "form": "格式不对" / "Not of the form expected",
        /// A text has to stand in both languages.
        Translation = "translation": "缺少译文" / "A translation is missing",
        /// An id has to be of its form, and unlike others.
        Id = "id": "编号不对或重复" / "An id that is malformed or stands twice",
        /// What is named has to exist.
        Dangling = "dangling": "指向不存在的内容" / "It names something that is not there",
        /// A condition fits the kind and the unit of its metric.
        Unit = "unit": "条件与指标的单位不合" / "A condition that does not fit the unit of its metric",
        /// A threshold can be reached.
        Unreachable = "unreachable": "无法达到的要求" / "A requirement that nobody can meet",
        /// A choice has something to choose from, an advisory stands where it can.
        Shape = "shape": "条件的结构不对" / "A condition of the wrong shape",
        /// Points add up.
        Points = "points": "分数加不起来" / "Points that do not add up",
        /// What is complete has no gaps, and what is not says which.
        Complete = "complete": "完整性说明不对" / "What it says of its being complete is not so",
        /// Dates come in their order.
        Order = "order": "日期先后不对" / "Dates in the wrong order",
    }
}

/// The faults found so far.
#[derive(Debug, Default)]
pub(super) struct Faults(Vec<Fault>);

impl Faults {
    /// For the faults of one file.
    pub(super) fn of<'f>(&'f mut self, source: &'f Source<'f>) -> FileFaults<'f> {
        FileFaults {
            all: &mut self.0,
            source,
        }
    }

    /// In the order of the files and the places.
    pub(super) fn into_sorted(self, files: &[File<'_>]) -> Vec<Fault> {
        let mut faults = self.0;
        let place = |fault: &Fault| files.iter().position(|file| file.name == fault.file);
        faults.sort_by_key(|fault| (place(fault), fault.line, fault.column));
        faults
    }
}

/// The faults of one file.
pub(super) struct FileFaults<'f> {
    all: &'f mut Vec<Fault>,
    pub(super) source: &'f Source<'f>,
}

impl FileFaults<'_> {
    pub(super) fn count(&self) -> usize {
        self.all.len()
    }

    /// A fault at the end of a way.
    pub(super) fn at(
        &mut self,
        path: &Path<'_>,
        rule: Rule,
        value: Option<String>,
        message: Words,
        fix: Words,
    ) {
        let start = self.source.span(path).start;
        self.push(start, rule, value, message, fix);
    }

    /// What the reader of TOML found.
    pub(super) fn form(&mut self, cause: &Error) {
        let start = cause.span().map_or(0, |span| span.start);
        let line = TextPlace::of(self.source.file.text, start).map_or("", |place| place.text);
        let shown: String = line.trim().chars().take(80).collect();
        // What is missing has no line of its own.
        let message = if shown.is_empty() || cause.message().starts_with("missing field") {
            words!("这里写得不完整", "Something is missing here")
        } else {
            words!(
                "这一行写得不对：{shown}",
                "This line is not as it should be: {shown}"
            )
        };
        self.push(start, Rule::Form, None, message, toml_hint(cause, line));
    }

    /// Every text of which one language is missing, or the same as the other.
    pub(super) fn untranslated(&mut self) {
        let source = self.source;
        for text in source.texts() {
            let DeValue::Table(table) = text.get_ref() else {
                continue;
            };
            let read = |language: &str| match table.get(language).map(toml::Spanned::get_ref) {
                Some(DeValue::String(text)) => text.trim().to_owned(),
                _ => String::new(),
            };
            let (zh, en) = (read("zh"), read("en"));
            let untranslated = zh == en && zh.chars().any(is_han);
            if zh.is_empty() || en.is_empty() || untranslated {
                let stated = if zh.is_empty() { &en } else { &zh };
                let (value, start) = (
                    (!stated.is_empty()).then(|| stated.clone()),
                    text.span().start,
                );
                let (zh, en) = match (zh.is_empty(), en.is_empty()) {
                    (true, true) => ("中文和英文", "Chinese and English"),
                    (true, false) => ("中文", "Chinese"),
                    _ => ("英文", "English"),
                };
                self.push(
                    start,
                    Rule::Translation,
                    value,
                    words!("这段文字缺少{zh}", "This text has no {en}"),
                    words!(
                        "两种语言都要写：{{ zh = \"…\", en = \"…\" }}",
                        "Write it in both languages: {{ zh = \"…\", en = \"…\" }}"
                    ),
                );
            }
        }
    }

    fn push(
        &mut self,
        start: usize,
        rule: Rule,
        value: Option<String>,
        message: Words,
        fix: Words,
    ) {
        let place = TextPlace::of(self.source.file.text, start);
        self.all.push(Fault {
            file: self.source.file.name.to_owned(),
            line: place.map_or(1, |place| place.line),
            column: place.map_or(1, |place| place.column),
            rule,
            value,
            message,
            fix,
        });
    }
}

/// The ideographs of the basic block, in which every word of the register's Chinese has at least one character.
fn is_han(c: char) -> bool {
    matches!(c, '\u{4E00}'..='\u{9FFF}')
}

#[cfg(test)]
mod tests {
    use super::Rule;

    #[test]
    fn every_rule_has_a_short_name_of_its_own() {
        let mut keys: Vec<_> = Rule::ALL.iter().map(|rule| rule.key()).collect();
        keys.sort_unstable();
        keys.dedup();
        assert_eq!(keys.len(), Rule::ALL.len());
    }
}
