//! What follows from a draft.

use assessment::{Draft, Fault, Form, Matters, check, matters};
use chrono::NaiveDate;
use release::Judged;
use rules::{Answers, Document, Report, Verdict, evaluate};

/// What follows from a draft.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::assess) struct Outcome {
    pub(in crate::assess) answers: Answers,
    /// What cannot be read, what contradicts itself, and what is not plausible and not confirmed.
    pub(in crate::assess) faults: Vec<Fault>,
    /// The reference date.
    pub(in crate::assess) as_of: NaiveDate,
    pub(in crate::assess) report: Report,
    /// The conditions with what was given for each, as they are drawn.
    pub(in crate::assess) judged: Judged,
    pub(in crate::assess) matters: Matters,
}

impl Outcome {
    pub(super) fn of(document: &Document, draft: &Draft, today: NaiveDate) -> Self {
        let (answers, mut faults) = draft.answers(document, today);
        let is_confirmed = |metric: &str| {
            draft
                .entry(metric)
                .is_some_and(|entry| entry.confirmed.as_ref() == Some(&entry.text))
        };
        faults.extend(check(document, &answers, is_confirmed, today));
        let as_of = draft.day(today).unwrap_or(today);
        let evaluation = evaluate(document, &answers, as_of);
        let form = Form::of(document);
        Self {
            judged: release::on_the_wire(&evaluation, 0),
            report: Report::of(&evaluation, &answers, Vec::new()),
            matters: matters(&form, &evaluation, &answers),
            as_of,
            faults,
            answers,
        }
    }

    /// What is wrong with a metric, contradictions first.
    pub(in crate::assess) fn fault(&self, metric: &str) -> Option<&Fault> {
        let own = || self.faults.iter().filter(|fault| fault.metric == metric);
        own().find(|fault| !fault.is_doubt).or_else(|| own().next())
    }

    /// What a clause or a gate comes to, by its id.
    pub(in crate::assess) fn verdict(&self, id: &str) -> Option<&'static str> {
        let gates = self.report.score.iter().flat_map(|score| &score.gates);
        let mut conditions = self.report.conditions.iter().chain(gates);
        let found = conditions.find(|condition| condition.id.rsplit('/').next() == Some(id));
        found.map(|condition| condition.verdict)
    }
}

/// The place of a verdict's word among its words.
pub(in crate::assess) fn place_of(verdict: &str) -> usize {
    [
        Verdict::Met,
        Verdict::NotMet,
        Verdict::Unknown,
        Verdict::NotApplicable,
    ]
    .iter()
    .position(|known| known.key() == verdict)
    .unwrap_or(2)
}
