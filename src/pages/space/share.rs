//! Passing a record on: its link, a code, a contact card, a poster for the door. What takes a click to see is made on that click.

use std::sync::Arc;

use leptos::{
    ev::Event,
    prelude::{Get, GetUntracked, RwSignal, Set, Update, document},
    wasm_bindgen::JsCast,
    web_sys::{HtmlElement, KeyboardEvent},
};
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

impl Open {
    /// The id of the button that opens it.
    fn button(self) -> &'static str {
        match self {
            Self::Code => "share-code",
            Self::Card => "share-card",
            Self::Poster => "share-poster",
        }
    }

    fn name(self, t: &'static Words) -> &'static str {
        match self {
            Self::Code => t.space.code,
            Self::Card => t.space.card,
            Self::Poster => t.space.poster,
        }
    }
}

pub(super) fn share(
    site: &Site,
    record: &Arc<SpaceRecord>,
    address: String,
    web_address: &str,
) -> Html {
    let t = site.words();
    let open = RwSignal::new(None);
    let poster_too = on_poster(record).is_some();
    let buttons = el("div")
        .class("actions share__actions")
        .on("keydown", move |event| leave(event, open))
        .with((
            button(t, open, Open::Code),
            button(t, open, Open::Card),
            poster_too.then(|| button(t, open, Open::Poster)),
        ));
    let link = copied(t, "share-link", t.space.link, web_address.to_owned());
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
    let panel = el("div")
        .class("share__panel")
        .id("share-panel")
        .on("keydown", move |event| leave(event, open))
        .with(panel);
    // The focus stays on the button, so what has opened behind it is said.
    let said = move || {
        let words = |what: Open| [what.name(t), t.colon, t.space.opened].concat();
        open.get().map(words)
    };
    let said = el("p")
        .class("announcer")
        .attr("role", "status")
        .with(live(said));
    (link, buttons, (panel, said)).into()
}

/// Escape closes what is open, and the focus is on its button again.
fn leave(event: Event, open: RwSignal<Option<Open>>) {
    let key = event.dyn_into::<KeyboardEvent>().map(|event| event.key());
    let Some(what) = open.get_untracked() else {
        return;
    };
    if key.is_ok_and(|key| key == "Escape") {
        let button = document().get_element_by_id(what.button());
        if let Some(button) = button.and_then(|button| button.dyn_into::<HtmlElement>().ok()) {
            let _ = button.focus();
        }
        open.set(None);
    }
}

/// A button that opens one thing and closes it again.
fn button(t: &'static Words, open: RwSignal<Option<Open>>, what: Open) -> Element {
    el("button")
        .class("button button--small")
        .id(what.button())
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
        .with(what.name(t))
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
