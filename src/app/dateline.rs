//! The line under the masthead: as of when, how long ago that is, which release, and whether it is a sample. On every page.

use leptos::prelude::*;

use crate::{
    age::{OLD, age},
    i18n::spoken_date,
    site::Site,
    ui::{Html, date, el, live},
};

pub(super) fn dateline(site: &Site) -> Html {
    let t = site.words();
    let root = site.catalogue.root();
    let since = {
        let (as_of, today) = (root.as_of.clone(), site.today);
        move || age(&as_of, today.get()?)
    };
    let words = {
        let since = since.clone();
        move || {
            let (before, after) = t.brackets;
            since().map(|days| before.to_owned() + &(t.frame.age)(days) + after)
        }
    };
    let as_of = el("span")
        .with(t.as_of)
        .with(t.gap)
        .with(date(&root.as_of, t.lang))
        .with(live(words));
    let release = el("span")
        .class("dateline__release")
        .with(t.release)
        .with(" ")
        .with(el("code").with(root.release.clone()));
    let total = el("span")
        .class("dateline__total")
        .with((t.total)(site.catalogue.len()));
    let sample = root
        .sample
        .then(|| el("span").class("dateline__sample").with(t.sample));
    let line = el("p")
        .class("dateline__inner")
        .with(as_of)
        .with(release)
        .with(total)
        .with(sample);
    let spoken = spoken_date(&root.as_of, t.lang);
    let old = live(move || {
        since().filter(|days| *days > OLD).map(|days| {
            let words = (t.frame.stale)(&spoken, &(t.frame.age)(days));
            el("p").class("notice").with(words)
        })
    });
    (
        el("section")
            .class("dateline")
            .attr("aria-label", t.dateline)
            .with(line),
        old,
    )
        .into()
}
