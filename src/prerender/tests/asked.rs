//! The directory, and a space of which only the directory's columns are at hand.

use super::*;
use crate::{routes::Filters, trouble::Trouble};

fn directory_page(lang: Lang, query: &str) -> String {
    let address = Address::directory(lang, Filters::read(query));
    render("/", &super::catalogue(None), &address, None).html
}

#[test]
fn without_a_text_the_order_is_by_place_and_with_one_by_relevance() {
    for (lang, place, relevance) in [
        (Lang::Zh, "按地区", "相关度"),
        (Lang::En, "By place", "Relevance"),
    ] {
        for (query, said, other) in [
            ("", place, relevance),
            ("?q=%20", place, relevance),
            ("?q=云", relevance, place),
        ] {
            let html = directory_page(lang, query);
            let option = |name: &str| format!(">{name}</option>");
            assert!(html.contains(&option(said)), "{query}");
            assert!(!html.contains(&option(other)), "{query}");
        }
    }
}

#[test]
fn what_is_not_known_in_an_address_is_ignored_and_nothing_is_said_of_it() {
    let plain = directory_page(Lang::En, "");
    for query in [
        "?reason=x",
        "?kind=x&sector=y&services=z",
        "?province=990000&city=210299",
        "?year=1066&state=x&level=y&declared=z",
        "?nothing=1",
    ] {
        let html = directory_page(Lang::En, query);
        assert!(!html.contains("class=\"chip\""), "{query}");
        let rows = |html: &str| html.matches("data-id").count();
        assert_eq!(rows(&html), rows(&plain), "{query}");
    }
    let html = directory_page(Lang::En, "?state=certified,x&reason=x");
    assert_eq!(html.matches("class=\"chip\"").count(), 1);
    let main = html.split("<main").nth(1).unwrap();
    let main = main.split("</main").next().unwrap();
    assert!(!main.contains("reason="), "nor does any link go on with it");
}

#[test]
fn where_nothing_is_found_the_count_is_heard_only_and_nothing_is_said_of_holding() {
    let holds = "held the title on the data date";
    let html = directory_page(Lang::En, "?q=没有");
    assert!(html.contains("class=\"summary__count announcer\""));
    assert!(!html.contains(holds) && html.contains("class=\"nothing\""));
    let html = directory_page(Lang::En, "?q=云");
    assert!(!html.contains("summary__count announcer") && html.contains(holds));
}

#[test]
fn on_paper_a_list_says_what_it_is() {
    for (lang, said) in [
        (
            Lang::Zh,
            "查询“云”。状态：已取消或已认定。地区：辽宁。排序：名称。数据截至2022年9月29日。",
        ),
        (
            Lang::En,
            "the search “云”. State: Cancelled or Certified. Place: Liaoning. Sort: Name. Data as of 29 September 2022. ",
        ),
    ] {
        let html = directory_page(
            lang,
            "?q=云&state=certified,cancelled&province=210000&sort=name",
        );
        let paper = html.split("class=\"asked\">").nth(1).unwrap();
        assert_eq!(paper.split("</p>").next(), Some(said));
    }
}

#[test]
fn a_record_that_cannot_be_had_leaves_what_the_directory_has_unless_data_were_altered() {
    let page = |trouble| {
        let owner = Owner::new_root(None);
        owner.with(|| {
            let site = Site::new("/", super::catalogue(None), space(Lang::En, "0000000b"));
            let id = SpaceId::parse("0000000b").unwrap();
            site.records
                .update(|records| records.put(id, RecordState::Failed(trouble)));
            let html = app(site).to_text();
            html.split("data-trouble").nth(1).unwrap().to_owned()
        })
    };
    let offline = page(Trouble::Offline);
    for part in [
        "What the directory has of it:",
        "Certified",
        "2021-04-12",
        "National",
        "Liaoning",
        "2018",
        "2022-09-29",
    ] {
        assert!(offline.contains(part), "{part}: {offline}");
    }
    assert!(!page(Trouble::WrongHash).contains("What the directory has of it:"));
}
