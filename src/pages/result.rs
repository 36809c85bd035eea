//! A row of the directory.

use register::State;

use crate::{
    catalogue::{Row, division_name},
    i18n::{Words, decimal, number},
    pages::{level_words, name_in, state_label},
    routes::{Lang, Page},
    site::Site,
    ui::{Html, el, iso_date, marked},
};

/// The heads of the columns, above the first row.
pub(crate) fn result_heads(t: &'static Words) -> Html {
    let heads = [
        ("result__state", t.column_state),
        ("result__main", t.column_name),
        ("result__level", t.column_level),
        ("result__desks", t.column_desks),
        ("result__area", t.column_area),
        ("result__rent", t.column_rent),
        ("result__from", t.column_from),
    ];
    el("div")
        .class("result result--heads")
        .attr("aria-hidden", "true")
        .with(heads.map(|(class, word)| el("span").class(class).with(word)))
        .into()
}

/// One row, with the parts that the query matched marked.
pub(crate) fn result(site: &Site, row: &Row<'_>, query: &str) -> Html {
    let t = site.words();
    let lang = t.lang;
    let (first, first_lang, other) = name_in(lang, row.name, row.name_en);
    let href = site.link(Page::Space(row.id.clone()));
    let name = if row.state == State::Cancelled {
        "result__name result__name--muted"
    } else {
        "result__name"
    };
    let link = el("a")
        .class("result__link")
        .href(href)
        .lang(first_lang)
        .with(matched(first, query));
    let operator = line(if row.operator.is_empty() {
        t.operator_not_stated.into()
    } else {
        chinese(matched(row.operator, query))
    });
    let main = el("div")
        .class("result__main")
        .with(el("h2").class(name).with(link))
        .with(other.map(|(name, tag)| {
            el("p")
                .class("result__other")
                .lang(tag)
                .with(matched(name, query))
        }))
        .with(former(row, query, t))
        .with(operator)
        .with(result_place(row, query, t));
    let level = level_words(row.levels(), lang);
    let figures = [
        (
            "result__level",
            t.column_level,
            (!level.is_empty()).then(|| Html::from(level)),
        ),
        (
            "result__desks",
            t.column_desks,
            row.desks
                .map(|desks| amount(number(desks), (t.desks)(desks))),
        ),
        (
            "result__area",
            t.total_area,
            stated(&row.area, |area| {
                amount(area.clone(), (t.area_value)(&area))
            }),
        ),
        (
            "result__rent",
            t.column_rent,
            stated(&row.rent, |rent| {
                amount((t.rent_value)(&rent), (t.rent_spoken)(&rent))
            }),
        ),
        (
            "result__from",
            t.column_from,
            (!row.from.is_empty()).then(|| from(row.from, t)),
        ),
    ];
    el("li")
        .class("result")
        .attr("data-id", row.id.to_string())
        .with(result_state(row, t))
        .with(main)
        .with(figures.map(|(class, what, value)| {
            el("p")
                .class(class)
                .with(value.unwrap_or_else(|| missing(what, t)))
        }))
        .into()
}

/// The state, since when, and that a list is silent.
pub(crate) fn result_state(row: &Row<'_>, t: &'static Words) -> Html {
    let since = (!row.since.is_empty() && !row.state.holds()).then(|| {
        let word = if row.state == State::InNotice {
            t.until
        } else {
            t.since
        };
        el("span")
            .class("result__since")
            .with((word, " ", iso_date(row.since)))
    });
    let unconfirmed = row.missing.map(|day| {
        el("span")
            .class("result__since result__since--missing")
            .with((t.missing_short, " ", iso_date(day)))
    });
    el("p")
        .class("result__state")
        .with(state_label(row.state, t.lang))
        .with(since)
        .with(unconfirmed)
        .into()
}

fn matched(text: &str, query: &str) -> Html {
    marked(text, &search::marks(text, query))
}

fn chinese(text: Html) -> Html {
    el("span").lang("zh-CN").with(text).into()
}

fn line(content: impl Into<Html>) -> Html {
    el("p").class("result__line").with(content).into()
}

/// A decimal where one is stated.
fn stated(value: &str, shown: impl Fn(String) -> Html) -> Option<Html> {
    (!value.is_empty()).then(|| shown(decimal(value)))
}

/// A figure: in a column it stands alone, in a line it carries its unit.
fn amount(alone: String, with_unit: String) -> Html {
    let alone = el("span")
        .class("result__figure")
        .attr("aria-hidden", "true")
        .with(alone);
    (alone, el("span").class("result__spoken").with(with_unit)).into()
}

/// The date of the certification; in a line, where no head stands above it, it says what it is.
fn from(iso: &str, t: &'static Words) -> Html {
    let what = el("span")
        .class("result__spoken result__what")
        .with(t.column_from);
    (what, iso_date(iso)).into()
}

/// "Not stated" is a word. In a line, where no head stands above it, it says what is not stated.
fn missing(what: &'static str, t: &'static Words) -> Html {
    el("span")
        .class("result__missing")
        .with(el("span").class("result__missing-what").with((what, " ")))
        .with(t.not_stated)
        .into()
}

/// The former name is shown where it is what matched.
fn former(row: &Row<'_>, query: &str, t: &'static Words) -> Option<Html> {
    let ranges = search::marks(row.former, query);
    (!ranges.is_empty()).then(|| line((t.formerly, " ", chinese(marked(row.former, &ranges)))))
}

/// Province, city and address, as far as they are stated. A Chinese address mostly begins with its city; that is not said twice.
pub(crate) fn result_place(row: &Row<'_>, query: &str, t: &'static Words) -> Html {
    let province = row.province.map(|division| division_name(division, t.lang));
    let city = row
        .city
        .map(|division| division_name(division, t.lang))
        .filter(|city| Some(*city) != province);
    let names: Vec<&str> = match t.lang {
        Lang::Zh => [province, city]
            .into_iter()
            .flatten()
            .filter(|name| !row.address.starts_with(*name))
            .collect(),
        Lang::En => [city, province].into_iter().flatten().collect(),
    };
    let separator = if t.lang == Lang::En { ", " } else { " " };
    let gap = (!names.is_empty()).then_some(" ");
    let address = (!row.address.is_empty()).then(|| chinese(matched(row.address, query)));
    line((matched(&names.join(separator), query), gap, address))
}
