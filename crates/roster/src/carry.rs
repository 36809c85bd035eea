//! Regions carried down over the rows they hold for.

use crate::layout::Layout;
use crate::roster::Value;
use crate::sheet::{Line, Merges};

/// The first line of a record: its number and the columns it fills.
#[derive(Default)]
pub(crate) struct Top {
    pub(crate) number: u32,
    columns: Vec<u32>,
}

impl Top {
    pub(crate) fn take(&mut self, line: &Line) {
        self.number = line.number;
        self.columns.clear();
        self.columns
            .extend(line.cells.iter().map(|(column, _)| *column));
    }
}

/// The columns of the region fields, widest first, and what holds in them at the row that is read.
pub(crate) struct Regions {
    columns: Vec<u32>,
    held: Vec<Held>,
}

/// What a row above says of the rows below.
#[derive(Clone, PartialEq)]
enum Held {
    Nothing,
    /// It stands on the first row of a block and holds until another one is stated.
    Block(Value),
    /// It stands in a merged cell that starts at this row, and holds as far as that reaches.
    Merged(u32, Value),
}

impl Regions {
    pub(crate) fn new<F: Copy + Eq>(layout: &Layout<F>, region: &[F]) -> Self {
        let column = |field: &F| {
            layout
                .columns
                .iter()
                .find(|column| column.field == Some(*field))
        };
        let columns: Vec<u32> = region
            .iter()
            .filter_map(column)
            .map(|column| column.index)
            .collect();
        Self {
            held: vec![Held::Nothing; columns.len()],
            columns,
        }
    }

    /// Nothing that stands above holds below.
    pub(crate) fn end_block(&mut self) {
        self.held.fill(Held::Nothing);
    }

    /// Takes a row: what it states itself is held from here on, and ends what is held for narrower regions (a new province
    /// has other cities). Gives what is carried into the row.
    pub(crate) fn carry(&mut self, line: &Line, merges: &Merges) -> Vec<(u32, Value)> {
        let mut carried = Vec::new();
        for rank in 0..self.columns.len() {
            let column = self.columns[rank];
            let range = merges.down(column, line.number);
            if let Some(value) = line.cell(column) {
                self.held[rank..].fill(Held::Nothing);
                self.held[rank] = match range {
                    Some((top, _)) => Held::Merged(top, value.clone()),
                    None => Held::Block(value.clone()),
                };
                continue;
            }
            // A merged cell says how far its value goes, so it is neither carried past it nor filled from above it.
            match (&self.held[rank], range) {
                (Held::Block(value), None) => carried.push((column, value.clone())),
                (Held::Merged(from, value), Some((top, _))) if *from == top => {
                    carried.push((column, value.clone()));
                }
                _ => self.held[rank] = Held::Nothing,
            }
        }
        carried
    }

    /// Whether a line with one cell is the second line of the record at `top`: all else that `top` fills, apart from
    /// regions, is merged down into it.
    pub(crate) fn is_second_line(&self, line: &Line, top: &Top, merges: &Merges) -> bool {
        let mut joined = false;
        for column in &top.columns {
            if line.cell(*column).is_some() || self.columns.contains(column) {
                continue;
            }
            match merges.down(*column, line.number) {
                Some((from, _)) if from == top.number => joined = true,
                _ => return false,
            }
        }
        joined
    }
}
