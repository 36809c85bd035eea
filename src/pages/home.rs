//! What this is, one question, one box; the day's figures are the legend of the marks; the places; the doors to the rest.

mod doors;

use leptos::prelude::*;
use register::State;

use self::doors::doors;
use crate::{
    catalogue::{Found, division_name, greatest_first, ordered},
    i18n::number,
    pages::{
        figure, state_label,
        tiles::{label, letters, tiles},
    },
    routes::{Address, Facet, Filters, Lang, Page},
    site::{Site, Turn},
    ui::{FieldWords, Html, el, search_field},
};

/// Whether this is a page as the publisher writes it. It leads to plain lists, the app to its directory.
const PLAIN: bool = cfg!(not(target_arch = "wasm32"));

pub(crate) fn home(site: &Site) -> Html {
    let t = site.words();
    let mut question = el("h1").class("question").attr("tabindex", "-1");
    for (place, phrase) in t.home_question.iter().enumerate() {
        let space = (place > 0 && t.lang == Lang::En).then_some(" ");
        let gap = (place > 0).then(|| el("wbr"));
        question = question.with((space, gap, *phrase));
    }
    let typed = RwSignal::new(String::new());
    let words = FieldWords {
        label: t.search_label,
        hint: t.search_hint,
        help: t.search_help,
        clear: t.search_clear,
        button: Some(t.search),
    };
    let action = site.link(Page::Directory);
    let send = {
        let site = site.clone();
        move || {
            let filters = Filters::default().with_text(typed.get_untracked().trim());
            site.go(Address::directory(t.lang, filters), Turn::Push);
        }
    };
    let field = search_field(
        words,
        action,
        typed.into(),
        move |text| typed.set(text),
        send,
    );
    let question = el("section")
        .class("home__question")
        .with(question)
        .with(el("p").class("lead").with(t.browse.lead))
        .with(field)
        .with(PLAIN.then(|| {
            let notice = |class| el("p").class(class).with(t.frame.no_program);
            (
                el("noscript").with(notice("notice")),
                notice("notice absent"),
            )
        }));
    let found = site.catalogue.find(&Filters::default(), t.lang);
    el("div")
        .class("home")
        .with((question, today(site, &found), places(site, &found)))
        .with(doors(site, &found))
        .into()
}

/// The register's figures. Each leads to its list.
fn today(site: &Site, found: &Found) -> Html {
    let t = site.words();
    let rows = State::ALL.map(|state| {
        let count = found.state(state);
        let label = state_label(state, t.lang);
        let label = if count == 0 {
            label
        } else {
            let filters = Filters::only(Facet::State, state.key());
            el("a")
                .class("ledger__link")
                .href(site.href(&Address::directory(t.lang, filters)))
                .with(label)
                .into()
        };
        el("li").class("ledger__row").with((label, figure(count)))
    });
    let sum = el("span")
        .class("figure")
        .with(number(site.catalogue.len() as u64));
    el("section")
        .attr("aria-labelledby", "today")
        .with(
            el("h2")
                .class("ledger__head")
                .id("today")
                .with(t.home_today),
        )
        .with(el("ul").class("ledger").with(rows))
        .with(
            el("p")
                .class("ledger__sum")
                .with((el("span").with(t.home_all), sum)),
        )
        .with(el("p").class("note").with(t.home_shapes))
        .into()
}

/// Every province-level division with its number of records, as cells and as a list, each with its spaces.
fn places(site: &Site, found: &Found) -> Html {
    let t = site.words();
    let count = |code| found.province(code);
    let href = |code| {
        if PLAIN {
            site.link(Page::Province { code, page: 1 })
        } else {
            let filters = Filters::only(Facet::Province, &code.to_string());
            site.href(&Address::directory(t.lang, filters))
        }
    };
    let provinces: Vec<_> = site
        .catalogue
        .provinces()
        .map(|(code, division)| (count(code), code, division))
        .collect();
    // They stand by their codes.
    let rows: Vec<Html> = ordered(&provinces, |(count, ..)| greatest_first(*count))
        .into_iter()
        .map(|(count, code, division)| {
            let shown = division_name(division, t.lang).to_owned();
            let name = if count == 0 {
                el("span").class("places__none")
            } else {
                // The address differs between the plain page and the app; by its id the focus finds it again when the app takes over.
                el("a")
                    .class("places__link")
                    .id(["in-", &code.to_string()].concat())
                    .href(href(code))
            };
            let letters = label("places__letters", letters(code), t.lang);
            el("li")
                .class("places__row")
                .with((name.with(letters).with(shown), figure(count)))
                .into()
        })
        .collect();
    let head = el("div")
        .class("section-head")
        .with(
            el("h2")
                .class("section-head__title")
                .id("places")
                .with(t.home_places),
        )
        .with(el("p").class("note").with(t.home_places_note));
    el("section")
        .class("home__places")
        .attr("aria-labelledby", "places")
        .with(head)
        .with(tiles(site, &count, &href, &|_| false))
        .with(el("ul").class("places").with(rows))
        .into()
}
