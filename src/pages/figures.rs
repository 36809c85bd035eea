//! The register in figures: what its records say, counted, drawn and as tables. Every number leads to its list.

mod columns;
mod part;
mod rows;
mod table;

use release::Statistics;

use super::{Document, tiles};
use crate::{
    i18n::{figures_page, spoken_date},
    routes::Address,
    site::Site,
    ui::{Html, el},
};

use part::{Figure, part};
use table::{declared_table, table};

pub(crate) fn figures(site: &Site, figures: &Statistics) -> Document {
    let t = site.words();
    let words = figures_page(t.lang);
    let all = rows::everything(figures);
    let provinces = rows::provinces(figures, t.lang);
    let years = rows::years(figures, t);
    let reasons = rows::reasons(figures, t);
    let drawn = [
        Figure {
            name: "by_state",
            words: words.states,
            body: table(site, words.states, rows::states(figures), Some(&all)),
        },
        Figure {
            name: "by_province",
            words: words.provinces,
            body: by_province(site, figures, provinces),
        },
        Figure {
            name: "by_level",
            words: words.levels,
            body: table(site, words.levels, rows::levels(figures, t.lang), None),
        },
        Figure {
            name: "by_kind",
            words: words.kinds,
            body: table(site, words.kinds, rows::kinds(figures, t), Some(&all)),
        },
        Figure {
            name: "by_year_of_certification",
            words: words.years,
            body: if years.is_empty() {
                el("p").with(words.no_years).into()
            } else {
                let drawing = columns::columns(&years);
                let table = table(site, words.years, years, None);
                el("div")
                    .class("figures__beside")
                    .with((drawing, table))
                    .into()
            },
        },
        Figure {
            name: "by_reason_of_cancellation",
            words: words.reasons,
            body: if reasons.is_empty() {
                el("p").with(words.no_reasons).into()
            } else {
                table(site, words.reasons, reasons, None)
            },
        },
        Figure {
            name: "declared",
            words: words.declared_part,
            body: declared_table(site, rows::declared(figures, words), figures.spaces),
        },
    ];
    let contents: Vec<Html> = drawn
        .iter()
        .enumerate()
        .map(|(place, figure)| {
            let link = el("a")
                .href(["#", figure.name].concat())
                .with(figure.words.head);
            el("li")
                .class("contents__item")
                .with(
                    el("span")
                        .class("contents__number")
                        .with((words.table)(place + 1)),
                )
                .with(link)
                .into()
        })
        .collect();
    let parts: Vec<Html> = drawn
        .into_iter()
        .enumerate()
        .map(|(place, figure)| part(site, place + 1, figure))
        .collect();
    let contents = el("nav")
        .class("contents")
        .attr("aria-label", words.contents)
        .with(el("ol").class("contents__list").with(contents));
    let head = el("header")
        .class("figures__head")
        .with(el("h1").class("page-name").with(words.head))
        .with(el("p").class("lead").with((words.lead)(figures.spaces)))
        .with(contents);
    let date = spoken_date(&figures.as_of, t.lang);
    Document::new(
        words.head,
        &(words.describe)(figures.spaces, &date),
        el("div").class("figures").with(head).with(parts),
    )
}

/// The cells beside the table that says the same.
fn by_province(site: &Site, figures: &Statistics, provinces: Vec<rows::Row>) -> Html {
    let words = figures_page(site.words().lang).provinces;
    let of = |code: u32| {
        let code = code.to_string();
        let mut counts = figures.by_province.iter();
        counts
            .find(|count| count.code == code)
            .map_or(0, |count| count.spaces)
    };
    let lang = site.words().lang;
    let href = |code: u32| site.href(&Address::directory(lang, rows::of_province(code)));
    let cells = tiles::tiles(site, &of, &href, &|_| false);
    let all = rows::Row {
        label: rows::Label::Said(String::new()),
        all: rows::everything(figures),
        held: Some(rows::held(figures)),
    };
    let table = table::with_sum(site, words, provinces, &all);
    el("div").class("figures__map").with((cells, table)).into()
}

#[cfg(test)]
mod tests;
