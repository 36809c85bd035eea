//! `api/v1/datapackage.json`: the tables of a release as a Data Package (version 2.0 of the standard).

use serde_json::{Map, Value, json};

use crate::{
    FileRef, LicenceRecord,
    stable::Contents,
    statistics::{Head, Sheet},
    table::{COLUMNS, DIVISION_COLUMNS, Kind},
};

const PACKAGE: &str = "https://datapackage.org/profiles/2.0/datapackage.json";
const RESOURCE: &str = "https://datapackage.org/profiles/2.0/dataresource.json";
const DIALECT: &str = "https://datapackage.org/profiles/2.0/tabledialect.json";
const SCHEMA: &str = "https://datapackage.org/profiles/2.0/tableschema.json";

/// A date as far as it is known.
const WHEN: &str = "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$";

/// The tables of a release as they are written.
pub(crate) struct Tables<'a> {
    pub(crate) spaces: &'a [u8],
    pub(crate) divisions: &'a [u8],
    pub(crate) figures: &'a [(&'static Sheet, Vec<u8>)],
}

/// The description of these tables.
pub(crate) fn package(about: &Contents<'_>, tables: &Tables<'_>) -> Value {
    let figures = tables.figures.iter().map(|(sheet, bytes)| {
        let path = sheet.path();
        resource(sheet.name, sheet.title, &path, bytes, &figure_schema(sheet))
    });
    let resources: Vec<Value> = [
        resource(
            "spaces",
            "众创空间 Spaces",
            "spaces.csv",
            tables.spaces,
            &spaces_schema(),
        ),
        resource(
            "divisions",
            "行政区划 Administrative divisions (GB/T 2260)",
            "divisions.csv",
            tables.divisions,
            &divisions_schema(),
        ),
    ]
    .into_iter()
    .chain(figures)
    .collect();
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
        "resources": resources,
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

fn resource(name: &str, title: &str, path: &str, bytes: &[u8], schema: &Value) -> Value {
    let file = FileRef::of(bytes);
    json!({
        "$schema": RESOURCE,
        "name": name,
        "title": title,
        "path": path,
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
        "fields": COLUMNS
            .iter()
            .map(|column| field((column.name, column.title, column.description, column.kind)))
            .collect::<Vec<_>>(),
        "missingValues": [""],
        "primaryKey": ["id"],
        "foreignKeys": [
            {"fields": ["province_code"], "reference": {"resource": "divisions", "fields": ["code"]}},
            {"fields": ["city_code"], "reference": {"resource": "divisions", "fields": ["code"]}},
        ],
    })
}

fn figure_schema(sheet: &Sheet) -> Value {
    let heads = sheet.heads();
    let fields: Vec<Value> = heads.iter().copied().map(field).collect();
    let mut schema = json!({"$schema": SCHEMA, "fields": fields, "missingValues": [""]});
    // What a row is about stands first. A kind, a year or a reason may not be stated, and is no key then.
    if let Some((name, .., kind)) = heads.first() {
        if !matches!(kind, Kind::Text | Kind::Year) {
            schema["primaryKey"] = json!([name]);
        }
        if *kind == Kind::DivisionCode {
            schema["foreignKeys"] = json!([
                {"fields": [name], "reference": {"resource": "divisions", "fields": ["code"]}},
            ]);
        }
    }
    schema
}

fn field((name, title, description, kind): Head) -> Value {
    let (kind, constraints) = match kind {
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
        ("name".to_owned(), name.into()),
        ("type".to_owned(), kind.into()),
        ("title".to_owned(), title.into()),
        ("description".to_owned(), description.into()),
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
