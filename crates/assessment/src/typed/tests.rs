mod days;
mod faults;
mod laws;
mod numbers;
mod others;

use std::sync::LazyLock;

use rules::{Choice, Kind, Metric, SHIPPED, Text, authored};

use super::*;

/// The day of all tests.
fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 30).unwrap()
}

/// The metrics of the shipped standards.
static SHIPPED_METRICS: LazyLock<Vec<Metric>> =
    LazyLock::new(|| authored::read(SHIPPED).unwrap().metrics);

fn shipped(name: &str) -> Metric {
    let mut metrics = SHIPPED_METRICS.iter();
    metrics.find(|metric| metric.name == name).unwrap().clone()
}

/// A metric of a kind that no shipped standard asks for.
fn of_kind(kind: Kind) -> Metric {
    let text = |zh: &str, en: &str| Text {
        zh: zh.to_owned(),
        en: en.to_owned(),
    };
    let option = |value: &str, zh, en| Choice {
        value: value.to_owned(),
        label: text(zh, en),
    };
    Metric {
        kind,
        label: text("产权性质", "Tenure"),
        unit: None,
        least: None,
        most: None,
        part_of: None,
        options: if kind == Kind::Choice {
            vec![
                option("owned", "自有", "Own premises"),
                option("rented", "租赁", "Rented"),
            ]
        } else {
            Vec::new()
        },
        ..shipped("desks")
    }
}

/// What the text is read as, in Chinese and in English, or what is wrong with it.
fn told(metric: &Metric, text: &str) -> String {
    match read(metric, text, today()) {
        Ok(None) => "nothing".to_owned(),
        Ok(Some(value)) => {
            let Words { zh, en } = echo(metric, &value);
            format!("{zh} | {en}")
        }
        Err(Words { zh, en }) => format!("{zh} | {en}"),
    }
}
