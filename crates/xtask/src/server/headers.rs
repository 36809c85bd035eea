//! The headers of each class of file, as the site's real host is to send them.

use axum::http::header::{
    ACCESS_CONTROL_ALLOW_ORIGIN, CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE,
    REFERRER_POLICY, VARY, X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderMap, HeaderName, HeaderValue};

/// What a page may do: run the site's own scripts and WebAssembly, speak with its own host, and be shown in no frame. No Trusted
/// Types policy may be made, so no string ever becomes markup.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; font-src 'self'; \
    connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'; \
    require-trusted-types-for 'script'; trusted-types 'none'";

const FOREVER: &str = "public, max-age=31536000, immutable";

/// Asks at every use whether the file has changed.
const ASK: &str = "no-cache";

/// The headers for a file of the site, by its path from the site's base on (`/zh/spaces/`, `/app/boot-….js`).
///
/// Files named by their content are kept forever; everything else is asked for again. Data may be read by any other site.
#[must_use]
pub fn headers_for(path: &str) -> HeaderMap {
    let mut headers: HeaderMap = [
        (CONTENT_TYPE, content_type(path)),
        (
            CACHE_CONTROL,
            if is_named_by_content(path) {
                FOREVER
            } else {
                ASK
            },
        ),
        (VARY, "Accept-Encoding"),
        (X_CONTENT_TYPE_OPTIONS, "nosniff"),
    ]
    .map(constant)
    .into_iter()
    .collect();
    if path.starts_with("/api/") {
        headers.extend([constant((ACCESS_CONTROL_ALLOW_ORIGIN, "*"))]);
    }
    if is_page(path) {
        headers.extend(
            [
                (CONTENT_SECURITY_POLICY, POLICY),
                (REFERRER_POLICY, "no-referrer"),
                (
                    HeaderName::from_static("cross-origin-opener-policy"),
                    "same-origin",
                ),
                (
                    HeaderName::from_static("permissions-policy"),
                    "camera=(), microphone=(), geolocation=(self)",
                ),
            ]
            .map(constant),
        );
    }
    headers
}

/// The headers of the answer that a file of the API is not there.
pub(super) fn for_missing_data() -> impl Iterator<Item = (HeaderName, HeaderValue)> {
    [
        (ACCESS_CONTROL_ALLOW_ORIGIN, "*"),
        (CACHE_CONTROL, ASK),
        (X_CONTENT_TYPE_OPTIONS, "nosniff"),
    ]
    .map(constant)
    .into_iter()
}

fn constant((name, value): (HeaderName, &'static str)) -> (HeaderName, HeaderValue) {
    (name, HeaderValue::from_static(value))
}

fn is_page(path: &str) -> bool {
    matches!(extension(path), "" | "html")
}

/// What follows the last dot of the last segment, or nothing.
fn extension(path: &str) -> &str {
    let name = path.rsplit('/').next().unwrap_or_default();
    name.rsplit_once('.').map_or("", |(_, extension)| extension)
}

/// Blobs and manifests carry their whole SHA-256, files of the app its first 16 digits after a hyphen.
fn is_named_by_content(path: &str) -> bool {
    let is_hash = |text: &str, length| {
        text.len() == length && text.bytes().all(|byte| byte.is_ascii_hexdigit())
    };
    let stem = |name: &'_ str| name.split('.').next().unwrap_or_default().to_owned();
    if let Some(name) = path
        .strip_prefix("/api/v1/blobs/")
        .or_else(|| path.strip_prefix("/api/v1/manifests/"))
    {
        return is_hash(&stem(name), 64);
    }
    path.strip_prefix("/app/").is_some_and(|name| {
        stem(name)
            .rsplit_once('-')
            .is_some_and(|(_, hash)| is_hash(hash, 16))
    })
}

fn content_type(path: &str) -> &'static str {
    match extension(path) {
        "" | "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "csv" => "text/csv; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "png" => "image/png",
        "svg" => "image/svg+xml",
        "txt" => "text/plain; charset=utf-8",
        "wasm" => "application/wasm",
        "webmanifest" => "application/manifest+json",
        "xml" => "application/xml",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_and_the_configuration_in_the_readme_carry_the_same_policy() {
        let read = |name: &str| {
            let root = concat!(env!("CARGO_MANIFEST_DIR"), "/../../");
            std::fs::read_to_string(format!("{root}{name}")).unwrap()
        };
        // In a page `frame-ancestors` means nothing, and Chromium says so on the console.
        let in_a_page = POLICY.replace("frame-ancestors 'none'; ", "");
        assert!(read("index.html").contains(&format!("content=\"{in_a_page}\"")));
        assert!(read("README.md").contains(&format!("\"{POLICY}\"")));
    }

    #[test]
    fn only_what_is_named_by_its_content_is_kept_forever() {
        let hash = "0123456789abcdef".repeat(4);
        for (path, kept) in [
            (format!("/api/v1/blobs/{hash}.json"), true),
            (format!("/api/v1/blobs/{hash}"), true),
            (format!("/api/v1/manifests/{hash}.json"), true),
            ("/api/v1/blobs/index.json".into(), false),
            ("/api/v1/root.json".into(), false),
            ("/app/certified-spaces-0123456789abcdef.wasm".into(), true),
            ("/app/style-0123456789abcdef.css".into(), true),
            ("/app/favicon.svg".into(), false),
            ("/app/choose.js".into(), false),
            ("/zh/".into(), false),
        ] {
            let cache = headers_for(&path)[CACHE_CONTROL]
                .to_str()
                .unwrap()
                .to_owned();
            assert_eq!(cache, if kept { FOREVER } else { ASK }, "{path}");
        }
    }

    #[test]
    fn the_policy_is_on_pages_and_nowhere_else() {
        for (path, page) in [
            ("/", true),
            ("/zh/spaces/", true),
            ("/zh/404/index.html", true),
            ("/app/boot.js", false),
            ("/api/v1/root.json", false),
        ] {
            assert_eq!(
                headers_for(path).contains_key(CONTENT_SECURITY_POLICY),
                page,
                "{path}"
            );
        }
        assert!(
            POLICY.contains("frame-ancestors 'none'") && POLICY.ends_with("trusted-types 'none'")
        );
        assert!(!POLICY.contains("  "), "one space between words: {POLICY}");
    }
}
