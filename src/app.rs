//! The frame of every page: masthead, dateline, the page, footer.

mod dateline;
mod footer;
mod masthead;

use leptos::prelude::*;

use self::{dateline::dateline, footer::footer, masthead::masthead};
use crate::{
    i18n::spoken_date,
    pages,
    routes::Page,
    site::{Notice, Site},
    ui::{Html, el, live},
};

/// Everything inside `#app`. A change of language or page makes the page anew; a change of filters does not, so nothing that a view
/// reads while it is made is tracked here.
pub(crate) fn app(site: Site) -> Html {
    let lang = {
        let address = site.address;
        Memo::new(move |_| address.with(|address| address.lang))
    };
    live(move || {
        // To track a memo without reading it would not run it.
        let _ = lang.get();
        untrack(|| framed(&site, body(&site)))
    })
}

fn body(site: &Site) -> Html {
    let page = {
        let address = site.address;
        Memo::new(move |_| address.with(|address| address.page.clone()))
    };
    let site = site.clone();
    live(move || {
        let page = page.get();
        untrack(|| match &page {
            Page::Home => pages::home(&site),
            Page::Directory => pages::directory(&site),
            Page::Space(id) => pages::space(&site, id),
            // The rest are documents: the browser loads them, and the app never comes to one.
            _ => ().into(),
        })
    })
}

/// A page in its frame.
pub(crate) fn framed(site: &Site, body: Html) -> Html {
    let skip = el("a").class("skip").href("#main").with(site.words().skip);
    let main = el("main")
        .class("page")
        .id("main")
        .attr("tabindex", "-1")
        .with(body);
    let announcer = el("p")
        .class("announcer")
        .id("announcer")
        .attr("role", "status")
        .attr("aria-live", "polite");
    Html::Several(vec![
        skip.into(),
        masthead(site),
        dateline(site),
        notice(site),
        main.into(),
        footer(site),
        sheet_address(site),
        announcer.into(),
    ])
}

/// The address of what is on paper, at the foot of each sheet.
fn sheet_address(site: &Site) -> Html {
    let words = site.words().space.address_of_page;
    let site = site.clone();
    el("p")
        .class("sheet-address")
        .with(words)
        .with(live(move || {
            site.address.with(|address| site.web_address(address))
        }))
        .into()
}

fn notice(site: &Site) -> Html {
    let site = site.clone();
    let bar = |class| el("p").class(class).attr("role", "status");
    live(move || {
        let t = site.words();
        site.notice.get().map(|notice| match notice {
            Notice::Offline => bar("notice").with(t.offline),
            // Offered, never forced: what somebody is reading or filling in stays.
            Notice::NewRelease(as_of) => {
                let reload = el("button")
                    .class("button button--small")
                    .attr("type", "button")
                    .on("click", |_| drop(window().location().reload()))
                    .with(t.show_new_release);
                bar("notice notice--news")
                    .with((t.new_release)(&spoken_date(&as_of, t.lang)))
                    .with(" ")
                    .with(reload)
            }
        })
    })
}
