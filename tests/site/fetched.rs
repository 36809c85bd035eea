//! What a page fetches: program and data side by side from the first bytes of the page, and every file once. The answer to a preload
//! has to be the one that is used, else its bytes come twice and the browser says so some seconds later.

use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex},
    time::{Duration, Instant},
};

use e2e::{Browser, Engine, Published, Setting};
use xtask::server::Lie;

use super::space::one;

/// When each path was asked for, every time.
type Asked = Arc<Mutex<BTreeMap<String, Vec<Instant>>>>;

/// A site that notes what is asked for, and lies about it.
async fn noted(lie: fn(&str) -> Option<Lie>) -> (Published, Asked) {
    let asked = Asked::default();
    let notes = asked.clone();
    let note = move |path: &str| {
        let mut notes = notes.lock().unwrap();
        notes
            .entry(path.to_owned())
            .or_default()
            .push(Instant::now());
        lie(path)
    };
    let site = Published::sample_with(60, "/", Some(Arc::new(note))).await;
    (site, asked)
}

/// The paths of everything that the head of the page names, but for its icon.
async fn named(browser: &Browser) -> Vec<String> {
    let paths = browser
        .script("return [...document.querySelectorAll('head > link:is([rel=stylesheet], [rel=preload], [rel=modulepreload]), head > script[src]')].map((element) => new URL(element.href || element.src).pathname)")
        .await;
    serde_json::from_value(paths).unwrap()
}

/// Longer than any browser waits before it says that a preload was not used (Chromium and Firefox some seconds).
const UNUSED: Duration = Duration::from_secs(12);

async fn once(engine: Engine) {
    let (site, asked) = noted(|_| None).await;
    let browser = Browser::with(Setting {
        engine,
        ..Setting::default()
    })
    .await;
    // What is kept would hide what is asked for twice.
    browser.without_cache().await;
    for path in [
        "zh/",
        "en/spaces/?state=certified",
        &format!("zh/spaces/{}/", one(&site, "certified")),
    ] {
        asked.lock().unwrap().clear();
        browser.open_app(&site.page(path)).await;
        let named = named(&browser).await;
        for kind in [
            ".css",
            ".js",
            ".wasm",
            "/root.json",
            "/manifests/",
            "/blobs/",
        ] {
            assert!(
                named.iter().any(|path| path.contains(kind)),
                "{path} names no {kind}: {named:?}"
            );
        }
        let asked: BTreeMap<String, usize> = asked
            .lock()
            .unwrap()
            .iter()
            .map(|(path, times)| (path.clone(), times.len()))
            .collect();
        for file in &named {
            assert_eq!(asked.get(file), Some(&1), "{file} for {path}: {asked:#?}");
        }
        let more: Vec<_> = asked.keys().filter(|file| !named.contains(file)).collect();
        assert!(
            more.iter()
                .all(|file| file.contains(".svg") || file.ends_with('/')),
            "{path}: {more:?}"
        );
    }
    tokio::time::sleep(UNUSED).await;
    browser.console_is_empty().await;
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_file_is_fetched_once_and_no_preload_is_left_over() {
    once(Engine::Chromium).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_file_is_fetched_once_in_firefox_too() {
    once(Engine::Firefox).await;
}

/// How late the script comes that takes everything up, in milliseconds.
const LATE: u64 = 4000;

async fn side_by_side(engine: Engine) {
    let late = |path: &str| path.contains("/app/boot-").then_some(Lie::Late(LATE));
    let (site, asked) = noted(late).await;
    let browser = Browser::with(Setting {
        engine,
        ..Setting::default()
    })
    .await;
    browser.without_cache().await;
    for path in [
        "zh/",
        "zh/spaces/",
        &format!("zh/spaces/{}/", one(&site, "certified")),
    ] {
        asked.lock().unwrap().clear();
        browser.open_app(&site.page(path)).await;
        let named = named(&browser).await;
        let asked = asked.lock().unwrap();
        let boot = named
            .iter()
            .find(|file| file.contains("/app/boot-"))
            .unwrap();
        let begins = asked[boot][0] + Duration::from_millis(LATE);
        for file in &named {
            assert!(
                asked[file][0] < begins,
                "{file} waits for boot.js on {path}"
            );
        }
    }
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn program_and_data_are_fetched_before_a_script_has_come() {
    side_by_side(Engine::Chromium).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn program_and_data_are_fetched_before_a_script_has_come_in_firefox_too() {
    side_by_side(Engine::Firefox).await;
}
