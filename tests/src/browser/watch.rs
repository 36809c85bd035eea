//! What no page may do, seen over a whole session: ask another host, send a body, keep a cookie, break the policy, or say anything on
//! the console.

use serde_json::{Value, json};

use super::{Browser, Engine};
use crate::command::Below;

/// Firefox tells the driver neither of requests nor of its console; from inside it both can be seen.
const WATCH_FIREFOX: &str = "
    const seen = window.seenByTests = { requests: [], violations: 0 };
    Services.obs.addObserver({ observe(subject) {
      const channel = subject.QueryInterface(Ci.nsIHttpChannel);
      let body = false;
      try { body = channel.QueryInterface(Ci.nsIUploadChannel).uploadStream !== null; } catch {}
      seen.requests.push({ method: channel.requestMethod, url: channel.URI.spec, from: channel.loadInfo.loadingPrincipal?.origin ?? '', body });
    } }, 'http-on-modify-request');
    Services.obs.addObserver({ observe() { seen.violations += 1; } }, 'csp-on-violate-policy');";

/// Requests, policy, cookies. What Firefox itself asks for has an origin that is no site's.
const SEEN_BY_FIREFOX: &str = "
    const { requests, violations } = window.seenByTests;
    const site = (request) => request.from.startsWith('http') || request.url.startsWith('http://127.0.0.1');
    return { requests: requests.filter(site), violations, cookies: Services.cookies.cookies.map((cookie) => cookie.name) };";

/// Messages with the address of a page or of a file of the site.
const CONSOLE_OF_FIREFOX: &str = "
    const told = Services.console.getMessageArray().flatMap((message) => {
      try { message.QueryInterface(Ci.nsIScriptError); } catch { return []; }
      return [[message.sourceName ?? '', message.errorMessage]];
    });
    const storage = Cc['@mozilla.org/consoleAPI-storage;1'].getService(Ci.nsIConsoleAPIStorage);
    const logged = storage.getEvents().map((event) => [event.filename ?? '', Array.from(event.arguments, String).join(' ')]);
    Services.console.reset();
    storage.clearEvents();
    return [...told, ...logged].filter(([from]) => from.startsWith('http')).map((parts) => parts.join(' '));";

/// A request, as far as it can be one that no page may send.
struct Request {
    method: String,
    url: String,
    /// The address of the page that sent it; of a page itself, its own.
    from: String,
    body: bool,
}

impl Browser {
    /// Begins to watch, where the browser does not do so from its start.
    pub(super) async fn watch(&self) {
        if self.engine == Engine::Firefox {
            self.inside(WATCH_FIREFOX).await;
        }
    }

    /// Runs a script inside Firefox rather than in a page.
    pub(super) async fn inside(&self, script: &str) -> Value {
        self.context("chrome").await;
        let value = self.script(script).await;
        self.context("content").await;
        value
    }

    async fn context(&self, name: &str) {
        let command = Below::post("moz/context", json!({ "context": name }));
        self.client
            .issue_cmd(command)
            .await
            .expect("another context");
    }

    async fn log(&self, of: &str) -> Vec<Value> {
        let log = self
            .client
            .issue_cmd(Below::post("se/log", json!({ "type": of })))
            .await
            .expect("a log");
        log.as_array().cloned().unwrap_or_default()
    }

    /// What the console has said since it was last asked.
    pub async fn console(&self) -> Vec<String> {
        let messages: Vec<String> = match self.engine {
            Engine::Chromium => {
                let text = |entry: &Value| entry["message"].as_str().map(str::to_owned);
                self.log("browser").await.iter().filter_map(text).collect()
            }
            Engine::Firefox => serde_json::from_value(self.inside(CONSOLE_OF_FIREFOX).await)
                .expect("a list of messages"),
        };
        self.said
            .lock()
            .expect("no test has failed here")
            .extend(messages.iter().cloned());
        messages
    }

    /// Asserts that the console has said nothing.
    pub async fn console_is_empty(&self) {
        let said = self.console().await;
        assert!(said.is_empty(), "on {}: {said:#?}", self.address().await);
    }

    /// Ends the session: no page has done what none may do.
    pub async fn close(self) {
        self.close_saying_only(&[]).await;
    }

    /// The same where something was broken on purpose: every message on the console contains one of these.
    pub async fn close_saying_only(mut self, expected: &[&str]) {
        let mut faults = match self.engine {
            Engine::Chromium => self.done_in_chromium().await,
            Engine::Firefox => self.done_in_firefox().await,
        };
        self.console().await;
        let said = std::mem::take(&mut *self.said.lock().expect("no test has failed here"));
        let is_expected = |message: &&String| expected.iter().any(|part| message.contains(part));
        let unexpected = said.iter().filter(|message| !is_expected(message));
        faults.extend(unexpected.map(|message| format!("said on the console: {message}")));
        assert!(faults.is_empty(), "{faults:#?}");
        self.closed = true;
        // What cannot be closed politely is ended with the driver.
        let _ = self.client.clone().close().await;
    }

    async fn done_in_chromium(&self) -> Vec<String> {
        let events = self.log("performance").await;
        let sent = |entry: &Value| {
            let event: Value = serde_json::from_str(entry["message"].as_str()?).ok()?;
            let event = &event["message"];
            if event["method"] != "Network.requestWillBeSent" {
                return None;
            }
            let (request, from) = (&event["params"]["request"], &event["params"]["documentURL"]);
            Some(Request {
                method: request["method"].as_str()?.to_owned(),
                url: request["url"].as_str()?.to_owned(),
                from: from.as_str()?.to_owned(),
                body: request["hasPostData"] == true || !request["postData"].is_null(),
            })
        };
        // The browser's own first page is no site's.
        let of_a_site = |request: &Request| !request.from.starts_with("chrome:");
        let requests = events.iter().filter_map(sent).filter(of_a_site);
        let requests: Vec<Request> = requests.collect();
        let cookies = self.developer("Storage.getCookies", json!({})).await;
        faults_of(&requests, &cookies["cookies"])
    }

    async fn done_in_firefox(&self) -> Vec<String> {
        let seen = self.inside(SEEN_BY_FIREFOX).await;
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let requests = seen["requests"].as_array().cloned().unwrap_or_default();
        let requests: Vec<Request> = requests
            .iter()
            .map(|request| Request {
                method: text(&request["method"]),
                url: text(&request["url"]),
                from: text(&request["from"]),
                body: request["body"] == true,
            })
            .collect();
        let mut faults = faults_of(&requests, &seen["cookies"]);
        if seen["violations"] != 0 {
            faults.push(format!(
                "the policy was broken {} times",
                seen["violations"]
            ));
        }
        faults
    }
}

fn faults_of(requests: &[Request], cookies: &Value) -> Vec<String> {
    assert!(!requests.is_empty(), "no request was seen at all");
    let mut faults: Vec<String> = requests.iter().filter_map(fault_of).collect();
    if cookies.as_array().is_none_or(|cookies| !cookies.is_empty()) {
        faults.push(format!("a cookie was set: {cookies}"));
    }
    faults
}

fn fault_of(request: &Request) -> Option<String> {
    let Request {
        method,
        url,
        from,
        body,
    } = request;
    // A page that is opened has no page that asks for it.
    let here = if from.is_empty() {
        host("http://127.0.0.1")
    } else {
        host(from)
    };
    // Nobody's, for ever (RFC 2606): tests send a page there to see what it makes of it.
    if host(url).ends_with(".invalid") {
        return None;
    }
    let elsewhere = !host(url).starts_with(here) || !here.starts_with("127.0.0.1");
    let what = if elsewhere {
        "another host was asked"
    } else if *body || !["GET", "HEAD"].contains(&method.as_str()) {
        "something was sent"
    } else {
        return None;
    };
    Some(format!("{what}: {method} {url}, from {from}"))
}

/// Host and port of an address of the web; of any other the whole.
fn host(address: &str) -> &str {
    let rest = address.strip_prefix("http://").unwrap_or(address);
    rest.split('/').next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_request_to_another_host_or_with_a_body_is_seen() {
        let site = "http://127.0.0.1:81/zh/";
        for (method, url, from, body, fault) in [
            ("GET", site, site, false, None),
            ("GET", site, "", false, None),
            ("GET", "http://portal.invalid/", site, false, None),
            ("HEAD", "http://127.0.0.1:81/x.wasm", site, false, None),
            ("GET", "http://127.0.0.1:82/zh/", site, false, Some("host")),
            ("GET", "https://example.org/", site, false, Some("host")),
            (
                "GET",
                "https://example.org/",
                "https://example.org/",
                false,
                Some("host"),
            ),
            ("GET", "https://example.org/", "", false, Some("host")),
            ("GET", "data:image/png;base64,x", site, false, Some("host")),
            ("POST", site, site, false, Some("sent")),
            ("GET", site, site, true, Some("sent")),
        ] {
            let request = Request {
                method: method.to_owned(),
                url: url.to_owned(),
                from: from.to_owned(),
                body,
            };
            let found = fault_of(&request);
            assert_eq!(
                found.is_some(),
                fault.is_some(),
                "{method} {url} {from}: {found:?}"
            );
            assert!(
                found
                    .unwrap_or_default()
                    .contains(fault.unwrap_or_default())
            );
        }
    }
}
