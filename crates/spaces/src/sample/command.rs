//! `spaces sample`: a fictional roster as a file.

use std::{fs, path::PathBuf, process::ExitCode};

use crate::{
    error::Error,
    refusal::Refusal,
    sample::{csv, rows, xlsx},
    say,
};

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// How many spaces: by default as many as there were on the day of the 2017 release.
    #[arg(long, default_value_t = 4298)]
    count: usize,
    /// The seed: the same seed and count give the same bytes.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// The file to write, .xlsx or .csv.
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
    /// The encoding of a .csv.
    #[arg(long, value_enum, default_value_t)]
    encoding: Encoding,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
enum Encoding {
    /// UTF-8 with a byte order mark, as Excel writes it.
    #[default]
    Utf8,
    /// GB18030, as Chinese Excel writes it.
    Gb18030,
}

pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode, Error> {
    let rows = rows(arguments.count, arguments.seed);
    let ending = arguments
        .out
        .extension()
        .map(|ending| ending.to_string_lossy().to_lowercase());
    let bytes = match ending.as_deref() {
        Some("xlsx") => xlsx(&rows)?,
        Some("csv") => csv(&rows, arguments.encoding == Encoding::Gb18030),
        _ => return Err(Error::Refused(Refusal::Ending(arguments.out.clone()))),
    };
    fs::write(&arguments.out, &bytes).map_err(|cause| Error::Write {
        path: arguments.out.clone(),
        cause,
    })?;
    say::progress(&format!(
        "{}: {} rows, {} bytes",
        arguments.out.display(),
        rows.len(),
        bytes.len()
    ));
    Ok(ExitCode::SUCCESS)
}
