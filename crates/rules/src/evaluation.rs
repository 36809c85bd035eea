//! A whole document judged by somebody's answers.

use chrono::NaiveDate;
use values::{Words, words};

use crate::{
    Answers, Clause, Document, Finding, Given, InputFault, Score, Verdict,
    judge::{Bench, all},
    reason::Teller,
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
    /// Why a condition comes to what it comes to: what was given, what is asked.
    #[must_use]
    pub fn reason(&self, finding: Option<&Finding<'_>>) -> Words {
        self.teller().reason(finding)
    }

    /// Where the answers contradict themselves: parts that are more than their whole. What depends on them is unknown.
    #[must_use]
    pub fn contradictions(&self) -> Vec<InputFault> {
        let mut faults = Vec::new();
        let findings = self
            .clauses
            .iter()
            .filter_map(|judged| judged.finding.as_ref());
        let gates = self.score.iter().flat_map(|score| &score.gates);
        for finding in findings.chain(gates.map(|(_, finding)| finding)) {
            self.contradictions_in(finding, &mut faults);
        }
        faults
    }

    fn contradictions_in(&self, finding: &Finding<'_>, faults: &mut Vec<InputFault>) {
        if let Given::Contradiction { .. } = finding.given {
            let metrics = finding.condition.own_metrics();
            faults.push(InputFault {
                metric: metrics.first().map(|metric| (*metric).to_owned()),
                value: None,
                is_warning: false,
                message: self.reason(Some(finding)),
                fix: words!("请核对这些数字", "Check these numbers"),
            });
        }
        for part in &finding.parts {
            self.contradictions_in(part, faults);
        }
    }

    pub(crate) fn teller(&self) -> Teller<'_> {
        Teller {
            document: self.document,
            as_of: self.as_of,
        }
    }

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
                changed: &[],
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
