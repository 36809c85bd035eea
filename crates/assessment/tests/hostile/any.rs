//! Any drafts: entries as people type them, nearly so, and in no way so.

use std::{collections::BTreeMap, sync::LazyLock};

use assessment::{Draft, Entry, Stamped, Summand};
use chrono::NaiveDate;
use proptest::{
    collection::{btree_map, vec},
    option,
    prelude::*,
    sample::{Index, select},
};
use rules::{Document, Kind, Metric, SHIPPED, Standards, authored};

pub(crate) static STANDARDS: LazyLock<Standards> =
    LazyLock::new(|| authored::read(SHIPPED).unwrap());

pub(crate) fn today() -> NaiveDate {
    "2026-11-30".parse().unwrap()
}

pub(crate) fn document() -> impl Strategy<Value = &'static Document> {
    any::<Index>().prop_map(|place| place.get(&STANDARDS.documents))
}

/// What is typed, whatever is asked.
const TYPED: [&str; 28] = [
    "",
    " ",
    "0",
    "30",
    "３０",
    "1,200",
    "666.7",
    "0.001",
    "999999999999.999",
    "1.2万",
    "75%",
    "-3",
    "1e3",
    "true",
    "false",
    "是",
    "2016-07-01",
    "2016年7月",
    "2016",
    "2016/2/30",
    "2016-07-01, 2016-08-01\n2017-01-01",
    "July 1, 2016",
    "31 sept 2016, Aug",
    "20000",
    "三十",
    "约500",
    "不少",
    "\u{200B}30\u{FEFF}",
];

/// A metric that some document asks for.
pub(crate) fn metric() -> impl Strategy<Value = &'static Metric> {
    any::<Index>().prop_map(|place| place.get(&STANDARDS.metrics))
}

pub(crate) fn typed() -> impl Strategy<Value = String> {
    prop_oneof![
        6 => select(&TYPED[..]).prop_map(str::to_owned),
        1 => any::<String>(),
    ]
}

/// What is typed for this metric, mostly so that it can be read.
fn typed_for(metric: &'static Metric) -> BoxedStrategy<String> {
    let fitting = match metric.kind {
        Kind::YesNo => any::<bool>().prop_map(|yes| yes.to_string()).boxed(),
        Kind::Count | Kind::Months | Kind::Points | Kind::Percent => {
            (0_u32..101).prop_map(|number| number.to_string()).boxed()
        }
        Kind::Area | Kind::Money => (0_u64..2_000_000, 0_u32..1000)
            .prop_map(|(whole, part)| format!("{whole}.{part:03}"))
            .boxed(),
        Kind::Date | Kind::Dates => (2010..2026, 1..13, 1..29)
            .prop_map(|(year, month, day)| format!("{year}-{month:02}-{day:02}"))
            .boxed(),
        Kind::Choice if !metric.options.is_empty() => any::<Index>()
            .prop_map(|place| place.get(&metric.options).value.clone())
            .boxed(),
        Kind::Choice | Kind::Text => any::<String>().boxed(),
    };
    prop_oneof![6 => fitting, 1 => typed()].boxed()
}

/// An entry whose text is of this kind.
fn entry(text: impl Strategy<Value = String>) -> impl Strategy<Value = Entry> {
    let flag = || prop::bool::weighted(0.1);
    let sum = vec(
        (any::<String>(), typed()).prop_map(|(label, text)| Summand { label, text }),
        0..3,
    );
    let note = prop_oneof![3 => Just(String::new()), 1 => any::<String>()];
    (
        text,
        flag(),
        flag(),
        flag(),
        option::weighted(0.1, typed()),
        note,
        sum,
    )
        .prop_map(
            |(text, unknown, not_applicable, revisit, confirmed, note, sum)| Entry {
                text,
                unknown,
                not_applicable,
                revisit,
                confirmed,
                note,
                sum,
            },
        )
}

fn stamped<T: std::fmt::Debug>(
    value: impl Strategy<Value = T>,
) -> impl Strategy<Value = Stamped<T>> {
    let at = prop_oneof![4 => 1_500_000_000_000..1_900_000_000_000_u64, 1 => any::<u64>()];
    (at, value).prop_map(|(at, value)| Stamped { at, value })
}

/// A day on which somebody may begin.
pub(crate) fn day() -> impl Strategy<Value = NaiveDate> {
    (0_u64..3_000).prop_map(|days| {
        let first = NaiveDate::from_ymd_opt(2024, 1, 1).unwrap();
        first + chrono::Days::new(days)
    })
}

/// A draft of any standard, in which anything may stand that a person or a file can put there.
pub(crate) fn draft() -> impl Strategy<Value = Draft> {
    let name = prop_oneof![
        6 => metric().prop_map(|metric| metric.name.clone()),
        1 => any::<String>(),
    ];
    let names = vec(metric().prop_map(|metric| metric.name.clone()), 0..6);
    (
        (
            "[a-z0-9]{1,32}",
            document(),
            stamped(any::<String>()),
            option::of(day()),
            stamped(typed()),
        ),
        btree_map(name, stamped(entry(typed())), 0..8),
        btree_map(any::<String>(), stamped(any::<bool>()), 0..4),
        btree_map(any::<String>(), stamped(any::<String>()), 0..4),
        names,
    )
        .prop_map(
            |((id, document, name, begun, as_of), entries, evidence, about, asked)| Draft {
                id,
                standard: document.id.clone(),
                name,
                begun,
                as_of,
                entries,
                evidence,
                about,
                asked,
            },
        )
}

/// A document and a draft that answers most of it.
pub(crate) fn answered() -> impl Strategy<Value = (&'static Document, Draft)> {
    document().prop_flat_map(|document| {
        let entries: Vec<_> = document
            .metrics
            .iter()
            .map(|metric| option::weighted(0.8, stamped(entry(typed_for(metric)))))
            .collect();
        entries.prop_map(move |entries| {
            let mut draft = Draft::new("a1", &document.id, "", 1);
            let named = document.metrics.iter().zip(entries);
            draft.entries = named
                .filter_map(|(metric, entry)| Some((metric.name.clone(), entry?)))
                .collect::<BTreeMap<_, _>>();
            (document, draft)
        })
    })
}
