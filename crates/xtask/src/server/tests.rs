//! Each class of address, with its status and headers, over a real connection.

use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

use super::{Lie, Site, serve};

const HASH: &str = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

/// As the publisher writes them.
const HEADERS: &str = "
/*
  X-Content-Type-Options: nosniff

/api/*
  Access-Control-Allow-Origin: *

/zh/*
  Content-Security-Policy: default-src 'none'; script-src 'self'

/api/v1/blobs/*
  Cache-Control: public, max-age=31536000, immutable

/app/boot-*
  Cache-Control: public, max-age=31536000, immutable
";
const REDIRECTS: &str = "/zh/* /zh/404/index.html 404
/en/* /en/404/index.html 404
/api/* /api/404.json 404
/* /404.html 404
";

struct Answer {
    status: u16,
    headers: String,
    body: Vec<u8>,
}

impl Answer {
    fn header(&self, name: &str) -> Option<&str> {
        self.headers
            .lines()
            .find_map(|line| line.strip_prefix(&format!("{name}: ")))
    }
}

fn published() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    };
    write("index.html", "choose");
    write("_headers", HEADERS);
    write("_redirects", REDIRECTS);
    write("api/404.json", "{\"status\":404}");
    write("404.html", "404 of no language");
    write("zh/index.html", "首页");
    write("zh/404/index.html", "没有这一页");
    write("en/404/index.html", "no such page");
    write("en/spaces/index.html", "spaces");
    write("app/boot-0123456789abcdef.js", "boot");
    write("app/boot-0123456789abcdef.js.br", "boot in brotli");
    write("app/boot-0123456789abcdef.js.gz", "boot in gzip");
    write("app/a-0123456789abcdef.wasm", "wasm");
    write("app/favicon.svg", "<svg/>");
    write("api/v1/root.json", "{\"release\":1}");
    write(&format!("api/v1/blobs/{HASH}.json"), "{}");
    folder
}

async fn start(site: Site) -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    tokio::spawn(serve(site, listener));
    port
}

async fn ask(port: u16, method: &str, path: &str, headers: &str) -> Answer {
    let mut stream = TcpStream::connect(("127.0.0.1", port)).await.unwrap();
    let request =
        format!("{method} {path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n{headers}\r\n");
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).await.unwrap();
    let end = bytes
        .windows(4)
        .position(|four| four == b"\r\n\r\n")
        .unwrap();
    let head = String::from_utf8(bytes[..end].to_vec()).unwrap();
    let status = head.split(' ').nth(1).unwrap().parse().unwrap();
    Answer {
        status,
        headers: head,
        body: bytes[end + 4..].to_vec(),
    }
}

async fn get(root: &Path, base: &str, path: &str) -> Answer {
    let port = start(Site::new(root, base)).await;
    ask(port, "GET", path, "").await
}

#[tokio::test]
async fn each_address_has_its_status_type_and_cache() {
    const ASK: &str = "no-cache";
    const FOREVER: &str = "public, max-age=31536000, immutable";
    const HTML: &str = "text/html; charset=utf-8";
    let folder = published();
    let port = start(Site::new(folder.path(), "/")).await;
    for (path, status, kind, cache, body) in [
        ("/", 200, HTML, ASK, "choose"),
        ("/zh/", 200, HTML, ASK, "首页"),
        ("/zh/?q=a%20b", 200, HTML, ASK, "首页"),
        ("/zh/index.html", 200, HTML, ASK, "首页"),
        ("/en/spaces/", 200, HTML, ASK, "spaces"),
        ("/zh/nothing/", 404, HTML, ASK, "没有这一页"),
        ("/en/nothing", 404, HTML, ASK, "no such page"),
        ("/en/spaces/index.html/", 404, HTML, ASK, "no such page"),
        ("/fr/", 404, HTML, ASK, "404 of no language"),
        (
            "/app/boot-0123456789abcdef.js",
            200,
            "text/javascript; charset=utf-8",
            FOREVER,
            "boot",
        ),
        (
            "/app/a-0123456789abcdef.wasm",
            200,
            "application/wasm",
            ASK,
            "wasm",
        ),
        ("/app/favicon.svg", 200, "image/svg+xml", ASK, "<svg/>"),
        (
            "/app/gone-0123456789abcdef.js",
            404,
            HTML,
            ASK,
            "404 of no language",
        ),
        (
            "/api/v1/root.json",
            200,
            "application/json",
            ASK,
            "{\"release\":1}",
        ),
        (
            &format!("/api/v1/blobs/{HASH}.json"),
            200,
            "application/json",
            FOREVER,
            "{}",
        ),
        (
            "/api/v1/gone.json",
            404,
            "application/json",
            ASK,
            "{\"status\":404}",
        ),
    ] {
        let answer = ask(port, "GET", path, "").await;
        assert_eq!(answer.status, status, "{path}");
        assert_eq!(answer.header("content-type"), Some(kind), "{path}");
        assert_eq!(answer.header("cache-control"), Some(cache), "{path}");
        assert_eq!(
            answer.header("x-content-type-options"),
            Some("nosniff"),
            "{path}"
        );
        assert_eq!(
            answer.header("access-control-allow-origin"),
            path.starts_with("/api/").then_some("*"),
            "{path}"
        );
        assert_eq!(
            answer.header("content-security-policy").is_some(),
            path.starts_with("/zh/"),
            "{path}"
        );
        assert_eq!(String::from_utf8_lossy(&answer.body), body, "{path}");
    }
}

#[tokio::test]
async fn a_site_that_was_published_without_an_app_is_served_too() {
    let folder = published();
    for name in ["_headers", "_redirects"] {
        fs::remove_file(folder.path().join(name)).unwrap();
    }
    let root = get(folder.path(), "/", "/api/v1/root.json").await;
    assert_eq!(root.header("cache-control"), Some("no-cache"));
    assert_eq!(get(folder.path(), "/", "/zh/x").await.status, 404);
}

#[tokio::test]
async fn a_folder_without_its_slash_leads_to_the_one_with_it() {
    let folder = published();
    for (base, path, location) in [
        ("/", "/zh", "/zh/"),
        ("/", "/en/spaces?q=x", "/en/spaces/?q=x"),
        ("/a/b/", "/a/b/zh", "/a/b/zh/"),
    ] {
        let answer = get(folder.path(), base, path).await;
        assert_eq!(
            (answer.status, answer.header("location")),
            (308, Some(location)),
            "{path}"
        );
        assert_eq!(answer.header("content-type"), None, "{path}");
    }
}

#[tokio::test]
async fn only_the_base_is_served() {
    let folder = published();
    for (path, status) in [
        ("/a/", 200),
        ("/a/zh/", 200),
        ("/a", 404),
        ("/", 404),
        ("/zh/", 404),
        ("/ab/", 404),
        ("/a/a/", 404),
    ] {
        assert_eq!(
            get(folder.path(), "/a/", path).await.status,
            status,
            "{path}"
        );
    }
}

#[tokio::test]
async fn nothing_outside_the_folder_can_be_had() {
    let folder = published();
    let root = folder.path().join("zh");
    for path in [
        "/../index.html",
        "/%2e%2e/index.html",
        "/..%2findex.html",
        "/x/../../index.html",
        "/..%5cindex.html",
        "//zh",
        "/%00",
    ] {
        let answer = get(&root, "/", path).await;
        assert_eq!(answer.status, 404, "{path}");
        assert_eq!(answer.header("location"), None, "{path}");
    }
}

#[tokio::test]
async fn compressed_copies_are_sent_to_those_who_take_them() {
    let folder = published();
    let port = start(Site::new(folder.path(), "/")).await;
    for (accepted, encoding, body) in [
        (
            "accept-encoding: gzip, deflate, br\r\n",
            Some("br"),
            "boot in brotli",
        ),
        ("accept-encoding: gzip\r\n", Some("gzip"), "boot in gzip"),
        ("", None, "boot"),
    ] {
        let answer = ask(port, "GET", "/app/boot-0123456789abcdef.js", accepted).await;
        assert_eq!(answer.header("content-encoding"), encoding);
        assert_eq!(
            answer.header("content-type"),
            Some("text/javascript; charset=utf-8")
        );
        assert_eq!(answer.body, body.as_bytes());
    }
}

#[tokio::test]
async fn what_has_not_changed_is_not_sent_again() {
    let folder = published();
    let port = start(Site::new(folder.path(), "/")).await;
    let first = ask(port, "GET", "/zh/", "").await;
    let since = format!(
        "if-modified-since: {}\r\n",
        first.header("last-modified").unwrap()
    );
    let again = ask(port, "GET", "/zh/", &since).await;
    assert_eq!((again.status, again.body.len()), (304, 0));
    assert_eq!(again.header("cache-control"), Some("no-cache"));
}

#[tokio::test]
async fn only_reading_is_answered() {
    let folder = published();
    let port = start(Site::new(folder.path(), "/")).await;
    let head = ask(port, "HEAD", "/zh/", "").await;
    assert_eq!(
        (head.status, head.body.len(), head.header("content-length")),
        (200, 0, Some("6"))
    );
    for method in ["POST", "PUT", "DELETE", "OPTIONS"] {
        let answer = ask(port, method, "/zh/", "").await;
        assert_eq!(
            (answer.status, answer.header("allow")),
            (405, Some("GET, HEAD")),
            "{method}"
        );
    }
}

#[tokio::test]
async fn a_server_can_be_made_to_lie_about_one_file() {
    let folder = published();
    for (lie, status, body) in [
        (Lie::Status(503), 503, ""),
        (Lie::Truncate, 200, "{\"rele"),
        (Lie::Alter, 200, "{\"rele`se\":1}"),
        (
            Lie::HtmlInstead,
            200,
            "<!doctype html><title>Welcome</title><p>Please sign in.</p>\n",
        ),
    ] {
        let site = Site::new(folder.path(), "/").with_fault(Arc::new(move |path| {
            (path == "/api/v1/root.json").then_some(lie)
        }));
        let port = start(site).await;
        let answer = ask(
            port,
            "GET",
            "/api/v1/root.json",
            "accept-encoding: br\r\nif-none-match: *\r\n",
        )
        .await;
        assert_eq!(
            (answer.status, answer.body.as_slice()),
            (status, body.as_bytes()),
            "{lie:?}"
        );
        assert_eq!(answer.header("cache-control"), Some("no-store"), "{lie:?}");
        assert_eq!(ask(port, "GET", "/zh/", "").await.status, 200);
    }
}

#[tokio::test]
async fn a_server_can_be_made_to_say_nothing() {
    let folder = published();
    let site = Site::new(folder.path(), "/").with_fault(Arc::new(|_| Some(Lie::Hang)));
    let port = start(site).await;
    let waited = tokio::time::timeout(Duration::from_millis(200), ask(port, "GET", "/", "")).await;
    assert!(waited.is_err());
}
