//! `nginx.conf`: what a `server { … }` of nginx includes.

use super::{
    ASK, FOR_HOSTS, FOREVER, KEPT, NO_DATA, NOT_FOUND, NOT_FOUND_EN, NOT_FOUND_ZH, READERS, SNIFF,
    TYPES, in_pattern, page_headers, preface,
};

/// One `location` that holds for everything below the base, so that the rest of the server is not touched, and in it one for each
/// class of file. A single `add_header` drops all that are inherited, so each class has all of its own.
pub(super) fn conf(base: &str) -> String {
    let preface = preface(
        "在 server { … } 里用 include 引入；root 指向网站的文件夹，有 --base 路径的，指向装有同名文件夹的上一级文件夹。",
        "Include it in a server { … }. Its root is the site’s folder; for a path, the folder that holds one of the path’s name.",
        base,
    );
    let folder = base.trim_end_matches('/');
    let slash = if folder.is_empty() {
        String::new()
    } else {
        format!("location = {folder} {{\n    absolute_redirect off;\n    return 308 {base};\n}}\n")
    };
    let types = TYPES
        .iter()
        .map(|(ending, kind)| format!("        \"{kind}\" {ending};\n"))
        .collect::<Vec<_>>()
        .concat();
    let pages: String = page_headers()
        .iter()
        .map(|(name, value)| header((name, value)))
        .chain([header(("Cache-Control", ASK))])
        .collect();
    let pages = indented(&pages, 4);
    let asked = header(SNIFF) + &header(("Cache-Control", ASK));
    // Not `always`: that a file is missing is not kept.
    let kept = format!("{}add_header Cache-Control \"{FOREVER}\";\n", header(SNIFF));
    let readers = header(READERS);
    let base_pattern = in_pattern(base);
    let [kept_data, kept_app] = KEPT.map(|pattern| format!("\"^{base_pattern}{pattern}$\""));
    let hidden = FOR_HOSTS.map(in_pattern).join("|");
    let rest = indented(&asked, 8);
    let app = indented(&kept, 12);
    let data = indented(&(readers.clone() + &asked), 8);
    let blobs = indented(&(readers + &kept), 12);
    format!(
        r#"{preface}{slash}location {base} {{
    # 类型写在这里，不依赖系统的 mime.types。The types stand here: the system's mime.types is not needed.
    types {{
{types}    }}
    default_type application/octet-stream;
    charset off;
    # 一并发布的 .gz 文件直接送出。装有 brotli 模块（Debian：libnginx-mod-http-brotli-static）的，在引入本文件的 server 里写 brotli_static on;
    # The .gz files that stand ready. Where nginx has its brotli module (that package of Debian), write brotli_static on; into the server
    # that includes this file, and the .br files are sent too.
    gzip_static on;
    gzip_vary on;
    absolute_redirect off;
    autoindex off;
{pages}    error_page 404 {base}{NOT_FOUND};
    try_files $uri $uri/index.html =404;

    location {base}zh/ {{
        error_page 404 {base}{NOT_FOUND_ZH};
        try_files $uri $uri/index.html =404;
    }}
    location {base}en/ {{
        error_page 404 {base}{NOT_FOUND_EN};
        try_files $uri $uri/index.html =404;
    }}
    # 数据：任何网站都可以读取；没有的文件从不以网页回答。Data: any site may read them; what is missing is never answered with a page.
    location {base}api/ {{
{data}        error_page 404 {base}{NO_DATA};
        try_files $uri =404;
        location ~ {kept_data} {{
{blobs}            try_files $uri =404;
        }}
    }}
    location {base}app/ {{
{rest}        try_files $uri =404;
        location ~ {kept_app} {{
{app}            try_files $uri =404;
        }}
    }}
    location ~ "^{base_pattern}(?:robots[.]txt|sitemap[^/]*[.]xml)$" {{
{rest}        try_files $uri =404;
    }}
    location ~ "^{base_pattern}(?:{hidden})$" {{
        return 404;
    }}
}}
"#
    )
}

/// With every status, 404 and 304 too.
fn header((name, value): (&str, &str)) -> String {
    format!("add_header {name} \"{value}\" always;\n")
}

fn indented(lines: &str, by: usize) -> String {
    let lines = lines.lines();
    let lines = lines.map(|line| format!("{:by$}{line}\n", ""));
    lines.collect::<Vec<_>>().concat()
}
