//! Records from lines: with what is carried into them, sections and second lines told apart.

use crate::carry::{Regions, Top};
use crate::layout::Layout;
use crate::roster::{Cell, Placed, Row, Value};
use crate::sheet::{Line, Merges};

/// The lines of a sheet, told apart.
pub(crate) struct Records<F> {
    pub(crate) rows: Vec<Row<F>>,
    /// What stands above the rows, and a header repeated among them.
    pub(crate) frame: Vec<Row<F>>,
}

/// Tells the rows of the list from what frames them. `region` are the fields that are carried down, widest first.
pub(crate) fn read<F: Copy + Eq>(
    mut lines: Vec<Line>,
    merges: &Merges,
    layout: &Layout<F>,
    region: &[F],
) -> Records<F> {
    let mut frame: Vec<Row<F>> = lines.drain(..layout.first).map(framing).collect();
    frame.extend(
        lines
            .extract_if(.., |line| repeats_header(line, layout))
            .map(framing),
    );
    Records {
        rows: rows(lines, merges, layout, region),
        frame,
    }
}

fn rows<F: Copy + Eq>(
    lines: Vec<Line>,
    merges: &Merges,
    layout: &Layout<F>,
    region: &[F],
) -> Vec<Row<F>> {
    let widest = lines.iter().map(|line| line.cells.len()).max();
    let edge = layout.columns.first().map(|column| column.index);
    let mut regions = Regions::new(layout, region);
    let mut top = Top::default();
    let mut rows = Vec::with_capacity(lines.len());
    for line in lines {
        let lone = match line.cells.as_slice() {
            [cell] if widest > Some(1) => Some(cell),
            _ => None,
        };
        let continues = lone
            .filter(|_| regions.is_second_line(&line, &top, merges))
            .map(|_| top.number);
        if continues.is_none() {
            top.take(&line);
        }
        let section = lone.filter(|_| continues.is_none());
        let spanning = section.is_some_and(|(column, _)| merges.across(line.number, *column));
        // A section's heading starts at the edge of the list or is merged over it, and ends the block above. A lone cell
        // elsewhere may be a record.
        if spanning || section.is_some_and(|(column, _)| Some(*column) == edge) {
            regions.end_block();
        }
        let section = section.map(|(_, value)| value.to_string());
        let carried = if spanning {
            Vec::new()
        } else {
            regions.carry(&line, merges)
        };
        rows.push(Row {
            number: line.number,
            section,
            continues,
            cells: placed(line, carried, layout),
        });
    }
    rows
}

/// A line that is no record.
fn framing<F>(line: Line) -> Row<F> {
    let cells = line.cells.into_iter().map(|(column, value)| Placed {
        column,
        field: None,
        cell: Cell {
            value,
            carried: false,
        },
    });
    Row {
        number: line.number,
        section: None,
        continues: None,
        cells: cells.collect(),
    }
}

/// Whether the line says a row of the header again, as at the head of each printed page.
fn repeats_header<F>(line: &Line, layout: &Layout<F>) -> bool {
    layout
        .header
        .iter()
        .any(|header| header.cells == line.cells)
}

/// The line's own cells and the carried ones, left to right.
fn placed<F: Copy>(line: Line, carried: Vec<(u32, Value)>, layout: &Layout<F>) -> Vec<Placed<F>> {
    let own = line
        .cells
        .into_iter()
        .map(|(column, value)| (column, value, false));
    let carried = carried
        .into_iter()
        .map(|(column, value)| (column, value, true));
    let mut cells: Vec<_> = own
        .chain(carried)
        .map(|(column, value, carried)| Placed {
            column,
            field: layout
                .columns
                .binary_search_by_key(&column, |column| column.index)
                .ok()
                .and_then(|at| layout.columns[at].field),
            cell: Cell { value, carried },
        })
        .collect();
    cells.sort_by_key(|placed| placed.column);
    cells
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::roster::Column;

    /// First and last cell of a merged range, as (row, column).
    type Range = ((u32, u32), (u32, u32));

    /// Rows of a list of province, city and name; `.` is an empty cell.
    fn told_apart(lines: &[[&str; 3]], merged: &[Range]) -> Records<u8> {
        let lines = (1..).zip(lines).map(|(number, texts)| Line {
            number,
            cells: (0..)
                .zip(texts)
                .filter(|(_, text)| **text != ".")
                .map(|(column, text)| (column, Value::Text((*text).to_owned())))
                .collect(),
            trimmed: Vec::new(),
        });
        let ranges = Merges::new(merged.iter().copied());
        let layout = Layout {
            title: None,
            header_row: Some(0),
            header: vec![Line {
                number: 0,
                cells: [(0, "省份"), (1, "城市"), (2, "名称")]
                    .map(|(column, text)| (column, Value::Text(text.to_owned())))
                    .to_vec(),
                trimmed: Vec::new(),
            }],
            columns: [(0, "省份"), (1, "城市"), (2, "名称")]
                .map(|(index, header)| Column {
                    index,
                    header: header.to_owned(),
                    field: u8::try_from(index).ok(),
                })
                .to_vec(),
            first: 0,
        };
        super::read(lines.collect(), &ranges, &layout, &[0, 1])
    }

    fn read(lines: &[[&str; 3]], merged: &[Range]) -> Vec<Row<u8>> {
        told_apart(lines, merged).rows
    }

    /// Each row as text, a carried cell in brackets.
    fn shown(rows: &[Row<u8>]) -> Vec<String> {
        rows.iter()
            .map(|row| {
                let cells = row.cells().map(|(_, cell)| {
                    if cell.carried {
                        format!("[{}]", cell.text())
                    } else {
                        cell.text()
                    }
                });
                cells.collect::<Vec<_>>().join(" ")
            })
            .collect()
    }

    #[test]
    fn a_region_on_the_first_row_of_a_block_is_carried_down_and_a_new_province_clears_the_city() {
        let rows = read(
            &[
                ["广东", "深圳", "甲"],
                [".", ".", "乙"],
                [".", "广州", "丙"],
                [".", ".", "丁"],
                ["四川", ".", "戊"],
                [".", ".", "己"],
            ],
            &[],
        );
        let expected = [
            "广东 深圳 甲",
            "[广东] [深圳] 乙",
            "[广东] 广州 丙",
            "[广东] [广州] 丁",
            "四川 戊",
            "[四川] 己",
        ];
        assert_eq!(shown(&rows), expected);
    }

    #[test]
    fn a_merged_region_is_carried_down_over_its_rows_and_no_further() {
        let rows = read(
            &[
                ["广东", "深圳", "甲"],
                [".", "广州", "乙"],
                [".", "珠海", "丙"],
                [".", ".", "丁"],
            ],
            &[((1, 0), (2, 0)), ((3, 1), (4, 1))],
        );
        assert_eq!(
            shown(&rows),
            ["广东 深圳 甲", "[广东] 广州 乙", "珠海 丙", "[珠海] 丁"]
        );
    }

    #[test]
    fn an_empty_merged_region_is_not_filled_from_the_block_above() {
        let rows = read(
            &[
                ["广东", "深圳", "甲"],
                [".", "广州", "乙"],
                [".", "珠海", "丙"],
            ],
            &[((2, 0), (3, 0))],
        );
        assert_eq!(shown(&rows), ["广东 深圳 甲", "广州 乙", "珠海 丙"]);
    }

    #[test]
    fn a_heading_over_the_list_is_a_section_and_ends_the_block() {
        let rows = read(
            &[
                ["广东", "深圳", "甲"],
                ["四川省（2所）", ".", "."],
                [".", "成都", "乙"],
            ],
            &[((2, 0), (2, 2))],
        );
        assert_eq!(rows[1].section.as_deref(), Some("四川省（2所）"));
        assert_eq!(shown(&rows), ["广东 深圳 甲", "四川省（2所）", "成都 乙"]);
    }

    #[test]
    fn a_region_alone_at_the_edge_holds_for_the_rows_below() {
        let rows = read(
            &[
                ["广东", "深圳", "甲"],
                ["四川", ".", "."],
                [".", "成都", "乙"],
            ],
            &[],
        );
        assert_eq!(rows[1].section.as_deref(), Some("四川"));
        assert_eq!(shown(&rows)[2], "[四川] 成都 乙");
    }

    #[test]
    fn a_lone_name_keeps_its_region_and_is_left_to_the_caller() {
        let rows = read(&[["广东", "深圳", "甲"], [".", ".", "乙"]], &[]);
        assert_eq!(rows[1].section.as_deref(), Some("乙"));
        assert_eq!(shown(&rows)[1], "[广东] [深圳] 乙");
    }

    #[test]
    fn a_header_repeated_further_down_is_no_row_and_is_kept_as_frame() {
        let Records { rows, frame } = told_apart(
            &[
                ["广东", "深圳", "甲"],
                ["省份", "城市", "名称"],
                ["四川", "成都", "乙"],
            ],
            &[],
        );
        let numbers = |rows: &[Row<u8>]| rows.iter().map(|row| row.number).collect::<Vec<_>>();
        assert_eq!(numbers(&rows), [1, 3]);
        assert_eq!(numbers(&frame), [2]);
    }
}
