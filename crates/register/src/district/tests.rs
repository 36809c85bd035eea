use super::*;
use crate::division::{find_city, find_province};
use proptest::prelude::*;

fn finding(text: &str, province: &str, city: Option<&str>) -> DistrictFinding {
    let province = find_province(province).unwrap();
    let city = city.map(|city| {
        *find_city(city)
            .iter()
            .find(|found| found.province() == province)
            .unwrap()
    });
    find_district(text, province, city)
}

fn former(now: &'static str, since: i32) -> DistrictFinding {
    DistrictFinding::Former { now, since }
}

#[test]
fn a_district_is_known_in_every_writing() {
    for (province, city, writings) in [
        (
            "辽宁",
            Some("大连"),
            "沙河口区|沙河口|大连市沙河口区|大连沙河口|辽宁省大连市沙河口区|沙 河\u{3000}口区",
        ),
        ("辽宁", None, "沙河口区|大连市沙河口区|和平区"),
        (
            "北京",
            None,
            "海淀区|海淀|北京市海淀区|海淀区中关村|海淀区（中关村）|密云",
        ),
        ("北京", Some("北京"), "海淀区|北京市北京市海淀区"),
        (
            "重庆",
            Some("重庆"),
            "渝中区|石柱县|酉阳土家族苗族自治县|两江新区",
        ),
        ("上海", None, "浦东新区|浦东|上海市浦东新区张江"),
        ("天津", None, "滨海新区|滨海新区塘沽"),
        ("江苏", Some("苏州"), "昆山市|昆山|苏州昆山市|昆山市开发区"),
        ("广西", Some("柳州"), "融水苗族自治县|融水县|融水"),
        ("河南", Some("郑州"), "管城回族区|管城区"),
        ("内蒙古", None, "鄂温克族自治旗|鄂温克旗|阿拉善左旗"),
        ("贵州", None, "六枝特区"),
        ("重庆", None, "忠县"),
        ("福建", Some("三明"), "沙县区|沙县"),
        ("辽宁", Some("朝阳"), "朝阳县"),
        ("湖北", None, "仙桃市|仙桃|神农架林区"),
        ("湖北", Some("仙桃"), "仙桃市"),
        ("香港", None, "湾仔区"),
        ("澳门", None, "大堂区"),
        ("海南", Some("三沙"), "西沙区"),
        ("广东", Some("清远"), "清新区|清新"),
    ] {
        for written in writings.split('|') {
            assert_eq!(
                finding(written, province, city),
                DistrictFinding::Known,
                "{written}"
            );
        }
    }
}

#[test]
fn a_former_district_is_named_with_its_successor_and_the_year() {
    for (province, city, written, expected) in [
        ("北京", None, "崇文区", former("东城区", 2010)),
        ("上海", Some("上海"), "上海市闸北区", former("静安区", 2015)),
        ("天津", None, "塘沽", former("滨海新区", 2009)),
        ("江苏", Some("苏州"), "平江区", former("姑苏区", 2012)),
        (
            "浙江",
            Some("杭州"),
            "江干区",
            former("上城区、钱塘区", 2021),
        ),
        ("广东", Some("广州"), "东山区", former("越秀区", 2005)),
        ("新疆", Some("乌鲁木齐"), "东山区", former("米东区", 2007)),
        ("广东", Some("深圳"), "光明新区", former("光明区", 2018)),
        ("山东", None, "胶南市", former("黄岛区", 2012)),
        ("重庆", None, "渝北区", former("两江新区、北碚区", 2025)),
        ("贵州", Some("铜仁"), "铜仁市", former("碧江区", 2011)),
    ] {
        assert_eq!(finding(written, province, city), expected, "{written}");
    }
}

#[test]
fn a_district_of_another_kind_is_named_in_full() {
    for (province, city, written, now) in [
        ("四川", Some("成都"), "双流县", "双流区"),
        ("北京", None, "北京市延庆县", "延庆区"),
        ("上海", None, "浦东县", "浦东新区"),
        ("江苏", Some("苏州"), "吴江市", "吴江区"),
    ] {
        assert_eq!(
            finding(written, province, city),
            DistrictFinding::OtherKind { now },
            "{written}"
        );
    }
    // 伊宁市 and 伊宁县 both exist: which of the two is meant, nobody knows.
    assert_eq!(
        finding("伊宁区", "新疆", Some("伊犁")),
        DistrictFinding::Unknown
    );
}

#[test]
fn a_district_of_other_cities_is_said_to_lie_there() {
    for (province, city, written, cities) in [
        ("江苏", None, "浦东新区", "上海"),
        ("江苏", Some("南京"), "上海市浦东新区", "上海"),
        ("安徽", Some("安庆"), "枞阳县", "铜陵"),
        ("湖北", Some("武汉"), "仙桃市", "仙桃"),
        ("广东", None, "鼓楼区", "南京 徐州 福州 开封"),
        ("辽宁", Some("大连"), "沈阳市和平区", "天津 沈阳"),
    ] {
        let DistrictFinding::Elsewhere(found) = finding(written, province, city) else {
            panic!("{written} is not elsewhere")
        };
        let found: Vec<_> = found.iter().map(|city| city.short).collect();
        assert_eq!(found.join(" "), cities, "{written}");
    }
}

#[test]
fn a_development_zone_is_no_unknown_district() {
    for (province, city, written) in [
        ("四川", Some("成都"), "高新区"),
        ("四川", Some("成都"), "成都市高新区"),
        ("辽宁", Some("大连"), "大连经济技术开发区"),
        ("山东", None, "经开区"),
        ("福建", Some("厦门"), "自贸区"),
        ("广东", Some("珠海"), "横琴新区"),
        ("江苏", Some("苏州"), "苏州工业园区"),
        ("河北", None, "雄安新区"),
        ("海南", Some("海口"), "综保区"),
    ] {
        assert_eq!(
            finding(written, province, city),
            DistrictFinding::Zone,
            "{written}"
        );
    }
}

#[test]
fn what_has_no_such_name_is_unknown() {
    for written in ["云汀区", "大连市", "示例路一号", "区", "沈阳市中山区"] {
        assert_eq!(
            finding(written, "辽宁", Some("大连")),
            DistrictFinding::Unknown,
            "{written}"
        );
    }
    // The city's own name names no district of it, though there was a 开封县 and there is a 南昌县 and a 海南区.
    for (province, city, written) in [
        ("河南", Some("开封"), "开封市"),
        ("河南", None, "开封"),
        ("江西", Some("南昌"), "江西省南昌市"),
        ("海南", None, "海南省"),
    ] {
        assert_eq!(
            finding(written, province, city),
            DistrictFinding::Unknown,
            "{written}"
        );
    }
}

#[test]
fn where_the_table_cannot_tell_nothing_is_said() {
    for (province, city, written) in [
        ("广东", Some("东莞"), "松山湖"),
        ("湖北", Some("仙桃"), "沙嘴街道"),
        ("台湾", None, "大安区"),
        ("北京", None, "Haidian District"),
        ("北京", None, ""),
    ] {
        assert_eq!(
            finding(written, province, city),
            DistrictFinding::Unjudged,
            "{written}"
        );
    }
}

#[test]
fn the_tables_are_read_whole() {
    let counties = include_str!("../../data/counties.csv");
    let names: usize = rows(counties).map(|line| line.split(' ').count()).sum();
    assert_eq!(COUNTIES.values().map(Vec::len).sum::<usize>(), names);
    assert_eq!(names, 2875);
    assert!(
        counties.len() < 45_000,
        "{} bytes go into the app",
        counties.len()
    );
    assert_eq!(
        FORMER.len(),
        rows(include_str!("../../data/former-districts.csv")).count()
    );
}

#[test]
fn every_county_is_known_in_its_city_and_in_its_province() {
    for (city, name) in COUNTIES
        .iter()
        .flat_map(|(city, names)| names.iter().map(move |name| (city, name)))
    {
        let city = by_code(*city).unwrap();
        let stated = (!city.is_province()).then_some(city);
        for written in [name.full.clone(), format!("{}{}", city.name, name.full)] {
            for stated in [stated, None] {
                let found = find_district(&written, city.province(), stated);
                assert_eq!(found, DistrictFinding::Known, "{written}");
            }
        }
    }
}

#[test]
fn every_former_district_is_found_and_its_successors_exist() {
    for Former {
        city,
        name,
        now,
        since,
    } in FORMER.iter()
    {
        let place = by_code(*city).unwrap();
        assert_eq!(
            find_district(&name.full, place.province(), Some(place)),
            former(now, *since),
            "{}",
            name.full
        );
        for successor in now.split('、') {
            let exists = COUNTIES[city].iter().any(|name| name.full == successor);
            assert!(exists, "{successor}");
        }
    }
}

proptest! {
    #[test]
    fn how_a_text_is_spaced_and_widened_changes_no_finding(text in any::<String>(), places in "(北京|北京市|大连|朝阳|吉林){0,40}[东西]?[城市区]{0,3}") {
        let dalian = find_city("大连")[0];
        for written in [text.clone(), places.clone() + &text, places] {
            let spaced = written.chars().flat_map(|c| [c, '\u{3000}']).collect::<String>();
            for city in [Some(dalian), None] {
                prop_assert_eq!(find_district(&spaced, dalian.province(), city), find_district(&written, dalian.province(), city));
            }
        }
    }
}
