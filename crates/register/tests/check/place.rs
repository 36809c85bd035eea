//! Where a row says the space is.

use register::Checked;

use crate::{checked, said};

/// Province and city of each entry.
fn places(checked: &Checked) -> Vec<String> {
    checked
        .entries
        .iter()
        .map(|entry| {
            let city = entry.place.city.map_or("-", |city| city.short);
            format!("{} {city}", entry.place.province.short)
        })
        .collect()
}

/// One row whose place stands in these columns.
fn place(columns: &str, cells: &str) -> (Vec<String>, Vec<String>) {
    let csv = format!("名称,运营主体,{columns}\n云汀众创空间,示例云汀有限公司,{cells}\n");
    let checked = checked(&csv, "");
    (places(&checked), said(&checked))
}

#[test]
fn provinces_and_cities_are_read_as_lists_write_them() {
    let table = [
        ("省份", "内蒙古", "内蒙古 -"),
        ("省份", "新疆生产建设兵团", "新疆 -"),
        ("省份", "Guangdong", "广东 -"),
        ("地区", "宁 波", "浙江 宁波"),
        ("地区", "大连市", "辽宁 大连"),
        // A municipality in a region column sets no city.
        ("地区", "重庆市", "重庆 -"),
        ("省份,城市", "江苏省,苏州", "江苏 苏州"),
        ("省份,城市", "重庆市,重庆市", "重庆 重庆"),
        ("城市", "深圳市", "广东 深圳"),
        ("所在地", "西安市", "陕西 西安"),
        ("地区,城市", "深圳,深圳市", "广东 深圳"),
    ];
    for (columns, cells, expected) in table {
        let (places, said) = place(columns, cells);
        assert_eq!(places, [expected], "{cells}");
        assert!(said.is_empty(), "{cells}: {said:?}");
    }
}

#[test]
fn only_a_proven_contradiction_is_an_error_and_an_unknown_city_is_a_warning() {
    let table = [
        ("湖北省,成都市", "error city-elsewhere 城市", None),
        ("江苏省,高新区", "warning city-unknown 城市", Some("江苏 -")),
        ("江苏省,金阊区", "warning city-unknown 城市", Some("江苏 -")),
        ("火星,", "error province-unknown 省份", None),
        (",", "error province-missing 省份", None),
        (",高新区", "error province-missing 城市", None),
    ];
    for (cells, expected, stands) in table {
        let (places, said) = place("省份,城市", cells);
        assert_eq!(said, [format!("2 {expected}")], "{cells}");
        assert_eq!(places.first().map(String::as_str), stands, "{cells}");
    }
}

#[test]
fn a_region_on_the_first_row_of_a_block_holds_for_the_rows_below_it() {
    let csv = "地区,名称,运营主体\n辽宁省,甲,示例甲\n,乙,示例乙\n大连市,丙,示例丙\n,丁,示例丁\n";
    assert_eq!(
        places(&checked(csv, "")),
        ["辽宁 -", "辽宁 -", "辽宁 大连", "辽宁 大连"]
    );
}

#[test]
fn a_section_row_says_where_the_rows_below_it_are_and_its_count_is_no_matter() {
    let csv = "序号,名称,运营主体\n北京市（92所）,,\n1,云汀众创空间,示例甲\n2,青禾梦工场,示例乙\n大连市(1家),,\n3,丙,示例丙\n新疆生产建设兵团：,,\n4,丁,示例丁\n";
    let checked = checked(csv, "");
    assert_eq!(
        places(&checked),
        ["北京 -", "北京 -", "辽宁 大连", "新疆 -"]
    );
    assert!(said(&checked).is_empty(), "{:?}", said(&checked));
}

#[test]
fn the_narrowest_statement_wins() {
    let facts = "province = \"广东省\"\ncity = \"深圳市\"";
    assert_eq!(
        places(&checked("名称,运营主体\n甲,示例甲\n", facts)),
        ["广东 深圳"]
    );
    let csv = "名称,运营主体,省份\n甲,示例甲,四川省\n乙,示例乙,\n";
    let over_facts = checked(csv, "province = \"广东省\"");
    // The province of the row above is carried down: it is narrower than that of the list.
    assert_eq!(places(&over_facts), ["四川 -", "四川 -"]);
    let csv = "序号,名称,运营主体,城市\n江苏省（2家）,,,\n1,甲,示例甲,苏州市\n2,乙,示例乙,成都市\n";
    let in_section = checked(csv, facts);
    assert_eq!(places(&in_section), ["江苏 苏州"]);
    assert_eq!(said(&in_section), ["4 error city-elsewhere 城市"]);
}

#[test]
fn a_list_without_a_province_anywhere_stops_as_a_whole() {
    let checked = checked("名称,运营主体\n甲,示例甲\n乙,示例乙\n", "");
    assert!(checked.entries.is_empty());
    assert_eq!(said(&checked), ["0 error province-column -"]);
}

#[test]
fn a_position_is_in_china_and_its_two_numbers_are_not_swapped() {
    let table: [(&str, &[&str]); 9] = [
        ("120.6,31.3", &[]),
        (",", &[]),
        // Only one of the two: the other is what is missing.
        ("120.6,", &["2 error coordinates-half 纬度"]),
        (",31.3", &["2 error coordinates-half 经度"]),
        // In Sichuan, and not in Jiangsu.
        (
            "104.06,30.67",
            &["2 warning coordinates-outside-province 经度"],
        ),
        ("120.6°,31.3°", &[]),
        ("31.3,120.6", &["2 error coordinates-swapped 经度"]),
        ("-74.0,40.7", &["2 error coordinates-bounds 经度"]),
        ("东经120,31.3", &["2 error number-unread 经度"]),
    ];
    for (cells, expected) in table {
        let (_, said) = place("省份,经度,纬度", &format!("江苏省,{cells}"));
        assert_eq!(said, expected, "{cells}");
    }
}

#[test]
fn one_coordinate_whose_twin_has_no_column_is_shown_where_it_stands() {
    let (_, said) = place("省份,经度", "江苏省,120.6");
    assert_eq!(said, ["2 error coordinates-half 经度"]);
}

#[test]
fn districts_that_are_not_of_the_table_are_kept_and_warned_of() {
    let table = [
        ("江苏省,苏州市,姑苏区", None),
        ("江苏省,苏州市,金阊区", Some("district-former")),
        ("江苏省,苏州市,海淀区", Some("district-elsewhere")),
        ("江苏省,苏州市,高新区", Some("development-zone")),
        ("江苏省,苏州市,火星区", Some("district-unknown")),
    ];
    for (cells, rule) in table {
        let csv = format!("名称,运营主体,省份,城市,区县\n云汀众创空间,示例云汀有限公司,{cells}\n");
        let checked = checked(&csv, "");
        let expected: Vec<String> = rule
            .iter()
            .map(|rule| format!("2 warning {rule} 区县"))
            .collect();
        assert_eq!(said(&checked), expected, "{cells}");
        let kept = checked.entries[0].place.district.as_deref();
        assert_eq!(kept, cells.rsplit(',').next(), "{cells}");
    }
}
