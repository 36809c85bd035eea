//! Any conditions, answers and documents: few metrics and small numbers, so that they meet often.

mod stated;

use chrono::{Days, NaiveDate};
use proptest::{collection::vec, prelude::*, sample::select};
use rules::{
    AtLeastOf, Condition, Dated, Kind, Months, Number, OnlyIf, Per, Share, Threshold, Within,
};
use values::{Decimal, When};

pub(crate) use stated::{answer, answers, document, documents, without};

/// Numbers that may be raised, numbers they are measured by, and the rest.
const RAISED: [(&str, Kind); 4] = [
    ("desks", Kind::Count),
    ("tutors", Kind::Count),
    ("open_m2", Kind::Area),
    ("shared_m2", Kind::Area),
];
const MEASURES: [(&str, Kind); 3] = [
    ("total_m2", Kind::Area),
    ("yard_m2", Kind::Area),
    ("residents", Kind::Count),
];
const OTHERS: [(&str, Kind); 6] = [
    ("has_rules", Kind::YesNo),
    ("has_staff", Kind::YesNo),
    ("opened", Kind::Date),
    ("registered", Kind::Date),
    ("events", Kind::Dates),
    ("fee", Kind::Money),
];

pub(crate) fn metrics() -> Vec<(&'static str, Kind)> {
    let mut metrics = RAISED.to_vec();
    metrics.extend(MEASURES);
    metrics.extend(OTHERS);
    metrics
}

/// The reference date of most laws.
pub(crate) fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2018, 8, 31).unwrap()
}

fn named(metrics: &[(&'static str, Kind)]) -> BoxedStrategy<String> {
    select(metrics.to_vec())
        .prop_map(|(name, _)| name.to_owned())
        .boxed()
}

fn of_kind(kinds: &[Kind]) -> BoxedStrategy<String> {
    let of: Vec<_> = metrics()
        .into_iter()
        .filter(|(_, kind)| kinds.contains(kind))
        .collect();
    named(&of)
}

fn number() -> BoxedStrategy<Decimal> {
    let small = (0_i64..24, select(vec![0_i64, 0, 0, 500, 700, 25]));
    small
        .prop_map(|(whole, rest)| Decimal::of_thousandths(whole * 1000 + rest).unwrap())
        .boxed()
}

fn day() -> impl Strategy<Value = NaiveDate> {
    (0_u64..1200).prop_map(|days| {
        let first = NaiveDate::from_ymd_opt(2016, 1, 15).unwrap();
        first.checked_add_days(Days::new(days)).unwrap()
    })
}

fn when() -> impl Strategy<Value = When> {
    prop_oneof![
        1 => (2015_i32..2020).prop_map(When::Year),
        2 => (2016_i32..2020, 1_u32..=12).prop_map(|(year, month)| When::Month(year, month)),
        4 => day().prop_map(When::Day),
    ]
}

/// What holds all the time, or from a date: before the first there is none.
fn threshold(values: BoxedStrategy<Decimal>) -> BoxedStrategy<Threshold> {
    let dated = vec((2016_i32..2020, values.clone()), 1..3).prop_map(|mut values| {
        values.sort_by_key(|(year, _)| *year);
        let dated = values.into_iter().map(|(year, value)| Dated {
            from: When::Year(year),
            value,
        });
        Threshold::Dated(dated.collect())
    });
    prop_oneof![6 => values.prop_map(Threshold::Fixed), 1 => dated].boxed()
}

fn fixed(values: BoxedStrategy<Decimal>) -> BoxedStrategy<Threshold> {
    values.prop_map(Threshold::Fixed).boxed()
}

fn whole(most: u32) -> BoxedStrategy<Decimal> {
    (0..=most).prop_map(Decimal::whole).boxed()
}

fn per_cent() -> BoxedStrategy<Decimal> {
    prop_oneof![(0_u32..=100).prop_map(Decimal::whole), number()].boxed()
}

/// Thresholds of some values.
type Thresholds = fn(BoxedStrategy<Decimal>) -> BoxedStrategy<Threshold>;

fn at_least(metric: BoxedStrategy<String>, thresholds: Thresholds) -> BoxedStrategy<Condition> {
    (metric, thresholds(number()))
        .prop_map(|(metric, value)| Condition::AtLeast(Number { metric, value }))
        .boxed()
}

fn share(
    part: BoxedStrategy<String>,
    of: BoxedStrategy<String>,
    asked: BoxedStrategy<Threshold>,
) -> BoxedStrategy<Condition> {
    (vec(part, 1..3), vec(of, 1..3), asked)
        .prop_map(|(part, whole, at_least)| {
            Condition::Share(Share {
                part,
                whole,
                at_least,
            })
        })
        .boxed()
}

fn per(
    metric: BoxedStrategy<String>,
    of: BoxedStrategy<String>,
    thresholds: Thresholds,
) -> BoxedStrategy<Condition> {
    (metric, of, 1_u32..12, thresholds(number()))
        .prop_map(|(metric, of, each, at_least)| {
            Condition::Per(Per {
                metric,
                of,
                each,
                at_least,
            })
        })
        .boxed()
}

fn months(thresholds: Thresholds) -> BoxedStrategy<Condition> {
    (of_kind(&[Kind::Date]), thresholds(whole(30)))
        .prop_map(|(since, at_least)| Condition::Months(Months { since, at_least }))
        .boxed()
}

fn yes() -> BoxedStrategy<Condition> {
    of_kind(&[Kind::YesNo]).prop_map(Condition::Yes).boxed()
}

const NUMBERS: [Kind; 3] = [Kind::Count, Kind::Area, Kind::Money];

fn leaf() -> BoxedStrategy<Condition> {
    let numbers = || of_kind(&NUMBERS);
    let at_most = (numbers(), threshold(number()))
        .prop_map(|(metric, value)| Condition::AtMost(Number { metric, value }));
    let within = (0_u32..20, threshold(whole(5))).prop_map(|(months, at_least)| {
        Condition::Within(Within {
            dates: "events".to_owned(),
            months,
            at_least,
        })
    });
    prop_oneof![
        yes(),
        at_least(numbers(), threshold),
        at_most,
        share(of_kind(&NUMBERS), of_kind(&NUMBERS), threshold(per_cent())),
        share(named(&RAISED), named(&MEASURES), threshold(per_cent())),
        months(threshold),
        within,
        per(numbers(), numbers(), threshold),
    ]
    .boxed()
}

fn some_of(inner: BoxedStrategy<Condition>) -> BoxedStrategy<Condition> {
    prop_oneof![
        vec(inner.clone(), 0..4).prop_map(Condition::AllOf),
        vec(inner.clone(), 0..4).prop_map(Condition::AnyOf),
        (0_u32..4, vec(inner, 0..5))
            .prop_map(|(n, conditions)| Condition::AtLeastOf(AtLeastOf { n, conditions })),
    ]
    .boxed()
}

/// Any condition of which parts lie at most three deep.
pub(crate) fn condition() -> BoxedStrategy<Condition> {
    leaf()
        .prop_recursive(3, 20, 4, |inner| {
            let only_if = (inner.clone(), inner.clone()).prop_map(|(when, then)| {
                Condition::OnlyIf(OnlyIf {
                    when: Box::new(when),
                    then: Box::new(then),
                })
            });
            let advisory = inner.clone().prop_map(Box::new);
            prop_oneof![
                4 => some_of(inner.boxed()),
                2 => only_if,
                1 => advisory.prop_map(Condition::Advisory),
            ]
        })
        .boxed()
}

/// A condition of which more of what may be raised is never less.
pub(crate) fn monotone() -> BoxedStrategy<Condition> {
    raising(per_cent(), named(&MEASURES), named(&MEASURES))
}

/// The same, where what one condition asks for leaves room for what the others ask for: at most a fifth of areas, at most some for each
/// resident.
pub(crate) fn with_room() -> BoxedStrategy<Condition> {
    let [total, yard, residents] = MEASURES;
    raising(whole(20), named(&[total, yard]), named(&[residents]))
}

fn raising(
    per_cent: BoxedStrategy<Decimal>,
    wholes: BoxedStrategy<String>,
    measures: BoxedStrategy<String>,
) -> BoxedStrategy<Condition> {
    let leaf = prop_oneof![
        yes(),
        at_least(named(&RAISED), fixed),
        share(named(&RAISED), wholes, fixed(per_cent)),
        months(fixed),
        per(named(&RAISED), measures, fixed),
    ];
    leaf.prop_recursive(3, 20, 4, |inner| some_of(inner.boxed()))
        .boxed()
}

pub(crate) fn raised() -> BoxedStrategy<String> {
    named(&RAISED)
}
