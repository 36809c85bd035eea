//! A browser, driven by what a person would see and press.

use std::{
    env, fs,
    net::TcpListener,
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use fantoccini::{
    Client, ClientBuilder, Locator,
    actions::{InputSource as _, KeyAction, KeyActions},
    elements::Element,
    key::Key,
};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::command::Below;

/// How long a person would wait for something before calling it broken.
const PATIENCE: Duration = Duration::from_secs(15);

/// What the browser is like.
#[derive(Clone, Copy, Debug, Default)]
pub struct Setting {
    /// Whether scripts run.
    pub without_script: bool,
}

/// The width and height of a window, in CSS pixels.
#[derive(Clone, Copy, Debug)]
pub struct Phone(pub u32, pub u32);

/// A browser with a window of its own. It and its driver end with it.
pub struct Browser {
    /// The `WebDriver` client, for what has no word of its own here.
    pub client: Client,
    driver: Child,
    _profile: TempDir,
}

impl Drop for Browser {
    fn drop(&mut self) {
        // The driver ends its browser; a driver that is gone already needs no ending.
        let _ = self.driver.kill();
        let _ = self.driver.wait();
    }
}

impl Browser {
    /// Starts a browser that runs scripts.
    pub async fn start() -> Self {
        Self::with(Setting::default()).await
    }

    /// Starts a browser.
    pub async fn with(setting: Setting) -> Self {
        let profile = tempfile::tempdir().expect("a folder for the profile");
        let port = TcpListener::bind("127.0.0.1:0")
            .and_then(|listener| listener.local_addr())
            .expect("a port")
            .port();
        let program = env::var("CHROMEDRIVER").unwrap_or_else(|_| "chromedriver".to_owned());
        let driver = Command::new(program)
            .arg(format!("--port={port}"))
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("chromedriver can be run");
        let mut options = json!({
            "args": [
                "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
                "--window-size=1280,900", "--lang=en-US",
                format!("--user-data-dir={}", profile.path().display()),
            ],
        });
        if let Ok(chrome) = env::var("CHROME") {
            options["binary"] = json!(chrome);
        }
        if setting.without_script {
            options["prefs"] = json!({ "profile.managed_default_content_settings.javascript": 2 });
        }
        let wanted =
            json!({ "goog:chromeOptions": options, "goog:loggingPrefs": { "browser": "ALL" } });
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
        Self {
            client,
            driver,
            _profile: profile,
        }
    }

    /// Opens an address and waits for the app to run, if scripts do.
    pub async fn open(&self, address: &str) {
        self.client.goto(address).await.expect("the page opens");
    }

    /// Opens an address and waits until the app has taken over.
    pub async fn open_app(&self, address: &str) {
        self.open(address).await;
        self.see("html[data-app=running]").await;
    }

    /// Makes the window as large as this.
    pub async fn size(&self, Phone(width, height): Phone) {
        self.developer("Emulation.setDeviceMetricsOverride", json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600 })).await;
    }

    /// Cuts or restores the network.
    pub async fn offline(&self, offline: bool) {
        self.developer("Network.enable", json!({})).await;
        self.developer("Network.emulateNetworkConditions", json!({ "offline": offline, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 })).await;
    }

    /// A command of the browser's developer protocol.
    pub async fn developer(&self, command: &str, parameters: Value) -> Value {
        self.client
            .issue_cmd(Below::post(
                "goog/cdp/execute",
                json!({ "cmd": command, "params": parameters }),
            ))
            .await
            .expect("a command of the developer protocol")
    }

    /// Runs a script and gives its value.
    pub async fn script(&self, script: &str) -> Value {
        self.client
            .execute(script, Vec::new())
            .await
            .expect("a script")
    }

    /// Presses keys, one after the other, wherever the focus is.
    pub async fn press(&self, keys: &[Key]) {
        for key in keys {
            self.key((*key).into()).await;
        }
    }

    /// Presses keys together.
    async fn chord(&self, keys: &[Key]) {
        let keys = || keys.iter().map(|key| char::from(*key));
        let down = keys().fold(KeyActions::new("keyboard".to_owned()), |actions, value| {
            actions.then(KeyAction::Down { value })
        });
        let actions = keys()
            .rev()
            .fold(down, |actions, value| actions.then(KeyAction::Up { value }));
        self.client.perform_actions(actions).await.expect("keys");
    }

    /// Types text wherever the focus is.
    pub async fn type_text(&self, text: &str) {
        for character in text.chars() {
            self.key(character).await;
        }
    }

    async fn key(&self, value: char) {
        let actions = KeyActions::new("keyboard".to_owned())
            .then(KeyAction::Down { value })
            .then(KeyAction::Up { value });
        self.client.perform_actions(actions).await.expect("a key");
    }

    /// Presses Tab until the focus is on something of this role and name.
    pub async fn tab_to(&self, role: &str, name: &str) {
        self.step_to(&[Key::Tab], role, name).await;
    }

    /// The same backwards.
    pub async fn tab_to_back(&self, role: &str, name: &str) {
        self.step_to(&[Key::Shift, Key::Tab], role, name).await;
    }

    async fn step_to(&self, keys: &[Key], role: &str, name: &str) {
        let mut met = Vec::new();
        for _ in 0..120 {
            self.chord(keys).await;
            let Ok(active) = self.client.active_element().await else {
                continue;
            };
            let (found_role, found_name) = self.role_and_name(&active).await;
            if found_role == role && found_name.contains(name) {
                return;
            }
            met.push(format!("{found_role} “{found_name}”"));
        }
        panic!("Tab does not reach {role} “{name}”; it met {met:?}");
    }

    /// Role and name of what has the focus.
    pub async fn focus(&self) -> (String, String) {
        match self.client.active_element().await {
            Ok(active) => self.role_and_name(&active).await,
            Err(_) => Default::default(),
        }
    }

    /// Role and name of an element, as assistive technology is told (`WebDriver`: computed role, computed label).
    async fn role_and_name(&self, element: &Element) -> (String, String) {
        let id = element.element_id();
        let ask = async |what: &str| {
            let answer = self
                .client
                .issue_cmd(Below::get(format!("element/{}/{what}", id.as_ref())))
                .await;
            answer
                .ok()
                .and_then(|value| value.as_str().map(str::to_owned))
                .unwrap_or_default()
        };
        (ask("computedrole").await, ask("computedlabel").await)
    }

    /// The element of this role with this name, else the first whose name contains it. Waits for it.
    pub async fn find(&self, role: &str, name: &str) -> Element {
        let candidates = match role {
            "link" => "a[href]",
            "button" => "button",
            "heading" => "h1, h2",
            "checkbox" => "input[type=checkbox]",
            "searchbox" => "input[type=search]",
            "alert" => "[role=alert]",
            "status" => "[role=status]",
            _ => "body *",
        };
        let started = Instant::now();
        loop {
            let mut contains = None;
            let elements = self.client.find_all(Locator::Css(candidates)).await;
            for element in elements.unwrap_or_default() {
                if !element.is_displayed().await.unwrap_or(false) {
                    continue;
                }
                let (found_role, label) = self.role_and_name(&element).await;
                let found_name = match role {
                    "alert" | "status" => element.text().await.unwrap_or_default(),
                    _ => label,
                };
                if found_role == role && found_name.trim() == name {
                    return element;
                }
                if found_role == role && found_name.contains(name) {
                    contains = contains.or(Some(element));
                }
            }
            if let Some(element) = contains {
                return element;
            }
            assert!(
                started.elapsed() < PATIENCE,
                "there is no {role} “{name}” on {}:\n{}",
                self.address().await,
                self.text().await
            );
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// Waits for something that has no role, such as an attribute of the contract.
    pub async fn see(&self, css: &str) -> Element {
        let started = Instant::now();
        loop {
            if let Ok(element) = self.client.find(Locator::Css(css)).await {
                return element;
            }
            if started.elapsed() > PATIENCE {
                let (address, console) = (self.address().await, self.console().await);
                let text = self.text().await;
                panic!("{css} does not come on {address}; console: {console:?}\n{text}");
            }
            tokio::time::sleep(Duration::from_millis(30)).await;
        }
    }

    /// The text that the page shows.
    pub async fn text(&self) -> String {
        match self.client.find(Locator::Css("body")).await {
            Ok(body) => body.text().await.unwrap_or_default(),
            Err(_) => String::new(),
        }
    }

    /// The address that the browser shows.
    pub async fn address(&self) -> String {
        self.client
            .current_url()
            .await
            .expect("an address")
            .to_string()
    }

    /// What the console has said since it was last asked.
    pub async fn console(&self) -> Vec<String> {
        let log = self
            .client
            .issue_cmd(Below::post("se/log", json!({ "type": "browser" })))
            .await
            .unwrap_or_default();
        let entries = log.as_array().cloned().unwrap_or_default();
        entries
            .iter()
            .filter_map(|entry| entry["message"].as_str().map(str::to_owned))
            .collect()
    }

    /// Asserts that the console has said nothing.
    pub async fn console_is_empty(&self) {
        let said = self.console().await;
        assert!(said.is_empty(), "on {}: {said:#?}", self.address().await);
    }

    /// Asserts that nothing reaches beyond the sides of the window.
    pub async fn fits_its_width(&self) {
        let wide = self
            .script(
                "const width = document.documentElement.clientWidth;
                 return document.documentElement.scrollWidth <= width ? [] : [...document.querySelectorAll('body *')]
                   .filter((element) => element.getBoundingClientRect().right > width + 1)
                   .map((element) => element.outerHTML.slice(0, 120)).slice(0, 5);",
            )
            .await;
        assert_eq!(wide, json!([]), "{}", self.address().await);
    }

    /// Ends the browser politely.
    pub async fn close(self) {
        // What cannot be closed politely is ended with the driver.
        let _ = self.client.clone().close().await;
    }

    /// Keeps a picture of the page, for a person to look at, where `E2E_PICTURES` names a folder.
    pub async fn picture(&self, name: &str) {
        if let (Ok(folder), Ok(picture)) =
            (env::var("E2E_PICTURES"), self.client.screenshot().await)
        {
            let _ = fs::write(format!("{folder}/{name}.png"), picture);
        }
    }
}
