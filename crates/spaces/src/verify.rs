//! `spaces verify`: whether a published site is whole, unaltered and true to its schemas.

use std::{collections::BTreeMap, fmt::Write as _, path::PathBuf, process::ExitCode};

use release::{Finding, Verified};
use serde::Serialize;

use crate::{
    error::Error,
    report::{Bilingual, Format},
    say::{self, Language, english},
};

/// So many files are named for each fault in a report for people; all of them in one for programs.
const NAMED: usize = 20;

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// The folder that was published: the one in which api/ stands.
    #[arg(value_name = "DIR")]
    dir: PathBuf,
    /// How the report is written.
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

pub(crate) fn run(arguments: &Arguments, language: Language) -> Result<ExitCode, Error> {
    let verified = release::verify(&arguments.dir).map_err(Error::Load)?;
    let report = match arguments.format {
        Format::Text => text(&verified, language),
        Format::Json => serde_json::to_string_pretty(&Report::of(&verified))?,
    };
    say::report(&report).map_err(Error::Report)?;
    Ok(ExitCode::from(u8::from(!verified.faults.is_empty())))
}

#[derive(Serialize)]
struct Report<'a> {
    whole: bool,
    #[serde(flatten)]
    release: Option<Published<'a>>,
    files: usize,
    compressed_variants: usize,
    earlier_files: usize,
    faults: Vec<FindingReport<'a>>,
    warnings: Vec<FindingReport<'a>>,
}

#[derive(Serialize)]
struct Published<'a> {
    release: &'a str,
    as_of: &'a str,
    sample: bool,
    /// Nothing, if the manifest cannot be read.
    #[serde(skip_serializing_if = "Option::is_none")]
    spaces: Option<u32>,
}

#[derive(Serialize)]
struct FindingReport<'a> {
    file: &'a str,
    fault: &'static str,
    message: Bilingual,
    fix: Bilingual,
}

impl<'a> Report<'a> {
    fn of(verified: &'a Verified) -> Self {
        let reports = |findings: &'a [Finding]| findings.iter().map(FindingReport::of).collect();
        Self {
            whole: verified.faults.is_empty(),
            release: verified.root.as_ref().map(|root| Published {
                release: &root.release,
                as_of: &root.as_of,
                sample: root.sample,
                spaces: verified.spaces,
            }),
            files: verified.files,
            compressed_variants: verified.variants,
            earlier_files: verified.earlier,
            faults: reports(&verified.faults),
            warnings: reports(&verified.warnings),
        }
    }
}

impl<'a> FindingReport<'a> {
    fn of(finding: &'a Finding) -> Self {
        Self {
            file: &finding.file,
            fault: finding.kind.key(),
            message: finding.kind.message().into(),
            fix: finding.kind.fix().into(),
        }
    }
}

/// The report for people: faults first, gathered by what is the matter.
fn text(verified: &Verified, language: Language) -> String {
    let mut text = String::new();
    for (findings, fault) in [(&verified.faults, true), (&verified.warnings, false)] {
        let mut alike: BTreeMap<_, Vec<&str>> = BTreeMap::new();
        for Finding { file, kind } in findings {
            alike.entry(kind).or_default().push(file);
        }
        for (kind, files) in alike {
            let word = match (fault, language) {
                (true, Language::Zh) => "错误",
                (true, Language::En) => "Error",
                (false, Language::Zh) => "警告",
                (false, Language::En) => "Warning",
            };
            let _ = writeln!(
                text,
                "{word} {} × {}  {}",
                kind.key(),
                files.len(),
                language.of(&kind.message())
            );
            for file in files.iter().take(NAMED) {
                let _ = writeln!(text, "  {file}");
            }
            let more = files.len().saturating_sub(NAMED);
            if more > 0 {
                let _ = match language {
                    Language::Zh => writeln!(text, "  ……还有 {more} 个（--format json 列出全部）"),
                    Language::En => writeln!(text, "  … and {more} more (--format json lists all)"),
                };
            }
            let _ = writeln!(text, "  → {}\n", language.of(&kind.fix()));
        }
    }
    text.push_str(&summary(verified, language));
    text
}

fn summary(verified: &Verified, language: Language) -> String {
    let (files, variants) = (verified.files, verified.variants);
    let faults = verified.faults.len();
    let release = verified.root.as_ref().map(|root| {
        let (release, as_of) = (&root.release, &root.as_of);
        match (verified.spaces, language) {
            (Some(spaces), Language::Zh) => {
                format!("版本 {release}（截至 {as_of}，{spaces} 家空间）")
            }
            (Some(spaces), Language::En) => {
                let spaces = english(spaces, "space");
                format!("release {release} (as of {as_of}, {spaces})")
            }
            (None, Language::Zh) => format!("版本 {release}（截至 {as_of}）"),
            (None, Language::En) => format!("release {release} (as of {as_of})"),
        }
    });
    let release = release.unwrap_or_else(|| match language {
        Language::Zh => "这个版本".to_owned(),
        Language::En => "the release".to_owned(),
    });
    let variants = match (variants, language) {
        (0, _) => "",
        (_, Language::Zh) => "及其压缩副本",
        (_, Language::En) => " and their compressed variants",
    };
    let earlier = match (verified.earlier, language) {
        (0, _) => String::new(),
        (earlier, Language::Zh) => format!("；以前版本留存的 {earlier} 个文件也是如此"),
        (1, Language::En) => ", and so is the one that stays of earlier releases".to_owned(),
        (earlier, Language::En) => {
            format!(", and so are the {earlier} that stay of earlier releases")
        }
    };
    match (faults, language) {
        (0, Language::Zh) => {
            format!("完好：{release}的 {files} 个文件{variants}齐全，与发布时一字不差{earlier}。")
        }
        (0, Language::En) => format!(
            "Whole: {release}. All of its {files} files{variants} are there, byte for byte as they were published{earlier}."
        ),
        (_, Language::Zh) => format!("不完好：{release}有 {faults} 处错误。"),
        (_, Language::En) => format!("Not whole: {release} has {}.", english(faults, "fault")),
    }
}
