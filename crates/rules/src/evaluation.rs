//! A whole document judged by somebody's answers.

use chrono::NaiveDate;

use crate::{
    Answers, Clause, Document, Finding, Score, Verdict,
    judge::{Bench, all},
    score::score,
};

/// What a document comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evaluation<'a> {
    /// The document.
    pub document: &'a Document,
    /// The reference date.
    pub as_of: NaiveDate,
    /// What the whole comes to. Of a document that is not complete it is never *met*: with all that is known met it is unknown.
    pub verdict: Verdict,
    /// Its clauses, in their order.
    pub clauses: Vec<Judged<'a>>,
    /// The score, where the document scores.
    pub score: Option<Score<'a>>,
}

/// A clause and what it comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judged<'a> {
    /// The clause.
    pub clause: &'a Clause,
    /// What it comes to.
    pub verdict: Verdict,
    /// Why, where the text of the clause is here.
    pub finding: Option<Finding<'a>>,
}

impl Judged<'_> {
    /// Whether it only should hold.
    #[must_use]
    pub fn is_advisory(&self) -> bool {
        self.clause
            .condition
            .as_ref()
            .is_some_and(crate::Condition::is_advisory)
    }
}

impl Evaluation<'_> {
    /// Whether all that is known here is met, advisories aside.
    #[must_use]
    pub fn known_met(&self) -> bool {
        let mut known = self
            .clauses
            .iter()
            .filter(|judged| judged.finding.is_some() && !judged.is_advisory());
        known.all(|judged| judged.verdict.passes())
            && self
                .score
                .as_ref()
                .is_none_or(|score| score.verdict().is_none_or(Verdict::passes))
    }
}

/// Judges every clause, and the whole.
#[must_use]
pub fn evaluate<'a>(document: &'a Document, answers: &Answers, as_of: NaiveDate) -> Evaluation<'a> {
    let clauses: Vec<Judged<'a>> = document
        .clauses
        .iter()
        .map(|clause| {
            let bench = Bench {
                answers,
                as_of,
                may_not_apply: clause.may_not_apply.is_some(),
            };
            let finding = clause
                .condition
                .as_ref()
                .map(|condition| bench.judge(condition));
            Judged {
                clause,
                verdict: finding
                    .as_ref()
                    .map_or(Verdict::Unknown, |finding| finding.verdict),
                finding,
            }
        })
        .collect();
    let score = document
        .rubric
        .as_ref()
        .map(|rubric| score(rubric, answers, as_of));
    let judged = clauses
        .iter()
        .filter(|judged| !judged.is_advisory())
        .map(|judged| judged.verdict)
        .chain(score.iter().filter_map(Score::verdict));
    let nothing_asked = clauses.iter().all(Judged::is_advisory)
        && score.as_ref().is_none_or(|score| score.verdict().is_none());
    let verdict = match all(judged) {
        Verdict::Met | Verdict::NotApplicable if nothing_asked || !document.complete => {
            Verdict::Unknown
        }
        Verdict::NotApplicable => Verdict::Met,
        verdict => verdict,
    };
    Evaluation {
        document,
        as_of,
        verdict,
        clauses,
        score,
    }
}
