//! Random cells and random facts through [`register::check`] and [`register::register`]: nothing panics, whatever stands there.
//! `PROPTEST_CASES` says how often each test runs.

#![expect(
    clippy::unwrap_used,
    reason = "a test whose set-up fails should stop there, in a helper as in the test itself"
)]

use chrono::NaiveDate;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::contextualize_config;
use register::{Decisions, Facts, List, Policy, PrivateCells, check, register, vocabulary};
use roster::Options;
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};

const REQUIRED: [&str; 3] = ["省份", "名称", "运营主体"];
const FURTHER: [&str; 44] = [
    "序号",
    "地区",
    "城市",
    "区县",
    "英文名称",
    "曾用名",
    "统一社会信用代码",
    "类型",
    "级别",
    "认定机构",
    "状态",
    "备案编号",
    "认定日期",
    "有效期至",
    "公示开始",
    "公示结束",
    "取消日期",
    "原因",
    "文号",
    "行业领域",
    "服务内容",
    "地址",
    "经度",
    "纬度",
    "坐标系",
    "网址",
    "联系电话",
    "电子邮箱",
    "总面积",
    "工位面积",
    "公共面积",
    "工位数",
    "月租金",
    "开放时间",
    "成立日期",
    "运营日期",
    "入驻团队",
    "新注册企业数",
    "获融资数",
    "典型案例数",
    "专职人员",
    "导师数",
    "活动场次",
    "核查日期",
];
/// What cells say, and what is near it.
const WORDS: [&str; 60] = [
    "",
    "-",
    "/",
    "无",
    "北京",
    "北京市",
    "广东省",
    "内蒙古",
    "新疆生产建设兵团",
    "宁 波",
    "深圳市",
    "北京市（2所）",
    "市辖区",
    "星桥众创空间",
    "星桥众創空間",
    "H&O创客栈",
    "91000000123456789X",
    "110105194912310021",
    "13812345678",
    "010-62345678转8",
    "国家级",
    "省级",
    "取消",
    "公示中",
    "有效",
    "暂停",
    "2017/9/15",
    "2017年9月15日",
    "2017.9.15",
    "20170915",
    "42993",
    "2016年",
    "9999-12-31",
    "0000-00-00",
    "2017-02-30",
    "-1-1-1",
    "60",
    "1e400",
    "NaN",
    "-0",
    "1,200元/月",
    "３６００平米",
    "1.2万",
    "999999999999999999999亿",
    "0.0000000000001",
    "116.4°E",
    "39°54′20″",
    "-180",
    "gcj02",
    "https://示例.中国/?a=b#c",
    "http://[::1",
    "javascript:alert(1)",
    "a@b",
    "a@@b.cn",
    "示例〔2021〕1号",
    "；;、,",
    "\u{0}",
    "\u{FEFF}\u{200B}",
    "👩‍👩‍👧",
    "İıß",
];
const FACTS: [&str; 24] = [
    "list = \"full\"",
    "list = \"additions\"",
    "list = \"re-check\"",
    "list = \"notice\"",
    "list = \"cancellations\"",
    "level = \"national\"",
    "level = \"city\"",
    "issuer = \"示例\"",
    "document = \"示例〔2021〕1号\"",
    "dated = \"2021-06-25\"",
    "dated = \"2021\"",
    "dated = 2021-06-25",
    "province = \"广东省\"",
    "city = \"深圳市\"",
    "operator = \"not stated\"",
    "notice_from = \"2021-06-28\"",
    "notice_from = \"9999-12-31\"",
    "notice_working_days = 5",
    "notice_working_days = 4294967295",
    "notice_working_days = 0",
    "figures_year = -2147483648",
    "checked_on = \"2016年\"",
    "standard = \"filing-2017\"",
    "columns = [\"名称\", \"省份\"]",
];

fn cases(few: u32) -> ProptestConfig {
    contextualize_config(ProptestConfig::with_cases(few))
}

/// A cell's text: a word of the field, two of them together, or anything.
fn text() -> impl Strategy<Value = String> {
    let word = || select(&WORDS[..]).prop_map(str::to_owned);
    prop_oneof![
        4 => word(),
        1 => (word(), word()).prop_map(|(a, b)| a + &b),
        1 => any::<String>(),
        1 => "[0-9.年月日/+-]{1,12}",
        1 => "[0-9A-Z]{18}",
    ]
}

/// A cell of a workbook.
#[derive(Clone, Debug)]
enum Content {
    Text(String),
    Number(f64),
    Day(u16, u8, u8),
    Flag(bool),
}

fn content() -> impl Strategy<Value = Content> {
    prop_oneof![
        5 => text().prop_map(Content::Text),
        1 => any::<f64>().prop_map(Content::Number),
        1 => (-1e6..1e6).prop_map(Content::Number),
        1 => (1900..=9999_u16, 1..=12_u8, 1..=28_u8).prop_map(|(year, month, day)| Content::Day(year, month, day)),
        1 => any::<bool>().prop_map(Content::Flag),
    ]
}

/// Headers in any order, and rows below them.
fn table<T: std::fmt::Debug>(
    cell: impl Strategy<Value = T>,
) -> impl Strategy<Value = (Vec<&'static str>, Vec<Vec<T>>)> {
    let headers = prop::sample::subsequence(&FURTHER[..], 0..FURTHER.len())
        .prop_map(|further| [&REQUIRED[..], &further].concat())
        .prop_shuffle();
    let rows = prop::collection::vec(
        prop::collection::vec(cell, 0..REQUIRED.len() + FURTHER.len()),
        0..12,
    );
    (headers, rows)
}

fn facts() -> impl Strategy<Value = String> {
    prop::sample::subsequence(&FACTS[..], 0..6).prop_map(|lines| lines.join("\n"))
}

/// Reads, checks and registers, as two lists with the same rows, and once more upon what came of it. What comes out has to hang
/// together.
fn holds(bytes: &[u8], facts: &str) -> Result<(), TestCaseError> {
    let (Ok(roster), Ok(facts)) = (
        roster::read(bytes, &vocabulary(), &Options::default()),
        Facts::read(facts),
    ) else {
        return Ok(());
    };
    let lists = ["甲.csv", "乙.csv"].map(|file| List {
        file,
        roster: &roster,
        facts: &facts,
    });
    for (day, private_cells) in [
        ("0001-01-01", PrivateCells::Stop),
        ("2021-07-01", PrivateCells::Drop),
        ("9999-12-31", PrivateCells::Stop),
    ] {
        let as_of: NaiveDate = day.parse().unwrap();
        let policy = Policy {
            as_of,
            private_cells,
        };
        let checked = check(&lists, &policy);
        for problem in &checked.problems {
            let words = [
                &problem.message.zh,
                &problem.message.en,
                &problem.fix.zh,
                &problem.fix.en,
            ];
            prop_assert!(words.iter().all(|words| !words.is_empty()), "{problem:?}");
        }
        let mut previous = Vec::new();
        for _ in 0..2 {
            let next = register(previous, &lists, &checked, &Decisions::default(), as_of);
            prop_assert_eq!(next.places.len(), checked.entries.len());
            let there = |place: &usize| *place < next.spaces.len();
            prop_assert!(next.places.iter().flatten().all(there));
            for space in &next.spaces {
                prop_assert!(!space.state(as_of).key().is_empty());
            }
            previous = next.spaces;
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn rows_of_any_text_are_checked((headers, rows) in table(text()), facts in facts()) {
        let mut csv = csv::WriterBuilder::new().flexible(true).from_writer(Vec::new());
        csv.write_record(&headers).unwrap();
        for row in rows.iter().filter(|row| !row.is_empty()) {
            csv.write_record(row).unwrap();
        }
        holds(&csv.into_inner().unwrap(), &facts)?;
    }

    #[test]
    fn rows_of_any_cells_are_checked((headers, rows) in table(content()), facts in facts()) {
        let mut book = Workbook::new();
        let sheet = book.add_worksheet();
        sheet.write_row(0, 0, headers).unwrap();
        let date = Format::new().set_num_format("yyyy-mm-dd");
        for (number, row) in (1..).zip(rows) {
            for (column, content) in (0..).zip(row) {
                match content {
                    Content::Text(text) => sheet.write(number, column, text.chars().take(32_000).collect::<String>()).unwrap(),
                    // A sheet has no infinite numbers.
                    Content::Number(value) if value.is_finite() => sheet.write(number, column, value).unwrap(),
                    Content::Number(_) => sheet,
                    Content::Day(year, month, day) => {
                        sheet.write_with_format(number, column, ExcelDateTime::from_ymd(year, month, day).unwrap(), &date).unwrap()
                    }
                    Content::Flag(flag) => sheet.write(number, column, flag).unwrap(),
                };
            }
        }
        holds(&book.save_to_buffer().unwrap(), &facts)?;
    }
}

proptest! {
    #![proptest_config(cases(512))]

    #[test]
    fn facts_of_any_text_are_read_or_refused_in_both_languages(
        lines in prop::collection::vec(prop_oneof![select(&FACTS[..]).prop_map(str::to_owned), any::<String>()], 0..6),
        at in any::<prop::sample::Index>(),
        character in any::<char>(),
    ) {
        let mut facts: Vec<char> = lines.join("\n").chars().collect();
        facts.insert(at.index(facts.len() + 1), character);
        let facts: String = facts.into_iter().collect();
        if let Err(error) = Facts::read(&facts) {
            prop_assert!(!error.words.zh.is_empty() && !error.words.en.is_empty());
        }
    }
}
