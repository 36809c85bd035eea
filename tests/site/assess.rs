//! The self-assessment, as people use it: filling in, keeping, judging, taking away.

mod filling;
mod judging;
mod keeping;
mod steps;
mod taking;

use e2e::{Browser, Published};
use fantoccini::key::Key;
use serde_json::Value;

/// The numbers of a space that meets all of the national rule but three conditions: residents, cases, and time in operation.
const ANSWERS: &[(&str, &str)] = &[
    ("clear_direction", "true"),
    ("dedicated_operating_body", "true"),
    ("independent_legal_person", "false"),
    ("opened_on", "2026年1月15日"),
    ("total_area_m2", "８６０ 平方米"),
    ("desks", "32"),
    ("public_facilities", "true"),
    ("desk_area_m2", "480"),
    ("public_area_m2", "200.5"),
    ("resident_teams", "17"),
    ("companies_registered_in_year", "4"),
    ("residents_financed_in_year", "6"),
    ("cases_in_year", "2"),
    ("full_time_staff", "4"),
    ("mentors", "5"),
    ("service_process", "true"),
    ("events_in_year", "14"),
    ("statistics_reported", "true"),
];

/// Opens a form, ready for use.
async fn open_form(browser: &Browser, site: &Published, lang: &str, standard: &str) {
    open_at(browser, &site.page(&format!("{lang}/assess/{standard}/"))).await;
}

/// Opens an address of a form, ready for use.
async fn open_at(browser: &Browser, address: &str) {
    browser.open(address).await;
    browser.see("html[data-app=running]").await;
}

/// Begins a new draft.
async fn begin(browser: &Browser) {
    let button = "document.querySelector('.assess__begin .button--main').click()";
    browser.script(button).await;
    browser.see(".quest").await;
}

/// Fills in what stands on the page of the answers that are given, as typing and ticking would.
async fn fill(browser: &Browser, answers: &[(&str, &str)]) {
    let answers = serde_json::to_string(answers).unwrap();
    let script = format!(
        "const set = (field, text) => {{ field.value = text; field.dispatchEvent(new Event('input', {{ bubbles: true }})); field.dispatchEvent(new Event('change', {{ bubbles: true }})); }};
         for (const [metric, text] of {answers}) {{
           const field = document.getElementById('field-' + metric);
           if (!field) continue;
           if (field.type === 'radio') document.querySelector(`[name='field-${{metric}}'][value='${{text}}']`).click();
           else set(field, text);
         }}"
    );
    browser.script(&script).await;
}

/// Goes on from a page of the form.
async fn go_on(browser: &Browser) {
    browser
        .script("document.querySelector('.asking__actions button').click()")
        .await;
}

/// Fills in a whole form page by page, and ends at the answers.
async fn fill_in(browser: &Browser, answers: &[(&str, &str)]) {
    for _ in 0..60 {
        let step = step(browser).await;
        if step.ends_with("/check") {
            return;
        }
        fill(browser, answers).await;
        go_on(browser).await;
        left(browser, &step).await;
    }
    panic!("the form does not end: {}", browser.address().await);
}

/// The step of the form that the address names.
async fn step(browser: &Browser) -> String {
    let address = browser.address().await;
    let (_, step) = address.split_once('#').unwrap_or_default();
    step.to_owned()
}

/// Waits until another step is shown than this one.
async fn left(browser: &Browser, before: &str) {
    for _ in 0..200 {
        if step(browser).await != before {
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
    panic!("{before} is not left:\n{}", browser.text().await);
}

/// Goes to a step of the draft that is open.
async fn go_to(browser: &Browser, name: &str) {
    let before = step(browser).await;
    let own = before.split('/').nth(1).unwrap_or_default().to_owned();
    browser
        .script(&format!("location.hash = '#/{own}/{name}'"))
        .await;
    if !before.ends_with(name) {
        left(browser, &before).await;
    }
    // The step is drawn and has the focus.
    browser.see("#assessment h1").await;
}

/// A new draft of a form with these answers, at the page of all answers.
async fn draft(
    browser: &Browser,
    site: &Published,
    lang: &str,
    standard: &str,
    answers: &[(&str, &str)],
) {
    open_form(browser, site, lang, standard).await;
    begin(browser).await;
    fill_in(browser, answers).await;
}

/// What is kept of all drafts.
async fn kept(browser: &Browser) -> Vec<Value> {
    let script = "return Object.keys(localStorage).filter((key) => key.startsWith('certified-spaces.draft.')).sort().map((key) => JSON.parse(localStorage[key]))";
    let kept = browser.script(script).await;
    kept.as_array().cloned().unwrap_or_default()
}

/// The text of what is found first by a selector.
async fn told(browser: &Browser, css: &str) -> String {
    let element = browser.see(css).await;
    element.text().await.unwrap_or_default()
}

/// Answers the question that has the page by keyboard alone.
async fn answer_by_keys(browser: &Browser, answers: &[(&str, &str)]) {
    let fields = "return [...document.querySelectorAll('.quest__fields input[id^=field-], .quest__fields textarea[id^=field-]')].filter((field) => field.type !== 'radio' || field.id === field.name).map((field) => [field.id.slice(6), field.type])";
    let fields: Vec<(String, String)> =
        serde_json::from_value(browser.script(fields).await).unwrap();
    for (metric, kind) in fields {
        let Some((_, text)) = answers.iter().find(|(name, _)| *name == metric) else {
            continue;
        };
        for _ in 0..40 {
            browser.press(&[Key::Tab]).await;
            let here = format!(
                "return document.activeElement.name === 'field-{metric}' || document.activeElement.id === 'field-{metric}'"
            );
            if browser.script(&here).await == true {
                break;
            }
        }
        match (kind.as_str(), *text) {
            ("radio", "false") => browser.press(&[Key::Down]).await,
            ("radio", _) => browser.press(&[Key::Space]).await,
            _ => {
                let is_filled = browser
                    .script("return document.activeElement.value !== ''")
                    .await;
                if is_filled != true {
                    browser.type_text(text).await;
                }
            }
        }
    }
    browser.press(&[Key::Enter]).await;
}
