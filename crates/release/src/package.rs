//! `api/v1/datapackage.json`: the tables of a release as a Data Package (version 2.0 of the standard).

use serde_json::{Map, Value, json};

use crate::{
    FileRef,
    stable::Publication,
    table::{COLUMNS, Column, Kind},
};

const PACKAGE: &str = "https://datapackage.org/profiles/2.0/datapackage.json";
const RESOURCE: &str = "https://datapackage.org/profiles/2.0/dataresource.json";
const DIALECT: &str = "https://datapackage.org/profiles/2.0/tabledialect.json";
const SCHEMA: &str = "https://datapackage.org/profiles/2.0/tableschema.json";

/// A date as far as it is known.
const WHEN: &str = "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$";

/// The description of `spaces.csv` and `divisions.json`, whose bytes these are.
pub(crate) fn package(about: &Publication<'_>, spaces: &[u8], divisions: &[u8]) -> Value {
    let mut package = json!({
        "$schema": PACKAGE,
        "name": "certified-spaces",
        "title": "众创空间名录 Register of certified co-working spaces",
        "description": format!(
            "Release {} of the register, as of {}. Text in spaces.csv that begins like a formula (= + - @ and their full-width forms, tab, line break) or with an apostrophe has an apostrophe put before it, so that spreadsheets do not run it: take that one away to read the very text. Several values of one cell are divided by 、. An empty cell is not stated.{}",
            about.now.release,
            about.now.as_of,
            if about.sample { " Everything in it is fictional." } else { "" },
        ),
        "version": about.now.release,
        "keywords": ["众创空间", "co-working spaces", "register"],
        "resources": [
            resource("spaces", "csv", "text/csv", spaces, &json!({
                "title": "众创空间 Spaces",
                "dialect": {"$schema": DIALECT, "header": true, "delimiter": ",", "lineTerminator": "\r\n", "quoteChar": "\"", "doubleQuote": true},
                "schema": spaces_schema(),
            })),
            resource("divisions", "json", "application/json", divisions, &json!({
                "title": "行政区划 Administrative divisions (GB/T 2260)",
                "dialect": {"$schema": DIALECT, "property": "divisions", "itemType": "object"},
                "schema": divisions_schema(),
            })),
        ],
    });
    if let Some(publisher) = about.publisher {
        package["contributors"] = json!([{"title": publisher, "roles": ["publisher"]}]);
    }
    if let Some(licence) = about.licence {
        package["licenses"] = json!([licence_of(licence)]);
    }
    package
}

/// A licence is a name without spaces, such as `CC-BY-4.0`, or an address. Words of another kind are its title.
fn licence_of(licence: &str) -> Value {
    let is_name = licence
        .bytes()
        .all(|byte| byte.is_ascii_alphanumeric() || b"-._".contains(&byte));
    if licence.starts_with("https://") || licence.starts_with("http://") {
        json!({"path": licence})
    } else if is_name {
        json!({"name": licence})
    } else {
        json!({"name": "other", "title": licence})
    }
}

fn resource(name: &str, format: &str, media: &str, bytes: &[u8], more: &Value) -> Value {
    let file = FileRef::of(bytes);
    let mut resource = json!({
        "$schema": RESOURCE,
        "name": name,
        "path": format!("{name}.{format}"),
        "type": "table",
        "format": format,
        "mediatype": media,
        "encoding": "utf-8",
        "bytes": file.length,
        "hash": format!("sha256:{}", file.sha256),
    });
    if let (Value::Object(resource), Value::Object(more)) = (&mut resource, more) {
        resource.extend(more.clone());
    }
    resource
}

fn spaces_schema() -> Value {
    json!({
        "$schema": SCHEMA,
        "fields": COLUMNS.iter().map(field).collect::<Vec<_>>(),
        "missingValues": [""],
        "primaryKey": ["id"],
        "foreignKeys": [
            {"fields": ["province_code"], "reference": {"resource": "divisions", "fields": ["code"]}},
            {"fields": ["city_code"], "reference": {"resource": "divisions", "fields": ["code"]}},
        ],
    })
}

fn field(column: &Column) -> Value {
    let (kind, constraints) = match column.kind {
        Kind::Text => ("string", json!({})),
        Kind::Name => ("string", json!({"required": true})),
        Kind::Id => (
            "string",
            json!({"required": true, "unique": true, "pattern": "^[0-9a-hjkmnp-tv-z]{8}$"}),
        ),
        Kind::DivisionCode => ("string", json!({"pattern": "^[0-9]{6}$"})),
        Kind::When => ("string", json!({"pattern": WHEN})),
        Kind::Day => ("date", json!({"required": true})),
        Kind::Whole => ("integer", json!({"minimum": 0})),
        Kind::Year => ("year", json!({})),
        Kind::Decimal => ("number", json!({"minimum": 0})),
        Kind::Degrees => ("number", json!({"minimum": -180, "maximum": 180})),
        Kind::State => (
            "string",
            json!({"required": true, "enum": register::State::ALL.map(register::State::key)}),
        ),
        Kind::Level => (
            "string",
            json!({"enum": register::Level::ALL.map(register::Level::key)}),
        ),
    };
    let mut field = Map::from_iter([
        ("name".to_owned(), column.name.into()),
        ("type".to_owned(), kind.into()),
        ("title".to_owned(), column.title.into()),
        ("description".to_owned(), column.description.into()),
    ]);
    if constraints != json!({}) {
        field.insert("constraints".to_owned(), constraints);
    }
    field.into()
}

fn divisions_schema() -> Value {
    let text = |name: &str, title: &str, description: &str| json!({"name": name, "type": "string", "title": title, "description": description, "constraints": {"required": true}});
    json!({
        "$schema": SCHEMA,
        "fields": [
            {"name": "code", "type": "string", "title": "代码", "description": "Its six-digit code (GB/T 2260)", "constraints": {"required": true, "unique": true, "pattern": "^[0-9]{6}$"}},
            text("name", "名称", "Its full name"),
            text("short", "简称", "Its short name"),
            text("name_en", "英文名称", "Its name in English"),
        ],
        "primaryKey": ["code"],
    })
}

#[cfg(test)]
mod tests {
    use super::licence_of;
    use serde_json::json;

    #[test]
    fn a_licence_is_a_name_an_address_or_words() {
        for (licence, written) in [
            ("CC-BY-4.0", json!({"name": "CC-BY-4.0"})),
            (
                "https://example.com/licence",
                json!({"path": "https://example.com/licence"}),
            ),
            (
                "自由使用，注明来源",
                json!({"name": "other", "title": "自由使用，注明来源"}),
            ),
        ] {
            assert_eq!(licence_of(licence), written);
        }
    }
}
