//! Starting a browser by its driver.

use std::{
    env,
    net::TcpListener,
    os::unix::process::CommandExt as _,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    sync::Mutex,
    time::{Duration, Instant},
};

use fantoccini::ClientBuilder;
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};

use super::Browser;

/// Which browser.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Engine {
    /// Chromium or Chrome: `CHROME` and `CHROMEDRIVER`.
    #[default]
    Chromium,
    /// Firefox: `FIREFOX` and `GECKODRIVER`.
    Firefox,
}

/// What the browser is like.
#[derive(Clone, Copy, Debug, Default)]
pub struct Setting {
    /// Which it is.
    pub engine: Engine,
    /// Whether scripts do not run.
    pub without_script: bool,
}

impl Browser {
    /// Starts Chromium.
    pub async fn start() -> Self {
        Self::with(Setting::default()).await
    }

    /// Starts a browser.
    pub async fn with(setting: Setting) -> Self {
        let profile = tempfile::tempdir().expect("a folder for the profile");
        let (mut command, wanted) = match setting.engine {
            Engine::Chromium => chromium(setting, profile.path()),
            Engine::Firefox => firefox(setting, profile.path()),
        };
        let port = TcpListener::bind("127.0.0.1:0")
            .and_then(|listener| listener.local_addr())
            .expect("a port")
            .port();
        let driver = command
            .arg(format!("--port={port}"))
            .env("TMPDIR", profile.path())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .process_group(0)
            .spawn()
            .expect("the driver can be run");
        let wanted = wanted.as_object().cloned().expect("an object");
        let started = Instant::now();
        let client = loop {
            match ClientBuilder::new(HttpConnector::new())
                .capabilities(wanted.clone())
                .connect(&format!("http://127.0.0.1:{port}"))
                .await
            {
                Ok(client) => break client,
                Err(error) if started.elapsed() > Duration::from_mins(1) => {
                    panic!("the browser does not start: {error}")
                }
                Err(_) => tokio::time::sleep(Duration::from_millis(100)).await,
            }
        };
        let browser = Self {
            client,
            engine: setting.engine,
            driver,
            said: Mutex::default(),
            closed: false,
            profile,
        };
        browser.watch().await;
        browser
    }
}

/// Where a browser saves files.
pub(super) fn saved(profile: &Path) -> PathBuf {
    profile.join("saved")
}

fn named(variable: &str, usual: &str) -> String {
    env::var(variable).unwrap_or_else(|_| usual.to_owned())
}

fn chromium(setting: Setting, profile: &Path) -> (Command, Value) {
    let mut options = json!({
        "args": [
            "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
            "--window-size=1280,900", "--lang=en-US",
            format!("--user-data-dir={}", profile.display()),
        ],
    });
    if let Ok(chrome) = env::var("CHROME") {
        options["binary"] = json!(chrome);
    }
    let mut prefs = json!({ "download.default_directory": saved(profile) });
    if setting.without_script {
        prefs["profile.managed_default_content_settings.javascript"] = json!(2);
    }
    options["prefs"] = prefs;
    let wanted = json!({ "goog:chromeOptions": options, "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" } });
    (Command::new(named("CHROMEDRIVER", "chromedriver")), wanted)
}

fn firefox(setting: Setting, profile: &Path) -> (Command, Value) {
    let wanted = json!({ "moz:firefoxOptions": {
        "binary": named("FIREFOX", "firefox-esr"),
        "args": ["-headless", "-width", "1280", "-height", "900"],
        "prefs": {
            "intl.accept_languages": "en-US",
            "javascript.enabled": !setting.without_script,
            // Into this folder, without a question (2: the folder that is named).
            "browser.download.folderList": 2,
            "browser.download.dir": saved(profile),
            "browser.helperApps.neverAsk.saveToDisk": "text/vcard",
        },
    } });
    let mut driver = Command::new(named("GECKODRIVER", "geckodriver"));
    // Requests and the console are seen from inside the browser itself.
    driver.arg("--allow-system-access");
    (driver, wanted)
}
