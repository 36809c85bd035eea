//! Exact decimals for areas and money, read as people type them.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use crate::text::half_width;

/// A non-negative decimal with up to three digits after the point, exact: 75 % of 666.7 m² is not a float's business.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Decimal {
    thousandths: i64,
}

impl Decimal {
    /// A whole number.
    #[must_use]
    pub fn whole(value: u32) -> Self {
        Self {
            thousandths: i64::from(value) * 1000,
        }
    }

    /// A number of thousandths, if it is not negative.
    #[must_use]
    pub fn of_thousandths(thousandths: i64) -> Option<Self> {
        (thousandths >= 0).then_some(Self { thousandths })
    }

    /// How many thousandths it is: 666.7 is 666,700.
    #[must_use]
    pub fn thousandths(self) -> i64 {
        self.thousandths
    }

    /// Reads a number with what may stand around it: full-width digits, thousands separators, a unit, 万 (ten thousand).
    /// `1,200元/月`, `３６００平米` and `1.2万` are numbers; Chinese numerals and ranges are not.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let text: String = half_width(text)
            .chars()
            .filter(|c| !c.is_whitespace())
            .collect();
        let text = text.trim_start_matches(['¥', '￥']);
        let digits = text
            .find(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | ',' | '，')))
            .unwrap_or(text.len());
        let (number, unit) = text.split_at(digits);
        let (scale, unit) = match unit.strip_prefix('万') {
            Some(rest) => (10_000, rest),
            None => (1, unit),
        };
        if unit.chars().any(|c| c.is_ascii_digit() && c != '2') || !known_unit(unit) {
            return None;
        }
        Self::digits(number)?.checked_mul(scale)
    }

    fn digits(text: &str) -> Option<Self> {
        let (whole, part) = text.split_once('.').unwrap_or((text, ""));
        let grouped = whole.contains([',', '，']);
        let groups: Vec<&str> = whole.split([',', '，']).collect();
        let well_grouped = !grouped
            || (groups
                .first()
                .is_some_and(|first| (1..=3).contains(&first.len()))
                && groups.iter().skip(1).all(|group| group.len() == 3));
        let whole: String = groups.concat();
        if !well_grouped
            || whole.is_empty()
            || whole.len() > 12
            || part.len() > 3
            || (text.ends_with('.'))
        {
            return None;
        }
        let part: i64 = format!("{part:0<3}").parse().ok()?;
        Some(Self {
            thousandths: whole.parse::<i64>().ok()? * 1000 + part,
        })
    }

    fn checked_mul(self, factor: i64) -> Option<Self> {
        self.thousandths
            .checked_mul(factor)
            .map(|thousandths| Self { thousandths })
    }

    /// The sum, or nothing if it is out of range.
    #[must_use]
    pub fn checked_add(self, other: Self) -> Option<Self> {
        self.thousandths
            .checked_add(other.thousandths)
            .map(|thousandths| Self { thousandths })
    }

    /// With a comma before every three digits: 1,765.6.
    #[must_use]
    pub fn grouped(self) -> String {
        let text = self.to_string();
        let (whole, rest) = text.split_at(text.find('.').unwrap_or(text.len()));
        let mut grouped = String::with_capacity(text.len() + 4);
        for (place, digit) in whole.chars().enumerate() {
            if place > 0 && (whole.len() - place) % 3 == 0 {
                grouped.push(',');
            }
            grouped.push(digit);
        }
        grouped + rest
    }

    /// The whole number, if it is one that fits.
    #[must_use]
    pub fn as_whole(self) -> Option<u32> {
        (self.thousandths % 1000 == 0)
            .then(|| u32::try_from(self.thousandths / 1000).ok())
            .flatten()
    }
}

fn known_unit(unit: &str) -> bool {
    const UNITS: [&str; 22] = [
        "",
        "元",
        "元/月",
        "元/工位",
        "元/工位/月",
        "元/个/月",
        "元每月",
        "平方米",
        "平米",
        "平方",
        "㎡",
        "m2",
        "m²",
        "个",
        "家",
        "人",
        "名",
        "场",
        "次",
        "项",
        "张",
        "例",
    ];
    UNITS.contains(&unit.to_lowercase().as_str())
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (whole, part) = (self.thousandths / 1000, self.thousandths % 1000);
        if part == 0 {
            write!(f, "{whole}")
        } else {
            write!(f, "{whole}.{}", format!("{part:03}").trim_end_matches('0'))
        }
    }
}

impl Serialize for Decimal {
    /// As a number.
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self.as_whole() {
            Some(whole) => to.serialize_u32(whole),
            // At most 15 digits: the float next to them is written with the same digits.
            None => to.serialize_f64(self.to_string().parse().unwrap_or_default()),
        }
    }
}

impl<'de> Deserialize<'de> for Decimal {
    /// From a number, or from a text as people write it.
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Visitor;
        impl de::Visitor<'_> for Visitor {
            type Value = Decimal;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a number that is not negative, with at most three decimals")
            }

            fn visit_i64<E: de::Error>(self, value: i64) -> Result<Decimal, E> {
                self.visit_str(&value.to_string())
            }

            fn visit_u64<E: de::Error>(self, value: u64) -> Result<Decimal, E> {
                self.visit_str(&value.to_string())
            }

            fn visit_f64<E: de::Error>(self, value: f64) -> Result<Decimal, E> {
                self.visit_str(&value.to_string())
            }

            fn visit_str<E: de::Error>(self, value: &str) -> Result<Decimal, E> {
                Decimal::read(value)
                    .ok_or_else(|| E::invalid_value(de::Unexpected::Str(value), &self))
            }
        }
        from.deserialize_any(Visitor)
    }
}

#[cfg(test)]
mod tests {
    use super::Decimal;

    #[test]
    fn numbers_are_read_as_people_type_them() {
        for (text, read) in [
            ("666.7", "666.7"),
            ("1,200元/月", "1200"),
            ("1，200 元", "1200"),
            ("３６００平米", "3600"),
            ("1.2万", "12000"),
            ("￥780", "780"),
            ("0.125", "0.125"),
            ("20 m²", "20"),
            ("120.50㎡", "120.5"),
        ] {
            assert_eq!(
                Decimal::read(text).map(|d| d.to_string()).as_deref(),
                Some(read),
                "{text}"
            );
        }
    }

    #[test]
    fn a_number_travels_as_a_number_and_comes_back_as_it_was() {
        for (text, json) in [
            ("30", "30"),
            ("0.1", "0.1"),
            ("666.7", "666.7"),
            ("123456789012.345", "123456789012.345"),
        ] {
            let number = Decimal::read(text).unwrap();
            assert_eq!(serde_json::to_string(&number).unwrap(), json);
            assert_eq!(serde_json::from_str::<Decimal>(json).unwrap(), number);
            assert_eq!(
                serde_json::from_str::<Decimal>(&format!("\"{text}\"")).unwrap(),
                number
            );
        }
        for json in ["-1", "0.1234", "true", "\"many\"", "1e300"] {
            assert!(serde_json::from_str::<Decimal>(json).is_err(), "{json}");
        }
    }

    #[test]
    fn thousands_are_divided_by_commas() {
        for (text, grouped) in [
            ("0", "0"),
            ("999", "999"),
            ("1000", "1,000"),
            ("1765.6", "1,765.6"),
            ("123456789012.345", "123,456,789,012.345"),
        ] {
            let number = Decimal::read(text).unwrap();
            assert_eq!(number.grouped(), grouped);
            assert_eq!(Decimal::read(grouped), Some(number));
        }
    }

    #[test]
    fn what_is_not_one_number_is_not_guessed_at() {
        for text in [
            "",
            "约30",
            "30-50",
            "三十",
            "1.2.3",
            "12,34",
            "1e5",
            "-3",
            "30个以上",
            ".5",
            "5.",
        ] {
            assert_eq!(Decimal::read(text), None, "{text}");
        }
    }
}
