//! The main ways through the site in Firefox, whose policy, layout and focus differ from Chromium's. Each session ends with a look at
//! its requests, its console and what broke the policy.

use e2e::{Browser, Engine, Published, Setting};
use fantoccini::key::Key;

use super::space::{one, prints};

async fn firefox(without_script: bool) -> Browser {
    Browser::with(Setting {
        engine: Engine::Firefox,
        without_script,
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn from_home_a_search_leads_to_a_space_and_back_again_by_keyboard_alone() {
    let site = Published::small().await;
    let browser = firefox(false).await;
    browser.open_app(&site.page("zh/")).await;
    browser.tab_to("searchbox", "查找").await;
    browser.type_text("大连").await;
    browser.press(&[Key::Enter]).await;
    assert_eq!(browser.total("[data-query=大连]").await, 1);
    browser.tab_to("link", "灯塔创客空间").await;
    browser.press(&[Key::Enter]).await;
    browser.see("[data-state=certified]").await;
    browser.see("h1:focus").await;
    browser.client.back().await.unwrap();
    assert_eq!(browser.total("[data-query=大连]").await, 1);
    // The focus comes back before the next painting, which this need not have waited for.
    browser.see("[data-id] a:focus").await;
    assert_eq!(
        browser.focus().await,
        ("link".to_owned(), "灯塔创客空间".to_owned())
    );
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_facet_narrows_the_list_and_the_other_language_keeps_it() {
    let site = Published::small().await;
    let browser = firefox(false).await;
    browser.open_app(&site.page("en/spaces/")).await;
    browser.click("checkbox", "Cancelled").await;
    browser.see("ol[data-total='1']").await;
    browser.click("link", "中文").await;
    browser.find("heading", "名录").await;
    browser.see("ol[data-total='1']").await;
    assert!(
        browser
            .address()
            .await
            .ends_with("/zh/spaces/?state=cancelled")
    );
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn without_script_a_space_is_reached_by_links_alone() {
    let site = Published::small().await;
    let browser = firefox(true).await;
    browser.open(&site.page("zh/")).await;
    browser.click("link", "辽宁").await;
    browser.find("heading", "辽宁的众创空间").await;
    browser.click("link", "灯塔创客空间").await;
    browser.see("[data-state=certified]").await;
    browser.find("heading", "灯塔创客空间").await;
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_kind_of_page_is_silent_and_fits_its_window() {
    let site = Published::history(120).await;
    let browser = firefox(false).await;
    for place in e2e::places(&site) {
        browser
            .open_running(&site.page(&place.in_language("zh")))
            .await;
        browser.fits_its_width().await;
    }
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_contact_card_is_saved_as_a_file_with_the_name_of_its_space() {
    let site = Published::sample(20).await;
    let browser = firefox(false).await;
    let id = one(&site, "certified");
    let spaces = site.spaces();
    let space = spaces
        .iter()
        .find(|space| space["id"] == id.as_str())
        .unwrap();
    browser
        .open_app(&site.page(&format!("zh/spaces/{id}/")))
        .await;
    browser.tab_to("button", "通讯录名片").await;
    browser.press(&[Key::Enter]).await;
    browser.tab_to("link", "保存名片").await;
    browser.press(&[Key::Enter]).await;
    let card = browser.saved(&(id + ".vcf")).await;
    assert!(card.starts_with("BEGIN:VCARD\r\n") && card.ends_with("END:VCARD\r\n"));
    let named = format!("\r\nFN:{}\r\n", space["name"].as_str().unwrap());
    assert!(card.replace("\r\n ", "").contains(&named), "{card}");
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_record_and_its_poster_are_printed_each_on_its_sheets() {
    prints(Engine::Firefox).await;
}
