//! What a command refuses, because it would lose something or cannot mean anything: with what to do instead.

use std::path::PathBuf;

use register::Words;

/// Arguments that are refused.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Refusal {
    #[error("{}: exists", .0.display())]
    Exists(PathBuf),
    #[error("{as_of} is before {previous}")]
    Earlier { as_of: String, previous: String },
    #[error("{}: no app", .0.display())]
    NoApp(PathBuf),
    #[error("{0}: no base")]
    Base(String),
    #[error("{}: unknown kind of file", .0.display())]
    Ending(PathBuf),
    #[error("{}: a copy that is no .xlsx", .0.display())]
    CopyEnding(PathBuf),
    #[error("{}: a copy over its roster", .0.display())]
    CopyOverRoster(PathBuf),
    #[error("{}: no standards", .0.display())]
    NoStandards(PathBuf),
    #[error("{id}: no such standard")]
    NoSuchStandard { id: String, known: Vec<String> },
}

impl Refusal {
    pub(crate) fn words(&self) -> Words {
        let words = |zh: String, en: String| Words { zh, en };
        match self {
            Self::Exists(path) => {
                let path = path.display();
                words(
                    format!(
                        "{path}：已有这个文件，里面可能有人写过的决定，没有改动它。请另写一个文件名。"
                    ),
                    format!(
                        "{path}: this file exists and may hold decisions that somebody made, so it was left as it is. Name another one."
                    ),
                )
            }
            Self::Earlier { as_of, previous } => words(
                format!(
                    "--as-of {as_of} 早于上一版本的日期 {previous}。名录只能向前；要重做旧版本，请用它之前的版本作 --previous，写到另一个文件夹。"
                ),
                format!(
                    "--as-of {as_of} is before the day of the previous release, {previous}. A register only goes forward; to make an old release anew, give the one before it as --previous and write to another folder."
                ),
            ),
            Self::NoApp(path) => {
                let path = path.display();
                words(
                    format!(
                        "{path}：这里没有建好的程序（app/shell.html）。请先运行 cargo xtask build，再写 --app dist。"
                    ),
                    format!(
                        "{path}: there is no built app here (app/shell.html). Run cargo xtask build first, then say --app dist."
                    ),
                )
            }
            Self::NoStandards(path) => {
                let path = path.display();
                words(
                    format!("{path}：这里没有标准文件（*.toml）。请写标准文件所在的文件夹。"),
                    format!(
                        "{path}: there are no standards here (*.toml). Name the folder in which they are."
                    ),
                )
            }
            Self::NoSuchStandard { id, known } => words(
                format!("没有编号为 {id} 的标准。可以写：{}。", known.join("、")),
                format!(
                    "There is no standard {id}. It may be: {}.",
                    known.join(", ")
                ),
            ),
            Self::Base(base) => words(
                format!(
                    "--base {base}：路径要以 / 开头和结尾，只含字母、数字和 - _ . ~，例如 /register/。"
                ),
                format!(
                    "--base {base}: the path begins and ends with / and holds letters, digits and - _ . ~ only, such as /register/."
                ),
            ),
            Self::Ending(path) => {
                let path = path.display();
                words(
                    format!("{path}：文件名要以 .xlsx 或 .csv 结尾。"),
                    format!("{path}: the file’s name must end in .xlsx or .csv."),
                )
            }
            Self::CopyEnding(path) => {
                let path = path.display();
                words(
                    format!(
                        "--annotate {path}：带标记的副本是 Excel 工作簿，文件名要以 .xlsx 结尾。"
                    ),
                    format!(
                        "--annotate {path}: the marked copy is an Excel workbook, so its name must end in .xlsx."
                    ),
                )
            }
            Self::CopyOverRoster(path) => {
                let path = path.display();
                words(
                    format!("--annotate {path}：这就是要检查的名单，不能覆盖。请换一个文件名。"),
                    format!(
                        "--annotate {path}: this is one of the rosters, which is not written over. Choose another name."
                    ),
                )
            }
        }
    }
}
