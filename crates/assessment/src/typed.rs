//! What a person types is read as a value, and said again as it was understood. Nothing is guessed: what can be meant in two ways is a
//! fault that shows how to write it.

mod day;
mod fault;
mod number;
#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests;
mod unit;

use chrono::NaiveDate;
use rules::{Kind, Metric, Value};
use values::{Decimal, Words, half_width, is_invisible, words};

pub(crate) use day::in_the_future;
pub(crate) use fault::at;

/// The most characters of a text: some pages.
const LONGEST: usize = 4000;

/// What the text of a field says for this metric: nothing, where it is blank. `today` is the day after which nothing can have happened.
///
/// # Errors
/// What is wrong and how to write it, in one sentence that names the metric.
pub fn read(metric: &Metric, text: &str, today: NaiveDate) -> Result<Option<Value>, Words> {
    let text = text.trim_matches(|c: char| c.is_whitespace() || is_invisible(c));
    if text.is_empty() {
        return Ok(None);
    }
    let value = match metric.kind {
        Kind::YesNo => Value::Yes(yes_or_no(metric, text)?),
        Kind::Date => Value::Day(day::day(metric, text, today)?),
        Kind::Dates => Value::Days(day::days(metric, text)?),
        Kind::Choice => Value::Text(choice(metric, text)?),
        Kind::Text => Value::Text(bounded(metric, text)?.to_owned()),
        _ => Value::Number(number::number(metric, text).map_err(|fault| fault.words(metric))?),
    };
    Ok(Some(value))
}

/// A value as it was understood, with its unit: 860平方米, 860 m²; 2016年7月1日, 1 July 2016.
#[must_use]
pub fn echo(metric: &Metric, value: &Value) -> Words {
    match value {
        Value::Yes(true) => words!("是", "yes"),
        Value::Yes(false) => words!("否", "no"),
        Value::Number(number) => metric.amount(*number),
        Value::Day(when) => when.spoken(),
        Value::Days(days) => day::spoken(days),
        Value::Text(text) if text.trim().is_empty() => words!("没有文字", "no text"),
        Value::Text(text) => {
            let mut options = metric.options.iter();
            let chosen = options.find(|option| option.value == *text);
            chosen.map_or_else(|| Words::new(text, text), |option| option.label.words())
        }
    }
}

/// A value that comes from a file or a link as it stands in a field: [`read`] reads it back.
#[must_use]
pub fn written(value: &Value) -> String {
    match value {
        Value::Yes(yes) => yes.to_string(),
        Value::Number(number) => number.to_string(),
        Value::Day(when) => when.to_string(),
        Value::Days(days) => {
            let days: Vec<String> = days.iter().map(ToString::to_string).collect();
            days.join(", ")
        }
        Value::Text(text) => text.clone(),
    }
}

fn yes_or_no(metric: &Metric, text: &str) -> Result<bool, Words> {
    match plain(text).as_str() {
        "true" | "是" | "有" | "yes" => Ok(true),
        "false" | "否" | "不是" | "没有" | "无" | "no" => Ok(false),
        _ => Err(at(metric, &words!("请回答“是”或“否”", "answer yes or no"))),
    }
}

/// The option whose value or whose name this is, as it stands in an answers file.
fn choice(metric: &Metric, text: &str) -> Result<String, Words> {
    let options = &metric.options;
    let typed = plain(text);
    let chosen = options
        .iter()
        .find(|option| option.value == text)
        .or_else(|| {
            options.iter().find(|option| {
                [&option.value, &option.label.zh, &option.label.en]
                    .iter()
                    .any(|name| plain(name) == typed)
            })
        });
    chosen.map(|option| option.value.clone()).ok_or_else(|| {
        let (zh, en): (Vec<&str>, Vec<&str>) = options
            .iter()
            .map(|option| (option.label.zh.as_str(), option.label.en.as_str()))
            .unzip();
        let (zh, en) = (zh.join("、"), en.join(", "));
        at(
            metric,
            &words!("请从这些答案中选一个：{zh}", "choose one of these: {en}"),
        )
    })
}

fn bounded<'a>(metric: &Metric, text: &'a str) -> Result<&'a str, Words> {
    let length = text.chars().count();
    if length <= LONGEST {
        return Ok(text);
    }
    let [most, length, over] = [LONGEST, length, length - LONGEST].map(|count| {
        let count = u32::try_from(count).unwrap_or(u32::MAX);
        Decimal::whole(count).grouped()
    });
    Err(at(
        metric,
        &words!(
            "最多{most}个字，现在有{length}个，请删去{over}个",
            "at most {most} characters; there are {length}, so take {over} out"
        ),
    ))
}

/// How words are compared here: half-width, small letters, without white space and invisible marks.
fn plain(text: &str) -> String {
    let mut plain: String = half_width(text)
        .chars()
        .filter(|&c| !c.is_whitespace() && !is_invisible(c))
        .collect();
    plain.make_ascii_lowercase();
    plain
}
