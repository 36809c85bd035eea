//! What was asked for, as a sentence: "State certified or expired, and Place Dalian". Each value can be taken out of it.

use leptos::prelude::With;

use super::Asked;
use crate::{
    i18n::{facet_name, sort_name, spoken_date},
    routes::{Facet, Filters},
    ui::{Html, el, icon_cross, live},
};

/// The sentence, while there is anything to say.
pub(super) fn chips(asked: &Asked) -> Html {
    let asked = asked.clone();
    live(move || asked.filters.with(|filters| sentence(&asked, filters)))
}

fn sentence(asked: &Asked, filters: &Filters) -> Option<Html> {
    let t = asked.site.words();
    if filters.chosen_count() == 0 {
        return None;
    }
    let mut sentence = el("div").class("chips").attr("role", "group");
    sentence = sentence.attr("aria-label", t.browse.chosen);
    let mut and = None;
    for facet in Facet::ALL {
        let values = values(asked, filters, facet);
        if values.is_empty() {
            continue;
        }
        let mut chip = el("span").class("chip").with(
            el("span")
                .class("chip__facet")
                .with(facet_name(facet, t.lang)),
        );
        let mut or = None;
        for (key_facet, key, name) in values {
            let href = asked.href(filters.toggled(key_facet, &key));
            let remove = (t.remove)(&name);
            let cross = el("a")
                .class("chip__remove")
                .href(href)
                .attr("aria-label", remove)
                .with(icon_cross());
            let mut value = el("span").class("chip__value");
            if facet.is_free() && name == key {
                value = value.lang("zh-CN");
            }
            let value = value.with(name);
            // A word and its cross stay in one line.
            chip = chip
                .with(or)
                .with(el("span").class("chip__part").with(value).with(cross));
            or = Some(el("span").class("chip__or").with(t.or));
        }
        sentence = sentence.with(and).with(chip);
        and = Some(el("span").class("chips__and").with(t.and));
    }
    let clear = el("a")
        .class("chips__clear")
        .href(asked.href(cleared(filters)))
        .with(t.clear_all);
    Some(sentence.with(clear).into())
}

/// What the list is, said where it is printed, under how many there are: the text, the filters, the order, the date of the data.
pub(super) fn on_paper(asked: &Asked) -> Html {
    let site = &asked.site;
    let t = site.words();
    let as_of = [
        t.as_of,
        t.gap,
        &spoken_date(&site.catalogue.root().as_of, t.lang),
    ]
    .concat();
    let asked = asked.clone();
    let words = move || {
        asked.filters.with(|filters| {
            let q = filters.q.trim();
            let mut words = String::new();
            let mut say = |said: &str| {
                for piece in [said, t.sentence_end, t.gap] {
                    words.push_str(piece);
                }
            };
            if !q.is_empty() {
                say(&(t.nothing_query_name)(q));
            }
            for facet in Facet::ALL {
                if let Some(part) = part(&asked, filters, facet, facet) {
                    say(&part);
                }
            }
            say(&[t.browse.sort, t.colon, sort_name(filters.sort, q, t.lang)].concat());
            say(&as_of);
            words
        })
    };
    el("p").class("asked").with(live(words)).into()
}

/// What is chosen in a facet, in words under the name of `named`; nothing where nothing is.
pub(super) fn part(asked: &Asked, filters: &Filters, facet: Facet, named: Facet) -> Option<String> {
    let t = asked.site.words();
    let values = values(asked, filters, facet).into_iter();
    let values: Vec<String> = values.map(|(_, _, name)| name).collect();
    let values = values.join(t.browse.or_between);
    (!values.is_empty()).then(|| [facet_name(named, t.lang), t.colon, &values].concat())
}

/// The same text in the same order, without any filter.
pub(super) fn cleared(filters: &Filters) -> Filters {
    Filters::default()
        .with_text(&filters.q)
        .sorted(filters.sort)
}

/// The chosen values that a facet's part of the sentence names, each with the facet it belongs to and its name. Places are one part:
/// a province of which cities are chosen is named by these.
pub(super) fn values(
    asked: &Asked,
    filters: &Filters,
    facet: Facet,
) -> Vec<(Facet, String, String)> {
    let lang = asked.site.words().lang;
    let mut values = Vec::new();
    let mut add = |facet, key: &String| {
        let name = asked.site.catalogue.value_name(facet, key, lang);
        values.push((facet, key.clone(), name.to_owned()));
    };
    let cities = filters.chosen(Facet::City);
    match facet {
        Facet::City => {}
        Facet::Province => {
            for province in filters.chosen(facet) {
                if cities.iter().all(|city| city.get(..2) != province.get(..2)) {
                    add(facet, province);
                }
            }
            for city in cities {
                add(Facet::City, city);
            }
        }
        _ => filters.chosen(facet).iter().for_each(|key| add(facet, key)),
    }
    values
}
