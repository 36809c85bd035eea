//! What is missing, as it is told to programs and in words.

use serde::Serialize;
use values::{Decimal, When, Words, words};

use crate::{
    Answers, Bound, Change, Evaluation, Judged, Kind, Text, Value, Way, breaks, reason::Teller,
    smallest, ways,
};

/// A condition that does not pass, and the ways in which it would.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct GapReport {
    /// The condition: `filing-2017/4a`.
    pub condition: String,
    /// The ways, the easiest first. One of them is enough.
    pub ways: Vec<WayReport>,
}

/// A set of changes that belong together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct WayReport {
    /// The changes, each of another metric.
    pub changes: Vec<ChangeReport>,
    /// The first day on which they count, where there is something to wait for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub on: Option<String>,
    /// The conditions that pass now and go on passing only by what the way has besides: changes of metrics that its own condition does not
    /// ask for.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub keeps: Vec<String>,
    /// The conditions that pass now and would not any more.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub breaks: Vec<String>,
    /// All of it in a sentence.
    pub words: Text,
    /// The sentence in its parts: a line for each change, and one for the waiting.
    #[serde(skip)]
    pub lines: Vec<Text>,
    /// The last part of the sentence: what it keeps, and what it breaks.
    #[serde(skip)]
    pub notes: Vec<Text>,
    /// How hard it is. It has no unit; it orders.
    #[serde(skip)]
    pub effort: u64,
}

/// An answer that would have to be another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ChangeReport {
    /// The metric.
    pub metric: String,
    /// What is known of it now.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<Value>,
    /// What it has to be; absent where it has to be stated before anybody can say how much.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<Value>,
    /// `at_least`, `at_most` or `exactly`.
    pub bound: &'static str,
}

/// Every condition that does not pass and for which there is a way.
pub(super) fn gaps(evaluation: &Evaluation<'_>, answers: &Answers) -> Vec<GapReport> {
    let document = evaluation.document;
    let mut gaps = Vec::new();
    for judged in &evaluation.clauses {
        let ways = ways(judged, document, answers, evaluation.as_of);
        if !ways.is_empty() {
            let ways = ways.iter().map(|way| {
                let kept = kept(way, judged, evaluation, answers);
                told(way, &kept, &breaks(way, evaluation, answers), evaluation)
            });
            gaps.push(GapReport {
                condition: super::id(document, &judged.clause.id),
                ways: ways.collect(),
            });
        }
    }
    gaps
}

/// The smallest sets of changes with which the whole passes, as far as it is known.
pub(super) fn whole(evaluation: &Evaluation<'_>, answers: &Answers) -> Vec<WayReport> {
    smallest(evaluation, answers)
        .iter()
        .map(|way| told(way, &[], &[], evaluation))
        .collect()
}

/// What would break without the changes of metrics that the clause itself does not ask for.
fn kept<'a>(
    way: &Way<'_>,
    judged: &Judged<'_>,
    evaluation: &Evaluation<'a>,
    answers: &Answers,
) -> Vec<&'a str> {
    let condition = judged.clause.condition.as_ref();
    let own = condition.map_or_else(Vec::new, crate::Condition::metrics);
    let mut bare = way.clone();
    bare.changes.retain(|change| own.contains(&change.metric));
    if bare.changes.len() == way.changes.len() {
        return Vec::new();
    }
    breaks(&bare, evaluation, answers)
}

fn told(way: &Way<'_>, keeps: &[&str], breaks: &[&str], evaluation: &Evaluation<'_>) -> WayReport {
    let teller = evaluation.teller();
    let mut lines: Vec<Text> = way
        .changes
        .iter()
        .map(|change| teller.change(change).into())
        .collect();
    if let Some(day) = way.on {
        let Words { zh, en } = When::Day(day).spoken();
        lines.push(words!("等到{zh}", "wait until {en}").into());
    }
    let mut notes: Vec<Text> = Vec::new();
    if !keeps.is_empty() {
        let Words { zh, en } = teller.named(keeps);
        notes.push(words!("这样{zh}仍然达到", "with this, still met: {en}").into());
    }
    if !breaks.is_empty() {
        let Words { zh, en } = teller.named(breaks);
        notes.push(words!("但{zh}会变成未达到", "but no longer met: {en}").into());
    }
    let all = || lines.iter().chain(&notes);
    let zh: Vec<&str> = all().map(|text| text.zh.as_str()).collect();
    let en: Vec<&str> = all().map(|text| text.en.as_str()).collect();
    let words = Text {
        zh: zh.join("；"),
        en: en.join("; "),
    };
    let ids = |numbers: &[&str]| {
        let numbers = numbers.iter();
        numbers
            .map(|number| super::id(evaluation.document, number))
            .collect()
    };
    WayReport {
        changes: way.changes.iter().map(ChangeReport::of).collect(),
        on: way.on.map(|day| day.to_string()),
        keeps: ids(keeps),
        breaks: ids(breaks),
        words,
        lines,
        notes,
        effort: way.effort,
    }
}

impl ChangeReport {
    fn of(change: &Change<'_>) -> Self {
        Self {
            metric: change.metric.to_owned(),
            from: change.from.clone(),
            to: change.to.clone(),
            bound: match change.bound {
                Bound::AtLeast => "at_least",
                Bound::AtMost => "at_most",
                Bound::Exactly => "exactly",
            },
        }
    }
}

impl Teller<'_> {
    /// What has to change, in the units that people act in.
    fn change(self, change: &Change<'_>) -> Words {
        let label = self.label(change.metric);
        let amount = |number| self.amount(change.metric, number);
        let after = |words: Words| {
            Words::new(
                [&label.zh, "：", &words.zh].concat(),
                [&label.en, ": ", &words.en].concat(),
            )
        };
        after(match (&change.from, &change.to) {
            (_, None) => words!("先要说明", "has to be stated first"),
            (_, Some(Value::Yes(true))) => words!("要做到“是”", "has to be yes"),
            (_, Some(Value::Yes(false))) => words!("要为“否”", "has to be no"),
            (Some(Value::Number(from)), Some(Value::Number(to))) if from < to => {
                let more = to.thousandths() - from.thousandths();
                let (more, to) = (
                    amount(Decimal::of_thousandths(more).unwrap_or_default()),
                    amount(*to),
                );
                // What is counted stands before it: in English the word for one of it need not be that for several.
                let is_count = self.kind(change.metric) == Some(Kind::Count);
                let number = |words: String| match words.split_once(' ') {
                    Some((number, _)) if is_count => number.to_owned(),
                    _ => words,
                };
                let (more_en, to_en) = (number(more.en), number(to.en));
                Words::new(
                    format!("再增加{}，达到{}", more.zh, to.zh),
                    format!("{more_en} more, {to_en} in all"),
                )
            }
            (_, Some(Value::Number(to))) => {
                let to = amount(*to);
                let (zh, en) = match change.bound {
                    Bound::AtLeast => ("不少于", "at least "),
                    Bound::AtMost => ("不多于", "at most "),
                    Bound::Exactly => ("", ""),
                };
                Words::new([zh, &to.zh].concat(), [en, &to.en].concat())
            }
            (_, Some(Value::Day(day))) => match change.bound {
                Bound::AtMost => words!("不晚于{day}", "{day} or before"),
                _ => words!("{day}", "{day}"),
            },
            (from, Some(Value::Days(to))) => {
                let had = match from {
                    Some(Value::Days(had)) => had.len(),
                    _ => 0,
                };
                let more = to.len().saturating_sub(had);
                words!("再有{more}次", "{more} more")
            }
            (_, Some(Value::Text(text))) => words!("{text}", "{text}"),
        })
    }

    /// Some clauses and gates by number and name: 4b“公共服务场地”; 4b “Shared premises”.
    fn named(self, numbers: &[&str]) -> Words {
        let gates = self.document.rubric.iter().flat_map(|rubric| &rubric.gates);
        let clauses = self.document.clauses.iter();
        let titles: Vec<(&String, &Text)> = clauses
            .map(|clause| (&clause.id, &clause.title))
            .chain(gates.map(|gate| (&gate.id, &gate.title)))
            .collect();
        let (mut zh, mut en) = (Vec::new(), Vec::new());
        for number in numbers {
            let title = titles.iter().find(|(id, _)| id == number);
            if let Some((_, title)) = title {
                zh.push([*number, "“", &title.zh, "”"].concat());
                en.push([*number, " “", &title.en, "”"].concat());
            }
        }
        Words::new(zh.join("、"), en.join(", "))
    }

    fn kind(self, metric: &str) -> Option<Kind> {
        self.document.metric(metric).map(|metric| metric.kind)
    }

    fn amount(self, metric: &str, number: Decimal) -> Words {
        match self.document.metric(metric) {
            Some(metric) => crate::reason::amount(metric.kind, metric.unit.as_ref(), number),
            None => crate::reason::amount(Kind::Count, None, number),
        }
    }
}
