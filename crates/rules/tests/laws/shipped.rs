//! The laws of what is missing, on the standards that come with the program.

use any::today;
use rules::{Answers, Kind, SHIPPED, Value, Way, authored, evaluate, smallest};
use values::{Decimal, When};

use crate::any;

#[test]
fn there_is_a_way_into_every_standard_from_nothing_stated_and_from_little() {
    let standards = authored::read(SHIPPED).unwrap();
    for document in &standards.documents {
        let mut little = Answers::default();
        for metric in document.asked() {
            let value = match document.metric(metric).map(|metric| metric.kind) {
                Some(Kind::YesNo) => Value::Yes(false),
                Some(Kind::Date) => Value::Day(When::Day(today())),
                Some(Kind::Dates) => Value::Days(Vec::new()),
                _ => Value::Number(Decimal::whole(2)),
            };
            little.state(metric, value);
        }
        // Of two parts of two, the whole is more.
        for whole in ["total_area_m2", "disposable_area_m2"] {
            little.state(whole, Value::Number(Decimal::whole(90)));
        }
        for answers in [Answers::default(), little] {
            let evaluation = evaluate(document, &answers, today());
            let ways = smallest(&evaluation, &answers);
            let id = &document.id;
            let stands = evaluation.known_met();
            assert!(
                !ways.is_empty() || stands || evaluation.score.is_some(),
                "{id}"
            );
            for way in ways.iter().filter(|way| way.is_told()) {
                let after = evaluate(document, &way.apply(&answers), way.day(today()));
                assert!(after.known_met() || after.score.is_some(), "{id}: {way:?}");
            }
            let is_told = answers == Answers::default() || ways.iter().all(Way::is_told);
            assert!(is_told, "{id}: {ways:?}");
        }
    }
}
