//! The filters as a sheet over a narrow page: a real modal dialog, so that focus stays in it, Escape closes it, what lies behind is out
//! of reach, and the focus goes back to the button that opened it.
//!
//! The facets are the same nodes in both places: on a wide page they stand beside the list, which is no dialog; opening the sheet
//! carries them into it, and closing carries them back.

use leptos::{
    prelude::*,
    wasm_bindgen::JsCast,
    web_sys::{Element, HtmlDialogElement, HtmlElement},
};

use super::{Asked, chips::cleared};
use crate::{
    catalogue::Found,
    routes::Filters,
    ui::{Html, el, icon_cross, live},
};

/// The button that opens the sheet, and the facets' place beside the list, and the sheet.
pub(super) fn sheet(asked: &Asked, facets: impl Into<Html>) -> Html {
    let t = asked.site.words();
    let (filters, found) = (asked.filters, asked.found);
    let toggle = el("button")
        .class("button facets__toggle")
        .attr("type", "button")
        .attr("aria-haspopup", "dialog")
        .on("click", |_| open())
        .with(live(move || {
            (t.filters_chosen)(filters.with(Filters::chosen_count))
        }));
    let clear = {
        let asked = asked.clone();
        el("a")
            .attr_live("href", move || asked.href(filters.with(cleared)))
            .with(t.clear_all)
    };
    let head = el("div")
        .class("sheet__head")
        .with(
            el("h2")
                .class("section-head__title")
                .id("sheet-name")
                .with(t.filters),
        )
        .with(clear)
        .with(
            el("button")
                .class("sheet__close")
                .attr("type", "button")
                .attr("aria-label", t.browse.close)
                .on("click", |_| close())
                .with(icon_cross()),
        );
    let show = el("button")
        .class("button button--main sheet__show")
        .attr("type", "button")
        .on("click", |_| close())
        .with(live(move || {
            (t.browse.show_results)(found.with(Found::total))
        }));
    let sheet = el("dialog")
        .class("sheet")
        .id("sheet")
        .attr("aria-labelledby", "sheet-name")
        .on("click", |event| {
            // Beside the sheet: a click on the dialog itself and nothing in it.
            if event.target() == event.current_target() {
                close();
            }
        })
        .on("close", |_| move_facets("#facets"))
        .with(
            el("div")
                .class("sheet__frame")
                .with(head)
                .with(el("div").class("sheet__body").id("sheet-body"))
                .with(el("div").class("sheet__foot").with(show)),
        );
    el("section")
        .class("facets")
        .attr("aria-label", t.filters)
        .with(toggle)
        .with(el("div").id("facets").with(facets))
        .with(sheet)
        .into()
}

fn dialog() -> Option<HtmlDialogElement> {
    let sheet = document().get_element_by_id("sheet")?;
    sheet.dyn_into().ok()
}

fn open() {
    let Some(sheet) = dialog() else { return };
    move_facets("#sheet-body");
    if sheet.show_modal().is_err() {
        move_facets("#facets");
        return;
    }
    // Where the focus begins: a key pressed once too often changes nothing here.
    let close = sheet.query_selector(".sheet__close").ok().flatten();
    if let Some(close) = close.and_then(|close| close.dyn_into::<HtmlElement>().ok()) {
        let _ = close.focus();
    }
}

fn close() {
    if let Some(sheet) = dialog() {
        sheet.close();
    }
}

/// Puts the facets into the element that this selector finds.
fn move_facets(into: &str) {
    let find = |selector: &str| -> Option<Element> { document().query_selector(selector).ok()? };
    if let (Some(facets), Some(into)) = (find(".facets__groups"), find(into)) {
        let _ = into.append_child(&facets);
    }
}
