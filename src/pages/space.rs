//! A space's page: verdict first, then what a founder needs, then the record. Every claim has its source and date beside it.

use std::sync::Arc;

use leptos::prelude::*;
use register::{Level, SpaceId, State};
use release::{SpaceRecord, TitleRecord};

use super::{
    contact::mail_link,
    facts::{names_and_operators, pairs, place_and_claims},
    missing::{Missing, missing_line},
    sources::Sources,
    timeline::timeline,
    title::{cancellation, chinese, notice, since, stated},
    verdict::{state_of, verdict},
};
use crate::{
    catalogue::{Row, division_name},
    i18n::{Words, say, spoken_date},
    pages::{name_in, state_label},
    routes::Page,
    site::{RecordState, Site},
    trouble::Trouble,
    ui::{date, iso_date},
};

pub(crate) fn space(site: &Site, asked: &SpaceId) -> AnyView {
    let t = site.words();
    let (Some(row), Some(id)) = (site.catalogue.by_id(asked), site.catalogue.present(asked)) else {
        return unknown(site).into_any();
    };
    let site = site.clone();
    let head = head(&site, &row);
    let moved = (id != *asked).then(|| moved(&site, asked, &id));
    let body = move || match site.records.with(|records| records.get(&id).cloned()) {
        Some(RecordState::Ready(record)) => record_view(&site, &record).into_any(),
        Some(RecordState::Failed(trouble)) => failed(&site, t, id.clone(), trouble).into_any(),
        Some(RecordState::Waiting(true)) => {
            view! { <p class="notice notice--state" role="status">{t.loading}</p> }.into_any()
        }
        Some(RecordState::Waiting(false)) | None => ().into_any(),
    };
    view! { <article class="space">{head}{moved}{body}</article> }.into_any()
}

/// The address is that of a record that became part of this one.
fn moved(site: &Site, asked: &SpaceId, present: &SpaceId) -> AnyView {
    let t = site.words();
    let href = site.link(Page::Space(present.clone()));
    view! {
        <p class="notice notice--state" data-moved=present.to_string()>
            {(t.moved)(asked.as_str())}{" "}<a href=href>{t.moved_to}{" "}<code>{present.to_string()}</code></a>
        </p>
    }
    .into_any()
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
    let sources = Sources::of(record).list(t);
    let data = format!("{}api/v1/spaces/{}.json", site.base, record.id);
    let doubts = site
        .catalogue
        .publisher()
        .and_then(|publisher| publisher.doubts.as_ref())
        .map(|contact| view! { <p>{t.doubts}{t.colon}{mail_link(&contact.mail)}</p> });
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
            <div class="part__body">{verdict(site, record, &as_of).into_any()}</div>
            <aside class="margin">
                <p class="margin__head">{t.who_says}</p>
                {sources}
                <p>{t.as_of}{" "}{date(&as_of, t.lang)}</p>
                <p><a href=data>{t.record_data}</a></p>
                {doubts}
            </aside>
        </div>
        {titles(t, record).into_any()}
        <section class=facts_class aria-labelledby="facts">
            <h2 class="part__head section-head__title" id="facts">{t.facts}</h2>
            {checked}
            <div class="part__body">{place_and_claims(site, record)}</div>
            <aside class="margin"><p>{t.facts_note}</p></aside>
        </section>
        <section class="part" aria-labelledby="identity">
            <h2 class="part__head section-head__title" id="identity">{t.identity}</h2>
            <div class="part__body">{names_and_operators(t, record)}</div>
            <aside class="margin"><p>{t.identity_note}</p></aside>
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
        let titles: Vec<_> = in_order(&record.titles)
            .into_iter()
            .map(|title| title_row(t, record, title))
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

/// Those that are current first, by their state, and of one state the highest level first.
fn in_order(titles: &[TitleRecord]) -> Vec<&TitleRecord> {
    let mut titles: Vec<_> = titles.iter().collect();
    titles.sort_by_key(|title| {
        let level = Level::from_key(&title.level);
        (state_of(&title.state), level.is_none(), level)
    });
    titles
}

fn title_row(
    t: &'static Words,
    record: &SpaceRecord,
    title: &TitleRecord,
) -> impl IntoView + use<> {
    let level = Level::from_key(&title.level).map_or_else(
        || title.level.clone(),
        |level| say(level.name(), t.lang).to_owned(),
    );
    let day = |day: &Option<String>| day.as_deref().map(|day| iso_date(day).into_any());
    let missing = Missing::of(record, Some(title)).map(|missing| missing_line(t, &missing));
    let state = state_of(&title.state);
    let issuer = match state {
        State::InNotice => t.to_be_issued_by,
        _ => t.issued_by,
    };
    let stated = |text: &str| Some(stated(t, record, title, text));
    let lines = [
        (issuer, stated(&title.issuer)),
        (t.document, stated(&title.document)),
        (t.number, title.number.as_deref().map(chinese)),
        (t.notice_period, notice(t, title)),
        (
            t.certified_since,
            since(t, record, title, |day| iso_date(day).into_any()),
        ),
        (t.valid_until, day(&title.until)),
        (t.cancelled_on, day(&title.cancelled)),
        (t.cancellation, cancellation(record, title).map(chinese)),
        (t.reason, title.reason.as_deref().map(chinese)),
    ]
    .map(|(key, value)| (key, value, &[] as &[&str]));
    let pairs = pairs(t, &Sources::of(record), lines);
    view! { <li class="titles__row"><p class="titles__head">{level}{" "}{state_label(state, t.lang)}</p>{missing}{pairs}</li> }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn current_titles_come_first_by_state_then_by_level() {
        let titles = [
            ("city", "cancelled"),
            ("national", "in_notice"),
            ("unknown", "certified"),
            ("city", "certified"),
            ("national", "cancelled"),
            ("national", "certified"),
            ("provincial", "suspended"),
        ]
        .map(|(level, state)| {
            let json =
                format!(r#"{{"level":"{level}","issuer":"甲","document":"乙","state":"{state}"}}"#);
            serde_json::from_str(&json).unwrap()
        });
        let order: Vec<_> = in_order(&titles)
            .into_iter()
            .map(|title| (title.level.as_str(), title.state.as_str()))
            .collect();
        assert_eq!(
            order,
            [
                ("national", "certified"),
                ("city", "certified"),
                ("unknown", "certified"),
                ("provincial", "suspended"),
                ("national", "in_notice"),
                ("national", "cancelled"),
                ("city", "cancelled"),
            ]
        );
    }
}
