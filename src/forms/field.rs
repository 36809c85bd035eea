//! A field that is typed into: a line with its unit, or several lines.

use leptos::{ev::Event, prelude::*};

use super::{described_by, fault};
use crate::ui::{Element, Html, el, live};

/// What a field is made of.
pub(crate) struct Field {
    /// Its id in the page.
    pub(crate) id: String,
    /// What stands over it. As the heading of a page it is one.
    pub(crate) label: Html,
    pub(crate) heads_page: bool,
    pub(crate) hint: Option<String>,
    /// What is attached to it.
    pub(crate) unit: Option<String>,
    /// `decimal`, `numeric` or `text`: the keyboard that a phone shows.
    pub(crate) keyboard: &'static str,
    /// Whether it takes several lines.
    pub(crate) several_lines: bool,
    pub(crate) value: Signal<String>,
    /// What is wrong with it, once it may be said.
    pub(crate) fault: Signal<Option<String>>,
    /// What it was read as.
    pub(crate) read: Signal<Option<String>>,
}

/// A field. `typed` is called at each change, but not while an input method is composing; `left` when the person goes on.
pub(crate) fn field(
    parts: Field,
    typed: impl Fn(String) + Clone + Send + 'static,
    left: impl Fn() + Send + 'static,
) -> Element {
    let Field {
        id,
        label,
        heads_page,
        hint,
        unit,
        keyboard,
        several_lines,
        value,
        fault: said,
        read,
    } = parts;
    let composing = RwSignal::new(false);
    let on_input = {
        let typed = typed.clone();
        move |event: Event| {
            if !composing.get_untracked() {
                typed(event_target_value(&event));
            }
        }
    };
    let on_end = move |event: Event| {
        composing.set(false);
        typed(event_target_value(&event));
    };
    let input = if several_lines {
        el("textarea").attr("rows", "3").with(value.get_untracked())
    } else {
        el("input")
            .attr("type", "text")
            .attr("inputmode", keyboard)
            .attr("value", value.get_untracked())
    };
    let input = input
        .class("field__input")
        .id(id.clone())
        // What is kept is cut there.
        .attr("maxlength", "10000")
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .attr("aria-describedby", described_by(&id, hint.is_some()))
        .attr_live("aria-invalid", move || {
            said.with(Option::is_some).then_some("true")
        })
        .held_live(move || value.get())
        .on("input", on_input)
        .on("compositionstart", move |_| composing.set(true))
        .on("compositionend", on_end)
        .on("change", move |_| left());
    let label = el("label")
        .class("field__label")
        .attr("for", id.clone())
        .with(label);
    let label: Html = if heads_page {
        el("h1")
            .class("asking__name")
            .attr("tabindex", "-1")
            .with(label)
            .into()
    } else {
        label.into()
    };
    let hint = hint.map(|words| super::hint(&id, words, heads_page));
    let unit = unit.map(|unit| {
        el("span")
            .class("field__unit")
            .attr("aria-hidden", "true")
            .with(unit)
    });
    let frame = el("div")
        .class(if several_lines {
            "field__frame field__frame--lines"
        } else {
            "field__frame"
        })
        .with(input)
        .with(unit);
    let echo = el("p")
        .class("field__read")
        .id([&id, "-read"].concat())
        .with(live(move || read.get()));
    el("div")
        .class("field")
        .attr_live("data-faulty", move || said.with(Option::is_some))
        .with((label, hint, fault([&id, "-fault"].concat(), said)))
        .with((frame, echo))
}
