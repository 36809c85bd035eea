//! What the published site says of its own headers and of what is not there: its `_headers` and `_redirects`, read as the hosts read
//! them that know these files.

use std::fs;
use std::path::Path;

use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, VARY};
use axum::http::{HeaderMap, HeaderName, HeaderValue};

/// The headers for a file, by its path on the host (`/base/zh/spaces/`): those of every rule in the site's `_headers` that fits, and
/// what such a host says by itself, the type by the ending and, where no rule says otherwise, to ask again at every use. A site that was
/// published without an app has no such file.
pub(super) fn headers_for(root: &Path, path: &str) -> HeaderMap {
    let mut headers: HeaderMap = [
        (CONTENT_TYPE, content_type(path)),
        (CACHE_CONTROL, "no-cache"),
        (VARY, "Accept-Encoding"),
    ]
    .map(|(name, value)| (name, HeaderValue::from_static(value)))
    .into_iter()
    .collect();
    let rules = fs::read_to_string(root.join("_headers")).unwrap_or_default();
    let mut fits = false;
    for line in rules.lines().filter(|line| !line.starts_with('#')) {
        if !line.starts_with(' ') {
            fits = is_under(line, path);
            continue;
        }
        let header = line.split_once(':').and_then(|(name, value)| {
            let name = HeaderName::try_from(name.trim()).ok()?;
            Some((name, HeaderValue::try_from(value.trim()).ok()?))
        });
        if let Some((name, value)) = header.filter(|_| fits) {
            headers.insert(name, value);
        }
    }
    headers
}

/// The file that answers for a path at which there is none, by its own path on the host: of the first line in the site's `_redirects`
/// that fits.
pub(super) fn for_missing(root: &Path, path: &str) -> Option<String> {
    let rules = fs::read_to_string(root.join("_redirects")).ok()?;
    rules.lines().find_map(|line| {
        let mut words = line.split(' ');
        let fits = is_under(words.next()?, path);
        let answer = words.next().filter(|_| fits)?;
        (words.next() == Some("404")).then(|| answer.to_owned())
    })
}

/// Whether a pattern fits: a path, or with a star at the end every path that begins so.
fn is_under(pattern: &str, path: &str) -> bool {
    match pattern.strip_suffix('*') {
        Some(start) => path.starts_with(start),
        None => path == pattern,
    }
}

/// What follows the last dot of the last segment, or nothing.
fn extension(path: &str) -> &str {
    let name = path.rsplit('/').next().unwrap_or_default();
    name.rsplit_once('.').map_or("", |(_, extension)| extension)
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

    fn site(name: &str, text: &str) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join(name), text).unwrap();
        folder
    }

    #[test]
    fn every_rule_that_fits_a_path_gives_its_headers() {
        let rules = "# a comment\n\n/r/*\n  X-One: 1\n\n/r/app/a-*\n  Cache-Control: kept\n\n/r/\n  X-Two: a: b\n";
        let site = site("_headers", rules);
        for (path, one, two, cache) in [
            ("/r/", Some("1"), Some("a: b"), "no-cache"),
            ("/r/zh/", Some("1"), None, "no-cache"),
            ("/r/app/a-1.js", Some("1"), None, "kept"),
            ("/other", None, None, "no-cache"),
        ] {
            let headers = headers_for(site.path(), path);
            let value = |name: &str| headers.get(name).map(|value| value.to_str().unwrap());
            assert_eq!(value("x-one"), one, "{path}");
            assert_eq!(value("x-two"), two, "{path}");
            assert_eq!(value("cache-control"), Some(cache), "{path}");
        }
    }

    #[test]
    fn the_first_line_that_fits_says_what_answers_for_what_is_missing() {
        let site = site(
            "_redirects",
            "# x\n/zh/* /zh/404/index.html 404\n/old /new 301\n/* /404.html 404\n",
        );
        for (path, answer) in [
            ("/zh/x", "/zh/404/index.html"),
            ("/old", "/404.html"),
            ("/x", "/404.html"),
        ] {
            assert_eq!(
                for_missing(site.path(), path).as_deref(),
                Some(answer),
                "{path}"
            );
        }
        let nothing = tempfile::tempdir().unwrap();
        assert_eq!(for_missing(nothing.path(), "/x"), None);
    }
}
