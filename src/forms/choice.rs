//! One of some answers.

use leptos::prelude::*;

use super::{described_by, fault};
use crate::ui::{Element, Html, el, live};

/// What a choice is made of.
pub(crate) struct Choice {
    /// Its id in the page.
    pub(crate) id: String,
    pub(crate) legend: Html,
    pub(crate) heads_page: bool,
    pub(crate) hint: Option<String>,
    /// Each answer: its value, and what it is called.
    pub(crate) options: Vec<(String, String)>,
    pub(crate) value: Signal<String>,
    pub(crate) fault: Signal<Option<String>>,
    /// What takes the choice back.
    pub(crate) clear: &'static str,
}

/// A choice. `chosen` is called with the value, or with nothing where the choice is taken back.
pub(crate) fn choice(
    parts: Choice,
    chosen: impl Fn(String) + Clone + Send + Sync + 'static,
) -> Element {
    let Choice {
        id,
        legend,
        heads_page,
        hint,
        options,
        value,
        fault: said,
        clear,
    } = parts;
    let rows: Vec<Element> = options
        .into_iter()
        .enumerate()
        .map(|(place, (own, label))| {
            let own_id = if place == 0 {
                id.clone()
            } else {
                [&id, "-", &place.to_string()].concat()
            };
            let (chosen, told, held) = (chosen.clone(), own.clone(), own.clone());
            let input = el("input")
                .class("tick__box")
                .id(own_id.clone())
                .attr("type", "radio")
                .attr("name", id.clone())
                .attr("value", own.clone())
                .attr("checked", value.with_untracked(|value| *value == own))
                .held_live(move || value.with(|value| *value == held))
                .on("change", move |_| chosen(told.clone()));
            el("label")
                .class("tick")
                .attr("for", own_id)
                .with((input, el("span").class("tick__label").with(label)))
        })
        .collect();
    let legend = el("legend").class("field__label").with(if heads_page {
        Html::from(
            el("h1")
                .class("asking__name")
                .attr("tabindex", "-1")
                .with(legend),
        )
    } else {
        legend
    });
    let has_hint = hint.is_some();
    let hint = hint.map(|words| super::hint(&id, words, heads_page));
    let described = described_by(&id, has_hint);
    let first = id.clone();
    let take_back = live(move || {
        let (chosen, first) = (chosen.clone(), first.clone());
        value
            .with(|value| !value.is_empty() && !clear.is_empty())
            .then(|| {
                el("button")
                    .class("link-button field__clear")
                    .attr("type", "button")
                    .on("click", move |_| {
                        chosen(String::new());
                        // The button goes with the choice; where it stood, the answers are.
                        crate::program::focus(&first);
                    })
                    .with(clear)
            })
    });
    el("fieldset")
        .class("field field--choice")
        .attr("aria-describedby", described)
        .attr_live("data-faulty", move || said.with(Option::is_some))
        .with((legend, hint, fault([&id, "-fault"].concat(), said)))
        .with((el("div").class("ticks").with(rows), take_back))
}
