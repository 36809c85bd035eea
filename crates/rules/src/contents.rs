//! What a document holds: its clauses by number, what they ask, and whether anything in it decides.

use std::borrow::Cow;

use crate::{Clause, Condition, Document, Metric, Role, Rubric};

impl Clause {
    /// What it is about, for comparison: its subject, else the metrics that it asks for, else its number.
    #[must_use]
    pub fn about(&self) -> Cow<'_, str> {
        match (&self.subject, &self.condition) {
            (Some(subject), _) => subject.into(),
            (None, Some(condition)) => condition.metrics().join("+").into(),
            (None, None) => (&self.id).into(),
        }
    }

    /// Every metric that it asks for, each once: those that its condition judges, then those that nothing judges.
    #[must_use]
    pub fn asked(&self) -> Vec<&str> {
        let judged = self.condition.iter().flat_map(Condition::metrics);
        each_once(judged.chain(self.also.iter().map(String::as_str)))
    }
}

impl Document {
    /// The clause of this number.
    #[must_use]
    pub fn clause(&self, id: &str) -> Option<&Clause> {
        self.clauses.iter().find(|clause| clause.id == id)
    }

    /// The metric of this name, among those that the document carries.
    #[must_use]
    pub fn metric(&self, name: &str) -> Option<&Metric> {
        self.metrics.iter().find(|metric| metric.name == name)
    }

    /// Every metric that a clause or the rubric asks for, each once, in the order in which it is first asked for.
    #[must_use]
    pub fn asked(&self) -> Vec<&str> {
        let rubric = self.rubric.iter();
        let gates = rubric.clone().flat_map(|rubric| &rubric.gates);
        let items = rubric.flat_map(Rubric::all_items);
        each_once(
            self.clauses
                .iter()
                .flat_map(Clause::asked)
                .chain(gates.flat_map(|gate| gate.condition.metrics()))
                .chain(items.flat_map(|item| item.scale.metrics())),
        )
    }

    /// Whether it is a list of questions for a visit. No authority issued it: it is not explained, compared or judged by.
    #[must_use]
    pub fn is_for_visit(&self) -> bool {
        self.role == Role::Visit
    }

    /// Whether anything that is known of it decides: a condition that has to hold, a gate, or a score that passes. Where nothing does,
    /// there is no verdict, whatever is answered.
    #[must_use]
    pub fn decides(&self) -> bool {
        let conditions = self
            .clauses
            .iter()
            .filter_map(|clause| clause.condition.as_ref());
        let gates = self.rubric.iter().flat_map(|rubric| &rubric.gates);
        let mut all = conditions.chain(gates.map(|gate| &gate.condition));
        let passes = self
            .rubric
            .as_ref()
            .is_some_and(|rubric| rubric.pass.is_some());
        passes || all.any(|condition| !condition.is_advisory())
    }
}

/// Each of these once, where it first stands.
fn each_once<'a>(metrics: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let mut once: Vec<&str> = Vec::new();
    for metric in metrics {
        if !once.contains(&metric) {
            once.push(metric);
        }
    }
    once
}
