//! Ways out of situations that people are in: of one clause.

mod bounds;
mod kept;
mod situation;
mod whole;

use situation::{of_clause, weighed};

const SHARE: &str =
    "{ share = { part = ['shared_m2', 'open_m2'], whole = ['area_m2'], at_least = 75 } }";
const MONTHS: &str = "{ months = { since = 'registered', at_least = 18 } }";
const AREA: &str = "{ at_least = { metric = 'area_m2', value = 500 } }";

#[test]
fn twelve_more_desks_or_140_m2_and_the_lesser_change_first() {
    let either = "{ any_of = [{ at_least = { metric = 'area_m2', value = 500 } }, { at_least = { metric = 'desks', value = 100 } }] }";
    assert_eq!(
        of_clause(either, "desks=88 area_m2=360"),
        ["desks≥100", "area_m2≥500"]
    );
    assert_eq!(of_clause(either, "desks=100 area_m2=360"), [""; 0]);
    assert_eq!(
        of_clause(either, "desks=20 area_m2=499.5"),
        ["area_m2≥500", "desks≥100"]
    );
}

#[test]
fn thresholds_become_values_that_there_are() {
    for (condition, given, expected) in [
        (
            "{ at_least = { metric = 'desks', value = 2.5 } }",
            "desks=1",
            "desks≥3",
        ),
        (
            "{ at_least = { metric = 'area_m2', value = 2.5 } }",
            "area_m2=1",
            "area_m2≥2.5",
        ),
        (
            "{ at_most = { metric = 'desks', value = 2.5 } }",
            "desks=9",
            "desks≤2",
        ),
        (
            "{ at_most = { metric = 'fee', value = 2.5 } }",
            "fee=9",
            "fee≤2.5",
        ),
        ("{ yes = 'has_plan' }", "has_plan=no", "has_plan=true"),
        ("{ yes = 'has_plan' }", "has_plan=n/a", "has_plan=true"),
        (
            "{ at_least = { metric = 'desks', value = 3 } }",
            "desks=n/a",
            "desks≥3",
        ),
        (
            "{ per = { metric = 'mentors', of = 'teams', each = 10, at_least = 1 } }",
            "teams=25 mentors=2",
            "mentors≥3",
        ),
        (
            "{ per = { metric = 'mentors', of = 'teams', each = 10, at_least = 1 } }",
            "teams=25",
            "mentors≥3",
        ),
        (
            "{ per = { metric = 'mentors', of = 'teams', each = 10, at_least = 1 } }",
            "mentors=2",
            "teams=?",
        ),
        ("{ advisory = { yes = 'has_plan' } }", "has_plan=no", ""),
        (
            "{ at_least = { metric = 'desks', value = [{ from = '2019', value = 3 }] } }",
            "desks=1",
            "",
        ),
        (
            "{ all_of = [{ at_least = { metric = 'desks', value = 9 } }, { at_most = { metric = 'desks', value = 5 } }] }",
            "desks=1",
            "",
        ),
        (
            "{ all_of = [{ at_least = { metric = 'desks', value = 9 } }, { at_least = { metric = 'desks', value = 5 } }] }",
            "",
            "desks≥9",
        ),
    ] {
        assert_eq!(
            of_clause(condition, given).join(" | "),
            expected,
            "{condition} {given}"
        );
    }
}

#[test]
fn a_share_is_exact_and_rounded_up_to_a_whole_unit_where_the_whole_leaves_room() {
    for (given, expected) in [
        // 75 % of 666.7 is 500.025.
        (
            "area_m2=666.7 shared_m2=400 open_m2=0",
            "shared_m2≥501 | open_m2≥101",
        ),
        ("area_m2=666.7 shared_m2=400", "open_m2≥101"),
        (
            "area_m2=2.5 shared_m2=1 open_m2=0",
            "shared_m2≥2 | open_m2≥1",
        ),
        (
            "area_m2=0.5 shared_m2=0.2 open_m2=0",
            "shared_m2≥0.375 | open_m2≥0.175",
        ),
        ("shared_m2=400 open_m2=0", "area_m2=?"),
        ("shared_m2=400", "open_m2=? + area_m2=?"),
        (
            "area_m2=300 shared_m2=400 open_m2=0",
            "shared_m2=? + open_m2=? + area_m2=?",
        ),
        (
            "area_m2=0 shared_m2=0 open_m2=0",
            "shared_m2=? + open_m2=? + area_m2=?",
        ),
    ] {
        assert_eq!(of_clause(SHARE, given).join(" | "), expected, "{given}");
    }
    let of_both = "{ share = { part = ['teams'], whole = ['teams', 'mentors'], at_least = 50 } }";
    assert_eq!(of_clause(of_both, "teams=2 mentors=9"), ["teams≥9"]);
}

#[test]
fn waiting_ends_on_the_first_day_that_counts() {
    for (given, expected) in [
        // 31 August and 18 months: the last day of February would still be too early.
        ("registered=2017-08-31", "on 2019-03-01"),
        ("registered=2017-08-28", "on 2019-02-28"),
        ("registered=2017-08", "on 2019-03-01"),
        ("registered=2017", "registered≤2017-02-28"),
        ("", "registered≤2017-02-28"),
        ("registered=2017-02-28", ""),
    ] {
        assert_eq!(of_clause(MONTHS, given).join(" | "), expected, "{given}");
    }
}

#[test]
fn more_days_are_days_that_count() {
    let within = "{ within = { dates = 'events', months = 12, at_least = 3 } }";
    assert_eq!(
        of_clause(within, "events=2018-01-02,2016-01-01"),
        ["events≥4 days"]
    );
    assert_eq!(of_clause(within, ""), ["events≥3 days"]);
}

#[test]
fn days_that_are_added_count_on_the_day_that_is_waited_for() {
    let both = "{ all_of = [{ months = { since = 'registered', at_least = 18 } }, { within = { dates = 'events', months = 3, at_least = 2 } }] }";
    let ways = of_clause(both, "registered=2018-01-01 events=2018-08-01");
    assert_eq!(ways, ["events≥3 days + on 2019-07-01"]);
}

#[test]
fn what_is_asked_only_somewhere_may_not_be_asked_here() {
    let only = "{ only_if = { when = { yes = 'is_incubator' }, then = { yes = 'has_plan' } } }";
    for (given, expected) in [
        ("is_incubator=yes", "has_plan=true"),
        ("is_incubator=no", ""),
        ("has_plan=yes", "is_incubator=false | is_incubator=true"),
        ("", "is_incubator=false | is_incubator=true + has_plan=true"),
    ] {
        assert_eq!(of_clause(only, given).join(" | "), expected, "{given}");
    }
}

#[test]
fn of_several_the_easiest_that_are_still_needed() {
    let two = "{ at_least_of = { n = 2, conditions = [{ yes = 'has_lawyer' }, { yes = 'has_plan' }, { at_least = { metric = 'desks', value = 10 } }] } }";
    for (given, expected) in [
        (
            "desks=9",
            "desks≥10 + has_plan=true | desks≥10 + has_lawyer=true | has_lawyer=true + has_plan=true",
        ),
        ("desks=9 has_lawyer=yes", "desks≥10 | has_plan=true"),
        ("desks=10 has_lawyer=yes", ""),
    ] {
        let ways = of_clause(two, given);
        let sorted = ways.iter().map(|way| {
            let mut changes: Vec<_> = way.split(" + ").collect();
            changes.sort_unstable();
            changes.join(" + ")
        });
        assert_eq!(sorted.collect::<Vec<_>>().join(" | "), expected, "{given}");
    }
    let four = two.replace("n = 2", "n = 4");
    assert_eq!(of_clause(&four, ""), [""; 0]);
}

#[test]
fn effort_is_how_much_is_not_there_times_how_hard_it_is_and_waiting_by_the_month() {
    let effort = |condition: &str, given: &str| weighed(condition, given)[0].1;
    assert_eq!(effort(AREA, "area_m2=360"), 280);
    assert_eq!(effort(AREA, "area_m2=499.999"), 1);
    assert_eq!(effort(AREA, ""), 1000);
    assert_eq!(effort("{ yes = 'has_lawyer' }", ""), 3000);
    // To 2018-09-01 and to 2018-10-01: a month and two are begun.
    assert_eq!(effort(MONTHS, "registered=2017-03-01"), 50);
    assert_eq!(effort(MONTHS, "registered=2017-04-01"), 100);
}
