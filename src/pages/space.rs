//! A space's page: verdict first, then what a founder needs, then the record. Every claim has its source and date beside it.

mod card;
mod conditions;
mod declared;
mod doubt;
mod poster;
mod reach;
mod share;

use std::sync::Arc;

use leptos::prelude::{Update, With};
use register::{Level, SpaceId, State};
use release::{Judging, SpaceRecord, TitleRecord};

use self::{conditions::conditions, declared::declared, doubt::doubt, reach::maps, share::share};
use super::{
    facts::{full_address, names_and_operators, pair, pairs, place_and_claims},
    missing::{Missing, missing_line},
    result::{result_place, result_state},
    sources::Sources,
    timeline::timeline,
    title::{cancellation, chinese, notice, since, stated},
    verdict::{state_of, verdict},
};
use crate::{
    catalogue::{Row, division_name, ordered},
    i18n::{Words, notices, say, spoken_date},
    pages::{level_words, name_in, state_label},
    routes::{Address, Page},
    site::{RecordState, Site},
    trouble::Trouble,
    ui::{Html, date, el, iso_date, live},
};

pub(crate) fn space(site: &Site, asked: &SpaceId) -> Html {
    let t = site.words();
    let (Some(row), Some(id)) = (site.catalogue.by_id(asked), site.catalogue.present(asked)) else {
        return unknown(site);
    };
    let head = head(site, &row);
    let moved = (id != *asked).then(|| moved(site, asked, &id));
    let site = site.clone();
    let body = live(
        move || match site.records.with(|records| records.get(&id).cloned()) {
            Some(RecordState::Ready(record, judging)) => record_view(&site, &id, &record, &judging),
            Some(RecordState::Failed(trouble)) => failed(&site, id.clone(), trouble),
            Some(RecordState::Waiting(true)) => el("p")
                .class("notice")
                .attr("role", "status")
                .with(t.loading)
                .into(),
            Some(RecordState::Waiting(false)) | None => ().into(),
        },
    );
    el("article")
        .class("space")
        .with((head, moved, body))
        .into()
}

/// The address is that of a record that became part of this one.
fn moved(site: &Site, asked: &SpaceId, present: &SpaceId) -> Html {
    let t = site.words();
    let link = el("a").href(site.link(Page::Space(present.clone()))).with((
        t.moved_to,
        t.gap,
        el("code").with(present.to_string()),
    ));
    el("p")
        .class("notice")
        .attr("data-moved", present.to_string())
        .with(((t.moved)(asked.as_str()), t.gap, link))
        .into()
}

/// Where it is, what it is called in both languages, and what it was called.
fn head(site: &Site, row: &Row<'_>) -> Html {
    let t = site.words();
    let (name, tag, other) = name_in(t.lang, row.name, row.name_en);
    let mut crumbs = el("nav")
        .class("crumbs")
        .attr("aria-label", t.frame.crumbs)
        .with(el("a").href(site.link(Page::Directory)).with(t.directory));
    if let Some(province) = row.province
        && let Ok(code) = province.code.parse()
    {
        let link = el("a")
            .href(site.link(Page::Province { code, page: 1 }))
            .with(division_name(province, t.lang).to_owned());
        crumbs = crumbs.with((" / ", link));
    }
    let name = el("h1")
        .class("page-name")
        .attr("tabindex", "-1")
        .lang(tag)
        .with(name.to_owned());
    let other = other.map(|(name, tag)| {
        el("p")
            .class("space__other")
            .lang(tag)
            .with(name.to_owned())
    });
    let operator: Html = if row.operator.is_empty() {
        t.operator_not_stated.into()
    } else {
        (t.operated_by, chinese(row.operator)).into()
    };
    let operator = el("p").class("space__operator").with(operator);
    let former = (!row.former.is_empty()).then(|| {
        el("p")
            .class("space__former")
            .with((t.former_names, chinese(row.former)))
    });
    (crumbs, name, (other, operator, former)).into()
}

fn record_view(site: &Site, id: &SpaceId, record: &Arc<SpaceRecord>, judging: &Judging) -> Html {
    let t = site.words();
    let w = t.space;
    let as_of = &site.catalogue.root().as_of;
    let data = site.base.to_string() + "api/v1/spaces/" + &record.id + ".json";
    let address = full_address(record);
    let web_address = site.web_address(&Address::of(t.lang, Page::Space(id.clone())));
    let mut ways = el("ul").class("ways").attr("aria-label", w.on_this_page);
    let judged = record.judged.as_ref();
    let parts = [
        Some(("#facts", t.facts)),
        judged.map(|_| ("#conditions", t.judged.head)),
        Some(("#doubt", w.doubt)),
        Some(("#share", w.share)),
    ];
    for (part, word) in parts.into_iter().flatten() {
        let link = el("a").class("ways__link").href(part).with(word);
        ways = ways.with(el("li").with(link));
    }
    let sources = el("aside")
        .class("margin")
        .with(el("p").class("margin__head").with(t.who_says))
        .with(Sources::of(record).list(t))
        .with(el("p").with((t.as_of, t.gap, date(as_of, t.lang))))
        .with(el("p").with(el("a").href(data).with(t.record_data)));
    let first = el("div")
        .class("part part--first")
        .with(
            el("div")
                .class("part__body")
                .with((verdict(site, record, as_of), ways)),
        )
        .with(sources);
    let checked = record.claims.checked_on.as_deref();
    let checked = || checked.map(|day| (t.checked_on)(&spoken_date(day, t.lang)));
    let facts = place_and_claims(site, record, maps(site, record, &address));
    let figures = declared(t, record);
    let judged = judged.and_then(|judged| conditions(site, record, judged, judging));
    // Several titles are listed each with its own dates; a single one has been said in the verdict.
    let titles = (record.titles.len() > 1).then(|| titles(t, record));
    let history = timeline(t, record, as_of);
    let doubt = doubt(site, record, &web_address);
    let share = share(site, record, address, &web_address);
    [
        first.into(),
        part("facts", t.facts, checked(), facts, &[t.facts_note]),
        judged
            .map(|judged| part("conditions", t.judged.head, None, judged, &[t.judged.bars]))
            .into(),
        figures
            .map(|figures| part("figures", w.figures, checked(), figures, &[w.figures_note]))
            .into(),
        titles
            .map(|titles| part("titles", t.titles, None, titles, &[t.titles_note]))
            .into(),
        part(
            "identity",
            t.identity,
            None,
            names_and_operators(t, record),
            &[t.identity_note],
        ),
        part(
            "history",
            t.history,
            None,
            history,
            &[t.history_lines, t.history_note],
        ),
        part("doubt", w.doubt, None, doubt, &[w.doubt_note]),
        part("share", w.share, None, share, &[w.share_note]),
    ]
    .into()
}

/// A part of the page: its head, its date if it has one, its body, and notes in the margin.
fn part(
    id: &'static str,
    head: &'static str,
    dated: Option<String>,
    body: Html,
    notes: &[&'static str],
) -> Html {
    let class = if dated.is_some() {
        "part part--dated"
    } else {
        "part"
    };
    let head = el("h2")
        .class("part__head section-head__title")
        .id(id)
        .with(head);
    let dated = dated.map(|day| el("p").class("part__date").with(day));
    let mut margin = el("aside").class("margin");
    for note in notes {
        margin = margin.with(el("p").with(*note));
    }
    el("section")
        .class(class)
        .attr("aria-labelledby", id)
        .with((head, dated))
        .with(el("div").class("part__body").with(body))
        .with(margin)
        .into()
}

fn titles(t: &'static Words, record: &SpaceRecord) -> Html {
    let mut list = el("ul").class("titles");
    for title in in_order(&record.titles) {
        list = list.with(title_row(t, record, title));
    }
    list.into()
}

/// Those that are current first, by their state, and of one state the highest level first.
fn in_order(titles: &[TitleRecord]) -> Vec<&TitleRecord> {
    let titles: Vec<_> = titles.iter().collect();
    ordered(&titles, |title| {
        let level = Level::from_key(&title.level);
        (state_of(&title.state) as u64) << 8
            | level.map_or(u64::from(u8::MAX), |level| level as u64)
    })
}

fn title_row(t: &'static Words, record: &SpaceRecord, title: &TitleRecord) -> Html {
    let level: Html = match Level::from_key(&title.level) {
        Some(level) => say(level.name(), t.lang).into(),
        None => title.level.clone().into(),
    };
    let day = |day: &Option<String>| day.as_deref().map(iso_date);
    let missing = Missing::of(record, Some(title)).map(|missing| missing_line(t, record, &missing));
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
        (t.notice_period, notice(t, title, &iso_date)),
        (t.certified_since, since(t, record, title, &iso_date)),
        (t.valid_until, day(&title.until)),
        (t.cancelled_on, day(&title.cancelled)),
        (t.cancellation, cancellation(record, title).map(chinese)),
        (t.reason, title.reason.as_deref().map(chinese)),
    ]
    .map(|(key, value)| (key, value, &[] as &[&str]));
    let pairs = pairs(t, &Sources::of(record), lines.into());
    let head = (level, " ", state_label(state, t.lang));
    el("li")
        .class("titles__row")
        .with(el("p").class("titles__head").with(head))
        .with((missing, pairs))
        .into()
}

/// The record could not be had. What was not verified is not shown, and the reader learns what to do.
fn failed(site: &Site, id: SpaceId, trouble: Trouble) -> Html {
    let t = site.words();
    // Beside data that were tampered with, no state at all.
    let row = site.catalogue.by_id(&id);
    let row = row.filter(|_| trouble != Trouble::WrongHash);
    let known = row.map(|row| in_directory(site, &row));
    let records = site.records;
    let (class, head, note) = if trouble == Trouble::WrongHash {
        ("fault fault--alarm", t.tampered_head, t.tampered)
    } else {
        ("fault", t.failed_head, t.failed_not_uncertified)
    };
    let retry = el("button")
        .class("button button--main")
        .attr("type", "button")
        .on("click", move |_| {
            records.update(|records| records.forget(&id));
        })
        .with(t.retry);
    let fault = el("section")
        .class(class)
        .attr("role", "alert")
        .attr("data-trouble", trouble.key())
        .with(el("h2").class("fault__head").with(head))
        .with(el("p").with(((notices(t.lang).trouble)(trouble), t.gap, note)))
        .with(el("p").class("actions").with(retry));
    (fault, known).into()
}

/// What the directory has of a space, which was verified by itself.
fn in_directory(site: &Site, row: &Row<'_>) -> Html {
    let t = site.words();
    let date = |iso: &str| (!iso.is_empty()).then(|| iso_date(iso));
    let level = level_words(row.levels(), t.lang);
    let lines = [
        (t.state, Some(result_state(row, t))),
        (t.level, (!level.is_empty()).then(|| level.into())),
        (t.province, Some(result_place(row, "", t))),
        (t.certified_since, date(row.from)),
        (t.as_of, date(&site.catalogue.root().as_of)),
    ];
    let mut pairs = el("dl").class("pairs");
    for (key, value) in lines {
        pairs = pairs.with(pair(key, value.unwrap_or_else(|| t.not_stated.into())));
    }
    el("section")
        .class("known")
        .with(el("p").with(t.space.in_directory))
        .with(pairs)
        .into()
}

fn unknown(site: &Site) -> Html {
    let t = site.words();
    let directory = el("a")
        .class("button button--main")
        .href(site.link(Page::Directory))
        .with(t.to_directory);
    let as_of = date(&site.catalogue.root().as_of, t.lang);
    let head = el("h1")
        .class("page-name")
        .attr("tabindex", "-1")
        .with(t.unknown_head);
    el("div")
        .class("about")
        .with(head)
        .with(el("p").class("lead").with(t.unknown))
        .with(el("p").with((t.as_of, t.gap, as_of)))
        .with(el("p").class("actions").with(directory))
        .into()
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
