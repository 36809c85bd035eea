//! The keys.

use super::Document;
use crate::{site::Site, ui::el};

pub(crate) fn keyboard(site: &Site) -> Document {
    let t = site.words();
    let body = el("div").class("about").with(
        el("h1")
            .class("page-name")
            .attr("tabindex", "-1")
            .with(t.frame.keyboard),
    );
    Document::new(t.frame.keyboard, t.describe_home, body)
}
