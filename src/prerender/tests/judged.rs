//! What a space's page says of figures held against a rule, and that it judges nothing without one.

use release::Judging;

use super::*;

const WORDS: &str = r#"{"rules":[{"id":"filing-2017","title":{"zh":"示例规定","en":"Example Rule"},"number":"示例〔2017〕1号","clauses":[
    {"id":"2b","title":{"zh":"独立法人","en":"Legal person"}},
    {"id":"4a","title":{"zh":"场地或工位","en":"Premises or desks"}},
    {"id":"8b","title":{"zh":"创业导师","en":"Mentors"}},
    {"id":"9","title":{"zh":"创业活动","en":"Events"}}]}],
    "metrics":[{"name":"total_area_m2","label":{"zh":"总面积","en":"Total area"},"unit":{"zh":"平方米","en":" m²"}},
    {"name":"desks","label":{"zh":"工位","en":"Desks"},"unit":{"zh":"","en":""}}]}"#;

const JUDGED: &str = r#"{"standard":"filing-2017","figures_year":2018,"as_of":"2018-12-31","verdict":"not_met","complete":true,"conditions":[
    {"id":"2b","verdict":"not_met","advisory":true,"how":"yes","metric":"independent_legal_person","given":"no"},
    {"id":"4a","verdict":"met","how":"any_of","parts":[
        {"verdict":"met","how":"at_least","metric":"total_area_m2","given":"6400","asked":"500","share":999},
        {"verdict":"not_met","how":"at_least","metric":"desks","given":"12","asked":"30","share":40}]},
    {"id":"8b","verdict":"unknown","how":"at_least","metric":"mentors","asked":"3"},
    {"id":"9","verdict":"not_met","how":"at_least","metric":"events_in_year","given":"9","asked":"10","share":90}]}"#;

fn page(lang: Lang, record: SpaceRecord) -> String {
    let words: Judging = serde_json::from_str(WORDS).unwrap();
    let matter = Matter::Judged(Box::new(record), &words);
    render("/", &catalogue(None), &space(lang, "0000000a"), matter).html
}

fn judged() -> SpaceRecord {
    SpaceRecord {
        judged: serde_json::from_str(JUDGED).unwrap(),
        ..record("0000000a", CERTIFIED, "")
    }
}

/// The part of a page between two texts.
fn between<'a>(page: &'a str, from: &str, to: &str) -> &'a str {
    let (_, rest) = page.split_once(from).unwrap();
    rest.split_once(to).unwrap().0
}

#[test]
fn each_condition_stands_with_value_what_is_asked_result_and_a_link_to_its_clause() {
    let page = page(Lang::En, judged());
    for part in [
        "The figures declared for 2018",
        "not measured by the register",
        "href=\"/en/standards/filing-2017/\"",
        "示例〔2017〕1号",
        "href=\"/en/standards/filing-2017/4a/\"",
        "6,400 m²",
        "at least 500 m²",
    ] {
        assert!(page.contains(part), "{part}: {page}");
    }
    let tally = between(&page, "class=\"tally\"", "</p>");
    for (word, count) in [
        ("Met", 1),
        ("Not met", 1),
        ("Not stated", 1),
        ("Advisory", 1),
    ] {
        let said = format!("{word}<b class=\"tally__count\">{count}</b>");
        assert!(tally.contains(&said), "{said}: {tally}");
    }
    let legal_person = between(&page, "filing-2017/2b/", "</li>");
    assert!(legal_person.contains("outcome--advisory"), "{legal_person}");
    assert!(!legal_person.contains("Not met"), "{legal_person}");
    assert!(between(&page, "filing-2017/8b/", "</li>").contains("Not stated"));
    assert!(!page.contains("style="));
}

#[test]
fn a_bar_is_a_share_of_what_is_asked_cut_beyond_twice_and_grey_where_it_is_not_needed() {
    let page = page(Lang::Zh, judged());
    let size = between(&page, "filing-2017/4a/", "</li>");
    assert!(size.contains("class=\"limbs__joint\">或</p>"), "{size}");
    let (area, desks) = size.split_once("limbs__joint").unwrap();
    assert!(
        area.contains("gauge__cut") && area.contains("width=\"100%\""),
        "{area}"
    );
    assert!(
        desks.contains("gauge__spare") && desks.contains("width=\"20%\""),
        "{desks}"
    );
    let events = between(&page, "filing-2017/9/", "</li>");
    assert!(
        events.contains("gauge__short") && events.contains("width=\"45%\""),
        "{events}"
    );
}

#[test]
fn a_rule_that_is_not_complete_says_so() {
    let record = SpaceRecord {
        judged: judged().judged.map(|judged| release::Judged {
            complete: false,
            ..judged
        }),
        ..judged()
    };
    assert!(page(Lang::En, record).contains("never called met"));
    assert!(!page(Lang::En, judged()).contains("never called met"));
}

#[test]
fn without_a_rule_or_a_year_nothing_is_judged_and_the_page_says_so() {
    let declaring = |standard: Option<&str>, figures_year| SpaceRecord {
        claims: release::Claims {
            desks: Some(40),
            standard: standard.map(str::to_owned),
            figures_year,
            ..release::Claims::default()
        },
        ..record("0000000a", CERTIFIED, "")
    };
    for (standard, year, zh, en) in [
        (
            None,
            Some(2018),
            "没有写明依据哪一项规定，不作判断",
            "No rule is stated for these figures, so nothing is judged",
        ),
        (
            Some("filing-2017"),
            None,
            "没有写明数据的年度",
            "The year of these figures is not stated",
        ),
        (
            Some("另一份"),
            Some(2018),
            "不在名录收录的规定之中",
            "The register has no rule of the name",
        ),
    ] {
        for (lang, words) in [(Lang::Zh, zh), (Lang::En, en)] {
            let page = page(lang, declaring(standard, year));
            assert!(page.contains(words), "{words}: {page}");
            assert!(!page.contains("class=\"conditions\""));
        }
    }
    let silent = page(Lang::En, record("0000000a", CERTIFIED, ""));
    assert!(!silent.contains("nothing is judged"));
}
