//! An answers file: read, and brought into the kinds of the metrics that a document asks for.

mod answer;
mod fault;
mod raw;

use std::collections::BTreeSet;

use chrono::NaiveDate;
use json::{FromJson as _, Reader};
use values::{TextPlace, When, Words, words};

use crate::{Answers, Document, Metric};

use answer::{answer, day};
use fault::{at, nearest, no_answers, of_another_version, parts, whole};
use raw::Raw;

/// The version of the form of an answers file.
const FORMAT: u32 = 1;

/// An answers file, whose values are not yet of any kind.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AnswersFile {
    /// The standard that it says it answers.
    pub standard: Option<String>,
    /// The reference date that it names.
    pub as_of: Option<NaiveDate>,
    answers: Vec<(String, Raw)>,
}

/// Something in an answers file that cannot be taken as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InputFault {
    /// The metric, where it lies with one.
    pub metric: Option<String>,
    /// What stands there.
    pub value: Option<String>,
    /// Whether it is only to be looked at: the answers are judged as they stand.
    pub is_warning: bool,
    /// What is wrong.
    pub message: Words,
    /// How to put it right.
    pub fix: Words,
}

impl AnswersFile {
    /// Reads the file. A byte order mark at its beginning is no obstacle.
    ///
    /// # Errors
    /// If it is not JSON, of another version, or without `answers`.
    pub fn read(bytes: &[u8]) -> Result<Self, Box<InputFault>> {
        let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
        let mut raw = Raw::Null;
        let mut reader = Reader::new(bytes).map_err(|_| {
            whole(
                words!("文件不是 UTF-8 编码", "The file is not in UTF-8"),
                words!("请另存为 UTF-8", "Save it as UTF-8"),
            )
        })?;
        if raw.read(&mut reader).and_then(|()| reader.end()).is_err() {
            let text = str::from_utf8(bytes).unwrap_or_default();
            let at = (0..=reader.at().min(text.len()))
                .rev()
                .find(|at| text.is_char_boundary(*at));
            let place = TextPlace::of(text, at.unwrap_or(0));
            let (line, column) = place.map_or((1, 1), |place| (place.line, place.column));
            return Err(whole(
                words!(
                    "第 {line} 行第 {column} 列附近不是正确的 JSON",
                    "This is not JSON near line {line}, column {column}"
                ),
                words!(
                    "请核对逗号、引号和括号，例如 {{\"answers\": {{\"desks\": 30}}}}",
                    "Check commas, quotation marks and brackets, as in {{\"answers\": {{\"desks\": 30}}}}"
                ),
            )
            .into());
        }
        let Raw::Object(members) = raw else {
            return Err(no_answers().into());
        };
        let mut file = Self::default();
        let mut answered = false;
        for (name, value) in members {
            match (name.as_str(), value) {
                ("format", Raw::Number(format)) if format == FORMAT.to_string() => {}
                ("format", other) => return Err(of_another_version(&other).into()),
                ("standard", Raw::Text(standard)) => file.standard = Some(standard),
                ("as_of" | "standard", Raw::Null) => {}
                ("as_of", day) => file.as_of = Some(as_of(&day)?),
                ("answers", Raw::Object(answers)) => {
                    file.answers = answers;
                    answered = true;
                }
                ("answers", _) => return Err(no_answers().into()),
                // What a later version may add.
                _ => {}
            }
        }
        if answered {
            Ok(file)
        } else {
            Err(no_answers().into())
        }
    }

    /// The answers, each in the kind of its metric, and what cannot be taken as it is. An answer with a fault is as good as none.
    /// `all` are the metrics of all standards: a file may answer more than one document asks.
    #[must_use]
    pub fn answers(&self, document: &Document, all: &[Metric]) -> (Answers, Vec<InputFault>) {
        let (mut answers, mut faults) = (Answers::default(), Vec::new());
        let mut seen = BTreeSet::new();
        for (name, raw) in &self.answers {
            if !seen.insert(name) {
                faults.push(at(
                    name,
                    raw,
                    words!(
                        "{name} 写了两次，以第一次为准",
                        "{name} stands here twice; the first one counts"
                    ),
                    words!("请只留一个", "Keep one"),
                ));
                continue;
            }
            let known = document
                .metric(name)
                .or_else(|| all.iter().find(|metric| metric.name == *name));
            let Some(metric) = known else {
                faults.push(InputFault {
                    is_warning: true,
                    ..at(
                        name,
                        raw,
                        words!(
                            "没有 {name} 这个指标，未予判断",
                            "There is no metric {name}; it was not judged"
                        ),
                        nearest(name, document),
                    )
                });
                continue;
            };
            match answer(metric, raw) {
                Ok(answer) => answers.put(name, answer),
                Err((message, fix)) => faults.push(at(name, raw, message, fix)),
            }
        }
        parts(document, &answers, &mut faults);
        (answers, faults)
    }
}

fn as_of(raw: &Raw) -> Result<NaiveDate, Box<InputFault>> {
    match day(raw) {
        Some(When::Day(day)) => Ok(day),
        _ => Err(Box::new(InputFault {
            value: Some(raw.shown()),
            ..whole(
                words!("as_of 不是日期", "as_of is not a day"),
                words!("请按 \"2018-01-01\" 的写法", "Write it as \"2018-01-01\""),
            )
        })),
    }
}
