//! `api/v1/openapi.json`: every address of the API, in the form of the OpenAPI Specification 3.1. What is at an address is described by
//! the schema beside it.
#![expect(
    clippy::doc_markdown,
    reason = "OpenAPI is the name of a specification, not of an item"
)]

use serde_json::{Map, Value, json};

use crate::{Changes, FORMAT, Statistics, schema, stable::Contents, statistics::SHEETS};

mod addresses;
mod examples;

pub(crate) use addresses::{ADDRESSES, Address};
use examples::Examples;

const DESCRIPTION: &str = "\
The register as files. All of them are read with GET; nothing is asked of the server, so any static host serves them, and every answer \
carries Access-Control-Allow-Origin: * so that pages of other origins may read it.\n\n\
**Two ways in.** The stable addresses (spaces.json, spaces.csv, spaces/{id}.json, …) are for re-users: each names its release. The checked \
way is for programs that must not be lied to: root.json names the manifest by SHA-256 and length, the manifest names every blob the same \
way, and files.json every other file. Check the bytes before you parse them; what is named by its hash never changes.\n\n\
**Versions.** A reader passes over fields that it does not know. What would break readers gets a new folder.\n\n\
名录就是一组静态文件，全部用 GET 读取，允许跨域。固定地址供再利用者使用，每个文件注明所属版本；root.json、清单和按哈希命名的文件供需要核验的程序使用。";

/// The description of the API of this release; examples are taken from it, and from these changes and figures.
pub(crate) fn openapi(about: &Contents<'_>, changes: &Changes, statistics: &Statistics) -> Value {
    let examples = Examples::of(about, changes, statistics);
    let paths: Map<String, Value> = ADDRESSES
        .iter()
        .map(|address| (address.path.to_owned(), get(address, &examples)))
        .collect();
    json!({
        "openapi": "3.1.0",
        "info": info(about),
        "servers": [{"url": ".", "description": "The folder in which this description stands"}],
        "security": [],
        "paths": paths,
        "components": {
            "headers": {
                "CrossOrigin": {
                    "description": "Pages of every origin may read the answer.",
                    "schema": {"type": "string", "const": "*"},
                },
            },
            "parameters": parameters(&examples),
            "responses": {
                "NotFound": {"description": "There is no such file in this release. 该版本没有这个文件。"},
            },
        },
    })
}

fn info(about: &Contents<'_>) -> Value {
    let mut info = json!({
        "title": "Certified co-working spaces 众创空间名录",
        "summary": "The register of certified co-working spaces as static files",
        "description": DESCRIPTION,
        "version": FORMAT.to_string(),
        "x-release": about.now.release,
    });
    if let Some(publisher) = about.publisher {
        info["x-publisher"] = json!(publisher.name);
        if let Some(licence) = &publisher.licence {
            // The specification allows a short name or an address, not both; the address says more.
            info["license"] = json!({"name": licence.name.en, "url": licence.url});
        }
    }
    info
}

fn parameters(examples: &Examples) -> Value {
    let parameter = |name: &str, description: &str, schema: Value, example: Option<&str>| {
        let mut parameter = json!({
            "name": name, "in": "path", "required": true, "description": description, "schema": schema,
        });
        if let Some(example) = example {
            parameter["example"] = example.into();
        }
        parameter
    };
    json!({
        "Id": parameter(
            "id",
            "The register's id of a space, as in spaces.json 空间编号",
            json!({"type": "string", "pattern": schema::ID}),
            examples.id.as_deref(),
        ),
        "Sha256": parameter(
            "sha256",
            "The SHA-256 of the file's bytes 文件的 SHA-256",
            json!({"type": "string", "pattern": schema::SHA256}),
            Some(examples::HASH),
        ),
        "Name": parameter(
            "name",
            "The name of a schema 模式的名称",
            json!({"type": "string", "enum": schema::NAMES}),
            Some("space"),
        ),
        "Standard": parameter(
            "standard",
            "The id of a standard, as in standards.json 标准编号",
            json!({"type": "string", "pattern": schema::STANDARD}),
            examples.standard.as_deref(),
        ),
        "Figure": parameter(
            "figure",
            "The name of the figure: its field in statistics.json 统计项的名称",
            json!({"type": "string", "enum": SHEETS.map(|sheet| sheet.name)}),
            Some("by_province"),
        ),
    })
}

fn get(address: &Address, examples: &Examples) -> Value {
    let mut content = json!({"schema": content_schema(address)});
    if let Some(example) = examples.by_path.get(address.path) {
        content["example"] = example.clone();
    }
    let mut by_media = Map::new();
    by_media.insert(address.media.to_owned(), content);
    let mut operation = json!({
        "operationId": address.id,
        "summary": format!("{} {}", address.what.en, address.what.zh),
        "responses": {
            "200": {
                "description": "The file",
                "headers": {"Access-Control-Allow-Origin": {"$ref": "#/components/headers/CrossOrigin"}},
                "content": by_media,
            },
        },
    });
    if let Some(parameter) = address.parameter {
        operation["parameters"] = json!([{"$ref": format!("#/components/parameters/{parameter}")}]);
        operation["responses"]["404"] = json!({"$ref": "#/components/responses/NotFound"});
    }
    json!({"get": operation})
}

fn content_schema(address: &Address) -> Value {
    let reference = |name: &&str| json!({"$ref": format!("schemas/{name}.schema.json")});
    match address.schemas {
        [] if address.media.contains("json") => json!({"type": "object"}),
        [] => json!({"type": "string"}),
        [one] => reference(one),
        several => json!({"anyOf": several.iter().map(reference).collect::<Vec<_>>()}),
    }
}
