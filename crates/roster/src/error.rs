//! Why a file could not be read, and how to go on, in both languages.

use values::Words;

use crate::{MAX_CELLS, MAX_COLUMNS, MAX_ROWS, MAX_TEXT_BYTES, MAX_UNPACKED_BYTES};

/// Why a file gives no roster. What is wrong with single rows is not here: that is for the caller to find.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RosterError {
    /// There is no cell with content.
    #[error("The file is empty: no cell has any content.")]
    Empty,
    /// The file is of another kind.
    #[error("This is {}, not a table that can be read.", .0.words().en)]
    NotATable(Found),
    /// A password protects the file.
    #[error("The workbook is protected by a password.")]
    Encrypted,
    /// The file starts like a table and cannot be read to its end.
    #[error("The file is damaged and cannot be read whole ({detail}).")]
    Damaged {
        /// What the reader said.
        detail: String,
    },
    /// The file is over a limit.
    #[error("The file is too large: {}.", .0.words().en)]
    TooLarge(Limit),
    /// A character is wrong in the encoding of the text.
    #[error(
        "The text was taken for {encoding}, but line {line} has a character that is wrong in it."
    )]
    Undecodable {
        /// The encoding it was taken for.
        encoding: &'static str,
        /// The line of the text, from 1.
        line: usize,
    },
    /// A quotation mark opens a cell of a CSV file and nothing closes it, so all rows after it are one cell.
    #[error("A quotation mark in row {row} opens a cell that nothing closes.")]
    UnclosedQuote {
        /// The row (record), from 1.
        row: u32,
    },
    /// The workbook has no sheet of the name given.
    #[error("There is no sheet named \"{wanted}\". The workbook has: {}.", .sheets.join(", "))]
    NoSuchSheet {
        /// The name that was asked for.
        wanted: String,
        /// The names that there are, in the order of the workbook.
        sheets: Vec<String>,
    },
    /// No row near the top says what the columns are.
    #[error("{} has no header row that is known. The row most like one is row {row}: {}.", place_en(.sheet.as_deref()), .seen.join(" | "))]
    NoHeader {
        /// The sheet that was looked at last; none for a CSV file.
        sheet: Option<String>,
        /// The number of the row most like a header.
        row: u32,
        /// What its cells say.
        seen: Vec<String>,
    },
}

/// What a file is, where it is no table that can be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Found {
    /// A PDF document.
    Pdf,
    /// A Rich Text document.
    Rtf,
    /// A web page, often saved under the name of a spreadsheet.
    Html,
    /// An XML file, the spreadsheet format of Excel 2003 among them.
    Xml,
    /// A Word document (.docx).
    Docx,
    /// A Word document of old (.doc).
    Doc,
    /// An `OpenDocument` file.
    Ods,
    /// A binary workbook (.xlsb).
    Xlsb,
    /// An Apple Numbers, Pages or Keynote document.
    Numbers,
    /// A presentation (.pptx).
    Slides,
    /// A picture, such as a scanned list.
    Picture,
    /// An archive: ZIP, RAR, 7z or gzip.
    Archive,
    /// Another file in the old container of Office.
    Compound,
    /// Neither text nor a known format.
    Binary,
}

/// What a file has too much of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Limit {
    /// Bytes, once unpacked: [`MAX_UNPACKED_BYTES`].
    Unpacked,
    /// Bytes of text in its cells: [`MAX_TEXT_BYTES`].
    Text,
    /// Cells: [`MAX_CELLS`].
    Cells,
    /// Cells of the rectangles around what an XLS workbook's sheets hold: [`MAX_CELLS`]. Its reader takes room for each.
    Range,
    /// Rows: [`MAX_ROWS`].
    Rows,
    /// Columns of one row: [`MAX_COLUMNS`].
    Columns,
}

impl RosterError {
    /// What was found.
    #[must_use]
    pub fn message(&self) -> Words {
        let zh = match self {
            Self::Empty => "文件是空的：没有任何有内容的单元格。".to_owned(),
            Self::NotATable(found) => format!("这是{}，不是可以读取的表格。", found.words().zh),
            Self::Encrypted => "工作簿设有密码保护。".to_owned(),
            Self::Damaged { detail } => format!("文件已损坏，无法完整读取（{detail}）。"),
            Self::TooLarge(limit) => format!("文件过大：{}。", limit.words().zh),
            Self::Undecodable { encoding, line } => {
                format!("文本按 {encoding} 编码读取，但第 {line} 行有不属于该编码的字符。")
            }
            Self::UnclosedQuote { row } => {
                format!("第 {row} 行有一个单元格以引号开头，却没有结束的引号。")
            }
            Self::NoSuchSheet { wanted, sheets } => {
                format!(
                    "没有名为“{wanted}”的工作表。工作簿中有：{}。",
                    sheets.join("、")
                )
            }
            Self::NoHeader { sheet, row, seen } => {
                let place = sheet
                    .as_ref()
                    .map_or_else(|| "文件".to_owned(), |name| format!("工作表“{name}”"));
                let seen = seen.join(" | ");
                format!("{place}中没有可以识别的表头。最像表头的是第 {row} 行：{seen}。")
            }
        };
        Words::new(zh, self.to_string())
    }

    /// How to go on.
    #[must_use]
    pub fn remedy(&self) -> Words {
        match self {
            Self::Empty => Words::new(
                "请确认选择的文件正确，并且已经保存。",
                "Check that it is the right file and that it has been saved.",
            ),
            Self::NotATable(
                Found::Xml | Found::Xlsb | Found::Ods | Found::Compound | Found::Html,
            ) => Words::new(
                "请用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”。",
                "Open it in Excel or WPS and save it as an Excel workbook (.xlsx).",
            ),
            Self::NotATable(Found::Numbers) => Words::new(
                "请在 Numbers 中选择“文件 > 导出为 > Excel”，再选择导出的 .xlsx 文件。",
                "In Numbers choose File > Export To > Excel, and take the .xlsx file it writes.",
            ),
            Self::NotATable(Found::Picture) => Words::new(
                "图片中的文字无法读取，请向提供者索取 Excel 或 CSV 格式的名单，或将其录入为“Excel 工作簿（.xlsx）”。",
                "The text in a picture cannot be read. Ask for the list as an Excel or CSV file, or type it into an Excel workbook (.xlsx).",
            ),
            Self::NotATable(Found::Archive) => Words::new(
                "请先解压，再选择其中的 .xlsx、.xls 或 .csv 文件。",
                "Unpack it and choose the .xlsx, .xls or .csv file in it.",
            ),
            Self::NotATable(Found::Binary) => Words::new(
                "请选择 .xlsx、.xls 或 .csv 文件。",
                "Choose an .xlsx, .xls or .csv file.",
            ),
            Self::NotATable(Found::Pdf | Found::Rtf | Found::Docx | Found::Doc | Found::Slides) => {
                Words::new(
                    "请将其中的表格复制到 Excel 或 WPS，保存为“Excel 工作簿（.xlsx）”。",
                    "Copy its table into Excel or WPS and save that as an Excel workbook (.xlsx).",
                )
            }
            Self::Encrypted => Words::new(
                "请用密码打开，取消密码保护后另存。",
                "Open it with the password, remove the protection and save it again.",
            ),
            Self::Damaged { .. } => Words::new(
                "请重新获取该文件，或用 Excel 或 WPS 打开并修复，另存为“Excel 工作簿（.xlsx）”。",
                "Get the file again, or let Excel or WPS open and repair it and save it as an Excel workbook (.xlsx).",
            ),
            Self::TooLarge(Limit::Range) => Words::new(
                "请删除远离名单的单元格，或用 Excel 或 WPS 另存为“Excel 工作簿（.xlsx）”。",
                "Delete the cells far from the list, or save the file from Excel or WPS as an Excel workbook (.xlsx).",
            ),
            Self::TooLarge(_) => Words::new(
                "请删除与名单无关的工作表和内容，或将名单分成几个文件。",
                "Remove the sheets and content that are not of the list, or divide the list into several files.",
            ),
            Self::Undecodable { .. } => Words::new(
                "请改正该行，或用 Excel 或 WPS 另存为“CSV UTF-8”或“Excel 工作簿（.xlsx）”。",
                "Correct the line, or save the file from Excel or WPS as \"CSV UTF-8\" or as an Excel workbook (.xlsx).",
            ),
            Self::UnclosedQuote { .. } => Words::new(
                "请补上结束的引号，或删去开头的引号。",
                "Add the closing quotation mark, or remove the opening one.",
            ),
            Self::NoSuchSheet { .. } => Words::new(
                "请给出以上名称之一，或不指定工作表。",
                "Give one of these names, or none.",
            ),
            Self::NoHeader { .. } => Words::new(
                "请在名单上方加一行表头（如：序号、省份、名称、运营主体名称），或用 columns 按从左到右的顺序给出各列名称。",
                "Add a header row above the list (such as 序号, 省份, 名称, 运营主体名称), or name the columns from left to right with columns.",
            ),
        }
    }
}

impl Found {
    /// What it is called.
    fn words(self) -> Words {
        match self {
            Self::Pdf => Words::new("一份 PDF 文件", "a PDF document"),
            Self::Rtf => Words::new("一份 RTF 文档", "a Rich Text document"),
            Self::Html => Words::new("一个网页文件（HTML）", "a web page (HTML)"),
            Self::Xml => Words::new("一个 XML 文件", "an XML file"),
            Self::Docx | Self::Doc => Words::new("一份 Word 文档", "a Word document"),
            Self::Ods => Words::new("一个 OpenDocument 文件", "an OpenDocument file"),
            Self::Xlsb => Words::new("一个二进制工作簿（.xlsb）", "a binary workbook (.xlsb)"),
            Self::Numbers => Words::new(
                "一份苹果 iWork 文件（Numbers 等）",
                "an Apple iWork document (Numbers and its kin)",
            ),
            Self::Slides => Words::new("一份演示文稿", "a presentation"),
            Self::Picture => Words::new("一张图片", "a picture"),
            Self::Archive => Words::new("一个压缩包", "an archive of compressed files"),
            Self::Compound => Words::new("一个旧版 Office 文件", "an old Office file"),
            Self::Binary => Words::new("一个非文本文件", "a file that is not text"),
        }
    }
}

impl Limit {
    fn words(self) -> Words {
        match self {
            Self::Unpacked => {
                let mebibytes = MAX_UNPACKED_BYTES / (1024 * 1024);
                Words::new(
                    format!("解压后超过 {mebibytes} MB"),
                    format!("it unpacks to more than {mebibytes} MB"),
                )
            }
            Self::Text => {
                let mebibytes = MAX_TEXT_BYTES / (1024 * 1024);
                Words::new(
                    format!("单元格中的文字共超过 {mebibytes} MB"),
                    format!("the texts of its cells are more than {mebibytes} MB together"),
                )
            }
            Self::Cells => Words::new(
                format!("有内容的单元格超过 {MAX_CELLS} 个"),
                format!("it has more than {MAX_CELLS} cells with content"),
            ),
            Self::Range => Words::new(
                format!("各工作表从第一个到最后一个有内容的单元格，跨越超过 {MAX_CELLS} 个单元格"),
                format!(
                    "from the first cell with content to the last, its sheets span more than {MAX_CELLS} cells"
                ),
            ),
            Self::Columns => Words::new(
                format!("有一行超过 {MAX_COLUMNS} 列"),
                format!("a row has more than {MAX_COLUMNS} columns"),
            ),
            Self::Rows => Words::new(
                format!("有内容的行超过 {MAX_ROWS} 行"),
                format!("it has more than {MAX_ROWS} rows with content"),
            ),
        }
    }
}

fn place_en(sheet: Option<&str>) -> String {
    sheet.map_or_else(|| "The file".to_owned(), |name| format!("Sheet \"{name}\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_header_says_what_was_seen_and_where() {
        let error = RosterError::NoHeader {
            sheet: Some("名单".to_owned()),
            row: 3,
            seen: vec!["1".to_owned(), "星桥".to_owned()],
        };
        let message = error.message();
        assert_eq!(
            message.zh,
            "工作表“名单”中没有可以识别的表头。最像表头的是第 3 行：1 | 星桥。"
        );
        assert_eq!(
            message.en,
            "Sheet \"名单\" has no header row that is known. The row most like one is row 3: 1 | 星桥."
        );
    }
}
