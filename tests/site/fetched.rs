//! What a page fetches and when: first what it is painted with; then program and data, side by side; and every file once.

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
async fn noted(lie: impl Fn(&str) -> Option<Lie> + Send + Sync + 'static) -> (Published, Asked) {
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
    let site = Published::sample_with(20, "/", Some(Arc::new(note))).await;
    (site, asked)
}

/// The paths of what a page names itself: its stylesheet and its scripts.
const PAINTED_WITH: &str = "document.querySelectorAll('head > link[rel=stylesheet], script[src]')].map((element) => new URL(element.href || element.src).pathname)";

/// The paths of the program and of the data that it asks for first.
const STARTED_WITH: &str = "document.querySelectorAll('script[data-wasm]')].flatMap(({ dataset }) => [dataset.js, dataset.wasm, ...dataset.early.split(' ').map((file) => '/api/v1/' + file)])";

async fn named(browser: &Browser, which: &str) -> Vec<String> {
    let paths = browser.script(&format!("return [...{which}")).await;
    serde_json::from_value(paths).unwrap()
}

/// Pages on which the program runs.
fn pages(site: &Published) -> [String; 3] {
    [
        "zh/".to_owned(),
        "en/spaces/?state=certified".to_owned(),
        format!("zh/spaces/{}/", one(site, "certified")),
    ]
}

async fn start(engine: Engine) -> Browser {
    let browser = Browser::with(Setting {
        engine,
        ..Setting::default()
    })
    .await;
    // What is kept would hide what is asked for twice.
    browser.without_cache().await;
    browser
}

async fn once(engine: Engine) {
    let (site, asked) = noted(|_| None).await;
    let browser = start(engine).await;
    for path in pages(&site) {
        asked.lock().unwrap().clear();
        browser.open_app(&site.page(&path)).await;
        let mut named = named(&browser, PAINTED_WITH).await;
        let started = self::named(&browser, STARTED_WITH).await;
        for kind in [".js", ".wasm", "/root.json", "/manifests/", "/blobs/"] {
            assert!(
                started.iter().any(|path| path.contains(kind)),
                "{path} starts with no {kind}: {started:?}"
            );
        }
        named.extend(started);
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
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_file_is_fetched_once() {
    once(Engine::Chromium).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_file_is_fetched_once_in_firefox_too() {
    once(Engine::Firefox).await;
}

/// How late a file comes, in milliseconds.
const LATE: u64 = 2000;

/// Each file that the program starts with, by when it was asked for and when the file with `late` in its name, which comes late, is
/// there.
async fn beside(
    engine: Engine,
    late: &'static str,
    holds: fn(Instant, Instant) -> bool,
    else_said: &str,
) {
    let (site, asked) = noted(move |path| path.contains(late).then_some(Lie::Late(LATE))).await;
    let browser = start(engine).await;
    for path in pages(&site) {
        asked.lock().unwrap().clear();
        browser.open_app(&site.page(&path)).await;
        let started = named(&browser, STARTED_WITH).await;
        let asked = asked.lock().unwrap();
        let file = asked.keys().find(|file| file.contains(late)).unwrap();
        let there = asked[file][0] + Duration::from_millis(LATE);
        for file in &started {
            assert!(holds(asked[file][0], there), "{file} {else_said} {path}");
        }
    }
    browser.close().await;
}

/// Until its stylesheet is there a page is not painted.
async fn after_painting(engine: Engine) {
    let holds = |asked, painted| asked >= painted;
    beside(engine, "/app/style-", holds, "is in the way on").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_for_the_program_is_in_the_way_of_a_page_that_is_not_painted() {
    after_painting(Engine::Chromium).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_for_the_program_is_in_the_way_in_firefox_either() {
    after_painting(Engine::Firefox).await;
}

async fn side_by_side(engine: Engine) {
    let holds = |asked, begins| asked < begins;
    beside(engine, ".wasm", holds, "waits for the program on").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn program_and_data_are_fetched_side_by_side() {
    side_by_side(Engine::Chromium).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn program_and_data_are_fetched_side_by_side_in_firefox_too() {
    side_by_side(Engine::Firefox).await;
}
