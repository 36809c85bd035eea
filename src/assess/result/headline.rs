//! The answer in a sentence or two.

use rules::{Report, Verdict};

use crate::{
    assess::sitting::{Outcome, Sitting},
    i18n::spoken_date,
};

/// The answer in a sentence or two.
pub(super) fn headline(sitting: &Sitting, outcome: &Outcome) -> String {
    let (w, gap) = (sitting.w.result, sitting.w.ask.gap);
    let report = &outcome.report;
    let counted = Counted::of(report);
    if let Some(score) = &report.score {
        let [least, most, of] =
            [score.least, score.most, score.of].map(|points| points.to_string());
        let said = (w.score)(&least, &most, &of);
        return if counted.not_met > 0 {
            [&said, gap, &(w.lacking)(counted.not_met)].concat()
        } else {
            said
        };
    }
    if !sitting.document.decides() {
        return (w.outline)(counted.given, counted.advisory);
    }
    if report.verdict == Verdict::Met.key() {
        return (w.all_met)(counted.hard);
    }
    if counted.not_met > 0 {
        let mut said = (w.lacking)(counted.not_met);
        if counted.open > 0 {
            said = [&said, gap, &(w.open)(counted.open)].concat();
        }
        return match earliest(outcome) {
            Some(day) => [&said, gap, &(w.earliest)(&spoken_date(&day, sitting.lang))].concat(),
            None => said,
        };
    }
    if report.known_met {
        return w.known_met.to_owned();
    }
    (w.open)(counted.open)
}

/// Conditions by what they come to; those whose text is not here are not among the open ones.
struct Counted {
    hard: usize,
    not_met: usize,
    open: usize,
    advisory: usize,
    given: usize,
}

impl Counted {
    fn of(report: &Report) -> Self {
        let gates = report.score.iter().flat_map(|score| &score.gates);
        let all: Vec<_> = report.conditions.iter().chain(gates).collect();
        let hard = |verdict: Option<Verdict>| {
            let is_it = |own: &str| verdict.is_none_or(|verdict| verdict.key() == own);
            all.iter()
                .filter(|condition| !condition.advisory && is_it(condition.verdict))
                .count()
        };
        let advisory = || all.iter().filter(|condition| condition.advisory);
        Self {
            hard: hard(None),
            not_met: hard(Some(Verdict::NotMet)),
            open: hard(Some(Verdict::Unknown)),
            advisory: advisory().count(),
            given: advisory()
                .filter(|condition| condition.verdict == Verdict::Met.key())
                .count(),
        }
    }
}

/// The first day on which all of it could hold, where that takes waiting.
fn earliest(outcome: &Outcome) -> Option<String> {
    let ways = outcome.report.smallest.iter();
    let told = ways.filter(|way| way.changes.iter().all(|change| change.to.is_some()));
    let days: Option<Vec<&String>> = told.map(|way| way.on.as_ref()).collect();
    days?.into_iter().min().cloned()
}
