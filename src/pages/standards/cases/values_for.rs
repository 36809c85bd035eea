//! Made-up values for a condition, near its threshold or far from it.

use chrono::{Months, NaiveDate};
use rules::{Answers, Condition, Document, Value};
use values::{Decimal, When};

/// How near a value is to what is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum How {
    /// More than enough.
    Well,
    /// Just enough.
    Just,
    /// A little short.
    Short,
    /// Far from enough.
    Far,
}

/// The made-up day from which time is counted back.
pub(super) fn deadline() -> NaiveDate {
    NaiveDate::from_ymd_opt(2018, 1, 1).unwrap_or_default()
}

/// States values for a condition.
pub(super) fn fill(document: &Document, condition: &Condition, how: How, answers: &mut Answers) {
    let Some(asked) = condition.threshold().and_then(|threshold| {
        threshold
            .on(deadline())
            .or_else(|| threshold.values().last())
    }) else {
        if let Condition::Yes(metric) = condition {
            let yes = matches!(how, How::Well | How::Just);
            answers.state(metric, Value::Yes(yes));
        }
        for part in condition.parts() {
            fill(document, part, how, answers);
        }
        return;
    };
    let is_whole = |metric: &str| {
        document
            .metric(metric)
            .is_some_and(|metric| metric.kind.is_whole())
    };
    let number = |number: Decimal| Value::Number(number);
    match condition {
        Condition::AtLeast(of) => {
            answers.state(&of.metric, number(near(asked, how, is_whole(&of.metric))));
        }
        Condition::AtMost(of) => {
            // What is short of a least is beyond a most.
            let value = match how {
                How::Well => scaled(asked, 70, false),
                How::Just => asked,
                How::Short => plus(asked, 1000),
                How::Far => scaled(asked, 160, true),
            };
            answers.state(&of.metric, number(value));
        }
        Condition::Share(share) => {
            let whole = Decimal::whole(1000);
            let part = match how {
                How::Well => scaled(asked, 120, false),
                How::Just => asked,
                How::Short => minus(asked, 100),
                How::Far => scaled(asked, 50, true),
            };
            // 1,000 in all: a per cent is ten.
            let part = Decimal::of_thousandths((part.thousandths() * 10).min(1_000_000))
                .unwrap_or_default();
            spread(&share.part, part, answers);
            spread(&share.whole, whole, answers);
        }
        Condition::Months(months) => {
            let count = asked.as_whole().unwrap_or_default();
            let since = deadline()
                .checked_sub_months(Months::new(count))
                .unwrap_or_default();
            let day = match how {
                How::Well => since.checked_sub_months(Months::new(6)),
                How::Just => Some(since),
                How::Short => since.succ_opt(),
                How::Far => deadline().checked_sub_months(Months::new(count / 2)),
            };
            answers.state(
                &months.since,
                Value::Day(When::Day(day.unwrap_or_default())),
            );
        }
        Condition::Within(within) => {
            let count = near(asked, how, true).as_whole().unwrap_or_default();
            let days = vec![When::Day(deadline()); usize::try_from(count).unwrap_or_default()];
            answers.state(&within.dates, Value::Days(days));
        }
        Condition::Per(per) => {
            let of = per.each.saturating_mul(3);
            let three = Decimal::of_thousandths(asked.thousandths() * 3).unwrap_or_default();
            answers.state(&per.metric, number(near(three, how, is_whole(&per.metric))));
            answers.state(&per.of, number(Decimal::whole(of)));
        }
        _ => {}
    }
}

/// A sum spread over its parts: the first has three fifths of it.
fn spread(metrics: &[String], sum: Decimal, answers: &mut Answers) {
    let mut left = sum;
    for (place, metric) in metrics.iter().enumerate() {
        let own = if place + 1 == metrics.len() {
            left
        } else {
            scaled(left, 60, true)
        };
        left = minus(left, own.thousandths());
        answers.state(metric, Value::Number(own));
    }
}

fn near(asked: Decimal, how: How, whole: bool) -> Decimal {
    match how {
        How::Well => scaled(asked, 120, false).max(plus(asked, if whole { 1000 } else { 0 })),
        How::Just => asked,
        How::Short => scaled(asked, 95, true).min(minus(asked, if whole { 1000 } else { 1 })),
        How::Far => scaled(asked, 60, true),
    }
}

/// So many per cent of a number, as a whole number where it is not small: down or up.
fn scaled(number: Decimal, per_cent: i64, down: bool) -> Decimal {
    let scaled = number.thousandths().saturating_mul(per_cent) / 100;
    let rounded = if down {
        scaled / 1000 * 1000
    } else {
        (scaled + 999) / 1000 * 1000
    };
    Decimal::of_thousandths(rounded).unwrap_or_default()
}

fn plus(number: Decimal, thousandths: i64) -> Decimal {
    Decimal::of_thousandths(number.thousandths() + thousandths).unwrap_or(number)
}

fn minus(number: Decimal, thousandths: i64) -> Decimal {
    Decimal::of_thousandths((number.thousandths() - thousandths).max(0)).unwrap_or_default()
}
