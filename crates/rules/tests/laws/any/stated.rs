//! Any answers, and any documents.

use std::sync::LazyLock;

use proptest::{collection::vec, option, prelude::*, sample::select};
use rules::{Answer, Answers, Clause, Condition, Document, Kind, Metric, Text, Value};
use values::Decimal;

use super::{MEASURES, RAISED, condition, metrics, number, when, whole};

fn value(kind: Kind) -> BoxedStrategy<Value> {
    match kind {
        Kind::YesNo => any::<bool>().prop_map(Value::Yes).boxed(),
        Kind::Date => when().prop_map(Value::Day).boxed(),
        Kind::Dates => vec(when(), 0..6).prop_map(Value::Days).boxed(),
        kind if kind.is_whole() => whole(24).prop_map(Value::Number).boxed(),
        _ => number().prop_map(Value::Number).boxed(),
    }
}

/// A value, seldom one of another kind, seldom an answer of *unknown* or *not applicable*.
pub(crate) fn answer(kind: Kind) -> BoxedStrategy<Answer> {
    let stated = prop_oneof![12 => value(kind), 1 => Just(Value::Text("many".to_owned()))];
    (stated, 0_u8..16)
        .prop_map(|(value, which)| Answer {
            value: Some(value),
            unknown: which == 0,
            not_applicable: which == 1,
            ..Answer::default()
        })
        .boxed()
}

/// Answers to some of the questions.
pub(crate) fn answers() -> BoxedStrategy<Answers> {
    let each: Vec<_> = metrics()
        .into_iter()
        .map(|(_, kind)| option::weighted(0.7, answer(kind)))
        .collect();
    each.prop_map(|each| {
        let mut answers = Answers::default();
        for ((metric, _), answer) in metrics().into_iter().zip(each) {
            if let Some(answer) = answer {
                answers.put(metric, answer);
            }
        }
        answers
    })
    .boxed()
}

/// The answers without this one.
pub(crate) fn without(answers: &Answers, metric: &str) -> Answers {
    let mut fewer = Answers::default();
    for (name, answer) in answers.iter() {
        if name != metric {
            fewer.put(name, answer.clone());
        }
    }
    fewer
}

/// Any document: clauses with and without text, complete or not, every number believed or only some.
pub(crate) fn documents() -> BoxedStrategy<Document> {
    let clause = (option::weighted(0.95, condition()), any::<bool>());
    (vec(clause, 0..5), any::<bool>(), option::of(bounds()))
        .prop_map(|(clauses, complete, bounds)| {
            let mut document = document(Vec::new());
            document.complete = complete;
            for metric in &mut document.metrics {
                let own = bounds.iter().flatten();
                if let Some((_, least, most, whole)) = own
                    .filter(|_| metric.kind.is_number())
                    .find(|(name, ..)| *name == metric.name)
                {
                    (metric.least, metric.most) = (*least, *most);
                    metric.part_of = whole.map(str::to_owned);
                }
            }
            for (condition, may_not_apply) in clauses {
                let mut clause = clause_of(document.clauses.len(), condition);
                clause.may_not_apply = may_not_apply.then(Text::default);
                document.clauses.push(clause);
            }
            document
        })
        .boxed()
}

/// A metric, its least and its most, and the whole of which it is a part.
type Bounds = (
    &'static str,
    Option<Decimal>,
    Option<Decimal>,
    Option<&'static str>,
);

/// What is believed of every metric. Only what may be raised is a part, and only of what it is measured by, in the same unit.
fn bounds() -> BoxedStrategy<Vec<Bounds>> {
    let each: Vec<_> = metrics()
        .into_iter()
        .map(|(name, kind)| {
            let is_part = RAISED.iter().any(|(raised, _)| *raised == name);
            let wholes: Vec<Option<&str>> = MEASURES
                .iter()
                .filter(|(_, measure)| is_part && *measure == kind)
                .map(|(whole, _)| Some(*whole))
                .chain([None])
                .collect();
            let least = option::weighted(0.3, whole(8));
            let most = option::weighted(0.3, (8_u32..40).prop_map(Decimal::whole));
            (Just(name), least, most, select(wholes))
        })
        .collect();
    each.boxed()
}

/// A complete document of these conditions.
pub(crate) fn document(conditions: Vec<Condition>) -> Document {
    static EMPTY: LazyLock<Document> = LazyLock::new(|| {
        let mut document: Document = read(
            "id = 'any'\nrole = 'rule'\nstate = 'in_force'\ncomplete = true\nsource = []",
            &["title", "short", "applies_to", "summary"],
        );
        for (name, kind) in metrics() {
            let mut metric: Metric = read("name = ''\nkind = 'text'", &["label", "question"]);
            (metric.name, metric.kind) = (name.to_owned(), kind);
            document.metrics.push(metric);
        }
        document
    });
    let mut document = EMPTY.clone();
    for condition in conditions {
        let clause = clause_of(document.clauses.len(), Some(condition));
        document.clauses.push(clause);
    }
    document
}

fn clause_of(index: usize, condition: Option<Condition>) -> Clause {
    static EMPTY: LazyLock<Clause> = LazyLock::new(|| read("id = ''", &["title", "text"]));
    Clause {
        id: index.to_string(),
        condition,
        ..EMPTY.clone()
    }
}

fn read<T: serde::de::DeserializeOwned>(text: &str, texts: &[&str]) -> T {
    let mut lines = vec![text.to_owned()];
    for name in texts {
        lines.push(format!("{name} = {{ zh = '', en = '' }}"));
    }
    toml::from_str(&lines.join("\n")).unwrap()
}
