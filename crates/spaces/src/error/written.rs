//! What could not be written, and why.

use std::{io, path::Path};

use register::{Phrase, Words};
use release::WriteError;

/// A release that could not be written.
pub(super) fn release(error: &WriteError) -> Words {
    let words = |zh: String, en: String| Words { zh, en };
    match error {
        WriteError::File { path, cause } => file(path, cause),
        WriteError::Json(cause) => value(cause),
        WriteError::Table(cause) => value(cause),
        WriteError::Remove { path, cause } => {
            let (path, (why, _)) = (path.display(), why(cause));
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
        WriteError::Altered(path) => {
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
        WriteError::Overtaken(path) => {
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
        WriteError::Busy(path) => {
            let path = path.display();
            words(
                format!("{path}：另一次发布正在写这个文件夹。请等它结束再试。"),
                format!(
                    "{path}: another publication is writing to this folder. Wait until it has ended."
                ),
            )
        }
    }
}

/// A file or a folder that could not be written.
pub(super) fn file(path: &Path, cause: &io::Error) -> Words {
    let (path, (why, advice)) = (path.display(), why(cause));
    Words {
        zh: format!("{path}：写不了：{}。{}", why.zh, advice.zh),
        en: format!("{path}: cannot be written: {}. {}", why.en, advice.en),
    }
}

/// A value that could not be written.
pub(super) fn value(cause: &dyn std::error::Error) -> Words {
    Words {
        zh: format!("数据写不成：{cause}"),
        en: format!("The data cannot be written: {cause}"),
    }
}

/// Why a file or a folder cannot be written, and what to do.
pub(super) fn why(cause: &io::Error) -> (Words, Phrase) {
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
