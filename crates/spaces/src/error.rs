//! What stops a command: exit status 2, with what to do, in the reader's language.

use std::{io, path::PathBuf};

use register::{DecisionsError, FactsError, Phrase, SettingsError, Words};
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
    /// The exit status: 1 where nothing is wrong but that a person has not decided yet, else 2.
    pub(crate) fn status(&self) -> u8 {
        match self {
            Self::Decisions { cause, .. } if !cause.undecided.is_empty() => 1,
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
            Self::Write { path, cause } | Self::Release(WriteError::File { path, cause }) => {
                let (path, (why, advice)) = (path.display(), unwritable(cause));
                words(
                    format!("{path}：写不了：{}。{}", why.zh, advice.zh),
                    format!("{path}: cannot be written: {}. {}", why.en, advice.en),
                )
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
                let (path, (why, _)) = (path.display(), unwritable(cause));
                words(
                    format!(
                        "{path}：这个文件不再需要，却删不掉：{}。请改变它的权限或手工删除，然后再发布一次。",
                        why.zh
                    ),
                    format!(
                        "{path}: this file is no longer needed and cannot be removed: {}. Change its permissions or remove it by hand, then publish again.",
                        why.en
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
            Self::Report(cause) => {
                let (why, _) = unwritable(cause);
                words(
                    format!("报告写不出来：{}。", why.zh),
                    format!("The report cannot be written: {}.", why.en),
                )
            }
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

/// Why a file or a folder cannot be written, and what to do.
fn unwritable(cause: &io::Error) -> (Words, Phrase) {
    let known = |zh, en| Phrase { zh, en }.words();
    let advice = |zh, en| Phrase { zh, en };
    match cause.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => (
            known("磁盘空间不足", "there is no space left"),
            advice(
                "原来的版本没有受影响；请腾出空间再试。",
                "The release that stood there is as it was; make room and try again.",
            ),
        ),
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => (
            known("没有写入的权限", "there is no permission to write there"),
            advice(
                "请换一个地方，或改变它的权限；如果别的程序正打开着它，请先关闭。",
                "Choose another place or change its permissions; if another program has it open, close it there first.",
            ),
        ),
        io::ErrorKind::AlreadyExists | io::ErrorKind::NotADirectory => (
            known(
                "这里要用文件夹，却有一个同名的文件",
                "a folder is needed there, and a file has its name",
            ),
            advice("请换一个文件夹。", "Name another folder."),
        ),
        io::ErrorKind::IsADirectory => (
            known(
                "这里要写文件，却有一个同名的文件夹",
                "a file is to be written there, and a folder has its name",
            ),
            advice("请换一个文件名。", "Name another file."),
        ),
        io::ErrorKind::NotFound => (
            known(
                "它所在的文件夹不存在",
                "the folder that it should stand in does not exist",
            ),
            advice(
                "请先建好那个文件夹，或核对路径。",
                "Make that folder first, or check the path.",
            ),
        ),
        _ => (
            Words {
                zh: format!("系统报告：{cause}"),
                en: format!("the system says: {cause}"),
            },
            advice("请核对路径和磁盘。", "Check the path and the disk."),
        ),
    }
}
