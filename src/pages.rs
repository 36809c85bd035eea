//! One file per page, and what each is called.

#[cfg(not(target_arch = "wasm32"))]
mod about;
#[cfg(not(target_arch = "wasm32"))]
mod accessibility;
#[cfg(not(target_arch = "wasm32"))]
mod assess;
pub(crate) mod conditions;
mod contact;
#[cfg(not(target_arch = "wasm32"))]
mod data;
mod directory;
#[cfg(not(target_arch = "wasm32"))]
mod document;
mod facts;
#[cfg(not(target_arch = "wasm32"))]
mod figures;
mod former;
mod home;
#[cfg(not(target_arch = "wasm32"))]
mod keyboard;
mod licence;
mod missing;
#[cfg(not(target_arch = "wasm32"))]
mod not_found;
#[cfg(not(target_arch = "wasm32"))]
mod privacy;
#[cfg(not(target_arch = "wasm32"))]
mod province;
mod result;
mod sources;
mod space;
#[cfg(not(target_arch = "wasm32"))]
mod standards;
mod step;
mod tiles;
mod timeline;
mod title;
mod verdict;

#[cfg(not(target_arch = "wasm32"))]
pub(crate) use assess::forms;
pub(crate) use contact::mail_link;
#[cfg(not(target_arch = "wasm32"))]
pub(crate) use contact::office;
pub(crate) use directory::directory;
#[cfg(not(target_arch = "wasm32"))]
pub(crate) use document::{Document, document};
pub(crate) use home::home;
pub(crate) use licence::licence;
#[cfg(not(target_arch = "wasm32"))]
pub(crate) use not_found::not_found_in_both;
pub(crate) use space::space;
#[cfg(not(target_arch = "wasm32"))]
pub use standards::Explained;
#[cfg(not(target_arch = "wasm32"))]
pub(crate) use standards::{place_in_trail, standards_pages};
#[cfg(not(target_arch = "wasm32"))]
pub(crate) use verdict::verdict_words;

use register::{Level, State};

use crate::{
    i18n::{number, say, words},
    routes::{Address, Page},
    site::Site,
    ui::{Html, Mark, el, mark},
};

/// What a page is called: in the browser's title bar, in the announcement after a navigation, in search engines.
pub(crate) fn title(site: &Site, address: &Address) -> String {
    let t = words(address.lang);
    let mut own = match &address.page {
        Page::Home => {
            let other = site.catalogue.site_name(address.lang.other());
            return format!("{} {other}", site.catalogue.site_name(address.lang));
        }
        Page::Directory if address.filters.q.trim().is_empty() => t.directory.to_owned(),
        Page::Directory => format!("{} {}", address.filters.q.trim(), t.directory),
        Page::Space(id) => match site.catalogue.by_id(id) {
            Some(row) => name_in(address.lang, row.name, row.name_en).0.to_owned(),
            None => t.unknown_head.to_owned(),
        },
        // A document brings its own.
        _ => String::new(),
    };
    if address.filters.page > 0 {
        own = [&own, " · ", &(t.browse.page)(address.filters.page + 1)].concat();
    }
    titled(&own, site, address.lang)
}

/// A page's own title with the site's name.
pub(crate) fn titled(own: &str, site: &Site, lang: crate::routes::Lang) -> String {
    format!("{own} · {}", site.catalogue.site_name(lang))
}

/// The mark of a state.
pub(crate) fn mark_of(state: State) -> Mark {
    match state {
        State::Certified => Mark::Certified,
        State::UnderRecheck => Mark::UnderRecheck,
        State::Suspended => Mark::Suspended,
        State::InNotice => Mark::InNotice,
        State::Listed => Mark::Listed,
        State::Expired => Mark::Expired,
        State::Cancelled => Mark::Cancelled,
    }
}

/// The class that gives a state its colour.
pub(crate) fn state_class(state: State) -> &'static str {
    match state {
        State::Certified => "state state--certified",
        State::UnderRecheck => "state state--recheck",
        State::Suspended => "state state--suspended",
        State::InNotice => "state state--notice",
        State::Listed => "state state--listed",
        State::Expired => "state state--expired",
        State::Cancelled => "state state--cancelled",
    }
}

/// A state: mark, word and colour together.
pub(crate) fn state_label(state: State, lang: crate::routes::Lang) -> Html {
    el("span")
        .class(state_class(state))
        .with(mark(mark_of(state)))
        .with(
            el("span")
                .class("state__word")
                .with(say(state.name(), lang)),
        )
        .into()
}

/// The name to show first in a language, with the language it is in, and the other one if there is any.
pub(crate) fn name_in<'a>(
    lang: crate::routes::Lang,
    name: &'a str,
    name_en: &'a str,
) -> (&'a str, &'static str, Option<(&'a str, &'static str)>) {
    match lang {
        crate::routes::Lang::En if !name_en.is_empty() => (name_en, "en", Some((name, "zh-CN"))),
        _ => (
            name,
            "zh-CN",
            Some((name_en, "en")).filter(|(name, _)| !name.is_empty()),
        ),
    }
}

/// The levels of a row, in words.
pub(crate) fn level_words(
    levels: impl Iterator<Item = Level>,
    lang: crate::routes::Lang,
) -> String {
    levels
        .map(|level| say(level.name(), lang))
        .collect::<Vec<_>>()
        .join(words(lang).list_separator)
}

/// A number in a column of numbers, muted where it is zero.
pub(crate) fn figure(value: u32) -> Html {
    let class = if value == 0 {
        "figure figure--zero"
    } else {
        "figure"
    };
    el("span").class(class).with(number(value)).into()
}
