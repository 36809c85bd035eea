use std::sync::LazyLock;

use rules::{SHIPPED, Standards, authored};

use super::*;
use crate::typed::read;

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 30).unwrap()
}

static STANDARDS: LazyLock<Standards> = LazyLock::new(|| authored::read(SHIPPED).unwrap());

/// What was typed, by metric.
fn typed(document: &Document, typed: &[(&str, &str)]) -> Answers {
    let mut answers = Answers::default();
    for (name, text) in typed {
        let metric = document.metric(name).unwrap();
        // A day that has not come may still stand in a file.
        let value = read(metric, text, NaiveDate::MAX).unwrap().unwrap();
        answers.state(*name, value);
    }
    answers
}

/// What there is to look at: metric, `!` for an error or `?` for a doubt, what is wrong in both languages.
fn looked_at(document: &str, answers: &[(&str, &str)], confirmed: &[&str]) -> Vec<String> {
    let document = STANDARDS.document(document).unwrap();
    let answers = typed(document, answers);
    check(
        document,
        &answers,
        |name| confirmed.contains(&name),
        today(),
    )
    .into_iter()
    .map(|fault| {
        let mark = if fault.is_doubt { '?' } else { '!' };
        let Words { zh, en } = fault.message;
        format!("{}{mark} {zh} | {en}", fault.metric)
    })
    .collect()
}

#[test]
fn what_is_in_order_is_not_remarked_on() {
    let answers = [
        ("total_area_m2", "860"),
        ("desk_area_m2", "480"),
        ("public_area_m2", "380"),
        ("desks", "40"),
        ("opened_on", "2016-07-01"),
        ("resident_teams", "20"),
        ("companies_registered_in_year", "20"),
        ("residents_financed_in_year", "0"),
        ("mentors", "0"),
    ];
    assert_eq!(
        looked_at("filing-2017", &answers, &[]),
        Vec::<String>::new()
    );
    assert_eq!(looked_at("filing-2017", &[], &[]), Vec::<String>::new());
}

#[test]
fn a_part_that_is_more_than_its_whole_is_an_error_at_the_part() {
    let desks = "desk_area_m2! 办公（工位）面积不能大于服务场地总面积（860平方米） | Desk area must not be larger than the total area, 860 m²";
    assert_eq!(
        looked_at(
            "filing-2017",
            &[("desk_area_m2", "910"), ("total_area_m2", "860")],
            &["desk_area_m2"]
        ),
        [desks],
        "an error cannot be confirmed"
    );
    // The sum is too much as well, which need not be said.
    assert_eq!(
        looked_at(
            "filing-2017",
            &[
                ("desk_area_m2", "910"),
                ("public_area_m2", "180"),
                ("total_area_m2", "860")
            ],
            &[]
        ),
        [desks]
    );
    assert_eq!(
        looked_at(
            "incubator-2018",
            &[("incubatees", "40"), ("incubatees_financed", "41")],
            &[]
        ),
        [
            "incubatees_financed! 获得融资的在孵企业不能多于在孵企业（40家在孵企业） | Incubatees financed must not be more than incubatees, 40 incubatees"
        ]
    );
}

#[test]
fn parts_that_are_together_more_than_their_whole_are_an_error_at_the_last_of_them() {
    let together = "public_area_m2! 办公（工位）面积与公共服务面积合计不能大于服务场地总面积（860平方米） | \
                    Desk area and public service area together must not be larger than the total area, 860 m²";
    for document in ["filing-2017", "fuzhou-2022", "shanxi-2017", "shenzhen-2020"] {
        let answers = [
            ("public_area_m2", "380.001"),
            ("desk_area_m2", "480"),
            ("total_area_m2", "860"),
        ];
        assert_eq!(looked_at(document, &answers, &[]), [together], "{document}");
    }
    // Where one of the two is not known, nothing contradicts itself.
    let one = [("public_area_m2", "860"), ("total_area_m2", "860")];
    assert!(looked_at("filing-2017", &one, &[]).is_empty());
    let no_whole = [("public_area_m2", "380"), ("desk_area_m2", "480")];
    assert!(looked_at("filing-2017", &no_whole, &[]).is_empty());
}

#[test]
fn what_is_unknown_or_does_not_apply_contradicts_nothing() {
    let document = STANDARDS.document("filing-2017").unwrap();
    let all = [
        ("public_area_m2", "380"),
        ("desk_area_m2", "480"),
        ("total_area_m2", "400"),
    ];
    for hidden in ["unknown", "not_applicable"] {
        let mut answers = typed(document, &all);
        let mut answer = answers.get("total_area_m2").unwrap().clone();
        answer.unknown = hidden == "unknown";
        answer.not_applicable = hidden == "not_applicable";
        answers.put("total_area_m2", answer);
        assert_eq!(
            check(document, &answers, |_| false, today()),
            [],
            "{hidden}"
        );
    }
}

#[test]
fn a_whole_of_nothing_is_a_doubt_and_with_a_part_in_it_an_error() {
    assert_eq!(
        looked_at("incubator-2018", &[("incubatees", "0")], &[]),
        [
            "incubatees? 在孵企业：填的是0，占比就算不出来，请核对，确实如此就请确认 | \
             Incubatees: it is 0, so no share of it can be reckoned; check it, and confirm it if it is so"
        ]
    );
    assert!(looked_at("incubator-2018", &[("incubatees", "0")], &["incubatees"]).is_empty());
    assert_eq!(
        looked_at(
            "incubator-2018",
            &[("incubatees", "0"), ("incubatees_financed", "1")],
            &["incubatees"]
        ),
        [
            "incubatees_financed! 获得融资的在孵企业不能多于在孵企业（0家在孵企业） | Incubatees financed must not be more than incubatees, 0 incubatees"
        ]
    );
    // Premises of nothing are unusual in themselves; that is said, and once.
    assert_eq!(
        looked_at("filing-2017", &[("total_area_m2", "0")], &[]),
        [
            "total_area_m2? 服务场地总面积：0平方米明显偏少，请核对，确实如此就请确认 | Total area: 0 m² is unusually low; check it, and confirm it if it is so"
        ]
    );
}

#[test]
fn what_the_metric_hardly_believes_is_a_doubt_until_it_is_confirmed() {
    let document = STANDARDS.document("filing-2017").unwrap();
    let most = document.metric("mentors").unwrap().most.unwrap();
    let answers = [
        ("desks", "4000000000"),
        ("opened_on", "1998-05"),
        ("total_area_m2", "0.999"),
        ("mentors", &most.to_string()),
    ];
    let all = [
        "opened_on? 开始运营日期：1998年5月明显偏早，请核对，确实如此就请确认 | Opened on: May 1998 is unusually early; check it, and confirm it if it is so",
        "total_area_m2? 服务场地总面积：0.999平方米明显偏少，请核对，确实如此就请确认 | Total area: 0.999 m² is unusually low; check it, and confirm it if it is so",
        "desks? 创业工位：4,000,000,000个工位明显偏多，请核对，确实如此就请确认 | Desks: 4,000,000,000 desks is unusually high; check it, and confirm it if it is so",
    ];
    assert_eq!(looked_at("filing-2017", &answers, &[]), all);
    assert_eq!(
        looked_at("filing-2017", &answers, &["opened_on", "desks"]),
        [all[1]]
    );
}

#[test]
fn where_there_is_an_error_nothing_is_doubted_beside_it() {
    let answers = [("total_area_m2", "860"), ("desk_area_m2", "9000000")];
    let found = looked_at("filing-2017", &answers, &[]);
    assert!(
        matches!(&found[..], [one] if one.starts_with("desk_area_m2!")),
        "{found:?}"
    );
}

#[test]
fn of_several_dates_the_first_that_is_hardly_believable_is_named() {
    let mut document = STANDARDS.document("filing-2017").unwrap().clone();
    for metric in &mut document.metrics {
        if metric.name == "opened_on" {
            metric.kind = Kind::Dates;
        }
    }
    let answers = typed(
        &document,
        &[("opened_on", "2016, 1999-05, 1998, 2030-01-01")],
    );
    let found = check(&document, &answers, |_| false, today());
    assert_eq!(found.len(), 1);
    assert!(found[0].is_doubt);
    assert!(found[0].message.zh.contains("：1999年5月明显偏早"));
    assert_eq!(check(&document, &answers, |_| true, today()), []);
}

#[test]
fn the_year_2000_is_believed_and_the_day_before_it_is_asked_about() {
    for (day, doubts) in [
        ("1999", 1),
        ("1999-12", 1),
        ("1999-12-31", 1),
        ("2000", 0),
        ("2000-01-01", 0),
    ] {
        let found = looked_at("filing-2017", &[("opened_on", day)], &[]);
        assert_eq!(found.len(), doubts, "{day}: {found:?}");
    }
}

#[test]
fn a_day_that_has_not_come_is_an_error_wherever_it_came_from() {
    for (day, errors) in [
        ("2026-11-30", 0),
        ("2026-12-01", 1),
        ("2026", 0),
        ("2027", 1),
    ] {
        let found = looked_at("filing-2017", &[("opened_on", day)], &["opened_on"]);
        assert_eq!(found.len(), errors, "{day}: {found:?}");
    }
}

#[test]
fn more_points_than_the_form_gives_cannot_be_confirmed() {
    assert_eq!(
        looked_at(
            "huzhou",
            &[("points_residents", "15.5"), ("points_results", "10")],
            &["points_residents"]
        ),
        [
            "points_residents! 入驻得分：最多15分，请重新填写 | Points for residents: at most 15 points can be given; enter it again"
        ]
    );
}

#[test]
fn faults_stand_in_the_order_of_the_form() {
    let document = STANDARDS.document("filing-2017").unwrap();
    let answers = typed(
        document,
        &[
            ("mentors", "4000000000"),
            ("resident_teams", "3"),
            ("companies_registered_in_year", "4"),
            ("residents_financed_in_year", "5"),
            ("total_area_m2", "0"),
            ("opened_on", "2030"),
        ],
    );
    let faults = check(document, &answers, |_| false, today());
    let names: Vec<&str> = faults.iter().map(|fault| fault.metric.as_str()).collect();
    let form = Form::of(document);
    let order: Vec<&str> = form
        .asked()
        .iter()
        .map(|metric| metric.name.as_str())
        .filter(|name| names.contains(name))
        .collect();
    assert_eq!(names, order);
    assert_eq!(names.len(), 5);
}
