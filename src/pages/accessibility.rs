//! How accessible the site is.

use super::Document;
use crate::{site::Site, ui::el};

pub(crate) fn accessibility(site: &Site) -> Document {
    let t = site.words();
    let body = el("div").class("about").with(
        el("h1")
            .class("page-name")
            .attr("tabindex", "-1")
            .with(t.frame.accessibility),
    );
    Document::new(t.frame.accessibility, t.describe_home, body)
}
