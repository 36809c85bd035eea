//! Nothing moves under the eyes of a reader: neither while a page comes nor while the app takes over.

use std::{path::Path, sync::Arc};

use e2e::{Browser, Phone, Published};
use serde_json::{Value, json};
use xtask::server::Lie;

use super::{plain::slow, space::one};

#[tokio::test(flavor = "multi_thread")]
async fn the_app_takes_over_without_moving_anything() {
    let site = slow(400, 2000).await;
    let id = site.spaces()[0]["id"].as_str().unwrap().to_owned();
    let paths = [
        String::new(),
        "spaces/".to_owned(),
        "spaces/?q=%E7%A4%BA%E4%BE%8B%E8%B7%AF1".to_owned(),
        format!("spaces/{id}/"),
    ];
    let browser = Browser::start().await;
    let mut moved = Vec::new();
    for width in [360, 1440] {
        browser.size(Phone(width, 740)).await;
        for path in paths
            .iter()
            .flat_map(|path| ["zh", "en"].map(|lang| format!("{lang}/{path}")))
        {
            moved.extend(moves(&browser, &site, width, &path).await);
        }
    }
    // The measure does see a move.
    browser
        .script("const block = document.createElement('p'); block.textContent = 'x'.repeat(5000); document.body.prepend(block);")
        .await;
    assert!(!layout_shifts(&browser).await.is_empty());
    browser.close().await;
    assert!(moved.is_empty(), "{moved:#?}");
}

/// The data are of a day on which the notice runs, and whoever reads has a clock that says that it is over.
#[tokio::test(flavor = "multi_thread")]
async fn a_notice_that_has_ended_since_is_told_as_ended_and_nothing_moves() {
    let late = |path: &str| path.contains(".wasm").then_some(Lie::Late(2000));
    let roster = Path::new(env!("CARGO_MANIFEST_DIR")).join("rosters/ended.csv");
    let site = Published::with(&roster, "2024-01-04", "/", Some(Arc::new(late))).await;
    let id = one(&site, "in_notice");
    let browser = Browser::start().await;
    let clock = "Object.defineProperty(Performance.prototype, 'timeOrigin', { get: () => Date.UTC(2024, 0, 20) })";
    browser
        .developer(
            "Page.addScriptToEvaluateOnNewDocument",
            json!({ "source": clock }),
        )
        .await;
    let mut moved = Vec::new();
    for width in [360, 1440] {
        browser.size(Phone(width, 740)).await;
        for (lang, said) in [
            ("zh", "公示已于2024年1月8日结束。"),
            ("en", "The notice ended on 8 January 2024."),
        ] {
            let path = format!("{lang}/spaces/{id}/");
            moved.extend(moves(&browser, &site, width, &path).await);
            assert!(browser.text().await.contains(said), "{path}");
        }
    }
    browser.close().await;
    assert!(moved.is_empty(), "{moved:#?}");
}

/// What moves on a page that comes and is taken over by the app.
async fn moves(browser: &Browser, site: &Published, width: u32, path: &str) -> Vec<String> {
    browser.open(&site.page(path)).await;
    // The plain page stands, and its program is still on its way.
    let plain = "return [document.documentElement.dataset.app, performance.now()]";
    let plain = browser.script(plain).await;
    assert_eq!(plain[0], "starting", "{path}");
    browser.see("html[data-app=running]").await;
    let shifts = layout_shifts(browser).await.into_iter();
    let told = shifts.map(|shift| {
        let when = if shift["at"].as_f64() < plain[1].as_f64() {
            "while it came"
        } else {
            "while the app took over"
        };
        format!("{width} px, {path}, {when}: {shift}")
    });
    told.collect()
}

/// What has moved since the page was opened: when, how far (the score of layout-instability), and what, from where to where.
async fn layout_shifts(browser: &Browser) -> Vec<Value> {
    let shifts = browser
        .script(
            "return new Promise((done) => {
               const shifts = [];
               const place = ({ x, y, width, height }) => [x, y, width, height];
               const moved = (source) => [source.node?.id || source.node?.className || source.node?.nodeName, place(source.previousRect), place(source.currentRect)];
               new PerformanceObserver((list) => { for (const entry of list.getEntries()) shifts.push({ at: entry.startTime, score: entry.value, moved: entry.sources.map(moved) }); })
                 .observe({ type: 'layout-shift', buffered: true });
               setTimeout(() => done(shifts), 300);
             });",
        )
        .await;
    shifts
        .as_array()
        .cloned()
        .unwrap_or(vec![json!("no answer")])
}
