//! `api/v1/datapackage.json`: the tables of a release as a Data Package (version 2.0 of the standard).

use serde_json::{Map, Value, json};

use crate::{
    FileRef, LicenceRecord,
    stable::Contents,
    table::{COLUMNS, Column, DIVISION_COLUMNS, Kind},
};

const PACKAGE: &str = "https://datapackage.org/profiles/2.0/datapackage.json";
const RESOURCE: &str = "https://datapackage.org/profiles/2.0/dataresource.json";
const DIALECT: &str = "https://datapackage.org/profiles/2.0/tabledialect.json";
const SCHEMA: &str = "https://datapackage.org/profiles/2.0/tableschema.json";

/// A date as far as it is known.
const WHEN: &str = "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$";

/// The description of `spaces.csv` and `divisions.csv`, whose bytes these are.
pub(crate) fn package(about: &Contents<'_>, spaces: &[u8], divisions: &[u8]) -> Value {
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
            resource("spaces", "众创空间 Spaces", spaces, &spaces_schema()),
            resource("divisions", "行政区划 Administrative divisions (GB/T 2260)", divisions, &divisions_schema()),
        ],
    });
    if let Some(publisher) = about.publisher {
        package["contributors"] = json!([{
            "title": format!("{} {}", publisher.name.zh, publisher.name.en),
            "roles": ["publisher"],
        }]);
        if let Some(address) = &publisher.base_url {
            package["homepage"] = address.as_str().into();
        }
        if let Some(licence) = &publisher.licence {
            package["licenses"] = json!([licence_of(licence)]);
        }
    }
    package
}

fn licence_of(licence: &LicenceRecord) -> Value {
    let mut written = json!({"path": licence.url, "title": licence.name.en});
    if let Some(name) = &licence.spdx {
        written["name"] = name.as_str().into();
    }
    written
}

fn resource(name: &str, title: &str, bytes: &[u8], schema: &Value) -> Value {
    let file = FileRef::of(bytes);
    json!({
        "$schema": RESOURCE,
        "name": name,
        "title": title,
        "path": format!("{name}.csv"),
        "type": "table",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": file.length,
        "hash": format!("sha256:{}", file.sha256),
        "dialect": {
            "$schema": DIALECT, "header": true, "delimiter": ",", "lineTerminator": "\r\n", "quoteChar": "\"", "doubleQuote": true,
        },
        "schema": schema,
    })
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
    let about = [
        ("代码", "Its six-digit code (GB/T 2260)"),
        ("名称", "Its full name"),
        ("简称", "Its short name"),
        ("英文名称", "Its name in English"),
    ];
    let mut fields: Vec<Value> = DIVISION_COLUMNS
        .into_iter()
        .zip(about)
        .map(|(name, (title, description))| {
            json!({"name": name, "type": "string", "title": title, "description": description, "constraints": {"required": true}})
        })
        .collect();
    if let Some(code) = fields.first_mut() {
        code["constraints"] = json!({"required": true, "unique": true, "pattern": "^[0-9]{6}$"});
    }
    json!({"$schema": SCHEMA, "fields": fields, "missingValues": [""], "primaryKey": ["code"]})
}
