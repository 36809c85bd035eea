//! The reader against serde's: whatever the text, the two say the same.

use std::{collections::BTreeMap, fmt::Debug};

use proptest::{collection::vec, prelude::*, sample::subsequence};
use schemars::{JsonSchema, generate::SchemaSettings};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;

use json::{FromJson, Malformed, Object, Parts, Reader, float, parse};

use crate::{Directory, Divisions, Files, Judging, Manifest, Root, Shard};

/// Any JSON at all.
#[derive(Debug, Default, PartialEq)]
struct Any(Value);

impl FromJson for Any {
    fn read(&mut self, from: &mut Reader<'_>) -> Result<(), Malformed> {
        // What it is can be told by trying, which the wire types have no use for.
        let start = from.clone();
        self.0 = if from.word("null") {
            Value::Null
        } else if let Some(flag) = tried::<bool>(from, &start) {
            flag.into()
        } else if let Some(text) = tried::<String>(from, &start) {
            text.into()
        } else if let Some(items) = tried::<Vec<Self>>(from, &start) {
            items.into_iter().map(|item| item.0).collect()
        } else if let Some(members) = tried::<BTreeMap<String, Self>>(from, &start) {
            let members = members.into_iter().map(|(name, member)| (name, member.0));
            Value::Object(members.collect())
        } else {
            serde_json::from_str(from.number()?).map_err(|_| Malformed)?
        };
        // Passing over it leads to the same place.
        let mut passing = start;
        passing.skip()?;
        assert_eq!(format!("{passing:?}"), format!("{from:?}"));
        Ok(())
    }
}

fn tried<'a, T: FromJson + Default>(from: &mut Reader<'a>, start: &Reader<'a>) -> Option<T> {
    *from = start.clone();
    let mut value = T::default();
    let read = value.read(from);
    if read.is_err() {
        *from = start.clone();
    }
    read.ok().map(|()| value)
}

fn same_as_serde(text: &[u8]) -> Result<(), TestCaseError> {
    let (ours, serdes) = (parse::<Any>(text), serde_json::from_slice::<Value>(text));
    prop_assert_eq!(ours.ok().map(|any| any.0), serdes.ok());
    Ok(())
}

#[test]
fn what_is_json_and_what_is_not_is_read_as_serde_reads_it() {
    for text in [
        "",
        " ",
        "nul",
        "nulll",
        "tru",
        "true",
        " false\t\r\n",
        "null null",
        "\u{feff}null",
        "\u{a0}1",
        "// 1",
        "0",
        "-0",
        "-",
        "+1",
        "01",
        "-01",
        "1.",
        ".5",
        "1.5",
        "1e5",
        "1E+5",
        "1e-5",
        "1e",
        "1e+",
        "1.e5",
        "0x10",
        "NaN",
        "\"\"",
        "\"",
        "\"a",
        "\"a\\\"",
        r#""\"\\\/\b\f\n\r\t""#,
        r#""\a""#,
        r#""\u00e9""#,
        r#""\u00E9x""#,
        r#""\u12""#,
        r#""\u+123""#,
        r#""\ud83d\ude00""#,
        r#""\ud83d""#,
        r#""\ud83dx""#,
        r#""\ud83d\n""#,
        r#""\ud83d\ud83d""#,
        r#""\ude00""#,
        r#""\uffff\u0000""#,
        "\"a\nb\"",
        "\"a\u{1f}\"",
        "\"a\u{7f}\u{2028}众\"",
        "[]",
        "[ ]",
        "[,]",
        "[1,]",
        "[1 2]",
        "[1,2]",
        "[1",
        "[",
        "]",
        "[1}",
        "[[],[[]]]",
        "{}",
        "{ }",
        "{,}",
        "{\"a\"}",
        "{\"a\":}",
        "{\"a\":1,}",
        "{\"a\":1 \"b\":2}",
        "{a:1}",
        "{1:1}",
        "{\"a\":1,\"b\":[{}]}",
        "{\"a\":1",
        "{\"a\":1]",
        "{\"a\" : 1 , \"a\" : 2}",
        "{\"\":null}",
        "[1]]",
    ] {
        same_as_serde(text.as_bytes()).unwrap();
    }
    same_as_serde(b"\"\xff\"").unwrap();
    for depth in [1, 126, 127, 128, 129, 100_000] {
        same_as_serde(["[".repeat(depth), "]".repeat(depth)].concat().as_bytes()).unwrap();
        same_as_serde("{\"a\":".repeat(depth).as_bytes()).unwrap();
    }
}

#[test]
fn an_object_in_parts_is_refused_where_it_is_broken() {
    for (text, sound) in [
        (r#"{"release": "1", "files": {}}"#, true),
        (" {} ", false),
        (r#"{"release": "1", "files": {}} 1"#, false),
        (r#"{"release": "1", "files": {},}"#, false),
        (r#"{"version": 1 "files": {}}"#, false),
        (r#"{"release": "1", "files": {}"#, false),
        (r#"["version"]"#, false),
        ("", false),
    ] {
        assert_eq!(
            parse::<Files>(text.as_bytes()).is_ok(),
            in_parts::<Files>(text.as_bytes(), 1).is_ok(),
            "{text}"
        );
        assert!(
            sound || in_parts::<Files>(text.as_bytes(), 1).is_err(),
            "{text}"
        );
    }
}

#[test]
fn a_float_is_the_one_next_to_the_number() {
    for text in [
        "0",
        "-0",
        "0.0",
        "1",
        "180",
        "-179.999999",
        "120.58531999999999",
        "0.1",
        "1e2",
        "12E-1",
        "1.5e+1",
    ] {
        assert_eq!(
            float(text).to_bits(),
            text.parse::<f64>().unwrap().to_bits(),
            "{text}"
        );
    }
    for text in ["1e999", "-1e99999999999", "9e-999", "1e-99999999999"] {
        assert_eq!(Ok(float(text)), text.parse::<f64>(), "{text}");
    }
}

/// What a member of this name and schema may look like, and now and then what it may not.
fn member(name: &str, schema: &Value) -> BoxedStrategy<String> {
    let value = match name {
        "sha256" | "previous" => "[0-9a-f]{64}".prop_map(|digest| quoted(&digest)).boxed(),
        _ => document(schema),
    };
    let wrong = prop::sample::select(vec!["null", "true", "\"x\"", "-1", "1.5", "{}"]);
    let name = quoted(name);
    let value = prop_oneof![100 => value, 1 => wrong.prop_map(str::to_owned)];
    value
        .prop_map(move |value| format!("{name}: {value}"))
        .boxed()
}

/// Texts of JSON that fit the schema, or nearly.
fn document(schema: &Value) -> BoxedStrategy<String> {
    if let Some(any_of) = schema["anyOf"].as_array().or(schema["oneOf"].as_array()) {
        return any_of
            .iter()
            .map(document)
            .reduce(|a, b| a.prop_union(b).boxed())
            .unwrap();
    }
    // A condition has conditions as its parts; theirs have none.
    if schema["$ref"].is_string() {
        return Just(r#"{"verdict":"met","how":"yes"}"#.to_owned()).boxed();
    }
    if let Value::String(word) = &schema["const"] {
        return Just(quoted(word)).boxed();
    }
    let kind = match &schema["type"] {
        Value::Array(kinds) => {
            assert_eq!(kinds[1], "null");
            let mut schema = schema.clone();
            schema["type"] = kinds[0].clone();
            return prop_oneof![3 => document(&schema), 1 => Just("null".to_owned())].boxed();
        }
        kind => kind.as_str().unwrap(),
    };
    match kind {
        "boolean" => any::<bool>().prop_map(|flag| flag.to_string()).boxed(),
        "string" => any::<String>().prop_map(|text| quoted(&text)).boxed(),
        // Serde's own floats are a little off where there are more digits.
        "number" => (-180_000_000..180_000_000)
            .prop_map(|degrees| format!("{}", f64::from(degrees) / 1e6))
            .boxed(),
        "integer" => match schema["format"].as_str().unwrap() {
            "uint8" => any::<u8>().prop_map(|number| number.to_string()).boxed(),
            "int32" => any::<i32>().prop_map(|number| number.to_string()).boxed(),
            _ => prop_oneof![200 => any::<u32>().prop_map(u64::from), 1 => any::<u64>()]
                .prop_map(|number| number.to_string())
                .boxed(),
        },
        "array" => vec(document(&schema["items"]), 0..3)
            .prop_map(|items| format!("[{}]", items.join(",")))
            .boxed(),
        "object" => object_like(schema),
        kind => panic!("{kind}"),
    }
}

fn object_like(schema: &Value) -> BoxedStrategy<String> {
    let braces = |members: Vec<String>| format!("{{{}}}", members.join(" , "));
    let Some(fields) = schema["properties"].as_object() else {
        let members = (any::<String>(), document(&schema["additionalProperties"]));
        return vec(
            members.prop_map(|(name, value)| format!("{}:{value}", quoted(&name))),
            0..3,
        )
        .prop_map(braces)
        .boxed();
    };
    let needed: Vec<&str> = schema["required"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .collect();
    let (needed, optional): (Vec<_>, Vec<_>) = fields
        .iter()
        .partition(|(name, _)| needed.contains(&name.as_str()));
    let optional: Vec<_> = optional
        .into_iter()
        .map(|(name, schema)| member(name, schema))
        .collect();
    let needed: Vec<_> = needed
        .into_iter()
        .map(|(name, schema)| member(name, schema))
        .collect();
    let all = needed.len();
    (
        prop_oneof![60 => Just(all), 1 => 0..=all]
            .prop_flat_map(move |some| subsequence(needed.clone(), some)),
        subsequence(optional.clone(), 0..=optional.len()),
    )
        .prop_flat_map(|(needed, optional)| {
            (
                needed.into_iter().chain(optional).collect::<Vec<_>>(),
                any::<u8>(),
            )
        })
        .prop_map(|(mut members, chance)| {
            match chance {
                // A field of a later version, and one that stands there twice.
                0..20 => members.push(r#""later": [{"id": [null, -1.5e3, "\u4f17"]}]"#.to_owned()),
                20..23 => members.extend(members.first().cloned()),
                _ => {}
            }
            members
        })
        .prop_shuffle()
        .prop_map(braces)
        .boxed()
}

fn quoted(text: &str) -> String {
    Value::from(text).to_string()
}

/// Reads an object so many bytes at a time.
fn in_parts<T: Object + Default>(text: &[u8], bytes: usize) -> Result<T, Malformed> {
    let (mut parts, mut value) = (Parts::new(text)?, T::default());
    while parts.read(bytes, &mut value)? {}
    Ok(value)
}

/// Takes what serde takes and to the same value, refuses what it refuses, and reads what is written to what it was.
fn read_alike<T>(cases: u32) -> (u32, u32)
where
    T: FromJson + Object + Default + JsonSchema + Serialize + DeserializeOwned + PartialEq + Debug,
{
    let schema = SchemaSettings::draft2020_12().with(|settings| settings.inline_subschemas = true);
    let schema = schema
        .into_generator()
        .into_root_schema_for::<T>()
        .to_value();
    let (taken, refused) = (std::cell::Cell::new(0), std::cell::Cell::new(0));
    let mut runner = proptest::test_runner::TestRunner::new(ProptestConfig {
        cases,
        failure_persistence: None,
        ..ProptestConfig::default()
    });
    runner
        .run(&document(&schema), |text| {
            let (ours, serdes) = (
                parse::<T>(text.as_bytes()),
                serde_json::from_str::<T>(&text),
            );
            prop_assert_eq!(
                ours.as_ref().ok(),
                serdes.as_ref().ok(),
                "{:?}",
                serdes.as_ref().err()
            );
            for bytes in [1, 30, usize::MAX] {
                let parts = in_parts::<T>(text.as_bytes(), bytes);
                prop_assert_eq!(
                    parts.as_ref().ok(),
                    serdes.as_ref().ok(),
                    "{} at a time",
                    bytes
                );
            }
            if let Ok(value) = serdes {
                taken.set(taken.get() + 1);
                prop_assert_eq!(parse(&serde_json::to_vec(&value).unwrap()), Ok(value));
            } else {
                refused.set(refused.get() + 1);
            }
            Ok(())
        })
        .unwrap();
    (taken.get(), refused.get())
}

#[test]
fn every_type_that_is_read_reads_what_serde_writes_and_refuses_what_serde_refuses() {
    let alike = [
        read_alike::<Root>(400),
        read_alike::<Manifest>(150),
        read_alike::<Files>(400),
        read_alike::<Divisions>(400),
        read_alike::<Directory>(150),
        read_alike::<Shard>(150),
        read_alike::<Judging>(150),
    ];
    // The texts are neither all sound nor all broken.
    let (taken, refused): (Vec<_>, Vec<_>) = alike.into_iter().unzip();
    assert!(
        taken.iter().sum::<u32>() > 100 && refused.iter().sum::<u32>() > 100,
        "{taken:?} {refused:?}"
    );
}

proptest! {
    #[test]
    fn a_text_of_pieces_of_json_is_read_as_serde_reads_it(pieces in vec(
        prop::sample::select(vec![
            "{", "}", "[", "]", ",", ":", "\"a\"", "\"", "\\", "\\u", "d83d", "\\ude00", "1", "-", ".", "e", "0", "null", "true", " ",
            "\n", "众", "\"b\":", "\"\\n\"", "[1,2]", "{\"a\":\"b\"}",
        ]),
        0..12,
    )) {
        same_as_serde(pieces.concat().as_bytes())?;
    }

    #[test]
    fn a_sound_text_with_one_byte_changed_is_read_as_serde_reads_it(place in any::<prop::sample::Index>(), byte: u8) {
        let mut text = r#"{"id":"0a","name":"\u4f17创\ud83d\ude00","at":[120.5,-1e-3,0],"more":{"yes":true,"no":null}}"#.as_bytes().to_vec();
        let place = place.index(text.len());
        text[place] = byte;
        same_as_serde(&text)?;
    }

    #[test]
    fn a_degree_is_read_back_as_it_was(degrees in prop_oneof![-180.0..-0.1_f64, 0.1..180.0]) {
        prop_assert_eq!(float(&serde_json::to_string(&degrees).unwrap()).to_bits(), degrees.to_bits());
    }

    #[test]
    fn any_other_float_is_near(number in proptest::num::f64::NORMAL) {
        let read = float(&serde_json::to_string(&number).unwrap());
        prop_assert!((read / number - 1.0).abs() < 1e-13, "{read} {number}");
    }
}
