//! The published site under Debian's nginx with the configuration published with it, at the root of a host and under a path: each class
//! of address with its status, headers and bytes. The server of the other tests, which reads the published `_headers`, says the same.

use std::{
    collections::BTreeMap,
    env,
    fs::{self, File},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::Duration,
};

use e2e::spaces;
use tempfile::TempDir;
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::{TcpListener, TcpStream},
};
use xtask::server::{Site, serve};

const ASK: &str = "no-cache";
const FOREVER: &str = "public, max-age=31536000, immutable";
const HTML: &str = "text/html; charset=utf-8";
const JSON: &str = "application/json";

/// What goes with a page and with nothing else.
const OF_PAGES: [&str; 5] = [
    "content-security-policy",
    "cross-origin-opener-policy",
    "integrity-policy",
    "permissions-policy",
    "referrer-policy",
];

/// A published site that nginx serves. Both go when it is dropped.
struct Host {
    nginx: Child,
    port: u16,
    base: &'static str,
    site: PathBuf,
    kept: TempDir,
}

impl Drop for Host {
    fn drop(&mut self) {
        let _ = self.nginx.kill();
        let _ = self.nginx.wait();
    }
}

#[derive(Debug)]
struct Answer {
    status: u16,
    headers: BTreeMap<String, String>,
    body: Vec<u8>,
}

impl Answer {
    fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).map(String::as_str)
    }
}

/// Publishes a small register, to be found under a base, and starts nginx over it, as anybody and in a folder of its own.
async fn host(base: &'static str) -> Host {
    let kept = tempfile::tempdir().unwrap();
    let at = |below: &str| kept.path().join(below).to_string_lossy().into_owned();
    let settings = format!(
        "base_url = \"https://register.example.org{base}\"\npublisher = {{ zh = \"示例厅\", en = \"Example\" }}\n"
    );
    fs::write(at("register.toml"), settings).unwrap();
    let site = kept.path().join("root").join(base.trim_matches('/'));
    let app = env::var("E2E_APP").unwrap();
    for arguments in [
        format!("sample --count 40 --seed 7 --out {}", at("sample.xlsx")),
        format!(
            "publish {} --out {} --as-of 2026-09-30 --app {app} --base {base} --settings {}",
            at("sample.xlsx"),
            site.display(),
            at("register.toml")
        ),
    ] {
        let arguments: Vec<&str> = arguments.split(' ').collect();
        let done = spaces(&arguments);
        assert!(done.status.success(), "{done:?}");
    }
    let port = free_port().await;
    let nginx = nginx(kept.path(), &site, port);
    let mut host = Host {
        nginx,
        port,
        base,
        site,
        kept,
    };
    for _ in 0..200 {
        if TcpStream::connect(("127.0.0.1", port)).await.is_ok() {
            return host;
        }
        if host.nginx.try_wait().unwrap().is_some() {
            break;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!(
        "nginx does not start: {}",
        fs::read_to_string(host.kept.path().join("log")).unwrap()
    )
}

async fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    listener.local_addr().unwrap().port()
}

/// The only file of nginx's own that is read is the program: no list of types, no module.
fn nginx(folder: &Path, site: &Path, port: u16) -> Child {
    let Some(program) = env::var_os("E2E_NGINX") else {
        panic!(
            "E2E_NGINX is not set: `cargo xtask test` sets it where it has an nginx, and says what to install where it has none"
        )
    };
    let here = folder.display();
    let folders: String = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
        .map(|name| format!("{name}_temp_path {here}/temporary;\n"))
        .concat();
    let configuration = format!(
        "daemon off;\nmaster_process off;\npid {here}/pid;\nerror_log stderr warn;\nevents {{ }}\nhttp {{\naccess_log off;\n{folders}\
         server {{\nlisten 127.0.0.1:{port};\nroot {here}/root;\ninclude {}/nginx.conf;\n}}\n}}\n",
        site.display()
    );
    fs::write(folder.join("nginx.conf"), configuration).unwrap();
    let log = File::create(folder.join("log")).unwrap();
    Command::new(program)
        .args(["-e", "stderr", "-p"])
        .arg(folder)
        .arg("-c")
        .arg(folder.join("nginx.conf"))
        .stdin(Stdio::null())
        .stderr(log)
        .spawn()
        .unwrap()
}

async fn ask(port: u16, path: &str, headers: &[(&str, &str)]) -> Answer {
    let mut request = format!("GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n");
    for (name, value) in headers {
        request.extend([name, ": ", value, "\r\n"]);
    }
    request.push_str("\r\n");
    let mut stream = TcpStream::connect(("127.0.0.1", port)).await.unwrap();
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).await.unwrap();
    let end = bytes.windows(4).position(|four| four == b"\r\n\r\n");
    let end = end.unwrap();
    let head = String::from_utf8(bytes[..end].to_vec()).unwrap();
    let mut lines = head.lines();
    let status = lines.next().unwrap().split(' ').nth(1).unwrap();
    let mut headers = BTreeMap::new();
    for line in lines {
        let (name, value) = line.split_once(": ").unwrap();
        let twice = headers.insert(name.to_lowercase(), value.to_owned());
        assert_eq!(twice, None, "{path}: {name} is said twice");
    }
    Answer {
        status: status.parse().unwrap(),
        headers,
        body: bytes[end + 4..].to_vec(),
    }
}

/// One address of each class that has a file: the address below the base, the file, its type and how long it is kept.
fn published(site: &Path) -> Vec<(String, String, &'static str, &'static str)> {
    let first = |folder: &str, fits: &dyn Fn(&str) -> bool| {
        let names = fs::read_dir(site.join(folder)).unwrap();
        let mut names: Vec<String> = names
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .filter(|name| fits(name))
            .collect();
        names.sort();
        format!("{folder}/{}", names[0])
    };
    let ending = |ending: &'static str| move |name: &str| name.ends_with(ending);
    let record = first("api/v1/spaces", &ending(".json"));
    let space = first("zh/spaces", &|name| name.len() == 8);
    let province = first("en/spaces/in", &|name| name.len() == 6);
    let page = |address: String| (address.clone(), format!("{address}index.html"), HTML, ASK);
    let file = |name: String, kind, kept| (name.clone(), name, kind, kept);
    let fixed = |name: &str, kind| file(name.to_owned(), kind, ASK);
    vec![
        page(String::new()),
        page("zh/".to_owned()),
        page("en/spaces/".to_owned()),
        page("zh/about/".to_owned()),
        page(format!("{space}/")),
        page(format!("{province}/")),
        (
            "zh/?q=a&page=2".to_owned(),
            "zh/index.html".to_owned(),
            HTML,
            ASK,
        ),
        fixed("en/index.html", HTML),
        file(
            first("app", &|name| name.starts_with("boot-")),
            "text/javascript; charset=utf-8",
            FOREVER,
        ),
        file(first("app", &ending(".wasm")), "application/wasm", FOREVER),
        file(
            first("app", &ending(".css")),
            "text/css; charset=utf-8",
            FOREVER,
        ),
        fixed("app/favicon.svg", "image/svg+xml"),
        file(first("api/v1/blobs", &ending(".json")), JSON, FOREVER),
        file(first("api/v1/manifests", &ending(".json")), JSON, FOREVER),
        fixed("api/v1/root.json", JSON),
        fixed("api/v1/files.json", JSON),
        fixed("api/v1/spaces.json", JSON),
        fixed("api/v1/spaces.csv", "text/csv; charset=utf-8"),
        fixed("api/v1/schemas/root.schema.json", JSON),
        file(record, JSON, ASK),
        fixed("robots.txt", "text/plain; charset=utf-8"),
        fixed("sitemap.xml", "application/xml"),
    ]
}

/// The headers of a class, whatever the status.
fn assert_class(answer: &Answer, path: &str, kind: &str, kept: &str) {
    assert_eq!(answer.header("cache-control"), Some(kept), "{path}");
    assert_eq!(
        answer.header("x-content-type-options"),
        Some("nosniff"),
        "{path}"
    );
    let data = path.starts_with("api/").then_some("*");
    assert_eq!(answer.header("access-control-allow-origin"), data, "{path}");
    for name in OF_PAGES {
        assert_eq!(
            answer.header(name).is_some(),
            kind == HTML,
            "{path}: {name}"
        );
    }
    if kind == HTML {
        let policy = answer.header("content-security-policy").unwrap();
        assert!(
            policy.contains("frame-ancestors 'none'") && policy.ends_with("trusted-types 'none'")
        );
    }
}

async fn every_class_of_address(base: &'static str) {
    let host = host(base).await;
    let twin = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let twin_port = twin.local_addr().unwrap().port();
    tokio::spawn(serve(Site::new(&host.site, base), twin));
    for (path, file, kind, kept) in published(&host.site) {
        let address = format!("{base}{path}");
        let plain = ask(host.port, &address, &[]).await;
        assert_eq!(plain.status, 200, "{address}");
        assert_eq!(plain.header("content-type"), Some(kind), "{address}");
        assert_eq!(plain.header("content-encoding"), None, "{address}");
        assert_eq!(
            plain.body,
            fs::read(host.site.join(&file)).unwrap(),
            "{address}"
        );
        assert_class(&plain, &path, kind, kept);

        // What the published `_headers` promise is what nginx sends.
        let promised = ask(twin_port, &address, &[]).await;
        assert_eq!(promised.status, 200, "{address}");
        for name in OF_PAGES.iter().chain(&[
            "content-type",
            "cache-control",
            "access-control-allow-origin",
            "x-content-type-options",
        ]) {
            assert_eq!(
                plain.header(name),
                promised.header(name),
                "{address}: {name}"
            );
        }

        let variant = fs::read(host.site.join(format!("{file}.gz"))).ok();
        let packed = ask(host.port, &address, &[("Accept-Encoding", "gzip, br")]).await;
        assert_eq!(packed.header("content-type"), Some(kind), "{address}");
        assert_class(&packed, &path, kind, kept);
        if let Some(variant) = variant {
            assert_eq!(packed.header("content-encoding"), Some("gzip"), "{address}");
            for answer in [&plain, &packed] {
                assert_eq!(answer.header("vary"), Some("Accept-Encoding"), "{address}");
            }
            assert_eq!(packed.body, variant, "{address}");
        } else {
            assert_eq!(packed.body, plain.body, "{address}");
        }

        for (condition, known) in [
            ("If-None-Match", "etag"),
            ("If-Modified-Since", "last-modified"),
        ] {
            let known = plain.header(known).unwrap();
            let again = ask(host.port, &address, &[(condition, known)]).await;
            assert_eq!(
                (again.status, again.body.len()),
                (304, 0),
                "{address}: {condition}"
            );
            assert_class(&again, &path, kind, kept);
        }
    }
    what_is_missing(&host).await;
    without_a_slash(&host).await;
}

async fn what_is_missing(host: &Host) {
    let base = host.base;
    let hash = "0".repeat(64);
    for (path, kind, said) in [
        ("zh/nothing/", HTML, "没有这个页面"),
        ("zh/spaces/00000000/", HTML, "没有这个页面"),
        ("en/nothing", HTML, "lang=\"en\""),
        ("fr/", HTML, "lang=\"zh-CN\""),
        ("app/gone-0123456789abcdef.js", HTML, "lang=\"zh-CN\""),
        ("nginx.conf", HTML, "lang=\"zh-CN\""),
        (".htaccess", HTML, "lang=\"zh-CN\""),
        ("api/v1/nothing.json", JSON, "\"status\":404"),
        ("api/v1/spaces/nothing.json", JSON, "\"status\":404"),
        ("api/v1/", JSON, "\"status\":404"),
        (&format!("api/v1/blobs/{hash}.json"), JSON, "\"status\":404"),
    ] {
        let address = format!("{base}{path}");
        for accepted in ["", "gzip"] {
            let answer = ask(host.port, &address, &[("Accept-Encoding", accepted)]).await;
            assert_eq!(answer.status, 404, "{address}");
            assert_eq!(answer.header("content-type"), Some(kind), "{address}");
            assert_class(&answer, path, kind, ASK);
            if answer.header("content-encoding").is_none() {
                let body = String::from_utf8(answer.body).unwrap();
                assert!(body.contains(said), "{address}: {body}");
            }
        }
    }
}

async fn without_a_slash(host: &Host) {
    let base = host.base;
    let with = ask(host.port, &format!("{base}zh/about/"), &[]).await;
    let without = ask(host.port, &format!("{base}zh/about"), &[]).await;
    assert_eq!(
        (without.status, &without.body),
        (200, &with.body),
        "the canonical link says which it is"
    );
    assert_class(&without, "zh/about", HTML, ASK);
    if base != "/" {
        let door = ask(host.port, base.trim_end_matches('/'), &[]).await;
        assert_eq!((door.status, door.header("location")), (308, Some(base)));
        let outside = ask(host.port, "/", &[]).await;
        assert_ne!(outside.status, 200, "nothing outside the base is touched");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nginx_with_the_published_configuration_sends_every_class_of_address_as_promised() {
    every_class_of_address("/").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nginx_does_so_under_a_path_of_its_host_too() {
    every_class_of_address("/register/").await;
}
