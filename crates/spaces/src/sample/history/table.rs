//! The rows of a list as a table, in the manner of the body that keeps it.

use register::DivisionCode;

use super::{
    Row,
    column::{self, Column},
    house::{Habit, House, Region},
    list::List,
    paper::{Cell, Merged, Table},
    space::Space,
    words::PLANNED_CITIES,
};
use crate::sample::random::Random;

/// A name with more characters goes on in the next row, where the body does that.
const LONG: usize = 30;

/// The table of a list. Spaces whose credit code it tells are marked so.
pub(super) fn table(list: &List, spaces: &mut [Space], random: &mut Random) -> Table {
    let house = &list.house;
    let mut table = Table::default();
    head(&mut table, list);
    let mut rows: Vec<(String, &Row)> = list
        .rows
        .iter()
        .filter_map(|row| Some((region(house, spaces.get(row.space)?), row)))
        .collect();
    rows.sort_by_cached_key(|(region, row)| order(house, spaces.get(row.space), region));
    let total = rows.len();
    let mut number = 0;
    for block in rows.chunk_by(|(a, _), (b, _)| a == b) {
        let first_line = table.next_line();
        let name = block.first().map_or("", |(region, _)| region);
        if house.region == Region::Sections {
            table.line_across(format!("{name}（{}所）", block.len()), house);
        }
        for (place, (_, row)) in block.iter().enumerate() {
            number += 1;
            let shown = if house.has(Habit::Downwards) {
                total + 1 - number
            } else {
                number
            };
            let says_region = place == 0 || house.region == Region::EveryRow;
            let region = if says_region { name } else { "" };
            record(&mut table, list, row, spaces, (shown, region), random);
        }
        if house.region == Region::Merged
            && let Some(column) = house.region_column()
        {
            table.merge((first_line, table.next_line() - 1), (column, column));
        }
    }
    if house.has(Habit::Note) {
        table
            .lines
            .push(vec![Cell::text("注：本名单中的机构与数据均为虚构。")]);
    }
    table
}

fn head(table: &mut Table, list: &List) {
    if list.house.has(Habit::Annex) {
        table.lines.push(vec![Cell::text("附件1：")]);
    }
    table.line_across(list.title.clone(), &list.house);
    if !list.house.has(Habit::Headless) {
        let headers = list.house.columns.iter();
        table
            .lines
            .push(headers.map(|&(_, header)| Cell::text(header)).collect());
    }
}

/// One line, or two where the name is long and the body has it go on in the next.
fn record(
    table: &mut Table,
    list: &List,
    row: &Row,
    spaces: &mut [Space],
    (number, region): (usize, &str),
    random: &mut Random,
) {
    let house = &list.house;
    let Some(space) = spaces.get_mut(row.space) else {
        return;
    };
    let region_column = house.region_column();
    let mut cells = Vec::with_capacity(house.columns.len());
    for (index, &(column, _)) in (0..).zip(&house.columns) {
        let cell = if Some(index) == region_column {
            Cell::text(region)
        } else if column == Column::Number {
            Cell::whole(u32::try_from(number).unwrap_or_default())
        } else {
            column::cell(column, space, row, list, random)
        };
        if column == Column::CreditCode && matches!(cell, Cell::Text(_)) {
            space.code_told = true;
        }
        cells.push(cell);
    }
    let first_line = table.next_line();
    let name_column = house
        .columns
        .iter()
        .position(|&(column, _)| column == Column::Name);
    let second_half = name_column
        .filter(|_| house.has(Habit::LongNamesGoOn))
        .and_then(|index| cells.get_mut(index))
        .and_then(split);
    let width = cells.len();
    table.lines.push(cells);
    let (Some(second_half), Some(name_column)) = (second_half, name_column) else {
        return;
    };
    let mut second = vec![Cell::Empty; name_column];
    second.push(second_half);
    table.lines.push(second);
    for index in (0..width).filter(|&index| index != name_column) {
        let column = u16::try_from(index).unwrap_or(u16::MAX);
        // The region is merged over the whole block.
        if Some(column) != region_column {
            table.merge((first_line, first_line + 1), (column, column));
        }
    }
}

/// Leaves the first half of a long text in the cell and gives the second.
fn split(cell: &mut Cell) -> Option<Cell> {
    let Cell::Text(text) = cell else {
        return None;
    };
    let length = text.chars().count();
    let (middle, _) = text.char_indices().nth(length / 2)?;
    (length > LONG).then(|| Cell::text(text.split_off(middle)))
}

impl Table {
    /// A line with one text, over all columns.
    fn line_across(&mut self, text: String, house: &House) {
        let line = self.next_line();
        self.lines.push(vec![Cell::text(text)]);
        let last = u16::try_from(house.columns.len() - 1).unwrap_or(u16::MAX);
        self.merge((line, line), (0, last));
    }

    /// One cell is not merged with itself.
    fn merge(&mut self, rows: (u32, u32), columns: (u16, u16)) {
        if rows.0 < rows.1 || columns.0 < columns.1 {
            self.merged.push(Merged { rows, columns });
        }
    }
}

/// Where a space stands in the list: regions by their codes, what is named beside its province behind it, spaces as they are counted.
fn order(
    house: &House,
    space: Option<&Space>,
    region: &str,
) -> (Option<DivisionCode>, bool, String, u32) {
    let division = space.map(|space| {
        if house.has(Habit::ByCity) {
            space.city
        } else {
            space.province
        }
    });
    let beside = division.is_some_and(|division| !region.starts_with(division.short));
    (
        division.map(|division| division.code),
        beside,
        region.to_owned(),
        space.map_or(0, |space| space.number),
    )
}

/// The region of a space, as the body writes it.
fn region(house: &House, space: &Space) -> String {
    let division = if house.has(Habit::ByCity) || PLANNED_CITIES.contains(&space.city.short) {
        space.city
    } else {
        space.province
    };
    if division.name == "新疆维吾尔自治区" && space.number.is_multiple_of(7) {
        return "新疆生产建设兵团".to_owned();
    }
    if !house.has(Habit::ShortRegions) {
        return division.name.to_owned();
    }
    let mut characters = division.short.chars();
    match (characters.next(), characters.next(), characters.next()) {
        (Some(first), Some(second), None) => format!("{first} {second}"),
        _ => division.short.to_owned(),
    }
}
