//! An answers file: read, and brought into the kinds of the metrics that a document asks for.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use json::{FromJson, Malformed, Reader};
use values::{Decimal, TextPlace, When, Words, half_width, words};

use crate::{Answer, Answers, Document, Kind, Metric, Value};

/// The version of the form of an answers file.
const FORMAT: u32 = 1;

/// The most characters of a value that are shown in a message.
const SHOWN: usize = 60;

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

/// JSON of any form.
#[derive(Clone, Debug, Default, PartialEq)]
enum Raw {
    #[default]
    Null,
    Bool(bool),
    Number(String),
    Text(String),
    List(Vec<Raw>),
    Object(Vec<(String, Raw)>),
}

impl FromJson for Raw {
    fn read(&mut self, from: &mut Reader<'_>) -> Result<(), Malformed> {
        *self = match from.begins_with() {
            Some(b'"') => Self::Text(from.text()?.into_owned()),
            Some(b'[') => {
                let mut items = Vec::new();
                from.list(&mut |from| {
                    let mut item = Self::Null;
                    item.read(from)?;
                    items.push(item);
                    Ok(())
                })?;
                Self::List(items)
            }
            Some(b'{') => {
                let mut members = Vec::new();
                from.map(&mut |from, name| {
                    let mut value = Self::Null;
                    value.read(from)?;
                    members.push((name.to_owned(), value));
                    Ok(())
                })?;
                Self::Object(members)
            }
            _ if from.word("null") => Self::Null,
            _ if from.word("true") => Self::Bool(true),
            _ if from.word("false") => Self::Bool(false),
            _ => Self::Number(from.number()?.to_owned()),
        };
        Ok(())
    }
}

impl Raw {
    /// As it would be written, shortened.
    fn shown(&self) -> String {
        let text = match self {
            Self::Null => "null",
            Self::Bool(true) => "true",
            Self::Bool(false) => "false",
            Self::Number(text) | Self::Text(text) => text,
            Self::List(_) => "[…]",
            Self::Object(_) => "{…}",
        };
        text.chars().take(SHOWN).collect()
    }
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

/// A part that is more than its whole.
fn parts(document: &Document, answers: &Answers, faults: &mut Vec<InputFault>) {
    for metric in &document.metrics {
        if let Some(whole) = &metric.part_of
            && let (Some(part), Some(all)) = (answers.number(&metric.name), answers.number(whole))
            && part > all
        {
            let label = document.metric(whole).map(|metric| metric.label.words());
            let label = label.unwrap_or_else(|| Words::new(whole, whole));
            faults.push(InputFault {
                metric: Some(metric.name.clone()),
                value: Some(part.to_string()),
                is_warning: false,
                message: Words::new(
                    format!("大于{}（{all}）", label.zh),
                    format!("This is more than {} ({all})", label.en),
                ),
                fix: words!("请核对这两个数字", "Check the two numbers"),
            });
        }
    }
}

type Refused = (Words, Words);

fn answer(metric: &Metric, raw: &Raw) -> Result<Answer, Refused> {
    let Raw::Object(members) = raw else {
        return Ok(Answer {
            value: value(metric, raw)?,
            ..Answer::default()
        });
    };
    let mut answer = Answer::default();
    for (name, part) in members {
        match (name.as_str(), part) {
            ("value", raw) => answer.value = value(metric, raw)?,
            ("note", Raw::Text(note)) => answer.note = Some(note.clone()),
            ("unknown", Raw::Bool(yes)) => answer.unknown = *yes,
            ("not_applicable", Raw::Bool(yes)) => answer.not_applicable = *yes,
            ("revisit", Raw::Bool(yes)) => answer.revisit = *yes,
            ("note", Raw::Null) => {}
            ("note" | "unknown" | "not_applicable" | "revisit", _) => {
                return Err((
                    words!("{name} 写得不对", "{name} is not as it should be"),
                    words!(
                        "note 是文字；unknown、not_applicable、revisit 是 true 或 false",
                        "note is a text; unknown, not_applicable and revisit are true or false"
                    ),
                ));
            }
            _ => {}
        }
    }
    Ok(answer)
}

fn value(metric: &Metric, raw: &Raw) -> Result<Option<Value>, Refused> {
    if *raw == Raw::Null {
        return Ok(None);
    }
    let read = match metric.kind {
        Kind::YesNo => match raw {
            Raw::Bool(yes) => Some(Value::Yes(*yes)),
            _ => None,
        },
        Kind::Date => day(raw).map(Value::Day),
        Kind::Dates => match raw {
            Raw::List(days) => days
                .iter()
                .map(day)
                .collect::<Option<Vec<When>>>()
                .map(Value::Days),
            _ => None,
        },
        Kind::Text => match raw {
            Raw::Text(text) => Some(Value::Text(text.clone())),
            _ => None,
        },
        Kind::Choice => match raw {
            Raw::Text(text) if metric.options.iter().any(|option| option.value == *text) => {
                Some(Value::Text(text.clone()))
            }
            _ => None,
        },
        kind => number(kind, raw).map(Value::Number),
    };
    read.map(Some).ok_or_else(|| wanted(metric))
}

/// A day or, where no more is known, a month or a year. A number is none: 20180101 as a number may be anything.
fn day(raw: &Raw) -> Option<When> {
    match raw {
        Raw::Text(text) => When::parse(text),
        _ => None,
    }
}

fn number(kind: Kind, raw: &Raw) -> Option<Decimal> {
    let text = match raw {
        Raw::Text(text) if kind == Kind::Percent => {
            let text = half_width(text);
            text.trim().trim_end_matches('%').to_owned()
        }
        Raw::Number(text) | Raw::Text(text) => text.clone(),
        _ => return None,
    };
    let number = Decimal::read(&text)?;
    let fits = match kind {
        Kind::Percent => number <= Decimal::whole(100),
        kind if kind.is_whole() => number.as_whole().is_some(),
        _ => true,
    };
    fits.then_some(number)
}

/// What a metric of this kind wants.
fn wanted(metric: &Metric) -> Refused {
    let (message, fix) = match metric.kind {
        Kind::YesNo => (
            ("不是是或否", "This is not yes or no"),
            (
                "请写 true 或 false，不加引号",
                "Write true or false, without quotation marks",
            ),
        ),
        Kind::Date | Kind::Dates => (
            ("不是日期", "This is not a date"),
            (
                "请按 \"2016-07-01\" 的写法，加引号",
                "Write it as \"2016-07-01\", in quotation marks",
            ),
        ),
        Kind::Text => (
            ("不是文字", "This is not a text"),
            ("请加引号", "Put it in quotation marks"),
        ),
        Kind::Choice => {
            let values: Vec<&str> = metric
                .options
                .iter()
                .map(|option| option.value.as_str())
                .collect();
            let values = values.join(", ");
            return (
                words!("不是可选的答案", "This is not one of the answers"),
                words!("可以写：{values}", "It may be: {values}"),
            );
        }
        Kind::Percent => (
            (
                "不是0到100之间的百分数",
                "This is not a percentage from 0 to 100",
            ),
            ("请只写数字，例如 75", "Write the number alone, such as 75"),
        ),
        kind if kind.is_whole() => (
            ("不是整数", "This is not a whole number"),
            (
                "请写0或正整数，例如 30；还不知道就写 null",
                "Write 0 or a positive whole number, such as 30; write null if it is not known yet",
            ),
        ),
        _ => (
            ("不是能读懂的数字", "This is not a number that can be read"),
            (
                "请写0或正数，最多三位小数，例如 666.7；还不知道就写 null",
                "Write 0 or a positive number with at most three decimals, such as 666.7; write null if it is not known yet",
            ),
        ),
    };
    (Words::new(message.0, message.1), Words::new(fix.0, fix.1))
}

fn nearest(name: &str, document: &Document) -> Words {
    let near = document
        .metrics
        .iter()
        .find(|metric| values::one_edit_apart(&metric.name, name));
    match near {
        Some(metric) => {
            let near = &metric.name;
            words!("是不是 {near}？", "Is it {near}?")
        }
        None => words!("请核对指标名", "Check the name of the metric"),
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

fn of_another_version(format: &Raw) -> InputFault {
    InputFault {
        value: Some(format.shown()),
        ..whole(
            words!(
                "文件的版本是另一个，本程序读 {FORMAT}",
                "The file is of another version; this program reads {FORMAT}"
            ),
            words!(
                "请用较新的程序打开，或重新导出",
                "Use a newer program, or export it again"
            ),
        )
    }
}

fn no_answers() -> InputFault {
    whole(
        words!("文件里没有 answers", "There are no answers in the file"),
        words!(
            "例如 {{\"format\": 1, \"standard\": \"filing-2017\", \"answers\": {{\"desks\": 30}}}}",
            "As in {{\"format\": 1, \"standard\": \"filing-2017\", \"answers\": {{\"desks\": 30}}}}"
        ),
    )
}

fn whole(message: Words, fix: Words) -> InputFault {
    InputFault {
        metric: None,
        value: None,
        is_warning: false,
        message,
        fix,
    }
}

fn at(metric: &str, raw: &Raw, message: Words, fix: Words) -> InputFault {
    InputFault {
        metric: Some(metric.to_owned()),
        value: Some(raw.shown()),
        is_warning: false,
        message,
        fix,
    }
}
