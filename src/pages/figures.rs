//! The register in figures.

use super::Document;
use crate::{site::Site, ui::el};

pub(crate) fn figures(site: &Site) -> Document {
    let t = site.words();
    let body = el("div").class("about").with(
        el("h1")
            .class("page-name")
            .attr("tabindex", "-1")
            .with(t.frame.figures),
    );
    Document::new(t.frame.figures, t.describe_home, body)
}
