//! A list of any length as an office might send it: untidy, with faults of every kind, and the same every time.

use encoding_rs::GB18030;
use register::check_character;

const HEADER: &str = "序号,省份,城市,区县,名称,英文名称,曾用名,运营主体名称,统一社会信用代码,类型,级别,认定机构,文号,状态,备案日期,有效期至,取消日期,取消原因,详细地址,经度,纬度,网址,联系电话,电子邮箱,总面积（平方米）,工位面积,公共服务面积,工位数,每工位月租金,成立日期,运营日期,入驻团队,导师数,备注";

/// How many of [`REGIONS`] are right.
const RIGHT_REGIONS: usize = 7;
/// What a cell may say, the right first. An empty region stands for the one above.
const REGIONS: [(&str, &str, &str); 12] = [
    ("北京市", "", "海淀区"),
    ("", "", ""),
    ("广东省", "深圳市", "南山区"),
    ("", "广州市", "天河区"),
    ("内蒙古", "呼和浩特", "高新区"),
    ("浙 江", "宁 波", "鄞州区"),
    ("新疆生产建设兵团", "", ""),
    ("福建省", "厦门市", "思明区"),
    ("江苏省", "广州市", ""),
    ("火星省", "", ""),
    ("四川", "成都市", "高新区"),
    ("Ｓｈａｎｇｈａｉ", "", "浦东新区"),
];
/// How many of [`NAMES`] are right.
const RIGHT_NAMES: usize = 8;
const NAMES: [&str; 10] = [
    "星桥众创空间",
    "H&O创客栈",
    "萌++创客空间",
    "创想元素--创客空间",
    "㐂云空间",
    "青禾（北区）创客空间",
    "星桥眾創空間",
    "ｉ创\u{A0}空间",
    "\"一层\n二层\"",
    "",
];
const DATES: [&str; 14] = [
    "2017/9/15",
    "2017年9月15日",
    "2017.9.15",
    "20170915",
    "42993",
    "2016年",
    "２０１８－０３－０１",
    "2016",
    "2030-01-01",
    "2017-02-30",
    "二〇一七年",
    "",
    "2019-12",
    "9/15/2017",
];
const NUMBERS: [&str; 12] = [
    "500",
    "1843.9",
    "３６００平米",
    "1.2万",
    "\"1,200\"",
    "约300",
    "-5",
    "",
    "666.667",
    "1e9",
    "NaN",
    "9999999999999999999999",
];
const TOTALS: [&str; 4] = ["2000", "1843.9", "３６００平米", "90"];
const RENTS: [&str; 6] = ["\"1,200元/月\"", "800", "免费", "面议", "", "1.5万元"];
const STATES: [&str; 7] = ["有效", "", "取消", "公示中", "复核中", "暂停", "不知道"];
const POSITIONS: [(&str, &str); 7] = [
    ("116.397", "39.908"),
    ("39.908", "116.397"),
    ("", ""),
    ("0", "0"),
    ("113.26°", "23.13°"),
    ("116.397", ""),
    ("-116", "39"),
];
const WEBSITES: [&str; 6] = [
    "https://example.cn",
    "www.example.cn",
    "javascript:alert(1)",
    "ftp://example.cn",
    "",
    "例子。中国",
];
const PHONES: [&str; 7] = [
    "010-62345678",
    "13812345678",
    "0571 8765 4321转8",
    "4008001234",
    "",
    "12",
    "传真：010-62345678",
];
const MAILS: [&str; 6] = [
    "office@example.cn",
    "office＠example.cn",
    "example.cn",
    "",
    "a b@example.cn",
    "11010519491231002X",
];

/// The list in GB18030, as Chinese Excel saves it.
pub(crate) fn gb18030(rows: usize) -> Vec<u8> {
    let mut text = format!("众创空间名单（示例）\r\n{HEADER}\r\n");
    let mut dice = Dice {
        state: 20_170_915,
        right: true,
    };
    for number in 1..=rows {
        text.push_str(&row(number, &mut dice).join(","));
        text.push_str("\r\n");
    }
    GB18030.encode(&text).0.into_owned()
}

fn row(number: usize, dice: &mut Dice) -> [String; 34] {
    dice.right = dice.below(3) > 0;
    let regions = if dice.right {
        RIGHT_REGIONS
    } else {
        REGIONS.len()
    };
    let (province, city, district) = REGIONS[dice.below(regions)];
    let names = if dice.right { RIGHT_NAMES } else { NAMES.len() };
    let name = NAMES[dice.below(names)];
    let serial = dice.below(4 * number + 8);
    // Some rows say a space again that stands above, some nearly so.
    let name = if name.is_empty() || name.starts_with('"') {
        name.to_owned()
    } else {
        format!("{name}{serial}")
    };
    let operator = match dice.below(12) {
        0 => String::new(),
        1 => format!("示例大学{serial}"),
        _ => format!("示例{}有限公司", serial % 97),
    };
    let (longitude, latitude) = *dice.of(&POSITIONS);
    let certified = dice.below(3) > 0;
    let when = |dice: &mut Dice, odds| {
        if dice.below(odds) == 0 {
            *dice.of(&DATES)
        } else {
            ""
        }
    };
    [
        number.to_string(),
        province.to_owned(),
        city.to_owned(),
        district.to_owned(),
        name,
        if dice.below(5) == 0 {
            format!("Space {serial}")
        } else {
            String::new()
        },
        if dice.below(9) == 0 {
            format!("旧名{serial}；老名{serial}")
        } else {
            String::new()
        },
        operator,
        credit_code(serial, dice),
        (*dice.of(&["综合", "专业", "", "其他"])).to_owned(),
        (*dice.of(&["国家级", "省级", "市级", "national", "", "县级"])).to_owned(),
        if certified {
            "示例认定机构".to_owned()
        } else {
            String::new()
        },
        if certified {
            format!("示例〔2017〕{}号", serial % 9)
        } else {
            String::new()
        },
        (*dice.of(&STATES)).to_owned(),
        (*dice.of(&DATES)).to_owned(),
        when(dice, 6).to_owned(),
        when(dice, 6).to_owned(),
        (*dice.of(&["", "", "经营不善", "弄虚作假"])).to_owned(),
        format!("示例路{serial}号"),
        longitude.to_owned(),
        latitude.to_owned(),
        (*dice.of(&WEBSITES)).to_owned(),
        (*dice.of(&PHONES)).to_owned(),
        (*dice.of(&MAILS)).to_owned(),
        (*dice.of(&TOTALS)).to_owned(),
        (*dice.of(&NUMBERS)).to_owned(),
        (*dice.of(&NUMBERS)).to_owned(),
        (*dice.of(&NUMBERS)).to_owned(),
        (*dice.of(&RENTS)).to_owned(),
        when(dice, 2).to_owned(),
        when(dice, 2).to_owned(),
        (*dice.of(&NUMBERS)).to_owned(),
        (*dice.of(&NUMBERS)).to_owned(),
        if dice.below(50) == 0 {
            "\u{200B}\u{3000}".to_owned()
        } else {
            String::new()
        },
    ]
}

/// A code of the fictional division 000000; now and then with a wrong character.
fn credit_code(serial: usize, dice: &mut Dice) -> String {
    let first = format!("91000000{:09}", serial % 97);
    let check = check_character(&first).unwrap_or('0');
    match dice.below(10) {
        _ if dice.right => format!("{first}{check}"),
        0 => String::new(),
        1 => format!("{first}I"),
        2 => format!("{first}{}", if check == '0' { '1' } else { '0' }),
        3 => first,
        _ => format!("{first}{check}"),
    }
}

/// Numbers that look thrown, from D. Knuth's linear congruential generator for MMIX: the same in every build.
struct Dice {
    state: u64,
    /// Whether the present row is right in every cell.
    right: bool,
}

impl Dice {
    fn below(&mut self, bound: usize) -> usize {
        self.state = self
            .state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.state >> 40).unwrap_or_default() % bound
    }

    fn of<'a, T>(&mut self, sides: &'a [T]) -> &'a T {
        let side = self.below(sides.len());
        &sides[if self.right { 0 } else { side }]
    }
}
