//! The road to a date, to scale: since when, until the day that counts, until the day on which it is long enough.

use chrono::NaiveDate;

use super::sitting::Sitting;
use crate::ui::{Element, Html, el};

pub(super) fn road(sitting: &Sitting, from: NaiveDate, now: NaiveDate, to: NaiveDate) -> Html {
    let w = sitting.w.result;
    let whole = (to - from).num_days().max(1);
    let gone = (now - from).num_days().clamp(0, whole) * 100 / whole;
    let gone = [&gone.to_string(), "%"].concat();
    let line = |class: &'static str, from: String, to: String| {
        el("line")
            .class(class)
            .attr("x1", from)
            .attr("x2", to)
            .attr("y1", "12")
            .attr("y2", "12")
    };
    let tick = |at: String| {
        el("line")
            .class("road__tick")
            .attr("x1", at.clone())
            .attr("x2", at)
            .attr("y1", "2")
            .attr("y2", "22")
    };
    let drawing = el("svg")
        .class("road__drawing")
        .attr("aria-hidden", "true")
        .with(line("road__gone", "0".to_owned(), gone.clone()))
        .with(line("road__to-go", gone.clone(), "100%".to_owned()))
        .with(tick("1".to_owned()))
        .with((tick(gone), tick("100%".to_owned())));
    let mark = |head: &'static str, day: NaiveDate| {
        let day_text = sitting.spoken(day);
        let time: Element = el("time").attr("datetime", day.to_string()).with(day_text);
        el("p")
            .class("road__mark")
            .with((el("span").class("road__head").with(head), time))
    };
    let words = (w.road)(
        &sitting.spoken(from),
        &sitting.spoken(now),
        &sitting.spoken(to),
    );
    el("div")
        .class("road")
        .with(el("p").class("unseen").with(words))
        .with(drawing)
        .with(
            el("div")
                .class("road__marks")
                .attr("aria-hidden", "true")
                .with((mark(w.began, from), mark(w.now, now), mark(w.holds, to))),
        )
        .into()
}
