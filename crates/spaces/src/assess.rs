//! `spaces assess`: somebody's answers judged by a standard.

use std::{fmt::Write as _, fs, path::PathBuf, process::ExitCode};

use chrono::NaiveDate;
use rules::{AnswersFile, ConditionReport, Document, Report, Text, evaluate};

use crate::{
    error::Error,
    input,
    refusal::Refusal,
    report::Format,
    say::{self, Language},
    standards::standards,
};

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// The standard, by id, such as filing-2017.
    #[arg(long, value_name = "ID")]
    standard: String,
    /// The answers, as a JSON file.
    #[arg(long, value_name = "FILE")]
    answers: PathBuf,
    /// The reference date, such as the deadline of the application. By default that of the file, or today in Beijing.
    #[arg(long, value_name = "DATE", value_parser = input::day)]
    as_of: Option<NaiveDate>,
    /// The folder of the standards; without it, those that came with the program.
    #[arg(long, value_name = "DIR")]
    standards: Option<PathBuf>,
    /// How the report is written.
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

pub(crate) fn run(arguments: &Arguments, language: Language) -> Result<ExitCode, Error> {
    let standards = standards(arguments.standards.as_deref())?;
    let document = standards.document(&arguments.standard).ok_or_else(|| {
        let known = standards
            .documents
            .iter()
            .map(|document| document.id.clone());
        Refusal::NoSuchStandard {
            id: arguments.standard.clone(),
            known: known.collect(),
        }
    })?;
    let path = &arguments.answers;
    let bytes = fs::read(path).map_err(|cause| Error::Read {
        path: path.clone(),
        cause,
    })?;
    let file = AnswersFile::read(&bytes).map_err(|fault| Error::Answers {
        path: path.clone(),
        fault,
    })?;
    let as_of = arguments.as_of.or(file.as_of).unwrap_or_else(say::today);
    let (answers, faults) = file.answers(document, &standards.metrics);
    let evaluation = evaluate(document, &answers, as_of);
    let report = Report::of(&evaluation, &answers, faults);
    if let Some(meant) = file
        .standard
        .as_ref()
        .filter(|meant| **meant != document.id)
    {
        say::progress(&match language {
            Language::Zh => format!(
                "注意：文件写的是对照 {meant}，现在按 {} 判断。",
                document.id
            ),
            Language::En => format!(
                "Mind: the file says that it answers {meant}; it is judged by {} now.",
                document.id
            ),
        });
    }
    let has_errors = report
        .problems
        .iter()
        .any(|problem| problem.severity == "error");
    let told = match arguments.format {
        Format::Text => text(document, &report, language),
        Format::Json => serde_json::to_string_pretty(&report)?,
    };
    say::report(&told).map_err(Error::Report)?;
    Ok(ExitCode::from(u8::from(has_errors)))
}

/// The report for people: the verdict, then each condition, then what cannot be taken.
fn text(document: &Document, report: &Report, language: Language) -> String {
    let of = |text: &Text| match language {
        Language::Zh => text.zh.clone(),
        Language::En => text.en.clone(),
    };
    let mut text = format!(
        "{}  {}\n{}\n",
        of(&document.title),
        report.as_of,
        headline(document, report, language)
    );
    for condition in &report.conditions {
        let number = condition.id.rsplit('/').next().unwrap_or_default();
        let clause = document
            .clause(number)
            .map(|clause| of(&clause.title))
            .unwrap_or_default();
        let _ = writeln!(
            text,
            "{:<4} {}  {clause}{}{}",
            number,
            word(condition, language),
            match language {
                Language::Zh => "：",
                Language::En => ": ",
            },
            of(&condition.reason)
        );
    }
    if let Some(score) = &report.score {
        let (least, most, all) = (score.least, score.most, score.of);
        let _ = match language {
            Language::Zh => writeln!(text, "得分：{least} 到 {most}，满分 {all}"),
            Language::En => writeln!(text, "Score: {least} to {most} of {all}"),
        };
    }
    if !report.smallest.is_empty() {
        text.push_str(match language {
            Language::Zh => "还差什么（每一行各自就够）：\n",
            Language::En => "What is missing (each line is enough alone):\n",
        });
        for way in &report.smallest {
            let _ = writeln!(text, "  - {}", of(&way.words));
        }
    }
    for problem in &report.problems {
        let metric = problem.metric.as_deref().unwrap_or_default();
        let _ = match language {
            Language::Zh => writeln!(
                text,
                "！{metric}：{}。{}。",
                problem.message.zh, problem.fix.zh
            ),
            Language::En => writeln!(
                text,
                "! {metric}: {}. {}.",
                problem.message.en, problem.fix.en
            ),
        };
    }
    text.push_str(match language {
        Language::Zh => "这是自我评估，不是认定。",
        Language::En => "A self-assessment, not a certification.",
    });
    text
}

fn headline(document: &Document, report: &Report, language: Language) -> &'static str {
    if !document.decides() {
        return match language {
            Language::Zh => "这里没有必须满足的条件，不作结论。",
            Language::En => "Nothing here has to hold, so there is no verdict.",
        };
    }
    match (language, report.verdict, report.known_met) {
        (Language::Zh, "met", _) => "满足全部条件。",
        (Language::Zh, "not_met", _) => "没有满足全部条件。",
        (Language::Zh, _, true) if !report.complete => {
            "这里已知的条件都满足；文件还有这里没有的内容，不能说达标。"
        }
        (Language::Zh, ..) => "还不能判断。",
        (Language::En, "met", _) => "All conditions are met.",
        (Language::En, "not_met", _) => "Not all conditions are met.",
        (Language::En, _, true) if !report.complete => {
            "What is known here is met; the document asks more than is known here, so it cannot be said to be met."
        }
        (Language::En, ..) => "This cannot be judged yet.",
    }
}

fn word(condition: &ConditionReport, language: Language) -> &'static str {
    match (language, condition.verdict) {
        (Language::Zh, "met") => "满足  ",
        (Language::Zh, "not_met") => "不满足",
        (Language::Zh, "not_applicable") => "不适用",
        (Language::Zh, _) => "未知  ",
        (Language::En, "met") => "met    ",
        (Language::En, "not_met") => "not met",
        (Language::En, "not_applicable") => "not asked",
        (Language::En, _) => "unknown",
    }
}
