//! The facets: within one any value will do, between them all must hold; each value with the number of spaces it would give.

use leptos::prelude::*;
use register::State;
use release::NOT_STATED;

use super::{Asked, sheet::sheet};
use crate::{
    catalogue::{Found, Value},
    i18n::{facet_name, number},
    pages::state_label,
    routes::{Facet, Filters, Lang},
    site::Turn,
    ui::{Html, el, live},
};

/// A facet with more values than this is folded to [`FEW`] and can be searched.
const MANY: usize = 12;
const FEW: usize = 8;

/// A value of a facet, with its place among them.
type Choice<'a> = (usize, &'a Value);

/// The facets, beside the list or in the sheet.
pub(super) fn facets(asked: &Asked) -> Html {
    let catalogue = &asked.site.catalogue;
    let all = catalogue.find(&Filters::default(), asked.site.words().lang);
    let mut groups = el("div").class("facets__groups");
    for facet in Facet::ALL.into_iter().filter(|facet| facet.is_offered()) {
        if facet == Facet::City {
            groups = groups.with(cities(asked, all.clone()));
            continue;
        }
        let mut values: Vec<Choice<'_>> = catalogue.values(facet).iter().enumerate().collect();
        let count = |(place, _): &Choice<'_>| all.count(facet, *place);
        most_first(&mut values, &all, facet);
        // A facet of which no list says anything helps nobody.
        let says = |value: &Choice<'_>| value.1.key != NOT_STATED && count(value) > 0;
        if values.iter().any(says) {
            groups = groups.with(group(asked, facet, &values));
        }
    }
    sheet(asked, groups)
}

/// Where there are many values, those that most spaces have come first and stand above the fold, whatever is asked.
fn most_first(values: &mut [Choice<'_>], all: &Found, facet: Facet) {
    if values.len() > MANY {
        values.sort_by_key(|(place, _)| std::cmp::Reverse(all.count(facet, *place)));
    }
}

/// The cities of the chosen provinces, under these.
fn cities(asked: &Asked, all: Found) -> Html {
    let asked = asked.clone();
    // Made anew only when a province comes or goes, so that a ticked box keeps the focus.
    let provinces = {
        let filters = asked.filters;
        Memo::new(move |_| filters.with(|filters| filters.chosen(Facet::Province).to_vec()))
    };
    live(move || {
        let mut values: Vec<Choice<'_>> = Vec::new();
        for province in provinces.get() {
            let code = province.parse().unwrap_or(0);
            values.extend(asked.site.catalogue.cities(code));
        }
        most_first(&mut values, &all, Facet::City);
        (!values.is_empty()).then(|| untrack(|| group(&asked, Facet::City, &values)))
    })
}

fn group(asked: &Asked, facet: Facet, values: &[Choice<'_>]) -> Html {
    let t = asked.site.words();
    let name = facet_name(facet, t.lang);
    let is_long = values.len() > MANY;
    let (needle, unfolded) = (RwSignal::new(String::new()), RwSignal::new(false));
    let mut options = el("div").class("facet__options");
    for (row, value) in values.iter().enumerate() {
        let above = !is_long || row < FEW;
        options = options.with(option(asked, facet, *value, above, needle, unfolded));
    }
    let find = is_long.then(|| {
        el("input")
            .class("facet__find")
            .attr("type", "search")
            .attr("autocomplete", "off")
            .attr("aria-label", (t.browse.find_in)(name))
            .attr("placeholder", (t.browse.find_in)(name))
            .on("input", move |event| {
                needle.set(event_target_value(&event).trim().to_lowercase());
            })
    });
    let others = values.len() - FEW.min(values.len());
    let fold = is_long.then(|| {
        el("button")
            .class("facet__fold")
            .attr("type", "button")
            .attr_live("aria-expanded", move || {
                if unfolded.get() { "true" } else { "false" }
            })
            .attr_live("hidden", move || !needle.with(String::is_empty))
            .on("click", move |_| unfolded.update(|open| *open = !*open))
            .with(live(move || {
                if unfolded.get() {
                    t.browse.fewer.to_owned()
                } else {
                    (t.browse.others)(others)
                }
            }))
    });
    el("fieldset")
        .class("facet")
        .attr("data-facet", facet.key())
        .with(el("legend").class("facet__name").with(name))
        .with(
            el("p")
                .class("facet__any")
                .attr("aria-hidden", "true")
                .with(t.any_of),
        )
        .with(find)
        .with(options)
        .with(fold)
        .into()
}

/// A value of a facet. One with no result stays visible and cannot be chosen; one that is chosen can always be left.
fn option(
    asked: &Asked,
    facet: Facet,
    (place, value): Choice<'_>,
    above: bool,
    needle: RwSignal<String>,
    unfolded: RwSignal<bool>,
) -> Html {
    let lang = asked.site.words().lang;
    let (filters, found) = (asked.filters, asked.found);
    let key = value.key.clone();
    let chosen = {
        let key = key.clone();
        Memo::new(move |_| filters.with(|filters| filters.has(facet, &key)))
    };
    let count = Memo::new(move |_| found.with(|found| found.count(facet, place)));
    let names = [value.name(Lang::Zh), " ", value.name(Lang::En)]
        .concat()
        .to_lowercase();
    let is_hidden = move || {
        needle.with(|needle| {
            if needle.is_empty() {
                !above && !unfolded.get() && !chosen.get()
            } else {
                !names.contains(needle)
            }
        })
    };
    let name = value.name(lang).to_owned();
    let label = match State::from_key(&key).filter(|_| facet == Facet::State) {
        Some(state) => state_label(state, lang),
        None if value.is_named(lang) => name.into(),
        None => el("span").lang("zh-CN").with(name).into(),
    };
    let tick = el("input")
        .class("option__box")
        .attr("type", "checkbox")
        .attr("value", key.clone())
        .attr("checked", chosen.get_untracked())
        .held_live(move || chosen.get())
        .attr_live("disabled", move || count.get() == 0 && !chosen.get())
        .on("change", {
            let asked = asked.clone();
            move |_| asked.go(Turn::Push, &|filters| filters.toggled(facet, &key))
        });
    el("label")
        .class("option")
        .attr_live("hidden", is_hidden)
        .with(tick)
        .with(el("span").class("option__label").with(label))
        .with(
            el("span")
                .class("option__count")
                .with(live(move || number(count.get()))),
        )
        .into()
}
