//! `spaces publish`: one release, and with `--app` the complete site.

use std::{
    collections::BTreeMap,
    fs, io,
    path::{Path, PathBuf},
    process::ExitCode,
    time::Instant,
};

use chrono::NaiveDate;
use register::{Checked, Decisions, List, Policy, Registered, Severity, Space, When};
use release::{About, Edition, LoadError, Loaded, Publisher, SpaceRecord};

use crate::{
    check, decide,
    error::Error,
    input::{self, Input, day},
    refusal::Refusal,
    report::{self, Format},
    say::{self, Language},
    site,
};

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
    }
    let publisher = settings.as_ref().map(Publisher::of);
    let previous = Previous::load(arguments)?;
    let lists: Vec<List<'_>> = inputs.iter().map(Input::list).collect();
    let policy = Policy {
        as_of: arguments.as_of,
        private_cells: check::private_cells(arguments.drop_private_cells),
    };
    let checked = register::check(&lists, &policy);
    let known = previous.as_ref().map(Previous::spaces).transpose()?;
    let registered = register::register(
        known.unwrap_or_default(),
        &lists,
        &checked,
        &decisions,
        arguments.as_of,
    );
    let report = match arguments.format {
        Format::Text => report::text(&checked, language, false),
        Format::Json => check::json(&checked, &registered, &lists, arguments.as_of, false)?,
    };
    say::report(&report).map_err(Error::Report)?;
    if !stops(
        arguments,
        &lists,
        &checked,
        &registered,
        &decisions,
        language,
    )? {
        return Ok(ExitCode::from(1));
    }
    let edition = edition(
        registered.spaces,
        previous.as_ref(),
        publisher.as_ref(),
        arguments.as_of,
    )?;
    let pages = app.map_or_else(
        || Ok(BTreeMap::new()),
        |app| app.pages(&edition, &arguments.base),
    )?;
    fs::create_dir_all(&arguments.out).map_err(|cause| Error::Write {
        path: arguments.out.clone(),
        cause,
    })?;
    let written = edition.write(&arguments.out, &pages, previous.as_ref().map(Previous::dir))?;
    let (count, files, kilobytes) = (edition.records.len(), written.files, written.bytes / 1000);
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

/// Whether all that a person has to look at first is settled. What is not is said.
fn stops(
    arguments: &Arguments,
    lists: &[List<'_>],
    checked: &Checked,
    registered: &Registered,
    decisions: &Decisions,
    language: Language,
) -> Result<bool, Error> {
    let errors = report::count(checked, Severity::Error);
    let whole_lists = checked
        .problems
        .iter()
        .any(|problem| problem.severity == Severity::Error && problem.row.is_none());
    let mut settled = true;
    let mut stop = |zh: String, en: String| {
        settled = false;
        say::progress(match language {
            Language::Zh => &zh,
            Language::En => &en,
        });
    };
    if whole_lists || (errors > 0 && !arguments.skip_bad_rows) {
        stop(
            "没有发布。请先改正错误，或用 --skip-bad-rows 略过有错的行。".to_owned(),
            "Nothing was published. Correct the errors first, or leave their rows out with --skip-bad-rows.".to_owned(),
        );
    }
    if !registered.unknown.is_empty() {
        let ids: Vec<&str> = registered
            .unknown
            .iter()
            .map(register::SpaceId::as_str)
            .collect();
        let ids = ids.join(", ");
        stop(
            format!(
                "没有发布。决定文件里的编号在名录中没有：{ids}。请对照 --propose 写出的编号改正。"
            ),
            format!(
                "Nothing was published. The register has no space with these ids of the decisions file: {ids}. Correct them by what --propose writes."
            ),
        );
    }
    if !registered.uncertain.is_empty() {
        if let Some(path) = &arguments.propose {
            decide::propose(path, registered)?;
        }
        let count = registered.uncertain.len();
        if arguments.format == Format::Text {
            say::report(&decide::text(registered, lists, language)).map_err(Error::Report)?;
        }
        stop(
            format!("没有发布。有 {count} 行要由人决定是哪一家空间。"),
            format!(
                "Nothing was published. For {count} rows a person has to decide which space they are."
            ),
        );
    }
    let shrink = registered.shrink;
    if shrink.is_sudden() && !arguments.allow_shrink {
        let (missing, expected) = (shrink.missing, shrink.expected);
        stop(
            format!(
                "没有发布。名单应有的 {expected} 项中缺了 {missing} 项，超过十分之一，名单可能不完整。确实如此，请加 --allow-shrink：缺的会保留并标明。"
            ),
            format!(
                "Nothing was published. Of {expected} that the list should name, {missing} are missing, more than a tenth: it may be cut off. If it is right, add --allow-shrink; those that are missing are kept and marked."
            ),
        );
    }
    let unused: Vec<&str> = registered
        .unused
        .iter()
        .filter_map(|place| decisions.name(*place))
        .collect();
    if !unused.is_empty() {
        let names = unused.join(", ");
        say::progress(&match language {
            Language::Zh => format!("决定文件里这些名称没有对应的行：{names}。"),
            Language::En => format!("No row has these names of the decisions file: {names}."),
        });
    }
    Ok(settled)
}

/// The release that this one follows.
struct Previous {
    dir: PathBuf,
    loaded: Loaded,
}

impl Previous {
    /// The release in `--previous`, else the one that `--out` holds.
    fn load(arguments: &Arguments) -> Result<Option<Self>, Error> {
        let dir = arguments.previous.as_ref().unwrap_or(&arguments.out);
        let loaded = match release::load(dir) {
            Ok(loaded) => loaded,
            Err(LoadError::NoRelease(_)) if arguments.previous.is_none() => return Ok(None),
            // That the folder to write to is a file is said when it is written to.
            Err(LoadError::File { cause, .. })
                if arguments.previous.is_none() && cause.kind() == io::ErrorKind::NotADirectory =>
            {
                return Ok(None);
            }
            Err(cause) => return Err(Error::Load(cause)),
        };
        let later = When::parse(&loaded.root.as_of)
            .is_some_and(|as_of| as_of.first_day() > arguments.as_of);
        if later {
            return Err(Error::Refused(Refusal::Earlier {
                as_of: arguments.as_of.to_string(),
                previous: loaded.root.as_of,
            }));
        }
        Ok(Some(Self {
            dir: dir.clone(),
            loaded,
        }))
    }

    fn spaces(&self) -> Result<Vec<Space>, Error> {
        let release = &self.loaded.root.release;
        let read = |record: &SpaceRecord| record.space(release).map_err(Error::Record);
        self.loaded.records.values().map(read).collect()
    }

    fn dir(&self) -> &Path {
        &self.dir
    }
}

/// The release of these spaces. If the lists say nothing that the previous release does not, it is that very release again, not another
/// one that differs only in its name.
fn edition(
    mut spaces: Vec<Space>,
    previous: Option<&Previous>,
    publisher: Option<&Publisher>,
    as_of: NaiveDate,
) -> Result<Edition, Error> {
    let about = About {
        as_of,
        sample: register::is_sample(&spaces),
        previous: previous.map(|previous| &previous.loaded),
        publisher,
    };
    if let Some(previous) = previous {
        let loaded = &previous.loaded;
        let nothing_new = loaded.root.as_of == as_of.to_string()
            && spaces
                .iter()
                .flat_map(|space| &space.events)
                .all(|event| event.release.is_some());
        if nothing_new {
            let mut again = spaces.clone();
            for event in again.iter_mut().flat_map(|space| &mut space.events) {
                if event.release.as_ref() == Some(&loaded.root.release) {
                    event.release = None;
                }
            }
            let before = release::load_previous(previous.dir(), loaded).map_err(Error::Load)?;
            let again = Edition::of(
                &again,
                &About {
                    previous: before.as_ref(),
                    ..about
                },
            )?;
            if again.root.release == loaded.root.release {
                return Ok(again);
            }
        }
    }
    spaces.sort_by(|one, other| one.id.cmp(&other.id));
    Ok(Edition::of(&spaces, &about)?)
}
