//! How many of the register's spaces meet a clause.

use crate::{
    i18n::number,
    pages::standards::view::View,
    ui::{Element, date, el},
};

/// How many of the register's spaces that hold a title meet a clause, by the figures that they declare.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::pages::standards) struct Meet {
    /// As of this day (ISO).
    pub(in crate::pages::standards) as_of: String,
    pub(in crate::pages::standards) met: u32,
    pub(in crate::pages::standards) not_met: u32,
    /// Those that do not state what it takes.
    pub(in crate::pages::standards) unknown: u32,
}

/// How many of the register's spaces meet it: a bar, and the same in numbers.
pub(super) fn how_many(view: &View<'_>, meet: &Meet) -> Element {
    let w = &view.w.clause;
    let all = meet.met + meet.not_met + meet.unknown;
    let share = |count: u32| format!("{}%", f64::from(count) * 100.0 / f64::from(all.max(1)));
    let parts = [
        ("met", meet.met),
        ("not_met", meet.not_met),
        ("unknown", meet.unknown),
    ];
    let mut before = 0;
    let bars = parts.map(|(key, count)| {
        let bar = el("rect")
            .class("meet__part")
            .attr("data-verdict", key)
            .attr("x", share(before))
            .attr("width", share(count))
            .attr("height", "100%");
        before += count;
        bar
    });
    let counts: Vec<Element> = parts
        .into_iter()
        .zip(w.meet_parts)
        .map(|((key, count), word)| {
            el("div")
                .class("meet__count")
                .attr("data-verdict", key)
                .with(el("dt").with(word))
                .with(el("dd").with(number(count)))
        })
        .collect();
    let bar = el("svg")
        .class("meet")
        .attr("aria-hidden", "true")
        .with(bars);
    let as_of = el("p").with((w.meet_as_of, view.t.gap, date(&meet.as_of, view.lang)));
    view.part(
        "meet",
        w.meet,
        (
            el("p").with((w.meet_lead)(meet.met, all)),
            bar,
            el("dl").class("meet__counts").with(counts),
        ),
        vec![as_of.into()],
    )
}
