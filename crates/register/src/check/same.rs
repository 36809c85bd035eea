//! Rows of one list that are the same space.

use std::collections::BTreeMap;

use values::{fold, words};

use crate::{
    check::{List, named::Named, reader},
    columns::Field,
    problem::{Problem, Rule},
};

/// Of two rows that are the same space, the later one is the error; it leaves the rows.
pub(super) fn find(list: &List<'_>, rows: &mut Vec<Named<'_>>) -> Vec<Problem> {
    let mut seen: BTreeMap<String, u32> = BTreeMap::new();
    let mut problems = Vec::new();
    rows.retain(|named| {
        let keys = keys(named);
        if let Some(first) = keys.iter().find_map(|key| seen.get(key)) {
            problems.push(same(list, named, *first));
            return false;
        }
        seen.extend(keys.into_iter().map(|key| (key, named.row)));
        true
    });
    problems
}

/// What makes two rows certainly one space: name and operator, or name and credit code; where no operator is stated, name and place.
fn keys(named: &Named<'_>) -> Vec<String> {
    let name = fold(named.name);
    match (named.operator, named.province) {
        (Some(operator), _) => {
            let code = operator
                .credit_code
                .as_ref()
                .map(|code| format!("{name}|code|{}", code.as_str()));
            code.into_iter()
                .chain([format!("{name}|operator|{}", fold(&operator.name))])
                .collect()
        }
        (None, Some(province)) => vec![format!(
            "{name}|place|{}|{:?}",
            province.code,
            named.city.map(|city| city.code)
        )],
        (None, None) => Vec::new(),
    }
}

fn same(list: &List<'_>, named: &Named<'_>, first: u32) -> Problem {
    let code = named
        .operator
        .and_then(|operator| operator.credit_code.as_ref());
    let (field, value) = code.map_or((Field::Name, named.name), |code| {
        (Field::CreditCode, code.as_str())
    });
    Problem {
        row: Some(named.row),
        column: reader::header(list, field),
        value: Some(value.to_owned()),
        ..reader::of_list(
            list,
            Rule::SameSpace,
            words!(
                "与第 {first} 行是同一家众创空间",
                "This is the same space as in row {first}"
            ),
            words!("请只保留一行", "Keep one of the two rows"),
        )
    }
}
