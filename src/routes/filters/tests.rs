use proptest::prelude::*;

use super::*;
use crate::routes::{PRICES, SIZES};

fn chosen(filters: &Filters) -> Vec<(&'static str, Vec<&str>)> {
    let keys = |facet| filters.chosen(facet).iter().map(String::as_str).collect();
    let all = Facet::ALL.map(|facet| (facet.key(), keys(facet)));
    all.into_iter()
        .filter(|(_, keys): &(_, Vec<&str>)| !keys.is_empty())
        .collect()
}

#[test]
fn filters_are_written_one_way_whatever_the_order_in_which_they_were_chosen() {
    let choices = [
        (Facet::State, "certified"),
        (Facet::State, "cancelled"),
        (Facet::Level, "national"),
        (Facet::Province, "210000"),
        (Facet::Province, "110000"),
        (Facet::City, "210200"),
        (Facet::Kind, "综合型"),
        (Facet::Sector, "软件, 信息&服务"),
        (Facet::Sector, "新材料"),
        (Facet::Size, "500-1000"),
        (Facet::Price, "not_stated"),
        (Facet::Year, "2017"),
        (Facet::Year, "not_stated"),
        (Facet::Reason, "停止运营, 注销"),
        (Facet::Declared, "mentors"),
        (Facet::Meets, "filing-2017/4a"),
    ];
    let written = "?q=%E5%A4%A7%E8%BF%9E%20100%25%20a%2Bb%26c&state=cancelled,certified&level=national\
        &province=110000,210000&city=210200&kind=%E7%BB%BC%E5%90%88%E5%9E%8B&sector=%E6%96%B0%E6%9D%90%E6%96%99\
        &sector=%E8%BD%AF%E4%BB%B6%2C%20%E4%BF%A1%E6%81%AF%26%E6%9C%8D%E5%8A%A1&size=500-1000&price=not_stated\
        &year=2017,not_stated&reason=%E5%81%9C%E6%AD%A2%E8%BF%90%E8%90%A5%2C%20%E6%B3%A8%E9%94%80&declared=mentors\
        &meets=filing-2017%2F4a&sort=newest&page=3";
    let start = Filters::default()
        .with_text("大连 100% a+b&c")
        .sorted(Sort::Newest);
    let choose = |filters: Filters, (facet, key): &(Facet, &str)| filters.toggled(*facet, key);
    let forwards = choices.iter().fold(start.clone(), choose).on_page(2);
    let backwards = choices.iter().rev().fold(start, choose).on_page(2);
    assert_eq!(forwards.query(), written);
    assert_eq!(backwards, forwards);
    assert_eq!(Filters::read(written), forwards);
    assert_eq!(Filters::default().query(), "");
}

#[test]
fn what_is_not_known_in_a_query_is_ignored() {
    for (query, read) in [
        ("?utm=x&STATE=certified&sort=price_down", ""),
        ("?state=certified,nonsense,,certified", "?state=certified"),
        ("?level=&province=abc,1,210200,010000&city=210000,99", ""),
        ("?size=500-999&price=500-1000,cheap", "?price=500-1000"),
        ("?kind=&sector=&services=&reason=", ""),
        ("?year=17,2017,201x,20170&declared=", "?year=2017"),
        (
            "?meets=4a,/4a,filing-2017/,filing-2017/4a,A/b",
            "?meets=filing-2017%2F4a",
        ),
        (
            "?declared=hours,mentors,total_area,desks",
            "?declared=desks,mentors",
        ),
        ("?page=-4", ""),
        ("?page=1&sort=relevance&q=", ""),
    ] {
        assert_eq!(Filters::read(query).query(), read, "{query}");
    }
    assert!(Filters::read("?q=%zz%E5%A4").q.starts_with("%zz"));
    assert_eq!(Filters::read("q=a%2Bb+c").q, "a+b c");
}

#[test]
fn a_facet_is_read_with_commas_with_encoded_commas_and_as_a_form_writes_it() {
    let filters = Filters::read("state=certified,expired");
    for query in [
        "state=certified%2Cexpired",
        "state=expired&state=certified",
        "?state=expired&q=&state=certified,expired",
    ] {
        assert_eq!(Filters::read(query), filters, "{query}");
    }
    let words = Filters::read("sector=a,b&sector=c");
    assert_eq!(chosen(&words), [("sector", vec!["a,b", "c"])]);
}

#[test]
fn choosing_again_leaves_out_and_a_province_takes_its_cities_along() {
    let filters = Filters::read("province=210000,320000&city=210200,320500&page=4");
    let without_city = filters.toggled(Facet::City, "320500");
    assert_eq!(without_city.query(), "?province=210000,320000&city=210200");
    assert_eq!(
        filters.toggled(Facet::Province, "320000").query(),
        "?province=210000&city=210200"
    );
    assert_eq!(
        filters.toggled(Facet::City, "no code").query(),
        filters.on_page(0).query()
    );
    assert!(filters.without(Facet::City).is_empty());
    assert!(filters.without(Facet::Province).is_empty());
    assert!(!filters.is_empty() && filters.chosen_count() == 4);
}

fn choice() -> impl Strategy<Value = (Facet, String)> {
    let free = prop::sample::select(vec![
        Facet::Kind,
        Facet::Sector,
        Facet::Services,
        Facet::Reason,
    ]);
    let known = prop::sample::select(vec![
        (Facet::State, "certified"),
        (Facet::State, "listed"),
        (Facet::Level, "city"),
        (Facet::Size, SIZES[4].key),
        (Facet::Size, SIZES[5].key),
        (Facet::Price, PRICES[0].key),
        (Facet::Declared, "cases_in_year"),
        (Facet::Year, "2019"),
    ]);
    prop_oneof![
        (free, any::<String>()),
        known.prop_map(|(facet, key)| (facet, key.to_owned())),
        (11..82_u32).prop_map(|code| (Facet::Province, (code * 10_000).to_string())),
        (110_001..829_999_u32).prop_map(|code| (Facet::City, code.to_string())),
    ]
}

proptest! {
    #[test]
    fn any_filters_are_read_back_from_the_query_they_give(
        q in any::<String>(),
        sort in 0..Sort::ALL.len(),
        page in any::<u32>(),
        choices in prop::collection::vec(choice(), 0..12),
    ) {
        let start = Filters::default().with_text(&q).sorted(Sort::ALL[sort]);
        let filters = choices
            .iter()
            .fold(start, |filters, (facet, key)| filters.toggled(*facet, key))
            .on_page(page);
        prop_assert_eq!(Filters::read(&filters.query()), filters);
    }

    #[test]
    fn any_query_is_read_and_gives_itself_once_it_is_written(query in "\\PC*|([a-z]{1,8}=[%a-f0-9,&=+-]{0,12}&)*") {
        let written = Filters::read(&query).query();
        prop_assert_eq!(Filters::read(&written).query(), written);
    }
}
