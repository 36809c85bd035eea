//! `spaces standards check`, and where the other commands have the standards from.

use std::{
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
    process::ExitCode,
};

use rules::{
    SHIPPED, Standards,
    authored::{self, Fault, File},
};
use serde::Serialize;

use crate::{
    error::Error,
    input,
    report::{Bilingual, Format},
    say::{self, Language, english},
};

#[derive(clap::Args)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(clap::Subcommand)]
enum Command {
    /// Report every fault of the authored standards: file, place, what, remedy.
    Check(CheckArguments),
}

#[derive(clap::Args)]
struct CheckArguments {
    /// The folder of the standards, as TOML files; without it, those that came with the program.
    #[arg(value_name = "DIR")]
    dir: Option<PathBuf>,
    /// How the report is written.
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

pub(crate) fn run(arguments: &Arguments, language: Language) -> Result<ExitCode, Error> {
    let Command::Check(arguments) = &arguments.command;
    let read = read(arguments.dir.as_deref())?;
    let faults = read.as_ref().err().map_or(&[][..], Vec::as_slice);
    let report = match arguments.format {
        Format::Text => text(&read, language),
        Format::Json => serde_json::to_string_pretty(&Report::of(&read))?,
    };
    say::report(&report).map_err(Error::Report)?;
    Ok(ExitCode::from(u8::from(!faults.is_empty())))
}

/// The standards of a folder, or those that came with the program.
///
/// # Errors
/// If they cannot be read, or have faults.
pub(crate) fn standards(dir: Option<&Path>) -> Result<Standards, Error> {
    read(dir)?.map_err(Error::Standards)
}

type Read = Result<Standards, Vec<Fault>>;

fn read(dir: Option<&Path>) -> Result<Read, Error> {
    let Some(dir) = dir else {
        return Ok(authored::read(SHIPPED));
    };
    let unread = |cause| Error::Read {
        path: dir.to_owned(),
        cause,
    };
    let mut files = Vec::new();
    for entry in fs::read_dir(dir).map_err(unread)? {
        let path = entry.map_err(unread)?.path();
        if path
            .extension()
            .is_some_and(|extension| extension == "toml")
        {
            let name = path
                .file_name()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned();
            files.push((name, input::named_text(&path)?));
        }
    }
    files.sort();
    if files.is_empty() {
        return Err(crate::refusal::Refusal::NoStandards(dir.to_owned()).into());
    }
    let files: Vec<File<'_>> = files
        .iter()
        .map(|(name, text)| File { name, text })
        .collect();
    Ok(authored::read(&files))
}

/// A fault in a line or two, for people.
pub(crate) fn line(fault: &Fault, language: Language) -> String {
    let Fault {
        file, line, column, ..
    } = fault;
    let (message, fix) = (language.of(&fault.message), language.of(&fault.fix));
    match (language, &fault.value) {
        (Language::Zh, Some(value)) => {
            format!("{file}:{line}:{column}：{message}（“{value}”）。{fix}。")
        }
        (Language::Zh, None) => format!("{file}:{line}:{column}：{message}。{fix}。"),
        (Language::En, Some(value)) => {
            format!("{file}:{line}:{column}: {message} (“{value}”). {fix}.")
        }
        (Language::En, None) => format!("{file}:{line}:{column}: {message}. {fix}."),
    }
}

fn text(read: &Read, language: Language) -> String {
    let faults = match read {
        Ok(standards) => {
            let (documents, metrics) = (standards.documents.len(), standards.metrics.len());
            return match language {
                Language::Zh => format!("{documents} 份文件、{metrics} 个指标，没有错误。"),
                Language::En => format!(
                    "{}, {}: no faults.",
                    english(documents, "document"),
                    english(metrics, "metric")
                ),
            };
        }
        Err(faults) => faults,
    };
    let mut text = String::new();
    for fault in faults {
        let _ = writeln!(text, "{}", line(fault, language));
    }
    let _ = match language {
        Language::Zh => write!(text, "\n共 {} 处错误。", faults.len()),
        Language::En => write!(text, "\n{}.", english(faults.len(), "fault")),
    };
    text
}

#[derive(Serialize)]
struct Report<'a> {
    documents: Vec<&'a str>,
    faults: Vec<FaultReport<'a>>,
}

#[derive(Serialize)]
struct FaultReport<'a> {
    file: &'a str,
    line: usize,
    column: usize,
    rule: &'static str,
    value: Option<&'a str>,
    message: Bilingual,
    fix: Bilingual,
}

impl<'a> Report<'a> {
    fn of(read: &'a Read) -> Self {
        let (documents, faults) = match read {
            Ok(standards) => (&standards.documents[..], &[][..]),
            Err(faults) => (&[][..], &faults[..]),
        };
        Self {
            documents: documents
                .iter()
                .map(|document| document.id.as_str())
                .collect(),
            faults: faults
                .iter()
                .map(|fault| FaultReport {
                    file: &fault.file,
                    line: fault.line,
                    column: fault.column,
                    rule: fault.rule.key(),
                    value: fault.value.as_deref(),
                    message: fault.message.clone().into(),
                    fix: fault.fix.clone().into(),
                })
                .collect(),
        }
    }
}
