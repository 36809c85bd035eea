//! No such page.

use leptos::prelude::*;

use super::Document;
use crate::{routes::Page, site::Site};

pub(crate) fn not_found(site: &Site) -> Document {
    let t = site.words();
    let body = view! {
        <div class="about">
            <h1 class="page-name" tabindex="-1">{t.not_found_head}</h1>
            <p class="lead">{t.not_found}</p>
            <p class="actions"><a class="button button--main" href=site.link(Page::Directory)>{t.to_directory}</a><a class="button" href=site.link(Page::Home)>{t.to_home}</a></p>
        </div>
    };
    Document {
        title: t.not_found_head.to_owned(),
        description: t.describe_home.to_owned(),
        body: body.into_any(),
    }
}
