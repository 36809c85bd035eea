//! The calculator beside a field: a line for each room, month or amount, and their sum.

use assessment::{Summand, read};
use leptos::prelude::*;
use rules::{Metric, Value};
use values::Decimal;
use wasm_bindgen::JsCast;
use web_sys::KeyboardEvent;

use super::{
    question::{Said, field_id},
    sitting::Sitting,
};
use crate::ui::{Element, el, live};

pub(super) fn sum(sitting: &Sitting, metric: &Metric, said: Said) -> Element {
    let w = sitting.w.ask;
    let id = ["sum-", &metric.name].concat();
    let count = {
        let (sitting, name) = (sitting.clone(), metric.name.clone());
        Memo::new(move |_| sitting.entry(&name).sum.len())
    };
    let rows = {
        let (sitting, metric, id) = (sitting.clone(), metric.clone(), id.clone());
        live(move || {
            let lines = count.get();
            (0..lines)
                .map(|place| line(&sitting, &metric, &id, place))
                .collect::<Vec<_>>()
        })
    };
    let add = {
        let (sitting, name, id) = (sitting.clone(), metric.name.clone(), id.clone());
        move || {
            sitting.enter(&name, |entry| entry.sum.push(Summand::default()));
            let place = count.get_untracked().saturating_sub(1);
            let first = [&id, "-what-", &place.to_string()].concat();
            request_animation_frame(move || crate::program::focus(&first));
        }
    };
    let on_enter = add.clone();
    let more = el("button")
        .class("link-button")
        .attr("type", "button")
        .on("click", move |_| add())
        .with(w.sum_add);
    let total = total_of(sitting, metric, said);
    let body = el("div")
        .class("sum__body")
        // Enter adds a line here, and does not go on to the next question.
        .on("keydown", move |event| {
            let key = event.dyn_ref::<KeyboardEvent>();
            let is_field = event
                .target()
                .and_then(|target| target.dyn_into::<web_sys::HtmlInputElement>().ok())
                .is_some();
            if is_field && key.is_some_and(|key| key.key() == "Enter" && !key.is_composing()) {
                event.prevent_default();
                on_enter();
            }
        })
        .with(el("p").class("field__hint").with(w.sum_lead))
        .with(el("div").class("sum__lines").with(rows))
        .with((more, total));
    let has_lines = count.get_untracked() > 0;
    let toggle = el("summary").class("sum__toggle").with(w.sum);
    el("details")
        .class("sum")
        .id(id)
        .attr("open", has_lines)
        .with((toggle, body))
}

/// A line: what, how much, and a button that takes it away.
fn line(sitting: &Sitting, metric: &Metric, id: &str, place: usize) -> Element {
    let w = sitting.w.ask;
    let input = |part: &'static str,
                 label: &'static str,
                 told: fn(&Summand) -> &String,
                 set: fn(&mut Summand, String)| {
        let own = [id, "-", part, "-", &place.to_string()].concat();
        let (read, name) = (sitting.clone(), metric.name.clone());
        let value = Signal::derive(move || {
            let entry = read.entry(&name);
            entry
                .sum
                .get(place)
                .map(|line| told(line).clone())
                .unwrap_or_default()
        });
        let (write, name) = (sitting.clone(), metric.name.clone());
        let field = el("input")
            .class("field__input")
            .id(own.clone())
            .attr("type", "text")
            .attr("inputmode", if part == "much" { "decimal" } else { "text" })
            .attr("autocomplete", "off")
            .attr("value", value.get_untracked())
            .held_live(move || value.get())
            .on("input", move |event| {
                let text = event_target_value(&event);
                write.enter(&name, |entry| {
                    if let Some(line) = entry.sum.get_mut(place) {
                        set(line, text);
                    }
                });
            });
        el("div")
            .class(["sum__", part].concat())
            .with((el("label").attr("for", own).with(label), field))
    };
    let what = input(
        "what",
        w.sum_what,
        |line| &line.label,
        |line, text| line.label = text,
    );
    let much = input(
        "much",
        w.sum_much,
        |line| &line.text,
        |line, text| line.text = text,
    );
    let (taken, name) = (sitting.clone(), metric.name.clone());
    let remove = el("button")
        .class("sum__remove")
        .attr("type", "button")
        .attr("aria-label", (w.sum_remove)(place + 1))
        .on("click", move |_| {
            taken.enter(&name, |entry| {
                if place < entry.sum.len() {
                    entry.sum.remove(place);
                }
            });
        })
        .with(crate::ui::icon_cross());
    el("div").class("sum__line").with((what, much, remove))
}

/// The sum of what can be read, what cannot, and the button that puts it into the field.
fn total_of(sitting: &Sitting, metric: &Metric, said: Said) -> Element {
    let (sitting, metric) = (sitting.clone(), metric.clone());
    el("div")
        .class("sum__total")
        .attr("role", "status")
        .with(live(move || {
            let w = sitting.w.ask;
            let entry = sitting.entry(&metric.name);
            if entry.sum.is_empty() {
                return None;
            }
            let mut total = Decimal::default();
            for (place, line) in entry.sum.iter().enumerate() {
                match read(&metric, &line.text, sitting.today) {
                    Ok(Some(Value::Number(number))) => {
                        total = total.checked_add(number).unwrap_or(total);
                    }
                    Ok(None) => {}
                    _ => {
                        return Some(
                            el("p")
                                .class("field__fault")
                                .with((w.sum_unreadable)(place + 1)),
                        );
                    }
                }
            }
            let words = sitting.words(assessment::echo(&metric, &Value::Number(total)));
            let (taken, name, id) = (sitting.clone(), metric.name.clone(), field_id(&metric.name));
            let take = el("button")
                .class("button button--small")
                .attr("type", "button")
                .on("click", move |_| {
                    said.touch(&name);
                    taken.enter(&name, |entry| {
                        entry.text = total.to_string();
                        (entry.unknown, entry.not_applicable) = (false, false);
                    });
                    crate::program::focus(&id);
                })
                .with(w.sum_take);
            Some(el("p").with((w.sum_total, w.colon, (el("b").with(words), " ", take))))
        }))
}
