//! From one step to another: the address says where somebody is, and this follows it. The browser itself writes the history, for a link
//! to a fragment is no request.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Document, HtmlAnchorElement, HtmlElement};

use super::{
    clock,
    sitting::Sitting,
    step::{Place, Step},
};
use crate::{navigation, program};

/// Follows the address from now on, and keeps the page's title, the focus and the link to the other language with it.
pub(super) fn watch(document: &Document, sitting: &Sitting) {
    let name = document.title();
    arrive(sitting);
    let (moved, document) = (sitting.clone(), document.clone());
    tell(&document, sitting, &name);
    navigation::listen("hashchange", move |_| {
        arrive(&moved);
        tell(&document, &moved, &name);
        let document = document.clone();
        request_animation_frame(move || {
            if let Some(window) = web_sys::window() {
                window.scroll_to_with_x_and_y(0.0, 0.0);
            }
            let head = document.query_selector("#assessment h1").ok().flatten();
            if let Some(head) = head.and_then(|head| head.dyn_into::<HtmlElement>().ok()) {
                let options = web_sys::FocusOptions::new();
                options.set_prevent_scroll(true);
                let _ = head.focus_with_options(&options);
            }
            program::announce(&document, &document.title());
        });
    });
}

/// Takes the place that the address names.
fn arrive(sitting: &Sitting) {
    let place = Place::read(&clock::fragment());
    if let Place::At(id, _) = &place {
        sitting.open(id);
    }
    // Only now, so that no view is drawn for the draft that is left.
    if sitting.place.get_untracked() != place {
        sitting.place.set(place);
    }
}

/// Says in the title where somebody is, and lets the other language lead to the same step.
fn tell(document: &Document, sitting: &Sitting, name: &str) {
    let own = own_title(sitting);
    let title = if own.is_empty() {
        name.to_owned()
    } else {
        [&own, " · ", name].concat()
    };
    document.set_title(&title);
    let link = document.query_selector("a[data-language]").ok().flatten();
    if let Some(link) = link.and_then(|link| link.dyn_into::<HtmlAnchorElement>().ok()) {
        link.set_hash(&clock::fragment());
    }
}

fn own_title(sitting: &Sitting) -> String {
    let w = sitting.w.ask;
    let Place::At(_, step) = sitting.place.get_untracked() else {
        return String::new();
    };
    match step {
        Step::Question(id, _) => {
            let form = assessment::Form::of(&sitting.document);
            let question = form.question(&id);
            question.map_or_else(String::new, |question| {
                sitting.say(question.origin.title()).to_owned()
            })
        }
        Step::Section(place) => (w.part)(place + 1),
        Step::Check => w.check.to_owned(),
        Step::Result => w.result.to_owned(),
        Step::Evidence => w.evidence.to_owned(),
        Step::Take => w.take.to_owned(),
        Step::Compare(_) => w.compare.to_owned(),
    }
}
