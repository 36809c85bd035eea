//! The header of a list, which may take several rows: groups over columns (`面积` over `总` and `工位`), cells merged down
//! beside them, or the same words in two languages.

use crate::roster::Column;
use crate::sheet::{Line, Merges, Sheet};
use crate::vocabulary::{Named, Vocabulary};

/// The most rows of a header.
const MOST_ROWS: usize = 3;

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
        || upper.number + 1 == lower.number && says_headers(upper) && says_headers(lower)
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
