//! Any cells at all.

use std::collections::BTreeSet;

use proptest::prelude::*;
use register::{Checked, Facts, List, Policy, PrivateCells, Severity, check, vocabulary};
use roster::Options;

use crate::day;

const HEADER: &str = "序号,省份,城市,区县,名称,运营主体,统一社会信用代码,级别,状态,认定日期,经度,纬度,网址,联系电话,电子邮箱,总面积,工位面积,公共面积,工位数,月租金,成立日期,运营日期,入驻团队,新注册企业数,数据年度,备注";

const KNOWN: &[&str] = &[
    "",
    "1",
    "江苏省",
    "江苏",
    "苏州市",
    "成都市",
    "姑苏区",
    "高新区",
    "云汀",
    "云庭",
    "示例公司",
    "91000000MA00000144",
    "国家级",
    "已取消",
    "2017年9月15日",
    "2031",
    "120.6",
    "31.3",
    "-3",
    "1.2万平米",
    "99999999",
    "javascript:alert(1)",
    "https://example.org",
    "0512-55550123",
    "139 1234 5678",
    "13912345678",
    "11010519491231002X",
    "hello@example.org",
    "无",
    "云\u{A0} 汀\n",
];

/// A cell: nothing, something right, nearly right, or anything.
fn cell() -> impl Strategy<Value = String> {
    prop_oneof![
        8 => proptest::sample::select(KNOWN).prop_map(str::to_owned),
        1 => any::<String>(),
        1 => "[-0-9+ .()（）转年月日万]{0,24}",
    ]
}

fn list() -> impl Strategy<Value = String> {
    let columns = HEADER.split(',').count();
    let row = proptest::collection::vec(cell(), columns);
    proptest::collection::vec(row, 1..8).prop_map(|rows| {
        let quoted = |cell: &String| format!("\"{}\"", cell.replace('"', "\"\""));
        let lines = rows
            .iter()
            .map(|row| row.iter().map(quoted).collect::<Vec<_>>().join(","));
        let lines: Vec<String> = [HEADER.to_owned()].into_iter().chain(lines).collect();
        lines.join("\n")
    })
}

fn run(csv: &str, private_cells: PrivateCells) -> Option<Checked> {
    // A text that is no table at all is the reader's business.
    let roster = roster::read(csv.as_bytes(), &vocabulary(), &Options::default()).ok()?;
    let facts = Facts::default();
    let list = List {
        file: "list.csv",
        roster: &roster,
        facts: &facts,
    };
    let policy = Policy {
        as_of: day(),
        private_cells,
    };
    Some(check(&[list], &policy))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn whatever_the_cells_hold_every_row_with_an_error_is_left_out_and_no_other(csv in list()) {
        for private_cells in [PrivateCells::Stop, PrivateCells::Drop] {
            let Some(checked) = run(&csv, private_cells) else {
                continue;
            };
            let rows = |severity| -> BTreeSet<u32> {
                let problems = checked.problems.iter();
                problems
                    .filter(|problem| problem.severity == severity)
                    .filter_map(|problem| problem.row)
                    .collect()
            };
            let errors = rows(Severity::Error);
            let left_out: BTreeSet<u32> = checked.left_out.iter().map(|row| row.row).collect();
            let nameless: BTreeSet<u32> = checked
                .problems
                .iter()
                .filter(|problem| problem.column.as_deref() == Some("名称") && problem.value.is_none())
                .filter_map(|problem| problem.row)
                .collect();
            prop_assert!(errors.is_subset(&left_out.union(&nameless).copied().collect()));
            prop_assert!(left_out.is_subset(&errors));
            let good: BTreeSet<u32> = checked.entries.iter().map(|entry| entry.source.row).collect();
            prop_assert!(good.is_disjoint(&errors));
        }
    }

    #[test]
    fn whatever_the_cells_hold_nothing_private_is_repeated(csv in list()) {
        for private_cells in [PrivateCells::Stop, PrivateCells::Drop] {
            if let Some(checked) = run(&csv, private_cells) {
                let said = format!("{checked:?}");
                for private in ["13912345678", "139 1234 5678", "11010519491231002X"] {
                    prop_assert!(!said.contains(private), "{private}");
                }
            }
        }
    }
}
