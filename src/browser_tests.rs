//! The views in a real browser: what happens when somebody types, ticks and retries.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use gloo::events::EventListener;
use leptos::{mount::mount_to_renderer, prelude::*};
use register::{SpaceId, State};
use release::{Digest, Directory, DivisionRecord, Divisions, Entry, FileRef, Root};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Element, Event, HtmlElement, HtmlInputElement};

use crate::{
    Address, Catalogue, Facet, Filters, Lang, Page, RecordState, Site, app::app, site::Turn,
    trouble::Trouble, ui::in_turns,
};

wasm_bindgen_test_configure!(run_in_browser);

fn catalogue() -> Catalogue {
    let id = |id| SpaceId::parse(id).unwrap();
    let entry = |text, name: &str, state, place| Entry::new(id(text), name, state, place);
    let operator = "示例有限公司".to_owned();
    let directory = Directory::pack(vec![
        Entry {
            name_en: "Yunting Makers".to_owned(),
            operator: operator.clone(),
            levels: 1,
            from: "2018".to_owned(),
            desks: Some(30),
            merged: vec![id("0000000z")],
            ..entry("0000000a", "云汀众创空间", State::Certified, 210_000)
        },
        Entry {
            operator,
            levels: 1,
            from: "2016".to_owned(),
            since: "2021-04-12".to_owned(),
            ..entry("0000000b", "<b>栗树</b>工坊", State::Cancelled, 210_000)
        },
        entry("0000000c", "码头联合办公", State::Listed, 110_000),
    ]);
    let division = |code: &str, name: &str, name_en: &str| DivisionRecord {
        code: code.to_owned(),
        name: name.to_owned(),
        short: name.to_owned(),
        name_en: name_en.to_owned(),
    };
    let divisions = Divisions {
        release: None,
        divisions: vec![
            division("110000", "北京", "Beijing"),
            division("210000", "辽宁", "Liaoning"),
        ],
    };
    let file = FileRef {
        sha256: Digest::of(b""),
        length: 0,
    };
    let root = Root {
        format: 1,
        release: "0123456789ab".to_owned(),
        as_of: "2026-09-30".to_owned(),
        sample: true,
        manifest: file.clone(),
        files: file.into(),
    };
    Catalogue::new(root, None, directory, divisions).unwrap()
}

/// A site drawn at an address, and where it is drawn.
fn draw(address: Address) -> (Site, HtmlElement) {
    let owner = Owner::new();
    owner.set();
    let site = Site::new("/", catalogue(), address);
    let document = web_sys::window().unwrap().document().unwrap();
    let place: HtmlElement = document.create_element("div").unwrap().unchecked_into();
    document.body().unwrap().append_child(&place).unwrap();
    let view = site.clone();
    mount_to_renderer(&place, move || app(view)).forget();
    std::mem::forget(owner);
    (site, place)
}

fn directory(query: &str) -> (Site, HtmlElement) {
    draw(Address::directory(Lang::En, Filters::read(query)))
}

fn all(place: &HtmlElement, css: &str) -> Vec<Element> {
    let found = place.query_selector_all(css).unwrap();
    (0..found.length())
        .map(|at| found.item(at).unwrap().unchecked_into())
        .collect()
}

fn one<T: JsCast>(place: &HtmlElement, css: &str) -> T {
    place
        .query_selector(css)
        .unwrap()
        .unwrap_or_else(|| panic!("no {css}"))
        .unchecked_into()
}

fn ids(place: &HtmlElement) -> Vec<String> {
    all(place, "[data-id]")
        .iter()
        .filter_map(|row| row.get_attribute("data-id"))
        .collect()
}

async fn typed(field: &HtmlInputElement, text: &str) {
    field.set_value(text);
    field.dispatch_event(&Event::new("input").unwrap()).unwrap();
    leptos::task::tick().await;
}

#[wasm_bindgen_test]
async fn a_page_drawn_in_turns_is_the_page_drawn_at_once_and_lives() {
    let (_, at_once) = directory("");
    let owner = Owner::new();
    owner.set();
    let site = Site::new(
        "/",
        catalogue(),
        Address::directory(Lang::En, Filters::default()),
    );
    let place: HtmlElement = document().create_element("div").unwrap().unchecked_into();
    document().body().unwrap().append_child(&place).unwrap();
    let (view, into) = (site.clone(), place.clone());
    let mut turns = in_turns(move || mount_to_renderer(&into, move || app(view)).forget());
    let first = all(&place, "*").len();
    let more = turns.by_ref().count();
    assert!(more > 1, "{more} turns after {first} elements");
    assert!(first < all(&place, "*").len());
    assert_eq!(place.inner_html(), at_once.inner_html());
    typed(&one(&place, "#q"), "云").await;
    assert_eq!(ids(&place).len(), 1);
    std::mem::forget(owner);
}

#[wasm_bindgen_test]
async fn typing_narrows_the_list_and_leaves_the_field_where_it_is() {
    let (site, place) = directory("");
    let field: HtmlInputElement = one(&place, "#q");
    assert_eq!(ids(&place).len(), 3);
    for (text, found) in [
        ("云", 1),
        ("云汀", 1),
        ("云汀 没有", 0),
        ("", 3),
        ("yunTING", 1),
    ] {
        typed(&field, text).await;
        assert_eq!(ids(&place).len(), found, "{text}");
        assert!(field.is_connected(), "{text}");
    }
    assert_eq!(site.address.get_untracked().filters.q, "yunTING");
    assert_eq!(
        site.turn.get_untracked(),
        Turn::Replace,
        "typing makes no steps for Back"
    );
}

#[wasm_bindgen_test]
async fn an_input_method_searches_only_when_it_has_composed() {
    let (_, place) = directory("");
    let field: HtmlInputElement = one(&place, "#q");
    field
        .dispatch_event(&Event::new("compositionstart").unwrap())
        .unwrap();
    typed(&field, "yun").await;
    assert_eq!(ids(&place).len(), 3);
    field.set_value("云");
    field
        .dispatch_event(&Event::new("compositionend").unwrap())
        .unwrap();
    leptos::task::tick().await;
    assert_eq!(ids(&place), ["0000000a"]);
}

#[wasm_bindgen_test]
async fn a_value_without_results_cannot_be_chosen_and_a_chosen_one_can_always_be_left() {
    let (site, place) = directory("?state=cancelled&province=110000");
    let state = |key: &str| {
        one::<HtmlInputElement>(&place, &format!("[data-facet=state] input[value={key}]"))
    };
    assert!(state("certified").disabled());
    assert!(state("cancelled").checked() && !state("cancelled").disabled());
    assert!(!state("listed").disabled());
    state("cancelled").click();
    leptos::task::tick().await;
    assert!(
        site.address
            .get_untracked()
            .filters
            .chosen(Facet::State)
            .is_empty()
    );
    assert_eq!(site.turn.get_untracked(), Turn::Push);
    assert_eq!(ids(&place), ["0000000c"]);
}

#[wasm_bindgen_test]
async fn a_name_that_looks_like_markup_is_shown_as_text() {
    let (_, place) = directory("?q=栗");
    assert_eq!(
        one::<HtmlElement>(&place, "[data-id] h2").inner_text(),
        "<b>栗树</b>工坊"
    );
    assert!(all(&place, "[data-id] b").is_empty());
    assert_eq!(
        one::<HtmlElement>(&place, "[data-id] mark").inner_text(),
        "栗"
    );
}

#[wasm_bindgen_test]
async fn a_record_that_failed_shows_no_state_and_retry_asks_again() {
    let id = SpaceId::parse("0000000a").unwrap();
    let (site, place) = draw(Address::of(Lang::En, Page::Space(id.clone())));
    site.records.update(|records| {
        records.put(id.clone(), RecordState::Failed(Trouble::WrongHash));
    });
    leptos::task::tick().await;
    assert!(all(&place, "[data-state]").is_empty());
    assert!(
        one::<HtmlElement>(&place, "[role=alert]")
            .inner_text()
            .contains("Do not pay or sign")
    );
    one::<HtmlElement>(&place, "[role=alert] button").click();
    leptos::task::tick().await;
    assert!(
        site.records
            .with_untracked(|records| records.get(&id).is_none())
    );
}

#[wasm_bindgen_test]
async fn another_language_says_everything_anew() {
    let (site, place) = directory("?q=云");
    site.go(site.address.get_untracked().in_other_language(), Turn::Push);
    leptos::task::tick().await;
    assert_eq!(one::<HtmlElement>(&place, "h1").inner_text(), "名录");
    assert_eq!(one::<HtmlInputElement>(&place, "#q").value(), "云");
    assert_eq!(
        one::<Element>(&place, ".language")
            .get_attribute("href")
            .unwrap(),
        "/en/spaces/?q=%E4%BA%91"
    );
}

#[wasm_bindgen_test]
async fn a_search_on_the_home_page_leads_to_the_directory_and_sends_nothing() {
    let (site, place) = draw(Address::of(Lang::Zh, Page::Home));
    typed(&one(&place, "#q"), " 码头 ").await;
    let form: HtmlElement = one(&place, "form");
    let sent = EventListener::new(&web_sys::window().unwrap(), "submit", |event| {
        assert!(event.default_prevented());
    });
    one::<HtmlElement>(&form, "button[type=submit]").click();
    leptos::task::tick().await;
    drop(sent);
    assert_eq!(
        site.address.get_untracked(),
        Address::directory(Lang::Zh, Filters::read("?q=码头"))
    );
}
