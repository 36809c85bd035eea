//! A figure on the page: its head and its number, the drawing with its table, and in the margin the date, the source, how it was
//! counted, and its data.

use crate::{
    i18n::{Part, figures_page, spoken_date},
    site::Site,
    ui::{Html, date, el},
};

/// A figure, named as its field in `statistics.json`.
pub(super) struct Figure {
    pub(super) name: &'static str,
    pub(super) words: Part,
    pub(super) body: Html,
}

pub(super) fn part(site: &Site, place: usize, figure: Figure) -> Html {
    let t = site.words();
    let words = figures_page(t.lang);
    let root = site.catalogue.root();
    let head_id = ["head-", figure.name].concat();
    let head = el("h2")
        .class("section-head__title")
        .id(head_id.clone())
        .with(
            el("span")
                .class("figures__number")
                .with((words.table)(place)),
        )
        .with(" ")
        .with(figure.words.head);
    let as_of = el("p")
        .class("part__date")
        .with((t.as_of, t.gap, date(&root.as_of, t.lang)));
    let notes: Vec<Html> = figure
        .words
        .notes
        .iter()
        .map(|note| el("p").with(*note).into())
        .collect();
    let source = el("p")
        .with(words.source)
        .with(el("code").with(root.release.clone()));
    let api = |path: String| [&*site.base, "api/v1/", &path].concat();
    let table = ["statistics/", figure.name, ".csv"].concat();
    let what = [figure.words.head, t.colon, words.csv].concat();
    let csv = el("a")
        .href(api(table))
        .attr("download", [figure.name, ".csv"].concat())
        .attr("aria-label", what)
        .with(words.csv);
    let json = el("a")
        .href(api("statistics.json".to_owned()))
        .with(words.json);
    let data = el("p")
        .class("figures__data")
        .with((words.download, t.colon, csv))
        .with(t.list_separator)
        .with(json);
    let margin = el("aside")
        .class("margin")
        .attr(
            "aria-label",
            spoken(figure.words.head, &spoken_date(&root.as_of, t.lang)),
        )
        .with(source)
        .with(notes)
        .with(data);
    el("section")
        .class("part part--dated figures__part")
        .id(figure.name)
        .attr("aria-labelledby", head_id)
        .with(el("div").class("part__head").with(head))
        .with(as_of)
        .with(el("div").class("part__body").with(figure.body))
        .with(margin)
        .into()
}

fn spoken(head: &str, date: &str) -> String {
    [head, ", ", date].concat()
}
