//! A space is reached, doubted and passed on: map services, a prepared message, link, code, contact card, poster.

use e2e::{Browser, Engine, Phone, Published, Setting};
use fantoccini::key::Key;
use serde_json::{Value, json};

/// A space of the sample in this state.
pub(super) fn one(site: &Published, state: &str) -> String {
    let spaces = site.spaces();
    let found = spaces.iter().find(|space| space["state"] == state);
    found.unwrap()["id"].as_str().unwrap().to_owned()
}

async fn opened(browser: &Browser, site: &Published, lang: &str, state: &str) -> String {
    let id = one(site, state);
    let address = site.page(&format!("{lang}/spaces/{id}/"));
    browser.open_app(&address).await;
    browser.see("[data-state]").await;
    address
}

async fn displayed(browser: &Browser, css: &str) -> Value {
    let script = format!(
        "return [...document.querySelectorAll('{css}')].some((element) => element.checkVisibility())"
    );
    browser.script(&script).await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_verdict_stands_in_the_first_screen_of_a_small_phone_in_both_languages() {
    let site = Published::sample(400).await;
    let browser = Browser::start().await;
    browser.size(Phone(360, 640)).await;
    for lang in ["zh", "en"] {
        for state in ["certified", "cancelled", "in_notice", "expired"] {
            opened(&browser, &site, lang, state).await;
            browser.fits_its_width().await;
            let bottom = browser.script("return document.querySelector('.verdict__head').getBoundingClientRect().bottom").await;
            assert!(bottom.as_f64().unwrap() < 640.0, "{lang} {state}: {bottom}");
        }
    }
    browser.console_is_empty().await;
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_certified_space_is_passed_on_by_keyboard_as_link_code_card_and_poster() {
    let site = Published::sample(20).await;
    let browser = Browser::start().await;
    let address = opened(&browser, &site, "en", "certified").await;
    browser.tab_to("textbox", "Link to this record").await;
    browser.tab_to("button", "Copy").await;
    browser.press(&[Key::Enter]).await;
    browser.find("status", "Copied").await;
    let link = "return document.getElementById('share-link').value";
    assert_eq!(browser.script(link).await, json!(address));

    browser.tab_to("button", "QR code").await;
    browser.press(&[Key::Enter]).await;
    browser.see("#share-panel > svg.code").await;
    let said = "return [...document.querySelectorAll('[role=status]')].map((status) => status.textContent)";
    let said = browser.script(said).await;
    let said = said.as_array().unwrap();
    assert!(said.contains(&json!("QR code: opened below")), "{said:?}");
    browser.press(&[Key::Escape]).await;
    assert_eq!(
        displayed(&browser, "#share-panel > svg.code").await,
        json!(false)
    );
    let focus = browser.focus().await;
    assert_eq!(focus, ("button".to_owned(), "QR code".to_owned()));
    browser.press(&[Key::Enter]).await;
    browser.see("#share-panel > svg.code").await;
    browser.tab_to("button", "Contact card").await;
    browser.press(&[Key::Enter]).await;
    browser.tab_to("link", "Save the card").await;
    browser.press(&[Key::Escape]).await;
    let focus = browser.focus().await;
    assert_eq!(focus, ("button".to_owned(), "Contact card".to_owned()));
    browser.press(&[Key::Enter]).await;
    browser.find("link", "Save the card").await;
    assert_eq!(
        displayed(&browser, "#share-panel > svg.code").await,
        json!(false)
    );

    browser.tab_to("button", "Door poster").await;
    browser.press(&[Key::Enter]).await;
    browser.see(".poster svg.code").await;
    let poster = "return document.querySelector('.poster').textContent";
    let said = browser.script(poster).await.as_str().unwrap().to_owned();
    for part in [
        "经认定的众创空间",
        "Certified co-working space",
        "2026年9月30日",
        "30 September 2026",
        "扫码查看名录中的最新记录",
        "This poster proves nothing by itself",
        &address,
    ] {
        assert!(said.contains(part), "{part}: {said}");
    }
    browser.script("window.print = () => {}").await;
    browser.tab_to("button", "Print the poster").await;
    browser.press(&[Key::Enter]).await;
    browser.see("[data-paper=poster]").await;
    browser
        .developer("Emulation.setEmulatedMedia", json!({ "media": "print" }))
        .await;
    for (css, shown) in [
        (".poster", true),
        (".verdict", false),
        (".masthead", false),
        (".dateline", false),
    ] {
        assert_eq!(displayed(&browser, css).await, json!(shown), "{css}");
    }
    browser
        .developer("Emulation.setEmulatedMedia", json!({ "media": "" }))
        .await;
    browser
        .script("window.dispatchEvent(new Event('afterprint'))")
        .await;
    let mark = "return document.documentElement.hasAttribute('data-paper')";
    assert_eq!(browser.script(mark).await, json!(false));
    browser.tab_to_back("button", "Door poster").await;
    browser.press(&[Key::Enter]).await;
    assert_eq!(displayed(&browser, ".poster").await, json!(false));
    browser.console_is_empty().await;
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_contact_card_is_saved_as_a_file_under_the_policy() {
    let site = Published::sample(20).await;
    let browser = Browser::start().await;
    let address = opened(&browser, &site, "zh", "certified").await;
    browser.tab_to("button", "通讯录名片").await;
    browser.press(&[Key::Enter]).await;
    browser.tab_to("link", "保存名片").await;
    browser.press(&[Key::Enter]).await;
    let card = browser.saved(&(one(&site, "certified") + ".vcf")).await;
    assert!(card.starts_with("BEGIN:VCARD\r\nVERSION:3.0\r\n") && card.ends_with("END:VCARD\r\n"));
    let card = card.replace("\r\n ", "");
    assert!(card.contains(&format!("SOURCE:{address}\r\n")), "{card}");
    assert!(
        card.contains("\r\nNOTE:国家级，已认定") || card.contains("已认定"),
        "{card}"
    );
    browser.console_is_empty().await;
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_cancelled_space_has_no_poster_and_its_doubts_can_be_written_down() {
    let site = Published::sample(400).await;
    let browser = Browser::start().await;
    browser.size(Phone(360, 740)).await;
    let address = opened(&browser, &site, "en", "cancelled").await;
    assert!(!browser.text().await.contains("Door poster"));
    browser.tab_to("link", "Report a doubt").await;
    browser.press(&[Key::Enter]).await;
    browser.tab_to("textbox", "Text to send").await;
    let text = "return document.getElementById('doubt-text').value";
    let text = browser.script(text).await.as_str().unwrap().to_owned();
    for part in [
        &one(&site, "cancelled"),
        "2026-09-30",
        &address,
        "What I found",
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
    browser.tab_to("button", "Copy").await;
    browser.press(&[Key::Enter]).await;
    browser.find("status", "Copied").await;
    let (role, name) = browser.focus().await;
    assert_eq!((role.as_str(), name.as_str()), ("button", "Copy"));
    browser.fits_its_width().await;
    browser.console_is_empty().await;
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn map_links_lead_to_other_companies_and_say_so() {
    let site = Published::sample(20).await;
    let browser = Browser::start().await;
    opened(&browser, &site, "en", "certified").await;
    for name in ["Amap", "Baidu Maps", "Tencent Maps", "OpenStreetMap"] {
        let link = browser.find("link", name).await;
        let href = link.attr("href").await.unwrap().unwrap();
        assert!(href.starts_with("https://"), "{href}");
        let rel = link.attr("rel").await.unwrap().unwrap();
        assert!(
            rel.contains("noreferrer") && rel.contains("noopener"),
            "{rel}"
        );
    }
    assert!(
        browser
            .text()
            .await
            .contains("the map service of another company")
    );
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn on_paper_stand_the_record_and_its_address_and_nothing_to_press() {
    let site = Published::sample(20).await;
    let browser = Browser::start().await;
    let address = opened(&browser, &site, "zh", "certified").await;
    assert_eq!(displayed(&browser, ".sheet-address").await, json!(false));
    browser
        .developer("Emulation.setEmulatedMedia", json!({ "media": "print" }))
        .await;
    for (css, shown) in [
        (".sheet-address", true),
        (".dateline", true),
        (".verdict", true),
        ("button", false),
        (".footer", false),
        (".menu", false),
    ] {
        assert_eq!(displayed(&browser, css).await, json!(shown), "{css}");
    }
    assert!(browser.text().await.contains(&address));
    browser.close().await;
}

/// What comes out of a printer: the record as it is read, and of the poster one sheet.
pub(super) async fn prints(engine: Engine) {
    let site = Published::sample(20).await;
    let browser = Browser::with(Setting {
        engine,
        ..Setting::default()
    })
    .await;
    opened(&browser, &site, "zh", "certified").await;
    let record = browser.sheets().await;
    assert!((2..=4).contains(&record), "{record} sheets");
    browser.tab_to("button", "门口海报").await;
    browser.press(&[Key::Enter]).await;
    browser.see(".poster svg.code").await;
    // The browser's own way to the printer would wait for a person.
    browser.script("window.print = () => {}").await;
    browser.tab_to("button", "打印海报").await;
    browser.press(&[Key::Enter]).await;
    browser.see("[data-paper=poster]").await;
    assert_eq!(browser.sheets().await, 1);
    // Once that is done, paper is for the record again.
    browser.see("html:not([data-paper])").await;
    assert_eq!(browser.sheets().await, record);
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_record_and_its_poster_are_printed_each_on_its_sheets() {
    prints(Engine::Chromium).await;
}
