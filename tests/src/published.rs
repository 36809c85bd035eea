//! A site published for a test, and a server over it.

use std::{
    env,
    path::{Path, PathBuf},
    process::{Command, Output},
};

use tempfile::TempDir;
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::{TcpListener, TcpStream},
};
use xtask::server::{Fault, Site, serve};

/// A published site that is being served. Its folder goes with it.
#[derive(Debug)]
pub struct Published {
    /// Where it is served, with the base: `http://127.0.0.1:PORT/base/`.
    pub address: String,
    /// Its folder.
    pub folder: PathBuf,
    /// What was published, where it was published in one step.
    rosters: Vec<PathBuf>,
    base: String,
    folders: Vec<TempDir>,
}

fn named_path(variable: &str) -> PathBuf {
    let Some(path) = env::var_os(variable) else {
        panic!("{variable} is not set: run the tests with `cargo xtask test`")
    };
    path.into()
}

/// Runs `spaces`.
#[must_use]
pub fn spaces(arguments: &[&str]) -> Output {
    Command::new(named_path("E2E_SPACES"))
        .args(arguments)
        .output()
        .expect("`spaces` can be run")
}

fn publish(rosters: &[PathBuf], folder: &Path, as_of: &str, base: &str) {
    let rosters = rosters.iter().map(|roster| roster.to_string_lossy());
    let rosters: Vec<_> = rosters.collect();
    let (out, app) = (folder.to_string_lossy(), named_path("E2E_APP"));
    let app = app.to_string_lossy();
    let mut arguments = vec!["publish"];
    arguments.extend(rosters.iter().map(AsRef::as_ref));
    arguments.extend([
        "--out", &out, "--as-of", as_of, "--app", &app, "--base", base,
    ]);
    let done = spaces(&arguments);
    assert!(
        done.status.success(),
        "{}{}",
        String::from_utf8_lossy(&done.stdout),
        String::from_utf8_lossy(&done.stderr)
    );
}

/// A roster of those that offices make.
#[must_use]
pub fn roster(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../crates/spaces/tests/rosters")
        .join(name)
}

/// A roster of the browser tests.
fn own(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("rosters")
        .join(name)
}

impl Published {
    /// Publishes the same rosters as of another day, over what is served.
    pub fn publish_again(&self, as_of: &str) {
        publish(&self.rosters, &self.folder, as_of, &self.base);
    }

    /// Publishes a roster and serves it truthfully at the root of a host.
    pub async fn of(roster: &Path, as_of: &str) -> Self {
        Self::with(roster, as_of, "/", None).await
    }

    /// Publishes a fictional register of so many spaces and serves it.
    pub async fn sample(count: u32) -> Self {
        Self::sample_with(count, "/", None).await
    }

    /// The same under a base, by a server that lies.
    pub async fn sample_with(count: u32, base: &str, fault: Option<Fault>) -> Self {
        let folder = tempfile::tempdir().expect("a folder for the roster");
        let file = folder.path().join("sample.xlsx");
        let made = spaces(&[
            "sample",
            "--count",
            &count.to_string(),
            "--seed",
            "7",
            "--out",
            &file.to_string_lossy(),
        ]);
        assert!(
            made.status.success(),
            "{}",
            String::from_utf8_lossy(&made.stderr)
        );
        let mut site = Self::with(&file, "2026-09-30", base, fault).await;
        site.folders.push(folder);
        site
    }

    /// Publishes the lists of a fictional register's years, one step after the other, and serves the last.
    pub async fn history(count: u32) -> Self {
        Self::history_with(count, None).await
    }

    /// The same by a server that lies.
    pub async fn history_with(count: u32, fault: Option<Fault>) -> Self {
        let lists = tempfile::tempdir().expect("a folder for the lists");
        let count = count.to_string();
        let made = spaces(&[
            "sample",
            "--history",
            &lists.path().to_string_lossy(),
            "--count",
            &count,
        ]);
        assert!(made.status.success(), "{made:?}");
        let steps = std::fs::read_to_string(lists.path().join("steps.toml")).expect("steps");
        let steps: toml::Table = steps.parse().expect("TOML");
        let steps = steps["step"].as_array().expect("steps");
        let kept = tempfile::tempdir().expect("a folder for the site");
        let folder = kept.path().join("site");
        for (number, step) in steps.iter().enumerate() {
            let named = |key: &str| step.get(key).and_then(toml::Value::as_str);
            let file = |name: &str| lists.path().join(name).to_string_lossy().into_owned();
            let rosters = step["lists"].as_array().expect("lists").iter();
            let mut arguments = vec!["publish".to_owned()];
            arguments.extend(rosters.filter_map(toml::Value::as_str).map(file));
            arguments.push(format!("--out={}", folder.display()));
            arguments.push(format!("--as-of={}", named("as_of").expect("a day")));
            arguments.extend(named("decisions").map(|name| format!("--decisions={}", file(name))));
            if number + 1 == steps.len() {
                arguments.push(format!("--app={}", named_path("E2E_APP").display()));
            }
            let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
            let done = spaces(&arguments);
            assert!(done.status.success(), "{done:?}");
        }
        Self::serve(kept, folder, Vec::new(), "/", fault).await
    }

    /// Publishes four spaces that do not change: one that is certified, one cancelled, one in notice, one that is listed only.
    pub async fn small() -> Self {
        let kept = tempfile::tempdir().expect("a folder for the site");
        let folder = kept.path().join("site");
        let names = ["1-held", "2-cancelled", "3-notice", "4-listed"];
        let rosters = names.map(|name| own(&format!("small/{name}.csv"))).to_vec();
        publish(&rosters, &folder, "2026-09-30", "/");
        Self::serve(kept, folder, rosters, "/", None).await
    }

    /// Publishes a single space of which only name and province are known.
    pub async fn bare() -> Self {
        Self::of(&own("bare.csv"), "2026-09-30").await
    }

    /// Publishes a roster under a base and serves it, with or without lies.
    pub async fn with(roster: &Path, as_of: &str, base: &str, fault: Option<Fault>) -> Self {
        let kept = tempfile::tempdir().expect("a folder for the site");
        let folder = kept.path().join("site");
        let rosters = vec![roster.to_owned()];
        publish(&rosters, &folder, as_of, base);
        Self::serve(kept, folder, rosters, base, fault).await
    }

    async fn serve(
        kept: TempDir,
        folder: PathBuf,
        rosters: Vec<PathBuf>,
        base: &str,
        fault: Option<Fault>,
    ) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let port = listener.local_addr().expect("an address").port();
        let site = Site::new(&folder, base);
        let site = match fault {
            Some(fault) => site.with_fault(fault),
            None => site,
        };
        tokio::spawn(serve(site, listener));
        Self {
            address: format!("http://127.0.0.1:{port}{base}"),
            folder,
            rosters,
            base: base.to_owned(),
            folders: vec![kept],
        }
    }

    /// The address of a page.
    #[must_use]
    pub fn page(&self, path: &str) -> String {
        format!("{}{path}", self.address)
    }

    /// Whether a page was published at this path below the base, whatever its query.
    #[must_use]
    pub fn has(&self, path: &str) -> bool {
        let path = path.split('?').next().unwrap_or_default();
        self.folder.join(path).join("index.html").is_file()
    }

    /// The ids of the release, with their names, as the open data have them.
    #[must_use]
    pub fn spaces(&self) -> Vec<serde_json::Value> {
        let bytes = std::fs::read(self.folder.join("api/v1/spaces.json")).expect("spaces.json");
        let value: serde_json::Value = serde_json::from_slice(&bytes).expect("JSON");
        value["spaces"].as_array().expect("spaces").clone()
    }
}

/// Status and head of an answer, as the bytes on the wire say it.
pub async fn get(address: &str, headers: &[(&str, &str)]) -> (u16, String) {
    let rest = address.strip_prefix("http://").expect("http");
    let (host, path) = rest.split_once('/').expect("a path");
    let mut stream = TcpStream::connect(host).await.expect("a connection");
    let mut request = format!("GET /{path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n");
    for (name, value) in headers {
        request.extend([name, ": ", value, "\r\n"]);
    }
    request.push_str("\r\n");
    stream
        .write_all(request.as_bytes())
        .await
        .expect("a request");
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).await.expect("an answer");
    let text = String::from_utf8_lossy(&answer);
    let head = text.split("\r\n\r\n").next().unwrap_or_default().to_owned();
    let status = head
        .split(' ')
        .nth(1)
        .and_then(|status| status.parse().ok())
        .expect("a status");
    (status, head)
}
