//! Section rows: which region a row such as `一、北京市（92所）` says of the rows below it.

use roster::Row;

use values::{half_width, tidy};

use crate::{
    check::{List, mended, reader},
    columns::Field,
    division::{Division, Region, divisions, find_region},
};

/// Province and city, as far as they are stated.
pub(super) type Stated = (&'static Division, Option<&'static Division>);

pub(super) fn stated(region: Region) -> Stated {
    match region {
        Region::Province(province) => (province, None),
        Region::City { province, city } => (province, Some(city)),
    }
}

/// The text of a row that stands for itself: its only cell, or a region where the name would be, with nothing but a number before it.
pub(super) fn of(list: &List<'_>, row: &Row<Field>) -> Option<String> {
    if row.section.is_some() {
        return row.section.clone();
    }
    let mut own = row.cells().filter(|(_, cell)| !cell.carried);
    let (Some((_, number)), Some((at, name)), None) = (own.next(), own.next(), own.next()) else {
        return None;
    };
    if reader::at(list, at)?.field != Some(Field::Name) {
        return None;
    }
    let (number, name) = (mended::text(number), mended::text(name));
    let is_number =
        behind_numbers(&half_width(&number)).any(|rest| !rest.contains(char::is_alphanumeric));
    (is_number && region(&name).is_some()).then_some(name)
}

/// The region that a heading names, whatever number stands before it and whatever count behind it.
pub(super) fn region(heading: &str) -> Option<Stated> {
    let text = tidy(&half_width(heading));
    std::iter::once(text.as_str())
        .chain(behind_numbers(&text))
        .find_map(named)
        .map(stated)
}

/// Whether a text names a province, or a city by its whole name: the short names of cities (`东方`, `大同`) are words as well.
pub(super) fn names_division(text: &str) -> bool {
    named_in(text).next().is_some()
}

/// Whether every division that a text names lies in a region.
pub(super) fn is_within(text: &str, (province, city): Stated) -> bool {
    named_in(text)
        .all(|division| division.province() == province && city.is_none_or(|city| city == division))
}

fn named_in(text: &str) -> impl Iterator<Item = &'static Division> {
    let whole: String = text.split_whitespace().collect();
    let spaced = tidy(text);
    divisions().iter().filter(move |division| {
        if division.is_province() {
            whole.contains(division.short) || spaced.contains(division.en)
        } else {
            whole.contains(division.name)
        }
    })
}

/// `上海市（3家）`, `上海市：`, `上海市共3家`, `【上海市】`.
fn named(text: &str) -> Option<Region> {
    let name = text.trim_start_matches(|c: char| !c.is_alphanumeric());
    let name = name
        .split([
            '(', ')', ':', ',', '，', '。', ';', '[', ']', '【', '】', '〔', '—',
        ])
        .next()?;
    find_region(name).or_else(|| find_region(without_count(name)))
}

/// Without the count at its end: `3家`, `共 3 家`, `3`.
fn without_count(text: &str) -> &str {
    let without_unit = text.trim_end().trim_end_matches(['家', '个', '所']);
    let without_digits = without_unit
        .trim_end()
        .trim_end_matches(|c: char| c.is_ascii_digit());
    if without_digits.len() == without_unit.trim_end().len() {
        return text;
    }
    without_digits
        .trim_end()
        .trim_end_matches(['共', '计', '-'])
}

/// What stands behind the number that a text begins with, in each way to take it for one.
fn behind_numbers(text: &str) -> impl Iterator<Item = &str> {
    let bare = text.trim_start_matches(|c: char| !c.is_alphanumeric());
    let ordinal = bare.strip_prefix('第').and_then(|rest| {
        let rest = behind_number(rest.trim_start())?.trim_start();
        let kinds = [
            "部分", "片区", "章", "节", "编", "篇", "类", "批", "组", "片", "区",
        ];
        kinds.iter().find_map(|kind| rest.strip_prefix(kind))
    });
    ordinal.into_iter().chain(behind_number(bare))
}

fn behind_number(text: &str) -> Option<&str> {
    let rest = text.trim_start_matches(|c| is_digit(c) || c == '.');
    (rest.len() < text.len()).then_some(rest)
}

/// Chinese, Arabic, Roman, and those in circles and brackets (`①`, `㈠`, `⑴`).
fn is_digit(c: char) -> bool {
    c.is_ascii_digit()
        || "一二三四五六七八九十百零〇IVX".contains(c)
        || ('\u{2160}'..='\u{217F}').contains(&c)
        || ('\u{2460}'..='\u{249B}').contains(&c)
        || ('\u{3220}'..='\u{3229}').contains(&c)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(heading: &str) -> Option<String> {
        let (province, city) = region(heading)?;
        Some(city.map_or(province.short, |city| city.short).to_owned())
    }

    #[test]
    fn a_heading_is_understood_with_whatever_number_before_it_and_count_behind_it() {
        for heading in [
            "上海市",
            "上海",
            "上 海 市",
            "上海市（3家）",
            "上海市：3家",
            "上海市 3 家",
            "上海市共3家",
            "上海市—3家",
            "【上海市】",
            "一、上海市",
            "一、上海",
            "一、上海市（3家）",
            "一．上海市",
            "一 上海市",
            "一上海市",
            "十二、上海市",
            "（一）上海市",
            "(一) 上海市",
            "（1）上海市",
            "（１）上海市",
            "1.上海市",
            "１．上海市",
            "1、上海市（3家）",
            "1 上海市",
            "1)上海市",
            "1.2 上海市",
            "①上海市",
            "㈠上海市",
            "Ⅰ、上海市",
            "III. Shanghai",
            "第一部分 上海市",
            "第一部分：上海市",
            "第一章　上海市",
            "第 一 章　上海市",
            "第2节、上海市",
            "第十一部分（上海市）",
        ] {
            assert_eq!(shown(heading).as_deref(), Some("上海"), "{heading}");
        }
    }

    #[test]
    fn a_region_whose_name_begins_with_a_numeral_keeps_it() {
        for (heading, expected) in [
            ("三亚市", "三亚"),
            ("四川省", "四川"),
            ("四、四川省", "四川"),
            ("五、三明市（2家）", "三明"),
            ("九江", "九江"),
        ] {
            assert_eq!(shown(heading).as_deref(), Some(expected), "{heading}");
        }
        for heading in [
            "",
            "一、",
            "（一）",
            "第一部分",
            "3家",
            "一、沪",
            "注：上海市另行公布",
        ] {
            assert_eq!(shown(heading), None, "{heading}");
        }
    }
}
