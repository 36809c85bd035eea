use proptest::prelude::*;
use register::{Level, SpaceId, State};
use release::{Digest, Directory, Divisions, Entry, FileRef, Root};

use super::*;

const SUZHOU: u32 = 320_500;
const NANJING: u32 = 320_100;
const DALIAN: u32 = 210_200;

fn catalogue(entries: Vec<Entry>) -> Catalogue {
    let file = FileRef {
        sha256: Digest::of(b""),
        length: 0,
    };
    let root = Root {
        format: 1,
        release: "0123456789ab".to_owned(),
        as_of: "2022-09-29".to_owned(),
        sample: true,
        manifest: file.clone(),
        files: file.into(),
    };
    Catalogue::new(root, None, Directory::pack(entries), Divisions::all()).unwrap()
}

/// The id of the `n`th space of a test.
fn id(n: usize) -> SpaceId {
    SpaceId::parse(&format!("{n:08}")).unwrap()
}

fn entry(n: usize, name: &str, place: u32) -> Entry {
    Entry::new(id(n), name, State::Certified, place)
}

/// The names that are found, in their order.
fn names<'a>(catalogue: &'a Catalogue, query: &str, lang: Lang) -> Vec<&'a str> {
    let found = catalogue.find(&Filters::read(query), lang);
    let rows = found.page(0).1.to_vec();
    rows.into_iter()
        .map(|row| catalogue.row(row).unwrap().name)
        .collect()
}

fn count(catalogue: &Catalogue, found: &Found, facet: Facet, key: &str) -> u32 {
    found.count(facet, catalogue.value(facet, key).unwrap())
}

fn places() -> Catalogue {
    catalogue(vec![
        entry(0, "a", SUZHOU),
        entry(1, "b", SUZHOU),
        entry(2, "c", NANJING),
        entry(3, "d", 320_000),
        entry(4, "e", DALIAN),
    ])
}

#[test]
fn ids_worked_out_in_turns_are_those_that_a_question_works_out() {
    let many = || catalogue((0..1300).map(|n| entry(n, "a", SUZHOU)).collect());
    let (asked, in_turns) = (many(), many());
    let turns = in_turns.ids().count();
    assert!(turns > 1, "{turns}");
    assert_eq!(in_turns.ids().count(), 0, "they are there");
    for n in [0, 1, 599, 600, 1299, 1300] {
        assert_eq!(in_turns.place(&id(n)), asked.place(&id(n)), "{n}");
        assert_eq!(in_turns.place(&id(n)).is_some(), n < 1300);
    }
}

#[test]
fn a_chosen_city_narrows_its_province_and_leaves_the_others_whole() {
    let catalogue = places();
    for (query, found) in [
        ("province=320000", "abcd"),
        ("province=320000&city=320500", "ab"),
        ("city=320500", "ab"),
        ("city=320500,320100", "abc"),
        ("province=210000&city=320500", "eab"),
        ("province=210000,320000&city=320100", "ec"),
        ("province=110000", ""),
        ("province=320000&city=320600", ""),
        ("city=999999", ""),
        ("province=990000", ""),
    ] {
        assert_eq!(
            names(&catalogue, query, Lang::Zh).concat(),
            found,
            "{query}"
        );
    }
}

#[test]
fn counts_of_provinces_and_cities_leave_the_chosen_place_aside() {
    let catalogue = places();
    let found = catalogue.find(&Filters::read("province=320000&city=320500"), Lang::Zh);
    let count = |facet, key| count(&catalogue, &found, facet, key);
    assert_eq!(count(Facet::Province, "320000"), 4);
    assert_eq!(count(Facet::Province, "210000"), 1);
    assert_eq!(count(Facet::Province, "110000"), 0);
    assert_eq!(count(Facet::City, "320500"), 2);
    assert_eq!(count(Facet::City, "320100"), 1);
    assert_eq!(count(Facet::City, "210200"), 1);
    assert_eq!((found.province(320_000), found.province(110_000)), (4, 0));
}

#[test]
fn the_cities_of_a_province_are_those_that_have_a_space() {
    let catalogue = places();
    let cities: Vec<_> = catalogue
        .cities(320_000)
        .map(|(place, city)| (place, city.key.as_str(), city.name(Lang::En)))
        .collect();
    assert_eq!(cities, [(1, "320100", "Nanjing"), (2, "320500", "Suzhou")]);
    assert_eq!(catalogue.values(Facet::Province).len(), 34);
    assert_eq!(
        catalogue.value_name(Facet::City, "320500", Lang::Zh),
        "苏州"
    );
    assert_eq!(
        catalogue.value_name(Facet::City, "320600", Lang::Zh),
        "320600"
    );
}

#[test]
fn bands_begin_with_their_lower_limit_and_know_what_is_not_stated() {
    let sized = |n, area: &str| Entry {
        area: area.to_owned(),
        ..entry(n, &format!("{n}"), SUZHOU)
    };
    let areas = ["499.9", "500", "999.999", "10000", ""];
    let catalogue = catalogue((0..).zip(areas).map(|(n, area)| sized(n, area)).collect());
    for (key, found) in [
        ("0-500", "0"),
        ("500-1000", "12"),
        ("1000-3000", ""),
        ("3000-10000", ""),
        ("10000-", "3"),
        ("not_stated", "4"),
        ("500-1000,not_stated", "124"),
    ] {
        let query = format!("size={key}");
        assert_eq!(names(&catalogue, &query, Lang::Zh).concat(), found, "{key}");
    }
    let prices = catalogue.find(&Filters::default(), Lang::Zh);
    assert_eq!(count(&catalogue, &prices, Facet::Price, "not_stated"), 5);
}

fn varied() -> Catalogue {
    let full = |n, name: &str, place, from: &str, desks, area: &str, rent: &str| Entry {
        from: from.to_owned(),
        desks,
        area: area.to_owned(),
        rent: rent.to_owned(),
        letters: name.chars().map(|c| (c.to_string(), 0, c)).collect(),
        ..entry(n, name, place)
    };
    catalogue(vec![
        full(0, "b", SUZHOU, "2018-03-01", Some(30), "1200", "800.5"),
        full(1, "a", SUZHOU, "2020", None, "", "800"),
        Entry {
            name_en: "Zebra".to_owned(),
            ..full(2, "c", DALIAN, "2016-05", Some(200), "1200.5", "")
        },
        Entry {
            state: State::Cancelled,
            ..full(3, "d", DALIAN, "", Some(0), "90", "2000")
        },
        Entry {
            operator: "c".to_owned(),
            ..full(4, "e", 110_000, "2018", Some(30), "", "")
        },
    ])
}

#[test]
fn results_stand_in_the_order_that_is_asked_for_with_what_is_not_stated_last() {
    let catalogue = varied();
    for (query, zh, en) in [
        ("", "ecdab", "ecdab"),
        ("sort=name", "abcde", "abdec"),
        ("sort=newest", "abecd", "abecd"),
        ("sort=desks", "cbeda", "cbeda"),
        ("sort=area", "cbdae", "cbdae"),
        ("sort=price", "abdce", "abdce"),
        ("q=c", "ce", "ce"),
        ("q=c&sort=name", "ce", "ec"),
    ] {
        assert_eq!(names(&catalogue, query, Lang::Zh).concat(), zh, "{query}");
        assert_eq!(names(&catalogue, query, Lang::En).concat(), en, "{query}");
    }
}

#[test]
fn an_empty_result_tells_what_each_condition_costs() {
    let catalogue = varied();
    let relaxed = |query: &str| -> Vec<_> {
        let filters = Filters::read(query);
        let found = catalogue.find(&filters, Lang::Zh);
        assert_eq!((found.total(), found.pages()), (0, 1), "{query}");
        found
            .relax(&filters)
            .into_iter()
            .map(|way| {
                let total = catalogue.find(&way.filters, Lang::Zh).total();
                assert_eq!(total, way.total as usize, "{query}");
                (way.facet.map(Facet::key), way.filters.query(), way.total)
            })
            .collect()
    };
    assert_eq!(
        relaxed("q=zebra&state=cancelled&page=3"),
        [
            (None, "?state=cancelled".to_owned(), 1),
            (Some("state"), "?q=zebra".to_owned(), 1)
        ]
    );
    assert_eq!(
        relaxed("province=110000&city=210200,320600&state=expired,cancelled&size=10000-"),
        [(
            Some("size"),
            "?state=cancelled,expired&province=110000&city=210200,320600".to_owned(),
            1
        )]
    );
    assert_eq!(
        relaxed("province=320000&city=320600&state=certified"),
        [
            (Some("state"), String::new(), 0),
            (Some("province"), "?state=certified".to_owned(), 4)
        ][1..]
    );
    assert_eq!(relaxed("kind=%E4%B8%93%E4%B8%9A"), []);
}

#[test]
fn a_record_is_found_by_its_id_and_by_the_id_of_one_that_became_part_of_it() {
    let catalogue = catalogue(vec![
        entry(5, "b", SUZHOU),
        Entry {
            merged: vec![id(9)],
            ..entry(3, "a", SUZHOU)
        },
    ]);
    let name = |n| catalogue.by_id(&id(n)).map(|row| row.name);
    assert_eq!(
        [name(3), name(5), name(9), name(4)],
        [Some("a"), Some("b"), Some("a"), None]
    );
    assert_eq!(catalogue.present(&id(9)), Some(id(3)));
    assert_eq!(catalogue.merged().collect::<Vec<_>>(), [id(9)]);
}

#[test]
fn words_and_kinds_have_the_names_they_have() {
    let catalogue = catalogue(vec![Entry {
        kind: vec!["综合型".to_owned()],
        sectors: vec!["新材料".to_owned()],
        years: vec!["2017".to_owned()],
        reasons: vec![release::NOT_STATED.to_owned()],
        figures: vec!["mentors".to_owned()],
        ..entry(0, "a", SUZHOU)
    }]);
    let name = |facet, lang| catalogue.values(facet)[0].name(lang).to_owned();
    assert_eq!(name(Facet::Kind, Lang::Zh), "综合型");
    assert_eq!(name(Facet::Kind, Lang::En), "Comprehensive");
    assert_eq!(name(Facet::Sector, Lang::En), "新材料");
    assert!(!catalogue.values(Facet::Sector)[0].is_named(Lang::En));
    assert_eq!(name(Facet::State, Lang::Zh), State::Certified.name().zh);
    assert_eq!(name(Facet::Year, Lang::En), "2017");
    assert_eq!(name(Facet::Reason, Lang::En), "not stated");
    assert_eq!(name(Facet::Reason, Lang::Zh), "未说明");
    assert_eq!(name(Facet::Declared, Lang::Zh), "创业导师");
    assert_eq!(name(Facet::Declared, Lang::En), "Mentors");
    // What this release does not have is still said in words.
    for (facet, key, said) in [
        (Facet::Year, "not_stated", "not stated"),
        (Facet::Declared, "events_in_year", "Events in the year"),
        (Facet::Reason, "停止运营", "停止运营"),
    ] {
        assert_eq!(catalogue.value_name(facet, key, Lang::En), said);
    }
}

prop_compose! {
    fn any_entry()(
        name in "[云汀]{1,2}",
        place in prop::sample::select(vec![SUZHOU, NANJING, DALIAN, 320_000, 110_000]),
        (state, levels) in (0..State::ALL.len(), 0..8_u8),
        sectors in prop::collection::vec("[甲乙丙]", 0..3),
        kind in prop::option::of("[专综]"),
        (years, reasons) in (prop::collection::vec("201[67]", 0..3), prop::collection::vec("[甲乙]", 0..2)),
        figures in prop::collection::vec("desks|mentors", 0..3),
        from in "|2016|2017-03",
        rent in prop::sample::select(vec!["", "400", "500", "1499.5", "9000"]),
    ) -> Entry {
        Entry {
            levels, sectors, years, reasons, figures, from,
            kind: kind.into_iter().collect(),
            rent: rent.to_owned(),
            state: State::ALL[state],
            ..entry(0, &name, place)
        }
    }
}

/// Any of the values that the entries above may have, and some that they have not.
fn any_choice() -> impl Strategy<Value = (Facet, &'static str)> {
    prop::sample::select(vec![
        (Facet::State, "certified"),
        (Facet::State, "cancelled"),
        (Facet::Level, "national"),
        (Facet::Level, "city"),
        (Facet::Province, "320000"),
        (Facet::Province, "210000"),
        (Facet::Province, "110000"),
        (Facet::City, "320500"),
        (Facet::City, "320100"),
        (Facet::City, "210200"),
        (Facet::Kind, "专"),
        (Facet::Sector, "甲"),
        (Facet::Sector, "乙"),
        (Facet::Sector, "丁"),
        (Facet::Price, "500-1000"),
        (Facet::Price, "1000-1500"),
        (Facet::Price, "not_stated"),
        (Facet::Year, "2016"),
        (Facet::Reason, "乙"),
        (Facet::Declared, "desks"),
        (Facet::Declared, "mentors"),
    ])
}

/// Whether an entry has a value, by the meaning of the facet.
fn has(entry: &Entry, facet: Facet, key: &str) -> bool {
    match facet {
        Facet::State => entry.state.key() == key,
        Facet::Level => Level::ALL
            .into_iter()
            .any(|level| level.key() == key && entry.levels >> level as u8 & 1 == 1),
        Facet::Province => entry.place.to_string()[..2] == key[..2],
        Facet::City => entry.place.to_string() == key,
        Facet::Kind => entry.kind.iter().any(|kind| kind == key),
        Facet::Sector => entry.sectors.iter().any(|sector| sector == key),
        Facet::Year => entry.years.iter().any(|year| year == key),
        Facet::Reason => entry.reasons.iter().any(|reason| reason == key),
        Facet::Declared => entry.figures.iter().any(|figure| figure == key),
        Facet::Meets => entry.meets.iter().any(|clause| clause == key),
        Facet::Price => match (key, entry.rent.parse::<f64>()) {
            ("not_stated", rent) => rent.is_err(),
            ("500-1000", Ok(rent)) => (500.0..1000.0).contains(&rent),
            ("1000-1500", Ok(rent)) => (1000.0..1500.0).contains(&rent),
            _ => false,
        },
        Facet::Services | Facet::Size => false,
    }
}

/// Whether an entry is among what is asked, the choice in one facet left aside.
fn holds(entry: &Entry, filters: &Filters, aside: Option<Facet>) -> bool {
    let any = |facet| {
        let chosen = filters.chosen(facet);
        chosen.is_empty() || chosen.iter().any(|key| has(entry, facet, key))
    };
    let in_place = || {
        let (provinces, cities) = (filters.chosen(Facet::Province), filters.chosen(Facet::City));
        let whole = |province: &&String| cities.iter().all(|city| city[..2] != province[..2]);
        provinces.is_empty() && cities.is_empty()
            || cities.iter().any(|key| has(entry, Facet::City, key))
            || provinces
                .iter()
                .filter(whole)
                .any(|key| has(entry, Facet::Province, key))
    };
    let place = [Some(Facet::Province), Some(Facet::City)];
    entry.name.contains(filters.q.trim())
        && Facet::ALL.into_iter().all(|facet| match facet {
            _ if aside == Some(facet) => true,
            Facet::Province | Facet::City => place.contains(&aside) || in_place(),
            _ => any(facet),
        })
}

proptest! {
    #[test]
    fn filters_find_and_count_what_looking_at_every_space_does(
        mut entries in prop::collection::vec(any_entry(), 0..10),
        choices in prop::collection::vec(any_choice(), 0..6),
        q in "[云汀]?",
    ) {
        for (n, entry) in entries.iter_mut().enumerate() {
            entry.id = id(n);
        }
        let filters = choices.iter().fold(
            Filters::default().with_text(&q),
            |filters, (facet, key)| filters.toggled(*facet, key),
        );
        let catalogue = catalogue(entries.clone());
        let found = catalogue.find(&filters, Lang::Zh);
        let mut ids: Vec<_> = found
            .page(0)
            .1
            .iter()
            .map(|row| catalogue.row(*row).unwrap().id)
            .collect();
        ids.sort();
        let asked = |entry: &&Entry| holds(entry, &filters, None);
        let expected: Vec<_> = entries.iter().filter(asked).map(|entry| entry.id.clone()).collect();
        prop_assert_eq!(ids, expected);
        let holding = entries.iter().filter(asked).filter(|entry| entry.state.holds());
        prop_assert_eq!(found.holding, holding.count());
        for facet in Facet::ALL {
            for (place, value) in catalogue.values(facet).iter().enumerate() {
                if matches!(facet, Facet::Services | Facet::Size) || ["0-500", "1500-2500", "2500-"].contains(&value.key.as_str()) {
                    continue;
                }
                let counted = entries.iter().filter(|entry| {
                    holds(entry, &filters, Some(facet)) && has(entry, facet, &value.key)
                });
                prop_assert_eq!(found.count(facet, place) as usize, counted.count(), "{:?} {}", facet, value.key);
            }
        }
        for way in found.relax(&filters) {
            prop_assert_eq!(catalogue.find(&way.filters, Lang::Zh).total(), way.total as usize);
        }
    }
}
