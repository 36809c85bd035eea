//! What happens to the reader's data.

use super::Document;
use crate::{site::Site, ui::el};

pub(crate) fn privacy(site: &Site) -> Document {
    let t = site.words();
    let body = el("div").class("about").with(
        el("h1")
            .class("page-name")
            .attr("tabindex", "-1")
            .with(t.frame.privacy),
    );
    Document::new(t.frame.privacy, t.describe_home, body)
}
