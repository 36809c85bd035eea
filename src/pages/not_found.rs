//! No such page.

use super::Document;
use crate::{
    i18n::help::help,
    routes::Page,
    site::Site,
    ui::{Element, Html, el},
};

pub(crate) fn not_found(site: &Site) -> Document {
    let own = &help(site.words().lang).not_found;
    let body = el("div").class("about").with(words(site, "h1"));
    Document::new(own.head, own.lead, body)
}

/// The same for whoever's language is not known: in that of the first site, then in that of the second.
pub(crate) fn not_found_in_both([first, second]: [&Site; 2]) -> Document {
    let [own, other] = [first, second].map(|site| &help(site.words().lang).not_found);
    let body = el("div")
        .class("about")
        .with(in_its_language(first, "h1"))
        .with(in_its_language(second, "h2"));
    let both = |own, other| [own, " ", other].concat();
    let (title, description) = (both(own.head, other.head), both(own.lead, other.lead));
    Document::new(&title, &description, body)
}

/// What is said, and where to go, in the language of the site.
fn words(site: &Site, head: &'static str) -> Html {
    let t = site.words();
    let own = &help(t.lang).not_found;
    let way = |class, page, word| el("a").class(class).href(site.link(page)).with(word);
    let ways = el("p")
        .class("actions")
        .with(way("button button--main", Page::Directory, t.to_directory))
        .with(way("button", Page::Home, own.to_home));
    let head = el(head).class("page-name").with(own.head);
    (head, el("p").class("lead").with(own.lead), ways).into()
}

fn in_its_language(site: &Site, head: &'static str) -> Element {
    el("section")
        .class("nowhere")
        .lang(site.words().lang.tag())
        .with(words(site, head))
}
