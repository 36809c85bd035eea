//! The first sheet: what the marks mean, the lists and how they were understood, counts by cause, and every problem with a
//! link to its cell.

use std::collections::BTreeMap;

use register::{Checked, ColumnRead, Field, List, MendedKind, Problem, Rule, Severity};
use rust_xlsxwriter::{ColNum, Worksheet, XlsxError, utility};

use crate::{
    error::AnnotateError,
    header,
    language::Language,
    marks::Marks,
    names::{self, Names},
    page::Page,
    sheet::{self, MOST_NOTES},
    style::Styles,
};

/// The most problems that are listed, errors first: a sheet of Excel holds no more than 65,530 links.
const MOST_LISTED: usize = 65_000;
/// The most of a value that is repeated, in UTF-16 units; the whole of it stands in its cell.
const MOST_OF_VALUE: usize = 300;

const WIDTHS: [f64; 10] = [9.0, 24.0, 16.0, 8.0, 20.0, 10.0, 28.0, 46.0, 46.0, 20.0];

pub(crate) fn write(
    sheet: &mut Worksheet,
    lists: &[List<'_>],
    checked: &Checked,
    marks: &Marks<'_>,
    names: &Names,
    styles: &Styles,
    language: Language,
) -> Result<(), AnnotateError> {
    for (column, width) in (0..).zip(WIDTHS) {
        sheet.set_column_width(column, width)?;
    }
    let mut page = Page {
        sheet,
        row: 0,
        styles,
        language,
    };
    page.legend(lists, &checked.problems, marks)?;
    page.mended(checked)?;
    page.lists(lists, checked, marks, names)?;
    if !checked.problems.is_empty() {
        page.causes(&checked.problems)?;
        page.problems(&checked.problems, marks, names)?;
    }
    sheet.set_landscape().set_print_fit_to_pages(1, 0);
    Ok(())
}

impl Page<'_> {
    fn legend(
        &mut self,
        lists: &[List<'_>],
        problems: &[Problem],
        marks: &Marks<'_>,
    ) -> Result<(), XlsxError> {
        let count = |severity| {
            let of_it = problems
                .iter()
                .filter(|problem| problem.severity == severity);
            of_it.count()
        };
        let (errors, warnings) = (count(Severity::Error), count(Severity::Warning));
        let title = self.language.choose(
            format!("名单检查结果：错误 {errors} 处，警告 {warnings} 处"),
            format!("Result of the check: errors {errors}, warnings {warnings}"),
        );
        self.sheet
            .write_string_with_format(self.row, 0, title, &self.styles.title)?;
        self.row += 1;
        if problems.is_empty() {
            return self.say("没有发现问题。", "No problem was found.");
        }
        for (severity, zh, en) in [
            (
                Severity::Error,
                "红底粗框：有错，改好以后这一行才能发布。",
                "Red, in a thick frame: an error. The row can be published when it is put right.",
            ),
            (
                Severity::Warning,
                "黄底虚线框：请核对一下，这一行可以照样发布。",
                "Amber, in a dashed frame: please have a look. The row can be published as it is.",
            ),
        ] {
            self.severity(severity)?;
            let meaning = self.language.choose(zh, en);
            self.sheet.write_string(self.row, 1, meaning)?;
            self.row += 1;
        }
        self.say(
            "后面的工作表是原来的名单。每个有问题的单元格都有批注，写明哪里不对、怎么改；下面逐条列出，点“单元格”一栏可以直接跳过去。",
            "The other sheets are the lists as they were. Each cell with a problem has a note that says what is wrong and how to put it right; all are listed below, with links to the cells.",
        )?;
        self.afterwards(lists)?;
        if marks.lists.iter().any(|list| list.cells.len() > MOST_NOTES) {
            self.say(
                &format!("有问题的单元格太多：每张表只给 {MOST_NOTES} 个加批注（先错误，后警告），其余的只有颜色和边框。"),
                &format!("There are too many marked cells: {MOST_NOTES} in each sheet have a note, errors first; the others have colour and frame only."),
            )?;
        }
        Ok(())
    }

    /// What to do with the file when all is mended.
    fn afterwards(&mut self, lists: &[List<'_>]) -> Result<(), XlsxError> {
        let has_header = |list: &List<'_>| list.roster.header_row.is_some();
        match lists {
            [list] if has_header(list) => self.say(
                "改好存盘，这个文件就可以直接再检查：标记和本表不影响检查。原名单旁边有 .toml 事实文件的，请复制一份，改成与本文件同名。",
                "When all is mended, save this file and check it as it is: the marks and this sheet do no harm. If a facts file (.toml) stands beside the original, copy it and name it after this file.",
            ),
            // Without a header the first sheet would be read, and of several lists only one.
            _ => self.say(
                "改好以后，请把每份名单的工作表另存为单独的文件再检查，或者照样改在原文件里。",
                "When all is mended, save the sheet of each list as a file of its own and check those, or mend the originals alike.",
            ),
        }
    }

    /// What was put right without asking.
    fn mended(&mut self, checked: &Checked) -> Result<(), XlsxError> {
        let counts = MendedKind::ALL.iter().filter_map(|kind| {
            let of_kind = checked.mended.iter().filter(|mended| mended.kind == *kind);
            let count = Some(of_kind.count()).filter(|count| *count > 0)?;
            let words = kind.words();
            Some(self.language.choose(
                format!("{} {count} 处", words.zh),
                format!("{} × {count}", words.en),
            ))
        });
        let counts: Vec<String> = counts.collect();
        if counts.is_empty() {
            return Ok(());
        }
        self.say(
            &format!("已自动整理，不用改：{}", counts.join("，")),
            &format!("Put right, nothing to do: {}", counts.join(", ")),
        )
    }

    /// How each list was understood: structure comes before rows.
    fn lists(
        &mut self,
        lists: &[List<'_>],
        checked: &Checked,
        marks: &Marks<'_>,
        names: &Names,
    ) -> Result<(), AnnotateError> {
        self.heading("名单", "Lists")?;
        self.header(&[
            (1, "文件", "File"),
            (2, "工作表", "Sheet"),
            (3, "表头行", "Header row"),
            (4, "数据行数", "Rows below it"),
            (5, "问题数", "Problems"),
            (6, "没有读的工作表", "Sheets not read"),
            (7, "读懂的栏", "Columns understood"),
            (
                8,
                "没读懂的栏，放在一边",
                "Columns not understood, kept aside",
            ),
            (9, "没有的常见栏", "Usual columns it does not have"),
        ])?;
        for (index, list) in lists.iter().enumerate() {
            let roster = list.roster;
            let name = &names.lists[index];
            let first = (roster.header_row.unwrap_or(1), 0);
            self.text(1, list.file)?;
            self.link(2, name, first, name)?;
            let header = header::rows(roster).map(|row| row.number.to_string());
            self.text(3, &header.collect::<Vec<_>>().join(self.comma()))?;
            self.count(4, roster.rows.len())?;
            self.count(5, marks.lists[index].cells.values().map(Vec::len).sum())?;
            self.text(6, &roster.passed_over.join(self.comma()))?;
            if let Some(structure) = checked.lists.get(index) {
                let (known, unknown): (Vec<_>, Vec<_>) = structure
                    .columns
                    .iter()
                    .partition(|column| column.field.is_some());
                let told = |columns: Vec<&ColumnRead>| {
                    let told = columns.into_iter().map(|column| self.told(column));
                    told.collect::<Vec<_>>().join(self.comma())
                };
                let missing = structure.missing.iter().map(|field| {
                    let name = field.name();
                    self.language.choose(name.zh, name.en)
                });
                let missing = missing.collect::<Vec<_>>().join(self.comma());
                let (known, unknown) = (told(known), told(unknown));
                self.text(7, &known)?;
                self.text(8, &unknown)?;
                self.text(9, &missing)?;
            }
            self.row += 1;
        }
        Ok(())
    }

    /// A column's header, and what it was understood as where the header says it in other words.
    fn told(&self, column: &ColumnRead) -> String {
        let header = &column.header;
        let name = column.field.map(Field::name);
        let name = name.map(|name| self.language.choose(name.zh, name.en));
        match name.filter(|name| !name.eq_ignore_ascii_case(header)) {
            Some(name) => self
                .language
                .choose(format!("{header}（{name}）"), format!("{header} ({name})")),
            None => header.clone(),
        }
    }

    fn comma(&self) -> &'static str {
        self.language.choose("、", ", ")
    }

    fn causes(&mut self, problems: &[Problem]) -> Result<(), XlsxError> {
        let mut causes: BTreeMap<(Severity, Rule), Vec<&Problem>> = BTreeMap::new();
        for problem in problems {
            let cause = causes.entry((problem.severity, problem.rule)).or_default();
            cause.push(problem);
        }
        self.heading("按问题的种类", "By cause")?;
        self.header(&[
            (0, "轻重", "Weight"),
            (1, "处数", "Count"),
            (2, "问题", "Problem"),
            (7, "怎么改", "How to fix it"),
            (9, "规则", "Rule"),
        ])?;
        for ((severity, rule), problems) in causes {
            let Some(first) = problems.first() else {
                continue;
            };
            self.severity(severity)?;
            self.count(1, problems.len())?;
            // It runs over the empty cells beside it.
            let title = rule.title();
            let title = self.language.choose(title.zh, title.en);
            self.sheet.write_string(self.row, 2, title)?;
            self.text(7, self.language.of(&first.fix))?;
            self.text(9, rule.key())?;
            self.row += 1;
        }
        Ok(())
    }

    fn problems(
        &mut self,
        problems: &[Problem],
        marks: &Marks<'_>,
        names: &Names,
    ) -> Result<(), AnnotateError> {
        self.heading("每一处问题", "Every problem")?;
        let listed = listed(problems);
        let unlisted = problems.len() - listed.len();
        if unlisted > 0 {
            self.say(
                &format!("问题太多，还有 {unlisted} 处没有列在这里（先列错误）；改好这些再检查一次就会列出。"),
                &format!("There are too many: {unlisted} more are not listed here (errors come first). They are listed when these are mended and the list is checked again."),
            )?;
        }
        let top = self.row;
        self.header(&[
            (0, "轻重", "Weight"),
            (1, "文件", "File"),
            (2, "工作表", "Sheet"),
            (3, "行", "Row"),
            (4, "栏", "Column"),
            (5, "单元格", "Cell"),
            (6, "值", "Value"),
            (7, "问题", "Problem"),
            (8, "怎么改", "How to fix it"),
            (9, "规则", "Rule"),
        ])?;
        for index in listed {
            let problem = &problems[index];
            self.severity(problem.severity)?;
            self.text(1, &problem.file)?;
            if let Some((list, at)) = marks.places[index] {
                let (row, column) = sheet::spot(at)?;
                let name = &names.lists[list];
                self.text(2, name)?;
                self.link(5, name, at, &utility::row_col_to_cell(row, column))?;
            }
            match problem.row {
                Some(row) => self.number(3, row)?,
                None => self.text(3, self.language.choose("整张表", "whole list"))?,
            }
            self.text(4, problem.column.as_deref().unwrap_or_default())?;
            self.text(6, &shortened(problem.value.as_deref().unwrap_or_default()))?;
            self.text(7, self.language.of(&problem.message))?;
            self.text(8, self.language.of(&problem.fix))?;
            self.text(9, problem.rule.key())?;
            self.row += 1;
        }
        let last = ColNum::try_from(WIDTHS.len() - 1).unwrap_or_default();
        self.sheet.autofilter(top, 0, self.row - 1, last)?;
        Ok(())
    }
}

/// The problems that are listed, in their order: all, or if they are too many, errors before warnings.
fn listed(problems: &[Problem]) -> Vec<usize> {
    let mut listed: Vec<usize> = (0..problems.len()).collect();
    if listed.len() > MOST_LISTED {
        listed.sort_by_key(|index| problems[*index].severity);
        listed.truncate(MOST_LISTED);
        listed.sort_unstable();
    }
    listed
}

/// As much of a value as tells it.
fn shortened(text: &str) -> String {
    let kept = names::cut(text, MOST_OF_VALUE);
    let end = if kept.len() < text.len() { "…" } else { "" };
    format!("{kept}{end}")
}
