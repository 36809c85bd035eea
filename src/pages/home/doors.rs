//! The doors of the home page: what there is, each drawn in a few strokes.

use register::{Level, State};

use crate::{
    catalogue::Found,
    i18n::{number, say},
    pages::{mark_of, state_class},
    routes::{Address, Facet, Filters, Page, StandardsPage},
    site::Site,
    ui::{Element, Html, drawing, el, mark},
};

/// Years as bars over their line.
const BARS: &str =
    "M4 46h124M12 46v-8h9v8M30 46V30h9v16M48 46V20h9v26M66 46V10h9v36M84 46V14h9v32M102 46V24h9v22";
/// Two ways side by side, and one that goes on alone: *or*, and *and*.
const WIRES: &str = "M4 26h14M18 10v32M18 10h12M18 42h12M30 4h34v12H30zM30 36h34v12H30zM64 10h12M64 42h12M76 10v32M76 26h14M90 20h16v12H90zM106 26h8M114 20h16v12h-16zM130 26h6";
/// Questions, some of them answered, and a line of the rule that two of them reach.
const CHECKS: &str =
    "M4 6h12v12H4zM7 12l3 3l5-6M26 12h44M4 32h12v12H4zM26 38h24M92 4v44M92 14h40M92 26h22M92 38h34";
/// Braces around lines of data.
const BRACES: &str = "M20 4h-4q-6 0-6 6v8q0 6-6 8q6 2 6 8v8q0 6 6 6h4M28 16h44M28 26h60M28 36h30M96 4h4q6 0 6 6v8q0 6 6 8q-6 2-6 8v8q0 6-6 6h-4";
/// A document, and what is noted in its margin.
const MARGIN: &str = "M4 4h84v44H4zM14 16h52M14 26h60M14 36h34M88 16h24M88 26h16M88 36h20";

pub(super) fn doors(site: &Site, found: &Found) -> Html {
    let t = site.words();
    let b = t.browse;
    let levels = Level::ALL
        .into_iter()
        .filter(|level| found.level(*level) > 0)
        .map(|level| {
            let filters = Filters::only(Facet::Level, level.key());
            let href = site.href(&Address::directory(t.lang, filters));
            line(say(level.name(), t.lang), href, Some(found.level(level)))
        })
        .collect();
    let api = |word, file: &str| line(word, [&site.base, "api/v1/", file].concat(), None);
    let page = |word, page| line(word, site.link(page), None);
    let doors = [
        (
            Page::Directory,
            t.directory,
            b.door_directory,
            marks(),
            levels,
        ),
        (
            Page::Standards(StandardsPage::Overview),
            t.frame.standards,
            b.door_standards,
            drawing(WIRES),
            [
                (StandardsPage::Choose, b.door_standards_compare),
                (StandardsPage::Terms, t.frame.terms),
            ]
            .map(|(own, word)| page(word, Page::Standards(own)))
            .into(),
        ),
        (
            Page::Assess(None),
            t.frame.assess,
            b.door_assess,
            drawing(CHECKS),
            vec![page(b.door_assess_all, Page::Assess(None))],
        ),
        (
            Page::Figures,
            t.frame.figures,
            b.door_figures,
            drawing(BARS),
            [
                (t.state, "#by_state"),
                (t.province, "#by_province"),
                (t.level, "#by_level"),
            ]
            .map(|(word, table)| line(word, site.link(Page::Figures) + table, None))
            .into(),
        ),
        (
            Page::Data,
            t.frame.data,
            b.door_data,
            drawing(BRACES),
            vec![api(b.all_csv, "spaces.csv"), api(b.all_json, "spaces.json")],
        ),
        (
            Page::About,
            t.about,
            b.door_about,
            drawing(MARGIN),
            vec![
                page(t.frame.privacy, Page::Privacy),
                page(t.frame.accessibility, Page::Accessibility),
            ],
        ),
    ]
    .map(|(page, name, words, drawing, lines)| {
        let link = el("a").class("door__link").href(site.link(page)).with(name);
        el("li")
            .class("door")
            .with(drawing)
            .with(el("h2").class("section-head__title").with(link))
            .with(el("p").class("door__words").with(words))
            .with((!lines.is_empty()).then(|| el("ul").class("door__lines").with(lines)))
    });
    el("ul")
        .class("doors")
        .attr("aria-label", b.doors)
        .with(doors)
        .into()
}

fn line(word: &'static str, href: String, many: Option<u32>) -> Html {
    el("li")
        .with(el("a").class("door__line").href(href).with(word))
        .with(many.map(|many| el("span").class("figure").with(number(many))))
        .into()
}

/// The directory: marks and lines.
fn marks() -> Element {
    let lines = [State::Certified, State::UnderRecheck, State::Cancelled].map(|state| {
        el("span")
            .class(state_class(state))
            .with(mark(mark_of(state)))
    });
    el("div")
        .class("door__marks")
        .attr("aria-hidden", "true")
        .with(lines)
}
