//! How bodies lay out their lists: each in its own manner, none tidy.

pub(super) mod national;
pub(super) mod regional;

use chrono::NaiveDate;

use super::{
    column::{Column, Dates, Numbers},
    paper::Paper,
};

/// The manner of a body.
#[derive(Clone)]
pub(super) struct House {
    pub(super) columns: Vec<(Column, &'static str)>,
    pub(super) region: Region,
    pub(super) dates: Dates,
    pub(super) numbers: Numbers,
    pub(super) paper: Paper,
    pub(super) habits: Vec<Habit>,
    /// The list has figures that operators declared for the year before.
    pub(super) figures: bool,
    pub(super) checked_on: Option<NaiveDate>,
}

/// What one body does and another does not.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Habit {
    /// Regions are cities, not provinces.
    ByCity,
    /// Regions are written 内蒙古, and 宁 波 with a space.
    ShortRegions,
    /// There is no header; the facts file names the columns.
    Headless,
    /// The first row says which annex this is.
    Annex,
    /// The last row is a note.
    Note,
    /// Rows are numbered down to 1.
    Downwards,
    /// A long name goes on in the next row.
    LongNamesGoOn,
}

/// Where the region stands.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Region {
    EveryRow,
    /// In a cell that is merged over the rows of the block.
    Merged,
    /// On the first row of the block only.
    First,
    /// In a row of its own above the block.
    Sections,
}

impl House {
    fn plain(columns: &[(Column, &'static str)]) -> Self {
        Self {
            columns: columns.to_vec(),
            region: Region::EveryRow,
            dates: Dates::Slashes,
            numbers: Numbers::Plain,
            paper: Paper::Xlsx,
            habits: Vec::new(),
            figures: false,
            checked_on: None,
        }
    }

    /// The column that holds the region.
    pub(super) fn region_column(&self) -> Option<u16> {
        let column = |&(column, _): &(Column, _)| {
            column == Column::Region || (self.has(Habit::ByCity) && column == Column::City)
        };
        let place = self.columns.iter().position(column)?;
        u16::try_from(place).ok()
    }

    pub(super) fn has(&self, habit: Habit) -> bool {
        self.habits.contains(&habit)
    }

    pub(super) fn tells(&self, column: Column) -> bool {
        self.columns.iter().any(|&(other, _)| other == column)
    }

    /// With one more column at the end.
    pub(super) fn with(mut self, column: Column, header: &'static str) -> Self {
        self.columns.push((column, header));
        self
    }

    /// The same body's list of those it cancels.
    pub(super) fn cancelling(&self) -> Self {
        let kept = [
            Column::Number,
            Column::Region,
            Column::City,
            Column::Name,
            Column::Operator,
            Column::CreditCode,
        ];
        let mut columns = self.columns.clone();
        columns.retain(|(column, _)| kept.contains(column));
        columns.push((Column::Reason, "取消原因"));
        Self {
            columns,
            figures: false,
            ..self.clone()
        }
    }
}
