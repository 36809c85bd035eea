//! A single condition in its box: how much, of what, and where a picture says more than a number, the picture.

use rules::{Condition, Document};
use values::Decimal;

use crate::{
    pages::standards::view::View,
    ui::{Element, Html, el},
};

pub(super) fn leaf(view: &View<'_>, document: &Document, condition: &Condition) -> Html {
    let Some(asked) = document.asked_of(condition) else {
        return ().into();
    };
    let (of, much) = (view.words(asked.of), view.words(asked.much));
    let value = condition
        .threshold()
        .and_then(|threshold| threshold.values().last());
    let text = |class, words: String| el("p").class(class).with(words);
    let drawing = match (condition, value) {
        (Condition::Share(_), Some(value)) => Some(share(value)),
        (Condition::Months(_), Some(_)) => Some(months(view, &much)),
        (Condition::Per(per), Some(value)) => dots(per.each, value),
        _ => None,
    };
    if matches!(condition, Condition::Yes(_)) {
        return (text("limb__value", of), text("limb__name", answered(view))).into();
    }
    (text("limb__value", much), text("limb__name", of), drawing).into()
}

/// A question is answered with yes.
fn answered(view: &View<'_>) -> String {
    use crate::routes::Lang;
    match view.lang {
        Lang::Zh => format!("回答“{}”", view.w.clause.yes),
        Lang::En => format!("Answered with “{}”", view.w.clause.yes),
    }
}

/// A bar of the whole, filled as far as is asked, with a tick there.
fn share(percent: Decimal) -> Element {
    let at = format!("{percent}%");
    let rect = |class, width: String| {
        el("rect")
            .class(class)
            .attr("y", "6")
            .attr("height", "12")
            .attr("width", width)
    };
    let tick = el("rect")
        .class("shares__tick")
        .attr("x", at.clone())
        .attr("width", "2")
        .attr("height", "24");
    el("svg")
        .class("shares")
        .attr("aria-hidden", "true")
        .with(rect("shares__whole", "100%".to_owned()))
        .with(rect("shares__part", at))
        .with(tick)
}

/// From one day to another, at least so long.
fn months(view: &View<'_>, much: &str) -> Element {
    let [from, to] = view.w.clause.months_ends;
    let end = |class, word: &'static str| el("span").class(class).with(word);
    el("p")
        .class("span-of-time")
        .with(end("span-of-time__end", from))
        .with(el("span").class("span-of-time__line").with(much.to_owned()))
        .with(end("span-of-time__end", to))
}

/// So many of one thing for each of another, while they can be counted at a glance.
fn dots(each: u32, value: Decimal) -> Option<Element> {
    let value = value.as_whole().filter(|value| *value <= 5)?;
    if each > 20 {
        return None;
    }
    let square = |class, place: u32, row: u32| {
        el("rect")
            .class(class)
            .attr("x", (place * 16 + 1).to_string())
            .attr("y", (row * 20 + 1).to_string())
            .attr("width", "12")
            .attr("height", "12")
    };
    let of: Vec<Element> = (0..each)
        .map(|place| square("dots__of", place, 1))
        .collect();
    let have: Vec<Element> = (0..value)
        .map(|place| square("dots__have", place, 0))
        .collect();
    Some(
        el("svg")
            .class("dots")
            .attr("viewBox", format!("0 0 {} 34", each.max(value) * 16))
            .attr("width", (each.max(value) * 16).to_string())
            .attr("height", "34")
            .attr("aria-hidden", "true")
            .with(of)
            .with(have),
    )
}
