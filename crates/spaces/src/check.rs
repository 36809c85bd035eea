//! `spaces check`: every problem of every row; nothing is written but the marked copy.

use std::{path::PathBuf, process::ExitCode};

use chrono::NaiveDate;
use register::{Checked, Decisions, List, Policy, PrivateCells, Registered, Severity, Space};

use crate::{
    annotate, decide,
    error::Error,
    input::{Input, day},
    judge,
    report::{self, Format},
    say::{self, Language},
    standards,
};

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// The rosters: XLSX, XLS or CSV. Facts about a whole list stand in a .toml of the same name beside it.
    #[arg(required = true, value_name = "ROSTER")]
    rosters: Vec<PathBuf>,
    /// Today, for the check of dates (Beijing's by default).
    #[arg(long, value_name = "DATE", value_parser = day)]
    as_of: Option<NaiveDate>,
    /// The columns of a sheet without a header, left to right, divided by commas.
    #[arg(long, value_name = "NAMES", value_delimiter = ',')]
    columns: Option<Vec<String>>,
    /// Take cells that hold citizen ID numbers or personal mobile numbers for empty.
    #[arg(long)]
    drop_private_cells: bool,
    /// List everything that was put right without asking, and not only how often.
    #[arg(long)]
    list_mended: bool,
    /// How the report is written.
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    /// Also write the rosters back as one workbook, with a note and a colour on every cell that has a problem.
    #[arg(long, value_name = "OUT.xlsx")]
    annotate: Option<PathBuf>,
}

pub(crate) fn run(arguments: &Arguments, language: Language) -> Result<ExitCode, Error> {
    let as_of = arguments.as_of.unwrap_or_else(say::today);
    let inputs = Input::read_all(&arguments.rosters, arguments.columns.as_deref())?;
    let lists: Vec<List<'_>> = inputs.iter().map(Input::list).collect();
    let policy = Policy {
        as_of,
        private_cells: private_cells(arguments.drop_private_cells),
    };
    let mut checked = register::check(&lists, &policy);
    let standards = standards::standards(None)?;
    judge::warn(&mut checked, &standards, as_of, |_| None);
    let list_mended = arguments.list_mended;
    if let Some(out) = &arguments.annotate {
        annotate::write(out, &arguments.rosters, &lists, &checked, language)?;
    }
    let report = match arguments.format {
        Format::Text => report::text(&checked, language, list_mended),
        Format::Json => {
            // The ids that the rows would get in a register of their own.
            let alone =
                register::register(Vec::new(), &lists, &checked, &Decisions::default(), as_of);
            json(&checked, &alone, &lists, as_of, list_mended)?
        }
    };
    say::report(&report).map_err(Error::Report)?;
    Ok(status(&checked))
}

/// What becomes of private cells, with and without `--drop-private-cells`.
pub(crate) fn private_cells(drop: bool) -> PrivateCells {
    if drop {
        PrivateCells::Drop
    } else {
        PrivateCells::Stop
    }
}

pub(crate) fn status(checked: &Checked) -> ExitCode {
    if report::count(checked, Severity::Error) > 0 {
        ExitCode::from(1)
    } else {
        ExitCode::SUCCESS
    }
}

/// The report as JSON, with the id and the state that each row has in the register.
pub(crate) fn json<'a>(
    checked: &'a Checked,
    registered: &'a Registered,
    lists: &'a [List<'a>],
    as_of: NaiveDate,
    list_mended: bool,
) -> Result<String, Error> {
    let space_of = |entry: usize| -> Option<(&Space, &'static str)> {
        let space = registered.spaces.get((*registered.places.get(entry)?)?)?;
        Some((space, space.state(as_of).key()))
    };
    let questions = decide::questions(registered, lists);
    Ok(report::json(checked, list_mended, space_of, questions)?)
}
