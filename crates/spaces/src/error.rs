//! What stops a command: exit status 2, with what to do, in the reader's language.

mod written;

use std::{io, path::PathBuf};

use register::{DecisionsError, FactsError, SettingsError, Words};
use release::{LoadError, RecordFault, WriteError};
use roster::RosterError;

use crate::{refusal::Refusal, say::Language};

/// Why a command stopped.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Error {
    #[error(transparent)]
    Refused(#[from] Refusal),
    #[error("{}: {cause}", .path.display())]
    Read { path: PathBuf, cause: io::Error },
    #[error("{}: {cause}", .path.display())]
    Write { path: PathBuf, cause: io::Error },
    #[error("{file}: {cause:?}")]
    Roster { file: String, cause: RosterError },
    #[error("{file}: {cause}")]
    Facts { file: String, cause: FactsError },
    #[error("{}: {cause}", .path.display())]
    Settings { path: PathBuf, cause: SettingsError },
    #[error("{}: {cause}", .path.display())]
    Decisions {
        path: PathBuf,
        cause: DecisionsError,
    },
    #[error("the standards have faults")]
    Standards(Vec<rules::authored::Fault>),
    #[error("{}: {}", .path.display(), .fault.message.en)]
    Answers {
        path: PathBuf,
        fault: rules::InputFault,
    },
    #[error(transparent)]
    Load(LoadError),
    #[error(transparent)]
    Record(RecordFault),
    #[error(transparent)]
    Release(#[from] WriteError),
    #[error(transparent)]
    Copy(#[from] annotate::AnnotateError),
    #[error("{0}")]
    Report(io::Error),
    #[error("{0}")]
    Sheet(#[from] rust_xlsxwriter::XlsxError),
    #[error("{0}")]
    Json(#[from] serde_json::Error),
}

impl Error {
    /// The exit status: 1 where nothing is wrong but that a person has not decided yet, else 2.
    pub(crate) fn status(&self) -> u8 {
        match self {
            Self::Decisions { cause, .. } if !cause.undecided.is_empty() => 1,
            Self::Standards(_) => 1,
            _ => 2,
        }
    }

    pub(crate) fn in_language(&self, language: Language) -> String {
        language.of(&self.words()).to_owned()
    }

    fn words(&self) -> Words {
        let words = |zh: String, en: String| Words { zh, en };
        match self {
            Self::Refused(refusal) => refusal.words(),
            Self::Read { path, cause } => {
                let path = path.display();
                let (why, advice) = release::unreadable(cause.kind(), &cause.to_string());
                words(
                    format!("{path}：读不了：{}。{}", why.zh, advice.zh),
                    format!("{path}: cannot be read: {}. {}", why.en, advice.en),
                )
            }
            Self::Write { path, cause } => written::file(path, cause),
            Self::Release(cause) => written::release(cause),
            Self::Roster { file, cause } => {
                let (message, remedy) = (cause.message(), cause.remedy());
                words(
                    format!("{file}：{}{}", message.zh, remedy.zh),
                    format!("{file}: {} {}", message.en, remedy.en),
                )
            }
            Self::Facts { file, cause } => words(
                format!("{file}：{}", cause.words.zh),
                format!("{file}: {}", cause.words.en),
            ),
            Self::Settings { path, cause } => {
                let (path, Words { zh, en }) = (path.display(), cause.words());
                words(format!("{path}：{zh}"), format!("{path}: {en}"))
            }
            Self::Decisions { path, cause } => {
                let path = path.display();
                words(
                    format!("{path}：{}", cause.words.zh),
                    format!("{path}: {}", cause.words.en),
                )
            }
            Self::Standards(faults) => {
                let lines = |language| {
                    let lines = faults
                        .iter()
                        .map(|fault| crate::standards::line(fault, language));
                    lines.collect::<Vec<_>>().join("\n")
                };
                words(
                    format!("标准文件有错误：\n{}", lines(Language::Zh)),
                    format!("The standards have faults:\n{}", lines(Language::En)),
                )
            }
            Self::Answers { path, fault } => {
                let path = path.display();
                words(
                    format!("{path}：{}。{}。", fault.message.zh, fault.fix.zh),
                    format!("{path}: {}. {}.", fault.message.en, fault.fix.en),
                )
            }
            Self::Load(cause) => cause.words(),
            Self::Record(RecordFault { id, field, value }) => words(
                format!(
                    "上一版本中 {id} 的 {field} 是“{value}”，这个程序读不懂，可能由更新的程序发布。请改用新的程序。"
                ),
                format!(
                    "In the previous release {field} of {id} is “{value}”, which this program does not know; a later one may have published it. Use that one."
                ),
            ),
            Self::Copy(cause) => cause.words(),
            Self::Report(cause) => {
                let (why, _) = written::why(cause);
                words(
                    format!("报告写不出来：{}。", why.zh),
                    format!("The report cannot be written: {}.", why.en),
                )
            }
            Self::Sheet(cause) => words(
                format!("表格写不成：{cause}"),
                format!("The sheet cannot be written: {cause}"),
            ),
            Self::Json(cause) => written::value(cause),
        }
    }
}
