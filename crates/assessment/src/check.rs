//! What cannot be right in what somebody typed, and what is hardly so. What only contradicts itself is an error; what is merely unusual is
//! a doubt, which the person may confirm.

mod shares;
#[cfg(test)]
mod tests;

use chrono::{Datelike as _, NaiveDate};
use rules::{Answers, Document, Kind, Metric, Value};
use values::{When, Words, words};

use crate::Form;
use crate::typed::{at, in_the_future};

/// The first year that is believed without asking again.
const EARLIEST: i32 = 2000;

/// Something that a person should look at, beside the field where it lies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The metric.
    pub metric: String,
    /// Whether it is only hardly believable: then a person may confirm it, and it counts.
    pub is_doubt: bool,
    /// What is wrong and how to put it right, in one sentence.
    pub message: Words,
}

/// What a person should look at in these answers, in the order of the form. A doubt about a metric that was `confirmed`, or that lies with
/// an error, is not among it. `today` is the day after which nothing can have happened.
#[must_use]
pub fn check(
    document: &Document,
    answers: &Answers,
    confirmed: impl Fn(&str) -> bool,
    today: NaiveDate,
) -> Vec<Fault> {
    let asked = Form::of(document).asked();
    let shares = shares::compared(document, &asked, answers);
    let mut faults = Vec::new();
    for metric in &asked {
        let mut put = |is_doubt, message| {
            faults.push(Fault {
                metric: metric.name.clone(),
                is_doubt,
                message,
            });
        };
        let lies_here = |(name, _): &&(&str, Words)| *name == metric.name;
        let errors = shares
            .errors
            .iter()
            .filter(lies_here)
            .map(|(_, words)| words.clone())
            .chain(beyond(metric, answers, today));
        let mut sound = true;
        for message in errors {
            put(false, message);
            sound = false;
        }
        if sound && !confirmed(&metric.name) {
            let no_share = shares.doubts.iter().find(lies_here);
            if let Some(message) =
                unusual(metric, answers).or_else(|| no_share.map(|(_, words)| words.clone()))
            {
                put(true, message);
            }
        }
    }
    faults
}

/// What a value cannot be, whatever the others are: a day that has not come, more points than the form gives.
fn beyond(metric: &Metric, answers: &Answers, today: NaiveDate) -> Option<Words> {
    match answers.value(&metric.name)? {
        Value::Day(when) => in_the_future(metric, *when, today),
        Value::Number(number) if metric.kind == Kind::Points => {
            let most = metric.most.filter(|most| number > most)?;
            let Words { zh, en } = metric.amount(most);
            Some(at(
                metric,
                &words!(
                    "最多{zh}，请重新填写",
                    "at most {en} can be given; enter it again"
                ),
            ))
        }
        _ => None,
    }
}

/// What is hardly so.
fn unusual(metric: &Metric, answers: &Answers) -> Option<Words> {
    match answers.value(&metric.name)? {
        Value::Number(number) => {
            let few = metric.least.is_some_and(|least| *number < least);
            let many = metric.most.is_some_and(|most| *number > most);
            let Words { zh, en } = metric.amount(*number);
            let said = match (few, many) {
                (true, _) => words!(
                    "{zh}明显偏少，请核对，确实如此就请确认",
                    "{en} is unusually low; check it, and confirm it if it is so"
                ),
                (_, true) => words!(
                    "{zh}明显偏多，请核对，确实如此就请确认",
                    "{en} is unusually high; check it, and confirm it if it is so"
                ),
                _ => return None,
            };
            Some(at(metric, &said))
        }
        Value::Day(when) => early(metric, std::slice::from_ref(when)),
        Value::Days(days) => early(metric, days),
        Value::Yes(_) | Value::Text(_) => None,
    }
}

/// The first of some dates that is hardly believable.
fn early(metric: &Metric, days: &[When]) -> Option<Words> {
    let day = days.iter().find(|day| day.last_day().year() < EARLIEST)?;
    let Words { zh, en } = day.spoken();
    Some(at(
        metric,
        &words!(
            "{zh}明显偏早，请核对，确实如此就请确认",
            "{en} is unusually early; check it, and confirm it if it is so"
        ),
    ))
}
