//! A county official's list with thirty faults: every one of them is found where it is, and said in both languages so that the
//! official can mend it without asking.

use serde_json::Value;

use crate::{Folder, json, text};

const HEADER: &str = "序号,省份,城市,区县,众创空间名称,运营主体名称,统一社会信用代码,类型,级别,状态,认定日期,有效期至,取消日期,取消原因,详细地址,经度,纬度,网址,联系电话,电子邮箱,总面积（平方米）,工位面积,公共服务面积,工位数,月租金,成立日期,运营日期,入驻团队,新注册企业数,负责人";

/// A row without a fault; `{n}` makes name and operator its own.
const SOUND: &[(&str, &str)] = &[
    ("省份", "江苏省"),
    ("城市", "苏州市"),
    ("区县", "姑苏区"),
    ("类型", "综合型"),
    ("级别", "市级"),
    ("状态", "已认定"),
    ("认定日期", "2018-03-01"),
    ("有效期至", "2024-03-01"),
    ("详细地址", "示例路1号"),
    ("经度", "120.62"),
    ("纬度", "31.3"),
    ("网址", "https://example.org/"),
    ("联系电话", "0512-55550123"),
    ("电子邮箱", "hello@example.org"),
    ("总面积（平方米）", "1000"),
    ("工位面积", "500"),
    ("公共服务面积", "300"),
    ("工位数", "80"),
    ("月租金", "800"),
    ("成立日期", "2015-03-01"),
    ("运营日期", "2016-05-01"),
    ("入驻团队", "25"),
    ("新注册企业数", "12"),
];

/// Names that have nothing in common.
const NAMES: &[&str] = &[
    "云汀众创空间",
    "青禾梦工场",
    "星桥创客咖啡",
    "溪山孵化园",
    "白塔工坊",
    "渡口联合办公",
    "知行创新谷",
    "银杏里",
    "北斗智造社",
    "合川微谷",
    "蓝田汇",
    "乐山星火站",
    "长乐车库",
    "启明实验室",
    "赤壁创业港",
    "朝阳里",
    "云杉加速器",
    "海棠苑",
    "石榴树下",
    "松风阁",
    "竹溪书院",
    "梅花桩",
    "兰亭客厅",
    "荷塘月色",
    "稻香村口",
    "麦田守望",
    "橘子洲头",
    "柿子红了",
    "葡萄架下",
    "桃源深处",
    "杏林春暖",
    "枫桥夜泊",
    "榆钱铺子",
];

/// The faults: in which column what stands, and what is said of it.
const FAULTS: &[(&str, &str, &str)] = &[
    ("省份", "江苏州", "error province-unknown"),
    ("城市", "成都市", "error city-elsewhere"),
    ("城市", "虎丘新城", "warning city-unknown"),
    ("区县", "金阊区", "warning district-former"),
    ("区县", "高新区", "warning development-zone"),
    ("区县", "海淀区", "warning district-elsewhere"),
    ("众创空间名称", "", "error name-missing"),
    ("运营主体名称", "", "warning operator-missing"),
    (
        "统一社会信用代码",
        "91000000MA00000145",
        "error credit-code",
    ),
    ("级别", "县级", "error level-unknown"),
    ("状态", "良好", "error state-unknown"),
    ("状态", "已取消", "error cancelled-when-why"),
    ("认定日期", "2017年九月", "error date-unread"),
    ("认定日期", "2031-05-01", "error date-in-future"),
    ("有效期至", "2017-03-01", "error date-order"),
    (
        "详细地址",
        "示例路1号 11010519491231002X",
        "error citizen-id",
    ),
    ("经度", "", "error coordinates-half"),
    ("经度", "104.06", "warning coordinates-outside-province"),
    ("网址", "javascript:alert(1)", "error web-address"),
    ("网址", "www.example.org", "error web-address"),
    ("联系电话", "139-1234-5678", "error personal-mobile"),
    ("联系电话", "55550123", "warning phone-area-code"),
    ("联系电话", "0512-555501", "error phone-form"),
    ("电子邮箱", "hello.example.org", "error mail-address"),
    ("工位面积", "800", "error area-sum"),
    ("工位数", "一百二十", "error number-unread"),
    ("工位数", "-80", "error number-bounds"),
    ("月租金", "", "warning claim-missing"),
    ("运营日期", "2014-05-01", "warning opened-before-founded"),
    ("新注册企业数", "26", "warning figures-contradict"),
];

/// The list, with a fault in each row but the last three: the first space again, nearly its name, and a footer.
fn list() -> String {
    let row = |place: usize, changes: &[(&str, &str)]| -> String {
        let number = (place + 1).to_string();
        let operator = format!("苏州示例{}有限公司", NAMES[place]);
        let own = [
            ("序号", number.as_str()),
            ("众创空间名称", NAMES[place]),
            ("运营主体名称", &operator),
        ];
        let cell = |column: &str| {
            let mut cells = changes.iter().chain(&own).chain(SOUND);
            cells
                .find(|(of, _)| *of == column)
                .map_or("", |(_, cell)| cell)
        };
        HEADER.split(',').map(cell).collect::<Vec<_>>().join(",")
    };
    let mut lines = vec!["某县众创空间名单（示例）".to_owned(), HEADER.to_owned()];
    for (place, (column, cell, _)) in FAULTS.iter().enumerate() {
        lines.push(row(place, &[(*column, *cell)]));
    }
    let last = FAULTS.len();
    // Row 6 has no more than a warning, so it stands.
    let twin = [
        ("众创空间名称", NAMES[3]),
        ("运营主体名称", "苏州示例溪山孵化园有限公司"),
    ];
    lines.push(row(last, &twin));
    lines.push(row(last + 1, &[("众创空间名称", "溪水孵化园")]));
    lines.push("填表人：某甲".to_owned());
    lines.join("\n")
}

/// A folder with the list and the facts about it.
fn county() -> Folder {
    let facts = "issuer = \"示例县科技局\"\ndocument = \"示例县〔2021〕1号\"";
    Folder::with(&[("county.csv", &list()), ("county.toml", facts)])
}

/// What has to be said: row, column, severity and rule.
fn expected() -> Vec<String> {
    let rows = FAULTS
        .iter()
        .zip(3..)
        .map(|((column, _, said), row)| format!("{row} {column} {said}"));
    let more = [
        "33 众创空间名称 error same-space",
        "34 众创空间名称 warning near-name",
        "35 - warning no-record",
        "0 负责人 warning unknown-column",
        // A last day before the first has passed, too.
        "17 有效期至 warning state-against-dates",
    ];
    let mut expected: Vec<String> = rows.chain(more.map(str::to_owned)).collect();
    expected.sort();
    expected
}

fn said(report: &Value) -> Vec<String> {
    let problems = report["problems"].as_array().unwrap().iter();
    let mut said: Vec<String> = problems
        .map(|problem| {
            format!(
                "{} {} {} {}",
                problem["row"].as_u64().unwrap_or_default(),
                problem["column"].as_str().unwrap_or("-"),
                text(&problem["severity"]),
                text(&problem["rule"]),
            )
        })
        .collect();
    said.sort();
    said
}

#[test]
fn every_fault_is_found_where_it_is_and_nothing_else() {
    let folder = county();
    let ran = folder.run("check county.csv --as-of 2021-07-01 --format json");
    assert_eq!(ran.status, Some(1), "{ran:?}");
    assert_eq!(said(&json(ran.out.as_bytes())), expected());
}

#[test]
fn an_official_can_mend_the_list_from_the_report_in_either_language() {
    let folder = county();
    for (language, places, totals) in [
        (
            "zh",
            [
                "county.csv：表头在第 2 行，下面有 33 行",
                "没读懂的栏，放在一边：负责人",
                "错误：信用代码有错（credit-code），1 处",
                "county.csv 统一社会信用代码：第 11 行“91000000MA00000145”",
                "county.csv 城市：第 4 行“成都市”",
                "county.csv 联系电话：第 23 行\n  → 请换成单位的固定电话，或留空",
                "55550123 没有区号，外地打不通",
                "  → 请对照营业执照改正（GB 32100-2015）；没有就留空",
            ],
            "11 行可以发布；错误 21 处，警告 14 处。",
        ),
        (
            "en",
            [
                "county.csv: header in row 2, rows below it: 33",
                "Columns not understood, kept aside: 负责人",
                "Error: Not a unified social credit code (credit-code) × 1",
                "county.csv 统一社会信用代码: row 11 “91000000MA00000145”",
                "county.csv 城市: row 4 “成都市”",
                "county.csv 联系电话: row 23\n  → Use the office’s fixed line, or leave it empty",
                "55550123 has no area code and cannot be called from elsewhere",
                "  → Correct it from the business licence (GB 32100-2015), or leave it empty",
            ],
            "11 rows can be published; errors: 21, warnings: 14.",
        ),
    ] {
        let ran = folder.run(&format!(
            "check county.csv --as-of 2021-07-01 --lang {language}"
        ));
        for place in places {
            assert!(ran.out.contains(place), "{place}: {}", ran.out);
        }
        assert!(ran.out.trim_end().ends_with(totals), "{}", ran.out);
        let heads = |word: &str| {
            ran.out
                .lines()
                .filter(|line| line.starts_with(word))
                .count()
        };
        let (errors, warnings) = match language {
            "zh" => (heads("错误："), heads("警告：")),
            _ => (heads("Error:"), heads("Warning:")),
        };
        assert_eq!((errors, warnings), (20, 14), "{}", ran.out);
        assert!(
            !ran.out.contains("1234-5678") && !ran.out.contains("19491231"),
            "{}",
            ran.out
        );
    }
}

#[test]
fn with_private_cells_left_out_their_rows_can_be_published() {
    let folder = county();
    let report = |flag: &str| {
        let ran = folder.run(&format!(
            "check county.csv --as-of 2021-07-01 --format json {flag}"
        ));
        json(ran.out.as_bytes())
    };
    let (stopped, dropped) = (report(""), report("--drop-private-cells"));
    let good = |report: &Value| report["good_rows"].as_u64().unwrap();
    assert_eq!(good(&dropped), good(&stopped) + 2);
    for (row, rule) in [(18, "citizen-id"), (23, "personal-mobile")] {
        let place = |problem: &&Value| problem["row"] == row && problem["rule"] == rule;
        let of = |report: &Value| {
            let problem = report["problems"]
                .as_array()
                .unwrap()
                .iter()
                .find(place)
                .unwrap();
            (
                text(&problem["severity"]).to_owned(),
                problem["value"].is_null(),
            )
        };
        assert_eq!(of(&stopped), ("error".to_owned(), true));
        assert_eq!(of(&dropped), ("warning".to_owned(), true));
    }
}

#[test]
fn the_report_for_programs_says_how_the_list_was_understood_and_what_was_put_right() {
    let csv =
        "省份,名称,运营主体,认定日期\n江苏, 云汀 ,示例甲,2017年9月15日\n江苏,青禾,示例乙,2018/3\n";
    let folder = Folder::with(&[("list.csv", csv)]);
    let short = json(folder.run("check list.csv --format json").out.as_bytes());
    let list = &short["lists"][0];
    assert_eq!(list["header_rows"], serde_json::json!([1]));
    assert_eq!(
        list["columns"][3],
        serde_json::json!({"letters": "D", "header": "认定日期", "field": "certified_on"})
    );
    assert!(
        list["missing"]
            .as_array()
            .unwrap()
            .contains(&"phone".into())
    );
    let counts = serde_json::json!({"outer-space": 1, "region-name": 2, "date-form": 2});
    assert_eq!(short["mended"]["counts"], counts);
    assert!(short["mended"]["list"].is_null());
    let long = json(
        folder
            .run("check list.csv --format json --list-mended")
            .out
            .as_bytes(),
    );
    assert_eq!(
        long["mended"]["list"][1],
        serde_json::json!({"file": "list.csv", "sheet": null, "row": 2, "column": "省份", "kind": "region-name", "from": "江苏", "to": "江苏省"})
    );
    let ran = folder.run("check list.csv --list-mended --lang zh");
    for part in [
        "已自动整理，不用改：去掉首尾空白 1 处",
        "list.csv 省份 “江苏” → “江苏省”：第 2–3 行",
        "list.csv 认定日期 “2018/3” → “2018-03”：第 3 行",
    ] {
        assert!(ran.out.contains(part), "{part}: {}", ran.out);
    }
}
