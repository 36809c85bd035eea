//! Starts the app in the browser: fetch first, draw beside the plain page, then take its place in one step. If the data cannot be
//! had, the plain page stays, with a notice.

use std::{cell::Cell, rc::Rc};

use gloo::timers::callback::Timeout;
use leptos::prelude::*;
use register::SpaceId;
use release::Manifest;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Document, VisibilityState};

use crate::{
    data::{Api, Words},
    finder,
    i18n::words,
    navigation,
    program::{self, pause, settled, stay_plain},
    routes::{Address, Page, StandardsPage},
    site::{Notice, RecordState, Records, Site},
    takeover::take_over,
    trouble::Trouble,
};

/// A fetch that takes longer than this says so, in milliseconds. Before that a word would only flicker.
const SLOW: u32 = 400;

/// Starts the app. Called once, from `main`.
pub fn start() {
    program::start(run);
}

async fn run(document: Document) {
    // What has made the program ready was long enough.
    pause().await;
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
            let behind = take_over(&document, &site).await;
            watch_release(&site, &api);
            watch_records(&site, api, manifest);
            watch_network(&site);
            navigation::watch(&site);
            std::mem::forget(owner);
            spawn_local(behind.show());
            pause().await;
            // What the first search, and the first space that is opened, would have to wait for.
            for _ in site.catalogue.columns() {
                pause().await;
            }
            for () in site.catalogue.ids() {
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
    if let Page::Space(id) = &address.page {
        for () in catalogue.ids() {
            pause().await;
        }
        if let Some(id) = catalogue.present(id) {
            let record = api.record(&manifest, id.as_str(), Words::WhereJudged);
            records.put(id.clone(), record.await?);
        }
    }
    Ok(((catalogue, records), manifest))
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
