use rules::{SHIPPED, authored};

use super::*;
use crate::routes::Lang;

/// The verdicts of the cases of a clause, each with its name.
fn verdicts(document: &str, clause: &str) -> Vec<(String, Verdict)> {
    let standards = authored::read(SHIPPED).unwrap();
    let document = standards.document(document).unwrap();
    let condition = document.clause(clause).unwrap().condition.as_ref().unwrap();
    crate::pages::standards::tests::in_view(Lang::En, &standards, |view| {
        tried(view, document, condition)
            .into_iter()
            .map(|case| {
                let evaluation = evaluate(document, &case.answers, deadline());
                let mut judged = evaluation.clauses.iter();
                let judged = judged.find(|judged| judged.clause.id == clause).unwrap();
                (case.name, judged.verdict)
            })
            .collect()
    })
}

fn only(document: &str, clause: &str) -> Vec<Verdict> {
    let verdicts = verdicts(document, clause).into_iter();
    verdicts.map(|(_, verdict)| verdict).collect()
}

#[test]
fn of_two_ways_either_is_enough_and_both_a_little_short_are_not() {
    use Verdict::{Met, NotMet};
    assert_eq!(
        verdicts("filing-2017", "4a"),
        [
            ("Total area alone".to_owned(), Met),
            ("Desks alone".to_owned(), Met),
            ("Both".to_owned(), Met),
            ("Both a little short".to_owned(), NotMet),
        ]
    );
    assert_eq!(only("filing-2017", "6"), [Met, Met, Met, NotMet]);
    assert_eq!(only("fuzhou-2022", "4a"), [Met, NotMet, NotMet, NotMet]);
}

#[test]
fn what_is_just_enough_is_met_a_little_less_is_not_and_what_is_not_stated_is_unknown() {
    use Verdict::{Met, NotApplicable, NotMet, Unknown};
    for (document, clause) in [
        ("filing-2017", "3"),
        ("filing-2017", "4c"),
        ("filing-2017", "5"),
        ("filing-2017", "8c"),
        ("filing-2017", "2b"),
        ("incubator-2018", "8b"),
        ("incubator-2018", "11"),
    ] {
        assert_eq!(
            only(document, clause),
            [Met, NotMet, Unknown],
            "{document}: {clause}"
        );
    }
    assert_eq!(only("fuzhou-2022", "lease"), [Met, NotMet, NotApplicable]);
}
