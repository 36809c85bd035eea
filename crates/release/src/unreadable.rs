//! Why a file cannot be read, in the reader's words instead of those of the system.

use std::io;

use register::{Phrase, Words};

/// What the system reports, as the end of a sentence, and what to do. `detail` is what the system says itself: shown where it says
/// nothing that is known here.
#[must_use]
pub fn unreadable(kind: io::ErrorKind, detail: &str) -> (Words, Phrase) {
    let known = |zh, en| Phrase { zh, en }.words();
    let advice = |zh, en| Phrase { zh, en };
    match kind {
        io::ErrorKind::NotFound => (
            known("没有这个文件", "there is no such file"),
            advice("请核对路径和文件名。", "Check its path and name."),
        ),
        io::ErrorKind::PermissionDenied => (
            known("没有读取的权限", "there is no permission to read it"),
            advice(
                "请改变它的权限；如果别的程序正打开着它，请先关闭。",
                "Change its permissions; if another program has it open, close it there first.",
            ),
        ),
        io::ErrorKind::IsADirectory => (
            known("这是文件夹，不是文件", "it is a folder, not a file"),
            advice(
                "请写出其中文件的名字。",
                "Give the names of the files in it.",
            ),
        ),
        io::ErrorKind::NotADirectory => (
            known(
                "路径中间有一段是文件，不是文件夹",
                "a part of the path is a file, not a folder",
            ),
            advice("请核对路径。", "Check its path."),
        ),
        io::ErrorKind::InvalidData => (
            known("内容不是文本", "its content is not text"),
            advice("请把它另存为 UTF-8 文本。", "Save it as text in UTF-8."),
        ),
        io::ErrorKind::InvalidFilename => (
            known("文件名不能用", "its name cannot be used"),
            advice("请核对路径和文件名。", "Check its path and name."),
        ),
        _ => (
            Words {
                zh: format!("系统报告：{detail}"),
                en: format!("the system says: {detail}"),
            },
            advice(
                "请核对路径、权限和所在的磁盘。",
                "Check its path, its permissions and the disk that it is on.",
            ),
        ),
    }
}
