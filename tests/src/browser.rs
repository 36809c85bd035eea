//! A browser, driven by what a person would see and press.

mod conditions;
mod find;
mod given;
mod keys;
mod results;
mod start;
mod watch;

use std::{
    env, fs,
    process::{Child, Command},
    sync::Mutex,
    thread,
    time::{Duration, Instant},
};

use fantoccini::{Client, Locator, elements::Element};
use serde_json::{Value, json};
use tempfile::TempDir;

pub use self::{
    conditions::{Colours, Phone},
    start::{Engine, Setting},
};
use crate::command::Below;

/// How long a person would wait for something before calling it broken.
const PATIENCE: Duration = Duration::from_secs(15);

/// What reaches beyond the sides of the window, where anything does.
const TOO_WIDE: &str = "
    const width = document.documentElement.clientWidth;
    return document.documentElement.scrollWidth <= width ? [] : [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > width + 1)
      .map((element) => element.outerHTML.slice(0, 120)).slice(0, 5);";

/// A browser with a window of its own. It and its driver end with it. Every session ends with [`Browser::close`], which sees that no
/// page did what none may do.
pub struct Browser {
    /// The `WebDriver` client, for what has no word of its own here.
    pub client: Client,
    engine: Engine,
    driver: Child,
    said: Mutex<Vec<String>>,
    closed: bool,
    profile: TempDir,
}

impl Drop for Browser {
    fn drop(&mut self) {
        // The driver leads a group of its own, in which its browser is. One that is gone needs no ending.
        let group = format!("-{}", self.driver.id());
        let _ = Command::new("kill").args(["-KILL", "--", &group]).status();
        let _ = self.driver.wait();
        assert!(
            self.closed || thread::panicking(),
            "a session ends with `close`, which sees that no page did what none may do"
        );
    }
}

impl Browser {
    /// Opens an address.
    pub async fn open(&self, address: &str) {
        self.client.goto(address).await.expect("the page opens");
    }

    /// Opens an address and waits until the app has taken over.
    pub async fn open_app(&self, address: &str) {
        self.open(address).await;
        self.see("html[data-app=running]").await;
    }

    /// Opens an address and waits until the app has taken over, where there is one. Documents stand as they come.
    pub async fn open_running(&self, address: &str) {
        self.open(address).await;
        let program = "return document.querySelector('script[data-wasm]') !== null";
        if self.script(program).await == true {
            self.see("html[data-app=running]").await;
        }
    }

    /// Whether this page is one that the app takes over: home, the directory, a space's page.
    pub async fn has_app(&self) -> bool {
        let by_path =
            "return /\\/(zh|en)\\/(spaces\\/([0-9a-z]{8}\\/)?)?$/.test(location.pathname)";
        self.script(by_path).await == true
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

    /// Asserts that nothing reaches beyond the sides of the window.
    pub async fn fits_its_width(&self) {
        let wide = self.script(TOO_WIDE).await;
        assert_eq!(wide, json!([]), "{}", self.address().await);
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
