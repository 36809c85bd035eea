//! The keys.

use super::{
    Document,
    document::{part, words},
};
use crate::{
    i18n::help::help,
    site::Site,
    ui::{Element, Html, el},
};

pub(crate) fn keyboard(site: &Site) -> Document {
    let own = &help(site.words().lang).keyboard;
    let head = |word| el("th").attr("scope", "col").with(word);
    let rows: Vec<Element> = (own.table.iter())
        .map(|(keys, does)| {
            let row = el("tr").with(el("th").attr("scope", "row").with(pressed(keys)));
            row.with(el("td").with(*does))
        })
        .collect();
    let table = el("table")
        .class("keys")
        .with(el("thead").with(el("tr").with(head(own.columns.0)).with(head(own.columns.1))))
        .with(el("tbody").with(rows));
    let parts: Vec<Element> = own.parts.iter().map(words).collect();
    Document::of_words(&own.top, (part(own.keys, table), parts))
}

/// Keys, each in a frame: alternatives stand between ` / `, keys pressed together between `+`.
fn pressed(keys: &'static str) -> Html {
    let chord = |chord: &'static str| {
        let keys = chord.split('+').map(|key| el("kbd").with(key).into());
        let keys = between("+", keys.collect());
        el("span").class("keys__chord").with(keys).into()
    };
    between(" / ", keys.split(" / ").map(chord).collect())
}

fn between(divider: &'static str, pieces: Vec<Html>) -> Html {
    let mut all = Vec::new();
    for piece in pieces {
        if !all.is_empty() {
            all.push(divider.into());
        }
        all.push(piece);
    }
    Html::Several(all)
}
