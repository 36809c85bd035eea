//! A sheet that is written from the top, row by row.

use register::Severity;
use rust_xlsxwriter::{ColNum, RowNum, Url, Worksheet, XlsxError, utility};

use crate::{
    error::AnnotateError,
    language::Language,
    merges::At,
    names,
    sheet::{self, LONGEST},
    style::{Kind, Styles},
};

/// The sheet, and the row that is written next.
pub(crate) struct Page<'a> {
    pub(crate) sheet: &'a mut Worksheet,
    pub(crate) row: RowNum,
    pub(crate) styles: &'a Styles,
    pub(crate) language: Language,
}

impl Page<'_> {
    pub(crate) fn heading(&mut self, zh: &str, en: &str) -> Result<(), XlsxError> {
        self.row += 1;
        let text = self.language.choose(zh, en);
        self.sheet
            .write_string_with_format(self.row, 0, text, &self.styles.heading)?;
        self.row += 1;
        Ok(())
    }

    pub(crate) fn header(&mut self, columns: &[(ColNum, &str, &str)]) -> Result<(), XlsxError> {
        for (column, zh, en) in columns {
            let text = self.language.choose(*zh, *en);
            self.sheet
                .write_string_with_format(self.row, *column, text, &self.styles.header)?;
        }
        self.row += 1;
        Ok(())
    }

    /// A sentence in a row of its own.
    pub(crate) fn say(&mut self, zh: &str, en: &str) -> Result<(), XlsxError> {
        self.sheet
            .write_string(self.row, 0, self.language.choose(zh, en))?;
        self.row += 1;
        Ok(())
    }

    pub(crate) fn severity(&mut self, severity: Severity) -> Result<(), XlsxError> {
        let style = self.styles.cell(Kind::Text, Some(severity));
        self.sheet.write_string_with_format(
            self.row,
            0,
            self.language.severity(severity),
            style,
        )?;
        Ok(())
    }

    pub(crate) fn text(&mut self, column: ColNum, text: &str) -> Result<(), XlsxError> {
        if !text.is_empty() {
            let text = names::cut(text, LONGEST);
            self.sheet
                .write_string_with_format(self.row, column, text, &self.styles.prose)?;
        }
        Ok(())
    }

    pub(crate) fn number(&mut self, column: ColNum, number: u32) -> Result<(), XlsxError> {
        self.sheet
            .write_number_with_format(self.row, column, number, &self.styles.prose)?;
        Ok(())
    }

    pub(crate) fn count(&mut self, column: ColNum, count: usize) -> Result<(), XlsxError> {
        self.number(column, u32::try_from(count).unwrap_or(u32::MAX))
    }

    pub(crate) fn link(
        &mut self,
        column: ColNum,
        sheet: &str,
        at: At,
        text: &str,
    ) -> Result<(), AnnotateError> {
        let (row, to) = sheet::spot(at)?;
        let cell = utility::row_col_to_cell(row, to);
        let url = Url::new(format!(
            "internal:{}!{cell}",
            utility::quote_sheet_name(sheet)
        ));
        self.sheet.write_url_with_format(
            self.row,
            column,
            url.set_text(text),
            &self.styles.link,
        )?;
        Ok(())
    }
}
