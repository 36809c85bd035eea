//! Ways that stay within what is believed.

use super::situation::{of_clause, of_whole};

#[test]
fn a_part_takes_its_whole_along() {
    let trained = "{ at_least = { metric = 'trained', value = 10 } }";
    for (given, expected) in [
        ("trained=2 teams=5", "trained≥10 + teams≥10"),
        ("trained=2 teams=10", "trained≥10"),
        ("trained=2", "trained≥10"),
        ("teams=5", "trained≥10 + teams≥10"),
        // What contradicts itself already is put right where the way touches it.
        ("trained=7 teams=5", "trained≥10 + teams≥10"),
    ] {
        assert_eq!(of_clause(trained, given).join(" | "), expected, "{given}");
    }
    let few = "{ at_most = { metric = 'teams', value = 3 } }";
    assert_eq!(of_clause(few, "teams=5 trained=4"), ["teams≤3 + trained≤3"]);
    assert_eq!(of_clause(few, "teams=5 trained=2"), ["teams≤3"]);
    assert_eq!(
        of_whole(&[trained, few], "", "teams=5 trained=2"),
        [""; 0],
        "ten of three"
    );
}

#[test]
fn nothing_is_proposed_that_nobody_would_believe() {
    let seats = |asked: u32| format!("{{ at_least = {{ metric = 'seats', value = {asked} }} }}");
    assert_eq!(of_clause(&seats(50), "seats=10"), [""; 0]);
    assert_eq!(of_clause(&seats(40), "seats=10"), ["seats≥40"]);
    assert_eq!(of_clause(&seats(3), "seats=1"), ["seats≥5"]);
    let few = "{ at_most = { metric = 'seats', value = 3 } }";
    assert_eq!(of_clause(few, "seats=10"), [""; 0]);
    let either =
        "{ any_of = [{ at_least = { metric = 'seats', value = 50 } }, { yes = 'has_plan' }] }";
    assert_eq!(of_clause(either, "seats=10"), ["has_plan=true"]);
}

#[test]
fn a_share_is_raised_only_as_far_as_a_part_may_go() {
    let share = "{ share = { part = ['hall_m2', 'open_m2'], whole = ['area_m2'], at_least = 75 } }";
    assert_eq!(
        of_clause(share, "hall_m2=100 open_m2=200 area_m2=500"),
        ["open_m2≥275", "hall_m2≥175"]
    );
    assert_eq!(
        of_clause(share, "hall_m2=400 open_m2=0 area_m2=700"),
        ["open_m2≥125"],
        "a hall of 525 m² is not believed"
    );
}
