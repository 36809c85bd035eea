//! No such page.

use super::Document;
use crate::{i18n::help::help, routes::Page, site::Site, ui::el};

pub(crate) fn not_found(site: &Site) -> Document {
    let t = site.words();
    let own = &help(t.lang).not_found;
    let way = |class, page, word| el("a").class(class).href(site.link(page)).with(word);
    let ways = el("p")
        .class("actions")
        .with(way("button button--main", Page::Directory, t.to_directory))
        .with(way("button", Page::Home, own.to_home));
    let body = el("div")
        .class("about")
        .with(el("h1").class("page-name").with(own.head))
        .with(el("p").class("lead").with(own.lead))
        .with(ways);
    Document::new(own.head, own.lead, body)
}
