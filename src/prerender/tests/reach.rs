//! How a space is reached, doubted and passed on, as the publisher writes it.

use super::*;

fn page_of(lang: Lang, publisher: Option<Publisher>, record: SpaceRecord) -> String {
    render(
        "/",
        &catalogue(publisher),
        &space(lang, "0000000a"),
        Some(record),
    )
    .html
}

fn with(json: &str, state: &str) -> SpaceRecord {
    let whole = format!(
        r#"{{"id":"0000000a","name":"云汀众创空间","province":"辽宁省","province_code":"210000","city":"大连市","city_code":"210200",
           "address":"星海街1号","state":"{state}","source":{{"list":"名单","row":4,"dated":"2021-04-12","as_of":"2021-04-12"}},
           "titles":[{}],"events":[]{json}}}"#,
        CERTIFIED.replace("\"certified\"", &format!("\"{state}\""))
    );
    serde_json::from_str(&whole).unwrap()
}

fn position(system: &str) -> SpaceRecord {
    with(
        &format!(r#","position":{{"longitude":121.6,"latitude":38.9{system}}}"#),
        "certified",
    )
}

#[test]
fn the_services_are_those_of_the_settings_in_their_order_and_all_four_without() {
    let hosts = [
        "uri.amap.com",
        "api.map.baidu.com",
        "apis.map.qq.com",
        "www.openstreetmap.org",
    ];
    let all = page_of(Lang::Zh, None, with("", "certified"));
    let places: Vec<_> = hosts.map(|host| all.find(host).unwrap()).into();
    assert!(places.is_sorted());
    let some = Publisher {
        maps: ["osm", "baidu", "unknown"].map(str::to_owned).into(),
        ..publisher()
    };
    let page = page_of(Lang::Zh, Some(some), with("", "certified"));
    let found = hosts.map(|host| page.find(host));
    assert!(found[3] < found[1] && found[0].is_none() && found[2].is_none());
    assert_eq!(
        page.matches("rel=\"noopener noreferrer external\"").count(),
        2
    );
}

#[test]
fn what_the_map_links_do_with_the_position_is_said() {
    for (record, part, said) in [
        (
            position(r#","system":"WGS84""#),
            "position=121.600000,38.900000",
            "in WGS84",
        ),
        (
            position(r#","system":"西安80""#),
            "search?keyword=",
            "does not say in which coordinate system",
        ),
        (
            position(""),
            "search?keyword=",
            "does not say in which coordinate system",
        ),
        (
            with("", "certified"),
            "search?keyword=",
            "gives no position",
        ),
    ] {
        let page = page_of(Lang::En, None, record);
        assert!(page.contains(part) && page.contains(said), "{said}");
        assert!(page.contains("the map service of another company"));
    }
}

#[test]
fn a_doubt_is_a_mail_where_somebody_takes_it_and_a_text_to_copy_in_any_case() {
    let based = Publisher {
        base_url: Some("https://register.example.org/sub/".to_owned()),
        ..publisher()
    };
    for (lang, parts) in [
        (
            Lang::Zh,
            [
                "记录编号：0000000a",
                "名录版本：0123456789ab",
                "数据截至：2022-09-29",
            ],
        ),
        (
            Lang::En,
            [
                "Record: 0000000a",
                "Release: 0123456789ab",
                "Data as of: 2022-09-29",
            ],
        ),
    ] {
        let page = page_of(lang, Some(based.clone()), with("", "certified"));
        let address = format!(
            "https://register.example.org/sub/{}/spaces/0000000a/",
            lang.key()
        );
        for part in parts.into_iter().chain([address.as_str(), "云汀众创空间"]) {
            let encoded = crate::routes::encode(part);
            let (_, mail) = page
                .split_once("mailto:doubts@example.org?subject=")
                .unwrap();
            assert!(mail.split('"').next().unwrap().contains(&encoded), "{part}");
            let (_, text) = page.split_once("id=\"doubt-text\"").unwrap();
            assert!(
                text.split("</textarea>").next().unwrap().contains(part),
                "{part}"
            );
        }
        let nobody = page_of(lang, None, with("", "certified"));
        assert!(!nobody.contains("mailto:") && nobody.contains(parts[0]));
    }
}

#[test]
fn only_a_title_that_is_held_and_confirmed_gets_a_poster() {
    let missing = SpaceRecord {
        titles: vec![release::TitleRecord {
            missing_since: Some("2021".to_owned()),
            ..with("", "certified").titles[0].clone()
        }],
        ..with("", "certified")
    };
    for (record, offered) in [
        (with("", "certified"), true),
        (with("", "under_recheck"), true),
        (missing, false),
        (with("", "suspended"), false),
        (with("", "in_notice"), false),
        (with("", "expired"), false),
        (with("", "cancelled"), false),
    ] {
        let state = record.state.clone();
        let page = page_of(Lang::En, None, record);
        assert_eq!(page.contains("Door poster"), offered, "{state}");
        assert!(page.contains("Contact card"), "{state}");
    }
}

#[test]
fn declared_figures_stand_with_their_year_and_the_list_that_states_them() {
    let record = with(
        r#","claims":{"mentors":12,"full_time_staff":4,"total_area_m2":"120000","desks":1200,"figures_year":2020},
           "earlier_sources":[{"list":"旧名单","row":9,"as_of":"2019-05-06"}],"stated_in":{"mentors":0}"#,
        "certified",
    );
    let page = page_of(Lang::En, None, record);
    let (_, table) = page.split_once("<table").unwrap();
    let (table, _) = table.split_once("</table>").unwrap();
    assert_eq!(table.matches("<tr>").count(), 5);
    let row = |name: &str| table.split("<tr>").find(|row| row.contains(name)).unwrap();
    assert!(row("Mentors").contains(">12<") && row("Mentors").contains("For 2020"));
    assert!(
        row("Mentors").contains("List taken up on 6 May 2019")
            && row("Mentors").contains("#source-2")
    );
    assert!(row("Full-time staff").contains("List of 12 April 2021"));
    assert!(row("Total area").contains("120,000 m²"));
    let none = page_of(Lang::En, None, with("", "certified"));
    assert!(!none.contains("<table"));
}
