//! Passing a record on: its link, a code, a contact card, a poster for the door. What takes a click to see is made on that click.

use std::sync::Arc;

use leptos::prelude::{Get, RwSignal, Update};
use release::SpaceRecord;

use super::{
    card::card,
    poster::{on_poster, poster},
};
use crate::{
    i18n::Words,
    routes::encode,
    site::Site,
    ui::{Element, Html, code, copied, el, live},
};

/// What is open below the buttons.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Open {
    Code,
    Card,
    Poster,
}

pub(super) fn share(
    site: &Site,
    record: &Arc<SpaceRecord>,
    address: String,
    web_address: &str,
) -> Html {
    let t = site.words();
    let w = t.space;
    let open = RwSignal::new(None);
    let poster_too = on_poster(record).is_some();
    let buttons = el("div").class("actions share__actions").with((
        button(open, Open::Code, w.code),
        button(open, Open::Card, w.card),
        poster_too.then(|| button(open, Open::Poster, w.poster)),
    ));
    let link = copied(t, "share-link", w.link, web_address.to_owned());
    let (site, record, web_address) = (site.clone(), record.clone(), web_address.to_owned());
    let panel = live(move || match open.get() {
        None => ().into(),
        Some(Open::Code) => code(&web_address, t.space.code_alt).into(),
        Some(Open::Card) => {
            card_panel(t, &record.id, &card(&site, &record, &address, &web_address))
        }
        Some(Open::Poster) => on_poster(&record)
            .map(|title| poster(&site, &record, title, &web_address))
            .into(),
    });
    (
        link,
        buttons,
        el("div")
            .class("share__panel")
            .id("share-panel")
            .with(panel),
    )
        .into()
}

/// A button that opens one thing and closes it again.
fn button(open: RwSignal<Option<Open>>, what: Open, word: &'static str) -> Element {
    el("button")
        .class("button button--small")
        .attr("type", "button")
        .attr("aria-controls", "share-panel")
        .attr_live("aria-expanded", move || {
            if open.get() == Some(what) {
                "true"
            } else {
                "false"
            }
        })
        .on("click", move |_| {
            open.update(|open| *open = (*open != Some(what)).then_some(what));
        })
        .with(word)
}

/// The card to save, and its text where nothing can be saved.
fn card_panel(t: &'static Words, id: &str, card: &str) -> Html {
    let save = el("a")
        .class("button")
        .attr("download", [id, ".vcf"].concat())
        .href("data:text/vcard;charset=utf-8,".to_owned() + &encode(card))
        .with(t.space.card_save);
    (
        el("p").class("actions").with(save),
        el("p").class("note").with(t.space.card_note),
        copied(t, "card-text", t.space.card_text, card.replace('\r', "")),
    )
        .into()
}
