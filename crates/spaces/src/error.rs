//! What stops a command: exit status 2, with what to do, in the reader's language.

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
    pub(crate) fn in_language(&self, language: Language) -> String {
        language.of(&self.words()).to_owned()
    }

    fn words(&self) -> Words {
        let words = |zh: String, en: String| Words { zh, en };
        match self {
            Self::Refused(refusal) => refusal.words(),
            Self::Read { path, cause } => {
                let path = path.display();
                words(
                    format!("{path}：读不了这个文件（{cause}）。请核对路径和权限。"),
                    format!(
                        "{path}: this file cannot be read ({cause}). Check its path and permissions."
                    ),
                )
            }
            Self::Write { path, cause } | Self::Release(WriteError::File { path, cause }) => {
                unwritable(path, cause)
            }
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
            Self::Load(cause) => cause.words(),
            Self::Record(RecordFault { id, field, value }) => words(
                format!(
                    "上一版本中 {id} 的 {field} 是“{value}”，这个程序读不懂，可能由更新的程序发布。请改用新的程序。"
                ),
                format!(
                    "In the previous release {field} of {id} is “{value}”, which this program does not know; a later one may have published it. Use that one."
                ),
            ),
            Self::Release(WriteError::Remove { path, cause }) => {
                let path = path.display();
                words(
                    format!(
                        "{path}：这个文件不再需要，却删不掉（{cause}）。请改变它的权限或手工删除，然后再发布一次。"
                    ),
                    format!(
                        "{path}: this file is no longer needed and cannot be removed ({cause}). Change its permissions or remove it by hand, then publish again."
                    ),
                )
            }
            Self::Release(WriteError::Altered(path)) => {
                let path = path.display();
                words(
                    format!(
                        "{path}：以前版本的这个文件丢失或已被改动，没有它就不能接着发布到新的文件夹。请从备份恢复；spaces verify 会列出全部受损的文件。"
                    ),
                    format!(
                        "{path}: this file of an earlier release is missing or was altered, and a new folder needs it. Restore it from a backup; `spaces verify` lists every damaged file."
                    ),
                )
            }
            Self::Release(WriteError::Overtaken(path)) => {
                let path = path.display();
                words(
                    format!(
                        "{path}：在准备这个版本的时候，别人在这里发布了另一个版本。没有发布；请再运行一次，就会接在那个版本之后。"
                    ),
                    format!(
                        "{path}: while this release was being made, another one was published here. Nothing was published; run it again, and it will follow that one."
                    ),
                )
            }
            Self::Release(WriteError::Busy(path)) => {
                let path = path.display();
                words(
                    format!("{path}：另一次发布正在写这个文件夹。请等它结束再试。"),
                    format!(
                        "{path}: another publication is writing to this folder. Wait until it has ended."
                    ),
                )
            }
            Self::Copy(cause) => cause.words(),
            Self::Report(cause) => words(
                format!("报告写不出来：{cause}"),
                format!("The report cannot be written: {cause}"),
            ),
            Self::Sheet(cause) => words(
                format!("表格写不成：{cause}"),
                format!("The sheet cannot be written: {cause}"),
            ),
            Self::Json(cause) | Self::Release(WriteError::Json(cause)) => unwritten(cause),
            Self::Release(WriteError::Table(cause)) => unwritten(cause),
        }
    }
}

fn unwritten(cause: &dyn std::error::Error) -> Words {
    Words {
        zh: format!("数据写不成：{cause}"),
        en: format!("The data cannot be written: {cause}"),
    }
}

fn unwritable(path: &std::path::Path, cause: &io::Error) -> Words {
    let path = path.display();
    let (zh, en) = match cause.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => (
            "磁盘空间不足。原来的版本没有受影响；请腾出空间再试。",
            "There is no space left. The release that stood there is as it was; make room and try again.",
        ),
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => (
            "没有写入的权限。请换一个文件夹，或改变它的权限。",
            "There is no permission to write there. Choose another folder or change its permissions.",
        ),
        _ => ("请核对路径。", "Check the path."),
    };
    Words {
        zh: format!("{path}：写不了（{cause}）。{zh}"),
        en: format!("{path}: cannot be written ({cause}). {en}"),
    }
}
