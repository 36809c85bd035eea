//! The standards, explained: from the story to a clause, its terms, and two documents side by side.

use e2e::{Browser, Phone, Published};
use fantoccini::key::Key;
use serde_json::json;

/// The kinds of pages.
const PAGES: [&str; 9] = [
    "standards",
    "standards/terms",
    "standards/compare",
    "standards/filing-2017",
    "standards/municipal-rubric",
    "standards/filing-2017/4a",
    "standards/fuzhou-2022/lease",
    "standards/incubator-2018/8b",
    "standards/compare/filing-2017/fuzhou-2022",
];

#[tokio::test(flavor = "multi_thread")]
async fn from_the_overview_to_a_clause_and_on_to_another_document_by_keyboard() {
    let site = Published::sample(20).await;
    let browser = Browser::start().await;
    for (lang, overview, filing, clause, heading, other) in [
        (
            "zh",
            "众创空间的标准",
            "国家众创空间备案暂行规定",
            "场地或工位",
            "服务场地",
            "福州 2022",
        ),
        (
            "en",
            "The standards for co-working spaces",
            "Interim Rules for the National Filing of Co-working Spaces",
            "Premises or desks",
            "The premises have at least 500 m²",
            "Fuzhou 2022",
        ),
    ] {
        browser
            .open(&site.page(&format!("{lang}/standards/")))
            .await;
        browser.find("heading", overview).await;
        browser.tab_to("link", filing).await;
        browser.press(&[Key::Enter]).await;
        browser.find("heading", filing).await;
        browser.tab_to("link", clause).await;
        browser.press(&[Key::Enter]).await;
        browser.find("heading", heading).await;
        assert!(
            browser
                .address()
                .await
                .ends_with(&format!("/{lang}/standards/filing-2017/4a/"))
        );
        browser.tab_to("link", other).await;
        browser.press(&[Key::Enter]).await;
        browser.see("h1.requirement").await;
        assert!(
            browser
                .address()
                .await
                .ends_with(&format!("/{lang}/standards/fuzhou-2022/4a/"))
        );
    }
    browser.console_is_empty().await;
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_term_tells_its_meaning_on_focus_until_escape_and_leads_to_it() {
    let site = Published::sample(20).await;
    let browser = Browser::start().await;
    browser
        .open(&site.page("en/standards/filing-2017/4a/"))
        .await;
    browser.tab_to("link", "total area").await;
    let shown = "const tip = getComputedStyle(document.activeElement, '::after'); return tip.display !== 'none' && tip.content.length > 20";
    assert_eq!(browser.script(shown).await, json!(true));
    let described = "return document.getElementById(document.activeElement.getAttribute('aria-describedby')).innerText === document.activeElement.dataset.meaning";
    assert_eq!(browser.script(described).await, json!(true));
    browser.press(&[Key::Escape]).await;
    assert_eq!(browser.script(shown).await, json!(false));
    browser.press(&[Key::Enter]).await;
    browser.see(".meaning:target").await;
    browser.console_is_empty().await;
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn two_documents_stand_side_by_side_and_turned_round() {
    let site = Published::sample(20).await;
    let browser = Browser::start().await;
    browser.open(&site.page("en/standards/compare/")).await;
    browser
        .find("link", "Fuzhou 2022")
        .await
        .click()
        .await
        .unwrap();
    browser
        .see("[data-subject=size][data-relation=stricter]")
        .await;
    browser.see("[data-subject=lease][data-relation=new]").await;
    browser
        .find("link", "Swap the two")
        .await
        .click()
        .await
        .unwrap();
    browser
        .see("[data-subject=size][data-relation=looser]")
        .await;
    browser
        .see("[data-subject=lease][data-relation=gone]")
        .await;
    let chosen = "return [...document.querySelectorAll('.choice__link[aria-current]')].map((link) => link.textContent)";
    assert_eq!(
        browser.script(chosen).await,
        json!(["Fuzhou 2022 (chosen)", "National 2017 (chosen)"])
    );
    browser.console_is_empty().await;
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_overview_says_in_short_what_is_asked_and_leads_on_from_there() {
    let site = Published::sample(20).await;
    let browser = Browser::start().await;
    for (lang, short, desks, life, question) in [
        (
            "zh",
            "一分钟看懂",
            "场地或工位",
            "资格的一生",
            "墙上挂着牌子就算吗？",
        ),
        (
            "en",
            "In short",
            "Premises or desks",
            "The life of a title",
            "Is a plate on the wall enough?",
        ),
    ] {
        browser
            .open(&site.page(&format!("{lang}/standards/")))
            .await;
        browser.find("heading", short).await;
        let text = browser.text().await;
        assert!(text.contains(question), "{text}");
        browser.tab_to("link", desks).await;
        browser.tab_to("link", life).await;
        browser.press(&[Key::Enter]).await;
        assert!(browser.address().await.ends_with("/standards/#life"));
    }
    browser.console_is_empty().await;
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn no_date_of_a_document_runs_under_the_line() {
    let site = Published::sample(20).await;
    let browser = Browser::start().await;
    // How far the ink of each date is from the line, where the line stands beside it.
    let gaps = "return [...document.querySelectorAll('.chronicle__item')].map((item) => {
        const range = document.createRange();
        range.selectNodeContents(item.querySelector('.chronicle__date'));
        const line = item.getBoundingClientRect().left + parseFloat(getComputedStyle(item, '::after').left);
        return line - Math.max(...[...range.getClientRects()].map((rect) => rect.right));
    })";
    for lang in ["zh", "en"] {
        browser
            .open(&site.page(&format!("{lang}/standards/")))
            .await;
        for width in [768, 1440] {
            browser.size(Phone(width, 900)).await;
            let gaps: Vec<f64> = serde_json::from_value(browser.script(gaps).await).unwrap();
            assert!(gaps.len() > 10, "{lang} {width}: {gaps:?}");
            assert!(
                gaps.iter().all(|gap| *gap >= 0.0),
                "{lang} {width}: {gaps:?}"
            );
        }
    }
    browser.console_is_empty().await;
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn no_page_on_the_standards_scrolls_sideways_or_runs_a_program() {
    let site = Published::sample(20).await;
    let browser = Browser::start().await;
    for page in PAGES {
        for lang in ["zh", "en"] {
            browser.open(&site.page(&format!("{lang}/{page}/"))).await;
            let asked = "return performance.getEntriesByType('resource').map((entry) => entry.name).filter((name) => /wasm|boot|api/.test(name))";
            assert_eq!(browser.script(asked).await, json!([]), "{page}");
            for width in [360, 768, 1440] {
                browser.size(Phone(width, 900)).await;
                browser.fits_its_width().await;
            }
        }
    }
    browser.console_is_empty().await;
    browser.close().await;
}
