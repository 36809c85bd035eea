//! `spaces publish`: one release, and with `--app` the complete site.

use std::{collections::BTreeMap, fs, path::PathBuf, process::ExitCode, time::Instant};

use chrono::NaiveDate;
use register::{Decisions, List, Severity};
use release::Edition;

use crate::{
    check,
    error::Error,
    input::{Input, day},
    report::{self, Format},
    say::{self, Language},
    site,
};

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// The rosters: XLSX, XLS or CSV. Facts about a whole list stand in a .toml of the same name beside it.
    #[arg(required = true, value_name = "ROSTER")]
    rosters: Vec<PathBuf>,
    /// The folder to write to. What a release there no longer has is removed after the new one is in place.
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
    /// The day as of which the register stands.
    #[arg(long, value_name = "DATE", value_parser = day)]
    as_of: NaiveDate,
    /// The built app (dist/): writes the complete site, not only its data.
    #[arg(long, value_name = "DIST")]
    app: Option<PathBuf>,
    /// The path under which the site is served.
    #[arg(long, value_name = "/PATH/", default_value = "/")]
    base: String,
    /// Leave rows with errors out and publish the others.
    #[arg(long)]
    skip_bad_rows: bool,
    /// The columns of a sheet without a header, left to right, divided by commas.
    #[arg(long, value_name = "NAMES", value_delimiter = ',')]
    columns: Option<Vec<String>>,
    /// How the report is written.
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

pub(crate) fn run(arguments: &Arguments, language: Language) -> Result<ExitCode, Error> {
    let started = Instant::now();
    site::check_base(&arguments.base)?;
    // A site that cannot be written whole is not begun.
    let app = arguments.app.as_deref().map(site::App::open).transpose()?;
    let inputs = Input::read_all(&arguments.rosters, arguments.columns.as_deref())?;
    let lists: Vec<List<'_>> = inputs.iter().map(Input::list).collect();
    let checked = register::check(&lists, arguments.as_of);
    let registered = register::register(
        Vec::new(),
        &lists,
        &checked,
        &Decisions::default(),
        arguments.as_of,
    );
    let report = match arguments.format {
        Format::Text => report::text(&checked, language),
        Format::Json => check::json(&checked, &registered, arguments.as_of)?,
    };
    say::report(&report).map_err(Error::Report)?;
    let errors = report::count(&checked, Severity::Error);
    let whole_lists = checked
        .problems
        .iter()
        .any(|problem| problem.severity == Severity::Error && problem.row.is_none());
    if whole_lists || (errors > 0 && !arguments.skip_bad_rows) {
        say::progress(match language {
            Language::Zh => "没有发布。请先改正错误，或用 --skip-bad-rows 略过有错的行。",
            Language::En => {
                "Nothing was published. Correct the errors first, or leave their rows out with --skip-bad-rows."
            }
        });
        return Ok(ExitCode::from(1));
    }
    let spaces = registered.spaces;
    let edition = Edition::of(&spaces, arguments.as_of, register::is_sample(&spaces))?;
    let pages = app.map_or_else(
        || Ok(BTreeMap::new()),
        |app| app.pages(&edition, &arguments.base),
    )?;
    fs::create_dir_all(&arguments.out).map_err(|cause| Error::Write {
        path: arguments.out.clone(),
        cause,
    })?;
    let written = edition.write(&arguments.out, &pages)?;
    let (count, files, kilobytes) = (spaces.len(), written.files, written.bytes / 1000);
    let (out, release, seconds) = (
        arguments.out.display(),
        &edition.root.release,
        started.elapsed().as_secs_f32(),
    );
    say::progress(&match language {
        Language::Zh => format!(
            "已发布 {count} 家空间：版本 {release}，{files} 个文件，{kilobytes} kB，写入 {out}，用时 {seconds:.1} 秒。"
        ),
        Language::En => format!(
            "Published {count} spaces: release {release}, {files} files, {kilobytes} kB, in {out}, in {seconds:.1} s."
        ),
    });
    Ok(ExitCode::SUCCESS)
}
