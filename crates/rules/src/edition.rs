//! Editions of a document: the same clauses with the numbers that held on a day.

use chrono::NaiveDate;
use values::When;

use crate::{Condition, Document, Threshold};

impl Document {
    /// The days from which another number holds than before, each once, in their order. Of a document whose numbers never changed there
    /// are none.
    #[must_use]
    pub fn editions(&self) -> Vec<When> {
        let mut days = Vec::new();
        for clause in &self.clauses {
            if let Some(condition) = &clause.condition {
                begins(condition, &mut days);
            }
        }
        for gate in self.rubric.iter().flat_map(|rubric| &rubric.gates) {
            begins(&gate.condition, &mut days);
        }
        days.extend(
            self.rubric
                .iter()
                .filter_map(|rubric| rubric.pass.as_ref())
                .flat_map(Threshold::begins),
        );
        days.sort();
        days.dedup();
        days
    }

    /// The document with the numbers that held on a day. Where none held yet there is none: nothing can be judged by it.
    #[must_use]
    pub fn on(&self, day: NaiveDate) -> Self {
        let mut document = self.clone();
        for clause in &mut document.clauses {
            if let Some(condition) = &mut clause.condition {
                fix(condition, day);
            }
        }
        if let Some(rubric) = &mut document.rubric {
            for gate in &mut rubric.gates {
                fix(&mut gate.condition, day);
            }
            if let Some(pass) = &mut rubric.pass {
                pass.fix(day);
            }
        }
        document
    }
}

fn begins(condition: &Condition, days: &mut Vec<When>) {
    days.extend(
        condition
            .threshold()
            .into_iter()
            .flat_map(Threshold::begins),
    );
    for part in condition.parts() {
        begins(part, days);
    }
}

fn fix(condition: &mut Condition, day: NaiveDate) {
    match condition {
        Condition::AllOf(parts) | Condition::AnyOf(parts) => {
            for part in parts {
                fix(part, day);
            }
        }
        Condition::AtLeastOf(some) => {
            for part in &mut some.conditions {
                fix(part, day);
            }
        }
        Condition::Advisory(inner) => fix(inner, day),
        Condition::OnlyIf(only) => {
            fix(&mut only.when, day);
            fix(&mut only.then, day);
        }
        Condition::AtLeast(number) | Condition::AtMost(number) => number.value.fix(day),
        Condition::Share(share) => share.at_least.fix(day),
        Condition::Months(months) => months.at_least.fix(day),
        Condition::Within(within) => within.at_least.fix(day),
        Condition::Per(per) => per.at_least.fix(day),
        Condition::Yes(_) => {}
    }
}
