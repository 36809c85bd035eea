//! Situations written down in a line: conditions, answers, and the ways out.

use chrono::NaiveDate;
use values::{Decimal, When};

use crate::{Answer, Answers, Bound, Document, Value, Way, breaks, evaluate, smallest, ways};

/// The ways of a clause, the easiest first, and how hard each of them is.
pub(super) fn weighed(condition: &str, given: &str) -> Vec<(String, u64)> {
    let (document, answers) = (document(&[condition], ""), answers(given));
    let evaluation = evaluate(&document, &answers, today());
    let ways = ways(&evaluation.clauses[0], &document, &answers, today());
    ways.iter().map(|way| (said(way), way.effort)).collect()
}

/// The ways of a clause, the easiest first.
pub(super) fn of_clause(condition: &str, given: &str) -> Vec<String> {
    let ways = weighed(condition, given).into_iter();
    ways.map(|(way, _)| way).collect()
}

/// The ways of the first of some clauses, the easiest first, each with the clauses that it breaks.
pub(super) fn of_first(conditions: &[&str], given: &str) -> Vec<String> {
    let (document, answers) = (document(conditions, ""), answers(given));
    let evaluation = evaluate(&document, &answers, today());
    let ways = ways(&evaluation.clauses[0], &document, &answers, today());
    let with_breaks = |way: &Way<'_>| {
        let broken = breaks(way, &evaluation, &answers);
        let broken = broken.iter().map(|id| format!(" breaks {id}"));
        said(way) + &broken.collect::<String>()
    };
    ways.iter().map(with_breaks).collect()
}

/// The ways of a document, the easiest first.
pub(super) fn of_whole(conditions: &[&str], more: &str, given: &str) -> Vec<String> {
    let (document, answers) = (document(conditions, more), answers(given));
    let evaluation = evaluate(&document, &answers, today());
    smallest(&evaluation, &answers).iter().map(said).collect()
}

fn today() -> NaiveDate {
    "2018-08-31".parse().unwrap()
}

const METRICS: [(&str, &str, u32); 12] = [
    ("desks", "count", 1),
    ("area_m2", "area", 1),
    ("shared_m2", "area", 1),
    ("open_m2", "area", 1),
    ("registered", "date", 1),
    ("events", "dates", 1),
    ("teams", "count", 1),
    ("mentors", "count", 1),
    ("fee", "money", 1),
    ("is_incubator", "yes_no", 1),
    ("has_plan", "yes_no", 1),
    ("has_lawyer", "yes_no", 3),
];

/// Metrics of which not every number is believed.
const BOUNDED: [(&str, &str, &str); 3] = [
    ("trained", "count", "part_of = 'teams'"),
    ("seats", "count", "least = 5\nmost = 40"),
    ("hall_m2", "area", "most = 450\npart_of = 'area_m2'"),
];

/// A document of these conditions, a clause each; an empty one is a clause without text.
fn document(conditions: &[&str], more: &str) -> Document {
    const TEXT: &str = "{ zh = '', en = '' }";
    let mut lines = vec![format!(
        "id = 'any'\nrole = 'rule'\nstate = 'in_force'\ncomplete = true\nsource = []\n\
        title = {TEXT}\nshort = {TEXT}\napplies_to = {TEXT}\nsummary = {TEXT}"
    )];
    for (name, kind, effort) in METRICS {
        lines.push(format!(
            "[[metric]]\nname = '{name}'\nkind = '{kind}'\neffort = {effort}\nlabel = {TEXT}\nquestion = {TEXT}"
        ));
    }
    for (name, kind, bounds) in BOUNDED {
        lines.push(format!(
            "[[metric]]\nname = '{name}'\nkind = '{kind}'\n{bounds}\nlabel = {TEXT}\nquestion = {TEXT}"
        ));
    }
    for (index, condition) in conditions.iter().enumerate() {
        lines.push(format!(
            "[[clause]]\nid = '{index}'\ntitle = {TEXT}\ntext = {TEXT}"
        ));
        if !condition.is_empty() {
            lines.push(format!("condition = {condition}"));
        }
    }
    lines.push(more.to_owned());
    toml::from_str(&lines.join("\n")).unwrap()
}

/// `desks=88 is_incubator=no registered=2017-08-31 events=2018-01-01,2018-02`, `teams=n/a` where it does not apply.
fn answers(text: &str) -> Answers {
    let mut answers = Answers::default();
    for (metric, value) in text
        .split_whitespace()
        .filter_map(|word| word.split_once('='))
    {
        let when = |text: &str| When::parse(text).unwrap();
        let bounded = BOUNDED.iter().map(|(name, kind, _)| (name, kind));
        let mut kinds = METRICS
            .iter()
            .map(|(name, kind, _)| (name, kind))
            .chain(bounded);
        let kind = *kinds.find(|(name, _)| **name == metric).unwrap().1;
        let value = match (kind, value) {
            (_, "n/a") => {
                let not_applicable = true;
                answers.put(
                    metric,
                    Answer {
                        not_applicable,
                        ..Answer::default()
                    },
                );
                continue;
            }
            ("yes_no", value) => Value::Yes(value == "yes"),
            ("date", value) => Value::Day(when(value)),
            ("dates", value) => Value::Days(value.split(',').map(when).collect()),
            (_, value) => Value::Number(Decimal::read(value).unwrap()),
        };
        answers.state(metric, value);
    }
    answers
}

fn said(way: &Way<'_>) -> String {
    let mut words = Vec::new();
    for change in &way.changes {
        let bound = match change.bound {
            Bound::AtLeast => "≥",
            Bound::AtMost => "≤",
            Bound::Exactly => "=",
        };
        let to = match &change.to {
            None => "?".to_owned(),
            Some(Value::Number(number)) => number.to_string(),
            Some(Value::Day(day)) => day.to_string(),
            Some(Value::Days(days)) => format!("{} days", days.len()),
            Some(value) => format!("{}", *value == Value::Yes(true)),
        };
        words.push(format!("{}{bound}{to}", change.metric));
    }
    words.extend(way.on.map(|on| format!("on {on}")));
    words.join(" + ")
}
