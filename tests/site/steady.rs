//! Nothing moves under the eyes of a reader: neither while a page comes nor while the app takes over.

use e2e::{Browser, Phone};
use serde_json::{Value, json};

use super::plain::slow;

#[tokio::test(flavor = "multi_thread")]
async fn the_app_takes_over_without_moving_anything() {
    let site = slow(200, 2000).await;
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
            browser.open(&site.page(&path)).await;
            // The plain page stands, and its program is still on its way.
            let plain = "return [document.documentElement.dataset.app, performance.now()]";
            let plain = browser.script(plain).await;
            assert_eq!(plain[0], "starting", "{path}");
            browser.see("html[data-app=running]").await;
            let shifts = layout_shifts(&browser).await;
            moved.extend(shifts.iter().map(|shift| {
                let when = if shift["at"].as_f64() < plain[1].as_f64() {
                    "while it came"
                } else {
                    "while the app took over"
                };
                format!("{width} px, {path}, {when}: {shift}")
            }));
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
