//! Numbers and dates as a language writes them.

use values::MONTHS;

use crate::routes::Lang;

/// A number with its thousands divided: 4,298.
pub(crate) fn number(value: impl TryInto<u64>) -> String {
    let digits = value.try_into().unwrap_or(u64::MAX).to_string();
    let mut grouped = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place) % 3 == 0 {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

/// A decimal as text (`1765.6`) with its thousands divided.
pub(crate) fn decimal(text: &str) -> String {
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    let whole = whole
        .parse::<u64>()
        .map_or_else(|_| whole.to_owned(), number);
    if part.is_empty() {
        whole
    } else {
        format!("{whole}.{part}")
    }
}

/// A date as it is spoken: `2026-09-30` is 2026年9月30日 or 30 September 2026; `2016` stays a year.
pub(crate) fn spoken_date(iso: &str, lang: Lang) -> String {
    let mut parts = iso
        .split('-')
        .map(|part| part.parse::<usize>().unwrap_or_default());
    let (Some(year), month, day) = (parts.next(), parts.next(), parts.next()) else {
        return iso.to_owned();
    };
    let name = |month: usize| {
        MONTHS
            .get(month.wrapping_sub(1))
            .copied()
            .unwrap_or_default()
    };
    match (lang, month, day) {
        (Lang::Zh, Some(month), Some(day)) => format!("{year}年{month}月{day}日"),
        (Lang::Zh, Some(month), None) => format!("{year}年{month}月"),
        (Lang::Zh, None, _) => format!("{year}年"),
        (Lang::En, Some(month), Some(day)) => format!("{day} {} {year}", name(month)),
        (Lang::En, Some(month), None) => format!("{} {year}", name(month)),
        (Lang::En, None, _) => year.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_divided_by_thousands() {
        for (value, text) in [
            (0_u32, "0"),
            (999, "999"),
            (4298, "4,298"),
            (1_200_000, "1,200,000"),
        ] {
            assert_eq!(number(value), text);
        }
        assert_eq!(decimal("120000.5"), "120,000.5");
    }

    #[test]
    fn dates_are_spoken_as_far_as_they_are_known() {
        for (iso, zh, en) in [
            ("2026-09-30", "2026年9月30日", "30 September 2026"),
            ("2016-05", "2016年5月", "May 2016"),
            ("2016", "2016年", "2016"),
        ] {
            assert_eq!(spoken_date(iso, Lang::Zh), zh);
            assert_eq!(spoken_date(iso, Lang::En), en);
        }
    }
}
