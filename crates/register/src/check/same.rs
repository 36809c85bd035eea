//! Rows of one list that are the same space.

use std::collections::BTreeMap;

use crate::{
    check::{Entry, LeftOut, List, reader},
    columns::Field,
    fold::fold,
    problem::{Problem, Rule},
    words::words,
};

/// Of two rows that are the same space, the later one is the error and leaves the entries.
pub(super) fn find(list: &List<'_>, entries: &mut Vec<Entry>) -> (Vec<Problem>, Vec<LeftOut>) {
    let mut seen: BTreeMap<String, u32> = BTreeMap::new();
    let (mut problems, mut left_out) = (Vec::new(), Vec::new());
    entries.retain(|entry| {
        let keys = keys(entry);
        if let Some(first) = keys.iter().find_map(|key| seen.get(key)) {
            problems.push(same(list, entry, *first));
            left_out.push(LeftOut {
                list: entry.list,
                row: entry.source.row,
                name: entry.name.clone(),
                province: Some(entry.place.province),
            });
            return false;
        }
        seen.extend(keys.into_iter().map(|key| (key, entry.source.row)));
        true
    });
    (problems, left_out)
}

/// What makes two rows certainly one space: name and operator, or name and credit code; where no operator is stated, name and place.
fn keys(entry: &Entry) -> Vec<String> {
    let name = fold(&entry.name);
    match &entry.operator {
        Some(operator) => {
            let code = operator
                .credit_code
                .as_ref()
                .map(|code| format!("{name}|code|{}", code.as_str()));
            code.into_iter()
                .chain([format!("{name}|operator|{}", fold(&operator.name))])
                .collect()
        }
        None => vec![format!(
            "{name}|place|{}|{:?}",
            entry.place.province.code,
            entry.place.city.map(|city| city.code)
        )],
    }
}

fn same(list: &List<'_>, entry: &Entry, first: u32) -> Problem {
    let code = entry
        .operator
        .as_ref()
        .and_then(|operator| operator.credit_code.as_ref());
    let (field, value) = code.map_or((Field::Name, entry.name.clone()), |code| {
        (Field::CreditCode, code.as_str().to_owned())
    });
    Problem {
        row: Some(entry.source.row),
        column: reader::header(list, field),
        value: Some(value),
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
