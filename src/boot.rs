//! Starts the app in the browser: fetch first, draw beside the plain page, then take its place in one step. If the data cannot be
//! had, the plain page stays, with a notice.

use std::{cell::Cell, rc::Rc};

use gloo::timers::callback::Timeout;
use leptos::{mount::mount_to_renderer, prelude::*};
use register::SpaceId;
use release::Manifest;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Document, Element, HtmlElement, HtmlInputElement, VisibilityState};

use crate::{
    app::app,
    data::{Api, Words},
    finder,
    i18n::words,
    navigation,
    program::{self, pause, settled, stay_plain},
    routes::{Address, Page, StandardsPage},
    site::{Notice, RecordState, Records, Site},
    trouble::Trouble,
};

/// A fetch that takes longer than this says so, in milliseconds. Before that a word would only flicker.
const SLOW: u32 = 400;

/// Starts the app. Called once, from `main`.
pub fn start() {
    program::start(run);
}

async fn run(document: Document) {
    let base = program::base(&document);
    let address = navigation::address(&base);
    if let Some(Page::Standards(StandardsPage::Search)) =
        address.as_ref().map(|address| &address.page)
    {
        finder::run(&document);
        settled(&document, "running");
        return;
    }
    // The page for what is not there is a document too. Where its address is a space's, the app looks for it in the release.
    let address = address.filter(|address| !address.page.is_document());
    let Some(address) = address else {
        // It runs, and has nothing to do here.
        settled(&document, "running");
        return;
    };
    let api = Rc::new(Api::new(&base));
    let first = first_data(&api, &address).await;
    match first {
        Err(trouble) => stay_plain(
            &document,
            address.lang,
            trouble,
            words(address.lang).not_updated,
        ),
        Ok((site, manifest)) => {
            let (catalogue, records) = site;
            // The root owner: signals made here live as long as the app does.
            let owner = Owner::new();
            owner.set();
            let site = Site::new(&base, catalogue, address);
            site.records.set(records);
            site.today.set(navigation::today());
            pause().await;
            take_over(&document, &site).await;
            watch_release(&site, &api);
            watch_records(&site, api, manifest);
            watch_network(&site);
            navigation::watch(&site);
            std::mem::forget(owner);
            // What the first search would have to wait for.
            for _ in site.catalogue.columns() {
                pause().await;
            }
        }
    }
}

type First = ((crate::catalogue::Catalogue, Records), Manifest);

/// The release and, on a space's page, its record, so that the first drawing is whole.
async fn first_data(api: &Api, address: &Address) -> Result<First, Trouble> {
    let (catalogue, manifest) = api.release().await?;
    let mut records = Records::default();
    pause().await;
    if let Page::Space(id) = &address.page
        && let Some(id) = catalogue.present(id)
    {
        pause().await;
        records.put(
            id.clone(),
            api.record(&manifest, id.as_str(), Words::WhereJudged)
                .await?,
        );
    }
    Ok(((catalogue, records), manifest))
}

/// Draws the app beside the plain page, carries over what a person was doing, and swaps the two in one step.
async fn take_over(document: &Document, site: &Site) {
    let (Some(plain), Ok(fresh)) = (
        document.get_element_by_id("app"),
        document.create_element("div"),
    ) else {
        return;
    };
    fresh.set_id("app");
    let Ok(fresh) = fresh.dyn_into::<HtmlElement>() else {
        return;
    };
    let view = site.clone();
    mount_to_renderer(&fresh, move || app(view)).forget();
    pause().await;
    let doing = Doing::seen(document, &plain);
    let _ = plain.replace_with_with_node_1(&fresh);
    doing.resume(document, &fresh);
    settled(document, "running");
}

/// What a person was doing in the plain page: typed text, ticked boxes, what was opened, focus, selection.
struct Doing {
    typed: Option<String>,
    ticked: Vec<(String, String)>,
    opened: Vec<String>,
    focus: Option<String>,
    caret: Option<(u32, u32)>,
}

/// A way to find the same element in the other drawing.
fn path_to(element: &Element) -> Option<String> {
    let id = element.id();
    if !id.is_empty() {
        return Some(format!("#{id}"));
    }
    let tag = element.tag_name().to_ascii_lowercase();
    ["href", "value"].into_iter().find_map(|name| {
        element
            .get_attribute(name)
            .map(|value| format!("{tag}[{name}=\"{}\"]", value.replace(['"', '\\'], "")))
    })
}

impl Doing {
    fn seen(document: &Document, plain: &Element) -> Self {
        let field = plain
            .query_selector("#q")
            .ok()
            .flatten()
            .and_then(|field| field.dyn_into::<HtmlInputElement>().ok());
        let typed = field
            .as_ref()
            .filter(|field| field.value() != field.default_value())
            .map(HtmlInputElement::value);
        let mut ticked = Vec::new();
        if let Ok(boxes) = plain.query_selector_all("fieldset[data-facet] input:checked") {
            for place in 0..boxes.length() {
                let ticked_box = boxes
                    .item(place)
                    .and_then(|node| node.dyn_into::<HtmlInputElement>().ok());
                let Some(ticked_box) =
                    ticked_box.filter(|ticked_box| !ticked_box.default_checked())
                else {
                    continue;
                };
                let facet = ticked_box
                    .closest("fieldset")
                    .ok()
                    .flatten()
                    .and_then(|facet| facet.get_attribute("data-facet"));
                ticked.extend(facet.map(|facet| (facet, ticked_box.value())));
            }
        }
        let mut opened = Vec::new();
        if let Ok(open) = plain.query_selector_all("details[id][open]") {
            let element = |place| open.item(place)?.dyn_into::<Element>().ok();
            opened.extend((0..open.length()).filter_map(element).map(|open| open.id()));
        }
        let active = document
            .active_element()
            .filter(|active| plain.contains(Some(active)));
        let caret = field
            .filter(|_| active.as_ref().is_some_and(|active| active.id() == "q"))
            .and_then(|field| {
                Some((
                    field.selection_start().ok().flatten()?,
                    field.selection_end().ok().flatten()?,
                ))
            });
        Self {
            typed,
            ticked,
            opened,
            focus: active.as_ref().and_then(path_to),
            caret,
        }
    }

    fn resume(self, document: &Document, fresh: &HtmlElement) {
        let field = fresh
            .query_selector("#q")
            .ok()
            .flatten()
            .and_then(|field| field.dyn_into::<HtmlInputElement>().ok());
        if let (Some(field), Some(typed)) = (&field, &self.typed) {
            field.set_value(typed);
            if let Ok(event) = web_sys::Event::new("input") {
                let _ = field.dispatch_event(&event);
            }
        }
        for (facet, value) in &self.ticked {
            let ticked = fresh.query_selector(&format!(
                "fieldset[data-facet=\"{facet}\"] input[value=\"{value}\"]"
            ));
            if let Ok(Some(ticked)) = ticked
                .map(|ticked| ticked.and_then(|ticked| ticked.dyn_into::<HtmlInputElement>().ok()))
            {
                ticked.click();
            }
        }
        for id in &self.opened {
            if let Ok(Some(details)) = fresh.query_selector(&("#".to_owned() + id)) {
                let _ = details.set_attribute("open", "");
            }
        }
        let focus = self
            .focus
            .and_then(|path| document.query_selector(&path).ok().flatten());
        if let Some(element) = focus.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
            let _ = element.focus();
        }
        if let (Some(field), Some((start, end))) = (field, self.caret) {
            let _ = field.set_selection_range(start, end);
        }
    }
}

/// Fetches the record of the space that is shown, whenever it is not at hand.
fn watch_records(site: &Site, api: Rc<Api>, manifest: Manifest) {
    let site = site.clone();
    let manifest = Rc::new(manifest);
    Effect::new(move || {
        let Page::Space(id) = site.address.with(|address| address.page.clone()) else {
            return;
        };
        let Some(id) = site.catalogue.present(&id) else {
            return;
        };
        if site.records.with(|records| records.get(&id).is_some()) {
            return;
        }
        let records = site.records;
        let put = move |id: SpaceId, state| records.update(|records| records.put(id, state));
        put(id.clone(), RecordState::Waiting(false));
        let (api, manifest) = (api.clone(), manifest.clone());
        let (notice, shown) = (site.notice, site.catalogue.root().release.clone());
        let waiting = id.clone();
        let slow = move || {
            if records.with_untracked(|records| {
                matches!(records.get(&waiting), Some(RecordState::Waiting(false)))
            }) {
                put(waiting.clone(), RecordState::Waiting(true));
            }
        };
        Timeout::new(SLOW, slow).forget();
        spawn_local(async move {
            let state = match api.record(&manifest, id.as_str(), Words::WithRecord).await {
                Ok(state) => state,
                Err(trouble) => {
                    // Perhaps the release has gone under an open tab.
                    look_for_release(notice, shown, &api).await;
                    RecordState::Failed(trouble)
                }
            };
            put(id, state);
        });
    });
}

/// How long a look at the root holds, in milliseconds: somebody who turns between two tabs asks once a minute.
const LOOKED: f64 = 60_000.0;

/// Looks for a newer release whenever somebody comes back to the tab.
fn watch_release(site: &Site, api: &Rc<Api>) {
    let (notice, shown, api) = (
        site.notice,
        site.catalogue.root().release.clone(),
        api.clone(),
    );
    let looked = Cell::new(0.0);
    navigation::listen("visibilitychange", move |event| {
        let hidden = document().visibility_state() == VisibilityState::Hidden;
        if hidden || event.time_stamp() - looked.replace(event.time_stamp()) < LOOKED {
            return;
        }
        let (shown, api) = (shown.clone(), api.clone());
        spawn_local(async move { look_for_release(notice, shown, &api).await });
    });
}

/// Says so if another release than the one shown stands now. That the root cannot be had says nothing.
async fn look_for_release(notice: RwSignal<Option<Notice>>, shown: String, api: &Api) {
    if let Ok(root) = api.root().await
        && root.release != shown
    {
        notice.set(Some(Notice::NewRelease(root.as_of)));
    }
}

fn watch_network(site: &Site) {
    let (shown, records) = (site.notice, site.records);
    navigation::listen("offline", move |_| shown.set(Some(Notice::Offline)));
    navigation::listen("online", move |_| {
        shown.set(None);
        // What failed for want of a network is asked for again.
        records.update(|records| records.forget_failed(Trouble::Offline));
    });
}
