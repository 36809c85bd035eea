//! Every address of the API.

use register::Phrase;

/// An address, and what is there.
pub(crate) struct Address {
    /// Below `api/v1`, with its parameter in braces.
    pub(crate) path: &'static str,
    pub(super) id: &'static str,
    pub(crate) what: Phrase,
    pub(crate) media: &'static str,
    /// The schemas of what may be there; none, where its form is described elsewhere.
    pub(crate) schemas: &'static [&'static str],
    pub(super) parameter: Option<&'static str>,
}

const JSON: &str = "application/json";

pub(crate) const ADDRESSES: [Address; 17] = [
    Address {
        path: "/root.json",
        id: "getRoot",
        what: Phrase {
            zh: "根文件，需要核验的程序从这里读起。",
            en: "The root: the only file that changes in place for programs that check.",
        },
        media: JSON,
        schemas: &["root"],
        parameter: None,
    },
    Address {
        path: "/manifests/{sha256}.json",
        id: "getManifest",
        what: Phrase {
            zh: "根文件所指的清单，永不改变。",
            en: "The manifest that the root names: the blobs of a release. It never changes.",
        },
        media: JSON,
        schemas: &["manifest"],
        parameter: Some("Sha256"),
    },
    Address {
        path: "/blobs/{sha256}.json",
        id: "getBlob",
        what: Phrase {
            zh: "清单所指的数据块，永不改变，格式仅供本站程序使用。",
            en: "A blob that the manifest names. It never changes; its form is private to the app.",
        },
        media: JSON,
        schemas: &["directory", "divisions", "records", "standard", "judging"],
        parameter: Some("Sha256"),
    },
    Address {
        path: "/files.json",
        id: "getFiles",
        what: Phrase {
            zh: "该版本的全部其他文件及其哈希和长度。",
            en: "Every other file of the release by hash and length.",
        },
        media: JSON,
        schemas: &["files"],
        parameter: None,
    },
    Address {
        path: "/spaces.json",
        id: "getSpaces",
        what: Phrase {
            zh: "全部空间及其资格和沿革。",
            en: "Every space with its titles and history.",
        },
        media: JSON,
        schemas: &["spaces"],
        parameter: None,
    },
    Address {
        path: "/spaces.csv",
        id: "getSpacesTable",
        what: Phrase {
            zh: "全部空间的表格，可用 Excel 打开；各列的说明见 datapackage.json。",
            en: "Every space as one row: UTF-8 with a byte order mark, lines end in CR LF, opens in Excel. Its columns are described in datapackage.json.",
        },
        media: "text/csv",
        schemas: &[],
        parameter: None,
    },
    Address {
        path: "/spaces/{id}.json",
        id: "getSpace",
        what: Phrase {
            zh: "一家空间的全部记录；已并入其他记录的编号指向合并后的记录。",
            en: "Everything that the register says of one space. The id of a record that became part of another leads to that one.",
        },
        media: JSON,
        schemas: &["space"],
        parameter: Some("Id"),
    },
    Address {
        path: "/divisions.json",
        id: "getDivisions",
        what: Phrase {
            zh: "行政区划代码。",
            en: "The administrative divisions (GB/T 2260).",
        },
        media: JSON,
        schemas: &["divisions"],
        parameter: None,
    },
    Address {
        path: "/divisions.csv",
        id: "getDivisionsTable",
        what: Phrase {
            zh: "行政区划代码的表格。",
            en: "The administrative divisions as a table.",
        },
        media: "text/csv",
        schemas: &[],
        parameter: None,
    },
    Address {
        path: "/statistics.json",
        id: "getStatistics",
        what: Phrase {
            zh: "名录统计，全部数字。",
            en: "The register in figures, all of them.",
        },
        media: JSON,
        schemas: &["statistics"],
        parameter: None,
    },
    Address {
        path: "/statistics/{figure}.csv",
        id: "getFigureTable",
        what: Phrase {
            zh: "一项统计的表格，名称与 statistics.json 的字段相同；各列的说明见 datapackage.json。",
            en: "One of the figures as a table, named as its field in statistics.json. Its columns are described in datapackage.json.",
        },
        media: "text/csv",
        schemas: &[],
        parameter: Some("Figure"),
    },
    Address {
        path: "/changes.json",
        id: "getChanges",
        what: Phrase {
            zh: "与上一版本相比的变化。",
            en: "What this release says that the one before it did not.",
        },
        media: JSON,
        schemas: &["changes"],
        parameter: None,
    },
    Address {
        path: "/standards.json",
        id: "getStandards",
        what: Phrase {
            zh: "全部标准、管理文件和走访提问的目录。",
            en: "Every document on what a space has to be, and the questions for a visit, in short.",
        },
        media: JSON,
        schemas: &["standards"],
        parameter: None,
    },
    Address {
        path: "/standards/{standard}.json",
        id: "getStandard",
        what: Phrase {
            zh: "一份标准的全部条款、条件和指标（非官方摘要，以原文为准）。",
            en: "One of them whole: clauses, conditions, metrics. An unofficial summary; the original decides.",
        },
        media: JSON,
        schemas: &["standard"],
        parameter: Some("Standard"),
    },
    Address {
        path: "/datapackage.json",
        id: "getDataPackage",
        what: Phrase {
            zh: "表格的数据包描述。",
            en: "The tables as a Data Package, version 2.0 of that standard.",
        },
        media: JSON,
        schemas: &[],
        parameter: None,
    },
    Address {
        path: "/openapi.json",
        id: "getOpenApi",
        what: Phrase {
            zh: "全部地址的说明（OpenAPI 3.1）。",
            en: "A description of every address here (OpenAPI 3.1).",
        },
        media: JSON,
        schemas: &[],
        parameter: None,
    },
    Address {
        path: "/schemas/{name}.schema.json",
        id: "getSchema",
        what: Phrase {
            zh: "各文件的 JSON Schema。",
            en: "A JSON Schema (2020-12) of a file.",
        },
        media: "application/schema+json",
        schemas: &[],
        parameter: Some("Name"),
    },
];
