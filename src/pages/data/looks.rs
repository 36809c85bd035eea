//! How the data look: the first lines of a record and of a table, from this release.

use super::{
    About,
    piece::{lines, part},
};
use crate::ui::{Html, el};

pub(super) fn looks(about: &About<'_>) -> Html {
    let examples = about
        .data
        .offers
        .iter()
        .filter_map(|offer| offer.example.as_ref());
    let shown: Vec<Html> = examples
        .filter_map(|example| {
            let beginning = example.beginning.clone()?;
            let link = el("a")
                .href(about.href(&example.path))
                .with(el("code").with(example.path.clone()));
            let what = el("figcaption")
                .class("lines-of__what")
                .with((about.words.beginning_of, link));
            let figure = el("figure")
                .class("lines-of")
                .with((what, lines(beginning)));
            Some(figure.into())
        })
        .collect();
    part("looks", about.words.record, shown)
}
