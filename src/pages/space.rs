//! A space's page: verdict first, then what a founder needs, then the record. Every claim has its source and date beside it.

use std::sync::Arc;

use leptos::prelude::*;
use register::SpaceId;
use release::{Claims, SpaceRecord, TitleRecord};

use super::{
    timeline::timeline,
    verdict::{notice, state_of, verdict},
};
use crate::{
    catalogue::{Row, division_name},
    i18n::{Words, decimal, say, spoken_date},
    pages::{name_in, state_label},
    routes::{Lang, Page},
    site::{RecordState, Site},
    trouble::Trouble,
    ui::{date, iso_date},
};

pub(crate) fn space(site: &Site, id: &SpaceId) -> AnyView {
    let t = site.words();
    let Some(row) = site.catalogue.by_id(id) else {
        return unknown(site).into_any();
    };
    let (site, id) = (site.clone(), id.clone());
    let head = head(&site, &row);
    let body = move || match site.records.with(|records| records.get(&id).cloned()) {
        Some(RecordState::Ready(record)) => record_view(&site, &record).into_any(),
        Some(RecordState::Failed(trouble)) => failed(&site, t, id.clone(), trouble).into_any(),
        Some(RecordState::Waiting(true)) => {
            view! { <p class="notice notice--state" role="status">{t.loading}</p> }.into_any()
        }
        Some(RecordState::Waiting(false)) | None => ().into_any(),
    };
    view! { <article class="space">{head}{body}</article> }.into_any()
}

/// Where it is, what it is called in both languages, and what it was called.
fn head(site: &Site, row: &Row<'_>) -> impl IntoView + use<> {
    let t = site.words();
    let (name, tag, other) = name_in(t.lang, row.name, row.name_en);
    let other =
        other.map(|(name, tag)| view! { <p class="space__other" lang=tag>{name.to_owned()}</p> });
    let province = row.province.map(|division| {
        let href = division
            .code
            .parse()
            .map(|code| site.link(Page::Province { code, page: 1 }))
            .unwrap_or_default();
        view! { {" / "}<a href=href>{division_name(division, t.lang).to_owned()}</a> }
    });
    let operator = if row.operator.is_empty() {
        view! { <p class="space__operator">{t.operator_not_stated}</p> }.into_any()
    } else {
        view! { <p class="space__operator">{t.operated_by}<span lang="zh-CN">{row.operator.to_owned()}</span></p> }.into_any()
    };
    let former = (!row.former.is_empty()).then(|| view! { <p class="space__former">{t.former_names}<span lang="zh-CN">{row.former.to_owned()}</span></p> });
    view! {
        <nav class="crumbs"><a href=site.link(Page::Directory)>{t.directory}</a>{province}</nav>
        <h1 class="page-name" tabindex="-1" lang=tag>{name.to_owned()}</h1>
        {other}{operator}{former}
    }
}

fn record_view(site: &Site, record: &Arc<SpaceRecord>) -> impl IntoView + use<> {
    let t = site.words();
    let as_of = site.catalogue.root().as_of.clone();
    let source = (t.source_row)(&record.source.list, record.source.row);
    let document = record
        .source
        .document
        .clone()
        .map(|document| view! { <p lang="zh-CN">{document}</p> });
    let data = format!("{}api/v1/spaces/{}.json", site.base, record.id);
    let checked =
        record.claims.checked_on.as_deref().map(
            |day| view! { <p class="part__date">{(t.checked_on)(&spoken_date(day, t.lang))}</p> },
        );
    let facts_class = if checked.is_some() {
        "part part--dated"
    } else {
        "part"
    };
    view! {
        <div class="part part--first">
            <div class="part__body">{verdict(t, record, &as_of).into_any()}</div>
            <aside class="margin">
                <p class="margin__head">{t.who_says}</p>
                <p lang="zh-CN">{source}</p>
                {document}
                <p>{t.as_of}{" "}{date(&as_of, t.lang)}</p>
                <p><a href=data>{t.record_data}</a></p>
            </aside>
        </div>
        {titles(t, record).into_any()}
        <section class=facts_class aria-labelledby="facts">
            <h2 class="part__head section-head__title" id="facts">{t.facts}</h2>
            {checked}
            <div class="part__body">{place_and_claims(site, record).into_any()}</div>
            <aside class="margin"><p>{t.facts_note}</p></aside>
        </section>
        <section class="part" aria-labelledby="history">
            <h2 class="part__head section-head__title" id="history">{t.history}</h2>
            <div class="part__body">{timeline(t, record, &as_of).into_any()}</div>
            <aside class="margin"><p>{t.history_lines}</p><p>{t.history_note}</p></aside>
        </section>
    }
}

/// Several titles are listed each with its own dates; a single one has been said in the verdict.
fn titles(t: &'static Words, record: &SpaceRecord) -> Option<impl IntoView + use<>> {
    (record.titles.len() > 1).then(|| {
        let titles: Vec<_> = record
            .titles
            .iter()
            .map(|title| title_row(t, title))
            .collect();
        view! {
            <section class="part" aria-labelledby="titles">
                <h2 class="part__head section-head__title" id="titles">{t.titles}</h2>
                <div class="part__body"><ul class="titles">{titles}</ul></div>
                <aside class="margin"><p>{t.titles_note}</p></aside>
            </section>
        }
    })
}

fn title_row(t: &'static Words, title: &TitleRecord) -> impl IntoView + use<> {
    let level = register::Level::from_key(&title.level).map_or_else(
        || title.level.clone(),
        |level| say(level.name(), t.lang).to_owned(),
    );
    let lines = [
        (t.issued_by, Some(title.issuer.clone().into_any())),
        (t.document, Some(title.document.clone().into_any())),
        (t.number, title.number.clone().map(IntoAny::into_any)),
        (
            t.notice_period,
            title.notice_from.as_ref().map(|_| notice(t, title)),
        ),
        (
            t.certified_since,
            title.from.as_deref().map(|day| iso_date(day).into_any()),
        ),
        (
            t.valid_until,
            title.until.as_deref().map(|day| iso_date(day).into_any()),
        ),
        (
            t.cancelled_on,
            title
                .cancelled
                .as_deref()
                .map(|day| iso_date(day).into_any()),
        ),
        (t.reason, title.reason.clone().map(IntoAny::into_any)),
    ];
    view! { <li class="titles__row"><p class="titles__head">{level}{" "}{state_label(state_of(&title.state), t.lang)}</p>{pairs(lines)}</li> }
}

/// What is stated, as pairs of key and value; what is not stated is left out.
fn pairs<const N: usize>(lines: [(&'static str, Option<AnyView>); N]) -> impl IntoView {
    let rows: Vec<_> = lines
        .into_iter()
        .filter_map(|(key, value)| value.map(|value| view! { <div class="pair"><dt class="pair__key">{key}</dt><dd class="pair__value">{value}</dd></div> }))
        .collect();
    view! { <dl class="pairs">{rows}</dl> }
}

fn place_and_claims(site: &Site, record: &SpaceRecord) -> impl IntoView + use<> {
    let t = site.words();
    let Claims {
        kind,
        sectors,
        services,
        website,
        phone,
        email,
        hours,
        total_area_m2,
        desks,
        rent_yuan_month,
        opened_on,
        ..
    } = record.claims.clone();
    let zh = |text: String| view! { <span lang="zh-CN">{text}</span> }.into_any();
    let listed = |values: Vec<String>| (!values.is_empty()).then(|| zh(values.join("、")));
    let not_stated = || Some(t.not_stated.into_any());
    pairs([
        (t.place, Some(place(site, record).into_any())),
        (t.address, [record.district.clone(), record.address.clone()].into_iter().flatten().reduce(join_address).map(zh).or_else(not_stated)),
        (t.website, website.as_deref().and_then(web_link).map(|href| view! { <a href=href.clone() rel="noopener nofollow external">{href.clone()}</a> }.into_any())),
        (t.phone, phone.map(|phone| phone_link(&phone))),
        (t.email, email.map(|email| view! { <a href=format!("mailto:{email}")>{email.clone()}</a> }.into_any())),
        (t.hours, hours.map(zh)),
        (t.column_desks, desks.map(|desks| (t.desks)(desks).into_any()).or_else(not_stated)),
        (t.total_area, total_area_m2.map(|area| (t.area_value)(&decimal(&area)).into_any()).or_else(not_stated)),
        (t.rent, rent_yuan_month.map(|rent| (t.rent_value)(&decimal(&rent)).into_any()).or_else(not_stated)),
        (t.services, listed(services)),
        (t.sectors, listed(sectors)),
        (t.kind, kind.map(|kind| (t.kind_value)(&kind).map_or_else(|| zh(kind), IntoAny::into_any))),
        (t.opened, opened_on.map(|day| date(&day, t.lang).into_any())),
        (t.credit_code, record.credit_code.clone().map(|code| view! { <code>{code}</code><span class="pair__note">{t.credit_code_note}</span> }.into_any())),
    ])
}

fn join_address(district: String, address: String) -> String {
    if address.contains(&district) {
        address
    } else {
        district + &address
    }
}

/// Only what the domain lets through is a link; the policy of the page is the second line.
fn web_link(text: &str) -> Option<String> {
    (text.starts_with("https://") || text.starts_with("http://")).then(|| text.to_owned())
}

fn phone_link(phone: &str) -> AnyView {
    let digits: String = phone
        .chars()
        .filter(|c| c.is_ascii_digit() || *c == '+')
        .collect();
    let shown = phone.to_owned();
    // A cell with several numbers, or with words, is not one number to call.
    if (7..=15).contains(&digits.len())
        && phone
            .chars()
            .all(|c| c.is_ascii_digit() || matches!(c, '+' | '-' | ' ' | '(' | ')'))
    {
        view! { <a href=format!("tel:{digits}")>{shown}</a> }.into_any()
    } else {
        shown.into_any()
    }
}

fn place(site: &Site, record: &SpaceRecord) -> impl IntoView + use<> {
    let lang = site.words().lang;
    let named = |code: Option<&String>| {
        code.and_then(|code| code.parse().ok())
            .and_then(|code| site.catalogue.division(code))
            .map(|division| match lang {
                Lang::Zh => division.name.clone(),
                Lang::En => division.name_en.clone(),
            })
    };
    let province = named(Some(&record.province_code));
    let city = named(record.city_code.as_ref()).filter(|city| Some(city) != province.as_ref());
    match lang {
        Lang::Zh => [province, city].into_iter().flatten().collect::<String>(),
        Lang::En => [city, province]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(", "),
    }
}

/// The record could not be had. What was not verified is not shown, and the reader learns what to do.
fn failed(site: &Site, t: &'static Words, id: SpaceId, trouble: Trouble) -> impl IntoView + use<> {
    let records = site.records;
    let retry = move |_| records.update(|records| drop(records.remove(&id)));
    let tampered = trouble == Trouble::WrongHash;
    let class = if tampered {
        "fault fault--alarm"
    } else {
        "fault"
    };
    let (head, note) = if tampered {
        (t.tampered_head, t.tampered)
    } else {
        (t.failed_head, t.failed_not_uncertified)
    };
    view! {
        <section class=class role="alert" data-trouble=format!("{trouble:?}")>
            <h2 class="fault__head">{head}</h2>
            <p>{(t.trouble)(trouble)}{" "}{note}</p>
            <p class="actions"><button class="button button--main" type="button" on:click=retry>{t.retry}</button></p>
        </section>
    }
}

fn unknown(site: &Site) -> impl IntoView + use<> {
    let t = site.words();
    view! {
        <div class="about">
            <h1 class="page-name" tabindex="-1">{t.unknown_head}</h1>
            <p class="lead">{t.unknown}</p>
            <p>{t.as_of}{" "}{date(&site.catalogue.root().as_of, t.lang)}</p>
            <p class="actions"><a class="button button--main" href=site.link(Page::Directory)>{t.to_directory}</a></p>
        </div>
    }
}
