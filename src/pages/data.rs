//! The open data: what there is, where, and how to cite it.

use super::Document;
use crate::{site::Site, ui::el};

pub(crate) fn data(site: &Site, _open_data: &release::OpenData) -> Document {
    let t = site.words();
    let body = el("div").class("about").with(
        el("h1")
            .class("page-name")
            .attr("tabindex", "-1")
            .with(t.frame.data),
    );
    Document::new(t.frame.data, t.describe_home, body)
}
