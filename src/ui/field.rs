//! The search field: a frame with a glass, the field, a way to clear it, and a button where there is one.

use leptos::{
    ev::Event,
    prelude::*,
    wasm_bindgen::JsCast,
    web_sys::{HtmlElement, KeyboardEvent, Node},
};

use super::{
    html::{Element, el},
    icon::{icon_cross, icon_glass},
};

/// The words of a search field.
#[derive(Clone, Copy)]
pub(crate) struct FieldWords {
    pub(crate) label: &'static str,
    pub(crate) hint: &'static str,
    pub(crate) help: &'static str,
    pub(crate) clear: &'static str,
    pub(crate) button: Option<&'static str>,
}

/// A search field over `value`. `typed` is called at each change, but not while an input method is composing, and `sent` when the
/// form is sent. `action` is where a search leads before the app is up.
pub(crate) fn search_field(
    words: FieldWords,
    action: String,
    value: Signal<String>,
    typed: impl Fn(String) + Clone + Send + 'static,
    sent: impl Fn() + Send + 'static,
) -> Element {
    let composing = RwSignal::new(false);
    let on_input = {
        let typed = typed.clone();
        move |event: Event| {
            if !composing.get_untracked() {
                typed(event_target_value(&event));
            }
        }
    };
    let on_end = {
        let typed = typed.clone();
        move |event: Event| {
            composing.set(false);
            typed(event_target_value(&event));
        }
    };
    let on_key = {
        let typed = typed.clone();
        move |event: Event| {
            let key = event.dyn_into::<KeyboardEvent>().map(|event| event.key());
            if key.is_ok_and(|key| key == "Escape") && !composing.get_untracked() {
                typed(String::new());
            }
        }
    };
    let input = el("input")
        .class("search__field")
        .id("q")
        .attr("name", "q")
        .attr("type", "search")
        .attr("maxlength", "100")
        .attr("enterkeyhint", "search")
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .attr("aria-label", words.label)
        .attr("aria-describedby", "q-help")
        .attr("placeholder", words.hint)
        .attr("value", value.get_untracked())
        .held_live(move || value.get())
        .on("input", on_input)
        .on("compositionstart", move |_| composing.set(true))
        .on("compositionend", on_end)
        .on("keydown", on_key);
    let clear = el("button")
        .class("search__clear")
        .attr("type", "button")
        .attr("aria-label", words.clear)
        .attr_live("hidden", move || value.with(String::is_empty))
        .on("click", move |event| {
            typed(String::new());
            focus_field(&event);
        })
        .with(icon_cross());
    let button = words.button.map(|button| {
        el("button")
            .class("search__button")
            .attr("type", "submit")
            .with(button)
    });
    el("form")
        .class("search")
        .attr("role", "search")
        .attr("data-search", action)
        .on("submit", move |event| {
            event.prevent_default();
            sent();
        })
        .with(
            el("div")
                .class("search__frame")
                .with(icon_glass())
                .with(input)
                .with(clear)
                .with(button),
        )
        .with(el("p").class("search__help").id("q-help").with(words.help))
}

/// Focus goes back to where one types; if it cannot, nothing is lost.
fn focus_field(event: &Event) {
    let button = event.current_target();
    let frame = button.and_then(|button| button.dyn_into::<Node>().ok()?.parent_element());
    let field = frame.and_then(|frame| frame.query_selector("input").ok().flatten());
    if let Some(field) = field.and_then(|field| field.dyn_into::<HtmlElement>().ok()) {
        let _ = field.focus();
    }
}
