//! A poster for the door, A4: what the space is certified as, by whom, since when, and a code that leads to the record. For a title that
//! is held on the day of the data and that no list leaves out.

use register::Level;
use release::{SpaceRecord, TitleRecord};

use crate::{
    handout,
    i18n::{Words, spoken_date, words},
    pages::{
        mark_of,
        missing::Missing,
        state_class,
        title::chinese,
        verdict::{state_of, verdict_words},
    },
    routes::Lang,
    site::Site,
    ui::{Html, code, el, mark, seal},
};

/// The title that a poster may say, if there is one.
pub(super) fn on_poster(record: &SpaceRecord) -> Option<&TitleRecord> {
    record.best().filter(|title| {
        state_of(&record.state).holds() && Missing::of(record, Some(title)).is_none()
    })
}

/// The poster with the button that prints it.
pub(super) fn poster(
    site: &Site,
    record: &SpaceRecord,
    title: &TitleRecord,
    web_address: &str,
) -> Html {
    let t = site.words();
    let w = t.space;
    let state = state_of(&record.state);
    let english = record.name_en.as_deref();
    let both = |class: &'static str, word: fn(&'static Words) -> &'static str| {
        let line = |lang: Lang| {
            el("p")
                .class(class)
                .lang(lang.tag())
                .with(word(words(lang)))
        };
        (line(Lang::Zh), line(Lang::En))
    };
    let [site_zh, site_en] = [Lang::Zh, Lang::En].map(|lang| {
        el("p")
            .class("poster__site")
            .lang(lang.tag())
            .with(site.catalogue.site_name(lang).to_owned())
    });
    let level = Level::from_key(&title.level);
    let [verdict_zh, verdict_en] = [Lang::Zh, Lang::En].map(|lang| {
        el("p")
            .class("poster__verdict")
            .lang(lang.tag())
            .with(verdict_words(words(lang), state, level))
    });
    let root = site.catalogue.root();
    let facts = el("dl").class("poster__facts").with([
        fact(|t| t.issued_by, chinese(&title.issuer)),
        fact(|t| t.certified_since, both_days(title.from.as_deref())),
        fact(|t| t.as_of, both_days(Some(&root.as_of))),
        fact(|t| t.release, el("code").with(root.release.clone()).into()),
    ]);
    let sheet = el("section")
        .class("poster")
        .attr("aria-label", w.poster)
        .with(
            el("div")
                .class("poster__head")
                .with((seal(), el("div").with((site_zh, site_en)))),
        )
        .with(both("poster__kind", |t| t.space.poster_kind))
        .with(
            el("p")
                .class(if record.name.chars().count() > 14 {
                    "poster__name poster__name--long"
                } else {
                    "poster__name"
                })
                .lang("zh-CN")
                .with(record.name.clone()),
        )
        .with(english.map(|name| {
            el("p")
                .class("poster__name-en")
                .lang("en")
                .with(name.to_owned())
        }))
        .with(
            el("div").class("poster__title").with((
                el("span")
                    .class(state_class(state))
                    .with(mark(mark_of(state))),
                el("div").with((verdict_zh, verdict_en)),
            )),
        )
        .with(facts)
        .with(
            el("div").class("poster__live").with((
                code(web_address, w.code_alt),
                el("div").with((
                    both("poster__scan", |t| t.space.poster_scan),
                    el("p")
                        .class("poster__address")
                        .with(web_address.to_owned()),
                    (
                        root.sample.then(|| both("poster__proof", |t| t.sample)),
                        both("poster__proof", |t| t.space.poster_proof),
                    ),
                )),
            )),
        );
    let print = el("button")
        .class("button button--main")
        .attr("type", "button")
        .on("click", |_| handout::print_poster())
        .with(w.poster_print);
    (
        el("p").class("actions").with(print),
        el("p").class("note").with(w.poster_note),
        sheet,
    )
        .into()
}

fn fact(key: fn(&'static Words) -> &'static str, value: Html) -> Html {
    let [zh, en] =
        [Lang::Zh, Lang::En].map(|lang| el("span").lang(lang.tag()).with(key(words(lang))));
    let key = el("dt").class("poster__key").with((zh, " ", en));
    el("div")
        .with((key, el("dd").class("poster__value").with(value)))
        .into()
}

fn both_days(day: Option<&str>) -> Html {
    let line = |lang: Lang| {
        let t = words(lang);
        let text = day.map_or_else(|| t.not_stated.to_owned(), |day| spoken_date(day, lang));
        el("span").class("poster__day").lang(lang.tag()).with(text)
    };
    (line(Lang::Zh), " ", line(Lang::En)).into()
}
