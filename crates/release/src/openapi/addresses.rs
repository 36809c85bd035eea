//! Every address of the API.

/// An address, and what is there.
pub(super) struct Address {
    /// Below `api/v1`, with its parameter in braces.
    pub(super) path: &'static str,
    pub(super) id: &'static str,
    pub(super) summary: &'static str,
    pub(super) media: &'static str,
    /// The schemas of what may be there; none, where its form is described elsewhere.
    pub(super) schemas: &'static [&'static str],
    pub(super) parameter: Option<&'static str>,
}

const JSON: &str = "application/json";

pub(super) const ADDRESSES: [Address; 14] = [
    Address {
        path: "/root.json",
        id: "getRoot",
        summary: "The root: the only file that changes in place for programs that check. 根文件，需要核验的程序从这里读起。",
        media: JSON,
        schemas: &["root"],
        parameter: None,
    },
    Address {
        path: "/manifests/{sha256}.json",
        id: "getManifest",
        summary: "The manifest that the root names: the blobs of a release. It never changes. 根文件所指的清单，永不改变。",
        media: JSON,
        schemas: &["manifest"],
        parameter: Some("Sha256"),
    },
    Address {
        path: "/blobs/{sha256}.json",
        id: "getBlob",
        summary: "A blob that the manifest names. It never changes; its form is private to the app. 清单所指的数据块，永不改变，格式仅供本站程序使用。",
        media: JSON,
        schemas: &["directory", "divisions", "records"],
        parameter: Some("Sha256"),
    },
    Address {
        path: "/files.json",
        id: "getFiles",
        summary: "Every other file of the release by hash and length. 该版本的全部其他文件及其哈希和长度。",
        media: JSON,
        schemas: &["files"],
        parameter: None,
    },
    Address {
        path: "/spaces.json",
        id: "getSpaces",
        summary: "Every space with its titles and history. 全部空间及其资格和沿革。",
        media: JSON,
        schemas: &["spaces"],
        parameter: None,
    },
    Address {
        path: "/spaces.csv",
        id: "getSpacesTable",
        summary: "Every space as one row: UTF-8 with a byte order mark, lines end in CR LF, opens in Excel. Its columns are described in datapackage.json. 全部空间的表格，可用 Excel 打开；各列的说明见 datapackage.json。",
        media: "text/csv",
        schemas: &[],
        parameter: None,
    },
    Address {
        path: "/spaces/{id}.json",
        id: "getSpace",
        summary: "Everything that the register says of one space. The id of a record that became part of another leads to that one. 一家空间的全部记录；已并入其他记录的编号指向合并后的记录。",
        media: JSON,
        schemas: &["space"],
        parameter: Some("Id"),
    },
    Address {
        path: "/divisions.json",
        id: "getDivisions",
        summary: "The administrative divisions (GB/T 2260). 行政区划代码。",
        media: JSON,
        schemas: &["divisions"],
        parameter: None,
    },
    Address {
        path: "/divisions.csv",
        id: "getDivisionsTable",
        summary: "The administrative divisions as a table. 行政区划代码的表格。",
        media: "text/csv",
        schemas: &[],
        parameter: None,
    },
    Address {
        path: "/statistics.json",
        id: "getStatistics",
        summary: "The register in figures. 名录统计。",
        media: JSON,
        schemas: &["statistics"],
        parameter: None,
    },
    Address {
        path: "/changes.json",
        id: "getChanges",
        summary: "What this release says that the one before it did not. 与上一版本相比的变化。",
        media: JSON,
        schemas: &["changes"],
        parameter: None,
    },
    Address {
        path: "/datapackage.json",
        id: "getDataPackage",
        summary: "The tables as a Data Package, version 2.0 of that standard. 表格的数据包描述。",
        media: JSON,
        schemas: &[],
        parameter: None,
    },
    Address {
        path: "/openapi.json",
        id: "getOpenApi",
        summary: "This description. 本说明。",
        media: JSON,
        schemas: &[],
        parameter: None,
    },
    Address {
        path: "/schemas/{name}.schema.json",
        id: "getSchema",
        summary: "A JSON Schema (2020-12) of a file. 各文件的 JSON Schema。",
        media: "application/schema+json",
        schemas: &[],
        parameter: Some("Name"),
    },
];
