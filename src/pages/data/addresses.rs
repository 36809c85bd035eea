//! Every address, what stands there, and how large it is in this release.

use release::{Example, Offer};

use super::{
    About,
    piece::{part, size},
};
use crate::{
    i18n::say,
    ui::{Html, el},
};

pub(super) fn addresses(about: &About<'_>) -> Html {
    let offers: Vec<Html> = about
        .data
        .offers
        .iter()
        .map(|offer| row(about, offer))
        .collect();
    part(
        "addresses",
        about.words.addresses,
        el("ul").class("offers").with(offers),
    )
}

fn row(about: &About<'_>, offer: &Offer) -> Html {
    let (t, words) = (about.site.words(), about.words);
    let example = offer.example.as_ref();
    // An address without a parameter is its own example.
    let is_one = example.is_some_and(|example| example.path == offer.path);
    let address = el("code").class("offer__address").with(offer.path);
    let address: Html = match example {
        Some(example) if is_one => el("a").href(about.href(&example.path)).with(address).into(),
        _ => address.into(),
    };
    let link = example.filter(|_| !is_one).map(|example| {
        let link = el("a")
            .href(about.href(&example.path))
            .with(el("code").with(shortened(&example.path)));
        let length = example.length.map(size);
        let length = length.map(|length| (t.list_separator, length));
        let head = (words.example, t.colon, link);
        (Html::from(head), length.map(Html::from))
    });
    let schemas: Vec<Html> = offer
        .schemas
        .iter()
        .map(|name| {
            let path = ["schemas/", name, ".schema.json"].concat();
            let link = el("a").href(about.href(&path)).with(*name);
            el("span").class("offer__schema").with(link).into()
        })
        .collect();
    let schemas = (!schemas.is_empty()).then(|| {
        let head = (words.schema, t.colon);
        el("p").class("offer__line").with(head).with(schemas)
    });
    let count = (!is_one).then(|| {
        el("span")
            .class("offer__count")
            .with((words.files)(offer.count))
    });
    let length = example
        .filter(|_| is_one)
        .map(|example| length(about, example));
    el("li")
        .class("offer")
        .with(el("p").class("offer__path").with(address))
        .with(el("p").class("offer__size").with((count, length)))
        .with(
            el("div")
                .class("offer__what")
                .with(el("p").with(say(offer.what, t.lang)))
                .with(link.map(|link| el("p").class("offer__line").with(link)))
                .with(schemas),
        )
        .into()
}

fn length(about: &About<'_>, example: &Example) -> Html {
    match example.length {
        Some(length) => el("span").class("figure").with(size(length)).into(),
        None => el("span")
            .class("offer__later")
            .with(about.words.written_last)
            .into(),
    }
}

/// A path whose hash is cut to what can be read; the link has all of it.
fn shortened(path: &str) -> String {
    let Some((folder, name)) = path.split_once('/') else {
        return path.to_owned();
    };
    match name.strip_suffix(".json") {
        Some(hash) if hash.len() == 64 => {
            let hash = hash.get(..12).unwrap_or(hash);
            [folder, "/", hash, "….json"].concat()
        }
        _ => path.to_owned(),
    }
}
