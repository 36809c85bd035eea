//! Where a file that somebody wrote by hand is not the TOML that it should be: line, column, the line itself, and a hint that fits.

use toml::de::Error;

use crate::{Phrase, Words, words};

/// The most characters of a line that are shown.
const LONGEST: usize = 80;

/// Quotation marks and an equals sign that a Chinese keyboard or a text program puts where TOML wants `"` and `=`.
const NOT_STRAIGHT: [char; 8] = ['“', '”', '‘', '’', '「', '」', '＂', '＝'];

/// What is wrong, where, and how to put it right. `file` is what the file is called in a sentence.
#[must_use]
pub fn toml_fault(file: Phrase, text: &str, cause: &Error) -> Words {
    let hint = |line: &str| toml_hint(cause, line);
    let Some(place) = cause
        .span()
        .and_then(|span| TextPlace::of(text, span.start))
    else {
        let hint = hint("");
        return Words {
            zh: format!("{}无法读取。{}", file.zh, hint.zh),
            en: format!("{} cannot be read. {}", file.en, hint.en),
        };
    };
    let TextPlace { line, column, text } = place;
    let hint = hint(text);
    let shown: String = text.trim().chars().take(LONGEST).collect();
    Words {
        zh: format!(
            "{}第 {line} 行第 {column} 列写得不对：\n    {shown}\n{}",
            file.zh, hint.zh
        ),
        en: format!(
            "{} cannot be read at line {line}, column {column}:\n    {shown}\n{}",
            file.en, hint.en
        ),
    }
}

/// A place in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TextPlace<'a> {
    /// The line, counted from 1.
    pub line: usize,
    /// The column, counted from 1 in characters.
    pub column: usize,
    /// The line itself.
    pub text: &'a str,
}

impl<'a> TextPlace<'a> {
    /// The place of a byte, if a character begins there or the text ends there.
    #[must_use]
    pub fn of(text: &'a str, at: usize) -> Option<Self> {
        let before = text.get(..at)?;
        let start = before.rfind('\n').map_or(0, |end| end + 1);
        Some(Self {
            line: before.matches('\n').count() + 1,
            column: before.get(start..)?.chars().count() + 1,
            text: text.get(start..)?.lines().next().unwrap_or_default(),
        })
    }
}

/// What to do, by what the reader of TOML says in English, and the line that it says it of.
#[must_use]
pub fn toml_hint(cause: &Error, line: &str) -> Words {
    let message = cause.message();
    // What it quotes stands in backticks: the unknown key first, then the known ones.
    let quoted: Vec<&str> = message.split('`').skip(1).step_by(2).collect();
    match quoted.split_first() {
        Some((unknown, known)) if message.starts_with("unknown field") => {
            let (zh, en) = (known.join("、"), known.join(", "));
            return words!(
                "没有 {unknown} 这个键。可以写：{zh}",
                "There is no key {unknown}. It may be: {en}"
            );
        }
        Some((key, _)) if message.starts_with("missing field") => {
            return words!("缺少 {key}，请补上", "{key} is missing; add it");
        }
        _ => {}
    }
    let expects = |kinds: &[&str]| {
        let expected = message.split("expected ").nth(1);
        message.starts_with("invalid")
            && expected.is_some_and(|expected| kinds.iter().any(|kind| expected.contains(kind)))
    };
    if message.starts_with("duplicate key") {
        words!(
            "同一个键写了两次，请只留一个",
            "The same key stands here twice; keep one"
        )
    } else if expects(&["u32", "i32"]) {
        words!(
            "这里要写整数，不加引号，例如 7",
            "A whole number is needed here, without quotation marks, such as 7"
        )
    } else if expects(&["a sequence"]) {
        words!(
            "这里要写列表，例如 [\"序号\", \"名称\"]",
            "A list is needed here, such as [\"序号\", \"名称\"]"
        )
    } else if line.contains(NOT_STRAIGHT) {
        words!(
            "请用直引号 \" 和半角 =，不用 “ ”、‘ ’ 或全角符号，例如 level = \"national\"",
            "Use straight quotation marks \" and a plain =, not “ ”, ‘ ’ or full-width signs, such as level = \"national\""
        )
    } else {
        words!(
            "一行写一个“键 = 值”，文字两边加直引号，例如 level = \"national\"",
            "Each line is key = value, and text stands in straight quotation marks, such as level = \"national\" (the parser says: {message})"
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: Phrase = Phrase {
        zh: "事实文件",
        en: "The facts file",
    };

    #[derive(Debug, serde::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[expect(dead_code, reason = "only read")]
    struct Two {
        level: String,
        days: Option<u32>,
        columns: Option<Vec<String>>,
    }

    #[test]
    fn what_is_wrong_is_said_in_either_language_with_its_place_and_a_hint() {
        for (text, zh, en) in [
            (
                "level = \"a\"\nlevel = “national”",
                ["第 2 行第 9 列", "level = “national”", "直引号"],
                ["line 2, column 9", "level = “national”", "straight"],
            ),
            (
                "# 名单\nlevle = \"a\"",
                ["第 2 行第 1 列", "没有 levle", "level、days、columns"],
                ["line 2, column 1", "no key levle", "level, days, columns"],
            ),
            (
                "level = national",
                ["第 1 行", "level = national", "直引号"],
                ["line 1", "level = national", "straight"],
            ),
            (
                "level = \"a\"\nlevel = \"b\"",
                ["第 2 行", "写了两次", "只留一个"],
                ["line 2", "twice", "keep one"],
            ),
            (
                "level = \"a\"\ndays = \"7\"",
                ["第 2 行", "整数", "不加引号"],
                ["line 2", "whole number", "without quotation marks"],
            ),
            (
                "level = \"a\"\ncolumns = \"名称\"",
                ["第 2 行", "列表", "名称"],
                ["line 2", "list", "名称"],
            ),
            (
                "days = 7",
                ["事实文件", "缺少 level", "补上"],
                ["The facts file", "level is missing", "add it"],
            ),
        ] {
            let cause = toml::from_str::<Two>(text).unwrap_err();
            let words = toml_fault(FILE, text, &cause);
            for (words, parts) in [(&words.zh, zh), (&words.en, en)] {
                for part in parts {
                    assert!(words.contains(part), "{part}: {words}");
                }
            }
            assert!(!words.zh.contains("expected"), "{}", words.zh);
        }
    }
}
