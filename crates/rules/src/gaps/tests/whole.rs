//! Ways out of situations that people are in: of a whole document.

use super::{AREA, SHARE, situation::of_whole};

#[test]
fn more_area_in_all_asks_for_more_of_it_for_all() {
    let given = "area_m2=400 shared_m2=300 open_m2=0 has_plan=no";
    // Each of the two alone: 500 m², and 75 % of 400 is there. Together: 75 % of 500.
    assert_eq!(
        of_whole(&[AREA, SHARE, "{ yes = 'has_plan' }"], "", given),
        [
            "area_m2≥500 + has_plan=true + shared_m2≥375",
            "area_m2≥500 + has_plan=true + open_m2≥75"
        ]
    );
    // More for all than there is in all: what there is in all grows with it.
    let shared = "{ at_least = { metric = 'shared_m2', value = 450 } }";
    assert_eq!(
        of_whole(&[SHARE, shared], "", given),
        ["shared_m2≥450 + area_m2≥450"]
    );
}

#[test]
fn clauses_without_text_are_passed_over_and_the_whole_may_have_no_way() {
    assert_eq!(of_whole(&["", AREA], "", "area_m2=400"), ["area_m2≥500"]);
    let later = "{ yes = 'has_plan' }";
    let never = "{ at_least = { metric = 'desks', value = [{ from = '2019', value = 3 }] } }";
    assert_eq!(of_whole(&[later, never], "", ""), [""; 0]);
    assert_eq!(of_whole(&[AREA], "", "area_m2=500"), [""; 0]);
}

#[test]
fn what_has_to_be_stated_first_is_asked_for_only_where_nothing_else_helps() {
    assert_eq!(
        of_whole(
            &[SHARE, "{ yes = 'has_plan' }"],
            "",
            "shared_m2=1 open_m2=1"
        ),
        ["area_m2=? + has_plan=true"]
    );
    // What people contradict themselves in is theirs to mend, whatever else is changed.
    assert_eq!(
        of_whole(
            &[SHARE, "{ yes = 'has_plan' }"],
            "",
            "area_m2=300 shared_m2=400 open_m2=0"
        ),
        ["shared_m2=? + open_m2=? + area_m2=? + has_plan=true"]
    );
    // What another clause asks for says how much; and of what that says nothing of, no more is asked than has to be.
    let (teams, per) = (
        "{ at_least = { metric = 'teams', value = 20 } }",
        "{ per = { metric = 'mentors', of = 'teams', each = 10, at_least = 1 } }",
    );
    assert_eq!(of_whole(&[teams, per], "", ""), ["teams≥20 + mentors≥2"]);
    assert_eq!(
        of_whole(&[teams, per, SHARE], "", ""),
        ["teams≥20 + mentors≥2 + shared_m2=? + open_m2=? + area_m2=?"]
    );
    assert_eq!(
        of_whole(&[AREA, SHARE], "", "shared_m2=1 open_m2=1"),
        ["area_m2≥500 + shared_m2≥374", "area_m2≥500 + open_m2≥374"]
    );
}

#[test]
fn gates_are_asked_for_like_clauses_and_the_score_is_not() {
    let rubric = "[rubric]\npoints = 100\npass = 60\n[[rubric.gate]]\nid = 'area'\ntitle = { zh = '', en = '' }\n\
        condition = { at_least = { metric = 'area_m2', value = 500 } }\n";
    assert_eq!(of_whole(&[], rubric, "area_m2=400"), ["area_m2≥500"]);
    assert_eq!(of_whole(&[], rubric, "area_m2=500"), [""; 0]);
}
