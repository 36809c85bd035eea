//! `spaces sample`: a fictional roster as a file, or the lists of several years in a folder.

use std::{
    fs,
    path::{Path, PathBuf},
    process::ExitCode,
};

use crate::{
    error::Error,
    refusal::Refusal,
    sample::{csv, history, rows, xlsx},
    say::{self, Language, english},
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
    #[arg(long, value_name = "FILE", required_unless_present = "history")]
    out: Option<PathBuf>,
    /// Instead of one roster: a folder for the lists of several years with their facts files, and steps.toml, which says in which
    /// order they are published.
    #[arg(long, value_name = "DIR", conflicts_with = "out")]
    history: Option<PathBuf>,
    /// The encoding of a .csv.
    #[arg(long, value_enum, default_value_t, conflicts_with = "history")]
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

pub(crate) fn run(arguments: &Arguments, language: Language) -> Result<ExitCode, Error> {
    if let Some(out) = &arguments.out {
        roster(arguments, out, language)?;
    }
    if let Some(folder) = &arguments.history {
        lists(arguments, folder, language)?;
    }
    Ok(ExitCode::SUCCESS)
}

fn roster(arguments: &Arguments, out: &Path, language: Language) -> Result<(), Error> {
    let rows = rows(arguments.count, arguments.seed);
    let ending = out
        .extension()
        .map(|ending| ending.to_string_lossy().to_lowercase());
    let bytes = match ending.as_deref() {
        Some("xlsx") => xlsx(&rows)?,
        Some("csv") => csv(&rows, arguments.encoding == Encoding::Gb18030),
        _ => return Err(Error::Refused(Refusal::Ending(out.to_owned()))),
    };
    write(out, &bytes)?;
    let (out, count, length) = (out.display(), rows.len(), bytes.len());
    say::progress(&match language {
        Language::Zh => format!("{out}：{count} 行，{length} 字节"),
        Language::En => format!(
            "{out}: {}, {}",
            english(count, "row"),
            english(length, "byte")
        ),
    });
    Ok(())
}

fn lists(arguments: &Arguments, folder: &Path, language: Language) -> Result<(), Error> {
    let history = history(arguments.count, arguments.seed)?;
    fs::create_dir_all(folder).map_err(|cause| Error::Write {
        path: folder.to_owned(),
        cause,
    })?;
    for (name, bytes) in &history.files {
        write(&folder.join(name), bytes)?;
    }
    let lists: usize = history.steps.iter().map(|step| step.lists.len()).sum();
    let (folder, steps) = (folder.display(), history.steps.len());
    say::progress(&match language {
        Language::Zh => {
            format!("{folder}：{lists} 份名单，分 {steps} 次发布，先后见 steps.toml")
        }
        Language::En => format!(
            "{folder}: {} in {}, see steps.toml",
            english(lists, "list"),
            english(steps, "step")
        ),
    });
    Ok(())
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    fs::write(path, bytes).map_err(|cause| Error::Write {
        path: path.to_owned(),
        cause,
    })
}
