//! What holds whatever is typed.

use std::sync::LazyLock;

use proptest::{collection::vec, prelude::*, sample::select};
use values::{Decimal, When};

use super::*;

static METRICS: LazyLock<Vec<Metric>> = LazyLock::new(|| {
    let mut metrics = SHIPPED_METRICS.clone();
    metrics.extend([Kind::Choice, Kind::Dates, Kind::Count].map(of_kind));
    metrics
});

fn metric() -> impl Strategy<Value = Metric> {
    select(METRICS.clone())
}

/// A text is kept as it was typed, in whatever width.
fn other_than_text() -> impl Strategy<Value = Metric> {
    let metrics = METRICS.iter().filter(|metric| metric.kind != Kind::Text);
    select(metrics.cloned().collect::<Vec<Metric>>())
}

/// What people type and what nobody would: digits, units and marks in any order, in both widths, and anything at all.
fn typed() -> impl Strategy<Value = String> {
    let pieces = [
        "0",
        "7",
        "12",
        "200",
        "９",
        "，",
        ",",
        ".",
        "．",
        " ",
        "\u{3000}",
        "-",
        "－",
        "万",
        "亿",
        "亩",
        "公顷",
        "平方米",
        "m²",
        "㎡",
        "元",
        "¥",
        "%",
        "％",
        "个",
        "年",
        "月",
        "日",
        "约",
        "三",
        "/",
        "、",
        "；",
        "\n",
        "是",
        "no",
        "租赁",
        "20160701",
        "2016",
        "999999999999",
        "\u{200B}",
        "+",
        "e",
    ];
    prop_oneof![
        vec(select(pieces.to_vec()), 0..8).prop_map(|pieces| pieces.concat()),
        any::<String>(),
    ]
}

fn when() -> impl Strategy<Value = When> {
    let day = (1900_i32..=2026, 1_u32..=12, 1_u32..=28);
    prop_oneof![
        (1900_i32..=2026).prop_map(When::Year),
        (1900_i32..=2026, 1_u32..=10).prop_map(|(year, month)| When::Month(year, month)),
        day.prop_map(|(y, m, d)| When::Day(NaiveDate::from_ymd_opt(y, m, d).unwrap()))
            .prop_filter("in the past", |when| when.first_day() <= today()),
    ]
}

/// A value that the metric allows.
fn value(metric: &Metric) -> BoxedStrategy<Value> {
    let thousandths = |most: i64| {
        (0..=most).prop_map(|number| Value::Number(Decimal::of_thousandths(number).unwrap()))
    };
    match metric.kind {
        Kind::YesNo => any::<bool>().prop_map(Value::Yes).boxed(),
        Kind::Count | Kind::Months => any::<u32>().prop_map(Value::from).boxed(),
        Kind::Percent => thousandths(100_000).boxed(),
        Kind::Area | Kind::Money | Kind::Points => thousandths(999_999_999_999_999).boxed(),
        Kind::Date => when().prop_map(Value::Day).boxed(),
        Kind::Dates => vec(when(), 1..9).prop_map(Value::Days).boxed(),
        Kind::Choice => {
            let values: Vec<String> = metric.options.iter().map(|o| o.value.clone()).collect();
            select(values).prop_map(Value::Text).boxed()
        }
        Kind::Text => "[^\\pC\\pZ]([\\pL\\pN\\n ，。]{0,40}[^\\pC\\pZ])?"
            .prop_map(Value::Text)
            .boxed(),
    }
}

proptest! {
    #[test]
    fn what_is_written_is_read_back_and_said(
        (metric, value) in metric().prop_flat_map(|metric| {
            let value = value(&metric);
            (Just(metric), value)
        })
    ) {
        let read = read(&metric, &written(&value), today());
        prop_assert_eq!(read, Ok(Some(value.clone())));
        let Words { zh, en } = echo(&metric, &value);
        prop_assert!(!zh.trim().is_empty() && !en.trim().is_empty());
    }

    #[test]
    fn whatever_is_typed_is_nothing_a_value_or_a_fault_in_one_sentence_with_the_name(
        metric in metric(), text in typed()
    ) {
        match read(&metric, &text, today()) {
            Ok(None) => {
                let is_blank = |c: char| c.is_whitespace() || is_invisible(c);
                prop_assert!(text.chars().all(is_blank));
            }
            Ok(Some(value)) => {
                let Words { zh, en } = echo(&metric, &value);
                prop_assert!(!zh.trim().is_empty() && !en.trim().is_empty());
                // What was understood is written and read again as the same.
                prop_assert_eq!(read(&metric, &written(&value), today()), Ok(Some(value)));
            }
            Err(Words { zh, en }) => {
                prop_assert!(zh.starts_with(&[&metric.label.zh, "：", ].concat()), "{}", zh);
                prop_assert!(en.starts_with(&[&metric.label.en, ": "].concat()), "{}", en);
                prop_assert!(!zh.ends_with('。') && !en.ends_with('.'), "{} {}", zh, en);
                prop_assert!(zh.chars().count() < 200 && en.len() < 400, "{} {}", zh, en);
            }
        }
    }

    #[test]
    fn full_width_and_half_width_are_read_alike(metric in other_than_text(), text in typed()) {
        prop_assert_eq!(
            read(&metric, &half_width(&text), today()),
            read(&metric, &text, today())
        );
    }

    #[test]
    fn a_number_is_read_alike_with_and_without_thousands_divided(number in 0_u32..) {
        let metric = of_kind(Kind::Count);
        let value = Value::from(number);
        let said = echo(&metric, &value);
        for text in [said.zh.clone(), said.zh.replace(',', "，"), said.en.replace(',', " ")] {
            prop_assert_eq!(read(&metric, &text, today()), Ok(Some(value.clone())), "{}", text);
        }
    }

    #[test]
    fn mu_are_the_nearest_thousandth_of_two_thousand_thirds(mu in 0_i64..1_000_000_000) {
        let area = METRICS.iter().find(|m| m.kind == Kind::Area).unwrap();
        let text = format!("{}亩", Decimal::of_thousandths(mu).unwrap());
        let Ok(Some(Value::Number(read))) = read(area, &text, today()) else {
            return Err(TestCaseError::fail(text));
        };
        // |read − mu × 2000/3| ≤ ½, all in thousandths.
        prop_assert!((read.thousandths() * 6 - mu * 4000).abs() <= 3, "{} {}", text, read);
    }
}
