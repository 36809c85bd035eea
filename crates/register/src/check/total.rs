//! Rows of totals, which are no spaces.

use roster::Row;

use values::half_width;

use crate::{
    check::{List, mended, reader},
    columns::Field,
    division::find_region,
};

/// In how many of a row's own cells the word is looked for: numbers and notes stand further right.
const LOOKED_AT: usize = 3;

/// Whether a row says `合计` or the like in its first cells, and neither a name nor an operator.
pub(super) fn is_total(list: &List<'_>, row: &Row<Field>) -> bool {
    let own = || row.cells().filter(|(_, cell)| !cell.carried);
    own()
        .take(LOOKED_AT)
        .any(|(_, cell)| says_total(&mended::text(cell)))
        && own().all(|(at, cell)| {
            let field = reader::at(list, at).and_then(|column| column.field);
            let names = matches!(field, Some(Field::Name | Field::Operator));
            let text = mended::text(cell);
            !names || mended::is_nothing(&text) || is_count(&text) || says_total(&text)
        })
}

/// `合计`, `合 计：`, `共计 3 家`, `上海市小计`, `Grand total`; but no name that has such a word in it.
pub(super) fn says_total(text: &str) -> bool {
    // Nearly every cell ends here.
    if !text.contains(['计', '共', '数', 't', 'T', 'ｔ', 'Ｔ', 's', 'S'])
        || text.chars().nth(30).is_some()
    {
        return false;
    }
    let text = letters(text);
    let word = without_count(&text);
    match word {
        "total" | "totals" | "subtotal" | "grandtotal" | "sum" => true,
        "共" | "总共" | "一共" => word.len() < text.len(),
        _ => ["合计", "总计", "共计", "小计", "累计", "总数"]
            .iter()
            .any(|total| {
                let before = word.trim_end_matches('共').strip_suffix(total);
                before.is_some_and(|of| {
                    ["", "本页", "本省", "全省", "全市", "全国"].contains(&of)
                        || find_region(of).is_some()
                })
            }),
    }
}

/// `3`, `3家`, `1,200.5`, `三家`.
fn is_count(text: &str) -> bool {
    let text = letters(text);
    let has_digit = text.contains(is_digit);
    has_digit && ["", "共", "约"].contains(&without_count(&text))
}

/// Without the count at its end.
fn without_count(text: &str) -> &str {
    text.trim_end_matches(['家', '个', '所', '处'])
        .trim_end_matches(is_digit)
}

fn is_digit(c: char) -> bool {
    c.is_ascii_digit() || "一二三四五六七八九十百千零〇两".contains(c)
}

fn letters(text: &str) -> String {
    half_width(text)
        .chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_for_totals_are_known_with_and_without_a_count_and_names_with_such_a_word_are_not() {
        for text in [
            "合计",
            "合 计",
            "合　计：",
            "合计（家）",
            "合计3家",
            "合计：3",
            "总计",
            "共计 3 家",
            "共3家",
            "总共 3 家",
            "小计",
            "上海市小计",
            "全省合计",
            "合计三家",
            "合计共3家",
            "累计",
            "Total",
            "TOTAL:",
            "Total 3",
            "Grand Total",
            "Sub-total",
            "ＴＯＴＡＬ",
        ] {
            assert!(says_total(text), "{text}");
        }
        for text in [
            "合计众创空间",
            "云汀合计",
            "Total Space",
            "共",
            "共享空间",
            "共创空间",
            "小计算",
            "上海市",
            "3家",
            "总共",
            "The Sum of Us",
            "",
        ] {
            assert!(!says_total(text), "{text}");
        }
    }

    #[test]
    fn a_bare_count_is_no_name() {
        for text in ["3", "3家", "共3家", "三家", "1,200", "92 所"] {
            assert!(is_count(text), "{text}");
        }
        for text in ["3家村众创空间", "家", "共享", "云汀3", "九号", ""] {
            assert!(!is_count(text), "{text}");
        }
    }
}
