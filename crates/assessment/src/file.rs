//! The answers file that a person takes away and brings back. `spaces assess` reads the same file and says the same of it.

use chrono::NaiveDate;
use rules::{Answer, Answers, AnswersFile, Document, InputFault, Metric, Value};
use serde_json::{Map, Value as Json};
use values::{Decimal, words};

use crate::{Draft, Entry, Form, LONGEST};

/// The version of the form of an answers file.
const FORMAT: u32 = 1;

/// The answers as a file, sorted by metric: `{"format": 1, "standard": …, "as_of": …, "answers": {…}}`. An answer that is a value and
/// nothing more stands in the short form.
#[must_use]
pub fn to_file(document: &Document, answers: &Answers, as_of: NaiveDate) -> String {
    let stated = answers
        .iter()
        .map(|(name, answer)| (name.to_owned(), written(answer)));
    // No text of JSON has a bare line break in it, so every one of them is between members.
    let answers = format!("{:#}", Json::Object(stated.collect())).replace('\n', "\n  ");
    let standard = Json::from(document.id.as_str());
    format!(
        "{{\n  \"format\": {FORMAT},\n  \"standard\": {standard},\n  \"as_of\": \"{as_of}\",\n  \"answers\": {answers}\n}}\n"
    )
}

/// The standard that a file says it answers, if it says so: whoever opens the file asks for that form first.
///
/// # Errors
/// If it is no answers file, or one of another version.
pub fn standard_of(bytes: &[u8]) -> Result<Option<String>, Box<InputFault>> {
    Ok(AnswersFile::read(bytes)?.standard)
}

/// A draft of what stands in a file, and what of it cannot be taken as it is. `metrics` are those of all standards: the draft keeps
/// answers that this document does not ask for.
///
/// # Errors
/// If it is no answers file, or one of another version.
pub fn from_file(
    bytes: &[u8],
    document: &Document,
    metrics: &[Metric],
    id: &str,
    name: &str,
    now: u64,
) -> Result<(Draft, Vec<InputFault>), Box<InputFault>> {
    let file = AnswersFile::read(bytes)?;
    let (answers, mut faults) = file.answers(document, metrics);
    let mut draft = Draft::new(id, &document.id, name, now);
    if let Some(day) = file.as_of {
        draft.set_as_of(&day.to_string(), now);
    }
    for (metric, answer) in answers.iter() {
        let entry = Entry {
            text: answer
                .value
                .as_ref()
                .map_or_else(String::new, crate::written),
            unknown: answer.unknown,
            not_applicable: answer.not_applicable,
            revisit: answer.revisit,
            note: answer.note.clone().unwrap_or_default(),
            ..Entry::default()
        };
        if is_too_long(&entry.text) || is_too_long(&entry.note) {
            faults.push(too_long(metric));
        } else {
            draft.enter(metric, entry, now);
        }
    }
    draft.set_asked(&Form::of(document));
    Ok((draft, faults))
}

fn is_too_long(text: &str) -> bool {
    text.chars().nth(LONGEST).is_some()
}

fn too_long(metric: &str) -> InputFault {
    InputFault {
        metric: Some(metric.to_owned()),
        value: None,
        is_warning: false,
        message: words!(
            "回答或备注超过{LONGEST}个字符，未导入",
            "The answer or its note is longer than {LONGEST} characters; it was not taken"
        ),
        fix: words!(
            "请在文件里缩短后再导入",
            "Shorten it in the file and open that again"
        ),
    }
}

fn written(answer: &Answer) -> Json {
    let Answer {
        value,
        note,
        unknown,
        not_applicable,
        revisit,
    } = answer;
    let value = value.as_ref().map(of_value);
    let mut members = Map::new();
    for (name, yes) in [
        ("unknown", *unknown),
        ("not_applicable", *not_applicable),
        ("revisit", *revisit),
    ] {
        if yes {
            members.insert(name.to_owned(), Json::Bool(true));
        }
    }
    if let Some(note) = note {
        members.insert("note".to_owned(), note.as_str().into());
    }
    match value {
        Some(value) if members.is_empty() => value,
        value => {
            members.extend(value.map(|value| ("value".to_owned(), value)));
            Json::Object(members)
        }
    }
}

fn of_value(value: &Value) -> Json {
    match value {
        Value::Yes(yes) => Json::Bool(*yes),
        Value::Number(number) => of_number(*number),
        Value::Day(day) => day.to_string().into(),
        Value::Days(days) => days.iter().map(ToString::to_string).collect(),
        Value::Text(text) => text.as_str().into(),
    }
}

/// A number is never rounded: of twelve digits and three decimals, which is all that is read, the float next to it is written with the same
/// digits.
fn of_number(number: Decimal) -> Json {
    let text = number.to_string();
    match text.parse() {
        Ok(number) => Json::Number(number),
        Err(_) => text.into(),
    }
}

#[cfg(test)]
mod tests;
