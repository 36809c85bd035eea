//! Rows that are the same space, and rows that nearly have the same name.

use std::collections::{BTreeMap, BTreeSet, btree_map};

use crate::{
    check::{Checked, Entry, LeftOut, List, reader},
    columns::Field,
    division::DivisionCode,
    fold::{fold, one_edit_apart},
    problem::{Problem, Rule, Severity},
    words::words,
};

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

/// Of two rows of one list that are the same space, the later one is the error and leaves the entries. Near-same names are warned of.
pub(super) fn find(lists: &[List<'_>], checked: &mut Checked) {
    let mut seen: BTreeMap<(usize, String), u32> = BTreeMap::new();
    let mut problems = Vec::new();
    checked.entries.retain(|entry| {
        let keys = keys(entry);
        let first = keys
            .iter()
            .find_map(|key| seen.get(&(entry.list, key.clone())).copied());
        let Some(list) = lists.get(entry.list) else {
            return true;
        };
        if let Some(first) = first {
            problems.push(same(list, entry, first));
            checked.left_out.push(LeftOut {
                list: entry.list,
                row: entry.source.row,
                name: entry.name.clone(),
                province: Some(entry.place.province),
            });
            return false;
        }
        seen.extend(
            keys.into_iter()
                .map(|key| ((entry.list, key), entry.source.row)),
        );
        true
    });
    near(lists, &checked.entries, &mut problems);
    checked.problems.extend(problems);
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

/// Near-same: equal after folding anywhere, or one edit apart in the same province. To compare 4,000 names without comparing all
/// pairs, names meet where deleting one character leaves the same text.
fn near(lists: &[List<'_>], entries: &[Entry], problems: &mut Vec<Problem>) {
    let mut equal: BTreeMap<(usize, String), &Entry> = BTreeMap::new();
    let mut close: BTreeMap<(usize, DivisionCode, String), Vec<&Entry>> = BTreeMap::new();
    for entry in entries {
        let name = fold(&entry.name);
        let province = entry.place.province.code;
        let variants: BTreeSet<String> = deletions(&name).chain([name.clone()]).collect();
        let earlier = equal.get(&(entry.list, name.clone())).copied().or_else(|| {
            variants
                .iter()
                .filter_map(|variant| close.get(&(entry.list, province, variant.clone())))
                .flatten()
                .copied()
                .filter(|other| one_edit_apart(&fold(&other.name), &name))
                .min_by_key(|other| other.source.row)
        });
        if let (Some(earlier), Some(list)) = (earlier, lists.get(entry.list)) {
            problems.push(nearly(list, entry, earlier));
        }
        if let btree_map::Entry::Vacant(place) = equal.entry((entry.list, name)) {
            place.insert(entry);
        }
        for variant in variants {
            close
                .entry((entry.list, province, variant))
                .or_default()
                .push(entry);
        }
    }
}

fn deletions(name: &str) -> impl Iterator<Item = String> {
    name.char_indices()
        .map(|(at, c)| format!("{}{}", &name[..at], &name[at + c.len_utf8()..]))
}

fn nearly(list: &List<'_>, entry: &Entry, earlier: &Entry) -> Problem {
    let (row, name) = (earlier.source.row, &earlier.name);
    Problem {
        row: Some(entry.source.row),
        column: reader::header(list, Field::Name),
        severity: Severity::Warning,
        value: Some(entry.name.clone()),
        ..reader::of_list(
            list,
            Rule::NearName,
            words!(
                "与第 {row} 行的“{name}”几乎相同",
                "This is nearly the name in row {row}, “{name}”"
            ),
            words!(
                "如果是同一家，请只保留一行；不是就不用改",
                "If it is the same space, keep one row; otherwise leave it"
            ),
        )
    }
}
