//! Administrative divisions: provinces and cities (GB/T 2260), and what a region cell means by its words.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::LazyLock;

use values::fold;

/// Six digits of GB/T 2260: two of the province, two of the city, two of the county.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct DivisionCode(u32);

impl DivisionCode {
    /// The code as a number, as it stands in columns and addresses.
    #[must_use]
    pub fn number(self) -> u32 {
        self.0
    }

    /// Reads six ASCII digits; whether such a division exists is for [`by_code`] to say.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.len() == 6 && text.bytes().all(|b| b.is_ascii_digit());
        digits.then(|| text.parse().ok().map(Self)).flatten()
    }

    /// The code of the province it lies in.
    #[must_use]
    pub fn province(self) -> Self {
        Self(self.0 / 10_000 * 10_000)
    }
}

impl fmt::Display for DivisionCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:06}", self.0)
    }
}

/// A province or a city.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Division {
    /// Its code.
    pub code: DivisionCode,
    /// The full name, 新疆维吾尔自治区.
    pub name: &'static str,
    /// The short name, 新疆.
    pub short: &'static str,
    /// The English name without the kind, Xinjiang.
    pub en: &'static str,
    /// What kind of division it is.
    pub kind: Kind,
    letters: &'static str,
}

impl Division {
    /// The province it lies in; a province is its own.
    #[must_use]
    pub fn province(&'static self) -> &'static Division {
        by_code(self.code.province()).unwrap_or(self)
    }

    /// Whether it is one of the 34 divisions of the first level.
    #[must_use]
    pub fn is_province(&self) -> bool {
        self.code == self.code.province()
    }

    /// The two letters of its province (GB/T 2260), `SN` for 陕西 and all cities in it.
    #[must_use]
    pub fn letters(&'static self) -> &'static str {
        self.province().letters
    }
}

/// The kinds of divisions that the table tells apart.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Kind {
    /// A province (省).
    Province,
    /// A municipality under the central government (直辖市), on the level of a province.
    Municipality,
    /// An autonomous region (自治区), on the level of a province.
    AutonomousRegion,
    /// A special administrative region (特别行政区), on the level of a province.
    Sar,
    /// A city; also a municipality seen as a city, under the code of its districts (110100 北京市).
    City,
    /// An autonomous prefecture, a league or a prefecture (自治州、盟、地区), on the level of a city.
    Prefecture,
    /// A city, county or district of county level that stands directly under its province.
    County,
}

/// All divisions, by ascending code.
#[must_use]
pub fn divisions() -> &'static [Division] {
    &TABLE
}

/// The division with this code.
#[must_use]
pub fn by_code(code: DivisionCode) -> Option<&'static Division> {
    TABLE
        .binary_search_by_key(&code, |division| division.code)
        .ok()
        .and_then(|at| TABLE.get(at))
}

/// The 34 divisions of the first level, by ascending code.
pub fn provinces() -> impl Iterator<Item = &'static Division> {
    TABLE.iter().filter(|division| division.is_province())
}

/// The province a cell names: full or short, with or without its kind, in Chinese or English, any white space inside.
/// 新疆生产建设兵团 counts with 新疆.
#[must_use]
pub fn find_province(text: &str) -> Option<&'static Division> {
    PROVINCE_NAMES
        .get(&key(text))
        .and_then(|found| found.first().copied())
}

/// All cities a cell can name, by ascending code; several where a name repeats, as Suzhou does in English.
#[must_use]
pub fn find_city(text: &str) -> Vec<&'static Division> {
    CITY_NAMES.get(&key(text)).cloned().unwrap_or_default()
}

/// What a region cell names.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Region {
    /// A province; a municipality, too, since as a region it sets no city.
    Province(&'static Division),
    /// A city, and by it a province.
    City {
        /// The province it lies in.
        province: &'static Division,
        /// The city.
        city: &'static Division,
    },
}

/// What a region cell means: a province, or else a city of that name if there is only one.
#[must_use]
pub fn find_region(text: &str) -> Option<Region> {
    if let Some(province) = find_province(text) {
        return Some(Region::Province(province));
    }
    match find_city(text)[..] {
        [city] => Some(Region::City {
            province: city.province(),
            city,
        }),
        _ => None,
    }
}

static TABLE: LazyLock<Vec<Division>> = LazyLock::new(|| {
    let rows = include_str!("../data/divisions.csv")
        .lines()
        .filter(|line| !line.starts_with('#'));
    let mut table: Vec<_> = rows.skip(1).filter_map(read_row).collect();
    table.sort_by_key(|division| division.code);
    table
});

/// One line of the table, in the order of its header; no field of it holds a comma.
fn read_row(line: &'static str) -> Option<Division> {
    let mut fields = line.split(',');
    let mut field = || fields.next();
    let (code, name, short, en) = (DivisionCode::parse(field()?)?, field()?, field()?, field()?);
    let kind = match field()? {
        "province" => Kind::Province,
        "municipality" => Kind::Municipality,
        "autonomous_region" => Kind::AutonomousRegion,
        "sar" => Kind::Sar,
        "city" => Kind::City,
        "prefecture" => Kind::Prefecture,
        "county" => Kind::County,
        _ => return None,
    };
    Some(Division {
        code,
        name,
        short,
        en,
        kind,
        letters: field()?,
    })
}

type Names = BTreeMap<String, Vec<&'static Division>>;

static PROVINCE_NAMES: LazyLock<Names> = LazyLock::new(|| {
    let mut names = names(provinces());
    let xinjiang = names.get("新疆").cloned().unwrap_or_default();
    for corps in ["新疆生产建设兵团", "生产建设兵团", "新疆兵团", "兵团"] {
        names.insert(corps.to_owned(), xinjiang.clone());
    }
    names
});

static CITY_NAMES: LazyLock<Names> =
    LazyLock::new(|| names(TABLE.iter().filter(|division| !division.is_province())));

fn names(divisions: impl Iterator<Item = &'static Division>) -> Names {
    let mut names = Names::new();
    for division in divisions {
        let Division {
            name,
            short,
            en,
            kind,
            ..
        } = division;
        // Lists keep the kind a place had before (毕节地区, 日喀则地区), shorten it (延边州), or name the seat instead of
        // the prefecture around it (喀什市).
        let (kinds, english): (&[&str], &[&str]) = match kind {
            Kind::Province => (&["省"], &["province"]),
            Kind::Municipality => (&[], &["city", "municipality"]),
            Kind::AutonomousRegion => (&["自治区"], &["autonomous region"]),
            Kind::Sar => (&["特区"], &["sar"]),
            Kind::City | Kind::Prefecture => (
                &["市", "地区", "盟", "州", "自治州"],
                &["city", "prefecture"],
            ),
            Kind::County => (&["市", "县", "自治县"], &["city", "county"]),
        };
        let mut spellings = vec![key(name), key(short), key(en)];
        spellings.extend(kinds.iter().map(|kind| key(&format!("{short}{kind}"))));
        spellings.extend(english.iter().map(|kind| key(&format!("{en}{kind}"))));
        spellings.sort();
        spellings.dedup();
        for spelling in spellings {
            names.entry(spelling).or_default().push(division);
        }
    }
    names
}

/// Names are compared folded, and without the marks on letters that a keyboard may not have (Ürümqi, Xigazê).
fn key(text: &str) -> String {
    fold(text)
        .chars()
        .map(|c| match c {
            'ü' => 'u',
            'ê' => 'e',
            _ => c,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    fn code(text: &str) -> Option<String> {
        find_region(text).map(|region| match region {
            Region::Province(province) => province.code.to_string(),
            Region::City { city, .. } => city.code.to_string(),
        })
    }

    #[test]
    fn the_table_is_read_whole() {
        let rows = include_str!("../data/divisions.csv").lines().count() - 2;
        assert_eq!(divisions().len(), rows);
        let count = |kinds: &[Kind]| {
            divisions()
                .iter()
                .filter(|d| kinds.contains(&d.kind))
                .count()
        };
        assert_eq!(provinces().count(), 34);
        assert_eq!(count(&[Kind::Province]), 23);
        assert_eq!(count(&[Kind::Municipality]), 4);
        assert_eq!(count(&[Kind::AutonomousRegion]), 5);
        assert_eq!(count(&[Kind::Sar]), 2);
        assert_eq!(count(&[Kind::City, Kind::Prefecture]), 333 + 4);
    }

    #[test]
    fn codes_are_unique_and_every_city_lies_in_a_province() {
        assert!(divisions().is_sorted_by(|a, b| a.code < b.code));
        for division in divisions() {
            assert!(division.province().is_province(), "{}", division.name);
            assert_eq!(by_code(division.code), Some(division));
        }
    }

    #[test]
    fn every_division_has_its_names() {
        let letters: BTreeSet<_> = provinces().map(Division::letters).collect();
        assert_eq!(letters.len(), 34);
        assert!(
            letters
                .iter()
                .all(|l| l.len() == 2 && l.bytes().all(|b| b.is_ascii_uppercase()))
        );
        for division in divisions() {
            assert!(
                division.name.starts_with(division.short) && division.short.chars().count() >= 2
            );
            let english =
                |c: char| c.is_ascii_alphabetic() || matches!(c, 'ü' | 'Ü' | 'ê' | '\'' | ' ');
            assert!(
                !division.en.is_empty() && division.en.chars().all(english),
                "{}",
                division.en
            );
            assert!(division.en.starts_with(char::is_uppercase));
        }
    }

    #[test]
    fn a_province_is_found_in_every_writing() {
        for (expected, writings) in [
            (
                "440000",
                "广东省|广东| 广 东\u{3000}|Guangdong|GUANGDONG PROVINCE",
            ),
            ("150000", "内蒙古|内蒙古自治区|inner mongolia"),
            ("450000", "广西|广西自治区|广西壮族自治区|Guangxi"),
            ("110000", "北京|北京市|Beijing Municipality"),
            ("610000", "陕西|Shaanxi"),
            ("140000", "山西|Shanxi"),
            ("540000", "西藏|Xizang"),
            ("810000", "香港|香港特区|Hong Kong SAR"),
            ("820000", "澳门|Macao"),
            ("710000", "台湾|Taiwan"),
            ("650000", "新疆|新疆生产建设兵团|兵团|Xinjiang"),
            ("220000", "吉林"),
            ("460000", "海南"),
        ] {
            for written in writings.split('|') {
                let found = find_province(written).map(|p| p.code.to_string());
                assert_eq!(found.as_deref(), Some(expected), "{written}");
                assert_eq!(code(written).as_deref(), Some(expected), "{written}");
            }
        }
        for written in ["", "高新区", "吉林市", "大连", "省", "中国"] {
            assert_eq!(find_province(written), None, "{written}");
        }
    }

    #[test]
    fn the_five_separately_planned_cities_are_cities_of_their_provinces() {
        for (written, province) in [
            ("大连", "辽宁"),
            ("宁 波", "浙江"),
            ("厦门市", "福建"),
            ("青岛", "山东"),
            ("深圳", "广东"),
        ] {
            let Some(Region::City {
                province: found,
                city,
            }) = find_region(written)
            else {
                panic!("{written} is no city")
            };
            assert_eq!(found.short, province);
            assert_eq!(city.province(), found);
        }
    }

    #[test]
    fn a_city_is_found_in_every_writing() {
        for (expected, writings) in [
            ("320500", "苏州市|苏\n州"),
            ("222400", "延边朝鲜族自治州|延边州|延边"),
            ("610100", "Xi'an|Xi’an|xian"),
            ("650100", "Ürümqi|Urumqi|乌鲁木齐"),
            ("540200", "日喀则地区|Xigazê|Xigaze"),
            ("220200", "吉林市"),
            ("632500", "海南州"),
            ("419001", "济源|济源市"),
            ("429021", "神农架林区|神农架"),
            ("659001", "石河子市"),
            ("152200", "兴安盟"),
            ("653100", "喀什|喀什市"),
            ("150100", "Hohhot City"),
        ] {
            for written in writings.split('|') {
                assert_eq!(code(written).as_deref(), Some(expected), "{written}");
            }
        }
        assert!(find_city("经开区").is_empty());
    }

    #[test]
    fn a_municipality_is_a_city_only_where_a_city_is_asked_for() {
        for (written, city) in [
            ("北京市", "110100"),
            ("上海", "310100"),
            ("天津市", "120100"),
            ("Chongqing", "500100"),
        ] {
            assert!(
                matches!(find_region(written), Some(Region::Province(_))),
                "{written}"
            );
            let found: Vec<_> = find_city(written)
                .iter()
                .map(|c| c.code.to_string())
                .collect();
            assert_eq!(found, [city]);
        }
    }

    #[test]
    fn a_name_that_repeats_gives_all_its_cities_and_no_region() {
        let found: Vec<_> = find_city("Suzhou").iter().map(|c| c.short).collect();
        assert_eq!(found, ["苏州", "宿州"]);
        assert_eq!(find_region("Suzhou"), None);
    }

    #[test]
    fn a_code_is_six_digits() {
        assert_eq!(DivisionCode::parse("000000").unwrap().to_string(), "000000");
        for text in ["", "11000", "1100000", "11000a", "+11000", "１１００００"] {
            assert_eq!(DivisionCode::parse(text), None, "{text}");
        }
    }
}
