//! An evaluation as it is told to programs: the form of `spaces assess --format json`, the same natively and in the browser.

mod gap;

use serde::Serialize;
use values::{Decimal, Words};

pub use gap::{ChangeReport, GapReport, WayReport};

use crate::{Answers, Document, Evaluation, InputFault, Judged, Score, Text, Verdict};

/// What somebody's answers come to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Report {
    /// The standard, by id.
    pub standard: String,
    /// The reference date.
    pub as_of: String,
    /// `met`, `not_met` or `unknown`.
    pub verdict: &'static str,
    /// Whether all that the document asks is here. If not, it never says *met*.
    pub complete: bool,
    /// Whether everything that is known here is met, advisories aside.
    pub known_met: bool,
    /// The conditions, in the order of the document.
    pub conditions: Vec<ConditionReport>,
    /// The conditions that were not judged, by id.
    pub not_judged: Vec<String>,
    /// The score, where the document scores.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub score: Option<ScoreReport>,
    /// The conditions that do not pass, and the ways in which each would.
    pub gaps: Vec<GapReport>,
    /// The smallest sets of changes with which the whole passes, as far as it is known here; the easiest first.
    pub smallest: Vec<WayReport>,
    /// What cannot be taken as it is.
    pub problems: Vec<ProblemReport>,
}

/// A condition and what it comes to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ConditionReport {
    /// Document and number: `filing-2017/4a`.
    pub id: String,
    /// `met`, `not_met`, `unknown` or `not_applicable`.
    pub verdict: &'static str,
    /// Whether it only should hold.
    pub advisory: bool,
    /// Why.
    pub reason: Text,
    /// Notes that the person left with its answers, by metric.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<NoteReport>,
}

/// A note.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NoteReport {
    /// The metric that it was left with.
    pub metric: String,
    /// The note.
    pub note: String,
}

/// A score, with what is not known yet as a range.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ScoreReport {
    /// The points that are certain.
    pub least: Decimal,
    /// The points if everything that is not known gives its most.
    pub most: Decimal,
    /// The points that there are, without the bonus.
    pub of: Decimal,
    /// The score that passes, where there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pass: Option<Decimal>,
    /// The items, those of the bonus last.
    pub items: Vec<ItemReport>,
    /// What has to hold whatever the score.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub gates: Vec<ConditionReport>,
}

/// An item and its points.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ItemReport {
    /// Its id.
    pub id: String,
    /// Whether it belongs to the bonus.
    pub bonus: bool,
    /// The points that are certain.
    pub least: Decimal,
    /// The points if what is not known gives its most.
    pub most: Decimal,
    /// The most that it gives.
    pub of: Decimal,
}

/// Something that cannot be taken as it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ProblemReport {
    /// `error` or `warning`.
    pub severity: &'static str,
    /// The metric, where it lies with one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub metric: Option<String>,
    /// What stands there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
    /// What is wrong.
    pub message: Text,
    /// How to put it right.
    pub fix: Text,
}

impl From<Words> for Text {
    fn from(words: Words) -> Self {
        Self {
            zh: words.zh,
            en: words.en,
        }
    }
}

impl Report {
    /// Of an evaluation of these answers, with what could not be taken.
    #[must_use]
    pub fn of(evaluation: &Evaluation<'_>, answers: &Answers, problems: Vec<InputFault>) -> Self {
        let document = evaluation.document;
        let conditions: Vec<ConditionReport> = evaluation
            .clauses
            .iter()
            .map(|judged| condition(evaluation, judged, answers))
            .collect();
        Self {
            standard: document.id.clone(),
            as_of: evaluation.as_of.to_string(),
            verdict: evaluation.verdict.key(),
            complete: document.complete,
            known_met: evaluation.known_met(),
            not_judged: conditions
                .iter()
                .filter(|condition| condition.verdict == Verdict::Unknown.key())
                .map(|condition| condition.id.clone())
                .collect(),
            conditions,
            score: evaluation
                .score
                .as_ref()
                .map(|score| scored(evaluation, score)),
            gaps: gap::gaps(evaluation, answers),
            smallest: gap::whole(evaluation, answers),
            problems: problems
                .into_iter()
                .chain(evaluation.contradictions())
                .map(ProblemReport::of)
                .collect(),
        }
    }
}

fn id(document: &Document, number: &str) -> String {
    [&document.id, "/", number].concat()
}

fn condition(
    evaluation: &Evaluation<'_>,
    judged: &Judged<'_>,
    answers: &Answers,
) -> ConditionReport {
    let asked = judged.clause.asked().into_iter();
    let notes = asked.filter_map(|metric| {
        let note = answers.get(metric)?.note.as_ref()?;
        Some(NoteReport {
            metric: metric.to_owned(),
            note: note.clone(),
        })
    });
    ConditionReport {
        id: id(evaluation.document, &judged.clause.id),
        verdict: judged.verdict.key(),
        advisory: judged.is_advisory(),
        reason: evaluation.reason(judged.finding.as_ref()).into(),
        notes: notes.collect(),
    }
}

fn scored(evaluation: &Evaluation<'_>, score: &Score<'_>) -> ScoreReport {
    ScoreReport {
        least: score.least,
        most: score.most,
        of: score.rubric.points,
        pass: score.pass,
        items: score
            .items
            .iter()
            .map(|scored| ItemReport {
                id: scored.item.id.clone(),
                bonus: scored.is_bonus,
                least: scored.least,
                most: scored.most,
                of: scored.item.most,
            })
            .collect(),
        gates: score
            .gates
            .iter()
            .map(|(gate, finding)| ConditionReport {
                id: id(evaluation.document, &gate.id),
                verdict: finding.verdict.key(),
                advisory: false,
                reason: evaluation.reason(Some(finding)).into(),
                notes: Vec::new(),
            })
            .collect(),
    }
}

impl ProblemReport {
    fn of(fault: InputFault) -> Self {
        Self {
            severity: if fault.is_warning { "warning" } else { "error" },
            metric: fault.metric,
            value: fault.value,
            message: fault.message.into(),
            fix: fault.fix.into(),
        }
    }
}
