//! An answer brought into the kind of its metric, or what is wrong with it and how it should be written.

use values::{Decimal, When, Words, half_width, words};

use super::raw::Raw;
use crate::{Answer, Kind, Metric, Value};

/// What is wrong, and how to put it right.
pub(super) type Refused = (Words, Words);

/// The answer to a question of this metric.
pub(super) fn answer(metric: &Metric, raw: &Raw) -> Result<Answer, Refused> {
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
pub(super) fn day(raw: &Raw) -> Option<When> {
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
