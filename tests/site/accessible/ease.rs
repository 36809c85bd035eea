//! What axe does not measure: zoom, spacing, fingers, motion.

use std::collections::BTreeMap;

use e2e::{Browser, Colours, Phone, Published, places};
use serde_json::Value;

use super::whole;

const BOTH: [&str; 2] = ["zh", "en"];

/// How an element is told: which it is, then an example. One fault on many pages is told once.
pub(crate) const TOLD: &str = "
    const named = (element) => element.localName + (element.classList.length ? '.' + [...element.classList].join('.') : '');
    const told = (element) => named(element.parentElement?.closest('[class]') ?? document.body) + ' ' + named(element) + ' | ' + element.outerHTML.slice(0, 140);";

/// What is shown and cut off, or shown over the side of the window, with the spacing of WCAG 1.4.12.
pub(crate) const LOST: &str = "
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }');
    document.adoptedStyleSheets = [sheet];
    const hidden = (element) => element.getBoundingClientRect().width <= 1 || element.closest('svg');
    const cut = (element) => {
      const { overflowX, overflowY } = getComputedStyle(element);
      const cuts = (how) => how === 'hidden' || how === 'clip';
      if (!cuts(overflowX) && !cuts(overflowY)) return false;
      const box = element.getBoundingClientRect();
      const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      while (texts.nextNode()) {
        if (!texts.currentNode.data.trim() || hidden(texts.currentNode.parentElement) || !texts.currentNode.parentElement.checkVisibility()) continue;
        range.selectNodeContents(texts.currentNode);
        const over = (part) => cuts(overflowX) && (part.right > box.right + 1 || part.left < box.left - 1) || cuts(overflowY) && part.bottom > box.bottom + 3;
        if ([...range.getClientRects()].some(over)) return true;
      }
      return false;
    };
    const lost = [...document.querySelectorAll('body *')].filter((element) => element.checkVisibility() && element.innerText?.trim() && !hidden(element) && cut(element));
    const wide = document.documentElement.scrollWidth > document.documentElement.clientWidth
      ? [...document.querySelectorAll('body *')].filter((element) => element.getBoundingClientRect().right > document.documentElement.clientWidth + 1) : [];
    document.adoptedStyleSheets = [];
    return [...lost, ...wide].map(told).slice(0, 6);";

/// What a finger has to hit and cannot, within a square of 44 px around its middle. A label is part of its field, and what is written
/// within a sentence is as high as the sentence (WCAG 2.5.8, exception for inline targets).
pub(crate) const SMALL: &str = "
    const SIDE = 44;
    const inSentence = (element) => {
      if (!element.matches('a, summary') || getComputedStyle(element).display !== 'inline') return false;
      const block = element.parentElement.closest('p, li, dd, dt, td, th, h1, h2, h3, figcaption, div');
      const around = block ? block.innerText.replace(element.innerText, '').trim() : '';
      return /[\\p{L}\\p{N}]/u.test(around);
    };
    const targets = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [role=button], [role=tab]')]
      .filter((element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: false }) && !element.disabled && !inSentence(element));
    const small = [];
    for (const element of targets) {
      element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
      const whole = [element, ...(element.labels ?? [])];
      const boxes = whole.map((part) => part.getBoundingClientRect()).filter((box) => box.width > 1 && box.height > 1);
      if (!boxes.length || boxes.every((box) => box.bottom < 0 || box.right < 0)) continue;
      const [left, top] = ['left', 'top'].map((side) => Math.min(...boxes.map((box) => box[side])));
      const [right, bottom] = ['right', 'bottom'].map((side) => Math.max(...boxes.map((box) => box[side])));
      const [x, y] = [(left + right) / 2, (top + bottom) / 2];
      const hit = (dx, dy) => { const found = document.elementFromPoint(x + dx, y + dy); return whole.some((part) => part.contains(found)); };
      const reach = SIDE / 2 - 1;
      const width = right - left >= SIDE - 0.5 || hit(-reach, 0) && hit(reach, 0);
      const height = bottom - top >= SIDE - 0.5 || hit(0, -reach) && hit(0, reach);
      if (!width || !height) small.push(told(element) + ` ${Math.round(right - left)} × ${Math.round(bottom - top)}`);
    }
    return small;";

/// What moves, or would move if something changed, although the person asked for no motion.
const MOVING: &str = "
    const seconds = (text) => Math.max(...text.split(',').map((part) => parseFloat(part) * (part.trim().endsWith('ms') ? 0.001 : 1)));
    const moving = new Set(document.getAnimations().filter((animation) => animation.playState === 'running' && animation.effect.getComputedTiming().duration > 1).map((animation) => animation.effect.target));
    for (const element of document.querySelectorAll('*')) {
      for (const part of [null, '::before', '::after']) {
        const style = getComputedStyle(element, part);
        const drawn = part === null || style.content !== 'none';
        if (drawn && (seconds(style.transitionDuration) > 0.001 || style.animationName !== 'none' && seconds(style.animationDuration) > 0.001 || style.scrollBehavior === 'smooth')) moving.add(element);
      }
    }
    return [...moving].map(told).slice(0, 6);";

/// What a script finds on every kind of page in these languages, each with the first page on which it is.
async fn found(browser: &Browser, site: &Published, langs: &[&str], script: &str) -> Vec<String> {
    let script = format!("{TOLD}{script}");
    let mut found = BTreeMap::new();
    for place in places(site) {
        for lang in langs {
            let path = place.in_language(lang);
            browser.open_running(&site.page(&path)).await;
            let values = browser.script(&script).await;
            let texts = values.as_array().into_iter().flatten();
            for text in texts.filter_map(Value::as_str) {
                let (which, example) = text.split_once(" | ").unwrap_or((text, ""));
                let first = found.entry(format!("{which}, {lang}"));
                first.or_insert_with(|| format!("{path} {example}"));
            }
        }
    }
    let line = |(which, first)| format!("{which}: {first}");
    found.into_iter().map(line).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn at_400_percent_and_with_wide_spacing_nothing_is_lost_and_nothing_scrolls_sideways() {
    let site = Published::history(120).await;
    let browser = Browser::start().await;
    // 1280 × 1024 at 400 % (WCAG 1.4.10).
    browser.size(Phone(320, 256)).await;
    let wide = found(&browser, &site, &BOTH, LOST).await;
    browser.close_saying_only(&["404"]).await;
    assert!(wide.is_empty(), "{wide:#?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn every_target_is_large_enough_for_a_finger() {
    let site = Published::history(120).await;
    let browser = Browser::start().await;
    browser.size(Phone(360, 740)).await;
    browser.touch().await;
    let small = found(&browser, &site, &BOTH, SMALL).await;
    browser.close_saying_only(&["404"]).await;
    assert!(small.is_empty(), "{small:#?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_moves_where_no_motion_is_asked_for() {
    let site = Published::history(120).await;
    let browser = Browser::start().await;
    browser.prefers(Colours::Light, false).await;
    // Motion is the template's, whatever language the words in it are in.
    let langs = if whole() { &BOTH[..] } else { &["zh"] };
    let moving = found(&browser, &site, langs, MOVING).await;
    browser.close_saying_only(&["404"]).await;
    assert!(moving.is_empty(), "{moving:#?}");
}
