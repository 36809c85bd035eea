use register::Words;
use rust_xlsxwriter::XlsxError;

/// Why no marked copy could be made.
#[derive(Debug, thiserror::Error)]
pub enum AnnotateError {
    /// A cell stands where an XLSX sheet has none: beyond row 1,048,576 or column 16,384 (XFD).
    #[error("row {row}, column {column}: beyond what an XLSX sheet holds")]
    Beyond {
        /// The row, from 1.
        row: u32,
        /// The column, from 1.
        column: u32,
    },
    /// The workbook cannot be written.
    #[error(transparent)]
    Workbook(#[from] XlsxError),
}

impl AnnotateError {
    /// What is wrong and how to go on, in both languages.
    #[must_use]
    pub fn words(&self) -> Words {
        match self {
            Self::Beyond { row, column } => Words::new(
                format!(
                    "第 {row} 行第 {column} 列超出了 XLSX 工作表的范围（1048576 行、16384 列），写不成带标记的副本。请删去远处多余的内容再试。"
                ),
                format!(
                    "Row {row}, column {column} lies beyond an XLSX sheet (1,048,576 rows, 16,384 columns), so no marked copy can be written. Delete what stands out there and try again."
                ),
            ),
            Self::Workbook(cause) => Words::new(
                format!("带标记的副本写不成：{cause}。检查报告不受影响。"),
                format!("The marked copy cannot be written: {cause}. The report is not affected."),
            ),
        }
    }
}
