//! A founder narrows the directory down: facets, places, order, the sentence of what is asked, and the sheet on a phone.

use e2e::{Browser, Phone, Published};
use fantoccini::key::Key;
use serde_json::{Value, json};

#[tokio::test(flavor = "multi_thread")]
async fn a_province_offers_its_cities_and_counts_say_what_a_value_would_give() {
    let site = Published::sample(400).await;
    let spaces = site.spaces();
    let of = |level: Option<&str>, province: &str, city: Option<&str>| {
        let held = |space: &&Value| {
            level.is_none_or(|level| space["titles"][0]["level"] == level)
                && space["province"] == province
                && city.is_none_or(|city| space["city"] == city)
        };
        spaces.iter().filter(held).count()
    };
    let browser = Browser::start().await;
    browser.open_app(&site.page("zh/spaces/")).await;
    assert_eq!(
        browser
            .script("return document.querySelector('[data-facet=city]')")
            .await,
        Value::Null
    );
    browser.click("checkbox", "国家级").await;
    browser.click("checkbox", "广东").await;
    browser.see("[data-facet=city]").await;
    assert_eq!(
        browser.total("").await,
        of(Some("national"), "广东省", None)
    );
    assert_eq!(
        browser.count("province", "320000").await,
        of(Some("national"), "江苏省", None),
        "of another province, its own choice left aside"
    );
    browser.click("checkbox", "深圳").await;
    assert!(
        browser
            .address()
            .await
            .ends_with("level=national&province=440000&city=440300")
    );
    assert_eq!(
        browser.total("").await,
        of(Some("national"), "广东省", Some("深圳市"))
    );
    assert_eq!(
        browser.focus().await.0,
        "checkbox",
        "the ticked box keeps the focus"
    );

    // A value without results stays to be seen and cannot be chosen.
    let zeros = browser
        .script("return [...document.querySelectorAll('.option')].filter((option) => option.querySelector('.option__count').textContent === '0').map((option) => option.querySelector('input')).filter((box) => !box.disabled && !box.checked).length")
        .await;
    assert_eq!(zeros, json!(0));
    // With the province its cities go.
    browser.click("checkbox", "广东").await;
    assert!(browser.address().await.ends_with("?level=national"));
    browser.console_is_empty().await;
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_long_facet_is_folded_and_searched() {
    let site = Published::sample(400).await;
    let browser = Browser::start().await;
    browser.open_app(&site.page("en/spaces/")).await;
    let shown = "return [...document.querySelectorAll('[data-facet=province] .option')].filter((option) => !option.hidden).length";
    assert_eq!(browser.script(shown).await, json!(8));
    browser.tab_to("searchbox", "Find in place").await;
    browser.type_text("taiw").await;
    assert_eq!(browser.script(shown).await, json!(1));
    browser.find("checkbox", "Taiwan").await;
    browser.press(&[Key::Backspace; 4]).await;
    browser.tab_to("button", "26 more").await;
    browser.press(&[Key::Enter]).await;
    assert_eq!(browser.script(shown).await, json!(34));
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_chips_are_one_sentence_and_each_is_taken_out_by_keyboard() {
    let site = Published::sample(400).await;
    let browser = Browser::start().await;
    browser
        .open_app(
            &site.page("en/spaces/?state=certified,cancelled&province=440000,320000&city=440300"),
        )
        .await;
    let sentence = "return document.querySelector('.chips').innerText.replace(/\\s+/g, ' ')";
    assert_eq!(
        browser.script(sentence).await,
        "State Cancelled or Certified and Place Jiangsu or Shenzhen Clear all"
    );
    browser.tab_to("link", "Remove “Cancelled”").await;
    browser.press(&[Key::Enter]).await;
    browser.see(".chips").await;
    assert!(browser.address().await.contains("?state=certified&"));
    let (role, said) = browser.focus().await;
    assert_eq!(role, "status", "{said}");
    browser.tab_to("link", "Clear all").await;
    browser.press(&[Key::Enter]).await;
    assert_eq!(browser.total("[start]").await, 400);
    assert!(browser.address().await.ends_with("/spaces/"));
    browser.console_is_empty().await;
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_order_is_in_the_address_and_the_list_is_in_that_order() {
    let site = Published::sample(400).await;
    let browser = Browser::start().await;
    browser.open_app(&site.page("en/spaces/?page=2")).await;
    browser
        .script("const order = document.getElementById('sort'); order.value = 'desks'; order.dispatchEvent(new Event('change', { bubbles: true }))")
        .await;
    browser.see("ol[start='1']").await;
    assert!(browser.address().await.ends_with("/spaces/?sort=desks"));
    let said = "return document.getElementById('announcer').textContent";
    assert_eq!(browser.script(said).await, json!("Sort: Most desks"));
    let desks = browser
        .script("return [...document.querySelectorAll('[data-id] .result__desks .result__figure')].map((desks) => Number(desks.textContent.replace(',', '')))")
        .await;
    let desks: Vec<u64> = serde_json::from_value(desks).unwrap();
    assert!(
        desks.len() > 20 && desks.is_sorted_by(|a, b| a >= b),
        "{desks:?}"
    );
    browser.open_app(&browser.address().await).await;
    assert_eq!(
        browser
            .script("return document.getElementById('sort').value")
            .await,
        "desks"
    );
    browser.client.back().await.unwrap();
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn on_a_phone_the_filters_are_a_sheet_that_keyboard_alone_opens_uses_and_leaves() {
    let site = Published::sample(400).await;
    let browser = Browser::start().await;
    browser.size(Phone(360, 740)).await;
    browser.open_app(&site.page("en/spaces/")).await;
    browser.fits_its_width().await;
    browser.tab_to("button", "Filters").await;
    browser.press(&[Key::Enter]).await;
    browser.see("dialog[open] [data-facet=state]").await;
    browser.picture("sheet").await;
    browser.fits_its_width().await;
    assert_eq!(
        browser
            .script("return getComputedStyle(document.documentElement).overflowY")
            .await,
        "hidden"
    );
    browser.tab_to("checkbox", "Cancelled").await;
    browser.press(&[Key::Space]).await;
    let cancelled = browser.total("").await;
    assert!(cancelled > 0 && cancelled < 400);
    // Tab goes round in the sheet and never behind it; then the button says how many there are.
    browser
        .tab_to("button", &format!("Show {cancelled} spaces"))
        .await;
    browser.tab_to("checkbox", "Cancelled").await;
    browser.tab_to("button", "Show").await;
    browser.press(&[Key::Enter]).await;
    browser.see("#facets .facets__groups").await;
    let (role, name) = browser.focus().await;
    assert_eq!((role.as_str(), name.as_str()), ("button", "Filters: 1"));
    assert!(browser.address().await.ends_with("?state=cancelled"));

    // Escape leaves too.
    browser.press(&[Key::Enter]).await;
    browser.see("dialog[open]").await;
    browser.press(&[Key::Escape]).await;
    browser.see("dialog:not([open])").await;
    assert_eq!(browser.focus().await.1, "Filters: 1");
    browser.console_is_empty().await;
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_cell_leads_to_its_place_and_the_list_beside_it_has_the_same_ways() {
    let site = Published::sample(400).await;
    let browser = Browser::start().await;
    browser.open_app(&site.page("zh/")).await;
    let ways = browser
        .script("const of = (path) => [...document.querySelectorAll(path)].map((way) => way.getAttribute('href')).sort(); return [of('a.tile'), of('.places a')]")
        .await;
    assert_eq!(ways[0], ways[1]);
    assert_eq!(
        browser
            .script("return document.querySelectorAll('.tile').length")
            .await,
        json!(34)
    );
    // The keys meet the list only: the cells repeat it for the eye.
    assert_eq!(
        browser
            .script("return document.querySelectorAll('a.tile:not([tabindex=\"-1\"])').length")
            .await,
        json!(0)
    );
    browser
        .script("document.querySelector('a.tile[title=江苏]').click()")
        .await;
    browser.see("ol[data-total]").await;
    assert!(
        browser
            .address()
            .await
            .ends_with("/spaces/?province=320000")
    );

    // Under filters the cells say where those are.
    browser
        .script("document.getElementById('places').open = true")
        .await;
    browser.see(".directory .tile--chosen[title=江苏]").await;
    browser
        .script("document.querySelector('a.tile[title=广东]').click()")
        .await;
    browser.see(".tile--chosen[title=广东]").await;
    assert!(browser.address().await.ends_with("?province=320000,440000"));
    browser.console_is_empty().await;
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn control_k_leads_to_the_search_field_and_escape_empties_it() {
    let site = Published::sample(20).await;
    let browser = Browser::start().await;
    browser.open_app(&site.page("en/spaces/")).await;
    browser
        .script("dispatchEvent(new KeyboardEvent('keydown', { key: 'k', ctrlKey: true }))")
        .await;
    assert_eq!(browser.focus().await.0, "searchbox");
    browser.type_text("qqqq").await;
    browser.see(".nothing[data-query=qqqq]").await;
    browser.press(&[Key::Escape]).await;
    browser.see("ol[data-query='']").await;
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_with_a_query_never_shows_the_list_without_it() {
    let site = Published::sample(400).await;
    let browser = Browser::start().await;
    // The plain page stands still: its program is not there.
    let address = site.page("zh/spaces/?state=cancelled");
    browser.open(&address).await;
    assert_eq!(
        browser
            .script("return document.documentElement.hasAttribute('data-pending') || document.querySelector('html[data-app=running]') !== null")
            .await,
        json!(true)
    );
    assert_eq!(
        browser
            .script("return document.querySelector('head script[src*=\"/early-\"]:not([type]):not([defer]):not([async])') !== null")
            .await,
        json!(true),
        "said before anything is painted"
    );
    browser
        .see("html[data-app=running]:not([data-pending])")
        .await;
    browser.close().await;
}
