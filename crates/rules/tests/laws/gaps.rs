//! Laws of what is missing.

use any::{answers, condition, document, documents, metrics, today, with_room};
use proptest::{collection::vec, prelude::*};
use rules::{Answers, Document, Kind, Value, Verdict, Way, breaks, evaluate, smallest, ways};
use values::{Decimal, When};

use crate::any;

/// Whether each metric is changed once, to something that it is not, and nothing is empty.
fn is_well_formed(way: &Way<'_>, answers: &Answers) -> bool {
    let mut names: Vec<_> = way.changes.iter().map(|change| change.metric).collect();
    names.sort_unstable();
    names.dedup();
    names.len() == way.changes.len()
        && (!names.is_empty() || way.on.is_some())
        && way.effort > 0
        && way.changes.iter().all(|change| {
            change.from.as_ref() == answers.value(change.metric)
                && (change.to.is_none() || change.from != change.to)
        })
}

/// Whether what a way says can be so: every number within what is believed of it, and no part that it changes, or of which it changes the
/// whole, more than that.
fn is_believable(way: &Way<'_>, document: &Document, answers: &Answers) -> bool {
    let after = way.apply(answers);
    let is_changed = |name: &str| {
        way.changes
            .iter()
            .any(|change| change.metric == name && change.to.is_some())
    };
    document.metrics.iter().all(|metric| {
        let number = after.number(&metric.name);
        let is_bounded = number.is_none_or(|number| {
            metric.least.is_none_or(|least| number >= least)
                && metric.most.is_none_or(|most| number <= most)
        });
        let is_within = metric.part_of.as_ref().is_none_or(|whole| {
            let is_touched = is_changed(&metric.name) || is_changed(whole);
            let both = number.zip(after.number(whole));
            !is_touched || both.is_none_or(|(part, whole)| part <= whole)
        });
        (is_bounded || !is_changed(&metric.name)) && is_within
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_gap_filled_as_told_is_met(document in documents(), answers in answers()) {
        let evaluation = evaluate(&document, &answers, today());
        for (index, judged) in evaluation.clauses.iter().enumerate() {
            let ways = ways(judged, &document, &answers, today());
            prop_assert!(ways.is_sorted_by_key(|way| way.effort));
            prop_assert!(ways.is_empty() || !(judged.verdict.passes() || judged.is_advisory()));
            for way in &ways {
                prop_assert!(is_well_formed(way, &answers), "{way:?}");
                let after = evaluate(&document, &way.apply(&answers), way.day(today()));
                let verdict = after.clauses[index].verdict;
                prop_assert!(!way.is_told() || verdict.passes(), "{way:?} gives {verdict:?}");
            }
        }
    }

    #[test]
    fn the_whole_filled_as_told_is_met(document in documents(), answers in answers()) {
        let evaluation = evaluate(&document, &answers, today());
        let ways = smallest(&evaluation, &answers);
        prop_assert!(ways.len() <= 5 && ways.is_sorted_by_key(|way| way.effort));
        prop_assert!(ways.is_empty() || !evaluation.known_met());
        prop_assert!(ways.iter().all(Way::is_told) || !ways.iter().any(Way::is_told));
        for way in &ways {
            prop_assert!(is_well_formed(way, &answers), "{way:?}");
            let after = evaluate(&document, &way.apply(&answers), way.day(today()));
            prop_assert!(!way.is_told() || after.known_met(), "{way:?}");
            let is_all_here = after.clauses.iter().all(|judged| judged.finding.is_some());
            if way.is_told() && document.complete && is_all_here {
                prop_assert_eq!(after.verdict, Verdict::Met);
            }
        }
    }

    #[test]
    fn no_way_says_what_nobody_believes(document in documents(), answers in answers()) {
        let evaluation = evaluate(&document, &answers, today());
        let mut all = smallest(&evaluation, &answers);
        for judged in &evaluation.clauses {
            all.extend(ways(judged, &document, &answers, today()));
        }
        for way in &all {
            prop_assert!(is_believable(way, &document, &answers), "{way:?}");
        }
    }

    #[test]
    fn no_way_of_a_clause_breaks_another_in_silence(document in documents(), answers in answers()) {
        let evaluation = evaluate(&document, &answers, today());
        for judged in &evaluation.clauses {
            let ways = ways(judged, &document, &answers, today());
            for way in &ways {
                let after = evaluate(&document, &way.apply(&answers), way.day(today()));
                let pairs = evaluation.clauses.iter().zip(&after.clauses);
                let broken: Vec<_> = pairs
                    .filter(|(before, after)| !before.is_advisory() && before.verdict.passes() && !after.verdict.passes())
                    .map(|(before, _)| before.clause.id.as_str())
                    .collect();
                prop_assert_eq!(breaks(way, &evaluation, &answers), broken);
            }
            let costs = |way: &&Way<'_>| !breaks(way, &evaluation, &answers).is_empty();
            let told = || ways.iter().filter(|way| way.is_told());
            let costly = told().filter(costs).count();
            prop_assert!(costly == 0 || costly == told().count(), "{ways:?}");
        }
    }

    #[test]
    fn none_of_the_changes_is_idle(document in documents(), answers in answers()) {
        let evaluation = evaluate(&document, &answers, today());
        for way in smallest(&evaluation, &answers).iter().filter(|way| way.is_told()) {
            for index in 0..way.changes.len() {
                let mut fewer = way.clone();
                fewer.changes.remove(index);
                let after = evaluate(&document, &fewer.apply(&answers), fewer.day(today()));
                let is_enough = after.known_met() && is_believable(&fewer, &document, &answers);
                prop_assert!(!is_enough, "{way:?} without its change {index}");
            }
        }
    }

    #[test]
    fn the_easiest_way_of_a_document_of_one_clause_is_that_of_the_clause(
        condition in condition(),
        answers in answers(),
    ) {
        let document = document(vec![condition]);
        let evaluation = evaluate(&document, &answers, today());
        let of_clause = ways(&evaluation.clauses[0], &document, &answers, today());
        let of_whole = smallest(&evaluation, &answers);
        let easiest = of_clause.iter().find(|way| way.is_told());
        let of_whole = of_whole.iter().find(|way| way.is_told());
        prop_assert_eq!(easiest, of_whole);
    }

    #[test]
    fn where_more_is_never_less_and_all_is_stated_there_is_a_way(
        conditions in vec(raisable(), 1..6),
        answers in answers(),
    ) {
        let mut answers = answers;
        for (metric, kind) in metrics() {
            if matches!(kind, Kind::Area | Kind::Count) && answers.number(metric).is_none() {
                answers.state(metric, Value::Number(Decimal::whole(1)));
            }
            if kind == Kind::Date {
                answers.state(metric, Value::Day(When::Day(today())));
            }
        }
        for (metric, much) in [("total_m2", 2000), ("yard_m2", 2000), ("residents", 24)] {
            answers.state(metric, Value::Number(Decimal::whole(much)));
        }
        let document = document(conditions);
        let evaluation = evaluate(&document, &answers, today());
        let ways = smallest(&evaluation, &answers);
        prop_assert_eq!(ways.is_empty(), evaluation.verdict.passes());
        prop_assert!(ways.iter().all(Way::is_told));
    }
}

/// A condition that can be met by raising, where there is room: none without parts, and none of more parts than there are.
fn raisable() -> impl Strategy<Value = rules::Condition> {
    with_room().prop_filter("it can be met", can_be_met)
}

fn can_be_met(condition: &rules::Condition) -> bool {
    match condition {
        rules::Condition::AnyOf(parts) => parts.iter().any(can_be_met),
        rules::Condition::AllOf(parts) => parts.iter().all(can_be_met),
        rules::Condition::AtLeastOf(some) => {
            let can = some.conditions.iter().filter(|part| can_be_met(part));
            u32::try_from(can.count()).unwrap() >= some.n
        }
        _ => true,
    }
}
