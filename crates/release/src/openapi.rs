//! `api/v1/openapi.json`: every address of the API, in OpenAPI 3.1. What is at an address is described by the schema beside it.

use serde_json::{Map, Value, json};

use crate::{Changes, Divisions, FORMAT, Spaces, Statistics, schema, stable::Contents};

const DESCRIPTION: &str = "\
The register as files. All of them are read with GET; nothing is asked of the server, so any static host serves them, and every answer \
carries Access-Control-Allow-Origin: * so that pages of other origins may read it.\n\n\
**Two ways in.** The stable addresses (spaces.json, spaces.csv, spaces/{id}.json, …) are for re-users: each names its release. The checked \
way is for programs that must not be lied to: root.json names the manifest by SHA-256 and length, the manifest names every blob the same \
way, and files.json every other file. Check the bytes before you parse them; what is named by its hash never changes.\n\n\
**Versions.** A reader passes over fields that it does not know. What would break readers gets a new folder.\n\n\
名录就是一组静态文件，全部用 GET 读取，允许跨域。固定地址供再利用者使用，每个文件注明所属版本；root.json、清单和按哈希命名的文件供需要核验的程序使用。";

/// The description of the API of this release; examples are taken from it.
pub(crate) fn openapi(about: &Contents<'_>, changes: &Changes, statistics: &Statistics) -> Value {
    let mut info = json!({
        "title": "Certified co-working spaces 众创空间名录",
        "summary": "The register of certified co-working spaces as static files",
        "description": DESCRIPTION,
        "version": FORMAT.to_string(),
    });
    if let Some(licence) = about.licence {
        info["license"] = if licence.starts_with("https://") || licence.starts_with("http://") {
            json!({"name": licence, "url": licence})
        } else {
            json!({"name": licence})
        };
    }
    if let Some(publisher) = about.publisher {
        info["x-publisher"] = publisher.into();
    }
    info["x-release"] = about.now.release.into();
    json!({
        "openapi": "3.1.0",
        "info": info,
        "servers": [{"url": ".", "description": "The folder in which this description stands"}],
        "security": [],
        "paths": paths(about, changes, statistics),
        "components": {
            "headers": {
                "CrossOrigin": {
                    "description": "Pages of every origin may read the answer.",
                    "schema": {"type": "string", "const": "*"},
                },
            },
            "parameters": {
                "Id": parameter("id", "The register's id of a space, of spaces.json 空间编号", json!({"type": "string", "pattern": schema::ID}), about.now.records.keys().next().map_or(Value::Null, |id| id.as_str().into())),
                "Sha256": parameter("sha256", "The SHA-256 of the file's bytes 文件的 SHA-256", json!({"type": "string", "pattern": schema::SHA256}), HASH.into()),
                "Name": parameter("name", "The name of a schema 模式的名称", json!({"type": "string", "enum": schema::NAMES}), "space".into()),
            },
            "responses": {
                "NotFound": {"description": "There is no such file in this release. 该版本没有这个文件。"},
            },
        },
    })
}

/// Stands where a hash stands in examples: the SHA-256 of nothing at all.
const HASH: &str = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

fn parameter(name: &str, description: &str, schema: Value, example: Value) -> Value {
    let mut parameter = json!({"name": name, "in": "path", "required": true, "description": description, "schema": schema});
    if !example.is_null() {
        parameter["example"] = example;
    }
    parameter
}

fn paths(about: &Contents<'_>, changes: &Changes, statistics: &Statistics) -> Value {
    let (release, as_of, sample) = (about.now.release, about.now.as_of, about.sample);
    let file = |length: u32| json!({"sha256": HASH, "length": length});
    let first = about.now.records.values().next();
    let space = first.map(|record| record.named(release, as_of));
    let spaces = Spaces {
        release: release.to_owned(),
        as_of: as_of.to_owned(),
        sample,
        spaces: space.iter().map(crate::SpaceRecord::summary).collect(),
    };
    let divisions = Divisions {
        release: Some(release.to_owned()),
        divisions: about.divisions.divisions.iter().take(2).cloned().collect(),
    };
    let changes = Changes {
        release: changes.release.clone(),
        as_of: changes.as_of.clone(),
        previous: changes.previous.clone(),
        previous_as_of: changes.previous_as_of.clone(),
        totals: changes.totals.clone(),
        spaces: changes.spaces.iter().take(1).cloned().collect(),
    };
    let whole = [
        (
            "/root.json",
            "getRoot",
            "The root: the only file that changes in place. 根文件，唯一会原地改变的文件。",
            "root",
            json!({"format": FORMAT, "release": release, "as_of": as_of, "sample": sample, "manifest": file(12_345), "files": file(67_890)}),
        ),
        (
            "/files.json",
            "getFiles",
            "Every other file of the release by hash and length. 该版本的全部其他文件及其哈希和长度。",
            "files",
            json!({"release": release, "files": {"spaces.json": file(123_456)}}),
        ),
        (
            "/spaces.json",
            "getSpaces",
            "Every space with its titles and history. 全部空间及其资格和沿革。",
            "spaces",
            example(&spaces),
        ),
        (
            "/divisions.json",
            "getDivisions",
            "The administrative divisions (GB/T 2260). 行政区划代码表。",
            "divisions",
            example(&divisions),
        ),
        (
            "/statistics.json",
            "getStatistics",
            "The register in figures. 名录统计。",
            "statistics",
            example(statistics),
        ),
        (
            "/changes.json",
            "getChanges",
            "What this release says that the one before it did not. 与上一版本相比的变化。",
            "changes",
            example(&changes),
        ),
    ];
    let mut paths: Map<String, Value> = whole
        .into_iter()
        .map(|(path, id, summary, schema, example)| {
            let answer = answer("application/json", &reference(schema), example);
            (path.to_owned(), get(id, summary, answer, None))
        })
        .collect();
    let object = json!({"type": "object"});
    let manifest = json!({
        "format": FORMAT, "as_of": as_of, "sample": sample, "spaces": about.now.records.len(),
        "blobs": [{"role": "directory", "sha256": HASH, "length": 123_456}],
    });
    let blob =
        json!({"anyOf": [reference("directory"), reference("divisions"), reference("records")]});
    let table = json!({"type": "string"});
    for (path, id, summary, answer, parameter) in [
        (
            "/manifests/{sha256}.json",
            "getManifest",
            "The manifest that the root names: the blobs of a release. It never changes. 根文件所指的清单，永不改变。",
            answer("application/json", &reference("manifest"), manifest),
            Some("Sha256"),
        ),
        (
            "/blobs/{sha256}.json",
            "getBlob",
            "A blob that the manifest names. It never changes; its form is private to the app. 清单所指的数据块，永不改变，格式仅供本站程序使用。",
            answer("application/json", &blob, Value::Null),
            Some("Sha256"),
        ),
        (
            "/spaces/{id}.json",
            "getSpace",
            "Everything that the register says of one space. The id of a record that became part of another leads to that one. 一家空间的全部记录；已并入其他记录的编号指向合并后的记录。",
            answer(
                "application/json",
                &reference("space"),
                space.as_ref().map_or(Value::Null, example),
            ),
            Some("Id"),
        ),
        (
            "/spaces.csv",
            "getTable",
            "Every space as one row: UTF-8 with a byte order mark, lines end in CR LF, opens in Excel. Its columns are described in datapackage.json. 全部空间的表格，可用 Excel 打开；各列的说明见 datapackage.json。",
            answer("text/csv", &table, Value::Null),
            None,
        ),
        (
            "/divisions.csv",
            "getDivisionsTable",
            "The administrative divisions as a table. 行政区划代码表的表格。",
            answer("text/csv", &table, Value::Null),
            None,
        ),
        (
            "/datapackage.json",
            "getDataPackage",
            "The tables as a Frictionless Data Package. 数据包描述。",
            answer("application/json", &object, Value::Null),
            None,
        ),
        (
            "/openapi.json",
            "getOpenApi",
            "This description. 本说明。",
            answer("application/json", &object, Value::Null),
            None,
        ),
        (
            "/schemas/{name}.schema.json",
            "getSchema",
            "A JSON Schema (2020-12) of a file. 各文件的 JSON Schema。",
            answer("application/schema+json", &object, Value::Null),
            Some("Name"),
        ),
    ] {
        paths.insert(path.to_owned(), get(id, summary, answer, parameter));
    }
    paths.into()
}

fn example(value: &impl serde::Serialize) -> Value {
    serde_json::to_value(value).unwrap_or_default()
}

fn reference(schema: &str) -> Value {
    json!({"$ref": format!("schemas/{schema}.schema.json")})
}

fn answer(media: &str, schema: &Value, example: Value) -> Value {
    let mut content = json!({"schema": schema});
    if !example.is_null() {
        content["example"] = example;
    }
    let mut by_media = Map::new();
    by_media.insert(media.to_owned(), content);
    json!({
        "description": "The file",
        "headers": {"Access-Control-Allow-Origin": {"$ref": "#/components/headers/CrossOrigin"}},
        "content": by_media,
    })
}

fn get(id: &str, summary: &str, answer: Value, parameter: Option<&str>) -> Value {
    let mut responses = Map::from_iter([("200".to_owned(), answer)]);
    let mut operation = json!({"operationId": id, "summary": summary});
    if let Some(parameter) = parameter {
        responses.insert(
            "404".to_owned(),
            json!({"$ref": "#/components/responses/NotFound"}),
        );
        operation["parameters"] = json!([{"$ref": format!("#/components/parameters/{parameter}")}]);
    }
    operation["responses"] = responses.into();
    json!({"get": operation})
}
