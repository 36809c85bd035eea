//! Words of the page about the open data. What stands between `backquotes` is shown as code.

use crate::routes::Lang;

use super::number;

/// The words of the page.
pub(crate) struct DataPage {
    pub(crate) head: &'static str,
    pub(crate) describe: &'static str,
    pub(crate) lead: &'static str,
    /// Facts of the release.
    pub(crate) records: &'static str,
    pub(crate) licence: &'static str,
    pub(crate) no_licence: &'static str,
    pub(crate) take: DataPart,
    pub(crate) table: &'static str,
    pub(crate) line: &'static str,
    /// Where the settings do not say where the site is served.
    pub(crate) replace_site: &'static str,
    pub(crate) addresses: DataPart,
    pub(crate) example: &'static str,
    pub(crate) schema: &'static str,
    pub(crate) files: fn(usize) -> String,
    pub(crate) written_last: &'static str,
    pub(crate) record: DataPart,
    pub(crate) beginning_of: &'static str,
    pub(crate) verify: DataPart,
    pub(crate) root: &'static str,
    pub(crate) manifest: fn(&str) -> String,
    pub(crate) blobs: fn(usize, &str) -> String,
    pub(crate) verify_manifest: &'static str,
    pub(crate) verify_file: &'static str,
    pub(crate) verify_all: &'static str,
    pub(crate) versions: DataPart,
    pub(crate) changes: DataPart,
    pub(crate) licence_part: DataPart,
    pub(crate) licence_is: &'static str,
    pub(crate) licence_none: &'static str,
    pub(crate) cite: DataPart,
    pub(crate) cite_styles: [&'static str; 3],
    pub(crate) cite_data_set: &'static str,
    pub(crate) cite_sample: &'static str,
    pub(crate) this_site: &'static str,
}

/// A part of the page: its head, what it says, and what stands in its margin.
#[derive(Clone, Copy)]
pub(crate) struct DataPart {
    pub(crate) head: &'static str,
    pub(crate) text: &'static [&'static str],
    pub(crate) notes: &'static [&'static str],
}

/// The words in this language.
pub(crate) fn data_page(lang: Lang) -> &'static DataPage {
    match lang {
        Lang::Zh => &ZH,
        Lang::En => &EN,
    }
}

const ZH: DataPage = DataPage {
    head: "开放数据",
    describe: "名录的全部数据：JSON、CSV、每家空间一个文件、统计、变化。附地址、大小、格式说明、核验方法、许可和引用格式。",
    lead: "整份名录就是一组静态文件，用GET直接读取：不需要密钥，不需要登记，别的网站的网页也可以读。本站自己读的也是它。",
    records: "记录",
    licence: "许可",
    no_licence: "未写明",
    take: DataPart {
        head: "取用",
        text: &["整份名录一张表，可以直接用Excel打开："],
        notes: &[
            "CSV：UTF-8，带字节顺序标记，换行为CR LF（RFC 4180）。像公式的文字前加一个撇号，读取时去掉。",
            "跨域：`api/` 下的文件带 `Access-Control-Allow-Origin: *`，由主机配置发送。",
        ],
    },
    table: "全部空间，一行一家",
    line: "写程序的人可以这样开始。点一下代码，就选中整段：",
    replace_site: "把第一行换成本站的网址。",
    addresses: DataPart {
        head: "全部地址",
        text: &["地址都在 `api/v1/` 之下，花括号里的部分换成具体的值。大小是这一版的，压缩之前。"],
        notes: &[
            "`root.json` 和 `files.json` 写明全部网页的哈希，要等网页写完，所以这里没有它们的大小。",
            "大于1.4 kB的文件另有 `.br` 和 `.gz` 两份压缩副本，主机按读取者所能接受的发送。",
            "格式说明：OpenAPI 3.1、JSON Schema 2020-12、Data Package 2.0。三者都由程序从数据的定义生成，不是手写。",
        ],
    },
    example: "例如",
    schema: "格式",
    files: |count| format!("{}个文件", number(count as u64)),
    written_last: "最后写成",
    record: DataPart {
        head: "数据是什么样子",
        text: &["下面取自这一版，照原样，只是为了好读分了行、缩了进，并只取开头。"],
        notes: &["没有写明的字段不出现：不用空文字、0或者“无”代替。"],
    },
    beginning_of: "开头部分：",
    verify: DataPart {
        head: "怎样核验",
        text: &[
            "根文件写明清单的SHA-256和长度，清单同样写明每个数据块，`files.json` 写明其余每个文件。先核对字节，再解析内容。",
        ],
        notes: &[
            "哈希证明文件同根文件一致，不证明根文件出自谁手。本名录目前没有数字签名，根文件的来历靠HTTPS。",
            "SHA-256：FIPS 180-4。",
        ],
    },
    root: "唯一在原地更换的文件，发布时最后写。它变了，就是有了新版本。",
    manifest: |release| {
        format!("清单。版本号{release}就是这个哈希的前十二位。永不改变，永不删除。")
    },
    blobs: |count, size| {
        format!(
            "{count}个数据块，共{size}：目录的各列、行政区划、成组的记录。按内容命名，永不改变。"
        )
    },
    verify_manifest: "核对清单，两行应当一致：",
    verify_file: "核对任何一个文件，两行应当一致：",
    verify_all: "手里有整个发布目录的，一条命令检查是否完整、未改、合乎格式：",
    versions: DataPart {
        head: "可以指望什么",
        text: &[
            "读取者应当忽略不认识的字段：`v1` 之内可以增加字段。会使程序出错的改动放进新的目录，旧目录照旧。`v1` 尚未定稿，定稿时会在更新日志里写明。",
            "空间的编号不变：改名、换运营主体，编号照旧；并入其他记录的，旧编号的地址指向合并后的记录。",
            "清单和成组的记录永不删除，旧版本的证据一直可查；其他数据块保留最近三个版本。",
            "同样的名单、设置和日期，发布出来的字节完全相同。",
        ],
        notes: &["每个固定地址上的文件都写明自己属于哪个版本、截至哪天。"],
    },
    changes: DataPart {
        head: "跟踪变化",
        text: &[
            "只看变化的，读 `changes.json`：与上一版相比，增加、更名、取消、未见于名单的空间，逐家写明改了哪些字段。",
            "定期读 `root.json` 就够了：它不到1 kB，`release` 没有变，就没有新东西。",
        ],
        notes: &[],
    },
    licence_part: DataPart {
        head: "许可",
        text: &[],
        notes: &["许可由发布者在设置里写明，同时写进清单、OpenAPI说明和数据包描述。"],
    },
    licence_is: "数据按这一许可提供：",
    licence_none: "没有写明许可。没有写明，就没有授予；要再利用这些数据，请先问发布者。",
    cite: DataPart {
        head: "怎样引用",
        text: &["引用时写明版本：名录会变，清单的地址不变，谁都可以由它核对您当时读到的内容。"],
        notes: &["单独引用一家空间的，写它的编号和版本。"],
    },
    cite_styles: ["GB/T 7714", "APA", "BibTeX"],
    cite_data_set: "数据集",
    cite_sample: "示例数据，均为虚构",
    this_site: "本站网址/",
};

const EN: DataPage = DataPage {
    head: "Open data",
    describe: "All data of the register: JSON, CSV, a file for each space, figures, changes; with addresses, sizes, formats, how to verify them, licence, and how to cite a release.",
    lead: "The register is a set of plain files, read with GET: no key, no registration, and pages of other sites may read them too. This site reads the same files.",
    records: "Records",
    licence: "Licence",
    no_licence: "none stated",
    take: DataPart {
        head: "Download",
        text: &["The whole register as one table, which opens in Excel:"],
        notes: &[
            "CSV: UTF-8 with a byte order mark, lines end in CR LF (RFC 4180). Text that looks like a formula has an apostrophe before it; take it away on reading.",
            "Other origins: files below `api/` carry `Access-Control-Allow-Origin: *`, which the host is configured to send.",
        ],
    },
    table: "Every space, a row each",
    line: "Programs may begin like this. One click selects a whole block:",
    replace_site: "Put this site’s address into the first line.",
    addresses: DataPart {
        head: "Every address",
        text: &[
            "All of them stand below `api/v1/`; put a value where the braces are. Sizes are those of this release, before compression.",
        ],
        notes: &[
            "`root.json` and `files.json` are written after the pages, whose hashes they name, so no page can state their size.",
            "Files of more than 1.4 kB have a `.br` and a `.gz` beside them; the host sends what the reader accepts.",
            "Described in OpenAPI 3.1, JSON Schema 2020-12 and Data Package 2.0, all of them generated from the definitions of the data.",
        ],
    },
    example: "for example",
    schema: "schema",
    files: |count| match count {
        1 => "1 file".to_owned(),
        _ => format!("{} files", number(count as u64)),
    },
    written_last: "written last",
    record: DataPart {
        head: "What it looks like",
        text: &[
            "Taken from this release as it is; only broken into lines, indented, and cut after its beginning.",
        ],
        notes: &["What is not stated is absent: no empty text, 0 or “none” stands in for it."],
    },
    beginning_of: "The beginning of ",
    verify: DataPart {
        head: "How to verify it",
        text: &[
            "The root names the manifest by SHA-256 and length, the manifest names every blob the same way, and `files.json` every other file. Check the bytes first, then parse them.",
        ],
        notes: &[
            "Hashes prove that files agree with the root, not who wrote the root. The register is not signed as yet; for the root’s origin there is HTTPS.",
            "SHA-256: FIPS 180-4.",
        ],
    },
    root: "The only file that changes in place, and the last one written. When it has changed there is a new release.",
    manifest: |release| {
        format!(
            "The manifest. The release, {release}, is the first twelve digits of its hash. It never changes and is never removed."
        )
    },
    blobs: |count, size| {
        format!(
            "{count} blobs, {size} in all: the columns of the directory, the divisions, records in groups. Named by their content, they never change."
        )
    },
    verify_manifest: "The manifest; both lines must say the same:",
    verify_file: "Any file; both lines must say the same:",
    verify_all: "If you have the whole folder, one command says whether it is complete, unaltered and true to form:",
    versions: DataPart {
        head: "What you can rely on",
        text: &[
            "Ignore fields that you do not know: within `v1`, fields may be added. What would break readers gets a new folder, and the old one stays. `v1` is not frozen yet; the changelog will say when it is.",
            "Ids stay. A space that is renamed or changes its operator keeps its id; where a record became part of another, its address leads to that one.",
            "Manifests and groups of records are never removed, so that earlier releases can be looked up; other blobs of the last three releases stay.",
            "The same lists, settings and date give the same files, byte by byte.",
        ],
        notes: &["Every file at a stable address names its release and its date."],
    },
    changes: DataPart {
        head: "Follow the changes",
        text: &[
            "Read `changes.json` for what this release says that the one before it did not: spaces added, renamed, cancelled or missing from a list, each with the fields that changed.",
            "Looking at `root.json` now and then is enough: it has less than 1 kB, and while `release` is the same there is nothing new.",
        ],
        notes: &[],
    },
    licence_part: DataPart {
        head: "Licence",
        text: &[],
        notes: &[
            "The publisher states the licence in the settings; it stands in the manifest, in the OpenAPI description and in the data package.",
        ],
    },
    licence_is: "The data are offered under this licence:",
    licence_none: "No licence is stated. Where none is stated, none is granted: ask the publisher before you use these data elsewhere.",
    cite: DataPart {
        head: "How to cite it",
        text: &[
            "Name the release: the register changes, the address of its manifest does not, and with it anybody can check what you read.",
        ],
        notes: &["To cite a single space, add its id."],
    },
    cite_styles: ["GB/T 7714", "APA", "BibTeX"],
    cite_data_set: "Data set",
    cite_sample: "Fictional sample data set",
    this_site: "[address of this site]/",
};
