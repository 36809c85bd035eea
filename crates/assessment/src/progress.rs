//! How far somebody has come in a form.

use rules::Answers;

use crate::{
    Draft, Form, Matter, Question,
    matters::{Matters, is_judged},
};

/// How far a question has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// Something in it is still to be answered.
    Open,
    /// All of it is answered, or said to be not known or not applicable.
    Done,
    /// The person wants to come back to it.
    Later,
    /// Nothing in it can change anything any more.
    Folded,
}

/// How long a question of yes or no takes, and one for which something has to be counted or written, in seconds.
const SECONDS: [u32; 2] = [20, 55];

/// How far a question has come.
#[must_use]
pub fn progress(
    question: &Question<'_>,
    draft: &Draft,
    answers: &Answers,
    matters: &Matters,
) -> Progress {
    let matter = |name: &str| {
        let key = (question.id.to_owned(), name.to_owned());
        matters.get(&key).copied().unwrap_or(Matter::Open)
    };
    let is_later = |name: &str| draft.entry(name).is_some_and(|entry| entry.revisit);
    if question.fields.iter().any(|field| is_later(&field.name)) {
        return Progress::Later;
    }
    if question
        .fields
        .iter()
        .all(|field| matter(&field.name) != Matter::Open)
    {
        return Progress::Folded;
    }
    let is_open = |name: &str| {
        let answer = answers.get(name);
        let is_told = answer.is_some_and(|answer| answer.unknown || answer.not_applicable);
        answers.value(name).is_none() && !is_told && matter(name) == Matter::Open
    };
    // What is only asked besides holds nobody up.
    let judged = |name: &str| is_judged(question, name);
    let has_judged = question.fields.iter().any(|field| judged(&field.name));
    let mut counted = question
        .fields
        .iter()
        .filter(|field| judged(&field.name) || !has_judged);
    if counted.any(|field| is_open(&field.name)) {
        Progress::Open
    } else {
        Progress::Done
    }
}

/// About how many minutes what is open still takes; at least one, where anything is open.
#[must_use]
pub fn minutes_left(form: &Form<'_>, answers: &Answers, matters: &Matters) -> u32 {
    let seconds = form.asked().into_iter().filter(|metric| {
        let is_open = matters
            .iter()
            .any(|((_, name), matter)| *name == metric.name && *matter == Matter::Open);
        let answer = answers.get(&metric.name);
        let is_told = answer.is_some_and(|answer| answer.unknown || answer.not_applicable);
        is_open && !is_told && answers.value(&metric.name).is_none()
    });
    let seconds = seconds.map(|metric| SECONDS[usize::from(metric.kind != rules::Kind::YesNo)]);
    seconds.sum::<u32>().div_ceil(60)
}

#[cfg(test)]
mod tests;
