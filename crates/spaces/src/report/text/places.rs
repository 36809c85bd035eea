//! Where the problems of one cause stand, as compactly as a person can work from.

use std::collections::BTreeMap;

use register::{Problem, tidy};

use super::list_name;
use crate::say::Language;

/// A cause is cut after so many places; all of them stand in the JSON.
const MOST: usize = 20;
/// Where a cause has many columns, each of them still has so many places.
const FEWEST: usize = 3;
/// The most characters of a value that are shown.
const LONGEST: usize = 60;

/// The lines below the head of a cause: one a column with the rows in it, or, where the messages differ, one a row. What the head has
/// said in its title is not said again.
pub(super) fn of(problems: &[&Problem], title: &str, language: Language) -> Vec<String> {
    let (comma, colon) = match language {
        Language::Zh => ("，", "："),
        Language::En => (", ", ": "),
    };
    let message = |problem: &Problem| language.of(&problem.message).to_owned();
    let message_of_all = same(problems, message);
    let mut lines: Vec<String> = message_of_all
        .iter()
        .filter(|message| *message != title)
        .map(|message| format!("  {message}"))
        .collect();
    let columns = by_column(problems);
    let room = (MOST / columns.len().max(1)).max(FEWEST);
    let mut hidden = 0;
    for problems in columns {
        let Some(first) = problems.first() else {
            continue;
        };
        let list = list_name(&first.file, first.sheet.as_deref());
        let place = place(Some(&list), first.column.as_deref());
        let message_here = same(&problems, message);
        let value_here = same(&problems, |problem| problem.value.clone());
        let mut line = vec![format!("  {place}")];
        match (message_here, value_here) {
            (None, _) => {
                lines.append(&mut line);
                for problem in problems.iter().take(room) {
                    let message = language.of(&problem.message);
                    lines.push(format!("    {}{colon}{message}", one(problem, language)));
                }
                hidden += problems.len().saturating_sub(room);
                continue;
            }
            (Some(_), Some(value)) => {
                let numbers: Vec<u32> = problems.iter().filter_map(|problem| problem.row).collect();
                let ranges = ranges(&numbers);
                let shown = ranges.get(..room).unwrap_or(&ranges);
                let rows = (!shown.is_empty()).then(|| in_rows(shown, language));
                let parts: Vec<String> = rows
                    .into_iter()
                    .chain(value.as_deref().map(quoted))
                    .collect();
                line.extend((!parts.is_empty()).then(|| parts.join(space(language))));
                let rest = ranges.iter().skip(room);
                hidden += rest
                    .map(|(first, last)| last.abs_diff(*first) as usize + 1)
                    .sum::<usize>();
            }
            (Some(_), None) => {
                let texts: Vec<String> = problems
                    .iter()
                    .take(room)
                    .map(|problem| one(problem, language))
                    .collect();
                line.push(texts.join(comma));
                hidden += problems.len().saturating_sub(room);
            }
        }
        if message_of_all.is_none() {
            line.push(message(first));
        }
        lines.push(line.join(colon));
    }
    if hidden > 0 {
        lines.push(match language {
            Language::Zh => format!("  ……还有 {hidden} 处，--format json 全部列出"),
            Language::En => format!("  … and {hidden} more; --format json lists them all"),
        });
    }
    lines
}

/// The problems of each column, in the order in which the columns come up.
fn by_column<'a>(problems: &[&'a Problem]) -> Vec<Vec<&'a Problem>> {
    let mut columns: Vec<Vec<&Problem>> = Vec::new();
    let mut places = BTreeMap::new();
    for problem in problems {
        let column = (&problem.file, &problem.sheet, &problem.column);
        let place = *places.entry(column).or_insert_with(|| {
            columns.push(Vec::new());
            columns.len() - 1
        });
        if let Some(column) = columns.get_mut(place) {
            column.push(problem);
        }
    }
    columns
}

/// What all of them have in common, if they have.
fn same<T: PartialEq>(problems: &[&Problem], what: impl Fn(&Problem) -> T) -> Option<T> {
    let mut all = problems.iter().map(|problem| what(problem));
    let first = all.next()?;
    all.all(|other| other == first).then_some(first)
}

/// A problem's row and value.
fn one(problem: &Problem, language: Language) -> String {
    let row = problem.row.map(|row| in_rows(&[(row, row)], language));
    let value = problem.value.as_deref().map(quoted);
    let parts: Vec<String> = row.into_iter().chain(value).collect();
    parts.join(space(language))
}

/// Between a row and its value.
fn space(language: Language) -> &'static str {
    match language {
        Language::Zh => "",
        Language::En => " ",
    }
}

/// List and column.
pub(super) fn place(list: Option<&str>, column: Option<&str>) -> String {
    let column = column.map(tidy);
    let parts = list.into_iter().chain(column.as_deref());
    parts.collect::<Vec<_>>().join(" ")
}

/// Rows that follow each other, as first and last.
pub(super) fn ranges(rows: &[u32]) -> Vec<(u32, u32)> {
    let mut ranges: Vec<(u32, u32)> = Vec::new();
    for row in rows {
        match ranges.last_mut() {
            Some((_, last)) if last.checked_add(1) == Some(*row) => *last = *row,
            Some((_, last)) if last == row => {}
            _ => ranges.push((*row, *row)),
        }
    }
    ranges
}

/// `第 4、7、12–20 行`, `rows 4, 7, 12–20`.
pub(super) fn in_rows(ranges: &[(u32, u32)], language: Language) -> String {
    let texts: Vec<String> = ranges
        .iter()
        .map(|(first, last)| match first.abs_diff(*last) {
            0 => first.to_string(),
            _ => format!("{first}–{last}"),
        })
        .collect();
    let is_one = matches!(ranges, [(first, last)] if first == last);
    match language {
        Language::Zh => format!("第 {} 行", texts.join("、")),
        Language::En if is_one => format!("row {}", texts.join(", ")),
        Language::En => format!("rows {}", texts.join(", ")),
    }
}

/// What stood there and what was read; only the latter where nothing stood there.
pub(super) fn change(from: &str, to: &str) -> String {
    if from.is_empty() {
        quoted(to)
    } else {
        format!("{} → {}", quoted_as_it_is(from), quoted(to))
    }
}

/// A value with its line breaks and invisible characters shown, since they are what it is about.
fn quoted_as_it_is(value: &str) -> String {
    let shown: String = value
        .chars()
        .map(|c| match c {
            '\n' | '\r' => '⏎',
            '\u{A0}' | '\u{3000}' => '␣',
            _ if c.is_control() || tidy(&c.to_string()).is_empty() && c != ' ' => '·',
            _ => c,
        })
        .collect();
    quoted(&shown)
}

/// A value in quotation marks, on one line, and cut where it is very long.
pub(super) fn quoted(value: &str) -> String {
    let value = tidy(value);
    match value.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("“{}…”", &value[..end]),
        None => format!("“{value}”"),
    }
}

#[cfg(test)]
mod tests {
    use register::{Rule, Severity, Words};

    use super::*;

    fn problem(row: u32, value: Option<&str>, message: &str) -> Problem {
        let words = |text: &str| Words {
            zh: text.to_owned(),
            en: text.to_owned(),
        };
        Problem {
            file: "list.csv".to_owned(),
            sheet: None,
            row: Some(row),
            column: Some("联系\n电话".to_owned()),
            severity: Severity::Error,
            rule: Rule::PhoneForm,
            value: value.map(str::to_owned),
            message: words(message),
            fix: words("fix"),
        }
    }

    fn lines(problems: &[Problem], language: Language) -> Vec<String> {
        of(&problems.iter().collect::<Vec<_>>(), "title", language)
    }

    #[test]
    fn rows_of_one_message_stand_in_one_line_as_ranges() {
        let rows = [4, 7, 12, 13, 14, 15].map(|row| problem(row, None, "empty"));
        let expected = ["  empty", "  list.csv 联系 电话：第 4、7、12–15 行"];
        assert_eq!(lines(&rows, Language::Zh), expected);
        let expected = ["  empty", "  list.csv 联系 电话: rows 4, 7, 12–15"];
        assert_eq!(lines(&rows, Language::En), expected);
    }

    #[test]
    fn values_that_differ_stand_beside_their_rows_and_messages_too() {
        let rows = [problem(4, Some("a"), "bad"), problem(5, Some("b"), "bad")];
        let expected = ["  bad", "  list.csv 联系 电话: row 4 “a”, row 5 “b”"];
        assert_eq!(lines(&rows, Language::En), expected);
        let rows = [
            problem(4, Some("a"), "short"),
            problem(5, Some("b"), "long"),
        ];
        let expected = [
            "  list.csv 联系 电话",
            "    第 4 行“a”：short",
            "    第 5 行“b”：long",
        ];
        assert_eq!(lines(&rows, Language::Zh), expected);
    }

    #[test]
    fn a_long_cause_is_cut_and_says_how_much_is_left() {
        let every_other: Vec<Problem> = (1..=30)
            .map(|row| problem(row * 2, None, "empty"))
            .collect();
        let lines_of = lines(&every_other, Language::En);
        assert!(lines_of[1].ends_with("38, 40"), "{lines_of:?}");
        assert_eq!(lines_of[2], "  … and 10 more; --format json lists them all");
        let all_differ: Vec<Problem> = (1..=30)
            .map(|row| problem(row, None, &row.to_string()))
            .collect();
        let lines_of = lines(&all_differ, Language::Zh);
        assert_eq!(lines_of.len(), 1 + MOST + 1);
        assert!(
            lines_of
                .last()
                .is_some_and(|line| line.contains("还有 10 处"))
        );
    }

    #[test]
    fn a_very_long_value_is_cut() {
        assert_eq!(quoted("a\n b"), "“a b”");
        assert_eq!(quoted(&"长".repeat(90)).chars().count(), LONGEST + 3);
    }
}
