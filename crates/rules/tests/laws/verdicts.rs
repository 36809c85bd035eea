//! Laws of judgement.

use any::{
    answer, answers, condition, document, documents, metrics, monotone, raised, today, without,
};
use chrono::{Days, NaiveDate};
use proptest::prelude::*;
use rules::{
    Answers, AtLeastOf, Condition, Document, Kind, OnlyIf, Text, Threshold, Value, Verdict,
    evaluate, smallest, ways,
};
use values::{Decimal, When};

use crate::any;

/// What the one clause comes to.
fn verdict(document: &Document, answers: &Answers) -> Verdict {
    evaluate(document, answers, today()).clauses[0].verdict
}

fn one(condition: Condition, may_not_apply: bool) -> Document {
    let mut document = document(vec![condition]);
    document.clauses[0].may_not_apply = may_not_apply.then(Text::default);
    document
}

/// An answer for some metric, of its kind or not applicable.
fn another() -> impl Strategy<Value = (&'static str, rules::Answer)> {
    proptest::sample::select(metrics())
        .prop_flat_map(|(metric, kind)| answer(kind).prop_map(move |answer| (metric, answer)))
}

/// The same condition with its parts in another order.
fn turned(condition: &Condition, by: usize) -> Condition {
    let turn = |parts: &[Condition]| {
        let mut parts: Vec<_> = parts.iter().map(|part| turned(part, by)).collect();
        parts.reverse();
        let by = by.checked_rem(parts.len()).unwrap_or(0);
        parts.rotate_left(by);
        parts
    };
    match condition {
        Condition::AllOf(parts) => Condition::AllOf(turn(parts)),
        Condition::AnyOf(parts) => Condition::AnyOf(turn(parts)),
        Condition::AtLeastOf(some) => Condition::AtLeastOf(AtLeastOf {
            n: some.n,
            conditions: turn(&some.conditions),
        }),
        Condition::Advisory(inner) => Condition::Advisory(Box::new(turned(inner, by))),
        Condition::OnlyIf(only) => Condition::OnlyIf(OnlyIf {
            when: Box::new(turned(&only.when, by)),
            then: Box::new(turned(&only.then, by)),
        }),
        Condition::Share(share) => {
            let mut share = share.clone();
            share.part.reverse();
            share.whole.reverse();
            Condition::Share(share)
        }
        leaf => leaf.clone(),
    }
}

fn wild_day() -> impl Strategy<Value = NaiveDate> {
    prop_oneof![
        Just(NaiveDate::MIN),
        Just(NaiveDate::MAX),
        (0_u64..900_000).prop_map(|days| {
            NaiveDate::from_ymd_opt(1, 1, 1)
                .unwrap()
                .checked_add_days(Days::new(days))
                .unwrap()
        }),
    ]
}

fn wild_number() -> impl Strategy<Value = Decimal> {
    prop_oneof![Just(i64::MAX), 0..i64::MAX, 0_i64..9]
        .prop_map(|thousandths| Decimal::of_thousandths(thousandths).unwrap())
}

/// Every threshold of it the same, and every period and measure as long.
fn wild(condition: &mut Condition, number: Decimal, count: u32) {
    let fixed = Threshold::Fixed(number);
    match condition {
        Condition::AllOf(parts) | Condition::AnyOf(parts) => {
            for part in parts {
                wild(part, number, count);
            }
        }
        Condition::AtLeastOf(some) => {
            some.n = count;
            for part in &mut some.conditions {
                wild(part, number, count);
            }
        }
        Condition::Advisory(inner) => wild(inner, number, count),
        Condition::OnlyIf(only) => {
            wild(&mut only.when, number, count);
            wild(&mut only.then, number, count);
        }
        Condition::Yes(_) => {}
        Condition::AtLeast(asked) | Condition::AtMost(asked) => asked.value = fixed,
        Condition::Share(share) => share.at_least = fixed,
        Condition::Months(months) => months.at_least = Threshold::Fixed(Decimal::whole(count)),
        Condition::Within(within) => (within.months, within.at_least) = (count, fixed),
        Condition::Per(per) => (per.each, per.at_least) = (count, fixed),
    }
}

#[test]
fn too_few_of_which_all_may_turn_out_not_to_apply_are_open() {
    let two = Condition::AtLeastOf(AtLeastOf {
        n: 2,
        conditions: vec![Condition::Yes("has_rules".to_owned())],
    });
    let document = one(two, true);
    let mut answers = Answers::default();
    assert_eq!(verdict(&document, &answers), Verdict::Unknown);
    answers.state("has_rules", Value::Yes(true));
    assert_eq!(verdict(&document, &answers), Verdict::NotMet);
    let not_applicable = true;
    answers.put(
        "has_rules",
        rules::Answer {
            not_applicable,
            ..rules::Answer::default()
        },
    );
    assert_eq!(verdict(&document, &answers), Verdict::NotApplicable);
}

#[test]
fn a_gate_that_only_should_hold_does_not_fail_the_whole() {
    let mut document = document(vec![Condition::AllOf(Vec::new())]);
    let gate = "points = 9\n[[gate]]\nid = 'staff'\ntitle = { zh = '', en = '' }\n\
        condition = { advisory = { yes = 'has_staff' } }";
    document.rubric = Some(toml::from_str(gate).unwrap());
    let mut answers = Answers::default();
    for stated in [None, Some(false), Some(true)] {
        if let Some(yes) = stated {
            answers.state("has_staff", Value::Yes(yes));
        }
        assert_eq!(evaluate(&document, &answers, today()).verdict, Verdict::Met);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_met_condition_more_changes_nothing_but_that_something_applies(
        parts in proptest::collection::vec(condition(), 0..4),
        beside in condition(),
        answers in answers(),
        which in 0_u8..3,
    ) {
        let mut answers = answers;
        answers.state("sure", Value::Yes(true));
        let sure = Condition::Yes("sure".to_owned());
        let met = match which {
            0 => sure,
            1 => Condition::AllOf(Vec::new()),
            _ => Condition::AnyOf(vec![beside, sure]),
        };
        let before = verdict(&one(Condition::AllOf(parts.clone()), true), &answers);
        let mut more = parts;
        more.push(met);
        let after = verdict(&one(Condition::AllOf(more), true), &answers);
        let expected = if before == Verdict::NotApplicable { Verdict::Met } else { before };
        prop_assert_eq!(after, expected);
    }

    #[test]
    fn more_is_never_less(
        condition in monotone(),
        answers in answers(),
        metric in raised(),
        more in 0_i64..20_000,
    ) {
        let Some(have) = answers.number(&metric) else { return Ok(()) };
        let document = one(condition, false);
        let before = verdict(&document, &answers);
        let mut raised = answers.clone();
        let number = Decimal::of_thousandths(have.thousandths() + more).unwrap();
        raised.state(&*metric, Value::Number(number));
        let after = verdict(&document, &raised);
        prop_assert!(!(before == Verdict::Met && after == Verdict::NotMet));
    }

    #[test]
    fn more_months_are_never_less(condition in monotone(), answers in answers(), days in 0_u64..900) {
        let document = one(condition, false);
        let later = today().checked_add_days(Days::new(days)).unwrap();
        let before = verdict(&document, &answers);
        let after = evaluate(&document, &answers, later).clauses[0].verdict;
        prop_assert!(before != Verdict::Met || after == Verdict::Met);
    }

    #[test]
    fn what_is_decided_stays_whatever_is_stated_in_addition(
        condition in condition(),
        may_not_apply: bool,
        answers in answers(),
        (metric, answer) in another(),
        says_unknown: bool,
    ) {
        let document = one(condition, may_not_apply);
        let mut before = without(&answers, metric);
        if says_unknown {
            before.put(metric, rules::Answer { unknown: true, ..rules::Answer::default() });
        }
        let mut after = before.clone();
        after.put(metric, answer);
        let (before, after) = (verdict(&document, &before), verdict(&document, &after));
        prop_assert!(before == Verdict::Unknown || before == after, "{before:?} became {after:?}");
    }

    #[test]
    fn taking_an_answer_away_leaves_the_verdict_or_leaves_it_open(
        condition in condition(),
        may_not_apply: bool,
        answers in answers(),
        (metric, _) in another(),
    ) {
        let document = one(condition, may_not_apply);
        let before = verdict(&document, &answers);
        let after = verdict(&document, &without(&answers, metric));
        prop_assert!(after == before || after == Verdict::Unknown, "{before:?} became {after:?}");
    }

    #[test]
    fn the_order_of_parts_and_of_clauses_does_not_matter(
        document in documents(),
        answers in answers(),
        by in 0_usize..4,
    ) {
        let mut other = document.clone();
        other.clauses.reverse();
        for clause in &mut other.clauses {
            clause.condition = clause.condition.as_ref().map(|condition| turned(condition, by));
        }
        let (one, other) = (evaluate(&document, &answers, today()), evaluate(&other, &answers, today()));
        prop_assert_eq!(one.verdict, other.verdict);
        prop_assert_eq!(one.known_met(), other.known_met());
        for (one, other) in one.clauses.iter().zip(other.clauses.iter().rev()) {
            prop_assert_eq!(one.verdict, other.verdict);
        }
    }

    #[test]
    fn a_document_that_is_not_complete_never_says_met(document in documents(), answers in answers()) {
        let mut document = document;
        document.complete = false;
        prop_assert_ne!(evaluate(&document, &answers, today()).verdict, Verdict::Met);
    }

    #[test]
    fn an_advisory_changes_nothing_wherever_it_stands(
        document in documents(),
        advisory in condition(),
        when in condition(),
        answers in answers(),
        which in 0_u8..3,
    ) {
        let advisory = Condition::Advisory(Box::new(advisory));
        let advisory = match which {
            0 => advisory,
            1 => Condition::AllOf(vec![advisory]),
            _ => Condition::OnlyIf(OnlyIf { when: Box::new(when), then: Box::new(advisory) }),
        };
        let before = evaluate(&document, &answers, today());
        let mut beside = document.clone();
        let clause = crate::any::document(vec![advisory.clone()]).clauses.remove(0);
        beside.clauses.push(clause);
        prop_assert_eq!(evaluate(&beside, &answers, today()).verdict, before.verdict);
        let mut inside = document.clone();
        for clause in &mut inside.clauses {
            match &mut clause.condition {
                Some(Condition::AllOf(parts) | Condition::AnyOf(parts)) if !parts.is_empty() => {
                    parts.push(advisory.clone());
                }
                Some(Condition::AtLeastOf(some)) if !some.conditions.is_empty() => {
                    some.conditions.push(advisory.clone());
                }
                _ => {}
            }
        }
        prop_assert_eq!(evaluate(&inside, &answers, today()).verdict, before.verdict);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_is_too_large_or_too_late(
        document in documents(),
        answers in answers(),
        as_of in wild_day(),
        number in wild_number(),
        asked in wild_number(),
        count in prop_oneof![Just(0_u32), Just(u32::MAX), 0_u32..40_000],
        year in any::<i32>(),
    ) {
        let (mut document, mut answers) = (document, answers);
        for clause in &mut document.clauses {
            if let Some(condition) = &mut clause.condition {
                wild(condition, asked, count);
            }
        }
        for (metric, kind) in metrics() {
            if answers.number(metric).is_some() {
                answers.state(metric, Value::Number(number));
            }
            if kind == Kind::Date {
                answers.state(metric, Value::Day(When::Year(year)));
            }
        }
        let evaluation = evaluate(&document, &answers, as_of);
        for judged in &evaluation.clauses {
            let _ = ways(judged, &document, &answers, as_of);
        }
        let _ = smallest(&evaluation, &answers);
    }
}
