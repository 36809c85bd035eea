//! A row of the directory.

use leptos::prelude::*;
use register::State;

use crate::{
    catalogue::{Row, division_name},
    i18n::{Words, decimal, number},
    pages::{level_words, name_in, state_label},
    routes::{Lang, Page},
    site::Site,
    ui::{iso_date, marked},
};

/// The heads of the columns, above the first row.
pub(crate) fn result_heads(t: &'static Words) -> impl IntoView {
    view! {
        <div class="result result--heads" aria-hidden="true">
            <span class="result__state">{t.column_state}</span>
            <span class="result__main">{t.column_name}</span>
            <span class="result__level">{t.column_level}</span>
            <span class="result__desks">{t.column_desks}</span>
            <span class="result__area">{t.column_area}</span>
            <span class="result__rent">{t.column_rent}</span>
            <span class="result__from">{t.column_from}</span>
        </div>
    }
}

/// One row, with the parts that the query matched marked.
pub(crate) fn result(site: &Site, row: &Row<'_>, query: &str) -> impl IntoView + use<> {
    let t = site.words();
    let lang = t.lang;
    let mark = |text: &str| marked(text, &search::marks(text, query));
    let (first, first_lang, other) = name_in(lang, row.name, row.name_en);
    let href = site.link(Page::Space(row.id.clone()));
    let muted = if row.state == State::Cancelled {
        "result__name result__name--muted"
    } else {
        "result__name"
    };
    let since = (!row.since.is_empty() && !row.state.holds()).then(|| {
        let word = if row.state == State::InNotice {
            t.until
        } else {
            t.since
        };
        view! { <span class="result__since">{word}{" "}{iso_date(row.since)}</span> }
    });
    let unconfirmed = row.missing.map(
        |day| view! { <span class="result__since result__since--missing">{t.missing_short}{" "}{iso_date(day)}</span> },
    );
    let other =
        other.map(|(name, tag)| view! { <p class="result__other" lang=tag>{mark(name)}</p> });
    let former = former(row, query, t);
    let operator = if row.operator.is_empty() {
        view! { <p class="result__line">{t.operator_not_stated}</p> }.into_any()
    } else {
        view! { <p class="result__line" lang="zh-CN">{mark(row.operator)}</p> }.into_any()
    };
    let place = place(row, query, t);
    view! {
        <li class="result" data-id=row.id.to_string()>
            <p class="result__state">{state_label(row.state, lang)}{since}{unconfirmed}</p>
            <div class="result__main">
                <h2 class=muted><a class="result__link" href=href lang=first_lang>{mark(first)}</a></h2>
                {other}{former}{operator}{place}
            </div>
            <p class="result__level">{level(level_words(row.levels(), lang), t)}</p>
            <p class="result__desks">{match row.desks { Some(desks) => amount(number(desks), (t.desks)(desks)), None => missing(t.column_desks, t) }}</p>
            <p class="result__area">{if row.area.is_empty() { missing(t.column_area, t) } else { amount(decimal(&row.area), (t.area_value)(&decimal(&row.area))) }}</p>
            <p class="result__rent">{if row.rent.is_empty() { missing(t.column_rent, t) } else { amount((t.rent_value)(&decimal(&row.rent)), (t.rent_spoken)(&decimal(&row.rent))) }}</p>
            <p class="result__from">{if row.from.is_empty() { missing(t.column_from, t) } else { from(row.from, t) }}</p>
        </li>
    }
}

fn level(words: String, t: &'static Words) -> AnyView {
    if words.is_empty() {
        missing(t.column_level, t)
    } else {
        words.into_any()
    }
}

/// A figure: in a column it stands alone, in a line it carries its unit.
fn amount(alone: String, with_unit: String) -> AnyView {
    view! { <span class="result__figure" aria-hidden="true">{alone}</span><span class="result__spoken">{with_unit}</span> }.into_any()
}

/// The date of the certification; in a line, where no head stands above it, it says what it is.
fn from(iso: &str, t: &'static Words) -> AnyView {
    view! { <span class="result__spoken result__what">{t.column_from}</span>{iso_date(iso)} }
        .into_any()
}

/// "Not stated" is a word. In a line, where no head stands above it, it says what is not stated.
fn missing(what: &'static str, t: &'static Words) -> AnyView {
    view! { <span class="result__missing"><span class="result__missing-what">{what}{" "}</span>{t.not_stated}</span> }.into_any()
}

/// The former name is shown where it is what matched.
fn former(row: &Row<'_>, query: &str, t: &'static Words) -> Option<impl IntoView + use<>> {
    let ranges = search::marks(row.former, query);
    (!ranges.is_empty()).then(|| view! { <p class="result__line">{t.formerly}{" "}<span lang="zh-CN">{marked(row.former, &ranges)}</span></p> })
}

/// Province, city and address, as far as they are stated. A Chinese address mostly begins with its city; that is not said twice.
fn place(row: &Row<'_>, query: &str, t: &'static Words) -> impl IntoView + use<> {
    let mark = |text: &str| marked(text, &search::marks(text, query));
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
    let address = (!row.address.is_empty())
        .then(|| view! { <span class="result__address" lang="zh-CN">{mark(row.address)}</span> });
    view! { <p class="result__line">{mark(&names.join(separator))}{gap}{address}</p> }
}
