//! `spaces publish`: one release, and with `--app` the complete site.

mod previous;
mod stops;
mod summary;

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    process::ExitCode,
    time::{Duration, Instant},
};

use chrono::NaiveDate;
use register::{List, Policy, Settings, Words};
use release::{Edition, Publisher, Written};

use crate::{
    check, decide,
    error::Error,
    input::{self, Input, day},
    judge,
    report::{self, Format},
    say::{self, Language, english},
    site, standards,
};

use previous::Previous;

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// The rosters: XLSX, XLS or CSV. Facts about a whole list stand in a .toml of the same name beside it.
    #[arg(required = true, value_name = "ROSTER")]
    rosters: Vec<PathBuf>,
    /// The folder to write to. A release that it holds already is the previous one. What a release there no longer has is removed after
    /// the new one is in place.
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
    /// The day as of which the register stands.
    #[arg(long, value_name = "DATE", value_parser = day)]
    as_of: NaiveDate,
    /// The folder of the previous release: its ids and histories are carried on.
    #[arg(long, value_name = "DIR")]
    previous: Option<PathBuf>,
    /// What a person decided about uncertain rows.
    #[arg(long, value_name = "FILE")]
    decisions: Option<PathBuf>,
    /// Write the uncertain rows to this file, ready to be decided.
    #[arg(long, value_name = "FILE")]
    propose: Option<PathBuf>,
    /// The publisher's settings (register.toml): names, contacts, licence, defaults.
    #[arg(long, value_name = "FILE")]
    settings: Option<PathBuf>,
    /// The folder of the standards that are published with it, as TOML files; without it, those that came with the program.
    #[arg(long, value_name = "DIR")]
    standards: Option<PathBuf>,
    /// The built app (dist/): writes the complete site, not only its data.
    #[arg(long, value_name = "DIST")]
    app: Option<PathBuf>,
    /// The path under which the site is served.
    #[arg(long, value_name = "/PATH/", default_value = "/")]
    base: String,
    /// Leave rows with errors out and publish the others.
    #[arg(long)]
    skip_bad_rows: bool,
    /// Leave out cells that hold citizen ID numbers or personal mobile numbers, and publish the rest of their rows.
    #[arg(long)]
    drop_private_cells: bool,
    /// Publish although more than a tenth of what was held is missing from a full list.
    #[arg(long)]
    allow_shrink: bool,
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
    let standards = standards::standards(arguments.standards.as_deref())?;
    let decisions = decide::read(arguments.decisions.as_deref())?;
    let settings = arguments
        .settings
        .as_deref()
        .map(input::settings)
        .transpose()?;
    let mut inputs = Input::read_all(&arguments.rosters, arguments.columns.as_deref())?;
    if let Some(settings) = &settings {
        for input in &mut inputs {
            input.facts = std::mem::take(&mut input.facts).or(settings);
        }
        if let Some(words) = served_elsewhere(settings, &arguments.base) {
            say::progress(language.of(&words));
        }
    }
    if app.is_some()
        && settings
            .as_ref()
            .is_none_or(|settings| settings.base_url.is_none())
    {
        say::progress(language.of(&no_sitemap()));
    }
    let publisher = settings.as_ref().map(Publisher::of);
    let previous = Previous::load(arguments)?;
    let lists: Vec<List<'_>> = inputs.iter().map(Input::list).collect();
    let policy = Policy {
        as_of: arguments.as_of,
        private_cells: check::private_cells(arguments.drop_private_cells),
    };
    let mut checked = register::check(&lists, &policy);
    let known = previous.as_ref().map(Previous::spaces).transpose()?;
    let registered = register::register(
        known.unwrap_or_default(),
        &lists,
        &checked,
        &decisions,
        arguments.as_of,
    );
    judge::warn(&mut checked, &standards, arguments.as_of, |entry| {
        registered.spaces.get((*registered.places.get(entry)?)?)
    });
    let report = match arguments.format {
        Format::Text => {
            let text = report::text(&checked, language, false);
            say::report(&text).map_err(Error::Report)?;
            None
        }
        Format::Json => Some(check::json(
            &checked,
            &registered,
            &lists,
            arguments.as_of,
            false,
        )?),
    };
    if !stops::settled(
        arguments,
        &lists,
        &checked,
        &registered,
        &decisions,
        language,
    )? {
        if let Some(report) = &report {
            say::report(report).map_err(Error::Report)?;
        }
        return Ok(ExitCode::from(1));
    }
    // A large register is held once, not once more as its sheets have it.
    drop((lists, checked));
    drop(inputs);
    let edition = previous::edition(
        registered.spaces,
        previous.as_ref(),
        publisher.as_ref(),
        &standards,
        arguments.as_of,
    )?;
    let changes = previous::changes(&edition, previous.as_ref());
    say::report(&match report {
        Some(report) => summary::in_json(&report, &changes)?,
        None => summary::text(&changes, language),
    })
    .map_err(Error::Report)?;
    let pages = app.map_or_else(
        || Ok(BTreeMap::new()),
        |app| app.pages(&edition, &standards, &arguments.base),
    )?;
    let out = &arguments.out;
    fs::create_dir_all(out).map_err(|cause| Error::Write {
        path: out.clone(),
        cause,
    })?;
    let written = edition.write(out, &pages, previous.as_ref().map(Previous::dir))?;
    say::progress(&done(&edition, written, out, started.elapsed(), language));
    Ok(ExitCode::SUCCESS)
}

/// What was written where.
fn done(
    edition: &Edition,
    written: Written,
    out: &Path,
    time: Duration,
    language: Language,
) -> String {
    let (count, kilobytes) = (edition.records.len(), written.bytes / 1000);
    let (files, out, seconds) = (written.files, out.display(), time.as_secs_f32());
    let release = &edition.root.release;
    match language {
        Language::Zh => format!(
            "已发布 {count} 家空间：版本 {release}，{files} 个文件及其压缩副本，压缩前 {kilobytes} kB，写入 {out}，用时 {seconds:.1} 秒。"
        ),
        Language::En => format!(
            "Published {}: release {release}, {} and their compressed variants, {kilobytes} kB before compression, in {out}, in {seconds:.1} s.",
            english(count, "space"),
            english(files, "file")
        ),
    }
}

/// Search engines take whole addresses only.
fn no_sitemap() -> Words {
    Words {
        zh: "没有写网站地图：它需要完整网址。在设置文件里写 base_url = \"https://…/\"，并用 --settings 给出。".to_owned(),
        en: "No sitemap is written: it needs whole addresses. Put base_url = \"https://…/\" into the settings and name them with --settings.".to_owned(),
    }
}

/// That the settings name another path than `--base`: a person should look at it, and may mean it.
fn served_elsewhere(settings: &Settings, base: &str) -> Option<Words> {
    let url = settings.base_url.as_deref()?;
    let (_, rest) = url.split_once("://")?;
    let path = rest.find('/').and_then(|at| rest.get(at..))?;
    (path != base).then(|| Words {
        zh: format!("注意：设置里的网址 {url} 与 --base {base} 不是同一路径。"),
        en: format!(
            "Note: the address in the settings, {url}, has another path than --base {base}."
        ),
    })
}
