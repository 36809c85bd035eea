//! The browser's side of addresses: links, history, scroll, focus, title and announcement. Views only set the address.

use gloo::{
    events::{EventListener, EventListenerOptions},
    timers::callback::Timeout,
};
use leptos::prelude::*;
use std::cell::RefCell;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Document, Element, Event, HtmlAnchorElement, HtmlElement, MouseEvent, ScrollRestoration, Window,
};

use crate::{
    i18n::sort_name,
    pages::title,
    program::announce,
    routes::{Address, Page},
    site::{Site, Turn},
};

/// The address that the browser shows, if it lies below the base.
pub(crate) fn address(base: &str) -> Option<Address> {
    let location = web_sys::window()?.location();
    let path = location.pathname().ok()?;
    Some(Address::read(
        path.strip_prefix(base)?,
        &location.search().unwrap_or_default(),
    ))
}

/// Today in China, in days from 1 January 1970, by the browser's clock.
pub(crate) fn today() -> Option<u32> {
    const DAY: f64 = 86_400_000.0;
    const EAST: f64 = 8.0 * 3_600_000.0;
    let clock = web_sys::window()?.performance()?;
    let days = ((clock.time_origin() + clock.now() + EAST) / DAY).floor();
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "days are whole, and a clock that is far off is cut to the nearest day there is"
    )]
    Some(days as u32)
}

/// Listens on the window for as long as the page lives.
pub(crate) fn listen(event: &'static str, handler: impl FnMut(&Event) + 'static) {
    if let Some(window) = web_sys::window() {
        EventListener::new(&window, event, handler).forget();
    }
}

/// Ties the site's address to the browser's.
pub(crate) fn watch(site: &Site) {
    let Some(window) = web_sys::window() else {
        return;
    };
    if let Ok(history) = window.history() {
        let _ = history.set_scroll_restoration(ScrollRestoration::Manual);
        if let Some(top) = left_at(&window) {
            window.scroll_to_with_x_and_y(0.0, top);
        }
    }
    follow_links(&window, site.clone());
    follow_history(site.clone());
    remember_scroll();
    write_history(site.clone());
}

/// A click on a link of ours changes the address instead of loading a page. With a modifier, another button or a target of its own it
/// is the browser's, as is any address that the app has no page for.
fn follow_links(window: &Window, site: Site) {
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(window, "click", options, move |event| {
        let Some(click) = event.dyn_ref::<MouseEvent>() else {
            return;
        };
        let modified = click.ctrl_key()
            || click.meta_key()
            || click.shift_key()
            || click.alt_key()
            || click.button() != 0;
        if modified || event.default_prevented() {
            return;
        }
        let target = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok());
        let Some(link) = target.and_then(|target| target.closest("a[href]").ok().flatten()) else {
            return;
        };
        let Some(link) = link.dyn_ref::<HtmlAnchorElement>() else {
            return;
        };
        if !link.target().is_empty() || link.has_attribute("download") || !link.hash().is_empty() {
            return;
        }
        let Some(address) = ours(&site, link) else {
            return;
        };
        event.prevent_default();
        // Now, while the page that is left still stands.
        SETTLED.with_borrow_mut(|settled| drop(settled.take()));
        write_scroll();
        site.go(address, Turn::Push);
    })
    .forget();
}

/// The address of a link, if it is one of the app's pages. Documents are loaded, as anybody else's pages are.
fn ours(site: &Site, link: &HtmlAnchorElement) -> Option<Address> {
    let origin = web_sys::window()?.location().origin().ok()?;
    if link.origin() != origin {
        return None;
    }
    let address = Address::read(link.pathname().strip_prefix(&*site.base)?, &link.search());
    (!address.page.is_document()).then_some(address)
}

fn follow_history(site: Site) {
    listen("popstate", move |_| {
        // A jump to a part of the page is not a change of address.
        if let Some(address) =
            address(&site.base).filter(|address| site.address.with_untracked(|now| now != address))
        {
            site.go(address, Turn::Pop);
        }
    });
}

thread_local! {
    static SETTLED: RefCell<Option<Timeout>> = const { RefCell::new(None) };
}

/// The scroll position belongs to the entry of the history, so that Back restores it. Written when scrolling settles, since browsers
/// limit how often an entry may be rewritten.
fn remember_scroll() {
    listen("scroll", |_| {
        SETTLED.with_borrow_mut(|settled| *settled = Some(Timeout::new(120, write_scroll)));
    });
    listen("pagehide", |_| write_scroll());
}

fn write_scroll() {
    let Some(window) = web_sys::window() else {
        return;
    };
    if let (Ok(history), Ok(top)) = (window.history(), window.scroll_y()) {
        let _ = history.replace_state_with_url(&JsValue::from_f64(top), "", None);
    }
}

/// Where the entry of the history was left; nothing for one that was never scrolled.
fn left_at(window: &Window) -> Option<f64> {
    let state = window.history().and_then(|history| history.state());
    state.ok().and_then(|state| state.as_f64())
}

/// The one place that writes the browser's address, title and language, and moves focus and scroll after a navigation.
fn write_history(site: Site) {
    Effect::new(move |before: Option<Address>| {
        let now = site.address.get();
        let turn = site.turn.get_untracked();
        let Some(window) = web_sys::window() else {
            return now;
        };
        // At first the browser shows what was opened; what was typed or ticked before the app was up is a change of it already.
        let Some(before) = before.or_else(|| address(&site.base)) else {
            return now;
        };
        if turn != Turn::Pop && before != now {
            write_entry(&window, &site, &now, turn);
        }
        if let Some(document) = window.document() {
            document.set_title(&title(&site, &now));
            if let Some(root) = document.document_element() {
                let _ = root.set_attribute("lang", now.lang.tag());
            }
        }
        if before != now {
            arrive(&site, &before, &now, turn);
        }
        now
    });
}

fn write_entry(window: &Window, site: &Site, now: &Address, turn: Turn) {
    let Ok(history) = window.history() else {
        return;
    };
    let href = site.href(now);
    // A browser that limits how often an entry may be written refuses; the view is right all the same.
    let _ = if turn == Turn::Push {
        history.push_state_with_url(&JsValue::NULL, "", Some(&href))
    } else {
        history.replace_state_with_url(&JsValue::NULL, "", Some(&href))
    };
}

/// What a person meets after the address has changed: the top of a new page, with focus on its heading and its title announced; the top
/// of the list on another of its pages; the place they left, after Back.
fn arrive(site: &Site, before: &Address, now: &Address, turn: Turn) {
    let new_page = before.page != now.page || before.lang != now.lang;
    // Typing and ticking lead to the first page too, but there the person stays where they are.
    let asked = |address: &Address| address.filters.on_page(0);
    let new_part = asked(before) == asked(now) && before.filters.page != now.filters.page;
    let title = title(site, now);
    let (sort, t) = (now.filters.sort, site.words());
    let sorted = (!new_page && before.filters.sort != sort).then(|| {
        let name = sort_name(sort, &now.filters.q, t.lang);
        [t.browse.sort, t.colon, name].concat()
    });
    // After Back from a space, its link in the list; else the heading of the new page.
    let link = format!("main a[href=\"{}\"]", site.href(before));
    let came_from = (turn == Turn::Pop && matches!(before.page, Page::Space(_))).then_some(link);
    // Before the next painting, when every view that the address moves has been drawn.
    request_animation_frame(move || {
        let Some(window) = web_sys::window() else {
            return;
        };
        let Some(document) = window.document() else {
            return;
        };
        let lost = || {
            let active = document.active_element();
            active.is_none_or(|active| active.tag_name() == "BODY")
        };
        if new_page {
            let back = came_from.is_some_and(|link| focus(&document, &link));
            if !back {
                focus(&document, "main h1");
            }
            announce(&document, &title);
        } else if new_part || lost() {
            // Another page of the list; or what had the focus, such as a chip that was removed, is gone.
            focus(&document, "#summary");
            if new_part {
                announce(&document, &title);
            }
        }
        if let Some(sorted) = sorted {
            announce(&document, &sorted);
        }
        match turn {
            Turn::Pop => window.scroll_to_with_x_and_y(0.0, left_at(&window).unwrap_or_default()),
            Turn::Push if new_page => window.scroll_to_with_x_and_y(0.0, 0.0),
            Turn::Push if new_part => {
                if let Some(summary) = document.get_element_by_id("summary") {
                    summary.scroll_into_view();
                }
            }
            _ => {}
        }
    });
}

/// Moves the focus without scrolling; whether there was something to move it to.
fn focus(document: &Document, path: &str) -> bool {
    let found = document.query_selector(path).ok().flatten();
    let Some(element) = found.and_then(|found| found.dyn_into::<HtmlElement>().ok()) else {
        return false;
    };
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    element.focus_with_options(&options).is_ok()
}
