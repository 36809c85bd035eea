//! Ways of one clause that keep the others as they are.

use super::{AREA, SHARE, situation::of_first};

#[test]
fn what_mends_one_clause_has_what_keeps_another_met() {
    // More area in all makes the share of 75 % less; so more of it is for all.
    let given = "area_m2=400 shared_m2=300 open_m2=0";
    assert_eq!(
        of_first(&[AREA, SHARE], given),
        ["area_m2≥500 + shared_m2≥375", "area_m2≥500 + open_m2≥75"]
    );
    // Where the other does not pass anyway, or passes all the same, nothing is added.
    assert_eq!(
        of_first(&[AREA, SHARE], "area_m2=400 shared_m2=299 open_m2=0"),
        ["area_m2≥500"]
    );
    assert_eq!(
        of_first(&[AREA, SHARE], "area_m2=400 shared_m2=375 open_m2=0"),
        ["area_m2≥500"]
    );
    assert_eq!(of_first(&[AREA, SHARE], "area_m2=400"), ["area_m2≥500"]);
}

#[test]
fn of_several_ways_each_keeps_what_it_touches() {
    let either = "{ any_of = [{ at_least = { metric = 'area_m2', value = 500 } }, { at_least = { metric = 'desks', value = 100 } }] }";
    assert_eq!(
        of_first(
            &[either, SHARE],
            "desks=80 area_m2=400 shared_m2=300 open_m2=0"
        ),
        [
            "desks≥100",
            "area_m2≥500 + shared_m2≥375",
            "area_m2≥500 + open_m2≥75"
        ]
    );
}

#[test]
fn a_way_that_costs_another_clause_is_told_only_where_there_is_no_other_and_says_so() {
    let many = "{ at_least = { metric = 'desks', value = 10 } }";
    let few = "{ at_most = { metric = 'desks', value = 5 } }";
    assert_eq!(of_first(&[many, few], "desks=3"), ["desks≥10 breaks 1"]);
    assert_eq!(of_first(&[many, few], "desks=7"), ["desks≥10"]);
    let other =
        "{ any_of = [{ at_least = { metric = 'desks', value = 10 } }, { yes = 'has_lawyer' }] }";
    assert_eq!(of_first(&[other, few], "desks=3"), ["has_lawyer=true"]);
    // An advisory may be lost.
    let advice = "{ advisory = { at_most = { metric = 'desks', value = 5 } } }";
    assert_eq!(of_first(&[many, advice], "desks=3"), ["desks≥10"]);
}

#[test]
fn what_lapses_while_one_waits_is_renewed() {
    let months = "{ months = { since = 'registered', at_least = 18 } }";
    let events = "{ within = { dates = 'events', months = 3, at_least = 2 } }";
    assert_eq!(
        of_first(
            &[months, events],
            "registered=2018-01-01 events=2018-08-01,2018-08-02"
        ),
        ["events≥4 days + on 2019-07-01"]
    );
}
