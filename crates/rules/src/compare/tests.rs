use std::fmt::Write as _;

use super::*;

fn document(complete: bool, clauses: &[(&str, Option<&str>)]) -> Document {
    let mut text = format!(
        "id = 'x'\nrole = 'rule'\nstate = 'in_force'\ncomplete = {complete}\ntitle = {{ zh = '甲', en = 'A' }}\nshort = {{ zh = '甲', en = 'A' }}\napplies_to = {{ zh = '甲', en = 'A' }}\nsummary = {{ zh = '甲', en = 'A' }}\nsource = []\n"
    );
    for (subject, condition) in clauses {
        write!(
            text,
            "[[clause]]\nid = '{subject}'\nsubject = '{subject}'\ntitle = {{ zh = '甲', en = 'A' }}\ntext = {{ zh = '甲', en = 'A' }}\n"
        )
        .unwrap();
        if let Some(condition) = condition {
            writeln!(text, "condition = {condition}").unwrap();
        }
    }
    toml::from_str(&text).unwrap()
}

fn relations(first: &Document, second: &Document) -> Vec<(String, Relation)> {
    let compared = compare(first, second).into_iter();
    compared
        .map(|row| (row.subject.into_owned(), row.relation))
        .collect()
}

const AREA: &str = "{ at_least = { metric = 'area', value = 500 } }";
const DESKS: &str = "{ at_least = { metric = 'desks', value = 30 } }";

fn either() -> String {
    format!("{{ any_of = [{AREA}, {DESKS}] }}")
}

fn both() -> String {
    format!("{{ all_of = [{AREA}, {DESKS}] }}")
}

#[test]
fn of_two_conditions_of_one_shape_the_threshold_decides() {
    let share =
        |value| format!("{{ share = {{ part = ['a', 'b'], whole = ['c'], at_least = {value} }} }}");
    let months = |value| format!("{{ months = {{ since = 'opened_on', at_least = {value} }} }}");
    let within = |months, value| {
        format!("{{ within = {{ dates = 'days', months = {months}, at_least = {value} }} }}")
    };
    let per = |each, value| {
        format!(
            "{{ per = {{ metric = 'mentors', of = 'companies', each = {each}, at_least = {value} }} }}"
        )
    };
    let most = |value| format!("{{ at_most = {{ metric = 'age', value = {value} }} }}");
    let advisory = |condition: &str| format!("{{ advisory = {condition} }}");
    let only =
        |then: &str| format!("{{ only_if = {{ when = {{ yes = 'rented' }}, then = {then} }} }}");
    let many = |n| {
        format!(
            "{{ at_least_of = {{ n = {n}, conditions = [{AREA}, {DESKS}, {{ yes = 'fund' }}] }} }}"
        )
    };
    let more = AREA.replace("500", "600");
    for (first, second, expected) in [
        (AREA.to_owned(), more.clone(), Relation::Stricter),
        (AREA.to_owned(), AREA.to_owned(), Relation::Same),
        (AREA.to_owned(), DESKS.to_owned(), Relation::Other),
        (most(24), most(12), Relation::Stricter),
        (share(75), share(90), Relation::Stricter),
        (months(18), months(12), Relation::Looser),
        (within(12, 4), within(6, 4), Relation::Stricter),
        (within(12, 4), within(6, 3), Relation::Other),
        (per(10, 1), per(20, 2), Relation::Same),
        (per(10, 1), per(8, 1), Relation::Stricter),
        (either(), both(), Relation::Stricter),
        (either(), AREA.to_owned(), Relation::Stricter),
        (either(), AREA.replace("500", "300"), Relation::Other),
        (either(), either().replace("30", "20"), Relation::Looser),
        (
            either(),
            either().replace("30", "20").replace("500", "600"),
            Relation::Other,
        ),
        (both(), AREA.to_owned(), Relation::Looser),
        (many(2), many(3), Relation::Stricter),
        (many(1), either(), Relation::Stricter),
        (many(3), both(), Relation::Looser),
        (many(2), both(), Relation::Stricter),
        (advisory(AREA), AREA.to_owned(), Relation::Stricter),
        (advisory(AREA), advisory(&more), Relation::Stricter),
        (advisory(AREA), DESKS.to_owned(), Relation::Stricter),
        (only(AREA), only(&more), Relation::Stricter),
        (only(AREA), AREA.to_owned(), Relation::Stricter),
        (
            "{ yes = 'fund' }".to_owned(),
            "{ yes = 'fund' }".to_owned(),
            Relation::Same,
        ),
    ] {
        let relation = |first: &str, second: &str| {
            let [first, second] = [first, second].map(|text| document(true, &[("s", Some(text))]));
            relations(&first, &second)[0].1
        };
        assert_eq!(relation(&first, &second), expected, "{first} and {second}");
        assert_eq!(
            relation(&second, &first),
            expected.reversed(),
            "{second} and {first}"
        );
    }
}

#[test]
fn what_stands_on_one_side_only_is_new_or_gone_where_the_other_side_is_all_here() {
    let whole = document(true, &[("area", Some(AREA)), ("desks", Some(DESKS))]);
    let part = document(
        false,
        &[("desks", None), ("fund", Some("{ yes = 'fund' }"))],
    );
    let named = |list: &[(&str, Relation)]| -> Vec<(String, Relation)> {
        list.iter()
            .map(|(subject, relation)| ((*subject).to_owned(), *relation))
            .collect()
    };
    assert_eq!(
        relations(&whole, &part),
        named(&[
            ("area", Relation::Unknown),
            ("desks", Relation::Unknown),
            ("fund", Relation::New),
        ])
    );
    assert_eq!(
        relations(&part, &whole),
        named(&[
            ("desks", Relation::Unknown),
            ("fund", Relation::Gone),
            ("area", Relation::Unknown),
        ])
    );
}

#[test]
fn a_document_is_compared_with_itself_as_it_stood_on_another_day() {
    let dated = AREA.replace(
        "500",
        "[{ from = '2017', value = 500 }, { from = '2020-07', value = 300 }]",
    );
    let now = document(true, &[("area", Some(&dated))]);
    let days: Vec<String> = now.editions().iter().map(ToString::to_string).collect();
    assert_eq!(days, ["2017", "2020-07"]);
    let on = |day: &str| now.on(day.parse().unwrap());
    assert_eq!(relations(&on("2018-01-01"), &now)[0].1, Relation::Looser);
    assert_eq!(relations(&on("2020-07-01"), &now)[0].1, Relation::Same);
    assert_eq!(relations(&on("2016-12-31"), &now)[0].1, Relation::Unknown);
    assert_eq!(on("2018-01-01").editions(), []);
}

#[test]
fn of_the_shipped_documents_any_two_turned_round_say_the_same_turned_round() {
    let standards = crate::authored::read(crate::SHIPPED).unwrap();
    for first in &standards.documents {
        for second in &standards.documents {
            let mut there = relations(first, second);
            let mut back: Vec<_> = relations(second, first)
                .into_iter()
                .map(|(subject, relation)| (subject, relation.reversed()))
                .collect();
            there.sort();
            back.sort();
            assert_eq!(there, back, "{} and {}", first.id, second.id);
        }
    }
    let relation = |first, second, about: &str| {
        let [first, second] = [first, second].map(|id| standards.document(id).unwrap());
        let mut rows = relations(first, second).into_iter();
        rows.find(|(subject, _)| subject == about).unwrap().1
    };
    for (second, subject, expected) in [
        ("fuzhou-2022", "size", Relation::Stricter),
        ("fuzhou-2022", "events", Relation::Looser),
        ("shenzhen-2020", "size", Relation::Same),
        ("shenzhen-2020", "growth", Relation::Looser),
        ("shenzhen-2020", "tech_services", Relation::New),
        ("shanxi-2017", "share", Relation::Stricter),
        ("shanxi-2017", "size", Relation::Unknown),
        ("jiangsu-2019", "size", Relation::Other),
        ("jiangsu-2019", "operating_time", Relation::Looser),
        ("incubator-2018", "legal_person", Relation::Stricter),
    ] {
        assert_eq!(
            relation("filing-2017", second, subject),
            expected,
            "{second}: {subject}"
        );
    }
}
