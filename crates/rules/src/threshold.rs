//! What is asked, as a number that holds from a date.

use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{self, IntoDeserializer as _, SeqAccess, Visitor, value::SeqAccessDeserializer},
};
use values::{Decimal, When};

/// A threshold: one number, or numbers each of which holds from a date until the next, so that *which rule stood in 2018* has an
/// answer. Written as `500`, `"666.7"`, or `[{ from = "2017", value = 500 }, { from = "2020-07", value = 300 }]`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Threshold {
    /// As long as the document stands.
    Fixed(Decimal),
    /// From one date to the next, in the order of the dates.
    Dated(Vec<Dated>),
}

/// A value that holds from a date.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Dated {
    /// Since when: a year, a month or a day; the first day that it can mean.
    #[schemars(with = "String")]
    pub from: When,
    /// The value.
    #[schemars(with = "f64")]
    pub value: Decimal,
}

impl Threshold {
    /// The value that holds on this day; none, before the first.
    #[must_use]
    pub fn on(&self, day: chrono::NaiveDate) -> Option<Decimal> {
        match self {
            Self::Fixed(value) => Some(*value),
            Self::Dated(values) => values
                .iter()
                .rev()
                .find(|dated| dated.from.first_day() <= day)
                .map(|dated| dated.value),
        }
    }

    /// The days on which another value begins to hold.
    pub fn begins(&self) -> impl Iterator<Item = When> {
        let values = match self {
            Self::Fixed(_) => &[][..],
            Self::Dated(values) => values,
        };
        values.iter().map(|dated| dated.from)
    }

    /// Leaves the value that holds on this day, or none.
    pub(crate) fn fix(&mut self, day: chrono::NaiveDate) {
        *self = self.on(day).map_or(Self::Dated(Vec::new()), Self::Fixed);
    }

    /// Every value that holds at some time.
    pub fn values(&self) -> impl Iterator<Item = Decimal> {
        let (fixed, dated) = match self {
            Self::Fixed(value) => (Some(*value), &[][..]),
            Self::Dated(values) => (None, &values[..]),
        };
        fixed
            .into_iter()
            .chain(dated.iter().map(|dated| dated.value))
    }
}

impl<'de> Deserialize<'de> for Threshold {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Either;
        impl<'de> Visitor<'de> for Either {
            type Value = Threshold;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a number, or a list of numbers with their dates")
            }

            fn visit_i64<E: de::Error>(self, value: i64) -> Result<Threshold, E> {
                Decimal::deserialize(value.into_deserializer()).map(Threshold::Fixed)
            }

            fn visit_u64<E: de::Error>(self, value: u64) -> Result<Threshold, E> {
                Decimal::deserialize(value.into_deserializer()).map(Threshold::Fixed)
            }

            fn visit_f64<E: de::Error>(self, value: f64) -> Result<Threshold, E> {
                Decimal::deserialize(value.into_deserializer()).map(Threshold::Fixed)
            }

            fn visit_str<E: de::Error>(self, value: &str) -> Result<Threshold, E> {
                Decimal::deserialize(value.into_deserializer()).map(Threshold::Fixed)
            }

            fn visit_seq<A: SeqAccess<'de>>(self, list: A) -> Result<Threshold, A::Error> {
                Vec::deserialize(SeqAccessDeserializer::new(list)).map(Threshold::Dated)
            }
        }
        from.deserialize_any(Either)
    }
}

impl Serialize for Threshold {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Fixed(value) => value.serialize(to),
            Self::Dated(values) => values.serialize(to),
        }
    }
}

impl JsonSchema for Threshold {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Threshold".into()
    }

    fn json_schema(schemas: &mut SchemaGenerator) -> Schema {
        let dated = schemas.subschema_for::<Vec<Dated>>();
        json_schema!({
            "description": "A number, or numbers each of which holds from a date until the next.",
            "oneOf": [{ "type": "number", "minimum": 0 }, dated]
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct Asked {
        value: Threshold,
    }

    #[test]
    fn a_threshold_is_one_number_or_one_from_each_date() {
        let on = |text: &str, day: &str| {
            let asked: Asked = toml::from_str(text).unwrap();
            let json = serde_json::to_string(&asked).unwrap();
            assert_eq!(serde_json::from_str::<Asked>(&json).unwrap(), asked);
            asked
                .value
                .on(day.parse().unwrap())
                .map(|value| value.to_string())
        };
        assert_eq!(on("value = 500", "1990-01-01").as_deref(), Some("500"));
        assert_eq!(on("value = 0.1", "1990-01-01").as_deref(), Some("0.1"));
        assert_eq!(
            on("value = '666.7'", "1990-01-01").as_deref(),
            Some("666.7")
        );
        let dated = "value = [{ from = '2017', value = 500 }, { from = '2020-07', value = 300.5 }]";
        assert_eq!(on(dated, "2016-12-31"), None);
        assert_eq!(on(dated, "2017-01-01").as_deref(), Some("500"));
        assert_eq!(on(dated, "2020-06-30").as_deref(), Some("500"));
        assert_eq!(on(dated, "2020-07-01").as_deref(), Some("300.5"));
    }

    #[test]
    fn what_is_no_threshold_is_refused() {
        for text in [
            "-1",
            "0.1234",
            "'many'",
            "true",
            "[{ value = 1 }]",
            "[500]",
            "nan",
        ] {
            assert!(
                toml::from_str::<Asked>(&format!("value = {text}")).is_err(),
                "{text}"
            );
        }
    }
}
