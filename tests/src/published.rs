//! A site published for a test, and a server over it.

mod edition;

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};

use tempfile::TempDir;
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::{TcpListener, TcpStream},
};
use xtask::server::{Fault, Site, serve};

use self::edition::{Edition, Register};

/// A published site that is being served. Its server is this test's alone; its folder it shares with every test that asks for the same.
#[derive(Debug)]
pub struct Published {
    /// Where it is served, with the base: `http://127.0.0.1:PORT/base/`.
    pub address: String,
    /// Its folder, to be read.
    pub folder: PathBuf,
    /// Where the folder is this test's alone.
    own: Option<Own>,
}

/// A folder that goes with its test, and what was published in it.
#[derive(Debug)]
struct Own {
    roster: PathBuf,
    kept: TempDir,
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

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder of the site") {
        let from = entry.expect("a file").path();
        let to = to.join(from.file_name().expect("a name"));
        if from.is_dir() {
            copy(&from, &to);
        } else {
            fs::copy(&from, &to).expect("a copy");
        }
    }
}

impl Published {
    /// Publishes a roster and serves it truthfully at the root of a host.
    pub async fn of(roster: &Path, as_of: &str) -> Self {
        Self::with(roster, as_of, "/", None).await
    }

    /// Publishes a fictional register of so many spaces and serves it. Each number is a site more to publish, which takes as long as many
    /// tests: it is 20 where few will do, and 400 where lists have pages and every state is met.
    pub async fn sample(count: u32) -> Self {
        Self::sample_with(count, "/", None).await
    }

    /// The same under a base, by a server that lies.
    pub async fn sample_with(count: u32, base: &str, fault: Option<Fault>) -> Self {
        Self::register(Register::Sample(count), base, fault).await
    }

    /// The same in a folder of its own, to be published again.
    pub async fn sample_of_its_own(count: u32) -> Self {
        let base = "/".to_owned();
        let register = Register::Sample(count);
        let shared = Edition { register, base }.folders();
        let kept = tempfile::tempdir().expect("a folder for the site");
        let folder = kept.path().join("site");
        copy(&shared.site, &folder);
        let roster = shared.sample();
        let own = Some(Own { roster, kept });
        Self {
            own,
            ..Self::serve(folder, "/", None).await
        }
    }

    /// Publishes the same roster as of another day, over what is served.
    pub fn publish_again(&self, as_of: &str) {
        let own = self.own.as_ref();
        let Own { roster, kept } = own.expect("a folder that no other test reads");
        let folder = kept.path().join("site");
        edition::publish(std::slice::from_ref(roster), &folder, as_of, "/");
    }

    /// Publishes the lists of a fictional register's years, one step after the other, and serves the last.
    pub async fn history(count: u32) -> Self {
        Self::history_with(count, None).await
    }

    /// The same by a server that lies.
    pub async fn history_with(count: u32, fault: Option<Fault>) -> Self {
        Self::register(Register::History(count), "/", fault).await
    }

    /// Publishes four spaces that do not change: one that is certified, one cancelled, one in notice, one that is listed only.
    pub async fn small() -> Self {
        let names = ["1-held", "2-cancelled", "3-notice", "4-listed"];
        let rosters = names.map(|name| own(&format!("small/{name}.csv"))).to_vec();
        let register = Register::Rosters(rosters, "2026-09-30".to_owned());
        Self::register(register, "/", None).await
    }

    /// Publishes a single space of which only name and province are known.
    pub async fn bare() -> Self {
        Self::of(&own("bare.csv"), "2026-09-30").await
    }

    /// Publishes a roster under a base and serves it, with or without lies.
    pub async fn with(roster: &Path, as_of: &str, base: &str, fault: Option<Fault>) -> Self {
        let register = Register::Rosters(vec![roster.to_owned()], as_of.to_owned());
        Self::register(register, base, fault).await
    }

    async fn register(register: Register, base: &str, fault: Option<Fault>) -> Self {
        let edition = Edition {
            register,
            base: base.to_owned(),
        };
        Self::serve(edition.folders().site, base, fault).await
    }

    async fn serve(folder: PathBuf, base: &str, fault: Option<Fault>) -> Self {
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
            own: None,
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
