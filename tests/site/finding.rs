//! A founder finds a space.

use e2e::{Browser, Phone, Published, roster};
use fantoccini::key::Key;

const NOTICE: &str = "notice-layout.xlsx";

async fn notice() -> Published {
    Published::of(&roster(NOTICE), "2021-07-01").await
}

/// Directory → 大连 → a space, with nothing but the keyboard.
async fn finds_a_space_in_dalian(browser: &Browser, site: &Published, lang: &str, field: &str) {
    browser.open_app(&site.page(&format!("{lang}/"))).await;
    browser.fits_its_width().await;
    browser.tab_to("searchbox", field).await;
    browser.type_text("大连").await;
    browser.press(&[Key::Enter]).await;
    assert_eq!(browser.total("[data-query=大连]").await, 9);
    assert!(
        browser
            .address()
            .await
            .ends_with("/spaces/?q=%E5%A4%A7%E8%BF%9E"),
        "{}",
        browser.address().await
    );
    browser.fits_its_width().await;
    browser.tab_to("link", "启明汇智创业咖啡").await;
    browser.press(&[Key::Enter]).await;
    browser.find("heading", "启明汇智创业咖啡").await;
    let (role, name) = browser.focus().await;
    assert_eq!(
        (role.as_str(), name.as_str()),
        ("heading", "启明汇智创业咖啡"),
        "focus is on the new page’s heading"
    );
    assert!(browser.text().await.contains("大连云杉科技有限公司"));
    browser.see("[data-state=listed]").await;
    browser.fits_its_width().await;
    browser.console_is_empty().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn typing_a_place_leads_to_a_space_by_keyboard_on_a_phone_in_both_languages() {
    let site = notice().await;
    let browser = Browser::start().await;
    browser.size(Phone(360, 740)).await;
    finds_a_space_in_dalian(&browser, &site, "zh", "查找").await;
    finds_a_space_in_dalian(&browser, &site, "en", "Find").await;
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn typing_an_operator_narrows_the_list_with_every_key_and_marks_what_matched() {
    let site = notice().await;
    let browser = Browser::start().await;
    browser.open_app(&site.page("en/spaces/")).await;
    browser.tab_to("searchbox", "Find").await;
    browser.type_text("大连云杉").await;
    assert_eq!(browser.total("[data-query=大连云杉]").await, 2);
    assert_eq!(browser.script("return [...document.querySelectorAll('[data-id] mark')].map((mark) => mark.textContent)").await, serde_json::json!(["大连云杉", "大连云杉"]));
    browser.console_is_empty().await;
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_directory_shows_exactly_the_good_rows_of_the_roster_each_with_its_province() {
    let site = notice().await;
    let expected: serde_json::Value =
        serde_json::from_slice(&std::fs::read(roster("notice-layout.expected.json")).unwrap())
            .unwrap();
    let browser = Browser::start().await;
    let mut shown = Vec::new();
    for page in 1..=3 {
        browser
            .open_app(&site.page(&format!("zh/spaces/?page={page}")))
            .await;
        assert_eq!(browser.total("").await, 117);
        let rows = browser
            .script("return [...document.querySelectorAll('[data-id]')].map((row) => [row.querySelector('h2').innerText, row.innerText])")
            .await;
        shown.extend(rows.as_array().unwrap().clone());
    }
    assert_eq!(shown.len(), 117);
    for row in expected["rows"].as_array().unwrap() {
        let (name, province) = (
            row["name"].as_str().unwrap(),
            row["province"].as_str().unwrap(),
        );
        let short: String = province
            .trim_end_matches('省')
            .trim_end_matches('市')
            .chars()
            .take(2)
            .collect();
        let found = shown
            .iter()
            .any(|shown| shown[0] == name && shown[1].as_str().unwrap().contains(&short));
        assert!(found, "{name} in {province}");
    }
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_address_holds_what_is_asked_and_back_restores_it() {
    let site = Published::sample(400).await;
    let browser = Browser::start().await;
    browser.open_app(&site.page("en/spaces/")).await;
    browser.click("checkbox", "Cancelled").await;
    browser.click("checkbox", "National").await;
    assert!(
        browser
            .address()
            .await
            .ends_with("?state=cancelled&level=national"),
        "{}",
        browser.address().await
    );
    let total = browser.total("").await;
    let wanted = site
        .spaces()
        .iter()
        .filter(|space| space["state"] == "cancelled" && space["titles"][0]["level"] == "national")
        .count();
    assert_eq!(total, wanted);

    // The same link opens the same view; unknown parts are ignored.
    let address = browser.address().await;
    browser.open_app(&format!("{address}&utm=x")).await;
    assert!(
        browser
            .find("checkbox", "Cancelled")
            .await
            .is_selected()
            .await
            .unwrap()
    );

    // The switch keeps page and query.
    browser.click("link", "中文").await;
    browser.find("heading", "名录").await;
    assert!(
        browser
            .address()
            .await
            .contains("/zh/spaces/?state=cancelled&level=national"),
        "{}",
        browser.address().await
    );
    assert_eq!(
        browser.script("return document.documentElement.lang").await,
        "zh-CN"
    );

    // Into a space and back.
    browser
        .script("document.querySelector('[data-id] a').click()")
        .await;
    browser.see("[data-state=cancelled]").await;
    browser.client.back().await.unwrap();
    assert_eq!(browser.total("").await, total);
    browser.console_is_empty().await;
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn back_returns_to_the_place_in_the_list_that_was_left() {
    let site = Published::sample(400).await;
    let browser = Browser::start().await;
    browser.size(Phone(360, 640)).await;
    browser.open_app(&site.page("zh/spaces/")).await;
    // By script: a driver scrolls to what it clicks.
    browser
        .script("document.querySelector('a[href$=\"page=8\"]').click()")
        .await;
    browser.see("ol[start='351']").await;
    settled().await;
    browser
        .script("document.querySelectorAll('[data-id]')[30].scrollIntoView()")
        .await;
    settled().await;
    let left = browser.script("return Math.round(scrollY)").await;
    let name = browser.script("const link = document.querySelectorAll('[data-id] a')[30]; link.click(); return link.textContent").await;
    browser.see("[data-state]").await;
    assert_eq!(browser.script("return scrollY").await, 0);
    browser.client.back().await.unwrap();
    browser.see("ol[start='351']").await;
    settled().await;
    assert_eq!(browser.script("return Math.round(scrollY)").await, left);
    let (role, focused) = browser.focus().await;
    assert_eq!(
        (role.as_str(), focused.as_str()),
        ("link", name.as_str().unwrap())
    );

    // The list before was never scrolled: it is at its top again.
    browser.client.back().await.unwrap();
    browser.see("ol[start='1']").await;
    settled().await;
    assert_eq!(browser.script("return scrollY").await, 0);
    browser.close().await;
}

/// Waits until scrolling has settled and its place is kept.
async fn settled() {
    tokio::time::sleep(std::time::Duration::from_millis(300)).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_next_page_of_a_list_begins_at_its_top_and_enter_does_not_turn_back() {
    let site = Published::sample(400).await;
    let browser = Browser::start().await;
    browser.open_app(&site.page("en/spaces/")).await;
    browser
        .script("document.querySelector('[rel=next]').focus()")
        .await;
    browser.press(&[Key::Enter]).await;
    browser.see("ol[start='51']").await;
    settled().await;
    assert_eq!(browser.focus().await.0, "status");
    browser.press(&[Key::Enter]).await;
    settled().await;
    assert!(browser.address().await.ends_with("?page=2"));
    browser.tab_to("link", "").await;
    assert!(
        browser
            .script("return document.activeElement.closest('[data-id]') !== null")
            .await
            .as_bool()
            .unwrap()
    );
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_notice_that_has_ended_is_not_said_to_run_nor_to_have_granted_anything() {
    let site = Published::sample(400).await;
    let noticed = site
        .spaces()
        .into_iter()
        .find(|space| space["state"] == "in_notice")
        .unwrap();
    assert!(noticed["titles"][0]["notice_until"].as_str().unwrap() < "2026-09-30");
    let browser = Browser::start().await;
    browser
        .open_app(&site.page(&format!("en/spaces/{}/", noticed["id"].as_str().unwrap())))
        .await;
    let text = browser.text().await;
    assert!(
        text.contains("The notice ended on") && text.contains("not yet"),
        "{text}"
    );
    assert!(!text.contains("anybody may object"), "{text}");
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_found_says_why_and_what_to_relax() {
    let site = Published::sample(400).await;
    let held = site
        .spaces()
        .into_iter()
        .find(|space| space["state"] == "certified")
        .unwrap();
    let name = held["name"].as_str().unwrap();
    let browser = Browser::start().await;
    browser
        .open_app(&site.page("en/spaces/?state=cancelled"))
        .await;
    browser.tab_to("searchbox", "Find").await;
    browser.type_text(name).await;
    browser.see("[data-total='0']").await;
    browser.click("link", "Without State").await;
    browser.see("ol[data-total='1']").await;

    browser
        .open_app(&site.page("zh/spaces/?q=%E6%B2%A1%E6%9C%89%E8%BF%99%E5%AE%B6"))
        .await;
    browser
        .find("heading", "没有名称、运营主体或地点含“没有这家”的记录")
        .await;
    assert!(browser.text().await.contains("截至2026年9月30日"));
    browser.console_is_empty().await;
    browser.close().await;
}
