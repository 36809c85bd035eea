//! Every step of a form is held to what every page is held to: axe, 400 % zoom with wide spacing, targets for fingers.

use std::collections::BTreeMap;

use e2e::{Browser, Colours, Phone, Published};
use serde_json::Value;

use super::{ANSWERS, begin, fill, fill_in, go_on, go_to, open_form};
use crate::accessible::{LOST, SMALL, TOLD};

/// The steps that a form has, with a draft that lacks something.
const STEPS: [&str; 10] = [
    "q/2",
    "q/3",
    "q/4a",
    "q/4c",
    "s/2",
    "check",
    "result",
    "evidence",
    "take",
    "compare/shenzhen-2020",
];

/// A draft with a few answers missing or wrong.
async fn drafted(browser: &Browser, site: &Published, lang: &str) {
    open_form(browser, site, lang, "filing-2017").await;
    browser.see("html[data-standards=all]").await;
    begin(browser).await;
    let some: Vec<(&str, &str)> = ANSWERS
        .iter()
        .filter(|(name, _)| !["mentors", "desks"].contains(name))
        .copied()
        .collect();
    fill_in(browser, &some).await;
}

/// Goes to a step; at the question of areas to what is wrong with them, with everything open that can be opened.
async fn stand(browser: &Browser, step: &str) {
    go_to(browser, step).await;
    if step == "q/4c" {
        fill(
            browser,
            &[("desk_area_m2", "900"), ("public_area_m2", "abt 180")],
        )
        .await;
        go_on(browser).await;
        browser.see(".problems").await;
    }
    browser.script("for (const closed of document.querySelectorAll('#assessment details')) closed.open = true").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn no_step_of_a_form_breaks_a_rule() {
    let site = Published::sample(20).await;
    let browser = Browser::start().await;
    let mut faults = BTreeMap::new();
    let conditions = [
        ("zh", Colours::Light, 360),
        ("en", Colours::Dark, 360),
        ("zh", Colours::Dark, 1440),
        ("en", Colours::Forced, 1440),
    ];
    for (lang, colours, width) in conditions {
        browser.prefers(colours, true).await;
        browser.size(Phone(width, 900)).await;
        drafted(&browser, &site, lang).await;
        for step in STEPS {
            stand(&browser, step).await;
            browser.fits_its_width().await;
            for violation in browser.violations().await {
                faults
                    .entry(violation)
                    .or_insert(format!("{step}, {lang}, {colours:?}, {width} px"));
            }
        }
        for form in ["visit", "municipal-rubric"] {
            open_form(&browser, &site, lang, form).await;
            begin(&browser).await;
            for step in ["s/1", "result"] {
                go_to(&browser, step).await;
                for violation in browser.violations().await {
                    faults
                        .entry(violation)
                        .or_insert(format!("{form} {step}, {lang}, {colours:?}, {width} px"));
                }
            }
        }
    }
    browser.close().await;
    assert!(faults.is_empty(), "{faults:#?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn every_step_of_a_form_can_be_used_at_400_percent_and_by_finger() {
    let site = Published::sample(20).await;
    let browser = Browser::start().await;
    let mut found = Vec::new();
    for lang in ["zh", "en"] {
        browser.size(Phone(320, 256)).await;
        drafted(&browser, &site, lang).await;
        for step in STEPS {
            stand(&browser, step).await;
            found.extend(
                told(&browser, LOST)
                    .await
                    .map(|text| format!("lost: {step} {lang} {text}")),
            );
        }
    }
    browser.size(Phone(360, 740)).await;
    browser.touch().await;
    for step in STEPS {
        stand(&browser, step).await;
        found.extend(
            told(&browser, SMALL)
                .await
                .map(|text| format!("small: {step} {text}")),
        );
    }
    browser.close().await;
    assert!(found.is_empty(), "{found:#?}");
}

async fn told(browser: &Browser, script: &str) -> impl Iterator<Item = String> {
    let found = browser.script(&format!("{TOLD}{script}")).await;
    let texts: Vec<Value> = found.as_array().cloned().unwrap_or_default();
    texts
        .into_iter()
        .filter_map(|text| text.as_str().map(str::to_owned))
}
