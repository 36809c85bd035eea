use register::{Decimal, When};
use rules::{SHIPPED, authored};

use super::*;
use crate::{
    About, Edition, JudgedCondition,
    record::tests::{day, space},
};

fn standards() -> Standards {
    authored::read(SHIPPED).unwrap()
}

/// A space that states the national filing rule, the year 2018, and these claims.
fn declaring(state: impl Fn(&mut Claims)) -> Space {
    let mut space = space("云汀众创空间", None);
    space.claims.standard = Some("filing-2017".to_owned());
    space.claims.figures_year = Some(2018);
    state(&mut space.claims);
    space
}

fn edition(spaces: Vec<Space>, standards: &Standards) -> Edition {
    let about = About {
        as_of: day(),
        standards: Some(standards),
        ..About::default()
    };
    Edition::of(spaces, &about).unwrap()
}

fn judged(space: Space) -> Option<Judged> {
    let edition = edition(vec![space], &standards());
    edition.records.into_values().next().unwrap().judged
}

fn clause<'a>(judged: &'a Judged, id: &str) -> &'a JudgedCondition {
    let mut conditions = judged.conditions.iter();
    conditions
        .find(|condition| condition.id.as_deref() == Some(id))
        .unwrap()
}

#[test]
fn nothing_is_judged_unless_rule_and_year_are_stated_and_the_rule_is_known() {
    assert!(judged(declaring(|_| {})).is_some());
    for without in [
        (|claims| claims.standard = None) as fn(&mut Claims),
        |claims| claims.figures_year = None,
        |claims| claims.standard = Some("另一份文件".to_owned()),
        // Of this one no condition is known.
        |claims| claims.standard = Some("guide-2015".to_owned()),
        // Nobody is judged by what is asked on a visit, by whatever name a list calls it.
        |claims| claims.standard = Some("visit".to_owned()),
        |claims| claims.standard = Some("这是真正的众创空间吗？".to_owned()),
        |claims| claims.standard = Some("Visit".to_owned()),
    ] {
        assert_eq!(
            judged(declaring(|claims| {
                claims.desks = Some(40);
                without(claims);
            })),
            None
        );
    }
}

#[test]
fn a_rule_is_known_by_its_id_its_number_and_its_name_however_brackets_are_written() {
    for name in [
        "filing-2017",
        "国科火字〔2017〕120号",
        "国科火字[2017] 120 号",
        "《国家众创空间备案暂行规定》",
    ] {
        let judged = judged(declaring(|claims| claims.standard = Some(name.to_owned())));
        assert_eq!(judged.unwrap().standard, "filing-2017", "{name}");
    }
}

#[test]
fn each_condition_has_what_was_declared_what_is_asked_and_its_share_of_that() {
    let judged = judged(declaring(|claims| {
        claims.total_area_m2 = Decimal::read("666.7");
        claims.desk_area_m2 = Decimal::read("380");
        claims.public_area_m2 = Decimal::read("120");
        claims.desks = Some(29);
        claims.companies_registered_in_year = Some(9);
        claims.residents_financed_in_year = Some(4);
        claims.opened_on = When::parse("2017-06-30");
    }))
    .unwrap();
    assert_eq!(
        (&*judged.as_of, &*judged.verdict, judged.complete),
        ("2018-12-31", "not_met", true)
    );
    let size = clause(&judged, "4a");
    assert_eq!(
        (&*size.verdict, size.how.as_deref()),
        ("met", Some("any_of"))
    );
    let [area, desks] = &size.parts[..] else {
        panic!()
    };
    assert_eq!(
        (area.given.as_deref(), area.asked.as_deref(), area.share),
        (Some("666.7"), Some("500"), Some(133))
    );
    assert_eq!((&*desks.verdict, desks.share), ("not_met", Some(96)));
    // 500 of 666.7 m² are 74.996 %: not enough, and never rounded up to what is asked.
    let share = clause(&judged, "4c");
    assert_eq!(
        (&*share.verdict, share.given.as_deref(), share.share),
        ("not_met", Some("74.9"), Some(99))
    );
    let opened = clause(&judged, "3");
    assert_eq!(
        (&*opened.verdict, opened.given.as_deref(), opened.share),
        ("met", Some("18"), Some(100))
    );
    assert_eq!(clause(&judged, "6").verdict, "not_met");
    let unknown = clause(&judged, "8b");
    assert_eq!((&*unknown.verdict, &unknown.given), ("unknown", &None));
    assert!(clause(&judged, "2b").advisory);
}

#[test]
fn a_figure_of_another_list_than_the_one_that_states_the_year_is_not_stated_for_it() {
    let judged = judged({
        let mut space = declaring(|claims| {
            claims.desks = Some(40);
            claims.mentors = Some(5);
            claims.opened_on = When::parse("2016");
        });
        space.sources.insert(0, space.sources[0].clone());
        for earlier in ["desks", "opened_on"] {
            space.stated_in.insert(earlier.to_owned(), 0);
        }
        space
    })
    .unwrap();
    assert_eq!(clause(&judged, "4a").verdict, "unknown");
    assert_eq!(clause(&judged, "8b").verdict, "met");
    assert_eq!(clause(&judged, "3").verdict, "met");
}

#[test]
fn an_incomplete_rule_is_never_met_and_figures_are_judged_no_later_than_the_release() {
    let judged = judged(declaring(|claims| {
        claims.standard = Some("shanxi-2017".to_owned());
        claims.figures_year = Some(2999);
        claims.total_area_m2 = Decimal::read("1000");
        claims.desk_area_m2 = Decimal::read("900");
        claims.public_area_m2 = Decimal::read("50");
        claims.mentors = Some(100);
    }))
    .unwrap();
    assert!(!judged.complete);
    assert_ne!(judged.verdict, "met");
    assert_eq!(judged.as_of, day().to_string());
}

#[test]
fn a_release_counts_who_meets_a_clause_and_the_directory_lists_them() {
    let standards = standards();
    let met = declaring(|claims| claims.desks = Some(40));
    let mut short = declaring(|claims| {
        claims.desks = Some(12);
        claims.total_area_m2 = Decimal::read("100");
    });
    (short.name, short.id) = (
        "青禾创客".to_owned(),
        register::SpaceId::parse("0000000a").unwrap(),
    );
    let mut silent = space("安居", None);
    silent.claims.desks = Some(40);
    let edition = edition(vec![met, short, silent], &standards);
    assert_eq!(edition.meets("filing-2017", "4a"), Some((1, 2)));
    assert_eq!(edition.meets("filing-2017", "7"), Some((0, 2)));
    assert_eq!(edition.meets("shanxi-2017", "4a"), None);
    let rows = edition.directory.clone().open(&edition.divisions).unwrap();
    assert_eq!(rows.meets().words, ["filing-2017/4a"]);
    assert_eq!(rows.meets_names()[0].en, "4a of National 2017");
    let who: Vec<_> = (0..rows.len())
        .filter(|row| !rows.meets().sets[rows.meets().of[*row] as usize].is_empty())
        .map(|row| rows.name(row))
        .collect();
    assert_eq!(who, ["云汀众创空间"]);
}

#[test]
fn the_words_of_judgements_are_those_of_the_standards_that_are_used() {
    let edition = edition(vec![declaring(|_| {})], &standards());
    let [rule] = &edition.judging.rules[..] else {
        panic!()
    };
    assert_eq!(
        (&*rule.id, rule.number.as_deref()),
        ("filing-2017", Some("国科火字〔2017〕120号"))
    );
    let unit = |name: &str| {
        let mut metrics = edition.judging.metrics.iter();
        metrics
            .find(|metric| metric.name == name)
            .unwrap()
            .unit
            .en
            .clone()
    };
    assert_eq!(unit("total_area_m2"), " m²");
    assert_eq!(unit("desk_area_m2+public_area_m2/total_area_m2"), "%");
    assert_eq!(unit("opened_on"), " months");
    let none = self::edition(vec![space("安居", None)], &standards());
    assert!(none.judging.rules.is_empty());
    assert_eq!(none.manifest.blob(crate::Role::Judging), None);
}

#[test]
fn what_a_record_is_judged_to_be_is_not_read_back() {
    let record = edition(vec![declaring(|_| {})], &standards())
        .records
        .into_values()
        .next()
        .unwrap();
    let space = record.space("0123456789ab").unwrap();
    assert_eq!(crate::SpaceRecord::of(&space, day()).judged, None);
}
