//! Where the results are: the provinces as cells, folded away until somebody asks. The facet of places is the same list in words.

use leptos::prelude::*;
use leptos::{wasm_bindgen::JsCast, web_sys::Element};

use super::Asked;
use crate::{
    pages::tiles::tiles,
    routes::Facet,
    ui::{Html, el, live},
};

pub(super) fn places(asked: &Asked) -> Html {
    let t = asked.site.words().browse;
    let open = RwSignal::new(false);
    let cells = {
        let asked = asked.clone();
        live(move || open.get().then(|| cells(&asked)))
    };
    el("details")
        .class("fold")
        .id("places")
        .on("toggle", move |event| {
            let details = event
                .current_target()
                .and_then(|target| target.dyn_into::<Element>().ok());
            open.set(details.is_some_and(|details| details.has_attribute("open")));
        })
        .with(el("summary").class("fold__head").with(t.by_place))
        .with(cells)
        .into()
}

fn cells(asked: &Asked) -> Html {
    let facet = Facet::Province;
    asked.filters.with(|filters| {
        asked.found.with(|found| {
            let count = |code: u32| found.province(code);
            let href = |code: u32| asked.href(filters.toggled(facet, &code.to_string()));
            let chosen = |code: u32| filters.has(facet, &code.to_string());
            tiles(&asked.site, &count, &href, &chosen)
        })
    })
}
