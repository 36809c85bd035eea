//! What checking found, for people: how each list was understood, then every problem gathered by its cause, errors first, then what
//! was put right without asking, then the totals.

mod places;

use std::{collections::BTreeMap, fmt::Write as _};

use register::{Checked, Mended, Phrase, Problem, Rule, Severity, Structure, tidy};

use super::{count, mended_counts};
use crate::say::Language;

/// The report. `list_mended` adds everything that was put right, cell by cell.
pub(crate) fn text(checked: &Checked, language: Language, list_mended: bool) -> String {
    let mut lines = Vec::new();
    for list in &checked.lists {
        structure(&mut lines, list, language);
        lines.push(String::new());
    }
    let mut causes: BTreeMap<(Severity, Rule), Vec<&Problem>> = BTreeMap::new();
    for problem in &checked.problems {
        let cause = (problem.severity, problem.rule);
        causes.entry(cause).or_default().push(problem);
    }
    for ((severity, rule), problems) in &causes {
        cause(&mut lines, *severity, *rule, problems, language);
        lines.push(String::new());
    }
    mended(&mut lines, checked, language, list_mended);
    lines.push(totals(checked, language));
    lines.join("\n")
}

fn of(language: Language, phrase: Phrase) -> &'static str {
    match language {
        Language::Zh => phrase.zh,
        Language::En => phrase.en,
    }
}

/// A list's file and sheet.
fn list_name(file: &str, sheet: Option<&str>) -> String {
    let mut name = file.to_owned();
    if let Some(sheet) = sheet {
        let _ = write!(name, " [{sheet}]");
    }
    name
}

fn structure(lines: &mut Vec<String>, list: &Structure, language: Language) {
    let name = list_name(&list.file, list.sheet.as_deref());
    let header: Vec<String> = list.header_rows.iter().map(u32::to_string).collect();
    let rows = list.rows;
    lines.push(match language {
        Language::Zh if header.is_empty() => {
            format!("{name}：栏名由命令或事实文件给出，共 {rows} 行")
        }
        Language::En if header.is_empty() => {
            format!("{name}: columns named by the command or the facts file, rows: {rows}")
        }
        Language::Zh => format!(
            "{name}：表头在第 {} 行，下面有 {rows} 行",
            header.join("、")
        ),
        Language::En => format!(
            "{name}: header in row{} {}, rows below it: {rows}",
            if header.len() > 1 { "s" } else { "" },
            header.join(", ")
        ),
    });
    let (mut known, mut unknown) = (Vec::new(), Vec::new());
    for column in &list.columns {
        let header = tidy(&column.header);
        match column.field.map(|field| of(language, field.name())) {
            None => unknown.push(header),
            Some(name) if header.to_lowercase().contains(name) => known.push(header),
            Some(name) => known.push(match language {
                Language::Zh => format!("{header}（{name}）"),
                Language::En => format!("{header} ({name})"),
            }),
        }
    }
    let missing = list
        .missing
        .iter()
        .map(|field| of(language, field.name()).to_owned());
    for (zh, en, items) in [
        ("读懂的栏", "Columns understood", known),
        (
            "没读懂的栏，放在一边",
            "Columns not understood, kept aside",
            unknown,
        ),
        (
            "没有的常见栏",
            "Usual columns it does not have",
            missing.collect(),
        ),
        (
            "没有读的工作表",
            "Sheets not read",
            list.passed_over.clone(),
        ),
    ] {
        if !items.is_empty() {
            lines.push(match language {
                Language::Zh => format!("  {zh}：{}", items.join("、")),
                Language::En => format!("  {en}: {}", items.join(", ")),
            });
        }
    }
}

fn cause(
    lines: &mut Vec<String>,
    severity: Severity,
    rule: Rule,
    problems: &[&Problem],
    language: Language,
) {
    let (title, key, count) = (of(language, rule.title()), rule.key(), problems.len());
    lines.push(match (language, severity) {
        (Language::Zh, Severity::Error) => format!("错误：{title}（{key}），{count} 处"),
        (Language::Zh, Severity::Warning) => format!("警告：{title}（{key}），{count} 处"),
        (Language::En, Severity::Error) => format!("Error: {title} ({key}) × {count}"),
        (Language::En, Severity::Warning) => format!("Warning: {title} ({key}) × {count}"),
    });
    lines.extend(places::of(problems, title, language));
    let mut fixes: Vec<&str> = Vec::new();
    for fix in problems.iter().map(|problem| language.of(&problem.fix)) {
        if !fixes.contains(&fix) {
            fixes.push(fix);
        }
        // A remedy that names its values is as good for one row as for all of them.
        if fixes.len() == 3 {
            break;
        }
    }
    lines.extend(fixes.iter().map(|fix| format!("  → {fix}")));
}

fn mended(lines: &mut Vec<String>, checked: &Checked, language: Language, list_mended: bool) {
    let counts: Vec<String> = mended_counts(checked)
        .map(|(kind, count)| match language {
            Language::Zh => format!("{} {count} 处", of(language, kind.words())),
            Language::En => format!("{} × {count}", of(language, kind.words())),
        })
        .collect();
    if counts.is_empty() {
        return;
    }
    let more = match (language, list_mended) {
        (_, true) => "",
        (Language::Zh, false) => "（--list-mended 逐一列出）",
        (Language::En, false) => " (--list-mended lists them all)",
    };
    lines.push(match language {
        Language::Zh => format!("已自动整理，不用改：{}{more}", counts.join("，")),
        Language::En => format!("Put right, nothing to do: {}{more}", counts.join(", ")),
    });
    if list_mended {
        for (kind, _) in mended_counts(checked) {
            lines.push(format!("  {}", of(language, kind.words())));
            let of_kind = checked.mended.iter().filter(|mended| mended.kind == kind);
            lines.extend(alike(of_kind).map(|(first, rows)| {
                let list = checked.lists.get(first.list);
                let name = list.map(|list| list_name(&list.file, list.sheet.as_deref()));
                let place = places::place(name.as_deref(), first.column.as_deref());
                let change = places::change(&first.from, &first.to);
                let rows = places::in_rows(&places::ranges(&rows), language);
                match language {
                    Language::Zh => format!("    {place} {change}：{rows}"),
                    Language::En => format!("    {place} {change}: {rows}"),
                }
            }));
        }
    }
    lines.push(String::new());
}

/// What was changed alike in one column, with the rows of each.
fn alike<'a>(
    all: impl Iterator<Item = &'a Mended>,
) -> impl Iterator<Item = (&'a Mended, Vec<u32>)> {
    let mut alike: BTreeMap<_, (&Mended, Vec<u32>)> = BTreeMap::new();
    for mended in all {
        let Mended {
            list,
            column,
            from,
            to,
            ..
        } = mended;
        let change = (list, column, from, to);
        let (_, rows) = alike.entry(change).or_insert((mended, Vec::new()));
        rows.push(mended.row);
    }
    alike.into_values()
}

fn totals(checked: &Checked, language: Language) -> String {
    let good = checked.entries.len();
    let errors = count(checked, Severity::Error);
    let warnings = count(checked, Severity::Warning);
    match language {
        Language::Zh => format!("{good} 行可以发布；错误 {errors} 处，警告 {warnings} 处。"),
        Language::En => {
            let rows = if good == 1 { "row" } else { "rows" };
            format!("{good} {rows} can be published; errors: {errors}, warnings: {warnings}.")
        }
    }
}
