//! Ways out of situations that people are in.

use super::*;
use crate::evaluate;

const METRICS: [(&str, &str, u32); 12] = [
    ("desks", "count", 1),
    ("area_m2", "area", 1),
    ("shared_m2", "area", 1),
    ("open_m2", "area", 1),
    ("registered", "date", 1),
    ("events", "dates", 1),
    ("teams", "count", 1),
    ("mentors", "count", 1),
    ("fee", "money", 1),
    ("is_incubator", "yes_no", 1),
    ("has_plan", "yes_no", 1),
    ("has_lawyer", "yes_no", 3),
];

fn document(conditions: &[&str], more: &str) -> Document {
    let mut text = String::from(
        "id = 'any'\nrole = 'rule'\nstate = 'in_force'\ncomplete = true\nsource = []\n\
        title = { zh = '', en = '' }\nshort = { zh = '', en = '' }\n\
        applies_to = { zh = '', en = '' }\nsummary = { zh = '', en = '' }\n",
    );
    for (name, kind, effort) in METRICS {
        text += &format!(
            "[[metric]]\nname = '{name}'\nkind = '{kind}'\neffort = {effort}\n\
            label = {{ zh = '', en = '' }}\nquestion = {{ zh = '', en = '' }}\n"
        );
    }
    for (index, condition) in conditions.iter().enumerate() {
        text += &format!(
            "[[clause]]\nid = '{index}'\ntitle = {{ zh = '', en = '' }}\ntext = {{ zh = '', en = '' }}\n"
        );
        if !condition.is_empty() {
            text += &format!("condition = {condition}\n");
        }
    }
    toml::from_str(&(text + more)).unwrap()
}

/// `desks=88 is_incubator=no registered=2017-08-31 events=2018-01-01,2018-02`, `teams=n/a` where it does not apply.
fn answers(text: &str) -> Answers {
    let mut answers = Answers::default();
    for (metric, value) in text
        .split_whitespace()
        .filter_map(|word| word.split_once('='))
    {
        let when = |text: &str| values::When::parse(text).unwrap();
        let kind = METRICS.iter().find(|(name, ..)| *name == metric).unwrap().1;
        let value = match (kind, value) {
            (_, "n/a") => {
                let not_applicable = true;
                answers.put(
                    metric,
                    crate::Answer {
                        not_applicable,
                        ..crate::Answer::default()
                    },
                );
                continue;
            }
            ("yes_no", value) => Value::Yes(value == "yes"),
            ("date", value) => Value::Day(when(value)),
            ("dates", value) => Value::Days(value.split(',').map(when).collect()),
            (_, value) => Value::Number(values::Decimal::read(value).unwrap()),
        };
        answers.state(metric, value);
    }
    answers
}

fn said(way: &Way<'_>) -> String {
    let mut words = Vec::new();
    for change in &way.changes {
        let bound = match change.bound {
            Bound::AtLeast => "≥",
            Bound::AtMost => "≤",
            Bound::Exactly => "=",
        };
        let to = match &change.to {
            None => "?".to_owned(),
            Some(Value::Number(number)) => number.to_string(),
            Some(Value::Day(day)) => day.to_string(),
            Some(Value::Days(days)) => format!("{} days", days.len()),
            Some(value) => format!("{}", *value == Value::Yes(true)),
        };
        words.push(format!("{}{bound}{to}", change.metric));
    }
    words.extend(way.on.map(|on| format!("on {on}")));
    words.join(" + ")
}

fn today() -> NaiveDate {
    "2018-08-31".parse().unwrap()
}

fn of_clause(condition: &str, given: &str) -> Vec<String> {
    let (document, answers) = (document(&[condition], ""), answers(given));
    let evaluation = evaluate(&document, &answers, today());
    let ways = ways(&evaluation.clauses[0], &document, &answers, today());
    ways.iter().map(said).collect()
}

fn of_whole(conditions: &[&str], more: &str, given: &str) -> Vec<String> {
    let (document, answers) = (document(conditions, more), answers(given));
    let evaluation = evaluate(&document, &answers, today());
    smallest(&evaluation, &answers).iter().map(said).collect()
}

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
    let (document, answers) = (
        document(&[both], ""),
        answers("registered=2018-01-01 events=2018-08-01"),
    );
    let evaluation = evaluate(&document, &answers, today());
    let ways = ways(&evaluation.clauses[0], &document, &answers, today());
    assert_eq!(said(&ways[0]), "events≥3 days + on 2019-07-01");
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

#[test]
fn effort_is_how_much_is_not_there_times_how_hard_it_is_and_waiting_by_the_month() {
    let effort = |condition: &str, given: &str| {
        let (document, answers) = (document(&[condition], ""), answers(given));
        let evaluation = evaluate(&document, &answers, today());
        ways(&evaluation.clauses[0], &document, &answers, today())[0].effort
    };
    assert_eq!(effort(AREA, "area_m2=360"), 280);
    assert_eq!(effort(AREA, "area_m2=499.999"), 1);
    assert_eq!(effort(AREA, ""), 1000);
    assert_eq!(effort("{ yes = 'has_lawyer' }", ""), 3000);
    // To 2018-09-01 and to 2018-10-01: a month and two are begun.
    assert_eq!(effort(MONTHS, "registered=2017-03-01"), 50);
    assert_eq!(effort(MONTHS, "registered=2017-04-01"), 100);
}
