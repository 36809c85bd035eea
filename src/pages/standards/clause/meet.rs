//! How many of the register's spaces meet a clause.

use release::Meets;

use crate::{
    i18n::number,
    pages::standards::view::View,
    routes::{Address, Facet, Filters},
    ui::{Element, date, el},
};

/// How many of the register's spaces meet it: a bar, and the same in numbers.
pub(super) fn how_many(view: &View<'_>, meets: &Meets) -> Element {
    let w = &view.w.clause;
    let count = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    let (met, not_met, all) = (count(meets.met), count(meets.not_met), count(meets.judged));
    let share = |count: u32| format!("{}%", f64::from(count) * 100.0 / f64::from(all.max(1)));
    let parts = [
        ("met", met),
        ("not_met", not_met),
        ("unknown", all.saturating_sub(met + not_met)),
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
    let as_of = &view.site.catalogue.root().as_of;
    let as_of = el("p").with((w.meet_as_of, view.t.gap, date(as_of, view.lang)));
    let key = [&meets.standard, "/", &meets.clause].concat();
    let those = Address::directory(view.lang, Filters::only(Facet::Meets, &key));
    let list = (met > 0).then(|| {
        let link = el("a")
            .class("choice__link")
            .href(view.site.href(&those))
            .with((w.meet_list)(met));
        el("p").with(link)
    });
    view.part(
        "meet",
        w.meet,
        (
            el("p").with((w.meet_lead)(met, all)),
            bar,
            (el("dl").class("meet__counts").with(counts), list),
        ),
        vec![as_of.into()],
    )
}
