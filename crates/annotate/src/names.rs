//! Names of the sheets: what Excel takes, each once.

use register::List;

use crate::language::Language;

/// The longest name that a sheet may have, in UTF-16 units.
const LONGEST: usize = 31;

/// The names of the workbook's sheets.
pub(crate) struct Names {
    pub(crate) summary: String,
    /// In the order of the lists.
    pub(crate) lists: Vec<String>,
}

/// A list keeps its sheet's name, or is named after its file; the summary gives way to them.
pub(crate) fn of(lists: &[List<'_>], language: Language) -> Names {
    let mut names: Vec<String> = Vec::with_capacity(lists.len());
    for list in lists {
        let stem = list
            .file
            .rsplit_once('.')
            .map_or(list.file, |(stem, _)| stem);
        let name = clean(list.roster.sheet.as_deref().unwrap_or(stem), language);
        names.push(unused(&name, &names));
    }
    Names {
        summary: unused(language.choose("检查结果", "Result of the check"), &names),
        lists: names,
    }
}

/// Without what Excel refuses: some characters, quotes at the ends, no name at all, and one name that it keeps to itself.
fn clean(name: &str, language: Language) -> String {
    let name: String = name
        .chars()
        .map(|c| match c {
            '[' | ']' | ':' | '*' | '?' | '/' | '\\' => '_',
            c if c.is_control() => '_',
            c => c,
        })
        .collect();
    let name = cut(name.trim(), LONGEST).trim_matches('\'').trim();
    match name.to_lowercase().as_str() {
        "" => language.choose("名单", "List").to_owned(),
        "history" => format!("{name}_"),
        _ => name.to_owned(),
    }
}

/// The name, with a number behind it where it is taken. Excel does not tell capitals from small letters.
fn unused(name: &str, taken: &[String]) -> String {
    let is_free = |name: &str| {
        let name = name.to_lowercase();
        taken.iter().all(|taken| taken.to_lowercase() != name)
    };
    let numbered = (2..).map(|number| {
        let number = format!(" ({number})");
        format!("{}{number}", cut(name, LONGEST - number.len()))
    });
    std::iter::once(name.to_owned())
        .chain(numbered)
        .find(|name| is_free(name))
        .unwrap_or_default()
}

/// As much of the text as has this many UTF-16 units, which is how Excel counts.
pub(crate) fn cut(text: &str, longest: usize) -> &str {
    let mut units = 0;
    let end = text.char_indices().find(|(_, c)| {
        units += c.len_utf16();
        units > longest
    });
    end.map_or(text, |(at, _)| &text[..at])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_excel_refuses_is_changed_as_little_as_can_be() {
        let long = "二〇一七年度国家备案众创空间名单（各省、自治区、直辖市报送汇总）";
        let table = [
            ("名录", "名录"),
            ("2017/18 [终稿]", "2017_18 _终稿_"),
            ("'a'", "a"),
            ("History", "History_"),
            ("  ", "名单"),
            (
                long,
                "二〇一七年度国家备案众创空间名单（各省、自治区、直辖市报送汇总",
            ),
        ];
        for (name, cleaned) in table {
            assert_eq!(clean(name, Language::Zh), cleaned);
        }
    }

    #[test]
    fn a_name_is_given_once() {
        let taken = ["Sheet1", "sheet1 (2)"].map(str::to_owned);
        assert_eq!(unused("SHEET1", &taken), "SHEET1 (3)");
        let long = "名".repeat(31);
        let second = unused(&long, std::slice::from_ref(&long));
        assert_eq!(second, format!("{} (2)", "名".repeat(27)));
    }
}
