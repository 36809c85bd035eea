//! What a founder looks for in a register. None of it is required; that it is missing is said once for a list that has no column
//! for it, and in each row of one that has.

use values::{Phrase, words};

use crate::{
    check::{
        List, mended,
        reader::{self, Reader},
    },
    columns::Field,
    problem::{Problem, Rule, Severity},
};

/// Columns of which one is enough, and what they are together.
const WANTED: &[(&[Field], Phrase)] = &[
    (
        &[Field::Phone, Field::Email, Field::Website],
        Phrase {
            zh: "电话、邮箱或网址",
            en: "a telephone number, e-mail or web address",
        },
    ),
    (
        &[Field::Address],
        Phrase {
            zh: "详细地址",
            en: "the address",
        },
    ),
    (
        &[Field::TotalArea],
        Phrase {
            zh: "总面积",
            en: "the total area",
        },
    ),
    (
        &[Field::Desks],
        Phrase {
            zh: "工位数",
            en: "the number of desks",
        },
    ),
    (
        &[Field::Rent],
        Phrase {
            zh: "每工位月租金",
            en: "the rent of a desk",
        },
    ),
];

/// One warning that names all for which the list has no column.
pub(super) fn in_list(list: &List<'_>) -> Option<Problem> {
    let missing: Vec<Phrase> = WANTED
        .iter()
        .filter(|(fields, _)| {
            fields
                .iter()
                .all(|field| reader::column(list, *field).is_none())
        })
        .map(|(_, what)| *what)
        .collect();
    if missing.is_empty() {
        return None;
    }
    let zh = missing
        .iter()
        .map(|what| what.zh)
        .collect::<Vec<_>>()
        .join("、");
    let en = missing
        .iter()
        .map(|what| what.en)
        .collect::<Vec<_>>()
        .join("; ");
    Some(Problem {
        severity: Severity::Warning,
        ..reader::of_list(
            list,
            Rule::ClaimColumns,
            words!("名单里没有这些栏：{zh}", "The list has no column for: {en}"),
            words!(
                "创业者首先要看这些；如果有数据，请加上这几栏",
                "Founders look for these first; add the columns if the figures are known"
            ),
        )
    })
}

/// A warning for each of which the row says nothing although the list has a column for it.
pub(super) fn in_row(reader: &mut Reader<'_>) {
    for (fields, what) in WANTED {
        let mut cells = fields.iter().filter_map(|field| reader.row.cell(*field));
        let stated = cells.any(|cell| !mended::says_nothing(cell));
        let Some(field) = fields
            .iter()
            .copied()
            .find(|field| reader.has_column(*field))
        else {
            continue;
        };
        if !stated {
            let Phrase { zh, en } = what;
            reader.warn(
                Some(field),
                Rule::ClaimMissing,
                None,
                words!("没有写{zh}", "Not stated: {en}"),
                words!(
                    "创业者首先要看这一项；知道的话请补上",
                    "Founders look for this first; fill it in if it is known"
                ),
            );
        }
    }
}
