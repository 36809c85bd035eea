//! The header of a list, which may take several rows: groups over columns (`面积` over `总` and `工位`), cells merged down
//! beside them, or the same words in two languages.

use crate::roster::Column;
use crate::sheet::{Line, Merges, Sheet};
use crate::vocabulary::{Named, Vocabulary};

/// The most rows of a header.
const MOST_ROWS: usize = 3;

/// What figures of lists are counted in.
const UNITS: &[&str] = &[
    "个",
    "家",
    "所",
    "人",
    "名",
    "位",
    "次",
    "场",
    "项",
    "件",
    "起",
    "年",
    "月",
    "日",
    "年月",
    "%",
    "％",
    "㎡",
    "m²",
    "m2",
    "平",
    "平米",
    "平方米",
    "元",
    "万元",
    "千元",
    "亿元",
    "元/月",
    "元/个",
    "元/个/月",
    "元/工位/月",
    "元/个·月",
    "元/工位·月",
    "个/年",
    "家/年",
    "次/年",
    "场/年",
    "度",
    "°",
];

/// The lines around the best one that are the header together, as first and last.
pub(crate) fn lines<F: Copy + Eq + Ord>(
    sheet: &Sheet,
    best: usize,
    vocabulary: &Vocabulary<F>,
) -> (usize, usize) {
    let joined = |upper: usize, lower: usize| match (sheet.lines.get(upper), sheet.lines.get(lower))
    {
        (Some(upper), Some(lower)) => are_one(upper, lower, &sheet.merges, vocabulary),
        _ => false,
    };
    let (mut first, mut last) = (best, best);
    while last - first + 1 < MOST_ROWS && joined(last, last + 1) {
        last += 1;
    }
    while last - first + 1 < MOST_ROWS && first > 0 && joined(first - 1, first) {
        first -= 1;
    }
    (first, last)
}

/// Whether two lines are rows of one header: a cell of the upper reaches down into the lower, or both say words of headers.
fn are_one<F: Copy + Eq + Ord>(
    upper: &Line,
    lower: &Line,
    merges: &Merges,
    vocabulary: &Vocabulary<F>,
) -> bool {
    let reaches_down = |(column, _): &(u32, _)| {
        let range = merges.down(*column, lower.number);
        range.is_some_and(|(top, _)| top == upper.number)
    };
    let says_headers = |line: &Line| {
        let headers = vocabulary.headers(line);
        let known = headers.iter().filter(|header| header.field.is_some());
        let known = known.count();
        known >= 2 && known * 2 >= headers.len()
    };
    upper.cells.iter().any(reaches_down)
        || upper.number + 1 == lower.number
            && says_headers(upper)
            && (says_headers(lower) || says_units(lower))
}

/// Whether a line holds nothing but units: `（个）`, `㎡`, `万元`.
fn says_units(line: &Line) -> bool {
    line.cells.iter().all(|(_, value)| {
        let text = value.to_string();
        UNITS.contains(&bare(&text).to_lowercase().as_str())
    })
}

/// A header of two rows in one line.
fn joined(upper: &str, lower: &str) -> String {
    format!("{upper}（{}）", bare(lower))
}

/// Without brackets around it.
fn bare(text: &str) -> &str {
    text.trim_matches(|c: char| c.is_whitespace() || "()（）[]【】〔〕".contains(c))
}

/// The columns of a header of one row or more. A column's header is the lowest text that stands over it.
pub(crate) fn columns<F: Copy + Eq + Ord>(
    lines: &[Line],
    vocabulary: &Vocabulary<F>,
) -> Vec<Column<F>> {
    let named = lines.iter().fold(Vec::new(), below);
    vocabulary.columns(named.into_iter())
}

/// The columns with one more line of their header.
fn below(above: Vec<Named>, line: &Line) -> Vec<Named> {
    let mut named: Vec<Named> = Vec::new();
    for (column, value) in &line.cells {
        let own = value.to_string();
        let over = above.iter().rfind(|upper| upper.index <= *column);
        let Some(upper) = over else {
            named.push(Named::plainly(*column, own));
            continue;
        };
        // What a group says belongs to each of its columns: `工位` is one thing under `面积` and another alone.
        let mut readings = vec![
            format!("{own}{}", upper.header),
            format!("{}{own}", upper.header),
            own.clone(),
        ];
        let further = above
            .iter()
            .map(|next| next.index)
            .find(|next| next > column);
        let is_group = line
            .cells
            .iter()
            .any(|(next, _)| next > column && further.is_none_or(|further| *next < further));
        if upper.index == *column && !is_group {
            readings.push(upper.header.clone());
        }
        named.push(Named {
            index: *column,
            joined: Some(joined(&upper.header, &own)),
            header: own,
            readings,
        });
    }
    let alone = |upper: &Named| line.cell(upper.index).is_none();
    named.extend(above.into_iter().filter(alone));
    named.sort_by_key(|named| named.index);
    named
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::roster::Value;

    #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
    enum Field {
        Name,
        Area,
        Desks,
        DeskArea,
        Phone,
        Mail,
    }
    use Field::{Area, DeskArea, Desks, Mail, Name, Phone};

    /// The field of each column of a header; `.` is an empty cell.
    fn fields(lines: &[[&str; 6]]) -> Vec<(u32, Option<Field>)> {
        let vocabulary = Vocabulary::new(
            &[
                (Name, &["名称", "name"]),
                (Area, &["总面积", "面积"]),
                (Desks, &["工位"]),
                (DeskArea, &["工位面积"]),
                (Phone, &["电话", "phone"]),
                (Mail, &["邮箱", "mail"]),
            ],
            &[],
        );
        let lines: Vec<Line> = (1..)
            .zip(lines)
            .map(|(number, texts)| Line {
                number,
                cells: (0..)
                    .zip(texts)
                    .filter(|(_, text)| **text != ".")
                    .map(|(column, text)| (column, Value::Text((*text).to_owned())))
                    .collect(),
                trimmed: Vec::new(),
            })
            .collect();
        let columns = columns(&lines, &vocabulary);
        columns
            .into_iter()
            .map(|column| (column.index, column.field))
            .collect()
    }

    #[test]
    fn a_group_says_what_its_columns_have_in_common() {
        assert_eq!(
            fields(&[
                ["名称", "面积（平方米）", ".", "工位", "联系方式", "."],
                [".", "总", "工位", ".", "电话", "邮箱"],
            ]),
            [
                (0, Some(Name)),
                (1, Some(Area)),
                (2, Some(DeskArea)),
                (3, Some(Desks)),
                (4, Some(Phone)),
                (5, Some(Mail)),
            ]
        );
    }

    /// The header of each column as it is shown, from lines of text.
    fn shown(upper: &[&str], lower: &[&str]) -> Vec<String> {
        let vocabulary = Vocabulary::new(
            &[
                (Name, &["名称", "name"]),
                (Area, &["总面积", "面积"]),
                (Desks, &["工位数", "工位"]),
                (DeskArea, &["工位面积"]),
                (Phone, &["电话", "phone"]),
            ],
            &[],
        );
        let line = |number, texts: &[&str]| Line {
            number,
            cells: (0..)
                .zip(texts)
                .filter(|(_, text)| **text != ".")
                .map(|(column, text)| (column, Value::Text((*text).to_owned())))
                .collect(),
            trimmed: Vec::new(),
        };
        let columns = columns(&[line(1, upper), line(2, lower)], &vocabulary);
        columns.into_iter().map(|column| column.header).collect()
    }

    #[test]
    fn a_unit_or_a_part_is_shown_with_what_stands_above_it_and_a_whole_header_alone() {
        for (upper, lower, expected) in [
            (
                ["名称", "工位数", "面积"],
                [".", "（个）", "㎡"],
                ["名称", "工位数（个）", "面积（㎡）"],
            ),
            (
                ["名称", "面积", "."],
                [".", "总", "工位"],
                ["名称", "面积（总）", "面积（工位）"],
            ),
            (
                ["联系方式", ".", "."],
                ["电话", "传真", "名称"],
                ["电话", "联系方式（传真）", "名称"],
            ),
            (
                ["名称", "电话", "面积"],
                ["Name", "Phone", "Size"],
                ["Name", "Phone", "面积（Size）"],
            ),
        ] {
            assert_eq!(shown(&upper, &lower), expected);
        }
    }

    #[test]
    fn a_row_of_units_is_part_of_the_header_and_a_record_of_few_cells_is_not() {
        for (lower, units) in [
            ([".", "（个）", "㎡"], true),
            ([".", ".", "(平方米)"], true),
            ([".", "30", "（个）"], false),
            (["云汀", ".", "."], false),
            (["（一）上海市", ".", "."], false),
        ] {
            let cells = (0..)
                .zip(lower)
                .filter(|(_, text)| *text != ".")
                .map(|(column, text)| (column, Value::Text(text.to_owned())));
            let line = Line {
                number: 2,
                cells: cells.collect(),
                trimmed: Vec::new(),
            };
            assert_eq!(says_units(&line), units, "{lower:?}");
        }
    }

    #[test]
    fn a_group_is_not_taken_for_its_first_column() {
        let columns = fields(&[
            ["名称", "面积", ".", ".", ".", "."],
            [".", "其他", "总", ".", ".", "."],
        ]);
        assert_eq!(columns, [(0, Some(Name)), (1, None), (2, Some(Area))]);
    }

    #[test]
    fn a_header_in_two_languages_says_each_column_once() {
        let columns = fields(&[
            ["名称", "电话", "面积", "备注", ".", "."],
            ["Name", "Phone", "Size", "Notes", ".", "."],
        ]);
        assert_eq!(
            columns,
            [
                (0, Some(Name)),
                (1, Some(Phone)),
                (2, Some(Area)),
                (3, None)
            ]
        );
    }
}
