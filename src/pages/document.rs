//! Pages under which no program runs: the publisher writes them, and the browser loads them as they are.

use leptos::prelude::*;

use super::{
    about::about, accessibility::accessibility, data::data, figures::figures, keyboard::keyboard,
    not_found::not_found, privacy::privacy, province::province,
};
use crate::{
    routes::{Address, Page},
    site::Site,
    ui::Html,
};

/// A page that is written by the publisher only.
pub(crate) struct Document {
    /// What it is called, without the site's name.
    pub(crate) title: String,
    /// What it says of itself in search engines and previews.
    pub(crate) description: String,
    /// What stands in its frame.
    pub(crate) body: AnyView,
}

impl Document {
    pub(crate) fn new(title: &str, description: &str, body: impl Into<Html>) -> Self {
        Self {
            title: title.to_owned(),
            description: description.to_owned(),
            body: body.into().into_any(),
        }
    }
}

/// The document at an address, if there stands one.
pub(crate) fn document(site: &Site, address: &Address) -> Option<Document> {
    let document = match &address.page {
        Page::Home | Page::Directory | Page::Space(_) => return None,
        Page::Province { code, page } => province(site, *code, *page),
        Page::Figures => figures(site),
        Page::Data => data(site),
        Page::About => about(site),
        Page::Accessibility => accessibility(site),
        Page::Privacy => privacy(site),
        Page::Keyboard => keyboard(site),
        Page::NotFound => not_found(site),
    };
    Some(document)
}
