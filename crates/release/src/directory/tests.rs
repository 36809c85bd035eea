use proptest::prelude::*;
use register::{DivisionCode, Level, SpaceId, State, When, find_city, find_province};

use super::*;
use crate::{
    Divisions, canonical,
    judge::Judgements,
    record::tests::{day, space},
};

/// A directory opened again.
fn open(directory: &Directory) -> Rows {
    directory.clone().open(&Divisions::all()).unwrap()
}

#[test]
fn names_stand_by_pinyin_and_share_their_beginnings() {
    let spaces = ["云汀众创空间", "长桥", "云汀众创社区", "安居"].map(|name| space(name, None));
    let directory = Directory::of(&spaces, day(), &Judgements::default());
    assert_eq!(directory.shared, [0, 0, 0, 4]);
    assert_eq!(directory.name, ["安居", "长桥", "云汀众创空间", "社区"]);
    let rows = open(&directory);
    let names: Vec<_> = (0..rows.len()).map(|row| rows.name(row)).collect();
    assert_eq!(names, ["安居", "长桥", "云汀众创空间", "云汀众创社区"]);
}

#[test]
fn an_id_is_stated_only_where_nobody_can_work_it_out() {
    let known = space("云汀", Some("苏州示例云汀有限公司"));
    let mut renamed = space("青禾", None);
    renamed.name = "青禾二期".into();
    let directory = Directory::of([&renamed, &known], day(), &Judgements::default());
    assert_eq!(directory.id, [renamed.id.as_str(), ""]);
    let rows = open(&directory);
    assert_eq!((rows.id(0), rows.id(1)), (Some(renamed.id), Some(known.id)));
    assert_eq!(rows.id(2), None);
}

#[test]
fn an_operator_stands_once_and_a_row_without_one_has_none() {
    let spaces = ["安居", "长桥", "青禾"].map(|name| space(name, Some("江苏示例有限公司")));
    let alone = space("知新里", None);
    let directory = Directory::of(spaces.iter().chain([&alone]), day(), &Judgements::default());
    assert_eq!(directory.operators, ["4示例有限公司"]);
    assert_eq!(directory.operator, [0, 2, 2, 1]);
    let rows = open(&directory);
    assert_eq!(rows.operator(2), "江苏示例有限公司");
    assert_eq!(rows.operator(3), "");
    assert_eq!(rows.operators().1, [1, 1, 1, 0]);
}

#[test]
fn a_row_shows_the_best_of_several_titles_with_its_date_and_the_levels_that_its_state_is_about() {
    let mut held = space("安居", None);
    let mut cancelled = held.titles[0].clone();
    cancelled.level = Level::City;
    cancelled.stated = State::Cancelled;
    cancelled.cancelled = When::parse("2020-05-06");
    held.titles.insert(0, cancelled.clone());
    let mut ended = space("长桥", None);
    ended.titles = vec![cancelled];
    let mut listed = space("青禾", None);
    listed.titles.clear();
    let rows = open(&Directory::of(
        [&held, &ended, &listed],
        day(),
        &Judgements::default(),
    ));
    for (row, (state, from, since, levels)) in [
        (State::Certified, "2018-03-01", "", 0b001),
        (State::Cancelled, "2018-03-01", "2020-05-06", 0b100),
        (State::Listed, "", "", 0),
    ]
    .into_iter()
    .enumerate()
    {
        assert_eq!(
            (
                rows.state(row),
                rows.from(row),
                rows.since(row),
                rows.levels(row)
            ),
            (state, from, since, levels)
        );
    }
}

#[test]
fn a_record_that_went_and_a_list_that_does_not_name_a_space_are_told() {
    let mut held = space("云汀", None);
    held.former_ids = vec![SpaceId::parse("0000000z").unwrap()];
    held.titles[0].missing_since = When::parse("2021-04-12");
    let untroubled = space("青禾", None);
    let rows = open(&Directory::of(
        [&held, &untroubled],
        day(),
        &Judgements::default(),
    ));
    assert_eq!(rows.merged().collect::<Vec<_>>(), [("0000000z", 1)]);
    assert_eq!((rows.missing(0), rows.missing(1)), ("", "2021-04-12"));
}

#[test]
fn a_district_is_put_before_an_address_that_does_not_name_it() {
    let mut space = space("云汀", None);
    space.place.city = find_city("苏州").first().copied();
    for (district, address, packed, shown) in [
        (
            Some("姑苏区"),
            Some("示例路1号"),
            "0姑苏区示例路1号",
            "姑苏区示例路1号",
        ),
        (
            Some("姑苏区"),
            Some("苏州市姑苏区示例路1号"),
            "1姑苏区示例路1号",
            "苏州市姑苏区示例路1号",
        ),
        (None, Some("江苏省苏州市9号"), "29号", "江苏省苏州市9号"),
        (None, Some("苏州9号"), "39号", "苏州9号"),
        (None, Some("江苏"), "4", "江苏"),
        (Some("姑苏区"), None, "0姑苏区", "姑苏区"),
        (None, None, "", ""),
    ] {
        space.place.district = district.map(str::to_owned);
        space.place.address = address.map(str::to_owned);
        let directory = Directory::of([&space], day(), &Judgements::default());
        assert_eq!(directory.address, [packed]);
        let rows = open(&directory);
        assert_eq!(rows.address(0), shown);
        assert_eq!((rows.province(0), rows.city(0)), (320_000, 320_500));
    }
}

#[test]
fn amounts_are_exact_whatever_they_share_a_column_with() {
    let rent = |rent: &str| Entry {
        rent: rent.to_owned(),
        ..entry(rent)
    };
    let stated = ["", "0", "0.125", "1765.6", "2000"];
    let directory = Directory::pack(stated.map(rent).into());
    assert_eq!(directory.rent.digits, 3);
    let rows = open(&directory);
    for (row, text) in stated.iter().enumerate() {
        assert_eq!(rows.rent().text(row), *text);
    }
    assert_eq!(rows.rent().whole(3), Some(1765));
    let whole = Directory::pack(vec![rent("780")]);
    assert_eq!(
        (whole.rent.digits, &whole.rent.of[..]),
        (0, &[Some(780)][..])
    );
}

#[test]
fn words_are_named_once_the_most_frequent_first() {
    let words = |name, words: &[&str]| Entry {
        services: words.iter().map(|word| (*word).to_owned()).collect(),
        ..entry(name)
    };
    let entries = vec![
        words("a", &["培训", "法律"]),
        words("b", &["法律"]),
        words("c", &["法律", "培训", "法律"]),
        words("d", &[]),
    ];
    let services = Directory::pack(entries).services;
    assert_eq!(services.words, ["法律", "培训"]);
    assert_eq!(services.sets, [vec![0, 1], vec![], vec![0]]);
    assert_eq!(services.of, [0, 2, 0, 1]);
}

/// The words of a row, sorted.
fn said(words: &Words, row: usize) -> Vec<&str> {
    let set = words.sets[words.of[row] as usize].iter();
    let mut said: Vec<_> = set
        .map(|word| words.words[*word as usize].as_str())
        .collect();
    said.sort_unstable();
    said
}

fn sorted(words: &[String]) -> Vec<&str> {
    let mut words: Vec<_> = words.iter().map(String::as_str).collect();
    words.sort_unstable();
    words.dedup();
    words
}

#[test]
fn years_and_reasons_are_those_of_all_titles_and_a_year_that_the_date_tells_is_not_told_again() {
    let mut several = space("安居", None);
    let mut title = several.titles[0].clone();
    title.from = None;
    title.stated = State::Cancelled;
    title.reason = Some("停止运营".into());
    several.titles.push(title.clone());
    title.reason = None;
    several.titles.push(title.clone());
    title.stated = State::InNotice;
    several.titles.push(title);
    let mut named = space("长桥", None);
    named.claims.kind = Some("专业".into());
    named.claims.mentors = Some(3);
    named.claims.hours = Some("9:00".into());
    let mut listed = space("青禾", None);
    listed.titles.clear();
    let directory = Directory::of([&several, &named, &listed], day(), &Judgements::default());
    assert_eq!(directory.years.words, ["2018", NOT_STATED]);
    assert_eq!(directory.years.of[1], 0);
    let rows = open(&directory);
    let said = |words: fn(&Rows) -> &Words| [0, 1, 2].map(|row| said(words(&rows), row));
    assert_eq!(
        said(Rows::years),
        [vec!["2018", NOT_STATED], vec!["2018"], vec![]]
    );
    assert_eq!(
        said(Rows::reasons),
        [vec![NOT_STATED, "停止运营"], vec![], vec![]]
    );
    assert_eq!(said(Rows::figures), [vec![], vec!["mentors"], vec![]]);
    assert_eq!(
        said(Rows::kind),
        [vec![NOT_STATED], vec!["专业"], vec![NOT_STATED]]
    );
    assert_eq!(directory.kind.words, ["专业", NOT_STATED]);
}

#[test]
fn in_english_a_row_without_an_english_name_stands_by_its_pinyin() {
    let named = |name: &str, name_en: &str| {
        let mut space = space(name, None);
        space.name_en = (!name_en.is_empty()).then(|| name_en.to_owned());
        space
    };
    let spaces = [
        named("安居", "Zero Base"),
        named("长桥", ""),
        named("青禾", "Bamboo Yard"),
        named("云汀", ""),
    ];
    let rows = open(&Directory::of(&spaces, day(), &Judgements::default()));
    // Bamboo Yard, changqiao, yunting, Zero Base.
    assert_eq!(rows.english_order(), [3, 1, 0, 2]);
}

/// What hostile bytes may say: each is unsound alone.
#[test]
fn columns_that_contradict_each_other_are_not_opened() {
    let mut spaces = ["安居", "长桥", "青禾"].map(|name| space(name, Some("江苏示例有限公司")));
    spaces[1].name_en = Some("Long Bridge".into());
    let sound = Directory::of(&spaces, day(), &Judgements::default());
    assert!(sound.is_sound() && Directory::default().is_sound());
    let faults: [fn(&mut Directory); 22] = [
        |d| d.rent.of.clear(),
        |d| d.kind.of.clear(),
        |d| d.shared[0] = 1,
        |d| d.shared[2] = 3,
        |d| d.operator = vec![0, 3, 1],
        |d| d.operator = vec![2, 0, 1],
        |d| d.operator = vec![0, 0, 1],
        |d| d.operators.push("0".into()),
        |d| d.operators[0] = "9".into(),
        |d| d.address[0] = "示例路".into(),
        |d| d.state[0] = 7,
        |d| d.place[0] = 1,
        |d| d.from[0] = 99,
        |d| d.days[0] = "2018".into(),
        |d| d.english = vec![],
        |d| d.english = vec![2],
        |d| d.area.digits = 4,
        |d| d.sectors.sets = vec![vec![0]],
        |d| d.years.of[0] = 9,
        |d| d.reasons.of.clear(),
        |d| d.figures.of.push(0),
        |d| d.merged.push("0000000z".into()),
    ];
    for (place, fault) in faults.iter().enumerate() {
        let mut directory = sound.clone();
        fault(&mut directory);
        assert!(directory.open(&Divisions::all()).is_none(), "fault {place}");
    }
}

fn entry(name: &str) -> Entry {
    let province = find_province("江苏").unwrap().code;
    let id = SpaceId::allot(name, None, province, 0);
    Entry::new(id, name, State::Certified, province.number())
}

prop_compose! {
    fn any_entry()(
        name in "[云汀A-C·]{1,4}",
        (name_en, former) in ("([A-C]{1,3})?", "[云汀]{0,2}"),
        operator in "|([苏州市江省]{0,4}示例[ab]?)",
        (attempt, city) in (0..2_u32, any::<bool>()),
        address in "\\PC{0,6}|苏州市\\PC{0,3}|江苏省苏州\\PC{0,3}",
        (state, levels) in (0..State::ALL.len(), 0..8_u8),
        from in "|2016|2016-05",
        desks in prop::option::of(any::<u32>()),
        area in "|([1-9][0-9]{0,4}(\\.[0-9]{0,2}[1-9])?)",
        sectors in prop::collection::vec("[甲乙丙]", 0..3),
        years in prop::collection::vec("2016|2017|not_stated", 0..3),
    ) -> Entry {
        let place = if city { find_city("苏州")[0] } else { find_province("江苏").unwrap() };
        let stated = (!operator.is_empty()).then_some(operator.as_str());
        Entry {
            name_en, former, address, levels, desks, area, sectors, years, from,
            operator: operator.clone(),
            ..Entry::new(
                SpaceId::allot(&name, stated, place.code.province(), attempt),
                &name,
                State::ALL[state],
                place.code.number(),
            )
        }
    }
}

proptest! {
    #[test]
    fn whatever_is_packed_is_read_again(entries in prop::collection::vec(any_entry(), 0..8)) {
        let rows = open(&Directory::pack(entries.clone()));
        let mut left = entries;
        prop_assert_eq!(rows.len(), left.len());
        for row in 0..rows.len() {
            let same = |entry: &Entry| {
                rows.id(row).as_ref() == Some(&entry.id)
                    && rows.name(row) == entry.name
                    && rows.name_en(row) == entry.name_en
                    && rows.former(row) == entry.former
                    && rows.operator(row) == entry.operator
                    && rows.address(row) == entry.address
                    && (rows.state(row), rows.levels(row)) == (entry.state, entry.levels)
                    && [rows.province(row), rows.city(row)].contains(&entry.place)
                    && rows.from(row) == entry.from
                    && rows.desks(row) == entry.desks
                    && rows.area().text(row) == entry.area
                    && said(rows.years(), row) == sorted(&entry.years)
            };
            let place = left.iter().position(same);
            prop_assert!(place.is_some(), "row {row}: {}", rows.name(row));
            left.remove(place.unwrap());
        }
        let mut order = rows.english_order();
        order.sort_unstable();
        prop_assert!((0..).zip(order).all(|(place, row)| place == row));
    }

    #[test]
    fn hostile_columns_are_refused_or_read_and_never_harm(
        entries in prop::collection::vec(any_entry(), 1..5),
        column in any::<prop::sample::Index>(),
        value in prop_oneof![Just("4294967295"), Just("0"), Just("-3"), Just("\"\""), Just("\"5\""), Just("null"), Just("[[7,7]]")],
        at in any::<prop::sample::Index>(),
    ) {
        let bytes = canonical::bytes(&Directory::pack(entries)).unwrap();
        let mut json: serde_json::Value = serde_json::from_slice(&bytes).unwrap();
        let keys: Vec<String> = json.as_object().unwrap().keys().cloned().collect();
        let hostile: serde_json::Value = serde_json::from_str(value).unwrap();
        let column = &mut json[column.get(&keys)];
        match column.as_array_mut() {
            Some(values) if !values.is_empty() => {
                let at = at.index(values.len());
                values[at] = hostile;
            }
            _ => *column = hostile,
        }
        if let Ok(directory) = serde_json::from_value::<Directory>(json)
            && let Some(rows) = directory.open(&Divisions::all())
        {
            for row in 0..=rows.len() {
                let _ = (rows.id(row), rows.name(row), rows.operator(row), rows.address(row));
                let _ = (rows.area().text(row), rows.years(), rows.state(row), rows.since(row), rows.city(row));
            }
            prop_assert_eq!(rows.english_order().len(), rows.len());
        }
    }
}

#[test]
fn a_province_and_a_city_are_told_from_one_code() {
    let code = DivisionCode::parse("440300").unwrap().number();
    let rows = open(&Directory::pack(vec![
        Entry {
            place: code,
            ..entry("a")
        },
        entry("b"),
    ]));
    assert_eq!((rows.province(0), rows.city(0)), (440_000, 440_300));
    assert_eq!((rows.province(1), rows.city(1)), (320_000, 0));
    assert_eq!((rows.province(2), rows.city(2)), (0, 0));
}
