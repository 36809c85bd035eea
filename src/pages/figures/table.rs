//! A figure as a table: in each row what is counted, the number as a bar, and the number itself as a link to its list.

use super::rows::{Count, Label, Row};
use crate::{
    i18n::{Part, Words, figures_page, number},
    pages::state_label,
    routes::Address,
    site::Site,
    ui::{Element, Html, el},
};

/// The rows of a figure, and if it has one, their sum.
pub(super) fn table(site: &Site, words: Part, rows: Vec<Row>, sum: Option<&Count>) -> Html {
    let sum = sum.map(|sum| Row {
        label: Label::Said(String::new()),
        all: sum.clone(),
        held: None,
    });
    drawn(site, words, rows, sum.as_ref())
}

/// The rows of a figure that counts those that hold a title too, and the sum of both.
pub(super) fn with_sum(site: &Site, words: Part, rows: Vec<Row>, sum: &Row) -> Html {
    drawn(site, words, rows, Some(sum))
}

fn drawn(site: &Site, words: Part, rows: Vec<Row>, sum: Option<&Row>) -> Html {
    let t = site.words();
    let page = figures_page(t.lang);
    let both = rows.iter().any(|row| row.held.is_some());
    let greatest = rows.iter().map(|row| row.all.spaces).max().unwrap_or(0);
    let heads = el("tr")
        .with(head(words.column))
        .with(el("td").class("table__bar"))
        .with(head(page.spaces).class("table__number"))
        .with(both.then(|| head(page.held).class("table__number")));
    let body: Vec<Html> = rows
        .into_iter()
        .map(|row| {
            let name = row.label.words(t.lang).to_owned();
            let drawing = bar(
                row.all.spaces,
                row.held.as_ref().map(|held| held.spaces),
                greatest,
            );
            el("tr")
                .with(row_head(t, &row.label))
                .with(el("td").class("table__bar").with(drawing))
                .with(cell(site, &name, &row.all))
                .with(row.held.map(|held| {
                    let name = [&name, t.list_separator, page.held].concat();
                    cell(site, &name, &held)
                }))
                .into()
        })
        .collect();
    let foot = sum.map(|sum| {
        let held = sum.held.as_ref().map(|held| cell(site, page.held, held));
        let row = el("tr")
            .with(el("th").attr("scope", "row").with(page.total))
            .with(el("td").class("table__bar"))
            .with(cell(site, page.total, &sum.all))
            .with(held);
        el("tfoot").with(row)
    });
    let key = both.then(|| key(page.key));
    el("div")
        .with(
            el("table")
                .class("table")
                .with(
                    el("caption")
                        .class("table__caption")
                        .with(words.caption)
                        .with(key),
                )
                .with(el("thead").with(heads))
                .with(el("tbody").with(body))
                .with(foot),
        )
        .into()
}

/// What is declared: how many spaces state it, drawn as their part of all, and the median.
pub(super) fn declared_table(site: &Site, rows: Vec<(Row, Option<String>)>, all: u32) -> Html {
    let t = site.words();
    let page = figures_page(t.lang);
    let words = page.declared_part;
    let heads = el("tr")
        .with(head(words.column))
        .with(el("td").class("table__bar"))
        .with(head(page.stated).class("table__number"))
        .with(head(page.median).class("table__number"));
    let body: Vec<Html> = rows
        .into_iter()
        .map(|(row, median)| {
            let name = row.label.words(t.lang).to_owned();
            let median = median.map_or_else(
                || {
                    el("span")
                        .class("figure figure--zero")
                        .with(page.none_states)
                },
                |median| el("span").class("table__value").with(median),
            );
            el("tr")
                .with(row_head(t, &row.label))
                .with(
                    el("td")
                        .class("table__bar")
                        .with(bar(all, Some(row.all.spaces), all)),
                )
                .with(cell(site, &name, &row.all))
                .with(el("td").class("table__number").with(median))
                .into()
        })
        .collect();
    el("div")
        .with(
            el("table")
                .class("table table--declared")
                .with(
                    el("caption")
                        .class("table__caption")
                        .with(words.caption)
                        .with(key(page.declared_key)),
                )
                .with(el("thead").with(heads))
                .with(el("tbody").with(body)),
        )
        .into()
}

fn head(word: &'static str) -> Element {
    el("th").attr("scope", "col").with(word)
}

fn row_head(t: &Words, label: &Label) -> Element {
    let head = el("th").attr("scope", "row");
    match label {
        Label::State(state) => head.with(state_label(*state, t.lang)),
        Label::Said(text) => head.with(text.clone()),
        Label::Stated(text) => head.lang("zh-CN").with(text.clone()),
    }
}

/// A number; where it is not zero, a link to its list.
fn cell(site: &Site, name: &str, count: &Count) -> Element {
    let lang = site.words().lang;
    let shown = number(count.spaces);
    let shown = if count.spaces == 0 {
        el("span").class("figure figure--zero").with(shown)
    } else {
        let named = [name, " ", &shown].concat();
        el("a")
            .class("table__link")
            .href(site.href(&Address::directory(lang, count.list.clone())))
            .attr("aria-label", named)
            .with(shown)
    };
    el("td").class("table__number").with(shown)
}

/// A number as a part of the greatest. Where a part of it is told apart, that part is full and the rest has only an edge.
fn bar(all: u32, part: Option<u32>, greatest: u32) -> Element {
    let edge = part.is_some().then(|| rect("bar__edge", all, greatest));
    let full = rect("bar__full", part.unwrap_or(all), greatest);
    el("svg")
        .class("bar")
        .attr("aria-hidden", "true")
        .with((edge, full))
}

/// A bar to scale, and never so short that it is not seen; nothing for nothing.
fn rect(class: &'static str, value: u32, greatest: u32) -> Option<Html> {
    let rect = |width: String| {
        el("rect")
            .class(class)
            .attr("x", "0")
            .attr("y", "0")
            .attr("height", "100%")
            .attr("width", width)
    };
    let hundredths = u64::from(value) * 10_000 / u64::from(greatest.max(1));
    let share = format!("{}.{:02}%", hundredths / 100, hundredths % 100);
    (value > 0).then(|| (rect(share), rect("2".to_owned())).into())
}

/// What the full and the empty part of a bar mean.
fn key(words: [&'static str; 2]) -> Element {
    let part = |class: &'static str, word: &'static str| {
        let sign = el("svg")
            .class("bar bar--key")
            .attr("aria-hidden", "true")
            .with(
                el("rect")
                    .class(class)
                    .attr("width", "100%")
                    .attr("height", "100%"),
            );
        el("span").class("table__key").with((sign, word))
    };
    el("span")
        .class("table__keys")
        .with((part("bar__full", words[0]), part("bar__edge", words[1])))
}
