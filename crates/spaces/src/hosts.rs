//! What a host is to send with each file of the site: the one source of policy and caching, and the files that tell it to hosts of
//! three kinds. The web server of `cargo xtask serve` and of the browser tests reads the first of them.

mod apache;
mod netlify;
mod nginx;

use std::collections::{BTreeMap, BTreeSet};

/// What a page may do: run the site's own scripts and WebAssembly, speak with its own host, and be shown in no frame. No Trusted
/// Types policy may be made, so no string ever becomes markup.
const POLICY: [&str; 13] = [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    FRAMES,
    "object-src 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
];

/// Means nothing in a page, and Chromium says so on the console.
const FRAMES: &str = "frame-ancestors 'none'";

/// A file under this name never changes.
const FOREVER: &str = "public, max-age=31536000, immutable";

/// Asks at every use whether the file has changed.
const ASK: &str = "no-cache";

/// Says that a file is what its type says.
const SNIFF: Header = ("X-Content-Type-Options", "nosniff");

/// The data may be read by any other site.
const READERS: Header = ("Access-Control-Allow-Origin", "*");

/// Below the site's folder: the answers to what is not there, for readers of each language, for all others, and for programs.
const NOT_FOUND_ZH: &str = "zh/404/index.html";
const NOT_FOUND_EN: &str = "en/404/index.html";
pub(crate) const NOT_FOUND: &str = "404.html";
const NO_DATA: &str = "api/404.json";

/// Pages under a second name, for hosts that look for a page of this name, from the folder asked for upwards, where nothing is.
pub(crate) const COPIES: [(&str, &str); 2] =
    [(NOT_FOUND_ZH, "zh/404.html"), (NOT_FOUND_EN, "en/404.html")];

/// The types of the site's files by their endings. What is not text says in itself that it is UTF-8, or is by definition (RFC 8259,
/// RFC 7303, RFC 9110 8.3).
const TYPES: [(&str, &str); 11] = [
    ("html", "text/html; charset=utf-8"),
    ("css", "text/css; charset=utf-8"),
    ("csv", "text/csv; charset=utf-8"),
    ("js", "text/javascript; charset=utf-8"),
    ("txt", "text/plain; charset=utf-8"),
    ("json", "application/json"),
    ("png", "image/png"),
    ("svg", "image/svg+xml"),
    ("wasm", "application/wasm"),
    ("webmanifest", "application/manifest+json"),
    ("xml", "application/xml"),
];

/// The files in this folder that are meant for a host and for nobody else.
const FOR_HOSTS: [&str; 5] = [
    "nginx.conf",
    ".htaccess",
    "_headers",
    "_redirects",
    ".publishing",
];

/// A name and its value.
type Header = (&'static str, &'static str);

/// The policy as a header.
fn policy() -> String {
    POLICY.join("; ")
}

/// The policy as it stands in a page.
pub(crate) fn policy_in_page() -> String {
    let parts = POLICY.into_iter().filter(|part| *part != FRAMES);
    parts.collect::<Vec<_>>().join("; ")
}

/// What goes with every page.
fn page_headers() -> Vec<(&'static str, String)> {
    [
        ("Content-Security-Policy", policy()),
        (
            "Integrity-Policy",
            "blocked-destinations=(script)".to_owned(),
        ),
        (SNIFF.0, SNIFF.1.to_owned()),
        ("Referrer-Policy", "no-referrer".to_owned()),
        ("Cross-Origin-Opener-Policy", "same-origin".to_owned()),
        (
            "Permissions-Policy",
            "camera=(), microphone=(), geolocation=(self)".to_owned(),
        ),
    ]
    .into()
}

/// The files for hosts, of a site with these files, by address below the site's folder.
pub(crate) fn files<'a>(
    base: &str,
    published: impl IntoIterator<Item = &'a str>,
) -> BTreeMap<String, Vec<u8>> {
    let caching = Caching::of(published);
    [
        (NO_DATA, no_data()),
        ("_headers", netlify::headers(base, &caching)),
        ("_redirects", netlify::redirects(base)),
        (".htaccess", apache::htaccess(base)),
        ("nginx.conf", nginx::conf(base)),
    ]
    .map(|(name, text)| (name.to_owned(), text.into_bytes()))
    .into()
}

/// The answer to a program that asks for data that are not there.
fn no_data() -> String {
    "{\"status\":404,\"message\":{\"zh\":\"这一版本里没有这个文件。\",\"en\":\"There is no such file in this release.\"}}\n".to_owned()
}

/// The addresses of pages, below the base. A `*` at the end stands for anything.
const PAGES: [&str; 5] = ["", "index.html", NOT_FOUND, "zh/*", "en/*"];

/// Which addresses are kept forever and which are asked for again, below the base. A `*` at the end stands for anything. No address
/// falls under two of them: hosts differ in what they make of that.
struct Caching {
    kept: BTreeSet<String>,
    asked: BTreeSet<String>,
}

impl Caching {
    fn of<'a>(published: impl IntoIterator<Item = &'a str>) -> Self {
        let mut kept = BTreeSet::from(["api/v1/blobs/*", "api/v1/manifests/*"].map(str::to_owned));
        let mut asked = BTreeSet::from(["robots.txt", "sitemap*"].map(str::to_owned));
        // The release's own root and list of files are written after all that is published.
        asked.extend(["root.json", "files.json", "spaces/*"].map(|name| format!("api/v1/{name}")));
        for address in published {
            if let Some(stem) = stem_before_hash(address) {
                kept.insert(format!("{stem}*"));
            } else if address.starts_with("app/") {
                asked.insert(address.to_owned());
            } else if let Some(name) = address.strip_prefix("api/v1/") {
                // A folder of the API is one address.
                let pattern = name
                    .split_once('/')
                    .map_or(name.to_owned(), |(folder, _)| format!("{folder}/*"));
                asked.insert(format!("api/v1/{pattern}"));
            }
        }
        Self { kept, asked }
    }
}

/// Of a file of the app that is named by its content: its address up to the first 16 digits of its SHA-256.
fn stem_before_hash(address: &str) -> Option<&str> {
    let (stem, _) = address.strip_prefix("app/")?.split_once('.')?;
    let hash = stem.get(stem.len().checked_sub(17)?..)?.strip_prefix('-')?;
    let is_hash = hash.bytes().all(|byte| byte.is_ascii_hexdigit());
    is_hash.then(|| address.get(.."app/".len() + stem.len() - 16))?
}

/// What is named by its content, as a regular expression over an address below the base.
const KEPT: [&str; 2] = [
    "api/v1/(?:blobs|manifests)/[0-9a-f]{64}[.]json",
    "app/[^/]+-[0-9a-f]{16}[.](?:js|css|wasm)",
];

/// The base in a regular expression. Of what may stand in it only the dot means anything there.
fn in_pattern(base: &str) -> String {
    base.replace('.', "[.]")
}

/// What stands at the head of each file: who wrote it, and that changes in it do not last.
fn preface(what_zh: &str, what_en: &str, base: &str) -> String {
    let command = format!("spaces publish --base {base}");
    format!(
        "# 由 {command} 写成，每次发布都会重写，请不要改动。{what_zh}\n\
         # Written by `{command}`, anew at every publication: a change here does not last. {what_en}\n"
    )
}

#[cfg(test)]
mod tests;
