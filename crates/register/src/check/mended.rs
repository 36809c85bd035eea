//! What was put right without asking: counted in every report, and listed on request.

use roster::{Cell, Row, Value};

use values::{Phrase, half_width, is_invisible, tidy};

use crate::{
    check::{
        List,
        reader::{self, Reader},
    },
    columns::Field,
};

macro_rules! kinds {
    ($($(#[$doc:meta])* $kind:ident = $key:literal: $zh:literal / $en:literal,)+) => {
        /// A kind of thing that is put right without asking.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum MendedKind { $($(#[$doc])* $kind,)+ }
        impl MendedKind {
            /// Every kind.
            pub const ALL: &'static [Self] = &[$(Self::$kind,)+];
            /// The stable short name used in reports.
            #[must_use]
            pub fn key(self) -> &'static str {
                match self { $(Self::$kind => $key,)+ }
            }
            /// What was done.
            #[must_use]
            pub fn words(self) -> Phrase {
                match self { $(Self::$kind => Phrase { zh: $zh, en: $en },)+ }
            }
        }
    };
}

kinds! {
    /// White space or invisible marks at the ends.
    OuterSpace = "outer-space": "去掉首尾空白" / "white space at the ends dropped",
    /// Several spaces, a tab or a no-break space inside.
    InnerSpace = "inner-space": "多余的空白并为一个空格" / "white space inside made one space",
    /// Zero-width and control characters.
    Invisible = "invisible": "去掉看不见的字符" / "invisible characters dropped",
    /// A line break inside a cell.
    LineBreak = "line-break": "换行改为空格" / "line breaks made spaces",
    /// A text that goes on in the next row of a merged pair.
    SecondLine = "second-line": "接上写在下一行的部分" / "text joined that goes on in the next row",
    /// A region that stands in a row above.
    RegionCarried = "region-carried": "沿用上面的地区" / "region carried down",
    /// A region that stands in a section row.
    RegionFromSection = "region-section": "取自分段标题的地区" / "region taken from a section row",
    /// A short, spaced or English name of a division.
    RegionName = "region-name": "补全行政区划名称" / "name of a division completed",
    /// Full-width letters and digits in codes, numbers and addresses.
    FullWidth = "full-width": "全角改为半角" / "full-width characters made half-width",
    /// Small letters in a credit code, capitals in the scheme of a web address.
    LetterCase = "letter-case": "统一大小写" / "capital and small letters made alike",
    /// Units, separators of thousands, 万.
    NumberForm = "number-form": "统一数字写法" / "number read from its unit and separators",
    /// Any form of a date but ISO's.
    DateForm = "date-form": "统一日期写法" / "date written as ISO has it",
    /// A short form of a word from a closed set (综合 for 综合型).
    Word = "word": "统一用语" / "word from a closed set completed",
    /// A mark that says that there is nothing: 无, /, -, N/A.
    Nothing = "nothing": "“无”“/”“-”等视为空" / "marks for nothing (无, /, -, N/A) taken for empty",
}

/// One thing that was put right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mended {
    /// Which of the lists it stands in, counted from 0.
    pub list: usize,
    /// The row, as the sheet counts it.
    pub row: u32,
    /// The column, by its header as the sheet has it; nothing where the list has no such column.
    pub column: Option<String>,
    /// What was done.
    pub kind: MendedKind,
    /// What stands in the sheet; empty where nothing does.
    pub from: String,
    /// As it was read.
    pub to: String,
}

/// A cell's text, tidied. Nearly every cell is tidy already, and is copied once.
pub(super) fn text(cell: &Cell) -> String {
    match &cell.value {
        Value::Text(text) if trouble(text).is_none() => text.clone(),
        Value::Text(text) => tidy(text),
        other => other.to_string(),
    }
}

/// Whether the cell only says that there is nothing in it.
pub(super) fn says_nothing(cell: &Cell) -> bool {
    matches!(&cell.value, Value::Text(text) if is_nothing(text))
}

/// Whether a text only says that there is nothing: `无`, `暂无。`, `/`, `——`, `N/A`.
pub(super) fn is_nothing(text: &str) -> bool {
    // Nearly every text is longer.
    if text.is_empty() || text.chars().nth(6).is_some() {
        return false;
    }
    let letters: String = half_width(text)
        .chars()
        .filter(|c| !c.is_whitespace() && !is_stroke(*c))
        .flat_map(char::to_lowercase)
        .collect();
    let words = ["", "无", "暂无", "空", "没有", "na", "null", "none", "nil"];
    words.contains(&letters.as_str())
}

/// Strokes that are drawn through an empty cell, and marks that set off the words of one.
fn is_stroke(c: char) -> bool {
    matches!(
        c,
        '-' | '/' | '\\' | '|' | '_' | '~' | '.' | '。' | '、' | ',' | '(' | ')' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{2500}'..='\u{2501}' | '\u{30FC}'
    )
}

/// Notes what tidying changes in the cells of the row, and what is carried and joined into it.
pub(super) fn note(reader: &mut Reader<'_>) {
    let list = reader.list;
    let row = reader.row.number;
    let was_trimmed = |index| list.roster.trimmed.binary_search(&(row, index)).is_ok();
    for (index, field, cell) in known(list, reader.row) {
        if says_nothing(cell) {
            if !cell.carried && reader.text(field).is_none() {
                reader.mend(Some(field), MendedKind::Nothing, text(cell), String::new());
            }
            continue;
        }
        if cell.carried {
            reader.mend(
                Some(field),
                MendedKind::RegionCarried,
                String::new(),
                text(cell),
            );
            continue;
        }
        let Value::Text(raw) = &cell.value else {
            continue;
        };
        let kind = trouble(raw);
        if let Some(kind) = kind {
            reader.mend(Some(field), kind, raw.clone(), tidy(raw));
        } else if was_trimmed(index) {
            // The spaces are gone by now; what is shown in their place is what a person would see.
            reader.mend(
                Some(field),
                MendedKind::OuterSpace,
                format!("{raw} "),
                raw.clone(),
            );
        }
    }
    for second in reader.second_lines {
        for (_, field, cell) in known(list, second).filter(|(.., cell)| !cell.carried) {
            let joined = reader.text(field).unwrap_or_default();
            reader.mend(Some(field), MendedKind::SecondLine, text(cell), joined);
        }
    }
}

/// The row's cells in columns that are understood.
fn known<'a>(
    list: &'a List<'_>,
    row: &'a Row<Field>,
) -> impl Iterator<Item = (u32, Field, &'a Cell)> {
    row.cells()
        .filter_map(|(index, cell)| Some((index, reader::at(list, index)?.field?, cell)))
}

/// What [`tidy`] would change in a text, the most telling first.
fn trouble(text: &str) -> Option<MendedKind> {
    let mut found = None;
    // A space before the text, as it were: a text that begins with one is not tidy.
    let mut after_space = true;
    for c in text.chars() {
        let kind = match c {
            '\n' | '\r' => Some(MendedKind::LineBreak),
            ' ' if !after_space => None,
            _ if c.is_whitespace() => Some(MendedKind::InnerSpace),
            _ if is_invisible(c) => Some(MendedKind::Invisible),
            _ => None,
        };
        found = match (found, kind) {
            (Some(MendedKind::LineBreak), _) | (_, None) => found,
            (None, kind) | (_, kind @ Some(MendedKind::LineBreak)) => kind,
            (Some(_), Some(_)) => found,
        };
        after_space = c.is_whitespace();
    }
    if found.is_none() && after_space && !text.is_empty() {
        return Some(MendedKind::OuterSpace);
    }
    found
}

/// Whether a changed text differs from what stood there by the width of its characters alone.
pub(super) fn width_or(kind: MendedKind, from: &str, to: &str) -> MendedKind {
    if half_width(from) == to {
        MendedKind::FullWidth
    } else {
        kind
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn every_kind_has_a_short_name_of_its_own() {
        let mut keys: Vec<_> = MendedKind::ALL.iter().map(|kind| kind.key()).collect();
        keys.sort_unstable();
        keys.dedup();
        assert_eq!(keys.len(), MendedKind::ALL.len());
    }

    #[test]
    fn what_tidying_changes_is_called_by_its_name() {
        for (text, kind) in [
            ("云汀 众创", None),
            ("云汀\n众创", Some(MendedKind::LineBreak)),
            ("云汀  \n众创", Some(MendedKind::LineBreak)),
            ("云汀  众创", Some(MendedKind::InnerSpace)),
            ("云汀\u{3000}众创", Some(MendedKind::InnerSpace)),
            ("云汀\u{A0}众创", Some(MendedKind::InnerSpace)),
            ("云汀\u{200B}众创", Some(MendedKind::Invisible)),
            ("云汀 ", Some(MendedKind::OuterSpace)),
        ] {
            assert_eq!(trouble(text), kind, "{text:?}");
        }
    }

    #[test]
    fn a_mark_for_nothing_is_known_and_a_name_that_has_one_in_it_is_not() {
        for text in [
            "无",
            " 无 ",
            "无。",
            "（无）",
            "暂无",
            "暂无。",
            "没有",
            "空",
            "-",
            "--",
            "—",
            "——",
            "－",
            "−",
            "/",
            "／",
            "//",
            "\\",
            "N/A",
            "n/a",
            "NA",
            "Ｎ／Ａ",
            "null",
            "NULL",
            "None",
            "(null)",
            "、",
            "...",
        ] {
            assert!(is_nothing(text), "{text}");
        }
        for text in [
            "",
            "无界",
            "空间",
            "0",
            "无线谷",
            "N",
            "A-1",
            "北-1",
            "Nanjing",
            "是",
            "没有人知道的空间",
            "*",
            "#N/A",
        ] {
            assert!(!is_nothing(text), "{text}");
        }
    }

    proptest! {
        #[test]
        fn a_text_without_trouble_is_tidy_and_only_that(text in any::<String>()) {
            prop_assert_eq!(trouble(&text).is_none(), tidy(&text) == text);
        }
    }
}
