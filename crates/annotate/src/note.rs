//! The note on a cell: what is wrong and how to put it right.

use register::Problem;
use rust_xlsxwriter::Note;

use crate::language::Language;

/// The most problems that one note tells: one merged cell may stand for a hundred rows.
const MOST_PROBLEMS: usize = 10;
/// The width of a note in pixels, and about how many narrow characters a line of it holds.
const WIDTH: u32 = 340;
const LINE: usize = 52;

/// The note of a cell in this row. A problem of another row, for which the cell stands, is told with its row.
pub(crate) fn of(
    problems: &[&Problem],
    row: u32,
    is_cut: bool,
    summary: &str,
    language: Language,
) -> Note {
    let mut parts: Vec<String> = problems
        .iter()
        .take(MOST_PROBLEMS)
        .map(|problem| told(problem, row, language))
        .collect();
    let untold = problems.len().saturating_sub(MOST_PROBLEMS);
    if untold > 0 {
        parts.push(language.choose(
            format!("另有 {untold} 处，见工作表“{summary}”。"),
            format!("{untold} more are in the sheet “{summary}”."),
        ));
    }
    if is_cut {
        parts.push(
            language
                .choose(
                    "这里的文字比一个单元格能放的长，只写出前面一部分；全文见原文件。",
                    "The text is longer than a cell holds, so only its beginning stands here; the original has all of it.",
                )
                .to_owned(),
        );
    }
    let text = parts.join("\n\n");
    let height = height(&text);
    Note::new(text)
        .set_author("spaces check")
        .add_author_prefix(false)
        .set_font_size(9)
        .set_width(WIDTH)
        .set_height(height)
}

fn told(problem: &Problem, row: u32, language: Language) -> String {
    let severity = language.severity(problem.severity);
    let message = language.of(&problem.message);
    let fix = language.of(&problem.fix);
    let of_row = problem
        .row
        .filter(|other| *other != row)
        .map(|row| language.choose(format!("第 {row} 行，"), format!("Row {row}, ")))
        .unwrap_or_default();
    language.choose(
        format!("{of_row}{severity}：{message}\n怎么改：{fix}"),
        format!("{of_row}{severity}: {message}\nTo fix it: {fix}"),
    )
}

/// The height in pixels that shows the text whole, within reason.
fn height(text: &str) -> u32 {
    let lines: usize = text
        .lines()
        .map(|line| width(line).div_ceil(LINE).max(1))
        .sum();
    u32::try_from(lines)
        .unwrap_or(u32::MAX)
        .clamp(2, 40)
        .saturating_mul(16)
        + 12
}

/// The width of a text in narrow characters; Chinese ones are twice as wide.
pub(crate) fn width(text: &str) -> usize {
    text.chars()
        .map(|c| if c < '\u{2E80}' { 1 } else { 2 })
        .sum()
}
